r"""Write a pattern so that it begins with a character: `\bgyms?\b` as `g(?<=\bg)yms?\b`, which finds the same.

Python's `re` runs to a first character at the speed of memory, and tries a pattern that begins with an edge or a look
behind at every place of a text. What must stand before the first character can be looked at from behind it too. Where a
pattern begins with a choice, `re` runs only to characters that are written as such, so that [Oo]n must be On|on.
"""

import re
from collections.abc import Iterable
from itertools import chain

from worker.understanding.matching.alternatives import OPENS_GROUP, REPEATS, branches, captures, edges, group_end

_EDGE = r"\b"
_SET = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\[dsw]")
_LETTERS = re.compile(r"\[([^\W_]{1,6})\]")
_CHARACTER = re.compile(r"\\u[0-9a-f]{4}|\\[.|(){}\[\]^$*+?/-]|[^\\\[\](){}.^$|?*+]")
_MOST = 64


def begun(pattern: str) -> str:
    """A pattern that matches the same at the same places, written to begin with a character where it can be."""
    parts = branches(pattern)
    if len(parts) == 1:
        return _alone((), pattern) or pattern
    found = _choices((), parts)
    return "|".join(found) if found else pattern


def _alone(before: tuple[str, ...], branch: str) -> str | None:
    """A branch that first takes a character and then looks at what must stand before it; None where none is first."""
    stands, branch = edges(branch)
    before += stands
    if (opened := OPENS_GROUP.match(branch)) is not None:
        end = group_end(branch)
        parts, rest = branches(branch[opened.end() : end]), branch[end + 1 :]
        if rest.startswith(REPEATS):
            found = _choices(before, [branch])
            return f"(?:{'|'.join(found)})" if found else None
        one = _alone(before, parts[0]) if len(parts) == 1 else None
        found = [one] if one is not None else _choices(before, parts)
        return f"{opened[0]}{'|'.join(found)}){rest}" if found else None
    first = _CHARACTER.match(branch) or _SET.match(branch)
    return _taken(before, first[0], branch[first.end() :]) if first is not None else None


def _choices(before: tuple[str, ...], parts: Iterable[str]) -> list[str]:
    """Branches of a choice, each begun with a character that is written as such; none where that cannot be done."""
    found = [_split(before, part) for part in parts]
    return [*chain.from_iterable(found)] if all(found) and sum(map(len, found)) <= _MOST else []


def _split(before: tuple[str, ...], branch: str) -> list[str]:
    """One branch of a choice as branches that begin with a character."""
    stands, branch = edges(branch)
    before += stands
    if branch.startswith("(?:"):
        end = group_end(branch)
        inside, rest = branches(branch[3:end]), branch[end + 1 :]
        if captures(branch):
            # What has a number can be written but once.
            return []
        if rest.startswith("?") and not rest.startswith(("??", "?+")):
            # (?:a )?b is (?:a )b|b.
            return _choices(before, [*(f"{each}{rest[1:]}" for each in inside), rest[1:]])
        return [] if rest.startswith(REPEATS) else _choices(before, [each + rest for each in inside])
    if (letters := _LETTERS.match(branch)) is not None and not captures(branch):
        return _choices(before, [each + branch[letters.end() :] for each in letters[1]])
    if (first := _CHARACTER.match(branch)) is None:
        return []
    taken = _taken(before, first[0], branch[first.end() :])
    return [] if taken is None else [taken]


def _taken(before: tuple[str, ...], char: str, rest: str) -> str | None:
    """A first character, what is looked at from behind it, and the rest; None where it may be missing."""
    looks = "".join(f"(?<={_EDGE}{char})" if edge == _EDGE else f"{edge[:4]}(?:{edge[4:-1]}){char})" for edge in before)
    if rest.startswith("+"):
        return f"{char}{looks}{char}*{rest[1:]}"
    return None if rest.startswith(REPEATS) else f"{char}{looks}{rest}"
