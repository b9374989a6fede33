"""Find the routes that are the hardest, the second longest or the most popular, and say by which figure they are."""

from collections.abc import Sequence
from typing import Any

from schemas.reading import Extreme, Filter, Mention
from worker.sql.evidence import Gathering
from worker.sql.queryspec import MAX_LIMIT, MEASURES, QuerySpec
from worker.sql.run import Result, run
from wrangler_compat.protocols import ReadOnlyDatabase

EACH: dict[str, tuple[str, ...]] = {
    "crag": ("crag_id",),
    "area": ("area_id",),
    "sector": ("area_id", "sector"),
    "type": ("type",),
}
"""The columns that tell apart the groups of which each has an extreme of its own."""
MOST_GROUPS = 20
_MOST_ABOVE = 8
_MOST_BESIDE = 3


async def put_extreme(
    read: ReadOnlyDatabase,
    g: Gathering,
    f: Filter,
    extreme: Extreme,
    most: int,
    *,
    alone: bool,
    rank: int | None = None,
) -> bool:
    """The routes as items, best first, with how many share the best value and how many have none; alone keeps those.

    The most popular is told by how many climbers logged a route, where the aggregates hold that of any in scope
    (groups of five climbers and more); else by how many videos it has. With a rank the routes of that place come first.
    """
    wanted: tuple[Extreme, ...] = ("most_climbed", "most_popular") if extreme == "most_popular" else (extreme,)
    # Some more than are told, to know how many tie with the last of them.
    limit = (most if alone else most + MOST_GROUPS) if rank is None else MAX_LIMIT
    results = await run(
        read, *(QuerySpec("published_routes", "extreme", f, extreme=each, limit=limit) for each in wanted)
    )
    told = next((i for i, result in enumerate(results) if result.rows), len(results) - 1)
    extreme, found = wanted[told], results[told]
    column = MEASURES[extreme][0]
    rows = list(found.rows)
    if rows and alone and rank is None:
        rows = [r for r in rows if r[column] == rows[0][column]]
    measure = "grade" if column == "grade_min" else column
    if rank is None and not alone and len(rows) > most:
        ties = sum(r[column] == rows[most - 1][column] for r in rows[most:])
        # Where all of them tie, there may be more still.
        g.put("extreme.tied.count", ties if 0 < ties < len(rows) - most or len(rows) < limit else None)
        rows = rows[:most]
    _put_head(g, extreme, found, rows, measure)
    if rank is not None and len(rows) >= rank and rows[0][column] != rows[-1][column]:
        rows = _put_rank(g, rows, rank, column, measure)
    rows = rows[: max(most, 2 * _MOST_ABOVE)]
    g.put("shown", len(rows))
    g.rows("route", rows)
    # Where no row has the figure that is told, and not a list in place of an order.
    return bool(rows) or found.uncertain > 0


async def put_each(read: ReadOnlyDatabase, g: Gathering, f: Filter, extreme: Extreme, by: str) -> bool:
    """The best routes of each group as items, the best group first; of many that tie in one, the first two."""
    columns = EACH[by]
    spec = QuerySpec("published_routes", "extreme", f, extreme=extreme, group_by=columns, limit=MAX_LIMIT)
    (found,) = await run(read, spec)
    groups = list(dict.fromkeys(tuple(row[c] for c in columns) for row in found.rows))[:MOST_GROUPS]
    if not groups:
        return False
    rows = [row for row in found.rows if tuple(row[c] for c in columns) in groups]
    if len(rows) > MOST_GROUPS:
        # One of each, before a second one of any.
        rows = list({tuple(row[c] for c in columns): row for row in reversed(rows)}.values())[::-1]
    g.total = found.total
    g.put("extreme", extreme)
    g.put("each.by", by)
    g.put("each.rest.count", found.total - len(rows) or None)
    g.put("uncertain_count", found.uncertain)
    g.put("shown", len(rows))
    g.rows("route", rows)
    return True


async def put_beside_best(read: ReadOnlyDatabase, g: Gathering, mentions: Sequence[Mention]) -> None:
    """The routes that are named and are not among the best, as items after these with beside.<n> values.

    Whoever asks whether a route is the hardest of its area is told what it is.
    """
    there = {item.id for item in g.items}
    named = [i for m in mentions if m.kind == "route" and not m.negated for i in m.ids if i not in there]
    if not named:
        return
    ids = tuple(dict.fromkeys(named))[:_MOST_BESIDE]
    (found,) = await run(read, QuerySpec("published_routes", "list", Filter(ids=ids), limit=_MOST_BESIDE))
    for item in g.rows("route", found.rows):
        g.put(f"beside.{item.n}", item.id, (item.id,))


def _put_head(g: Gathering, extreme: Extreme, found: Result, rows: list[dict[str, Any]], measure: str) -> None:
    g.total = found.total
    g.put("extreme", extreme)
    g.put("extreme.count", found.total, tuple(r["id"] for r in rows))
    g.put("uncertain_count", found.uncertain)
    if rows:
        g.put(f"extreme.{measure}", rows[0][measure])


def _put_rank(g: Gathering, rows: list[dict[str, Any]], rank: int, column: str, measure: str) -> list[dict[str, Any]]:
    """The rows of the place that is asked for, then those before it; where the first tie over it, the next value."""
    values = list(dict.fromkeys(r[column] for r in rows))
    at, tied = rows[min(rank, len(rows)) - 1][column], False
    if at == values[0] and len(values) > 1:
        at, tied = values[1], True
    if len(rows) == MAX_LIMIT and at == rows[-1][column]:
        # How many share that place is not known.
        return rows
    g.put("nth.tied", tied or None)
    placed = [r for r in rows if r[column] == at]
    above = rows[: rows.index(placed[0])]
    g.put("nth.rank", rank)
    g.put("nth.count", len(placed))
    g.put("nth.first", min(len(placed), _MOST_ABOVE))
    g.put("nth.above.count", len(above))
    g.put(f"nth.{measure}", placed[0][measure])
    return [*placed[:_MOST_ABOVE], *above[:_MOST_ABOVE]]
