"""What is kept for a time only leaves the disk when that time is over."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest

from indexer.retention import sweep
from schemas.private import FEEDBACK_DAYS, LOG_DAYS, SESSION_DAYS
from wrangler_compat.clock import FakeClock
from wrangler_compat.d1 import D1Database as Local
from wrangler_compat.migrations import apply_migrations
from wrangler_compat.protocols import D1Database

DAY = 24 * 3600


@pytest.fixture
async def db(tmp_path: Path, root: Path) -> AsyncIterator[D1Database]:
    """An empty database with every table."""
    database = await Local.open(tmp_path / "db.sqlite", FakeClock())
    await apply_migrations(database, root / "schemas" / "migrations", clock=FakeClock())
    yield cast(D1Database, database)
    await database.close()


async def test_what_is_due_is_deleted_and_nothing_else(db: D1Database) -> None:
    """A resting session with its messages, an expired preference, an old question, the counter of a past day."""
    clock = FakeClock()
    now = int(1000 * clock.now())
    for name, age in (("old", SESSION_DAYS), ("new", SESSION_DAYS - 1)):
        then = now - 1000 * DAY * age
        await db.prepare("INSERT INTO sessions VALUES (?, 'me', '', ?, ?)").bind(name, then, then).run()
        await db.prepare("INSERT INTO messages VALUES (?, 1, 'user', 'x', 'q', 0)").bind(name).run()
    for name, left in (("old", 0), ("new", 1)):
        memory = db.prepare("INSERT INTO memories VALUES (?, 'me', 'style', ?, 'x', '{}', 1, 0, ?)")
        await memory.bind(name, name, now + left).run()
    for name, age in (("old", LOG_DAYS), ("new", LOG_DAYS - 1)):
        row = db.prepare("INSERT INTO query_logs (query_id, asked_at, personal, outcome, ms) VALUES (?, ?, 1, 'x', 1)")
        await row.bind(name, now - 1000 * DAY * age).run()
    for name, age in (("old", FEEDBACK_DAYS), ("new", FEEDBACK_DAYS - 1)):
        rating = db.prepare(
            "INSERT INTO feedback (query_id, score, personal, locale, query_type, model, created_at, updated_at) "
            "VALUES (?1, 5, 0, 'en', 'crags', 'm', ?2, ?2)"
        )
        await rating.bind(name, now - 1000 * DAY * age).run()
    await db.prepare("INSERT INTO quotas (asker, day) VALUES ('old', '1999-01-01'), ('new', '2999-01-01')").run()
    # Its message went with the session.
    assert await sweep(db, clock) == {"sessions": 2, "memories": 1, "query_logs": 1, "feedback": 1, "quotas": 1}
    for table, column in (
        ("sessions", "id"),
        ("messages", "session_id"),
        ("memories", "id"),
        ("query_logs", "query_id"),
        ("feedback", "query_id"),
        ("quotas", "asker"),
    ):
        left_over = (await db.prepare(f"SELECT {column} FROM {table}").raw())[0]
        assert left_over == ["new"], table
    assert set((await sweep(db, clock)).values()) == {0}
