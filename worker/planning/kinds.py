"""Split a question for the numbers of several kinds of rows in one breath: 「幾個岩場幾個區域幾條路線」."""

import re
from dataclasses import replace

from schemas.reading import Filter, Kind, Reading
from worker.text.folding import fold
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.places.filtering import PLACE_FIELDS

_MOST = 4
_ZH = re.compile(r"(?:幾|多少)(?:個|條|間|座|家|題)?(岩場|岩區|區域|路線|岩館|攀岩館)")
_NOUN = r"(?:climbing )?(routes|climbs|crags|areas|gyms)"
_EN = re.compile(rf"\bhow many ((?:{_NOUN}(?:, and |, | and | & )?){{2,4}})", re.IGNORECASE)
_KINDS: dict[str, Kind] = {
    "岩場": "crag", "岩區": "area", "區域": "area", "路線": "route", "岩館": "gym", "攀岩館": "gym",
    "routes": "route", "climbs": "route", "crags": "crag", "areas": "area", "gyms": "gym",
}  # fmt: skip


def of_kinds(reading: Reading) -> tuple[Reading, ...]:
    """The count asked once for each kind of row that is named; nothing where one kind is, or where more is asked."""
    if reading.intent not in ("count", "distribution") or narrows(reading.filter, "kinds", *PLACE_FIELDS):
        return ()
    listed = _EN.search(fold(reading.text))
    nouns = _ZH.findall(fold(reading.text)) if listed is None else re.findall(_NOUN, listed[1], re.IGNORECASE)
    kinds = list(dict.fromkeys(_KINDS[noun.lower()] for noun in nouns))
    if not 2 <= len(kinds) <= _MOST:
        return ()
    where = {name: getattr(reading.filter, name) for name in PLACE_FIELDS}
    return tuple(
        replace(
            reading,
            text=f"{reading.text} ({kind})",
            intent="count",
            subject=kind,
            group_by=None,
            aggregate=None,
            attributes=(),
            having=None,
            filter=Filter(kinds=(kind,), **where),
        )
        for kind in kinds
    )
