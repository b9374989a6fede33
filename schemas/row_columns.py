"""Rows as SQLite columns and back, with the only statements that write public tables."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from schemas.grades import Grade, GradeError, parse
from schemas.row_fields import WEEKDAYS
from schemas.row_models import MODELS, FieldProblem, Row, RowError, RowKind

TABLES: dict[RowKind, str] = {
    "crag": "crags",
    "area": "areas",
    "route": "routes",
    "gym": "gyms",
    "gym_condition": "gym_conditions",
    "article": "articles",
}
"""Where the rows of each kind are stored."""

_COMPUTED: dict[RowKind, tuple[str, ...]] = {"route": ("grade_system", "grade_min", "grade_max")}
_KINDS = {model: kind for kind, model in MODELS.items()}
_LISTS = frozenset(("alternative_names", "best_seasons", "transport", "amenities", "amenities_en", "sectors")) | {
    "features",
    "questions",
    "facilities",
    "facilities_en",
}
_OBJECTS = frozenset(("opening_hours", "pricing_twd"))
_REFERENCES = {"crag_id": "crag", "area_id": "area", "gym_id": "gym"}


@cache
def column_names(kind: RowKind) -> tuple[str, ...]:
    """The columns of a kind, in the order of upsert_sql's parameters and of columns."""
    return (*MODELS[kind].model_fields, *_COMPUTED.get(kind, ()))


def columns(row: Row) -> dict[str, Any]:
    """The row as column values: lists and objects as canonical JSON text, grades with their range."""
    kind = kind_of(row)
    plain = row.model_dump(exclude_none=True)
    values = {name: plain.get(name) for name in MODELS[kind].model_fields}
    for name in _encoded(kind):
        values[name] = _json(name, values[name])
    if kind == "route":
        grade = _parsed(str(values["grade"]))
        values |= {"grade_system": grade.system, "grade_min": grade.low, "grade_max": grade.high}
    return values


@cache
def _encoded(kind: RowKind) -> tuple[str, ...]:
    return tuple(name for name in MODELS[kind].model_fields if name in _LISTS or name in _OBJECTS)


def row_from_columns(kind: RowKind, record: Mapping[str, Any]) -> dict[str, Any]:
    """A stored row with the data file's field names; what is unknown or empty is left out.

    Columns that are no field of the row (computed ones, and those that a view joins in) are left out too.
    """
    row: dict[str, Any] = {}
    for name in MODELS[kind].model_fields:
        value = record.get(name)
        if name in _LISTS or name in _OBJECTS:
            value = json.loads(value) if isinstance(value, str) else value
        if value is not None and value != [] and value != {}:
            row[name] = value
    return row


@cache
def upsert_sql(kind: RowKind) -> str:
    """Insert the row, or update it where any column differs; an equal row writes nothing and fires no trigger.

    The parameters are list(columns(row).values()). REPLACE is never used: it deletes without firing delete triggers.
    """
    names, table = column_names(kind), TABLES[kind]
    rest = [name for name in names if name != "id"]
    return (
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) "
        f"ON CONFLICT(id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in rest)} "
        f"WHERE ({', '.join(f'{table}.{name}' for name in rest)}) "
        f"IS NOT ({', '.join(f'excluded.{name}' for name in rest)})"
    )


def delete_sql(kind: RowKind) -> str:
    """Delete the row of an id (the one parameter) and, by cascade, what stands in it."""
    return f"DELETE FROM {TABLES[kind]} WHERE id = ?"


def select_sql(kind: RowKind) -> str:
    """Read the row of an id (the one parameter), for row_from_columns."""
    return f"SELECT {', '.join(MODELS[kind].model_fields)} FROM {TABLES[kind]} WHERE id = ?"


def reference_sql(row: Row) -> list[tuple[FieldProblem, str, list[Any]]]:
    """For each row that this one names: the problem to report when the query answers no row, the query, its values."""
    checks: list[tuple[FieldProblem, str, list[Any]]] = []
    for field, kind in _REFERENCES.items():
        named = getattr(row, field, None)
        if named is None:
            continue
        if field == "area_id":
            crag = getattr(row, "crag_id", None)
            problem = FieldProblem(field, named, f"an existing area of crag {crag}")
            checks.append((problem, "SELECT 1 FROM areas WHERE id = ? AND crag_id = ?", [named, crag]))
        else:
            table = TABLES[kind]  # type: ignore[index]  # the values of _REFERENCES are row kinds
            checks.append(
                (FieldProblem(field, named, f"an existing {kind}"), f"SELECT 1 FROM {table} WHERE id = ?", [named])
            )
    return checks


def check_references(row: Row, found: Iterable[bool]) -> None:
    """Raise RowError for every named row that was not found; found goes with reference_sql."""
    missing = [problem for (problem, _, _), ok in zip(reference_sql(row), found, strict=True) if not ok]
    if missing:
        raise RowError(kind_of(row), missing)


def kind_of(row: Row) -> RowKind:
    """The kind of a row."""
    return _KINDS[type(row)]


def _parsed(text: str) -> Grade:
    try:
        return parse(text)
    except GradeError:  # a loader may store what no ladder has, such as an empty grade
        return Grade(None, None, None, text, uncertain=True)


def _json(name: str, value: Any) -> str:
    """Canonical JSON: days in the order of the week, every other object by key, so that equal rows are equal text."""
    if name in _OBJECTS:
        value = value or {}
        if name == "opening_hours":
            return _dump({day: value[day] for day in WEEKDAYS if day in value})
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    if not value:
        return "[]"
    return _dump([_without_empty(item) if isinstance(item, dict) else item for item in value])


def _without_empty(item: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if value not in (None, [])}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
