"""The read-only handle sees the admitted views and nothing else, quickly, within limits."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from wrangler_compat.clock import SystemClock
from wrangler_compat.d1 import D1Database
from wrangler_compat.errors import ClosedError, ReadError, ReadRefusedError, ReadTimeoutError, ReadTooLargeError
from wrangler_compat.readonly import ReadOnlyDatabase

VIEWS = frozenset({"published", "joined", "Outbox"})
ENDLESS = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[D1Database]:
    """Two tables, three admitted views and one that is not."""
    database = await D1Database.open(tmp_path / "db.sqlite", SystemClock())
    await database.exec(
        'CREATE TABLE routes (id INTEGER PRIMARY KEY, name TEXT, status TEXT, tags TEXT DEFAULT \'["a","b"]\')\n'
        "CREATE TABLE secrets (id INTEGER PRIMARY KEY, route INTEGER, word TEXT)\n"
        "CREATE INDEX routes_by_name ON routes(name)\n"
        "CREATE VIEW published AS SELECT id, name, tags FROM routes WHERE status = 'published'\n"
        "CREATE VIEW joined AS SELECT r.id, r.name, s.word FROM routes r JOIN secrets s ON s.route = r.id "
        "WHERE status = 'published'\n"
        "CREATE TABLE changes (seq INTEGER PRIMARY KEY)\n"
        "CREATE VIEW outbox AS SELECT * FROM changes\n"
        "CREATE VIEW hidden AS SELECT * FROM secrets\n"
        "INSERT INTO routes(name, status) VALUES ('one', 'published'), ('two', 'draft'), ('three', 'published')\n"
        "INSERT INTO changes DEFAULT VALUES\n"
        "INSERT INTO secrets(route, word) VALUES (1, 'x'), (2, 'y')"
    )
    yield database
    await database.close()


@pytest.fixture
async def read(database: D1Database, tmp_path: Path) -> AsyncIterator[ReadOnlyDatabase]:
    """The handle over the same file."""
    handle = await ReadOnlyDatabase.open(tmp_path / "db.sqlite", views=VIEWS, time_limit_s=0.2, max_rows=50)
    yield handle
    await handle.close()


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("SELECT count(*) AS n FROM published", [{"n": 2}]),
        ("SELECT count(*) AS n FROM PUBLISHED", [{"n": 2}]),
        ("SELECT name FROM published ORDER BY id", [{"name": "one"}, {"name": "three"}]),
        ("SELECT p.name, j.word FROM published p JOIN joined AS j USING (id)", [{"name": "one", "word": "x"}]),
        ("SELECT name FROM (SELECT * FROM published) WHERE id > 1", [{"name": "three"}]),
        ("WITH p AS (SELECT * FROM published) SELECT max(name) AS m FROM p", [{"m": "three"}]),
        ("WITH published_ids AS (SELECT id FROM published) SELECT count(*) AS n FROM published_ids", [{"n": 2}]),
        (
            "WITH p AS (SELECT 1 AS id) SELECT published.name FROM published, p WHERE published.id = p.id",
            [{"name": "one"}],
        ),
        (
            "SELECT name FROM published WHERE EXISTS (SELECT 1 FROM joined WHERE joined.id = published.id)",
            [{"name": "one"}],
        ),
        (
            "SELECT value FROM published, json_each(published.tags) WHERE published.id = 1",
            [{"value": "a"}, {"value": "b"}],
        ),
        ("SELECT count(*) AS n FROM outbox", [{"n": 1}]),
        ("SELECT 1 AS x FROM outbox", [{"x": 1}]),
        ("SELECT 1 AS x FROM published", [{"x": 1}, {"x": 1}]),
        ("SELECT 1 AS one", [{"one": 1}]),
        (
            "SELECT name FROM published UNION SELECT word FROM joined ORDER BY 1",
            [{"name": "one"}, {"name": "three"}, {"name": "x"}],
        ),
    ],
)
async def test_admitted(read: ReadOnlyDatabase, sql: str, rows: list[dict[str, object]]) -> None:
    """What a view shows can be read in every way SQL has, flattened or not."""
    assert await read.rows((sql, ())) == [rows]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM routes",
        "SELECT count(*) FROM routes",
        "SELECT rowid FROM routes",
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM routes)",
        "SELECT * FROM hidden",
        "SELECT * FROM routes AS published",
        "SELECT id FROM (SELECT * FROM routes) AS published",
        "SELECT name FROM published WHERE id = (SELECT max(id) FROM secrets)",
        "SELECT name FROM published UNION SELECT word FROM secrets",
        "SELECT name FROM published ORDER BY (SELECT word FROM secrets)",
        "SELECT * FROM sqlite_master",
        "SELECT * FROM sqlite_schema",
        "SELECT * FROM sqlite_temp_master",
        "SELECT * FROM pragma_table_info('routes')",
        "SELECT (SELECT count(*) FROM routes) FROM published",
        "SELECT 1 FROM secrets",
        "SELECT seq FROM changes",
        "EXPLAIN SELECT * FROM routes",
        "PRAGMA table_info(routes)",
        "PRAGMA query_only = OFF",
        "ATTACH 'x.db' AS x",
        "BEGIN",
        "COMMIT",
        "SAVEPOINT s",
        "DELETE FROM routes",
        "INSERT INTO routes(name) VALUES ('x')",
        "UPDATE routes SET name = 'x'",
        "CREATE TEMP TABLE t(a)",
        "CREATE TEMP VIEW published AS SELECT * FROM secrets",
        "VACUUM INTO 'copy.db'",
        "SELECT load_extension('x')",
    ],
)
async def test_refused(read: ReadOnlyDatabase, sql: str) -> None:
    """Base tables, other views, the schema, settings, writes and extensions are out of reach."""
    with pytest.raises(ReadRefusedError):
        await read.rows((sql, ()))


@pytest.mark.parametrize(
    "definition",
    [
        "published AS (SELECT * FROM secrets)",
        "published(id) AS (SELECT id FROM secrets)",
        "published AS MATERIALIZED (SELECT * FROM secrets)",
        "published AS NOT MATERIALIZED (SELECT * FROM secrets)",
        "PubLished AS (SELECT * FROM secrets)",
        '"published" AS (SELECT * FROM secrets)',
        "[published] AS (SELECT * FROM secrets)",
        "`published` AS (SELECT * FROM secrets)",
        "'published' AS (SELECT * FROM secrets)",
        "published/**/AS/**/(SELECT * FROM secrets)",
        "published -- AS x\n AS (SELECT * FROM secrets)",
        '"published"\ufeffAS (SELECT * FROM secrets)',
        '"published"AS\ufeff(SELECT * FROM secrets)',
        "a AS (SELECT 1), published AS (SELECT * FROM secrets)",
    ],
)
async def test_a_common_table_cannot_borrow_a_views_name(read: ReadOnlyDatabase, definition: str) -> None:
    """SQLite names such a table to the authorizer as if it were the view; the name is refused before."""
    with pytest.raises(ReadRefusedError):
        await read.rows((f"WITH {definition} SELECT * FROM published", ()))


async def test_the_writer_is_seen_at_once(read: ReadOnlyDatabase, database: D1Database) -> None:
    """A committed write is in the next answer."""
    await database.prepare("UPDATE routes SET status = 'published' WHERE name = 'two'").run()
    assert await read.rows(("SELECT count(*) AS n FROM published", ())) == [[{"n": 3}]]


async def test_queries_of_one_call_share_a_snapshot(read: ReadOnlyDatabase, database: D1Database) -> None:
    """While writes go on, two counts in one call are equal."""
    count = ("SELECT count(*) AS n FROM published", ())

    async def write() -> None:
        for _ in range(30):
            await database.prepare("INSERT INTO routes(name, status) VALUES ('more', 'published')").run()

    writer = asyncio.create_task(write())
    answers = [await read.rows(count, count, count) for _ in range(60)]
    await writer
    assert all(first == second == third for first, second, third in answers)
    assert (await read.rows(count))[0][0]["n"] == 32


async def test_values_are_bound_as_python_has_them(read: ReadOnlyDatabase) -> None:
    """An int stays INTEGER, unlike in D1; names are bound by position."""
    sql = "SELECT typeof(?1) AS a, typeof(?2) AS b, typeof(?3) AS c, ?4 AS d"
    row = {"a": "integer", "b": "real", "c": "blob", "d": None}
    assert await read.rows((sql, (5, 5.0, b"x", None))) == [[row]]
    assert await read.rows(("SELECT :x AS x, :y AS y, :x AS z", (1, "two"))) == [[{"x": 1, "y": "two", "z": 1}]]


async def test_an_endless_query_is_stopped(read: ReadOnlyDatabase) -> None:
    """The limit ends it, and the connection works afterwards."""
    with pytest.raises(ReadTimeoutError):
        await read.rows(("SELECT 1 AS n", ()), (ENDLESS, ()))
    assert await read.rows(("SELECT 1 AS n", ())) == [[{"n": 1}]]


async def test_a_cancelled_query_frees_its_thread(database: D1Database, tmp_path: Path) -> None:
    """Nobody waits for the answer any more, so the work ends long before its limit."""
    handle = await ReadOnlyDatabase.open(tmp_path / "db.sqlite", views=VIEWS, readers=1, time_limit_s=60)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await handle.rows((ENDLESS, ()))
    async with asyncio.timeout(5):
        assert await handle.rows(("SELECT 1 AS n", ())) == [[{"n": 1}]]
    await handle.close()


async def test_a_bulk_load_may_take_longer(read: ReadOnlyDatabase) -> None:
    """The limit of one call, not of the handle."""
    slow = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000000) SELECT max(n) AS m FROM c"
    with pytest.raises(ReadTimeoutError, match=r"0\.01 s"):
        await read.rows((slow, ()), time_limit_s=0.01)
    assert await read.rows((slow, ()), time_limit_s=60) == [[{"m": 1_000_000}]]


async def test_too_many_rows_are_an_error(read: ReadOnlyDatabase) -> None:
    """A cut-off answer would look complete."""
    numbers = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {}) SELECT n FROM c"
    assert len((await read.rows((numbers.format(50), ())))[0]) == 50
    with pytest.raises(ReadTooLargeError):
        await read.rows((numbers.format(51), ()))


@pytest.mark.parametrize(
    "sql",
    ["SELEC", "SELECT nope FROM published", "SELECT 1; SELECT 2", "", "SELECT ?", "SELECT :a", "SELECT '\ud800'", "\0"],
)
async def test_wrong_sql_is_the_callers_fault(read: ReadOnlyDatabase, sql: str) -> None:
    """Every other refusal is one kind of error."""
    with pytest.raises(ReadError) as caught:
        await read.rows((sql, ()))
    assert caught.value.fault == "caller"


async def test_closed_twice_and_used_after(read: ReadOnlyDatabase) -> None:
    """Closing again does nothing; using it says so."""
    await read.close()
    await read.close()
    with pytest.raises(ClosedError):
        await read.rows(("SELECT 1", ()))


async def test_a_view_made_later_is_found(tmp_path: Path) -> None:
    """The handle may be opened before the migration that makes its views."""
    database = await D1Database.open(tmp_path / "db.sqlite", SystemClock())
    handle = await ReadOnlyDatabase.open(tmp_path / "db.sqlite", views=VIEWS)
    with pytest.raises(ReadError):
        await handle.rows(("SELECT count(*) AS n FROM outbox", ()))
    await database.exec("CREATE TABLE changes (seq INTEGER PRIMARY KEY)\nCREATE VIEW outbox AS SELECT * FROM changes")
    assert await handle.rows(("SELECT count(*) AS n FROM outbox", ())) == [[{"n": 0}]]
    await handle.close()
    await database.close()
