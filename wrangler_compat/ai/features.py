"""Hashed text features, the same for serving and training: character and word n-grams into a number of buckets."""

import re
import zlib
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from wrangler_compat.folding import fold

__all__ = ["FEATURES_VERSION", "PAIRED_VERSION", "buckets", "grams", "paired"]

FEATURES_VERSION = "ngrams-1"
"""Changes when the features change; a model file says which it was trained on."""
PAIRED_VERSION = "ngrams-pairs-1"
"""The same with the pairs of neighbouring words, for classifiers: "how many" is not "how to"."""

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[0-9a-z\u00df-\u024f]+(?:\.[0-9a-z]+)*\+?")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_FIRST_CJK = "\u3400"


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


def buckets(text: str, size: int, features: str = FEATURES_VERSION) -> dict[int, int]:
    """Answer {bucket: count} of a text; size is a power of two. A text without features has bucket 0 once."""
    found = Counter([_hash(gram) & (size - 1) for gram in (paired if features == PAIRED_VERSION else grams)(text)])
    return found or {0: 1}
