"""One open table version: its rows in the mirror or, above the mirror's size, in the table alone; always the newest."""

import asyncio
import ctypes
import importlib
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from wrangler_compat.vectorize_files import Mutations
from wrangler_compat.vectorize_filter import Predicate, to_sql
from wrangler_compat.vectorize_table import LanceFolder, LanceTable

if TYPE_CHECKING:
    import pyarrow as pa

    from wrangler_compat.vectorize_mirror import Hit, Mirror

__all__ = ["Store"]

MIRROR_ROWS = 100_000
"""Up to this many rows are kept in memory."""
INLINE_ROWS = 4_000
"""Up to this many rows a search is quicker than the way to a thread and back."""
INLINE_WRITES = 32
"""Up to this many rows are put into the mirror on the loop."""
THREADS = 2

T = TypeVar("T")


class Store:
    """The rows of one version, for reading and for the writer."""

    def __init__(self, table: LanceTable, sequence: Mutations, *, mirror_rows: int) -> None:
        self.table = table
        self.sequence = sequence
        self.mirror: Mirror | None = None
        self._mirror_rows = mirror_rows
        self._floor: int | None = None
        self._lock = asyncio.Lock()
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="vectorize")

    @classmethod
    async def open(cls, folder: LanceFolder, name: str, *, mirror_rows: int = MIRROR_ROWS) -> "Store":
        """Answer the store of a table with its mirror filled."""
        table = await folder.open(name)
        store = cls(table, await folder.sequence(name, table), mirror_rows=mirror_rows)
        await store.sequence.refresh()
        await store._fill()
        return store

    async def _fill(self) -> None:
        if self._mirror_rows <= 0 or await self.table.count() > self._mirror_rows:
            return
        number = self.sequence.read()
        rows = await self.table.read()
        self.mirror = await self._run(_new_mirror, self.table, rows)
        self.mirror.seen = number

    async def fresh(self) -> "Mirror | None":
        """Answer the mirror with everything that any process has had acknowledged; None when there is no mirror."""
        mirror = self.mirror
        if mirror is not None:
            await self.sequence.refresh()
        if mirror is not None and self.sequence.read() != mirror.seen:
            await self.sync()
        return self.mirror

    async def sync(self) -> None:
        """Read what others wrote since the mirror was last up to date."""
        async with self._lock:
            mirror, number = self.mirror, self.sequence.read()
            if mirror is None or mirror.seen == number:
                return
            rows = await self.table.read_since(mirror.mutation)
            await self._apply(mirror, rows)
            if await self.table.count() != len(mirror):
                # Every row that is newer is here, so a difference means rows that are gone from the table.
                there = set(await self.table.all_ids())
                mirror.remove([name for name in mirror.ids if name not in there])
            mirror.seen = number
            await self._trim(mirror)

    async def wrote(self, number: int, rows: "pa.Table | None", removed: Iterable[str]) -> None:
        """Put an own write into the mirror and publish it; the caller holds the write lock."""
        async with self._lock:
            if self.mirror is not None:
                self.mirror.remove(removed)
                if rows is not None:
                    await self._apply(self.mirror, rows)
                self.mirror.seen = number
            self.sequence.write(number)
            if self.mirror is not None:
                await self._trim(self.mirror)

    async def _apply(self, mirror: "Mirror", rows: "pa.Table") -> None:
        if rows.num_rows > INLINE_WRITES:
            await self._run(mirror.apply, rows)
        elif rows.num_rows:
            mirror.apply(rows)

    async def _trim(self, mirror: "Mirror") -> None:
        if len(mirror) > self._mirror_rows:
            self.mirror = None
        elif mirror.wants_compaction():
            self.mirror = await self._run(mirror.compacted)

    def distrust(self) -> None:
        """Have the next reader compare the mirror with the table, and the next writer look at the numbers there."""
        self._floor = None
        if self.mirror is not None:
            self.mirror.seen = -1

    async def existing(self, ids: Sequence[str]) -> set[str]:
        """Answer which of the ids are there; the caller holds the write lock and has synced."""
        if self.mirror is not None:
            return {name for name in ids if name in self.mirror}
        return await self.table.existing(ids)

    async def next_number(self) -> int:
        """Answer the number of the next mutation; the caller holds the write lock."""
        # A kill or an error between commit and publication leaves rows above the sequence.
        if self.mirror is not None:
            return max(self.sequence.read(), self.mirror.mutation) + 1
        if self._floor is None:
            self._floor = await self.table.last_mutation()
        return max(self.sequence.read(), self._floor) + 1

    async def count(self) -> int:
        """Answer how many rows there are."""
        mirror = await self.fresh()
        return len(mirror) if mirror is not None else await self.table.count()

    async def get(self, ids: Sequence[str]) -> "list[Hit]":
        """Answer the rows with these ids, with their vectors."""
        mirror = await self.fresh()
        if mirror is not None:
            return mirror.get(ids, values=True)
        found = {hit.id: hit for hit in _hits(await self.table.read_ids(ids), None, values=True)}
        return [found[name] for name in ids if name in found]

    async def search_vector(self, vector: Any, predicate: Predicate | None, limit: int, *, values: bool) -> "list[Hit]":
        """Answer the nearest rows by cosine."""
        mirror = await self.fresh()
        if mirror is None:
            where = to_sql(predicate) if predicate is not None else None
            rows = await self.table.search_vector(vector, where=where, limit=limit)
            return _hits(rows, "_distance", values=values)
        if len(mirror) <= INLINE_ROWS:
            return mirror.search_vector(vector, predicate, limit, values=values)
        return await self._run(lambda: mirror.search_vector(vector, predicate, limit, values=values))

    async def search_text(
        self, tokens: Sequence[str], predicate: Predicate | None, limit: int, *, match_all: bool, values: bool
    ) -> "list[Hit]":
        """Answer the rows that hold any (or all) of the tokens by BM25."""
        if not tokens:
            return []
        mirror = await self.fresh()
        if mirror is None:
            where = to_sql(predicate) if predicate is not None else None
            rows = await self.table.search_text(
                list(dict.fromkeys(tokens)), match_all=match_all, where=where, limit=limit
            )
            return _hits(rows, "_score", values=values)
        if len(mirror) <= INLINE_ROWS:
            return mirror.search_text(tokens, predicate, limit, match_all=match_all, values=values)
        return await self._run(lambda: mirror.search_text(tokens, predicate, limit, match_all=match_all, values=values))

    @asynccontextmanager
    async def exclusive(self) -> AsyncIterator[None]:
        """Hold the write lock, with everything that others wrote read."""
        async with self.sequence.exclusive():
            await self.fresh()
            yield

    async def _run(self, work: Callable[..., T], *args: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work, *args)

    def close(self) -> None:
        """Let go of table, file and threads; may be called twice."""
        self.table.close()
        self.sequence.close()
        self._pool.shutdown(wait=False, cancel_futures=True)


