"""Find literal texts of which every match of a pattern must hold one: a cheap look for them spares the search itself.

The method is that of RE2's FilteredRE2 (re2/prefilter.cc): walk the parsed pattern, keep the finite set of strings that
a part can match as long as it is small, and join the sets of parts that follow one another.
"""

import re
from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the parser behind re.compile, which has no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_MAX_STRINGS = 48
_MAX_RANGE = 32
_DIGITS = frozenset("0123456789")
# How often a character stands at a place of a question, roughly: the rarer set of two is the better one to look for.
_CHANCE_LETTER, _CHANCE_SPACE, _CHANCE_FIGURE, _CHANCE_OTHER = 0.07, 0.15, 0.03, 0.008


class _Part(NamedTuple):
    """What is known of a part: all strings that it can match, or else strings of which each match holds one."""

    exact: frozenset[str] | None
    needed: frozenset[str] | None


_NOTHING = _Part(frozenset([""]), None)
_ANYTHING = _Part(None, None)


def needed_literals(pattern: str, flags: int = 0) -> frozenset[str] | None:
    """Texts of which every match of the pattern holds at least one; None where no such set is known."""
    if flags & re.IGNORECASE:
        return None
    return _best([_needed(_sequence(_parser.parse(pattern, flags)))])


def _needed(part: _Part) -> frozenset[str] | None:
    """The strings of which one must be there, shortest forms only; none where the part can match nothing at all."""
    found = part.exact if part.exact is not None else part.needed
    if found is None or "" in found:
        return None
    return frozenset(s for s in found if not any(other != s and other in s for other in found))


def _chance(literals: frozenset[str]) -> float:
    total = 0.0
    for literal in literals:
        chance = 1.0
        for c in literal:
            chance *= (
                _CHANCE_OTHER
                if not c.isascii()
                else _CHANCE_LETTER
                if c.isalpha()
                else _CHANCE_SPACE
                if c == " "
                else _CHANCE_FIGURE
            )
        total += chance
    return total


def _best(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    return min((s for s in sets if s is not None), key=_chance, default=None)


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Part:
    """Parts one after another: neighbours that are known exactly are joined into longer strings."""
    run = _NOTHING.exact or frozenset()
    whole = True
    candidates: list[frozenset[str] | None] = []
    for item in items:
        part = _part(*item)
        joined = None if part.exact is None else frozenset(a + b for a in run for b in part.exact)
        if joined is not None and len(joined) <= _MAX_STRINGS:
            run = joined
            continue
        whole = False
        candidates.append(_needed(_Part(run, None)))
        candidates.append(_needed(part))
        run = frozenset([""]) if part.exact is None else part.exact
    if whole:
        return _Part(run, None)
    candidates.append(_needed(_Part(run, None)))
    return _Part(None, _best(candidates))


def _part(kind: Any, value: Any) -> _Part:
    match kind:
        case op.LITERAL:
            return _Part(frozenset([chr(value)]), None)
        case op.IN:
            return _one_of(value)
        case op.BRANCH:
            return _either([_sequence(branch) for branch in value[1]])
        case op.SUBPATTERN:
            # (group, flags added, flags taken, items); a group of other flags may match other cases.
            return _ANYTHING if value[1] & re.IGNORECASE else _sequence(value[3])
        case op.ATOMIC_GROUP:
            return _sequence(value)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            return _repeated(*value)
        case op.AT | op.ASSERT | op.ASSERT_NOT:
            return _NOTHING
    return _ANYTHING


def _repeated(least: int, most: int, items: Iterable[tuple[Any, Any]]) -> _Part:
    part = _sequence(items)
    if least == 0:
        return _Part(part.exact | {""}, None) if most == 1 and part.exact is not None else _ANYTHING
    return part if least == most == 1 else _Part(None, _needed(part))


def _either(parts: Sequence[_Part]) -> _Part:
    exact = [part.exact for part in parts]
    if all(e is not None for e in exact):
        joined = frozenset(s for e in exact if e is not None for s in e)
        if len(joined) <= _MAX_STRINGS:
            return _Part(joined, None)
    needed = [_needed(part) for part in parts]
    if any(n is None for n in needed):
        return _ANYTHING
    return _Part(None, frozenset(s for n in needed if n is not None for s in n))


def _one_of(members: Sequence[tuple[Any, Any]]) -> _Part:
    """A set of characters, where it is a small one."""
    found: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found.add(chr(value))
        elif kind is op.RANGE and value[1] - value[0] < _MAX_RANGE:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return _ANYTHING
    return _Part(frozenset(found), None)
