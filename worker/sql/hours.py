"""Read published opening hours: when a gym is open, exactly, with breaks, closing days and nights past midnight."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.evidence import FactValue
from schemas.reading import Filter, HoursApart, Weekday

WEEK: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS: tuple[Weekday, ...] = (*WEEK, "holiday")
WORKDAYS, WEEKEND = WEEK[:5], WEEK[5:]
DAY_MINUTES = 24 * 60
_CLOSED = re.compile(r"公休|休館|店休|休息|closed", re.IGNORECASE)
_ALL_DAY = re.compile(r"24\s*(?:小時|h\b|hours)", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*[-–—~～至]\s*(\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes after midnight; end may exceed 1440 when the gym closes after midnight."""

    start: int
    end: int


def spans(text: str) -> tuple[Span, ...] | None:
    """The spans of one day: () is closed, None is a text that says neither."""
    found: list[Span] = []
    for h1, m1, h2, m2 in _SPAN.findall(text):
        start, end = int(h1) * 60 + int(m1), int(h2) * 60 + int(m2)
        if start >= DAY_MINUTES or end > DAY_MINUTES + 12 * 60 or int(m1) > 59 or int(m2) > 59:
            return None
        found.append(Span(start, end if end > start else end + DAY_MINUTES))
    if found:
        return tuple(sorted(found, key=lambda s: s.start))
    if _ALL_DAY.search(text):
        return (Span(0, DAY_MINUTES),)
    return () if _CLOSED.search(text) else None


def open_at(facts: Mapping[str, FactValue], day: Weekday, minutes: int | None, until: int | None = None) -> bool | None:
    """Whether the gym is open then (minutes None: at any time that day); None when its hours do not say.

    Until is the minute until which it must stay open without a break. After midnight the spans of the day before count
    too. A holiday stands alone: which weekday it follows is unknown.
    """
    today = _day(facts, day)
    if today is None:
        return None
    if minutes is None:
        return bool(today)
    end = minutes + 1 if until is None else until
    if any(s.start <= minutes and end <= s.end for s in today):
        return True
    if day == "holiday":
        return False
    before = _day(facts, WEEK[WEEK.index(day) - 1])
    return any(s.start <= minutes + DAY_MINUTES and end + DAY_MINUTES <= s.end for s in before or ())


def closed_on(facts: Mapping[str, FactValue], day: Weekday) -> bool | None:
    """Whether the gym does not open at all that day; None when its hours do not say."""
    found = _day(facts, day)
    return None if found is None else not found


def asks_hours(f: Filter) -> bool:
    """Whether a filter asks when gyms are open or closed."""
    return (
        f.open_at is not None
        or f.closed_on is not None
        or f.closed_some is not None
        or f.days_apart is not None
        or f.closes_by is not None
        or f.shut_at is not None
    )


def meets_hours(facts: Mapping[str, FactValue], f: Filter) -> bool | None:
    """Whether the gym is open, or closed, when the filter asks for it; None when its hours do not say."""
    states: list[bool | None] = []
    if f.open_at is not None:
        states = [open_at(facts, day, f.open_at[1], f.open_until) for day in f.open_days or (f.open_at[0],)]
        if f.any_day:
            states = [True if True in states else None if None in states else False]
    if f.closed_on is not None:
        shut = [closed_on(facts, day) for day in f.closed_days or (f.closed_on,)]
        states += shut if not f.any_day else [True if True in shut else None if None in shut else False]
    if f.closed_some:
        closed = [closed_on(facts, day) for day in WEEK]
        states.append(True if True in closed else None if None in closed else False)
    if f.shut_at is not None:
        then = open_at(facts, *f.shut_at)
        states.append(None if then is None else not then)
    if f.closes_by is not None:
        states += [_closes_by(facts, day, f.closes_by[1]) for day in f.open_days or (f.closes_by[0],)]
    states += [] if f.days_apart is None else [_apart(facts, *f.days_apart)]
    return False if False in states else None if None in states else True


