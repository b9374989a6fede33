"""Find which of those that an answer showed is the cheaper, longer or easier one: 「便宜那間」, "the easier one".

The figures are those that the answer's own lines tell. Where a list was cut short or a line lacks the figure, the rows
are asked for their extreme; two that share it decide nothing.
"""

import re
from collections.abc import Callable, Sequence

from schemas.grades import GradeError, parse
from schemas.reading import Turn
from worker.understanding.followups.numbering import Before, Pointed, quoted
from worker.understanding.followups.shown import Names, answers_back, whole_name
from worker.understanding.matching.patterns import compiled

_NOUN = r"(?:的?(?:那|這)一?([條間家個])|的那一?([條間家個])?)(?:路線|岩館|館)?"
_ONE = compiled(
    rf"(?<!最)(?:比較|較)?(便宜|貴|長|短|簡單|容易|難){_NOUN}(?!多|比|更)"
    r"|\bthe (cheaper|longer|shorter|easier|harder|tougher|pricier|dearer|more expensive|more difficult|less expensive)"
    r" (?:one|route|gym|climb|of (?:them|the two))\b"
)
_MORE_OF: dict[str, tuple[str, int, str]] = {
    "便宜": ("price", -1, "最便宜的"), "貴": ("price", 1, "最貴的"), "長": ("length", 1, "最長的"),
    "短": ("length", -1, "最短的"), "簡單": ("grade", -1, "最簡單的"), "容易": ("grade", -1, "最簡單的"),
    "難": ("grade", 1, "最難的"), "cheaper": ("price", -1, "cheapest"), "less expensive": ("price", -1, "cheapest"),
    "pricier": ("price", 1, "most expensive"), "dearer": ("price", 1, "most expensive"),
    "more expensive": ("price", 1, "most expensive"), "longer": ("length", 1, "longest"),
    "shorter": ("length", -1, "shortest"), "easier": ("grade", -1, "easiest"), "harder": ("grade", 1, "hardest"),
    "tougher": ("grade", 1, "hardest"), "more difficult": ("grade", 1, "hardest"),
}  # fmt: skip
_PRICE = re.compile(r"(?:平日單次|weekday entry) NT\$(\d+)")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?) ?(?:公尺|m\b)")
_GRADE = re.compile(r"[:：] ?(5\.\d{1,2}[a-d]?|V\d{1,2})(?![\d/?+])")
_CUT = re.compile(r"先列出其中|here are \d+ of them")
_BULLET = re.compile(r"^(?:[-*•]|\d{1,2}[.)、])\s+", re.MULTILINE)
_NAME_ENDS = re.compile(r"（|: |：| \(")
_NOTHING_KNOWN = re.compile(r"票價未登錄|no price")


def by_figure(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The one of the last list that is more or less of something; None where the list does not tell."""
    found = _ONE.search(words)
    if found is None:
        return None
    figure, sign, most = _MORE_OF[found[1] or found[4]]
    english = found[1] is None
    for content in answers_back(history, 2):
        lines = _BULLET.split(content)[1:]
        if len(lines) < 2:
            continue
        shown = [whole_name(_NAME_ENDS.split(line)[0].strip(), names) for line in lines]
        told = [(value, m) for line, m in zip(lines, shown, strict=True) if (value := _VALUE[figure](line)) is not None]
        unknown = [line for line in lines if _VALUE[figure](line) is None and not _NOTHING_KNOWN.search(line)]
        if unknown or _CUT.search(content):
            # The rows tell what the answer did not.
            put = f"the {most} one" if english else f"{most}那{found[2] or found[3] or '個'}"
            return Pointed(found.start(), found.end(), put)
        best = max(sign * value for value, _ in told) if told else 0
        ones = [m for value, m in told if sign * value == best]
        one = ones[0] if len(ones) == 1 else None
        return Pointed(found.start(), found.end(), quoted(one.surface)) if one is not None else None
    return None


def _of(pattern: re.Pattern[str]) -> Callable[[str], float | None]:
    def value(line: str) -> float | None:
        told = pattern.search(line)
        return float(told[1]) if told is not None else None

    return value


def _grade(line: str) -> float | None:
    told = _GRADE.search(line)
    if told is None:
        return None
    try:
        low = parse(told[1]).low
    except GradeError:
        return None
    return None if low is None else float(low)


_VALUE: dict[str, Callable[[str], float | None]] = {
    "price": _of(_PRICE),
    "length": _of(_LENGTH),
    "grade": _grade,
}
