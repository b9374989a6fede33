"""How a place is just now is in no row: whatever is asked of the sea, the wind, the trail or the crowd is its topic."""

import pytest

from schemas.reading import Turn
from tests.worker.understanding.conftest import NOON_ON_MONDAY
from tests.worker.understanding.phrases import Ask
from worker.understanding import Gazetteer, read_question


@pytest.mark.parametrize(
    ("question", "place", "topics"),
    [
        ("今天後門乾了嗎", "longdong/back-door", ("live_rock",)),
        ("校門口濕滑嗎今天", "longdong/school-gate", ("live_rock",)),
        ("is back door dry today?", "longdong/back-door", ("live_rock",)),
        ("後門今天能爬嗎", "longdong/back-door", ("now",)),
        ("龍洞現在浪大不大 下午去走得過去嗎", "longdong", ("tides", "trail")),
        ("Is the sea rough at Longdong right now?", "longdong", ("tides",)),
        ("龍洞人多不多", "longdong", ("crowds",)),
        ("龍洞海況如何 要不要改去別的地方", "longdong", ("tides",)),
        ("去後門的路現在通嗎", "longdong/back-door", ("trail",)),
        ("How windy is it at Longdong today?", "longdong", ("wind",)),
        ("What are the conditions like at Longdong today", "longdong", ("now",)),
        ("Did the typhoon damage the trail to Longdong?", "longdong", ("trail",)),
        ("is shoushan wet?", "shoushan", ("live_rock",)),
        ("Is Dragon Wall dry right now?", "kenting/dragon-wall", ("live_rock",)),
    ],
)
def test_how_a_place_is_just_now_is_not_recorded(ask: Ask, question: str, place: str, topics: tuple[str, ...]) -> None:
    reading = ask(question)
    assert reading.unrecorded == topics
    assert place in (*reading.filter.crag_ids, *reading.filter.area_ids)
    assert reading.filter.seasons == ()


@pytest.mark.parametrize(
    ("question", "topic"),
    [("步道通不通", "trail"), ("風大嗎", "wind"), ("crowded?", "crowds"), ("is the rock wet", "live_rock")],
)
def test_without_a_place_it_is_asked_of_the_last_one(gazetteer: Gazetteer, question: str, topic: str) -> None:
    turns = (Turn("user", "龍洞在哪"), Turn("assistant", "龍洞（Long Dong）位於新北市貢寮區。"))
    reading = read_question(question, gazetteer, history=turns, now=NOON_ON_MONDAY)
    assert (reading.filter.crag_ids, reading.unrecorded) == (("longdong",), (topic,))


@pytest.mark.parametrize("question", ["德芙蘭有沒有下雨", "is it raining at Longdong"])
def test_whether_it_rains_is_asked_of_a_forecast(ask: Ask, question: str) -> None:
    assert ask(question).out_of_scope


@pytest.mark.parametrize(
    "question",
    [
        "後門有哪些路線",
        "夏天龍洞好爬嗎",
        "岩館今天有開嗎",
        "how long is the approach at Longdong",
        "岩壁濕的時候可以爬嗎",
        "is it safe to climb wet rock?",
    ],
)
def test_what_is_recorded_or_explained_is_no_live_state(ask: Ask, question: str) -> None:
    assert ask(question).unrecorded == ()


@pytest.mark.parametrize(
    ("question", "out"),
    [
        ("Tomorrow will be rain in Hengchun? we want to climb", True),
        ("Gonna rain at Long Dong on Saturday?", True),
        ("does it rain in Kenting tomorrow?", True),
        ("明天恆春會下雨嗎 想去爬", True),
        ("where can we climb if it is going to rain in Taichung tomorrow?", False),
        ("It will rain tomorrow in Taipei, which gym is open?", False),
    ],
)
def test_a_forecast_is_out_of_scope_and_a_gym_for_the_rain_is_not(ask: Ask, question: str, out: bool) -> None:
    assert ask(question).out_of_scope is out
