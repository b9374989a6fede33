"""Learners' English, asides that only give a reason, and comparisons of gyms by what was asked."""

import pytest

from schemas.reading import Reading
from tests.worker.understanding.phrases import Ask


def _bounds(reading: Reading) -> tuple[str | None, str | None]:
    grades = reading.filter.grades
    return (grades.low_text, grades.high_text) if grades is not None else (None, None)


@pytest.mark.parametrize(
    ("question", "intent", "grades"),
    [
        ("sport in Long Dong not more hard than 5.10d, with 8 bolts or more", "list", (None, "5.10d")),
        ("he say Defulan have route more easy than 5.7, is true?", "list", (None, "5.6")),
        ("I want know the most hard route of Kenting", "extreme", (None, None)),
        ("It exists how many routes 5.12 at Shoushan?", "count", ("5.12a", "5.12d")),
        ("which route is more long, Witch's Bridge or New Year?", "compare", (None, None)),
        ("Anything crimpy in Kenting up to and including 5.12a?", "list", (None, "5.12a")),
        ("The more hard route in Kenting?", "extreme", (None, None)),
        ("Exist 5.13 in Shoushan?", "list", ("5.13a", "5.13d")),
        ("How many the bolts in Totoro?", "detail", (None, None)),
        ("Which rock is Guanziling made?", "detail", (None, None)),
        # What is said the usual way stays.
        ("are there more sport or trad at Kenting", "distribution", (None, None)),
        ("no more than 5.9 at Kenting", "list", (None, "5.9")),
    ],
)
def test_learners_comparatives(question: str, intent: str, grades: tuple[str | None, str | None], ask: Ask) -> None:
    """More hard is harder, and it exists is there are."""
    reading = ask(question)
    assert (reading.intent, _bounds(reading)) == (intent, grades)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("音樂廳要找 5.7 以下、20 米以上的傳攀，帶學員練多放幾個點", "list"),
        ("給我幾條關子嶺5.10的路線", "list"),
        ("關子嶺有哪些 5.9，想說爬個幾條就回家", "list"),
        ("後門有幾題抱石", "count"),
        ("後門幾條5.10", "count"),
        ("墾丁各區各有幾條路線 想排三天行程", "distribution"),
        ("計畫三天兩夜墾丁行，最長的路線是哪條", "extreme"),
        ("how many sport, trad, toprope and boulder entries do you hold in total?", "distribution"),
        ("幫我排兩天龍洞行程，爬5.10", "recommend"),
        ("想排三天墾丁行程", "recommend"),
    ],
)
def test_reasons_do_not_ask(question: str, intent: str, ask: Ask) -> None:
    """A few of something in a purpose is not counted, and a journey that is only told is not planned."""
    assert ask(question).intent == intent


def test_a_child_that_asks_is_not_taken_climbing(ask: Ask) -> None:
    """No easy grades for who is fond of dragons; for a child that climbs they stay."""
    dragons = ask("My kid is obsessed with dragons. Which Kenting routes have 'dragon' in their English name?")
    assert (dragons.filter.named, dragons.filter.grades) == ("dragon", None)
    assert _bounds(ask("我女兒很喜歡攀岩，龍洞有哪些路線")) == (None, "5.9")


@pytest.mark.parametrize(
    ("question", "gyms", "attribute"),
    [
        ("T-Up Zhonghe vs T-Up Nangang on a Saturday: which one shuts later?", ("tup-zhonghe", "tup-nangang"), "hours"),
        ("角攀華山跟B-plus太原 週日哪家營業時間比較長", ("corner-huashan", "bplus-taiyuan"), "hours"),
        ("VB or Dapro, cheaper with shoe rental?", ("vb-taichung", "dapro-taichung"), "price"),
        ("the High Fun on Dahe Road price", ("highfun-tainan",), "price"),
        ("忠誠路那間岩館幾點開", ("little-rock-tianmu",), "hours"),
    ],
)
def test_gyms_by_what_is_asked(question: str, gyms: tuple[str, ...], attribute: str, ask: Ask) -> None:
    """The measure is the one that is asked for; a road says which branch is meant."""
    reading = ask(question)
    assert reading.filter.gym_ids == gyms
    assert attribute in reading.attributes


def test_parking_is_asked_by_who_rents_a_car(ask: Ask) -> None:
    """A rented car is no rented shoe."""
    assert ask("we rent a car for shoushan crag sunday, where do people park it?").attributes == ("parking",)
    assert ask("does Dapro rent shoes").attributes == ("price",)
