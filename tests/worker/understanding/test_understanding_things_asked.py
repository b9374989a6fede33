"""A thing that no row records is all that is asked where it stands as only a thing can; what is recorded is not."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.unrecorded.recognised import TOPICS
from worker.understanding.unrecorded.things_asked import thing_asked, topics_of_things


@pytest.mark.parametrize(
    ("text", "topics", "words"),
    [
        ("Where's the nearest washing machine to Shoushan?", (), ("washing machine",)),
        ("We are off to any gym in Taichung on Sunday. How much is the locker-room massage there?", ("extras",), ()),
        ("Is there a lead course at Kenting", ("coaching",), ()),
        ("do gyms in Kaohsiung sell socks", (), ("socks",)),
        ("What's the toilet paper like at Long Dong", (), ("toilet paper",)),
        ("墾丁附近哪裡有提款機", (), ("提款機",)),
        ("壽山有沒有社群", ("partners",), ()),
        ("這週末去台中的岩館，那邊悠遊卡怎麼收費", ("payment",), ()),
        ("關子嶺附近哪裡有 YouBike", ("hire",), ()),
        ("想問高雄的岩館哪裡有吹風機", (), ("吹風機",)),
        ("德芙蘭的導覽書一本多少", ("guidebook",), ()),
        ("龍洞的夏令營怎麼收費", ("coaching",), ()),
    ],
)
def test_the_thing_is_all_that_is_asked(ask: Ask, text: str, topics: tuple[str, ...], words: tuple[str, ...]) -> None:
    """Neither the price of an entry nor a list of all gyms, nor an address, is told instead."""
    reading = ask(text)
    assert (reading.unrecorded, reading.unheard) == (topics, words)
    assert reading.unearned
    assert reading.attributes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Is there parking at Long Dong?",
        "are there toilets at Long Dong",
        "How much is shoe rental at T-Up Xindian?",
        "Is there a gym chain in Taipei",
        "Where's the nearest crag to Taichung?",
        "do any Taipei gyms have showers",
        "龍洞有沒有廁所",
        "關子嶺附近哪裡有民宿",
        "原岩新店的岩鞋租借怎麼收費",
        "台北的岩館哪裡有淋浴",
        "How do I get to Long Dong and is there wifi",
        "德芙蘭怎麼去，那邊有飲水機嗎",
    ],
)
def test_what_is_recorded_is_told(ask: Ask, text: str) -> None:
    """What rows hold is no such thing, and neither is one that is asked beside it."""
    assert not ask(text).unearned


def test_every_thing_belongs_to_a_topic() -> None:
    """A line of the tables begins with a topic that can be named, or with none."""
    assert topics_of_things() <= {topic.key for topic in TOPICS}


def test_what_only_ends_like_a_thing_is_none() -> None:
    """Where no thing can stand, its word says nothing."""
    assert thing_asked("which routes at \ue002 have a fan pattern") is None
