"""Names that no row bears: said to be unknown, with what may have been meant; ordinary words are no names."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("火星岩場在哪裡？", {"unknown_places": "火星岩場", "subject": "crag"}),
    ("月球岩館幾點開", {"unknown_places": "月球岩館"}),
    ("請問阿里山岩場有哪些路線", {"unknown_places": "阿里山岩場"}),
    ("優勝美地有哪些路線", {"unknown_places": "優勝美地"}),
    ("routes in Yosemite", {"unknown_places": "Yosemite"}),
    ("Where is Mars Crag?", {"unknown_places": "Mars Crag"}),
    ("5.10 sport routes in Smith Rock", {"unknown_places": "Smith Rock"}),
    ("哪個岩場路線最多", {"unknown_places": ()}),
    ("台灣有哪些天然岩場", {"unknown_places": ()}),
    ("有室內岩館嗎", {"unknown_places": ()}),
    ("推薦適合新手的岩場", {"unknown_places": ()}),
    ("附近的岩館", {"unknown_places": ()}),
    ("週六晚上有開的岩館", {"unknown_places": ()}),
    ("哪些岩館有淋浴設施", {"unknown_places": ()}),
    ("有 5.13 路線的岩場", {"unknown_places": ()}),
    ("Which gym is best?", {"unknown_places": ()}),
    ("the hardest route in Taiwan", {"unknown_places": ()}),
    ("Which crags are open in Spring?", {"unknown_places": ()}),
    ("不用預約的岩館有哪些", {"unknown_places": ()}),
    ("可以帶小孩的攀岩館", {"unknown_places": ()}),
    ("天天練藍多難", {"unknown_names": "天天練藍", "suggested": "天天天藍"}),
    ("「天天練藍」在哪", {"unknown_names": "天天練藍", "suggested": "天天天藍"}),
    ("鼻子裂縫多難", {"unknown_names": "鼻子裂縫", "suggested": "鼻子裂隙"}),
    ("How hard is Fat Caw?", {"unknown_names": "Fat Caw", "suggested": "Fat Cow"}),
    ("「不存在的路線」多難？", {"unknown_names": "不存在的路線", "suggested": ()}),
    ("How hard is the Dawn Wall?", {"unknown_places": "Dawn Wall"}),
    ("我爬完天天練藍，下一條爬什麼", {"unknown_names": "天天練藍", "suggested": "天天天藍"}),
    ("大家樂多難", {"unknown_names": "大家樂", "suggested": ()}),
    ("這條路線多難", {"unknown_names": ()}),
    ("新手路線多難", {"unknown_names": ()}),
    ("How hard is it?", {"unknown_names": ()}),
    ("how hard is sport climbing", {"unknown_names": ()}),
    ("先鋒攀登難嗎", {"unknown_names": ()}),
    ("肥牛多難", {"unknown_names": (), "suggested": ()}),
    ("龍洞 5.10 多難", {"unknown_names": ()}),
    ("什麼是「紅點」", {"intent": "knowledge"}),
]


@pytest.mark.parametrize(("question", "expected"), CASES, ids=[q for q, _ in CASES])
def test_unknown_name(question: str, expected: dict[str, Any], ask: Ask) -> None:
    """Unknown is said of names, never of words."""
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(
    ("question", "locale"),
    [
        ("How hard is 肥牛?", "en"),
        ("肥牛 how hard", "en"),
        ("Fat Cow 多難", "zh-TW"),
        ("Prada 在哪", "zh-TW"),
        ("Which route is harder, 天天天藍 or 國慶日?", "en"),
        ("龍洞", "zh-TW"),
        ("Longdong", "en"),
        ("推薦 5.10 sport routes", "zh-TW"),
        ("What grade is 鼻子裂隙 at 龍洞?", "en"),
        ("V3 以上的 boulder problems 有哪些", "zh-TW"),
    ],
)
def test_language_is_that_of_the_sentence(question: str, locale: str, ask: Ask) -> None:
    """Names do not make a sentence Chinese or English."""
    assert ask(question).locale == locale


def test_the_asked_language_wins(ask: Ask) -> None:
    """A locale in the request decides."""
    assert ask("肥牛多難", locale="en").locale == "en"


def test_a_misspelled_route_beside_its_crag_is_looked_for_among_all_kinds(ask: Ask) -> None:
    """The crag's name does not make it a question about crags."""
    reading = ask("小蜜峰 關子嶺")
    assert reading.suggestions[0].name == "小蜜蜂"
    assert (reading.filter.kinds, reading.filter.crag_ids) == ((), ("guanziling",))
