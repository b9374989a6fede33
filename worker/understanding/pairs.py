"""Which names hold a pair of characters, kept as one array of positions: small, and quick to count over."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
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
            found = np.intersect1d(found, self._positions[start:end], assume_unique=True)
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
        found, shared = np.unique(np.concatenate(chosen), return_counts=True)
        # The sort is stable and the positions ascend: among equals the first stays first.
        best: list[int] = found[np.argsort(-shared, kind="stable")[:keep]].tolist()
        return best


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]
