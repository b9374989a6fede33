"""Read of what a share is asked: of a place, of all there are, or of what the question says that it is a part of."""

import re
from collections.abc import Callable
from datetime import datetime

from schemas.reading import Aggregate, Filter, Kind
from worker.understanding.conditions.constraining import read_constraints
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.figures.aggregates import Asked
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import NAME, TAKEN, Masked

_TAIWAN = compiled(
    r"全台|台灣|全國|全部岩場|所有岩場|\b(?:taiwan|the (?:whole )?(?:country|island|database)|all (?:the )?crags)\b"
)
_LIE_AT = re.compile(
    rf"\s*(?:are|is|lie|lies|can be found|come from)?\s*(?:found |located |situated )?(?:in|at|on|from)\s+{NAME}"
)


def aggregate_of(
    asked: Asked,
    question: Masked,
    places: Fields,
    subject: Kind | None,
    now: datetime,
    within: Callable[[int, int], Fields | None],
) -> Aggregate | None:
    """The figure as the reading holds it; the base of a share is what its part is a part of, by default the place.

    within tells the places that are named in a stretch of the words; None where none is.
    """
    if asked.figure is None:
        return None
    if asked.within:
        return Aggregate("share", (), Filter(**{**places, "kinds": ("route",)}))
    if asked.figure != "share" or asked.by is not None:
        return Aggregate(asked.figure, asked.of)
    kinds: tuple[Kind, ...] = ("gym",) if subject == "gym" else ("route",)
    base = places
    if asked.everywhere:
        # Of all that there are, wherever they lie.
        base = {}
    elif asked.base is not None:
        start, end = asked.base
        said = question.hide(((0, start, TAKEN), (end, len(question.words), TAKEN)))
        named = within(start, end)
        if named is None and within(0, len(question.words)) is not None and _of_everywhere(question.words, start, end):
            # "What share of the 5.13s in Taiwan are in Kenting": the place is where the part lies.
            named = {}
        base = read_constraints(said, now).into(places if named is None else named, subject, "count", named=False)
    elif places and _TAIWAN.search(question.words):
        # 「全台 5.13 龍洞佔多少」: such routes of all crags are the whole of which one has a part.
        base = read_constraints(question, now).into({}, subject, "count", named=False)
    return Aggregate("share", (), Filter(**{**base, "kinds": kinds}))


def _of_everywhere(words: str, start: int, end: int) -> bool:
    """Whether the whole of which a share is asked lies anywhere, and not at the place that is named beside it."""
    return _TAIWAN.search(words[start:end]) is not None or _LIE_AT.match(words[end:]) is not None
