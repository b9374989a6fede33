"""The lines of the asker's log whose routes meet a filter, by SQL that only a handle bound to the asker can answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from schemas.ascents import NOT_ASCENTS, Style
from schemas.reading import Filter, GradeSystemName, Own
from worker.sql.where import where
from wrangler_compat.protocols import ReadOnlyDatabase

# The line's columns under names that no column of a route has. CROSS JOIN keeps the order: one's own lines first, each
# route by its key, never all routes of a crag.
_OWN = """(SELECT id AS line_id, route_id, climbed_on AS my_day, style AS my_style, rating AS my_rating FROM my_ascents)
  CROSS JOIN published_routes ON published_routes.id = route_id"""
_COLUMNS = """id, grade, grade_system, grade_min, grade_max, type, length_m, crag_id, crag_name, crag_name_en,
  area_name, area_name_en, line_id, my_day, my_style, my_rating"""
_UNLISTED = """SELECT count(*) AS n FROM my_ascents
  WHERE NOT EXISTS (SELECT 1 FROM published_routes WHERE published_routes.id = my_ascents.route_id)"""
BEST_FIRST: tuple[Style, ...] = ("onsight", "flash", "redpoint", "lead", "toprope", "repeat", "attempt", "project")
"""The styles from what counts most to what counts least, where one is named for a route climbed in several."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log with what of its route decides anything."""

    id: str
    route_id: str
    day: str | None
    style: Style
    rating: int | None
    grade: str
    system: GradeSystemName | None
    low: int | None
    high: int | None
    type: str
    length_m: float | None
    crag_id: str
    crag: str
    crag_en: str | None
    area: str | None
    area_en: str | None

    @property
    def is_ascent(self) -> bool:
        """Whether the route was climbed."""
        return self.style not in NOT_ASCENTS


@dataclass(frozen=True, slots=True)
class Log:
    """What the log holds of a filter and a time: lines of every style, newest first; unsure are routes whose grade may
    meet the filter or not; unlisted counts lines of routes that are not published (any more)."""

    lines: tuple[Line, ...]
    unsure: int
    unlisted: int
    empty: bool
    """Whether there is no line at all, whatever the filter."""


async def read_log(read: ReadOnlyDatabase, filter: Filter, own: Own) -> Log:
    """The asker's lines that meet the filter in the time asked for."""
    f = replace(filter, climbed=None)
    certain, values = where(f, "published_routes")
    unsure, unsure_values = where(f, "published_routes", "uncertain")
    time, days = _time(own)
    order = "ORDER BY my_day DESC NULLS LAST, grade_min DESC NULLS LAST, id, line_id"
    done = "my_style NOT IN ('attempt', 'project')"
    rows, doubtful, unlisted, any_line = await read.rows(
        (f"SELECT {_COLUMNS} FROM {_OWN} WHERE {certain}{time} {order}", [*values, *days]),
        (f"SELECT count(DISTINCT id) AS n FROM {_OWN} WHERE {done} AND {unsure}{time}", [*unsure_values, *days]),
        (_UNLISTED, ()),
        ("SELECT 1 AS n FROM my_ascents LIMIT 1", ()),
    )
    lines = tuple(_line(row) for row in rows)
    free = replace(f, kinds=()) == Filter() and own.period is None
    return Log(lines, doubtful[0]["n"], unlisted[0]["n"] if free else 0, not any_line)


async def climbed_in(read: ReadOnlyDatabase, filter: Filter) -> int:
    """How many routes that meet the filter the asker has climbed."""
    condition, values = where(replace(filter, climbed=None), "published_routes")
    done = "my_style NOT IN ('attempt', 'project')"
    sql = f"SELECT count(DISTINCT id) AS n FROM {_OWN} WHERE {done} AND {condition}"
    (rows,) = await read.rows((sql, values))
    return int(rows[0]["n"])


def _time(own: Own) -> tuple[str, Sequence[Any]]:
    tests = [("my_day >= ?", own.since), ("my_day <= ?", own.until)]
    used = [(sql, value) for sql, value in tests if value is not None]
    return "".join(f" AND {sql}" for sql, _ in used), [value for _, value in used]


def _line(row: dict[str, Any]) -> Line:
    return Line(
        id=row["line_id"],
        route_id=row["id"],
        day=row["my_day"],
        style=row["my_style"],
        rating=row["my_rating"],
        grade=row["grade"],
        system=row["grade_system"],
        low=row["grade_min"],
        high=row["grade_max"],
        type=row["type"],
        length_m=row["length_m"],
        crag_id=row["crag_id"],
        crag=row["crag_name"],
        crag_en=row["crag_name_en"],
        area=row["area_name"],
        area_en=row["area_name_en"],
    )
