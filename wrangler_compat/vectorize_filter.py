"""The filter language: read once into tests joined by all and any, then written as SQL or computed on the mirror.

Documented by the platform: `$eq` (also implied), `$ne`, `$in`, `$nin`, `$lt`, `$lte`, `$gt`, `$gte`; several keys
mean all of them. Extensions: `$and`, `$or`, `$not` at any level, and `$contains` for list columns.

A missing value equals null and nothing else: it meets `{"k": null}`, `$ne`, `$nin` and `$not` of what it does not
meet. So `$not` is always the exact complement, and a row is never both in and out of a filter.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from wrangler_compat.vectorize_limits import VectorizeError

__all__ = ["All", "AnyOf", "Column", "Predicate", "Test", "parse_filter", "to_sql"]

Column = Literal["string", "number", "boolean", "string[]"]
Scalar = str | float | bool
Op = Literal["in", "lt", "lte", "gt", "gte", "contains", "missing"]


@dataclass(frozen=True, slots=True)
class Test:
    """One column compared with values; negated is the exact complement."""

    column: str
    kind: Column
    op: Op
    values: tuple[Scalar, ...] = ()
    negated: bool = False

    __test__ = False  # pytest would otherwise collect it by its name


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds; no parts hold always."""

    parts: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Some part holds; no parts hold never."""

    parts: tuple["Predicate", ...]


Predicate = Test | All | AnyOf

_RANGES: dict[str, Op] = {"$lt": "lt", "$lte": "lte", "$gt": "gt", "$gte": "gte"}
_LOGICAL = ("$and", "$or", "$not")
_OPERATORS = ("$eq", "$ne", "$in", "$nin", *_RANGES, "$contains", "$not")


def parse_filter(given: Any, columns: Mapping[str, Column]) -> Predicate:
    """Answer the predicate of a filter over the declared columns, with every negation pushed down to the tests."""
    return _object(given, columns, negated=False)


def _refuse(reason: str) -> VectorizeError:
    return VectorizeError("QUERY", f"filter: {reason}")


def _join(parts: Sequence[Predicate], *, all_of: bool) -> Predicate:
    if len(parts) == 1:
        return parts[0]
    return All(tuple(parts)) if all_of else AnyOf(tuple(parts))


def _object(given: Any, columns: Mapping[str, Column], *, negated: bool) -> Predicate:
    if not isinstance(given, Mapping) or not given:
        raise _refuse(f"a non-empty object is wanted, got {given!r}")
    parts: list[Predicate] = []
    for key, value in given.items():
        if key in _LOGICAL:
            parts.append(_logical(key, value, columns, negated=negated))
            continue
        _check_key(key)
        kind = columns.get(key)
        if kind is None:
            known = ", ".join(sorted(columns)) or "none"
            raise _refuse(f"{key!r} is not an indexed metadata property; indexed are {known}")
        parts.append(_column(key, kind, value, negated=negated))
    return _join(parts, all_of=not negated)


def _logical(key: str, value: Any, columns: Mapping[str, Column], *, negated: bool) -> Predicate:
    if key == "$not":
        listed = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
        # $not of a list holds when none of its filters does.
        parts = [_object(part, columns, negated=not negated) for part in listed]
        return _join(parts, all_of=not negated)
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise _refuse(f"{key} takes a list of filters, got {value!r}")
    return _join([_object(part, columns, negated=negated) for part in value], all_of=(key == "$and") != negated)


def _check_key(key: Any) -> None:
    if not isinstance(key, str) or not key or len(key) > 512 or key.startswith("$") or '"' in key or "|" in key:
        raise _refuse(f"{key!r} is no metadata key and no operator ({', '.join(_LOGICAL)})")


def _column(name: str, kind: Column, value: Any, *, negated: bool) -> Predicate:
    if not isinstance(value, Mapping):
        return _equal(name, kind, value, negated=negated)
    if not value:
        raise _refuse(f"{name!r} has an empty object; wanted are {', '.join(_OPERATORS)}")
    parts: list[Predicate] = []
    for operator, operand in value.items():
        if operator in ("$eq", "$ne"):
            parts.append(_equal(name, kind, operand, negated=negated != (operator == "$ne")))
        elif operator in ("$in", "$nin"):
            parts.append(_member(name, kind, operand, negated=negated != (operator == "$nin")))
        elif operator in _RANGES:
            bound = _scalar(name, kind, operand)
            if kind not in ("number", "string"):
                raise _refuse(f"{operator} needs a number or string column, {name!r} is {kind}")
            parts.append(Test(name, kind, _RANGES[operator], (bound,), negated))
        elif operator == "$contains":
            if kind != "string[]" or not isinstance(operand, str):
                raise _refuse(f"$contains takes a string and a string[] column; {name!r} is {kind}, got {operand!r}")
            parts.append(Test(name, kind, "contains", (operand,), negated))
        elif operator == "$not":
            parts.append(_column(name, kind, operand, negated=not negated))
        else:
            raise _refuse(f"unknown operator {operator!r} on {name!r}; known are {', '.join(_OPERATORS)}")
    return _join(parts, all_of=not negated)


def _equal(name: str, kind: Column, value: Any, *, negated: bool) -> Predicate:
    if value is None:
        return Test(name, kind, "missing", (), negated)
    return Test(name, kind, "in", (_scalar(name, kind, value),), negated)


def _member(name: str, kind: Column, values: Any, *, negated: bool) -> Predicate:
    if not isinstance(values, Sequence) or isinstance(values, str):
        raise _refuse(f"$in and $nin take a list, {name!r} got {values!r}")
    present = tuple(dict.fromkeys(_scalar(name, kind, v) for v in values if v is not None))
    test = Test(name, kind, "in", present, negated)
    if len(present) == len(values) or all(v is not None for v in values):
        return test
    return _join([test, Test(name, kind, "missing", (), negated)], all_of=negated)


def _scalar(name: str, kind: Column, value: Any) -> Scalar:
    if kind == "string" and isinstance(value, str):
        return value
    if kind == "boolean" and isinstance(value, bool):
        return value
    if kind == "number" and isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    hint = "; use $contains" if kind == "string[]" else ""
    raise _refuse(f"{name!r} is {kind}, got {value!r}{hint}")


_SIGNS: dict[str, str] = {"lt": "<", "lte": "<=", "gt": ">", "gte": ">="}


def to_sql(predicate: Predicate) -> str:
    """Answer the predicate in the table's SQL; a test of a null is true or false as this module's first lines say."""
    if isinstance(predicate, Test):
        return _test_sql(predicate)
    word, empty = (" AND ", "true") if isinstance(predicate, All) else (" OR ", "false")
    return f"({word.join(to_sql(part) for part in predicate.parts)})" if predicate.parts else empty


def _test_sql(test: Test) -> str:
    column = f"`{test.column.replace('.', '__')}`"
    if test.op == "missing":
        return f"{column} IS {'NOT ' if test.negated else ''}NULL"
    if test.op == "in" and not test.values:
        return "true" if test.negated else "false"
    if test.op == "contains":
        positive = f"array_has({column}, {_literal(test.values[0])})"
    elif test.op == "in":
        positive = f"{column} IN ({', '.join(map(_literal, test.values))})"
    else:
        positive = f"{column} {_SIGNS[test.op]} {_literal(test.values[0])}"
    # SQL's NOT of an unknown is unknown, so that a null is named wherever a negation must let it through.
    return f"({column} IS NULL OR NOT {positive})" if test.negated else f"({column} IS NOT NULL AND {positive})"


def _literal(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"CAST({value!r} AS DOUBLE)"
    return "'" + value.replace("'", "''") + "'"
