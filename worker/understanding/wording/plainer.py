"""Words of climbers put in the plain ones that every rule reads: 「店休」 is 公休, a clip-up a sport route.

`plainer.txt` holds them, `typed = plain` a line. Each stands for the same thing wherever it may stand in a question;
what means it only here and there is a rule's business. `python -m tuning.wordings` tells of thousands of wordings how
many are read, with these and without.
"""

from collections.abc import Iterator
from functools import cache
from importlib import resources

from ahocorasick_rs import AhoCorasick, MatchKind

from worker.text.folding import as_folded, is_cjk

_JOINED = frozenset("-'’")
"""What makes one word of two, beside letters and digits."""


def in_plainer_words(folded: str) -> Iterator[tuple[int, int, str]]:
    """Where words stand for which there are plainer ones, start and end, and these; the longest where several begin."""
    if not _automaton().find_matches_as_indexes(folded):
        return
    words, free = known(), 0
    for start in range(len(folded) - 1):
        if start < free or (found := words.get(folded[start : start + 2])) is None:
            continue
        for typed, plain in found:
            if folded.startswith(typed, start) and _is_whole(folded, start, start + len(typed), typed):
                free = start + len(typed)
                yield start, free, plain
                break


@cache
def known() -> dict[str, list[tuple[str, str]]]:
    """The words by the two characters with which they begin, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for typed, plain in _lines():
        found.setdefault(typed[:2], []).append((typed, plain))
    return {pair: sorted(words, key=lambda word: -len(word[0])) for pair, words in found.items()}


@cache
def _automaton() -> AhoCorasick:
    """What tells whether one of the words is in a text at all: in most there is none."""
    return AhoCorasick([typed for typed, _ in _lines()], matchkind=MatchKind.Standard, store_patterns=False)


def _lines() -> Iterator[tuple[str, str]]:
    for line in resources.files(__package__).joinpath("plainer.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            typed, _, plain = as_folded(line).partition(" = ")
            yield typed, plain


def _is_whole(folded: str, start: int, end: int, typed: str) -> bool:
    """Whether Latin letters do not go on before or behind."""
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    return not (_goes_on(before) and not is_cjk(typed[0])) and not (_goes_on(behind) and not is_cjk(typed[-1]))


def _goes_on(character: str) -> bool:
    return bool(character) and (character in _JOINED or (character.isalnum() and not is_cjk(character)))
