"""Find which of the things before a follow-up points at: by its number, its side, its colour, its pitch, its rival."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from schemas.reading import Mention, Reading, Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.changing import HARDER
from worker.understanding.counterparts import counterparts
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


_NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"兩": 2}
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH_SHORT = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")
_ORDINALS = {word: n for words in (_CARDINALS, _NTH, _NTH_SHORT) for n, word in enumerate(words, 1)}
_KINDS = {
    "條": ("route",), "間": ("gym",), "家": ("gym",), "館": ("gym",), "區": ("area", "sector"), "座": ("crag",),
    "route": ("route",), "climb": ("route",), "line": ("route",), "problem": ("route",), "gym": ("gym",),
    "area": ("area", "sector"), "wall": ("area", "sector"), "sector": ("area", "sector"), "crag": ("crag",),
}  # fmt: skip
_ANY = ("route", "gym", "area", "sector", "crag")
_NOUN_EN = r"(?:one|route|climb|line|problem|gym|area|wall|sector|crag|option|place)"
_NUMBERED = compiled(
    r"(?:那|這|上面|剛剛|剛才|前面|清單|列表)*(?:的)?(?:(倒數)?第\s?([一二三四五六七八九十]|\d{1,2})|(最後)一?"
    r"|(第一|最前面|最上面|最開頭)那)\s?"
    r"([條間家個區座館項])(?:路線|線|岩館|攀岩館|館|岩場|岩區|區域)?(?!月|\s?(?:bolt|掛片|難關|繩距|pitch|固定點))"
    rf"|\b(?:the |that |your |number |no\.? ?|#)*(second |third )?(first|second|third|fourth|fifth|sixth|seventh"
    rf"|eighth|ninth|tenth|last|final"
    rf"|1st|2nd|3rd|\dth)(?:(?: (?:listed|sport|trad))? ({_NOUN_EN})\b|(?=[\s?.!,]*$|'s\b| on (?:the|your"
    rf"|that) list))"
    r"|(?:\bnumber |\bno\.? ?|#)(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_FORMER = compiled(r"前者|\bthe former\b")
_LATTER = compiled(r"後者|\bthe latter\b")
_OTHER = compiled(
    r"(?:那)?(?:另外?(?:那|一|的)+)([條間家個區座])(?:路線|岩館|館)?"
    rf"|\b(?:the|that) other(?: ({_NOUN_EN}))?\b(?! (?:routes|gyms|areas|crags|ones|day|way|side))"
)
_PITCH = compiled(
    r"第\s?([一二三四五六七八九1-9])\s?(?:段|個?繩距|個?pitch|p\b)|(?<![a-z0-9])p\s?([1-9])(?![a-z0-9])"
    r"|\b(?:the )?(first|second|third|fourth|fifth|last|next|previous|1st|2nd|3rd|4th) pitch\b"
    r"|\bpitch (?:number )?([1-9]|one|two|three|four|five)\b"
    r"|(下|上|前|後|再上)面?一?(?:段|個?繩距|個?pitch)"
)
_OF_A_PITCH = re.compile(
    r"\s*(?:\|\s*)?(?:p\s?([1-9])(?:\s*(?:左|右|left|right))?|第([一二三四五六七八九])段)$", re.IGNORECASE
)
_THAN = compiled(
    rf"^(?:那)?(它|這條|這間|那條|那間)?比(?={NAME})|(它|這條|這間)(?:有沒有)?比(?={NAME})"
    rf"|\b(it|that one|this one)(?= .*\bthan (?:the )?{NAME})"
)
_THERE = compiled(
    r"(?:[那這同]|同一)(?:一|個)?(?:個)?(?:區域|岩區|岩壁|面牆|面岩壁|區|牆|岩場)(?:裡|內|那邊)?"
    r"|\b(?:that|this|the same) (?:area|wall|sector|crag|face)\b"
)
_REST_THERE = compiled(
    r"(?:還)?有(?:沒有)?(?:什麼|哪些|幾|其[他它]|別的)(?:的)?(?:嗎)?|還有|其[他它]|別的"
    r"|\b(?:(?:what|anything|who)(?: else)?(?: is| are|'s)?|else|others?|more|which|how many)(?: (?:is"
    r"|are))?(?: in| at)?\b"
)
_ROUTES = compiled(r"路線|線|條|\b(?:routes?|climbs?|lines?)\b")
_WHICH = compiled(
    r"^(?:那|所以)?(?:這|那)?(?:[兩2][條間個家座])?(?:哪(?:一)?[條間個家座]|誰)(?:比較|較|更)"
    r"|^(?:and |so |ok )?which (?:one |of (?:them|those|the two) )?(?:is|has|are|goes|costs) (?:the )?(?:\w+er"
    r"|more|less|fewer)\b"
)
_MOST_PITCHES = 9


def quoted(name: str) -> str:
    """A name in the quotes in which it stands for itself, however ordinary its words."""
    return f"「{name}」"


def picked_one(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """What a follow-up points at and where; None where it points at nothing that was shown or named."""
    for find in (_pitch, _numbered, _one_of_two, _counterpart, _place, _compared, _which_of_two, _harder):
        if (found := find(words, history, before, names)) is not None:
            return found
    return None


def _named_before(before: Before, kinds: Sequence[str] = _ANY, n: int = 0) -> list[Mention]:
    reading = before(n)
    return [m for m in reading.mentions if m.kind in kinds and not m.negated] if reading is not None else []


def _numbered(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    if (found := _NUMBERED.search(words)) is None:
        return None
    back, n_zh, last_zh, first_zh, noun_zh, nth_last, n_en, noun_en, n_no = found.groups()
    noun = noun_zh or noun_en or ""
    kinds = _KINDS.get(noun, _ANY)
    number = (
        1 if first_zh
        else _NUMERALS.get(n_zh) or int(n_zh) if n_zh
        else -1 if last_zh or n_en in ("last", "final")
        else _ORDINALS.get(n_en or n_no) or int((n_en or n_no)[0] if n_en else n_no)
    )  # fmt: skip
    if back:
        number = -number
    if nth_last:
        number = -(2 if "second" in nth_last else 3) if number == -1 else number
    for listed in _lists(history, before, names):
        of_kind = [m for m in listed if m is None or m.kind in kinds]
        if len(of_kind) < max(2, abs(number)) or not any(of_kind):
            continue
        one = of_kind[number - 1 if number > 0 else number]
        return None if one is None else Pointed(found.start(), found.end(), quoted(one.surface))
    return None


def _lists(history: Sequence[Turn], before: Before, names: Names) -> Iterator[list[Mention | None]]:
    """What was put side by side, the newest first: by an answer, or by the asker of two."""
    answers = answers_back(history)
    for n, content in enumerate(answers):
        listed = shown(content, names)
        if len(listed) > 1:
            yield listed
        if n == 0 and len(asked := _named_before(before)) > 1:
            yield list(asked)


def _one_of_two(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    former, latter, other = _FORMER.search(words), _LATTER.search(words), _OTHER.search(words)
    found = former or latter or other
    if found is None:
        return None
    kinds = _KINDS.get(next(filter(None, other.groups()), ""), _ANY) if found is other and other else _ANY
    asked = _named_before(before, kinds)
    if len(asked) == 2 and asked[0].kind == asked[1].kind and not other:
        return Pointed(found.start(), found.end(), quoted(asked[0 if former else 1].surface))
    for listed in _lists(history, before, names):
        two = [m for m in listed if m is not None and m.kind in kinds]
        if len(two) != 2:
            continue
        spoken_of = {i for m in asked for i in m.ids} if len(asked) == 1 else set()
        chosen = two[0] if former or (not latter and spoken_of & set(two[1].ids)) else two[1]
        return Pointed(found.start(), found.end(), quoted(chosen.surface))
    return None


def _pitch(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    found = _PITCH.search(words)
    if found is None or re.search(NAME, words):
        return None
    routes = _named_before(before, ("route",)) or [m for m in _said_last(history, names) if m.kind == "route"]
    if not routes:
        return None
    n_zh, n_p, n_en, n_pitch, step = found.groups()
    for name in dict.fromkeys((routes[0].surface, routes[0].name)):
        of = _OF_A_PITCH.search(name)
        now = 1 if of is None else int(of[1]) if of[1] else _NUMERALS[of[2]]
        base = name[: of.start()] if of else name
        if n_en == "last":
            wanted = list(range(_MOST_PITCHES, 0, -1))
        elif n_en in ("next", "previous") or step:
            wanted = [now + (-1 if n_en == "previous" or step in ("上", "前") else 1)]
        else:
            said = n_zh or n_p or n_en or n_pitch
            wanted = [_NUMERALS.get(said) or _ORDINALS.get(said) or int(said)]
        for n in wanted:
            if n > 0 and (one := whole_name(f"{base} P{n}", names)) is not None and one.kind == "route":
                return Pointed(found.start(), found.end(), quoted(one.surface))
    return None


def _said_last(history: Sequence[Turn], names: Names) -> list[Mention]:
    return [m for content in answers_back(history, 1) for m in shown(content, names) if m is not None]


def _counterpart(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The one that is black where the one before is white, or the only one shown that is."""
    if (asked := counterparts(words)) is None:
        return None
    start, end, opposites = asked
    earlier = _named_before(before, ("route", "gym", "area", "sector"))
    said = _said_last(history, names)
    for m in (*earlier, *said):
        for name in dict.fromkeys((m.surface, m.name)):
            for one in opposites(name):
                if (found := whole_name(one, names)) is not None and found.kind == m.kind:
                    return Pointed(start, end, quoted(found.surface))
    holders = [m for listed in _lists(history, before, names) for m in listed if m is not None and opposites.bears(m)]
    return Pointed(start, end, quoted(holders[0].surface)) if len({m.ids for m in holders}) == 1 else None


