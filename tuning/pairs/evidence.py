"""The published rows of the data files as evidence, by id, as the service would cite them."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from indexer.knowledge import read_articles, read_term
from schemas.evidence import Evidence, EvidenceItem
from schemas.reading import Kind, Locale
from schemas.row_models import RowKind
from schemas.rows import columns, upsert_sql, validate
from worker.sql.facts import flatten, title

ROOT = Path(__file__).resolve().parents[2]
_FILES: Mapping[RowKind, str] = {"crag": "crags", "area": "areas", "route": "routes", "gym": "gyms"}
_VIEWS: tuple[tuple[Kind, str], ...] = (
    ("route", "published_routes"),
    ("gym", "published_gyms"),
    ("crag", "published_crags"),
    ("area", "published_areas"),
    ("article", "published_articles"),
)


def evidence_of(ids: Sequence[str], locale: Locale) -> Evidence:
    """The rows as numbered evidence in this order; KeyError for an id that no published row has."""
    return Evidence(items=tuple(_item(n, row_id, locale) for n, row_id in enumerate(ids, 1)))


def _item(n: int, row_id: str, locale: Locale) -> EvidenceItem:
    kind, facts = rows()[row_id]
    return EvidenceItem(n, row_id, kind, title(facts, locale, row_id, kind), dict(facts))


@cache
def rows() -> Mapping[str, tuple[Kind, dict[str, Any]]]:
    """Every published row: id -> its kind and its flat facts."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    # Views of private rows name a function of the read-only handle; it is not called here.
    connection.create_function("asker", 0, lambda: None)
    try:
        for migration in sorted((ROOT / "schemas" / "migrations").glob("*.sql")):
            connection.executescript(migration.read_text(encoding="utf-8"))
        for kind, name in _FILES.items():
            for line in (ROOT / "data" / "taiwan" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
                connection.execute(upsert_sql(kind), list(columns(validate(kind, json.loads(line))).values()))
        for article in _articles():
            connection.execute(upsert_sql("article"), list(columns(validate("article", article)).values()))
        return {
            row["id"]: (kind, flatten(dict(row)))
            for kind, view in _VIEWS
            for row in connection.execute(f"SELECT * FROM {view}")
        }
    finally:
        connection.close()


def _articles() -> list[dict[str, Any]]:
    found = [row for _, row in read_articles(ROOT / "data" / "knowledge") if not isinstance(row, ValueError)]
    for line in (ROOT / "data" / "glossary.jsonl").read_text(encoding="utf-8").splitlines():
        if (term := read_term(json.loads(line))) is not None:
            found.append(term)
    return found
