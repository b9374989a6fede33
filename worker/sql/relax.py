"""Loosen a filter that nothing meets: one named constraint at a time, the least important first.

Negations, named rows and the asked crag or city are never loosened: what the climber ruled out stays out, and another
place is another question.
"""

from collections.abc import Iterator
from dataclasses import replace

from schemas.evidence import FactValue, Relaxation
from schemas.grades import bounds, label
from schemas.reading import Filter, GradeRange, Locale
from worker.sql.scope import grade_text, moment_text
from worker.verify.asked import render

GRADE_STEPS = 2


def relaxations(f: Filter, locale: Locale) -> Iterator[tuple[Filter, Relaxation]]:
    """Filters with one constraint loosened, each with what to say of it."""

    def said(constraint: str, key: str, value: FactValue, after: str | None = None) -> Relaxation:
        return Relaxation(constraint, render(key, value, locale), after)

    if f.has_video is not None:
        yield replace(f, has_video=None), said("has_video", "has_video", f.has_video)
    if f.seasons:
        yield replace(f, seasons=()), said("seasons", "seasons", f.seasons)
    if f.features:
        yield replace(f, features=()), said("features", "features", f.features)
    if f.facilities:
        yield replace(f, facilities=()), said("facilities", "facilities", f.facilities)
    if f.bolts_min is not None or f.bolts_max is not None:
        end = "bolts_min" if f.bolts_min is not None else "bolts_max"
        yield replace(f, bolts_min=None, bolts_max=None), said("bolts", end, getattr(f, end))
    if f.length_min_m is not None or f.length_max_m is not None:
        end = "length_min_m" if f.length_min_m is not None else "length_max_m"
        yield replace(f, length_min_m=None, length_max_m=None), said("length", end, getattr(f, end))
    if f.open_at is not None and f.open_at[1] is not None:
        day, minutes = f.open_at
        whole_day = render("open_at", day, locale)
        yield replace(f, open_at=(day, None)), said("open_at", "open_at", moment_text(day, minutes), whole_day)
    if f.grades is not None and (wider := _wider(f.grades)) is not None:
        after = render("grades", grade_text(wider), locale)
        yield replace(f, grades=wider), said("grades", "grades", grade_text(f.grades), after)
    if f.sectors and (f.area_ids or f.crag_ids):
        yield replace(f, sectors=()), said("sectors", "sectors", f.sectors)
    if f.gym_district is not None and (f.gym_city or f.gym_cities):
        yield replace(f, gym_district=None), said("gym_district", "district", f.gym_district)
    if f.gym_types:
        yield replace(f, gym_types=()), said("gym_types", "gym_types", f.gym_types)
    if f.route_types:
        yield replace(f, route_types=()), said("route_types", "types", f.route_types)
    if f.grades is not None:
        yield replace(f, grades=None), said("grades", "grades", grade_text(f.grades))


def can_relax(f: Filter) -> bool:
    """Whether anything in the filter may be loosened."""
    return next(relaxations(f, "en"), None) is not None


def _wider(g: GradeRange) -> GradeRange | None:
    lowest, highest = bounds(g.system)
    low = None if g.low is None else max(lowest, g.low - GRADE_STEPS)
    high = None if g.high is None else min(highest, g.high + GRADE_STEPS)
    if (low, high) == (g.low, g.high):
        return None
    low_text = None if low is None else label(low, g.system)
    high_text = None if high is None else label(high, g.system)
    return GradeRange(g.system, low, high, low_text, high_text)
