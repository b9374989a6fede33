"""Grade phrases as climbers write them, in both languages and five systems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.grade_scales import LADDERS
from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.grades.bounds import read_grades
from worker.understanding.wording.masking import masked

CASES: list[Case] = [
    ("龍洞 5.10a 的路線", {"grades": "5.10a..5.10a"}),
    ("龍洞 5.10 的路線", {"grades": "5.10a..5.10d"}),
    ("龍洞 5.10+ 的路線", {"grades": "5.10c..5.10d"}),
    ("龍洞 5.10- 的路線", {"grades": "5.10a..5.10b"}),
    ("龍洞 5.9 的路線有幾條", {"grades": "5.9..5.9"}),
    ("龍洞五點十的路線", {"grades": "5.10a..5.10d"}),
    ("龍洞五點十a", {"grades": "5.10a..5.10a"}),
    ("五點十一以上的路線有哪些", {"grades": "5.11a.."}),
    ("5點11以下", {"grades": "..5.11d"}),
    ("五點九的路線", {"grades": "5.9..5.9"}),
    ("五點十二b 的路線", {"grades": "5.12b..5.12b"}),
    ("5.11以上", {"grades": "5.11a.."}),
    ("5.11（含）以上的路線", {"grades": "5.11a.."}),
    ("5.10b 或以上", {"grades": "5.10b.."}),
    ("5.10d 以下的傳攀", {"grades": "..5.10d", "route_types": "trad"}),
    ("5.10 左右", {"grades": "5.9..5.11a"}),
    ("5.10b 左右的路線", {"grades": "5.10a..5.10c"}),
    ("大約 5.11a", {"grades": "5.10d..5.11b"}),
    ("不超過 5.10c", {"grades": "..5.10c"}),
    ("不要超過 5.10", {"grades": "..5.10d"}),
    ("最多 5.9", {"grades": "..5.9"}),
    ("至少 5.12a", {"grades": "5.12a.."}),
    ("不低於 5.11", {"grades": "5.11a.."}),
    ("超過 5.11", {"grades": "5.12a.."}),
    ("低於 5.10", {"grades": "..5.9"}),
    ("比 5.11b 難的路線", {"grades": "5.11c.."}),
    ("比 5.10a 簡單的路線", {"grades": "..5.9"}),
    ("不比 5.10 難的路線", {"grades": "..5.10d"}),
    ("5.11 到 5.12", {"grades": "5.11a..5.12d"}),
    ("5.11至5.12的路線", {"grades": "5.11a..5.12d"}),
    ("5.10a~5.10c", {"grades": "5.10a..5.10c"}),
    ("5.10a–5.11b", {"grades": "5.10a..5.11b"}),
    ("5.8-5.10", {"grades": "5.8..5.10d"}),
    ("5.10-11", {"grades": "5.10a..5.11d"}),
    ("5.10a-c", {"grades": "5.10a..5.10c"}),
    ("5.10a/b", {"grades": "5.10a..5.10b"}),
    ("介於 5.9 和 5.10 之間", {"grades": "5.9..5.10d"}),
    ("5.10a 以上 5.11d 以下", {"grades": "5.10a..5.11d"}),
    ("5.9 或 5.10", {"grades": "5.9..5.10d"}),
    ("5.9 或 5.12", {"grades": "5.9..5.12d", "not_grades": "5.10a..5.11d"}),
    ("5.10、5.11 和 5.12 的路線", {"grades": "5.10a..5.12d"}),
    ("龍洞的路線，不要 5.12", {"grades": None, "not_grades": "5.12a..5.12d"}),
    ("5.11 以上但不要 5.13", {"grades": "5.11a..5.12d"}),
    ("除了 5.9 以外的路線", {"grades": None, "not_grades": "5.9..5.9"}),
    ("5.10 不要傳攀", {"grades": "5.10a..5.10d", "not_grades": (), "not_route_types": "trad"}),
    ("不要 5.12 以上的", {"grades": "..5.11d"}),
    ("V3 的抱石", {"grades": "V3..V3"}),
    ("V3–V5", {"grades": "V3..V5"}),
    ("v3-5 抱石路線", {"grades": "V3..V5"}),
    ("V3到V5", {"grades": "V3..V5"}),
    ("不超過V3", {"grades": "..V3"}),
    ("V4 以上", {"grades": "V4.."}),
    ("法式 6b+ 的路線", {"grades": "6b+..6b+"}),
    ("6a 到 6c", {"grades": "6a..6c"}),
    ("Font 7A", {"grades": "7A..7A"}),
    ("5.17 的路線", {"grades": None, "unknown_names": "5.17"}),
    ("5.10 and under", {"grades": "..5.10d"}),
    ("5.7 or easier", {"grades": "..5.7"}),
    ("5.12a or harder", {"grades": "5.12a.."}),
    ("5.11 and up in Kenting", {"grades": "5.11a.."}),
    ("between 5.9 and 5.10c", {"grades": "5.9..5.10c"}),
    ("from 5.8 to 5.10", {"grades": "5.8..5.10d"}),
    ("harder than 5.11b", {"grades": "5.11c.."}),
    ("easier than 5.10", {"grades": "..5.9"}),
    ("no harder than 5.9", {"grades": "..5.9"}),
    ("nothing harder than 5.9", {"grades": "..5.9"}),
    ("at least 5.10b", {"grades": "5.10b.."}),
    ("up to 5.10d", {"grades": "..5.10d"}),
    ("around V4", {"grades": "V3..V5"}),
    ("over 5.12", {"grades": "5.13a.."}),
    ("below 5.8", {"grades": "..5.7"}),
    ("under 5.11", {"grades": "..5.10d"}),
    ("5.10a or 5.10b routes", {"grades": "5.10a..5.10b"}),
    ("routes except 5.12", {"grades": None, "not_grades": "5.12a..5.12d"}),
    ("V0 to V2 boulders", {"grades": "V0..V2"}),
    ("a 6b+ in Kenting", {"grades": "6b+..6b+"}),
    ("5.5 公尺的路線", {"grades": None, "length_min_m": 5.5}),
    ("下午五點十分開嗎", {"grades": None}),
    ("晚上五點半", {"grades": None}),
    ("第八條5.11多難", {"grades": None, "names": "第八條5.11"}),
    ("就是5點13在哪", {"grades": None, "names": "就是5點13"}),
    ("11a 的路線", {"grades": "5.11a..5.11a"}),
]


@pytest.mark.parametrize(("question", "expected"), CASES, ids=[q for q, _ in CASES])
def test_grade_phrase(question: str, expected: dict[str, object], ask: Ask) -> None:
    """The range that a climber means."""
    assert differences(ask(question), expected) == {}


_ladders = st.sampled_from(["yds", "v"])


@given(system=_ladders, ends=st.tuples(st.integers(0, 60), st.integers(0, 60)), form=st.integers(0, 7))
def test_any_two_grades_read_back_as_their_range(system: str, ends: tuple[int, int], form: int) -> None:
    """Whatever two exact grades of one ladder are joined by, the range is from the easier to the harder."""
    ladder = LADDERS[system]  # type: ignore[index]
    low, high = sorted(end % len(ladder) for end in ends)
    first, second = ladder[low], ladder[high]
    forms = (
        f"{first} 到 {second}",
        f"{first}~{second}",
        f"{first} – {second} 的路線",
        f"between {first} and {second}",
        f"from {first} to {second}",
        f"介於{first}和{second}之間",
        f"{first} 以上 {second} 以下",
        f"至少 {first}，最多 {second}",
    )
    found = read_grades(masked(forms[form])).wanted
    assert found is not None
    assert (found.system, found.low, found.high) == (system, low, high)


@given(system=_ladders, at=st.integers(0, 60))
def test_bounds_are_closed_on_the_named_grade(system: str, at: int) -> None:
    """以上 and 以下 take the grade itself in, in both languages."""
    ladder = LADDERS[system]  # type: ignore[index]
    at %= len(ladder)
    for text, low, high in (
        (f"{ladder[at]} 以上", at, None),
        (f"{ladder[at]} 以下", None, at),
        (f"{ladder[at]} and up", at, None),
        (f"{ladder[at]} or easier", None, at),
        (f"不超過 {ladder[at]}", None, at),
    ):
        found = read_grades(masked(text)).wanted
        assert found is not None
        assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("question", ["V4 大概等於 5. 多少", "抱石 V3 換算成先鋒大概是 5. 多少"])
def test_a_ladder_may_be_named_by_its_five(question: str, ask: Ask) -> None:
    """Whoever leaves a space between the five and what is asked means the same ladder."""
    conversion = ask(question).conversion
    assert conversion is not None
    assert conversion.targets == ("yds",)


@pytest.mark.parametrize("question", ["what's the 5.x number mean", "5.X 是什麼意思"])
def test_a_number_left_open_is_no_roman_one(question: str, ask: Ask) -> None:
    assert ask(question).conversion is None


def test_a_roman_number_is_a_grade(ask: Ask) -> None:
    assert ask("UIAA X is what in YDS").conversion is not None
