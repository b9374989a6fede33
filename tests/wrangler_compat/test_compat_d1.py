"""What D1 promises beyond the shared conformance cases."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from wrangler_compat.clock import SystemClock
from wrangler_compat.d1 import D1Database
from wrangler_compat.errors import ClosedError, D1BusyError, D1ConstraintError, D1Error
from wrangler_compat.sqlite import BUSY_TIMEOUT_MS


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[D1Database]:
    """A database with one table."""
    database = await D1Database.open(tmp_path / "a" / "db.sqlite", SystemClock())
    await database.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE)")
    yield database
    await database.close()


@pytest.mark.parametrize(
    ("value", "kind"), [(2**53 + 1, "bigint"), (-(2**60), "bigint"), ({"a": 1}, "object"), ([1, 256], "object")]
)
async def test_values_without_a_type_are_refused(database: D1Database, value: Any, kind: str) -> None:
    """An int that JavaScript would have to send as bigint is one of them."""
    with pytest.raises(D1Error, match=f"D1_TYPE_ERROR: Type '{kind}' not supported"):
        database.prepare("SELECT ?").bind(value)


async def test_half_a_surrogate_pair(database: D1Database) -> None:
    """It becomes the replacement character, as UTF-8 has no place for it."""
    assert await database.prepare("SELECT ? AS x").bind("a\ud800b").first("x") == "a\ufffdb"
    with pytest.raises(D1Error):
        await database.prepare("SELECT '\ud800'").run()


async def test_errors_say_whose_fault_they_are(database: D1Database) -> None:
    """A constraint is its own kind, with a status."""
    await database.prepare("INSERT INTO t(name) VALUES ('a')").run()
    with pytest.raises(D1ConstraintError) as caught:
        await database.prepare("INSERT INTO t(name) VALUES (?)").bind("a").run()
    assert (caught.value.code, caught.value.status, caught.value.fault) == ("d1_constraint", 409, "caller")
    assert caught.value.cause == caught.value.text


async def test_settings_cannot_be_changed(database: D1Database) -> None:
    """A pragma that would last on the one connection does nothing."""
    await database.prepare("PRAGMA foreign_keys = OFF").run()
    assert await database.prepare("PRAGMA foreign_keys").first("foreign_keys") == 1
    for statement in (
        "PRAGMA synchronous = OFF",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA writable_schema = ON",
        "DETACH x",
    ):
        with pytest.raises(D1Error):
            await database.prepare(statement).run()


async def test_commits_are_synced(database: D1Database) -> None:
    """FULL: an acknowledged write is on disk, not only in the system's memory."""
    rows = await database._threads.run(lambda connection: connection.execute("SELECT 1").fetchall())
    assert rows == [(1,)]
    level = await database._threads.run(_synchronous)
    assert level == 2


def _synchronous(connection: Any) -> int:
    connection.ours = True
    try:
        value: int = connection.execute("PRAGMA synchronous").fetchone()[0]
    finally:
        connection.ours = False
    return value


async def test_a_cancelled_batch_is_whole_or_absent(database: D1Database) -> None:
    """Whoever gives up waiting leaves no half batch and no open transaction."""
    statements = [database.prepare("INSERT INTO t(name) VALUES (?)").bind(f"n{i}") for i in range(200)]
    task = asyncio.create_task(database.batch(statements))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await database.prepare("SELECT count(*) AS n FROM t").first("n") in (0, 200)
    await database.prepare("INSERT INTO t(name) VALUES ('after')").run()


async def test_concurrent_writes_all_land(database: D1Database) -> None:
    """One writer takes them one after another."""
    statement = database.prepare("INSERT INTO t(name) VALUES (?)")
    await asyncio.gather(*(statement.bind(f"n{i}").run() for i in range(50)))
    assert await database.prepare("SELECT count(*) AS n FROM t").first("n") == 50


async def test_another_process_may_write_too(database: D1Database, tmp_path: Path) -> None:
    """A second handle on the file waits for the first, up to the busy timeout."""
    other = await D1Database.open(tmp_path / "a" / "db.sqlite", SystemClock())
    assert BUSY_TIMEOUT_MS >= 1000
    statements = [each.prepare("INSERT INTO t(name) VALUES (?)") for each in (database, other)]
    await asyncio.gather(*(statements[i % 2].bind(f"n{i}").run() for i in range(40)))
    assert await other.prepare("SELECT count(*) AS n FROM t").first("n") == 40
    await other.close()


def test_busy_is_the_platforms_fault() -> None:
    """The caller can only try again."""
    assert (D1BusyError.status, D1BusyError.fault) == (503, "platform")


async def test_closed_twice_and_used_after(database: D1Database) -> None:
    """Closing again does nothing; using it says so."""
    statement = database.prepare("SELECT 1")
    await database.close()
    await database.close()
    with pytest.raises(ClosedError):
        await statement.run()


async def test_what_waits_is_finished_before_closing(database: D1Database, tmp_path: Path) -> None:
    """A write that was accepted is not dropped by close."""
    tasks = [
        asyncio.create_task(database.prepare("INSERT INTO t(name) VALUES (?)").bind(f"n{i}").run()) for i in range(20)
    ]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*tasks)
    again = await D1Database.open(tmp_path / "a" / "db.sqlite", SystemClock())
    assert await again.prepare("SELECT count(*) AS n FROM t").first("n") == 20
    await again.close()


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    """Opening fails with a binding's own error and leaves no thread behind."""
    (tmp_path / "db.sqlite").write_bytes(b"no database at all, but long enough to be looked at" * 40)
    with pytest.raises(D1Error, match="not a database"):
        await D1Database.open(tmp_path / "db.sqlite", SystemClock())
