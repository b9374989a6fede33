"""What stands when a follow-up is said: its conditions and place stay, what no row tells is told, others are put in."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

CRIMPS, BACK_DOOR = "Which routes at Shoushan are crimpy?", "sport routes at Back Door"
KEPT: list[tuple[str, str, dict[str, Any]]] = [
    ("墾丁 5.13 幾條", "龍牆的就好 幾條", {"area_ids": "kenting/dragon-wall", "grades": "5.13a..5.13d"}),
    ("壽山有哪些 crimp 的路線", "那天只會待外牆，外牆的是哪幾條",
     {"area_ids": "shoushan/outside-wall", "features": "crimp"}),
    ("音樂廳的傳攀路線", "我才剛學，5.8 以內比較敢爬，有哪些", {"route_types": "trad", "grades": "..5.8"}),
    (CRIMPS, "Of those crimpy ones, which are 5.11b or easier", {"features": "crimp", "grades": "..5.11b"}),
    (CRIMPS, "how bout only the 5.13 ones", {"features": "crimp", "grades": "5.13a..5.13d"}),
    (BACK_DOOR, "What about just the ones at 5.7 or under?", {"route_types": "sport", "grades": "..5.7"}),
    (BACK_DOOR, "anything 5.9 and under in there?", {"route_types": "sport", "grades": "..5.9"}),
    ("5.11 sport in School Gate?", "We might end up at Long Lane. What would we have there?",
     {"area_ids": "longdong/long-lane", "route_types": "sport", "grades": "5.11a..5.11d"}),
    ("墾丁有標適合新手的路線嗎", "5.9 對妹妹可能太難啦，5.8 以下的就好", {"crag_ids": "kenting", "grades": "..5.8"}),
    ("蓬萊島有哪些路線", "抱石那條不算，5.11a 以下的有哪幾條",
     {"area_ids": "guanziling/taiwan-boulder", "not_route_types": "boulder", "grades": "..5.11a"}),
    ("一線天 5.11 有幾條", "外牆呢，同樣的難度", {"area_ids": "shoushan/outside-wall", "grades": "5.11a..5.11d"}),
    ("Which routes at Skyline have a video?", "Trim that to the 5.11s for me", {"has_video": True, "own": None}),
    ("crack routes at Long Dong", "the ones in Clocktower", {"area_ids": "longdong/clocktower", "features": "crack"}),
    ("How many routes at Dark Wall?", "How do those spread out across the grades?", {"group_by": "grade"}),
    ("暗黑之牆有幾條", "依難度分各幾條", {"group_by": "grade", "intent": "distribution"}),
    ("What's the hardest in Kenting?", "way too spicy. Dial it back to the 5.11s, just at Dragon Wall",
     {"area_ids": "kenting/dragon-wall", "grades": "5.11a..5.11d", "extreme": None}),
]  # fmt: skip


@pytest.mark.parametrize(("first", "then", "wanted"), KEPT, ids=[then for _, then, _ in KEPT])
def test_what_a_follow_up_does_not_change_stays(first: str, then: str, wanted: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(then, history=(Turn("user", first), Turn("assistant", "如下"))), wanted) == {}


ANEW: list[tuple[str, str, dict[str, Any]]] = [
    ("墾丁 5.13 幾條", "龍牆有幾條路線", {"area_ids": "kenting/dragon-wall", "grades": None}),
    (BACK_DOOR, "How many routes are there in total?", {"route_types": ()}),
    (BACK_DOOR, "How many trad routes does Kenting have?", {"crag_ids": "kenting", "route_types": "trad"}),
    (CRIMPS, "Which gyms in Taipei have showers?", {"features": (), "subject": "gym"}),
]


@pytest.mark.parametrize(("first", "then", "wanted"), ANEW, ids=[t for _, t, _ in ANEW])
def test_a_question_of_its_own_inherits_nothing(first: str, then: str, wanted: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(then, history=(Turn("user", first), Turn("assistant", "如下"))), wanted) == {}


ROUTE = (Turn("user", "How hard is Golden Legend?"), Turn("assistant", "It is 5.13d."))
RIDGE = (Turn("user", "上龍脊幾級"), Turn("assistant", "上龍脊是 5.7。"))


@pytest.mark.parametrize(
    ("history", "text", "where"),
    [
        (ROUTE, "How many climbs does its area have altogether?", {"area_ids": "longdong/golden-valley"}),
        (ROUTE, "In the area it belongs to, how many trad routes are there?",
     {"area_ids": "longdong/golden-valley"}),
        (ROUTE, "When's the best season for the crag it's in?", {"crag_ids": "longdong", "attributes": "season"}),
        (RIDGE, "它所在的那一區有幾條運攀", {"area_ids": "longdong/grand-auditorium", "route_types": "sport"}),
        (RIDGE, "該區總計收錄路線若干？", {"area_ids": "longdong/grand-auditorium", "intent": "count"}),
        (RIDGE, "那整個岩場一共幾條線", {"crag_ids": "longdong", "intent": "count"}),
    ],
)  # fmt: skip
def test_the_area_and_the_crag_of_a_route_are_known(
    history: tuple[Turn, ...], text: str, where: dict[str, Any], ask: Ask
) -> None:
    assert differences(ask(text, history=history), where) == {}


@pytest.mark.parametrize(
    ("first", "then", "topic"),
    [
        ("一線天的 Skyline awesome 幾級", "上個月有誰 send 這條？想找他要 beta", "others_log"),
        ("What grade is Skyline awesome?", "who's the last one to send it?", "others_log"),
        (
            "Where we can park for Defulan?",
            "We arrive with the car. At this moment there are still free places?",
            "lot",
        ),
        (
            "Which seasons suit Defulan?",
            "A fellow mentioned an accident there last month. What happened?",
            "accident_log",
        ),
    ],
)
def test_what_nobody_records_is_told_within_a_dialogue(first: str, then: str, topic: str, ask: Ask) -> None:
    assert topic in ask(then, history=(Turn("user", first), Turn("assistant", "…"))).unrecorded


@pytest.mark.parametrize(
    ("then", "name"),
    [
        ("My buddy swears there's one called Moonraker in there too. What's that one go at?", "Moonraker"),
        ("Somebody keeps going on about Saltwater Ghost there. How hard is that one?", "Saltwater Ghost"),
        ("朋友說那邊還有一條叫「藍鯨之歌」的，那條是幾級？", "藍鯨之歌"),
    ],
)
def test_a_route_that_nobody_knows_is_not_the_one_before(then: str, name: str, ask: Ask) -> None:
    reading = ask(then, history=(Turn("user", "Hardest in Golden Valley?"), Turn("assistant", "Golden Legend, 5.13d.")))
    assert (reading.unknown_names, reading.mentions) == ((name,), ())


def test_who_told_of_it_is_no_name_of_a_route(ask: Ask) -> None:
    reading = ask("My friend Tom mentioned the rock is slippery. How long is it?", history=ROUTE)
    assert [m.name for m in reading.mentions] == ["黃金傳奇"]


def test_a_day_is_said_by_its_last_character_behind_a_day(ask: Ask) -> None:
    history = (Turn("user", "紅石士林禮拜天幾點開"), Turn("assistant", "公休。"))
    assert ask("蛤禮拜天沒開喔 那六咧 到幾點", history=history).weekday == "saturday"


def test_two_demands_are_both_heard(ask: Ask) -> None:
    history = (Turn("user", "紅石士林多少錢"), Turn("assistant", "300 元。"))
    assert {"address", "phone"} <= set(ask("那他們地址在哪？電話也給我", history=history).attributes)


def test_a_name_typed_wrongly_before_the_question_is_not_the_one_before(ask: Ask) -> None:
    history = (Turn("user", "forest spirit kenting grade"), Turn("assistant", "Forest Spirit is 5.11d."))
    reading = ask("n kodma? how hard is it", history=history)
    assert ([s.name for s in reading.suggestions], reading.mentions) == (["Kodama"], ())
    assert [m.name for m in ask("and length? how long is it", history=history).mentions] == ["山獸神"]
