"""Cron expressions mean what Cloudflare's mean, and agree with a well-known parser where both speak one language."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wrangler_compat.cron import CronExpression
from wrangler_compat.errors import ArgumentError

START = datetime(2026, 11, 23, 0, 37, 30, tzinfo=UTC)  # a Monday


def fires(text: str, count: int = 3, start: datetime = START) -> list[str]:
    """The next moments of an expression."""
    moments, moment = [], start
    for _ in range(count):
        found = CronExpression(text).next(moment)
        assert found is not None
        moments.append(f"{found:%a %Y-%m-%d %H:%M}")
        moment = found
    return moments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*/5 * * * *", ["Mon 2026-11-23 00:40", "Mon 2026-11-23 00:45", "Mon 2026-11-23 00:50"]),
        ("0 17 * * 1", ["Sun 2026-11-29 17:00", "Sun 2026-12-06 17:00", "Sun 2026-12-13 17:00"]),
        ("0 17 * * sun", ["Sun 2026-11-29 17:00", "Sun 2026-12-06 17:00", "Sun 2026-12-13 17:00"]),
        ("10 7 * * mon-fri", ["Mon 2026-11-23 07:10", "Tue 2026-11-24 07:10", "Wed 2026-11-25 07:10"]),
        ("10 7 * * 2-6", ["Mon 2026-11-23 07:10", "Tue 2026-11-24 07:10", "Wed 2026-11-25 07:10"]),
        ("0 15 1 * *", ["Tue 2026-12-01 15:00", "Fri 2027-01-01 15:00", "Mon 2027-02-01 15:00"]),
        ("0 18 * * 6L", ["Fri 2026-11-27 18:00", "Fri 2026-12-25 18:00", "Fri 2027-01-29 18:00"]),
        ("59 23 LW * *", ["Mon 2026-11-30 23:59", "Thu 2026-12-31 23:59", "Fri 2027-01-29 23:59"]),
        ("0 0 L * *", ["Mon 2026-11-30 00:00", "Thu 2026-12-31 00:00", "Sun 2027-01-31 00:00"]),
        ("0 9 15W * *", ["Tue 2026-12-15 09:00", "Fri 2027-01-15 09:00", "Mon 2027-02-15 09:00"]),
        ("0 9 1W 8 *", ["Mon 2027-08-02 09:00", "Tue 2028-08-01 09:00", "Wed 2029-08-01 09:00"]),
        ("0 9 * * MON#2", ["Mon 2026-12-14 09:00", "Mon 2027-01-11 09:00", "Mon 2027-02-08 09:00"]),
        ("0 0 29 2 *", ["Tue 2028-02-29 00:00", "Sun 2032-02-29 00:00", "Fri 2036-02-29 00:00"]),
        ("0 0 13 * 6", ["Fri 2026-11-27 00:00", "Fri 2026-12-04 00:00", "Fri 2026-12-11 00:00"]),
    ],
)
def test_fires_when_cloudflare_says(text: str, expected: list[str]) -> None:
    """Weekdays count from 1 = Sunday; L, W and # are understood; two day fields mean either."""
    assert fires(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("* * * *", "has 4 fields"),
        ("60 * * * *", "the minute wants 0 to 59, not '60'"),
        ("* * * * 0", "the day of the week wants 1 to 7, not '0'"),
        ("* * 32 * *", "the day of the month wants 1 to 31"),
        ("*/0 * * * *", "not a positive number"),
        ("9-5 * * * *", "ends before it begins"),
        ("* * * * MON#6", "#1 to #5"),
        ("soon * * * *", "'SOON'"),
    ],
)
def test_a_wrong_expression_says_what_is_wrong(text: str, reason: str) -> None:
    """The message holds the field, the value and what was wanted."""
    with pytest.raises(ArgumentError, match=reason):
        CronExpression(text)


def test_an_expression_that_never_fires_answers_none() -> None:
    """30 February does not make the search endless."""
    assert CronExpression("0 0 30 2 *").next(START) is None


def _field(low: int, high: int) -> st.SearchStrategy[str]:
    number = st.integers(low, high)
    # cronsim reads 3-3/2 as 3/2.
    ranged = (
        st.tuples(number, number).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: f"{min(pair)}-{max(pair)}")
    )
    stepped = st.tuples(st.one_of(st.just("*"), ranged), st.integers(1, 20)).map(lambda pair: f"{pair[0]}/{pair[1]}")
    term = st.one_of(number.map(str), ranged, stepped)
    return st.one_of(st.just("*"), st.lists(term, min_size=1, max_size=3).map(",".join))


@settings(max_examples=150, deadline=None)
@given(
    _field(0, 59), _field(0, 23), _field(1, 28), _field(1, 12), st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1))
)
def test_agrees_with_cronsim(minute: str, hour: str, day: str, month: str, start: datetime) -> None:
    """Without weekdays, whose numbers differ, the next moments are those of the package cronsim."""
    from cronsim import CronSim

    text = f"{minute} {hour} {day} {month} *"
    after = start.replace(tzinfo=UTC, microsecond=0)
    reference: Any = CronSim(text, after)
    expression, moment = CronExpression(text), after
    for _ in range(3):
        found = expression.next(moment)
        assert found == next(reference)
        assert found is not None
        moment = found


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 7), st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1)))
def test_weekday_n_is_cronsims_n_minus_one(weekday: int, start: datetime) -> None:
    """1 = Sunday here, 0 = Sunday there."""
    from cronsim import CronSim

    after = start.replace(tzinfo=UTC, microsecond=0) + timedelta(seconds=1)
    assert CronExpression(f"7 3 * * {weekday}").next(after) == next(CronSim(f"7 3 * * {weekday - 1}", after))
