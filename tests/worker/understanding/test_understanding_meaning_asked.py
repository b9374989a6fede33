"""What a word means is asked by itself, whatever is told of where it was heard."""

import pytest

from tuning.wordings import read
from worker.understanding.asked.meaning_asked import meaning_asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("「磕線」是什麼意思？第一次看到這兩個字", "「磕線」是什麼意思?"),
        ("昨天群組裡有人在聊開線。開線是什麼意思啊？", "開線是什麼意思啊?"),
        ("我男友說我爬得很 static 是什麼意思", "什麼是static?"),
        ("教練說這條線很手緊是什麼意思", "什麼是手緊?"),
        ("a climb is runout, what does that mean", "What is a runout?"),
        ("the route is really sandbagged - what does that mean?", "What is a sandbagged?"),
        ("Someone at the crag was projecting. What does projecting mean?", "What does projecting mean?"),
    ],
)
def test_the_sentence_that_asks_what_a_word_means_is_searched_alone(question: str, asked: str) -> None:
    reading = read(question)
    assert (reading.intent, reading.text) == ("knowledge", asked)


@pytest.mark.parametrize(
    "question",
    [
        "磨線是什麼意思",
        "flash 是什麼意思？跟 onsight 差在哪",
        "There is an R behind 5.10. What does the R mean?",
        "教練說我腳太急。這是什麼意思？",
        "the 5.10 is 20 m, what does that mean for my rope",
        "他說很多人都這樣爬是什麼意思",
        "What does redpoint mean? And how is it different from a flash?",
    ],
)
def test_what_asks_more_or_points_at_what_was_told_stays_whole(question: str) -> None:
    assert meaning_asked(question) is None
