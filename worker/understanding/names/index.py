"""Exact and approximate look-up of folded names; an index never changes once it is made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from worker.text.folding import bigrams
from worker.understanding.names.entities import Entity
from worker.understanding.names.pairs import Pairs
from worker.understanding.names.sounding import Sounding

# Building an automaton holds the interpreter lock, about 40 ms for this many names (the one of sounds holds it longer);
# more names make more automata, of which each goes through every question.
_SHARD_NAMES = 34_000
_FUZZY_POOL = 50
_MAX_VISITED = 3_000
_MIN_FUZZY_CHARS = 3
_REMEMBERED_KEYS = 32
_LEAST_LIKE = 0.5


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

    __slots__ = ("_automata", "_bearers", "_held", "_keys", "_likest", "_pairs", "_sounding", "_table")

    def __init__(self, names: Iterable[tuple[str, Entity]], *, fuzzy: bool = True) -> None:
        table: dict[str, list[Entity]] = {}
        for key, entity in names:
            bearers = table.setdefault(key, [])
            if entity not in bearers:
                bearers.append(entity)
        self._table: Mapping[str, tuple[Entity, ...]] = {key: tuple(bearers) for key, bearers in table.items()}
        # Shorter names first: of those that share as much with a misspelled one they are the likelier.
        self._keys: Sequence[str] = sorted(self._table, key=len)
        self._bearers = [self._table[key] for key in self._keys]
        self._automata = tuple(
            (at, AhoCorasick(self._keys[at : at + _SHARD_NAMES], matchkind=MatchKind.Standard, store_patterns=False))
            for at in range(0, len(self._keys), _SHARD_NAMES)
        )
        self._sounding = Sounding(self._keys)
        self._pairs = Pairs(self._keys if fuzzy else (), least=_MIN_FUZZY_CHARS)
        # One question asks for the same word several times over: as a name, as a part of one, for what may be meant.
        self._held: dict[str, bool] = {}
        self._likest: dict[str, tuple[tuple[float, str], ...]] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, folded: str, inside: Set[int] = frozenset()) -> list[Hit]:
        """Every occurrence of every name, overlapping ones too: the caller knows which may stand.

        inside are offsets at which no name begins or ends.
        """
        return [
            Hit(start, end, self._bearers[offset + at])
            for offset, automaton in self._automata
            for at, start, end in automaton.find_matches_as_indexes(folded, overlapping=True)
            if start not in inside and end not in inside
        ]

    def sounding(self, folded: str) -> Iterator[Hit]:
        """Every place that sounds like a name in Chinese characters and is written in others."""
        for start, end, name in self._sounding.find(folded):
            yield Hit(start, end, self._table[name])

    def exact(self, key: str) -> tuple[Entity, ...]:
        """The bearers of one folded name."""
        return self._table.get(key, ())

    def holds(self, part: str) -> bool:
        """Whether a folded text of two characters or more stands inside some name; a Latin one as whole words."""
        held = self._held.get(part)
        if held is None:
            if len(self._held) >= _REMEMBERED_KEYS:
                self._held.clear()
            whole = part.isascii()
            keys = (self._keys[at] for at in self._pairs.sharing_all(bigrams(part)))
            held = self._held[part] = any(_holds(key, part, whole=whole) for key in keys)
        return held

    def holding(self, part: str) -> Iterator[Entity]:
        """The routes whose names hold a folded text; a Latin one as whole words."""
        keys = (self._keys[at] for at in self._pairs.sharing_all(bigrams(part))) if len(part) > 1 else self._keys
        whole = part.isascii()
        return (e for k in keys if _holds(k, part, whole=whole) for e in self._table[k] if e.kind == "route")

    def near(self, key: str, *, at_least: float = 0.75, limit: int = 3) -> list[Near]:
        """The names most like a misspelled one, best first; at_least is at least a half.

        Names of two characters are never guessed.
        """
        if len(key) < _MIN_FUZZY_CHARS:
            return []
        likest = self._likest.get(key)
        if likest is None:
            if len(self._likest) >= _REMEMBERED_KEYS:
                self._likest.clear()
            likest = self._likest[key] = self._scored(key)
        like_enough = (name for name in likest if name[0] >= at_least)
        return [Near(round(score, 3), name, self._table[name]) for score, name in islice(like_enough, limit)]

    def _scored(self, key: str) -> tuple[tuple[float, str], ...]:
        """The names that share most with a key and are at all like it, with how much they are, best first."""
        shared = self._pairs.sharing_most(bigrams(key), visit=_MAX_VISITED, keep=_FUZZY_POOL)
        pool = [self._keys[at] for at in shared]
        # ratio counts insertions and deletions, so a length that differs costs of itself.
        like = extract(key, pool, scorer=ratio, score_cutoff=100 * _LEAST_LIKE, limit=None)
        scored = [(-round(score / 100, 3), name, score / 100) for name, score, _ in like if name != key]
        return tuple((score, name) for _, name, score in sorted(scored))


def _holds(key: str, part: str, *, whole: bool) -> bool:
    """Whether a part stands in a name; whole: with no letter or figure on either side of it."""
    at = key.find(part)
    while at >= 0 and whole and (_is_letter(key[at - 1 : at]) or _is_letter(key[at + len(part) : at + len(part) + 1])):
        at = key.find(part, at + 1)
    return at >= 0


def _is_letter(char: str) -> bool:
    """Whether a folded character belongs to a Latin word; none does not."""
    return "a" <= char <= "z" or "0" <= char <= "9"
