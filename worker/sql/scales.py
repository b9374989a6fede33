"""Tell in which grades the boulders of a place are graded, where those of another scale were asked for."""

from schemas.reading import Filter
from worker.sql.evidence import Gathering
from worker.sql.profiles import BY_SYSTEM_AND_TYPE, profile
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

BOULDER_SCALES = frozenset({"v", "font"})


async def put_scale(read: ReadOnlyDatabase, g: Gathering, asked: Filter) -> None:
    """The scale and the ends of the boulders in the asked places as scale.* values, where none is of that asked."""
    if asked.grades is None or asked.grades.system not in BOULDER_SCALES:
        return
    there = Filter(
        crag_ids=asked.crag_ids,
        area_ids=asked.area_ids,
        sectors=asked.sectors,
        region=asked.region,
        route_types=("boulder",),
    )
    (found,) = await run(read, QuerySpec("published_routes", "group", there, group_by=BY_SYSTEM_AND_TYPE))
    systems = {row["grade_system"] for row in found.rows if row["grade_system"]}
    whole = profile(found.rows)
    if len(systems) != 1 or asked.grades.system in systems or whole.low is None:
        return
    g.put("scale.count", whole.count)
    g.put("scale.asked", asked.grades.system)
    g.put("scale.used", systems.pop())
    g.put("scale.low", whole.low)
    g.put("scale.high", whole.high)
