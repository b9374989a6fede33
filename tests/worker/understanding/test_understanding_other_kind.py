"""A boulder grade wanted as a grade of routes, and the other way round, where only the kind of climbing is said."""

import pytest

from tests.worker.understanding.phrases import Ask

WANTED = (
    ("I boulder V4, what sport grade is that roughly?", "v", ("yds",)),
    ("I climb V4, what would I lead?", "v", ("yds",)),
    ("I boulder V5 in the gym, what grade should I be able to lead?", "v", ("yds",)),
    ("what's a V4 equivalent to on ropes", "v", ("yds",)),
    ("v3 equals what in top rope", "v", ("yds",)),
    ("V6 route grade", "v", ("yds",)),
    ("抱石V3的人先鋒大概爬多少", "v", ("yds",)),
    ("平常抱石爬V4，換成繩攀大概是什麼程度", "v", ("yds",)),
    ("V4 in french sport grades", "v", ("french",)),
    ("how hard is 5.11 in bouldering terms", "yds", ("v",)),
    ("what boulder grade is 5.12", "yds", ("v",)),
    ("爬5.11的人抱石大概V幾", "yds", ("v",)),
    ("5.12a 換算抱石是多少", "yds", ("v",)),
    ("先鋒7a抱石要到幾級", "french", ("v",)),
    ("6A boulder in YDS", "font", ("yds",)),
    ("7a boulder is what V", "font", ("v",)),
    ("抱石V4的人爬得了5.12嗎", "v", ("yds",)),
    ("can a V4 boulderer climb 5.12", "v", ("yds",)),
)


@pytest.mark.parametrize(("question", "source", "targets"), WANTED, ids=[q for q, _, _ in WANTED])
def test_a_grade_is_wanted_of_the_other_kind(question: str, source: str, targets: tuple[str, ...], ask: Ask) -> None:
    asked = ask(question).conversion
    assert asked is not None
    assert (asked.source, asked.targets) == (source, targets)


@pytest.mark.parametrize(
    "question",
    [
        "I boulder V4, what sport routes can I do?",
        "抱石V3的人先鋒可以爬哪些路線",
        "I boulder V3, what gear do I need to start leading",
        "I boulder V4 and want to lead 5.12 this year, how should I train",
        "抱石V4，想爬5.12可以怎麼練",
        "我抱石V4，先鋒要學多久",
        "V4 抱石，先鋒課程多少錢",
        "5.11 的抱石有多少",
        "V3 抱石路線多難",
        "龍洞抱石5.11有幾條",
        "推薦5.10先鋒路線，我抱石V2",
        "會爬5.10的人可以爬5.11嗎",
    ],
)
def test_rows_and_advice_are_no_grade_of_the_other_kind(question: str, ask: Ask) -> None:
    assert ask(question).conversion is None


@pytest.mark.parametrize("question", ["法國級數6a是很難嗎", "6a很難嗎", "is 6c hard", "7a 算難嗎"])
def test_how_hard_a_french_grade_is_is_told_by_one_of_ours(question: str, ask: Ask) -> None:
    asked = ask(question).conversion
    assert asked is not None
    assert (asked.source, asked.targets) == ("french", ("yds", "uiaa"))
