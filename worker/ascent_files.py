"""A log as a file: CSV and JSON out, the same back in with every bad line named, and nothing twice."""

import csv
import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from schemas.ascent_api import ImportedAscent
from schemas.reading import User
from worker import ascents
from worker.errors import InvalidRequest, MalformedBody
from worker.failures import detail, fields
from worker.service import Service
from wrangler_compat.protocols import JsonDict

MAX_IMPORT_LINES = 5_000
BATCH = 200
SHOWN_ERRORS = 1_000
COLUMNS = ("id", "route_id", "route", "grade", "crag", "climbed_on", "style", "rating", "note")
_TOLD = frozenset({"route", "grade", "crag"})
"""Columns that an export writes for people; an import reads the route's id alone."""
# What a spreadsheet would take for a formula; the mark itself too, so that what was marked comes back as it was.
_MARKED = ("=", "+", "-", "@", "'", "\t")


@dataclass(slots=True)
class Report:
    """What became of a file's lines."""

    lines: int = 0
    written: int = 0
    refused: int = 0
    errors: list[JsonDict] = field(default_factory=list)

    def refuse(self, line: int, problems: Iterable[Mapping[str, Any]]) -> None:
        """Count a refused line and describe it, field by field."""
        self.refused += 1
        for problem in problems:
            if len(self.errors) < SHOWN_ERRORS:
                told = {"line": line, "field": problem["field"], "value": problem["value"]}
                self.errors.append({**told, "reason": f"wanted {problem['wanted']}"})


def to_csv(lines: Iterable[Mapping[str, Any]]) -> str:
    """The lines with a header."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for line in lines:
        writer.writerow({name: _cell(line.get(name)) for name in COLUMNS})
    return out.getvalue()


async def take_in(service: Service, user: User, text: str, *, is_csv: bool) -> JsonDict:
    """Write the good lines of a file into the asker's log and report the others; a second time changes nothing.

    A line without an id takes the id of an equal line of the log (route, day and style), each line of the log once;
    where there is none its id follows from these three, so that the same file finds its own lines again.
    """
    report = Report()
    good: list[tuple[int, ImportedAscent]] = []
    today = ascents.today(service)
    for number, data in _csv(text) if is_csv else _json(text):
        report.lines += 1
        if report.lines > MAX_IMPORT_LINES:
            wanted = f"at most {MAX_IMPORT_LINES} lines in one file"
            raise InvalidRequest("the file is too long", details=[detail("line", number, wanted)])
        if not isinstance(data, dict):
            report.refuse(number, [detail("line", data, "a line of a log")])
            continue
        try:
            line = ImportedAscent.model_validate({k: v for k, v in data.items() if k not in _TOLD})
        except ValidationError as error:
            report.refuse(number, fields(error))
            continue
        if problem := ascents.late(line.climbed_on, today):
            report.refuse(number, [problem])
        else:
            good.append((number, line))
    good = await _with_routes(service, good, report)
    named = await _named(service, user, [line for _, line in good])
    for at in range(0, len(named), BATCH):
        report.written += await ascents.write(service, user, named[at : at + BATCH])
    return {
        "lines": report.lines,
        "written": report.written,
        "unchanged": len(named) - report.written,
        "refused": report.refused,
        "errors": sorted(report.errors, key=lambda e: e["line"]),
    }


async def _with_routes(
    service: Service, good: list[tuple[int, ImportedAscent]], report: Report
) -> list[tuple[int, ImportedAscent]]:
    """The lines whose route is published."""
    wanted = json.dumps(sorted({line.route_id for _, line in good}), ensure_ascii=False)
    sql = "SELECT id FROM published_routes WHERE id IN (SELECT value FROM json_each(?))"
    known = {row["id"] for row in (await service.env.READ.rows((sql, (wanted,))))[0]}
    for number, line in good:
        if line.route_id not in known:
            report.refuse(number, [detail("route_id", line.route_id, "the id of a published route")])
    return [(number, line) for number, line in good if line.route_id in known]


async def _named(service: Service, user: User, lines: list[ImportedAscent]) -> list[tuple[str, JsonDict]]:
    """Each line with the id under which it is kept."""
    kept: defaultdict[tuple[Any, ...], list[str]] = defaultdict(list)
    log = await ascents.everything(service, user)
    given = {line.id for line in lines if line.id is not None}
    for row in log:
        if row["id"] not in given:
            kept[row["route_id"], row["climbed_on"], row["style"]].append(row["id"])
    found: list[tuple[str, JsonDict]] = []
    times: defaultdict[tuple[Any, ...], int] = defaultdict(int)
    for line in lines:
        key = (line.route_id, line.climbed_on, line.style)
        times[key] += 1
        line_id = line.id or (kept[key].pop(0) if kept[key] else _derived(*key, times[key]))
        found.append((line_id, line.model_dump(exclude={"id"})))
    if len({row["id"] for row in log} | {line_id for line_id, _ in found}) > ascents.MAX_LINES:
        wanted = f"at most {ascents.MAX_LINES} lines in a log"
        raise InvalidRequest("the log would be too long", details=[detail("line", len(lines), wanted)])
    return found


def _derived(*parts: object) -> str:
    return f"f-{hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest()}"


def _csv(text: str) -> Iterator[tuple[int, Any]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        if unknown := [name for name in header if name not in COLUMNS]:
            wanted = f"a header of {', '.join(COLUMNS)}"
            raise InvalidRequest("the file has columns of another kind", details=[detail("header", unknown[0], wanted)])
        if missing := [name for name in ("route_id", "style") if name not in header]:
            raise InvalidRequest("the file lacks a column", details=[detail("header", None, f"a column {missing[0]}")])
        for cells in reader:
            if any(cells):
                yield reader.line_num, _of_cells(header, cells)
    except csv.Error as error:
        raise MalformedBody(f"the body is no CSV: line {reader.line_num}: {error}") from error


def _of_cells(header: list[str], cells: list[str]) -> Any:
    if len(cells) != len(header):
        return ",".join(cells)
    data: JsonDict = {}
    for name, cell in zip(header, cells, strict=True):
        value = cell[1:] if cell.startswith("'") and cell[1:2] in _MARKED else cell
        if value.strip():
            data[name] = int(value) if name == "rating" and value.strip() in "12345" else value.strip()
    return data


def _json(text: str) -> Iterator[tuple[int, Any]]:
    """A list, an export's object, or one object a line; the number of a line counts from 1."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _json_lines(text)
        return
    for key in ("data", "ascents"):
        if isinstance(whole, dict) and key in whole:
            whole = whole[key]
    yield from enumerate(whole if isinstance(whole, list) else [whole], 1)


def _json_lines(text: str) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, line.strip()[:80]


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(_MARKED) else value
