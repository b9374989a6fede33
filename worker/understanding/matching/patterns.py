"""Compile the patterns of mixed text, each searched for only in a text that holds a literal which it cannot do without.

Some 1,700 patterns of 13,000 alternatives are asked about every question, and nearly none is in it. One
automaton over all their literals tells, in a single pass over a text, which alternatives could match it; the others are
not searched for.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, Generic, Self, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from worker.text.folding import as_folded, fold
from worker.understanding.matching.alternatives import alternatives
from worker.understanding.matching.deferred import Deferred
from worker.understanding.matching.kept import KEPT, Known
from worker.understanding.matching.literals import needed_literals

# A question is read in about ten forms: whole, and with its names, grades and lengths hidden one after another.
_REMEMBERED_TEXTS = 64
# Up to so many alternatives, or rows of a table, are sooner looked at one by one than cut with the numbers of a text.
_FEW_PARTS, _FEW_ROWS = 70, 40
# What a text that is made of parts of another one may hold although that does not: masks, and the joints of clauses.
_NEW = re.compile("[\ue001-\ue006]|[。！？!?.；;,，] ")
_NOTHING: Iterator[re.Match[str]] = iter(())
Name = TypeVar("Name")
_Part = tuple[int, frozenset[int], Deferred]
"""An alternative: the number of the rarest set that it needs, the numbers of the others, and its pattern."""


class Pattern:
    """A pattern with the methods of `re.Pattern` over whole texts; what it finds is what `re` finds."""

    __slots__ = ("_last", "_needed", "_needing", "_only", "flags", "literals", "number", "parts", "pattern")

    def __init__(self, pattern: str, flags: int = 0, *, cased: bool = False) -> None:
        """Cased is a pattern of a text as shown: whether it can be there is told within the folded text."""
        pattern = pattern if cased else as_folded(pattern)
        self.pattern = pattern
        """The pattern as it was written, in the characters of the texts that it is searched for in."""
        self.flags = flags
        branches, needed = KEPT.known((pattern, int(flags), cased), lambda: _branches(pattern, flags, cased))
        parts = (Deferred(branch, flags) for branch in branches)
        self.parts: tuple[_Part, ...] = tuple(
            (_register(sets[0] if sets else None), frozenset(map(_register, sets[1:])), part)
            for sets, part in zip(needed, parts, strict=True)
        )
        """Its alternatives, each with the numbers that all must be possible."""
        self.literals = frozenset(literal for sets in needed for literal in sets[0]) if all(needed) else None
        """Texts of which every match holds one, where such are known."""
        self.number = _register(self.literals)
        """What `possible` knows the pattern by."""
        # One alternative that needs one set is there where the pattern may be.
        self._only = self.parts[0][2] if len(self.parts) == 1 and len(needed[0]) <= 1 else None
        # Of many alternatives those are asked that need what is there, not each for what it needs.
        self._needing: dict[int, list[int]] = {}
        if len(self.parts) > _FEW_PARTS:
            for at, (rarest, _, _) in enumerate(self.parts):
                self._needing.setdefault(rarest, []).append(at)
        self._needed = frozenset(self._needing)
        self._last: tuple[set[int], int, list[_Part]] = (set(), 0, [])

    # Asked two hundred times of a question, nearly always in vain: a keyword-only parameter would cost a third more.
    def search(self, text: str, within: str | None = None) -> re.Match[str] | None:
        """The first match in a text; what cannot be within another text that holds all of it is not searched for."""
        let_through = possible[text if within is None else within]
        if self.number not in let_through:
            return None
        if self._only is not None:
            return self._only.search(text)
        first: re.Match[str] | None = None
        for rarest, others, part in self._few(let_through) if self._needed else self.parts:
            if rarest in let_through and (not others or others <= let_through):
                match = part.search(text)
                # The leftmost; at one place that of the first alternative.
                if match is not None and (first is None or match.start() < first.start()):
                    first = match
        return first

    def match(self, text: str, within: str | None = None) -> re.Match[str] | None:
        """The match at the beginning of a text; within is as in search."""
        let_through = possible[text if within is None else within]
        if self.number not in let_through:
            return None
        return next((m for part in self._live(let_through) if (m := part.match(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is the whole text."""
        let_through = possible[text]
        if self.number not in let_through:
            return None
        return next((m for part in self._live(let_through) if (m := part.fullmatch(text))), None)

    def finditer(self, text: str, within: str | None = None) -> Iterator[re.Match[str]]:
        """Every match in a text; within is as in search."""
        let_through = possible[text if within is None else within]
        if self.number not in let_through:
            return _NOTHING
        if self._only is not None:
            return self._only.finditer(text)
        live = self._live(let_through)
        return live[0].finditer(text) if len(live) == 1 else _in_turn(live, text)

    def sub(self, by: Callable[[re.Match[str]], str] | str, text: str, *, within: str | None = None) -> str:
        """The text with every match replaced; what stands for it as a string refers to no group; within as in search.

        Where matches are blanked one pattern after another, the first text holds all that the others may.
        """
        if self.number not in possible[text if within is None else within]:
            return text
        pieces, at = list[str](), 0
        for match in self.finditer(text, within=within):
            pieces += (text[at : match.start()], by if isinstance(by, str) else by(match))
            at = match.end()
        return "".join((*pieces, text[at:])) if pieces else text

    def _live(self, there: set[int]) -> list[Deferred]:
        """The alternatives that may be found, in their order."""
        live: list[Deferred] = []
        for rarest, others, part in self._few(there) if self._needed else self.parts:
            if rarest in there and (not others or others <= there):
                live.append(part)
        return live

    def _few(self, let_through: set[int]) -> Sequence[_Part]:
        """Those of many alternatives, in their order, of which something that they need may be there.

        They are remembered: a text is asked clause by clause, and the clauses share one set, which only grows.
        """
        of, size, few = self._last
        if of is not let_through or size != len(let_through):
            there = sorted(chain.from_iterable(map(self._needing.__getitem__, self._needed & let_through)))
            few = list(map(self.parts.__getitem__, there))
            self._last = let_through, len(let_through), few
        return few


