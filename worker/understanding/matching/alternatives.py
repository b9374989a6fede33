"""Split a pattern into the alternatives that it joins, so that each can be passed over by its own literals."""

import re
from collections.abc import Iterator

_EDGE = r"\b"
_LOOKS_BEHIND = ("(?<=", "(?<!")
NEVER = "(?!)"
"""What matches nowhere."""
OPENS_GROUP = re.compile(r"\((?!\?)|\(\?:|\(\?P<\w+>")
REPEATS = ("?", "*", "+", "{")


def alternatives(pattern: str) -> list[str]:
    """Patterns that together match what one pattern matches: the leftmost match, at one place that of the first.

    Of a pattern that captures groups each alternative must hold them all, because they are numbered throughout.
    """
    if not captures(pattern):
        return list(_flat(pattern))
    return list(_by_branch(pattern)) if len(branches(pattern)) > 1 else list(_by_opening(pattern))


def _by_branch(pattern: str) -> Iterator[str]:
    """Each branch, with the groups of those before it and behind it kept where nothing can match them."""
    parts = branches(pattern)
    for at, part in enumerate(parts):
        before, after = ([p for p in some if captures(p)] for some in (parts[:at], parts[at + 1 :]))
        kept = f"(?:{NEVER}(?:{'|'.join(before)})|{part})" if before else part
        yield f"{kept}(?:{NEVER}(?:{'|'.join(after)}))?" if after else kept


def _by_opening(pattern: str) -> Iterator[str]:
    before, rest = edges(pattern)
    opened = OPENS_GROUP.match(rest)
    end = group_end(rest) if opened is not None else 0
    inside = rest[opened.end() : end] if opened is not None else ""
    if opened is None or captures(inside) or rest[end + 1 :].startswith(REPEATS):
        yield pattern
        return
    for each in branches(inside):
        yield f"{''.join(before)}{opened[0]}{each}{rest[end:]}"


def _flat(pattern: str) -> Iterator[str]:
    for branch in branches(pattern):
        # \b(?:a|b)c is \bac|\bbc: an edge takes no characters, so that the order of what is tried stays.
        edge = _EDGE if branch.startswith(_EDGE) else ""
        inside, rest = _opening_group(branch[len(edge) :])
        # What holds a choice itself is not told over and over.
        if inside is None or rest.startswith(REPEATS) or "(" in rest:
            yield branch
            continue
        for inner in branches(inside):
            yield from _flat(f"{edge}{inner}{rest}")


def branches(pattern: str) -> list[str]:
    """The parts between the bars that stand in no group."""
    bars = [at for at, depth in _depths(pattern) if depth == 0 and pattern[at] == "|"]
    return [pattern[start + 1 : end] for start, end in zip((-1, *bars), (*bars, len(pattern)), strict=True)]


def _opening_group(pattern: str) -> tuple[str | None, str]:
    """What a group without a number holds that opens the pattern, and what follows it; None where none does."""
    if not pattern.startswith("(?:"):
        return None, pattern
    end = group_end(pattern)
    return pattern[3:end], pattern[end + 1 :]


def edges(pattern: str) -> tuple[tuple[str, ...], str]:
    """What must stand before the first character of a pattern, piece by piece, and the rest of it."""
    before: tuple[str, ...] = ()
    while pattern.startswith((_EDGE, *_LOOKS_BEHIND)):
        end = len(_EDGE) if pattern.startswith(_EDGE) else group_end(pattern) + 1
        before, pattern = (*before, pattern[:end]), pattern[end:]
    return before, pattern


def group_end(pattern: str) -> int:
    """Where the bracket stands that closes the group with which a pattern opens."""
    return next(at for at, depth in _depths(pattern) if depth == 0 and pattern[at] == ")")


def captures(pattern: str) -> bool:
    """Whether a group has a number, or a flag is set for all that follows."""
    opened = (pattern[at + 1 : at + 4] for at, _ in _depths(pattern) if pattern[at] == "(")
    return any(not tail.startswith("?") or tail[1:2] not in (":", "=", "!", "<", ">") for tail in opened)


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """The brackets and bars of a pattern that are signs and not characters, and in how many groups each stands."""
    depth, at = 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 2
            continue
        if char == "[":
            # A bracket that is first in a set, or first after its ^, is a character of it.
            at = pattern.index("]", at + (3 if pattern[at + 1] == "^" else 2))
            while pattern[at - 1] == "\\" and pattern[at - 2] != "\\":
                at = pattern.index("]", at + 1)
        elif char in "(|)":
            depth -= char == ")"
            yield at, depth
            depth += char == "("
        at += 1
