"""A database with the project's migrations, in memory."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

MIGRATIONS = Path(__file__).parents[2] / "schemas" / "migrations"


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    for migration in sorted(MIGRATIONS.glob("*.sql")):
        connection.executescript(migration.read_text())
    yield connection
    connection.close()