def _branches(pattern: str, flags: int, cased: bool) -> Known:
    """The alternatives of a pattern and what each of them needs."""
    branches = alternatives(pattern)
    needed = [needed_literals(branch, flags) for branch in branches]
    if cased:
        needed = [tuple(frozenset(map(fold, literals)) for literals in sets) for sets in needed]
    # What is always searched for is searched for at once.
    return (tuple(branches), tuple(needed)) if all(needed) else ((pattern,), ((),))


def _in_turn(parts: Sequence[Deferred], text: str) -> Iterator[re.Match[str]]:
    """The matches of alternatives as one pattern of them all finds them: each begins where the last one ends."""
    ahead = [(match, part) for part in parts if (match := part.search(text)) is not None]
    while ahead:
        if len(ahead) == 1:
            # Mostly one of them is there at all.
            match, part = ahead[0]
            yield match
            yield from part.finditer(text, match.end())
            return
        # The list keeps the order of the alternatives, and min answers the first of equals.
        first = min((match for match, _ in ahead), key=re.Match.start)
        yield first
        end = first.end()
        again = ((match if match.start() >= end else part.search(text, end), part) for match, part in ahead)
        ahead = [(match, part) for match, part in again if match is not None]


class AnyOf:
    """Patterns of which it matters only whether one of them is in a text."""

    __slots__ = ("_by_number", "_look", "_number", "_numbers", "_parts")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        patterns = list(patterns)
        self._number = _register(_literals_of_any(patterns))
        self._by_number: dict[int, list[Pattern]] = {}
        self._parts: dict[int, list[_Part]] = {}
        for pattern in patterns:
            self._by_number.setdefault(pattern.number, []).append(pattern)
            for part in pattern.parts:
                self._parts.setdefault(part[0], []).append(part)
        self._numbers = frozenset(self._by_number)
        needed = {n for parts in self._parts.values() for rarest, others, _ in parts for n in (rarest, *others)}
        self._look = _Look({literals: number for literals, number in _numbers.items() if number in needed})

    def is_in(self, text: str) -> bool:
        """Whether one of the patterns is found in a text."""
        there = possible[text]
        if self._number not in there:
            return False
        return any(p.search(text) for number in self._numbers & there for p in self._by_number[number])

    def is_alone_in(self, text: str) -> bool:
        """The same of a text in which nothing else is looked for: it is looked through for their literals only."""
        let_through = self._look.through(text)
        some = chain.from_iterable(map(self._parts.__getitem__, self._parts.keys() & let_through))
        return any(part.search(text) for _, others, part in some if others <= let_through)


class Together:
    """Patterns that are asked one after another: a text in which none of them can be is asked for all at once."""

    __slots__ = ("_number", "literals")

    def __init__(self, *patterns: "Pattern | Table[Any] | Together") -> None:
        self.literals = _literals_of_any(patterns)
        """Texts of which one must be there where one of the patterns is found."""
        self._number = _register(self.literals)

    def may_be_in(self, text: str) -> bool:
        """Whether one of the patterns may be found in a text."""
        return self._number in possible[text]


def compiled(pattern: str, flags: int = 0, *, cased: bool = False) -> Pattern:
    """The pattern with ASCII word characters, so that `\\b` stands in "4根bolt的" as it does in "4 bolts"."""
    return Pattern(pattern, flags | re.ASCII, cased=cased)


def of_parts(pattern: str) -> re.Pattern[str]:
    """The same for a pattern of parts of a text, where a look for literals would cost more than it spares."""
    return re.compile(as_folded(pattern), re.ASCII)


