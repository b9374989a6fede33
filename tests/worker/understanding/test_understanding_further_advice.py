"""Follow-ups to advice: what was climbed already is left out, another's grade takes the place of one's own."""

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

LISTED = """龍洞可以考慮這些 5.10a 的路線：
- 結婚的日子（Wedding Day）：5.10a，傳統攀登 [1]
- 白鯨記（Moby Dick）：5.10a，傳統攀登 [2]
- 凹洞懸岩（Pocket Overhang）：5.10a，運動攀登 [3]"""


def after(question: str) -> list[Turn]:
    return [Turn("user", question), Turn("assistant", LISTED)]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("剛剛那些我都爬過了", 3),
        ("前兩條我爬過了", 2),
        ("第一條爬過了", 1),
        ("I've done the first two already", 2),
        ("we've climbed all of those", 3),
        ("第一條誰爬過", 0),
        ("有影片的嗎", 0),
    ],
)
def test_what_has_been_climbed_is_left_out(ask: Ask, text: str, gone: int) -> None:
    reading = ask(text, history=after("推薦龍洞5.10a的路線"))
    assert len(reading.filter.exclude_ids) == gone
    if gone:
        expected = {"intent": "recommend", "grades": "5.10a..5.10a", "crag_ids": "longdong", "needs_history": True}
        assert differences(reading, expected) == {}


@pytest.mark.parametrize(
    ("before", "text", "level", "grades"),
    [
        ("我爬5.10b，龍洞下一步", "那我女朋友爬5.8呢", "5.8", "5.8..5.10a"),
        ("我爬5.10b，龍洞下一步", "那5.9呢", "5.9", "5.9..5.10b"),
        ("recommend some 5.10 routes in Longdong", "for my girlfriend who climbs 5.8", None, "5.8..5.8"),
    ],
)
def test_the_grade_of_somebody_else_is_their_level(
    ask: Ask, before: str, text: str, level: str | None, grades: str
) -> None:
    reading = ask(text, history=after(before))
    assert (reading.level.high_text if reading.level else None) == level
    assert differences(reading, {"intent": "recommend", "grades": grades, "crag_ids": "longdong"}) == {}


def test_what_is_easier_than_a_next_step_is_none(ask: Ask) -> None:
    easier = ask("something easier", history=after("What should I climb after Cowboy Arête?"))
    assert easier.mode == "similar"
    below = ask("太難了，簡單一點", history=after("我爬5.10b，龍洞下一步"))
    assert (below.mode, below.level) == ("exploration", None)


def test_others_of_the_kind_of_one_that_was_shown(ask: Ask) -> None:
    alike = ask("第二條那種的再多給我幾條", history=after("推薦龍洞5.10a的路線"))
    assert differences(alike, {"intent": "recommend", "mode": "similar", "names": "白鯨記"}) == {}


def test_the_nearest_to_the_metro_come_first(ask: Ask) -> None:
    reading = ask("離捷運近一點的", history=[Turn("user", "推薦台北的岩館"), Turn("assistant", "台北市的攀岩館：")])
    assert (reading.order, reading.subject) == ("shortest_walk", "gym")


def test_a_grade_is_no_end_of_a_clause(ask: Ask) -> None:
    """The point of 5.9 parts nothing, so that what is asked before it is asked."""
    assert ask("冷門一點的5.9推薦").unrecorded == ("obscure",)
    assert ask("只有兩小時可以爬，龍洞推薦哪幾條").unrecorded == ("time_needed",)
