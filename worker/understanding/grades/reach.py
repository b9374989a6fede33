"""Tell whether a grade that is ruled out takes along whatever is harder, or easier: 「5.11 太難不要」."""

from schemas.grades import band
from worker.understanding.conditions.comparisons import Bound
from worker.understanding.conditions.exclusion import Ruled
from worker.understanding.conditions.exclusion_cues import TOO_EASY, TOO_HARD
from worker.understanding.matching.patterns import compiled

_HARD, _EASY = compiled(TOO_HARD), compiled(TOO_EASY)
_SAID_OF = compiled(rf"^\s?(?:以上)?\s?(?:的)?(?:,|，)?\s?{TOO_HARD}(?!的)")
_AND_THEN = compiled(r"^[^,，。.;；?？!！]{0,24}?(?<![嗎呢吧])[,，。.;；]")
_SAID_WITHIN = 24
"""How far behind it the reason may be said, in characters."""


def out_of_reach(words: str, out: Ruled, printed: str, low: int) -> tuple[Bound, int]:
    """How what is left lies to a grade that is ruled out by itself, and from which ordinal on that is out.

    "5.12+ is too hard for us" speaks of 5.12 and whatever is harder, not of the harder half of 5.12.
    """
    reason = words[out.end : max(out.end, out.cue[1]) + _SAID_WITHIN]
    if _HARD.search(reason, within=words):
        return "lt", band(printed[:-1], "yds")[0] if printed.startswith("5.") and printed.endswith("+") else low
    return ("gt" if _EASY.search(reason, within=words) else "not"), low


def is_out_of_reach(words: str, end: int, *, alone: bool = False) -> bool:
    """Whether the grade that ends somewhere is said to be too hard, where something else is asked for.

    Alone says that it is the only one: then what is asked for must follow in a clause of its own.
    """
    text = words[end : end + 2 * _SAID_WITHIN]
    said = _SAID_OF.match(text, within=words)
    return said is not None and (not alone or _AND_THEN.match(text[said.end() :], within=words) is not None)
