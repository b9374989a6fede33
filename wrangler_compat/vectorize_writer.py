"""The one writer of a table: what waits becomes one commit, an answer comes when it is durable, compaction follows."""

import asyncio
import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from wrangler_compat.errors import BindingError, ClosedError, OverloadedError
from wrangler_compat.protocols import Clock
from wrangler_compat.vectorize_store import Store
from wrangler_compat.vectorize_table import LanceFolder

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Writer"]

GROUP_ROWS = 5_000
"""Most rows of one commit."""
WAITING_ROWS = 100_000
"""More rows than this do not wait; the caller is told."""
COMMITS = 24
"""After so many commits the table is compacted when it is quiet for a moment ..."""
MOST_COMMITS = 200
"""... and after so many in any case: each costs later writes about 0.2 ms."""
SMALL_ROWS = 10_000
"""A table up to this size is compacted in a blink, so that it need not be quiet."""
QUIET_SECONDS = 1.0
ATTEMPTS = 2
"""Compaction tries this often beside the writer, then takes the writers' lock."""

log = logging.getLogger(__name__)

Kind = Literal["upsert", "insert", "delete"]


@dataclass(slots=True, eq=False)
class _Write:
    kind: Kind
    ids: Sequence[str]
    rows: "pa.Table | None"
    done: asyncio.Future[int] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Writer:
    """Commits writes in the order they came."""

    def __init__(self, store: Store, folder: LanceFolder, clock: Clock) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock
        self._queue: deque[_Write] = deque()
        self._waiting = 0
        self._task: asyncio.Task[None] | None = None
        self._upkeep: asyncio.Task[None] | None = None
        self._optimizing = asyncio.Lock()
        self._closed = False
        self.commits = 0
        """Commits of this process since it last compacted."""

    async def write(self, kind: Kind, ids: Sequence[str], rows: "pa.Table | None" = None) -> str:
        """Answer the mutation's id when the write is durable; it goes on when the caller is cancelled."""
        if self._closed:
            raise ClosedError("The Vectorize index is closed")
        if self._waiting + len(ids) > WAITING_ROWS:
            raise OverloadedError(f"More than {WAITING_ROWS} vectors wait to be written")
        write = _Write(kind, ids, rows)
        # A caller that was cancelled never asks for the outcome; asking here keeps asyncio from reporting it as lost.
        write.done.add_done_callback(lambda done: done.cancelled() or done.exception())
        self._queue.append(write)
        self._waiting += len(ids)
        if self._task is None:
            self._task = asyncio.create_task(self._work())
        return str(await asyncio.shield(write.done))

    async def _work(self) -> None:
        while self._queue:
            group = self._take()
            try:
                number = await self._commit(group)
            except Exception as error:  # noqa: BLE001 - whatever it is, each caller must get it instead of waiting
                # Half of the group may be in the table; the mirror has to look.
                self._store.distrust()
                for write in group:
                    write.done.set_exception(error)
            else:
                for write in group:
                    write.done.set_result(number)
                self._after_commit()
        self._task = None

    def _take(self) -> list[_Write]:
        group = [self._queue.popleft()]
        size = len(group[0].ids)
        while self._queue and size + len(self._queue[0].ids) <= GROUP_ROWS:
            group.append(self._queue.popleft())
            size += len(group[-1].ids)
        self._waiting -= size
        return group

    async def _commit(self, group: Sequence[_Write]) -> int:
        store = self._store
        async with store.exclusive():
            known = await store.existing([name for write in group for name in write.ids])
            rows, removed = _plan(group, known)
            number = await store.next_number()
            if removed:
                await store.table.delete(removed)
            if rows is not None:
                rows = _numbered(rows, number)
                # Under the lock `known` is certain, so that new rows need no search for old ones.
                new = known.isdisjoint(rows.column("id").to_pylist())
                await (store.table.add(rows) if new else store.table.upsert(rows))
            if removed or rows is not None:
                await self._folder.settle()
            await store.wrote(number, rows, removed)
        return number

    def _after_commit(self) -> None:
        self.commits += 1
        if self.commits >= COMMITS and (self._upkeep is None or self._upkeep.done()):
            self._upkeep = asyncio.create_task(self._maintain())

    async def _maintain(self) -> None:
        small = await self._store.count() <= SMALL_ROWS
        while COMMITS <= self.commits < MOST_COMMITS and not small:
            before = self.commits
            await self._clock.sleep(QUIET_SECONDS)
            if self.commits == before:
                break
        if self.commits >= COMMITS:
            try:
                await self.optimize()
            except BindingError as error:
                log.warning("Compaction of %s failed and is tried again after more writes: %s", self._folder, error)

    async def optimize(self) -> None:
        """Compact the table; beside running writes when possible, else between them."""
        async with self._optimizing:
            self.commits = 0
            for _ in range(ATTEMPTS):
                if await self._store.table.optimize():
                    break
            else:
                async with self._store.exclusive():
                    await self._store.table.optimize()
            await self._store.table.index_vectors(wanted=self._store.mirror is None)

    async def close(self) -> None:
        """Finish what waits, then stop; may be called twice."""
        self._closed = True
        if self._task is not None:
            await self._task
        if self._upkeep is not None:
            self._upkeep.cancel()
            await asyncio.gather(self._upkeep, return_exceptions=True)


def _plan(group: Sequence[_Write], known: set[str]) -> "tuple[pa.Table | None, list[str]]":
    """Answer the rows to write and the ids to remove, as if the writes had been made one after the other."""
    import pyarrow as pa

    final: dict[str, tuple[int, int] | None] = {}
    tables: list[Any] = []
    start = 0
    for write in group:
        for offset, name in enumerate(write.ids):
            if write.kind == "delete":
                final[name] = None
            elif write.kind == "upsert" or (final[name] is None if name in final else name not in known):
                final[name] = (len(tables), start + offset)
        if write.rows is not None:
            tables.append(write.rows)
            start += write.rows.num_rows
    removed = [name for name, place in final.items() if place is None and name in known]
    kept = [place[1] for place in final.values() if place is not None]
    if not kept:
        return None, removed
    rows = pa.concat_tables(tables)
    return (rows if len(kept) == rows.num_rows else rows.take(pa.array(sorted(kept), pa.int64()))), removed


def _numbered(rows: "pa.Table", number: int) -> "pa.Table":
    import pyarrow as pa

    at = rows.schema.get_field_index("mutation")
    return rows.set_column(at, rows.schema.field(at), pa.array([number] * rows.num_rows, pa.int64()))
