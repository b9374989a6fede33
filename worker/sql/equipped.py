"""Find which gyms list the most facilities, or the fewest."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from schemas.reading import Extreme, Filter
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten
from worker.sql.queryspec import MAX_LIMIT, QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

EQUIPPED: tuple[Extreme, ...] = ("most_facilities", "fewest_facilities")


async def put_equipped(read: ReadOnlyDatabase, g: Gathering, f: Filter, extreme: Extreme, limit: int) -> bool:
    """The gyms that list the most facilities (or the fewest) as items, with how many they are and how many each has."""
    (found,) = await run(read, QuerySpec("published_gyms", "list", replace(f, kinds=()), limit=MAX_LIMIT))
    listed = [(number, row) for row in found.rows if (number := _listed(row))]
    if not listed:
        return False
    best = (max if extreme == "most_facilities" else min)(number for number, _ in listed)
    first = [row for number, row in listed if number == best]
    ids = tuple(row["id"] for row in first)
    g.put("equipped.extreme", extreme)
    g.put("equipped.number.count", best, ids)
    g.put("equipped.count", len(first), ids)
    g.rows("gym", first[:limit])
    return True


def _listed(row: Mapping[str, Any]) -> int:
    facilities = flatten({"facilities": row["facilities"]}).get("facilities")
    return len(facilities) if isinstance(facilities, tuple) else 0
