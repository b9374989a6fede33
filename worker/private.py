"""All that is kept of one user, in one list: what DELETE /me removes, and what a count after it must not find.

One row stays: the day's counter, under a pseudonym, so that a deletion is no way to a fresh quota. It holds two numbers
and goes when its day is over. Groups that the user was counted in shrink in the same transaction.
"""

from dataclasses import dataclass
from typing import Any, Literal

from schemas.ascents import MIN_GROUP, NOT_ASCENTS
from wrangler_compat.protocols import D1Database, D1PreparedStatement


@dataclass(frozen=True, slots=True)
class PrivateTable:
    """A table with rows of users, and the condition that picks one user's by its one value.

    key says what that value is: the subject, or its pseudonym. forget is the statement that removes the user where the
    row itself is not theirs.
    """

    name: str
    owned: str
    key: Literal["sub", "asker"] = "sub"
    forget: str | None = None


# In this order they are emptied: what hangs on another row goes before it, so that each is counted by itself.
PRIVATE_TABLES: tuple[PrivateTable, ...] = (
    PrivateTable("ascents", "user_id = ?"),
    PrivateTable("messages", "session_id IN (SELECT id FROM sessions WHERE sub = ?)"),
    PrivateTable("sessions", "sub = ?"),
    PrivateTable("memories", "sub = ?"),
    PrivateTable("memory_switches", "sub = ?"),
    PrivateTable("feedback", "sub = ?"),
    PrivateTable("users", "id = ?"),
    PrivateTable("query_logs", "asker = ?", "asker"),
    # What an administrator arranged stays in force; who it was does not stay.
    PrivateTable("config", "by = ?", "asker", "UPDATE config SET by = NULL WHERE by = ?"),
)
COUNTER = "quotas"
"""The one table in which a row of the user's stays until its day is over."""

_MINE = "SELECT route_id FROM ascents WHERE user_id = ?1"
_DONE = f"{_MINE} AND style NOT IN ({', '.join(repr(style) for style in NOT_ASCENTS)})"
# Whoever goes is no longer counted: a group that would be too small without them goes at once, the others lose one.
# Their means and likenesses follow when the indexer counts again, which the last statement asks for.
_SHRINK = (
    f"DELETE FROM routes_together WHERE climbers <= {MIN_GROUP} AND route_id IN ({_DONE}) AND other_id IN ({_DONE})",
    f"UPDATE routes_together SET climbers = climbers - 1 WHERE route_id IN ({_DONE}) AND other_id IN ({_DONE})",
    f"DELETE FROM route_climbers WHERE climbers <= {MIN_GROUP} AND route_id IN ({_DONE})",
    f"UPDATE route_climbers SET climbers = climbers - 1 WHERE route_id IN ({_DONE})",
    f"UPDATE route_climbers SET climber_rating = iif(climber_votes <= {MIN_GROUP}, NULL, climber_rating), "
    f"climber_votes = iif(climber_votes <= {MIN_GROUP}, NULL, climber_votes - 1) "
    f"WHERE climber_votes IS NOT NULL AND route_id IN ({_DONE} AND rating IS NOT NULL)",
    f"UPDATE aggregate_runs SET stale = 1 WHERE EXISTS ({_DONE})",
)
_GONE = (
    "INSERT INTO quotas (asker, day, erased_at) VALUES (?1, ?2, ?3) ON CONFLICT (asker) DO UPDATE SET erased_at = ?3"
)


@dataclass(frozen=True, slots=True)
class Erased:
    """How many rows of each table were removed, how many a count after it found, and what stays for the day."""

    removed: dict[str, int]
    left: dict[str, int]
    kept: dict[str, int]


def known_user(db: D1Database, sub: str, now_ms: int) -> D1PreparedStatement:
    """The statement that makes the user's row where there is none; the first of every private write."""
    return db.prepare("INSERT INTO users(id, created_at) VALUES (?, ?) ON CONFLICT(id) DO NOTHING").bind(sub, now_ms)


async def erase(db: D1Database, sub: str, asker: str, *, day: str, now_ms: int) -> Erased:
    """Remove every row of a user in one transaction; day is the quota's, for the counter that stays."""
    tables, keys = PRIVATE_TABLES, {"sub": sub, "asker": asker}
    counts = [db.prepare(f"SELECT count(*) AS n FROM {t.name} WHERE {t.owned}").bind(keys[t.key]) for t in tables]
    shrunk = [db.prepare(sql).bind(sub) for sql in _SHRINK]
    deletes = [db.prepare(t.forget or f"DELETE FROM {t.name} WHERE {t.owned}").bind(keys[t.key]) for t in tables]
    gone = db.prepare(_GONE).bind(asker, day, now_ms)
    kept = db.prepare(f"SELECT count(*) AS n FROM {COUNTER} WHERE asker = ?").bind(asker)
    results = await db.batch([*counts, *shrunk, *deletes, gone, *counts, kept])
    after = results[-len(counts) - 1 :]
    return Erased(_counted(results[: len(tables)]), _counted(after[:-1]), {COUNTER: _number(after[-1])})


def _counted(results: list[dict[str, Any]]) -> dict[str, int]:
    return {table.name: _number(result) for table, result in zip(PRIVATE_TABLES, results, strict=True)}


def _number(result: dict[str, Any]) -> int:
    return int(result["results"][0]["n"])
