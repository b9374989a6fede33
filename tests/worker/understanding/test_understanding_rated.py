"""Bounds on ratings and on videos are read, and a lead in a town without a crag is had in a gym."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("哪些岩館評分4.5以上", 4.5, None),
        ("gyms rated above 4.5 in Taipei", 4.6, None),
        ("4.6星以上的抱石館", 4.6, None),
        ("評分低於4.2的岩館", None, 4.1),
        ("Dapro評分多少", None, None),
        ("評分4.5的岩館", 4.5, 4.5),
        ("Which gyms are rated 4.5?", 4.5, 4.5),
        ("評分有4.5的岩館", 4.5, None),
        ("4星的岩館", 4.0, None),
        ("評分4.2到4.5的岩館", 4.2, 4.5),
        ("Which gyms are rated between 4.2 and 4.5?", 4.2, 4.5),
        ("評分最高的岩館", None, None),
    ],
)
def test_a_rating_bounds_gyms(ask: Ask, question: str, low: float | None, high: float | None) -> None:
    filter_ = ask(question).filter
    assert (filter_.rating_min, filter_.rating_max) == (low, high)


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("which routes at Long Dong have more than 5 videos", 6, None),
        ("墾丁影片3部以上的5.12", 3, None),
        ("龍洞有影片的路線", None, None),
    ],
)
def test_a_number_of_videos_bounds_routes(ask: Ask, question: str, low: int | None, high: int | None) -> None:
    filter_ = ask(question).filter
    assert (filter_.videos_min, filter_.videos_max) == (low, high)


@pytest.mark.parametrize("question", ["lead climbing in Taoyuan?", "桃園先鋒"])
def test_who_wants_to_lead_in_a_town_wants_a_gym(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.gym_city, reading.filter.facilities) == ("gym", "桃園市", ("先鋒攀登",))


def test_where_most_routes_are_is_a_ranking_of_crags(ask: Ask) -> None:
    assert (ask("台灣5.13以上運攀哪裡最多").intent, ask("台灣5.13以上運攀哪裡最多").group_by) == (
        "distribution",
        "crag",
    )


@pytest.mark.parametrize(
    ("question", "low"),
    [
        ("Guanziling routes with more than ten beta videos?", 11),
        ("Long Dong routes with at least 20 beta videos", 20),
        ("routes with over 10 youtube clips at Guanziling", 11),
        ("關子嶺超過十支beta影片的線", 11),
        ("關子嶺影片超過10部的路線", 11),
        ("關子嶺beta片超過10支的線", 11),
    ],
)
def test_videos_are_counted_by_whatever_they_are_called(ask: Ask, question: str, low: int) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.filter.videos_min) == ("list", "route", low)
    assert reading.filter.crag_ids in (("guanziling",), ("longdong",))
