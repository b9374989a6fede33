"""All that is kept of one user, in one list: what DELETE /me removes, and what a count after it must not find."""

from dataclasses import dataclass

from wrangler_compat.protocols import D1Database, D1PreparedStatement


@dataclass(frozen=True, slots=True)
class PrivateTable:
    """A table of private rows and the condition that picks one owner's, whose id is its one value."""

    name: str
    owned: str


# In this order they are emptied: what hangs on another row goes before it, so that each is counted by itself.
PRIVATE_TABLES: tuple[PrivateTable, ...] = (
    PrivateTable("ascents", "user_id = ?"),
    PrivateTable("messages", "session_id IN (SELECT id FROM sessions WHERE sub = ?)"),
    PrivateTable("sessions", "sub = ?"),
    PrivateTable("memories", "sub = ?"),
    PrivateTable("memory_switches", "sub = ?"),
    PrivateTable("feedback", "sub = ?"),
    PrivateTable("users", "id = ?"),
)


def known_user(db: D1Database, sub: str, now_ms: int) -> D1PreparedStatement:
    """The statement that makes the user's row where there is none; the first of every private write."""
    return db.prepare("INSERT INTO users(id, created_at) VALUES (?, ?) ON CONFLICT(id) DO NOTHING").bind(sub, now_ms)


async def erase(db: D1Database, sub: str) -> tuple[dict[str, int], dict[str, int]]:
    """Remove every private row of a user in one transaction; answer how many by table, and how many are left."""
    tables = PRIVATE_TABLES
    counts = [db.prepare(f"SELECT count(*) AS n FROM {t.name} WHERE {t.owned}").bind(sub) for t in tables]
    deletes = [db.prepare(f"DELETE FROM {t.name} WHERE {t.owned}").bind(sub) for t in tables]
    results = await db.batch([*counts, *deletes, *counts])
    found = [int(r["results"][0]["n"]) for r in (*results[: len(tables)], *results[-len(tables) :])]
    names = [t.name for t in tables]
    return (
        dict(zip(names, found[: len(tables)], strict=True)),
        dict(zip(names, found[len(tables) :], strict=True)),
    )
