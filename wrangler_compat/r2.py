"""Cloudflare R2 on files and a SQLite database: conditional and ranged reads, checksums, listing, multipart uploads.

An object's record names its blobs and is committed after they are on disk, so a killed process leaves either the old
object or the new one. What it leaves besides is swept when the bucket is opened.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Any, Final, TypeVar

from wrangler_compat import r2_records as records
from wrangler_compat.errors import ClosedError, R2Error, StorageError
from wrangler_compat.js import UNDEFINED, ByteStream, options_of, to_bytes, to_json, to_text
from wrangler_compat.protocols import Clock
from wrangler_compat.r2_blobs import Blobs, Digests, OpenParts
from wrangler_compat.r2_multipart import R2MultipartUpload
from wrangler_compat.r2_objects import R2Object, R2ObjectBody, R2Objects, listed, object_of
from wrangler_compat.r2_records import Record
from wrangler_compat.r2_rules import (
    checksum_of,
    conditions_of,
    content_of,
    cursor_of,
    custom_metadata,
    http_metadata,
    key_bytes,
    listing_of,
    position_of,
    range_of,
    verify,
)
from wrangler_compat.sqlite import Threads

__all__ = ["R2Bucket"]

T = TypeVar("T")
FILE_THREADS: Final = 2
ORPHAN_AGE_S: Final = 3600


class R2Bucket:
    """One bucket, opened once per process."""

    def __init__(self, threads: Threads, blobs: Blobs, clock: Clock) -> None:
        self._threads = threads
        self._blobs = blobs
        self._clock = clock
        self._files = ThreadPoolExecutor(FILE_THREADS, thread_name_prefix="R2-files")

    @classmethod
    async def open(cls, folder: Path, clock: Clock, *, orphan_age_s: float = ORPHAN_AGE_S) -> "R2Bucket":
        """Open the folder, creating it when missing, and delete unnamed blobs older than the given age."""
        threads = Threads("R2", lambda: records.open_records(folder / "objects.sqlite"))
        await threads.start()
        bucket = cls(threads, Blobs(folder), clock)
        named = await threads.run(records.named_blobs)
        await bucket.in_files(lambda: bucket._blobs.sweep(named, older_than_s=orphan_age_s))
        return bucket

    async def head(self, key: Any = UNDEFINED, /) -> R2Object | None:
        """Answer what is known of an object, or None."""
        name = key_bytes(key, "head")
        record = await self.in_records(lambda connection: records.find(connection, name))
        return None if record is None else object_of(record, whole=True)

    async def get(self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> R2Object | R2ObjectBody | None:
        """Answer an object with its content, without it when onlyIf fails, or None when it is missing."""
        chosen = options_of(options, kw)
        name = key_bytes(key, "get")
        conditions = conditions_of(chosen.get("onlyIf"))
        while True:
            record = await self.in_records(lambda connection: records.find(connection, name))
            if record is None:
                return None
            if conditions is not None and not conditions.hold(record.etag, record.uploaded):
                return object_of(record, whole=True)
            offset, length = range_of(chosen.get("range"), record.size)
            try:
                opened = await self.in_files(partial(self._blobs.open, record.parts, offset, length))
            except FileNotFoundError:
                # Another process replaced the object between the two steps, or its file is lost.
                if await self.in_records(lambda connection: records.find(connection, name)) == record:
                    raise StorageError(f"R2: the content of {record.key!r} is missing from the disk") from None
                continue
            about = object_of(record, whole=False)
            about.range = {"offset": offset, "length": length}
            fields = {field: getattr(about, field) for field in R2Object.__slots__}
            return R2ObjectBody(**fields, body=ByteStream(self._read(opened), length=length))

    async def put(
        self, key: Any = UNDEFINED, value: Any = UNDEFINED, options: Any = None, /, **kw: Any
    ) -> R2Object | None:
        """Store an object whole and answer it, or None when onlyIf fails."""
        chosen = options_of(options, kw)
        name = key_bytes(key, "put")
        content = content_of(value, "put")
        wanted = checksum_of(chosen)
        http, custom = http_metadata(chosen.get("httpMetadata")), custom_metadata(chosen.get("customMetadata"), "put")
        conditions = conditions_of(chosen.get("onlyIf"))
        version, digests = token_hex(16), Digests(wanted[0] if wanted else None)
        await self.write(version, content, digests)
        try:
            verify(wanted, digests.hex())
            sums = digests.hex()
            record = Record(
                name, version, digests.size, sums["md5"], self.now_ms(), http, custom, sums, [(version, digests.size)]
            )
            stored, old = await self.in_records(lambda connection: records.save(connection, record, conditions))
        except R2Error:
            await self.discard([version])
            raise
        await self.discard(old if stored else [version])
        return object_of(record, whole=False) if stored else None

    async def delete(self, keys: Any = UNDEFINED, /) -> None:
        """Remove one object or a list of them; a missing one is no error."""
        names = [key_bytes(key, "delete") for key in (keys if isinstance(keys, list | tuple) else [keys])]
        await self.discard(await self.in_records(lambda connection: records.remove(connection, names)))

    async def list(self, options: Any = None, /, **kw: Any) -> R2Objects:
        """Answer a page of objects in the order of their UTF-8; metadata is empty unless include names it."""
        chosen = options_of(options, kw)
        limit, include = listing_of(chosen)
        prefix, delimiter = (to_bytes(chosen.get(name) or "") for name in ("prefix", "delimiter"))
        start = chosen.get("startAfter")
        places = [position_of(chosen.get("cursor")), to_bytes(start) if start else None]
        after = max((place for place in places if place is not None), default=None)
        found = await self.in_records(lambda c: records.page(c, prefix, delimiter, after, limit))
        return R2Objects(
            [listed(record, include) for record in found.records],
            found.after is not None,
            [folded.decode("utf-8", "replace") for folded in found.prefixes],
            None if found.after is None else cursor_of(found.after),
        )

    async def createMultipartUpload(self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> R2MultipartUpload:
        """Begin an upload in parts; nothing is visible before complete."""
        chosen = options_of(options, kw)
        name = key_bytes(key, "createMultipartUpload")
        http = to_json(http_metadata(chosen.get("httpMetadata")))
        custom = to_json(custom_metadata(chosen.get("customMetadata"), "createMultipartUpload"))
        upload = token_hex(32)
        await self.in_records(lambda connection: records.begin_upload(connection, upload, name, http, custom))
        return R2MultipartUpload(self, to_text(key), upload)

    def resumeMultipartUpload(self, key: Any, uploadId: str, /) -> R2MultipartUpload:
        """Answer an upload by its id; whether it exists shows when it is used."""
        return R2MultipartUpload(self, to_text(key), to_text(uploadId))

    async def close(self) -> None:
        """Finish what waits and close the bucket; may be called again."""
        await self._threads.close()
        await asyncio.to_thread(self._files.shutdown)

    async def in_files(self, work: Callable[[], T]) -> T:
        """Run file work on the bucket's own threads."""
        if self._threads.closed:
            raise ClosedError("R2 is closed")
        try:
            return await asyncio.get_running_loop().run_in_executor(self._files, work)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise StorageError(f"R2: {error}") from error

    async def write(self, name: str, content: ByteStream, digests: Digests) -> None:
        """Put content on disk as a blob that nothing names yet."""
        path = await self.in_files(lambda: self._blobs.begin(name))
        try:
            async for chunk in content:
                await self.in_files(partial(self._blobs.append, path, chunk, digests))
            await self.in_files(lambda: self._blobs.keep(path, name))
        finally:
            await self.in_files(lambda: path.unlink(missing_ok=True))

    async def discard(self, names: Sequence[str]) -> None:
        """Delete blobs that nothing names."""
        if names:
            await self.in_files(lambda: self._blobs.remove(names))

    async def in_records(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run work on the bucket's database thread."""
        return await self._threads.run(work)

    def now_ms(self) -> int:
        """Answer the bucket's clock in epoch milliseconds."""
        return int(self._clock.now() * 1000)

    async def _read(self, opened: OpenParts) -> AsyncIterator[bytes]:
        chunks = opened.chunks()
        while (chunk := await self.in_files(lambda: next(chunks, None))) is not None:
            yield chunk
