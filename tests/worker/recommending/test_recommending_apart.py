"""How far from a named route: the steps that are said, the lengths beyond it, and no danger as a likeness."""

import pytest

from schemas.reading import Filter, Reading
from schemas.reference import Reference
from worker.recommending.reference import HAZARDS, apart, constrained
from worker.understanding.grades.bounds import grade_range

OWN = grade_range("yds", 10, 10)
LIKE = Reference("named", OWN, ("a",), "A", "A", ("sport",), ("c",), ("c/x",), (), (21.0,))


@pytest.mark.parametrize(("steps", "grade"), [(1, "5.10b"), (2, "5.10c"), (-1, "5.9"), (-40, "5.0")])
def test_so_many_steps_are_one_grade(steps: int, grade: str) -> None:
    assert (apart(OWN, steps).low_text, apart(OWN, steps).high_text) == (grade, grade)


@pytest.mark.parametrize(
    ("text", "mode", "low", "high"),
    [
        ("one grade harder than A", "progression", "5.10b", "5.10b"),
        ("比A簡單兩級的", "similar", "5.8", "5.8"),
        ("like A but easier", "similar", "5.7", "5.9"),
        ("牆上比A簡單的有哪些", "similar", "5.7", "5.9"),
    ],
)
def test_the_steps_that_are_said_bound_the_grade(text: str, mode: str, low: str, high: str) -> None:
    reading = Reading(text, "en", "recommend", "route", mode=mode)  # type: ignore[arg-type]
    grades = constrained(Filter(), reading, LIKE, least_chance=0.5, most_chance=0.7).grades
    assert grades is not None
    assert (grades.low_text, grades.high_text) == (low, high)


def test_longer_is_longer_than_the_named_one() -> None:
    reading = Reading("something like A but longer", "en", "recommend", "route", mode="similar")
    f = constrained(Filter(), reading, LIKE, least_chance=0.5, most_chance=0.7)
    assert f.length_min_m is not None
    assert 21.0 < f.length_min_m < 21.01
    assert f.length_max_m is None
    assert "loose_rock" in HAZARDS


def test_what_warms_up_for_a_route_is_clearly_easier_and_at_its_wall() -> None:
    reading = Reading("warm up for A", "en", "recommend", "route", mode="similar")
    f = constrained(Filter(features=("warm_up",)), reading, LIKE, least_chance=0.5, most_chance=0.7)
    assert (f.features, f.area_ids, f.route_types) == ((), ("c/x",), ("toprope", "sport"))
    assert f.grades is not None
    assert f.grades.high is not None
    assert f.grades.high < 10


def test_what_warms_up_elsewhere_is_looked_for_there() -> None:
    reading = Reading("warm up for A", "en", "recommend", "route", mode="similar")
    f = constrained(
        Filter(features=("warm_up",), crag_ids=("d",), route_types=("trad",)),
        reading, LIKE, least_chance=0.5, most_chance=0.7,
    )  # fmt: skip
    assert (f.crag_ids, f.area_ids, f.route_types) == (("d",), (), ("trad",))


@pytest.mark.parametrize(
    ("text", "mode", "said", "low", "high"),
    [
        # 「比A難一點的，不要超過 5.11」: what lies below A is no step up.
        ("比A難一點的路線，不要超過5.11", "progression", (None, 17), "5.10b", "5.11d"),
        ("easier than A, but 5.8 or harder", "similar", (8, None), "5.8", "5.9"),
        ("something like A, up to 5.11", "similar", (None, 17), None, "5.11d"),
        ("harder than A, up to 5.8", "progression", (None, 8), "5.10b", None),
    ],
)
def test_a_bound_that_is_said_bounds_what_lies_beyond_the_named_one(
    text: str, mode: str, said: tuple[int | None, int | None], low: str | None, high: str | None
) -> None:
    reading = Reading(text, "en", "recommend", "route", mode=mode)  # type: ignore[arg-type]
    f = constrained(Filter(grades=grade_range("yds", *said)), reading, LIKE, least_chance=0.5, most_chance=0.7)
    assert f.grades is not None
    assert (f.grades.low_text, f.grades.high_text) == (low, high)
