"""What is asked of the best one does not narrow what it is the best of, and is told of it."""

import pytest

from schemas.reading import Attribute
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("龍洞最難的傳攀有影片嗎", {"videos"}),
        ("龍洞最難的抱石有幾部影片", {"videos"}),
        ("龍洞最長的路線是傳攀嗎", {"type"}),
        ("龍洞最長的抱石是哪條 那條有影片嗎", {"videos"}),
        ("高雄最便宜的岩館有淋浴嗎", {"facilities"}),
        ("高雄最便宜的岩館是哪間 有淋浴嗎", {"facilities"}),
        ("does the hardest route in Kenting have a video", {"videos"}),
        ("is the longest route at Longdong sport or trad", {"type"}),
        ("does the cheapest gym in Kaohsiung have showers", {"facilities"}),
        ("which Taipei gym is first to open on Sunday and does it have lead", {"facilities"}),
        ("is the longest sport route in Kenting a 5.12", {"grade"}),
    ],
)
def test_what_is_asked_of_the_best_narrows_nothing(ask: Ask, question: str, attributes: set[Attribute]) -> None:
    reading = ask(question)
    assert reading.intent == "extreme"
    assert attributes <= set(reading.attributes)
    assert (reading.filter.has_video, reading.filter.facilities, reading.filter.grades) == (None, (), None)
    if "type" in attributes:
        assert reading.filter.route_types == ()


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        ("龍洞有影片的最難路線是哪條", "has_video", True),
        ("龍洞最難的有影片的路線是哪條", "has_video", True),
        ("what are the hardest routes at Longdong that have a video", "has_video", True),
        ("高雄有淋浴的岩館哪間最便宜", "facilities", ("淋浴設施",)),
        ("which is the longest sport route in Kenting", "route_types", ("sport",)),
        ("最便宜又有淋浴的岩館在哪", "facilities", ("淋浴設施",)),
    ],
)
def test_what_the_best_is_looked_for_among_narrows(ask: Ask, question: str, field: str, value: object) -> None:
    reading = ask(question)
    assert reading.intent == "extreme"
    assert getattr(reading.filter, field) == value


@pytest.mark.parametrize(
    "question",
    [
        "what's the hardest trad route in Taiwan and how long is it",
        "hardest sport route anywhere, and how many bolts does it have",
        "全台最長的運動攀是哪條 它有幾根bolt",
    ],
)
def test_a_pronoun_for_the_best_one_asks_nothing_back(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.missing) == ("extreme", None)
    assert reading.confidence > 0.6


@pytest.mark.parametrize(
    "question",
    [
        "What's the shortest 5.14 with a known length?",
        "What's the shortest 5.14 with a recorded length?",
        "which is the shortest 5.14 with a length on record",
        "5.14裡有長度資料的最短是哪條",
    ],
)
def test_the_shortest_whose_length_is_known_is_a_route(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.extreme) == ("extreme", "route", "shortest")
    assert reading.filter.grades is not None
