"""The ways to write a station that a gym names as its nearest: 龍山寺站, 捷運中山站, "Longshan Temple MRT"."""

import re
from collections.abc import Iterator

from worker.text.folding import fold, holds_cjk
from worker.understanding.entities import Entity
from worker.verify.toponyms import DISTRICTS, STATIONS

_LINE = re.compile(r"^(?:.{2,3}線)?(?:台北|高雄|台中|桃園)?(?:捷運|輕軌)|^(?:台鐵|高鐵)")
_LINE_EN = re.compile(r"\s*\(.*\)$")
_IS_STATION = re.compile(r".+站|捷運.+|.+ (?:station|mrt|metro|kmrt|stn)|mrt .+")
_ALONE_EN = 6
_DISTRICTS = frozenset(fold(english).removesuffix(" district") for _, english in DISTRICTS.values())
_ALONE = 3
"""From how many characters a station's name without 站 is taken for it: 中山 is a district first."""


def station_names(station: str | None) -> Iterator[tuple[str, Entity]]:
    """Every way to write a station of the rows, with what it stands for."""
    if not station:
        return
    english = STATIONS[station][1] if station in STATIONS else None
    entity = Entity("station", station, station, english)
    for key in dict.fromkeys(_ways(fold(station), fold(english or ""))):
        yield key, entity


def is_station(key: str) -> bool:
    """Whether a folded name says that it is that of a station."""
    return _IS_STATION.fullmatch(key) is not None


def _ways(chinese: str, english: str) -> Iterator[str]:
    core = _LINE.sub("", chinese).removesuffix("站")
    yield chinese
    if holds_cjk(core):
        yield from (f"{core}站", f"捷運{core}", f"捷運{core}站", f"{core}捷運站", f"{core}車站", f"{core} 站")
        if len(core) >= _ALONE:
            yield core
    elif core:
        yield core
    whole = _LINE_EN.sub("", english).removesuffix(" station").strip()
    # "Taipei Nangang Exhibition Center" is said without its city; "Main" is no name.
    short = whole.removeprefix("taipei ")
    for name in dict.fromkeys((whole, short) if short.count(" ") > 1 else (whole,)):
        if not name:
            continue
        yield from (f"{name} {kind}" for kind in ("station", "mrt", "mrt station", "metro", "metro station", "kmrt"))
        yield from (f"mrt {name}", f"{name} stn")
        if " " in name or (len(name) >= _ALONE_EN and name not in _DISTRICTS):
            yield name
