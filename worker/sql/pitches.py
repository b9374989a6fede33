"""Tell how many pitches of a route are on record: each is a row of its own, named after the route with P1, P2, P3."""

import re
from collections.abc import Sequence

from schemas.evidence import EvidenceItem
from worker.sql.evidence import Gathering
from worker.understanding.matching.patterns import compiled

_PITCH = re.compile(r"[\s|(]*(?<![A-Za-z])P([1-9])\b[^|]*$")
_ASKED = compiled(r"繩距|多段|幾段|\bpitch(?:es)?\b|\bmulti[- ]?pitch\b|\brope ?lengths\b")


def asks_of_pitches(text: str) -> bool:
    """Whether a question speaks of the pitches of what it names."""
    return _ASKED.search(text) is not None


def whole_name(title: str) -> str:
    """The name of the route of which a row is one pitch; any other name as it is."""
    return _PITCH.sub("", title).strip()


def put_pitches(g: Gathering, items: Sequence[EvidenceItem], *, counted: bool) -> None:
    """The pitches on record as pitches.count of pitches.name; as pitches.unknown where a number is asked and none is.

    counted says that their number is asked, and not merely whether there are several.
    """
    pitches = [found[1] for item in items if (found := _PITCH.search(item.title)) is not None]
    names = {whole_name(item.title) for item in items}
    # "Snake Alley pitch 2" names one of several: the one row that is found is no count of them.
    whole = len(pitches) == len(items) and len(names) == 1 and max(map(int, pitches)) == len(set(pitches))
    if whole and (counted or len(items) > 1):
        g.put("pitches.name", names.pop())
        g.put("pitches.count", len(set(pitches)))
    elif counted and len(items) == 1:
        g.put("pitches.unknown", True)
        if "multi_pitch" in (items[0].facts.get("features") or ()):  # type: ignore[operator]
            g.put(f"tagged.{items[0].n}.multi_pitch", True, (items[0].id,))
