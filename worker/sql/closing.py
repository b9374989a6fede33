"""Find which gyms close last or are rated best, and which come closest where none is open then."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from schemas.reading import Extreme, Filter, Kind, Weekday
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten
from worker.sql.hours import DAY_MINUTES, WEEK, Span, asks_hours, clock, ends_of_day, minutes_open, spanned
from worker.sql.queryspec import MAX_LIMIT, VIEWS, QuerySpec
from worker.sql.run import Result, run
from wrangler_compat.protocols import ReadOnlyDatabase

HOUR_EXTREMES: tuple[Extreme, ...] = ("latest_closing", "earliest_closing", "earliest_opening", "latest_opening")
_CLOSING = frozenset({"latest_closing", "earliest_closing"})
_LATE = frozenset({"latest_closing", "latest_opening"})


async def put_longest_hours(read: ReadOnlyDatabase, g: Gathering, f: Filter, day: Weekday | None, limit: int) -> bool:
    """The gyms that are open for the most hours of a day, or of a week, as items, with how many hours that is."""
    (found,) = await run(read, QuerySpec("published_gyms", "list", replace(f, kinds=()), limit=MAX_LIMIT))
    open_for = [(minutes, row) for row in found.rows if (minutes := _minutes(row, WEEK if day is None else (day,)))]
    if not open_for:
        return False
    most = max(minutes for minutes, _ in open_for)
    first = [row for minutes, row in open_for if minutes == most]
    ids = tuple(r["id"] for r in first)
    g.put("hours.extreme", "longest_hours")
    g.put("hours.of", day or "week")
    g.put("hours.total", round(most / 60, 1), ids)
    g.put("hours.count", len(first), ids)
    g.rows("gym", first[:limit])
    return True


def _minutes(row: dict[str, Any], days: Sequence[Weekday]) -> int | None:
    """How long a gym is open on some days together; None when its hours of one of them do not say."""
    facts = flatten({"opening_hours": row["opening_hours"]})
    each = [minutes_open(facts, day) for day in days]
    return None if None in each else sum(minutes for minutes in each if minutes is not None)


async def put_hour_extreme(
    read: ReadOnlyDatabase,
    g: Gathering,
    f: Filter,
    extreme: Extreme,
    days: Sequence[Weekday],
    limit: int,
    rank: int | None = None,
) -> bool:
    """The gyms that close last or first (or open so) on a day as items, with how many they are and when.

    With a rank those of the so manieth hour, which is an hour and not a gym; where there are fewer, of the last. Of
    several days those on which others do are told apart, with the number of the first of their gyms: hours.day.<n>.
    """
    all_day = replace(f, kinds=(), open_at=None, open_until=None, open_days=(), any_day=None, closed_on=None)
    (found,) = await run(read, QuerySpec("published_gyms", "list", all_day, limit=MAX_LIMIT))
    at: dict[int, dict[Weekday, tuple[str, ...]]] = {}
    place = rank or 1
    for day in days:
        timed = [(span, row["id"]) for row in found.rows if (span := _span(row, day)) is not None]
        if timed:
            minutes = [(s.end if extreme in _CLOSING else s.start, i) for s, i in timed]
            hours = sorted({minute for minute, _ in minutes}, reverse=extreme in _LATE)
            place = min(place, len(hours))
            best = hours[place - 1]
            first = tuple(i for minute, i in minutes if minute == best)
            at.setdefault(best, {})[day] = first
    apart: dict[tuple[int, tuple[str, ...]], list[Weekday]] = {}
    for best, of_days in at.items():
        # Those that do so on all of the days; where there are none, each day by itself.
        each = tuple(i for i in next(iter(of_days.values())) if all(i in ids for ids in of_days.values()))
        for day, ids in of_days.items():
            apart.setdefault((best, each or ids), []).append(day)
    rows = {row["id"]: row for row in found.rows}
    taken: set[str] = set()
    for (best, ids), on in sorted(apart.items(), key=lambda each: -len(each[1])):
        fresh = [rows[i] for i in ids if i not in taken][:limit]
        if taken and not fresh:
            # The same gyms, at another hour: their hours are told with them.
            continue
        items = g.rows("gym", fresh)
        suffix = f".{items[0].n}" if taken else ""
        taken |= set(ids)
        g.put("hours.extreme", None if suffix else extreme)
        g.put("hours.rank", place if rank is not None and not suffix else None)
        g.put(f"hours.day{suffix}", spanned(on))
        g.put(f"hours.clock{suffix}", clock(best), ids)
        g.put(f"hours.count{suffix}", len(ids), ids)
    return bool(apart)


async def put_rated(
    read: ReadOnlyDatabase, g: Gathering, f: Filter, kind: Kind, limit: int, extreme: Extreme = "most_popular"
) -> bool:
    """The crags or gyms with the best rating, or the lowest one, as items; a rating of zero is none."""
    found = await _best(read, kind, f, extreme, limit)
    if not found.rows:
        return False
    g.put("rating.lowest", extreme == "lowest_rated" or None)
    g.put("rating.extreme", found.total, tuple(r["id"] for r in found.rows))
    g.put("rating", found.rows[0]["rating"], tuple(r["id"] for r in found.rows))
    g.rows(kind, found.rows)
    return True


async def _best(read: ReadOnlyDatabase, kind: Kind, f: Filter, extreme: Extreme, limit: int) -> Result:
    """The rows that share the best value, how many they are, and how many have none."""
    f = replace(f, kinds=())
    if kind == "gym" and asks_hours(f):
        # Hours are read by code: first the gyms that are open then, then the best of those.
        (then,) = await run(read, QuerySpec("published_gyms", "list", f, limit=MAX_LIMIT))
        f = replace(
            f,
            open_at=None,
            open_until=None,
            open_days=(),
            any_day=None,
            closed_on=None,
            closed_days=(),
            closed_some=None,
            days_apart=None,
            closes_by=None,
            shut_at=None,
        )
        f = replace(f, ids=tuple(row["id"] for row in then.rows) or ("",))
    (found,) = await run(read, QuerySpec(VIEWS[kind], "extreme", f, extreme=extreme, limit=limit))
    return replace(found, rows=found.rows[: found.total])


async def put_closest_hours(read: ReadOnlyDatabase, g: Gathering, f: Filter, limit: int) -> bool:
    """Where no gym is open at the asked time: those that close last that day, or open first when it is too early."""
    day, minute = f.open_at or (None, None)
    if day is None or minute is None:
        return False
    all_day = replace(f, kinds=(), open_at=(day, None), open_until=None, open_days=(), any_day=None)
    (found,) = await run(read, QuerySpec("published_gyms", "list", all_day, limit=MAX_LIMIT))
    spans = [span for row in found.rows if (span := _span(row, day)) is not None]
    if not spans:
        return False
    late = minute >= min(s.start for s in spans) or f.open_until == DAY_MINUTES
    return await put_hour_extreme(read, g, f, "latest_closing" if late else "earliest_opening", (day,), limit)


def _span(row: dict[str, Any], day: Weekday) -> Span | None:
    return ends_of_day(flatten({"opening_hours": row["opening_hours"]}), day)