def _new_mirror(table: LanceTable, rows: "pa.Table") -> "Mirror":
    import pyarrow

    module = importlib.import_module("wrangler_compat.vectorize_mirror")
    mirror: Mirror = module.Mirror(table.dimensions, table.columns)
    if rows.num_rows:
        mirror.apply(rows)
        del rows
        # Reading everything once took memory that Arrow and the C library would keep for a next time that never comes.
        pyarrow.default_memory_pool().release_unused()
        libc = ctypes.CDLL(None)
        if hasattr(libc, "malloc_trim"):
            libc.malloc_trim(0)
    return mirror


def _hits(rows: "pa.Table", score: str | None, *, values: bool) -> "list[Hit]":
    from wrangler_compat.vectorize_mirror import Hit

    scores = rows.column(score).to_pylist() if score is not None else [0.0] * rows.num_rows
    if score == "_distance":
        scores = [max(-1.0, min(1.0, 1.0 - distance)) for distance in scores]
    vectors: list[Any] = [None] * rows.num_rows
    if values:
        norms = rows.column("norm").to_pylist()
        units = rows.column("vector").to_pylist()
        vectors = [[x * norm for x in unit] for unit, norm in zip(units, norms, strict=True)]
    ids, metadata = rows.column("id").to_pylist(), rows.column("metadata").to_pylist()
    hits = list(map(Hit, ids, scores, metadata, rows.column("namespace").to_pylist(), vectors))
    hits.sort(key=lambda hit: (-hit.score, hit.id))
    return hits
