"""Which names of a question stand side by side in it."""

import pytest

from worker.text.sides import set_apart, sides

NAMED = (
    ("頂繩攀登", "頂繩", "上方確保", "top rope"),
    ("閃攀", "flash"),
    ("紅點", "redpoint"),
    ("先鋒攀登", "先鋒", "lead climbing", "lead"),
    ("運攀和傳攀",),
    ("運攀", "sport climbing", "sport"),
    ("傳攀", "trad climbing", "trad"),
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("redpoint 跟 flash 有什麼不同", (2, 1)),
        ("上方確保和先鋒差在哪", (0, 3)),
        ("What's the difference between top rope and lead climbing?", (0, 3)),
        ("運攀和傳攀有什麼不一樣", (5, 6)),
        ("sport vs trad", (5, 6)),
        ("flash or redpoint", (1, 2)),
        ("什麼是頂繩", ()),
        ("頂繩跟別的差在哪", ()),
        ("redpoint 之前先 flash 過", ()),
        ("先鋒之前要學什麼，和頂繩不同嗎", ()),
    ],
)
def test_what_a_question_sets_apart(question: str, found: tuple[int, ...]) -> None:
    assert sides(question, NAMED) == found


def test_a_noun_that_two_sides_share_belongs_to_both() -> None:
    named = (("static",), ("static rope",), ("dynamic rope",))
    assert sides("Static versus dynamic rope, when does it matter?", named) == (1, 2)
    assert sides("static versus dynamic", named) == ()


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("什麼是紅點 什麼是閃攀", (2, 1)),
        ("redpoint、flash、lead 各是什麼意思", (2, 1, 3)),
        ("what does redpoint mean and what's a flash", (2, 1)),
        ("flash 是什麼 redpoint 又是什麼", (1, 2)),
        ("can you explain lead and top rope", (3, 0)),
        ("我先鋒的時候什麼是頂繩", ()),
        ("先鋒跟頂繩為什麼要打結", ()),
        ("what is a flash when you have led it before", ()),
        ("閃攀(flash)是什麼", ()),
        ("先鋒(flash)怎麼辦 有什麼方法", ()),
        ("what to do when flash lead starts", ()),
        ("what time of year is a flash a lead", ()),
    ],
)
def test_several_things_that_are_asked_for_in_one_breath(question: str, found: tuple[int, ...]) -> None:
    assert sides(question, NAMED) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("教練叫小朋友先從頂繩開始，先鋒以後再說。這兩種到底有什麼不一樣", (0, 3)),
        ("爸爸問我 trad 是什麼，也想知道它和 sport 差在哪", (6, 5)),
        ("One friend does top rope, another does lead. How do they differ?", (0, 3)),
        ("他玩 flash，她玩先鋒跟頂繩，這跟另外兩種差在哪", (1, 3, 0)),
        ("先鋒之前要學什麼，和頂繩不同嗎", ()),
        ("教練說先爬頂繩，這兩間館有什麼不一樣", ()),
        ("頂繩跟先鋒差在哪，它們貴嗎", (0, 3)),
    ],
)
def test_what_is_told_is_set_apart_where_it_is_asked_how_that_differs(question: str, found: tuple[int, ...]) -> None:
    named = (*NAMED, ("friend",))
    assert set_apart(question, named, [True] * len(named)) == found
