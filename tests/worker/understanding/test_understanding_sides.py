"""A side of a rock is no part of the country, and how fast it dries is no figure of its routes."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "question",
    [
        "is the south face or north face drier",
        "north facing crags in summer",
        "does the west wall get sun",
        "南面跟北面哪邊比較乾",
    ],
)
def test_a_side_of_a_rock_is_no_region(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.filter.region, reading.filter.gym_district) == (None, None)
    assert not [m for m in reading.mentions if m.kind in ("region", "district")]


@pytest.mark.parametrize(
    ("question", "region"),
    [("crags in the north", "北部"), ("the east side of Taiwan", "東部"), ("sport climbing in the south", "南部")],
)
def test_a_part_of_the_country_is_one(question: str, region: str, ask: Ask) -> None:
    assert ask(question).filter.region == region


def test_an_area_called_so_is_meant(ask: Ask) -> None:
    assert ask("routes on the South Face").filter.area_ids == ("shoushan/south-face",)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("龍洞的南面跟北面哪個比較乾", "drying"),
        ("which side of Long Dong dries fastest", "drying"),
        ("How long does Long Dong need to dry after heavy rain?", "drying"),
        ("龍洞有朝北的岩壁嗎", "sun"),
        ("哪個岩場夏天比較涼", "sun"),
    ],
)
def test_drying_and_shade_are_not_recorded(question: str, topic: str, ask: Ask) -> None:
    reading = ask(question)
    assert topic in reading.unrecorded
    assert not reading.unknown_names


@pytest.mark.parametrize("question", ["龍洞冷門的路線", "比較熱門的岩場有哪些", "適合熱身的路線"])
def test_fame_and_warming_up_are_no_weather(question: str, ask: Ask) -> None:
    assert "sun" not in ask(question).unrecorded


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("2015年之後首攀的路線", 2016, None),
        ("龍洞 2015 年首攀的路線有哪些", 2015, 2015),
        ("routes put up in the 90s", 1990, 1999),
        ("八〇年代首攀的路線", 1980, 1989),
    ],
)
def test_years_of_first_ascents_are_no_names(question: str, low: int, high: int | None, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.filter.first_ascent_min, reading.filter.first_ascent_max) == (low, high)
    assert not reading.unknown_names
