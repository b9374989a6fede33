"""How a route's name is typed by who has not seen it printed: without its marks, hyphens and blanks, & as and."""

import re
from collections.abc import Iterator

from worker.text.folding import count_cjk, fold, holds_cjk
from worker.understanding.wording.lexicon import is_word

_MARKED = re.compile(r"[-&!?.,:|()！？，。：（）]|\band\b|[\u4e00-\u9fff] | [\u4e00-\u9fff]", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_MARKS = re.compile(r"[!?.,:|()！？，。：（）]+")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_AND, _AMPERSAND = re.compile(r" and ", re.IGNORECASE), re.compile(r"\s*&\s*")
_BLANKS = re.compile(r"(?<=[\u4e00-\u9fff|]) +| +(?=[\u4e00-\u9fff|])")
_NUMBERS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "hundred",
    ]
)
_LEAST_EN, _LEAST_ZH, _LEAST_INITIALS = 5, 3, 3
"""A shorter name without its marks is any word: Oh! and 痛。 keep theirs."""


def spellings(name: str) -> Iterator[str]:
    """The other ways to type a name, none that is an ordinary phrase of English by itself."""
    if _MARKED.search(name) is None:
        return
    plain = _INITIALS.sub(lambda m: m[0].replace(".", ""), name)
    if len(plain) >= _LEAST_INITIALS and _INITIALS.fullmatch(name) is not None:
        # K.O.T. is typed KOT; how short it is tells what must stand beside it.
        yield plain
    bare = " ".join(_MARKS.sub(" ", plain).split())
    ways = [bare, plain, _HYPHEN.sub(" ", bare), _HYPHEN.sub("", bare)]
    ways += [_AMPERSAND.sub(" and ", bare), _AND.sub(" & ", bare), _AND.sub(" & ", plain)]
    if holds_cjk(name):
        ways += [_BLANKS.sub("", each) for each in (name, bare)]
        ways += [each.replace(" ", "") for each in (name, bare)]
    for way in dict.fromkeys(ways):
        if way != name and _is_telling(way):
            yield way


def _is_telling(name: str) -> bool:
    if holds_cjk(name):
        return count_cjk(name) >= _LEAST_ZH or len(name) >= _LEAST_EN
    words = fold(name).split()
    if not words:
        # Of "!!!" nothing is left without its marks.
        return False
    # "In one shot", "fifty two routes": two words of which one is a number are no name.
    phrase = len(words) <= 2 and (words[0] in _NUMBERS or all(map(is_word, words)))
    return len(name) >= _LEAST_EN and not phrase
