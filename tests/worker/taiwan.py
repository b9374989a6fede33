"""The Taiwan sample data in a real database, and the same rows read without any code of ours."""

import json
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from schemas.row_models import RowKind
from schemas.rows import columns, upsert_sql, validate
from wrangler_compat.readonly import ReadOnlyDatabase

ROOT = Path(__file__).resolve().parents[2]
FILES: Mapping[RowKind, str] = {"crag": "crags", "area": "areas", "route": "routes", "gym": "gyms"}
READ_VIEWS = frozenset(
    {
        "published_crags",
        "published_areas",
        "published_routes",
        "published_gyms",
        "published_conditions",
        "published_articles",
        "published_together",
        "outbox",
        "index_progress",
        "my_ascents",
        "config_versions",
    }
)


def raw(name: str) -> list[dict[str, Any]]:
    """Every row of a data file, drafts too."""
    text = (ROOT / "data" / "taiwan" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def published(name: str) -> list[dict[str, Any]]:
    """The published rows of a data file."""
    return [row for row in raw(name) if row.get("status", "published") == "published"]


def fill(path: Path) -> None:
    """A database file with the schema and every row of the sample data."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = ON")
    for migration in sorted((ROOT / "schemas" / "migrations").glob("*.sql")):
        connection.executescript(migration.read_text(encoding="utf-8"))
    for kind, name in FILES.items():
        for row in raw(name):
            connection.execute(upsert_sql(kind), list(columns(validate(kind, row)).values()))
    connection.commit()
    connection.close()


def add_condition(
    path: Path, gym_id: str, text: str, *, starts_at: int | None = None, ends_at: int | None = None
) -> str:
    """A notice of a gym, written beside the reader; answers its id."""
    connection = sqlite3.connect(path)
    row_id = f"{gym_id}-{abs(hash(text))}"
    connection.execute(
        "INSERT INTO gym_conditions (id, gym_id, text, kind, starts_at, ends_at, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row_id, gym_id, text, "notice", starts_at, ends_at, 1),
    )
    connection.commit()
    connection.close()
    return row_id


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[ReadOnlyDatabase]:
    """A read-only handle on the file."""
    read = await ReadOnlyDatabase.open(path, views=READ_VIEWS)
    try:
        yield read
    finally:
        await read.close()
