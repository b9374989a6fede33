"""A question in its three forms (as shown, folded, masked), where names already read no longer count as words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from schemas.reading import Mention
from worker.text.folding import fold, shown
from worker.understanding.matching.patterns import hidden

# One private character per kind of name: a mask keeps every offset and tells patterns what stood there.
ROUTE, CRAG, AREA, GYM, PLACE, TAKEN = "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006"
MASKS = {
    "route": ROUTE,
    "crag": CRAG,
    "area": AREA,
    "sector": AREA,
    "gym": GYM,
    "region": PLACE,
    "city": PLACE,
    "district": PLACE,
    "station": PLACE,
    "landmark": PLACE,
}
NAME = f"[{ROUTE}{CRAG}{AREA}{GYM}{PLACE}]"
_RUN_OF_ANY_MASKS = re.compile(f"[{ROUTE}-{TAKEN}][{ROUTE}-{TAKEN}]*")


@dataclass(frozen=True)
class Masked:
    """A question: shown is what offsets refer to, folded what names match in, words what patterns match in."""

    shown: str
    folded: str
    words: str

    def hide(self, spans: Iterable[tuple[int, int, str]]) -> "Masked":
        """The question with spans overwritten by their mask character in words."""
        words = self.words
        for start, end, mask in spans:
            words = words[:start] + mask * (end - start) + words[end:]
        return self if words is self.words else Masked(self.shown, self.folded, hidden(words, of=self.words))

    @property
    def unmasked(self) -> str:
        """The text as shown, with the masks of words: a pattern that tells capitals does not reach a known name."""
        # A `cached_property` takes a lock, which costs more than the text does.
        kept: str | None = self.__dict__.get("_unmasked")
        if kept is None:
            kept = self.__dict__["_unmasked"] = self._unmask()
        return kept

    def _unmask(self) -> str:
        parts: list[str] = []
        at = 0
        for run in _RUN_OF_ANY_MASKS.finditer(self.words):
            parts += (self.shown[at : run.start()], run[0])
            at = run.end()
        return "".join((*parts, self.shown[at:]))


def masked(text: str) -> Masked:
    """A question with nothing hidden yet."""
    plain = shown(text)
    folded = fold(plain)
    return Masked(plain, folded, folded)


# What a learned classifier reads in place of a name, a grade or a number: it must not know any of them by heart.
_SPOKEN = {ROUTE: " xroute ", CRAG: " xcrag ", AREA: " xarea ", GYM: " xgym ", PLACE: " xplace "}
_RUN_OF_MASKS = re.compile(rf"({NAME})\1*")
_GRADE = re.compile(
    r"5\.\d{1,2}\??(?:[a-d](?:/[a-d])?)?[+-]?(?![\d.])|五點(?:十[一二三四五]?|[四五六七八九])[a-d]?"
    r"|\bv(?:1[0-7]|\d)(?:[-–~]v?\d{1,2})?\+?(?![a-z\d])|\b[3-9][abc]\+?(?![a-z\d])",
    re.ASCII,
)
_NUMBER = re.compile(r"\d+(?:[.:]\d+)*")


def impersonal(text: str, mentions: Sequence[Mention]) -> str:
    """A read question with words in place of its names, grades and numbers, as the classifiers were trained on it."""
    plain = masked(text)
    words = plain.hide((m.start, m.end, MASKS[m.kind]) for m in mentions).words
    words = _RUN_OF_MASKS.sub(lambda run: _SPOKEN[run[1]], words)
    return _NUMBER.sub(" xnum ", _GRADE.sub(" xgrade ", words))


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def outside(text: str, names: Iterable[_Spanned]) -> str:
    """The text without the names in it."""
    parts, at = [], 0
    for name in sorted(names, key=lambda each: each.start):
        parts.append(text[at : name.start])
        at = max(at, name.end)
    return " ".join((*parts, text[at:]))
