"""A place that nobody here knows is named, be it in front of a grade or a part of one that is known."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("北投大砲岩5.11的路線有哪些", "大砲岩"),
        ("屏東大漢山5.11的運攀", "大漢山"),
        ("汐止的翠湖岩有哪些傳攀", "翠湖岩"),
        ("三峽五寮尖有什麼5.8的線", "三峽五寮尖"),
        ("第四洞5.11", "第四洞"),
        ("龍洞 地下三樓有什麼線", "地下三樓"),
        ("音樂廳 觀眾席 有幾條", "觀眾席"),
        ("墾丁月光牆5.11", "月光牆"),
        ("Fourth Cave 5.12", "Fourth Cave"),
        ("Shoushan Middle Platform 5.10", "Middle Platform"),
        ("T-UP Banqiao hours", "T-UP Banqiao"),
        ("市民抱石二館地址", "市民抱石二館"),
        ("Camp4 板橋運動中心票價", "Camp4 板橋運動中心"),
    ],
)
def test_a_place_of_no_row_is_unknown(ask: Ask, question: str, place: str) -> None:
    """Nothing but where it stands, and how it differs from what is known, shows that it is a place."""
    assert ask(question).unknown_places == (place,)


@pytest.mark.parametrize(
    "question",
    [
        "石灰岩的5.11",
        "墾丁珊瑚礁岩場路線",
        "大台北地區岩館",
        "岩壁最高的岩場",
        "龍洞 地下一樓有什麼線",
        "Shoushan Upper Platform 5.10",
        "Corner Huashan hours",
        "原岩中和店幾點開",
        "Camp4 北投運動中心票價",
        "離北投最近的岩場",
    ],
)
def test_kinds_of_rock_and_known_parts_are_not(ask: Ask, question: str) -> None:
    """What words describe, and what rows hold, is known."""
    reading = ask(question)
    assert (reading.unknown_places, reading.unknown_names) == ((), ())


def test_of_a_route_at_a_crag_its_unknown_name_is_found(ask: Ask) -> None:
    """A possessive, and a grade before 那條, say that a route is meant."""
    assert ask("Kenting's Turtle Dream length").unknown_names == ("Turtle Dream",)
    assert ask("墾丁的海龜浮窩 5.11那條").unknown_names == ("海龜浮窩",)
