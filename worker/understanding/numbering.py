"""Find which of the things that were shown a number means: 「第三間」, "the second one", "the first two"."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from schemas.reading import Mention, Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.masking import NAME
from worker.understanding.patterns import compiled
from worker.understanding.shown import Names, answers_back, shown, whole_name

Before = Callable[[int], Reading | None]
"""The reading of the asker's n-th turn back, 0 the last one."""


class Pointed(NamedTuple):
    """The span of the words that point, and what belongs in their place."""

    start: int
    end: int
    text: str


NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"兩": 2}
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH_SHORT = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")
ORDINALS = {word: n for words in (_CARDINALS, _NTH, _NTH_SHORT) for n, word in enumerate(words, 1)}
KINDS = {
    "條": ("route",), "間": ("gym",), "家": ("gym",), "館": ("gym",), "區": ("area", "sector"), "座": ("crag",),
    "route": ("route",), "climb": ("route",), "line": ("route",), "problem": ("route",), "gym": ("gym",),
    "area": ("area", "sector"), "wall": ("area", "sector"), "sector": ("area", "sector"), "crag": ("crag",),
}  # fmt: skip
ANY = ("route", "gym", "area", "sector", "crag")
NOUN_EN = r"(?:one|route|climb|line|problem|gym|area|wall|sector|crag|option|place)"
_NUMBERED = compiled(
    r"(?:那|這|上面|剛剛|剛才|前面|清單|列表)*(?:的)?(?:(倒數)?第\s?([一二三四五六七八九十]|\d{1,2})|(最後)一?"
    r"|(第一|最前面|最上面|最開頭)那)\s?"
    r"([條間家個區座館項])(?:路線|線|岩館|攀岩館|館|岩場|岩區|區域)?(?!月|\s?(?:bolt|掛片|難關|繩距|pitch|固定點))"
    rf"|\b(?:the |that |your |number |no\.? ?|#)*(second |third )?(first|second|third|fourth|fifth|sixth|seventh"
    rf"|eighth|ninth|tenth|last|final"
    rf"|1st|2nd|3rd|\dth)(?:(?: (?:listed|sport|trad))? ({NOUN_EN})\b"
    r"|(?=[\s?.!,]*$|'s\b| (?:on|in) (?:the|your|that) list\b"
    r"| (?:closes?|opens?|have|has|costs?|is|are|and the|or the)\b))"
    r"|(?:\bnumber |\bno\.? ?|#)(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_FIRST_FEW = compiled(
    r"(?:那|這)?前([兩二三四])([條間家個])(?:路線|岩館|館)?|\b(?:the )?first (two|three|four)(?: (?:ones|(route"
    r"|gym|area|crag)s))?\b"
)
_DONE_FIRST = compiled(
    r"\b(?:closes?|opens?|shuts?|do|try|climb|go|visit|start|send|come|came|started?|begin|it|that|this|them"
    r"|there) (?:first"
    r"|last)\b(?! (?:one|route))|\b(?:do|does|did|will|can|should|would|might)\b[^?.!,]{1,30}\blast\b(?! (?:one|route))"
)
# "Do any of those have a video I can watch first": what is done first is none of a list.
_TO_DO_FIRST = compiled(
    r"\b(?:i|we|you|she|he|they|one)(?: (?:can|could|should|might|may|would|will"
    r"|to))? [a-z]+(?: (?:it|them|up))? first\b"
)
_WHEN = compiled(r"什麼時候|何時|哪一?天|\bwhen\b")
_NAMED = re.compile(NAME)
_MOST_BACK = 4
_BOTH = compiled(
    r"(?:這|那)?兩([條間家個])(?:路線|岩館|館)?(?=都)|^(?:那|它們|他們)*(?=都(?:有|可以|能|附|開))"
    r"|\bboth(?: of (?:them|those))?\b"
)
# 「這三條分別在哪一區」, "which areas are these three in": where each of so many lies, or what it is.
_THESE_FEW = compiled(
    r"(?:這|那|上面|剛剛|以上)(?:這|那)?([兩二三四五2-5])([條間家個])(?:路線|岩館|館)?"
    r"(?=的?(?:分別|各|在|位於|是在|有沒有|難度|長度|級|地址|電話|票價|bolt))"
    r"|\b(?:these|those|the) (three|four|five)(?: (?:ones|(route|gym|climb|line)s))?(?=(?: each| all)? (?:in|at"
    r"|on|located)\b|[?\s]*$|['’])"
)
_OF_THESE = compiled(
    r"在哪|位於|分別|各|都|難度|長度|\bwhere\b|\b(?:which|what) (?:areas?|walls?|sectors?|crags?|grades?|cit(?:y|ies)"
    r"|districts?)\b"
)
_SO_MANY_ONLY = compiled(r"就好|即可|就行|夠了|可以了|\b(?:only|just|enough)\b")


def quoted(name: str) -> str:
    """A name in the quotes in which it stands for itself, however ordinary its words."""
    return f"「{name}」"


def placed(place: Mention, told: Sequence[Mention], names: Names) -> str:
    """A wall's name in quotes, or behind that of its crag where by itself a route or another wall bears it."""
    alone = whole_name(place.surface, names)
    crag = next((m for m in told if m.kind == "crag"), None)
    if place.kind not in ("area", "sector") or crag is None or (alone is not None and alone.ids == place.ids):
        return quoted(place.surface)
    return f"{crag.surface}{place.surface}" if holds_cjk(place.surface) else f"{place.surface} at {crag.surface}"


