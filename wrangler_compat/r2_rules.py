"""What R2 is asked for: keys, content, ranges, conditions, checksums and metadata, checked as the platform does it."""

import base64
import binascii
import hashlib
import re
from collections.abc import AsyncIterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

from wrangler_compat.errors import ArgumentError, R2Error
from wrangler_compat.js import UNDEFINED, ByteStream, Headers, iso_text, to_bytes, to_text

__all__ = [
    "ALGORITHMS",
    "HTTP_FIELDS",
    "Conditions",
    "checksum_of",
    "conditions_of",
    "content_of",
    "cursor_of",
    "custom_metadata",
    "http_metadata",
    "key_bytes",
    "listing_of",
    "part_number",
    "position_of",
    "range_of",
    "verify",
]

MAX_KEY_BYTES: Final = 1024
MAX_LIST: Final = 1000
MAX_PART: Final = 10_000
_INCLUDE: Final = ("httpMetadata", "customMetadata")
MAX_CUSTOM_METADATA_BYTES: Final = 8192
ALGORITHMS: Final = {"md5": "MD5", "sha1": "SHA-1", "sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}
HTTP_FIELDS: Final = {
    "contentType": "content-type",
    "contentLanguage": "content-language",
    "contentDisposition": "content-disposition",
    "contentEncoding": "content-encoding",
    "cacheControl": "cache-control",
    "cacheExpiry": "expires",
}
_RANGE: Final = re.compile(r"bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*\Z")
_MARK: Final = b">"
"""Begins every cursor: behind an empty key is not the beginning."""
_UNSATISFIABLE: Final = ("get", "The requested range is not satisfiable", 10039)


@dataclass(frozen=True, slots=True)
class Conditions:
    """Preconditions of a get or put; None asks nothing. Times are epoch milliseconds."""

    matches: frozenset[str] | None = None
    differs: frozenset[str] | None = None
    before: float | None = None
    after: float | None = None
    seconds: bool = False

    def hold(self, etag: str | None, uploaded: int) -> bool:
        """Whether an object with this etag passes; etag None is a missing object.

        As in HTTP, an etag condition that holds makes the time condition beside it irrelevant.
        """
        if etag is None:
            return self.matches is None and self.after is None
        matched = self.matches is None or not self.matches.isdisjoint((etag, "*"))
        differed = self.differs is None or self.differs.isdisjoint((etag, "*"))
        moment, before, after = (self._cut(value) for value in (uploaded, self.before, self.after))
        assert moment is not None
        older = before is None or moment < before or (self.matches is not None and matched)
        newer = after is None or moment > after or (self.differs is not None and differed)
        return matched and differed and older and newer

    def _cut(self, moment: float | None) -> float | None:
        return moment // 1000 if self.seconds and moment is not None else moment


def key_bytes(key: Any, operation: str) -> bytes:
    """Answer a key as the bytes it is kept under."""
    if key is UNDEFINED:
        raise ArgumentError(f"Failed to execute '{operation}' on 'R2Bucket': parameter 1 is not of type 'string'.")
    name = to_bytes(to_text(key))
    if len(name) > MAX_KEY_BYTES:
        raise R2Error(operation, "The specified object name is not valid.", 10020)
    return name


def range_of(given: Any, size: int) -> tuple[int, int]:
    """Answer offset and length of the part asked for; the whole object when nothing sensible is asked."""
    if isinstance(given, Headers):
        return _header_range(given.get("range", ""), size)
    if not isinstance(given, Mapping) or not given:
        return 0, size
    offset, length, suffix = (_count(given, name) for name in ("offset", "length", "suffix"))
    if suffix is not None:
        for name, other in (("offset", offset), ("length", length)):
            if other is not None:
                raise ArgumentError(f"Suffix is incompatible with {name}.")
        return _suffix(suffix, size)
    offset = offset or 0
    if offset >= size or length == 0:
        raise R2Error(*_UNSATISFIABLE, status=416)
    return offset, min(size - offset, size if length is None else length)


def _count(given: Mapping[str, Any], name: str) -> int | None:
    value = given.get(name)
    if value is None:
        return None
    if value < 0:
        subject = "Starting offset" if name == "offset" else name.capitalize()
        raise ArgumentError(f"Invalid range. {subject} ({value}) must be greater than or equal to 0.", js="RangeError")
    return int(value)


def _suffix(length: int, size: int) -> tuple[int, int]:
    if length == 0 or size == 0:
        raise R2Error(*_UNSATISFIABLE, status=416)
    return max(0, size - length), min(length, size)


def _header_range(text: str, size: int) -> tuple[int, int]:
    match = _RANGE.match(text.strip().lower())
    if match is None or not (match[1] or match[2]):
        return 0, size  # none, malformed or several ranges: the whole object
    if not match[1]:
        return _suffix(int(match[2]), size)
    first = int(match[1])
    last = int(match[2]) if match[2] else max(first, size - 1)
    if last < first:
        return 0, size
    if first >= size:
        raise R2Error(*_UNSATISFIABLE, status=416)
    return first, min(last, size - 1) - first + 1


def conditions_of(given: Any) -> Conditions | None:
    """Answer the preconditions of an options object or of Headers."""
    if given is None or given == {}:
        return None
    if isinstance(given, Headers):
        return Conditions(
            _header_etags(given.get("if-match")),
            _header_etags(given.get("if-none-match")),
            _header_date(given.get("if-unmodified-since")),
            _header_date(given.get("if-modified-since")),
            seconds=True,
        )
    return Conditions(
        _etag(given.get("etagMatches")),
        _etag(given.get("etagDoesNotMatch")),
        _milliseconds(given.get("uploadedBefore")),
        _milliseconds(given.get("uploadedAfter")),
        seconds=bool(given.get("secondsGranularity")),
    )


def _etag(text: Any) -> frozenset[str] | None:
    if text is None:
        return None
    if len(text) > 1 and text[0] == text[-1] == '"':
        raise ArgumentError(f"Conditional ETag should not be wrapped in quotes ({text}).")
    return frozenset({str(text)})


def _header_etags(text: str | None) -> frozenset[str] | None:
    if text is None:
        return None
    return frozenset({"*"}) if text.strip() == "*" else frozenset(re.findall(r'"([^"]*)"', text))


def _header_date(text: str | None) -> float | None:
    try:
        return None if text is None else parsedate_to_datetime(text).timestamp() * 1000
    except ValueError:
        return None


def _milliseconds(moment: Any) -> float | None:
    if isinstance(moment, datetime):
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.timestamp() * 1000
    return None if moment is None else float(moment)


def checksum_of(options: Mapping[str, Any]) -> tuple[str, str] | None:
    """Answer the algorithm and hex digest a put must have, if one is given."""
    given = [(name, options[name]) for name in ALGORITHMS if options.get(name) is not None]
    if len(given) > 1:
        raise ArgumentError("You cannot specify multiple hashing algorithms.")
    if not given:
        return None
    name, value = given[0]
    size = hashlib.new(name).digest_size
    if isinstance(value, bytes | bytearray | memoryview):
        if len(bytes(value)) != size:
            raise ArgumentError(f"{ALGORITHMS[name]} is {size} bytes, not {len(bytes(value))}")
        return name, bytes(value).hex()
    if len(value) != size * 2:
        raise ArgumentError(f"{ALGORITHMS[name]} is {size * 2} hex characters, not {len(value)}")
    if not re.fullmatch(r"[0-9a-fA-F]+", value):
        raise ArgumentError(f"Provided {ALGORITHMS[name]} wasn't a valid hex string")
    return name, value.lower()


def verify(wanted: tuple[str, str] | None, actual: Mapping[str, str]) -> None:
    """Raise when the content does not have the checksum that was given."""
    if wanted is None or actual[wanted[0]] == wanted[1]:
        return
    label = ALGORITHMS[wanted[0]]
    text = (
        f"The {label} checksum you specified did not match what we received.\n"
        f"You provided a {label} checksum with value: {wanted[1]}\nActual {label} was: {actual[wanted[0]]}"
    )
    raise R2Error("put", text, 10037)


def http_metadata(given: Any) -> dict[str, str]:
    """Answer the six known fields as texts; the expiry in ISO form."""
    if isinstance(given, Headers):
        kept = {field: given[name] for field, name in HTTP_FIELDS.items() if name in given}
        if "cacheExpiry" in kept:
            moment = _header_date(kept.pop("cacheExpiry"))
            if moment is not None:
                kept["cacheExpiry"] = iso_text(datetime.fromtimestamp(moment / 1000, UTC))
        return kept
    found = given if isinstance(given, Mapping) else {}
    chosen = {field: found[field] for field in HTTP_FIELDS if found.get(field) is not None}
    return {k: iso_text(v) if isinstance(v, datetime) else to_text(v) for k, v in chosen.items()}


def content_of(value: Any, operation: str, target: str = "R2Bucket") -> ByteStream:
    """Answer content as a stream of known length."""
    if value is None:
        return ByteStream([], length=0)
    if isinstance(value, str):
        value = to_bytes(value)
    if isinstance(value, bytes | bytearray | memoryview):
        content = bytes(value)
        return ByteStream([content], length=len(content))
    if isinstance(value, ByteStream) and value.length is not None:
        return value
    if isinstance(value, AsyncIterable):
        known = "request/response body or readable half of FixedLengthStream"
        raise ArgumentError(f"Provided readable stream must have a known length ({known})")
    accepted = "JsReadableStream or ArrayBuffer or ArrayBufferView or string or Blob"
    raise ArgumentError(f"Failed to execute '{operation}' on '{target}': parameter 2 is not of type '{accepted}'.")


def listing_of(chosen: Mapping[str, Any]) -> tuple[int, list[str]]:
    """Answer the limit of a list and what it includes."""
    limit = chosen.get("limit")
    limit = MAX_LIST if limit is None else int(limit)
    if not 1 <= limit <= MAX_LIST:
        raise R2Error("list", "MaxKeys params must be positive integer <= 1000.", 10022)
    include = [to_text(name) for name in chosen.get("include") or ()]
    for name in include:
        if name not in _INCLUDE:
            raise ArgumentError(f"Unsupported include value {name}", js="RangeError")
    return limit, include


def part_number(number: int) -> int:
    """Answer the number of a part of an upload when there can be one."""
    if not 1 <= number <= MAX_PART:
        raise ArgumentError(f"Part number must be between 1 and {MAX_PART} (inclusive). Actual value was: {number}")
    return number


def cursor_of(position: bytes) -> str:
    """Answer the cursor that stands for a position."""
    return base64.b64encode(_MARK + position).decode()


def position_of(cursor: Any) -> bytes | None:
    """Answer the position a cursor stands for; none or an unreadable one is the beginning, None."""
    try:
        found = base64.b64decode(to_text(cursor or ""), validate=True)
    except (binascii.Error, ValueError):
        return None
    return found[1:] if found.startswith(_MARK) else None


def custom_metadata(given: Any, operation: str) -> dict[str, str]:
    """Answer custom metadata with every value as text."""
    texts = {str(name): to_text(value) for name, value in (given or {}).items()}
    size = sum(len(to_bytes(name)) + len(to_bytes(text)) for name, text in texts.items())
    if size > MAX_CUSTOM_METADATA_BYTES:
        raise R2Error(operation, "Your metadata headers exceed the maximum allowed metadata size.", 10012, status=413)
    return texts
