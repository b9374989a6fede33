"""Find what a recommendation starts from, and turn it into constraints: grade, type and place, by the kind of wish."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast, get_args

from schemas.grades import bounds, ordinal
from schemas.reading import Filter, GradeRange, GradeSystemName, Locale, Reading, RecommendMode, RouteType
from schemas.reference import Reference
from worker.recommending.chance import steps_within
from worker.retrieval.relax import Loosened
from worker.sql.facts import flatten
from worker.sql.novices import PROTECTED
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from worker.sql.scope import grade_text
from worker.text.folding import fold
from worker.understanding.conditions.longish import longish
from worker.understanding.grades.bounds import both, grade_range, step_up
from worker.understanding.grades.levels import BEGINNER_MOST, warm_up
from worker.understanding.grades.relative import steps_said
from worker.verify.asked import render
from wrangler_compat.protocols import ReadOnlyDatabase

# How far a grade may lie outside the reference's own, in steps.
ALIKE, AROUND = 1, 2
EASIER_STEPS = 3
HAZARDS = frozenset({"loose_rock", "runout"})
"""Tags that warn: nobody who liked a route wants the next one to be loose as well."""
MOST_NAMED = 50
# Like that one, but not as hard, or harder.
_HARDER = re.compile(
    r"(?:難|硬)[一兩二三123]個?(?:點|些|級)|(?:更|比較|稍微?|再|比[它這那]條?)(?:難|硬)(?!度)|\bharder\b|\btougher\b",
    re.IGNORECASE,
)
_EASIER = re.compile(
    r"(?:簡單|容易|輕鬆|低)[一兩二三123]?個?(?:點|些|級)|(?:更|比較|稍微?|再|比[它這那]條?)(?:簡單|容易|輕鬆)"
    r"|比[^,，。?？比]{1,16}?(?:來得|還)?(?:簡單|容易|輕鬆)(?!還是|或)|\beasier\b",
    re.IGNORECASE,
)
_EASY = GradeRange("yds", None, ordinal(BEGINNER_MOST, "yds"), None, BEGINNER_MOST)
_TYPES: frozenset[str] = frozenset(get_args(RouteType))


async def reference_of(read: ReadOnlyDatabase, reading: Reading) -> Reference | None:
    """Return the named routes as one reference, else the level that was said, else None."""
    named = tuple(i for m in reading.mentions if m.kind == "route" and not m.negated for i in m.ids)
    if reading.intent != "recommend" or reading.mode is None:
        return None
    if named:
        (found,) = await run(read, QuerySpec("published_routes", filter=Filter(ids=named), limit=MOST_NAMED))
        return _of_routes(found.rows, named)
    return None if reading.level is None else Reference(reading.level_source, reading.level)


def constrained(
    f: Filter, reading: Reading, reference: Reference, *, least_chance: float, most_chance: float
) -> Filter:
    """Return the filter with what the wish implies; what the question itself says of grade, type and place holds.

    Progression lies above the hardest, within the band of chances. Similar lies at most a step outside, in a type of
    theirs. Exploration lies around them, in another area. None of the named routes is ever recommended.
    """
    mode = cast(RecommendMode, reading.mode)
    f = replace(f, exclude_ids=tuple(dict.fromkeys((*f.exclude_ids, *reference.ids))))
    if reference.ids:
        f = replace(f, kinds=("route",), ids=())
    if reference.ids and mode == "similar" and "warm_up" in f.features:
        return _to_warm_up(f, reference)
    own = reference.grades
    derived = own is not None and mode == "progression" and f.grades == step_up(own)
    if own is not None and (f.grades is None or derived):
        # Something else that is to be harder is not around the level but above it.
        way = "progression" if _HARDER.search(fold(reading.text)) else mode
        grades = window(own, way, least_chance=least_chance, most_chance=most_chance)
        said = steps_said(fold(reading.text))
        if mode != "progression" and _EASIER.search(fold(reading.text)):
            grades = below(own) if said is None else apart(own, -said)
        elif way == "progression" and said is not None:
            grades = apart(own, said)
        f = replace(f, grades=grades)
    elif own is not None and reference.ids and f.grades is not None:
        f = replace(f, grades=_beyond(own, f.grades, mode, fold(reading.text)))
    f = _longer_or_shorter(f, reading, reference)
    if mode != "exploration" and reference.types and not f.route_types and set(reference.types) <= _TYPES:
        f = replace(f, route_types=cast(tuple[RouteType, ...], reference.types))
    placed = f.crag_ids or f.area_ids or f.region or f.not_crag_ids
    if mode == "exploration" and reference.area_ids and not placed:
        f = replace(f, not_area_ids=tuple(dict.fromkeys((*f.not_area_ids, *reference.area_ids))))
    return f


def _beyond(own: GradeRange, said: GradeRange, mode: RecommendMode, folded: str) -> GradeRange:
    """The grades that were said, those of them that lie beyond the named routes: harder ones, but not above 5.11."""
    lowest, highest = bounds(own.system)
    if own.high is not None and said.low is None and (mode == "progression" or _HARDER.search(folded)):
        return both(said, grade_range(own.system, min(highest, own.high + 1), None))
    if own.low is not None and said.high is None and _EASIER.search(folded):
        return both(said, grade_range(own.system, None, max(lowest, own.low - 1)))
    return said


def _to_warm_up(f: Filter, reference: Reference) -> Filter:
    """The filter of what warms up for the named routes: clearly easier, at the same wall, with no gear to place.

    Few routes bear the mark of a warm-up, so it is none of the conditions.
    """
    f = replace(f, features=tuple(each for each in f.features if each != "warm_up"))
    if f.grades is None:
        own = reference.grades
        f = replace(f, grades=_EASY if own is None else warm_up(own))
    if not (f.crag_ids or f.area_ids or f.region):
        f = replace(f, area_ids=reference.area_ids, crag_ids=() if reference.area_ids else reference.crag_ids)
    if not (f.route_types or f.not_route_types):
        f = replace(f, route_types=("boulder",) if reference.types == ("boulder",) else PROTECTED)
    return f


def _longer_or_shorter(f: Filter, reading: Reading, reference: Reference) -> Filter:
    """The filter with the lengths beyond those of the named routes, where "but longer" is said and no figure."""
    way = longish(fold(reading.text)) if reference.lengths_m else None
    if way is None or f.length_min_m is not None or f.length_max_m is not None:
        return f
    if way == "longest":
        return replace(f, length_min_m=math.nextafter(max(reference.lengths_m), math.inf))
    return replace(f, length_max_m=math.nextafter(min(reference.lengths_m), 0))


def window(own: GradeRange, mode: RecommendMode, *, least_chance: float, most_chance: float) -> GradeRange:
    """The grades that a wish allows around a level or around the named routes."""
    lowest, highest = bounds(own.system)
    low = own.low if own.low is not None else lowest
    high = own.high if own.high is not None else highest
    if mode == "progression":
        first, last = steps_within(own.system, least_chance, most_chance)
        start = min(highest, high + first)
        return grade_range(own.system, start, max(start, min(highest, high + last)))
    reach = ALIKE if mode == "similar" else AROUND
    return grade_range(own.system, max(lowest, low - reach), min(highest, high + reach))


def apart(own: GradeRange, steps: int) -> GradeRange:
    """The one grade that lies so many steps above the hardest, or below the easiest where they are negative."""
    lowest, highest = bounds(own.system)
    end = own.high if steps > 0 else own.low
    at = min(highest, max(lowest, (lowest if end is None else end) + steps))
    return grade_range(own.system, at, at)


def below(own: GradeRange) -> GradeRange:
    """The grades one to three steps easier than the easiest."""
    lowest = bounds(own.system)[0]
    low = lowest if own.low is None else own.low
    return grade_range(own.system, max(lowest, low - EASIER_STEPS), max(lowest, low - 1))


def upward(wider: Loosened, reference: Reference | None, mode: RecommendMode | None, locale: Locale) -> Loosened:
    """The loosened filter, which still leads upward: no loosening makes a next step of an easier route."""
    own = None if reference is None else reference.grades
    if mode != "progression" or own is None or own.high is None:
        return wider
    least, most = min(bounds(own.system)[1], own.high + 1), bounds(own.system)[1]
    asked = wider.filter.grades
    if asked is not None and (asked.system != own.system or (asked.low is not None and asked.low >= least)):
        return wider
    high = most if asked is None or asked.high is None else max(least, asked.high)
    grades = grade_range(own.system, least, high)
    told = tuple(
        replace(r, after=render("grades", grade_text(grades), locale)) if r.constraint == "grades" else r
        for r in wider.relaxed
    )
    return Loosened(replace(wider.filter, grades=grades), told)


def _of_routes(rows: Sequence[Mapping[str, Any]], named: tuple[str, ...]) -> Reference:
    graded = [r for r in rows if r["grade_min"] is not None]
    systems = {r["grade_system"] for r in graded}
    grades = None
    hardest = max(graded, key=lambda r: (r["grade_max"], r["id"]), default=rows[0] if rows else None)
    if len(systems) == 1:
        system = cast(GradeSystemName, next(iter(systems)))
        grades = grade_range(system, min(r["grade_min"] for r in graded), max(r["grade_max"] for r in graded))
    tagged = [set(f) if isinstance(f := flatten(r).get("features"), tuple) else set() for r in rows]
    return Reference(
        "named",
        grades,
        named,
        None if hardest is None else hardest["name"],
        None if hardest is None else hardest["name_en"],
        tuple(dict.fromkeys(r["type"] for r in rows)),
        tuple(dict.fromkeys(r["crag_id"] for r in rows)),
        tuple(dict.fromkeys(r["area_id"] for r in rows if r["area_id"])),
        tuple(sorted(set.intersection(*tagged) - HAZARDS)) if tagged else (),
        tuple(float(r["length_m"]) for r in rows if r["length_m"] is not None),
    )