def _closes_by(facts: Mapping[str, FactValue], day: Weekday, minute: int) -> bool | None:
    """Whether the gym opens that day and has closed by then."""
    found = _day(facts, day)
    return None if found is None else bool(found) and max(s.end for s in found) <= minute


def _apart(
    facts: Mapping[str, FactValue], days: Sequence[Weekday], others: Sequence[Weekday], how: HoursApart
) -> bool | None:
    """Whether the hours of some days differ so from those of others; days on which a gym is closed are left aside."""
    if any(_day(facts, day) is None for day in (*days, *others)):
        return None
    first, second = ([end for day in group if (end := ends_of_day(facts, day))] for group in (days, others))
    if not first or not second:
        return False
    if how == "same":
        return len({*first, *second}) == 1 and len(first) + len(second) == len(days) + len(others)
    mine, theirs = ([s.end if how.startswith("closes") else s.start for s in group] for group in (first, second))
    return max(mine) < min(theirs) if how.endswith("earlier") else min(mine) > max(theirs)


def ends_of_day(facts: Mapping[str, FactValue], day: Weekday) -> Span | None:
    """From the first opening to the last closing of a day; None when the gym is closed or its hours do not say."""
    found = _day(facts, day)
    return Span(found[0].start, max(s.end for s in found)) if found else None


def minutes_open(facts: Mapping[str, FactValue], day: Weekday) -> int | None:
    """How many minutes a gym is open on a day, breaks left out; None when its hours do not say."""
    found = _day(facts, day)
    return None if found is None else sum(s.end - s.start for s in found)


def clock(minutes: int) -> str:
    """Minutes after midnight as a clock shows them; past midnight it begins anew."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}" if minutes != DAY_MINUTES else "24:00"


def week(facts: Mapping[str, FactValue], days: Sequence[Weekday] = DAYS) -> tuple[str, ...]:
    """The days in few lines: "monday-friday 12:00-23:00", "saturday,holiday 09:00-22:00"; () when unknown."""
    runs: list[tuple[list[Weekday], str]] = []
    for day in days:
        text = facts.get(f"opening_hours.{day}")
        if not isinstance(text, str):
            continue
        same = next((r for r in runs if r[1] == text), None)
        if same:
            same[0].append(day)
        else:
            runs.append(([day], text))
    return tuple(f"{spanned(days)} {text}" for days, text in runs)


def spanned(days: Sequence[Weekday]) -> str:
    """Neighbouring days become a range of three or more, the rest a list: "monday-friday,holiday"."""
    parts: list[str] = []
    start = 0
    for i in range(1, len(days) + 1):
        joined = i < len(days) and days[i] != "holiday" and DAYS.index(days[i]) == DAYS.index(days[i - 1]) + 1
        if joined:
            continue
        if i - start >= 3:
            parts.append(f"{days[start]}-{days[i - 1]}")
        else:
            parts.extend(days[start:i])
        start = i
    return ",".join(parts)


OF_DAYS = "hours."
"""What stands before the days of the attribute that holds the hours of some of them."""


def hours_of(days: Sequence[Weekday]) -> str:
    """The attribute that holds the hours of some days."""
    if len(days) == 1:
        return f"opening_hours.{days[0]}"
    return "opening_hours" if set(days) >= set(WEEK) else f"{OF_DAYS}{','.join(days)}"


def hours_on(facts: Mapping[str, FactValue], attribute: str) -> tuple[str, ...]:
    """The value of such an attribute."""
    return week(facts, [day for day in DAYS if day in attribute.removeprefix(OF_DAYS).split(",")])


def _day(facts: Mapping[str, FactValue], day: Weekday) -> tuple[Span, ...] | None:
    text = facts.get(f"opening_hours.{day}")
    return spans(text) if isinstance(text, str) else None
