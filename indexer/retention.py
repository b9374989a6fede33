"""Forget what is kept only for a time: conversations that rest, preferences that expired, old questions and ratings.

Readers already pass over what is due; here it leaves the disk. So many rows a tick, so that no write waits for long.
"""

from datetime import datetime
from typing import Any

from schemas.private import FEEDBACK_DAYS, LOG_DAYS, SESSION_DAYS
from schemas.row_fields import TAIWAN
from wrangler_compat.protocols import Clock, D1Database

MOST_ROWS = 2_000
_DAY_MS = 24 * 3600 * 1000
_BEHIND_S = 600

_SWEEPS = {
    "sessions": "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE updated_at <= ?1 LIMIT ?2)",
    "memories": "DELETE FROM memories WHERE id IN (SELECT id FROM memories WHERE expires_at <= ?1 LIMIT ?2)",
    "query_logs": (
        "DELETE FROM query_logs WHERE query_id IN (SELECT query_id FROM query_logs WHERE asked_at <= ?1 LIMIT ?2)"
    ),
    "feedback": (
        "DELETE FROM feedback WHERE query_id IN (SELECT query_id FROM feedback WHERE updated_at <= ?1 LIMIT ?2)"
    ),
    "quotas": "DELETE FROM quotas WHERE asker IN (SELECT asker FROM quotas WHERE day < ?1 LIMIT ?2)",
}


async def sweep(db: D1Database, clock: Clock, *, log_days: int = LOG_DAYS) -> dict[str, int]:
    """Delete what is due, at most MOST_ROWS of each table; answers how many rows of which table."""
    now_ms = int(1000 * clock.now())
    # A worker's clock may be a little behind: the counters of the day that has just ended wait that long.
    today = datetime.fromtimestamp(clock.now() - _BEHIND_S, TAIWAN).date().isoformat()
    due: dict[str, Any] = {
        "sessions": now_ms - SESSION_DAYS * _DAY_MS,
        "memories": now_ms,
        "query_logs": now_ms - log_days * _DAY_MS,
        "feedback": now_ms - FEEDBACK_DAYS * _DAY_MS,
        "quotas": today,
    }
    results = await db.batch([db.prepare(sql).bind(due[name], MOST_ROWS) for name, sql in _SWEEPS.items()])
    return {name: int(done["meta"]["changes"]) for name, done in zip(_SWEEPS, results, strict=True)}
