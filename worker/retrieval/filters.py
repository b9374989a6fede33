"""The one filter in the vector index's language, so that every search leg obeys what every SQL query obeys.

A document that certainly meets the filter by `worker.sql.where` always meets this one. The reverse holds for routes,
gyms and conditions; what the index has no column for (an area with such a route, opening hours, English sector names)
is settled by `worker.retrieval.hydrate`, which asks the rows themselves.
"""

from collections.abc import Callable, Sequence
from typing import Any, get_args

from schemas.reading import Filter, GradeRange, Kind

Clause = dict[str, Any]
KINDS: tuple[Kind, ...] = get_args(Kind)


def vector_filter(f: Filter, now_ms: int) -> Clause:
    """Return the filter of a Vectorize query at a moment; an empty one means no filter at all."""
    kinds = f.kinds or KINDS
    ways: dict[str, tuple[list[Kind], list[Clause]]] = {}
    for kind in kinds:
        clauses = _CLAUSES[kind](f, now_ms)
        ways.setdefault(repr(clauses), ([], clauses))[0].append(kind)
    parts = [_all([_kind(of), *clauses]) for of, clauses in ways.values()]
    if len(parts) > 1:
        return {"$or": parts}
    return {} if parts == [_kind(list(KINDS))] else parts[0]


def _route(f: Filter, now_ms: int) -> list[Clause]:
    return [
        *_in("crag_id", f.crag_ids),
        *_in("area_id", f.area_ids),
        *_in("row_id", f.ids),
        *_not_in("crag_id", f.not_crag_ids),
        *_not_in("area_id", f.not_area_ids),
        *_not_in("row_id", f.exclude_ids),
        *_equal("region", f.region),
        *_not_in("region", f.not_within),
        *_any("seasons", f.seasons),
        *_in("sector", () if any(s.isascii() for s in f.sectors) else f.sectors),
        *_not_in("sector", f.not_sectors),
        *_in("route_type", f.route_types),
        *_not_in("route_type", (*f.not_route_types, "unknown") if f.not_route_types else ()),
        *([_inside(f.grades)] if f.grades else []),
        *(_outside(excluded) for excluded in f.not_grades),
        *_between("length_m", f.length_min_m, f.length_max_m),
        *_between("bolts", f.bolts_min, f.bolts_max),
        *([] if f.has_video is None else [{"has_video": f.has_video}]),
        *(_any if f.any_feature else _each)("features", f.features),
        *_none("features", f.not_features),
    ]


def _area(f: Filter, now_ms: int) -> list[Clause]:
    return [
        *_in("crag_id", f.crag_ids),
        *_in("row_id", f.area_ids),
        *_in("row_id", f.ids),
        *_not_in("crag_id", f.not_crag_ids),
        *_not_in("row_id", (*f.not_area_ids, *f.exclude_ids)),
        *_equal("region", f.region),
        *_not_in("region", f.not_within),
    ]


def _crag(f: Filter, now_ms: int) -> list[Clause]:
    return [
        *_in("row_id", f.crag_ids),
        *_in("row_id", f.ids),
        *_not_in("row_id", (*f.not_crag_ids, *f.exclude_ids)),
        *_equal("region", f.region),
        *_not_in("region", f.not_within),
        *_any("seasons", f.seasons),
    ]


def _gym(f: Filter, now_ms: int) -> list[Clause]:
    return [
        *_in("row_id", f.gym_ids),
        *_in("row_id", f.ids),
        *_not_in("row_id", f.exclude_ids),
        *_equal("region", f.region),
        *_not_in("region", f.not_within),
        *_equal("city", f.gym_city),
        *_in("city", f.gym_cities),
        *_equal("district", f.gym_district),
        *_in("district", f.gym_districts),
        *_not_in("city", f.not_within),
        *_not_in("district", f.not_within),
        *_in("gym_type", f.gym_types),
        *(_any if f.any_facility else _each)("facilities", f.facilities),
        *_none("facilities", f.not_facilities),
    ]


def _condition(f: Filter, now_ms: int) -> list[Clause]:
    return [
        *_in("gym_id", f.gym_ids),
        *_in("row_id", f.ids),
        *_not_in("row_id", f.exclude_ids),
        *_equal("city", f.gym_city),
        *_in("city", f.gym_cities),
        *_equal("district", f.gym_district),
        *_in("district", f.gym_districts),
        *_not_in("city", f.not_within),
        *_not_in("district", f.not_within),
        # What has ended is no fact any more, even before the cron removes it.
        {"$or": [{"ends_at": None}, {"ends_at": {"$gt": now_ms}}]},
    ]


def _article(f: Filter, now_ms: int) -> list[Clause]:
    return [*_in("row_id", f.ids), *_not_in("row_id", f.exclude_ids)]


_CLAUSES: dict[Kind, Callable[[Filter, int], list[Clause]]] = {
    "route": _route,
    "area": _area,
    "crag": _crag,
    "gym": _gym,
    "gym_condition": _condition,
    "article": _article,
}


def _kind(kinds: Sequence[Kind]) -> Clause:
    return {"kind": kinds[0]} if len(kinds) == 1 else {"kind": {"$in": list(kinds)}}


def _all(clauses: list[Clause]) -> Clause:
    return clauses[0] if len(clauses) == 1 else {"$and": clauses}


def _in(column: str, values: Sequence[str]) -> list[Clause]:
    if not values:
        return []
    return [{column: values[0]}] if len(values) == 1 else [{column: {"$in": list(values)}}]


def _not_in(column: str, values: Sequence[str]) -> list[Clause]:
    return [{column: {"$nin": list(values)}}] if values else []


def _equal(column: str, value: str | None) -> list[Clause]:
    return [] if value is None else [{column: value}]


def _any(column: str, values: Sequence[str]) -> list[Clause]:
    if not values:
        return []
    tests: list[Clause] = [{column: {"$contains": value}} for value in values]
    return tests if len(tests) == 1 else [{"$or": tests}]


def _each(column: str, values: Sequence[str]) -> list[Clause]:
    return [{column: {"$contains": value}} for value in values]


def _between(column: str, low: float | None, high: float | None) -> list[Clause]:
    bounds = {"$gte": low, "$lte": high}
    used = {operator: value for operator, value in bounds.items() if value is not None}
    return [{column: used}] if used else []


def _inside(grades: GradeRange) -> Clause:
    low = [] if grades.low is None else [{"grade_min": {"$gte": grades.low}}]
    high = [] if grades.high is None else [{"grade_max": {"$lte": grades.high}}]
    known = [{"grade_min": {"$ne": None}}]
    return {"$and": [{"grade_system": grades.system}, *(low + high or known)]}


def _outside(grades: GradeRange) -> Clause:
    apart: list[Clause] = [{"grade_system": {"$ne": grades.system}}]
    if grades.low is not None:
        apart.append({"grade_max": {"$lt": grades.low}})
    if grades.high is not None:
        apart.append({"grade_min": {"$gt": grades.high}})
    return {"$and": [{"grade_min": {"$ne": None}}, {"$or": apart}]}


def _none(column: str, values: Sequence[str]) -> list[Clause]:
    return [{"$not": [{column: {"$contains": value}} for value in values]}] if values else []
