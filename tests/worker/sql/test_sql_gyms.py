"""Opening hours, cities, facilities and notices of gyms."""

import sqlite3
from pathlib import Path

import pytest

from schemas.reading import Filter, Weekday
from schemas.rows import columns, upsert_sql, validate
from tests.worker.taiwan import add_condition, opened, published
from worker.sql import QuerySpec, run
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten
from worker.sql.hours import DAYS, Span, open_at, spans, week
from worker.sql.pricing import put_price_extreme
from worker.sql.surroundings import conditions_spec
from worker.sql.verdicts import put_ahead
from worker.understanding.figures.measures import By
from wrangler_compat.readonly import ReadOnlyDatabase

GYMS = published("gyms")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10:00-22:00", (Span(600, 1320),)),
        ("公休", ()),
        ("10:00-12:00, 14:00-22:00", (Span(600, 720), Span(840, 1320))),
        ("14:00-22:00、10:00-12:00", (Span(600, 720), Span(840, 1320))),
        ("18:00-02:00", (Span(1080, 1560),)),
        ("24小時", (Span(0, 1440),)),
        ("00:00-24:00", (Span(0, 1440),)),
        ("請洽櫃檯", None),
        ("10:75-22:00", None),
    ],
)
def test_reads_spans(text: str, wanted: tuple[Span, ...] | None) -> None:
    """Breaks, closing days, nights past midnight and texts that say nothing."""
    assert spans(text) == wanted


def test_a_night_past_midnight_belongs_to_the_next_morning_too() -> None:
    """Open on Friday until two means open on Saturday at one."""
    facts = flatten({"opening_hours": '{"friday": "18:00-02:00", "saturday": "公休"}'})
    assert open_at(facts, "saturday", 60) is True
    assert open_at(facts, "saturday", 120) is False
    assert open_at(facts, "friday", 60) is False
    assert open_at(facts, "sunday", 60) is None


def test_a_week_is_told_in_as_few_lines_as_it_needs() -> None:
    """Days with the same hours stand together."""
    days = dict.fromkeys(DAYS[:5], "12:00-23:00") | dict.fromkeys(DAYS[5:], "09:00-22:00")
    facts = {f"opening_hours.{day}": text for day, text in days.items()}
    assert week(facts) == ("monday-friday 12:00-23:00", "saturday,sunday,holiday 09:00-22:00")


def minutes(clock: str) -> int:
    """Minutes after midnight."""
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


@pytest.mark.parametrize("day", DAYS)
async def test_open_gyms_are_those_whose_published_hours_say_so(read: ReadOnlyDatabase, day: Weekday) -> None:
    """Every half hour of every day agrees with the files."""
    for at in (None, *range(0, 1440, 30)):
        (found,) = await run(read, QuerySpec("published_gyms", filter=Filter(open_at=(day, at)), limit=100))
        wanted = set()
        for gym in GYMS:
            text = gym["opening_hours"][day]
            if text == "公休":
                continue
            start, end = text.split("-")
            if at is None or minutes(start) <= at < minutes(end):
                wanted.add(gym["id"])
        assert {g["id"] for g in found.rows} == wanted
        assert found.total == len(wanted)


@pytest.mark.parametrize(
    "f",
    [
        Filter(gym_city="台北市"),
        Filter(gym_city="台北市", gym_types=("bouldering",)),
        Filter(gym_cities=("新竹市", "新竹縣")),
        Filter(gym_city="台北市", gym_district="內湖區"),
        Filter(facilities=("淋浴設施",)),
        Filter(facilities=("Lockers",)),
        Filter(region="東部"),
        Filter(gym_ids=("tup-zhonghe", "kirin")),
    ],
    ids=str,
)
async def test_gyms_are_filtered_as_the_files_say(read: ReadOnlyDatabase, f: Filter) -> None:
    """City, district, type, facility and region."""
    (found,) = await run(read, QuerySpec("published_gyms", filter=f, limit=100))
    wanted = {
        g["id"]
        for g in GYMS
        if f.gym_city in (None, g["city"])
        and (not f.gym_cities or g["city"] in f.gym_cities)
        and f.gym_district in (None, g["district"])
        and (not f.gym_types or g["gym_type"] in f.gym_types)
        and f.region in (None, g["region"])
        and (not f.gym_ids or g["id"] in f.gym_ids)
        and (not f.facilities or set(f.facilities) & {*g["facilities"], *g["facilities_en"]})
    }
    assert wanted
    assert {g["id"] for g in found.rows} == wanted


async def test_only_notices_in_force_are_read(own: Path) -> None:
    """Past and future notices stay out; one without an end stays until it is deleted."""
    for text, starts, ends in (("past", 1, 50), ("now", 1, 500), ("endless", None, None), ("future", 200, 300)):
        add_condition(own, "tup-zhonghe", text, starts_at=starts, ends_at=ends)
    add_condition(own, "kirin", "elsewhere")
    async with opened(own) as read:
        (found,) = await run(read, conditions_spec(["tup-zhonghe"], 100))
    assert {r["text"] for r in found.rows} == {"now", "endless"}


async def test_the_cheapest_of_many_gyms_is_found_wherever_it_stands(own: Path) -> None:
    """Seventy more gyms than the sample, the cheapest last by id; one without a price is counted apart."""
    template = next(gym for gym in GYMS if gym["pricing_twd"]["singleEntry"]["weekday"])
    connection = sqlite3.connect(own)
    for n in range(70):
        prices = {"singleEntry": {"weekday": 90 if n == 69 else 600 + n}, "rental": {}}
        row = {**template, "id": f"zz-{n:02d}", "pricing_twd": prices if n != 5 else {"singleEntry": {}, "rental": {}}}
        connection.execute(upsert_sql("gym"), list(columns(validate("gym", row)).values()))
    connection.commit()
    connection.close()
    async with opened(own) as read:
        g = Gathering("zh-TW")
        assert await put_price_extreme(read, g, Filter(), "cheapest", "", most=8, alone=True)
        assert [item.id for item in g.items] == ["zz-69"]
        late = Gathering("zh-TW")
        assert await put_price_extreme(
            read,
            late,
            Filter(open_at=("saturday", 13 * 60), ids=("zz-69", "zz-05")),
            "cheapest",
            "",
            most=8,
            alone=True,
        )
        assert [item.id for item in late.items] == ["zz-69"]
        assert ("price.unknown", 1) in [(value.key, value.value) for value in late.values]
        assert not await put_price_extreme(
            read, Gathering("zh-TW"), Filter(gym_city="馬祖"), "cheapest", "", most=8, alone=True
        )


@pytest.mark.parametrize(
    ("by", "text", "verdict"),
    [
        (By("closes", lesser=False), "", "iclimb-shengli closes.more"),
        (By("opens", lesser=True), "", "even"),
        (By("price", lesser=True), "平日", "iclimb-chenggong weekday.less"),
        (By("price", lesser=False), "假日", "iclimb-shengli weekend.more"),
    ],
)
def test_two_gyms_are_set_side_by_side_by_what_was_asked(by: By, text: str, verdict: str) -> None:
    """By one day's hours, or by one price; and that they are even is told as that."""
    g = Gathering("zh-TW")
    rows = [columns(validate("gym", r)) for r in GYMS if r["id"] in ("iclimb-chenggong", "iclimb-shengli")]
    items = g.rows("gym", rows)
    assert put_ahead(g, items, by, text, ("saturday",))
    told = {value.key: value for value in g.values}
    if verdict == "even":
        assert told["compare.even"].value == by.measure
    else:
        assert f"{told['compare.verdict'].ids[0]} {told['compare.verdict'].value}" == verdict
