"""What a model may say in its own words: words of a small list, which can join facts but cannot make any.

Everything that could be true or false comes through placeholders that code fills. What is left is checked against
`lexicon.<locale>.txt`: a name, a figure, a judgement on safety, a negation, a comparison or another language is in no
list, so a sentence that holds one is refused. Words that announce a fact ("grade") must be followed by that fact.
"""

import re
from functools import cache
from pathlib import Path

from schemas.reading import Locale

# An apostrophe between two letters is part of its word ("here's"); anywhere else it is a quotation mark.
_MARKS = re.compile(r"(?:[\s，。、：；！？（）()「」,.;:!?\"“”‘–—…-]|(?<![A-Za-z])['’]|['’](?![A-Za-z]))+")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_PLACES = frozenset({"crag_name", "area_name", "sector", "address", "city", "district", "region"})
ANNOUNCED: dict[Locale, dict[str, frozenset[str]]] = {
    "zh-TW": {
        "難度": frozenset({"grade"}),
        "長度": frozenset({"length_m"}),
        "類型": frozenset({"type", "gym_type"}),
        "位在": _PLACES,
        "位於": _PLACES,
        "就在": _PLACES,
        "特色": frozenset({"features"}),
        "標記": frozenset({"features"}),
        "叫": frozenset({"name"}),
    },
    "en": {
        "grade": frozenset({"grade"}),
        "graded": frozenset({"grade"}),
        "type": frozenset({"type", "gym_type"}),
        "style": frozenset({"type", "gym_type"}),
        "located": _PLACES,
        "lies": _PLACES,
        "sits": _PLACES,
        "tagged": frozenset({"features"}),
        "named": frozenset({"name"}),
        "called": frozenset({"name"}),
    },
}
"""Words that announce a fact, with the attributes of which one must come next."""


@cache
def lexicon(locale: Locale) -> frozenset[str]:
    """The words that a model may use; English ones in lower case."""
    lines = (Path(__file__).parent / f"lexicon.{locale}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def foreign(text: str, locale: Locale) -> str | None:
    """The first piece of the text that the lexicon cannot spell; None when it spells all of it."""
    for run in _MARKS.sub(" ", text).split():
        if (odd := _odd_chinese(run) if locale == "zh-TW" else _odd_english(run)) is not None:
            return odd
    return None


def announced(text: str, attribute: str | None, locale: Locale) -> str | None:
    """The word of the text that announces another fact than the attribute that follows it; None when there is none."""
    for word, attributes in ANNOUNCED[locale].items():
        at = re.search(rf"\b{word}\b", text, re.IGNORECASE) if locale == "en" else re.search(word, text)
        if at is not None and attribute not in attributes:
            return word
    return None


def _odd_english(run: str) -> str | None:
    plain = run.replace("’", "'").lower()
    return None if _WORD.fullmatch(plain) and plain in lexicon("en") else run


def _odd_chinese(run: str) -> str | None:
    words = lexicon("zh-TW")
    longest = max(map(len, words))
    reached = [True] + [False] * len(run)
    for start in range(len(run)):
        if reached[start]:
            for end in range(start + 1, min(len(run), start + longest) + 1):
                if run[start:end] in words:
                    reached[end] = True
    if reached[-1]:
        return None
    stuck = max(i for i, yes in enumerate(reached) if yes)
    return run[stuck : stuck + 6]
