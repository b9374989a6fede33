"""The other ways to write the numbers in a name: 練習2 for 練習二, "seven eleven d" for 7-Eleven-D."""

import re
from collections.abc import Iterator

from worker.text.folding import holds_cjk

_ZH = dict(zip("一二三四五六七八九", "123456789", strict=True))
_DIGIT_ZH = {digit: numeral for numeral, digit in _ZH.items()}
# At the end of a name, or before what is counted or numbered.
_NUMERAL = re.compile(r"(?<=.)[一二三四五六七八九](?=$|[號樓段條隻洞]|\s*[(|])|^[二三四五六七八九](?=號|天|條)")
# 三天三十米 is typed 3天30米.
_FIGURES = re.compile(r"(?<![一二三四五六七八九十])([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=[天米號歲])")
_DIGIT = re.compile(r"(?<=[\u4e00-\u9fff])[1-9](?![\d.])|(?<![\d.])[1-9](?=[\u4e00-\u9fff])")
_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
)  # fmt: skip
COUNTING = frozenset((*_WORDS, "twenty", "thirty", "forty", "fifty", "sixty", "hundred"))
_NUMBER = re.compile(r"(?<![\w.])(?:1[0-3]|[0-9])(?![\w.])")
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_MONTH = re.compile(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b")
_PITCH = re.compile(r"第.[段繩]|\bpitch\b|p\d[左右]?.?$")
_LEAST_EN = 6


def renumbered(key: str) -> Iterator[str]:
    """The folded name with its numbers written otherwise; nothing that could be a date or a bare number."""
    if _PITCH.search(key) is not None:
        # Those are written in every way already.
        return
    if holds_cjk(key):
        if len(key) > 2 and len(_NUMERAL.findall(key)) == 1:
            yield _NUMERAL.sub(lambda m: _ZH[m[0]], key)
        if (figures := _FIGURES.sub(_figure, key)) != key:
            yield figures
        if len(_DIGIT.findall(key)) == 1:
            yield _DIGIT.sub(lambda m: _DIGIT_ZH[m[0]], key)
        return
    if len(key) < _LEAST_EN or _MONTH.search(key):
        return
    spoken = _NUMBER.sub(lambda m: _WORDS[int(m[0])], key)
    figures = _WORD.sub(lambda m: str(_WORDS.index(m[0])), key)
    for way in (spoken, figures):
        if way != key and any(map(str.isalpha, way)):
            ways = (way, way.replace("-", " "), " ".join(way.rsplit("-", 1))) if "-" in way else (way,)
            yield from (each for each in ways if not _counts(each))


_ORDINALS = (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"), ("fifth", "5th"))


def with_ordinals(key: str) -> Iterator[str]:
    """A folded name that begins with an ordinal, with that in figures: "2nd cave" for "second cave"."""
    for word, figures in _ORDINALS:
        if key.startswith(f"{word} "):
            yield figures + key[len(word) :]


def _figure(found: re.Match[str]) -> str:
    """A numeral below a hundred in figures."""
    tens, ten, ones = found.groups()
    if not ten:
        return _ZH.get(tens or ones, "")
    return str(10 * int(_ZH.get(tens, "1")) + int(_ZH.get(ones, "0")))


def _counts(text: str) -> bool:
    """Whether a text may as well count something: "1 shot", "fifty two"."""
    words = text.split()
    return len(words) <= 2 and (words[0].isdigit() or words[0] in COUNTING)
