"""Workers KV on a SQLite file: values, metadata, expiry, listing, with the platform's limits and texts.

Reads see writes at once; an expired key is gone at its second. Values are kept as bytes, keys sort by their UTF-8.
"""

import base64
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from wrangler_compat.errors import ArgumentError, KVError
from wrangler_compat.js import UNDEFINED, JsDict, options_of, parse_json, to_bytes, to_text
from wrangler_compat.kv_rules import (
    Entry,
    check_length,
    content_of,
    decode,
    expiration_of,
    key_bytes,
    metadata_of,
    metadata_text,
    position_after,
    reading,
    whole_number,
)
from wrangler_compat.protocols import Clock
from wrangler_compat.sqlite import Threads, connect

__all__ = ["KVNamespace"]

MAX_VALUE_BYTES: Final = 25 * 1024 * 1024
MIN_CACHE_TTL_S: Final = 30
MAX_BULK_KEYS: Final = 100
MAX_LIST_KEYS: Final = 1000
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
        if value is UNDEFINED:
            raise ArgumentError(
                "Failed to execute 'put' on 'KvNamespace': parameter 2 is not of type 'string or Object'."
            )
        expiration = expiration_of(chosen, int(self._clock.now()))
        metadata = metadata_text(chosen.get("metadata"))
        content = await content_of(value)
        if len(content) > MAX_VALUE_BYTES:
            raise KVError("PUT", 413, f"Value length of {len(content)} exceeds limit of {MAX_VALUE_BYTES}.")
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
        prefix = to_bytes(to_text(chosen.get("prefix") or ""))
        check_length(prefix, "GET")
        limit = whole_number(chosen.get("limit") or 0)
        if limit > MAX_LIST_KEYS:
            # The platform's text; 1000 itself is accepted.
            raise KVError("GET", 400, f"Invalid key_count_limit of {limit}. Please specify an integer less than 1000.")
        limit = limit if limit > 0 else MAX_LIST_KEYS
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
        if cache_ttl is not None and (seconds := whole_number(cache_ttl)) < MIN_CACHE_TTL_S:
            raise KVError("GET", 400, f"Invalid cache_ttl of {seconds}. Cache TTL must be at least {MIN_CACHE_TTL_S}.")
        now = int(self._clock.now())
        return await self._threads.run(lambda connection: _entry(connection, key, now))

    async def _read_many(self, keys: Sequence[Any], kind: str) -> dict[str, Entry | None]:
        if not keys:
            raise KVError("GET_BULK", 400, "You must request a minimum of 1 key")
        if len(keys) > MAX_BULK_KEYS:
            raise KVError("GET_BULK", 400, f"You can request a maximum of {MAX_BULK_KEYS} keys")
        if kind not in ("text", "json"):
            raise KVError("GET_BULK", 400, f'"{kind}" is not a valid type. Use "json" or "text"')
        names = {text: to_bytes(text) for text in map(to_text, keys)}
        for name in names.values():
            if not name:
                raise KVError("GET_BULK", 400, "Key names must not be empty")
            check_length(name, "GET_BULK")
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
