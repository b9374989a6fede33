"""Find the two that were asked about, told or found, where it is asked which of them is more of something."""

import re
from collections.abc import Sequence

from schemas.reading import Mention, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.numbering import (
    Before,
    Pointed,
    lists,
    named_before,
    one_after_other,
    quoted,
    said_last,
)
from worker.understanding.followups.shown import Names, answers_back, shown
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import NAME

_WHICH = compiled(
    r"^(?:那|所以)?(?:它們|他們|牠們)?(?:這|那)?(?:[兩2][條間個家座])?(?:哪(?:一)?[條間個家座]|誰)(?:的)?(?:bolts?數?|掛片數?|影片|難度|長度|票價|評分|評價|路線)?(?:比較|較|更"
    r"|(?=[便貴近遠難簡長短早晚多少高低](?!的?人)))"
    r"|^(?:那|所以)*(?:這|那)?(?:[兩2][條間個家座])?(?:它們)?的?(?:長度|難度|票價|價格|bolt數?)?(?:上)?(?:差"
    r"|相差)(?:了)?(?:幾|多少)[^,，。?？]{0,4}[?？\s]*$"
    r"|^(?:and |so |ok )*what(?:'s| is) the (?:difference|gap) in (?:length|height|grade|difficulty|bolts|price)"
    r"(?: between (?:them|the two|those))?[?\s]*$"
    r"|^(?:and |so |ok )*by (?:how (?:much|many(?: \w+)?)|what)[?\s]*$|^(?:and |so )*how (?:much|many \w+) (?:harder"
    r"|easier|longer|shorter|apart)[?\s]*$"
    r"|^(?:and |so |ok )?which (?:one |of (?:them|those|the two) )?(?:is|has|are|goes|costs|opens|closes"
    r"|stays) (?:the |open |rated )?(?:\w+er"
    r"|more|less|fewer)\b"
)
_BY_HOW_MUCH = compiled(
    r"^(?:and |so |ok )*(?:by )?how (?:much|many)\b|^by what\b"
    r"|\b(?:difference|gap) in (?:(?P<length>length|height)|(?P<grade>grade|difficulty)|(?P<bolts>bolts)"
    r"|(?P<price>price))"
)
_IN_WORDS = {
    "grade": "how many grades apart are", "length": "what is the difference in length between",
    "bolts": "what is the difference in bolts between", "price": "what is the difference in price between",
}  # fmt: skip
_A_ROUTE = re.compile(r"哪一?條")
_SAID = 600


def which_of_two(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The two that were asked about one after the other, where it is asked which of them is more of something."""
    if _WHICH.search(words) is None or re.search(NAME, words):
        return None
    if (found_best := _found_best(words, history, before, names)) is not None:
        return found_best
    one, other = (_of_a_kind(before, n) for n in (1, 0))
    if len(one) == len(other) == 1 and one[0].ids == other[0].ids:
        # The last two questions were about one of them.
        further = one_after_other(before, ("route", "gym", "crag"))
        one, other = (further[:1], further[1:]) if further else (one, other)
    last = [m for m in said_last(history, names) if m.kind in ("route", "gym")]
    listed = len(last) == 2 and (asked := before(0)) is not None and asked.intent in ("list", "recommend", "search")
    if len(last) == 2 and (listed or len(one) + len(other) < 2):
        # 「這兩條哪一條比較長」 after an answer that names two.
        one, other = last[:1], last[1:]
    if len(other) == 2:
        one, other = other[:1], other[1:]
    if len(one) + len(other) < 2 or (len(one) == len(other) == 1 and one[0].ids == other[0].ids):
        # What was put side by side may lie further back, or be named in one sentence and its list.
        told = [m for content in answers_back(history, 1) for m in names(content[:_SAID])]
        # Where routes or gyms are told, the crag beside them is where they lie.
        said = [m for m in told if m.kind in ("route", "gym")] or [m for m in told if m.kind == "crag"]
        once: list[Mention | None] = list({m.ids: m for m in said}.values())
        two = (
            once
            if len(once) == 2
            else next((t for t in lists(history, before, names) if len(t) == 2 and None not in t), [])
        )
        one, other = ([m for m in t if m is not None] for t in (two[:1], two[1:]))
    if len(one) != 1 or len(other) != 1 or one[0].kind != other[0].kind or one[0].ids == other[0].ids:
        return None
    first, second = quoted(one[0].surface), quoted(other[0].surface)
    if holds_cjk(words):
        return Pointed(0, 0, f"{first}和{second}")
    end = len(words.rstrip(" ?？.!"))
    if (by := _BY_HOW_MUCH.search(words)) is not None:
        asked = before(0)
        of = by.lastgroup or next(
            (a for a in (asked.attributes if asked is not None else ()) if a in _IN_WORDS), "grade"
        )
        return Pointed(0, len(words), f"{_IN_WORDS[of]} {first} and {second}?")
    return Pointed(end, end, f", {first} or {second}")


def _of_a_kind(before: Before, n: int) -> list[Mention]:
    """What a question asked of; of a wall and its crag the wall is meant."""
    named = named_before(before, ("route", "gym", "crag", "area"), n)
    if any(m.kind in ("route", "gym") for m in named):
        # Where they lie is said beside them: 「關子嶺的終極左和終極右」.
        return [m for m in named if m.kind in ("route", "gym")]
    return [m for m in named if m.kind != "crag"] if any(m.kind == "area" for m in named) else named


def _found_best(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The two routes that were found one after the other, each the most of its place: 「哪條比較長」."""
    asked = (before(1), before(0)) if _A_ROUTE.search(words) is not None else ()
    if len(asked) != 2 or any(a is None or a.intent != "extreme" or a.subject != "route" for a in asked):
        return None
    answers = [[m for m in shown(content, names) if m is not None] for content in answers_back(history, 2)]
    best = list({m.ids: m for told in reversed(answers) for m in told[:1] if m.kind == "route"}.values())
    if len(best) != 2 or not holds_cjk(words):
        return None
    return Pointed(0, 0, f"{quoted(best[0].surface)}和{quoted(best[1].surface)}")
