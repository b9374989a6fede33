"""Keep what the asker has climbed out of the vector legs, so that the hits they bring are worth reading."""

from dataclasses import replace

from schemas.reading import Filter
from worker.sql.where import where
from wrangler_compat.protocols import ReadOnlyDatabase

MOST_IDS = 500
"""How many ids a search leg is given to leave out; hydrate drops every climbed route, however many there are."""


async def narrowed(read: ReadOnlyDatabase, filter: Filter) -> Filter:
    """Return the filter for the index, which knows nobody's ascents: the asker's routes in scope by their ids.

    For climbed routes wanted, only those are searched; for routes not yet climbed, those are left out.
    """
    if filter.climbed is None or (filter.kinds and "route" not in filter.kinds):
        return filter
    condition, values = where(replace(filter, climbed=True), "published_routes")
    sql = f"SELECT id FROM published_routes WHERE {condition} ORDER BY id LIMIT ?"
    (rows,) = await read.rows((sql, [*values, MOST_IDS]))
    ids = tuple(row["id"] for row in rows)
    if filter.climbed:
        return replace(filter, ids=ids or ("",))
    return replace(filter, exclude_ids=tuple(dict.fromkeys((*filter.exclude_ids, *ids))))


async def crags_climbed_at(read: ReadOnlyDatabase) -> tuple[str, ...]:
    """Return the crags at which the asker has climbed any published route, by their ids."""
    condition, values = where(Filter(climbed=True), "published_routes")
    (rows,) = await read.rows((f"SELECT DISTINCT crag_id FROM published_routes WHERE {condition} ORDER BY 1", values))
    return tuple(str(row["crag_id"]) for row in rows)
