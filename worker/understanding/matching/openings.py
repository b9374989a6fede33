"""Put before a pattern a look at its first character: at most places of a text that one look is all it takes.

What begins with a character `re` runs to by itself. A pattern that opens with what may be missing, or with a choice of
which one branch is a set (`(?:早上)?\\s*(?:\\d|十)點`), it tries at every place branch by branch, although one set
holds all characters with which the pattern can begin.
"""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]  # the parser behind re.compile, which has no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from worker.understanding.matching.literals import never

_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_CLASSES = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s"}
# A longer range is no set of few characters: of the ideographs one stands at nearly every place.
_MAX_RANGE = 100
_Opening = tuple[frozenset[str] | None, bool]
"""The members of a set of which one opens every match, None where it may be any; whether nothing may be matched."""
_ANYTHING: _Opening = (None, False)


def looked_at(pattern: str, flags: int) -> str:
    """A pattern that matches the same at the same places, behind a look at its first character where that helps."""
    parsed = _parser.parse(pattern, flags)
    if flags & re.IGNORECASE or not _is_tried_everywhere(parsed):
        return pattern
    members, empty = _opening(parsed)
    return pattern if members is None or empty else f"(?=[{''.join(sorted(members))}]){pattern}"


def _is_tried_everywhere(parsed: Any) -> bool:
    """Whether `re` finds no character to run to."""
    if not len(parsed):
        return False
    kind, value = parsed[0]
    if kind is op.SUBPATTERN:
        return _is_tried_everywhere(value[3])
    if kind is op.BRANCH:
        return not all(len(branch) and branch[0][0] is op.LITERAL for branch in value[1])
    return bool(kind in _REPEATS or (kind in (op.ASSERT, op.ASSERT_NOT) and value[0] < 0))


def _opening(items: Iterable[tuple[Any, Any]]) -> _Opening:
    found: frozenset[str] = frozenset()
    for kind, value in items:
        members, empty = _opening_of(kind, value)
        if members is None:
            return _ANYTHING
        found |= members
        if not empty:
            return found, False
    return found, True


def _opening_of(kind: Any, value: Any) -> _Opening:
    if kind is op.LITERAL:
        return frozenset([_member(value)]), False
    if kind is op.IN:
        return _of_set(value)
    if kind is op.BRANCH:
        openings = [_opening(branch) for branch in value[1] if not never(branch)]
        members = [each for each, _ in openings if each is not None]
        whole = len(members) == len(openings)
        return (frozenset().union(*members), any(empty for _, empty in openings)) if whole else _ANYTHING
    if kind is op.SUBPATTERN:
        # (group, flags added, flags taken, items)
        return _opening(value[3]) if not (value[1] or value[2]) else _ANYTHING
    if kind in _REPEATS:
        least, _, repeated = value
        found, empty = _opening(repeated)
        return (found, empty or least == 0) if found is not None else _ANYTHING
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset(), True
    return _ANYTHING


def _of_set(members: Iterable[tuple[Any, Any]]) -> _Opening:
    found: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found.add(_member(value))
        elif kind is op.RANGE and value[1] - value[0] < _MAX_RANGE:
            found.add(f"{_member(value[0])}-{_member(value[1])}")
        elif kind is op.CATEGORY and value in _CLASSES:
            found.add(_CLASSES[value])
        else:
            return _ANYTHING
    return frozenset(found), False


def _member(code: int) -> str:
    return f"\\{chr(code)}" if chr(code) in r"^]\-[" else chr(code)
