"""The outbox as work: which documents the changes since a cursor may touch."""

import json
from dataclasses import dataclass, field
from typing import Any

from indexer.documents import SOURCES
from indexer.failures import Entity
from schemas.reading import Kind
from wrangler_compat.protocols import D1Database

MAX_CHANGES = 2_000
"""Changes taken at once: a bulk import moves the cursor in steps of this size."""

# A row's name stands in the documents of what is in it: an update of the row renders those again.
_CHILDREN: dict[Kind, tuple[tuple[Kind, str, str], ...]] = {
    "crag": (("area", "areas", "crag_id"), ("route", "routes", "crag_id")),
    "area": (("route", "routes", "area_id"),),
    "gym": (("gym_condition", "gym_conditions", "gym_id"),),
}


@dataclass(slots=True)
class Work:
    """Entities to bring up to date, each with the newest change that asks for it, and the cursor once they are."""

    cursor: int
    entities: dict[Entity, int] = field(default_factory=dict)


async def read_changes(database: D1Database, cursor: int) -> Work:
    """The work that the next changes after the cursor make; empty when there are none."""
    found = (
        await database.prepare("SELECT seq, kind, entity_id, op FROM changes WHERE seq > ? ORDER BY seq LIMIT ?")
        .bind(cursor, MAX_CHANGES)
        .all()
    )
    work = Work(cursor)
    parents: dict[Kind, dict[str, int]] = {}
    for row in found["results"]:
        kind, seq = row["kind"], int(row["seq"])
        work.cursor = seq
        if kind not in SOURCES:
            continue
        work.entities[kind, row["entity_id"]] = seq
        # What is inserted had nothing in it yet, and what a delete takes along writes its own changes.
        if row["op"] == "update" and kind in _CHILDREN:
            parents.setdefault(kind, {})[row["entity_id"]] = seq
    for kind, updated in parents.items():
        for child in _CHILDREN[kind]:
            for entity, seq in (await _children(database, child, updated)).items():
                work.entities[entity] = max(work.entities.get(entity, 0), seq)
    return work


async def read_rows(database: D1Database, entities: list[Entity], *, now_ms: int) -> dict[Entity, dict[str, Any]]:
    """The published rows of the entities, as of one moment; one that is missing has no document (any more)."""
    by_kind: dict[Kind, list[str]] = {}
    for kind, row_id in entities:
        by_kind.setdefault(kind, []).append(row_id)
    statements = []
    for kind, ids in by_kind.items():
        where, values = _window(kind, now_ms)
        sql = f"SELECT * FROM {SOURCES[kind]} WHERE id IN (SELECT value FROM json_each(?)){where}"
        statements.append(database.prepare(sql).bind(json.dumps(ids), *values))
    found = await database.batch(statements)
    return {(kind, row["id"]): row for kind, answer in zip(by_kind, found, strict=True) for row in answer["results"]}


async def read_page(database: D1Database, kind: Kind, after: str, limit: int, *, now_ms: int) -> list[dict[str, Any]]:
    """The next published rows of a kind in the order of their ids."""
    where, values = _window(kind, now_ms)
    sql = f"SELECT * FROM {SOURCES[kind]} WHERE id > ?{where} ORDER BY id LIMIT ?"
    found = await database.prepare(sql).bind(after, *values, limit).all()
    return list(found["results"])


async def head(database: D1Database) -> int:
    """The number of the newest change."""
    return int(await database.prepare("SELECT coalesce(max(seq), 0) AS seq FROM changes").first("seq"))


async def total(database: D1Database, *, now_ms: int) -> int:
    """How many documents a whole index has."""
    statements = []
    for kind, view in SOURCES.items():
        where, values = _window(kind, now_ms)
        statements.append(database.prepare(f"SELECT count(*) AS n FROM {view} WHERE 1{where}").bind(*values))
    return sum(int(answer["results"][0]["n"]) for answer in await database.batch(statements))


async def turned(database: D1Database, *, since_ms: int, now_ms: int) -> list[Entity]:
    """The gym conditions that began or ended after since and up to now."""
    found = (
        await database.prepare(
            "SELECT id FROM gym_conditions "
            "WHERE (starts_at > ?1 AND starts_at <= ?2) OR (ends_at > ?1 AND ends_at <= ?2)"
        )
        .bind(since_ms, now_ms)
        .all()
    )
    return [("gym_condition", row["id"]) for row in found["results"]]


def _window(kind: Kind, now_ms: int) -> tuple[str, list[int]]:
    """A condition has a document from its beginning until its end."""
    if kind != "gym_condition":
        return "", []
    return " AND (starts_at IS NULL OR starts_at <= ?) AND (ends_at IS NULL OR ends_at > ?)", [now_ms, now_ms]


async def _children(database: D1Database, child: tuple[Kind, str, str], parents: dict[str, int]) -> dict[Entity, int]:
    kind, table, column = child
    sql = f"SELECT id, {column} AS parent FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"
    found = await database.prepare(sql).bind(json.dumps(list(parents))).all()
    return {(kind, row["id"]): parents[row["parent"]] for row in found["results"]}
