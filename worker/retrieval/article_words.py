"""The words of an article, read once: its names, its text and its sections, as a question is compared with them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from schemas.evidence import FactValue
from worker.text.alike import as_one
from worker.text.folding import fold, is_cjk
from worker.text.prose import all_words, sections, topic_words

LIKENED_WORDS = 2
"""How many words a question and a name must share to be alike word by word."""


class ArticleWords(NamedTuple):
    """What a question is compared with."""

    names: tuple[str, ...]
    folded: tuple[str, ...]
    """The names, folded, in the same order."""
    titled: frozenset[str]
    """The words of all names."""
    text: frozenset[str]
    """The words of all that it says in both languages, its names with it."""
    subjects: tuple[frozenset[str], ...]
    """What each name of several words is about."""
    letters: tuple[frozenset[str], ...]
    """The pairs of letters of each name."""
    sections: tuple[frozenset[str], ...]
    """The words of each section, those of both languages."""

    def said(self, plain: str) -> list[str]:
        """The names that a folded question says; a Latin one only as whole words."""
        spaced = _spaced(plain)
        return [
            name
            for name, folded in zip(self.names, self.folded, strict=True)
            if folded in spaced and _name(name).search(spaced)
        ]


def read_article(facts: dict[str, FactValue]) -> ArticleWords:
    """The words of an article by its facts; they are kept for as long as it stays as it is."""
    return _read(names_of(facts), str(facts.get("body", "")), str(facts.get("body_en", "")))


@lru_cache(maxsize=1024)
def _read(names: tuple[str, ...], body: str, body_en: str) -> ArticleWords:
    subjects = (topic_words(name) for name in names)
    folded = tuple(map(_folded, names))
    return ArticleWords(
        names,
        folded,
        all_words(" ".join(names)),
        all_words("\n".join([*names, body, body_en])),
        tuple(each for each in subjects if len(each) >= LIKENED_WORDS),
        tuple(map(letters_of, folded)),
        tuple(
            all_words(f"{part.heading} {' '.join(text for _, text in part.sentences)}")
            for text in (body, body_en)
            for part in sections(text)
        ),
    )


def names_of(facts: dict[str, FactValue]) -> tuple[str, ...]:
    """Every name of an article, in both languages."""
    others = facts.get("alternative_names")
    listed = others if isinstance(others, tuple) else ()
    return tuple(str(name) for name in (facts.get("name"), facts.get("name_en"), *listed) if name)


def letters_of(plain: str) -> frozenset[str]:
    """Every pair of neighbouring letters."""
    return frozenset(plain[i : i + 2] for i in range(len(plain) - 1))


def said(names: Sequence[str], plain: str) -> list[str]:
    """The names that a folded question says; a Latin one only as whole words."""
    spaced = _spaced(plain)
    return [name for name in names if _folded(name) in spaced and _name(name).search(spaced)]


def place_of(name: str, plain: str) -> int | None:
    """Where a folded question says a name, in characters from its beginning; None where it does not."""
    spaced = _spaced(plain)
    found = _name(name).search(spaced) if _folded(name) in spaced else None
    return None if found is None else found.start()


@lru_cache(maxsize=1 << 14)
def _folded(name: str) -> str:
    return _spaced(as_one(fold(name)))


def _spaced(plain: str) -> str:
    """A text with its hyphens as blanks: "run out" and "run-out" are one name."""
    return plain.replace("-", " ")


@lru_cache(maxsize=1 << 12)
def _name(name: str) -> re.Pattern[str]:
    folded = _folded(name)
    left = "" if is_cjk(folded[0]) else r"(?<![a-z0-9])"
    right = "" if is_cjk(folded[-1]) else r"(?:e?s)?(?![a-z0-9])"
    return re.compile(left + re.escape(folded) + right)
