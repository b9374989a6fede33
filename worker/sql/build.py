"""A QuerySpec as SQL: values are always bound, names come from closed sets."""

from dataclasses import dataclass
from typing import Any

from worker.sql.hours import asks_hours
from worker.sql.queryspec import EXPRESSIONS, MEASURED, MOST_OF_EACH, QuerySpec
from worker.sql.where import Cause, conditions, where

Query = tuple[str, list[Any]]
_GRADE_EXTREMES = frozenset({"hardest", "easiest"})


@dataclass(frozen=True, slots=True)
class Built:
    """The statements of one spec: its rows, and one row of counts (n certain, unsure only possible, then causes).

    The rows of an extreme carry its counts as extreme_n and extreme_unsure; alone counts when there are no rows.
    """

    rows: Query | None = None
    counts: Query | None = None
    causes: tuple[Cause, ...] = ()
    alone: Query | None = None


def build(spec: QuerySpec) -> Built:
    """The statements that answer a spec; all of them are meant for one hop."""
    if spec.operation == "group":
        return Built(rows=_groups(spec))
    if spec.operation == "extreme":
        return _extreme(spec)
    condition, values = _where(spec)
    rows = None
    # Clock times inside text are compared by code, so every candidate row is fetched (a few dozen gyms).
    everything = reads_hours(spec)
    if everything or (spec.operation == "list" and spec.limit > 0):
        limit = "" if everything else " LIMIT ?"
        bound = values if everything else [*values, spec.limit]
        rows = (f"SELECT * FROM {spec.view} WHERE {condition}{_order(spec)}{limit}", bound)
    counts, causes = _counts(spec)
    return Built(rows, counts, causes)


def reads_hours(spec: QuerySpec) -> bool:
    """Whether code reads the published hours of the rows, because the filter asks for times."""
    return spec.view == "published_gyms" and asks_hours(spec.filter)


def _where(spec: QuerySpec) -> Query:
    condition, values = where(spec.filter, spec.view)
    if spec.now_ms is None:
        return condition, values
    in_force = "(starts_at IS NULL OR starts_at <= ?) AND (ends_at IS NULL OR ends_at > ?)"
    return f"{condition} AND {in_force}", [*values, spec.now_ms, spec.now_ms]


def _order(spec: QuerySpec) -> str:
    parts = [
        f"{EXPRESSIONS.get(o.column, o.column)} {'DESC' if o.descending else 'ASC'} NULLS LAST" for o in spec.order
    ]
    # The id last makes the order total: the same question answers the same rows.
    return f" ORDER BY {', '.join([*parts, 'id'])}"


def _counts(spec: QuerySpec) -> tuple[Query, tuple[Cause, ...]]:
    """How many rows are certain, how many only possible, and why (a row unsure in two ways counts in both)."""
    certain, values = _where(spec)
    unsure = [c for c in conditions(spec.filter, spec.view) if c.possible is not None and c.cause is not None]
    if not unsure:
        return (f"SELECT COUNT(*) AS n, 0 AS unsure FROM {spec.view} WHERE {certain}", values), ()
    possible, possible_values = where(spec.filter, spec.view, "possible")
    columns = [
        f"COUNT(*) FILTER (WHERE {certain}) AS n",
        f"COUNT(*) FILTER (WHERE ({certain}) IS NOT TRUE) AS unsure",
    ]
    bound: list[Any] = [*values, *values]
    causes = tuple(dict.fromkeys(c.cause for c in unsure if c.cause is not None))
    for cause in causes:
        members = [c for c in unsure if c.cause == cause]
        joined = " AND ".join(f"({c.certain})" for c in members)
        columns.append(f"COUNT(*) FILTER (WHERE ({joined}) IS NOT TRUE) AS {cause}")
        bound.extend(value for c in members for value in c.values)
    return (f"SELECT {', '.join(columns)} FROM {spec.view} WHERE {possible}", [*bound, *possible_values]), causes


