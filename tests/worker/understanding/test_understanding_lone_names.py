"""Lone names, names from elsewhere, and names as they are typed: known, nearly known, or said to be unknown."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, differences

CASES: list[tuple[str, dict[str, Any]]] = [
    ("Flow", {"named_ids": "flow-boulder", "subject": "gym"}),
    ("flow", {"named_ids": "flow-boulder", "subject": "gym"}),
    ("corner price", {"named_ids": {"corner-huashan", "corner-zhongshan"}, "attributes": "price"}),
    ("Flw", {"unknown_names": "Flw", "suggested": "Flow Bouldering Gym"}),
    ("閃電俠", {"unknown_names": "閃電俠", "suggested": "閃電"}),
    ("zorblax", {"unknown_names": "zorblax", "suggested": ()}),
    ("Hornets Nest", {"named_ids": "LD-SECOND-CAVE-236"}),
    ("輪迴第二段難度", {"named_ids": "LD-SCHOOL-GATE-547.1", "attributes": "grade"}),
    ("Y17那間可以停機車嗎", {"named_ids": "double8-y17"}),
    ("叫我以實馬利 幾級", {"suggested": "叫我以實瑪利"}),
    ("紅油炒手有幾支bolt", {"unknown_names": "紅油炒手", "suggested": "紅油抄手", "unknown_places": ()}),
    ("龍洞有一條叫彩虹小馬的嗎 幾級", {"unknown_names": "彩虹小馬"}),
    ("bolt count for Silent Thunder in Kenting?", {"unknown_names": "Silent Thunder", "intent": "detail"}),
    ("優勝美地酋長岩最難的線是哪條", {"unknown_places": "優勝美地酋長岩"}),
    ("日本小川山推薦幾條5.10", {"unknown_places": "日本小川山"}),
    ("泰國喀比有哪些路線", {"unknown_places": "泰國喀比"}),
    ("how many pitches is The Nose on El Capitan", {"unknown_places": "El Capitan", "named_ids": ()}),
    ("北投熱海的路線", {"unknown_places": "北投熱海", "named_ids": ()}),
    ("禮拜一公休的岩館有幾家", {"unknown_places": (), "closed_on": "monday"}),
    ("龍洞最經典的路線", {"extreme": "most_popular", "limit": 5, "features": "classic"}),
]
NO_NAMES = (
    "天花板",
    "layback",
    "橫渡",
    "死點",
    "旗步",
    "感恩",
    "法國難度怎麼換算",
    "優勝美地難度系統",
)


@pytest.mark.parametrize(("question", "wanted"), CASES, ids=[q for q, _ in CASES])
def test_a_name_is_known_or_said_to_be_unknown(question: str, wanted: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question, locale="en" if question.isascii() else None), wanted) == {}


@pytest.mark.parametrize("question", NO_NAMES)
def test_a_word_of_climbing_is_no_unknown_name(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.unknown_names, reading.unknown_places) == ((), ())


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("奇岩的牆最高幾米", "wall_height"),
        ("who's the head setter at Dapro", "staff"),
        ("絕響有哪些人爬完過", "others_log"),
        ("龍洞有什麼必爬的路線", "fame"),
    ],
)
def test_what_nobody_recorded_of_it(question: str, topic: str, ask: Ask) -> None:
    assert topic in ask(question).unrecorded


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("龍洞有沒有叫海王星的路線", "海王星"),
        ("有一條路線名叫小確幸 在哪", "小確幸"),
        ("is there a route called Purple Rain at Kenting", "Purple Rain"),
    ],
)
def test_whether_there_is_one_of_that_name_is_asked_of_the_name(question: str, name: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.unknown_names) == ("detail", (name,))


TYPED: list[tuple[str, dict[str, Any]]] = [
    ("龍洞510運攀有幾條", {"grades": "5.10a..5.10d", "route_types": "sport", "intent": "count"}),
    ("longdong 5 10 sport", {"grades": "5.10a..5.10d", "route_types": "sport"}),
    ("墾丁511a有影片", {"grades": "5.11a..5.11a", "has_video": True}),
    ("票價 510 以下的岩館", {"grades": None}),
    ("關子嶺58以下有幾條", {"grades": "..5.8", "intent": "count"}),
    ("關子嶺長度58以下有幾條", {"grades": None}),
    ("我完全沒爬過 想找台北的抱石館體驗", {"personal": False, "subject": "gym", "gym_city": "台北市"}),
    ("我沒爬過戶外 想找簡單的", {"personal": False}),
    ("我還沒爬過的 5.10 路線", {"personal": True}),
    ("whats the closest real rock to taipei city", {"subject": "crag"}),
    ("台北哪間岩館早上就開", {"open_at": ("monday", 719), "gym_city": "台北市"}),
    ("is there wifi at corner", {"named_ids": {"corner-huashan", "corner-zhongshan"}}),
]


@pytest.mark.parametrize(("question", "wanted"), TYPED, ids=[q for q, _ in TYPED])
def test_what_is_typed_on_a_phone(question: str, wanted: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question, locale="en" if question.isascii() else None), wanted) == {}
