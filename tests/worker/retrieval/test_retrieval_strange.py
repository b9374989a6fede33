"""What a question is about that no article is, told from the words of everyday talk around it."""

import pytest

from worker.retrieval.strange import is_everyday, is_strange, strange_words
from worker.text.prose import all_words

_TOLD = all_words(
    "固定點把人或繩子固定在岩壁上。岩鞋的鞋底磨平了。腳法。抱石墊。小孩可以從遊戲開始接觸攀岩。確保。"
    "anchor rope climbing wind crash pad child harness fear lead"
)


@pytest.mark.parametrize(
    "question",
    [
        "How do I anchor a boat in strong wind?",
        "Which airline lets me check in a crash pad?",
        "Can my child climb trees without a rope?",
        "小孩攀岩可以加分升學嗎",
        "小孩學游泳跟攀岩哪個便宜",
        "抱石墊可以拿來當床墊嗎",
    ],
)
def test_a_thing_that_no_article_tells_of_is_strange(question: str) -> None:
    assert is_strange(question, _TOLD)


@pytest.mark.parametrize(
    "question",
    [
        "How do I reset my fear when leading?",
        "Should I worry if my harness feels a bit tight on one side?",
        "小孩爬到一半怕了，我該怎麼安撫他",
        "岩鞋的鞋底磨平了怎麼辦",
        "固定點受力的原理是什麼",
        "抱石墊友人卻真的不讓我用",
        "加班完可以攀岩嗎",
        "Should I scroll on the stairs while climbing?",
        # One of two clauses is understood.
        "磨石子怎麼都踩不住，腳法要怎麼練",
    ],
)
def test_everyday_words_are_not(question: str) -> None:
    assert not is_strange(question, _TOLD)


def test_a_word_made_of_a_known_one_is_known_and_a_number_says_nothing() -> None:
    assert strange_words("recovery after 60 climbs", all_words("recover climbing")) == ()
    assert strange_words("a boat in a climb", all_words("climbing")) == ("boat",)


def test_a_clause_of_everyday_words_says_nothing() -> None:
    assert is_everyday("what am i meant to do about that?")
    assert not is_everyday("how do i build an anchor")
