"""Compute one figure over many rows: the mean, median or sum of a measure, and the share that some are of others."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemas.evidence import FactValue
from schemas.grades import label
from schemas.reading import Aggregate, Figure, Filter, Kind
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten
from worker.sql.queryspec import MAX_LIMIT, VIEWS, QuerySpec
from worker.sql.run import run
from worker.sql.scope import scope_values
from worker.understanding.gyms.prices import ENTRY, REMARKS, asked_prices
from wrangler_compat.protocols import ReadOnlyDatabase

COLUMNS = {"length": "length_m", "bolts": "bolt_count", "videos": "video_count", "rating": "rating"}
"""The columns in which measures of rows stand."""
_LEAST_NAMED = 2
Valued = list[tuple[float, int]]
"""Values of a measure, each with how many rows have it."""


async def put_figures(read: ReadOnlyDatabase, g: Gathering, f: Filter, kind: Kind, asked: Aggregate, text: str) -> bool:
    """The figure of each measure as agg.<measure>.* values, with how many rows have the measure and how many lack it.

    The rows are grouped by the measure, so that a database of any size gives a few hundred groups; prices stand in
    the JSON of each of the few gyms. The median of an even number is the mean of the two in the middle, and of grades,
    which have no mean, the lower of them.
    """
    g.put("agg.figure", asked.figure)
    g.put("agg.of", asked.of)
    told = False
    for of in asked.of:
        system: str | None = None
        if of == "grade":
            valued, lacking, system = await _grades(read, f)
        else:
            valued, lacking = await (_prices(read, g, f, text) if of == "price" else _measured(read, f, kind, of))
        told = _put(g, of, valued, lacking, system) or told
    return told


def _put(g: Gathering, of: str, valued: Valued, lacking: int, system: str | None) -> bool:
    count = sum(n for _, n in valued)
    g.put(f"agg.{of}.count", count)
    g.put(f"agg.{of}.lacking.count", lacking or None)
    if not count:
        return False
    whole = sum(value * n for value, n in valued)
    values: dict[str, float] = {
        "median": _median(valued, count, exact=of == "grade"),
        "min": valued[0][0],
        "max": valued[-1][0],
    }
    if of != "grade":
        values |= {"mean": whole / count, "sum": whole}
    for figure, value in values.items():
        g.put(f"agg.{of}.{figure}", printed(of, value, system))
    return True


def put_named(g: Gathering, asked: Aggregate, rows: Sequence[Mapping[str, FactValue]]) -> None:
    """What the figures of named rows come to, where each of them has one on record."""
    of = asked.of[0]
    if of not in COLUMNS:
        # Routes have no price: "how much softer is it" asks for none.
        return
    known = [float(value) for row in rows if isinstance(value := row.get(COLUMNS[of]), int | float)]
    if len(known) < len(rows) or len(rows) < _LEAST_NAMED:
        return
    g.put("named.count", len(rows))
    g.put("named.of", of)
    g.put("named.figure", asked.figure)
    valued = sorted((value, 1) for value in known)
    g.put(f"agg.{of}.{asked.figure}", printed(of, figure_of(asked.figure, valued, exact=False), None))


async def put_share(read: ReadOnlyDatabase, g: Gathering, f: Filter, kind: Kind, base: Filter, total: int) -> bool:
    """Which share of the rows of base the counted ones are; base.* values say what base asks beside its place."""
    if replace(base, kinds=()) == replace(f, kinds=()):
        # 「龍洞傳攀佔全部傳攀多少」: what is all of itself is a part of what lies anywhere.
        base = replace(base, crag_ids=(), area_ids=(), sectors=(), region=None)
    (whole,) = await run(read, QuerySpec(VIEWS[kind], "count", base))
    if not whole.total:
        return False
    g.put("of.count", whole.total)
    g.put("share.of", min(total, whole.total) / whole.total)
    place = ("place", "sectors", "region", "city", "district")
    for value in scope_values(base, (), g.locale):
        if value.key.removeprefix("scope.") not in place:
            g.put(value.key.replace("scope.", "base.", 1), value.value)
    return True


async def _measured(read: ReadOnlyDatabase, f: Filter, kind: Kind, of: str) -> tuple[Valued, int]:
    column = COLUMNS[of]
    (found,) = await run(read, QuerySpec(VIEWS[kind], "group", replace(f, kinds=()), group_by=(column,)))
    # Nobody has rated what is rated zero.
    known = [(r[column], r["n"]) for r in found.rows if r[column] is not None and (of != "rating" or r[column] > 0)]
    return sorted(known), found.total - sum(n for _, n in known)


async def _grades(read: ReadOnlyDatabase, f: Filter) -> tuple[Valued, int, str | None]:
    """The settled grades of the system that most routes use, as ordinals."""
    columns = ("grade_system", "grade_min", "grade_max")
    (found,) = await run(read, QuerySpec("published_routes", "group", replace(f, kinds=()), group_by=columns))
    settled = [r for r in found.rows if r["grade_min"] is not None and r["grade_min"] == r["grade_max"]]
    systems: dict[str, int] = {}
    for row in settled:
        systems[row["grade_system"]] = systems.get(row["grade_system"], 0) + row["n"]
    system = max(systems, key=lambda s: (systems[s], s), default=None)
    known = [(float(r["grade_min"]), r["n"]) for r in settled if r["grade_system"] == system]
    return sorted(known), found.total - sum(n for _, n in known), system


async def _prices(read: ReadOnlyDatabase, g: Gathering, f: Filter, text: str) -> tuple[Valued, int]:
    column = price_column(text)
    g.put("agg.kind", column.removeprefix("pricing_twd."))
    (found,) = await run(read, QuerySpec("published_gyms", "list", replace(f, kinds=()), limit=MAX_LIMIT))
    known = [(float(p), 1) for row in found.rows if (p := price_of(row, column)) is not None]
    return sorted(known), len(found.rows) - len(known)


def price_column(text: str) -> str:
    """The price that a question names; a single entry on a weekday where it names none."""
    return next((c for c in asked_prices(text) if c not in REMARKS), ENTRY)


def price_of(row: Mapping[str, Any], column: str) -> float | None:
    """A price of a gym; None where it publishes none."""
    value = flatten({"pricing_twd": row["pricing_twd"]}).get(column)
    return float(value) if isinstance(value, int | float) else None


def figure_of(figure: Figure, valued: Valued, *, exact: bool) -> float:
    """The mean, the median or the sum of sorted values; exact keeps the median one of them."""
    count, whole = sum(n for _, n in valued), sum(value * n for value, n in valued)
    if figure == "median":
        return _median(valued, count, exact=exact)
    return whole if figure == "sum" else whole / count


def _median(valued: Sequence[tuple[float, int]], count: int, *, exact: bool) -> float:
    lower, upper = _at(valued, (count - 1) // 2), _at(valued, count // 2)
    return lower if exact else (lower + upper) / 2


def _at(valued: Sequence[tuple[float, int]], position: int) -> float:
    """The value at a position, from 0, of all values in their order."""
    for value, n in valued:
        position -= n
        if position < 0:
            return value
    raise ValueError(f"position {position}: wanted one among the values")


def printed(of: str, value: float, system: str | None) -> FactValue:
    """A figure as it is told: a grade by its name, a price in whole dollars, others with one decimal at most."""
    if of == "grade" and system is not None:
        return label(int(value), system)  # type: ignore[arg-type]
    # A price is told in whole dollars, a half as the dollar above.
    rounded = math.floor(value + 0.5) if of == "price" else round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded
