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


@pytest.mark.parametrize(
    "question",
    [
        "有條線叫天天天藍，我想確認級數，另外它到底是頂繩線還是運攀線",
        "Tomorrow will be my first climbing gym visit in life, please advise what things I should pack",
        "my belayer yelled that i z-clipped. i just kept climbing. what did i do??",
        "手指剛剛啵了一聲！在抓一個很小的點，現在有腫，我今天應該還可以繼續爬完吧？",
        "Long Lane, sport, 5.10-ish. That's my usual diet, I would love fresh ideas of what to get on",
        "目標今年完攀5.12a，想從騙人的牆下手，這個級數有哪些線",
        "我上次在龍洞爬完覺得岩石很滑，那邊是什麼岩質",
        "我去年只爬過頂繩，今年想學先鋒，要先會什麼",
        "My last climb at Kenting was scorching. Which season is best there?",
        "我想爬完音樂廳的所有運攀，那邊總共幾條",
        "I did something dumb, unclipped before being on belay. What should I have done?",
        "My attempts at heel hooks always slip. What am I doing wrong?",
        "我試了好幾次都過不了屋簷，有什麼技巧",
        "My history teacher asked who invented climbing grades",
    ],
)
def test_what_was_done_or_is_still_to_be_done_is_only_told(ask: Ask, question: str) -> None:
    assert not ask(question).personal


@pytest.mark.parametrize(
    "question",
    [
        "last month felt busy, can you count my climbing days?",
        "Feeling like it's been a good year. What's my send total since January?",
        "I was trying to remember my personal best. Could you check my logbook for the hardest one in there?",
        "社團報告要交了，裡面要寫我個人上學期的完攀數，能不能幫我查有幾條",
        "Looking at my own ticks for this year, what grade shows up the most?",
        "去年我總共跑了幾趟龍洞",
        "Show the projects I haven't finished",
        "How's my climbing going compared with last year?",
        "我想知道我去年完攀幾條",
        "我比較常爬龍洞還是壽山",
    ],
)
def test_figures_of_the_log_are_asked_of_it_beside_a_tale(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.personal, reading.missing) == (True, None)


@pytest.mark.parametrize(
    "question",
    [
        "My wish list is getting messy, show me just the Long Dong ones",
        "我之前按收藏的那些線，墾丁的佔幾條啊",
        "Out of everything I've saved, which are trad?",
        "我標愛心的路線裡最難哪條",
        "My favourites list: anything sport in there?",
    ],
)
def test_what_stands_in_a_list_of_ones_own_is_no_set_of_the_catalogue(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unrecorded, reading.unearned, reading.extreme) == (("bookmarks",), True, None)


def test_a_collection_of_stones_is_no_list(ask: Ask) -> None:
    assert not ask("我家中收藏了不少岩石標本，因而好奇，德芙蘭屬於何種岩石？").unrecorded
