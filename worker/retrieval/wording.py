"""The words of a question that may be a name, and how much of a row's name they are."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from schemas.evidence import FactValue
from schemas.reading import Reading
from worker.text.folding import fold, is_cjk

# What is said around a name: questions, courtesies, and nouns of kinds.
_AROUND = re.compile(
    r"難不難|好不好爬|有多難|多難|難度|多少錢|多少|在哪裡|在哪邊|在哪|哪裡有|哪裡|幾級|有人爬過|爬過|請問|想爬|可以爬|可以練"
    r"|怎麼樣|怎麼走|怎麼爬|怎麼去|介紹|資訊|營業時間|影片|評價|推薦|附近|這條|那條|系列|有關|開頭|路線名|路線|岩場|嗎|呢|吧|的|有|是"
    r"|\b(?:beta|for|how|hard|is|are|was|where|what|whats|what's|about|the|a|an|of|in|at|on|near|to|does|do|has|have"
    r"|it|any|tell|me|info|grade|route|routes|climb|climbs|problem|problems|video|videos|opening|hours|price|there"
    r"|who|climbed|please|can|i|you|find|show)\b|\b5\.\d+[a-d]?(?:/[a-d])?[+-]?|\bv\d+\b"
)
# Words for ways of climbing: they tell rows apart, but a name is seldom made of them alone.
_WAYS = re.compile(
    r"傳統攀登|運動攀登|傳攀|運動攀|運攀|抱石|頂繩|攀登|攀岩(?!館)|\b(?:trad|sport|toprope|boulder|bouldering|climbing)\b"
)
_APART = re.compile(r"[\s,，。.?？!！、;；:：()（）「」『』\"/]+")
_SHORT_ZH, _SHORT_EN = 2, 3
# Below this share of equal letters two names are strangers: one wrong character of three is .67.
ALIKE = 0.66


def rest_of(reading: Reading) -> str:
    """The folded question without the places named in it and the words around a name; empty when nothing is left."""
    towns = ("city", "district", "region", "crag", "area", "sector", "gym")
    return _rest(reading.text, tuple((m.start, m.end) for m in reading.mentions if m.kind in towns))


def bare_of(reading: Reading) -> str:
    """The folded question without the words around a name, with all that is named in it."""
    return _rest(reading.text, ())


@lru_cache(maxsize=256)
def _rest(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    folded = list(fold(text))
    for start, end in spans:
        folded[start:end] = " " * (end - start)
    return " ".join(part for part in _APART.split(_AROUND.sub(" ", "".join(folded))) if part)


def words_of(rest: str) -> tuple[str, ...]:
    """The words that a name would have to hold, all of them: those for ways of climbing are left out."""
    words = _APART.split(_WAYS.sub(" ", rest))
    return tuple(w for w in words if len(w) >= (_SHORT_ZH if any(map(is_cjk, w)) else _SHORT_EN))


def bears(names: Iterable[str], words: tuple[str, ...]) -> bool:
    """Whether one of the names holds every word."""
    return bool(words) and any(all(word in fold(name) for word in words) for name in names)


def likeness(names: Iterable[str], rest: str) -> float:
    """How much of what is left of the question is one of the names, 0..1: 1 when it is just that name."""
    return max((_likeness(fold(name).strip(), rest) for name in names), default=0.0) if rest else 0.0


def names_in(facts: dict[str, FactValue]) -> list[str]:
    """Every name that a row bears."""
    other = facts.get("alternative_names")
    own = [facts.get("name"), facts.get("name_en"), *(other if isinstance(other, tuple) else ())]
    return [name for name in own if isinstance(name, str) and name]


@lru_cache(maxsize=4096)
def _likeness(name: str, rest: str) -> float:
    if not name:
        return 0.0
    if name == rest:
        return 1.0
    # The longer the shared part beside either, the surer; a single letter in a sentence tells nothing.
    alike = ratio(name, rest) / 100
    if name in rest:
        return max(alike, 0.35 if len(name) >= _SHORT_ZH else 0.0)
    if rest in name:
        return max(alike, 0.5 if len(rest) >= _SHORT_ZH else 0.0)
    return 0.9 * alike if alike >= ALIKE else 0.0
