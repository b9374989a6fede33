"""Which of several named places has more of some routes is asked of these places, under every condition."""

import pytest

from tests.worker.understanding.phrases import Ask

_SIDES = (
    ("校門口跟黃金谷，哪一區的路線比較多？", "area"),
    ("鐘塔跟校門口，哪一區路線比較多？多的那邊我待久一點", "area"),
    ("路線是大禮堂多還是後門多？", "area"),
    ("路線是通道多還是一線天多？", "area"),
    ("非運動的路線是龍洞多還是德芙蘭多？", "crag"),
    ("龍洞和關子嶺哪邊bolt 6支以上的路線比較多", "crag"),
    ("陽光牆、龍牆還是白牆的路線最多？", "area"),
    ("壽山、墾丁還是龍洞的路線最多？", "crag"),
    ("想爬多一點傳統路線，該去鐘塔還是長巷", "area"),
    ("要爬傳攀選龍洞還是壽山比較多", "crag"),
    ("5.9（含）以下的路線，關子嶺多還是壽山多？各有幾條？", "crag"),
    ("10米以上的路線最多的是音樂廳、第二洞還是黃金谷", "area"),
    ("For volume at 5.12, which has more of it, Kenting or Guanziling?", "crag"),
    ("which has more routes, Clocktower or Long Lane?", "area"),
    ("between Defulan and Kenting, which one has the most routes?", "crag"),
    ("which of Long Dong, Shoushan and Defulan has the most routes excluding trad?", "crag"),
    ("Back Door, Clocktower or Long Lane: most lines?", "area"),
    ("does First Cave or Clocktower have more routes with 8+ bolts?", "area"),
)
_OTHERS = (
    ("龍牆跟舊牆哪邊bolt最多", "distribution", "area"),
    ("龍洞跟墾丁哪個難度的路線最多", "distribution", "grade"),
    ("龍洞跟墾丁哪一區路線最多", "distribution", "area"),
    ("Which area of Long Dong and Kenting has the most 5.12s?", "distribution", "area"),
    ("黃金谷哪一區路線最多", "distribution", "sector"),
    ("龍洞傳攀多還是運攀多", "distribution", "type"),
    ("龍洞的路線類型怎麼分配", "distribution", "type"),
    ("陽光牆是墾丁最大的區嗎", "distribution", "area"),
)


@pytest.mark.parametrize(("question", "kind"), _SIDES)
def test_which_of_them_has_more_is_asked_of_the_places(ask: Ask, question: str, kind: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("compare", kind)
    assert len(reading.filter.crag_ids or reading.filter.area_ids) > 1


@pytest.mark.parametrize(("question", "intent", "by"), _OTHERS)
def test_what_else_there_is_more_of_is_no_choice_of_places(ask: Ask, question: str, intent: str, by: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == (intent, by)


@pytest.mark.parametrize(
    "question",
    [
        "Which climbs no harder than 5.12a are there at Upper Platform, Under Bridge and Grand Canyon?",
        "Which routes 5.11a or harder are there at White Wall and Dragon Wall?",
    ],
)
def test_a_bound_compares_nothing(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("list", "route")


@pytest.mark.parametrize(
    "question",
    [
        "全站最長的傳攀是哪條？練多繩距系統用",
        "龍洞哪條路線最長？我想練耐力",
        "longest route at Kenting? I want to train endurance",
    ],
)
def test_what_the_longest_is_wanted_for_is_no_condition(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.extreme, reading.filter.features) == ("longest", ())


@pytest.mark.parametrize("question", ["龍洞最長的耐力路線是哪條", "想練耐力，墾丁有哪些路線"])
def test_what_the_routes_are_is_a_condition(ask: Ask, question: str) -> None:
    assert ask(question).filter.features == ("endurance",)


@pytest.mark.parametrize(
    "question", ["想爬扣掉運動又至少5.11a的路線", "龍洞有幾條不算運動的路線", "龍洞非運動而且有影片的路線"]
)
def test_sport_is_ruled_out_by_its_short_word(ask: Ask, question: str) -> None:
    assert ask(question).filter.not_route_types == ("sport",)


@pytest.mark.parametrize(
    ("question", "base"),
    [
        ("台灣的裂隙的路線裡，5.10a-5.10c的佔多少比例？", {"features": ("crack",)}),
        ("壽山的5.10的路線有幾成是運攀路線", {"crag_ids": ("shoushan",)}),
        ("trad路線佔鐘塔路線的百分之幾", {"area_ids": ("longdong/clocktower",)}),
    ],
)
def test_a_share_is_of_what_is_said(ask: Ask, question: str, base: dict[str, tuple[str, ...]]) -> None:
    reading = ask(question)
    assert reading.aggregate is not None
    assert reading.aggregate.base is not None
    assert {name: getattr(reading.aggregate.base, name) for name in base} == base


def test_the_ends_of_a_range_are_no_grades_apart(ask: Ask) -> None:
    reading = ask("Grade distribution of the climbs between 5.11a and 5.11d at Long Dong")
    assert (reading.intent, reading.group_by, reading.bands) == ("distribution", "grade", ())
    assert reading.filter.grades is not None
    assert reading.filter.grades.low_text == "5.11a"


@pytest.mark.parametrize(
    ("question", "minute"),
    [
        ("Bouldering gyms in Taipei open Thursday 9:30 at night?", 1290),
        ("台北市週二中午有營業的抱石館", 720),
        ("想週二中午去爬，台北哪間岩館有開", 720),
    ],
)
def test_the_hour_is_of_the_part_of_the_day(ask: Ask, question: str, minute: int) -> None:
    assert ask(question).minute == minute
