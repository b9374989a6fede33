"""Read how far from a named route others are to lie: 「比牛仔外角難一級的」, "anything easier than Skyhook"."""

from typing import Literal

from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import ROUTE

_NUMBERS = {"一": 1, "兩": 2, "二": 2, "三": 3, "1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3, "a": 1}
_HARDER = r"(?:難|硬|高)"
_EASIER = r"(?:簡單|容易|輕鬆|低)"
# What is harder than one named route is looked for; whether two are is a comparison.
_THAN = compiled(
    rf"比[「『]?{ROUTE}+[」』]?(?:還|再|更|稍微)?(?:(?P<harder>{_HARDER})|{_EASIER})[^嗎?？,，]{{0,4}}(?:的"
    rf"|級)(?![嗎?？])"
    r"|(?P<up>\b(?:harder|tougher|stiffer)|\beasier|\bsofter) than [「\"']?(?:the )?" + ROUTE
)
_IS_THERE = compiled(
    rf"有(?:沒有|什麼|哪些)*比[「『]?{ROUTE}+[」』]?(?:還|再"
    rf"|更)?(?P<harder>{_HARDER})?(?:{_EASIER})?[一兩二三123]?個?[點些級]?的"
    rf"|比[「『]?{ROUTE}+[」』]?(?:還要?|再|更)?(?:(?P<above>{_HARDER})"
    rf"|{_EASIER})[一兩二三123]?個?[點些級]?的(?:路線|線)?(?:還)?有(?:嗎|沒有|哪|幾|[?？]|$)"
)
_ASKS_WHETHER = compiled(r"^(?:is|are|was|does)\b|嗎|是不是|有沒有比|\b(?:which|how much|how many)\b|差")
_STEPS = compiled(
    r"(?:難|硬|高|簡單|容易|輕鬆|低)個?(?P<zh>[一兩二三123])個?(?:小)?級|(?P<before>[一兩二三123])級"
    r"|\b(?P<en>an?|one|two|three|[123]) (?:letter )?grades? (?:harder|easier|up|down|above|below)"
)


def relative_to(words: str, *, routes: int) -> Literal["progression", "similar"] | None:
    """How what is looked for lies to the one named route: above it, or below; None where it is set against nothing."""
    if routes != 1:
        return None
    if (there := _IS_THERE.search(words)) is not None:
        return "progression" if there["harder"] or there["above"] else "similar"
    if _ASKS_WHETHER.search(words) is not None:
        return None
    found = _THAN.search(words)
    if found is None:
        return None
    up = found["up"]
    return "progression" if found["harder"] or (up is not None and up[0] != "e" and up != "softer") else "similar"


def steps_said(folded: str) -> int | None:
    """How many grades others are to lie from the one that is named, 1 to 3; None where no number is said."""
    found = _STEPS.search(folded)
    if found is None:
        return None
    said = found["zh"] or found["before"] or found["en"]
    return _NUMBERS.get(said.removesuffix("n") if said == "an" else said)


# 「想挑戰自己，龍洞5.13有哪些」: what is asked for bears the grade, and nobody is said to climb it.
_OF_THAT_GRADE = compiled(
    r"(?:5\.\d{1,2}[a-d]?|(?<![a-z])v\d{1,2})[^,，。?？爬後完過我挑突進]{0,14}(?:哪些|哪幾[條題]|有什麼|(?:幾|多少)[條題])"
)


def asks_for_grade(words: str) -> bool:
    """Whether routes of a grade are asked for in one breath with it, so that the grade is no level of the asker."""
    return _OF_THAT_GRADE.search(words) is not None
