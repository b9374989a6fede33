"""Grades: every text of the real data is read, ladders are dense, ranges hold what they say."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.grade_scales import LADDERS, System
from schemas.grades import Grade, GradeError, band, bounds, convert, format_range, label, ordinal, parse

DATA = Path(__file__).parents[2] / "data"
SYSTEMS: tuple[System, ...] = ("yds", "v", "french", "font", "uiaa")
systems = st.sampled_from(SYSTEMS)


@st.composite
def exact(draw: st.DrawFn) -> tuple[int, System]:
    system = draw(systems)
    return draw(st.integers(*bounds(system))), system


@given(exact())
def test_a_label_and_its_ordinal_are_each_others_inverse(grade: tuple[int, System]) -> None:
    at, system = grade
    assert ordinal(label(at, system), system) == at


@given(exact())
def test_an_exact_grade_names_its_own_system_where_it_has_a_letter_of_its_own(grade: tuple[int, System]) -> None:
    at, system = grade
    text = label(at, system)
    if system in ("french", "font") and text.rstrip("+").isdigit():
        with pytest.raises(GradeError):
            parse(text)  # a bare figure may be French, Font or UIAA
    else:
        assert parse(text) == Grade(system, at, at, text)


@given(exact(), st.integers(0, 6))
def test_a_printed_range_is_read_back_as_itself(grade: tuple[int, System], width: int) -> None:
    low, system = grade
    high = min(low + width, bounds(system)[1])
    assert band(format_range(low, high, system), system) == (low, high)


@given(st.integers(10, 15), st.sampled_from(["", "+", "-", "?", "a", "b", "c", "d", "a/b", "b-d"]))
def test_a_band_holds_every_narrower_reading_of_it(number: int, detail: str) -> None:
    whole, part = band(f"5.{number}", "yds"), band(f"5.{number}{detail}", "yds")
    assert whole[0] <= part[0] <= part[1] <= whole[1]


@given(st.integers(0, 15), st.integers(0, 15))
def test_harder_numbers_are_harder_grades(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert band(f"5.{low}", "yds") <= band(f"5.{high}", "yds")


def test_neighbours_differ_by_one_across_letters_and_numbers() -> None:
    """No holes: 5.10d to 5.11a is one step, and so is 5.9 to 5.10a."""
    assert ordinal("5.11a", "yds") - ordinal("5.10d", "yds") == 1
    assert ordinal("5.10a", "yds") - ordinal("5.9", "yds") == 1
    assert ordinal("6b", "french") - ordinal("6a+", "french") == 1
    assert ordinal("V0", "v") - ordinal("VB", "v") == 1
    assert ordinal("VII-", "uiaa") - ordinal("VI+", "uiaa") == 1


@pytest.mark.parametrize(
    ("text", "low", "high", "uncertain", "suffix"),
    [
        ("5.10", "5.10a", "5.10d", False, ""),
        ("5.10+", "5.10c", "5.10d", False, ""),
        ("5.10-", "5.10a", "5.10b", False, ""),
        ("5.10?", "5.10a", "5.10d", True, ""),
        ("5.10? R", "5.10a", "5.10d", True, "R"),
        ("5.10b/c", "5.10b", "5.10c", False, ""),
        ("5.11d/5.12a", "5.11d", "5.12a", False, ""),
        ("5.11/5.10+", "5.10c", "5.11d", False, ""),
        ("5.10-11", "5.10a", "5.11d", False, ""),
        ("5.10a – 5.11b", "5.10a", "5.11b", False, ""),
        ("5.9+", "5.9", "5.9", False, ""),
        ("5.13b+", "5.13b", "5.13b", False, ""),
        ("5.8 A0 PG13", "5.8", "5.8", False, "A0 PG13"),
        ("５.１０ａ", "5.10a", "5.10a", False, ""),
        ("V-easy", "VB", "VB", False, ""),
        ("V3-4", "V3", "V4", False, ""),
        ("V0-1", "V0", "V1", False, ""),
        ("V0-", "V0", "V0", False, ""),
        ("V2+", "V2", "V2", False, ""),
        ("6a/+", "6a", "6a+", False, ""),
        ("6a/b", "6a", "6b", False, ""),
        ("fb 7A+", "7A+", "7A+", False, ""),
        ("VII-/VII", "VII-", "VII", False, ""),
    ],
)
def test_a_messy_grade_means_this_range(text: str, low: str, high: str, uncertain: bool, suffix: str) -> None:
    grade = parse(text)
    assert grade.system is not None
    assert grade.low is not None
    assert grade.high is not None
    assert (label(grade.low, grade.system), label(grade.high, grade.system)) == (low, high)
    assert (grade.uncertain, grade.suffix, grade.text) == (uncertain, suffix, text)


@pytest.mark.parametrize(
    ("text", "system"),
    [("5.??", "yds"), ("TBD", None), ("3rd", "yds"), ("Easy 5th", "yds"), ("WI4", None), ("C1", None)],
)
def test_an_unknown_grade_is_kept_without_a_range(text: str, system: System | None) -> None:
    grade = parse(text)
    assert (grade.system, grade.low, grade.high, grade.uncertain, grade.text) == (system, None, None, True, text)


@pytest.mark.parametrize(
    "text", ["", " ", "banana", "5.16a", "5.10e", "5.9a", "V18", "6", "5.10a; DROP", "R", "9" * 50]
)
def test_a_text_that_is_no_grade_says_what_was_wanted(text: str) -> None:
    with pytest.raises(GradeError) as caught:
        parse(text)
    assert caught.value.field == "grade"
    assert caught.value.value == text
    assert caught.value.wanted


@given(st.text(max_size=45))
def test_any_text_is_a_grade_or_a_grade_error(text: str) -> None:
    try:
        grade = parse(text)
    except GradeError:
        return
    assert grade.low is None or (grade.high is not None and grade.low <= grade.high)


def test_systems_never_mix() -> None:
    with pytest.raises(GradeError):
        parse("V5", system="yds")
    with pytest.raises(GradeError):
        ordinal("5.10a", "v")


@pytest.mark.parametrize(
    ("text", "system", "low", "high"),
    [
        ("5", "french", "5a", "5c"),
        ("6", "french", "6a", "6c+"),
        ("6+", "uiaa", "VI+", "VI+"),
        ("7a", "font", "7A", "7A"),
    ],
)
def test_the_named_system_decides_what_a_bare_figure_means(text: str, system: System, low: str, high: str) -> None:
    assert band(text, system) == (ordinal(low, system), ordinal(high, system))


def test_a_band_has_no_single_ordinal() -> None:
    with pytest.raises(GradeError):
        ordinal("5.10", "yds")


@pytest.mark.parametrize(
    ("source", "at", "target", "expected"),
    [
        ("yds", "5.11a", "french", "6b+–6c"),
        ("french", "6a", "yds", "5.10a"),
        ("v", "V4", "font", "6B–6B+"),
        ("yds", "5.12a", "uiaa", "VIII+"),
        ("font", "7B+", "v", "V8–V9"),
    ],
)
def test_the_table_converts(source: System, at: str, target: System, expected: str) -> None:
    converted = convert(ordinal(at, source), source, target)
    assert converted is not None
    assert format_range(*converted, target) == expected


@given(exact(), systems)
def test_a_conversion_holds_the_way_back_and_never_crosses_roped_and_boulder(
    grade: tuple[int, System], target: System
) -> None:
    at, source = grade
    there = convert(at, source, target)
    if (source in ("v", "font")) != (target in ("v", "font")):
        assert there is None
        return
    assert there is not None
    for step in range(there[0], there[1] + 1):
        back = convert(step, target, source)
        assert back is not None
        assert back[0] <= at <= back[1]


@given(st.data(), systems, systems)
def test_a_harder_grade_never_converts_to_an_easier_one(data: st.DataObject, source: System, target: System) -> None:
    at = data.draw(st.integers(0, len(LADDERS[source]) - 2))
    one, next_one = convert(at, source, target), convert(at + 1, source, target)
    if one is not None and next_one is not None:
        assert one[0] <= next_one[0]
        assert one[1] <= next_one[1]


def test_every_grade_of_the_sample_data_is_read() -> None:
    lines = (DATA / "taiwan" / "routes.jsonl").read_text().splitlines()
    for grade in {json.loads(line)["grade"] for line in lines}:
        parse(grade)


def test_every_grade_of_openbeta_is_read() -> None:
    import pyarrow.parquet as parquet

    column = parquet.read_table(DATA / "openbeta" / "routes.parquet", columns=["grade"]).column(0)
    for grade in set(column.to_pylist()) - {""}:
        parse(grade)
