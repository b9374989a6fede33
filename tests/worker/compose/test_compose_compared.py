"""Things set side by side: the table with one row a side, who is ahead, who shares the first place, who is left out."""

import json
import sqlite3
from pathlib import Path

import pytest

from schemas.evidence import Table
from schemas.reading import Filter, Locale, Mention, Reading
from tests.worker.readings import FAT_COW, KENTING, LONGDONG, SKINNY_HORSE, reading
from tests.worker.taiwan import opened
from worker.compose import LITERALS, compose
from worker.sql.answering import Asked, answer
from worker.verify import check
from wrangler_compat.readonly import ReadOnlyDatabase


def _gym(row_id: str) -> Mention:
    return Mention("gym", (row_id,), row_id, row_id, 0, 0)


WANHUA, MINGDE, DIHUA = _gym("tup-wanhua"), _gym("tup-mingde"), _gym("double8-dihua")
Y17, KIRIN, LITTLE_ROCK, SHILIN = map(_gym, ("double8-y17", "kirin", "little-rock-tianmu", "redrock-shilin"))


async def compared(read: ReadOnlyDatabase, r: Reading, locale: Locale = "zh-TW") -> tuple[str, Table]:
    """The first sentence of a checked answer, and its table."""
    evidence = await answer(read, Asked(r, r.filter, locale, 8, 0))
    draft = compose(r, evidence, (), locale, 8).draft
    verified = check(draft, evidence, literals=LITERALS)
    assert verified.ok, (draft.text, verified.failures)
    assert evidence.table is not None
    return draft.text.splitlines()[0], evidence.table


def column(table: Table, key: str) -> list[object]:
    """What the sides have in one column."""
    at = table.columns.index(key)
    return [row[at] for row in table.rows]


def gyms(text: str, *mentions: Mention, **known: object) -> Reading:
    """A comparison of gyms."""
    return reading(text, intent="compare", subject="gym", mentions=mentions, **known)


async def test_gyms_stand_side_by_side_with_what_nobody_recorded_left_empty(read: ReadOnlyDatabase) -> None:
    """Days on which each gym keeps its hours share a column; prices are figures; an unknown one is None."""
    _, table = await compared(read, gyms("比較", WANHUA, DIHUA))
    assert column(table, "hours.monday-friday") == ["10:00–23:00", "13:30–22:00"]
    assert column(table, "hours.saturday,sunday,holiday") == ["09:00–21:00", "10:00–19:00"]
    assert column(table, "pricing_twd.singleEntry.weekday") == [450, 250]
    assert column(table, "pricing_twd.singleEntry.twilight") == [320, None]
    assert (table.sides, table.ahead, table.by) == ((1, 2), (2,), "pricing_twd.singleEntry.weekday")
    _, english = await compared(read, gyms("compare", WANHUA, DIHUA), "en")
    assert english.headings[1:4] == ("Kind of gym", "Where", "Monday–Friday")
    assert column(english, "place") == ["Wanhua District, Taipei", "Datong District, Taipei"]


@pytest.mark.parametrize(
    ("locale", "text", "first", "verdict"),
    [
        ("zh-TW", "哪家最便宜",
         "double 8 岩究所和 double 8-Y17 岩究所攀岩館的平日單次最便宜（並列）：", "平日單次最便宜"),
        ("en", "which is the cheapest",
         "Double 8 Climbing Lab and Double 8 Y17 Climbing Lab tie: each has the cheapest weekday entry:",
         "the cheapest weekday entry"),
    ],
)  # fmt: skip
async def test_a_shared_first_place_is_told(
    read: ReadOnlyDatabase, locale: Locale, text: str, first: str, verdict: str
) -> None:
    """Of three gyms two cost the same least: both are named, and both are ahead in the table."""
    said, table = await compared(read, gyms(text, WANHUA, DIHUA, Y17, attributes=("price",)), locale)
    assert said == first
    assert (table.ahead, table.verdict) == ((2, 3), verdict)


async def test_hours_of_the_asked_day_decide(read: ReadOnlyDatabase) -> None:
    """Only that day is a column, and it is the one by which somebody is ahead."""
    r = gyms("週六哪家開到比較晚", WANHUA, MINGDE, DIHUA, attributes=("hours",), weekday="saturday")
    said, table = await compared(read, r)
    assert said == "原岩攀岩館-明德店開到最晚："
    assert (table.ahead, table.by) == ((2,), "hours.saturday")
    assert [c for c in table.columns if c.startswith("hours.")] == ["hours.saturday"]


