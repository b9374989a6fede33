"""D1 over the wire: what is repeated and what is not, whose fault an error is, and how migrations arrive."""

from pathlib import Path

import pytest

from tests.fakes.cloudflare import Cloudflare, Trouble
from tests.fakes.cloudflare_wire import DATABASE
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat.clock import SystemClock
from wrangler_compat.errors import (
    D1BusyError,
    D1ConstraintError,
    D1Error,
    D1StorageError,
    RemoteError,
    RemoteRefusedError,
)
from wrangler_compat.migrations import apply_migrations
from wrangler_compat.remote.d1 import RemoteD1, only_reads
from wrangler_compat.remote.transport import Transport


@pytest.fixture
def database(fake: Cloudflare, transport: Transport) -> RemoteD1:
    """The database, empty."""
    return RemoteD1(api_of(fake, transport, "D1"), DATABASE, SystemClock())


@pytest.mark.parametrize(
    ("sql", "reads"),
    [
        ("SELECT 1", True),
        ("  -- x\n select 1", True),
        ("WITH a AS (SELECT 1) SELECT * FROM a", True),
        ("WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a", False),
        ("WITH a AS (SELECT 1) DELETE FROM t", False),
        ("INSERT INTO t VALUES (1)", False),
        ("SELECT 1; DELETE FROM t", False),
        ("PRAGMA optimize", False),
        ("SELECT 'insert into'", True),
        ("", False),
    ],
)
def test_a_read_is_told_from_a_write(sql: str, reads: bool) -> None:
    assert only_reads(sql) is reads


async def test_a_read_is_repeated(fake: Cloudflare, database: RemoteD1) -> None:
    fake.script = [Trouble("cut", after=True), Trouble("status", 500)]
    assert await database.prepare("SELECT 5 AS n").first("n") == 5
    assert len(fake.asked) == 3


async def test_a_write_is_never_done_twice(fake: Cloudflare, database: RemoteD1) -> None:
    """It was done, and its answer was lost: the caller learns that nobody knows."""
    await database.exec("CREATE TABLE t (n INTEGER)")
    fake.script = [Trouble("cut", after=True)]
    with pytest.raises(RemoteError, match="D1: the connection failed"):
        await database.prepare("INSERT INTO t VALUES (?)").bind(1).run()
    assert await database.prepare("SELECT count(*) AS n FROM t").first("n") == 1


async def test_a_write_is_repeated_when_it_was_not_taken(fake: Cloudflare, database: RemoteD1) -> None:
    await database.exec("CREATE TABLE t (n INTEGER)")
    fake.script = [Trouble("status", 429, {"retry-after": "0"})]
    await database.prepare("INSERT INTO t VALUES (1)").run()
    assert await database.prepare("SELECT count(*) AS n FROM t").first("n") == 1


async def test_a_batch_is_one_request_and_all_or_nothing(fake: Cloudflare, database: RemoteD1) -> None:
    await database.exec("CREATE TABLE t (n INTEGER UNIQUE)")
    before = len(fake.asked)
    with pytest.raises(D1ConstraintError, match=r"UNIQUE constraint failed: t\.n"):
        await database.batch([database.prepare("INSERT INTO t VALUES (?)").bind(n) for n in (1, 2, 1)])
    assert len(fake.asked) == before + 1
    assert await database.prepare("SELECT count(*) AS n FROM t").first("n") == 0


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("D1 DB is overloaded. Requests queued for too long.", D1BusyError),
        ("disk I/O error: SQLITE_IOERR", D1StorageError),
        ("no such table: t: SQLITE_ERROR", D1Error),
    ],
)
async def test_what_the_database_says_keeps_its_kind(
    fake: Cloudflare, database: RemoteD1, said: str, kind: type[D1Error]
) -> None:
    body = b'{"success": false, "errors": [{"code": 7500, "message": "%s"}]}' % said.encode()
    fake.script = [Trouble("status", 400, body=body)]
    with pytest.raises(kind) as caught:
        await database.prepare("SELECT 1").run()
    assert type(caught.value) is kind
    assert caught.value.text == said


async def test_a_missing_database_is_the_operators_fault(fake: Cloudflare, transport: Transport) -> None:
    other = RemoteD1(api_of(fake, transport, "D1"), DATABASE.replace("1", "2"), SystemClock())
    with pytest.raises(RemoteRefusedError, match="D1: status 404, code 7404: The database could not be found"):
        await other.prepare("SELECT 1").run()


@pytest.mark.parametrize(
    "raw", [b'{"success": true}', b'{"success": true, "result": [{}]}', b'{"success": true, "result": []}']
)
async def test_an_answer_without_rows_is_an_error(fake: Cloudflare, database: RemoteD1, raw: bytes) -> None:
    fake.script = [Trouble("raw", body=raw)]
    with pytest.raises(RemoteError, match="D1: "):
        await database.prepare("SELECT 1").run()


async def test_the_projects_migrations_apply(root: Path, database: RemoteD1) -> None:
    """Triggers, views with asker() and all; a second time there is nothing to do."""
    folder = root / "schemas" / "migrations"
    applied = await apply_migrations(database, folder, clock=SystemClock())
    assert len(applied) == len(list(folder.glob("*.sql")))
    assert await apply_migrations(database, folder, clock=SystemClock()) == []
