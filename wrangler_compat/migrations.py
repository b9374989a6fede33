"""Bring a D1 database to the newest schema: the files of a folder, each once, in order, each whole or not at all."""

import asyncio
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wrangler_compat.d1 import D1Database
from wrangler_compat.errors import D1Error, MigrationError
from wrangler_compat.protocols import Clock
from wrangler_compat.statements import split

__all__ = ["Migration", "apply_migrations", "list_migrations"]

TABLE = "d1_migrations"


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of the folder."""

    name: str
    path: Path
    applied: bool


async def list_migrations(database: D1Database, folder: Path, *, table: str = TABLE) -> list[Migration]:
    """Answer the folder's files in the order of their names, and which of them the database already has."""
    await _ensure(database, table)
    rows = (await database.prepare(f"SELECT name FROM {_quote(table)}").all())["results"]
    applied = {row["name"] for row in rows}
    files = await asyncio.to_thread(_files, folder)
    return [Migration(file.name, file, file.name in applied) for file in files]


async def apply_migrations(database: D1Database, folder: Path, *, clock: Clock, table: str = TABLE) -> list[str]:
    """Apply what is missing and answer the names applied; a file that fails leaves nothing behind and ends it."""
    done: list[str] = []
    for migration in await list_migrations(database, folder, table=table):
        if migration.applied:
            continue
        text = await asyncio.to_thread(migration.path.read_text, "utf-8")
        at = datetime.fromtimestamp(clock.now(), UTC).strftime("%Y-%m-%d %H:%M:%S")
        mark = f"INSERT INTO {_quote(table)}(name, applied_at) VALUES (?, ?)"
        # The mark comes first: two processes that migrate at once meet at its unique name, and the second stops.
        statements = [database.prepare(mark).bind(migration.name, at), *map(database.prepare, split(text))]
        try:
            await database.batch(statements)
        except D1Error as error:
            if await _has(database, table, migration.name):
                continue
            raise MigrationError(f"Migration {migration.name} failed and was undone: {error.text}") from error
        done.append(migration.name)
    return done


async def _ensure(database: D1Database, table: str) -> None:
    columns = "id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP NOT NULL"
    await database.prepare(f"CREATE TABLE IF NOT EXISTS {_quote(table)}({columns})").run()


async def _has(database: D1Database, table: str, name: str) -> bool:
    row = await database.prepare(f"SELECT 1 FROM {_quote(table)} WHERE name = ?").bind(name).first()
    return row is not None


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise MigrationError(f"No migrations folder present at {folder}.")
    return sorted(folder.glob("*.sql"), key=_order)


def _order(file: Path) -> tuple[int, str]:
    # wrangler sorts by the leading number, so 10_x comes after 9_x.
    number = file.name.split("_", 1)[0]
    return (int(number) if number.isdecimal() else -1, file.name)


def _quote(name: str) -> str:
    if not name or "\0" in name:
        raise MigrationError(f"A migrations table cannot be called {name!r}.")
    return '"' + name.replace('"', '""') + '"'


assert sqlite3.sqlite_version_info >= (3, 38), "D1's JSON functions and STRICT tables need SQLite 3.38"
