"""Migrations bring a database forward, each file once and whole."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from wrangler_compat.clock import FakeClock
from wrangler_compat.d1 import D1Database
from wrangler_compat.errors import MigrationError
from wrangler_compat.migrations import apply_migrations, list_migrations

TRIGGERS = """
-- a comment; with a semicolon
CREATE TABLE log(text TEXT);
CREATE TRIGGER added AFTER INSERT ON items BEGIN
  INSERT INTO log VALUES ('added; ' || new.name);
  SELECT CASE WHEN new.name = 'bad' THEN RAISE(ABORT, 'no; never') END;
END;
/* ; */ INSERT INTO items(name) VALUES ('a;b')
"""


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[D1Database]:
    """An empty database."""
    database = await D1Database.open(tmp_path / "db.sqlite", FakeClock())
    yield database
    await database.close()


def folder(tmp_path: Path, **files: str) -> Path:
    """Answer a folder with migration files."""
    path = tmp_path / "migrations"
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        (path / f"{name.removeprefix('m')}.sql").write_text(text, "utf-8")
    return path


async def test_files_are_applied_once_in_order(database: D1Database, tmp_path: Path) -> None:
    """The table has the platform's columns, and a second run does nothing."""
    path = folder(
        tmp_path, m0002_fill="INSERT INTO items(name) VALUES ('x')", m0001_make="CREATE TABLE items(name TEXT);"
    )
    clock = FakeClock(1_700_000_000)
    assert await apply_migrations(database, path, clock=clock) == ["0001_make.sql", "0002_fill.sql"]
    assert await apply_migrations(database, path, clock=clock) == []
    rows = (await database.prepare("SELECT * FROM d1_migrations ORDER BY id").all())["results"]
    assert rows[0] == {"id": 1, "name": "0001_make.sql", "applied_at": "2023-11-14 22:13:20"}
    folder(tmp_path, m0010_more="CREATE TABLE more(a);", m0009_less="CREATE TABLE less(a);")
    assert await apply_migrations(database, path, clock=clock) == ["0009_less.sql", "0010_more.sql"]
    assert all(migration.applied for migration in await list_migrations(database, path))


async def test_a_file_may_hold_triggers(database: D1Database, tmp_path: Path) -> None:
    """Semicolons in bodies, texts and comments do not end a statement."""
    path = folder(tmp_path, m0001_make="CREATE TABLE items(name TEXT);", m0002_triggers=TRIGGERS)
    await apply_migrations(database, path, clock=FakeClock())
    assert await database.prepare("SELECT text FROM log").first("text") == "added; a;b"


async def test_a_failing_file_leaves_nothing(database: D1Database, tmp_path: Path) -> None:
    """Earlier files stay, the failing one is undone and named, later ones are not reached."""
    path = folder(
        tmp_path,
        m0001_good="CREATE TABLE good(a);",
        m0002_bad="CREATE TABLE half(a); INSERT INTO half VALUES (1); INSERT INTO nope VALUES (1);",
        m0003_later="CREATE TABLE later(a);",
    )
    with pytest.raises(MigrationError, match=r"0002_bad\.sql.*no such table: nope"):
        await apply_migrations(database, path, clock=FakeClock())
    tables = await database.prepare("SELECT name FROM sqlite_master WHERE name IN ('good','half','later')").raw()
    assert tables == [["good"]]
    folder(tmp_path, m0002_bad="CREATE TABLE half(a);")
    assert await apply_migrations(database, path, clock=FakeClock()) == ["0002_bad.sql", "0003_later.sql"]


async def test_another_table_may_be_named(database: D1Database, tmp_path: Path) -> None:
    """migrations_table of the configuration is honoured."""
    path = folder(tmp_path, m0001_make="CREATE TABLE items(name TEXT);")
    assert await apply_migrations(database, path, clock=FakeClock(), table='my "table"') == ["0001_make.sql"]
    assert await apply_migrations(database, path, clock=FakeClock(), table='my "table"') == []


async def test_two_processes_may_migrate_at_once(database: D1Database, tmp_path: Path) -> None:
    """A file that the other one applied in between counts as done."""
    path = folder(tmp_path, m0001_make="CREATE TABLE items(name TEXT);")
    other = await D1Database.open(tmp_path / "db.sqlite", FakeClock())
    first, second = [await list_migrations(each, path) for each in (database, other)]
    assert not first[0].applied
    assert not second[0].applied
    applied = [await apply_migrations(each, path, clock=FakeClock()) for each in (database, other)]
    assert applied == [["0001_make.sql"], []]
    await other.close()


async def test_a_missing_folder_is_an_error(database: D1Database, tmp_path: Path) -> None:
    """A misspelled migrations_dir would otherwise look like an empty one."""
    with pytest.raises(MigrationError, match="No migrations folder"):
        await apply_migrations(database, tmp_path / "nope", clock=FakeClock())


async def test_the_projects_own_migrations_apply(database: D1Database, root: Path) -> None:
    """The real files run under D1's limits."""
    names = await apply_migrations(database, root / "schemas" / "migrations", clock=FakeClock())
    assert names == sorted(path.name for path in (root / "schemas" / "migrations").glob("*.sql"))
