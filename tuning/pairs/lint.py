"""Refuse an answer that would teach a fact: every name, grade, figure and place must stand in the evidence it cites.

An answer is cut at its citations: what stands before `[2]` may say what row 2 holds, and nothing else; what stands
after the last one may say what any cited row holds. A figure with a unit must be that attribute. Before a fact only
the row's name or words of the closed classes may stand. What is left when facts are taken away must be covered by the
language's background (`background.py`), which is made of no training answer, so that a name nobody has catalogued is
found too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.evidence import Evidence, EvidenceItem
from schemas.reading import Locale
from tuning.pairs import claims
from tuning.pairs.ascribed import ascribed
from tuning.pairs.background import HAN, LATIN, Background, background, is_word, strange_han
from worker.llm.offer import offer
from worker.llm.tokens import TokenCounter

_MARKS = re.compile(r"((?:\[\d{1,2}\])+)")
_MARK = re.compile(r"\[(\d{1,2})\]")
_FIGURE = re.compile(r"5\.\d{1,2}(?:[a-d](?:/[a-d])?)?[+-]?|\bV\d{1,2}\b|\d{1,2}:\d{2}|\d+(?:\.\d+)?")
_PUNCTUATION = re.compile(r"[\s，。、：；！？（）()「」《》,.;:!?'\"’“”–—…\-/&|%$]+")
_NO_BOLTS = re.compile(r"沒有\s*bolt|no bolts|without bolts", re.IGNORECASE)
# A figure before this unit is that attribute of the row.
_UNITS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"^\s*(?:公尺|米|m\b)"), ("length_m", "height_min_m", "height_max_m", "body", "body_en")),
    (re.compile(r"^\s*(?:個\s*bolt|bolts?\b|個 bolt)"), ("bolt_count",)),
    (re.compile(r"^\s*元"), ("pricing_twd",)),
    (
        re.compile(r"^\s*(?:分鐘|minutes?\b)"),
        ("walk_minutes", "approach_min_minutes", "approach_max_minutes", "transport."),
    ),
)
_TYPES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"傳統攀登|傳攀|\btrad\b"), "trad"),
    (re.compile(r"運動攀登|\bsport\b(?! climbing)"), "sport"),
    (re.compile(r"頂繩攀登|\btop rope\b"), "toprope"),
    (re.compile(r"抱石館|\bbouldering gym\b"), "bouldering"),
    (re.compile(r"上攀館|\brope gym\b"), "lead"),
    (re.compile(r"綜合館"), "mixed"),
)
_SENTENCE = 10
"""Characters from which a printed value is a sentence or a list."""
_ASKED = ("name", "name_en")


@dataclass(frozen=True, slots=True)
class Problem:
    """What an answer says that its evidence does not."""

    kind: str
    """citation, figure, unit, type, bolts, subject, name, value, number, comparison or words."""
    text: str
    where: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text!r} in {self.where!r} is not in the evidence"


def lint(question: str, answer: str, evidence: Evidence, locale: Locale) -> list[Problem]:
    """Everything in the answer that its evidence does not hold; an empty list is a clean answer.

    A figure or, where there is no evidence at all, a name of the question may be repeated.
    """
    by_number = {item.n: item for item in evidence.items}
    cited = [by_number[int(n)] for n in dict.fromkeys(_MARK.findall(answer)) if int(n) in by_number]
    problems = [Problem("citation", f"[{n}]", answer) for n in _MARK.findall(answer) if int(n) not in by_number]
    asked = frozenset(_FIGURE.findall(question))
    for text, numbers in _segments(answer):
        items = [by_number[n] for n in numbers if n in by_number] or cited
        problems += _figures(text, items, asked)
        problems += _kinds(text, items)
        told = _told(text, items, locale)
        problems += _claims(text, items, told, question, locale, cited=bool(numbers))
        problems += _words(text, told, "" if evidence.items else question, locale)
    if len(cited) > 1:
        problems += _unnamed(answer, cited, question)
        problems += [Problem("comparison", found, answer) for found in claims.compared(answer, cited)]
    return problems


def _segments(answer: str) -> Iterator[tuple[str, list[int]]]:
    parts = _MARKS.split(answer)
    for text, marks in zip(parts[::2], [*parts[1::2], ""], strict=True):
        if text.strip():
            yield text, [int(n) for n in _MARK.findall(marks)]


def _figures(text: str, items: Sequence[EvidenceItem], asked: frozenset[str]) -> Iterator[Problem]:
    held = frozenset[str]().union(*(_held(item) for item in items))
    masked = _without(text, [name for item in items for name in _strings(item) if _FIGURE.search(name)])
    for found in _FIGURE.finditer(masked):
        figure = found.group().rstrip(".")
        if figure not in held and figure not in asked:
            yield Problem("figure", figure, text.strip())
            continue
        for unit, keys in _UNITS:
            if unit.match(masked[found.end() :]) and figure not in asked and figure not in _under(items, keys):
                yield Problem("unit", figure, text.strip())


def _kinds(text: str, items: Sequence[EvidenceItem]) -> Iterator[Problem]:
    if any(item.kind == "article" for item in items):
        return
    for pattern, kind in _TYPES:
        held = {str(item.facts.get(key)) for item in items for key in ("type", "gym_type", "climbing_type")}
        if pattern.search(text) and not held & {kind, "mixed"}:
            yield Problem("type", kind, text.strip())
    if _NO_BOLTS.search(text) and any(item.facts.get("bolt_count") != 0 for item in items):
        yield Problem("bolts", "no bolts", text.strip())


@dataclass(frozen=True, slots=True)
class _Told:
    """What the rows of a segment say: their texts, those and their printed values together, and what is left of it."""

    own: list[str]
    shown: str
    left: str
    known: Background


def _told(text: str, items: Sequence[EvidenceItem], locale: Locale) -> _Told:
    own = sorted({name for item in items for name in _strings(item)}, key=len, reverse=True)
    printed = [shown for item in items for shown in _printed(item, locale)]
    # A whole sentence goes at once; short Chinese values stay: their first word may end another (「列為頂繩」).
    whole = [shown for shown in printed if locale == "en" or len(shown) >= _SENTENCE]
    left = _FIGURE.sub(" ", _without(text, [*own, *whole]))
    return _Told(own, "\n".join((*own, *printed)), left, background(locale))


def _claims(
    text: str, items: Sequence[EvidenceItem], told: _Told, question: str, locale: Locale, *, cited: bool
) -> Iterator[Problem]:
    """What a text says besides figures: names, values, numbers in words, and who its facts are told of."""
    held = frozenset[str]().union(*(_held(item) for item in items))
    for kind, found in (
        ("subject", claims.slots(text, items, told.own, locale, told.known)),
        ("name", claims.named(told.left, told.own, question, locale)),
        ("value", ascribed(text, items if cited else (), told.shown, question, locale)),
        ("number", claims.spoken(text, held, question)),
    ):
        for each in found:
            yield Problem(kind, each, text.strip())


def _words(text: str, told: _Told, question: str, locale: Locale) -> Iterator[Problem]:
    """What is left without figures and the rows' own words must be of the background."""
    known = told.known
    if locale == "en":
        of_rows = {word.lower() for word in LATIN.findall(" ".join((*told.own, question)))}
        for word in LATIN.findall(told.left):
            if word.lower() not in of_rows and not is_word(word, known.words):
                yield Problem("words", word, text.strip())
        for run in HAN.findall(told.left):
            yield Problem("words", run, text.strip())
        return
    said = f"{told.shown}\n{question}"
    for chunk in _PUNCTUATION.sub(" ", told.left).split():
        for run in HAN.findall(chunk):
            if strange := strange_han(run, said, known):
                yield Problem("words", strange, text.strip())
        for word in LATIN.findall(chunk):
            if word not in said and not is_word(word, known.words) and not is_word(word, background("en").closed):
                yield Problem("words", word, text.strip())


