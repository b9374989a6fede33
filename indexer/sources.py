"""Files as rows to store: JSON Lines, CSV, OpenBeta's Parquet, articles and glossary, each row with its line."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from indexer.knowledge import read_articles, read_term
from indexer.openbeta import openbeta_rows
from schemas.rows import MODELS, FieldProblem, RowKind

MAX_LINE_BYTES = 1_000_000
STEMS: dict[str, RowKind] = {
    "crags": "crag",
    "areas": "area",
    "routes": "route",
    "gyms": "gym",
    "gym_conditions": "gym_condition",
    "conditions": "gym_condition",
}
"""File names that say what their rows are."""


class SourceError(ValueError):
    """A file that cannot be read as a whole: unknown format, missing, or without the columns it needs."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file before it is checked; problem says why it could not even be read."""

    number: int
    kind: RowKind | None
    data: dict[str, Any] = field(default_factory=dict)
    problem: FieldProblem | None = None


def read_file(path: Path, kind: RowKind | None = None) -> Iterator[Line]:
    """The rows of a file in its order; raises SourceError when the file is none of the three formats."""
    if path.is_dir():
        return _articles(path)
    if not path.is_file():
        raise SourceError(f"{path}: no such file")
    readers = {".jsonl": _json_lines, ".ndjson": _json_lines, ".csv": _csv, ".parquet": _parquet}
    reader = _glossary if path.name == "glossary.jsonl" else readers.get(path.suffix.lower())
    if reader is None:
        raise SourceError(f"{path}: wanted one of {', '.join(readers)}")
    return reader(path, kind)


def _json_lines(path: Path, kind: RowKind | None) -> Iterator[Line]:
    named = kind or STEMS.get(path.stem)
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            text = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
            if text.strip():
                yield _json_line(text, number, named)


def _json_line(raw: bytes, number: int, named: RowKind | None) -> Line:
    if len(raw) > MAX_LINE_BYTES:
        return Line(number, named, problem=FieldProblem("row", f"{len(raw)} bytes", f"at most {MAX_LINE_BYTES} bytes"))
    try:
        data = json.loads(raw.decode(), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        shown = raw[:80].decode("utf-8", "replace").strip()
        return Line(number, named, problem=FieldProblem("row", shown, f"a JSON object ({_reason(error)})"))
    if not isinstance(data, dict):
        return Line(number, named, problem=FieldProblem("row", str(data)[:80], "a JSON object"))
    # "kind" belongs to conditions too, but never with the name of a row kind.
    said = data.get("kind")
    if isinstance(said, str) and said in MODELS:
        return Line(number, said, {key: value for key, value in data.items() if key != "kind"})
    return Line(number, named or _kind_by_shape(data), data)


def _kind_by_shape(data: dict[str, Any]) -> RowKind | None:
    if "grade" in data:
        return "route"
    if "gym_id" in data:
        return "gym_condition"
    if "crag_id" in data:
        return "area"
    if data.keys() & {"gym_type", "opening_hours", "pricing_twd", "facilities"}:
        return "gym"
    return "crag" if data.keys() & {"rock_type", "climbing_type", "best_seasons"} else None


def _csv(path: Path, kind: RowKind | None) -> Iterator[Line]:
    named = kind or STEMS.get(path.stem)
    # surrogateescape keeps a line that is not UTF-8 readable enough to be refused by number.
    with path.open(newline="", encoding="utf-8-sig", errors="surrogateescape") as file:
        reader = csv.reader(file, strict=True)
        try:
            header = [name.strip() for name in next(reader, [])]
            kind_of_file = named or _kind_by_shape(dict.fromkeys(header))
            if kind_of_file is None:
                raise SourceError(f"{path}: cannot tell what the rows are; name the file routes.csv or give --kind")
            if unknown := [name for name in header if name not in MODELS[kind_of_file].model_fields]:
                raise SourceError(
                    f"{path}: line 1: no such field: {', '.join(unknown)}; "
                    f"known are {', '.join(MODELS[kind_of_file].model_fields)}"
                )
            for cells in reader:
                if any(cells):
                    yield _csv_line(cells, header, reader.line_num, kind_of_file)
        except csv.Error as error:
            yield Line(reader.line_num, named, problem=FieldProblem("row", None, f"a CSV line ({error})"))


def _csv_line(cells: list[str], header: list[str], number: int, kind: RowKind) -> Line:
    if len(cells) != len(header):
        problem = FieldProblem("row", f"{len(cells)} cells", f"{len(header)} cells as in the header")
        return Line(number, kind, problem=problem)
    data: dict[str, Any] = {}
    for name, cell in zip(header, cells, strict=True):
        if cell.strip():
            data[name] = _csv_value(kind, name, cell.strip())
    return Line(number, kind, data)


def _csv_value(kind: RowKind, name: str, cell: str) -> Any:
    """The cell as the field's type wants it; what does not fit stays text, and validation says so."""
    wanted = str(MODELS[kind].model_fields[name].annotation)
    if "list" in wanted or "dict" in wanted:
        if cell[0] in "[{":
            try:
                return json.loads(cell)
            except ValueError:
                return cell
        return (
            [part.strip() for part in cell.replace("|", ";").split(";") if part.strip()] if "list" in wanted else cell
        )
    for number in (int, float):
        if number.__name__ in wanted:
            try:
                return number(cell)
            except ValueError:
                continue
    return cell


def _parquet(path: Path, kind: RowKind | None) -> Iterator[Line]:
    if kind not in (None, "route"):
        raise SourceError(f"{path}: a Parquet file holds OpenBeta routes, not rows of kind {kind}")
    try:
        rows = openbeta_rows(path)
        for number, (row_kind, data) in enumerate(rows, 1):
            yield Line(number, row_kind, data)
    except ValueError as error:
        raise SourceError(f"{path}: {error}") from error


def _articles(folder: Path) -> Iterator[Line]:
    """The articles of a folder; the number of a line is then the number of the file."""
    for number, (path, row) in enumerate(read_articles(folder), 1):
        if isinstance(row, ValueError):
            yield Line(number, "article", problem=FieldProblem("article", path.name, str(row)))
        else:
            yield Line(number, "article", row)


def _glossary(path: Path, kind: RowKind | None) -> Iterator[Line]:
    """The terms of the glossary that it explains; the others serve the search only."""
    for line in _json_lines(path, "article"):
        if line.problem is not None:
            yield line
        elif (term := read_term(line.data)) is not None:
            yield Line(line.number, "article", term)


def _no_constant(text: str) -> Any:
    raise ValueError(f"{text} is no JSON")


def _reason(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error)
