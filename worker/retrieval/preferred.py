"""Rows that suit a kept preference and meet the question's whole filter, where the search did not look that far."""

from collections.abc import Sequence

from schemas.evidence import Candidate
from schemas.private import Memory
from schemas.reading import Filter, Reading
from worker.preferences import Preferred, applicable, prefer
from worker.retrieval.popularity import popularity
from worker.sql.facts import flatten
from worker.sql.where import where
from wrangler_compat.protocols import ReadOnlyDatabase

LEG = "preference"


async def liked_first(
    read: ReadOnlyDatabase,
    reading: Reading,
    filter: Filter,
    memories: Sequence[Memory],
    ranked: Sequence[Candidate],
    *,
    shown: int,
    weight: float = 0.0,
) -> Preferred:
    """What is recommended in the order that the asker's own preferences make of it, rows that suit them beside it."""
    speaking = applicable(memories, reading)
    more = await suiting(read, filter, speaking, ranked, shown=shown, weight=weight) if speaking else ()
    return prefer((*ranked, *more), speaking, shown=shown)


async def suiting(
    read: ReadOnlyDatabase,
    filter: Filter,
    memories: Sequence[Memory],
    found: Sequence[Candidate],
    *,
    shown: int,
    weight: float,
    most: int = 20,
) -> tuple[Candidate, ...]:
    """At most so many routes of each preference beside those found, none of them a better fit than what is shown.

    Their score is that of the last shown row, popularity blended in by weight: only the preference lifts them above.
    """
    liked = [m.wish for m in memories if m.liked and m.wish != Filter()]
    if not found or not liked or (filter.kinds and "route" not in filter.kinds):
        return ()
    condition, values = where(filter, "published_routes")
    queries: list[tuple[str, Sequence[object]]] = []
    for wish in liked:
        suits, more = where(wish, "published_routes")
        sql = f"SELECT * FROM published_routes WHERE ({condition}) AND ({suits}) ORDER BY video_count DESC, id LIMIT ?"
        queries.append((sql, [*values, *more, most]))
    score = found[: max(1, shown)][-1].score
    known = {c.id for c in found}
    rows = {
        str(row["id"]): flatten(row) for rows in await read.rows(*queries) for row in rows if row["id"] not in known
    }
    return tuple(
        Candidate(row_id, "route", (1 - weight) * score + weight * popularity(facts), facts, legs=(LEG,), ranks=(n,))
        for n, (row_id, facts) in enumerate(rows.items(), 1)
    )
