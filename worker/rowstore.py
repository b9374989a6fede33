"""Write public rows so that the answer knows the change number: one transaction, and a message for the indexer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import structlog

from schemas.rows import (
    FieldProblem,
    Row,
    RowError,
    RowKind,
    check_references,
    columns,
    delete_sql,
    kind_of,
    patched,
    reference_sql,
    row_from_columns,
    select_sql,
    upsert_sql,
    validate,
)
from worker.errors import Conflict, NotFound
from worker.service import Service
from wrangler_compat.errors import BindingError, D1Error
from wrangler_compat.protocols import D1PreparedStatement

_SEQ = "SELECT coalesce(max(seq), 0) AS seq FROM changes"
_ROW_SEQ = "SELECT coalesce(max(seq), 0) AS seq FROM changes WHERE kind = ? AND entity_id = ?"
# Undoes the whole batch, with the text "malformed JSON", when the row has changed since it was read: outside a trigger
# SQLite has no statement that fails on a condition.
_UNCHANGED_SINCE = f"SELECT json(CASE WHEN ({_ROW_SEQ}) = ? THEN '1' ELSE 'changed' END)"
_GUARD_FAILED = "malformed JSON"
_TRIES = 5
_log = structlog.get_logger("rowstore")


@dataclass(frozen=True, slots=True)
class Stored:
    """The row as it stands, its newest change number, and whether this write changed anything."""

    row: dict[str, Any]
    seq: int
    changed: bool

    def data(self) -> dict[str, Any]:
        """The row with its change number, as an answer shows it."""
        return {**self.row, "seq": self.seq}


async def put(service: Service, kind: RowKind, id: str, data: Mapping[str, Any]) -> Stored:
    """Write the whole row, new or not."""
    if data.get("id", id) != id:
        raise RowError(kind, [FieldProblem("id", data["id"], f"{id!r}, as in the path")])

    def replaced(current: Mapping[str, Any] | None) -> Row:
        return _stamped(kind, validate(kind, {**data, "id": id}), current, data, service)

    return await _write(service, kind, id, replaced)


async def patch(service: Service, kind: RowKind, id: str, data: Mapping[str, Any]) -> Stored:
    """Merge the fields into the row; null removes one, objects merge (RFC 7396)."""

    def merged(current: Mapping[str, Any] | None) -> Row:
        if current is None:
            raise NotFound(f"there is no {kind} {id}")
        return _stamped(kind, patched(kind, current, data), current, data, service)

    return await _write(service, kind, id, merged)


async def delete(service: Service, kind: RowKind, id: str, *, of_gym: str | None = None) -> Stored:
    """Delete the row and, by cascade, what stands in it; a condition must be one of the gym's."""
    db = service.env.DB
    found = await db.prepare(select_sql(kind)).bind(id).first()
    if found is None or (of_gym is not None and found["gym_id"] != of_gym):
        raise NotFound(f"there is no {kind} {id}")
    results = await db.batch([db.prepare(delete_sql(kind)).bind(id), db.prepare(_SEQ)])
    if results[0]["meta"]["changes"] == 0:
        raise NotFound(f"there is no {kind} {id}")
    seq = int(results[1]["results"][0]["seq"])
    await announce(service, seq)
    return Stored(row_from_columns(kind, found), seq, changed=True)


async def announce(service: Service, seq: int) -> None:
    """Tell the indexer; the write stands without it, since the indexer's cron looks for changes too."""
    try:
        await service.env.INDEX_QUEUE.send({"seq": seq})
    except BindingError as error:
        _log.error("the indexer was not told", seq=seq, error=str(error))


async def missing_references(service: Service, rows: Sequence[Row]) -> list[RowError | None]:
    """For each row, the error that it names a row that does not exist, or None."""
    db = service.env.DB
    checks = [reference_sql(row) for row in rows]
    statements = [db.prepare(sql).bind(*values) for check in checks for _, sql, values in check]
    answers = iter(await db.batch(statements) if statements else ())
    errors: list[RowError | None] = []
    for row, check in zip(rows, checks, strict=True):
        try:
            check_references(row, [bool(next(answers)["results"]) for _ in check])
            errors.append(None)
        except RowError as error:
            errors.append(error)
    return errors


def upsert(service: Service, row: Row) -> D1PreparedStatement:
    """The statement that writes a row where it differs."""
    statement: D1PreparedStatement = service.env.DB.prepare(upsert_sql(kind_of(row)))
    return statement.bind(*columns(row).values())


async def _write(service: Service, kind: RowKind, id: str, make: Any) -> Stored:
    """Read, make the new row, and write it only if nobody changed the row in between; else begin again."""
    db = service.env.DB
    for _ in range(_TRIES):
        read = await db.batch([db.prepare(select_sql(kind)).bind(id), db.prepare(_ROW_SEQ).bind(kind, id)])
        current = row_from_columns(kind, read[0]["results"][0]) if read[0]["results"] else None
        known = int(read[1]["results"][0]["seq"])
        row: Row = make(current)
        if error := (await missing_references(service, [row]))[0]:
            raise error
        statements = [
            db.prepare(_UNCHANGED_SINCE).bind(kind, id, known),
            upsert(service, row),
            db.prepare(select_sql(kind)).bind(id),
            db.prepare(_ROW_SEQ).bind(kind, id),
        ]
        try:
            results = await db.batch(statements)
        except D1Error as error:
            if _GUARD_FAILED not in str(error):
                raise
            continue
        seq = int(results[3]["results"][0]["seq"])
        if seq != known:
            await announce(service, seq)
        return Stored(row_from_columns(kind, results[2]["results"][0]), seq, changed=seq != known)
    raise Conflict(f"others keep changing the {kind} {id}; try again")


def _stamped(
    kind: RowKind, row: Row, current: Mapping[str, Any] | None, data: Mapping[str, Any], service: Service
) -> Row:
    """The row with `updated_at`: what the writer says, else now when anything else differs, else what it was."""
    if "updated_at" not in type(row).model_fields or data.get("updated_at") is not None:
        return row
    after, before = row_from_columns(kind, columns(row)), dict(current or {})
    after.pop("updated_at", None)
    stamp = before.pop("updated_at", None)
    if after != before:
        stamp = datetime.fromtimestamp(service.clock.now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return validate(kind, after if stamp is None else {**after, "updated_at": stamp})