def _unnamed(answer: str, cited: Sequence[EvidenceItem], question: str) -> Iterator[Problem]:
    """With several rows each must be called by its name, in the answer or the question: else facts could be swapped."""
    for item in cited:
        if item.kind == "article":
            continue
        said = f"{answer} {question}".lower()
        if not any(_called(name, said) for name in _names(item)):
            yield Problem("name", item.title, answer)


def _called(name: str, said: str) -> bool:
    plain = re.split(r" [|(（]", name)[0].lower()
    if plain in said:
        return True
    # A gym or a long name may be shortened: two characters or a whole word of it in a row, which say more than 路線.
    pieces = {plain[i : i + 2] for i in range(len(plain) - 1) if plain[i : i + 2].strip().isalpha()}
    pieces -= background("zh-TW").closed
    words = {word for word in plain.split() if len(word) > 2 and word not in background("en").closed}
    return any(piece in said for piece in pieces) or not words.isdisjoint(said.split())


def _without(text: str, names: Sequence[str]) -> str:
    for name in sorted(set(names), key=len, reverse=True):
        text = text.replace(name, " ")
    return text


def _held(item: EvidenceItem) -> frozenset[str]:
    return frozenset(figure for value in item.facts.values() for text in _texts(value) for figure in _figures_of(text))


def _under(items: Sequence[EvidenceItem], keys: Sequence[str]) -> frozenset[str]:
    return frozenset(
        figure
        for item in items
        for key, value in item.facts.items()
        if key.startswith(tuple(keys)) or key == "pricing_twd.notes"
        for text in _texts(value)
        for figure in _figures_of(text)
    )


def _figures_of(text: str) -> list[str]:
    return [figure.rstrip(".") for figure in _FIGURE.findall(text)]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, float) and value.is_integer():
        yield str(int(value))
    elif value is not None:
        yield str(value)


def _strings(item: EvidenceItem) -> list[str]:
    """The row's own words: its texts of two characters or more, and its names however short."""
    found = [str(item.facts[key]) for key in _ASKED if item.facts.get(key)]
    found += [re.split(r" [|(（]", name)[0] for name in found]
    for key, value in item.facts.items():
        if not key.startswith(("id", "crag_id", "area_id", "status", "updated_at")):
            found += [text for text in _texts(value) if len(text) > 1 and not text.replace(".", "").isdigit()]
    return found


def _printed(item: EvidenceItem, locale: Locale) -> tuple[str, ...]:
    """What serving prints for the row's values: features in words, opening hours, an article's sentences."""
    offered = offer(Evidence(items=(item,)), locale, TokenCounter(), model="", budget=1)
    return tuple(piece.text for piece in offered.pieces.values() if len(piece.text) > 1)


def _names(item: EvidenceItem) -> list[str]:
    return [str(item.facts[key]) for key in _ASKED if item.facts.get(key)] + [item.title]
