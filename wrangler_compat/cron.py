"""Cron expressions as Cloudflare reads them: UTC, five fields, weekdays 1 = Sunday to 7 = Saturday, names, L, W and #.

Python's cron packages count weekdays from 0 and know no nearest weekday (15W), so the expression is read here; a test
compares it with one of them where both speak the same language.
"""

import calendar
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from wrangler_compat.errors import ArgumentError

__all__ = ["CronExpression"]

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
WEEKDAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
HORIZON_DAYS = 366 * 8 + 31
"""How far next looks: 29 February can be eight years away."""

DayRule = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class _Field:
    """One field's name, bounds and names."""

    name: str
    low: int
    high: int
    names: tuple[str, ...] = ()

    def number(self, text: str) -> int:
        if text in self.names:
            return self.names.index(text) + self.low
        if not (text.isascii() and text.isdigit()) or not self.low <= int(text) <= self.high:
            raise ValueError(f"{self.name} wants {self.low} to {self.high}, not {text!r}")
        return int(text)

    def numbers(self, term: str) -> set[int]:
        """Read `*`, `n`, `a-b` and any of them with `/step`."""
        span, slash, step_text = term.partition("/")
        step = 1
        if slash:
            if not (step_text.isascii() and step_text.isdigit()) or int(step_text) == 0:
                raise ValueError(f"{self.name} has the step {step_text!r}, which is not a positive number")
            step = int(step_text)
        if span == "*":
            low, high = self.low, self.high
        elif "-" in span:
            first, _, last = span.partition("-")
            low, high = self.number(first), self.number(last)
            if high < low:
                raise ValueError(f"{self.name} has the range {span!r}, which ends before it begins")
        else:
            low = self.number(span)
            high = self.high if slash else low
        return set(range(low, high + 1, step))


_MINUTE = _Field("the minute", 0, 59)
_HOUR = _Field("the hour", 0, 23)
_DAY = _Field("the day of the month", 1, 31)
_MONTH = _Field("the month", 1, 12, MONTHS)
_WEEKDAY = _Field("the day of the week", 1, 7, WEEKDAYS)


class CronExpression:
    """A parsed expression that knows when it fires next."""

    def __init__(self, text: str) -> None:
        self.text = text
        parts = text.upper().split()
        if len(parts) != 5:
            raise ArgumentError(f"The cron expression {text!r} has {len(parts)} fields; five are needed.", js="Error")
        try:
            self._minutes = sorted(_plain(_MINUTE, parts[0]))
            self._hours = sorted(_plain(_HOUR, parts[1]))
            self._days = [_day_rule(term) for term in parts[2].split(",")]
            self._months = _plain(_MONTH, parts[3])
            self._weekdays = [_weekday_rule(term) for term in parts[4].split(",")]
        except ValueError as error:
            raise ArgumentError(f"The cron expression {text!r} is not valid: {error}.", js="Error") from None
        # Two restricted day fields mean either; one that starts with a star leaves the day to the other.
        self._either = not (parts[2].startswith("*") or parts[4].startswith("*"))

    def next(self, after: datetime) -> datetime | None:
        """Answer the first minute later than after at which it fires, in UTC; None when that never happens."""
        start = (after.astimezone(UTC) + timedelta(minutes=1)).replace(second=0, microsecond=0)
        day = start.date()
        time = (start.hour, start.minute)
        for _ in range(HORIZON_DAYS):
            if day.month in self._months and self._fires_on(day) and (found := self._first(*time)) is not None:
                return datetime(day.year, day.month, day.day, *found, tzinfo=UTC)
            day += timedelta(days=1)
            time = (0, 0)
        return None

    def _fires_on(self, day: date) -> bool:
        in_month = any(rule(day) for rule in self._days)
        in_week = any(rule(day) for rule in self._weekdays)
        return in_month or in_week if self._either else in_month and in_week

    def _first(self, hour: int, minute: int) -> tuple[int, int] | None:
        place = bisect_left(self._hours, hour)
        if place == len(self._hours):
            return None
        if self._hours[place] > hour:
            return self._hours[place], self._minutes[0]
        later = bisect_left(self._minutes, minute)
        if later < len(self._minutes):
            return hour, self._minutes[later]
        return (self._hours[place + 1], self._minutes[0]) if place + 1 < len(self._hours) else None


def _plain(field: _Field, text: str) -> set[int]:
    return set().union(*(field.numbers(term) for term in text.split(",")))


def _day_rule(term: str) -> DayRule:
    if term == "L":
        return lambda day: day.day == _length(day)
    if term in ("LW", "WL"):
        return lambda day: day.day == _nearest_weekday(day, _length(day))
    if term.startswith("L-"):
        before = _DAY.number(term[2:])
        return lambda day: day.day == _length(day) - before
    if term.endswith("W"):
        wanted = _DAY.number(term[:-1])
        return lambda day: wanted <= _length(day) and day.day == _nearest_weekday(day, wanted)
    days = _DAY.numbers(term)
    return lambda day: day.day in days


def _weekday_rule(term: str) -> DayRule:
    if term == "L":
        return lambda day: _weekday(day) == 7
    if term.endswith("L"):
        last = _WEEKDAY.number(term[:-1])
        return lambda day: _weekday(day) == last and day.day + 7 > _length(day)
    if "#" in term:
        which, _, count = term.partition("#")
        wanted = _WEEKDAY.number(which)
        if count not in ("1", "2", "3", "4", "5"):
            raise ValueError(f"{_WEEKDAY.name} wants #1 to #5, not {term!r}")
        return lambda day: _weekday(day) == wanted and (day.day + 6) // 7 == int(count)
    weekdays = _WEEKDAY.numbers(term)
    return lambda day: _weekday(day) in weekdays


def _weekday(day: date) -> int:
    """1 = Sunday to 7 = Saturday."""
    return day.isoweekday() % 7 + 1


def _length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _nearest_weekday(day: date, wanted: int) -> int:
    """The Monday-to-Friday day of the month nearest to the wanted one, never in another month."""
    weekday = date(day.year, day.month, wanted).isoweekday()
    if weekday == 6:
        return wanted - 1 if wanted > 1 else wanted + 2
    if weekday == 7:
        return wanted + 1 if wanted < _length(day) else wanted - 2
    return wanted
