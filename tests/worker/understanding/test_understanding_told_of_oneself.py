"""What askers tell of themselves and of words they heard beside what they ask."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.asked.meaning_asked import quoted_word


@pytest.mark.parametrize(
    "question",
    [
        "I've never climbed outside. Is there an easy route, like 5.6 or 5.7, somewhere in southern Taiwan?",
        "ive led 5.8 in a gym, what 5.9 sport routes are there at Long Dong",
        "easy bolted routes outside taipei? ive led 5.8 in a gym, max 5.9 please",
        "We have never led trad. Which routes at Long Dong are 5.6?",
    ],
)
def test_what_one_has_never_done_or_did_indoors_asks_for_no_log(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert not reading.personal
    assert reading.filter.climbed is None
    assert (reading.intent, reading.subject) == ("list", "route")


@pytest.mark.parametrize(
    "question",
    [
        "routes at Long Dong I have never done",
        "have I never led a 5.9",
    ],
)
def test_what_is_left_to_climb_is_still_asked_of_the_log(ask: Ask, question: str) -> None:
    assert ask(question).personal


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ('everyone keeps yelling "beta" at me lol what does it mean', 'What does "beta" mean?'),
        ('I keep hearing "beta". What is it?', 'What does "beta" mean?'),
        ('A route page says "dihedral". What\'s that?', 'What does "dihedral" mean?'),
        ("岩友一直喊「beta」，那是什麼意思", "「beta」是什麼意思"),
        ("教練說要「看好」，這到底是什麼意思？", "「看好」是什麼意思"),
        ("常聽人家說「多繩距」，白話一點是什麼意思？", "「多繩距」是什麼意思"),
        ("他們一直講「beta」，簡單來說是什麼意思", "「beta」是什麼意思"),
        ("「龍王」跟「天天天藍」哪個難", None),
        ('I heard of "Dragon King". What is it?', None),
        ('is "beta" a route?', None),
        ('Someone said "beta" and "crux". What grade is that?', None),
    ],
)
def test_a_quoted_word_that_is_asked_for_next_is_asked_by_itself(question: str, asked: str | None) -> None:
    assert quoted_word(question) == asked


def test_a_day_beside_one_line_that_is_asked_of_is_only_told(ask: Ask) -> None:
    asked = ask("龍洞那條 Upper Dragon Ridge 總共幾米、什麼難度？想排一天 slow climb")
    assert (asked.intent, asked.trip_days, set(asked.attributes)) == ("detail", None, {"length", "grade"})
    assert ask("plan a day around Long Dong, 5.9").trip_days == 1


def test_what_most_are_is_told_where_the_others_are_asked_for(ask: Ask) -> None:
    asked = ask("Music Hall 大部分都是 trad，那 sport routes 有哪些？")
    assert (asked.intent, asked.filter.route_types) == ("list", ("sport",))
    assert ask("音樂廳大部分是傳攀嗎").intent == "distribution"


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("社團出隊的登山險保哪一家比較划算", "insurance"),
        ("您這邊可以幫我介紹人嗎，我想找固定的週末繩伴", "partners"),
    ],
)
def test_camps_insurers_and_partners_are_not_recorded(ask: Ask, question: str, topic: str) -> None:
    assert topic in ask(question).unrecorded


def test_reminded_of_what_is_told(ask: Ask) -> None:
    assert "acts" not in ask("Remind me which of the crags on the island are limestone.").unrecorded
    assert "acts" in ask("remind me on Friday to go climbing").unrecorded


def test_when_a_route_first_went_is_its_first_ascent(ask: Ask) -> None:
    assert "first_ascent" in ask("When did Hongsanity first go?").attributes
