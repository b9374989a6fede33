"""Plain questions of a community that were once misread, with what looks like them and is something else."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from schemas.reading import Reading, Turn

Ask: TypeAlias = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    ["how to go Longdong without car", "Long Dong how to go", "how can I travel to Kenting", "no car, which crag?"],
)
def test_how_one_goes_there_asks_for_the_way(ask: Ask, text: str) -> None:
    assert "transport" in ask(text).attributes


@pytest.mark.parametrize("text", ["how do I go about climbing harder", "how to go from 5.10 to 5.11"])
def test_how_one_goes_about_something_asks_for_none(ask: Ask, text: str) -> None:
    assert "transport" not in ask(text).attributes


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("which taipei gym is still open at 10.45pm?", 22 * 60 + 45),
        ("which gyms open at 9.30 a.m. on Friday", 9 * 60 + 30),
    ],
)
def test_a_point_may_part_hours_from_minutes(ask: Ask, text: str, minute: int) -> None:
    assert ask(text).minute == minute


def test_no_grade_is_an_hour(ask: Ask) -> None:
    assert ask("any 5.10 at Long Dong").minute is None


def test_until_when_somebody_is_busy_is_no_hour_to_be_open_at(ask: Ask) -> None:
    assert ask("what time does iClimb Shengli close tonight? stuck at the fab till 8").minute is None
    assert ask("is iClimb Shengli open tonight until 11").minute is not None


@pytest.mark.parametrize(
    "text",
    [
        "看過學長爬一次然後我一次過 這樣算flash還是onsight",
        "I climbed it first go after watching my friend, is that a flash or an onsight?",
        "I fell once then sent it, does that count as redpoint?",
    ],
)
def test_what_an_ascent_is_called_is_asked_of_articles(ask: Ask, text: str) -> None:
    found = ask(text)
    assert (found.intent, found.personal, found.missing) == ("knowledge", False, None)


@pytest.mark.parametrize("text", ["有沒有一條叫 Flash Gordon 的路線", "那條叫boss的幾級"])
def test_what_is_called_like_a_style_is_no_question_of_styles(ask: Ask, text: str) -> None:
    assert ask(text).intent != "knowledge"


@pytest.mark.parametrize("text", ["我那次爬鐵牛排算 flash 嗎", "我在龍洞登記完攀的傳攀到現在累積幾條", "我flash過幾條"])
def test_what_was_logged_is_asked_of_the_log(ask: Ask, text: str) -> None:
    assert ask(text).personal


@pytest.mark.parametrize("text", ["左營高鐵附近有岩館嗎 學生從台中下來", "從台中下來左營高鐵附近有岩館嗎"])
def test_where_somebody_comes_from_narrows_nothing_beside_another_place(ask: Ask, text: str) -> None:
    found = ask(text)
    assert found.filter.gym_city is None
    assert [m.ids for m in found.near] == [("左營高鐵站",)]


def test_how_far_it_is_from_there_keeps_it(ask: Ask) -> None:
    assert any(m.ids == ("台中市",) for m in ask("從台中下來離壽山最近的岩館").mentions)


@pytest.mark.parametrize("text", ["龍洞有沒有已經打好耳片的路線", "有打好掛片的5.8", "有裝好螺栓的線"])
def test_hangers_that_are_placed_make_a_sport_route(ask: Ask, text: str) -> None:
    assert ask(text).filter.route_types == ("sport",)


@pytest.mark.parametrize("text", ["小熊親子攀岩館地址", "板橋的小熊親子攀岩館", "台北有間大熊貓抱石館 開到幾點"])
def test_a_gym_that_nobody_knows_keeps_its_whole_name(ask: Ask, text: str) -> None:
    assert ask(text).unknown_places[0] in text
    assert len(ask(text).unknown_places[0]) >= 6


@pytest.mark.parametrize("text", ["台北親子攀岩館", "有親子岩館嗎"])
def test_a_kind_of_gym_is_no_name(ask: Ask, text: str) -> None:
    assert ask(text).unknown_places == ()


@pytest.mark.parametrize("text", ["忠孝現在有人在爬嗎 想找人一起", "那今天龍洞有人要爬嗎"])
def test_whether_somebody_is_there_is_not_recorded(ask: Ask, text: str) -> None:
    assert "partners" in ask(text).unrecorded


def test_whether_somebody_has_climbed_it_is_no_wish_for_company(ask: Ask) -> None:
    assert "partners" not in ask("忠孝有人爬過嗎").unrecorded


@pytest.mark.parametrize("text", ["龍洞校門口旁邊那間海產店，平日中午有營業嗎？", "龍洞校門口那間熱炒店週日有開嗎"])
def test_a_shop_beside_a_crag_is_none_of_ours(ask: Ask, text: str) -> None:
    assert ask(text).out_of_scope


def test_a_place_that_one_climbs_at_elsewhere_is_only_told(ask: Ask) -> None:
    found = ask("back home we climb limestone at Batu Caves. which crag in taiwan is limestone also?")
    assert (found.unknown_places, found.filter.rock) == ((), "limestone")
    there = ask(
        "Flying to Hualien next month and heard there's climbing in Taroko Gorge. Can you list the routes there?"
    )
    assert there.unknown_places == ("Taroko Gorge",)


def test_a_turn_asks_for_the_grade_of_another_route(ask: Ask) -> None:
    history = (Turn("user", "墾丁龍王幾級"), Turn("assistant", "龍王在墾丁龍牆，5.14a。"))
    assert [m.name for m in ask("那飛龍多少", history=history).mentions] == ["飛龍"]


def test_the_two_of_an_answer_are_compared_whatever_mark_stands_behind_them(ask: Ask) -> None:
    history = (
        Turn("user", "龍洞 5.8 的運動路線有哪些？"),
        Turn("assistant", "例如長巷的金門斜板（5.8）、黃金谷的龍船首（5.8）。"),
    )
    assert [m.name for m in ask("這兩條，哪一條比較長？", history=history).mentions] == ["金門斜板", "龍船首"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ppl at the gym keep saying flapper, what is that", "What is a flapper?"),
        ("一直聽到人家說休息日，那是什麼", "什麼是休息日?"),
    ],
)
def test_what_one_keeps_hearing_is_asked_for_by_itself(ask: Ask, text: str, asked: str) -> None:
    assert ask(text).text == asked


@pytest.mark.parametrize(
    "text",
    [
        "社團要買動力繩，60米還是70米好？去龍洞用",
        "I climb V2 in the gym. What grade should I try first outdoors?",
        "抱石V3 第一次戶外該從幾級開始",
    ],
)
def test_which_rope_to_buy_and_what_to_begin_with_outdoors_are_asked_of_articles(ask: Ask, text: str) -> None:
    found = ask(text)
    assert (found.intent, found.filter.length_min_m, found.filter.grades) == ("knowledge", None, None)


def test_routes_of_a_length_stay_routes(ask: Ask) -> None:
    assert ask("龍洞有 60 公尺以上的路線嗎").intent == "list"


@pytest.mark.parametrize(
    "text",
    [
        "Our call gets over by 9.30 pm on Thursday. Flow Bouldering Gym will be open till what time that day?",
        "我送完餐大概九點半才會到萬華的原岩，今天還可以爬多久",
    ],
)
def test_an_hour_that_is_told_is_not_the_one_asked_for(ask: Ask, text: str) -> None:
    found = ask(text)
    assert found.minute is None
    assert "hours" in found.attributes
