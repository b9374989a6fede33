"""How many go and pay: the asker counts with those who come along."""

import pytest

from worker.text.folding import fold
from worker.understanding.gyms.party import party_of


@pytest.mark.parametrize(
    ("text", "adults", "children"),
    [
        ("我跟兩個朋友去市民抱石多少錢", 3, 0),
        ("我跟女友還有她弟弟去原岩，入場加租鞋多少", 3, 0),
        ("帶爸媽去角岩爬門票多少", 3, 0),
        ("我帶兩個小孩去奇岩要多少錢", 1, 2),
        ("兩大一小去奇岩門票多少", 2, 1),
        ("大人兩個小孩一個入場總共", 2, 1),
        ("兩男三女去原岩多少", 5, 0),
        ("老師帶12個學生去市民抱石多少錢", 12, 0),
        ("爸爸媽媽帶兩個小孩去原岩要多少錢", 2, 2),
        ("我跟兩個小孩三個人入場多少", 1, 2),
        ("五個人去爬要多少", 5, 0),
        ("奇岩單日票多少", 0, 0),
        ("第3個人有打折嗎", 0, 0),
        ("me and two friends at Civic, what do we pay", 3, 0),
        ("my wife and I and our kid, tickets for Y17", 2, 1),
        ("two adults and 3 kids at Kirin, total?", 2, 3),
        ("how much is it for four of us with shoes", 4, 0),
        ("bringing 3 friends to B-Pump, how much all together", 4, 0),
        ("how much are tickets at Kirin", 0, 0),
    ],
)
def test_the_asker_counts_with_those_who_come_along(text: str, adults: int, children: int) -> None:
    assert party_of(fold(text)) == (adults, children)
