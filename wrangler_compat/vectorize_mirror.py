"""The table in memory: vectors, columns, tokens and metadata of up to 100,000 rows, searched exactly.

Rows are only appended; a replaced or removed row stays, marked dead, until compaction. A search takes the row count
and the marks in one look, so that it may run in a thread while rows are appended, and sees a write whole or not at all.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from wrangler_compat.vectorize_columns import Bools, Grow, MirrorColumn, Strings, evaluate, make_column
from wrangler_compat.vectorize_filter import Column, Predicate
from wrangler_compat.vectorize_keywords import Keywords
from wrangler_compat.vectorize_rows import column_field

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Hit", "Mirror"]

DEAD_ROWS = 1_000
DEAD_SHARE = 0.3
"""More dead rows than both of these are cleared away."""
GATHER_SHARE = 0.12
"""A filter that leaves less than this share of the rows is scored row by row instead of as one product."""


class Hit(NamedTuple):
    """One row as the table holds it, with its score when it was searched for."""

    id: str
    score: float
    metadata: bytes | str
    """JSON text."""
    namespace: str | None
    values: list[float] | None
    """The vector as it was written, but for rounding; None when it was not asked for."""


class Mirror:
    """All rows of one table version."""

    def __init__(self, dimensions: int, columns: dict[str, Column]) -> None:
        self.dimensions = dimensions
        self.mutation = 0
        """The highest mutation number seen."""
        self.seen = -1
        """What the sequence file said when the rows were last read."""
        self._kinds = columns
        self._vectors = Grow(np.empty((0, dimensions), np.float32))
        self._norms = Grow(np.empty(0, np.float32))
        self._mutations = Grow(np.empty(0, np.int64))
        self._ids: list[str] = []
        self._metadata: list[bytes] = []
        self._namespaces: list[str | None] = []
        self._columns: dict[str, MirrorColumn] = {name: make_column(kind) for name, kind in columns.items()}
        self._columns["namespace"] = Strings()
        self._keywords = Keywords()
        self._rows: dict[str, int] = {}
        self._state: tuple[int, Bools] = (0, np.empty(0, np.bool_))

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, name: str) -> bool:
        return name in self._rows

    @property
    def ids(self) -> Iterable[str]:
        """The ids of the living rows."""
        return self._rows.keys()

    def apply(self, table: "pa.Table") -> None:
        """Append rows of the table's schema; each replaces the row of its id, unless that one is newer."""
        import pyarrow as pa

        ids, mutations = table.column("id").to_pylist(), table.column("mutation").to_numpy()
        known = self._mutations.first(self._mutations.size)
        fresh = [i for i, name in enumerate(ids) if name not in self._rows or known[self._rows[name]] < mutations[i]]
        if not fresh:
            return
        if len(fresh) < len(ids):
            table = table.take(pa.array(fresh, pa.int64()))
            ids, mutations = [ids[i] for i in fresh], mutations[fresh]
        first, alive = self._state
        flat = table.column("vector").combine_chunks().flatten().to_numpy(zero_copy_only=False)
        self._vectors.extend(flat.reshape(len(ids), self.dimensions))
        self._norms.extend(table.column("norm").to_numpy())
        self._mutations.extend(mutations)
        self._ids.extend(ids)
        # Half the size of str where there is Chinese in it, and json reads both.
        self._metadata.extend(table.column("metadata").cast(pa.binary()).to_pylist())
        self._namespaces.extend(table.column("namespace").to_pylist())
        for name, column in self._columns.items():
            column.append(table.column(column_field(name)), first)
        self._keywords.append(table.column("fts"), first)
        n = first + len(ids)
        marks = np.ones(n, np.bool_)
        marks[:first] = alive
        for offset, name in enumerate(ids):
            if (old := self._rows.get(name)) is not None:
                marks[old] = False
            self._rows[name] = first + offset
        self.mutation = max(self.mutation, int(mutations.max()))
        self._state = (n, marks)

    def remove(self, ids: Iterable[str]) -> None:
        """Take rows out of every search."""
        n, alive = self._state
        marks = alive.copy()
        for name in ids:
            if (row := self._rows.pop(name, None)) is not None:
                marks[row] = False
        self._state = (n, marks)

    def wants_compaction(self) -> bool:
        """Answer whether many rows are dead."""
        dead = self._state[0] - len(self._rows)
        return dead > DEAD_ROWS and dead > DEAD_SHARE * self._state[0]

    def compacted(self) -> "Mirror":
        """Answer a mirror of the living rows only; this one stays usable."""
        n, alive = self._state
        rows = np.flatnonzero(alive).astype(np.int32)
        moved = np.full(n, -1, np.int32)
        moved[rows] = np.arange(len(rows), dtype=np.int32)
        new = Mirror(self.dimensions, self._kinds)
        new.mutation, new.seen = self.mutation, self.seen
        new._vectors = Grow(self._vectors.first(n)[rows])
        new._norms = Grow(self._norms.first(n)[rows])
        new._mutations = Grow(self._mutations.first(n)[rows])
        new._ids = [self._ids[row] for row in rows]
        new._metadata = [self._metadata[row] for row in rows]
        new._namespaces = [self._namespaces[row] for row in rows]
        new._columns = {name: column.keep(rows, moved) for name, column in self._columns.items()}
        new._keywords = self._keywords.keep(rows, moved)
        new._rows = {name: row for row, name in enumerate(new._ids)}
        new._state = (len(rows), np.ones(len(rows), np.bool_))
        return new

    def search_vector(
        self, vector: npt.NDArray[np.float32], predicate: Predicate | None, limit: int, *, values: bool = False
    ) -> list[Hit]:
        """Answer the rows nearest to a unit vector, by cosine."""
        n, alive = self._state
        vectors = self._vectors.first(n)
        admitted = alive if predicate is None else alive & evaluate(predicate, self._columns, n)
        rows = np.flatnonzero(admitted)
        scores = vectors[rows] @ vector if len(rows) < GATHER_SHARE * n else (vectors @ vector)[rows]
        return self._best(rows, np.clip(scores, -1.0, 1.0), limit, values=values)

    def search_text(
        self, tokens: Sequence[str], predicate: Predicate | None, limit: int, *, match_all: bool, values: bool = False
    ) -> list[Hit]:
        """Answer the rows that hold any (or all) of the tokens, by BM25."""
        n, alive = self._state
        rows, scores = self._keywords.rows(tokens, n, match_all=match_all)
        admitted = alive[rows]
        if predicate is not None:
            admitted &= evaluate(predicate, self._columns, n)[rows]
        return self._best(rows[admitted], scores[admitted], limit, values=values)

    def get(self, ids: Iterable[str], *, values: bool = False) -> list[Hit]:
        """Answer the rows with these ids, in their order; those missing are left out."""
        return [self._hit(self._rows[name], 0.0, values=values) for name in ids if name in self._rows]

    def _best(self, rows: npt.NDArray[Any], scores: npt.NDArray[np.float32], limit: int, *, values: bool) -> list[Hit]:
        if len(rows) > limit:
            top = np.argpartition(-scores, limit - 1)[:limit]
            rows, scores = rows[top], scores[top]
        hits = [self._hit(int(row), float(score), values=values) for row, score in zip(rows, scores, strict=True)]
        hits.sort(key=lambda hit: (-hit.score, hit.id))
        return hits

    def _hit(self, row: int, score: float, *, values: bool) -> Hit:
        vector = (self._vectors.first(row + 1)[row] * self._norms.first(row + 1)[row]).tolist() if values else None
        return Hit(self._ids[row], score, self._metadata[row], self._namespaces[row], vector)
