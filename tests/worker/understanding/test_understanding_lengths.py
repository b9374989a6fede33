"""Lengths in feet and in words, decades, bounds that are ruled out, and prices of gyms without a unit."""

import pytest

from schemas.reading import Filter
from tests.worker.understanding.phrases import Ask, Case, differences
from worker.text.feet import FOOT_M

SAID: list[tuple[str, float | None, float | None]] = [
    ("Sport climbs at Long Dong at least 65 feet tall", 65 * FOOT_M, None),
    ("Kenting routes under 50'", None, 50 * FOOT_M),
    ("墾丁六十呎以上的路線", 60 * FOOT_M, None),
    ("routes between forty and sixty feet at Kenting", 40 * FOOT_M, 60 * FOOT_M),
    ("Kenting 5.11 no taller than 50 feet", None, 50 * FOOT_M),
    ("twenty-five metre sport routes at Long Dong", 25, 25),
    ("龍洞三十幾米的運攀", 30, 40),
    ("龍洞 10來米的5.9", 8, 12),
    ("龍洞 長度20以上的5.9", 20, None),
    ("龍洞20米以上的不要 5.10運攀", None, 20),
    ("墾丁5.11 超過20米的不要", None, 20),
    ("第一洞30公尺長的5.12運攀有哪幾條？剛好30m的", 30, 30),
    ("I'm 6 feet tall, what 5.9 at Kenting suits me", None, None),
    ("crags 50m from the car", None, None),
]


@pytest.mark.parametrize(("text", "low", "high"), SAID, ids=[each[0] for each in SAID])
def test_a_length_is_read_in_metres(ask: Ask, text: str, low: float | None, high: float | None) -> None:
    """A bound that leaves its figure out is the neighbouring float."""
    asked: Filter = ask(text).filter
    assert asked.length_min_m == (None if low is None else pytest.approx(low))
    assert asked.length_max_m == (None if high is None else pytest.approx(high))


CASES: list[Case] = [
    ("how tall is Sorry Erica in feet?", {"attributes": ["length", "feet"]}),
    ("Is Sorry Erica more than 40 feet?", {"attributes": ["length", "feet"]}),
    ("How many feet is Bastille Day in Verdon Valley?", {"intent": "detail", "attributes": ["length", "feet"]}),
    ("第一洞30公尺長的5.12運攀有哪幾條？剛好30m的", {"route_types": "sport"}),
    ("龍洞20米以上的不要 5.10運攀", {"grades": "5.10a..5.10d", "not_grades": ()}),
    ("沒影片的不要 龍洞5.11", {"has_video": True, "crag_ids": "longdong"}),
    ("無bolt的不要 龍洞5.9", {"bolts_min": 1, "bolts_max": None}),
    ("台北岩館 350以上的不要", {"price_max": 349}),
    ("超過400的不考慮 新北岩館", {"price_max": 400, "gym_city": "新北市"}),
    ("台北開了100年的岩館", {"price_min": None, "price_max": None}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_what_stands_beside_a_figure_is_read_with_it(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Feet are told where lengths are asked in them, and a bound may be ruled out after its figure."""
    assert differences(ask(text), expected) == {}
