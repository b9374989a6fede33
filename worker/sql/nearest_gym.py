"""Tell the gym that lies nearest to a city in which none does."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Mention
from worker.sql.evidence import Gathering
from worker.sql.nearest import nearest, put_near, put_rockless
from worker.sql.queryspec import MAX_LIMIT, QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase


async def put_nearest_gym(
    read: ReadOnlyDatabase, g: Gathering, mentions: Sequence[Mention], f: Filter, text: str
) -> None:
    """The nearest gym that meets the rest of a filter as an item, where the cities that are named have none at all.

    Whether a crag lies there is told too where it is asked whether one can climb there.
    """
    towns = [m for m in mentions if m.kind == "city" and not m.negated]
    elsewhere = replace(f, kinds=(), gym_city=None, gym_cities=())
    if not towns or elsewhere.gym_ids or elsewhere.gym_district or elsewhere.gym_districts or elsewhere.gym_stations:
        return
    there = Filter(gym_cities=tuple(i for m in towns for i in m.ids))
    gyms, meeting = await run(
        read,
        QuerySpec("published_gyms", "count", there),
        QuerySpec("published_gyms", "list", elsewhere, limit=MAX_LIMIT),
    )
    if gyms.total or not meeting.rows:
        return
    near = await nearest(read, towns, "gym", most=1, among=tuple(row["id"] for row in meeting.rows))
    put_near(g, towns, near, kind="gym")
    await put_rockless(read, g, towns, text)
    g.rows("gym", [neighbour.row for neighbour in near])
