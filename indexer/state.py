"""How far the index is, and who may write it: one row of index_state per version, with a lease on it."""

from dataclasses import dataclass
from typing import Any

from wrangler_compat.protocols import D1Database

LEASE_MS = 30_000
"""How long a writer that was killed keeps others out; a living one renews its lease."""
MAX_ERROR_CHARS = 500


class LeaseLost(RuntimeError):
    """Another writer took the lease over: what this one has written is safe, but the cursor is no longer its own."""


@dataclass(frozen=True, slots=True)
class State:
    """The index's progress as the lease's owner found it; the lease keeps it still."""

    version: str
    active: bool
    cursor: int
    documents: int
    swept_at: int | None


@dataclass(frozen=True, slots=True)
class Advance:
    """What a piece of work did: where the cursor may stand, and what changed in the index."""

    cursor: int
    documents: int
    wrote: bool
    swept_at: int | None = None
    active: bool = False


async def acquire(database: D1Database, version: str, owner: str, *, now_ms: int) -> State | None:
    """The version's state with the lease taken, or None while another owner holds it."""
    _, taken = await database.batch(
        [
            database.prepare("INSERT INTO index_state (version) VALUES (?) ON CONFLICT(version) DO NOTHING").bind(
                version
            ),
            database.prepare(
                "UPDATE index_state SET lease_owner = ?1, lease_until = ?2 WHERE version = ?3 "
                "AND (lease_owner IS NULL OR lease_owner = ?1 OR lease_until <= ?4) "
                "RETURNING version, active, cursor, documents, swept_at"
            ).bind(owner, now_ms + LEASE_MS, version, now_ms),
        ]
    )
    return next((_state(row) for row in taken["results"]), None)


async def holder(database: D1Database, version: str) -> str | None:
    """Who holds the version's lease."""
    found = await database.prepare("SELECT lease_owner FROM index_state WHERE version = ?").bind(version).first()
    return None if found is None else found["lease_owner"]


async def behind(database: D1Database, version: str) -> bool:
    """Whether there is anything to do for the version: it is not the active one, or changes wait."""
    found = (
        await database.prepare(
            "SELECT active AND cursor >= (SELECT coalesce(max(seq), 0) FROM changes) AS current "
            "FROM index_state WHERE version = ?"
        )
        .bind(version)
        .first()
    )
    return found is None or not found["current"]


async def renew(database: D1Database, version: str, owner: str, *, now_ms: int) -> None:
    """Hold the lease for another while; raises LeaseLost when it is another's."""
    answer = (
        await database.prepare("UPDATE index_state SET lease_until = ? WHERE version = ? AND lease_owner = ?")
        .bind(now_ms + LEASE_MS, version, owner)
        .run()
    )
    if answer["meta"]["changes"] == 0:
        raise LeaseLost(f"the lease on {version} is no longer held by {owner}")


async def advance(database: D1Database, version: str, owner: str, step: Advance, *, now_ms: int, release: bool) -> None:
    """Record work that the index has on disk; raises LeaseLost when the lease is another's."""
    record = database.prepare(
        "UPDATE index_state SET cursor = max(cursor, ?), documents = ?, generation = generation + ?, "
        "indexed_at = CASE WHEN ? THEN ? ELSE coalesce(indexed_at, ?) END, swept_at = coalesce(?, swept_at), "
        "active = max(active, ?), lease_owner = CASE WHEN ? THEN NULL ELSE lease_owner END, "
        "errors = (SELECT count(*) FROM index_failures f WHERE f.version = index_state.version), "
        "last_error = (SELECT f.kind || ':' || f.entity_id || ': ' || f.error FROM index_failures f "
        "WHERE f.version = index_state.version ORDER BY f.retry_at DESC LIMIT 1) "
        "WHERE version = ? AND lease_owner = ?"
    )
    wrote, active = int(step.wrote), int(step.active)
    at = (wrote, now_ms, now_ms, step.swept_at)
    statements = [record.bind(step.cursor, step.documents, wrote, *at, active, int(release), version, owner)]
    if step.active:
        # In the same transaction: readers never see two active versions, and never none.
        others = (
            "UPDATE index_state SET active = 0 "
            "WHERE version <> ?1 AND (SELECT active FROM index_state WHERE version = ?1)"
        )
        statements.append(database.prepare(others).bind(version))
    answer = (await database.batch(statements))[0]
    if answer["meta"]["changes"] == 0:
        raise LeaseLost(f"the lease on {version} is no longer held by {owner}")


async def release(database: D1Database, version: str, owner: str, *, error: str | None = None) -> None:
    """Let others write; an error says why this writer stopped. Does nothing when the lease is another's already."""
    await (
        database.prepare(
            "UPDATE index_state SET lease_owner = NULL, lease_until = NULL, last_error = coalesce(?, last_error) "
            "WHERE version = ? AND lease_owner = ?"
        )
        .bind(error[:MAX_ERROR_CHARS] if error else None, version, owner)
        .run()
    )


async def deactivate(database: D1Database, version: str) -> None:
    """Have the next writer build the version as a whole; undone by the advance that ends the build."""
    await database.prepare("UPDATE index_state SET active = 0 WHERE version = ?").bind(version).run()


async def other_versions(database: D1Database, version: str) -> list[str]:
    """The versions that are not this one: what a cut-over leaves behind."""
    found = await database.prepare("SELECT version FROM index_state WHERE version <> ?").bind(version).all()
    return [str(row["version"]) for row in found["results"]]


async def forget(database: D1Database, version: str) -> None:
    """Drop a version's progress and failures; its table must be gone already."""
    await database.batch(
        [
            database.prepare("DELETE FROM index_failures WHERE version = ?").bind(version),
            database.prepare("DELETE FROM index_state WHERE version = ?").bind(version),
        ]
    )


def _state(row: dict[str, Any]) -> State:
    swept = row["swept_at"]
    return State(
        version=str(row["version"]),
        active=bool(row["active"]),
        cursor=int(row["cursor"]),
        documents=int(row["documents"]),
        swept_at=None if swept is None else int(swept),
    )
