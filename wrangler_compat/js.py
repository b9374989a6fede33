"""What JavaScript does with values, where the platform lets it show: options, texts, JSON, streams, headers."""

import json
import math
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from itertools import pairwise
from typing import Any, Final

from wrangler_compat.errors import ArgumentError

__all__ = [
    "UNDEFINED",
    "ByteStream",
    "Headers",
    "JsDict",
    "Undefined",
    "iso_text",
    "options_of",
    "parse_json",
    "to_bytes",
    "to_json",
    "to_text",
]

_CONTEXT: Final = 10
_SHORT: Final = 40


class Undefined(Enum):
    """The type of UNDEFINED."""

    UNDEFINED = "undefined"


UNDEFINED: Final = Undefined.UNDEFINED
"""An argument that was not given, where the platform tells that from null."""


class JsDict(dict[str, Any]):
    """A dict that answers result.meta as well as result["meta"]; a dict's own methods keep their names."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


class Headers(dict[str, str]):
    """HTTP headers: names in lower case, values of one name joined by a comma."""

    def __init__(self, pairs: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        for name, value in pairs.items() if isinstance(pairs, Mapping) else pairs:
            key = name.lower()
            self[key] = f"{super().__getitem__(key)}, {value}" if key in self else value


class ByteStream:
    """Bytes in pieces, to be read once; length is None when nobody knows it beforehand."""

    def __init__(self, chunks: AsyncIterable[bytes] | Iterable[bytes], *, length: int | None = None) -> None:
        self.length = length
        self.used = False
        self._chunks = chunks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self.used:
            raise ArgumentError("This ReadableStream is disturbed (has already been read from).")
        self.used = True
        if isinstance(self._chunks, AsyncIterable):
            async for chunk in self._chunks:
                yield chunk
        else:
            for chunk in self._chunks:
                yield chunk

    async def bytes(self) -> bytes:
        """Answer everything."""
        return b"".join([chunk async for chunk in self])


def options_of(options: Any, keywords: Mapping[str, Any]) -> dict[str, Any]:
    """Answer one dict of options from a dict (as in JavaScript), keywords (as in Python Workers) or both."""
    merged = dict(options) if isinstance(options, Mapping) else {}
    merged.update(keywords)
    return {key: value for key, value in merged.items() if value is not UNDEFINED}


def to_text(value: Any) -> str:
    """Answer String(value) of JavaScript for texts, numbers, booleans, null and lists of them."""
    if value is None:
        return "null"
    if value is UNDEFINED:
        return "undefined"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return str(int(value)) if value.is_integer() and abs(value) < 1e21 else repr(value)
    if isinstance(value, list | tuple):
        return ",".join("" if item is None else to_text(item) for item in value)
    return str(value)


def to_bytes(text: str) -> bytes:
    """Answer the UTF-8 of a text; half of a surrogate pair keeps its three bytes."""
    return text.encode("utf-8", "surrogatepass")


def iso_text(moment: datetime) -> str:
    """Answer toISOString() of a Date."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def to_json(value: Any) -> str:
    """Answer JSON.stringify(value): dates as texts, no NaN, undefined members left out, no spaces."""
    return json.dumps(_plain(value, []), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any, path: list[tuple[int, str, str]]) -> Any:
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) < 1e21 else value
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, datetime):
        return iso_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        here = (id(value), "Object")
        members = {str(k): v for k, v in value.items() if v is not UNDEFINED and not callable(v)}
        return {name: _plain(v, _deeper(path, here, name, v, f"property '{name}'")) for name, v in members.items()}
    if isinstance(value, list | tuple):
        here = (id(value), "Array")
        return [_plain(v, _deeper(path, here, str(i), v, f"index {i}")) for i, v in enumerate(value)]
    # A Set, a function and the like have no members that JSON would show.
    return None if value is UNDEFINED or callable(value) else {}


def _deeper(
    path: list[tuple[int, str, str]], here: tuple[int, str], _name: str, child: Any, step: str
) -> list[tuple[int, str, str]]:
    """Answer the path extended by one step; raise when the child is one of its own ancestors."""
    longer = [*path, (*here, step)]
    start = next((i for i, (known, _, _) in enumerate(longer) if known == id(child)), None)
    if start is None:
        return longer
    circle = longer[start:]
    between = "".join(
        f"\n    |     {before[2]} -> object with constructor '{after[1]}'" for before, after in pairwise(circle)
    )
    raise ArgumentError(
        "Converting circular structure to JSON"
        f"\n    --> starting at object with constructor '{circle[0][1]}'{between}"
        f"\n    --- {circle[-1][2]} closes the circle"
    )


def parse_json(text: str) -> Any:
    """Answer JSON.parse(text), with the engine's words when it cannot."""

    def refuse(constant: str) -> Any:
        raise ArgumentError(
            f"Unexpected token '{constant[0]}', {_excerpt(text, 0)} is not valid JSON", js="SyntaxError"
        )

    try:
        return json.loads(text, parse_constant=refuse)
    except json.JSONDecodeError as error:
        if not text[error.pos :].strip() or error.pos >= len(text):
            raise ArgumentError("Unexpected end of JSON input", js="SyntaxError") from error
        if error.msg.startswith("Unterminated string"):
            message = f"Unterminated string in JSON at position {len(text)}"
            raise ArgumentError(message, js="SyntaxError") from error
        place = _mismatch(text, error.pos)
        if place >= len(text):
            raise ArgumentError("Unexpected end of JSON input", js="SyntaxError") from error
        token = f"Unexpected token '{text[place]}', {_excerpt(text, place)} is not valid JSON"
        raise ArgumentError(token, js="SyntaxError") from error


def _mismatch(text: str, start: int) -> int:
    """Answer where a misspelled true, false or null goes wrong; the engine reads as far as it fits."""
    word = next((word for word in ("true", "false", "null") if word[0] == text[start]), "")
    shared = next((i for i, (a, b) in enumerate(zip(word, text[start:], strict=False)) if a != b), None)
    return start + (min(len(word), len(text) - start) if shared is None else shared)


def _excerpt(text: str, position: int) -> str:
    if len(text) <= _SHORT:
        return f'"{text}"'
    start, end = max(0, position - _CONTEXT), min(len(text), position + _CONTEXT)
    return f'{"..." if start else ""}"{text[start:end]}"{"..." if end < len(text) else ""}'
