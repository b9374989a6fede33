"""Which names hold a pair of characters, kept as one array of positions: small, and quick to count over."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain, islice
from typing import TYPE_CHECKING

from worker.text.folding import bigrams

if TYPE_CHECKING:
    import numpy.typing as npt

# So many names are looked at one by one; more are first narrowed by another pair.
_FEW = 64


class Pairs:
    """The positions of the names that hold each pair of characters; names shorter than least are left out."""

    __slots__ = ("_positions", "_spans")

    def __init__(self, names: Sequence[str], *, least: int) -> None:
        import numpy as np

        held: dict[str, list[int]] = {}
        for at, name in enumerate(names):
            if len(name) >= least:
                for pair in bigrams(name):
                    held.setdefault(pair, []).append(at)
        count = sum(map(len, held.values()))
        self._positions: npt.NDArray[np.int32] = np.fromiter(chain.from_iterable(held.values()), np.int32, count)
        ends = tuple(accumulate(map(len, held.values())))
        self._spans: Mapping[str, tuple[int, int]] = dict(zip(held, zip((0, *ends), ends, strict=False), strict=True))

    def sharing_all(self, pairs: Iterable[str]) -> list[int]:
        """The positions of the names that may hold all of some pairs; none where one of them is in no name."""
        import numpy as np

        rarest = sorted((self._spans.get(pair, (0, 0)) for pair in pairs), key=_length)
        found = self._positions[slice(*rarest[0])] if rarest else self._positions[:0]
        for start, end in rarest[1:]:
            if len(found) <= _FEW:
                break
            others = self._positions[start:end]
            # Both ascend: each of the fewer is looked for among the others.
            at = np.minimum(np.searchsorted(others, found), len(others) - 1)
            found = found[others[at] == found]
        few: list[int] = found.tolist()
        return few

    def sharing_most(self, pairs: Iterable[str], *, visit: int, keep: int) -> list[int]:
        """The positions of the names that share most of some pairs, first ones first among equals.

        Rare pairs tell most; common ones (th, er) would visit half of all names, and are left out beyond the visits.
        """
        import numpy as np

        chosen, visited = [], 0
        for start, end in sorted((self._spans[pair] for pair in pairs if pair in self._spans), key=_length):
            if visited and visited + end - start > visit:
                break
            visited += end - start
            chosen.append(self._positions[start:end])
        if not chosen:
            return []
        if len(chosen) == 1:
            few: list[int] = chosen[0][:keep].tolist()
            return few
        held = np.concatenate(chosen)
        held.sort()
        shared: Counter[int] = Counter(held[1:][held[1:] == held[:-1]].tolist())
        # Few names share several pairs: those are put in order, and the first of the others fill what is left.
        best = sorted(shared, key=shared.__getitem__, reverse=True)[:keep]
        if len(best) < keep:
            ahead = dict.fromkeys(held[: keep + sum(shared.values())].tolist())
            best += islice((at for at in ahead if at not in shared), keep - len(best))
        return best


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]
