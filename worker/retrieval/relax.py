"""When nothing meets the filter, loosen one named constraint and say which.

The order is from what costs the asker least to what costs most: season, video, features (first one of them instead
of all), facilities (ropes at all before none), length, bolts, opening time, grade by two steps either way and then by
more, sector, gym type, district, climbing type, area, any grade. Where a feature is all that was looked for, it is
looked for elsewhere first: all routes of a crag say nothing of chimneys. The first that alone finds something wins;
only when none does are they loosened together, in the same order. What the asker excluded, the kinds asked for, named
rows, the asked crag, city or region and drafts are never loosened otherwise: another place is another question.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from schemas.evidence import FactValue, Relaxation
from schemas.grades import bounds, label
from schemas.reading import Filter, GradeRange, Kind, Locale
from worker.sql.queryspec import VIEWS, Order
from worker.sql.scope import grade_text, moment_asked
from worker.sql.where import where
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.names.gazetteer import Gazetteer
from worker.verify.asked import render
from wrangler_compat.protocols import ReadOnlyDatabase

# How far a grade is widened, in steps either way: the nearest that finds something.
GRADE_STEPS = (2, 4, 8)
_WITHIN = ("crag_ids", "area_ids", "sectors")
_TOP_ROPE = "上方確保"
_BOULDER_SCALES = frozenset({"v", "font"})


@dataclass(frozen=True, slots=True)
class Loosened:
    """A wider filter, and what was loosened to get it."""

    filter: Filter
    relaxed: tuple[Relaxation, ...]


async def loosen(
    read: ReadOnlyDatabase, filter: Filter, *, gazetteer: Gazetteer, locale: Locale, unmet: bool = False
) -> Loosened | None:
    """Return the least loosened filter that some published row meets; None when a row meets it as it is, or none would.

    All are tried in one hop. unmet says that no row meets it, though its hours, which are read by code, alone say so.
    """
    ways = list(ways_to_loosen(filter, gazetteer=gazetteer, locale=locale))
    kinds: list[Kind] = [kind for kind in filter.kinds or VIEWS if kind != "article"]
    if not ways or not kinds:
        return None
    tried = [filter, *(way.filter for way in ways)]
    already, *answers = await read.rows(*((_any_row(each, kinds), _values(each, kinds)) for each in tried))
    if already:
        return next((way for way in ways if unmet and way.relaxed[0].constraint == "open_at"), None)
    for way, rows in zip(ways, answers, strict=True):
        if rows:
            return way
    return None


def nearest_first(asked: Filter, relaxed: Sequence[Relaxation]) -> tuple[Order, ...]:
    """The order that puts what comes closest to a loosened figure first: of routes that are too short, the longest."""
    loosened = {each.constraint for each in relaxed}
    if "features" in loosened and "classic" in asked.features:
        # Where none is called a classic, the best known come first.
        return (Order("popularity", descending=True), Order("video_count", descending=True))
    found: list[Order] = []
    for constraint, column, low, high in (
        ("length", "length_m", asked.length_min_m, asked.length_max_m),
        ("bolts", "bolt_count", asked.bolts_min, asked.bolts_max),
        ("first_ascent", "first_ascent_date", asked.first_ascent_min, asked.first_ascent_max),
    ):
        if constraint in loosened and (low is None) != (high is None):
            found.append(Order(column, descending=low is not None))
    if "walk" in loosened:
        column = "walk_minutes" if "gym" in asked.kinds else "approach_min_minutes"
        found.append(Order(column, descending=asked.walk_min_minutes is not None))
    return tuple(found)


def ways_to_loosen(filter: Filter, *, gazetteer: Gazetteer, locale: Locale) -> Iterator[Loosened]:
    """Yield every way in order: each constraint alone, then more and more of them together."""
    if filter.features and not narrows(filter, "kinds", "features", "any_feature", *_WITHIN):
        yield from _elsewhere(filter, gazetteer, locale)
    singles = [way for step in _steps(gazetteer, locale) if (way := step(filter)) is not None]
    yield from singles
    wider = filter
    said: tuple[Relaxation, ...] = ()
    for step in _steps(gazetteer, locale):
        way = step(wider)
        if way is None:
            continue
        # A grade that was widened and then dropped is told once, with what the asker had said.
        told = tuple(r for r in (*said, *way.relaxed) if r.constraint != way.relaxed[0].constraint)
        before = next((r for r in said if r.constraint == way.relaxed[0].constraint), way.relaxed[0]).before
        wider, said = way.filter, (*told, replace(way.relaxed[0], before=before))
        if len(said) > 1:
            yield Loosened(wider, said)


def _elsewhere(f: Filter, gazetteer: Gazetteer, locale: Locale) -> Iterator[Loosened]:
    """The features in the whole crag, then in all of them."""
    if f.area_ids and f.crag_ids:
        told = Relaxation("areas", _printed("area_ids", f.area_ids, gazetteer, locale), None)
        yield Loosened(replace(f, area_ids=(), sectors=()), (told,))
    place = "crag_ids" if f.crag_ids else "area_ids"
    if asked := getattr(f, place):
        told = Relaxation("crags", _printed(place, asked, gazetteer, locale), None)
        yield Loosened(replace(f, crag_ids=(), area_ids=(), sectors=()), (told,))


Step = Callable[[Filter], Loosened | None]


def _steps(gazetteer: Gazetteer, locale: Locale) -> list[Step]:
    def drop(constraint: str, *fields: str) -> Step:
        def step(f: Filter) -> Loosened | None:
            asked = [(name, value) for name in fields if (value := getattr(f, name)) not in (None, ())]
            if not asked:
                return None
            before = "、".join(_printed(name, value, gazetteer, locale) for name, value in _as_said(asked, f))
            empty = Filter()
            wider = replace(f, **{name: getattr(empty, name) for name, _ in asked})
            return Loosened(wider, (Relaxation(constraint, before, None),))

        return step

    return [
        drop("seasons", "seasons"),
        drop("has_video", "has_video"),
        drop("videos", "videos_min", "videos_max"),
        drop("rating", "rating_min", "rating_max"),
        drop("gym_records", "gym_holds", "gym_lacks"),
        lambda f: _any_feature(f, locale),
        drop("features", "features"),
        partial(_gyms_with_ropes, locale=locale),
        drop("facilities", "facilities", "any_facility"),
        drop("length", "length_min_m", "length_max_m"),
        drop("bolts", "bolts_min", "bolts_max"),
        drop("first_ascent", "first_ascent_min", "first_ascent_max"),
        drop("open_at", "open_at", "open_until", "open_part", "open_days", "any_day"),
        drop("price", "price_min", "price_max"),
        drop("rock", "rock"),
        drop("amenities", "amenities", "any_amenity"),
        drop("walk", "walk_min_minutes", "walk_max_minutes"),
        *(partial(_wider_grades, locale=locale, steps=steps) for steps in GRADE_STEPS),
        lambda f: drop("sectors", "sectors")(f) if f.area_ids or f.crag_ids else None,
        drop("gym_types", "gym_types"),
        lambda f: drop("gym_stations", "gym_stations")(f) if f.gym_city or f.gym_cities else None,
        lambda f: drop("gym_district", "gym_district")(f) if f.gym_city or f.gym_cities else None,
        drop("route_types", "route_types"),
        lambda f: drop("areas", "area_ids")(f) if f.crag_ids else None,
        _any_grade(drop("grades", "grades")),
    ]


_EXACT = {
    ("first_ascent_min", "first_ascent_max"): "first_ascent_is",
    ("length_min_m", "length_max_m"): "length_is_m",
    ("bolts_min", "bolts_max"): "bolts_is",
    ("price_min", "price_max"): "price_is",
}


def _as_said(asked: list[tuple[str, object]], f: Filter) -> list[tuple[str, object]]:
    """The fields as one says them: two equal bounds are the figure itself, and of some things one may be enough."""
    if len(asked) == 2 and asked[1][0] == "any_facility":
        return [("any_facilities", asked[0][1])]
    if len(asked) == 2 and asked[1][0] == "any_amenity":
        return [("any_amenities", asked[0][1])]
    if f.open_at is not None and asked[0][0] == "open_at":
        return [("open_at", moment_asked(f))]
    names = tuple(name for name, _ in asked)
    if names in _EXACT and asked[0][1] == asked[1][1]:
        return [(_EXACT[names], asked[0][1])]
    return asked


def _any_grade(drop: Step) -> Step:
    """Drop the grade; who asked for one of a boulder scale still wants boulders, whatever scale they are graded in."""

    def step(f: Filter) -> Loosened | None:
        way = drop(f)
        if way is None or f.grades is None or f.grades.system not in _BOULDER_SCALES or f.route_types:
            return way
        return replace(way, filter=replace(way.filter, route_types=("boulder",)))

    return step


def _any_feature(f: Filter, locale: Locale) -> Loosened | None:
    """One of the features instead of all of them."""
    if f.any_feature or len(f.features) < 2:
        return None
    told = Relaxation("features", *(render(key, f.features, locale) for key in ("features", "any_features")))
    return Loosened(replace(f, any_feature=True), (told,))


def _gyms_with_ropes(f: Filter, *, locale: Locale) -> Loosened | None:
    """Where no gym lists top ropes, those that have ropes at all."""
    if _TOP_ROPE not in f.facilities or f.any_facility or f.gym_types not in ((), ("mixed",)):
        return None
    kinds, others = f.gym_types or ("lead", "mixed"), tuple(each for each in f.facilities if each != _TOP_ROPE)
    told = Relaxation("facilities", render("facilities", f.facilities, locale), render("gym_types", kinds, locale))
    return Loosened(replace(f, facilities=others, gym_types=kinds), (told,))


def _wider_grades(f: Filter, *, locale: Locale, steps: int) -> Loosened | None:
    asked = f.grades
    if asked is None:
        return None
    lowest, highest = bounds(asked.system)
    low = None if asked.low is None else max(lowest, asked.low - steps)
    high = None if asked.high is None else min(highest, asked.high + steps)
    if (low, high) == (asked.low, asked.high):
        return None
    wider = GradeRange(
        asked.system,
        low,
        high,
        None if low is None else label(low, asked.system),
        None if high is None else label(high, asked.system),
    )
    told = Relaxation("grades", *(render("grades", grade_text(grades), locale) for grades in (asked, wider)))
    return Loosened(replace(f, grades=wider), (told,))


def _printed(name: str, value: object, gazetteer: Gazetteer, locale: Locale) -> str:
    if isinstance(value, GradeRange):
        return render("grades", grade_text(value), locale)
    kind = _PLACES.get(name)
    if kind is not None:
        assert isinstance(value, tuple)
        value = tuple(_place_name(kind, row_id, gazetteer, locale) for row_id in value)
    fact: FactValue = value  # type: ignore[assignment]  # texts, numbers, booleans and tuples of texts are left
    return render(_SCOPE_KEYS.get(name, name), fact, locale)


_SCOPE_KEYS = {
    "route_types": "types",
    "area_ids": "place",
    "crag_ids": "place",
    "gym_district": "district",
    "gym_stations": "stations",
    "walk_min_minutes": "walk_min",
    "walk_max_minutes": "walk_max",
}


_PLACES: dict[str, Literal["area", "crag"]] = {"area_ids": "area", "crag_ids": "crag"}


def _place_name(kind: Literal["area", "crag"], row_id: str, gazetteer: Gazetteer, locale: Locale) -> str:
    entity = gazetteer.place(kind, row_id)
    if entity is None:
        return row_id
    return (entity.name_en if locale == "en" else None) or entity.name


def _any_row(filter: Filter, kinds: list[Kind]) -> str:
    tests = (f"SELECT 1 FROM {VIEWS[kind]} WHERE {where(filter, VIEWS[kind])[0]}" for kind in kinds)
    return f"SELECT * FROM ({' UNION ALL '.join(tests)}) LIMIT 1"


def _values(filter: Filter, kinds: list[Kind]) -> list[object]:
    return [value for kind in kinds for value in where(filter, VIEWS[kind])[1]]
