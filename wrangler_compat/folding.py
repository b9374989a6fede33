"""One spelling for text that means the same (width, case, variant characters), and its tokens for keyword search."""

import re
import unicodedata

__all__ = ["fold", "fold_tokens", "tokens"]

# Variant characters that readers of Traditional Chinese treat as one; the right side is the commoner one in Taiwan.
_VARIANTS = str.maketrans("臺巖峯羣裏綫牀鷄嶽", "台岩峰群裡線床雞岳")
_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[0-9a-z\u00df-\u024f]+(?:[.+\-'/][0-9a-z\u00df-\u024f]+)*\+?")
LONGEST_TOKEN = 40
"""Longer Latin words are left out, as the full-text index leaves them out."""
_FIRST_CJK = "\u3400"


def fold(text: str) -> str:
    """Answer the text in NFKC, lower case and with variant characters replaced."""
    return unicodedata.normalize("NFKC", text).lower().translate(_VARIANTS)


def tokens(text: str) -> list[str]:
    """Answer the search tokens of a text: character bigrams of Chinese runs, and Latin words and numbers whole.

    A run of one Chinese character is its own token. `5.10a` is one token; a word joined by `.`, `+`, `-`, `'` or `/`
    also gives its parts, so that `5.11d/5.12a` is found by either grade, `5.10+` by `5.10` and `T-Up` by `up`.
    """
    return fold_tokens(fold(text))


def fold_tokens(folded: str) -> list[str]:
    """Answer the search tokens of a text that is folded already."""
    out: list[str] = []
    for run in _RUN.findall(folded):
        if run[0] >= _FIRST_CJK:
            out.extend([run[i : i + 2] for i in range(len(run) - 1)] or [run])
            continue
        if len(run) <= LONGEST_TOKEN:
            out.append(run)
        parts = _parts(run)
        if parts != [run]:
            out.extend(parts)
    return out


_JOINT = re.compile(r"[+\-'/]")


def _parts(word: str) -> list[str]:
    # The dot does not split: 5.10a is one thing, not 5 and 10a.
    return [part for part in _JOINT.split(word) if part and len(part) <= LONGEST_TOKEN]
