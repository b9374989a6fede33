"""Read the question log: one page of it, one row, and what the last hours came to."""

import json
import math
from typing import Any

from schemas.api_own import LogsQuery
from wrangler_compat.protocols import D1Database

_SINCE = "FROM query_logs WHERE asked_at > ?1"
_ANSWERED = f"{_SINCE} AND error IS NULL AND outcome <> 'gone'"
_TOTALS = f"""
SELECT count(*) AS questions, count(*) FILTER (WHERE cache = 'hit') AS hits,
  count(*) FILTER (WHERE error IS NOT NULL) AS errors, count(*) FILTER (WHERE degraded <> '[]') AS degraded,
  coalesce(sum(llm_calls), 0) AS llm_calls, coalesce(sum(prompt_tokens), 0) AS prompt_tokens,
  coalesce(sum(completion_tokens), 0) AS completion_tokens,
  count(*) FILTER (WHERE error IS NULL AND outcome <> 'gone') AS answered, count(faithful) AS judged,
  total(faithful) AS faithful, total(relevant) AS relevant
{_SINCE}
"""
_COUNTED = {"by_type": "query_type", "by_outcome": "outcome", "by_error": "error"}
_FILTERS = ("query_type", "outcome", "error")


async def page_of(db: D1Database, query: LogsQuery, after: tuple[int, str] | None) -> tuple[list[dict[str, Any]], bool]:
    """Rows, newest first, after a place in that order; and whether there are more."""
    time, last = after or (None, None)
    values = [getattr(query, name) for name in _FILTERS]
    wanted = " AND ".join(f"(?{n} IS NULL OR {name} = ?{n})" for n, name in enumerate(_FILTERS, 4))
    sql = (
        "SELECT * FROM query_logs WHERE (?1 IS NULL OR (asked_at, query_id) < (?1, ?2)) "
        f"AND {wanted} ORDER BY asked_at DESC, query_id DESC LIMIT ?3"
    )
    found = await db.prepare(sql).bind(time, last, query.limit + 1, *values).all()
    rows = found["results"]
    return [told(row) for row in rows[: query.limit]], len(rows) > query.limit


async def one(db: D1Database, query_id: str) -> dict[str, Any] | None:
    """One row; None when there is none, or no longer."""
    row = await db.prepare("SELECT * FROM query_logs WHERE query_id = ?").bind(query_id).first()
    return None if row is None else told(row)


async def stats(db: D1Database, *, hours: int, now_ms: int) -> dict[str, Any]:
    """Counts, shares and times of the last hours; percentiles by nearest rank, over what was answered."""
    since = now_ms - hours * 3_600_000
    groups = [
        f"SELECT {column} AS name, count(*) AS n {_SINCE} AND {column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 50"
        for column in _COUNTED.values()
    ]
    totals, *grouped = await db.batch([db.prepare(sql).bind(since) for sql in (_TOTALS, *groups)])
    of_grades = {name: float(totals["results"][0].pop(name)) for name in ("faithful", "relevant")}
    all_of = {name: int(value) for name, value in totals["results"][0].items()}
    n, answered = all_of["questions"], all_of["answered"]
    return {
        "hours": hours,
        "questions": n,
        "p50_ms": await _percentile(db, since, answered, 0.5),
        "p95_ms": await _percentile(db, since, answered, 0.95),
        "cache_hit_rate": _share(all_of["hits"], n),
        "error_rate": _share(all_of["errors"], n),
        "degraded_rate": _share(all_of["degraded"], n),
        "llm_calls_per_question": _share(all_of["llm_calls"], n),
        "prompt_tokens": all_of["prompt_tokens"],
        "completion_tokens": all_of["completion_tokens"],
        "judged": all_of["judged"],
        **{name: _share(total, all_of["judged"]) for name, total in of_grades.items()},
        **{
            name: {str(row["name"]): int(row["n"]) for row in found["results"]}
            for name, found in zip(_COUNTED, grouped, strict=True)
        },
    }


def told(row: dict[str, Any]) -> dict[str, Any]:
    """A row as the API shows it."""
    lists = {name: json.loads(row[name]) for name in ("degraded", "cited")}
    return {**row, **lists, "personal": bool(row["personal"])}


async def _percentile(db: D1Database, since: int, answered: int, share: float) -> float | None:
    if not answered:
        return None
    sql = f"SELECT ms {_ANSWERED} ORDER BY ms LIMIT 1 OFFSET ?2"
    found = await db.prepare(sql).bind(since, math.ceil(share * answered) - 1).first("ms")
    return None if found is None else round(float(found), 2)


def _share(part: float, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
