"""Metadata columns in memory: appended to, never changed in place, and a test of the filter as a boolean per row."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt

from wrangler_compat.vectorize_filter import All, Column, Predicate, Test

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Bools", "Grow", "Ints", "MirrorColumn", "evaluate", "make_column"]

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int32]


class Grow:
    """An array that is appended to; a slice taken earlier stays as it was."""

    __slots__ = ("_array", "size")

    def __init__(self, start: npt.NDArray[Any]) -> None:
        self._array = start
        self.size = len(start)

    def extend(self, values: npt.NDArray[Any]) -> None:
        """Append rows; readers of earlier rows are not disturbed."""
        wanted = self.size + len(values)
        if wanted > len(self._array):
            shape = (max(wanted, len(self._array) * 5 // 4, 16), *self._array.shape[1:])
            bigger = np.empty(shape, self._array.dtype)
            bigger[: self.size] = self._array[: self.size]
            self._array = bigger
        self._array[self.size : wanted] = values
        self.size = wanted

    def first(self, n: int) -> npt.NDArray[Any]:
        """Answer the first n rows, without a copy."""
        return self._array[:n]


class MirrorColumn(Protocol):
    """One declared column of the mirror."""

    def append(self, values: "pa.ChunkedArray", first_row: int) -> None: ...
    def test(self, test: Test, n: int) -> Bools: ...
    def keep(self, rows: Ints, moved: Ints) -> "MirrorColumn": ...


class Strings:
    """A string column as numbers of a vocabulary; -1 is missing."""

    def __init__(self, codes: Ints | None = None, vocabulary: dict[str, int] | None = None) -> None:
        self._codes = Grow(np.empty(0, np.int32) if codes is None else codes)
        self._vocabulary = {} if vocabulary is None else vocabulary

    def append(self, values: "pa.ChunkedArray", first_row: int) -> None:
        """Append one value per row."""
        self._codes.extend(encode(values, self._vocabulary))

    def test(self, test: Test, n: int) -> Bools:
        """Answer where the test holds among the first n rows."""
        codes = self._codes.first(n)
        if test.op == "missing":
            found = codes < 0
        elif test.op == "in" and len(test.values) == 1:
            found = codes == self._vocabulary.get(str(test.values[0]), -2)
        else:
            # One place more than the vocabulary: code -1 (missing) reads the last one, which stays False.
            admitted = np.zeros(len(self._vocabulary) + 1, np.bool_)
            if test.op == "in":
                wanted = [self._vocabulary[word] for word in map(str, test.values) if word in self._vocabulary]
            else:
                bound, compare = str(test.values[0]), _COMPARE[test.op]
                wanted = [code for word, code in list(self._vocabulary.items()) if compare(word, bound)]
            admitted[wanted] = True
            found = admitted[codes]
        return ~found if test.negated else found

    def keep(self, rows: Ints, moved: Ints) -> "Strings":
        """Answer a column with these rows only."""
        return Strings(self._codes.first(self._codes.size)[rows], dict(self._vocabulary))


class Numbers:
    """A number or boolean column as floats; NaN is missing."""

    def __init__(self, values: npt.NDArray[np.float64] | None = None) -> None:
        self._values = Grow(np.empty(0, np.float64) if values is None else values)

    def append(self, values: "pa.ChunkedArray", first_row: int) -> None:
        """Append one value per row."""
        import pyarrow as pa

        plain = values.combine_chunks().cast(pa.int8()).cast(pa.float64()) if _is_boolean(values) else values
        self._values.extend(plain.to_numpy(zero_copy_only=False) if plain is not values else values.to_numpy())

    def test(self, test: Test, n: int) -> Bools:
        """Answer where the test holds among the first n rows."""
        values = self._values.first(n)
        found: Bools
        if test.op == "missing":
            found = np.isnan(values)
        elif test.op == "in":
            found = values == float(test.values[0]) if len(test.values) == 1 else np.isin(values, _floats(test))
        else:
            found = _COMPARE[test.op](values, float(test.values[0]))
        return ~found if test.negated else found

    def keep(self, rows: Ints, moved: Ints) -> "Numbers":
        """Answer a column with these rows only."""
        return Numbers(self._values.first(self._values.size)[rows])


class Lists:
    """A column of string lists as the rows of each value, and which rows have a list at all."""

    def __init__(self, present: Bools | None = None, rows: dict[str, Grow] | None = None) -> None:
        self._present = Grow(np.empty(0, np.bool_) if present is None else present)
        self._rows: dict[str, Grow] = {} if rows is None else rows

    def append(self, values: "pa.ChunkedArray", first_row: int) -> None:
        """Append one list per row."""
        import pyarrow as pa
        import pyarrow.compute as pc

        lists = values.combine_chunks()
        lists = pa.chunked_array([lists]).combine_chunks() if isinstance(lists, pa.ChunkedArray) else lists
        present = np.asarray(pc.is_valid(lists).to_numpy(zero_copy_only=False))
        parents = pc.list_parent_indices(lists).to_numpy(zero_copy_only=False).astype(np.int32) + first_row
        vocabulary: dict[str, int] = {}
        codes = encode(pc.list_flatten(lists), vocabulary)
        for word, code in vocabulary.items():
            # unique: a list may name a value twice.
            self._rows.setdefault(word, Grow(np.empty(0, np.int32))).extend(np.unique(parents[codes == code]))
        self._present.extend(present)

    def test(self, test: Test, n: int) -> Bools:
        """Answer where the test holds among the first n rows."""
        if test.op == "missing":
            found = ~self._present.first(n)
        else:
            found = np.zeros(n, np.bool_)
            rows = self._rows.get(str(test.values[0])) if test.values else None
            if rows is not None:
                numbers = rows.first(rows.size)
                found[numbers[numbers < n]] = True
        return ~found if test.negated else found

    def keep(self, rows: Ints, moved: Ints) -> "Lists":
        """Answer a column with these rows only; moved says where each row went, -1 nowhere."""
        kept: dict[str, Grow] = {}
        for word, numbers in self._rows.items():
            new = moved[numbers.first(numbers.size)]
            kept[word] = Grow(new[new >= 0])
        return Lists(self._present.first(self._present.size)[rows], kept)


_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "lt": lambda a, b: a < b,
    "lte": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "gte": lambda a, b: a >= b,
}


def _floats(test: Test) -> npt.NDArray[np.float64]:
    return np.array([float(value) for value in test.values], np.float64)


def _is_boolean(values: "pa.ChunkedArray") -> bool:
    return str(values.type) == "bool"


def encode(values: Any, vocabulary: dict[str, int]) -> Ints:
    """Answer the number of each string in a vocabulary that grows as needed; -1 for null."""
    import pyarrow as pa

    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    encoded = values.dictionary_encode()
    words = encoded.dictionary.to_pylist()
    table = np.array([*(vocabulary.setdefault(word, len(vocabulary)) for word in words), -1], np.int32)
    indices = encoded.indices.fill_null(len(words)).to_numpy(zero_copy_only=False)
    return table[indices]  # type: ignore[no-any-return]


def make_column(kind: Column) -> MirrorColumn:
    """Answer an empty column of a declared type."""
    if kind == "string":
        return Strings()
    return Lists() if kind == "string[]" else Numbers()


def evaluate(predicate: Predicate, columns: Mapping[str, MirrorColumn], n: int) -> Bools:
    """Answer where the predicate holds among the first n rows."""
    if isinstance(predicate, Test):
        return columns[predicate.column].test(predicate, n)
    every = isinstance(predicate, All)
    found = np.full(n, every, np.bool_)
    for part in predicate.parts:
        if every:
            found &= evaluate(part, columns, n)
        else:
            found |= evaluate(part, columns, n)
    return found
