"""Tell in one pass over a text which patterns could match it, by the literals of them that it holds.

Some eight hundred patterns of six thousand alternatives are asked about every question, and nearly none is in it. One
automaton over all their literals finds those that are there, and each of them opens some patterns. Patterns are bits of
one number: sets of so many small objects, read all over the memory, would cost more than the automaton.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

# A question is read in about ten forms: whole, and with its names, grades and lengths hidden one after another.
_REMEMBERED_TEXTS = 64
# What a text that is made of parts of another one may hold although that does not: masks, and the joints of clauses.
_NEW = re.compile("[\ue001-\ue006]|[。！？!?.；;,，] ")


class Possible(NamedTuple):
    """What may be in a text: the bits of patterns, and the numbers of the literals that are there."""

    patterns: int
    literals: frozenset[int]


class _Known:
    """The number of every literal, the bits of the patterns that each opens, and of those that are open to any text."""

    __slots__ = ("always", "numbers", "opened", "patterns")

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.opened: list[int] = []
        self.always = 0
        self.patterns = 0


_known = _Known()


def numbers_of(literals: Iterable[str]) -> frozenset[int]:
    """The numbers of some literals."""
    found = frozenset(_known.numbers.setdefault(literal, len(_known.numbers)) for literal in literals)
    _known.opened += [0] * (len(_known.numbers) - len(_known.opened))
    return found


def opened_by(literals: Iterable[int] | None) -> int:
    """The bit of a new pattern, of which every match holds one of these literals; None where anything may match.

    The automaton is made anew when it is next asked.
    """
    bit = 1 << _known.patterns
    _known.patterns += 1
    if literals is None:
        _known.always |= bit
    for each in literals or ():
        _known.opened[each] |= bit
    _look.cache_clear()
    possible.cache_clear()
    return bit


def bits(mask: int) -> Iterator[int]:
    """The single bits of a mask, the lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest


class Look:
    """One automaton over some literals, by their numbers; over all of them where none are given."""

    __slots__ = ("_automaton", "_numbers")

    def __init__(self, numbers: Iterable[int] | None = None) -> None:
        every = list(_known.numbers)
        self._numbers: Sequence[int] | None = None if numbers is None else sorted(numbers)
        some = every if self._numbers is None else [every[each] for each in self._numbers]
        self._automaton = AhoCorasick(some, matchkind=MatchKind.Standard, store_patterns=False)

    def through(self, text: str) -> Possible:
        """What may be in a text, as far as these literals tell."""
        found = {at for at, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}
        literals = frozenset(found if self._numbers is None else map(self._numbers.__getitem__, found))
        return Possible(reduce(or_, map(_known.opened.__getitem__, literals), _known.always), literals)


@lru_cache(maxsize=2)
def _look(*, of_parts: bool) -> Look:
    """Of parts: only literals that parts of a text may hold and the text itself does not."""
    return Look([number for literal, number in _known.numbers.items() if _NEW.search(literal)] if of_parts else None)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def possible(text: str) -> Possible:
    """What may be in a text: a pattern whose bit is not there matches nowhere.

    A text of which `hidden` knows the whole holds no other words than that: only what is new is looked for in it.
    """
    whole = _wholes.pop(text, None)
    if whole is None:
        return _look(of_parts=False).through(text)
    known, new = possible(whole), _look(of_parts=True).through(text)
    if new.literals <= known.literals:
        return known
    return Possible(known.patterns | new.patterns, known.literals | new.literals)


_wholes: dict[str, str] = {}


def hidden(text: str, *, of: str) -> str:
    """A text that is another one with spans overwritten by masks, or clauses of it in a row; known as such."""
    if text != of:
        if len(_wholes) >= _REMEMBERED_TEXTS:
            _wholes.clear()
        _wholes[text] = of
    return text
