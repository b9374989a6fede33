"""The Vectorize binding on LanceDB in a folder: the platform's calls, a keyword leg, and versions that are cut over."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wrangler_compat.clock import SystemClock
from wrangler_compat.folding import tokens
from wrangler_compat.protocols import Clock, JsonDict, VectorizeMatch, VectorizeMatches, VectorizeVector
from wrangler_compat.vectorize_files import check_name
from wrangler_compat.vectorize_filter import All, Predicate, Test, parse_filter
from wrangler_compat.vectorize_limits import LIMITS, Limits, QueryOptions, VectorizeError, read_options
from wrangler_compat.vectorize_store import MIRROR_ROWS
from wrangler_compat.vectorize_table import LanceFolder
from wrangler_compat.vectorize_version import Version

if TYPE_CHECKING:
    from wrangler_compat.vectorize_filter import Column
    from wrangler_compat.vectorize_mirror import Hit

__all__ = ["VectorizeIndex"]

FIRST_VERSION = "default"
"""The version that a plain write makes when the index has none."""


class VectorizeIndex:
    """One index. Opening costs nothing; the first use imports LanceDB in a thread and reads the active version."""

    def __init__(self, folder: LanceFolder, name: str, *, clock: Clock, limits: Limits, mirror_rows: int) -> None:
        self._name = check_name(name)
        self._folder = folder
        self._clock = clock
        self._limits = limits
        self._mirror_rows = mirror_rows
        self._pointer = folder.pointer(name)
        self._versions: dict[str, Version] = {}

    @classmethod
    def open(
        cls,
        folder: Path,
        name: str | None = None,
        *,
        clock: Clock | None = None,
        limits: Limits = LIMITS,
        mirror_rows: int = MIRROR_ROWS,
    ) -> "VectorizeIndex":
        """Answer the index kept in a folder; above mirror_rows vectors it is searched in the table, not in memory."""
        return cls.over(LanceFolder(folder), name or folder.name, clock=clock, limits=limits, mirror_rows=mirror_rows)

    @classmethod
    def over(
        cls,
        folder: LanceFolder,
        name: str,
        *,
        clock: Clock | None = None,
        limits: Limits = LIMITS,
        mirror_rows: int = MIRROR_ROWS,
    ) -> "VectorizeIndex":
        """Answer the index kept in a place that is open already."""
        return cls(folder, name, clock=clock or SystemClock(), limits=limits, mirror_rows=mirror_rows)

    async def warm(self) -> None:
        """Do now what the first query would do: import, open, read the rows into memory."""
        if (name := await self._pointer.current()) is not None:
            await (await self._at(name).store()).fresh()
        else:
            await self._folder.connection()

    async def query(self, vector: Sequence[float] | None = None, options: Any = None, /, **kw: Any) -> VectorizeMatches:
        """Answer the nearest vectors, or with queryText the rows whose text fits best, under the filter."""
        wanted = read_options(options, kw, self._limits)
        if (vector is None) == (wanted.text is None):
            raise VectorizeError("QUERY", "a vector or queryText is wanted, and not both")
        name = await self._pointer.current()
        if name is None:
            return {"count": 0, "matches": []}
        store = await self._at(name).store()
        predicate = _predicate(wanted, store.table.columns)
        if wanted.text is not None:
            hits = await store.search_text(
                tokens(wanted.text), predicate, wanted.top_k, match_all=wanted.match_all, values=wanted.values
            )
        else:
            unit = _unit(vector, store.table.dimensions)
            hits = await store.search_vector(unit, predicate, wanted.top_k, values=wanted.values)
        return _matches(hits, wanted, store.table.columns)

    async def queryById(self, id: str, options: Any = None, /, **kw: Any) -> VectorizeMatches:
        """Answer the vectors nearest to a stored one, which is among them."""
        name = await self._pointer.current()
        found = await self._at(name).getByIds([id]) if name is not None else []
        if not found:
            raise VectorizeError("QUERY", f'vector with id "{id}" not found')
        return await self.query(found[0]["values"], options, **kw)

    async def getByIds(self, ids: Sequence[str], /) -> list[VectorizeVector]:
        """Answer the vectors with these ids; those missing are left out."""
        name = await self._pointer.current()
        return await self._at(name).getByIds(ids) if name is not None else []

    async def insert(self, vectors: Sequence[VectorizeVector], /) -> JsonDict:
        """Write vectors whose ids are new; those that exist stay as they are."""
        return await (await self._writable(vectors)).insert(vectors)

    async def upsert(self, vectors: Sequence[VectorizeVector], /) -> JsonDict:
        """Write vectors whole; durable and readable on return."""
        return await (await self._writable(vectors)).upsert(vectors)

    async def deleteByIds(self, ids: Sequence[str], /) -> JsonDict:
        """Remove vectors."""
        return await (await self._writable(())).deleteByIds(ids)

    async def describe(self) -> JsonDict:
        """Answer {"vectorCount", "dimensions", "processedUpToDatetime", "processedUpToMutation", ...}."""
        name = await self._pointer.current()
        if name is None:
            return {
                "vectorCount": 0,
                "dimensions": 0,
                "processedUpToDatetime": None,
                "processedUpToMutation": None,
                "fragments": 0,
                "unindexedRows": 0,
            }
        return await self._at(name).describe()

    def version(self, name: str, /) -> Version:
        """Answer a version of this index by name; it need not exist yet."""
        return self._at(name)

    async def active(self) -> str | None:
        """Answer the name of the version that queries read."""
        return await self._pointer.current()

    async def close(self) -> None:
        """Finish the writes that wait and let go of everything; may be called twice."""
        await asyncio.gather(*(version.close() for version in self._versions.values()))
        self._folder.close()

    def _at(self, name: str) -> Version:
        if name not in self._versions:
            self._versions[name] = Version(
                self._folder,
                self._name,
                name,
                clock=self._clock,
                limits=self._limits,
                mirror_rows=self._mirror_rows,
            )
        return self._versions[name]

    async def _writable(self, vectors: Sequence[VectorizeVector]) -> Version:
        name = await self._pointer.current()
        if name is not None:
            return self._at(name)
        version = self._at(FIRST_VERSION)
        if not await version.exists():
            if not vectors or not vectors[0].get("values"):
                raise VectorizeError(
                    "UPSERT", "the index has no version yet; write a vector or call version().ensure()"
                )
            await version.ensure(dimensions=len(vectors[0]["values"]), columns={})
        await version.activate()
        return version


def _predicate(wanted: QueryOptions, columns: "Mapping[str, Column]") -> Predicate | None:
    parts: list[Predicate] = []
    if wanted.namespace is not None:
        parts.append(Test("namespace", "string", "in", (wanted.namespace,)))
    if wanted.filter is not None:
        parts.append(parse_filter(wanted.filter, columns))
    return All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def _unit(vector: Any, dimensions: int) -> Any:
    import numpy as np

    try:
        array = np.asarray(vector, np.float32)
    except (TypeError, ValueError) as error:
        raise VectorizeError("QUERY", f"the query vector must be numbers: {error}") from error
    if array.shape != (dimensions,):
        got = len(array) if array.ndim == 1 else array.shape
        raise VectorizeError(
            "QUERY", f"invalid query vector, expected {dimensions} dimensions, and got {got} dimensions", 40006
        )
    norm = float(np.sqrt(array @ array))
    if not np.isfinite(norm):
        raise VectorizeError("QUERY", "invalid query vector, its numbers must be finite", 40006)
    return array / norm if norm > 0 else array


def _matches(hits: "Sequence[Hit]", wanted: QueryOptions, columns: "Mapping[str, Column]") -> VectorizeMatches:
    indexed = {name.partition(".")[0] for name in columns} if wanted.metadata == "indexed" else None
    matches: list[VectorizeMatch] = []
    for hit in hits:
        match: VectorizeMatch = {"id": hit.id, "score": hit.score}
        if hit.values is not None:
            match["values"] = hit.values
        if wanted.metadata != "none":
            metadata = json.loads(hit.metadata)
            match["metadata"] = metadata if indexed is None else {k: metadata[k] for k in metadata if k in indexed}
        if hit.namespace is not None:
            match["namespace"] = hit.namespace
        matches.append(match)
    return {"count": len(matches), "matches": matches}
