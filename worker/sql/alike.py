"""Turn what others are to share with a named route into constraints: its grade, its length, where it is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast, get_args

from schemas.reading import Alike, Filter, GradeSystemName, Reading, RouteType
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from worker.understanding.grades.bounds import both, grade_range
from wrangler_compat.protocols import ReadOnlyDatabase

MOST_NAMED = 50
_COLUMNS: dict[Alike, str] = {
    "grade": "grade_min",
    "length": "length_m",
    "bolts": "bolt_count",
    "type": "type",
    "sector": "sector",
    "area": "area_id",
    "crag": "crag_id",
    "first_ascent": "first_ascent_date",
    "other_crag": "crag_id",
    "other_area": "area_id",
    "harder": "grade_max",
    "easier": "grade_min",
}
_PLACES = {"area": "area_ids", "crag": "crag_ids", "other_area": "not_area_ids", "other_crag": "not_crag_ids"}
_TYPES: frozenset[str] = frozenset(get_args(RouteType))


async def sharing_with_named(read: ReadOnlyDatabase, reading: Reading, f: Filter) -> Filter:
    """The filter with what is to be shared; where the named route lacks it, its own row is what is asked for.

    Of several routes of one name those count that the rest of the filter leaves; then the first of them.
    """
    named = tuple(i for m in reading.mentions if m.kind == "route" and not m.negated for i in m.ids)
    if not reading.alike or not named:
        return f
    (found,) = await run(read, QuerySpec("published_routes", filter=Filter(ids=named), limit=MOST_NAMED))
    row = _meant(found.rows, f)
    if row is None:
        return f
    # Where no parts of an area are told apart, its wall is the area.
    keys = tuple("area" if key == "sector" and row["sector"] is None else key for key in reading.alike)
    if any(row[_COLUMNS[key]] is None for key in keys):
        return Filter(kinds=("route",), ids=named)
    for key in keys:
        shared = _shared(key, row)
        if key in ("harder", "easier"):
            # 「同一面牆難一點的，不要超過 5.11」
            shared = {"grades": both(f.grades, shared["grades"])}
        f = replace(f, **shared)
    return f


def _meant(rows: Sequence[Mapping[str, Any]], f: Filter) -> Mapping[str, Any] | None:
    there = [row for row in rows if not f.crag_ids or row["crag_id"] in f.crag_ids]
    return next(iter(there or rows), None)


def _shared(key: Alike, row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a filter that only rows with the same value meet."""
    value = row[_COLUMNS[key]]
    if key == "grade":
        system = cast(GradeSystemName, row["grade_system"])
        return {"grades": grade_range(system, row["grade_min"], row["grade_max"])}
    if key in ("harder", "easier"):
        # What is called the same is no harder; a range is left behind as a whole.
        system = cast(GradeSystemName, row["grade_system"])
        ends = (value + 1, None) if key == "harder" else (None, value - 1)
        return {"grades": grade_range(system, *ends)}
    if key == "length":
        return {"length_min_m": float(value), "length_max_m": float(value)}
    if key == "bolts":
        return {"bolts_min": value, "bolts_max": value}
    if key == "type":
        return {"route_types": (value,)} if value in _TYPES else {}
    if key == "first_ascent":
        year = int(str(value)[:4])
        return {"first_ascent_min": year, "first_ascent_max": year}
    if key == "sector":
        return {"area_ids": (row["area_id"],), "sectors": (value,)}
    return {_PLACES[key]: (value,)}
