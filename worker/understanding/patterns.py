"""Compile the patterns of mixed text, each searched for only in a text that holds a literal which it cannot do without.

Some six hundred patterns of four thousand alternatives are asked about every question, and nearly none is in it. One
automaton over all their literals tells, in a single pass over a text, which alternatives could match it; the others are
not searched for.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from worker.text.folding import fold
from worker.understanding.alternatives import alternatives
from worker.understanding.literals import needed_literals

# A question is read in about ten forms: whole, and with its names, grades and lengths hidden one after another.
_REMEMBERED_TEXTS = 64


Name = TypeVar("Name")


class Pattern:
    """A pattern with the methods of `re.Pattern` over whole texts; what it finds is what `re` finds."""

    __slots__ = ("flags", "number", "parts", "pattern")

    def __init__(self, pattern: str, flags: int = 0, *, cased: bool = False) -> None:
        """Cased is a pattern of a text as shown: whether it can be there is told within the folded text."""
        self.pattern = pattern
        """The pattern as it was written."""
        self.flags = flags
        branches = alternatives(pattern)
        needed = [needed_literals(branch, flags) for branch in branches]
        if cased:
            needed = [tuple(frozenset(map(fold, literals)) for literals in sets) for sets in needed]
        if not all(needed):
            # What is always searched for is searched for at once.
            branches, needed = [pattern], [()]
        self.parts = tuple(
            (frozenset(map(_register, sets)), re.compile(branch, flags))
            for branch, sets in zip(branches, needed, strict=True)
        )
        """Its alternatives, each with the numbers that all must be possible."""
        self.number = _register(frozenset(literal for sets in needed for literal in sets[0]) if all(needed) else None)
        """What `possible` knows the pattern by."""

    def search(self, text: str, *, within: str | None = None) -> re.Match[str] | None:
        """The first match in a text; what cannot be within another text that holds all of it is not searched for."""
        let_through = possible(text if within is None else within)
        if self.number not in let_through:
            return None
        first: re.Match[str] | None = None
        for needs, part in self.parts:
            if needs <= let_through:
                match = part.search(text)
                # The leftmost; at one place that of the first alternative.
                if match is not None and (first is None or match.start() < first.start()):
                    first = match
        return first

    def match(self, text: str, *, within: str | None = None) -> re.Match[str] | None:
        """The match at the beginning of a text; within is as in search."""
        let_through = possible(text if within is None else within)
        return next((m for needs, part in self.parts if needs <= let_through and (m := part.match(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is the whole text."""
        let_through = possible(text)
        return next((m for needs, part in self.parts if needs <= let_through and (m := part.fullmatch(text))), None)

    def finditer(self, text: str, *, within: str | None = None) -> Iterator[re.Match[str]]:
        """Every match in a text; within is as in search."""
        let_through = possible(text if within is None else within)
        if self.number not in let_through:
            return iter(())
        parts = [part for needs, part in self.parts if needs <= let_through]
        return parts[0].finditer(text) if len(parts) == 1 else _in_turn(parts, text)

    def starts(self, text: str) -> set[int]:
        """Every place at which some alternative matches, be it inside another match."""
        let_through = possible(text)
        found = (part.finditer(text) for needs, part in self.parts if needs <= let_through)
        return {match.start() for matches in found for match in matches}

    def sub(self, by: Callable[[re.Match[str]], str] | str, text: str, *, within: str | None = None) -> str:
        """The text with every match replaced; what stands for it as a string refers to no group; within as in search.

        Where matches are blanked one pattern after another, the first text holds all that the others may.
        """
        pieces: list[str] = []
        at = 0
        for match in self.finditer(text, within=within):
            pieces += (text[at : match.start()], by if isinstance(by, str) else by(match))
            at = match.end()
        return "".join((*pieces, text[at:])) if pieces else text


def _in_turn(parts: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """The matches of alternatives as one pattern of them all finds them: each begins where the last one ends."""
    ahead = [(match, part) for part in parts if (match := part.search(text)) is not None]
    while ahead:
        # The list keeps the order of the alternatives, and min answers the first of equals.
        first = min((match for match, _ in ahead), key=re.Match.start)
        yield first
        end = first.end()
        again = ((match if match.start() >= end else part.search(text, end), part) for match, part in ahead)
        ahead = [(match, part) for match, part in again if match is not None]


class AnyOf:
    """Patterns of which it matters only whether one of them is in a text."""

    __slots__ = ("_by_number", "_numbers")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_number: dict[int, list[Pattern]] = {}
        for pattern in patterns:
            self._by_number.setdefault(pattern.number, []).append(pattern)
        self._numbers = frozenset(self._by_number)

    def is_in(self, text: str) -> bool:
        """Whether one of the patterns is found in a text."""
        return any(p.search(text) for number in self._numbers & possible(text) for p in self._by_number[number])


def compiled(pattern: str, flags: int = 0, *, cased: bool = False) -> Pattern:
    """The pattern with ASCII word characters, so that `\\b` stands in "4根bolt的" as it does in "4 bolts"."""
    return Pattern(pattern, flags | re.ASCII, cased=cased)


def of_parts(pattern: str) -> re.Pattern[str]:
    """The same for a pattern of parts of a text, where a look for literals would cost more than it spares."""
    return re.compile(pattern, re.ASCII)


def among(table: Iterable[tuple[Name, Pattern]], text: str) -> list[tuple[Name, Pattern]]:
    """Those of a table that may be found in a text: of a long one the others need not be asked one by one."""
    let_through = possible(text)
    return [each for each in table if each[1].number in let_through]


def names_in(table: Iterable[tuple[Name, Pattern]], text: str, *, within: str | None = None) -> list[Name]:
    """The names in a table whose patterns are found in a text, in the order of the table; within is as in search."""
    whole = text if within is None else within
    return [name for name, pattern in among(table, whole) if pattern.search(text, within=whole)]


_numbers: dict[frozenset[str] | None, int] = {}


def _register(literals: frozenset[str] | None) -> int:
    """The number of a set of literals, of which one must be there; the automaton is made anew when it is next asked."""
    if literals not in _numbers:
        _automaton.cache_clear()
        possible.cache_clear()
    return _numbers.setdefault(literals, len(_numbers))


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, tuple[frozenset[int], ...], frozenset[int]]:
    """All literals, the numbers of the sets that hold each of them, and the number of those who need none."""
    through: dict[str, set[int]] = {}
    for literals, number in _numbers.items():
        for literal in literals or ():
            through.setdefault(literal, set()).add(number)
    automaton = AhoCorasick(list(through), matchkind=MatchKind.Standard, store_patterns=False)
    without = frozenset(number for literals, number in _numbers.items() if literals is None)
    return automaton, tuple(map(frozenset, through.values())), without


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def possible(text: str) -> frozenset[int]:
    """The numbers of the sets of literals that are in a text: a pattern whose number is not there matches nowhere."""
    automaton, through, without = _automaton()
    found = {at for at, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
    return without.union(*(through[at] for at in found))
