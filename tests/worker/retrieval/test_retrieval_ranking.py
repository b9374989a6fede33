"""Fusion, agreement, scores, diversity and popularity: all on one scale, all with their edges."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.evidence import Candidate
from schemas.reading import Filter, GradeRange, Reading
from worker.retrieval.diversity import diversified, likeness
from worker.retrieval.features import FEATURES, features_of, grade_match
from worker.retrieval.fusion import Leg, fuse
from worker.retrieval.popularity import popularity
from worker.retrieval.score import fixed_score, rescored


def route(row_id: str, score: float = 0.5, **facts: Any) -> Candidate:
    return Candidate(row_id, "route", score, facts)


def test_what_two_legs_put_high_comes_first() -> None:
    fused = fuse([Leg("keyword", ["a", "b"], 1.0), Leg("dense 1", ["b", "c"], 2.0)], keep=10)
    assert [f.id for f in fused] == ["b", "c", "a"]
    assert fused[0].legs == ("keyword", "dense 1")
    assert all(0 < f.score <= 1 for f in fused)


def test_first_on_every_leg_scores_one() -> None:
    (best,) = fuse([Leg("keyword", ["a"], 1.0), Leg("dense 1", ["a"], 2.0)], keep=1)
    assert best.score == pytest.approx(1.0)


def test_a_leg_that_names_a_document_twice_counts_it_once() -> None:
    one = fuse([Leg("keyword", ["a", "a", "b"], 1.0)], keep=5)
    assert one == fuse([Leg("keyword", ["a", "b"], 1.0)], keep=5)


def test_fusing_nothing_finds_nothing() -> None:
    assert fuse([Leg("keyword", [], 1.0), Leg("dense 1", [], 2.0)], keep=5) == ()


YDS = GradeRange("yds", 10, 13, "5.10a", "5.10d")


def test_agreement_is_minus_one_nothing_or_one() -> None:
    wished = Filter(
        kinds=("route",), crag_ids=("longdong",), route_types=("sport",), grades=YDS, features=("crack", "roof")
    )
    reading = Reading("?", "zh-TW", "recommend", "route", filter=wished)
    fits = route(
        "a", crag_id="longdong", type="sport", grade_system="yds", grade_min=10, grade_max=11, features=("crack",)
    )
    other = route("b", crag_id="kenting", type="trad", grade_system="v", grade_min=10, grade_max=11)
    assert dict(zip(FEATURES, features_of(fits, reading, Filter()), strict=True)) == {
        "fused": 0.5,
        "kind": 1.0,
        "crag": 1.0,
        "area": 0.0,
        "type": 1.0,
        "grade": 1.0,
        "features": 0.5,
        "name": 0.0,
        "keyword": 0.0,
        "dense": 0.0,
        "named": 0.0,
        "part": 0.0,
        "popularity": 0.0,
    }
    assert features_of(other, reading, Filter())[1:7] == [1.0, -1.0, 0.0, -1.0, -1.0, 0.0]


def test_a_question_that_names_nothing_is_measured_by_its_filter() -> None:
    reading = Reading("?", "zh-TW", "search", None)
    crag = Candidate("longdong", "crag", 0.4, {})
    named = Filter(crag_ids=("longdong",), not_features=("slab",))
    assert features_of(crag, reading, named) == [0.4, 0.0, 1.0, *[0.0] * 10]
    assert features_of(route("a", features=("slab",)), reading, named)[6] == -1.0
    assert features_of(route("a", type="sport"), reading, Filter(not_route_types=("sport",)))[4] == -1.0


def test_a_leg_counts_by_how_high_it_put_the_row() -> None:
    """First is 1, the eleventh half of it; the best of several meanings of a question counts; no leg is 0."""
    fused = fuse([Leg("keyword", ["x"] * 1 + [str(n) for n in range(9)] + ["a"], 1.0)], keep=99)
    first, tenth = fused[0], next(each for each in fused if each.id == "a")
    assert (first.ranks, tenth.ranks) == ((1,), (11,))
    found = Candidate("a", "route", 0.5, {}, legs=("keyword", "dense 1", "dense 2"), ranks=(11, 31, 1))
    features = dict(zip(FEATURES, features_of(found, Reading("?", "en", "search", None), Filter()), strict=True))
    assert (features["keyword"], features["dense"], features["named"], features["part"]) == (0.5, 1.0, 0.0, 0.0)


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_nearer_grade_never_agrees_less(near: int, further: int) -> None:
    """However far off, the nearer of two grades agrees at least as much; an unknown grade is silent."""
    near, further = sorted((near, further))

    def at(distance: int) -> float:
        return grade_match({"grade_system": "yds", "grade_min": 13 + distance, "grade_max": 13 + distance}, YDS)

    assert at(near) >= at(further) >= -1.0
    assert grade_match({"grade_system": "yds"}, YDS) == 0.0


def test_a_range_that_the_asked_one_cuts_agrees_less_than_one_inside() -> None:
    cut = grade_match({"grade_system": "yds", "grade_min": 9, "grade_max": 15}, YDS)
    assert 0 < cut < grade_match({"grade_system": "yds", "grade_min": 10, "grade_max": 13}, YDS) == 1.0
    open_end = GradeRange("yds", 10, None, "5.10a", None)
    assert grade_match({"grade_system": "yds", "grade_min": 30, "grade_max": 30}, open_end) == 1.0


@given(st.lists(st.floats(-1, 1), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_the_fixed_formula_stays_on_the_scale(features: list[float]) -> None:
    assert 0.0 <= fixed_score(features) <= 1.0


def test_scores_are_clamped_and_equals_keep_their_order() -> None:
    ordered = rescored([route("a"), route("b"), route("c")], [0.5, 7.0, 0.5])
    assert [(c.id, c.score) for c in ordered] == [("b", 1.0), ("a", 0.5), ("c", 0.5)]


def test_a_near_twin_gives_way_to_something_else_that_fits() -> None:
    place = {"crag_id": "longdong", "area_id": "x", "sector": "s", "type": "sport", "grade_system": "yds"}
    twins = [route(f"twin {n}", 0.9 - n / 100, grade_min=10, grade_max=10, **place) for n in range(3)]
    other = route("other", 0.8, crag_id="kenting", type="trad", grade_system="yds", grade_min=20, grade_max=20)
    chosen = diversified([*twins, other], keep=2, balance=0.7)
    assert [c.id for c in chosen] == ["twin 0", "other"]
    assert [c.id for c in diversified([*twins, other], keep=9, balance=1.0)] == ["twin 0", "twin 1", "twin 2", "other"]


def test_neighbouring_grades_are_alike_across_the_whole_number() -> None:
    """5.10d and 5.11a are one step apart, as 5.10c and 5.10d are; systems share nothing."""

    def at(grade: int | None, system: str = "yds") -> Candidate:
        return route("x", grade_system=system, grade_min=grade, grade_max=grade)

    assert likeness(at(13), at(14)) == likeness(at(12), at(13)) > likeness(at(10), at(13)) > 0
    assert likeness(at(13), at(13, "v")) == likeness(at(13), at(None)) == 0.0
    assert likeness(at(13), Candidate("g", "gym", 0.5, {})) == 0.0


def test_one_perfect_vote_does_not_beat_a_hundred_good_ones() -> None:
    assert popularity({"stars": 5.0, "votes": 1}) < popularity({"stars": 4.3, "votes": 100})
    assert popularity({}) == 0.5
    assert popularity({"stars": 1.0, "votes": 100}) < 0.5


def test_ascents_count_by_how_many_climbed_and_how_they_liked_it() -> None:
    """Many ascents raise a row, a good mean of many climbers more, a bad one lowers it; one climber moves little."""
    climbed = popularity({"climbers": 40})
    assert popularity({}) < popularity({"climbers": 5}) < climbed
    assert popularity({"climbers": 40, "climber_votes": 40, "climber_rating": 4.8}) > climbed
    assert popularity({"climbers": 40, "climber_votes": 40, "climber_rating": 1.0}) < 0.5
    assert popularity({"climber_rating": 5.0}) == popularity({"climber_votes": 0, "climber_rating": 5.0}) == 0.5
    few = popularity({"climbers": 5, "climber_votes": 5, "climber_rating": 5.0}) - popularity({"climbers": 5})
    many = popularity({"climbers": 100, "climber_votes": 100, "climber_rating": 5.0}) - popularity({"climbers": 100})
    assert 0 < few < many


def test_videos_mentions_and_ratings_count_too() -> None:
    unknown = popularity({})
    assert unknown < popularity({"video_count": 1}) < popularity({"video_count": 12}) <= 1.0
    assert unknown < popularity({"popularity": 1.0}) < popularity({"popularity": 3.0})
    assert popularity({"rating": 4.7}) > unknown > popularity({"rating": 1.0})
    assert popularity({"video_count": 0, "stars": None, "votes": None, "rating": True}) == unknown
