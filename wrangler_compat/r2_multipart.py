"""An R2 upload in parts: nothing is visible before complete, which makes the object in one step."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import partial
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from wrangler_compat import r2_records as records
from wrangler_compat.js import JsDict, to_text
from wrangler_compat.r2_blobs import Digests
from wrangler_compat.r2_objects import R2Object, object_of
from wrangler_compat.r2_records import Record
from wrangler_compat.r2_rules import content_of, key_bytes, part_number

if TYPE_CHECKING:
    from wrangler_compat.r2 import R2Bucket

__all__ = ["R2MultipartUpload"]


class R2MultipartUpload:
    """An upload that was begun and not completed."""

    def __init__(self, bucket: "R2Bucket", key: str, upload: str) -> None:
        self._bucket = bucket
        self.key = key
        self.uploadId = upload

    async def uploadPart(self, number: int, value: Any, /) -> JsDict:
        """Store a part, in place of any earlier one of the number, and answer {"partNumber", "etag"}."""
        part_number(number)
        name = key_bytes(self.key, "uploadPart")
        content = content_of(value, "uploadPart", "R2MultipartUpload")
        blob, etag, digests = token_hex(16), token_hex(16), Digests(None)
        await self._bucket.write(blob, content, digests)
        stored = False
        try:
            md5 = digests.hex()["md5"]
            old = await self._bucket.in_records(
                lambda c: records.add_part(c, self.uploadId, name, number, etag, digests.size, md5, blob)
            )
            stored = True
        finally:
            if not stored:
                await self._bucket.discard([blob])
        await self._bucket.discard([old] if old else [])
        return JsDict(partNumber=number, etag=etag)

    async def complete(self, parts: Sequence[Mapping[str, Any]], /) -> R2Object:
        """Make the object of the listed parts, in the order listed, and answer it."""
        name = key_bytes(self.key, "completeMultipartUpload")
        wanted = [(int(part["partNumber"]), to_text(part["etag"])) for part in parts]
        upload = await self._bucket.in_records(partial(records.complete, upload=self.uploadId, key=name, wanted=wanted))
        md5 = hashlib.md5(b"".join(bytes.fromhex(md5) for _, _, md5 in upload.parts), usedforsecurity=False)
        record = Record(
            key=name,
            version=token_hex(16),
            size=sum(size for _, size, _ in upload.parts),
            etag=f"{md5.hexdigest()}-{len(upload.parts)}",
            uploaded=self._bucket.now_ms(),
            http=upload.http,
            custom=upload.custom,
            checksums={},
            parts=[(blob, size) for blob, size, _ in upload.parts],
        )
        old = await self._bucket.in_records(lambda connection: records.finish(connection, self.uploadId, record))
        await self._bucket.discard([*old, *upload.unused])
        return object_of(record, whole=False)

    async def abort(self) -> None:
        """Forget the upload and its parts; may be called again."""
        await self._bucket.discard(await self._bucket.in_records(lambda c: records.abort(c, self.uploadId)))
