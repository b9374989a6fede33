"""Patterns of what stands right before a place in a text, which are looked for no further back than they reach."""

import re
from re import _constants, _parser  # type: ignore[attr-defined]  # the parser behind re.compile has no public name
from typing import Any

_MOST_BLANKS = 16
"""How far back blanks are followed, of which a pattern may allow any number."""


class Before:
    """A pattern that ends in `$`, matched where a place in a text is its end."""

    __slots__ = ("_pattern", "_reach")

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        self._reach = _widest(_parser.parse(pattern))

    def search(self, text: str, end: int) -> re.Match[str] | None:
        """The match in a text up to a place; `^` is the beginning of the text."""
        return self._pattern.search(text, max(0, end - self._reach), end)


def _widest(parsed: Any) -> int:
    """How many characters a pattern matches at most, where no more than so many blanks stand in a row."""
    widest = 0
    for kind, value in parsed:
        if kind is _constants.BRANCH:
            widest += max(map(_widest, value[1]))
        elif kind is _constants.SUBPATTERN:
            widest += _widest(value[3])
        elif kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            _, most, items = value
            widest += min(most, _MOST_BLANKS) * _widest(items)
        elif kind in (_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY):
            widest += 1
    return int(widest)
