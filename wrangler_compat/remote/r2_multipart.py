"""An upload in parts over S3: nothing is visible before complete. S3 takes the parts in the order of their numbers."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NoReturn

from wrangler_compat.errors import R2Error, RemoteError, RemoteRefusedError
from wrangler_compat.js import JsDict, to_text
from wrangler_compat.r2_objects import R2Object
from wrangler_compat.r2_rules import content_of, key_bytes, part_number
from wrangler_compat.remote.s3 import text_of, xml_of
from wrangler_compat.remote.transport import Reply

if TYPE_CHECKING:
    from wrangler_compat.remote.r2 import RemoteR2

__all__ = ["RemoteMultipartUpload"]

_REFUSALS: Final = {
    "NoSuchUpload": ("The specified multipart upload does not exist.", 10024, 404),
    "InvalidPart": ("One or more of the specified parts could not be found.", 10025, 400),
    "InvalidPartOrder": ("One or more of the specified parts could not be found.", 10025, 400),
    "EntityTooSmall": ("Your proposed upload is smaller than the minimum allowed object size.", 10011, 400),
}


class RemoteMultipartUpload:
    """An upload that was begun and not completed."""

    def __init__(self, bucket: "RemoteR2", key: str, upload: str) -> None:
        self._bucket = bucket
        self.key = key
        self.uploadId = upload

    async def uploadPart(self, number: int, value: Any, /) -> JsDict:
        """Store a part, in place of any earlier one of the number, and answer {"partNumber", "etag"}."""
        content = content_of(value, "uploadPart", "R2MultipartUpload")
        query = {"partNumber": part_number(number), "uploadId": self.uploadId}
        reply = await self._send("uploadPart", "PUT", query=query, body=await content.bytes())
        return JsDict(partNumber=number, etag=reply.headers.get("etag", "").strip('"'))

    async def complete(self, parts: Sequence[Mapping[str, Any]], /) -> R2Object:
        """Make the object of the listed parts, in the order of their numbers, and answer it."""
        listed = "".join(
            f"<Part><PartNumber>{int(part['partNumber'])}</PartNumber><ETag>{_etag(part['etag'])}</ETag></Part>"
            for part in sorted(parts, key=lambda part: int(part["partNumber"]))
        )
        body = f"<CompleteMultipartUpload>{listed}</CompleteMultipartUpload>".encode()
        operation = "completeMultipartUpload"
        reply = await self._send(operation, "POST", query={"uploadId": self.uploadId}, body=body, again=False)
        root = xml_of(reply)
        if root.tag.rpartition("}")[2] == "Error":
            # S3 begins its answer before it knows how the work ends.
            _refuse(operation, text_of(root, "Code"), text_of(root, "Message"))
        found = await self._bucket.head(self.key)
        if found is None:
            raise RemoteError("R2: the completed object is not there")
        found.range = None
        return found

    async def abort(self) -> None:
        """Forget the upload and its parts; may be called again."""
        try:
            await self._send("abortMultipartUpload", "DELETE", query={"uploadId": self.uploadId})
        except R2Error as error:
            if error.number != 10024:
                raise

    async def _send(self, operation: str, method: str, **how: Any) -> Reply:
        name = key_bytes(self.key, operation)
        try:
            reply = await self._bucket.s3.send(method, name, **how)
            if reply.status >= 300:
                raise self._bucket.s3.refusal(reply)
        except RemoteRefusedError as error:
            if str(error.number) in _REFUSALS:
                _refuse(operation, str(error.number), error.said)
            raise
        return reply


def _refuse(operation: str, word: str, said: str) -> NoReturn:
    if word not in _REFUSALS:
        raise RemoteError(f"R2: {word}: {said}")
    reason, number, status = _REFUSALS[word]
    raise R2Error(operation, reason, number, status=status)


def _etag(given: Any) -> str:
    text = to_text(given)
    # What is no etag is refused by the service as an unknown part, and must not break the document.
    return "".join(each for each in text if each.isalnum() or each in "-_")
