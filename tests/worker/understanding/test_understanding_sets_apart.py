"""What is set side by side, where words come from and what two ropes are for is asked of articles, not of rows."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "question",
    [
        "liquid chalk vs the normal powder one?? whats even the diff",
        "kevlar cord vs nylon cord which is better",
        "lace ups vs velcro",
        "take vs slack",
        "螺旋鎖跟自動鎖哪個好",
        "粉球和液態粉哪個好",
        "boulders or routes, which gets you stronger faster",
        "V 級是誰發明的",
        "兩條繩子要用什麼結接",
    ],
)
def test_an_article_is_asked(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.conversion, reading.missing) == ("article", None, None)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("the pig one or the dog one which is harder", "route"),
        ("boulders or routes which are longer", "route"),
        ("兩條都在龍洞嗎", "route"),
    ],
)
def test_rows_that_are_set_apart_are_still_rows(ask: Ask, question: str, subject: str) -> None:
    assert ask(question).subject == subject


@pytest.mark.parametrize("question", ["UIAA V 是多難", "what is UIAA V in yosemite grades", "V7 跟 5.12 哪個難"])
def test_where_a_ladder_comes_from_is_no_conversion_but_a_grade_is(ask: Ask, question: str) -> None:
    assert ask("who came up with the V grades and why is it a V").conversion is None
    assert ask(question).conversion is not None
