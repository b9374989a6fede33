"""Private rows show themselves to their owner alone, by construction of the handle and of the view."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.worker.taiwan import READ_VIEWS, ROOT
from wrangler_compat.errors import ReadRefusedError
from wrangler_compat.readonly import ReadOnlyDatabase

MINE = "SELECT route_id FROM my_ascents ORDER BY id"


@pytest.fixture
async def read(tmp_path: Path) -> AsyncIterator[ReadOnlyDatabase]:
    """Two climbers with one line each, three readers."""
    path = tmp_path / "db.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    for migration in sorted((ROOT / "schemas" / "migrations").glob("*.sql")):
        connection.executescript(migration.read_text())
    connection.executescript(
        "INSERT INTO users(id, created_at) VALUES ('ann', 1), ('bo', 1);"
        "INSERT INTO ascents(user_id, id, route_id, style, created_at, updated_at) VALUES"
        " ('ann', '1', 'route-of-ann', 'redpoint', 1, 1), ('bo', '1', 'route-of-bo', 'redpoint', 1, 1);"
    )
    connection.close()
    handle = await ReadOnlyDatabase.open(path, views=READ_VIEWS, readers=3)
    yield handle
    await handle.close()


async def test_everyone_sees_their_own_lines(read: ReadOnlyDatabase) -> None:
    assert await read.as_user("ann").rows((MINE, ())) == [[{"route_id": "route-of-ann"}]]
    assert await read.as_user("bo").rows((MINE, ())) == [[{"route_id": "route-of-bo"}]]
    assert await read.as_user("ann").as_user("bo").rows((MINE, ())) == [[{"route_id": "route-of-bo"}]]
    assert await read.as_user("cy").rows((MINE, ()), ("SELECT count(*) AS n FROM my_ascents", ())) == [[], [{"n": 0}]]


async def test_a_query_that_forgets_who_asks_sees_nothing(read: ReadOnlyDatabase) -> None:
    """Also on a connection that has just answered somebody."""
    for _ in range(3):
        await read.as_user("ann").rows((MINE, ()))
        assert await read.rows((MINE, ()), ("SELECT count(*) AS n FROM my_ascents", ())) == [[], [{"n": 0}]]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM ascents",
        "SELECT count(*) FROM ascents",
        "SELECT * FROM users",
        "WITH my_ascents AS (SELECT * FROM ascents) SELECT * FROM my_ascents",
        "SELECT a.id FROM my_ascents m JOIN ascents a ON a.route_id = m.route_id",
        "SELECT * FROM route_climbers",
    ],
)
async def test_the_tables_themselves_are_refused(read: ReadOnlyDatabase, sql: str) -> None:
    with pytest.raises(ReadRefusedError):
        await read.as_user("ann").rows((sql, ()))


async def test_a_condition_cannot_widen_the_view(read: ReadOnlyDatabase) -> None:
    sql = "SELECT route_id FROM my_ascents WHERE user_id = 'bo' OR 1"
    assert await read.as_user("ann").rows((sql, ())) == [[{"route_id": "route-of-ann"}]]
    with pytest.raises(ValueError, match="subject"):
        read.as_user("")


async def test_concurrent_askers_never_cross(read: ReadOnlyDatabase) -> None:
    """600 calls of two people and of nobody over three connections, each with two statements from one snapshot."""

    async def ask(who: str | None) -> tuple[str | None, list[str]]:
        handle = read if who is None else read.as_user(who)
        answers = await handle.rows((MINE, ()), ("SELECT asker() AS who", ()))
        assert answers[1] == [{"who": who}]
        return who, [row["route_id"] for row in answers[0]]

    for who, routes in await asyncio.gather(*(ask(who) for _ in range(200) for who in ("ann", "bo", None))):
        assert routes == ([] if who is None else [f"route-of-{who}"])


async def test_an_owners_rows_are_looked_up(read: ReadOnlyDatabase) -> None:
    """The plan searches by user_id; nothing scans the lines of everybody."""
    plans = await read.as_user("ann").rows(
        (f"EXPLAIN QUERY PLAN {MINE}", ()),
        ("EXPLAIN QUERY PLAN SELECT 1 FROM my_ascents WHERE climbed_on >= '2025'", ()),
        (
            "EXPLAIN QUERY PLAN SELECT id FROM published_routes WHERE id NOT IN (SELECT route_id FROM my_ascents)",
            (),
        ),
    )
    for plan in plans:
        steps = [row["detail"] for row in plan if "ascents" in row["detail"]]
        assert steps
        assert all(step.startswith("SEARCH ascents") and "user_id=?" in step for step in steps)
