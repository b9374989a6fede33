"""Find the routes that are the hardest, the longest or the most popular, and say by which figure they are."""

from schemas.reading import Extreme, Filter
from worker.sql.evidence import Gathering
from worker.sql.queryspec import MEASURES, QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase


async def put_extreme(
    read: ReadOnlyDatabase, g: Gathering, f: Filter, extreme: Extreme, most: int, *, alone: bool
) -> bool:
    """The routes as items, best first, with how many share the best value and how many have none; alone keeps those.

    The most popular is told by how many climbers logged a route, where the aggregates hold that of any in scope
    (groups of five climbers and more); else by how many videos it has.
    """
    wanted: tuple[Extreme, ...] = ("most_climbed", "most_popular") if extreme == "most_popular" else (extreme,)
    results = await run(
        read, *(QuerySpec("published_routes", "extreme", f, extreme=each, limit=most) for each in wanted)
    )
    told = next((i for i, result in enumerate(results) if result.rows), len(results) - 1)
    extreme, found = wanted[told], results[told]
    column = MEASURES[extreme][0]
    rows = list(found.rows)
    if rows and alone:
        rows = [r for r in rows if r[column] == rows[0][column]]
    g.total = found.total
    g.put("extreme", extreme)
    g.put("extreme.count", found.total, tuple(r["id"] for r in rows))
    g.put("uncertain_count", found.uncertain)
    g.put("shown", len(rows))
    if rows:
        measure = "grade" if column == "grade_min" else column
        g.put(f"extreme.{measure}", rows[0][measure])
    g.rows("route", rows)
    # Where no row has the figure that is told, and not a list in place of an order.
    return bool(rows) or found.uncertain > 0
