"""Grades of other systems filter by the ladders that rows have, and the answer says by which table."""

import pytest

from schemas.reading import GradeRange, GradeSystemName
from tests.worker.understanding.phrases import Ask, printed
from worker.understanding.other_ladders import converted_grade, in_rows_ladders

CASES = [
    ("7a routes in Kenting", "yds", "5.11d..5.11d"),
    ("龍洞 6c 以上有幾條", "yds", "5.11a.."),
    ("墾丁法式 6b+ 到 7a 的路線", "yds", "5.10d..5.11d"),
    ("UIAA VIII 以下 龍洞", "yds", "..5.11d"),
    ("Font 6C boulders in Long Dong", "v", "V5..V5"),
    ("7a boulder problems in Long Dong", "v", "V6..V6"),
]


@pytest.mark.parametrize(("question", "system", "grades"), CASES)
def test_a_foreign_grade_becomes_the_rows_own(question: str, system: GradeSystemName, grades: str, ask: Ask) -> None:
    asked = ask(question).filter
    ours = in_rows_ladders(asked).grades
    assert isinstance(ours, GradeRange)
    assert ours.system == system
    assert printed(ours) == grades
    converted = converted_grade(asked)
    assert converted is not None
    assert converted.targets == (system,)


def test_an_own_grade_stays_as_it_is(ask: Ask) -> None:
    asked = ask("龍洞有哪些 5.10 的運動攀路線").filter
    assert in_rows_ladders(asked) == asked
    assert converted_grade(asked) is None
