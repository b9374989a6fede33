"""Turn the French, Font and UIAA grades of a question into the ladders that rows are graded in: YDS and V."""

from dataclasses import replace

from schemas.grades import GradeError, band, bounds, convert, label
from schemas.reading import Conversion, Filter, GradeRange, GradeSystemName
from worker.understanding.grades.bounds import grade_range

_ROWS: dict[GradeSystemName, GradeSystemName] = {"french": "yds", "uiaa": "yds", "font": "v"}


def as_rows_are_graded(asked: GradeRange, *, boulders: bool) -> tuple[GradeRange, Conversion | None]:
    """The range in the ladder of the rows, and what was converted; an own ladder stays as it is.

    boulders says that the question is of boulders, for which 7a is Font. An open end stays open. The hull is taken: a
    grade that the table sets beside two of ours lets both in.
    """
    asked = _font(asked) if boulders and asked.system == "french" else asked
    target = _ROWS.get(asked.system)
    if target is None:
        return asked, None
    low = None if asked.low is None else _ends(asked.low, asked.system, target)
    high = None if asked.high is None else _ends(asked.high, asked.system, target)
    if (asked.low is not None and low is None) or (asked.high is not None and high is None):
        return asked, None
    least, most = bounds(asked.system)
    start = asked.low if asked.low is not None else asked.high if asked.high is not None else least
    end = asked.high if asked.high is not None else asked.low if asked.low is not None else most
    ours = grade_range(target, None if low is None else low[0], None if high is None else high[1])
    return ours, Conversion(asked.system, start, end, (target,))


def _ends(at: int, source: GradeSystemName, target: GradeSystemName) -> tuple[int, int] | None:
    return convert(at, source, target)


def _font(asked: GradeRange) -> GradeRange:
    """The same letters as a Font grade; as it was where Font has none such."""
    try:
        ends = [None if at is None else band(label(at, "french").upper(), "font") for at in (asked.low, asked.high)]
    except GradeError:
        return asked
    return grade_range("font", ends[0][0] if ends[0] else None, ends[1][1] if ends[1] else None)


def in_rows_ladders(asked: Filter) -> Filter:
    """The filter with its grades as rows are graded."""
    if asked.grades is None and not asked.not_grades:
        return asked
    boulders = asked.route_types == ("boulder",)
    unwanted = tuple(as_rows_are_graded(each, boulders=boulders)[0] for each in asked.not_grades)
    wanted = None if asked.grades is None else as_rows_are_graded(asked.grades, boulders=boulders)[0]
    return replace(asked, grades=wanted, not_grades=unwanted)


def converted_grade(asked: Filter) -> Conversion | None:
    """What in_rows_ladders converted of the wanted grade; None where it was in the ladder of the rows."""
    return (
        None
        if asked.grades is None
        else as_rows_are_graded(asked.grades, boulders=asked.route_types == ("boulder",))[1]
    )
