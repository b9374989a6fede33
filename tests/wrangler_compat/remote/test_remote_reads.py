"""The read-only handle over a remote D1 admits what the local one admits, and answers the same rows to each asker."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from tests.fakes.cloudflare import Cloudflare, Trouble
from tests.fakes.cloudflare_wire import DATABASE
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat.clock import FakeClock, SystemClock
from wrangler_compat.errors import ReadError, ReadRefusedError, ReadTimeoutError, ReadTooLargeError
from wrangler_compat.readonly import ReadOnlyDatabase
from wrangler_compat.remote.d1 import RemoteD1
from wrangler_compat.remote.parameters import as_one_parameter
from wrangler_compat.remote.reads import LOOK_AGAIN_S, RemoteReads
from wrangler_compat.remote.transport import Transport

VIEWS = frozenset({"published", "Outbox", "mine", "my_names", "my_pairs"})
SCHEMA = """CREATE TABLE routes (id INTEGER PRIMARY KEY, name TEXT, status TEXT, tags TEXT DEFAULT '["a","b"]')
CREATE TABLE ascents (user_id TEXT, route INTEGER, n INTEGER)
CREATE TABLE changes (seq INTEGER PRIMARY KEY)
CREATE VIEW published AS SELECT id, name, tags FROM routes WHERE status = 'published'
CREATE VIEW outbox AS SELECT * FROM changes
CREATE VIEW hidden AS SELECT * FROM ascents
CREATE VIEW "mine" AS SELECT * FROM ascents WHERE user_id = asker();
CREATE VIEW my_names AS SELECT p.name FROM mine m JOIN published p ON p.id = m.route
CREATE VIEW my_pairs(a, b) AS SELECT route, n FROM ascents WHERE user_id = ASKER ( )
INSERT INTO routes(name, status) VALUES ('one', 'published'), ('two', 'draft'), ('three', 'published')
INSERT INTO ascents VALUES ('ann', 1, 7), ('bob', 3, 8), ('ann', 3, 9)
INSERT INTO changes DEFAULT VALUES"""


@pytest.fixture
async def database(fake: Cloudflare, transport: Transport) -> RemoteD1:
    """The remote database with two people's rows."""
    database = RemoteD1(api_of(fake, transport, "D1"), DATABASE, SystemClock())
    await database.exec(SCHEMA)
    return database


@pytest.fixture
async def read(database: RemoteD1) -> AsyncIterator[RemoteReads]:
    """The remote handle."""
    handle = RemoteReads(database, VIEWS, SystemClock(), max_rows=50)
    yield handle
    await handle.close()


@pytest.fixture
async def local(database: RemoteD1, fake: Cloudflare) -> AsyncIterator[ReadOnlyDatabase]:
    """The local handle over the very file that stands behind the remote one."""
    handle = await ReadOnlyDatabase.open(fake.folder / "d1.sqlite", views=VIEWS, max_rows=50)
    yield handle
    await handle.close()


ADMITTED: list[tuple[str, Sequence[Any]]] = [
    ("SELECT count(*) AS n FROM published", ()),
    ("SELECT name FROM PUBLISHED WHERE id > ? ORDER BY id LIMIT ?", (0, 5)),
    ("SELECT ?2 AS a, ?1 AS b, ? AS c, typeof(?1) AS t, typeof(?) AS u", ("x", 2, 3, 4.5)),
    ("SELECT :a AS a, :b AS b, :a AS c, typeof(:b) AS t", (1, None)),
    ("SELECT 7 / ? AS q, 2.0 / ? AS r, ? || 'x' AS s", (2, 4, 5)),
    ("SELECT value FROM json_each(?) ORDER BY value", ('["b","a"]',)),
    ("SELECT p.name FROM published p WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY 1", ("[1,3]",)),
    ("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?) SELECT max(n) AS n FROM c", (4,)),
    ("SELECT n FROM mine ORDER BY n", ()),
    ('SELECT n FROM "Mine" WHERE n > ? ORDER BY n', (7,)),
    ("WITH x AS (SELECT max(n) AS n FROM mine) SELECT n FROM x", ()),
    ("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT c.n FROM c, mine m", ()),
    ("SELECT name FROM my_names ORDER BY name", ()),
    ("SELECT a, b FROM my_pairs ORDER BY a", ()),
    ("SELECT asker() AS who, 'asker()' AS word, ? AS n -- asker() ?", (1,)),
    ("SELECT count(*) AS n FROM published WHERE id NOT IN (SELECT route FROM mine)", ()),
    ("SELECT '?' AS q, \"name\" FROM published WHERE name = ?", ("one",)),
    ("SELECT ? AS big, ? AS flag, ? AS text", (9007199254740991, True, "臺'\"\\ 龍洞")),
]


