"""Which term is all that is asked, whoever says the word."""

import pytest

from schemas.evidence import Candidate
from worker.retrieval.terms import asked_term, defining

DYNO = Candidate(
    "term-dyno",
    "article",
    1.0,
    {"name": "跳躍", "name_en": "dyno", "topic": "term", "body": "跳出去抓下一個點的動作。", "body_en": "A jump."},
)


@pytest.mark.parametrize(
    "question",
    [
        "dyno 是什麼",
        "岩館講的 dyno 是什麼",
        "dyno 在攀岩是什麼意思",
        "dyno 在抱石裡代表什麼",
        "大家一直說的 dyno 是什麼意思",
        "教練說的 dyno 是什麼意思，聽不懂",
        "什麼是 dyno，請問",
        "what is a dyno",
        "what is the dyno that everybody keeps talking about",
    ],
)
def test_a_term_is_all_that_is_asked_whoever_says_it(question: str) -> None:
    assert asked_term(question, [DYNO]) == 0


@pytest.mark.parametrize(
    "question", ["dyno 怎麼練", "教練說 dyno 會傷肩膀是什麼意思", "dyno 跟靜態差在哪", "dyno 在攀岩怎麼用是什麼意思"]
)
def test_what_else_is_asked_of_it_is_no_definition(question: str) -> None:
    assert asked_term(question, [DYNO]) is None


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("what is rope drag and how do I avoid it", "what is rope drag"),
        ("what's an offwidth, why does everyone hate them", "what's an offwidth"),
        ("lock off 是什麼 怎麼練", "lock off 是什麼"),
        ("什麼是爆臂，怎麼消除", "什麼是爆臂"),
    ],
)
def test_what_something_is_may_be_asked_before_more_of_it(question: str, clause: str) -> None:
    assert defining(question) == [clause]


@pytest.mark.parametrize(
    "question",
    ["dyno 是什麼", "what is a nut and a cam", "岩場是什麼 好玩嗎", "what is  the crag  and how do I get there"],
)
def test_nothing_is_asked_behind_it_or_it_is_asked_of_a_name(question: str) -> None:
    assert defining(question) == []
