"""Say the grades and the one type of a filter in words, for a question that is written out from the one before it."""

from collections.abc import Sequence

from schemas.reading import GradeRange, RouteType
from worker.verify.words import ROUTE_TYPES

_NO_TYPE = ("", "")


def type_said(types: Sequence[RouteType]) -> tuple[str, str]:
    """The type in Chinese and in English where there is one; nothing where there are none or several."""
    return ROUTE_TYPES.get(types[0], _NO_TYPE) if len(types) == 1 else _NO_TYPE


def grades_said(grades: GradeRange | None) -> str | None:
    """A range of grades with both its ends, as people write it: "5.10a-5.10d"; None of another."""
    if grades is None or not (grades.low_text and grades.high_text):
        return None
    low, high = grades.low_text, grades.high_text
    return low if low == high else f"{low}-{high}"


def bounds_said(grades: GradeRange) -> tuple[str, str] | None:
    """The same in Chinese and in English, an open end too: 「5.12a以上」, "5.12a and up"; None without an end."""
    low, high = grades.low_text, grades.high_text
    if low and high:
        said = grades_said(grades)
        return None if said is None else (said, said)
    if low:
        return f"{low}以上", f"{low} and up"
    return (f"{high}以下", f"{high} and under") if high else None
