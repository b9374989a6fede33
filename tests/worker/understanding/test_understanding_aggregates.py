"""A figure over many rows, and how they spread over groups, are read as that; a figure of one row is not."""

import pytest

from schemas.reading import Reading
from tests.worker.understanding.conftest import NOON_ON_MONDAY, sample_rows
from worker.understanding import Gazetteer, read_question

GAZETTEER = Gazetteer.from_rows(sample_rows(), seq=1)


def _read(text: str) -> Reading:
    return read_question(text, GAZETTEER, now=NOON_ON_MONDAY)


@pytest.mark.parametrize(
    ("text", "figure", "of"),
    [
        ("average length of routes at Defulan", "mean", ("length",)),
        ("壽山路線平均幾個bolt", "mean", ("bolts",)),
        ("第一洞路線平均長度和bolt數", "mean", ("bolts", "length")),
        ("墾丁總共有幾個bolt", "sum", ("bolts",)),
        ("total metres of climbing at Kenting", "sum", ("length",)),
        ("median grade at Shoushan", "median", ("grade",)),
        ("台北岩館平日單次平均多少錢", "mean", ("price",)),
        ("墾丁5.12以上佔幾成", "share", ()),
        ("what percentage of Kenting routes are 5.12 or harder", "share", ()),
        ("岩館有幾成是抱石館", "share", ()),
    ],
)
def test_one_figure_over_many(text: str, figure: str, of: tuple[str, ...]) -> None:
    reading = _read(text)
    assert reading.aggregate is not None
    assert (reading.aggregate.figure, reading.aggregate.of) == (figure, of)


def test_the_whole_of_a_share_is_what_is_said() -> None:
    reading = _read("龍洞的傳攀裡面5.10以上佔幾成")
    assert reading.aggregate is not None
    assert reading.aggregate.base is not None
    assert (reading.aggregate.base.route_types, reading.aggregate.base.grades) == (("trad",), None)
    assert reading.filter.grades is not None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Break down Long Dong routes by style, how many trad, sport, etc", "type"),
        ("more sport or trad at Defulan?", "type"),
        ("各縣市岩館數量", "city"),
        ("台北的岩館，抱石館跟綜合館各幾間", "gym_type"),
        ("壽山有影片的跟沒影片的各幾條", "video"),
        ("德芙蘭路線特色統計", "feature"),
        ("路線長度分布 龍洞", "length"),
        ("which grade is most common at Kenting", "grade"),
    ],
)
def test_how_rows_spread(text: str, by: str) -> None:
    reading = _read(text)
    assert (reading.intent, reading.group_by) == ("distribution", by)
    assert not (reading.filter.route_types and "etc" in text)


def test_grades_that_are_named_are_counted_each() -> None:
    bands = _read("龍洞5.9以下 5.10 5.11 5.12以上 分別多少").bands
    assert [(b.low_text, b.high_text) for b in bands] == [
        (None, "5.9"), ("5.10a", "5.10d"), ("5.11a", "5.11d"), ("5.12a", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "how many bolts does Zeta have",
        "I'm an average climber, which routes at Kenting?",
        "平均水準的攀岩者適合哪裡",
        "墾丁總共有幾條",
        "龍洞最長的路線",
        "can you share some 5.10 routes at Kenting",
        "what do you mean by sport grade",
    ],
)
def test_what_is_no_figure_over_many(text: str) -> None:
    assert _read(text).aggregate is None


@pytest.mark.parametrize("text", ["how many bolts", "how many bolts?", "bolt有幾支", "有幾個bolt"])
def test_bolts_of_nothing_are_asked_back(text: str) -> None:
    """Nobody who names no route wants the bolts of a whole country."""
    reading = _read(text)
    assert (reading.aggregate, reading.missing) == (None, "entity")


@pytest.mark.parametrize("text", ["how many bolts are in your data", "全台有幾個bolt", "how many bolts in total"])
def test_bolts_of_all_are_added_up(text: str) -> None:
    reading = _read(text)
    assert reading.aggregate is not None
    assert reading.aggregate.figure == "sum"
