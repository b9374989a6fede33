"""Arrow schemas: the documents table as COLUMNS describes it, and the Parquet files of OpenBeta."""

from typing import TYPE_CHECKING, Any

from schemas.documents import COLUMNS

if TYPE_CHECKING:
    import pyarrow


def documents_schema(dimensions: int) -> "pyarrow.Schema":
    """The table of one version of the index: id, vector, keyword text, the typed columns, and the metadata as JSON."""
    import pyarrow as pa

    types: dict[str, Any] = {
        "string": pa.string(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "string[]": pa.list_(pa.string()),
    }
    return pa.schema(
        [
            pa.field("id", pa.string(), nullable=False),
            pa.field("vector", pa.list_(pa.float32(), dimensions), nullable=False),
            pa.field("text", pa.string()),
            *(pa.field(name, types[kind]) for name, kind in COLUMNS.items()),
            pa.field("metadata", pa.string()),
        ]
    )


def openbeta_routes_schema() -> "pyarrow.Schema":
    """What a Parquet file of OpenBeta routes must hold; more columns are ignored."""
    import pyarrow as pa

    return pa.schema(
        [
            pa.field("id", pa.string()),
            pa.field("name", pa.string()),
            pa.field("grade", pa.string()),
            pa.field("types", pa.string()),
            pa.field("state", pa.string()),
            pa.field("stars", pa.float32()),
            pa.field("votes", pa.int32()),
        ]
    )
