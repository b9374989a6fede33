"""A QuerySpec as SQL: values are always bound, names come from closed sets."""

from dataclasses import dataclass
from typing import Any

from worker.sql.queryspec import MEASURES, QuerySpec
from worker.sql.where import Cause, conditions, where

Query = tuple[str, list[Any]]
_GRADE_EXTREMES = frozenset({"hardest", "easiest"})


@dataclass(frozen=True, slots=True)
class Built:
    """The statements of one spec: rows, the count of certain rows, and the count of merely possible ones by cause."""

    rows: Query | None = None
    total: Query | None = None
    uncertain: Query | None = None
    causes: tuple[Cause, ...] = ()


def build(spec: QuerySpec) -> Built:
    """The statements that answer a spec; all of them are meant for one hop."""
    if spec.operation == "group":
        return Built(rows=_groups(spec))
    if spec.operation == "extreme":
        return _extreme(spec)
    condition, values = _where(spec)
    rows = None
    # Clock times inside text are compared by code, so every candidate row is fetched (a few dozen gyms).
    everything = spec.filter.open_at is not None and spec.view == "published_gyms"
    if everything or (spec.operation == "list" and spec.limit > 0):
        limit = "" if everything else " LIMIT ?"
        bound = values if everything else [*values, spec.limit]
        rows = (f"SELECT * FROM {spec.view} WHERE {condition}{_order(spec)}{limit}", bound)
    total = (f"SELECT COUNT(*) AS n FROM {spec.view} WHERE {condition}", values)
    uncertain, causes = _uncertain(spec)
    return Built(rows, total, uncertain, causes)


def _where(spec: QuerySpec) -> Query:
    condition, values = where(spec.filter, spec.view)
    if spec.now_ms is None:
        return condition, values
    in_force = "(starts_at IS NULL OR starts_at <= ?) AND (ends_at IS NULL OR ends_at > ?)"
    return f"{condition} AND {in_force}", [*values, spec.now_ms, spec.now_ms]


def _order(spec: QuerySpec) -> str:
    parts = [f"{o.column} {'DESC' if o.descending else 'ASC'} NULLS LAST" for o in spec.order]
    # The id last makes the order total: the same question answers the same rows.
    return f" ORDER BY {', '.join([*parts, 'id'])}"


def _uncertain(spec: QuerySpec) -> tuple[Query | None, tuple[Cause, ...]]:
    """How many rows are only possible, and for which reason (a row unsure in two ways counts in both)."""
    unsure = [c for c in conditions(spec.filter, spec.view) if c.possible is not None and c.cause is not None]
    if not unsure:
        return None, ()
    condition, values = where(spec.filter, spec.view, "uncertain")
    causes: dict[Cause, list[int]] = {}
    for i, c in enumerate(unsure):
        assert c.cause is not None
        causes.setdefault(c.cause, []).append(i)
    columns: list[str] = ["COUNT(*) AS n"]
    bound: list[Any] = []
    for cause, members in causes.items():
        certain = " AND ".join(f"({unsure[i].certain})" for i in members)
        columns.append(f"COUNT(*) FILTER (WHERE ({certain}) IS NOT TRUE) AS {cause}")
        for i in members:
            bound.extend(unsure[i].values)
    return (f"SELECT {', '.join(columns)} FROM {spec.view} WHERE {condition}", [*bound, *values]), tuple(causes)


def _groups(spec: QuerySpec) -> Query:
    condition, values = _where(spec)
    columns = ", ".join(spec.group_by)
    ends = ", MIN(grade_min) AS low, MAX(grade_max) AS high" if spec.view == "published_routes" else ""
    grouped = f"GROUP BY {columns} ORDER BY {columns}"
    return f"SELECT {columns}, COUNT(*) AS n{ends} FROM {spec.view} WHERE {condition} {grouped}", values


def _extreme(spec: QuerySpec) -> Built:
    """Rows by measure, best first, each with the measure's value and how many rows share it.

    A grade extreme looks at exact grades of the system that most rows in scope use; rows whose grade is unknown, or
    is a range that reaches beyond, are the uncertain ones. Other measures leave out rows that lack the value.
    """
    assert spec.extreme is not None
    column, greatest = MEASURES[spec.extreme]
    condition, values = _where(spec)
    direction = "DESC" if greatest else "ASC"
    best = "MAX" if greatest else "MIN"
    if spec.extreme not in _GRADE_EXTREMES:
        known = f"{condition} AND {column} IS NOT NULL"
        top = f"(SELECT {best}({column}) FROM {spec.view} WHERE {condition})"
        rows = f"SELECT * FROM {spec.view} WHERE {known} ORDER BY {column} {direction}, id LIMIT ?"
        total = f"SELECT COUNT(*) AS n FROM {spec.view} WHERE {known} AND {column} = {top}"
        missing = f"SELECT COUNT(*) AS n FROM {spec.view} WHERE {condition} AND {column} IS NULL"
        return Built((rows, [*values, spec.limit]), (total, [*values, *values]), (missing, values))
    system = (
        f"(SELECT grade_system FROM {spec.view} WHERE {condition} AND grade_min IS NOT NULL"
        " GROUP BY grade_system ORDER BY COUNT(*) DESC, grade_system LIMIT 1)"
    )
    exact = f"{condition} AND grade_min = grade_max AND grade_system = {system}"
    exact_values = [*values, *values]
    top = f"(SELECT {best}(grade_min) FROM {spec.view} WHERE {exact})"
    beyond = f"grade_max > {top}" if greatest else f"grade_min < {top}"
    rows = f"SELECT * FROM {spec.view} WHERE {exact} ORDER BY grade_min {direction}, id LIMIT ?"
    total = f"SELECT COUNT(*) AS n FROM {spec.view} WHERE {exact} AND grade_min = {top}"
    unsure = (
        f"SELECT COUNT(*) AS n FROM {spec.view} WHERE {condition} AND (grade_min IS NULL"
        f" OR (grade_min < grade_max AND grade_system = {system} AND {beyond}))"
    )
    return Built(
        (rows, [*exact_values, spec.limit]),
        (total, [*exact_values, *exact_values]),
        (unsure, [*values, *values, *exact_values]),
    )
