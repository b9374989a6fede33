"""The assumed chance of success, the steps that a band of it allows, and what they make of a level."""

import pytest

from schemas.evidence import Relaxation
from schemas.grades import ordinal
from schemas.reading import Filter, RecommendMode
from schemas.reference import Reference
from worker.recommending.chance import chance, steps_within
from worker.recommending.reference import upward, window
from worker.retrieval.relax import Loosened
from worker.understanding.grades.bounds import grade_range


def test_harder_is_less_likely_and_even_at_three_letters() -> None:
    assert chance(3) == 0.5
    assert [chance(n) for n in range(8)] == sorted((chance(n) for n in range(8)), reverse=True)
    assert chance(1.5, "v") == 0.5


@pytest.mark.parametrize(
    ("least", "most", "steps"), [(0.5, 0.7, (1, 3)), (0.3, 0.5, (3, 5)), (0.55, 0.65, (2, 2)), (0.99, 1.0, (1, 1))]
)
def test_a_band_of_chances_is_a_band_of_steps(least: float, most: float, steps: tuple[int, int]) -> None:
    assert steps_within("yds", least, most) == steps


@pytest.mark.parametrize(
    ("mode", "low", "high"),
    [("progression", "5.10b", "5.10d"), ("similar", "5.9", "5.10b"), ("exploration", "5.8", "5.10c")],
)
def test_each_wish_has_its_own_window(mode: RecommendMode, low: str, high: str) -> None:
    own = grade_range("yds", ordinal("5.10a", "yds"), ordinal("5.10a", "yds"))
    found = window(own, mode, least_chance=0.5, most_chance=0.7)
    assert (found.low_text, found.high_text) == (low, high)


def test_at_the_top_of_the_ladder_the_next_step_is_the_top() -> None:
    top = ordinal("5.15d", "yds")
    found = window(grade_range("yds", top, top), "progression", least_chance=0.5, most_chance=0.7)
    assert (found.low, found.high) == (top, top)


def test_no_loosening_makes_a_next_step_of_an_easier_route() -> None:
    own = grade_range("yds", ordinal("5.12a", "yds"), ordinal("5.12a", "yds"))
    reference = Reference("said", own)
    wider = Loosened(
        Filter(grades=grade_range("yds", ordinal("5.11c", "yds"), ordinal("5.13b", "yds"))),
        (Relaxation("grades", "5.12b–5.12d", "5.11c–5.13b"),),
    )
    kept = upward(wider, reference, "progression", "en")
    assert kept.filter.grades is not None
    assert kept.filter.grades.low_text == "5.12b"
    assert kept.relaxed == (Relaxation("grades", "5.12b–5.12d", "5.12b–5.13b"),)
    dropped = Loosened(Filter(), (Relaxation("grades", "5.12b–5.12d", None),))
    assert upward(dropped, reference, "progression", "en").filter.grades is not None
    assert upward(wider, reference, "similar", "en") is wider
    assert upward(wider, None, "progression", "en") is wider
