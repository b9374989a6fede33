"""Readings of questions that judge, split by type, exclude, compare by a fact, or lead upward from what one climbs."""

import pytest

from schemas.grades import ordinal
from tests.worker.understanding.phrases import Ask

JUDGED = (
    "一顆掛片夠放下來嗎",
    "固定點只有一顆掛片 夠安全嗎",
    "is one bolt enough to lower off?",
    "can I bail off a single bolt",
    "12 draws enough for a 25 m route?",
    "60米的繩子爬30米的路線夠嗎",
    "my rope has a flat spot, is it still safe",
    "am I ready to lead if I only top rope 5.8",
    "5.10a R 是很危險的意思嗎",
    "多繩距可以一個人爬嗎",
    "should I try free soloing an easy route",
    "GriGri 多少錢",
)
OF_ROWS = (
    ("只有一顆bolt的路線有哪些", "route"),
    ("routes with one bolt at Long Dong", "route"),
    ("可以上方確保的岩館", "gym"),
    ("龍洞有適合先鋒的路線嗎", "route"),
    ("which gyms rent harnesses", "gym"),
    ("台北可以抱石嗎", "gym"),
)


@pytest.mark.parametrize("question", JUDGED)
def test_what_is_judged_is_looked_up_in_articles(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.missing) == ("knowledge", "article", None)


@pytest.mark.parametrize(("question", "subject"), OF_ROWS)
def test_rows_that_are_asked_for_stay_asked_for(ask: Ask, question: str, subject: str) -> None:
    reading = ask(question)
    assert reading.intent != "knowledge"
    assert reading.subject == subject


@pytest.mark.parametrize(
    "question",
    ["音樂廳運攀傳攀頂繩抱石各幾條", "how are route types split at Defulan", "龍洞運攀和傳攀各有多少條"],
)
def test_types_are_told_apart_where_how_many_of_each_is_asked(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == ("distribution", "type")


def test_a_brand_outside_a_city_leaves_out_every_branch_there(ask: Ask) -> None:
    assert set(ask("台北抱石館有哪些 原岩以外的").filter.exclude_ids) == {"tup-wanhua", "tup-nangang", "tup-mingde"}
    assert set(ask("除了原岩，新北有哪些岩館").filter.exclude_ids) == {"tup-zhonghe", "tup-xindian"}


def test_longer_than_a_length_compares_nothing(ask: Ask) -> None:
    reading = ask("5.10s on the White Wall in Kenting longer than 14m")
    assert (reading.intent, reading.subject, reading.filter.area_ids) == ("list", "route", ("kenting/white-wall",))
    assert ask("is Alpha harder than Beta").intent == "compare"


def test_who_climbs_indoors_and_names_a_crag_wants_its_routes(ask: Ask) -> None:
    reading = ask("剛上完先鋒課 室內爬5.9 壽山可以爬什麼")
    assert (reading.subject, reading.filter.crag_ids) == ("route", ("shoushan",))


@pytest.mark.parametrize(
    ("question", "level"),
    [
        ("I onsight 5.11a, what should I project at Guanziling?", "5.11a"),
        ("我5.10b 想往上挑戰 龍洞推薦", "5.10b"),
        ("我穩定完攀5.10b，龍洞有什麼運攀可以往上挑戰", "5.10b"),
    ],
)
def test_going_up_starts_from_what_is_climbed(ask: Ask, question: str, level: str) -> None:
    reading = ask(question)
    assert reading.mode == "progression"
    assert reading.level is not None
    assert reading.level.high == ordinal(level, "yds")


@pytest.mark.parametrize("question", ["墾丁有適合12a程度熱身的線嗎", "warm-up for a 12a climber at Long Dong"])
def test_a_warm_up_is_several_grades_below_the_climber(ask: Ask, question: str) -> None:
    grades = ask(question).filter.grades
    assert grades is not None
    assert (grades.low, grades.high) == (ordinal("5.9", "yds"), ordinal("5.11a", "yds"))
    own = ask("龍洞 5.9 的熱身路線").filter.grades
    assert own is not None
    assert own.low == own.high == ordinal("5.9", "yds")


@pytest.mark.parametrize(
    "question",
    [
        "please which city bus goes to Shoushan climbing",
        "What city bus do I take to get to Shoushan?",
        "which town bus reaches Shoushan",
        "去壽山搭哪一班公車",
    ],
)
def test_a_city_bus_is_asked_for_and_no_city(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.filter.crag_ids) == ("detail", "crag", ("shoushan",))
    assert "transport" in reading.attributes
