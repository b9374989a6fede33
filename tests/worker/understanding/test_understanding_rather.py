"""A wish without a measure says what comes first, and a grade of another country what is asked of it."""

import pytest

from schemas.reading import Extreme
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("龍洞5.8左右bolt多一點的", "most_bolts"),
        ("龍洞有沒有固定點多一些的5.8", "most_bolts"),
        ("5.10 with lots of bolts at Longdong", "most_bolts"),
        ("龍洞5.9短一點的", "shortest"),
        ("龍洞運攀 不要太長 5.9左右", "shortest"),
        ("shortish 5.9s at Longdong", "shortest"),
        ("龍洞5.9長一點的運攀", "longest"),
        ("台北便宜一點的岩館", "cheapest"),
        ("affordable gyms in Taipei", "cheapest"),
        ("德芙蘭 5.10 影片多一點的", "most_popular"),
        ("抱石要買便宜一點的鞋還是貴的", None),
        ("走路短一點的岩場", None),
    ],
)
def test_a_wish_without_a_measure_is_an_order(ask: Ask, question: str, order: Extreme | None) -> None:
    assert ask(question).order == order


@pytest.mark.parametrize(
    "question", ["V3等於5.幾", "6b+是多少", "法國6a是多少", "what's 6c+", "5.12a換法國級數", "7a是5.幾", "5.11是V幾"]
)
def test_a_grade_alone_is_converted(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert reading.conversion is not None
    assert not reading.unknown_names


@pytest.mark.parametrize("question", ["龍洞有6b+嗎", "法國6a的路線", "list the 7a routes in Kenting"])
def test_routes_of_such_a_grade_are_no_conversion(ask: Ask, question: str) -> None:
    assert ask(question).conversion is None


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("關子嶺5.12有影片的推幾條", "recommend"),
        ("龍洞5.10推個三條", "recommend"),
        ("墾丁有標「適合新手」的路線是哪些", "list"),
        ("關子嶺5.12有幾條", "count"),
    ],
)
def test_a_few_that_are_recommended_are_not_counted(ask: Ask, question: str, intent: str) -> None:
    assert ask(question).intent == intent


def test_only_the_grade_that_is_wanted_counts(ask: Ask) -> None:
    grades = ask("想開張人生第一條5.13，只想找5.13a而且在墾丁或關子嶺，推薦哪幾條").filter.grades
    assert grades is not None
    assert (grades.low_text, grades.high_text) == ("5.13a", "5.13a")


@pytest.mark.parametrize(
    ("question", "open_at"),
    [
        ("週四人在宜蘭出差，晚上七點想去抱石有哪間開", ("thursday", 1140)),
        ("週三晚上八點想去台中爬 有哪間開", ("wednesday", 1200)),
    ],
)
def test_which_gym_is_open_then(ask: Ask, question: str, open_at: tuple[str, int]) -> None:
    assert ask(question).filter.open_at == open_at
