"""Fill fixed phrases with claims: the only way in which the composer makes text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import Formatter

from schemas.evidence import Claim, EvidenceItem, FactValue, Sentence
from schemas.reading import Locale
from worker.compose.phrases_compared import CHINESE as COMPARED_CHINESE
from worker.compose.phrases_compared import ENGLISH as COMPARED_ENGLISH
from worker.compose.phrases_en import PHRASES as ENGLISH
from worker.compose.phrases_numbers import CHINESE as NUMBERS_CHINESE
from worker.compose.phrases_numbers import ENGLISH as NUMBERS_ENGLISH
from worker.compose.phrases_own import CHINESE as OWN_CHINESE
from worker.compose.phrases_own import ENGLISH as OWN_ENGLISH
from worker.compose.phrases_whether import CHINESE as WHETHER_CHINESE
from worker.compose.phrases_whether import ENGLISH as WHETHER_ENGLISH
from worker.compose.phrases_zh import PHRASES as CHINESE
from worker.sql.facts import names
from worker.verify.derived import value_of
from worker.verify.forms import render


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence with the claims it makes, in the order in which they are read."""

    text: str
    claims: tuple[Claim, ...] = ()


Slot = Claim | Piece
_PARSED = {
    (locale, key): tuple((literal, field) for literal, field, _, _ in Formatter().parse(text))
    for locale, phrases in (
        ("zh-TW", CHINESE | OWN_CHINESE | COMPARED_CHINESE | NUMBERS_CHINESE | WHETHER_CHINESE),
        ("en", ENGLISH | OWN_ENGLISH | COMPARED_ENGLISH | NUMBERS_ENGLISH | WHETHER_ENGLISH),
    )
    for key, text in phrases.items()
}
LITERALS: frozenset[str] = frozenset(text.strip() for parts in _PARSED.values() for text, _ in parts if text.strip())
"""Every fixed wording that a draft may contain between its claims."""


class Voice:
    """Says things in one language."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale

    def __call__(self, key: str, **slots: Slot) -> Piece:
        """The phrase with its slots filled; a slot that the phrase does not have is a mistake of ours."""
        text = ""
        claims: list[Claim] = []
        used = 0
        for literal, field in _PARSED[self.locale, key]:
            text = self.put(text, literal)
            if field is not None:
                piece = self.piece(slots[field])
                text = self.put(text, piece.text)
                claims.extend(piece.claims)
                used += 1
        if used != len(slots):
            raise KeyError(f"phrase {key} ({self.locale}) has {used} slots, not {', '.join(slots)}")
        return Piece(text, tuple(claims))

    def put(self, left: str, right: str) -> str:
        """The two joined; in Chinese with one space between Han and Latin characters and none between Han ones."""
        if self.locale == "en" or not left.strip() or not right.strip() or left.endswith("\n"):
            return left + right
        a, b = left.rstrip(" "), right.lstrip(" ")
        if (_is_han(a[-1]) or a[-1] == "）") and _is_han(b[0]):
            return a + b
        if (_is_han(a[-1]) and _is_latin(b[0])) or (_is_latin(a[-1]) and _is_han(b[0])):
            return f"{a} {b}"
        return left + right

    def piece(self, slot: Slot) -> Piece:
        """A claim as its printed form."""
        if isinstance(slot, Piece):
            return slot
        return Piece(render(slot.attribute, slot.value, self.locale), (slot,))

    def join(self, slots: Iterable[Slot], key: str = "comma") -> Piece:
        """The parts one after another with the phrase of that key between them."""
        pieces = [p for s in slots if (p := self.piece(s)).text]
        separator = self(key).text
        return Piece(separator.join(p.text for p in pieces), tuple(c for p in pieces for c in p.claims))

    def sentence(self, *slots: Slot, end: str = "stop") -> Sentence:
        """The parts as one sentence that cites every item it speaks of."""
        body = self.cited(self.join(slots, "nothing"))
        return Sentence(body.text + self(end).text, body.claims)

    def cited(self, piece: Piece) -> Piece:
        """The piece followed by the numbers of the items it speaks of."""
        numbers = dict.fromkeys(c.n for c in piece.claims if c.n is not None)
        marks = "".join(f"[{n}]" for n in numbers)
        return Piece(f"{piece.text} {marks}", piece.claims) if marks else piece

    def name(self, item: EvidenceItem, *, both: bool = True, key: str = "name") -> Piece:
        """An item's name, with its other-language name in brackets when it has one."""
        first, second = names(item.facts, self.locale, key)
        if first is None:
            return self.piece(Claim(item.n, "title", item.title))
        claim = self._name_claim(item, first, key)
        if not both or second is None:
            return self.piece(claim)
        return self("name.both", name=claim, other=self._name_claim(item, second, key))

    def part_of(self, item: EvidenceItem, key: str) -> Claim | None:
        """The name of the place that a row belongs to (crag_name, area_name, sector), in this language."""
        first, _ = names(item.facts, self.locale, key)
        return None if first is None else self._name_claim(item, first, key)

    @staticmethod
    def _name_claim(item: EvidenceItem, value: str, key: str) -> Claim:
        return Claim(item.n, key if item.facts.get(key) == value else f"{key}_en", value)


_PLACES = frozenset({"crag_name", "area_name", "sector", "sectors", "district", "nearest_station", "scope.sectors"})


def untranslated(sentences: Iterable[Sentence]) -> bool:
    """Whether an English answer calls a route or a place by a Chinese name alone."""
    for sentence in sentences:
        english = {c.n for c in sentence.claims if c.attribute == "name_en" and not _has_han(str(c.value))}
        for each in sentence.claims:
            named = each.attribute in _PLACES or (each.attribute == "name" and each.n not in english)
            if named and _has_han(render(each.attribute, each.value, "en")):
                return True
    return False


def _has_han(text: str) -> bool:
    return any(map(_is_han, text))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _is_latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in "+?")


def claim(item: EvidenceItem, attribute: str) -> Claim | None:
    """The claim of an attribute that the item has; None when it is unknown."""
    value: FactValue = value_of(item.facts, attribute)
    return None if value is None else Claim(item.n, attribute, value)


def known(item: EvidenceItem, attributes: Sequence[str]) -> list[Claim]:
    """The claims of those attributes that the item has, in order."""
    return [c for a in attributes if (c := claim(item, a)) is not None]


def unknown(item: EvidenceItem, attribute: str) -> Claim:
    """The claim that the item's attribute is unknown."""
    return Claim(item.n, attribute, None)
