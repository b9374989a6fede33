"""Hashed text features, the same for serving and training: character and word n-grams into a number of buckets.

A model may bring a lexicon: words of both languages, each with what it is about. A text then also has what its words
are about, so that 「安全帽」, 「頭盔」 and "helmet" have a feature in common although they share no letter.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from wrangler_compat.folding import fold

__all__ = ["FEATURES_VERSION", "LEXICON_VERSION", "PAIRED_VERSION", "Lexicon", "buckets", "grams", "paired"]

FEATURES_VERSION = "ngrams-1"
"""Changes when the features change; a model file says which it was trained on."""
PAIRED_VERSION = "ngrams-pairs-1"
"""The same with the pairs of neighbouring words, for classifiers: "how many" is not "how to"."""

LEXICON_VERSION = "ngrams-pairs-lexicon-1"
"""The same as with pairs, with what the words of a lexicon are about; a model file brings its lexicon."""
ABOUT = 4
"""How often a text has what one of its words is about: once would not be heard among the many pieces of the word."""

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[0-9a-z\u00df-\u024f]+(?:\.[0-9a-z]+)*\+?")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_FIRST_CJK = "\u3400"
_WORD = re.compile(r"[a-z0-9]+(?:[.'\-][a-z0-9]+)*")
_ENDINGS = ("ies", "ers", "ing", "es", "ed", "er", "s", "d", "y")
"""What may follow a Latin word of a lexicon; of the longer ones first."""


def grams(text: str) -> list[str]:
    """Answer the features of a text: Chinese 1- to 3-grams, Latin words and their 3- to 5-grams, numbers."""
    out: list[str] = []
    for run in _RUN.findall(fold(text)):
        if run[0] >= _FIRST_CJK:
            n = len(run)
            out.extend(run)
            out.extend([run[i : i + 2] for i in range(n - 1)])
            out.extend([run[i : i + 3] for i in range(n - 2)])
        else:
            out.extend(_word(run))
    return out


@lru_cache(maxsize=50_000)
def _word(word: str) -> tuple[str, ...]:
    found = _NUMBER.match(word)
    if found is not None:
        # 5.11a is also 5.11: neighbours in a grade share a feature. Digit pieces inside it would mean nothing.
        whole = found.group()
        return (f"={word}",) if whole == word else (f"={word}", f"={whole}")
    padded = f"<{word}>"
    pieces = [padded[i : i + size] for size in (3, 4, 5) for i in range(len(padded) - size + 1)]
    return (f"={word}", *pieces)


@lru_cache(maxsize=200_000)
def _hash(gram: str) -> int:
    return zlib.crc32(gram.encode())


def paired(text: str) -> list[str]:
    """Answer the features of a text and the pairs of its neighbouring runs; a Chinese run lends its nearest two."""
    runs = _RUN.findall(fold(text))
    ends = [(run[:2], run[-2:]) if run[0] >= _FIRST_CJK else (run, run) for run in ("<", *runs, ">")]
    return grams(text) + [f"{left[1]}_{right[0]}" for left, right in pairwise(ends)]


class Lexicon:
    """Words with what they are about: a Chinese word wherever it stands, a Latin one as whole words and inflected."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        """Pairs of a word and what it is about; a word may stand in several."""
        self.words = tuple((fold(word), about) for word, about in words)
        self._about: dict[str, set[str]] = {}
        for word, about in self.words:
            if not word:
                raise ValueError(f"The lexicon has an empty word about {about!r}")
            self._about.setdefault(word, set()).add(about)
        self._cjk = max((len(word) for word in self._about if word[0] >= _FIRST_CJK), default=0)
        self._latin = max((1 + word.count(" ") for word in self._about if word[0] < _FIRST_CJK), default=0)

    def about(self, text: str) -> set[str]:
        """Answer what the words of a text are about."""
        folded, found = fold(text), set[str]()
        for run in _RUN.findall(folded):
            if run[0] >= _FIRST_CJK:
                for start in range(len(run)):
                    for end in range(start + 1, min(start + self._cjk, len(run)) + 1):
                        found |= self._about.get(run[start:end], _NOTHING)
        words = _WORD.findall(folded)
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._latin, len(words)) + 1):
                found |= self._inflected(" ".join(words[start:end]))
        return found

    def _inflected(self, said: str) -> set[str] | frozenset[str]:
        if (known := self._about.get(said)) is not None:
            return known
        bare = (said.removesuffix(ending) for ending in _ENDINGS if said.endswith(ending))
        return next((self._about[word] for word in bare if word in self._about), _NOTHING)


_NOTHING: frozenset[str] = frozenset()


def buckets(text: str, size: int, features: str = FEATURES_VERSION, lexicon: Lexicon | None = None) -> dict[int, int]:
    """Answer {bucket: count} of a text; size is a power of two. A text without features has bucket 0 once."""
    made = grams if features == FEATURES_VERSION else paired
    found = Counter([_hash(gram) & (size - 1) for gram in made(text)])
    if lexicon is not None:
        # In an order that is the same in every process: a model's training depends on it.
        for about in sorted(lexicon.about(text)):
            found[_hash(f"@{about}") & (size - 1)] += ABOUT
    return found or {0: 1}