def _place(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The area in which the route spoken of lies, as the answer said it."""
    found = _THERE.search(words)
    rest = _REST_THERE.search(words)
    if found is None or rest is None or re.search(NAME, words):
        return None
    places: list[Mention] = list(_named_before(before, ("area",)))
    for content in answers_back(history, 1):
        places += [m for m in names(content[:600]) if m.kind == "area"]
    if not places:
        return None
    name = quoted(places[0].surface)
    if _ROUTES.search(words):
        return Pointed(found.start(), found.end(), name)
    # What else there is are its routes.
    start, end = min(found.start(), rest.start()), max(found.end(), rest.end())
    return Pointed(start, end, f"{name}有哪些路線" if holds_cjk(words) else f"which routes are in {name}")


def _compared(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """It, where it is set beside what is named: 「它比龍王長嗎」, "is it longer than Dragon King"."""
    found = _THAN.search(words)
    if found is None:
        return None
    group = next((n for n in (1, 2, 3) if found[n]), None)
    start, end = found.span(group) if group else (found.end() - 1, found.end() - 1)
    earlier = _named_before(before, ("route", "gym", "crag", "area")) or _said_last(history, names)[:1]
    kinds = {fold(m.surface) for m in earlier}
    return Pointed(start, end, quoted(earlier[0].surface)) if len(kinds) == 1 else None


def _which_of_two(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The two that were asked about one after the other, where it is asked which of them is more of something."""
    if _WHICH.search(words) is None or re.search(NAME, words):
        return None
    one, other = (_named_before(before, ("route", "gym", "crag"), n) for n in (1, 0))
    if len(one) != 1 or len(other) != 1 or one[0].kind != other[0].kind or one[0].ids == other[0].ids:
        return None
    first, second = quoted(one[0].surface), quoted(other[0].surface)
    if holds_cjk(words):
        return Pointed(0, 0, f"{first}和{second}")
    end = len(words.rstrip(" ?？.!"))
    return Pointed(end, end, f", {first} or {second}")


def _harder(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """What is harder than the one route that was asked about."""
    if HARDER.search(words) is None or (asked := before(0)) is None or asked.intent != "detail":
        return None
    routes = _named_before(before, ("route",))
    if len(routes) != 1:
        return None
    name = quoted(routes[0].surface)
    return Pointed(0, len(words), f"比{name}難一點的路線" if holds_cjk(words) else f"routes a bit harder than {name}")
