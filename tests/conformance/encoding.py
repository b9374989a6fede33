"""The suite's way to write JavaScript values in JSON, turned into Python values and back."""

import base64
import hashlib
import math
import re
from collections.abc import AsyncIterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from wrangler_compat.js import UNDEFINED, ByteStream, Headers, iso_text

BIG = 4096


class PythonLacksError(Exception):
    """The step needs a JavaScript type that Python does not have."""


def decode(value: Any, refs: Mapping[str, Any], now: float) -> Any:
    """Answer the Python value of an encoded argument."""
    if isinstance(value, list):
        return [decode(item, refs, now) for item in value]
    if not isinstance(value, dict):
        return value
    name = next(iter(value), "")
    if not name.startswith("$"):
        return {key: decode(item, refs, now) for key, item in value.items()}
    inner = value[name]
    if name == "$ref":
        return _lookup(refs, inner)
    if name in ("$concat", "$set"):
        parts = decode(inner, refs, now)
        return "".join(parts) if name == "$concat" else set(parts)
    if name == "$list":
        return [decode(inner[0], refs, now)] * inner[1]
    if name in ("$map", "$object"):
        return {decode(key, refs, now): decode(item, refs, now) for key, item in inner}
    if name in ("$request", "$response"):
        return {"kind": name, **decode(inner, refs, now)}
    return _scalar(name, inner, now)


def _scalar(name: str, inner: Any, now: float) -> Any:
    match name:
        case "$undefined":
            return UNDEFINED
        case "$number":
            return {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf, "-0": -0.0}[inner]
        case "$bigint":
            raise PythonLacksError("Python has one kind of int, so a small bigint cannot be told from a number")
        case "$date":
            return datetime.fromisoformat(inner)
        case "$nowDate":
            return datetime.fromtimestamp(now, UTC) + timedelta(seconds=inner)
        case "$unix":
            return int(now) + inner
        case "$bytes":
            return base64.b64decode(inner)
        case "$view":
            return _view(*inner)
        case "$zeros":
            return bytes(inner)
        case "$stream" | "$unsizedStream":
            content = base64.b64decode(inner)
            return ByteStream([content], length=len(content) if name == "$stream" else None)
        case "$headers":
            return Headers([(key, value) for key, value in inner])
        case "$repeat":
            return (inner[2] if len(inner) > 2 else "").join([inner[0]] * inner[1])
        case "$seq":
            return [_numbered(inner[0], inner[1] + number) for number in range(inner[2])]
        case "$function":
            return _function()
        case "$cyclic":
            cycle: dict[str, Any] = {}
            cycle["self"] = cycle
            return cycle
    raise AssertionError(f"unknown encoding {name}")


def _view(name: str, content: str) -> memoryview:
    plain = memoryview(base64.b64decode(content))
    match name:
        case "Uint8Array" | "DataView":
            return plain
        case "Int8Array":
            return plain.cast("b")
        case "Uint16Array":
            return plain.cast("H")
        case "Int32Array":
            return plain.cast("i")
    raise AssertionError(f"unknown view {name}")


def _function() -> Any:
    def one() -> int:
        return 1

    # A JavaScript function's text is its source; the nearest that Python has is the name.
    one.__name__ = "() => 1"
    return one


def _numbered(template: str, number: int) -> str:
    return re.sub(r"\{i(?::(\d+))?\}", lambda match: str(number).zfill(int(match[1] or 0)), template)


def _lookup(refs: Mapping[str, Any], path: str) -> Any:
    head, *rest = path.split(".")
    value = refs[head]
    for step in rest:
        value = value[int(step)] if isinstance(value, list) else _member(value, step)
    return value


def _member(value: Any, name: str) -> Any:
    return value[name] if isinstance(value, Mapping) else getattr(value, name)


async def encode(value: Any) -> Any:
    """Answer the encoding of a result; a value of a type without one is a handle."""
    if value is None or isinstance(value, bool | int):
        return value
    if value is UNDEFINED:
        return {"$undefined": True}
    if isinstance(value, float):
        return (
            value
            if math.isfinite(value)
            else {"$number": {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")}
        )
    if isinstance(value, str):
        content = value.encode("utf-8", "surrogatepass")
        return value if len(value) <= BIG else {"$digest": _digest("string", content)}
    if isinstance(value, bytes | bytearray | memoryview):
        return _bytes("$bytes", bytes(value))
    if isinstance(value, datetime):
        return {"$date": iso_text(value)}
    if isinstance(value, Headers):
        return {"$headers": dict(value)}
    if isinstance(value, Mapping):
        members = {key: await encode(item) for key, item in value.items() if item is not UNDEFINED}
        own = "$map" not in members and any(str(key).startswith("$") for key in members)
        return {"$object": [[key, item] for key, item in members.items()]} if own else members
    if isinstance(value, list | tuple):
        return [await encode(item) for item in value]
    if isinstance(value, AsyncIterable):
        return _bytes("$stream", b"".join([chunk async for chunk in value]))
    return "<handle>"


def _bytes(name: str, content: bytes) -> Any:
    if len(content) > BIG:
        return {"$digest": _digest("bytes", content)}
    return {name: base64.b64encode(content).decode()}


def _digest(kind: str, content: bytes) -> dict[str, Any]:
    return {"type": kind, "length": len(content), "sha256": hashlib.sha256(content).hexdigest()}
