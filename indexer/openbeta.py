"""OpenBeta's routes as rows: one crag per state, one for all boulders, which have no state."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from schemas.rows import RowKind

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
BOULDERS = "ob-boulders"
# 22 names hold Windows quotation marks that somebody read as Latin-1.
_CP1252 = {0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—"}


def openbeta_rows(path: Path) -> Iterator[tuple[RowKind, dict[str, Any]]]:
    """The crags, then the routes, of a Parquet file of OpenBeta; raises ValueError when it is another file."""
    import pyarrow as pa
    import pyarrow.parquet as parquet

    from schemas.arrow import openbeta_routes_schema

    wanted = openbeta_routes_schema()
    try:
        table = parquet.read_table(path)
    except (pa.ArrowException, OSError) as error:
        raise ValueError(f"not a Parquet file: {error}") from error
    if missing := [name for name in wanted.names if name not in table.column_names]:
        raise ValueError(f"no column {', '.join(missing)}: wanted OpenBeta routes with {', '.join(wanted.names)}")
    try:
        table = table.select(wanted.names).cast(wanted)
    except pa.ArrowException as error:
        raise ValueError(f"columns of another type: {error}") from error
    for state in sorted(set(table.column("state").to_pylist()), key=str):
        yield "crag", _crag(state or "")
    for batch in table.to_batches(max_chunksize=10_000):
        for row in batch.to_pylist():
            yield "route", _route(row)


def _crag(state: str) -> dict[str, Any]:
    if not state:
        return {"id": BOULDERS, "name": "Boulders", "name_en": "Boulders", "climbing_type": "boulder"}
    name = STATES.get(state, state)
    return {"id": f"ob-{state.lower()}", "name": name, "name_en": name, "region": state, "region_en": name}


def _route(row: dict[str, Any]) -> dict[str, Any]:
    types = set((row["types"] or "").split(","))
    grade = (row["grade"] or "").strip()
    return {
        "id": f"ob-{row['id']}",
        "crag_id": f"ob-{row['state'].lower()}" if row["state"] else BOULDERS,
        "name_en": " ".join((row["name"] or "").translate(_CP1252).split()) or None,
        # An empty grade is a line of ice or aid whose rock nobody graded.
        "grade": grade or "?",
        "type": _type(types, graded=bool(grade)),
        "stars": None if row["stars"] is None else round(row["stars"], 3),
        "votes": row["votes"],
    }


def _type(types: set[str], *, graded: bool) -> str:
    """One type for a set of them: how it is protected where the rock has a grade, else what it is instead."""
    if not graded:
        for other in ("ice", "snow", "aid"):
            if other in types:
                return other
    if {"sport", "trad"} <= types:
        return "mixed"
    for ours, theirs in (("trad", "trad"), ("sport", "sport"), ("boulder", "boulder"), ("toprope", "tr")):
        if theirs in types:
            return ours
    return next((other for other in ("alpine", "aid", "ice", "snow", "mixed") if other in types), "unknown")
