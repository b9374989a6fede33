"""R2's records in SQLite: objects, uploads and parts; every function runs on the bucket's database thread."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from wrangler_compat.errors import R2Error
from wrangler_compat.r2_rules import Conditions
from wrangler_compat.sqlite import connect

__all__ = [
    "Page",
    "Record",
    "Upload",
    "add_part",
    "complete",
    "find",
    "named_blobs",
    "open_records",
    "page",
    "remove",
    "save",
]

MIN_PART_BYTES: Final = 5 * 1024 * 1024
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS objects (
  key BLOB PRIMARY KEY, version TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, uploaded INTEGER NOT NULL,
  http TEXT NOT NULL, custom TEXT NOT NULL, checksums TEXT NOT NULL, parts TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS uploads (
  id TEXT PRIMARY KEY, key BLOB NOT NULL, http TEXT NOT NULL, custom TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS parts (
  upload TEXT NOT NULL REFERENCES uploads(id) ON DELETE CASCADE, number INTEGER NOT NULL, etag TEXT NOT NULL,
  size INTEGER NOT NULL, md5 TEXT NOT NULL, blob TEXT NOT NULL, PRIMARY KEY (upload, number)
) STRICT;
"""
_COLUMNS: Final = "key, version, size, etag, uploaded, http, custom, checksums, parts"


