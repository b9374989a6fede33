"""Any question that a QuerySpec can hold is answered by SQL as plain Python answers it over the data files."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.grades import ordinal
from schemas.reading import Extreme, Filter, GradeRange, GradeSystemName
from tests.worker.sql.plain_rows import AREAS, CRAGS, GYMS, RECORDED, ROUTES, certain, doubtful, graded
from tests.worker.taiwan import opened
from worker.sql import QuerySpec, run
from worker.sql.queryspec import MAX_LIMIT, MEASURED, Order, View
from worker.sql.run import Result
from worker.sql.where import GYM_RECORDED, IN_NOTES

YDS = [f"5.{n}" for n in range(3, 10)] + [f"5.{n}{letter}" for n in range(10, 15) for letter in "abcd"]
BOULDER = [f"V{n}" for n in range(9)]
VIEWS: tuple[View, ...] = ("published_routes", "published_areas", "published_crags", "published_gyms")
FEATURES = sorted({feature for row in ROUTES for feature in row.get("features", ())})
SECTORS = sorted({row[key] for row in ROUTES for key in ("sector", "sector_en") if row.get(key)})
FACILITIES = sorted({each for row in GYMS for key in ("facilities", "facilities_en") for each in row.get(key, ())})
DAYS = ("monday", "saturday", "sunday", "holiday")


def some(values: Any, most: int = 2) -> st.SearchStrategy[Any]:
    """A few of the values as a tuple."""
    return st.lists(st.sampled_from(sorted(values)), min_size=1, max_size=most, unique=True).map(tuple)


@st.composite
def ranges(draw: st.DrawFn) -> GradeRange:
    """A range of one system, open at either end or at none."""
    system: GradeSystemName = draw(st.sampled_from(("yds", "yds", "yds", "v")))
    steps = YDS if system == "yds" else BOULDER
    low, high = sorted(draw(st.tuples(*[st.integers(0, len(steps) - 1)] * 2)))
    ends: list[str | None] = [steps[low], steps[high]]
    if (opened_end := draw(st.sampled_from((None, None, 0, 1)))) is not None:
        ends[opened_end] = None
    ordinals = [None if end is None else ordinal(end, system) for end in ends]
    return GradeRange(system, ordinals[0], ordinals[1], ends[0], ends[1])


AMENITIES = ("toilet", "shop", "hot_spring", "parking", "bus", "metro", "public")
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "crag_ids": some(CRAGS),
    "not_crag_ids": some(CRAGS, 1),
    "area_ids": some([row["id"] for row in AREAS], 3),
    "not_area_ids": some([row["id"] for row in AREAS], 3),
    "sectors": some(SECTORS, 3),
    "not_sectors": some(SECTORS, 3),
    "region": st.sampled_from(("北部", "中部", "南部")),
    "grades": ranges(),
    "not_grades": st.lists(ranges(), min_size=1, max_size=2).map(tuple),
    "route_types": some(("sport", "trad", "toprope", "boulder", "mixed")),
    "not_route_types": some(("sport", "trad", "boulder")),
    "length_min_m": st.sampled_from((5, 10, 20)),
    "length_max_m": st.sampled_from((10, 20, 40)),
    "bolts_min": st.integers(0, 8),
    "bolts_max": st.integers(0, 12),
    "first_ascent_min": st.integers(1980, 2016),
    "first_ascent_max": st.integers(1985, 2016),
    "has_video": st.booleans(),
    "named": st.sampled_from(("天空", "roof", "P1", "龍")),
    "named_at": st.sampled_from(("start", "end")),
    "features": some(FEATURES),
    "any_feature": st.booleans(),
    "not_features": some(FEATURES),
    "seasons": some(("Spring", "Summer", "Autumn", "Winter")),
    "gym_city": st.sampled_from(sorted({row["city"] for row in GYMS})),
    "gym_cities": some({row["city"] for row in GYMS}, 3),
    "gym_district": st.sampled_from(sorted({row["district"] for row in GYMS})),
    "gym_districts": some({row["district"] for row in GYMS}, 3),
    "gym_stations": some({row["nearest_station"] for row in GYMS if row.get("nearest_station")}, 3),
    "gym_types": some(("bouldering", "lead", "mixed")),
    "facilities": some(FACILITIES),
    "any_facility": st.booleans(),
    "not_facilities": some(FACILITIES),
    "not_within": some({row[key] for row in GYMS for key in ("region", "city", "district")}, 3),
    "price_min": st.sampled_from((200, 320, 450)),
    "price_max": st.sampled_from((160, 300, 400)),
    "price_of": st.sampled_from(("singleEntry.weekend", "rental.shoes")),
    "walk_min_minutes": st.sampled_from((4, 6, 10)),
    "walk_max_minutes": st.sampled_from((3, 5, 10, 15)),
    "rock": st.sampled_from(("limestone", "sandstone", "granite")),
    "amenities": st.lists(st.sampled_from(AMENITIES), max_size=2, unique=True).map(tuple),
    "any_amenity": st.sampled_from((None, True)),
    "not_amenities": st.lists(st.sampled_from(AMENITIES), max_size=1).map(tuple),
    "not_rocks": st.lists(st.sampled_from(("limestone", "sandstone", "granite")), max_size=1).map(tuple),
    "rating_min": st.sampled_from((3.5, 4.2, 4.6)),
    "rating_max": st.sampled_from((4.0, 4.5, 4.9)),
    "videos_min": st.integers(0, 6),
    "videos_max": st.integers(0, 6),
    "open_at": st.tuples(st.sampled_from(DAYS), st.one_of(st.none(), st.integers(8 * 60, 23 * 60))),
    "same_price": st.booleans(),
    "noted": st.sampled_from(tuple(IN_NOTES)),
    "not_noted": st.sampled_from(tuple(IN_NOTES)),
    "gym_holds": some(tuple(GYM_RECORDED), 2),
    "gym_lacks": some(tuple(GYM_RECORDED), 2),
    "open_until": st.one_of(st.none(), st.integers(9 * 60, 24 * 60)),
    "open_days": some(DAYS, 3),
    "any_day": st.sampled_from((None, True)),
    "closed_some": st.sampled_from((None, True)),
    "shut_at": st.tuples(st.sampled_from(DAYS), st.integers(8 * 60, 23 * 60)),
    "closes_by": st.tuples(st.sampled_from(DAYS), st.integers(17 * 60, 23 * 60)),
    "days_apart": st.tuples(
        st.sampled_from((("sunday",), ("saturday", "sunday"))),
        st.sampled_from((("friday",), ("monday", "tuesday"))),
        st.sampled_from(("closes_earlier", "closes_later", "opens_earlier", "opens_later", "same")),
    ),
    "lacks": some(tuple(RECORDED), 2),
    "holds": some(tuple(RECORDED), 2),
    "also": st.builds(Filter, grades=st.none() | ranges(), route_types=some(("sport", "trad"), 1)),
    "lacking": st.builds(
        Filter, route_types=some(("sport", "trad", "boulder"), 1), has_video=st.none() | st.booleans()
    ),
    "solely": st.builds(Filter, grades=st.none() | ranges(), length_max_m=st.sampled_from((None, 20, 40))),
    "ids": some([row["id"] for row in ROUTES + GYMS], 9),
    "exclude_ids": some([row["id"] for row in ROUTES + GYMS], 9),
}


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    """At most four constraints at once, so that most filters are met by some row."""
    names = draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=4, unique=True))
    return Filter(**{name: draw(FIELDS[name]) for name in names})


FILTERS = filters()


@pytest.fixture(scope="module")
def ask(filled: Path) -> Iterator[Any]:
    """Run one spec on the read-only handle."""
    with asyncio.Runner() as runner:
        manager = opened(filled)
        read = runner.run(manager.__aenter__())
        yield lambda spec: runner.run(run(read, spec))[0]
        runner.run(manager.__aexit__(None, None, None))


quick = settings(
    max_examples=75, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def test_every_field_that_rows_can_meet_is_drawn() -> None:
    """A field that is added to the filter is added here.

    But for the kinds, the asker's own log, the other hours, and the name of a part of a day, whose hour is drawn.
    """
    left = {"kinds", "climbed", "gym_ids", "closed_on", "closed_days", "open_part"}
    assert set(Filter.__dataclass_fields__) - set(FIELDS) == left


@quick
@given(st.sampled_from(VIEWS), FILTERS)
def test_lists_and_counts_are_those_of_the_files(ask: Any, view: View, f: Filter) -> None:
    """The rows, how many, how many only may be, and why."""
    wanted = {row["id"] for row in certain(view, f)}
    unsure, causes = doubtful(view, f)
    listed: Result = ask(QuerySpec(view, "list", f, limit=MAX_LIMIT))
    counted: Result = ask(QuerySpec(view, "count", f))
    assert {row["id"] for row in listed.rows} == wanted
    assert (listed.total, counted.total) == (len(wanted), len(wanted))
    assert listed.uncertain == counted.uncertain == unsure
    assert dict(listed.causes) == dict(counted.causes) == dict(causes)


@quick
@given(FILTERS, st.sampled_from(("length_m", "bolt_count", "name", "grade_min")), st.booleans(), st.integers(0, 30))
def test_order_and_limit_give_the_first_of_the_ordered_rows(
    ask: Any, f: Filter, column: str, descending: bool, limit: int
) -> None:
    """Known values first, in order; equals by id; never more than asked."""
    whole: Result = ask(QuerySpec("published_routes", "list", f, order=(Order(column, descending),), limit=MAX_LIMIT))
    part: Result = ask(QuerySpec("published_routes", "list", f, order=(Order(column, descending),), limit=limit))
    assert [row["id"] for row in part.rows] == [row["id"] for row in whole.rows[:limit]]
    assert part.total == whole.total
    known = [row[column] for row in whole.rows if row[column] is not None]
    assert known == sorted(known, reverse=descending)
    assert [row[column] for row in whole.rows[len(known) :]] == [None] * (whole.total - len(known))
    for one, other in zip(whole.rows, whole.rows[1:], strict=False):
        assert one[column] != other[column] or one["id"] < other["id"]


@quick
@given(FILTERS, st.sampled_from((("type",), ("crag_id",), ("area_id", "sector"), ("grade_system", "type"))))
def test_groups_are_counted_as_the_files_count_them(ask: Any, f: Filter, columns: tuple[str, ...]) -> None:
    """One group for each combination that occurs, with its number of rows."""

    def key(row: dict[str, Any]) -> tuple[Any, ...]:
        return tuple(graded(row)[0] if column == "grade_system" else row.get(column) for column in columns)

    wanted = Counter(key(row) for row in certain("published_routes", f))
    found: Result = ask(QuerySpec("published_routes", "group", f, group_by=columns))
    assert {tuple(row[c] for c in columns): row["n"] for row in found.rows} == dict(wanted)
    assert found.total == wanted.total()


KEYS: dict[Extreme, tuple[str, bool]] = {
    "longest": ("length_m", True),
    "shortest": ("length_m", False),
    "most_bolts": ("bolt_count", True),
    "fewest_bolts": ("bolt_count", False),
    "newest": ("first_ascent_date", True),
    "oldest": ("first_ascent_date", False),
    "most_popular": ("video_count", True),
}


@quick
@given(FILTERS, st.sampled_from(sorted(KEYS)), st.integers(1, 6))
def test_extremes_of_a_measure_are_those_of_the_files(ask: Any, f: Filter, extreme: Extreme, limit: int) -> None:
    """The best value, how many rows share it, how many lack the measure, and the first rows by it."""
    key, greatest = KEYS[extreme]
    rows = certain("published_routes", f)
    known = sorted({row[key] for row in rows if row.get(key) is not None}, reverse=greatest)
    found: Result = ask(QuerySpec("published_routes", "extreme", f, extreme=extreme, limit=limit))
    assert found.total == sum(row.get(key) == known[0] for row in rows) if known else found.total == 0
    assert found.uncertain == sum(row.get(key) is None for row in rows)
    measured = sorted((row for row in rows if row.get(key) is not None), key=lambda row: row["id"])
    measured.sort(key=lambda row: row[key], reverse=greatest)
    assert [row["id"] for row in found.rows] == [row["id"] for row in measured[:limit]]


@quick
@given(FILTERS, st.booleans())
def test_the_hardest_and_the_easiest_are_exact_grades(ask: Any, f: Filter, hardest: bool) -> None:
    """Of the system that most rows use; a grade that is a range or unknown does not take part, and is counted apart."""
    extreme: Extreme = "hardest" if hardest else "easiest"
    found: Result = ask(QuerySpec("published_routes", "extreme", f, extreme=extreme, limit=MAX_LIMIT))
    rows = [(graded(row), row) for row in certain("published_routes", f)]
    systems = Counter(system for (system, span), _ in rows if span is not None)
    main = min(systems, key=lambda system: (-systems[system], str(system)), default=None)
    exact = [(span[0], row) for (system, span), row in rows if span and system == main and span[0] == span[1]]
    best = (max if hardest else min)((grade for grade, _ in exact), default=None)
    assert found.total == sum(grade == best for grade, _ in exact)
    assert {row["id"] for row in found.rows} == {row["id"] for _, row in exact}
    beyond = sum(
        span is None
        or (
            system == main
            and span[0] != span[1]
            and best is not None
            and (span[1] > best if hardest else span[0] < best)
        )
        for (system, span), _ in rows
    )
    assert found.uncertain == beyond


@quick
@given(FILTERS, st.sampled_from(("cheapest", "priciest", "most_popular")))
def test_extremes_of_gyms_are_those_of_the_files(ask: Any, f: Filter, extreme: Extreme) -> None:
    """The single entry on a weekday and the rating; zero is none."""
    f = Filter(gym_city=f.gym_city, gym_cities=f.gym_cities, gym_types=f.gym_types, region=f.region)
    assert extreme in MEASURED["published_gyms"]

    def value(row: dict[str, Any]) -> float | None:
        priced = ((row.get("pricing_twd") or {}).get("singleEntry") or {}).get("weekday")
        return (row.get("rating") if extreme == "most_popular" else priced) or None

    rows = certain("published_gyms", f)
    known = [v for row in rows if (v := value(row)) is not None]
    best = (min if extreme == "cheapest" else max)(known, default=None)
    found: Result = ask(QuerySpec("published_gyms", "extreme", f, extreme=extreme, limit=MAX_LIMIT))
    assert found.total == (sum(value(row) == best for row in rows) if known else 0)
    assert found.uncertain == len(rows) - len(known)
    assert {row["id"] for row in found.rows[: found.total]} == {r["id"] for r in rows if known and value(r) == best}
