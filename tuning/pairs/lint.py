"""Refuse an answer that would teach a fact: every name, grade, figure and place must stand in the evidence it cites.

An answer is cut at its citations: what stands before `[2]` may say what row 2 holds, and nothing else; what stands
after the last one may say what any cited row holds. A figure with a unit must be that attribute. What is left when
facts are taken away must be spelled by the list of reviewed words (`data/tuning/voice.<locale>.txt`) and the words that
serving lets a model use, so that a name nobody has catalogued is found too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from schemas.evidence import Evidence, EvidenceItem
from schemas.reading import Locale
from tuning.pairs.evidence import ROOT
from worker.llm.offer import offer
from worker.llm.tokens import TokenCounter
from worker.verify.prose import lexicon

VOICE = ROOT / "data" / "tuning"
_MARKS = re.compile(r"((?:\[\d{1,2}\])+)")
_MARK = re.compile(r"\[(\d{1,2})\]")
_FIGURE = re.compile(r"5\.\d{1,2}(?:[a-d](?:/[a-d])?)?[+-]?|\bV\d{1,2}\b|\d{1,2}:\d{2}|\d+(?:\.\d+)?")
_PUNCTUATION = re.compile(r"[\s，。、：；！？（）()「」《》,.;:!?'\"’“”–—…\-/&|%$]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)?")
_HAN = re.compile(r"[\u3400-\u9fff\u3100-\u312f]+")
_NO_BOLTS = re.compile(r"沒有\s*bolt|no bolts|without bolts", re.IGNORECASE)
# A figure before this unit is that attribute of the row.
_UNITS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"^\s*(?:公尺|米|m\b)"), ("length_m", "height_min_m", "height_max_m", "body", "body_en")),
    (re.compile(r"^\s*(?:個\s*bolt|bolts?\b|個 bolt)"), ("bolt_count",)),
    (re.compile(r"^\s*元"), ("pricing_twd",)),
    (re.compile(r"^\s*(?:分鐘|minutes?\b)"), ("walk_minutes", "approach_min_minutes", "approach_max_minutes")),
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
    """figure, unit, type, bolts, name or words."""
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
        if numbers:
            problems += _kinds(text, items)
        problems += _words(text, items, "" if evidence.items else question, locale)
    if len(cited) > 1:
        problems += _unnamed(answer, cited, question)
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


def _words(text: str, items: Sequence[EvidenceItem], question: str, locale: Locale) -> Iterator[Problem]:
    """What is left without figures and the rows' own words must be reviewed words."""
    own = sorted({name for item in items for name in _strings(item)}, key=len, reverse=True)
    printed = [shown for item in items for shown in _printed(item, locale)]
    # A whole sentence goes at once; short Chinese values stay, since their first word may end another (「列為頂繩」).
    whole = [shown for shown in printed if locale == "en" or len(shown) >= _SENTENCE]
    own = sorted({*own, *whole}, key=len, reverse=True)
    left = _FIGURE.sub(" ", _without(text, own))
    if locale == "en":
        known = voice("en") | lexicon("en") | {word.lower() for name in own for word in _LATIN.findall(name)}
        known |= {word.lower() for word in _LATIN.findall(question)}
        for word in _LATIN.findall(left):
            if word.lower().replace("’", "'") not in known:
                yield Problem("words", word, text.strip())
        for run in _HAN.findall(left):
            yield Problem("words", run, text.strip())
        return
    for chunk in _PUNCTUATION.sub(" ", left).split():
        if not _spelled(chunk, (*own, *printed), question):
            yield Problem("words", chunk, text.strip())


def _spelled(chunk: str, own: Sequence[str], question: str) -> bool:
    words = voice("zh-TW") | lexicon("zh-TW")
    longest = max(map(len, words))
    reached = [True] + [False] * len(chunk)
    for start in range(len(chunk)):
        if not reached[start]:
            continue
        for end in range(start + 1, min(len(chunk), start + longest) + 1):
            piece = chunk[start:end]
            # Part of a row's own name (「中和店」) is the row's; one character of it could be any word.
            if piece in words or (len(piece) > 1 and (any(piece in name for name in own) or piece in question)):
                reached[end] = True
    return reached[-1]


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
    # A gym or a long name may be shortened: two characters or a whole word of it in a row.
    return any(plain[i : i + 2] in said for i in range(len(plain) - 1) if plain[i : i + 2].strip().isalpha()) or any(
        word in said.split() for word in plain.split() if len(word) > 2
    )


def _without(text: str, names: Sequence[str]) -> str:
    for name in sorted(set(names), key=len, reverse=True):
        text = text.replace(name, " ")
    return text


@cache
def voice(locale: Locale) -> frozenset[str]:
    """The reviewed words of a language; lines beginning with # are remarks."""
    lines = (VOICE / f"voice.{locale}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


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


def residue(path: Path | None = None) -> Iterator[tuple[str, Locale]]:
    """The words that the hand-written pairs need and the lists do not hold, to be reviewed."""
    from tuning.pairs.files import read_pairs

    for pair in read_pairs(path):
        for problem in lint(pair.question, pair.answer, pair.evidence, pair.locale):
            if problem.kind == "words":
                yield problem.text, pair.locale
