"""Compute one figure for each of several groups: the mean price of each city's gyms, the median grade of each crag."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemas.evidence import Table
from schemas.reading import Aggregate, Extreme, Filter, Kind
from worker.sql.aggregates import COLUMNS, Valued, figure_of, price_column, price_of, printed
from worker.sql.apart import put_apart
from worker.sql.evidence import Gathering
from worker.sql.grouping import columns_of, labels
from worker.sql.headings import heading
from worker.sql.profiles import named_group
from worker.sql.queryspec import MAX_LIMIT, VIEWS, QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

PER_GROUP = frozenset({"crag", "area", "sector", "region", "type", "city", "district", "gym_type", "gym_region"})
"""The groups of which each may have a figure of its own."""
_LEAST = frozenset({"cheapest", "lowest_rated", "shortest", "fewest_bolts"})
_GRADES = ("grade_system", "grade_min", "grade_max")


async def put_per_group(
    read: ReadOnlyDatabase,
    g: Gathering,
    f: Filter,
    kind: Kind,
    asked: Aggregate,
    by: str,
    text: str,
    end: Extreme | None,
) -> bool:
    """The figure of each group as per.v.<measure>.<group> values of figure and rows; end says whose is asked for.

    Rows that lack the figure are counted apart. Of the measure count one figure goes over the groups.
    """
    (of,) = asked.of[:1]
    columns = columns_of(by, g.locale)
    if of == "count":
        return await _put_count(read, g, f, kind, by, columns)
    system: str | None = None
    if of == "grade":
        valued, lacking, system = await _grades(read, g, f, columns)
    elif of == "price":
        valued, lacking = await _prices(read, g, f, columns, text)
    else:
        valued, lacking = await _measured(read, f, kind, columns, COLUMNS[of])
    figure = "median" if of == "grade" else asked.figure
    told = [(figure_of(figure, sorted(each), exact=of == "grade"), name, each) for name, each in valued.items() if each]
    told.sort(key=lambda group: group[0], reverse=end not in _LEAST)
    if not told:
        return False
    g.put("per.by", by)
    g.put("per.figure", figure)
    g.put("per.of", of)
    g.put("per.end", None if end is None else "least" if end in _LEAST else "most")
    g.put("per.lacking.count", lacking or None)
    rows = []
    for value, name, each in told:
        shown, count = printed(of, value, system), sum(n for _, n in each)
        g.put(f"per.v.{of}.{by}.{name}", f"{shown}|{count}")
        rows.append((named_group(by, name, g.locale), shown, count))
    # As far apart as the figures that are told.
    figures = [shown if isinstance(shown := printed(of, value, system), int | float) else value for value, _, _ in told]
    put_apart(g, text, of, figures, system)
    g.total = sum(count for *_, count in rows)
    heads = (heading(by, g.locale), heading(f"per.{figure}", g.locale), heading("per.count", g.locale))
    g.table = Table((by, figure, "count"), heads, tuple(rows))
    return True


async def _put_count(
    read: ReadOnlyDatabase, g: Gathering, f: Filter, kind: Kind, by: str, columns: tuple[str, ...]
) -> bool:
    """How many rows a group has on average, among the groups that have any."""
    (grouped,) = await run(read, QuerySpec(VIEWS[kind], "group", replace(f, kinds=()), group_by=columns))
    places = len({name for name in labels(grouped.rows, columns, anywhere=True) if name})
    if not places:
        return False
    g.put("per.by", by)
    g.put("count", grouped.total)
    g.put("per.places.count", places)
    g.put("per.mean", round(grouped.total / places, 1))
    g.total = grouped.total
    return True


async def _measured(
    read: ReadOnlyDatabase, f: Filter, kind: Kind, columns: tuple[str, ...], column: str
) -> tuple[dict[str, Valued], int]:
    (found,) = await run(read, QuerySpec(VIEWS[kind], "group", replace(f, kinds=()), group_by=(*columns, column)))
    # Nobody has rated what is rated zero.
    known = [r for r in found.rows if r[column] is not None and (column != "rating" or r[column] > 0)]
    return _by_name(known, columns, column, f), found.total - sum(r["n"] for r in known)


async def _grades(
    read: ReadOnlyDatabase, g: Gathering, f: Filter, columns: tuple[str, ...]
) -> tuple[dict[str, Valued], int, str | None]:
    (found,) = await run(
        read, QuerySpec("published_routes", "group", replace(f, kinds=()), group_by=(*columns, *_GRADES))
    )
    settled = [r for r in found.rows if r["grade_min"] is not None and r["grade_min"] == r["grade_max"]]
    systems: dict[str, int] = {}
    for row in settled:
        systems[row["grade_system"]] = systems.get(row["grade_system"], 0) + row["n"]
    system = max(systems, key=lambda s: (systems[s], s), default=None)
    known = [r for r in settled if r["grade_system"] == system]
    return _by_name(known, columns, "grade_min", f), found.total - sum(r["n"] for r in known), system


async def _prices(
    read: ReadOnlyDatabase, g: Gathering, f: Filter, columns: tuple[str, ...], text: str
) -> tuple[dict[str, Valued], int]:
    column = price_column(text)
    g.put("agg.kind", column.removeprefix("pricing_twd."))
    (found,) = await run(read, QuerySpec("published_gyms", "list", replace(f, kinds=()), limit=MAX_LIMIT))
    known = [{**row, "n": 1, "price": p} for row in found.rows if (p := price_of(row, column)) is not None]
    return _by_name(known, columns, "price", f), len(found.rows) - len(known)


def _by_name(rows: Sequence[Mapping[str, Any]], columns: tuple[str, ...], column: str, f: Filter) -> dict[str, Valued]:
    """The values of each group with how many rows have them; rows that belong to none are left out."""
    found: dict[str, Valued] = {}
    # A district says its city only where two bear its name.
    anywhere = columns[0] != "city" and not (f.crag_ids or f.area_ids)
    for name, row in zip(labels(rows, columns, anywhere=anywhere), rows, strict=True):
        if name:
            found.setdefault(name, []).append((float(row[column]), row["n"]))
    return found
