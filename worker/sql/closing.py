"""Find which gyms close last or are rated best, and which come closest where none is open then."""

from dataclasses import replace
from typing import Any

from schemas.reading import Extreme, Filter, Kind, Weekday
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten
from worker.sql.hours import Span, clock, ends_of_day
from worker.sql.queryspec import MAX_LIMIT, VIEWS, QuerySpec
from worker.sql.run import Result, run
from wrangler_compat.protocols import ReadOnlyDatabase

HOUR_EXTREMES: tuple[Extreme, ...] = ("latest_closing", "earliest_opening")


async def put_hour_extreme(
    read: ReadOnlyDatabase, g: Gathering, f: Filter, extreme: Extreme, day: Weekday, limit: int
) -> bool:
    """The gyms that close last (or open first) that day as items, with how many they are and when."""
    all_day = replace(f, kinds=(), open_at=(day, None), closed_on=None)
    (found,) = await run(read, QuerySpec("published_gyms", "list", all_day, limit=MAX_LIMIT))
    timed = [(span, row) for row in found.rows if (span := _span(row, day)) is not None]
    if not timed:
        return False
    best = max(s.end for s, _ in timed) if extreme == "latest_closing" else min(s.start for s, _ in timed)
    first = [row for s, row in timed if best == (s.end if extreme == "latest_closing" else s.start)]
    g.put("hours.extreme", extreme)
    g.put("hours.day", day)
    g.put("hours.clock", clock(best), tuple(r["id"] for r in first))
    g.put("hours.count", len(first), tuple(r["id"] for r in first))
    g.rows("gym", first[:limit])
    return True


async def put_best_rated(read: ReadOnlyDatabase, g: Gathering, f: Filter, kind: Kind, limit: int) -> bool:
    """The crags or gyms with the best rating as items; a rating of zero is none."""
    found = await _best(read, kind, f, "most_popular", limit)
    if not found.rows:
        return False
    g.put("rating.extreme", found.total, tuple(r["id"] for r in found.rows))
    g.put("rating", found.rows[0]["rating"], tuple(r["id"] for r in found.rows))
    g.rows(kind, found.rows)
    return True


async def _best(read: ReadOnlyDatabase, kind: Kind, f: Filter, extreme: Extreme, limit: int) -> Result:
    """The rows that share the best value, how many they are, and how many have none."""
    f = replace(f, kinds=())
    if kind == "gym" and (f.open_at is not None or f.closed_on is not None):
        # Hours are read by code: first the gyms that are open then, then the best of those.
        (then,) = await run(read, QuerySpec("published_gyms", "list", f, limit=MAX_LIMIT))
        f = replace(f, open_at=None, closed_on=None, ids=tuple(row["id"] for row in then.rows) or ("",))
    (found,) = await run(read, QuerySpec(VIEWS[kind], "extreme", f, extreme=extreme, limit=limit))
    return replace(found, rows=found.rows[: found.total])


async def put_closest_hours(read: ReadOnlyDatabase, g: Gathering, f: Filter, limit: int) -> bool:
    """Where no gym is open at the asked time: those that close last that day, or open first when it is too early."""
    day, minute = f.open_at or (None, None)
    if day is None or minute is None:
        return False
    all_day = replace(f, kinds=(), open_at=(day, None))
    (found,) = await run(read, QuerySpec("published_gyms", "list", all_day, limit=MAX_LIMIT))
    spans = [span for row in found.rows if (span := _span(row, day)) is not None]
    if not spans:
        return False
    late = minute >= min(s.start for s in spans)
    return await put_hour_extreme(read, g, f, "latest_closing" if late else "earliest_opening", day, limit)


def _span(row: dict[str, Any], day: Weekday) -> Span | None:
    return ends_of_day(flatten({"opening_hours": row["opening_hours"]}), day)
