"""Where a wall lies, what else stands around a route, and the rock that is looked for near a town."""

import pytest

from schemas.reading import Alike
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("陽光牆是在龍洞還是墾丁？", "kenting/sunshine-wall"),
        ("龍牆是墾丁的還是壽山的", "kenting/dragon-wall"),
        ("絕情谷屬於壽山嗎", "shoushan/heartless-valley"),
        ("Is Sunshine Wall in Kenting?", "kenting/sunshine-wall"),
        ("Is the Sunshine Wall in Longdong or Kenting?", "kenting/sunshine-wall"),
    ],
)
def test_in_which_crag_a_wall_lies_is_asked_of_the_wall(ask: Ask, question: str, area: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.attributes) == ("detail", "area", ("place",))
    assert reading.filter.area_ids == (area,)


@pytest.mark.parametrize("question", ["黃金谷在龍洞有運攀嗎", "Is Dragon Wall in Kenting good for beginners?"])
def test_what_is_asked_of_a_wall_besides_is_no_question_where_it_lies(ask: Ask, question: str) -> None:
    assert ask(question).attributes != ("place",)


@pytest.mark.parametrize(
    ("question", "alike"),
    [
        ("which routes are near Chicken Rice", ("sector",)),
        ("what other routes are around Flying Dragon", ("sector",)),
        ("what else is on the same wall as Zeta", ("sector",)),
        ("鐵牛排附近還有哪些路線", ("sector",)),
        ("雞肉飯那面牆還有什麼", ("sector",)),
    ],
)
def test_what_lies_around_a_route_is_what_stands_on_its_wall(ask: Ask, question: str, alike: tuple[Alike, ...]) -> None:
    reading = ask(question)
    assert (reading.intent, reading.alike, reading.missing) == ("list", alike, None)
    assert not reading.unknown_places


@pytest.mark.parametrize("question", ["Which routes are next to Moby Dick?", "鐵牛排旁邊有哪些路線？"])
def test_which_route_is_next_to_which_nobody_records(ask: Ask, question: str) -> None:
    assert ask(question).unrecorded == ("order",)


@pytest.mark.parametrize("question", ["any routes near Colorado Springs", "hardest routes around Hsinchu"])
def test_near_a_town_no_wall_is_meant(ask: Ask, question: str) -> None:
    assert ask(question).alike == ()


@pytest.mark.parametrize(
    ("question", "rock"),
    [
        ("台灣哪裡可以爬石灰岩 離台北最近的", "limestone"),
        ("哪裡有石灰岩可以爬，離高雄近一點", "limestone"),
        ("離台中最近的石灰岩在哪", "limestone"),
        ("any sandstone around New Taipei City", "sandstone"),
    ],
)
def test_rock_near_a_town_is_no_gym(ask: Ask, question: str, rock: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.filter.rock) == ("list", "crag", rock)
    assert reading.near


def test_a_kind_of_rock_is_no_place(ask: Ask) -> None:
    reading = ask("花蓮有大理石可以爬嗎")
    assert (reading.subject, reading.unknown_places) == ("crag", ())


@pytest.mark.parametrize("question", ["台北哪裡可以抱石", "離台北車站最近的抱石館在哪"])
def test_where_no_rock_is_named_a_town_has_gyms(ask: Ask, question: str) -> None:
    assert ask(question).subject == "gym"


@pytest.mark.parametrize(
    "question",
    [
        "龍洞裡面哪一區最適合下午去 比較不曬",
        "墾丁推薦去哪面牆 最好有遮蔭",
        "Which wall in Kenting should we go to? Ideally somewhere shady",
    ],
)
def test_a_wish_for_shade_behind_the_question_is_asked_too(ask: Ask, question: str) -> None:
    assert "sun" in ask(question).unrecorded


def test_yesterdays_sun_is_only_told(ask: Ask) -> None:
    assert ask("昨天曬超慘 龍洞哪區有5.9運攀").unrecorded == ()


@pytest.mark.parametrize(
    "question",
    ["longest approach of all the crags?", "shortest walk-in of all crags", "所有岩場裡面走路最遠的是哪個"],
)
def test_of_all_crags_the_one_with_the_longest_way_is_wanted(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.attributes) == ("compare", "crag", ("approach",))


@pytest.mark.parametrize("question", ["各岩場的接近路程多長", "how long is the approach at each crag"])
def test_what_is_asked_of_each_crag_is_a_list(ask: Ask, question: str) -> None:
    assert ask(question).intent == "list"


@pytest.mark.parametrize(
    "question",
    [
        "which crag is best for a beginner who wants to lead outdoors for the first time?",
        "best crag for first time outdoor lead climbing",
    ],
)
def test_which_crag_to_begin_at_is_no_question_to_articles(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.novice) == ("crag", "beginner")


def test_which_of_two_sides_sets_them_side_by_side(ask: Ask) -> None:
    reading = ask("音樂廳跟黃金谷哪一邊傳統路線比較多")
    assert (reading.intent, reading.unheard, reading.filter.route_types) == ("compare", (), ("trad",))


@pytest.mark.parametrize("question", ["登峰造極是多繩距嗎", "關子嶺神秘谷的鼻樑是不是點距很遠"])
def test_an_everyday_phrase_is_a_route_where_its_pitches_or_holds_are_asked_of(ask: Ask, question: str) -> None:
    assert any(m.kind == "route" for m in ask(question).mentions)


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("校門口跟後門哪個比較多簡單的", 2),
        ("平台上跟平台下哪邊簡單的比較多", 2),
        ("關子嶺簡單的有哪些", 0),
        ("墾丁有哪些簡單的", 0),
    ],
)
def test_easy_ones_are_easy_routes(ask: Ask, question: str, areas: int) -> None:
    reading = ask(question)
    assert (reading.filter.grades and reading.filter.grades.high_text) == "5.9"
    assert len(reading.filter.area_ids) == areas
    assert reading.subject == ("area" if areas else "route")


@pytest.mark.parametrize("question", ["哪個岩場最簡單", "白牆跟龍牆哪個簡單"])
def test_which_is_easier_is_no_question_of_easy_routes(ask: Ask, question: str) -> None:
    assert ask(question).filter.grades is None


@pytest.mark.parametrize(
    "question",
    [
        "岩場裡面哪個離高鐵站最近",
        "哪個岩場離捷運站最近",
        "哪個岩場最容易搭大眾運輸到",
        "which crag is closest to a train station",
        "which crag is easiest to reach by public transport",
    ],
)
def test_of_a_crag_near_a_station_the_ways_there_are_told(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("list", "crag")
    assert "transport" in reading.attributes


def test_a_gym_near_a_station_is_a_gym(ask: Ask) -> None:
    assert ask("離捷運站最近的岩館").subject == "gym"


def test_what_is_done_before_climbing_is_only_told(ask: Ask) -> None:
    assert ask("龍洞浮潛完可以順便爬簡單的嗎").subject == "route"
    assert ask("龍洞可以浮潛嗎").attributes == ("amenities",)


@pytest.mark.parametrize(
    ("question", "feature"),
    [
        ("what's a finger crack I can try in Taiwan", "finger_crack"),
        ("what is a good slab I could do in Kenting?", "slab"),
    ],
)
def test_one_that_can_be_tried_is_a_route(ask: Ask, question: str, feature: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.features) == ("route", (feature,))


def test_what_a_kind_of_crack_is_an_article_tells(ask: Ask) -> None:
    assert ask("what's a finger crack").intent == "knowledge"


def test_which_grade_it_is_is_how_hard_it_is(ask: Ask) -> None:
    assert ask("月光海是哪一級").unknown_names == ("月光海",)
