"""Compile the patterns of mixed text, each searched for only in a text that holds a literal which it cannot do without.

Some six hundred patterns are asked about every question, and nearly none of them is in it. One automaton over all their
literals tells, in a single pass over a text, which patterns could match it; the others answer without a search.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from worker.understanding.literals import needed_literals

# A question is read in about ten forms: whole, and with its names, grades and lengths hidden one after another.
_REMEMBERED_TEXTS = 64


Name = TypeVar("Name")


class Pattern:
    """A pattern with the methods of `re.Pattern` over whole texts; what it finds is what `re` finds."""

    __slots__ = ("number", "plain")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = re.compile(pattern, flags)
        """The pattern as `re` knows it: for part of a text, where a look for literals costs more than it spares."""
        self.number = _register(needed_literals(pattern, flags))
        """What `possible` knows the pattern by."""

    @property
    def pattern(self) -> str:
        """The pattern as it was written."""
        return self.plain.pattern

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.plain.search(text) if self.number in possible(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of a text."""
        return self.plain.match(text) if self.number in possible(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is the whole text."""
        return self.plain.fullmatch(text) if self.number in possible(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        return self.plain.finditer(text) if self.number in possible(text) else iter(())

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced."""
        return self.plain.sub(by, text) if self.number in possible(text) else text


class AnyOf:
    """Patterns of which it matters only whether one of them is in a text."""

    __slots__ = ("_by_number", "_numbers")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_number = {pattern.number: pattern for pattern in patterns}
        self._numbers = frozenset(self._by_number)

    def is_in(self, text: str) -> bool:
        """Whether one of the patterns is found in a text."""
        return any(self._by_number[number].search(text) for number in self._numbers & possible(text))


def compiled(pattern: str, flags: int = 0) -> Pattern:
    """The pattern with ASCII word characters, so that `\\b` stands in "4根bolt的" as it does in "4 bolts"."""
    return Pattern(pattern, flags | re.ASCII)


def of_parts(pattern: str) -> re.Pattern[str]:
    """The same for a pattern of parts of a text, where a look for literals would cost more than it spares."""
    return re.compile(pattern, re.ASCII)


def names_in(table: Iterable[tuple[Name, Pattern]], text: str) -> list[Name]:
    """The names in a table whose patterns are found in a text, in the order of the table."""
    let_through = possible(text)
    return [name for name, pattern in table if pattern.number in let_through and pattern.plain.search(text)]


_needed: list[frozenset[str] | None] = []


def _register(literals: frozenset[str] | None) -> int:
    """The number of a new pattern; the automaton is made anew when it is next asked."""
    _needed.append(literals)
    _automaton.cache_clear()
    possible.cache_clear()
    return len(_needed) - 1


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, tuple[frozenset[int], ...], frozenset[int]]:
    """All literals, the patterns that each of them lets through, and the patterns that have none."""
    through: dict[str, set[int]] = {}
    for number, literals in enumerate(_needed):
        for literal in literals or ():
            through.setdefault(literal, set()).add(number)
    automaton = AhoCorasick(list(through), matchkind=MatchKind.Standard, store_patterns=False)
    without = frozenset(number for number, literals in enumerate(_needed) if literals is None)
    return automaton, tuple(map(frozenset, through.values())), without


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def possible(text: str) -> frozenset[int]:
    """The numbers of the patterns that may match somewhere in a text; all others match nowhere in it."""
    automaton, through, without = _automaton()
    found = {at for at, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
    return without.union(*(through[at] for at in found))
