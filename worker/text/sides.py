"""Find the things that a question sets side by side by their names: "onsight vs flash", 「頂繩跟先鋒差在哪」.

So are several that are asked for in one breath: 「什麼是紅點 什麼是閃登」, "what do RP and OS mean".
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from worker.text.alike import as_one
from worker.text.folding import fold, is_cjk

MOST = 4
_APART = re.compile(
    r"差在|有(?:沒有|什麼)?差(?!不多)|差別|差異|差多少|差很多|不同|區別|不一樣|怎麼分|分別|比較|相比|還是|哪[個種]|"
    r"\bvs\b|\bversus\b|\bdiffer(?:s|ent|ence|ences)?\b|\bcompar(?:e|ed|ison)\b|\bdistinguish(?:es)?\b|\bseparates?\b|\bapart\b|\bor\b|\bthan\b"
)
_JOINT = re.compile(
    r"[\s\"'」』”]*(?:climbing|routes?|mean)?\s*(?:[、,/&]|跟|和|與|還是|或|對|比起|相較於?|\bvs\b\.?|\bversus\b"
    r"|\band\b|\bor\b|\bfrom\b|\bthan\b|\bto\b)+"
    r"[\s\"'「『“]*(?:an? |the )?",
)
# What a thing is is asked of each in turn; a list may stand without a joint.
_DEFINED = re.compile(
    r"(?:各自?|分別|都)(?:是|代表)|(?<!為)什麼|意思|\bwhat\b|\bmeanings?\b|\bdefin(?:e|ition)s?\b|\bexplain\b"
)
# A name in brackets right behind another says the same in other words: 「爆臂(pump)」.
# "Are hornets a problem" is no list.
_NEXT = re.compile(
    r"(?!\s*[(（]\s*\Z)(?!\s+(?:(?:is|are|an?|the)\s+)+\Z)"
    r"(?:[\s、,，。.?？!/&;；:：「」\"'()（）]|跟|和|與|還有|以及|或者?|又|那|到底|請問|什麼叫做?"
    r"|叫什麼|什麼|的?意思|代表|是|啊|呢"
    r"|\b(?:what(?:'s| is| are| do| does|s)?|is|mean|means|and|or|an?|the|then|also|do|does|exactly)\b)+"
)

# Who tells of several and then asks how they differ joins them only so: 「先頂繩，先鋒以後再說。這兩種有什麼不一樣」.
_OF_THEM = re.compile(
    r"[它他]們|[這那][兩二三幾][種個者樣]?|[兩二三][個種者樣]|另外|[它那這][跟和與]|互相|彼此"
    r"|\b(?:them|they|these|those|the (?:two|three)|both|each|either|it (?:and|from|with))\b"
)
_OTHERS = re.compile(r"另外|其他|\bothers?\b")
_PEOPLE = frozenset({"friend", "friends"})
"""What is a name of cams too."""
_SHARED_NOUN = re.compile(r"\b([a-z-]+)( (?:vs\.?|versus|or|and|from|than) (?:an? |the )?)([a-z-]+) ([a-z]+?)(?=s?\b)")
# A name that says two things by itself is none of them: the article on "sport and trad".
_BOTH = re.compile(r"和|跟|與|\band\b|\bor\b|\bversus\b|差在")


class Said(NamedTuple):
    """Where a question says a name: [start, end) of its folded text, and whose name it is."""

    start: int
    end: int
    whose: int


def sides(question: str, named: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Whose names stand side by side in a question that sets them apart or asks what each is, in its order.

    named are the names of each.

    Of two that bear one name the first counts. Nothing where fewer than two things are set side by side.
    """
    plain = _in_full(as_one(fold(question)), named)
    if (joint := _JOINT if _APART.search(plain) else _NEXT if _DEFINED.search(plain) else None) is None:
        return ()
    best = _said(plain, named)
    run: list[Said] = []
    for span in best:
        if run and not _joined(plain[run[-1].end : span.start], joint, plain):
            if len(run) > 1:
                break
            run = []
        run.append(span)
    found = tuple(dict.fromkeys(s.whose for s in run))[:MOST]
    return found if len(found) > 1 else ()


def set_apart(question: str, named: Sequence[Sequence[str]], ways: Sequence[bool]) -> tuple[int, ...]:
    """The sides of a question, or what it tells of anywhere before it asks how they differ.

    ways are those that may be told so: terms, and ways of climbing. Where it speaks of "the other two", all that are
    told are sides: 「他去抱石，她玩先鋒跟頂繩，抱石跟另外兩種差在哪」.
    """
    beside = sides(question, named)
    plain = as_one(fold(question))
    if _APART.search(plain) is None or _OF_THEM.search(plain) is None or (beside and _OTHERS.search(plain) is None):
        return beside
    may = [names if way else () for names, way in zip(named, ways, strict=True)]
    told = tuple(dict.fromkeys(each.whose for each in _said(plain, may) if plain[each.start : each.end] not in _PEOPLE))
    return told if max(1, len(beside)) < len(told) <= MOST else beside


def _said(plain: str, named: Sequence[Sequence[str]]) -> list[Said]:
    """Where names are said, the longest of several in one place, in the order of the text."""
    # Nearly no name is said: whether its letters are there is told sooner than a pattern of it is made.
    letters = plain.replace("-", "")
    spans = [
        Said(match.start(), match.end(), whose)
        for whose, names in enumerate(named)
        for name in names
        if _letters(name) in letters
        if _BOTH.search(fold(name)) is None
        if (match := _pattern(name).search(plain)) is not None
    ]
    best: list[Said] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.whose)):
        if all(span.end <= b.start or b.end <= span.start for b in best):
            best.append(span)
    return sorted(best)


def _joined(gap: str, joint: re.Pattern[str], plain: str) -> bool:
    """Whether what stands between two names sets them side by side; a blank alone does in Chinese only.

    "When lightning starts" speaks of no two things.
    """
    return joint.fullmatch(gap) is not None and (bool(gap.strip()) or any(map(is_cjk, plain)))


def _in_full(plain: str, named: Sequence[Sequence[str]]) -> str:
    """The text with a noun that both sides share said of each: "static versus dynamic rope" has two kinds of rope."""
    if _SHARED_NOUN.search(plain) is None:
        return plain
    known = {as_one(fold(name)) for names in named for name in names}

    def full(match: re.Match[str]) -> str:
        one, joint, other, noun = match.groups()
        if {f"{one} {noun}", f"{other} {noun}"} <= known:
            return f"{one} {noun}{joint}{other} {noun}"
        return match.group()

    return _SHARED_NOUN.sub(full, plain)


@lru_cache(maxsize=1 << 14)
def _letters(name: str) -> str:
    return as_one(fold(name)).replace("-", "")


@lru_cache(maxsize=512)
def _pattern(name: str) -> re.Pattern[str]:
    folded = as_one(fold(name))
    left = "" if is_cjk(folded[0]) else r"(?<![a-z0-9])"
    right = "" if is_cjk(folded[-1]) else r"(?:e?s|ing|ed)?(?![a-z0-9])"
    return re.compile(left + re.escape(folded).replace(r"\-", "-?") + right)
