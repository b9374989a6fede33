"""All routes of one name: a group, a series, all pitches, or what their names hold."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("天空之城那一組總共有哪些、各幾級", {"named": "天空之城", "intent": "list", "subject": "route"}),
    ("輪迴全部繩距的難度", {"named": "輪迴", "intent": "list", "unknown_names": ()}),
    (
        "墾丁名字裡有「龍」的運攀有幾條",
        {"named": "龍", "intent": "count", "crag_ids": "kenting", "route_types": "sport"},
    ),
    ("所有叫練習的路線", {"named": "練習", "intent": "list"}),
    ("routes with dragon in the name", {"named": "dragon", "intent": "list"}),
    ("how many routes have roof in their name", {"named": "roof", "intent": "count", "features": ()}),
    ("The Great Roof pitches and grades", {"named": "The Great Roof", "features": ()}),
    ("音樂廳那一區有幾條", {"named": None, "area_ids": "longdong/music-hall"}),
    ("後門那幾條5.11", {"named": None, "area_ids": "longdong/back-door"}),
    ("龍洞的5.11系列", {"named": None, "grades": "5.11a..5.11d"}),
    ("絕響那條多難", {"named": None, "intent": "detail"}),
    ("名字是龍開頭的路線有哪些", {"named": "龍", "named_at": "start"}),
    ("名稱結尾是「人」的路線", {"named": "人", "named_at": "end", "unknown_names": ()}),
    ("routes whose name starts with Dragon", {"named": "Dragon", "named_at": "start"}),
    ("名字裡有數字的路線", {"named_at": "digit"}),
    ("名字有95的路線", {"named": "95", "named_at": None}),
    ("叫什麼龍的那條在哪", {"named": "龍", "missing": None}),
    ("名字裡有寶貝但不在龍洞的", {"named": "寶貝", "not_crag_ids": "longdong"}),
    ("後門那排7-Eleven抱石線有幾條5.11a", {"named": "7-Eleven", "intent": "count", "grades": "5.11a..5.11a"}),
    ("練習系列最難的是哪條", {"named": "練習", "extreme": "hardest"}),
    ("名字帶「月」又是5.11的", {"named": "月", "grades": "5.11a..5.11d", "unknown_names": ()}),
    ('route names that start with "Dragon" which are above 5.10', {"named": "Dragon", "named_at": "start"}),
    ("墾丁有7-11嗎", {"named": None}),
    ("routes that start in the cave", {"named": None}),
    ("routes starting with 5.11", {"named": None, "grades": "5.11a..5.11d"}),
    ("routes with a roof", {"named": None, "features": "roof"}),
    ("雙色三段各幾級", {"named": "雙色", "features": (), "unknown_names": ()}),
    ("瞞天過海兩個繩距分別什麼難度", {"named": "瞞天過海", "intent": "list", "features": ()}),
    ("輪迴不是有兩段嗎 上面那段多難", {"named": "輪迴", "unknown_names": ()}),
    ("名字有龍的多繩距路線", {"named": "龍", "features": "multi_pitch"}),
    ("龍洞有三段的路線嗎", {"named": None, "crag_ids": "longdong"}),
    ("華西街兩段各多難", {"named": None, "intent": "detail"}),
    ("anything called 7-Eleven at Longdong", {"named": "7-Eleven", "crag_ids": "longdong"}),
    ("what grades are 7-Eleven A B and C", {"named": "7-Eleven", "intent": "list"}),
    ("7-Eleven那排A到G最難的是幾級", {"named": "7-Eleven", "extreme": "hardest"}),
    ("any 7-Eleven near Longdong", {"named": None}),
    ("練習一二三各是多難", {"named": "練習", "intent": "list"}),
    ("第一二三洞哪個路線多", {"named": None}),
    ("路線名字最後是「橫渡」的", {"named": "橫渡", "named_at": "end", "features": ()}),
    ("這條路線最後是橫渡嗎", {"named": None}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_family_of_names_is_asked_for_as_one(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert differences(ask(text), expected) == {}
