"""What KV takes and gives: keys, expiry, metadata and values, checked and converted as the platform does it."""

import base64
import binascii
import math
from collections.abc import AsyncIterable, Sequence
from typing import Any, Final, NoReturn

from wrangler_compat.errors import ArgumentError, KVError
from wrangler_compat.js import UNDEFINED, ByteStream, options_of, parse_json, to_bytes, to_json, to_text

__all__ = [
    "MAX_LIST_KEYS",
    "Entry",
    "bulk_names",
    "check_cache_ttl",
    "check_given",
    "check_length",
    "decode",
    "expiration_of",
    "key_bytes",
    "listing",
    "metadata_of",
    "metadata_text",
    "position_after",
    "reading",
    "value_of",
    "whole_number",
]

MAX_KEY_BYTES: Final = 512
MAX_METADATA_BYTES: Final = 1024
MAX_VALUE_BYTES: Final = 25 * 1024 * 1024
MIN_CACHE_TTL_S: Final = 30
MAX_BULK_KEYS: Final = 100
MAX_LIST_KEYS: Final = 1000
MIN_TTL_S: Final = 60

_INT32: Final = 2**31

Entry = tuple[bytes, str | None]
"""Value and metadata."""


def reading(options: Any, keywords: dict[str, Any]) -> tuple[str, Any]:
    """Answer the type and the cacheTtl of a read."""
    chosen = options_of({"type": options} if isinstance(options, str) else options, keywords)
    return chosen.get("type") or "text", chosen.get("cacheTtl")


def key_bytes(key: Any, method: str, operation: str) -> bytes:
    """Answer a key as the bytes it is kept under."""
    if key is UNDEFINED:
        wanted = "string" if operation in ("PUT", "DELETE") else "string or Array"
        raise ArgumentError(f"Failed to execute '{method}' on 'KvNamespace': parameter 1 is not of type '{wanted}'.")
    text = to_text(key)
    if not text:
        raise ArgumentError("Key name cannot be empty.")
    if text in (".", ".."):
        raise ArgumentError(f'"{text}" is not allowed as a key name.')
    name = to_bytes(text)
    check_length(name, operation)
    return name


def check_length(name: bytes, operation: str) -> None:
    """Refuse a key or prefix that is too long."""
    if len(name) > MAX_KEY_BYTES:
        reason = f"UTF-8 encoded length of {len(name)} exceeds key length limit of {MAX_KEY_BYTES}."
        raise KVError(operation, 414, reason)


def check_cache_ttl(given: Any) -> None:
    """Refuse a cacheTtl that is too short."""
    if given is not None and (seconds := whole_number(given)) < MIN_CACHE_TTL_S:
        raise KVError("GET", 400, f"Invalid cache_ttl of {seconds}. Cache TTL must be at least {MIN_CACHE_TTL_S}.")


def bulk_names(keys: Sequence[Any], kind: str) -> dict[str, bytes]:
    """Answer the keys of a bulk read, each once, with the bytes they are kept under."""
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
    return names


def listing(chosen: dict[str, Any]) -> tuple[bytes, int]:
    """Answer the prefix and the limit of a list."""
    prefix = to_bytes(to_text(chosen.get("prefix") or ""))
    check_length(prefix, "GET")
    limit = whole_number(chosen.get("limit") or 0)
    if limit > MAX_LIST_KEYS:
        # The platform's text; 1000 itself is accepted.
        raise KVError("GET", 400, f"Invalid key_count_limit of {limit}. Please specify an integer less than 1000.")
    return prefix, limit if limit > 0 else MAX_LIST_KEYS


def expiration_of(options: dict[str, Any], now: int) -> int | None:
    """Answer the second at which the entry ends; expirationTtl wins over expiration."""
    if (given := options.get("expirationTtl")) is not None:
        ttl = whole_number(given)
        if ttl <= 0:
            raise KVError("PUT", 400, f"Invalid expiration_ttl of {ttl}. Please specify integer greater than 0.")
        if ttl < MIN_TTL_S:
            raise KVError("PUT", 400, f"Invalid expiration_ttl of {ttl}. Expiration TTL must be at least {MIN_TTL_S}.")
        return now + ttl
    if (given := options.get("expiration")) is None:
        return None
    moment = whole_number(given)
    invalid = f"Invalid expiration of {moment}."
    if moment <= now:
        reason = "Please specify integer greater than the current number of seconds since the UNIX epoch."
        raise KVError("PUT", 400, f"{invalid} {reason}")
    if moment < now + MIN_TTL_S:
        raise KVError("PUT", 400, f"{invalid} Expiration times must be at least {MIN_TTL_S} seconds in the future.")
    return moment


def whole_number(value: Any) -> int:
    """Answer a number as a 32-bit integer: text is read, fractions are cut, what is no number is 0."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return 0
    if math.isnan(number):
        return 0
    if not -_INT32 <= number < _INT32:
        raise ArgumentError("Value out of range. Must be between -2147483648 and 2147483647 (inclusive).")
    return int(number)


def metadata_text(value: Any) -> str | None:
    """Answer metadata as the JSON it is kept as; null and undefined mean none."""
    if value is None:
        return None
    text = to_json(value)
    size = len(to_bytes(text))
    if size > MAX_METADATA_BYTES:
        raise KVError("PUT", 413, f"Metadata length of {size} exceeds limit of {MAX_METADATA_BYTES}.")
    return text


def metadata_of(entry: Entry | None) -> Any:
    """Answer the metadata of an entry."""
    return parse_json(entry[1]) if entry and entry[1] is not None else None


def check_given(value: Any) -> None:
    """Refuse a put without a value."""
    if value is UNDEFINED:
        raise ArgumentError("Failed to execute 'put' on 'KvNamespace': parameter 2 is not of type 'string or Object'.")


async def value_of(value: Any) -> bytes:
    """Answer the bytes of a value that is not too long."""
    content = await content_of(value)
    if len(content) > MAX_VALUE_BYTES:
        raise KVError("PUT", 413, f"Value length of {len(content)} exceeds limit of {MAX_VALUE_BYTES}.")
    return content


async def content_of(value: Any) -> bytes:
    """Answer the bytes of a value."""
    if isinstance(value, str):
        return to_bytes(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    if value is None or isinstance(value, bool | int | float):
        return to_bytes(to_text(value))
    if isinstance(value, AsyncIterable):
        return b"".join([chunk async for chunk in value])
    accepted = "strings, ArrayBuffers, ArrayBufferViews, and ReadableStreams"
    raise ArgumentError(f"KV put() accepts only {accepted} as values.")


def decode(content: bytes, kind: str, *, bulk: bool = False) -> Any:
    """Answer a kept value as the type asked for."""
    if kind == "arrayBuffer":
        return content
    if kind == "stream":
        return ByteStream([content], length=len(content))
    text = content.decode("utf-8", "replace")
    if kind == "text":
        return text
    if kind != "json":
        _refuse_kind()
    try:
        return parse_json(text)
    except ArgumentError as error:
        if bulk:
            reason = "At least one of the requested keys corresponds to a non-json value"
            raise KVError("GET_BULK", 400, reason) from error
        raise


def _refuse_kind() -> NoReturn:
    raise ArgumentError('Unknown response type. Possible types are "text", "arrayBuffer", "json", and "stream".')


def position_after(cursor: Any) -> bytes | None:
    """Answer the key behind which to go on; b"" is the beginning, None an unreadable cursor."""
    if not cursor:
        return b""
    try:
        return base64.b64decode(to_text(cursor), validate=True) or None
    except (binascii.Error, ValueError):
        return None
