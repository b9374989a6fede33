"""One table of an index, named by what made its vectors: written beside the active one, then cut over to."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from wrangler_compat.errors import ClosedError
from wrangler_compat.protocols import Clock, JsonDict, VectorizeVector
from wrangler_compat.vectorize_files import check_name
from wrangler_compat.vectorize_limits import Limits, VectorizeError, check_id
from wrangler_compat.vectorize_rows import check_columns, rows
from wrangler_compat.vectorize_store import Store
from wrangler_compat.vectorize_table import LanceFolder
from wrangler_compat.vectorize_writer import COMMITS, Writer

__all__ = ["Version"]

INLINE_VECTORS = 16
"""Up to this many vectors are checked and tokenised on the loop."""


class Version:
    """A version of an index; opened on first use."""

    def __init__(
        self, folder: LanceFolder, index_name: str, name: str, *, clock: Clock, limits: Limits, mirror_rows: int
    ) -> None:
        self.name = check_name(name)
        self._folder = folder
        self._table_name = f"{index_name}--{name}"
        self._pointer = folder.pointer(index_name)
        self._clock = clock
        self._limits = limits
        self._mirror_rows = mirror_rows
        self._lock = asyncio.Lock()
        self._store: Store | None = None
        self._writer: Writer | None = None
        self._closed = False

    async def ensure(self, *, dimensions: int, columns: Mapping[str, str]) -> None:
        """Create the table when it is missing; refuse one that exists with another dimension or other columns."""
        if not 1 <= dimensions <= self._limits.dimensions:
            most = self._limits.dimensions
            raise VectorizeError("VERSION", f"dimensions must be from 1 to {most}, got {dimensions}")
        wanted = check_columns(columns, self._limits)
        async with self._lock:
            self._check_open()
            if not await self.exists():
                await self._create(dimensions, wanted)
        store = await self.store()
        if store.table.dimensions != dimensions:
            there = store.table.dimensions
            raise VectorizeError("VERSION", f"{self.name} has {there} dimensions, not {dimensions}; use another name")
        if store.table.columns != wanted:
            differ = sorted({*store.table.columns.items()} ^ {*wanted.items()})
            raise VectorizeError("VERSION", f"{self.name} has other columns ({differ}); use another name or drop it")

    async def _create(self, dimensions: int, columns: Any) -> None:
        sequence = await self._folder.sequence(self._table_name, None)
        try:
            async with sequence.exclusive():
                if not await self.exists():
                    await self._folder.create(self._table_name, dimensions=dimensions, columns=columns)
        finally:
            sequence.close()

    async def exists(self) -> bool:
        """Answer whether the table is there."""
        return await self._folder.exists(self._table_name)

    async def store(self) -> Store:
        """Answer the open store; the first call reads the rows into memory."""
        store = self._store
        if store is not None:
            if not store.sequence.removed():
                return store
            await self._release()
        async with self._lock:
            self._check_open()
            if self._store is None:
                if not await self.exists():
                    raise VectorizeError("VERSION", f"{self.name} does not exist; call ensure first")
                self._store = await Store.open(self._folder, self._table_name, mirror_rows=self._mirror_rows)
                self._writer = Writer(self._store, self._folder, self._clock)
            return self._store

    def _check_open(self) -> None:
        if self._closed:
            raise ClosedError("The Vectorize index is closed")

    async def upsert(self, vectors: Sequence[VectorizeVector], /) -> JsonDict:
        """Write vectors whole, replacing those with the same ids; durable and readable on return."""
        return await self._write("upsert", vectors)

    async def insert(self, vectors: Sequence[VectorizeVector], /) -> JsonDict:
        """Write vectors whose ids are new; those that exist stay as they are."""
        return await self._write("insert", vectors)

    async def _write(self, kind: Any, vectors: Sequence[VectorizeVector]) -> JsonDict:
        store = await self.store()
        if not vectors:
            return {"mutationId": str(store.sequence.read())}

        def build() -> Any:
            table = store.table
            return rows(kind.upper(), vectors, dimensions=table.dimensions, columns=table.columns, limits=self._limits)

        table = build() if len(vectors) <= INLINE_VECTORS else await asyncio.to_thread(build)
        assert self._writer is not None
        return {"mutationId": await self._writer.write(kind, table.column("id").to_pylist(), table)}

    async def deleteByIds(self, ids: Sequence[str], /) -> JsonDict:
        """Remove vectors; ids that are not there are no error."""
        store = await self.store()
        names = [check_id("DELETE", name, self._limits) for name in ids]
        if len(names) > self._limits.batch:
            raise VectorizeError("DELETE", f"too many ids; max is {self._limits.batch}, got {len(names)}")
        if not names:
            return {"mutationId": str(store.sequence.read())}
        assert self._writer is not None
        return {"mutationId": await self._writer.write("delete", names)}

    async def getByIds(self, ids: Sequence[str], /) -> list[VectorizeVector]:
        """Answer the vectors with these ids, in the order asked; those missing are left out."""
        import json

        store = await self.store()
        found: list[VectorizeVector] = []
        for hit in await store.get([check_id("GET", name, self._limits) for name in dict.fromkeys(ids)]):
            vector: VectorizeVector = {"id": hit.id, "values": hit.values or [], "metadata": json.loads(hit.metadata)}
            if hit.namespace is not None:
                vector["namespace"] = hit.namespace
            found.append(vector)
        return found

    async def listIds(self, *, after: str | None = None, limit: int = 1000) -> list[str]:
        """Answer the ids in their order, page by page: the last of a page is the next page's after."""
        return await (await self.store()).table.ids_after(after, limit)

    async def describe(self) -> JsonDict:
        """Answer the platform's figures, and as extensions `fragments` and `unindexedRows` of the table."""
        store = await self.store()
        number, stats = store.sequence.read(), await store.table.stats()
        at = datetime.fromtimestamp(store.sequence.changed_at(), UTC) if number else None
        return {
            "vectorCount": await store.count(),
            "dimensions": store.table.dimensions,
            "processedUpToDatetime": at,
            "processedUpToMutation": str(number) if number else None,
            "fragments": stats["fragments"],
            "unindexedRows": stats["unindexed"],
        }

    async def optimize(self, *, force: bool = False) -> JsonDict:
        """Compact when the table is in many fragments, or in any case; answer {"optimized", "fragments", ...}."""
        store = await self.store()
        before = await store.table.stats()
        wanted = force or before["fragments"] >= COMMITS
        if wanted:
            assert self._writer is not None
            await self._writer.optimize()
        return {"optimized": wanted, **(await store.table.stats() if wanted else before)}

    async def activate(self) -> None:
        """Have every query of the index read this version from now on, in this process and the others."""
        await self.store()
        await self._pointer.change(self.name)

    async def drop(self) -> None:
        """Remove the table; when it was the active one, the index has none."""
        if await self._pointer.current() == self.name:
            await self._pointer.change(None)
        await self._release()
        await self._folder.drop(self._table_name)

    async def _release(self) -> None:
        async with self._lock:
            writer, store = self._writer, self._store
            self._writer = self._store = None
            if writer is not None:
                await writer.close()
            if store is not None:
                store.close()

    async def close(self) -> None:
        """Finish the writes that wait and let go of the table; may be called twice."""
        self._closed = True
        await self._release()