class Table(tuple[tuple[Name, Pattern], ...], Generic[Name]):
    """Names, each with its own pattern, in the order in which they count; a text is asked for all of them at once."""

    def __new__(cls, *rows: tuple[Name, Pattern]) -> Self:
        """A table of rows."""
        return super().__new__(cls, rows)

    def __init__(self, *rows: tuple[Name, Pattern]) -> None:
        self._at: dict[int, list[int]] = {}
        for at, (_, pattern) in enumerate(rows):
            self._at.setdefault(pattern.number, []).append(at)
        self._numbers = frozenset(self._at)
        self.literals = _literals_of_any(pattern for _, pattern in rows)
        """Texts of which one must be there where a row is found."""
        self._number = _register(self.literals)

    def among(self, text: str) -> Sequence[tuple[Name, Pattern]]:
        """Those rows that may be found in a text: of a long table few need be asked."""
        there = possible[text]
        if self._number not in there:
            return ()
        if len(self) <= _FEW_ROWS:
            return [row for row in self if row[1].number in there]
        few = self._numbers & there
        return [self[at] for at in sorted(chain.from_iterable(map(self._at.__getitem__, few)))]

    def first_in(self, text: str) -> Name | None:
        """The name of the first row whose pattern is found in a text."""
        for name, pattern in self.among(text):
            if pattern.search(text) is not None:
                return name
        return None

    def matches(self, text: str, *, within: str | None = None) -> Iterator[tuple[Name, re.Match[str]]]:
        """Every match of every row in a text, row by row, with the row's name; within is as in search."""
        for name, pattern in self.among(text if within is None else within):
            for match in pattern.finditer(text, within=within):
                yield name, match

    def names_in(self, text: str, *, within: str | None = None) -> list[Name]:
        """The names whose patterns are found in a text, in the order of the table; within is as in search."""
        whole = text if within is None else within
        return [name for name, pattern in self.among(whole) if pattern.search(text, within=whole)]


_numbers: dict[frozenset[str] | None, int] = {}
# Made at once they lie side by side in memory, where the two hundred that each text has are found sooner.
_INTS = tuple(range(1 << 15))


def _register(literals: frozenset[str] | None) -> int:
    """The number of a set of literals, of which one must be there; the automaton is made anew when it is next asked."""
    if literals not in _numbers:
        _look.cache_clear()
        possible.cache_clear()
    return _numbers.setdefault(literals, _INTS[len(_numbers)])


def _literals_of_any(patterns: Iterable["Pattern | Table[Any] | Together"]) -> frozenset[str] | None:
    """The literals of which one must be there where one of the patterns is: one look tells what else many would."""
    literals = [pattern.literals for pattern in patterns]
    known = [each for each in literals if each is not None]
    return frozenset(chain.from_iterable(known)) if len(known) == len(literals) else None


class _Look:
    """One automaton over the literals of some sets, which tells which sets are in a text."""

    __slots__ = ("_automaton", "_through", "_without")

    def __init__(self, numbers: Mapping[frozenset[str] | None, int], *, of_parts: bool = False) -> None:
        """Of parts: only literals that parts of a text may hold and the text itself does not."""
        through: dict[str, list[int]] = {}
        for literals, number in numbers.items():
            for literal in literals or ():
                if not of_parts or _NEW.search(literal):
                    through.setdefault(literal, []).append(number)
        self._automaton = AhoCorasick(list(through), matchkind=MatchKind.Standard, store_patterns=False)
        # Most literals belong to one set and share its tuple: what is small stays where it is quickly read.
        shared: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._through = [shared.setdefault(each, each) for each in map(tuple, through.values())]
        self._without = frozenset(number for literals, number in numbers.items() if literals is None)

    def through(self, text: str) -> set[int]:
        """The numbers of the sets of which a literal is in a text, and of those that need none."""
        return self.widened(set(self._without), text)

    def widened(self, numbers: set[int], text: str) -> set[int]:
        """The same numbers with those of the sets of which a literal is in a text."""
        found = {at for at, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}
        numbers.update(*map(self._through.__getitem__, found))
        return numbers


@lru_cache(maxsize=2)
def _look(*, of_parts: bool) -> _Look:
    return _Look(_numbers, of_parts=of_parts)


class _Possible(dict[str, set[int]]):
    """Of a text the numbers of the sets of literals that may be in it: a pattern of another number matches nowhere.

    A text of which `hidden` knows the whole holds no other words than that: only what is new is looked for in it. The
    two then share one set, for what is new is little and to copy the rest would cost more than to look for it. Some
    texts are remembered. It is a dict because nothing that is called is asked as quickly.
    """

    passes = 0
    """How many texts were looked through, for tests."""

    def __missing__(self, text: str) -> set[int]:
        self.passes += 1
        whole = _wholes.pop(text, None)
        if whole is None:
            numbers = _look(of_parts=False).through(text)
        else:
            numbers = _look(of_parts=True).widened(self[whole], text)
        if len(self) >= _REMEMBERED_TEXTS:
            self.clear()
        self[text] = numbers
        return numbers

    def cache_clear(self) -> None:
        """Nothing is remembered."""
        self.clear()
        self.passes = 0


possible = _Possible()
_wholes: dict[str, str] = {}


def hidden(text: str, *, of: str) -> str:
    """A text that is another one with spans overwritten by masks, or clauses of it in a row; known as such."""
    if text != of:
        if len(_wholes) >= _REMEMBERED_TEXTS:
            _wholes.clear()
        _wholes[text] = of
    return text
