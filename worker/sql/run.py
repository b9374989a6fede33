"""Run specs on the read-only handle, all in one hop, and answer rows with their counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from worker.sql.build import Built, Query, build, reads_hours
from worker.sql.facts import flatten
from worker.sql.hours import meets_hours
from worker.sql.queryspec import QuerySpec
from wrangler_compat.protocols import ReadOnlyDatabase


@dataclass(frozen=True, slots=True)
class Result:
    """What a spec found: rows as the view gives them, how many rows certainly meet it, and how many only possibly do.

    For an extreme, total is the number of rows that share the best value. causes says why rows are unsure; a row may
    be unsure for two reasons. For a group, rows are the groups and total the sum of their counts.
    """

    rows: tuple[dict[str, Any], ...] = ()
    total: int = 0
    uncertain: int = 0
    causes: Mapping[str, int] = field(default_factory=dict)


_OF_EXTREMES = frozenset({"extreme_n", "extreme_unsure", "chosen"})


async def run(read: ReadOnlyDatabase, *specs: QuerySpec) -> list[Result]:
    """The results of all specs, in their order, from one snapshot."""
    built = [build(spec) for spec in specs]
    queries = [q for b in built for q in _queries(b)]
    answers = iter(await read.rows(*queries)) if queries else iter(())
    given = [{name: next(answers) for name in _names(b)} for b in built]
    # An extreme over nothing measured still says how many rows it could not measure.
    lone = [(i, b.alone) for i, b in enumerate(built) if b.alone is not None and not given[i]["rows"]]
    if lone:
        for (i, _), counts in zip(lone, await read.rows(*(query for _, query in lone)), strict=True):
            given[i]["counts"] = counts
    return [_result(spec, b, found) for spec, b, found in zip(specs, built, given, strict=True)]


def _names(built: Built) -> tuple[str, ...]:
    return tuple(name for name in ("rows", "counts") if getattr(built, name) is not None)


def _queries(built: Built) -> tuple[Query, ...]:
    return tuple(getattr(built, name) for name in _names(built))


def _result(spec: QuerySpec, built: Built, answers: dict[str, list[dict[str, Any]]]) -> Result:
    rows = tuple(answers.get("rows", ()))
    if spec.operation == "group":
        return Result(rows, sum(row["n"] for row in rows))
    if spec.operation == "extreme":
        counted = (rows or answers["counts"])[0]
        found = tuple({k: v for k, v in r.items() if k not in _OF_EXTREMES} for r in rows)
        return Result(found, counted["extreme_n"], counted["extreme_unsure"])
    if reads_hours(spec):
        return _by_hours(spec, rows)
    counts = answers["counts"][0]
    causes: dict[str, int] = {cause: counts[cause] for cause in built.causes if counts[cause]}
    return Result(rows, counts["n"], counts["unsure"], causes)


def _by_hours(spec: QuerySpec, rows: tuple[dict[str, Any], ...]) -> Result:
    """The gyms that are open (or closed) then; those whose hours do not say are the uncertain ones."""
    states = [meets_hours(flatten({"opening_hours": row["opening_hours"]}), spec.filter) for row in rows]
    matching = tuple(row for row, state in zip(rows, states, strict=True) if state)
    unknown = states.count(None)
    shown = matching[: spec.limit] if spec.operation == "list" else ()
    return Result(shown, len(matching), unknown, {"hours": unknown} if unknown else {})