def introduced(one: Mention, *, chinese: bool) -> str:
    """The question for all that is known of one thing, by its name."""
    return f"介紹一下{quoted(one.surface)}" if chinese else f"tell me about {quoted(one.surface)}"


def cut(text: str, span: tuple[int, int]) -> str:
    """What stands at a span of a text, without the blanks around it."""
    return text[slice(*span)].strip()


def named_before(before: Before, kinds: Sequence[str] = ANY, n: int = 0) -> list[Mention]:
    reading = before(n)
    return [m for m in reading.mentions if m.kind in kinds and not m.negated] if reading is not None else []


def said_last(history: Sequence[Turn], names: Names) -> list[Mention]:
    return [m for content in answers_back(history, 1) for m in shown(content, names) if m is not None]


def lists(history: Sequence[Turn], before: Before, names: Names) -> Iterator[list[Mention | None]]:
    """What was put side by side, the newest first: by an answer, or by the asker of two."""
    answers = answers_back(history)
    for n, content in enumerate(answers):
        listed = shown(content, names)
        if len(listed) > 1:
            yield listed
        if n == 0 and len(asked := named_before(before)) > 1:
            yield list(asked)


def numbered(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    if (found := _NUMBERED.search(words)) is None:
        return None
    if _DONE_FIRST.search(words) or _TO_DO_FIRST.search(words):
        # "Which should I do first", "who climbed it first" point at none of a list.
        return None
    if _WHEN.search(words) and (asked := before(0)) is not None and asked.own is not None:
        # Of one's own climbing the last one is the latest, wherever a list ended.
        return None
    back, n_zh, last_zh, first_zh, noun_zh, nth_last, n_en, noun_en, n_no = found.groups()
    noun = noun_zh or noun_en or ""
    kinds = KINDS.get(noun, ANY)
    number = (
        1 if first_zh
        else NUMERALS.get(n_zh) or int(n_zh) if n_zh
        else -1 if last_zh or n_en in ("last", "final")
        else ORDINALS.get(n_en or n_no) or int((n_en or n_no)[0] if n_en else n_no)
    )  # fmt: skip
    if back:
        number = -number
    if nth_last:
        number = -(2 if "second" in nth_last else 3) if number == -1 else number
    for listed in lists(history, before, names):
        of_kind = [m for m in listed if m is None or m.kind in kinds]
        if len(of_kind) < max(2, abs(number)) or not any(of_kind):
            continue
        one = of_kind[number - 1 if number > 0 else number]
        return None if one is None else Pointed(found.start(), found.end(), quoted(one.surface))
    return None


def first_few(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The first two or three of those shown."""
    if (found := _FIRST_FEW.search(words)) is None or _SO_MANY_ONLY.search(words):
        return None
    count = NUMERALS.get(found[1] or "") or ORDINALS.get(found[3] or "") or 0
    kinds = KINDS.get(found[2] or found[4] or "", ANY)
    for listed in lists(history, before, names):
        few = [m for m in listed if m is None or m.kind in kinds][:count]
        if 1 < len(few) == count and None not in few:
            named = [quoted(m.surface) for m in few if m is not None]
            joined = "、".join(named) if holds_cjk(words) else " and ".join(named)
            return Pointed(found.start(), found.end(), joined)
    return None


def one_after_other(before: Before, kinds: Sequence[str]) -> list[Mention]:
    """The two things that were asked about in the last questions, one in each, the last one at the end."""
    found: list[Mention] = []
    for n in range(_MOST_BACK):
        asked, named = before(n), named_before(before, kinds, n)
        if asked is None or asked.intent != "detail" or len({m.ids for m in named}) != 1:
            break
        if all(m.ids != named[0].ids for m in found):
            found.append(named[0])
        if len(found) > 1:
            return [found[1], found[0]] if found[0].kind == found[1].kind else []
    return []


def these_few(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """All of the three to five that were shown, where each is asked of: 「這三條分別在哪一區」."""
    found = _THESE_FEW.search(words) if not _NAMED.search(words) else None
    if found is None or _OF_THESE.search(words) is None:
        return None
    said = found[1] or found[3]
    count = NUMERALS.get(said) or ORDINALS.get(said) or int(said)
    kinds = KINDS.get(found[2] or found[4] or "", ("route", "gym"))
    few = [m for m in next(lists(history, before, names), []) if m is None or m.kind in kinds]
    named = [quoted(m.surface) for m in few if m is not None and len(m.ids) == 1]
    if len(few) != count or len(named) != count:
        return None
    joined = "、".join(named) if holds_cjk(words) else f"{', '.join(named[:-1])} and {named[-1]}"
    return Pointed(found.start(), found.end(), joined)


def both(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The two gyms or routes that were compared or shown: "do both have bouldering", 「兩間都有淋浴嗎」."""
    found = _BOTH.search(words) if not _NAMED.search(words) else None
    if found is None:
        return None
    kinds = KINDS.get(found[1] or "", ("route", "gym"))
    asked = named_before(before, kinds)
    two: Sequence[Mention | None] = asked if len(asked) == 2 else one_after_other(before, kinds)
    two = two or next((t for t in lists(history, before, names) if len(t) == 2), [])
    named = [quoted(m.surface) for m in two if m is not None and m.kind in kinds]
    if len(named) != 2:
        return None
    joined = f"{named[0]}和{named[1]}" if holds_cjk(words) else f"{named[0]} and {named[1]}"
    return Pointed(found.start(), found.end(), joined)
