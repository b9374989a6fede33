"""What is supposed of a named route, how its pitches are named, and what lies beside it."""

import pytest

from schemas.reading import Attribute
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("Pump 是外傾嗎", ("features",)),
        ("does Fat Cow have a walk-off", ("features",)),
        ("天堂鳥不是5.12b嗎", ("grade",)),
        ("isn't Bird of Paradise 5.12a?", ("grade",)),
        ("is Pigeon bolted", ("bolts", "type")),
        ("老樹是先鋒還是頂繩", ("type",)),
        ("爬鴿子60米繩夠嗎", ("length",)),
        ("忠孝多高 幾個bolt 哪一年首攀", ("length", "bolts", "first_ascent")),
    ],
)
def test_the_attribute_of_what_is_supposed_is_asked(ask: Ask, question: str, attributes: tuple[Attribute, ...]) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.attributes) == ("detail", "route", attributes)
    assert not reading.unheard


@pytest.mark.parametrize(
    "question",
    ["天堂鳥的左邊是哪條", "仁愛旁邊那條叫什麼", "what's to the left of Pigeon", "who's the neighbour of Zhongxiao"],
)
def test_the_order_of_routes_is_not_recorded(ask: Ask, question: str) -> None:
    assert ask(question).unrecorded == ("order",)


@pytest.mark.parametrize(
    ("question", "pitches"),
    [
        ("雙色P1 P2 P3 各多難", 3),
        ("how hard is pitch 2 of Snake Alley", 1),
        ("second pitch of Agar Jelly grade", 1),
        ("華西街的第二繩距幾級", 1),
    ],
)
def test_pitches_are_named_in_any_order(ask: Ask, question: str, pitches: int) -> None:
    mentions = ask(question).mentions
    assert len(mentions) == pitches
    assert all(len(m.ids) == 1 for m in mentions)
