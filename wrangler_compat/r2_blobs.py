"""Content on disk: a blob is written beside its place, synced and renamed into it, so that no half blob has a name."""

import hashlib
import os
import time
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

__all__ = ["Blobs", "Digests", "OpenParts"]

CHUNK_BYTES: Final = 1 << 20


class Digests:
    """The md5 of what was written, and one more digest when it was asked for."""

    def __init__(self, extra: str | None) -> None:
        self.size = 0
        self._hashes = {name: hashlib.new(name, usedforsecurity=False) for name in {"md5", extra or "md5"}}

    def update(self, chunk: bytes) -> None:
        """Count one more piece."""
        self.size += len(chunk)
        for digest in self._hashes.values():
            digest.update(chunk)

    def hex(self) -> dict[str, str]:
        """Answer the digests in hex."""
        return {name: digest.hexdigest() for name, digest in sorted(self._hashes.items())}


@dataclass(frozen=True, slots=True)
class Blobs:
    """The folder of one bucket."""

    folder: Path

    def path(self, name: str) -> Path:
        """Answer the place of a blob."""
        return self.folder / "blobs" / name[:2] / name

    def begin(self, name: str) -> Path:
        """Answer an empty file to write to; it counts for nothing until it is kept."""
        unfinished = self.folder / "unfinished"
        unfinished.mkdir(parents=True, exist_ok=True)
        path = unfinished / name
        path.touch()
        return path

    def append(self, path: Path, chunk: bytes, digests: Digests) -> None:
        """Write one more piece and count it."""
        digests.update(chunk)
        with path.open("ab") as file:
            file.write(chunk)

    def keep(self, path: Path, name: str) -> None:
        """Make the file durable and give it its place."""
        with path.open("rb") as file:
            os.fsync(file.fileno())
        target = self.path(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
        _sync_folder(target.parent)

    def remove(self, names: Iterable[str]) -> None:
        """Delete blobs that nothing names any more; readers that have them open go on reading."""
        for name in names:
            self.path(name).unlink(missing_ok=True)

    def sweep(self, named: set[str], *, older_than_s: float) -> int:
        """Delete what a killed process left behind; younger files may belong to a write that is under way."""
        limit = time.time() - older_than_s
        removed = 0
        for folder in ("unfinished", "blobs/*"):
            for path in self.folder.glob(f"{folder}/*"):
                if path.is_file() and path.name not in named and path.stat().st_mtime <= limit:
                    path.unlink(missing_ok=True)
                    removed += 1
        return removed

    def open(self, parts: list[tuple[str, int]], offset: int, length: int) -> "OpenParts":
        """Open the files that hold a range, now, so that a later overwrite does not matter."""
        opened: list[tuple[int, int, int]] = []
        for name, size in parts:
            if offset < size and length > 0:
                taken = min(size - offset, length)
                opened.append((os.open(self.path(name), os.O_RDONLY), offset, taken))
                length -= taken
                offset = 0
            else:
                offset -= size
        return OpenParts(opened)


@dataclass(slots=True, weakref_slot=True)
class OpenParts:
    """Open files of one answer; closed when they were read, or when nobody can read them any more."""

    parts: list[tuple[int, int, int]]
    _closer: "weakref.finalize[[list[tuple[int, int, int]]], OpenParts]" = field(init=False)

    def __post_init__(self) -> None:
        self._closer = weakref.finalize(self, _close, self.parts)

    def chunks(self) -> Iterator[bytes]:
        """Answer the content piece by piece and close the files."""
        try:
            for descriptor, offset, length in self.parts:
                end = offset + length
                while offset < end:
                    chunk = os.pread(descriptor, min(CHUNK_BYTES, end - offset), offset)
                    if not chunk:
                        raise OSError("A stored object is shorter than its record says.")
                    offset += len(chunk)
                    yield chunk
        finally:
            self._closer()


def _close(parts: list[tuple[int, int, int]]) -> None:
    for descriptor, _, _ in parts:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
