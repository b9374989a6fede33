"""Who asks for the one that is most of what no row records has no list of candidates for an answer."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.sql.unrecorded import hangs_on_unrecorded


@pytest.mark.parametrize(
    "question",
    [
        "who's the best routesetter at Flow?",
        "Flow的定線員誰最強",
        "Which sector at Longdong has the best rock quality?",
        "Which 5.10 at Longdong has the softest grade?",
        "龍洞5.11裡面哪條給分最甜",
        "哪間岩館店員最親切",
        "Where do the locals go in Longdong?",
        "What's the most polished route in Longdong?",
        "最親民的教練在哪間館",
        "哪間岩館的廁所最乾淨",
    ],
)
def test_the_most_of_what_nobody_records_is_not_listed(ask: Ask, question: str) -> None:
    """A place, a grade and a gym only say among what."""
    assert hangs_on_unrecorded(ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "Which gym is cheapest in Taipei?",
        "cheapest gym in Taipei with friendly staff",
        "龍洞最簡單的5.10，標得太鬆的也可以",
        "which gyms are beginner friendly in Taipei",
        "Which 5.10 at Longdong is the longest?",
        "Is Flow good?",
    ],
)
def test_the_most_of_what_is_recorded_is_told(ask: Ask, question: str) -> None:
    assert not hangs_on_unrecorded(ask(question))


@pytest.mark.parametrize(
    "question", ["Does Flow have parking?", "Flow抱石館週末幾點開", "Flow的氣氛如何", "Is Flow good?"]
)
def test_a_brand_that_is_a_word_is_the_gym_where_a_gym_is_spoken_of(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.gym_ids) == ("gym", ("flow-boulder",))


@pytest.mark.parametrize("question", ["how do I flow better on slabs", "how can I improve my flow on the wall"])
def test_the_word_alone_is_none(ask: Ask, question: str) -> None:
    assert ask(question).filter.gym_ids == ()


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("內湖運動中心攀岩要預約嗎", "booking"),
        ("do I need a reservation at Y17", "booking"),
        ("幫我訂內湖運動中心的場地", "acts"),
        ("can you book T-Up Zhonghe for me", "acts"),
        ("幫我找繩伴", "partners"),
        ("角攀岩館的路線是誰定的", "staff"),
        ("price for students at Y17", "discounts"),
        ("iClimb 成功館最高難度", "gym_grades"),
        ("哪間岩館最好玩", "mood"),
        ("哪個岩場最安全", "safety"),
        ("龍王有人爬過嗎", "others_log"),
    ],
)
def test_what_a_gym_is_asked_to_arrange_is_not_recorded(ask: Ask, question: str, topic: str) -> None:
    """Nothing can be booked here, and whoever asks is told so."""
    assert topic in ask(question).unrecorded
