"""Entities that could not be indexed: kept apart so that they stop nobody, tried again, given up after a limit."""

from collections.abc import Mapping, Sequence

from schemas.reading import Kind
from wrangler_compat.protocols import D1Database

MAX_ATTEMPTS = 8
FIRST_RETRY_MS = 10_000
MAX_RETRY_MS = 3_600_000
MAX_ERROR_CHARS = 300

Entity = tuple[Kind, str]


async def record(database: D1Database, version: str, failed: Mapping[Entity, str], *, now_ms: int) -> None:
    """Count one more attempt for each entity and put off the next, twice as long each time."""
    statement = database.prepare(
        "INSERT INTO index_failures (version, kind, entity_id, attempts, error, retry_at) "
        "VALUES (?1, ?2, ?3, 1, ?4, ?5 + ?6) "
        "ON CONFLICT(version, kind, entity_id) DO UPDATE SET attempts = attempts + 1, error = excluded.error, "
        "retry_at = ?5 + min(?7, ?6 * (1 << min(attempts, 20)))"
    )
    rows = [
        (version, kind, row_id, error[:MAX_ERROR_CHARS], now_ms, FIRST_RETRY_MS, MAX_RETRY_MS)
        for (kind, row_id), error in failed.items()
    ]
    await database.batch([statement.bind(*row) for row in rows])


async def clear(database: D1Database, version: str, entities: Sequence[Entity]) -> None:
    """Forget the failures of entities that are indexed now, or gone."""
    statement = database.prepare("DELETE FROM index_failures WHERE version = ? AND kind = ? AND entity_id = ?")
    await database.batch([statement.bind(version, kind, row_id) for kind, row_id in entities])


async def known(database: D1Database, version: str) -> set[Entity]:
    """Every entity with a failure on record."""
    found = await database.prepare("SELECT kind, entity_id FROM index_failures WHERE version = ?").bind(version).all()
    return {(row["kind"], row["entity_id"]) for row in found["results"]}


async def due(database: D1Database, version: str, *, now_ms: int) -> list[Entity]:
    """The entities whose next attempt is due and whose attempts are not used up."""
    found = (
        await database.prepare(
            "SELECT kind, entity_id FROM index_failures WHERE version = ? AND retry_at <= ? AND attempts < ?"
        )
        .bind(version, now_ms, MAX_ATTEMPTS)
        .all()
    )
    return [(row["kind"], row["entity_id"]) for row in found["results"]]
