"""Grades of other systems filter by the ladders that rows have, and the answer says by which table."""

import pytest

from schemas.reading import GradeRange, GradeSystemName
from tests.worker.understanding.phrases import Ask, printed
from worker.understanding.grades.other_ladders import converted_grade, in_rows_ladders

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


FOREIGN = [
    "龍洞有E1 5b的路線嗎",
    "HVS routes at Longdong",
    "E1 5b in YDS",
    "Any grade 22 routes at Long Dong?",
]


@pytest.mark.parametrize("question", FOREIGN)
def test_a_grade_of_a_ladder_without_a_table_is_told_and_not_taken_for_another(question: str, ask: Ask) -> None:
    """5b in E1 5b is not French 5b, which is far easier; HVS is no name."""
    reading = ask(question)
    assert reading.unrecorded == ("other_ladders",)
    assert (reading.filter.grades, reading.unknown_names, reading.unknown_places) == (None, (), ())


TOLD_OF_IN_ARTICLES = [
    "澳洲22是多少",
    "澳洲的 22 級是 5 幾？",
    "英國級數 E2 難嗎",
    "is Ewbank 24 hard",
    "日本的初段是多少V？",
    "日本岩館的2級大約V幾",
    "日本的二段換成 V 級",
    "V8 是日本幾段",
    "V5 換成日本段級是幾級？",
    "convert shodan to V scale",
    "what is 3-kyu in Font",
    "Is Font 6C the same as French 6c?",
    "Font 6a 跟法國 6a 一樣嗎",
]


@pytest.mark.parametrize("question", TOLD_OF_IN_ARTICLES)
def test_what_a_grade_of_another_ladder_means_is_for_articles_to_say(question: str, ask: Ask) -> None:
    """No table here holds them, and the letter of "shodan in V" is no Roman five."""
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.conversion) == ("knowledge", "article", None)
    assert (reading.unknown_names, reading.unknown_places) == ((), ())


def test_crags_abroad_and_grades_with_a_table_stay_what_they_are(ask: Ask) -> None:
    """A crag of Japan is not known here, and Font has a table."""
    assert ask("日本小川山 V5 路線").unknown_places == ("日本小川山",)
    assert ask("澳洲有什麼岩場").unknown_places == ("澳洲",)
    assert ask("V5 換成 Font 是多少").conversion is not None
    assert ask("Font 7A 是法式多少").conversion is not None
    assert ask("三段的路線有哪些").intent != "knowledge"


BARE = [
    ("德芙蘭11-12", "5.11a..5.12d", None),
    ("壽山 9到10 有幾條", "5.9..5.10d", None),
    ("10 and under in Guanziling", "..5.10d", None),
    ("Routes of level 6b.", "6b..6b", None),
    ("龍洞10-11月適合去嗎", None, None),
    ("龍洞 11-12 點人多嗎", None, None),
    ("routes under 20 at Guanziling", None, 20),
    ("龍洞20以下的路線", None, 20),
]


@pytest.mark.parametrize(("question", "grades", "metres"), BARE)
def test_bare_figures_are_grades_as_far_as_there_are_such_and_else_metres(
    question: str, grades: str | None, metres: float | None, ask: Ask
) -> None:
    """Months and hours are neither; the answer says which was read."""
    asked = ask(question).filter
    assert printed(asked.grades) == grades
    assert asked.length_max_m == (None if metres is None else pytest.approx(metres))
