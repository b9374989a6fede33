"""What no row records is asked for where it is told, if the question itself only points at it."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.asked.leaning import leans


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Thinking of signing up at T-Up's Nangang branch and paying by the month. What does that cost?", "membership"),
        ("考慮辦月票 心流抱石館 不知道價位", "membership"),
        ("wanting to train on a MoonBoard, is there one at Civic Bouldergym", "boards"),
        ("My husband and I want to hire a guide for a day at Long Dong. Who would you suggest?", "guides"),
        ("I'm looking for a class for my son, is there one at T-Up Nangang?", "coaching"),
        ("Long Dong tomorrow with the in-laws. Could you give us the tide times", "tides"),
        ("要去爬嬉皮裂隙，三號的cam我只有兩顆，不知道夠不夠，一般需要準備幾顆", "gear_sizes"),
        ("幾位老友從龍洞下來要聚餐，想吃海鮮，附近口碑最好的是哪家", "eateries"),
        ("開車去角攀岩的中山店，車可以停他們那邊嗎", "gym_parking"),
        ("有沒有人知道洪來瘋當初是誰FA的", "first_ascensionist"),
        ("I'm putting together a guidebook. Whose first ascent was October Ten?", "first_ascensionist"),
        ("I'd love to know who's in charge of the setting at Dapro", "staff"),
        ("B-plus有位林教練，想給女兒報名，他的課排在哪一天", "coaching"),
        ("Would love move-by-move hand beta for Hongsanity", "moves"),
        ("老人牆的bolt最近一次更換是哪年", "bolt_state"),
        ("anyone know if it's wet out there now at Long Dong?", "live_rock"),
    ],
)
def test_what_is_only_pointed_at_is_what_was_told(ask: Ask, question: str, topic: str) -> None:
    assert topic in ask(question).unrecorded


@pytest.mark.parametrize(
    "question",
    [
        "I have a coach already. Which gym is open till midnight?",
        "We booked a guide for Saturday, how many routes does Long Dong have?",
        "I've got a monthly pass at T-Up. What are the opening hours?",
        "我有月票，南港那間今天開到幾點",
        "我帶了兩顆三號cam，嬉皮裂隙多難",
        "我去爬龍洞前想買本guidebook，龍洞有幾條路線",
        "開車去角攀岩中山店，附近有捷運嗎",
        "想吃海鮮，龍洞怎麼去",
        "我自己有教練，岩館單次入場多少錢",
    ],
)
def test_what_is_told_beside_a_question_of_its_own_is_not_asked_for(ask: Ask, question: str) -> None:
    assert not ask(question).unrecorded


@pytest.mark.parametrize(
    "question",
    [
        "Planning on Long Dong tomorrow, do I need to worry about rain?",
        "明早帶客人去德芙蘭，要看和平區的天氣，會下嗎",
        "手上有點閒錢，同事一直叫我進場買台積電，以現在的價位你覺得能進嗎",
        "數學救援 y=x²-4x+3 這個二次函數頂點怎麼求 明天考試",
    ],
)
def test_the_weather_and_shares_are_another_matter_though_only_told(ask: Ask, question: str) -> None:
    assert ask(question).out_of_scope


@pytest.mark.parametrize(
    "question",
    [
        "Do I need to worry about rain in Kenting in winter?",
        "I'm 46kg and my boyfriend is about 80. When he whips I fly. What can we do besides finding other partners?",
        "數學系的學生想爬，台北有什麼岩館",
    ],
)
def test_a_season_and_a_partner_are_none(ask: Ask, question: str) -> None:
    assert not ask(question).out_of_scope


@pytest.mark.parametrize(
    ("clause", "empty"),
    [
        ("what does that cost?", True),
        ("is there one at \ue004", True),
        ("不知道價位", True),
        ("那要多少錢", True),
        ("what are the opening hours?", False),
        ("is it open at \ue004", False),
        ("\ue004多少錢", False),
        ("路線有哪些", False),
    ],
)
def test_a_clause_that_only_points_says_nothing(clause: str, *, empty: bool) -> None:
    assert leans(clause, clause) is empty
