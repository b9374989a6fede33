"""Whether an answer rests on something of its asker's own: then nobody else gets it, keeps its words or grades it."""

from collections.abc import Iterator

from schemas.context import QueryType
from schemas.evidence import Evidence
from schemas.reading import Reading

_EMPTY = Evidence()
_OWN_VALUES = ("own", "next.", "memory.")
"""How the keys of values begin that only the asker's own rows give."""


def is_own(
    reading: Reading, query_type: QueryType, *, signed_in: bool, evidence: Evidence = _EMPTY, remembers: bool = False
) -> bool:
    """Return whether the answer tells something of its asker: their log, their level, their preferences.

    A recommendation that leaves out what was climbed tells what was climbed, so to a signed-in asker it is their own.
    remembers says that a kept or stated preference is part of it.
    """
    if query_type == "personal" or reading.personal or reading.filter.climbed is not None or remembers:
        return True
    if any(value.key.startswith(_OWN_VALUES) for each in _all(evidence) for value in each.values):
        return True
    readings = (reading, *(part.reading for part in evidence.parts))
    return signed_in and any(_by_log(each) for each in readings)


def _by_log(reading: Reading) -> bool:
    """Whether the log of a signed-in asker has a say in what is found."""
    chosen = reading.intent == "recommend" and reading.subject in (None, "route")
    return chosen or reading.trip_days is not None or reading.level_source == "log"


def _all(evidence: Evidence) -> Iterator[Evidence]:
    yield evidence
    for part in evidence.parts:
        yield part.evidence
