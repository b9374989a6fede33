"""Workers KV on a SQLite file: values, metadata, expiry, listing, with the platform's limits and texts.

Reads see writes at once; an expired key is gone at its second. Values are kept as bytes, keys sort by their UTF-8.
"""

import base64
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from wrangler_compat.js import UNDEFINED, JsDict, options_of, parse_json
from wrangler_compat.kv_rules import (
    Entry,
    bulk_names,
    check_cache_ttl,
    check_given,
    decode,
    expiration_of,
    key_bytes,
    listing,
    metadata_of,
    metadata_text,
    position_after,
    reading,
    value_of,
)
from wrangler_compat.protocols import Clock
from wrangler_compat.sqlite import Threads, connect

__all__ = ["KVNamespace"]

SWEEP_EVERY: Final = 256
"""Writes between two removals of expired keys."""

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS entries (
  key BLOB PRIMARY KEY, value BLOB NOT NULL, metadata TEXT, expiration INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS entries_by_expiration ON entries(expiration) WHERE expiration IS NOT NULL;
"""
_LIVE: Final = "(expiration IS NULL OR expiration > ?)"


class KVNamespace:
    """One namespace, opened once per process."""

    def __init__(self, threads: Threads, clock: Clock) -> None:
        self._threads = threads
        self._clock = clock
        self._writes = 0

    @classmethod
    async def open(cls, path: Path, clock: Clock) -> "KVNamespace":
        """Open the file, creating it when missing."""
        threads = Threads("KV", lambda: _open(path))
        await threads.start()
        return cls(threads, clock)

    async def get(self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> Any:
        """Answer a value or None; for a list of keys a dict with an entry for each."""
        kind, cache_ttl = reading(options, kw)
        if isinstance(key, list | tuple):
            found = await self._read_many(key, kind)
            return {name: entry and decode(entry[0], kind, bulk=True) for name, entry in found.items()}
        entry = await self._read(key_bytes(key, "get", "GET"), cache_ttl)
        return None if entry is None else decode(entry[0], kind)

    async def getWithMetadata(self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> Any:
        """Answer {"value", "metadata", "cacheStatus"}; for a list of keys a dict of {"value", "metadata"} or None."""
        kind, cache_ttl = reading(options, kw)
        if isinstance(key, list | tuple):
            found = await self._read_many(key, kind)
            return {
                name: entry and JsDict(value=decode(entry[0], kind, bulk=True), metadata=metadata_of(entry))
                for name, entry in found.items()
            }
        entry = await self._read(key_bytes(key, "getWithMetadata", "GET"), cache_ttl)
        value = None if entry is None else decode(entry[0], kind)
        return JsDict(value=value, metadata=metadata_of(entry), cacheStatus=None)

    async def put(self, key: Any = UNDEFINED, value: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> None:
        """Store a value; whatever the key held is replaced, metadata and expiry too."""
        chosen = options_of(options, kw)
        name = key_bytes(key, "put", "PUT")
        check_given(value)
        expiration = expiration_of(chosen, int(self._clock.now()))
        metadata = metadata_text(chosen.get("metadata"))
        content = await value_of(value)
        row = (name, content, metadata, expiration)
        await self._threads.run(
            lambda connection: connection.execute("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", row) and None
        )
        await self._sweep()

    async def delete(self, key: Any = UNDEFINED, /) -> None:
        """Remove one key; a missing one is no error."""
        name = key_bytes(key, "delete", "DELETE")
        await self._threads.run(
            lambda connection: connection.execute("DELETE FROM entries WHERE key = ?", (name,)) and None
        )

    async def list(self, options: Any = None, /, **kw: Any) -> JsDict:
        """Answer a page of keys in the order of their UTF-8, with a cursor while there are more."""
        chosen = options_of(options, kw)
        prefix, limit = listing(chosen)
        after = position_after(chosen.get("cursor"))
        if after is None:
            return JsDict(keys=[], list_complete=True, cacheStatus=None)
        now = int(self._clock.now())
        rows = await self._threads.run(lambda connection: _page(connection, prefix, after, limit + 1, now))
        keys = [_listed(*row) for row in rows[:limit]]
        if len(rows) <= limit:
            return JsDict(keys=keys, list_complete=True, cacheStatus=None)
        cursor = base64.b64encode(rows[limit - 1][0]).decode()
        return JsDict(keys=keys, list_complete=False, cursor=cursor, cacheStatus=None)

    async def close(self) -> None:
        """Finish what waits and close the file; may be called again."""
        await self._threads.close()

    async def _read(self, key: bytes, cache_ttl: Any) -> Entry | None:
        check_cache_ttl(cache_ttl)
        now = int(self._clock.now())
        return await self._threads.run(lambda connection: _entry(connection, key, now))

    async def _read_many(self, keys: Sequence[Any], kind: str) -> dict[str, Entry | None]:
        names = bulk_names(keys, kind)
        now = int(self._clock.now())
        return await self._threads.run(
            lambda connection: {text: _entry(connection, name, now) for text, name in names.items()}
        )

    async def _sweep(self) -> None:
        self._writes += 1
        if self._writes % SWEEP_EVERY == 0:
            now = int(self._clock.now())
            await self._threads.run(
                lambda connection: connection.execute("DELETE FROM entries WHERE expiration <= ?", (now,)) and None
            )


def _open(path: Path) -> sqlite3.Connection:
    # NORMAL: a cache survives a killed process whole; only a power cut may cost its last moments.
    connection = connect(path, sqlite3.Connection, synchronous="NORMAL")
    connection.executescript(_SCHEMA)
    return connection


def _entry(connection: sqlite3.Connection, key: bytes, now: int) -> Entry | None:
    row: Entry | None = connection.execute(
        f"SELECT value, metadata FROM entries WHERE key = ? AND {_LIVE}", (key, now)
    ).fetchone()
    return row


def _page(
    connection: sqlite3.Connection, prefix: bytes, after: bytes, limit: int, now: int
) -> list[tuple[bytes, str | None, int | None]]:
    # The prefix is compared in SQL too: the range alone would need the successor of a prefix of 0xFF bytes.
    return connection.execute(
        "SELECT key, metadata, expiration FROM entries WHERE key >= ? AND key > ? AND substr(key, 1, ?) = ? "
        f"AND {_LIVE} ORDER BY key LIMIT ?",
        (prefix, after, len(prefix), prefix, now, limit),
    ).fetchall()


def _listed(key: bytes, metadata: str | None, expiration: int | None) -> JsDict:
    entry = JsDict(name=key.decode("utf-8", "replace"))
    if expiration is not None:
        entry["expiration"] = expiration
    if metadata is not None:
        entry["metadata"] = parse_json(metadata)
    return entry