@dataclass(frozen=True, slots=True)
class Record:
    """One stored object; parts are blob names with their sizes, uploaded is epoch milliseconds."""

    key: bytes
    version: str
    size: int
    etag: str
    uploaded: int
    http: dict[str, str]
    custom: dict[str, str]
    checksums: dict[str, str]
    parts: list[tuple[str, int]]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> "Record":
        """Answer the record of a row."""
        key, version, size, etag, uploaded, *texts = row
        http, custom, checksums, parts = map(json.loads, texts)
        return cls(
            key, version, size, etag, uploaded, http, custom, checksums, [(name, length) for name, length in parts]
        )

    def row(self) -> tuple[object, ...]:
        """Answer the row of the record."""
        texts = (self.http, self.custom, self.checksums, self.parts)
        return (
            self.key, self.version, self.size, self.etag, self.uploaded,
            *(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in texts),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Upload:
    """A multipart upload that is ready to become an object."""

    http: dict[str, str]
    custom: dict[str, str]
    parts: list[tuple[str, int, str]]
    """Blob, size and md5 of the listed parts."""
    unused: list[str]
    """Blobs of parts that were not listed."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a listing; after is the position to go on from, None at the end."""

    records: list[Record]
    prefixes: list[bytes]
    after: bytes | None


def open_records(path: Path) -> sqlite3.Connection:
    """Open the bucket's database."""
    connection = connect(path, sqlite3.Connection, synchronous="FULL")
    connection.executescript(_SCHEMA)
    return connection


def find(connection: sqlite3.Connection, key: bytes) -> Record | None:
    """Answer the object of a key."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM objects WHERE key = ?", (key,)).fetchone()
    return None if row is None else Record.from_row(row)


def save(connection: sqlite3.Connection, record: Record, conditions: Conditions | None) -> tuple[bool, list[str]]:
    """Store an object if the conditions hold; answer whether they did and the blobs it replaced."""
    with _transaction(connection):
        old = find(connection, record.key)
        if conditions is not None and not conditions.hold(old.etag if old else None, old.uploaded if old else 0):
            return False, []
        connection.execute("INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", record.row())
    return True, [name for name, _ in old.parts] if old else []


def remove(connection: sqlite3.Connection, keys: Sequence[bytes]) -> list[str]:
    """Delete objects and answer their blobs."""
    blobs: list[str] = []
    with _transaction(connection):
        for key in keys:
            record = find(connection, key)
            if record is not None:
                blobs += [name for name, _ in record.parts]
                connection.execute("DELETE FROM objects WHERE key = ?", (key,))
    return blobs


def page(connection: sqlite3.Connection, prefix: bytes, delimiter: bytes, after: bytes | None, limit: int) -> Page:
    """Answer up to limit objects and folded prefixes behind a position, in the order of their bytes."""
    records: list[Record] = []
    prefixes: list[bytes] = []
    position = after
    end = prefix + b"\xff"  # no UTF-8 text holds this byte, so it stands behind every key with the prefix
    query = f"SELECT {_COLUMNS} FROM objects WHERE key >= ? AND key > ifnull(?, '') AND key < ? ORDER BY key LIMIT ?"
    while True:
        want = limit + 1 - len(records) - len(prefixes)
        rows = connection.execute(query, (prefix, position, end, want)).fetchall()
        for row in rows:
            if position is not None and row[0] < position:
                continue  # inside a prefix that was just folded
            if len(records) + len(prefixes) == limit:
                return Page(records, prefixes, position)
            place = row[0].find(delimiter, len(prefix)) if delimiter else -1
            if place >= 0:
                prefixes.append(row[0][: place + len(delimiter)])
                position = prefixes[-1] + b"\xff"
            else:
                records.append(Record.from_row(row))
                position = row[0]
        if len(rows) < want:
            return Page(records, prefixes, None)


def begin_upload(connection: sqlite3.Connection, upload: str, key: bytes, http: str, custom: str) -> None:
    """Remember a new multipart upload."""
    connection.execute("INSERT INTO uploads VALUES (?, ?, ?, ?)", (upload, key, http, custom))


def add_part(
    connection: sqlite3.Connection, upload: str, key: bytes, number: int, etag: str, size: int, md5: str, blob: str
) -> str | None:
    """Remember a part; answer the blob of the part it replaces."""
    with _transaction(connection):
        _exists(connection, upload, key, "uploadPart")
        old = connection.execute("SELECT blob FROM parts WHERE upload = ? AND number = ?", (upload, number)).fetchone()
        connection.execute(
            "INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?)", (upload, number, etag, size, md5, blob)
        )
    return old[0] if old else None


def complete(connection: sqlite3.Connection, upload: str, key: bytes, wanted: Sequence[tuple[int, str]]) -> Upload:
    """Answer the listed parts of an upload, checked."""
    operation = "completeMultipartUpload"
    http, custom = _exists(connection, upload, key, operation)
    query = "SELECT number, etag, size, md5, blob FROM parts WHERE upload = ?"
    known = {row[0]: row[1:] for row in connection.execute(query, (upload,))}
    listed = [known.get(number) for number, etag in wanted if number in known and known[number][0] == etag]
    if len(listed) != len(wanted) or len({number for number, _ in wanted}) != len(wanted):
        raise R2Error(operation, "One or more of the specified parts could not be found.", 10025)
    parts = [(blob, size, md5) for _, size, md5, blob in filter(None, listed)]
    if any(size < MIN_PART_BYTES for _, size, _ in parts[:-1]):
        raise R2Error(operation, "Your proposed upload is smaller than the minimum allowed object size.", 10011)
    if len({size for _, size, _ in parts[:-1]}) > 1:
        raise R2Error(operation, "There was a problem with the multipart upload.", 10048)
    used = {blob for blob, _, _ in parts}
    unused = [row[3] for row in known.values() if row[3] not in used]
    return Upload(json.loads(http), json.loads(custom), parts, unused)


def finish(connection: sqlite3.Connection, upload: str, record: Record) -> list[str]:
    """Turn an upload into an object in one transaction; answer the blobs it replaced."""
    with _transaction(connection):
        _exists(connection, upload, record.key, "completeMultipartUpload")
        old = find(connection, record.key)
        connection.execute("INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", record.row())
        connection.execute("DELETE FROM uploads WHERE id = ?", (upload,))
    return [name for name, _ in old.parts] if old else []


def abort(connection: sqlite3.Connection, upload: str) -> list[str]:
    """Forget an upload; answer its blobs."""
    blobs = [row[0] for row in connection.execute("SELECT blob FROM parts WHERE upload = ?", (upload,))]
    connection.execute("DELETE FROM uploads WHERE id = ?", (upload,))
    return blobs


def named_blobs(connection: sqlite3.Connection) -> set[str]:
    """Answer every blob that something needs."""
    names = {row[0] for row in connection.execute("SELECT blob FROM parts")}
    for (parts,) in connection.execute("SELECT parts FROM objects"):
        names.update(name for name, _ in json.loads(parts))
    return names


def _exists(connection: sqlite3.Connection, upload: str, key: bytes, operation: str) -> tuple[str, str]:
    row: tuple[str, str] | None = connection.execute(
        "SELECT http, custom FROM uploads WHERE id = ? AND key = ?", (upload, key)
    ).fetchone()
    if row is None:
        raise R2Error(operation, "The specified multipart upload does not exist.", 10024, status=404)
    return row


class _transaction:  # noqa: N801 - reads as a statement
    """A transaction that ends with the block: kept, or undone when the block raises."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, *_: object) -> None:
        self._connection.execute("COMMIT" if kind is None else "ROLLBACK")
