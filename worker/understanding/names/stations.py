"""The ways to write a station that a gym names as its nearest: 龍山寺站, 捷運中山站, "Longshan Temple MRT"."""

import re
from collections.abc import Iterator

from worker.text.folding import fold, holds_cjk
from worker.understanding.names.entities import Entity
from worker.verify.toponyms import DISTRICTS, STATIONS

_LINE = re.compile(r"^(?:.{2,3}線)?(?:台北|高雄|台中|桃園)?(?:捷運|輕軌)|^(?:台鐵|高鐵)")
_LINE_EN = re.compile(r"\s*\(.*\)$")
_IS_STATION = re.compile(r".+站|捷運.+|.+ (?:station|mrt|metro|kmrt|stn)|mrt .+")
_ALONE_EN = 6
_KINDS_EN = ("station", "mrt", "mrt station", "metro", "metro station", "kmrt")
_DISTRICTS = frozenset(fold(english).removesuffix(" district") for _, english in DISTRICTS.values())
_TOWNS = frozenset(name[:-1] for name in DISTRICTS)
_ELSEWHERE = frozenset({"中原"})
"""Names of stations that are first those of other places: 中原 is a university in Taoyuan."""
_LINES: dict[str, tuple[str, ...]] = {
    "淡水信義線": ("石牌站", "明德站", "芝山站", "士林站", "中山站"),
    "板南線": ("龍山寺站", "善導寺站", "忠孝新生站", "南港站", "南港展覽館站"),
    "松山新店線": ("七張站", "中山站"),
    "中和新蘆線": ("頭前庄站", "頂溪站", "大橋頭站", "忠孝新生站"),
    "文湖線": ("港墘站", "南港展覽館站"),
    "環狀線": ("環狀線捷運中原站", "頭前庄站"),
    "高雄捷運紅線": ("高雄捷運巨蛋站", "高雄捷運草衙站"),
}
"""Which of the rows' stations lie on which line."""
_CALLED: dict[str, tuple[str, ...]] = {
    "淡水信義線": (
        "淡水線",
        "捷運淡水線",
        "淡水捷運線",
        "信義線",
        "tamsui-xinyi line",
        "tamsui line",
        "red line",
        "捷運紅線",
        "台北捷運紅線",
    ),
    "板南線": ("捷運板南線", "板南", "bannan line", "blue line", "捷運藍線", "藍線"),
    "松山新店線": (
        "松山線",
        "新店線",
        "捷運新店線",
        "songshan-xindian line",
        "xindian line",
        "捷運綠線",
        "綠線",
        "green line",
    ),
    "中和新蘆線": ("新蘆線", "中和線", "中和新蘆", "zhonghe-xinlu line", "捷運橘線", "orange line"),
    "文湖線": ("捷運文湖線", "內湖線", "木柵線", "wenhu line", "brown line", "捷運棕線", "棕線"),
    "環狀線": ("捷運環狀線", "circular line"),
    "高雄捷運紅線": ("高雄紅線", "高捷紅線", "高雄捷運紅線", "kaohsiung red line"),
}
_ALONE = 3
"""From how many characters a station's name without 站 is taken for it: 中山 is a district first."""


def station_names(station: str | None) -> Iterator[tuple[str, Entity]]:
    """Every way to write a station of the rows, with what it stands for."""
    if not station:
        return
    english = STATIONS[station][1] if station in STATIONS else None
    entity = Entity("station", station, station, english)
    for key in dict.fromkeys((*_ways(fold(station), fold(english or "")), *_lines_of(station))):
        yield key, entity


def _lines_of(station: str) -> Iterator[str]:
    """What the lines are called on which a station lies: 「板南線上的岩館」."""
    for line, stations in _LINES.items():
        if station in stations:
            yield from (line, *_CALLED[line])


def is_station(key: str) -> bool:
    """Whether a folded name says that it is that of a station."""
    return _IS_STATION.fullmatch(key) is not None


def _ways(chinese: str, english: str) -> Iterator[str]:
    core = _LINE.sub("", chinese).removesuffix("站")
    yield chinese
    if holds_cjk(core):
        # 「gym near 芝山 MRT」
        yield from (f"{core} {kind}" for kind in _KINDS_EN)
        yield from (
            f"{core}站",
            f"捷運{core}",
            f"捷運{core}站",
            f"{core}捷運站",
            f"{core}車站",
            f"{core}捷運",
            f"{core} 站",
        )
        if len(core) >= _ALONE:
            yield core
        elif core not in _TOWNS and core not in _ELSEWHERE:
            # 「我住頂溪」: two characters alone may be part of any word.
            yield from (f"住{core}", f"住在{core}", f"離{core}", f"在{core}", f"到{core}", f"從{core}")
    elif core:
        yield core
    whole = _LINE_EN.sub("", english).removesuffix(" station").strip()
    # "Taipei Nangang Exhibition Center" is said without its city; "Main" is no name.
    short = whole.removeprefix("taipei ")
    for name in dict.fromkeys((whole, short) if short.count(" ") > 1 else (whole,)):
        if not name:
            continue
        yield from (f"{name} {kind}" for kind in _KINDS_EN)
        yield from (f"mrt {name}", f"{name} stn")
        if " " in name or (len(name) >= _ALONE_EN and name not in _DISTRICTS):
            yield name
