"""Split pairs so that no route and no phrasing stands on both sides, and prove it."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from tuning.pairs.alike import KIN, Groups, grams, jaccard, phrasing
from tuning.pairs.files import Pair

Side: TypeAlias = Literal["train", "valid", "test"]
SHARES: Mapping[Side, float] = {"train": 0.8, "valid": 0.1, "test": 0.1}


class LeakError(ValueError):
    """A row or a phrasing stands on two sides."""


def split(pairs: Sequence[Pair], *, seed: int) -> dict[Side, list[Pair]]:
    """Groups of pairs that share a row or a phrasing, dealt out whole, the largest first to the train side.

    The order of equal groups is that of a hash of the seed and their first id, so that a new pair moves only its own
    group.
    """
    by_id = {pair.id: pair for pair in pairs}
    groups = Groups(by_id)
    owner: dict[str, str] = {}
    for pair in pairs:
        for row in pair.rows:
            groups.join(pair.id, owner.setdefault(row, pair.id))
    masked = [(pair.id, grams(_phrasing(pair))) for pair in pairs]
    for at, (one, mine) in enumerate(masked):
        for other, theirs in masked[:at]:
            if len(mine) > 1 and groups.root(one) != groups.root(other) and jaccard(mine, theirs) >= KIN:
                groups.join(one, other)
    wanted = {side: share * len(pairs) for side, share in SHARES.items()}
    sides: dict[Side, list[Pair]] = {side: [] for side in SHARES}
    for members in sorted(groups.all().values(), key=lambda ids: (-len(ids), _draw(seed, str(ids[0])))):
        side = max(SHARES, key=lambda each: wanted[each] - len(sides[each]))
        sides[side] += [by_id[str(each)] for each in members]
    prove(sides)
    return sides


def prove(sides: Mapping[Side, Sequence[Pair]]) -> None:
    """Raise LeakError when a row or a phrasing stands on two sides."""
    seen: dict[str, Side] = {}
    phrasings: list[tuple[Side, frozenset[str], str]] = []
    for side, pairs in sides.items():
        for pair in pairs:
            for row in pair.rows:
                if seen.setdefault(row, side) != side:
                    raise LeakError(f"row {row} stands in {seen[row]} and in {side} ({pair.id})")
            mine = grams(_phrasing(pair))
            for other, theirs, whose in phrasings:
                if other != side and len(mine) > 1 and jaccard(mine, theirs) >= KIN:
                    raise LeakError(f"{pair.id} in {side} is put as {whose} in {other}")
            phrasings.append((side, mine, pair.id))


def _phrasing(pair: Pair) -> str:
    names = [item.title for item in pair.evidence.items]
    names += [str(item.facts[key]) for item in pair.evidence.items for key in ("name", "name_en") if key in item.facts]
    return phrasing(pair.question, names)


def _draw(seed: int, member: str) -> str:
    return hashlib.blake2b(f"{seed}:{member}".encode(), digest_size=8).hexdigest()
