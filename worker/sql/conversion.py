"""Grades in other systems as computed values, after the one table that the project converts by."""

from collections.abc import Iterable, Iterator
from functools import cache

from schemas.evidence import ComputedValue, Evidence
from schemas.grade_scales import LADDERS
from schemas.grade_table import SOURCE
from schemas.grades import band, convert, format_range
from schemas.reading import Conversion, GradeSystemName, Locale
from worker.sql.evidence import Gathering
from wrangler_compat.protocols import ReadOnlyDatabase

EXPLAINED = "grade-conversion"
"""The id of the article that says how grades compare; where the community has none of it, none is cited."""
FELT = "grade-feel"
"""The same of the article that says why one grade feels harder at one place than at another."""

_BOULDERS: tuple[GradeSystemName, ...] = ("v", "font")
_RULE_OF_THUMB = """
V0   5.10a  5.10b
V1   5.10c  5.10d
V2   5.11a  5.11b
V3   5.11c  5.11d
V4   5.12a  5.12b
V5   5.12b  5.12c
V6   5.12d  5.13a
V7   5.13a  5.13b
V8   5.13b  5.13c
V9   5.13c  5.13d
V10  5.14a  5.14b
"""


async def conversion_explained(read: ReadOnlyDatabase, asked: Conversion, locale: Locale) -> Evidence:
    """The same with the article that says how far a conversion or a comparison goes, where it is published."""
    values = conversion_evidence(asked).values
    converts = any(value.key.startswith(("convert.to.", "convert.apart.")) for value in values)
    # Two grades of one system are set in order; nothing is converted.
    article = EXPLAINED if converts else FELT
    (rows,) = await read.rows(("SELECT * FROM published_articles WHERE id = ?", (article,)))
    g = Gathering(locale)
    g.rows("article", rows)
    return Evidence(tuple(g.items), values)


def conversion_evidence(asked: Conversion) -> Evidence:
    """The grade asked about and its range in each wanted system; a system of another family has no value."""
    values = [
        ComputedValue("convert.system", asked.source),
        ComputedValue("convert.grade", format_range(asked.low, asked.high, asked.source)),
        ComputedValue("convert.table", SOURCE.partition(" (")[0]),
    ]
    values.extend(_targets(asked))
    values.extend(_further(asked))
    values.extend(_verdict(asked))
    return Evidence(values=tuple(values))


def _targets(asked: Conversion) -> Iterator[ComputedValue]:
    apart = [s for s in asked.targets if converted(asked.low, asked.high, asked.source, s) is None]
    for target in apart:
        yield ComputedValue(f"convert.apart.{target}", target)
    yield from _by_rule_of_thumb("convert.thumb.", asked.low, asked.high, asked.source, apart)
    # Where nothing asked for can be told, what can be told instead.
    instead = asked.targets if len(apart) < len(asked.targets) else LADDERS
    if asked.against is not None:
        instead = () if asked.against.system == asked.source else LADDERS if apart else asked.targets
    for target in instead:
        found = converted(asked.low, asked.high, asked.source, target)
        if found is not None and target != asked.source:
            yield ComputedValue(f"convert.to.{target}", format_range(*found, target))


def _further(asked: Conversion) -> Iterator[ComputedValue]:
    """Each further grade of a list, numbered, with what it is in the wanted systems."""
    for number, grade in enumerate(asked.also):
        if grade.low is None or grade.high is None:
            continue
        yield ComputedValue(f"convert.also{number}.grade", format_range(grade.low, grade.high, asked.source))
        for target in asked.targets:
            found = converted(grade.low, grade.high, asked.source, target)
            if found is not None:
                yield ComputedValue(f"convert.also{number}.to.{target}", format_range(*found, target))
        yield from _by_rule_of_thumb(f"convert.also{number}.thumb.", grade.low, grade.high, asked.source, asked.targets)


