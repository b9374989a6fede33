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
    ("routes with a roof", {"named": None, "features": "roof"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_family_of_names_is_asked_for_as_one(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert differences(ask(text), expected) == {}
