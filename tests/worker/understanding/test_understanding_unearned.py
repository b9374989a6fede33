"""An overview of a row, or a list of a place, answers who asks for one; what else was asked is named."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "topics", "words"),
    [
        ("Did they shut Long Dong after the storm?", ("closures",), ()),
        ("龍洞最近是不是封了啊 朋友說進不去", ("closures",), ()),
        ("Is the lot at Long Dong full on weekends?", ("lot",), ()),
        ("How many people fit in Corner Zhongshan?", ("size",), ()),
        ("What's the best shoe for Bastille Day", (), ("shoe",)),
        ("Is the crux of National Day at the start or the top", ("crux",), ()),
        ("誰定的國慶日這條線", ("first_ascensionist",), ()),
        ("Is Zeta soft for the grade?", ("grade_opinion",), ()),
        ("國慶日適不適合身高160的女生", ("body",), ()),
        ("When is low tide at Long Dong on Saturday?", ("tides",), ()),
        ("Are there snakes on the approach to Shoushan", ("wildlife",), ()),
        ("Is the Long Dong parking lot lit at night?", (), ("lit",)),
        ("What brand of rental shoes does Double 8 have?", ("makes",), ()),
        ("原岩明德多久換一次線", ("setting",), ()),
        ("墾丁龍牆面哪個方向", ("sun",), ()),
    ],
)
def test_what_an_overview_does_not_tell_is_all_that_was_asked(
    ask: Ask, question: str, topics: tuple[str, ...], words: tuple[str, ...]
) -> None:
    """Words that are known from other questions, and attributes that only say of what, are no answer."""
    reading = ask(question)
    assert (reading.unrecorded, reading.unheard) == (topics, words)
    assert reading.unearned or reading.intent != "detail"


@pytest.mark.parametrize(
    "question",
    [
        "Is Long Dong any good?",
        "whats up with shoushan, thinking of going",
        "第一洞好爬嗎",
        "how do I bypass the crux on Moby Dick",
        "whats the grade of Skyline Awesome, officially?",
        "扮黑臉的教練？教練示範這條線多難",
        "How much is the darn rental at Double 8",
        "How do I get to Long Dong and are there snakes",
        "How do I get to Long Dong in the rain",
        "Is Long Dong good in winter?",
    ],
)
def test_who_asks_for_an_overview_or_for_what_is_recorded_has_it(ask: Ask, question: str) -> None:
    """What is said beside a question, and what bears on whatever is asked, leaves an answer an answer."""
    assert not ask(question).unearned


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("How far up does Bastille Day go", ("length",)),
        ("法國革命日有沒有超過20公尺", ("length",)),
        ("無尾熊什麼時候有人第一次爬", ("first_ascent",)),
        ("does MegaSTONE have a site", ("website",)),
        ("phone number of Wuyan", ("phone",)),
        ("What does High Fun Rende charge", ("price",)),
    ],
)
def test_one_attribute_of_a_row_is_read_however_it_is_asked(
    ask: Ask, question: str, attributes: tuple[str, ...]
) -> None:
    """A value that the row lacks can be said to be missing only where it was read."""
    reading = ask(question)
    assert (reading.intent, reading.attributes) == ("detail", attributes)


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("現在龍洞浪幾米", ("tides",)),
        ("What time does the first bus to Long Dong leave", ("timetable",)),
        ("What's at the top of Zeta, rings or chains?", ("top_anchors",)),
        ("Which exact cam sizes does Surprise Crack at School Gate take?", ("gear_sizes",)),
        ("Is Corner going to raise prices next year", ("future",)),
        ("角攀岩中山 樓下機車停車一小時多少錢", ("gym_parking",)),
        ("Which gym has the nicer owner, Corner or Flow", ("staff",)),
    ],
)
def test_what_nobody_records_is_known_by_its_topic(ask: Ask, question: str, topics: tuple[str, ...]) -> None:
    """Sizes, timetables, chains and plans are in no row."""
    assert set(topics) <= set(ask(question).unrecorded)


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("bolts on Three Legged Cat?", ("bolts",)),
        ("法國革命日有沒有屋簷", ("features",)),
        ("從芝山站走到小岩館天母店大概要幾分鐘", ("station", "approach")),
        ("we rent a car for shoushan sunday, where do people park it?", ("parking",)),
    ],
)
def test_an_attribute_is_read_by_its_bare_name_and_by_what_it_would_say(
    ask: Ask, question: str, attributes: tuple[str, ...]
) -> None:
    """A noun that opens a question, a feature that a route may have, a walk between two named places."""
    assert set(ask(question).attributes) <= set(attributes)
    assert ask(question).attributes
