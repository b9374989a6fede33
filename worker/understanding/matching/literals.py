"""Find literal texts of which every match of a pattern must hold one: a cheap look for them spares the search itself.

The method is that of RE2's FilteredRE2 (re2/prefilter.cc): walk the parsed pattern, keep the finite set of strings that
a part can match as long as it is small, and join the sets of parts that follow one another.
"""

import math
import re
from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the parser behind re.compile, which has no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_MAX_STRINGS = 48
_MAX_RANGE = 32
_MAX_SETS = 3
_DIGITS = frozenset("0123456789")
# How often a character stands at a place of a question, roughly: the rarer set of two is the better one to look for.
_CHANCE_LETTER, _CHANCE_SPACE, _CHANCE_FIGURE, _CHANCE_OTHER = 0.07, 0.15, 0.03, 0.008


_Sets = tuple[frozenset[str], ...]


class _Part(NamedTuple):
    """What is known of a part: all strings that it can match, or else sets of which each match holds one string."""

    exact: frozenset[str] | None
    needed: _Sets


_EMPTY = frozenset([""])
_NOTHING = _Part(_EMPTY, ())
_ANYTHING = _Part(None, ())


def needed_literals(pattern: str, flags: int = 0) -> _Sets:
    """Sets of texts, the rarest first: every match of the pattern holds a text of each; none where none is known."""
    if flags & re.IGNORECASE:
        return ()
    # Elsewhere figures of any script are figures.
    return _needed(_Reader(_DIGITS if flags & re.ASCII else None).sequence(_parser.parse(pattern, flags)))


class _Reader:
    """Walks through a parsed pattern, in which a figure is one of the digits, where they are known."""

    def __init__(self, digits: frozenset[str] | None) -> None:
        self.digits = digits

    def sequence(self, items: Iterable[tuple[Any, Any]]) -> _Part:
        """Parts one after another: neighbours that are known exactly are joined into longer strings."""
        run, whole = _EMPTY, True
        candidates: list[frozenset[str]] = []
        for item in items:
            part = self.part(*item)
            joined = None if part.exact is None else frozenset(a + b for a in run for b in part.exact)
            if joined is not None and len(joined) <= _MAX_STRINGS:
                run = joined
                continue
            whole = False
            candidates += (*_shortest(run), *part.needed)
            run = part.exact or _EMPTY
        return _Part(run, ()) if whole else _Part(None, _rarest((*candidates, *_shortest(run))))

    def part(self, kind: Any, value: Any) -> _Part:
        """One sign of a pattern with what belongs to it."""
        match kind:
            case op.LITERAL:
                return _Part(frozenset([chr(value)]), ())
            case op.IN:
                return self.one_of(value)
            case op.BRANCH:
                return _either([self.sequence(branch) for branch in value[1] if not never(branch)])
            case op.SUBPATTERN:
                # (group, flags added, flags taken, items); a group of other flags may match other cases.
                return _ANYTHING if value[1] & re.IGNORECASE else self.sequence(value[3])
            case op.ATOMIC_GROUP:
                return self.sequence(value)
            case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
                least, most, items = value
                return _repeated(least, most, self.sequence(items))
            case op.AT | op.ASSERT | op.ASSERT_NOT:
                return _NOTHING
        return _ANYTHING

    def one_of(self, members: Sequence[tuple[Any, Any]]) -> _Part:
        """A set of characters, where it is a small one."""
        found: set[str] = set()
        for kind, value in members:
            if kind is op.LITERAL:
                found.add(chr(value))
            elif kind is op.RANGE and value[1] - value[0] < _MAX_RANGE:
                found.update(map(chr, range(value[0], value[1] + 1)))
            elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT and self.digits is not None:
                found |= self.digits
            else:
                return _ANYTHING
        return _Part(frozenset(found), ())


def _repeated(least: int, most: int, part: _Part) -> _Part:
    if least == 0:
        return _Part(part.exact | _EMPTY, ()) if most == 1 and part.exact is not None else _ANYTHING
    return part if least == most == 1 else _Part(None, _needed(part))


def never(items: Any) -> bool:
    """Whether parts one after another match nowhere, as their first says: (?!)."""
    if not len(items):
        return False
    kind, value = items[0]
    return bool(kind is op.FAILURE or (kind is op.ASSERT_NOT and not len(value[1])))


def _either(parts: Sequence[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    exact = [part.exact for part in parts]
    if all(e is not None for e in exact):
        joined = frozenset(s for e in exact if e is not None for s in e)
        if len(joined) <= _MAX_STRINGS:
            return _Part(joined, ())
    needed = [_needed(part) for part in parts]
    if not all(needed):
        return _ANYTHING
    # Whichever part matches, one of the strings that are rarest in each must be there.
    return _Part(None, (frozenset(s for sets in needed for s in sets[0]),))


def _needed(part: _Part) -> _Sets:
    """The sets of strings of which one must be there; none where the part can match nothing at all."""
    return part.needed if part.exact is None else _shortest(part.exact)


def _shortest(strings: frozenset[str]) -> _Sets:
    """The strings as a set of which one must be there, shortest forms only."""
    if "" in strings:
        return ()
    return (frozenset(s for s in strings if not any(other != s and other in s for other in strings)),)


def _rarest(sets: Iterable[frozenset[str]]) -> _Sets:
    """The rarest set, and those beside it that tell something: a letter or a space is in every English text."""
    ordered = sorted(dict.fromkeys(sets), key=_chance)
    return (*ordered[:1], *filter(_tells, ordered[1:]))[:_MAX_SETS]


def _tells(literals: frozenset[str]) -> bool:
    return not any(_is_anywhere(literal.strip()) for literal in literals)


def _is_anywhere(letters: str) -> bool:
    return not letters or (len(letters) == 1 and letters.isascii() and letters.isalpha())


def _chance(literals: frozenset[str]) -> float:
    # Exactly, so that sets that are as rare stand in one order whatever that of their texts is.
    return math.fsum(math.prod(map(_chance_of, literal)) for literal in literals)


def _chance_of(char: str) -> float:
    if not char.isascii():
        return _CHANCE_OTHER
    if char.isalpha():
        return _CHANCE_LETTER
    return _CHANCE_SPACE if char == " " else _CHANCE_FIGURE
