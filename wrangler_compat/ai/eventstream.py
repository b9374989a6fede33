"""Amazon's binary event stream (application/vnd.amazon.eventstream): frames with headers, each under two checksums.

A frame is its length and its headers' length (big-endian, 4 bytes each), the CRC-32 of those 8 bytes, the headers, the
payload, and the CRC-32 of all before it. A header is a name (1 byte of length), a type (1 byte) and a value.
https://docs.aws.amazon.com/transcribe/latest/dg/event-stream.html
"""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

__all__ = ["MAX_FRAME_BYTES", "Frame", "FrameError", "Frames"]

MAX_FRAME_BYTES = 16 * 1024 * 1024
"""The longest that Amazon sends."""
_PRELUDE, _CRC = 12, 4
_TEXT, _BYTES = 7, 6
_FIXED = {0: 0, 1: 0, 2: 1, 3: 2, 4: 4, 5: 8, 8: 8, 9: 16}
"""Bytes of a value by its type: true, false, byte, short, integer, long, timestamp, uuid."""


class FrameError(ValueError):
    """The bytes are no event stream, or have been changed on the way."""


class Frame(NamedTuple):
    """One message: its text headers (":event-type" …) and its payload."""

    headers: Mapping[str, str]
    payload: bytes


class Frames:
    """Cuts the bytes of a stream into frames; what is after the last whole one waits for more."""

    def __init__(self) -> None:
        self._held = b""

    @property
    def rest(self) -> int:
        """How many bytes of an unfinished frame are held."""
        return len(self._held)

    def feed(self, data: bytes) -> Iterator[Frame]:
        """The frames that are complete now, each checked."""
        self._held += data
        while len(self._held) >= _PRELUDE:
            length, headers, checksum = struct.unpack(">III", self._held[:_PRELUDE])
            if crc32(self._held[: _PRELUDE - _CRC]) != checksum:
                raise FrameError("a frame's prelude does not have its checksum")
            if not _PRELUDE + headers + _CRC <= length <= MAX_FRAME_BYTES:
                raise FrameError(f"a frame of {length} bytes cannot hold headers of {headers}")
            if len(self._held) < length:
                return
            frame, self._held = self._held[:length], self._held[length:]
            if crc32(frame[:-_CRC]) != struct.unpack(">I", frame[-_CRC:])[0]:
                raise FrameError("a frame does not have its checksum")
            end = _PRELUDE + headers
            yield Frame(_headers(frame[_PRELUDE:end]), frame[end:-_CRC])


def _headers(data: bytes) -> dict[str, str]:
    """The headers whose values are text; the others are stepped over."""
    found: dict[str, str] = {}
    at = 0
    try:
        while at < len(data):
            name = data[at + 1 : at + 1 + data[at]].decode()
            at += 1 + data[at]
            kind, at = data[at], at + 1
            if kind in (_TEXT, _BYTES):
                (size,) = struct.unpack(">H", data[at : at + 2])
                at += 2
            else:
                size = _FIXED[kind]
            if at + size > len(data):
                raise FrameError("a header is longer than the headers")
            if kind == _TEXT:
                found[name] = data[at : at + size].decode()
            at += size
    except (IndexError, KeyError, struct.error, UnicodeDecodeError) as error:
        raise FrameError("the headers of a frame cannot be read") from error
    return found
