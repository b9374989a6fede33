"""A metamorphic test: where, when, what kind and how hard may be said in any order, and the filter is the same.

No expectation is needed but that all orders of one demand agree (Chen et al. 1998, as in `tuning/around.py`).
"""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import pytest

from schemas.reading import Filter
from tests.worker.understanding.phrases import Ask


class Orders(NamedTuple):
    """Orders in which the same is asked, and what stands in their places: each combination is a demand."""

    frames: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]


ORDERS = {
    "lists of routes": Orders(
        (
            "{0}有哪些{1}的{2}",
            "{0}{1}的{2}有哪些",
            "有哪些{1}的{2}在{0}",
            "{2} {0} {1} 有哪些",
            "{0}的{2}，{1}的列給我",
            "想找{0}{1}的{2}",
            "{1}的{2}，{0}有哪幾條",
            "{2}要{1}的，{0}有什麼",
            "請列出{1}的{0}{2}",
            "有沒有{0}的{2}是{1}的",
        ),
        (
            ("龍洞", "校門口", "鐘塔", "龍牆", "大禮堂凡登峽谷", "龍洞和墾丁"),
            ("5.10以下", "5.9到5.10c", "20公尺以上", "有影片"),
            ("運攀", "傳攀", "頂繩路線"),
        ),
    ),
    "routes at the end": Orders(
        (
            "{0}{1}的{2}是哪條",
            "{0}的{2}，{1}的是哪條",
            "{1}的{2}在{0}是哪一條",
            "{0}哪條{2}{1}",
            "在{0}，{1}的{2}是？",
            "{2} {0} {1}",
            "告訴我{0}{1}的一條{2}",
        ),
        (("墾丁", "校門口", "黃金谷", "龍牆"), ("最難", "最長", "bolt最多"), ("運攀", "傳攀", "路線")),
    ),
    "gyms that are open": Orders(
        (
            "{0}{1}有{2}開嗎",
            "{1}{0}有{2}開嗎",
            "{0}{1}附近有沒有{2}有開",
            "{1}的{2}{0}有開的有哪些",
            "{0}有開的{1}{2}",
            "{1}哪間{2}{0}有營業",
        ),
        (
            ("週三晚上七點以後", "週六", "平日晚上"),
            ("板橋", "三重", "台北", "西門町", "南港展覽館站"),
            ("抱石館", "有淋浴的岩館", "岩館"),
        ),
    ),
    "routes in English": Orders(
        (
            "{2} {1} at {0}",
            "At {0}, {2} {1}?",
            "What {2} are there at {0} {1}",
            "{0} {2} {1}",
            "{2}, {1}, {0}",
            "list the {2} {1} that {0} has",
            "{0}: which {2} {1}?",
        ),
        (
            ("Long Dong", "School Gate", "Clocktower", "Dragon Wall"),
            ("5.10 or easier", "over 20 m", "with a video"),
            ("sport routes", "trad routes"),
        ),
    ),
    "gyms in English": Orders(
        (
            "Which {2} in {1} are open {0}?",
            "{0}, which {2} in {1} are open?",
            "I'm free {0}. Which {2} in {1} are open then?",
            "Are there {2} open {0} around {1}?",
            "{1} {2} open {0}",
            "What {2} can I go to in {1} {0}?",
        ),
        (
            ("on Saturday", "on Wednesday after 7pm"),
            ("Banqiao", "Taipei", "Shilin"),
            ("bouldering gyms", "gyms with showers"),
        ),
    ),
}


@pytest.mark.parametrize(
    ("frames", "parts"),
    [(each.frames, parts) for each in ORDERS.values() for parts in product(*each.parts)],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) and "{" not in value[0] else "",
)
def test_any_order_of_the_same_is_read_the_same(ask: Ask, frames: Sequence[str], parts: Sequence[str]) -> None:
    said: dict[str, tuple[Filter, str | None, tuple[str, ...]]] = {}
    for frame in frames:
        reading = ask(question := frame.format(*parts))
        said[question] = (reading.filter, reading.extreme, reading.unheard + reading.unknown_places)
    first, *others = said.items()
    for question, read in others:
        assert (question, read) == (question, first[1]), first[0]
