"""Exact and approximate look-up of folded names; an index never changes once it is made."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz.fuzz import ratio

from worker.text.folding import bigrams
from worker.understanding.entities import Entity

# Building an automaton holds the interpreter lock, about 25 ms for this many names; more names make more automata.
_SHARD_NAMES = 5_000
_FUZZY_POOL = 50
_MAX_VISITED = 3_000
_MIN_FUZZY_CHARS = 3


class Hit(NamedTuple):
    """One name at one place of a text: [start, end) in characters."""

    start: int
    end: int
    entities: tuple[Entity, ...]


class Near(NamedTuple):
    """A name that is written almost like the asked one; score is 0..1."""

    score: float
    key: str
    entities: tuple[Entity, ...]


class NameIndex:
    """Names to entities: every occurrence in a text, and the nearest names to a misspelled one."""

    __slots__ = ("_automata", "_keys", "_postings", "_table")

    def __init__(self, names: Iterable[tuple[str, Entity]], *, fuzzy: bool = True) -> None:
        table: dict[str, list[Entity]] = {}
        for key, entity in names:
            bearers = table.setdefault(key, [])
            if entity not in bearers:
                bearers.append(entity)
        self._table: Mapping[str, tuple[Entity, ...]] = {key: tuple(bearers) for key, bearers in table.items()}
        self._keys: Sequence[str] = tuple(self._table)
        self._automata = tuple(
            (at, AhoCorasick(self._keys[at : at + _SHARD_NAMES], matchkind=MatchKind.Standard, store_patterns=False))
            for at in range(0, len(self._keys), _SHARD_NAMES)
        )
        self._postings: Mapping[str, Sequence[int]] = _postings(self._keys) if fuzzy else {}

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, folded: str) -> Iterator[Hit]:
        """Every occurrence of every name, overlapping ones too: the caller knows which may stand."""
        for offset, automaton in self._automata:
            for at, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
                yield Hit(start, end, self._table[self._keys[offset + at]])

    def exact(self, key: str) -> tuple[Entity, ...]:
        """The bearers of one folded name."""
        return self._table.get(key, ())

    def holds(self, part: str) -> bool:
        """Whether a folded text of two characters or more stands inside some name; a Latin one as whole words."""
        posting = min((self._postings.get(pair, ()) for pair in bigrams(part)), key=len, default=())
        whole = re.compile(rf"(?<![a-z0-9]){re.escape(part)}(?![a-z0-9])") if part.isascii() else None
        return any(part in key and (whole is None or whole.search(key)) for key in (self._keys[at] for at in posting))

    def near(self, key: str, *, at_least: float = 0.75, limit: int = 3) -> list[Near]:
        """The names most like a misspelled one, best first; names of two characters are never guessed."""
        if len(key) < _MIN_FUZZY_CHARS:
            return []
        shared: dict[int, int] = {}
        visited = 0
        # Rare pairs tell most; common ones (th, er) would visit half of all names.
        for posting in sorted((self._postings.get(pair, ()) for pair in bigrams(key)), key=len):
            if visited and visited + len(posting) > _MAX_VISITED:
                break
            visited += len(posting)
            for at in posting:
                shared[at] = shared.get(at, 0) + 1
        pool = sorted(shared, key=lambda at: (-shared[at], len(self._keys[at]), at))[:_FUZZY_POOL]
        found = []
        for at in pool:
            name = self._keys[at]
            if len(name) < _MIN_FUZZY_CHARS or name == key:
                continue
            # ratio counts insertions and deletions, so a length that differs costs of itself.
            score = ratio(key, name) / 100
            if score >= at_least:
                found.append(Near(round(score, 3), name, self._table[name]))
        found.sort(key=lambda near: (-near.score, near.key))
        return found[:limit]


def _postings(keys: Sequence[str]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if len(key) >= _MIN_FUZZY_CHARS:
            for pair in bigrams(key):
                postings.setdefault(pair, []).append(at)
    return postings
