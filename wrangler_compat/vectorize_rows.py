"""Vectors of a write as rows of the table: the schema, the typed columns, and the text as tokens."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wrangler_compat.folding import tokens
from wrangler_compat.vectorize_filter import Column
from wrangler_compat.vectorize_limits import Limits, Operation, VectorizeError, check_finite, check_vector

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["OWN_COLUMNS", "column_field", "columns_of", "rows", "table_schema"]

OWN_COLUMNS = ("id", "namespace", "vector", "norm", "fts", "metadata", "mutation")
KINDS: tuple[Column, ...] = ("string", "number", "boolean", "string[]")


def column_field(name: str) -> str:
    """Answer the table's column of a metadata property; a dot means nesting and would be read so by the table."""
    return name.replace(".", "__")


def check_columns(columns: Mapping[str, str], limits: Limits) -> dict[str, Column]:
    """Answer the declared columns when each can be one."""
    out: dict[str, Column] = {}
    for name, kind in columns.items():
        if kind not in KINDS:
            raise VectorizeError("VERSION", f"column {name!r} has type {kind!r}; wanted are {', '.join(KINDS)}")
        if not column_field(name).isidentifier() or column_field(name) in OWN_COLUMNS:
            taken = ", ".join(OWN_COLUMNS)
            raise VectorizeError("VERSION", f"column name {name!r} is not an identifier or is one of {taken}")
        out[name] = kind
    if len(out) > limits.columns:
        raise VectorizeError("VERSION", f"too many columns; max is {limits.columns}, got {len(out)}")
    return out


def table_schema(dimensions: int, columns: Mapping[str, Column]) -> "pa.Schema":
    """Answer the Arrow schema of a version's table; the declared names are kept in its metadata."""
    import pyarrow as pa

    types = {"string": pa.utf8(), "number": pa.float64(), "boolean": pa.bool_(), "string[]": pa.list_(pa.utf8())}
    return pa.schema(
        [
            pa.field("id", pa.utf8(), nullable=False),
            pa.field("namespace", pa.utf8()),
            pa.field("vector", pa.list_(pa.float32(), dimensions)),
            pa.field("norm", pa.float32()),
            pa.field("fts", pa.utf8()),
            pa.field("metadata", pa.utf8()),
            pa.field("mutation", pa.int64()),
            *(pa.field(column_field(name), types[kind], metadata={"name": name}) for name, kind in columns.items()),
        ]
    )


def columns_of(schema: "pa.Schema") -> tuple[int, dict[str, Column]]:
    """Answer the dimension and the declared columns that a table's schema tells."""
    import pyarrow as pa

    kinds: dict[Any, Column] = {pa.utf8(): "string", pa.float64(): "number", pa.bool_(): "boolean"}
    columns: dict[str, Column] = {}
    for field in schema:
        if field.name not in OWN_COLUMNS:
            declared = (field.metadata or {}).get(b"name", field.name.replace("__", ".").encode()).decode()
            columns[declared] = kinds.get(field.type, "string[]")
    return int(schema.field("vector").type.list_size), columns


def rows(
    operation: Operation,
    vectors: Sequence[Mapping[str, Any]],
    *,
    dimensions: int,
    columns: Mapping[str, Column],
    limits: Limits,
) -> "pa.Table":
    """Answer the checked vectors as rows; a duplicated id keeps its last row, on insert its first."""
    import numpy as np
    import pyarrow as pa

    if len(vectors) > limits.batch:
        raise VectorizeError(operation, f"too many vectors; max is {limits.batch}, got {len(vectors)}")
    metadata = [check_vector(operation, vector, dimensions, limits) for vector in vectors]
    ids = [vector["id"] for vector in vectors]
    try:
        matrix = np.array([vector["values"] for vector in vectors], np.float32).reshape(len(vectors), dimensions)
    except (TypeError, ValueError) as error:
        raise VectorizeError(operation, f"values must be numbers: {error}") from error
    with np.errstate(over="ignore"):
        norms = np.sqrt((matrix.astype(np.float64) ** 2).sum(axis=1))
    for number in np.flatnonzero(~np.isfinite(norms)):
        check_finite(operation, ids[number], matrix[number].tolist(), norm=float(norms[number]))
    matrix /= np.maximum(norms, 1e-30)[:, None].astype(np.float32)
    schema = table_schema(dimensions, columns)
    arrays = [
        pa.array(ids, pa.utf8()),
        pa.array([vector.get("namespace") for vector in vectors], pa.utf8()),
        pa.FixedSizeListArray.from_arrays(pa.array(matrix.ravel(), pa.float32()), dimensions),
        pa.array(norms.astype(np.float32), pa.float32()),
        pa.array([" ".join(tokens(vector.get("text") or "")) for vector in vectors], pa.utf8()),
        pa.array(metadata, pa.utf8()),
        pa.array(np.zeros(len(vectors), np.int64), pa.int64()),
    ]
    for name, kind in columns.items():
        values = [_value(operation, vector, name, kind) for vector in vectors]
        arrays.append(pa.array(values, schema.field(column_field(name)).type))
    table = pa.Table.from_arrays(arrays, schema=schema)
    order = range(len(ids)) if operation != "INSERT" else range(len(ids) - 1, -1, -1)
    kept = {ids[number]: number for number in order}
    return table if len(kept) == len(ids) else table.take(pa.array(sorted(kept.values()), pa.int64()))


def _value(operation: Operation, vector: Mapping[str, Any], name: str, kind: Column) -> Any:
    value: Any = vector.get("metadata")
    for key in name.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    if value is None:
        return None
    if kind == "number" and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if (kind == "string" and isinstance(value, str)) or (kind == "boolean" and isinstance(value, bool)):
        return value
    if kind == "string[]" and isinstance(value, (list, tuple)) and all(isinstance(v, str) for v in value):
        return list(value)
    raise VectorizeError(operation, f'metadata {name!r} of vector "{vector["id"]}" is {value!r}, its column is {kind}')
