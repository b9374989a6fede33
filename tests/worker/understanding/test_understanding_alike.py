"""What others are to share with a named route is no question about it, nor a wish for what is merely like it."""

import pytest

from schemas.reading import Alike
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "intent", "alike"),
    [
        ("跟忠孝同一區同難度的還有哪些", "list", ("grade", "area")),
        ("有沒有跟忠孝一樣長的路線", "list", ("length",)),
        ("跟忠孝一樣難的有幾條", "count", ("grade",)),
        ("和飛龍同一面牆的路線", "list", ("sector",)),
        ("跟仁愛同類型、bolt 數一樣的", "list", ("bolts", "type")),
        ("routes in the same area and same grade as Zhongxiao", "list", ("grade", "area")),
        ("same length as Desperado", "list", ("length",)),
        ("anything as hard as Lightning on the same wall", "list", ("grade", "sector")),
    ],
)
def test_what_is_to_be_shared_with_a_named_route_is_read(
    ask: Ask, question: str, intent: str, alike: tuple[Alike, ...]
) -> None:
    reading = ask(question)
    assert (reading.intent, reading.alike) == (intent, alike)
    assert [m.kind for m in reading.mentions] == ["route"]
    assert set(reading.mentions[0].ids) <= set(reading.filter.exclude_ids)


@pytest.mark.parametrize(
    "question",
    [
        "忠孝跟仁愛難度一樣嗎",
        "跟忠孝差不多難的",
        "有沒有像忠孝那樣的路線",
        "is Renai the same grade as Xinyi",
        "忠孝多長",
        "龍洞同一區的 5.9",
    ],
)
def test_two_routes_or_a_likeness_share_nothing(ask: Ask, question: str) -> None:
    assert ask(question).alike == ()
