"""Keyword search in memory: BM25 over the same tokens and with the same formula as the table's full-text index."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from wrangler_compat.vectorize_columns import Grow, Ints, encode

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Keywords"]

K1, B = 1.2, 0.75
BULK = 256
"""From this many rows an append becomes a segment of its own; fewer go to the tail."""
TAIL_ROWS = 1024
"""A longer tail is turned into a segment."""

Floats = npt.NDArray[np.float32]
Tail = dict[int, tuple[list[int], list[int]]]
"""Term to its rows and how often each holds it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Postings sorted by term: the rows of terms[i] are rows[starts[i]:starts[i + 1]]."""

    terms: Ints
    starts: Ints
    rows: Ints
    counts: Floats

    def of(self, term: int) -> tuple[Ints, Floats]:
        """Answer the rows that hold a term and how often."""
        at = int(np.searchsorted(self.terms, term))
        if at == len(self.terms) or self.terms[at] != term:
            return self.rows[:0], self.counts[:0]
        span = slice(int(self.starts[at]), int(self.starts[at + 1]))
        return self.rows[span], self.counts[span]


def _segment(terms: Ints, rows: Ints, counts: Floats) -> Segment:
    order = np.argsort(terms, kind="stable")
    unique, starts = np.unique(terms[order], return_index=True)
    return Segment(unique, np.append(starts, len(terms)).astype(np.int32), rows[order], counts[order])


class Keywords:
    """An inverted index: large segments, merged when alike in size, and a tail of single rows."""

    def __init__(self) -> None:
        self._vocabulary: dict[str, int] = {}
        # One attribute, so that a search in another thread never sees rows in both or in neither.
        self._parts: tuple[tuple[Segment, ...], Tail] = ((), {})
        self._tail_rows = 0
        self._lengths = Grow(np.empty(0, np.float32))
        self._norms: tuple[int, Floats] = (0, np.empty(0, np.float32))

    def append(self, texts: "pa.ChunkedArray", first_row: int) -> None:
        """Append one text of space-separated tokens per row."""
        if len(texts) >= BULK:
            self._append_many(texts, first_row)
        else:
            self._append_few(texts.to_pylist(), first_row)

    def _append_few(self, texts: list[str | None], first_row: int) -> None:
        lengths = np.zeros(len(texts), np.float32)
        tail = self._parts[1]
        for offset, text in enumerate(texts):
            words = (text or "").split()
            lengths[offset] = len(words)
            for word, count in Counter(words).items():
                rows, counts = tail.setdefault(self._vocabulary.setdefault(word, len(self._vocabulary)), ([], []))
                # The count first: a search in another thread reads as many counts as it found rows.
                counts.append(count)
                rows.append(first_row + offset)
        self._lengths.extend(lengths)
        self._tail_rows += len(texts)
        if self._tail_rows > TAIL_ROWS:
            self._flush_tail()

    def _append_many(self, texts: "pa.ChunkedArray", first_row: int) -> None:
        import pyarrow.compute as pc

        lists = pc.split_pattern(texts.combine_chunks().fill_null(""), " ")
        parents = pc.list_parent_indices(lists).to_numpy(zero_copy_only=False).astype(np.int64)
        words = pc.list_flatten(lists)
        codes = encode(words, self._vocabulary)
        real = np.asarray(pc.not_equal(words, "").to_numpy(zero_copy_only=False))
        parents, codes = parents[real], codes[real]
        lengths = np.bincount(parents, minlength=len(texts)).astype(np.float32)
        keys, counts = np.unique((codes.astype(np.int64) << 32) | parents, return_counts=True)
        rows = (keys & 0xFFFFFFFF).astype(np.int32) + np.int32(first_row)
        self._lengths.extend(lengths)
        self._add(_segment((keys >> 32).astype(np.int32), rows, counts.astype(np.float32)), self._parts[1])

    def _flush_tail(self) -> None:
        tail = self._parts[1]
        if tail:
            terms = [np.full(len(rows), term, np.int32) for term, (rows, _) in tail.items()]
            rows = [np.array(rows, np.int32) for rows, _ in tail.values()]
            counts = [np.array(counts, np.float32) for _, counts in tail.values()]
            self._add(_segment(np.concatenate(terms), np.concatenate(rows), np.concatenate(counts)), {})
        self._tail_rows = 0

    def _add(self, new: Segment, tail: Tail) -> None:
        segments = [*self._parts[0], new]
        while len(segments) > 1 and len(segments[-2].rows) <= 2 * len(segments[-1].rows):
            segments[-2:] = [_merge(segments[-2:])]
        self._parts = (tuple(segments), tail)

    def rows(self, tokens: Sequence[str], n: int, *, match_all: bool) -> tuple[Ints, Floats]:
        """Answer the rows among the first n that hold any (or all) of the tokens, with their scores."""
        wanted = list(dict.fromkeys(tokens))
        scores = np.zeros(n, np.float32)
        hits = np.zeros(n, np.uint16) if match_all else None
        norms = self._norm(n)
        segments, tail = self._parts
        for word in wanted:
            term = self._vocabulary.get(word)
            if term is None:
                if match_all:
                    return np.empty(0, np.int32), np.empty(0, np.float32)
                continue
            found = [segment.of(term) for segment in segments]
            if term in tail:
                rows, counts = tail[term]
                rows = list(rows)
                found.append((np.array(rows, np.int32), np.array(counts[: len(rows)], np.float32)))
            held = sum(len(rows) for rows, _ in found)
            rarity = np.float32(np.log1p((n - held + 0.5) / (held + 0.5)) * (K1 + 1)) if held <= n else np.float32(0)
            for rows_of, counts_of in found:
                inside, times = _below(rows_of, counts_of, n)
                scores[inside] += rarity * times / (times + norms[inside])
                if hits is not None:
                    hits[inside] += 1
        kept = np.flatnonzero(scores > 0 if hits is None else hits == len(wanted)).astype(np.int32)
        return kept, scores[kept]

    def _norm(self, n: int) -> Floats:
        known, norms = self._norms
        if known != n:
            lengths = self._lengths.first(n)
            mean = float(lengths.mean()) if n else 1.0
            norms = (K1 * (1 - B + B * lengths / max(mean, 1e-9))).astype(np.float32)
            self._norms = (n, norms)
        return norms

    def keep(self, rows: Ints, moved: Ints) -> "Keywords":
        """Answer an index with these rows only; moved says where each row went, -1 nowhere."""
        self._flush_tail()
        kept = Keywords()
        kept._vocabulary = dict(self._vocabulary)
        kept._lengths = Grow(self._lengths.first(self._lengths.size)[rows])
        if self._parts[0]:
            whole = _merge(self._parts[0])
            terms = np.repeat(whole.terms, np.diff(whole.starts))
            new = moved[whole.rows]
            there = new >= 0
            kept._parts = ((_segment(terms[there], new[there], whole.counts[there]),), {})
        return kept


def _below(rows: Any, counts: Any, n: int) -> tuple[Ints, Floats]:
    inside = rows < n
    return (rows, counts) if inside.all() else (rows[inside], counts[inside])


def _merge(segments: Sequence[Segment]) -> Segment:
    terms = np.concatenate([np.repeat(s.terms, np.diff(s.starts)) for s in segments])
    return _segment(terms, np.concatenate([s.rows for s in segments]), np.concatenate([s.counts for s in segments]))
