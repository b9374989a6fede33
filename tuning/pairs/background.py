"""What a language says anyway: words and character pairs that carry no fact, from sources that hold no training answer.

Three sources. `data/tuning/closed.<locale>.txt` and `general.<locale>.txt` are word lists written by grammatical class;
the words that serving lets a model use (`worker/verify/lexicon.<locale>.txt`); and a background corpus: the articles of
`data/knowledge`, the glossary, and the wording of the composer. Chinese is not divided into words: a character is
covered when a listed word or a pair of characters of the corpus covers it. English words are reduced to the base
forms of the lists by the regular inflections.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from schemas.reading import Locale
from tuning.pairs.evidence import ROOT
from worker.verify import words as labels
from worker.verify.prose import lexicon

HAN = re.compile(r"[\u3400-\u9fff\u3100-\u312f]+")
LATIN = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)?")
_COLUMNS = (
    "DAYS",
    "SEASONS",
    "PRICES",
    "ROLES",
    "EXTREMES",
    "CLIMBING_TYPES",
    "CONSTRAINTS",
    "ASCENT_STYLES",
    "TRANSPORT",
)
"""Tables of the service's labels that are no values of a row."""
_QUOTED = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# Regular English inflections, longest first: what is taken off and what is put in its place.
_ENDINGS = (
    ("n't", ""), ("'ll", ""), ("'re", ""), ("'ve", ""), ("'s", ""), ("'d", ""), ("s'", "s"),
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("ves", "fe"), ("ing", "e"), ("ing", ""),
    ("ed", "e"), ("ed", ""), ("es", ""), ("er", "e"), ("er", ""), ("est", "e"), ("est", ""), ("ly", ""), ("ly", "le"),
    ("s", ""), ("d", ""), ("un", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Background:
    """Listed words, those of them that may stand in the place of a name, and the corpus's pairs of characters."""

    words: frozenset[str]
    closed: frozenset[str]
    pairs: frozenset[str]


@cache
def background(locale: Locale) -> Background:
    """The background of a language; equal files give an equal one."""
    closed = _listed(f"closed.{locale}.txt") | lexicon(locale) | _labels(locale)
    words = closed | _listed(f"general.{locale}.txt")
    texts = list(_corpus())
    if locale == "en":
        spoken = {word.lower().replace("’", "'") for text in texts for word in LATIN.findall(text) if word.islower()}
        return Background(words | spoken, closed, frozenset())
    runs = [run for text in texts for run in HAN.findall(text)]
    return Background(words, closed, frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1)))


def strange_han(chunk: str, own: str, known: Background) -> str:
    """The characters of a run of Chinese that neither a word, a pair of the corpus nor the row's own text covers."""
    covered = [False] * len(chunk)
    longest = max(map(len, known.words), default=1)
    for start in range(len(chunk)):
        for end in range(start + 1, min(len(chunk), start + longest) + 1):
            piece = chunk[start:end]
            if piece in (known.words if len(piece) > 1 else known.closed) or (
                len(piece) > 1 and (piece in known.pairs or piece in own)
            ):
                covered[start:end] = [True] * len(piece)
    # One character could be part of any word: an open one stands only between what is covered otherwise.
    around = [True, *covered, True]
    return "".join(
        character
        for at, character in enumerate(chunk)
        if not covered[at] and not (character in known.words and around[at] and around[at + 2])
    )


def spelled(chunk: str, words: frozenset[str], own: str = "") -> bool:
    """Whether a run of Chinese is a row of the words and of pieces of the row's own text, end to end."""
    longest = max(map(len, words), default=1)
    reached = [True] + [False] * len(chunk)
    for start in range(len(chunk)):
        for end in range(start + 1, min(len(chunk), start + longest) + 1) if reached[start] else ():
            if chunk[start:end] in words or (end - start > 1 and chunk[start:end] in own):
                reached[end] = True
    return reached[-1]


def is_word(word: str, words: frozenset[str]) -> bool:
    """Whether an English word, or one that it is a regular inflection of, is among the words."""
    plain = word.lower().replace("’", "'")
    return plain in words or any(base in words for base in _bases(plain))


def _bases(plain: str, depth: int = 2) -> Iterator[str]:
    for ending, other in _ENDINGS:
        if ending == "un":
            stem = plain[2:] if plain.startswith("un") else ""
        else:
            stem = plain[: -len(ending)] + other if plain.endswith(ending) else ""
        if len(stem) < 3 and stem not in ("do", "is", "it", "we", "ca", "wo"):
            continue
        yield stem
        if len(stem) > 3 and stem[-1] == stem[-2] and other == "":
            yield stem[:-1]
        if depth > 1:
            yield from _bases(stem, depth - 1)


@cache
def _listed(name: str) -> frozenset[str]:
    lines = (ROOT / "data" / "tuning" / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _labels(locale: Locale) -> frozenset[str]:
    """The words by which the service itself names columns: prices, days, seasons, kinds of people."""
    at = 0 if locale == "zh-TW" else 1
    tables = [vars(labels)[name] for name in _COLUMNS]
    return frozenset(word for table in tables for pair in table.values() for word in pair[at].lower().split())


def _corpus() -> Iterator[str]:
    for path in sorted((ROOT / "data" / "knowledge").glob("*.md")):
        yield path.read_text(encoding="utf-8")
    for line in (ROOT / "data" / "glossary.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["kind"] not in ("place", "gym"):
            yield from (*entry["zh"], *entry["en"], entry.get("means_zh") or "", entry.get("means_en") or "")
    for path in sorted((ROOT / "worker" / "compose").glob("*.py")):
        yield from _QUOTED.findall(path.read_text(encoding="utf-8"))