def _groups(spec: QuerySpec) -> Query:
    condition, values = _where(spec)
    columns = ", ".join(spec.group_by)
    ends = (
        ", MIN(grade_min) AS low, MAX(grade_max) AS high, SUM(video_count) AS videos, SUM(bolt_count) AS bolts,"
        " COUNT(bolt_count) AS bolted, SUM(length_m) AS metres, COUNT(length_m) AS measured"
        if spec.view == "published_routes"
        else ""
    )
    grouped = f"GROUP BY {columns} ORDER BY {columns}"
    return f"SELECT {columns}, COUNT(*) AS n{ends} FROM {spec.view} WHERE {condition} {grouped}", values


def _extreme(spec: QuerySpec) -> Built:
    """Rows by measure, best first; counts say how many share the best value and how many could not take part.

    A grade extreme looks at exact grades of the system that most rows in scope use; rows whose grade is unknown, or
    is a range that reaches beyond, are the unsure ones. Other measures leave out rows that lack the value. With groups
    only the best rows of each are chosen, and the counts are sums over them.
    """
    assert spec.extreme is not None
    column, greatest = MEASURED[spec.view][spec.extreme]
    condition, values = _where(spec)
    direction, best = ("DESC", "MAX") if greatest else ("ASC", "MIN")
    # Of each group its own best; without groups all rows are of one.
    group = " || '|' || ".join(f"COALESCE({c}, '')" for c in spec.group_by) or "''"
    # The rows in scope are read once into a narrow table, so that a whole database costs one pass and not one a step.
    if spec.extreme in _GRADE_EXTREMES:
        beyond = "high > best.value" if greatest else "low < best.value"
        scope = (
            f"WITH scope AS MATERIALIZED (SELECT id, {group} AS of, grade_system AS system, grade_min AS low,"
            f" grade_max AS high FROM {spec.view} WHERE {condition}), main AS (SELECT system FROM scope"
            " WHERE low IS NOT NULL GROUP BY system ORDER BY COUNT(*) DESC, system LIMIT 1),"
            " exact AS MATERIALIZED (SELECT id, of, low AS measure"
            " FROM scope WHERE low = high AND system = (SELECT system FROM main)),"
            f" best AS MATERIALIZED (SELECT of, {best}(measure) AS value FROM exact GROUP BY of)"
        )
        unsure = f"low IS NULL OR (low < high AND system = (SELECT system FROM main) AND {beyond})"
    else:
        scope = (
            f"WITH scope AS MATERIALIZED (SELECT id, {group} AS of, {column} AS measure FROM {spec.view}"
            f" WHERE {condition}), exact AS (SELECT id, of, measure FROM scope WHERE measure IS NOT NULL),"
            f" best AS MATERIALIZED (SELECT of, {best}(measure) AS value FROM exact GROUP BY of)"
        )
        unsure = "measure IS NULL"
    # Counts and rows in one statement, since the scope costs the most; where no row stands, the counts are asked alone.
    counts = (
        "SELECT (SELECT COUNT(*) FROM exact JOIN best USING (of) WHERE measure = value) AS extreme_n,"
        f" (SELECT COUNT(*) FROM scope LEFT JOIN best USING (of) WHERE {unsure}) AS extreme_unsure"
    )
    chosen = f"SELECT id AS chosen FROM exact ORDER BY measure {direction}, id LIMIT ?"
    if spec.group_by:
        # The ties of one group must not push another one out.
        chosen = (
            "SELECT id AS chosen FROM (SELECT exact.id AS id, measure, ROW_NUMBER() OVER (PARTITION BY of"
            " ORDER BY exact.id) AS nth FROM exact JOIN best USING (of) WHERE measure = value)"
            f" WHERE nth <= {MOST_OF_EACH} ORDER BY measure {direction}, id LIMIT ?"
        )
    joined = (
        f"{scope}, chosen AS MATERIALIZED ({chosen}) SELECT * FROM ({counts}) CROSS JOIN chosen"
        f" CROSS JOIN {spec.view} ON id = chosen ORDER BY {column} {direction}, id"
    )
    return Built(rows=(joined, [*values, spec.limit]), alone=(f"{scope} {counts}", values))
