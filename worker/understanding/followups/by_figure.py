"""Find which of those that an answer showed is the cheaper, longer or easier one: 「便宜那間」, "the easier one".

The figures are those that the answer's own lines tell. Where a list was cut short or a line lacks the figure, the rows
are asked for their extreme; two that share it decide nothing.
"""

import re
from collections.abc import Callable, Sequence

from schemas.grades import GradeError, parse
from schemas.reading import Kind, Mention, Turn
from worker.understanding.followups.numbering import Before, Pointed, quoted
from worker.understanding.followups.shown import Names, answers_back, whole_name
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import NAME

_NOUN = r"(?:的?(?:那|這)一?(?P<unit>[條間家個])|的那一?(?P<of>[條間家個])?)(?:路線|岩館|館)?"
_ONE = compiled(
    rf"(?P<most>最)?(?:比較|較)?(?P<zh>便宜|貴|長|短|簡單|容易|難){_NOUN}(?!多|比|更)"
    r"|\bthe (?P<en>cheaper|longer|shorter|easier|harder|tougher|pricier|dearer|more expensive|more difficult"
    r"|less expensive) (?:one|route|gym|climb|of (?:them|the two))\b"
    # "Is the cheapest one open on Sunday": which it is was told.
    r"|(?<!what )(?<!which )(?<!where )\b(?:is|are|does|do|has|can|will|at|of|in) the "
    r"(?P<top>cheapest|longest|shortest|easiest|hardest|most expensive)"
    r" (?:one|route|gym|climb|of (?:them|these|those))(?= (?!(?:in|at|on|with|to|of|near\w*)\b)[a-z])"
)
_MORE_OF: dict[str, tuple[str, int, str]] = {
    "便宜": ("price", -1, "最便宜的"), "貴": ("price", 1, "最貴的"), "長": ("length", 1, "最長的"),
    "短": ("length", -1, "最短的"), "簡單": ("grade", -1, "最簡單的"), "容易": ("grade", -1, "最簡單的"),
    "難": ("grade", 1, "最難的"), "cheaper": ("price", -1, "cheapest"), "less expensive": ("price", -1, "cheapest"),
    "pricier": ("price", 1, "most expensive"), "dearer": ("price", 1, "most expensive"),
    "more expensive": ("price", 1, "most expensive"), "longer": ("length", 1, "longest"),
    "shorter": ("length", -1, "shortest"), "easier": ("grade", -1, "easiest"), "harder": ("grade", 1, "hardest"),
    "tougher": ("grade", 1, "hardest"), "more difficult": ("grade", 1, "hardest"),
    "cheapest": ("price", -1, "cheapest"), "most expensive": ("price", 1, "most expensive"),
    "longest": ("length", 1, "longest"), "shortest": ("length", -1, "shortest"), "easiest": ("grade", -1, "easiest"),
    "hardest": ("grade", 1, "hardest"),
}  # fmt: skip
_PRICE = re.compile(r"(?:平日單次|weekday entry) NT\$(\d+)")
_OF_KIND: dict[str, Kind] = {"price": "gym", "length": "route", "grade": "route"}
# In a sentence: 「紅石單次 300 元；BABO PAPAK 單次 320 元」, "RedRock (NT$300) and BABO PAPAK (NT$320)".
_SAID = {
    "price": re.compile(r"NT\$ ?(?P<n>\d{2,4})|(?<![\d.])(?P<zh>\d{2,4}) ?(?:元|塊|ntd\b|twd\b)", re.IGNORECASE),
    "length": re.compile(r"(?P<n>\d+(?:\.\d+)?) ?(?:公尺|米|m\b)"),
    "grade": re.compile(r"(?P<n>5\.\d{1,2}[a-d]?|V\d{1,2})(?![\d/?+])"),
}
_SENTENCE = 600
_TWO = 2
_Told = tuple[list[tuple[float, Mention | None]], int]
_LENGTH = re.compile(r"(\d+(?:\.\d+)?) ?(?:公尺|m\b)")
_GRADE = re.compile(r"[:：] ?(5\.\d{1,2}[a-d]?|V\d{1,2})(?![\d/?+])")
_CUT = re.compile(
    r"先列出其中|here are \d+ of them|例如|比如|譬如|舉例|像是|等等|for example|e\.g\.|such as|including", re.IGNORECASE
)
_BULLET = re.compile(r"^(?:[-*•]|\d{1,2}[.)、])\s+", re.MULTILINE)
_NAME_ENDS = re.compile(r"（|: |：| \(")
_NOTHING_KNOWN = re.compile(r"票價未登錄|no price")