@pytest.mark.parametrize(("sql", "values"), ADMITTED)
@pytest.mark.parametrize("asker", ["ann", "bob", "x'; DROP TABLE ascents --", None])
async def test_both_handles_answer_the_same(
    local: ReadOnlyDatabase, read: RemoteReads, sql: str, values: Sequence[Any], asker: str | None
) -> None:
    """Types of numbers, numbering of parameters, and whose rows they are."""
    near, far = (handle if asker is None else handle.as_user(asker) for handle in (local, read))
    assert await far.rows((sql, values)) == await near.rows((sql, values))


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM routes",
        "SELECT * FROM ascents",
        "SELECT * FROM hidden",
        "SELECT * FROM sqlite_schema",
        "SELECT (SELECT max(n) FROM ascents) FROM published",
        "SELECT 1 FROM published WHERE id IN ascents",
        "WITH mine AS (SELECT * FROM ascents) SELECT * FROM mine",
        "DELETE FROM ascents",
        "PRAGMA table_info(ascents)",
        "ATTACH 'x' AS y",
        "BEGIN",
        "SELECT load_extension('x')",
    ],
)
async def test_what_the_local_handle_refuses_is_not_even_sent(
    fake: Cloudflare, local: ReadOnlyDatabase, read: RemoteReads, sql: str
) -> None:
    with pytest.raises(ReadRefusedError):
        await local.rows((sql, ()))
    before = len(fake.asked)
    with pytest.raises(ReadRefusedError):
        await read.rows((sql, ()))
    assert all(b"sqlite_schema WHERE sql" in each.body for each in fake.asked[before:])


@pytest.mark.parametrize(
    ("sql", "values"),
    [
        ("SELEC 1", ()),
        ("SELECT ?", ()),
        ("SELECT 1", (1,)),
        ("SELECT 1; SELECT 2", ()),
        ("SELECT nope FROM published", ()),
        ("", ()),
        ("SELECT ?", (b"x",)),
        ("SELECT ?", (2**70,)),
    ],
)
async def test_what_is_wrong_is_a_read_error(read: RemoteReads, sql: str, values: Sequence[Any]) -> None:
    with pytest.raises(ReadError):
        await read.rows((sql, values))


async def test_several_queries_are_one_request(fake: Cloudflare, read: RemoteReads) -> None:
    await read.rows(("SELECT 1 AS n", ()))
    before = len(fake.asked)
    first, second = await read.as_user("bob").rows(("SELECT n FROM mine", ()), ("SELECT ? AS a", ("x",)))
    assert (first, second) == ([{"n": 8}], [{"a": "x"}])
    assert len(fake.asked) == before + 1


async def test_an_asker_is_never_part_of_the_text(fake: Cloudflare, read: RemoteReads) -> None:
    """What is sent for two people differs in the parameter alone."""
    texts = set()
    for who in ("ann-secret", "bob-secret"):
        await read.as_user(who).rows(("SELECT n FROM mine", ()))
        texts.add(fake.asked[-1].body.partition(b'"params"')[0])
    assert len(texts) == 1
    assert b"secret" not in texts.pop()


async def test_two_people_at_once(read: RemoteReads) -> None:
    found = await asyncio.gather(*(read.as_user(who).rows(("SELECT n FROM mine", ())) for who in ("ann", "bob") * 5))
    assert found == [[[{"n": 7}, {"n": 9}]], [[{"n": 8}]]] * 5


async def test_more_values_than_the_platform_takes_parameters(read: RemoteReads) -> None:
    """A hundred is D1's limit; they travel as one."""
    marks = ", ".join("?" * 500)
    (rows,) = await read.rows((f"SELECT name FROM published WHERE id IN ({marks})", list(range(500))))
    assert len(rows) == 2


async def test_too_many_rows_are_refused(read: RemoteReads) -> None:
    sql = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 51) SELECT n FROM c"
    with pytest.raises(ReadTooLargeError, match="more than 50 rows"):
        await read.rows((sql, ()))


async def test_a_slow_answer_is_given_up(fake: Cloudflare, read: RemoteReads) -> None:
    await read.rows(("SELECT 1", ()))
    fake.script = [Trouble("hang")] * 9
    with pytest.raises(ReadTimeoutError, match=r"longer than 0\.05 s"):
        await read.rows(("SELECT 1", ()), time_limit_s=0.05)


async def test_a_later_migration_is_noticed(database: RemoteD1) -> None:
    """A view that did not exist when the schema was read; a refusal reads it again, but not at every refusal."""
    clock = FakeClock()
    read = RemoteReads(database, frozenset({"late"}), clock)
    try:
        with pytest.raises(ReadError):
            await read.rows(("SELECT * FROM late", ()))
        await database.exec("CREATE VIEW late AS SELECT 1 AS n")
        with pytest.raises(ReadError):
            await read.rows(("SELECT * FROM late", ()))
        clock.advance(LOOK_AGAIN_S)
        assert await read.rows(("SELECT * FROM late", ())) == [[{"n": 1}]]
    finally:
        await read.close()


def test_only_positions_are_written_into_a_text() -> None:
    sql, sent = as_one_parameter(
        "SELECT ?, ?3, ? FROM t WHERE a = asker()", ["a", "b", "c", "d"], "me", ["v AS (SELECT 1)"]
    )
    assert sql == (
        "WITH v AS (SELECT 1) SELECT json_extract(?1,'$[0]'), json_extract(?1,'$[2]'), json_extract(?1,'$[3]') "
        "FROM t WHERE a = json_extract(?1,'$[4]')"
    )
    assert sent == ['["a","b","c","d","me"]']
