"""Compile the patterns of mixed text, each searched for only in a text that holds a literal which it cannot do without.

A pattern is taken apart at its bars: only those alternatives are searched for that the literals of a text let through,
and what is found is what `re` finds with all of them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Self, TypeVar

from worker.text.folding import fold
from worker.understanding.alternatives import alternatives
from worker.understanding.literals import needed_literals
from worker.understanding.possible import Look, bits, numbers_of, opened_by, possible

Name = TypeVar("Name")
_Part = tuple[re.Pattern[str], tuple[frozenset[int], ...]]


class Pattern:
    """A pattern with the methods of `re.Pattern` over whole texts; what it finds is what `re` finds."""

    __slots__ = ("_opened_by", "_opening", "bit", "flags", "literals", "parts", "pattern")

    def __init__(self, pattern: str, flags: int = 0, *, cased: bool = False) -> None:
        """Cased is a pattern of a text as shown: whether it can be there is told within the folded text."""
        self.pattern = pattern
        """The pattern as it was written."""
        self.flags = flags
        branches = alternatives(pattern)
        needed = [needed_literals(branch, flags) for branch in branches]
        if cased:
            needed = [tuple(frozenset(map(fold, literals)) for literals in sets) for sets in needed]
        told = all(needed)
        if not told:
            # What is always searched for is searched for at once.
            branches, needed = [pattern], [()]
        self.parts: tuple[_Part, ...] = tuple(
            (re.compile(branch, flags), tuple(map(numbers_of, sets)))
            for branch, sets in zip(branches, needed, strict=True)
        )
        """Its alternatives, each with sets of literals of which one must be there, the rarest set first."""
        self.literals = frozenset(literal for _, sets in self.parts for literals in sets for literal in literals)
        """All that it may need."""
        # Where the alternatives are that a literal opens: of several only those need be looked at.
        self._opening: dict[int, list[int]] = {}
        for at, (_, sets) in enumerate(self.parts if len(self.parts) > 1 else ()):
            for literal in sets[0]:
                self._opening.setdefault(literal, []).append(at)
        self._opened_by = frozenset(self._opening)
        self.bit = opened_by(frozenset().union(*(sets[0] for _, sets in self.parts)) if told else None)
        """What `possible` knows the pattern by."""

    def there(self, literals: frozenset[int]) -> list[re.Pattern[str]]:
        """The alternatives, in their order, that a text with some literals may match."""
        some: Iterable[_Part] = self.parts
        if self._opening:
            opened = {at for literal in literals & self._opened_by for at in self._opening[literal]}
            some = map(self.parts.__getitem__, sorted(opened))
        found = []
        for part, needed in some:
            for each in needed:
                if literals.isdisjoint(each):
                    break
            else:
                found.append(part)
        return found

    def search(self, text: str, *, within: str | None = None) -> re.Match[str] | None:
        """The first match in a text; what cannot be within another text that holds all of it is not searched for."""
        patterns, literals = possible(text if within is None else within)
        if not patterns & self.bit:
            return None
        first: re.Match[str] | None = None
        for part in self.there(literals):
            match = part.search(text)
            # The leftmost; at one place that of the first alternative.
            if match is not None and (first is None or match.start() < first.start()):
                first = match
        return first

    def match(self, text: str, *, within: str | None = None) -> re.Match[str] | None:
        """The match at the beginning of a text; within is as in search."""
        patterns, literals = possible(text if within is None else within)
        if not patterns & self.bit:
            return None
        return next((match for part in self.there(literals) if (match := part.match(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is the whole text."""
        patterns, literals = possible(text)
        if not patterns & self.bit:
            return None
        return next((match for part in self.there(literals) if (match := part.fullmatch(text))), None)

    def finditer(self, text: str, *, within: str | None = None) -> Iterator[re.Match[str]]:
        """Every match in a text; within is as in search."""
        patterns, literals = possible(text if within is None else within)
        if not patterns & self.bit:
            return iter(())
        parts = self.there(literals)
        return parts[0].finditer(text) if len(parts) == 1 else _in_turn(parts, text)

    def starts(self, text: str) -> set[int]:
        """Every place at which some alternative matches, be it inside another match."""
        patterns, literals = possible(text)
        if not patterns & self.bit:
            return set()
        return {match.start() for part in self.there(literals) for match in part.finditer(text)}

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


class Table(tuple[tuple[Name, Pattern], ...], Generic[Name]):
    """Names, each with its own pattern, in the order in which they count; a text is asked for all of them at once."""

    def __new__(cls, *rows: tuple[Name, Pattern]) -> Self:
        """A table of rows."""
        return super().__new__(cls, rows)

    def __init__(self, *rows: tuple[Name, Pattern]) -> None:
        self._at = {pattern.bit: at for at, (_, pattern) in enumerate(rows)}
        self._mask = sum(self._at)

    def among(self, text: str) -> list[tuple[Name, Pattern]]:
        """Those rows that may be found in a text: of a long table few need be asked."""
        mask = self._mask & possible(text).patterns
        return [self[at] for at in sorted(map(self._at.__getitem__, bits(mask)))] if mask else []

    def names_in(self, text: str, *, within: str | None = None) -> list[Name]:
        """The names whose patterns are found in a text, in the order of the table; within is as in search."""
        whole = text if within is None else within
        return [name for name, pattern in self.among(whole) if pattern.search(text, within=whole)]


class AnyOf:
    """Patterns of which it matters only whether one of them is in a text."""

    __slots__ = ("_by_bit", "_look", "_mask")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_bit = {pattern.bit: pattern for pattern in patterns}
        self._mask = sum(self._by_bit)
        self._look = Look(frozenset().union(*(pattern.literals for pattern in self._by_bit.values())))

    def is_in(self, text: str) -> bool:
        """Whether one of the patterns is found in a text."""
        patterns, literals = possible(text)
        return self._one_is_in(text, patterns, literals)

    def is_alone_in(self, text: str) -> bool:
        """The same of a text in which nothing else is looked for: it is looked through for their literals only."""
        patterns, literals = self._look.through(text)
        return self._one_is_in(text, patterns, literals)

    def _one_is_in(self, text: str, patterns: int, literals: frozenset[int]) -> bool:
        there = (self._by_bit[bit].there(literals) for bit in bits(self._mask & patterns))
        return any(part.search(text) for parts in there for part in parts)


def compiled(pattern: str, flags: int = 0, *, cased: bool = False) -> Pattern:
    """The pattern with ASCII word characters, so that `\\b` stands in "4根bolt的" as it does in "4 bolts"."""
    return Pattern(pattern, flags | re.ASCII, cased=cased)


def of_parts(pattern: str) -> re.Pattern[str]:
    """The same for a pattern of parts of a text, where a look for literals would cost more than it spares."""
    return re.compile(pattern, re.ASCII)