def _verdict(asked: Conversion) -> Iterator[ComputedValue]:
    """The second grade, and which of the two is harder where one table holds both: harder, easier, alike, within.

    alike says that the ranges meet and neither reaches beyond the other's; above and below, on which side the first
    reaches beyond the second.
    """
    other = asked.against
    if other is None or other.low is None or other.high is None:
        return
    yield ComputedValue("convert.against", format_range(other.low, other.high, other.system))
    yield ComputedValue("convert.othersystem", other.system)
    ours = converted(asked.low, asked.high, asked.source, other.system)
    if ours is None:
        yield from _by_rule_of_thumb("convert.thumb.", asked.low, asked.high, asked.source, (other.system,))
        theirs = [s for s in LADDERS if s != other.system]
        for target in theirs:
            if (found := converted(other.low, other.high, other.system, target)) is not None:
                yield ComputedValue(f"convert.theirs.{target}", format_range(*found, target))
        return
    low, high = ours
    apart = low > other.high or high < other.low
    if asked.source == other.system and apart and high - low == other.high - other.low:
        # From 5.10 to 5.11 it is as far as from 5.10a to 5.11a, and not as from 5.10d.
        yield ComputedValue("convert.steps", abs(low - other.low))
    verdict = _said(low, high, other.low, other.high)
    if asked.source == other.system and verdict not in ("harder", "easier") and (low, high) != (other.low, other.high):
        # 5.10 takes 5.10b in: neither is the harder one.
        holds = low <= other.low and high >= other.high
        held = low >= other.low and high <= other.high
        verdict = "holds" if holds else "held" if held else verdict
    yield ComputedValue("convert.verdict", verdict)


def _said(low: int, high: int, other_low: int, other_high: int) -> str:
    if low > other_high:
        return "harder"
    if high < other_low:
        return "easier"
    if (low, high) == (other_low, other_high) or (low < other_low and high > other_high):
        return "alike"
    if high > other_high or (low > other_low and high == other_high):
        return "above"
    return "below" if low < other_low or high < other_high else "alike"


def converted(low: int, high: int, source: GradeSystemName, target: GradeSystemName) -> tuple[int, int] | None:
    """The hull of what every grade from low to high answers to; None where the systems share no table."""
    ends = [convert(at, source, target) for at in range(low, high + 1)]
    known = [end for end in ends if end is not None]
    return (min(e[0] for e in known), max(e[1] for e in known)) if known else None


def rule_of_thumb(low: int, high: int, source: GradeSystemName, target: GradeSystemName) -> tuple[int, int] | None:
    """What climbers roughly set beside a grade of the other kind of climbing; None beyond V0 to V10 or of one kind.

    It compares the hardest moves. It is a rule of thumb without an official source: it is told as such, and no route
    is ever looked for by it.
    """
    if (source in _BOULDERS) == (target in _BOULDERS):
        return None
    common: GradeSystemName = "v" if source in _BOULDERS else "yds"
    ours = converted(low, high, source, common)
    if ours is None:
        return None
    pairs = _thumb() if common == "v" else tuple((theirs, mine) for mine, theirs in _thumb())
    met = [theirs for mine, theirs in pairs if mine[0] <= ours[1] and mine[1] >= ours[0]]
    if not met:
        return None
    hull = min(each[0] for each in met), max(each[1] for each in met)
    return converted(*hull, "yds" if common == "v" else "v", target)


def _by_rule_of_thumb(
    key: str, low: int, high: int, source: GradeSystemName, targets: Iterable[GradeSystemName]
) -> Iterator[ComputedValue]:
    for target in targets:
        if (found := rule_of_thumb(low, high, source, target)) is not None:
            yield ComputedValue(f"{key}{target}", format_range(*found, target))


@cache
def _thumb() -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """Each V grade with its range of YDS grades, as ordinals."""
    rows = (line.split() for line in _RULE_OF_THUMB.split("\n") if line)
    return tuple((band(v, "v"), (band(low, "yds")[0], band(high, "yds")[1])) for v, low, high in rows)
