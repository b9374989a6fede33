"""Whether a sentence's text says its claims, in their order, and nothing else that could be checked.

The text is read from left to right: each claim must appear in one of its printed forms, the gaps between may hold only
fixed wording (or free prose without figures), and a citation [n] must name exactly the items claimed since the one
before. So two grades swapped between two names, a shifted letter, a changed count or a stray number leaves no reading.
"""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from schemas.evidence import Claim, Sentence
from worker.verify.forms import forms

_CITATIONS = re.compile(r"(?:\[\d+\]\s*)+")
_CITED = re.compile(r"\[(\d+)\]")
_FIGURE = re.compile(r"\d")
# A Chinese numeral before a counter, or read out as a grade, is a figure too.
_SPELT = re.compile(
    r"(?!一個)[〇零一二兩三四五六七八九十百千萬半]+\s*(?:條|間|個|支|座|處|家|公尺|米|分鐘|小時|級|成|倍|元|點[〇零一二三四五六七八九十])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|half)\b",
    re.IGNORECASE,
)
_MARKS_OF_A_GRADE = "+?"


def follows(sentence: Sentence, literals: Collection[str] | None = None) -> bool:
    """True when some reading of the text accounts for every claim in order, every figure and every citation."""
    return _Reading(sentence, None if literals is None else _by_first(frozenset(literals))).matches()


def explain(sentence: Sentence) -> str:
    """What a person should look at when a text does not follow its claims."""
    plain = unicodedata.normalize("NFKC", sentence.text)
    missing = [c.attribute for c in sentence.claims if not any(f in sentence.text for f in forms(c.attribute, c.value))]
    if missing:
        return f"not said: {', '.join(missing)}"
    known = " ".join(f for c in sentence.claims for f in forms(c.attribute, c.value))
    stray = [t for t in re.findall(r"[\w.+?/]*\d[\w.+?/]*", _CITED.sub("", plain)) if t not in known]
    return f"not claimed: {', '.join(stray)}" if stray else "wording, order or citations are not those of its claims"


class _Reading:
    """One sentence being read; remembers dead ends so that the search stays linear in practice."""

    def __init__(self, sentence: Sentence, literals: dict[str, tuple[str, ...]] | None) -> None:
        self.text = sentence.text
        self.claims = sentence.claims
        self.literals = literals
        self.dead: set[tuple[int, int, int]] = set()

    def matches(self) -> bool:
        return self._from(0, 0, 0)

    def _from(self, index: int, position: int, uncited: int) -> bool:
        """Whether claims[index:] can be read from position; uncited is the first claim since the last citation."""
        if (index, position, uncited) in self.dead:
            return False
        if index == len(self.claims):
            return self._ends(index, position, uncited)
        claim = self.claims[index]
        for form in forms(claim.attribute, claim.value):
            start = self.text.find(form, position)
            while start >= 0:
                end = start + len(form)
                if self._stands_alone(start, end):
                    after = self._gap(self.text[position:start], index, uncited)
                    if after is not None and self._from(index + 1, end, after):
                        return True
                start = self.text.find(form, start + 1)
        self.dead.add((index, position, uncited))
        return False

    def _ends(self, index: int, position: int, uncited: int) -> bool:
        after = self._gap(self.text[position:], index, uncited)
        return after is not None and not _items(self.claims[after:index])

    def _gap(self, gap: str, index: int, uncited: int) -> int | None:
        """The new first uncited claim when the gap before claims[index] is clean, else None."""
        end = 0
        for group in _CITATIONS.finditer(gap):
            cited = [int(n) for n in _CITED.findall(group.group())]
            if len(set(cited)) != len(cited) or set(cited) != _items(self.claims[uncited:index]):
                return None
            if not self._clean(gap[end : group.start()]):
                return None
            uncited, end = index, group.end()
        return uncited if self._clean(gap[end:]) else None

    def _clean(self, wording: str) -> bool:
        if self.literals is not None:
            return _made_of(wording, self.literals)
        plain = unicodedata.normalize("NFKC", wording)
        return not (
            _FIGURE.search(plain) or _SPELT.search(plain) or any(c.isnumeric() and c > "~" for c in _odd(plain))
        )

    def _stands_alone(self, start: int, end: int) -> bool:
        """A form is not part of a longer word, number or grade."""
        before = self.text[start - 1] if start else " "
        after = self.text[end] if end < len(self.text) else " "
        if _is_word(before) and _is_word(self.text[start]):
            return False
        if not _is_word(self.text[end - 1]):
            return True
        return not _is_word(after) and not (after in _MARKS_OF_A_GRADE and self.text[end - 1].isalnum())


def _items(claims: tuple[Claim, ...]) -> set[int]:
    return {c.n for c in claims if c.n is not None}


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _odd(text: str) -> str:
    """Characters that count without being digits, other than the plain Chinese numerals that ordinary words contain."""
    return "".join(c for c in text if c not in "〇零一二兩三四五六七八九十百千萬億半")


def _made_of(wording: str, literals: dict[str, tuple[str, ...]]) -> bool:
    """Whether the wording is a sequence of literals and white space."""
    ends = [False] * (len(wording) + 1)
    ends[0] = True
    for i, character in enumerate(wording):
        if not ends[i]:
            continue
        if character.isspace():
            ends[i + 1] = True
        for literal in literals.get(character, ()):
            if wording.startswith(literal, i):
                ends[i + len(literal)] = True
    return ends[-1]


@lru_cache(maxsize=8)
def _by_first(literals: frozenset[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for literal in literals:
        if literal.strip():
            found.setdefault(literal.strip()[0], []).append(literal.strip())
    return {first: tuple(texts) for first, texts in found.items()}
