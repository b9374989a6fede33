"""Take many rows at once as JSON Lines: the good ones are stored, every other line is reported with its reason."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.row_api import ImportQuery, ImportReport
from schemas.rows import MODELS, FieldProblem, Row, RowError, RowKind, kind_of, validate
from worker import rowstore
from worker.auth import WRITERS
from worker.declare import Call, Operation, Resource, api, ok
from worker.errors import MalformedBody
from worker.service import Service
from wrangler_compat.errors import D1ConstraintError

IMPORT_BYTES = 16 * 1024 * 1024
BATCH_ROWS = 200
SHOWN_ERRORS = 1_000
"""Every refused line is counted; this many are described."""
_IMPORTED: tuple[RowKind, ...] = tuple(kind for kind in get_args(RowKind) if kind != "gym_condition")
Line = tuple[int, Row]


@dataclass
class _Report:
    lines: int = 0
    written: int = 0
    unchanged: int = 0
    refused: int = 0
    errors: list[dict[str, Any]] = field(default_factory=list)

    def refuse(self, line: int, error: RowError) -> None:
        """Count a refused line and describe it, field by field."""
        self.refused += 1
        for problem in error.problems:
            if len(self.errors) < SHOWN_ERRORS:
                self.errors.append(
                    {"line": line, "field": problem.field, "value": problem.value, "reason": f"wanted {problem.wanted}"}
                )


@api(
    Operation(
        "Import rows",
        "One JSON object per line, with the data files' field names. The kind is the query's, or else read from the "
        "fields. Crags are stored before areas before routes, whatever their order. Importing twice changes nothing.",
        "writes",
        Nothing,
        ImportQuery,
        Success[ImportReport],
        roles=WRITERS,
        errors=(400, 401, 403, 413, 422),
        media="application/x-ndjson",
        limit=IMPORT_BYTES,
    )
)
async def import_rows(call: Call[Nothing, ImportQuery]) -> Response:
    """Store the good lines, in batches of one transaction each."""
    try:
        text = call.raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MalformedBody("the body is not UTF-8") from error
    report = _Report()
    rows: dict[RowKind, list[Line]] = {kind: [] for kind in _IMPORTED}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        report.lines += 1
        try:
            row = _row(line, call.query.kind)
        except RowError as error:
            report.refuse(number, error)
        else:
            rows[kind_of(row)].append((number, row))
    seq = 0
    for kind in sorted(_IMPORTED, key=list(MODELS).index):
        for at in range(0, len(rows[kind]), BATCH_ROWS):
            seq = max(seq, await _store(call.service, rows[kind][at : at + BATCH_ROWS], report))
    if report.written:
        await rowstore.announce(call.service, seq)
    return ok(
        {
            "lines": report.lines,
            "written": report.written,
            "unchanged": report.unchanged,
            "refused": report.refused,
            "errors": sorted(report.errors, key=lambda e: e["line"]),
            "seq": seq,
        }
    )


def _row(line: str, kind: RowKind | None) -> Row:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RowError("row", [FieldProblem("line", line[:80], f"JSON ({error})")]) from None
    if not isinstance(data, dict):
        raise RowError("row", [FieldProblem("line", line[:80], "a JSON object")])
    return validate(kind or _kind(data), data)


def _kind(data: Mapping[str, Any]) -> RowKind:
    """The kind that the fields speak of: an area has a crag and no grade, a gym has fields of its own."""
    if "crag_id" in data:
        return "route" if "grade" in data or "type" in data else "area"
    return "gym" if {"gym_type", "opening_hours", "pricing_twd", "city", "facilities"} & data.keys() else "crag"


async def _store(service: Service, lines: list[Line], report: _Report) -> int:
    """Write one batch; answer the newest change number afterwards."""
    known = await rowstore.missing_references(service, [row for _, row in lines])
    good: list[Line] = []
    for line, error in zip(lines, known, strict=True):
        if error is None:
            good.append(line)
        else:
            report.refuse(line[0], error)
    try:
        results = await _write(service, good)
    except D1ConstraintError as refused:
        if len(good) == 1:
            report.refuse(
                good[0][0], RowError("row", [FieldProblem("row", None, f"no contradiction ({refused.text})")])
            )
            return 0
        # Something changed between the check and the write: each row alone finds the culprit.
        return max([await _store(service, [line], report) for line in good])
    changed = sum(result["meta"]["changes"] > 0 for result in results[:-1])
    report.written += changed
    report.unchanged += len(good) - changed
    return int(results[-1]["results"][0]["seq"])


async def _write(service: Service, lines: list[Line]) -> list[dict[str, Any]]:
    newest = service.env.DB.prepare("SELECT coalesce(max(seq), 0) AS seq FROM changes")
    results: list[dict[str, Any]] = await service.env.DB.batch(
        [*(rowstore.upsert(service, row) for _, row in lines), newest]
    )
    return results


IMPORT = Resource(POST=import_rows)
