"""Order what is proposed next by what the asker said of their own preferences; nothing is left out for them."""

from collections.abc import Mapping, Sequence
from typing import Any

from schemas.evidence import Candidate
from schemas.private import Memory
from schemas.reading import Filter
from worker.preferences import prefer
from worker.sql.facts import flatten
from worker.sql.where import where
from wrangler_compat.protocols import ReadOnlyDatabase

MOST_MORE = 20
"""How many routes that suit one preference join those found."""
_APART = 1e-6
"""What one place in the order is worth: a preference weighs more, and among equals the order stands."""
Row = Mapping[str, Any]


async def preferred(
    read: ReadOnlyDatabase,
    found: Sequence[Row],
    memories: Sequence[Memory],
    here: Filter,
    *,
    anywhere: Filter,
    shown: int,
) -> tuple[list[Row], tuple[Memory, ...]]:
    """The first so many rows, those that suit first, and the preferences without which they would be others.

    Rows that suit a preference and lie beyond those found are looked for too: under the same filter, or, where the
    preference is for a place, anywhere.
    """
    if not memories or not found:
        return list(found[:shown]), ()
    rows = {str(row["id"]): row for row in [*found, *await _suiting(read, memories, here, anywhere)]}
    candidates = [
        Candidate(row_id, "route", max(0.0, 0.5 - n * _APART), flatten(row), legs=(), ranks=())
        for n, (row_id, row) in enumerate(rows.items())
    ]
    chosen = prefer(candidates, memories, shown=shown)
    return [rows[candidate.id] for candidate in chosen.candidates[:shown]], chosen.used


async def _suiting(read: ReadOnlyDatabase, memories: Sequence[Memory], here: Filter, anywhere: Filter) -> Sequence[Row]:
    queries: list[tuple[str, Sequence[object]]] = []
    for wish in (m.wish for m in memories if m.liked and m.wish != Filter()):
        placed = wish.crag_ids or wish.area_ids or wish.region
        condition, values = where(anywhere if placed else here, "published_routes")
        suits, more = where(wish, "published_routes")
        sql = (
            f"SELECT * FROM published_routes WHERE ({condition}) AND ({suits}) "
            "ORDER BY climbers DESC, video_count DESC, id LIMIT ?"
        )
        queries.append((sql, [*values, *more, MOST_MORE]))
    return [row for rows in (await read.rows(*queries) if queries else ()) for row in rows]
