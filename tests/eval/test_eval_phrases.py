"""The scorer of the phrases calls a reading right only when every field that the phrase decides is as expected."""

from typing import Any

import pytest

from schemas.grades import band
from schemas.reading import Filter, GradeRange, Mention, Reading, Suggestion
from tuning.eval.phrases import judge

LOW, HIGH = band("5.10", "yds")
READING = Reading(
    text="龍洞 5.10 運動攀有哪些",
    locale="zh-TW",
    intent="list",
    subject="route",
    filter=Filter(
        crag_ids=("longdong",),
        grades=GradeRange("yds", LOW, HIGH, "5.10", "5.10"),
        route_types=("sport",),
        length_min_m=20.0,
        open_at=("saturday", 1260),
    ),
    mentions=(Mention("crag", ("longdong",), "龍洞", "龍洞", 0, 2),),
    attributes=("grade",),
    suggestions=(Suggestion("route", "KT-DW-010", "豆豆龍", "豆豆隆", 0.9),),
)
RIGHT: list[dict[str, Any]] = [
    {"intent": "list"},
    {"intent": ["search", "list"]},
    {"attack": False, "subject": "route"},
    {"filter": {"crag_ids": ["longdong"], "grade_min": "5.10a", "grade_max": "5.10d", "length_min_m": 20.5}},
    {"filter": {"open_at": ["saturday", 1260]}},
    {"no_filter": ["area_ids"], "names": ["longdong"], "not_names": ["kenting"]},
    {"attributes": ["grade|length"], "suggestions": ["Totoro", "豆豆龍"]},
    {"grade_about": "5.10"},
]
WRONG: list[dict[str, Any]] = [
    {"intent": "count"},
    {"intent": "list", "attack": True},
    {"filter": {"crag_ids": ["longdong", "kenting"]}},
    {"filter": {"crag_ids": ["longdong"], "has_video": False}},
    {"filter": {"grade_min": "5.10b"}},
    {"filter": {"length_min_m": 25.0}},
    {"filter": {"open_at": ["saturday", 1200]}},
    {"no_filter": ["grade_max"]},
    {"names": ["longdong", "kenting"]},
    {"not_names": ["longdong"]},
    {"attributes": ["bolts|length"]},
    {"suggestions": ["飛龍"]},
    {"grade_about": "5.11"},
]


@pytest.mark.parametrize("expected", RIGHT, ids=str)
def test_a_reading_as_expected_is_right(expected: dict[str, Any]) -> None:
    """Nothing is said against it."""
    told = judge({"query": READING.text, "expect": expected}, READING)
    assert told.checks == {"read": 1.0}
    assert told.problems == []


@pytest.mark.parametrize("expected", WRONG, ids=str)
def test_one_wrong_field_makes_the_reading_wrong(expected: dict[str, Any]) -> None:
    """The problem names the field."""
    told = judge({"query": READING.text, "expect": expected}, READING)
    assert told.checks == {"read": 0.0}
    assert list(expected)[-1] in told.problems[0]


def test_an_expectation_of_no_field_is_refused() -> None:
    """A misspelled key must not count as met."""
    with pytest.raises(ValueError, match="intnet"):
        judge({"query": READING.text, "expect": {"intnet": "list"}}, READING)