def by_figure(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The one of the last list that is more or less of something; None where the list does not tell."""
    found = _ONE.search(words)
    if found is None:
        return None
    figure, sign, most = _MORE_OF[found["zh"] or found["en"] or found["top"]]
    ranked = found["most"] is not None or found["top"] is not None
    if ranked and re.search(NAME, words):
        # The cheapest of another town was not told.
        return None
    start, end = (found.start("top") - len("the ") if found["top"] else found.start()), found.end()
    for content in answers_back(history, 2):
        if (shown := _told(content, figure, names)) is None:
            continue
        told, unknown = shown
        if unknown or _CUT.search(content):
            # The rows tell what the answer did not.
            put = f"{most}那{found['unit'] or found['of'] or '個'}" if found["zh"] else f"the {most} one"
            return None if ranked else Pointed(start, end, put)
        best = max((sign * value for value, _ in told), default=0)
        ones = [m for value, m in told if sign * value == best]
        one = ones[0] if len(ones) == 1 else None
        return Pointed(start, end, quoted(one.surface)) if one is not None else None
    return None


def _told(content: str, figure: str, names: Names) -> _Told | None:
    """The figure of each thing that an answer put side by side, of how many it tells none; None of one alone."""
    lines = _BULLET.split(content)[1:]
    if len(lines) < _TWO:
        return _told_in_sentence(content[:_SENTENCE], figure, names)
    shown = [whole_name(_NAME_ENDS.split(line)[0].strip(), names) for line in lines]
    values = [_VALUE[figure](line) for line in lines]
    told = [(value, m) for value, m in zip(values, shown, strict=True) if value is not None]
    silent = (line for line, value in zip(lines, values, strict=True) if value is None)
    return told, sum(_NOTHING_KNOWN.search(line) is None for line in silent)


def _told_in_sentence(text: str, figure: str, names: Names) -> _Told | None:
    """The same of a sentence: the first figure behind each name belongs to it."""
    told: dict[tuple[str, ...], tuple[float | None, Mention]] = {}
    named = [m for m in names(text) if m.kind == _OF_KIND[figure]]
    for n, m in enumerate(named):
        until = named[n + 1].start if n + 1 < len(named) else len(text)
        value = _figure(_SAID[figure].search(text, m.end, until), figure)
        if told.get(m.ids, (None, m))[0] is None:
            told[m.ids] = (value, m)
    if len(told) < _TWO:
        return None
    known: list[tuple[float, Mention | None]] = [(value, m) for value, m in told.values() if value is not None]
    if named and _SAID[figure].search(text, 0, named[0].start):
        # "NT$300 at RedRock and NT$320 at BABO PAPAK"
        return [], len(told)
    return known, len(told) - len(known)


def _figure(found: re.Match[str] | None, figure: str) -> float | None:
    if found is None:
        return None
    return _grade_of(found["n"]) if figure == "grade" else float(found["n"] or found["zh"])


def _of(pattern: re.Pattern[str]) -> Callable[[str], float | None]:
    def value(line: str) -> float | None:
        told = pattern.search(line)
        return float(told[1]) if told is not None else None

    return value


def _grade(line: str) -> float | None:
    told = _GRADE.search(line)
    return None if told is None else _grade_of(told[1])


def _grade_of(text: str) -> float | None:
    try:
        low = parse(text).low
    except GradeError:
        return None
    return None if low is None else float(low)


_VALUE: dict[str, Callable[[str], float | None]] = {
    "price": _of(_PRICE),
    "length": _of(_LENGTH),
    "grade": _grade,
}
