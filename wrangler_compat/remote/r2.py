"""R2 over its S3 API: the local bucket's calls and results, on an S3 service.

A condition is checked here, on what a HEAD answers, and then asked of the service as "still the same" (If-Match, or
If-None-Match: * for a missing object), so that it holds at the moment of the write as well. A body is read in pieces of
a few MiB, each under the same etag. What S3 cannot say is different: times are whole seconds, names of custom metadata
are lower case, a checksum that was given with a put is checked here and not kept, and `include` costs a HEAD an object.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any, Final
from urllib.parse import unquote

from wrangler_compat.errors import ArgumentError, RemoteError
from wrangler_compat.js import UNDEFINED, ByteStream, options_of, to_bytes, to_text
from wrangler_compat.r2_objects import R2Checksums, R2Object, R2ObjectBody, R2Objects
from wrangler_compat.r2_rules import (
    checksum_of,
    conditions_of,
    content_of,
    custom_metadata,
    http_metadata,
    key_bytes,
    listing_of,
    range_of,
    verify,
)
from wrangler_compat.remote.r2_headers import metadata_headers, object_from
from wrangler_compat.remote.r2_multipart import RemoteMultipartUpload
from wrangler_compat.remote.s3 import S3, text_of, xml_of
from wrangler_compat.remote.transport import Reply

__all__ = ["RemoteR2"]

PIECE_BYTES: Final = 8 * 1024 * 1024
"""The longest piece of a body that is fetched at once."""
MAX_PUT_BYTES: Final = 100 * 1024 * 1024
"""A put is held in memory to be signed; larger content goes in parts."""
LOOKS: Final = 3
"""How often a call begins anew when the object changes under it."""
MAX_DELETE: Final = 1000
HEADS_AT_ONCE: Final = 8


class RemoteR2:
    """One bucket."""

    def __init__(self, s3: S3) -> None:
        self.s3 = s3

    async def head(self, key: Any = UNDEFINED, /) -> R2Object | None:
        """Answer what is known of an object, or None."""
        found = await self._head(key_bytes(key, "head"))
        return None if found is None else _whole(found)

    async def get(self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> R2Object | R2ObjectBody | None:
        """Answer an object with its content, without it when onlyIf fails, or None when it is missing."""
        chosen = options_of(options, kw)
        name = key_bytes(key, "get")
        conditions = conditions_of(chosen.get("onlyIf"))
        if conditions is None and not chosen.get("range"):
            reply = await self._piece(name, 0, PIECE_BYTES, None)
            if reply.status == 404:
                return None
            if reply.status != 416:
                return self._body(object_from(to_text(key), reply.headers, _total(reply)), name, reply.body, 0, None)
            # An empty object has no piece.
        for _ in range(LOOKS):
            about = await self._head(name)
            if about is None:
                return None
            if conditions is not None and not conditions.hold(about.etag, _ms(about.uploaded)):
                return _whole(about)
            offset, length = range_of(chosen.get("range"), about.size)
            if length == 0:
                return self._body(about, name, b"", offset, length)
            reply = await self._piece(name, offset, min(length, PIECE_BYTES), about.etag)
            if reply.status < 300:
                return self._body(about, name, reply.body, offset, length)
        raise RemoteError("R2: the object changed each time it was to be read")

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
        if (content.length or 0) > MAX_PUT_BYTES:
            raise ArgumentError(f"put() over S3 takes at most {MAX_PUT_BYTES} bytes; use createMultipartUpload().")
        body = await content.bytes()
        sums = {
            kind: hashlib.new(kind, body, usedforsecurity=False) for kind in {"md5", *(wanted[:1] if wanted else ())}
        }
        verify(wanted, {kind: digest.hexdigest() for kind, digest in sums.items()})
        headers = metadata_headers(http, custom)
        for _ in range(LOOKS):
            guard: dict[str, str] = {}
            if conditions is not None:
                there = await self._head(name)
                if not conditions.hold(there.etag if there else None, _ms(there.uploaded) if there else 0):
                    return None
                guard = {"if-match": there.httpEtag} if there else {"if-none-match": "*"}
            reply = await self.s3.send("PUT", name, headers={**headers, **guard}, body=body, again=not guard)
            if reply.status < 300:
                return self._stored(to_text(key), reply, len(body), {**headers, "last-modified": self._now()}, sums)
        raise RemoteError("R2: the object changed each time it was to be replaced")

    async def delete(self, keys: Any = UNDEFINED, /) -> None:
        """Remove one object or a list of them; a missing one is no error."""
        if not isinstance(keys, list | tuple):
            await self.s3.send("DELETE", key_bytes(keys, "delete"))
            return
        names = [key_bytes(key, "delete") for key in keys]
        for start in range(0, len(names), MAX_DELETE):
            await self.s3.remove(names[start : start + MAX_DELETE])

    async def list(self, options: Any = None, /, **kw: Any) -> R2Objects:
        """Answer a page of objects in the order of their UTF-8; metadata is empty unless include names it."""
        chosen = options_of(options, kw)
        limit, include = listing_of(chosen)
        query: dict[str, Any] = {"list-type": 2, "max-keys": limit, "encoding-type": "url"}
        for name, given in (
            ("prefix", chosen.get("prefix")),
            ("delimiter", chosen.get("delimiter")),
            ("start-after", chosen.get("startAfter")),
            ("continuation-token", chosen.get("cursor")),
        ):
            if given:
                query[name] = to_bytes(to_text(given))
        root = xml_of(await self.s3.send("GET", query=query))
        objects = [_listed(each) for each in root.findall("{*}Contents")]
        if include:
            objects = await self._with_metadata(objects, include)
        prefixes = [unquote(text_of(each, "Prefix")) for each in root.findall("{*}CommonPrefixes")]
        more = text_of(root, "IsTruncated") == "true"
        return R2Objects(objects, more, prefixes, text_of(root, "NextContinuationToken") if more else None)

    async def createMultipartUpload(
        self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any
    ) -> RemoteMultipartUpload:
        """Begin an upload in parts; nothing is visible before complete."""
        chosen = options_of(options, kw)
        name = key_bytes(key, "createMultipartUpload")
        http = http_metadata(chosen.get("httpMetadata"))
        custom = custom_metadata(chosen.get("customMetadata"), "createMultipartUpload")
        headers = metadata_headers(http, custom)
        reply = await self.s3.send("POST", name, query={"uploads": ""}, headers=headers, again=False)
        return RemoteMultipartUpload(self, to_text(key), text_of(xml_of(reply), "UploadId"))

    def resumeMultipartUpload(self, key: Any, uploadId: str, /) -> RemoteMultipartUpload:
        """Answer an upload by its id; whether it exists shows when it is used."""
        return RemoteMultipartUpload(self, to_text(key), to_text(uploadId))

    async def close(self) -> None:
        """Nothing of its own is open; may be called again."""

    async def _head(self, name: bytes) -> R2Object | None:
        reply = await self.s3.send("HEAD", name)
        if reply.status == 404:
            return None
        return object_from(name.decode("utf-8", "replace"), reply.headers, int(reply.headers.get("content-length", 0)))

    async def _piece(self, name: bytes, offset: int, length: int, etag: str | None) -> Reply:
        headers = {"range": f"bytes={offset}-{offset + length - 1}"}
        if etag is not None:
            headers["if-match"] = f'"{etag}"'
        return await self.s3.send("GET", name, headers=headers)

    def _body(self, about: R2Object, name: bytes, first: bytes, offset: int, length: int | None) -> R2ObjectBody:
        whole = about.size - offset if length is None else length
        about.range = {"offset": offset, "length": whole}

        async def pieces() -> AsyncIterator[bytes]:
            yield first
            at, end = offset + len(first), offset + whole
            while at < end:
                reply = await self._piece(name, at, min(PIECE_BYTES, end - at), about.etag)
                if reply.status >= 300 or not reply.body:
                    raise RemoteError("R2: the object changed while it was read")
                yield reply.body
                at += len(reply.body)

        fields = {field: getattr(about, field) for field in R2Object.__slots__}
        return R2ObjectBody(**fields, body=ByteStream(pieces(), length=whole))

    def _stored(self, key: str, reply: Reply, size: int, headers: dict[str, str], sums: dict[str, Any]) -> R2Object:
        found = object_from(key, {**headers, **reply.headers, "last-modified": headers["last-modified"]}, size)
        found.checksums = R2Checksums(**{kind: digest.digest() for kind, digest in sums.items()})
        # The reply's own content type is that of its empty body.
        found.httpMetadata = object_from(key, headers, size).httpMetadata
        return found

    async def _with_metadata(self, objects: Sequence[R2Object], include: Sequence[str]) -> Any:
        gate = asyncio.Semaphore(HEADS_AT_ONCE)

        async def whole(one: R2Object) -> R2Object:
            async with gate:
                known = await self._head(to_bytes(one.key))
            if known is not None:
                one.httpMetadata = known.httpMetadata if "httpMetadata" in include else {}
                one.customMetadata = known.customMetadata if "customMetadata" in include else {}
            return one

        return list(await asyncio.gather(*map(whole, objects)))

    def _now(self) -> str:
        return format_datetime(datetime.fromtimestamp(self.s3.transport.clock.now(), UTC), usegmt=True)


def _whole(found: R2Object) -> R2Object:
    found.range = {"offset": 0, "length": found.size}
    return found


def _total(reply: Reply) -> int:
    """Answer the size of the whole object of which a reply holds a piece."""
    total = reply.headers.get("content-range", "").rpartition("/")[2]
    return int(total) if total.isdecimal() else len(reply.body)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _listed(element: Any) -> R2Object:
    headers = {"etag": text_of(element, "ETag"), "last-modified": "Thu, 01 Jan 1970 00:00:00 GMT"}
    found = object_from(unquote(text_of(element, "Key")), headers, int(text_of(element, "Size") or 0))
    try:
        found.uploaded = datetime.fromisoformat(text_of(element, "LastModified"))
    except ValueError as error:
        raise RemoteError("R2: a listed object has no time") from error
    return found