async def test_whose_figure_is_missing_is_left_out_and_named(own: Path) -> None:
    """A gym without prices takes no part in who is cheaper, and the answer says so."""
    with sqlite3.connect(own) as db:
        db.execute("UPDATE gyms SET pricing_twd = ? WHERE id = 'tup-mingde'", (json.dumps({}),))
    async with opened(own) as read:
        r = gyms("哪家比較便宜", WANHUA, MINGDE, DIHUA, attributes=("price",))
        said, table = await compared(read, r)
        in_english, _ = await compared(read, r, "en")
    assert said == "double 8 岩究所的平日單次比較便宜；原岩攀岩館-明德店沒有這一項的紀錄，沒有列入："
    assert in_english.endswith("T-Up Climbing Gym Mingde left out, with no such figure on record:")
    assert column(table, "pricing_twd.singleEntry.weekday") == [450, None, 250]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("哪家有淋浴", "列出淋浴設施的是原岩攀岩館-萬華店，沒有列出的是原岩攀岩館-明德店："),
        ("哪家有置物櫃", "沒有一間列出置物櫃："),
        ("哪家有抱石區", "每一間都列出抱石區："),
        ("哪家有淋浴又便宜",
         "列出淋浴設施的是原岩攀岩館-萬華店，沒有列出的是原岩攀岩館-明德店。"
         "原岩攀岩館-萬華店的平日單次比較便宜："),
    ],
)  # fmt: skip
async def test_who_lists_a_facility_and_who_does_not(read: ReadOnlyDatabase, text: str, first: str) -> None:
    """Both are said, and the asked facility is a column of its own."""
    said, table = await compared(read, gyms(text, WANHUA, MINGDE, attributes=("facilities",)))
    assert said == first
    assert any(c.startswith("has.") for c in table.columns)


@pytest.mark.parametrize(
    ("sides", "first", "english"),
    [
        ((KIRIN, LITTLE_ROCK, SHILIN), "奇岩攀岩館和小岩館-天母店一樣早開；紅石攀岩-士林店那天公休：",
         "They open at the same time (Kirin Climbing Gym and The Little Rock Tianmu); "
         "RedRock Climbing Shilin closed that day:"),
        ((KIRIN, SHILIN), "紅石攀岩-士林店那天公休：", "RedRock Climbing Shilin closed that day:"),
    ],
)  # fmt: skip
async def test_who_is_closed_that_day_is_not_said_to_be_unknown(
    read: ReadOnlyDatabase, sides: tuple[Mention, ...], first: str, english: str
) -> None:
    """It takes no part, and the others are named."""
    r = gyms("週日哪間最早開門 opens earliest", *sides, attributes=("hours",), weekday="sunday")
    assert (await compared(read, r))[0] == first
    assert (await compared(read, r, "en"))[0] == english


@pytest.mark.parametrize(
    ("season", "first", "english"),
    [
        ("Winter", "這幾個岩場的建議季節都包含冬季：", "Each of them lists winter among its best seasons:"),
        ("Summer", "這幾個岩場的建議季節都不包含夏季：", "None of them lists summer among its best seasons:"),
    ],
)
async def test_which_crag_suits_a_season(read: ReadOnlyDatabase, season: str, first: str, english: str) -> None:
    """That all do, or none, is said before what each lists."""
    f = Filter(crag_ids=("longdong", "kenting"), seasons=(season,))
    sides = (LONGDONG, KENTING)
    r = reading("哪個好", intent="compare", subject="crag", mentions=sides, attributes=("season",), filter=f)
    assert (await compared(read, r))[0] == first
    assert (await compared(read, r, "en"))[0] == english


async def test_what_a_range_or_a_week_leaves_open_is_said(read: ReadOnlyDatabase) -> None:
    """Approaches that overlap, and hours that differ by day, decide nothing."""
    walk = reading(
        "哪個進場比較近", intent="compare", subject="crag", mentions=(LONGDONG, KENTING), attributes=("approach",)
    )
    assert (await compared(read, walk))[0] == "範圍重疊，分不出先後："
    late = gyms("哪間比較晚關", _gym("tup-a19"), _gym("redrock-hsinchu"), attributes=("hours",))
    assert (await compared(read, late))[0] == "要看是哪一天："


async def test_routes_and_crags_mark_the_deciding_column(read: ReadOnlyDatabase) -> None:
    """Grades of routes, numbers of routes of crags; what was asked of crags comes first."""
    _, routes = await compared(read, reading("哪條比較難", intent="compare", mentions=(FAT_COW, SKINNY_HORSE)))
    assert (routes.ahead, routes.by, routes.verdict) == ((2,), "grade", "比較難")
    assert column(routes, "area") == ["音樂廳", "音樂廳"]
    crags = reading("岩質", intent="compare", subject="crag", mentions=(LONGDONG, KENTING), attributes=("rock",))
    _, table = await compared(read, crags, "en")
    assert table.columns[:3] == ("name", "rock", "count")
    assert column(table, "rock") == ["Sandstone", "Coral Reef Limestone"]
    assert table.ahead == ()
