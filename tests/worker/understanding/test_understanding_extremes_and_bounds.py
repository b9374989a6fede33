"""Extremes, bounds and a handful of routes, asked for in words of every day."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, differences

CASES: list[tuple[str, dict[str, Any]]] = [
    # What tops a place in difficulty.
    ("想挑戰德芙蘭trad的天花板 是哪條呀 難度長度順便講", {"extreme": "hardest", "route_types": "trad", "features": ()}),
    ("想看壽山的天花板，級數最高的線是哪條", {"extreme": "hardest", "features": ()}),
    ("論難度墾丁第一名是哪條線", {"extreme": "hardest", "crag_ids": "kenting"}),
    ("關子嶺級數之最是哪一條", {"extreme": "hardest"}),
    ("全墾丁grade最高的是哪條線", {"extreme": "hardest"}),
    ("the top graded route in Defulan?", {"extreme": "hardest"}),
    # A roof and a height stay what they are.
    ("龍洞有天花板的路線", {"intent": "list", "features": "roof"}),
    ("想爬天花板地形，龍洞有哪些", {"intent": "list", "features": "roof"}),
    ("墾丁最高的路線是哪條", {"extreme": "longest"}),
    # Length told as a record or in metres.
    ("I suppose some trad line at Long Dong must hold the length record there. Which is it?", {"extreme": "longest"}),
    ("Which 5.13 in Taiwan has the fewest metres?", {"extreme": "shortest"}),
    # Bounds.
    ("壽山南面的簡單線 難度上限5.9", {"intent": "list", "extreme": None, "grades": "..5.9"}),
    ("墾丁難度上限是多少", {"extreme": "hardest"}),
    ("龍洞校門口有沒有線，上限就5.7，再難的不行", {"grades": "..5.7"}),
    ("5.9，再難的也可以，壽山", {"grades": "5.9.."}),
    ("Please list me what exceeds 30 m at Loftier in Defulan.", {"length_max_m": None}),
    ("routes at Loftier that don't exceed 30 m", {"length_max_m": 30.0, "length_min_m": None}),
    ("Long trad at the Grand Auditorium: 40 m minimum, please.", {"length_min_m": 40.0, "length_max_m": None}),
    ("Long Dong trad, 30 m at least, which ones?", {"length_min_m": 30.0, "length_max_m": None}),
    ("5.9 is about the limit for my two boys. Which sport routes at Long Dong?", {"grades": "..5.9"}),
    ("pick some sport lines at Long Dong for a friend whose lead limit is 5.8", {"grades": "..5.8"}),
    # A few are wanted, and nobody asks how many there are.
    ("一共八個人去龍洞，想找適合架頂繩的線，難度別超過5.10，請給我幾條", {"intent": "recommend"}),
    ("要去龍洞,麻煩給幾條簡單傳攀,最難到5.9就好", {"intent": "list", "grades": "..5.9"}),
    ("龍洞一共有幾條傳攀", {"intent": "count"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_meant_as_asked(ask: Ask, text: str, expected: dict[str, Any]) -> None:
    """What is meant counts, in whatever words it is asked; words that only look alike mean what they did."""
    assert differences(ask(text), expected) == {}
