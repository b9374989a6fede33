"""Grades in other systems as computed values, after the one table that the project converts by."""

from collections.abc import Iterator

from schemas.evidence import ComputedValue, Evidence
from schemas.grade_scales import LADDERS
from schemas.grade_table import SOURCE
from schemas.grades import convert, format_range
from schemas.reading import Conversion, GradeSystemName


def conversion_evidence(asked: Conversion) -> Evidence:
    """The grade asked about and its range in each wanted system; a system of another family has no value."""
    values = [
        ComputedValue("convert.system", asked.source),
        ComputedValue("convert.grade", format_range(asked.low, asked.high, asked.source)),
        ComputedValue("convert.table", SOURCE.partition(" (")[0]),
    ]
    values.extend(_targets(asked))
    return Evidence(values=tuple(values))


def _targets(asked: Conversion) -> Iterator[ComputedValue]:
    apart = [s for s in asked.targets if converted(asked.low, asked.high, asked.source, s) is None]
    for target in apart:
        yield ComputedValue(f"convert.apart.{target}", target)
    # Where nothing asked for can be told, what can be told instead.
    instead = asked.targets if len(apart) < len(asked.targets) else LADDERS
    for target in instead:
        found = converted(asked.low, asked.high, asked.source, target)
        if found is not None and target != asked.source:
            yield ComputedValue(f"convert.to.{target}", format_range(*found, target))


def converted(low: int, high: int, source: GradeSystemName, target: GradeSystemName) -> tuple[int, int] | None:
    """The hull of what every grade from low to high answers to; None where the systems share no table."""
    ends = [convert(at, source, target) for at in range(low, high + 1)]
    known = [end for end in ends if end is not None]
    return (min(e[0] for e in known), max(e[1] for e in known)) if known else None
