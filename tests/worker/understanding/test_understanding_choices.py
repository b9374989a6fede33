"""Choices between crags, bodies that no row knows, landmarks beside towns, and terms that are set apart."""

import pytest

from tests.worker.understanding.phrases import Ask, printed

CHOICES = [
    ("Kenting or Shoushan for a weekend of 5.10 sport?", {"kenting", "shoushan"}, "5.10a..5.10d", ("sport",)),
    ("龍洞還是墾丁比較多5.10運攀", {"longdong", "kenting"}, "5.10a..5.10d", ("sport",)),
    ("Should I go to Guanziling or Defulan?", {"guanziling", "defulan"}, None, ()),
    ("週末要去壽山還是關子嶺", {"shoushan", "guanziling"}, None, ()),
    ("Long Dong vs Defulan for trad", {"longdong", "defulan"}, None, ("trad",)),
]
BODIES = (
    "routes good for tall people",
    "我身高150適合爬哪條",
    "推薦適合矮個子的路線",
    "which routes suit short climbers",
    "I'm 150 cm, which routes should I climb",
    "手長的人適合哪些路線",
)
LANDMARKS = [
    ("Which gyms near Taipei Miramar?", "Taipei Miramar"),
    ("台北美麗華附近的岩館", "台北美麗華"),
    ("101附近有岩館嗎", "101"),
    ("climbing gym close to Taipei Dome", "Taipei Dome"),
    ("海生館附近的抱石館", "海生館"),
]
SET_APART = (
    "slab vs overhang",
    "redpoint 跟 flash 有什麼不同",
    "上方確保和先鋒差在哪",
    "sport vs trad",
    "crimpy vs juggy",
    "運攀和傳攀有什麼不一樣",
    "頂繩跟先鋒差哪裡",
    "What should I bring to my first gym visit?",
)


@pytest.mark.parametrize(("question", "crags", "grades", "types"), CHOICES, ids=[q for q, *_ in CHOICES])
def test_a_choice_of_crags_compares_them(
    question: str, crags: set[str], grades: str | None, types: tuple[str, ...], ask: Ask
) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("compare", "crag")
    assert {i for m in reading.mentions for i in m.ids} == crags
    assert (printed(reading.filter.grades), reading.filter.route_types) == (grades, types)


def test_routes_at_either_crag_are_a_list(ask: Ask) -> None:
    assert ask("5.10 sport routes at Kenting or Shoushan").intent == "list"


@pytest.mark.parametrize("question", BODIES)
def test_the_size_of_a_body_is_said_to_be_unrecorded(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert "body" in reading.unrecorded
    assert reading.missing is None


@pytest.mark.parametrize("question", ["reachy routes", "the tallest route at Long Dong", "小隻佬多難"])
def test_what_only_sounds_like_a_body(question: str, ask: Ask) -> None:
    assert "body" not in ask(question).unrecorded


@pytest.mark.parametrize(("question", "place"), LANDMARKS, ids=[q for q, _ in LANDMARKS])
def test_a_landmark_is_not_the_town_beside_it(question: str, place: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.unknown_places, reading.mentions) == ((place,), ())


@pytest.mark.parametrize(
    "question", ["台北市區附近的岩館", "gyms near Taipei City", "台北附近的岩館", "gyms in Taipei 24 hours"]
)
def test_a_town_alone_is_known(question: str, ask: Ask) -> None:
    assert not ask(question).unknown_places


@pytest.mark.parametrize("question", SET_APART)
def test_things_that_are_set_apart_are_explained(question: str, ask: Ask) -> None:
    assert ask(question).intent == "knowledge"
