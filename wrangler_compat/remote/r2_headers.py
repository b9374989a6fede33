"""An object's metadata as HTTP headers of S3, there and back: the six fields, custom metadata, etag, size and time."""

import base64
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any, Final

from wrangler_compat.errors import ArgumentError, RemoteError
from wrangler_compat.r2_objects import R2Checksums, R2Object
from wrangler_compat.r2_rules import HTTP_FIELDS

__all__ = ["metadata_headers", "object_from"]

_CUSTOM: Final = "x-amz-meta-"
_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+\Z")
_PLAIN: Final = re.compile(r"[!-~]([ -~]*[!-~])?\Z|\Z")
_ENCODED: Final = re.compile(r"=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=\Z", re.IGNORECASE)
_MD5: Final = re.compile(r"[0-9a-f]{32}\Z")


def metadata_headers(http: Mapping[str, str], custom: Mapping[str, str]) -> dict[str, str]:
    """Answer the headers of a put; what headers cannot hold is encoded as RFC 2047 has it."""
    headers = {HTTP_FIELDS[field]: _one_line(field, value) for field, value in http.items() if field != "cacheExpiry"}
    if "cacheExpiry" in http:
        headers["expires"] = format_datetime(datetime.fromisoformat(http["cacheExpiry"]).astimezone(UTC), usegmt=True)
    for name, value in custom.items():
        if not _TOKEN.match(name):
            raise ArgumentError(f"customMetadata {name!r}: over S3 a name is letters, digits and hyphens.")
        headers[_CUSTOM + name.lower()] = (
            value if _PLAIN.match(value) and not _ENCODED.match(value) else _encoded(value)
        )
    return headers


def object_from(key: str, headers: Mapping[str, str], size: int) -> R2Object:
    """Answer the object that a reply's headers describe."""
    etag = headers.get("etag", "").strip('"')
    try:
        uploaded = parsedate_to_datetime(headers["last-modified"]).astimezone(UTC)
    except (KeyError, ValueError) as error:
        raise RemoteError("R2: the answer does not say when the object was stored") from error
    http: dict[str, Any] = {field: headers[name] for field, name in HTTP_FIELDS.items() if name in headers}
    if "cacheExpiry" in http:
        try:
            http["cacheExpiry"] = parsedate_to_datetime(http["cacheExpiry"]).astimezone(UTC)
        except ValueError:
            del http["cacheExpiry"]
    custom = {n.removeprefix(_CUSTOM): _decoded(v) for n, v in headers.items() if n.startswith(_CUSTOM)}
    return R2Object(
        key=key,
        version=headers.get("x-amz-version-id", etag),
        size=size,
        etag=etag,
        uploaded=uploaded,
        httpMetadata=http,
        customMetadata=custom,
        checksums=R2Checksums(md5=bytes.fromhex(etag)) if _MD5.match(etag) else R2Checksums(),
    )


def _one_line(field: str, value: str) -> str:
    if any(ord(each) < 32 for each in value):
        raise ArgumentError(f"httpMetadata {field}: a header holds one line, not {value!r}.")
    return value


def _encoded(value: str) -> str:
    return f"=?UTF-8?B?{base64.b64encode(value.encode('utf-8', 'replace')).decode()}?="


def _decoded(value: str) -> str:
    match = _ENCODED.match(value)
    return base64.b64decode(match[1]).decode("utf-8", "replace") if match else value
