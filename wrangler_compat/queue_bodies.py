"""What a queue message may hold: the four content types, their limits and the texts that refuse the rest."""

import base64
import json
import math
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from wrangler_compat.errors import ArgumentError, QueueError
from wrangler_compat.js import UNDEFINED, iso_text, to_bytes, to_json

__all__ = ["MAX_BATCH_BYTES", "MAX_BATCH_MESSAGES", "MAX_DELAY_S", "MAX_MESSAGE_BYTES", "Body", "decode", "encode"]

MAX_MESSAGE_BYTES = 128_000
MAX_BATCH_MESSAGES = 100
MAX_BATCH_BYTES = 256_000
MAX_DELAY_S = 86_400


class Body(NamedTuple):
    """An encoded message."""

    content_type: str
    data: bytes


def encode(body: Any, content_type: Any = None) -> Body:
    """Turn a body into bytes, or raise with the platform's text where it has one."""
    if body is UNDEFINED:
        raise ArgumentError("Message body cannot be undefined")
    kind = "json" if content_type is None else content_type
    encoder = _ENCODERS.get(kind) if isinstance(kind, str) else None
    if encoder is None:
        raise ArgumentError(f"Unsupported queue message content type: {kind}")
    data = encoder(body)
    if len(data) > MAX_MESSAGE_BYTES:
        raise QueueError(
            f"Message length of {len(data)} bytes exceeds limit of {MAX_MESSAGE_BYTES}; "
            "store the payload elsewhere and send its key.",
            status=413,
        )
    return Body(kind, data)


def decode(body: Body) -> Any:
    """Answer the body a consumer sees; every call makes a new value."""
    if body.content_type == "bytes":
        return body.data
    text = body.data.decode("utf-8", "replace" if body.content_type == "text" else "surrogatepass")
    if body.content_type == "text":
        return text
    value = json.loads(text)
    return _restore(value) if body.content_type == "v8" else value


def js_type(value: Any) -> str:
    """The word JavaScript's typeof has for a value."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "function" if callable(value) else "object"


def _json(body: Any) -> bytes:
    # JavaScript would drop these without a word; a message that loses its content helps nobody.
    if callable(body) or isinstance(body, bytes | bytearray | memoryview | set | frozenset):
        raise ArgumentError(f"A {js_type(body)} of type {type(body).__name__} cannot be serialized as JSON.")
    return to_bytes(to_json(body))


def _text(body: Any) -> bytes:
    if not isinstance(body, str):
        raise ArgumentError(f'Content Type "text" requires a value of type string, but received: {js_type(body)}')
    return to_bytes(body)


def _bytes(body: Any) -> bytes:
    if not isinstance(body, bytes | bytearray | memoryview):
        wanted = 'Content Type "bytes" requires a value of type ArrayBufferView, but received: '
        raise ArgumentError(wanted + js_type(body))
    return bytes(body)


def _v8(body: Any) -> bytes:
    return to_bytes(json.dumps(_mark(body, ()), ensure_ascii=False, separators=(",", ":")))


_ENCODERS: dict[str, Callable[[Any], bytes]] = {"json": _json, "text": _text, "bytes": _bytes, "v8": _v8}


def _mark(value: Any, above: tuple[int, ...]) -> Any:
    """Values beyond JSON become {"$": [kind, payload]}; never pickle, whose loading runs what a file says."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"$": ["float", repr(value)]}
    if isinstance(value, datetime):
        return {"$": ["date", iso_text(value)]}
    if isinstance(value, bytes | bytearray | memoryview):
        return {"$": ["bytes", base64.b64encode(bytes(value)).decode()]}
    if id(value) in above:
        raise ArgumentError("A value that contains itself could not be cloned.", js="DataCloneError")
    within = (*above, id(value))
    if isinstance(value, list | tuple):
        return [_mark(item, within) for item in value]
    if isinstance(value, set | frozenset):
        return {"$": ["set", [_mark(item, within) for item in value]]}
    if isinstance(value, dict):
        if all(isinstance(key, str) for key in value) and "$" not in value:
            return {key: _mark(item, within) for key, item in value.items()}
        return {"$": ["map", [[_mark(key, within), _mark(item, within)] for key, item in value.items()]]}
    raise ArgumentError(f"{type(value).__name__} object could not be cloned.", js="DataCloneError")


def _restore(value: Any) -> Any:
    if isinstance(value, list):
        return [_restore(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$" not in value:
        return {key: _restore(item) for key, item in value.items()}
    kind, payload = value["$"]
    restored: dict[str, Callable[[], Any]] = {
        "float": lambda: float(payload),
        "date": lambda: datetime.fromisoformat(payload),
        "bytes": lambda: base64.b64decode(payload),
        "set": lambda: {_restore(item) for item in payload},
        "map": lambda: {_restore(key): _restore(item) for key, item in payload},
    }
    return restored[kind]()
