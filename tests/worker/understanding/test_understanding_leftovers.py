"""Orders that were once lost: bounds before the noun, years of first ascents, counts of a name, gyms in a town."""

from typing import Any

import pytest

from schemas.reading import Filter, Turn
from tests.worker.understanding.phrases import Ask

NARROWED: list[tuple[str, dict[str, Any]]] = [
    ("哪些路線有 15 個以上的 bolt", {"bolts_min": 15}),
    ("6 個以下的固定點的路線", {"bolts_max": 6}),
    ("routes with 15 or more bolts", {"bolts_min": 15}),
    ("首攀在 2014 年之後的路線", {"first_ascent_min": 2015}),
    ("2014 年以後首攀的路線", {"first_ascent_min": 2014}),
    ("routes established since 2010", {"first_ascent_min": 2010}),
    ("2010 年以前首攀的有幾條", {"first_ascent_max": 2009}),
    ("routes first climbed in the 1990s", {"first_ascent_min": 1990, "first_ascent_max": 1999}),
    ("routes first climbed between 1991 and 1995", {"first_ascent_min": 1991, "first_ascent_max": 1995}),
    ("1996 年首攀的路線", {"first_ascent_min": 1996, "first_ascent_max": 1996}),
    ("哪裡有速度攀登牆", {"facilities": ("速度攀登",)}),
    ("台北 帶小孩抱石", {"gym_city": "台北市", "facilities": ("抱石區",), "crag_ids": ()}),
]
OF_OTHERS = (
    "我朋友爬過幾條",
    "小明在龍洞爬過最難的是哪條",
    "他去年完攀過哪些路線",
    "what has my friend climbed",
    "how many routes has Alex climbed",
    "show me my partner's logbook",
    "總共幾個人送過Zeta",
    "絕響幾個人完登過",
    "How many folks have sent Blade so far?",
    "how many people have climbed Zeta",
    "How many ascents does Zeta have?",
)
NOT_OF_OTHERS = (
    "我爬過幾條",
    "台灣爬過最難的路線",
    "我朋友爬 5.10，推薦他幾條",
    "has it been climbed",
    "what have I climbed",
    "my friend climbed 5.10a, recommend something for her",
    "how many ascents do I have",
    "how many people can fit in Flow",
)


@pytest.mark.parametrize(("question", "wanted"), NARROWED, ids=[q for q, _ in NARROWED])
def test_what_narrows_is_not_lost(question: str, wanted: dict[str, Any], ask: Ask) -> None:
    found = ask(question).filter
    assert {name: getattr(found, name) for name in wanted} == wanted


def test_the_year_of_a_log_is_no_first_ascent(ask: Ask) -> None:
    assert ask("我 2024 年爬過幾條").filter.first_ascent_min is None


@pytest.mark.parametrize("question", ["國慶日有幾條", "How many routes are called 國慶日?"])
def test_how_many_bear_a_name_is_told_of_them(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert reading.intent == "detail"
    assert [len(m.ids) for m in reading.mentions] == [2]


def test_videos_of_a_named_route_are_no_count_of_routes(ask: Ask) -> None:
    reading = ask("How many videos does Flying Dragon have?")
    assert (reading.intent, reading.attributes) == ("detail", ("videos",))


@pytest.mark.parametrize("question", OF_OTHERS)
def test_the_log_of_somebody_else_is_not_read(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert reading.unrecorded == ("others_log",)
    assert not reading.unknown_names
    assert not reading.unknown_places


@pytest.mark.parametrize("question", NOT_OF_OTHERS)
def test_what_only_sounds_like_somebody_elses_log(question: str, ask: Ask) -> None:
    assert "others_log" not in ask(question).unrecorded


def test_a_way_of_climbing_follows_a_personal_question_up(ask: Ask) -> None:
    own = ask("那 onsight 呢？", history=(Turn("user", "我爬過幾條"), Turn("assistant", "你完攀 3 條路線。"))).own
    assert own is not None
    assert (own.ask, own.styles) == ("count", ("onsight",))


@pytest.mark.parametrize(
    "question", ["我比較喜歡裂隙路線。我爬過什麼？下一條爬什麼？", "I like cracks. What have I climbed? What next?"]
)
def test_a_stated_preference_narrows_no_other_sentence(question: str, ask: Ask) -> None:
    assert ask(question).filter == Filter(kinds=("route",), climbed=True)


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("龍洞停哪", "parking"),
        ("關子嶺附近能吃飯嗎", "amenities"),
        ("墾丁走進去要多久", "approach"),
        ("千手抱石進場多少", "price"),
    ],
)
def test_short_words_for_an_attribute(question: str, attribute: str, ask: Ask) -> None:
    assert attribute in ask(question).attributes


def test_said_again_a_bound_stays_open(ask: Ask) -> None:
    grades = ask("龍洞5.12以上有幾條啊 含5.12").filter.grades
    assert grades is not None
    assert (grades.low_text, grades.high) == ("5.12a", None)


def test_statistics_of_types_are_a_distribution(ask: Ask) -> None:
    reading = ask("德芙蘭的路線類型統計")
    assert (reading.intent, reading.group_by) == ("distribution", "type")


def test_an_explanation_without_a_past_needs_none(ask: Ask) -> None:
    reading = ask("要怎麼跟岩館的人借過")
    assert (reading.intent, reading.missing) == ("knowledge", None)
