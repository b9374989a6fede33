"""One LanceDB table: reading it whole or since a mutation, searching it, writing rows, keeping it compact."""

import asyncio
import contextlib
import importlib
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wrangler_compat.vectorize_files import ActivePointer, Mutations, Pointer, sync_folder
from wrangler_compat.vectorize_files import Sequence as WriteSequence
from wrangler_compat.vectorize_limits import VectorizeStorageError
from wrangler_compat.vectorize_rows import column_field, columns_of, table_schema

if TYPE_CHECKING:
    import pyarrow as pa

    from wrangler_compat.vectorize_filter import Column

__all__ = ["LanceFolder", "LanceTable", "load_lancedb"]

INDEX_CACHE_BYTES = 64 << 20
METADATA_CACHE_BYTES = 32 << 20
"""Small caches bound memory and the file descriptors that full-text indexes leave open."""
CLEANUP_AFTER = timedelta(minutes=2)
"""Old table files are kept this long: longer than any read of another process."""
SCATTERED_ROWS = 500
"""From this many rows a write is quicker without the key's index."""
NARROW = 2_000
"""A filter with fewer matches is searched exactly; the vector index would end too early."""
REFINE = 10
"""So many times the wanted rows are compared exactly: the index keeps one bit per dimension."""
INDEX_ROWS = 10_000
"""Fewer rows are searched exactly in about the same time."""
MAX_SEGMENTS = 20
"""More segments than this make the vector index slow; it is built anew."""

_import_lock = threading.Lock()


def load_lancedb() -> Any:
    """Import lancedb, which takes over a second, once; call it in a thread."""
    os.environ.setdefault("LANCEDB_LOG", "error")
    with _import_lock:
        return importlib.import_module("lancedb")


@contextlib.contextmanager
def storage_errors(doing: str) -> Iterator[None]:
    """Turn what the store raises into the binding's error."""
    try:
        yield
    except (RuntimeError, ValueError, OSError, NotImplementedError) as error:
        raise VectorizeStorageError(f"Vectorize storage failed while {doing}: {error}") from error


def _quoted(ids: Sequence[str]) -> str:
    return ", ".join("'" + name.replace("'", "''") + "'" for name in ids)


