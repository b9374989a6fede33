"""What R2 answers: objects, bodies and checksums."""

import builtins
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from wrangler_compat.errors import ArgumentError
from wrangler_compat.js import ByteStream, JsDict, parse_json
from wrangler_compat.r2_records import Record
from wrangler_compat.r2_rules import HTTP_FIELDS

__all__ = ["R2Blob", "R2Checksums", "R2Object", "R2ObjectBody", "R2Objects", "listed", "object_of"]


@dataclass(frozen=True, slots=True)
class R2Checksums:
    """The known digests of an object; None where none was made."""

    md5: bytes | None = None
    sha1: bytes | None = None
    sha256: bytes | None = None
    sha384: bytes | None = None
    sha512: bytes | None = None

    def toJSON(self) -> JsDict:
        """Answer the known digests in hex."""
        found = {name: getattr(self, name) for name in self.__slots__}
        return JsDict({name: value.hex() for name, value in found.items() if value is not None})


@dataclass(frozen=True, slots=True)
class R2Blob:
    """A body as a blob."""

    type: str
    size: int
    content: bytes

    async def text(self) -> str:
        """Answer the content as UTF-8."""
        return self.content.decode("utf-8", "replace")

    async def arrayBuffer(self) -> bytes:
        """Answer the content."""
        return self.content


@dataclass(slots=True, kw_only=True)
class R2Object:
    """What is known of an object; range is set where a body was or could have been read."""

    key: str
    version: str
    size: int
    etag: str
    uploaded: datetime
    httpMetadata: Mapping[str, Any]
    customMetadata: Mapping[str, str]
    checksums: R2Checksums
    range: Mapping[str, int] | None = None
    storageClass: str = ""

    @property
    def httpEtag(self) -> str:
        """The etag in quotes, as HTTP has it."""
        return f'"{self.etag}"'

    def writeHttpMetadata(self, headers: MutableMapping[str, str]) -> None:
        """Set the headers that the HTTP metadata stands for."""
        for name, value in self.httpMetadata.items():
            text = format_datetime(value, usegmt=True) if isinstance(value, datetime) else str(value)
            headers[HTTP_FIELDS[name]] = text


@dataclass(slots=True, kw_only=True)
class R2ObjectBody(R2Object):
    """An object with its content, which can be read once."""

    body: ByteStream
    _taken: bool = field(default=False, repr=False)

    @property
    def bodyUsed(self) -> bool:
        """Whether the content was read."""
        return self._taken or self.body.used

    async def bytes(self) -> "builtins.bytes":
        """Answer the content."""
        if self.bodyUsed:
            raise ArgumentError(
                "Body has already been used. It can only be used once. Use tee() first if you need to read it twice."
            )
        self._taken = True
        return await self.body.bytes()

    async def arrayBuffer(self) -> "builtins.bytes":
        """Answer the content."""
        return await self.bytes()

    async def text(self) -> str:
        """Answer the content as UTF-8."""
        return (await self.bytes()).decode("utf-8", "replace")

    async def json(self) -> Any:
        """Answer the content parsed as JSON."""
        return parse_json(await self.text())

    async def blob(self) -> R2Blob:
        """Answer the content with its type."""
        content = await self.bytes()
        return R2Blob(str(self.httpMetadata.get("contentType", "")), len(content), content)


@dataclass(frozen=True, slots=True)
class R2Objects:
    """One page of a listing; cursor is set while there are more."""

    objects: list[R2Object]
    truncated: bool
    delimitedPrefixes: list[str]
    cursor: str | None = None


def object_of(record: Record, *, whole: bool) -> R2Object:
    """Answer the object of a record; whole sets the range that a head or an unread get shows."""
    http: dict[str, Any] = dict(record.http)
    if "cacheExpiry" in http:
        http["cacheExpiry"] = datetime.fromisoformat(http["cacheExpiry"])
    return R2Object(
        key=record.key.decode("utf-8", "replace"),
        version=record.version,
        size=record.size,
        etag=record.etag,
        uploaded=datetime.fromtimestamp(record.uploaded / 1000, UTC),
        httpMetadata=http,
        customMetadata=record.custom,
        checksums=R2Checksums(**{name: bytes.fromhex(value) for name, value in record.checksums.items()}),
        range={"offset": 0, "length": record.size} if whole else None,
    )


def listed(record: Record, include: Sequence[str]) -> R2Object:
    """Answer the object as a listing shows it."""
    found = object_of(record, whole=False)
    if "httpMetadata" not in include:
        found.httpMetadata = {}
    if "customMetadata" not in include:
        found.customMetadata = {}
    return found
