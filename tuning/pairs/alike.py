"""Which questions are near-duplicates, and which belong together: character 3-grams and Jaccard similarity."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence

TWIN = 0.8
"""From this similarity on two pairs say the same, and the later one is dropped."""
KIN = 0.5
"""From this similarity on two questions are one phrasing, and stand on the same side of a split."""
_GRADE = re.compile(r"5\.\d{1,2}[a-d]?[+-]?|\bV\d{1,2}\b", re.IGNORECASE)
_NOISE = re.compile(r"[\W_]+")


def grams(text: str, size: int = 3) -> frozenset[str]:
    """The character n-grams of a text without marks, in lower case; a short text is one gram."""
    plain = _NOISE.sub("", text.lower())
    return frozenset(plain[i : i + size] for i in range(max(1, len(plain) - size + 1)))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of common members, 0..1; two empty sets are alike."""
    joint = len(one | other)
    return len(one & other) / joint if joint else 1.0


def phrasing(question: str, names: Iterable[str]) -> str:
    """The question without its names and grades: what is left is how it was put."""
    for name in sorted(set(names), key=len, reverse=True):
        question = question.replace(name, " ")
    return _GRADE.sub(" ", question)


def twins(texts: Sequence[str]) -> list[int]:
    """The places of texts that repeat an earlier kept one."""
    kept: list[frozenset[str]] = []
    dropped: list[int] = []
    for at, text in enumerate(texts):
        mine = grams(text)
        if any(jaccard(mine, other) >= TWIN for other in kept):
            dropped.append(at)
        else:
            kept.append(mine)
    return dropped


class Groups:
    """Members that must stay together, joined pair by pair (union-find with path halving)."""

    def __init__(self, members: Iterable[Hashable]) -> None:
        self._parent: dict[Hashable, Hashable] = {member: member for member in members}

    def root(self, member: Hashable) -> Hashable:
        """The representative of a member's group."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: Hashable, other: Hashable) -> None:
        """Put two members and all that are with them together."""
        self._parent[self.root(one)] = self.root(other)

    def all(self) -> Mapping[Hashable, list[Hashable]]:
        """Every group by its representative, members in their first order."""
        found: dict[Hashable, list[Hashable]] = {}
        for member in self._parent:
            found.setdefault(self.root(member), []).append(member)
        return found
