"""In which order things are wanted is read apart from what is wanted: sorted, in a place, so many, one of each."""

import pytest

from tests.worker.understanding.conftest import NOON_ON_MONDAY, sample_rows
from worker.understanding import Gazetteer, read_question

GAZETTEER = Gazetteer.from_rows(sample_rows(), seq=1)


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("關子嶺飛來石有哪些路線 由難排到易", "list", {"order": "hardest"}),
        ("依長度排 壽山的5.10", "list", {"order": "longest"}),
        ("Order the 5.13s in Kenting from hardest to easiest", "list", {"order": "hardest"}),
        ("Show 5.11 sport in Kenting sorted by grade", "list", {"order": "easiest"}),
        ("台北岩館照票價由低到高排", "list", {"order": "cheapest"}),
        ("Top 5 gyms by rating in Taipei", "list", {"order": "most_popular", "limit": 5}),
        ("龍洞第二難的路線", "extreme", {"extreme": "hardest", "rank": 2}),
        ("倒數第二難的壽山路線", "extreme", {"extreme": "easiest", "rank": 2}),
        ("third longest route in Guanziling", "extreme", {"extreme": "longest", "rank": 3}),
        ("the hardest route at Shoushan and the next one down", "extreme", {"extreme": "hardest", "rank": 2}),
        ("難度前十的龍洞路線", "extreme", {"extreme": "hardest", "limit": 10}),
        ("bolt最多的前五條路線 龍洞", "extreme", {"extreme": "most_bolts", "limit": 5}),
        ("Rank the five Kenting routes with the most bolts", "extreme", {"extreme": "most_bolts", "limit": 5}),
        ("各區最長的路線 龍洞", "extreme", {"extreme": "longest", "group_by": "area"}),
        ("hardest route per crag", "extreme", {"extreme": "hardest", "group_by": "crag"}),
        ("哪個岩場路線第二多", "distribution", {"group_by": "crag"}),
        # Look-alikes: no order, no place, no number of things.
        ("第二洞最難的路線", "extreme", {"extreme": "hardest", "rank": None, "limit": None}),
        ("我第二次去龍洞 最簡單的路線", "extreme", {"extreme": "easiest", "rank": None}),
        ("Kenting routes by grade", "distribution", {"group_by": "grade", "order": None}),
        ("兩個人要去墾丁 最長的路線", "extreme", {"extreme": "longest", "limit": None}),
        ("從5.9到5.11的路線", "list", {"order": None}),
    ],
)
def test_the_order_that_is_wanted(text: str, intent: str, told: dict[str, object]) -> None:
    reading = read_question(text, GAZETTEER, now=NOON_ON_MONDAY)
    assert reading.intent == intent
    assert {name: getattr(reading, name) for name in told} == told
    assert reading.filter.bolts_min is None
    assert not reading.unheard