class LanceFolder:
    """One connection to a folder of tables, opened on first use; the small files beside the tables are its too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._connection: Any = None
        self._lock = asyncio.Lock()

    def __str__(self) -> str:
        return str(self.folder)

    def pointer(self, index_name: str) -> Pointer:
        """Answer what says which version an index reads."""
        return ActivePointer(self.folder, index_name)

    async def sequence(self, name: str, table: "LanceTable | None") -> Mutations:
        """Answer the sequence of a table's writes; table is None while there is none yet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return WriteSequence(self.folder / f"{name}.seq")

    async def settle(self) -> None:
        """Return once what was written is durable."""
        await asyncio.to_thread(sync_folder, self.folder)

    async def connection(self) -> Any:
        """Answer the connection; reads through it always see the newest table version."""
        async with self._lock:
            if self._connection is None:
                lancedb = await asyncio.to_thread(load_lancedb)
                session = lancedb.Session(
                    index_cache_size_bytes=INDEX_CACHE_BYTES, metadata_cache_size_bytes=METADATA_CACHE_BYTES
                )
                with storage_errors("opening"):
                    self._connection = await self._connect(lancedb, session)
        return self._connection

    async def _connect(self, lancedb: Any, session: Any) -> Any:
        self.folder.mkdir(parents=True, exist_ok=True)
        return await lancedb.connect_async(self.folder, read_consistency_interval=timedelta(0), session=session)

    async def exists(self, name: str) -> bool:
        """Answer whether the table is there."""
        return (self.folder / f"{name}.lance" / "_versions").is_dir()

    async def create(self, name: str, *, dimensions: int, columns: "Mapping[str, Column]") -> None:
        """Create the table with its key index and its full-text index."""
        connection = await self.connection()
        index = importlib.import_module("lancedb.index")
        with storage_errors(f"creating {name}"):
            table = await connection.create_table(name, schema=table_schema(dimensions, columns), exist_ok=True)
            await table.create_index("id", config=index.BTree())
            # The text column holds tokens already; the index must cut at spaces and change nothing.
            plain = index.FTS(
                base_tokenizer="whitespace",
                with_position=False,
                stem=False,
                remove_stop_words=False,
                ascii_folding=False,
            )
            await table.create_index("fts", config=plain)

    async def open(self, name: str) -> "LanceTable":
        """Answer the table."""
        connection = await self.connection()
        with storage_errors(f"opening {name}"):
            table = await connection.open_table(name)
            return LanceTable(table, await table.schema())

    async def drop(self, name: str) -> None:
        """Remove the table and its files."""
        connection = await self.connection()
        with storage_errors(f"dropping {name}"):
            await connection.drop_table(name, ignore_missing=True)
        (self.folder / f"{name}.seq").unlink(missing_ok=True)

    def close(self) -> None:
        """Close the connection; may be called twice."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class LanceTable:
    """A table of one index version."""

    def __init__(self, table: Any, schema: "pa.Schema") -> None:
        self._table = table
        self.dimensions, self.columns = columns_of(schema)

    async def version(self) -> int:
        """Answer the number of the newest commit of any process."""
        with storage_errors("looking"):
            return int(await self._table.version())

    async def read(self, where: str | None = None) -> "pa.Table":
        """Answer all rows, or those that a predicate admits, with every column."""
        query = self._table.query()
        with storage_errors("reading"):
            return await (query.where(where) if where is not None else query).to_arrow()

    async def read_since(self, mutation: int) -> "pa.Table":
        """Answer the rows written after a mutation."""
        return await self.read(f"mutation > {mutation}")

    async def read_ids(self, ids: Sequence[str]) -> "pa.Table":
        """Answer the rows with these ids."""
        return await self.read(f"id IN ({_quoted(ids)})")

    async def existing(self, ids: Sequence[str]) -> set[str]:
        """Answer which of the ids are there."""
        with storage_errors("reading"):
            found = await self._table.query().where(f"id IN ({_quoted(ids)})").select(["id"]).to_arrow()
        return set(found.column("id").to_pylist())

    async def all_ids(self) -> list[str]:
        """Answer every id, in no order."""
        with storage_errors("listing"):
            found = await self._table.query().select(["id"]).to_arrow()
        return found.column("id").to_pylist()  # type: ignore[no-any-return]

    async def ids_after(self, after: str | None, limit: int) -> list[str]:
        """Answer the next ids in their order."""
        with storage_errors("listing"):
            query = self._table.query().select(["id"])
            if after is not None:
                query = query.where(f"id > {_quoted([after])}")
            found = await query.to_arrow()
        return sorted(found.column("id").to_pylist())[:limit]

    async def count(self, where: str | None = None) -> int:
        """Answer how many rows there are, or how many a predicate admits."""
        with storage_errors("counting"):
            return int(await self._table.count_rows(where))

    async def last_mutation(self) -> int:
        """Answer the highest mutation number in the rows."""
        import pyarrow.compute as pc

        with storage_errors("reading"):
            found = await self._table.query().select(["mutation"]).to_arrow()
        return int(pc.max(found.column("mutation")).as_py() or 0)

    async def search_vector(self, vector: Any, *, where: str | None, limit: int) -> "pa.Table":
        """Answer the nearest rows with `_distance` (1 - cosine); exact under a narrow filter or without an index."""
        with storage_errors("searching"):
            # Vectors have length 1 or 0, so that the dot product is the cosine, and 0 where the cosine has no value.
            query = self._table.query().nearest_to(vector).distance_type("dot")
            if await self._segments():
                if where is not None and await self.count(where) < NARROW:
                    query = query.bypass_vector_index()
                else:
                    query = query.minimum_nprobes(20).maximum_nprobes(0).refine_factor(REFINE)
            if where is not None:
                query = query.where(where)
            return await query.limit(limit).to_arrow()

    async def search_text(self, tokens: Sequence[str], *, match_all: bool, where: str | None, limit: int) -> "pa.Table":
        """Answer the rows that hold any (or all) of the tokens with `_score` (BM25)."""
        query_types = importlib.import_module("lancedb.query")
        operator = query_types.FullTextOperator.AND if match_all else query_types.FullTextOperator.OR
        with storage_errors("searching"):
            query = self._table.query().nearest_to_text(
                query_types.MatchQuery(" ".join(tokens), "fts", operator=operator)
            )
            if where is not None:
                query = query.where(where)
            return await query.limit(limit).to_arrow()

    async def add(self, rows: "pa.Table") -> None:
        """Append rows whose ids the caller knows to be new."""
        with storage_errors("writing"):
            await self._table.add(rows)

    async def upsert(self, rows: "pa.Table") -> None:
        """Replace the rows with the same ids, append the others; ids must not repeat."""
        with storage_errors("writing"):
            merge = self._table.merge_insert("id").when_matched_update_all().when_not_matched_insert_all()
            if rows.num_rows > SCATTERED_ROWS:
                merge = merge.use_index(False)
            await merge.execute(rows)

    async def delete(self, ids: Sequence[str]) -> None:
        """Remove the rows with these ids."""
        with storage_errors("deleting"):
            await self._table.delete(f"id IN ({_quoted(ids)})")

    async def optimize(self) -> bool:
        """Compact, prune and bring the indexes up to date; False when writers were in the way."""
        try:
            await self._table.optimize(cleanup_older_than=CLEANUP_AFTER)
        except RuntimeError as error:
            if "commit conflict" in str(error):
                return False
            raise VectorizeStorageError(f"Vectorize storage failed while compacting: {error}") from error
        return True

    async def index_vectors(self, *, wanted: bool) -> None:
        """Build the vector index when the table is too large for the mirror, and anew when it has too many segments."""
        segments = await self._segments()
        if not wanted or 0 < segments <= MAX_SEGMENTS or await self.count() < INDEX_ROWS:
            return
        index = importlib.import_module("lancedb.index")
        kind = index.IvfSq if self.dimensions % 8 else index.IvfRq
        with storage_errors("indexing"):
            await self._table.create_index("vector", config=kind(distance_type="dot"), replace=True)

    async def stats(self) -> dict[str, int]:
        """Answer {"rows", "fragments", "unindexed", "segments"}."""
        with storage_errors("measuring"):
            stats = await self._table.stats()
            text = await self._table.index_stats("fts_idx")
        fragments = stats["fragment_stats"]["num_fragments"]
        unindexed = text.num_unindexed_rows if text is not None else stats["num_rows"]
        return {
            "rows": int(stats["num_rows"]),
            "fragments": int(fragments),
            "unindexed": int(unindexed),
            "segments": await self._segments(),
        }

    async def _segments(self) -> int:
        for index in await self._table.list_indices():
            if list(index.columns) == [column_field("vector")]:
                return int(index.num_segments or 1)
        return 0

    def close(self) -> None:
        """Let go of the table; may be called twice."""
        self._table.close()
