"""Rows of a file into the database: every good one is kept, every bad one is reported, twice changes nothing."""

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from indexer.sources import Line
from schemas.rows import (
    MODELS,
    TABLES,
    FieldProblem,
    Row,
    RowError,
    RowKind,
    columns,
    upsert_sql,
    validate,
)
from wrangler_compat.errors import D1ConstraintError
from wrangler_compat.protocols import D1Database

BATCH_ROWS = 500
"""Rows of one transaction: what a kill may cost, and what is acknowledged at once."""

Report = Callable[[int, FieldProblem], None]
Progress = Callable[[int], None]


@dataclass(slots=True)
class Summary:
    """What an import did, by row."""

    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0

    @property
    def stored(self) -> int:
        """The rows of the file that the database now holds."""
        return self.inserted + self.updated + self.unchanged


@dataclass(slots=True)
class _Known:
    """Ids that a row may refer to: those stored and those of this file."""

    crags: set[str]
    areas: dict[str, str]
    gyms: set[str]
    lines: dict[tuple[RowKind, str], int] = field(default_factory=dict)


async def import_lines(
    database: D1Database, lines: Iterable[Line], *, report: Report, progress: Progress = lambda rows: None
) -> Summary:
    """Check and store rows, crags before areas before routes; report gets the line and the problem of each bad one."""
    summary = Summary()
    known = await _known(database)
    waiting: dict[RowKind, list[Line]] = {kind: [] for kind in MODELS}
    for line in lines:
        problem = line.problem
        if problem is None and line.kind is None:
            problem = FieldProblem("kind", None, f"one of {', '.join(MODELS)}, or --kind")
        if problem is not None or line.kind is None:
            summary.rejected += 1
            report(line.number, problem or FieldProblem("row", None, "a row"))
        else:
            waiting[line.kind].append(line)
    done = 0
    # The next batch is checked while the database writes the last one; batches still land one after another.
    writing: asyncio.Task[None] | None = None
    try:
        for kind, of_kind in waiting.items():
            for start in range(0, len(of_kind), BATCH_ROWS):
                part = of_kind[start : start + BATCH_ROWS]
                rows = [(line.number, row) for line in part if (row := _checked(kind, line, known, report)) is not None]
                summary.rejected += len(part) - len(rows)
                if writing is not None:
                    await writing
                done += len(part)
                progress(done)
                writing = asyncio.create_task(_store(database, kind, rows, summary, report))
                await asyncio.sleep(0)
    finally:
        if writing is not None:
            await writing
    return summary


async def _known(database: D1Database) -> _Known:
    ids = ("SELECT id FROM crags", "SELECT id, crag_id FROM areas", "SELECT id FROM gyms")
    crags, areas, gyms = (found["results"] for found in await database.batch([database.prepare(sql) for sql in ids]))
    return _Known({r["id"] for r in crags}, {r["id"]: r["crag_id"] for r in areas}, {r["id"] for r in gyms})


def _checked(kind: RowKind, line: Line, known: _Known, report: Report) -> Row | None:
    try:
        row = validate(kind, line.data)
        if (first := known.lines.get((kind, row.id))) is not None:
            raise RowError(kind, [FieldProblem("id", row.id, f"an id once per file; line {first} has it too")])
        if problems := _dangling(row, known):
            raise RowError(kind, problems)
    except RowError as error:
        for problem in error.problems:
            report(line.number, problem)
        return None
    known.lines[kind, row.id] = line.number
    if kind == "crag":
        known.crags.add(row.id)
    elif kind == "area":
        known.areas[row.id] = row.crag_id  # type: ignore[union-attr]  # an area row has a crag
    elif kind == "gym":
        known.gyms.add(row.id)
    return row


def _dangling(row: Row, known: _Known) -> list[FieldProblem]:
    fields = type(row).model_fields
    crag, area, gym = (getattr(row, name) if name in fields else None for name in ("crag_id", "area_id", "gym_id"))
    problems = []
    if crag is not None and crag not in known.crags:
        problems.append(FieldProblem("crag_id", crag, "an existing crag"))
    elif area is not None and known.areas.get(area) != crag:
        problems.append(FieldProblem("area_id", area, f"an existing area of crag {crag}"))
    if gym is not None and gym not in known.gyms:
        problems.append(FieldProblem("gym_id", gym, "an existing gym"))
    return problems


async def _store(
    database: D1Database, kind: RowKind, rows: list[tuple[int, Row]], summary: Summary, report: Report
) -> None:
    if not rows:
        return
    upsert = database.prepare(upsert_sql(kind))
    had = database.prepare(f"SELECT id FROM {TABLES[kind]} WHERE id IN (SELECT value FROM json_each(?))")
    try:
        answers = await database.batch(
            [had.bind(json.dumps([row.id for _, row in rows])), *(upsert.bind(*_values(row)) for _, row in rows)]
        )
    except D1ConstraintError as error:
        await _store_each(database, kind, rows, summary, report, error)
        return
    stored = {row["id"] for row in answers[0]["results"]}
    for (_, row), answer in zip(rows, answers[1:], strict=True):
        if answer["meta"]["changes"] == 0:
            summary.unchanged += 1
        elif row.id in stored:
            summary.updated += 1
        else:
            summary.inserted += 1


async def _store_each(
    database: D1Database,
    kind: RowKind,
    rows: list[tuple[int, Row]],
    summary: Summary,
    report: Report,
    error: D1ConstraintError,
) -> None:
    """One row at a time after a constraint refused the batch: someone else deleted what a row refers to."""
    if len(rows) == 1:
        summary.rejected += 1
        report(rows[0][0], FieldProblem("row", rows[0][1].id, f"a row that the database takes ({error})"))
        return
    for row in rows:
        await _store(database, kind, [row], summary, report)


def _values(row: Row) -> list[Any]:
    return list(columns(row).values())
