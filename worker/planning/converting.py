"""Take over the grade that was converted for the rows that are asked for after it: "what is 6b here, and how many"."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Intent, Reading
from worker.understanding.grades.bounds import grade_range


def as_converted(reading: Reading, before: Sequence[Reading]) -> Reading:
    """The reading of a part, of the grade that the part before it wanted converted; as it was where that did not."""
    of = before[-1].conversion if before else None
    rows = reading.intent in ("count", "list", "search") and reading.subject in (None, "route", "crag", "area")
    if of is None or not rows or reading.filter.grades is not None:
        return reading
    intent: Intent = "list" if reading.intent == "search" else reading.intent
    filter_ = replace(reading.filter, grades=grade_range(of.source, of.low, of.high), kinds=("route",))
    return replace(reading, intent=intent, subject="route", filter=filter_)
