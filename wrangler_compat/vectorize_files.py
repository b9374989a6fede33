"""The small files beside the tables: the active version's name, and the sequence of writes that is also their lock."""

import asyncio
import contextlib
import ctypes
import fcntl
import json
import os
import re
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Protocol

from wrangler_compat.vectorize_limits import VectorizeError, VectorizeStorageError

__all__ = ["ActivePointer", "Mutations", "Pointer", "Sequence", "check_name", "sync_folder"]

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_WIDTH = 20


def check_name(name: str) -> str:
    """Answer the name of an index or version when it can be part of a file name."""
    if not isinstance(name, str) or _NAME.fullmatch(name) is None:
        raise VectorizeError("VERSION", f"a name is letters, digits, '.', '_' and '-', got {name!r}")
    return name


def sync_folder(folder: Path) -> None:
    """Return once everything written to the folder's file system is on the disk; the table itself never calls fsync."""
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if not hasattr(libc, "syncfs"):
            os.sync()
        elif libc.syncfs(descriptor) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(descriptor)


class Pointer(Protocol):
    """Says which version of an index is read."""

    async def current(self) -> str | None: ...
    async def change(self, name: str | None) -> None: ...


class Mutations(Protocol):
    """The number of a table's last acknowledged write, and the lock of its writers."""

    def read(self) -> int: ...
    async def refresh(self) -> None: ...
    def write(self, number: int) -> None: ...
    def exclusive(self) -> AbstractAsyncContextManager[None]: ...
    def removed(self) -> bool: ...
    def changed_at(self) -> float: ...
    def close(self) -> None: ...


class ActivePointer:
    """A file with the name of the version that an index reads; replaced whole, so that no reader sees half of it."""

    def __init__(self, folder: Path, index_name: str) -> None:
        self._path = folder / f"{index_name}.active.json"
        self._seen: tuple[int, int, int] | None = None
        self._name: str | None = None

    def read(self) -> str | None:
        """Answer the active version's name; one stat when nothing changed. A damaged file is a storage error."""
        try:
            stat = os.stat(self._path)
            mark = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
            if mark != self._seen:
                self._name = str(json.loads(self._path.read_bytes())["version"])
                self._seen = mark
        except FileNotFoundError:
            self._seen, self._name = None, None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise VectorizeStorageError(
                f"The name of the active version cannot be read from {self._path.name}"
            ) from error
        return self._name

    async def current(self) -> str | None:
        """Answer the active version's name."""
        return self.read()

    async def change(self, name: str | None) -> None:
        """Make a version the active one, or none; durable on return."""
        await asyncio.to_thread(self.write, name)

    def write(self, name: str | None) -> None:
        """Make a version the active one, or none; durable on return."""
        if name is None:
            self._path.unlink(missing_ok=True)
        else:
            new = self._path.with_suffix(f".{os.getpid()}.new")
            with open(new, "w", encoding="utf-8") as file:
                json.dump({"version": name}, file)
                file.flush()
                os.fsync(file.fileno())
            os.replace(new, self._path)
        descriptor = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class Sequence:
    """The number of a table's last acknowledged mutation, in a file that is also the lock of its writers.

    Reading costs about a microsecond, so that every query can ask whether another process has written.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        self._lock = asyncio.Lock()

    def read(self) -> int:
        """Answer the last acknowledged mutation's number, 0 when there was none."""
        text = os.pread(self._descriptor, _WIDTH, 0)
        return int(text) if text else 0

    async def refresh(self) -> None:
        """Nothing to do: every read looks at the file."""

    def write(self, number: int) -> None:
        """Publish a mutation; only the holder of the lock may."""
        os.pwrite(self._descriptor, b"%020d" % number, 0)

    @contextlib.asynccontextmanager
    async def exclusive(self) -> AsyncIterator[None]:
        """Hold the table's write lock against every other handle and process; a killed process lets go of it."""
        async with self._lock:
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                await asyncio.to_thread(fcntl.flock, self._descriptor, fcntl.LOCK_EX)
            except OSError as error:
                raise VectorizeStorageError(f"The writers' lock cannot be taken: {error.strerror}") from error
            try:
                yield
            finally:
                fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def removed(self) -> bool:
        """Answer whether the table was dropped since; one made anew under the same name has another file."""
        return os.fstat(self._descriptor).st_nlink == 0

    def changed_at(self) -> float:
        """Answer when the last mutation was published, in epoch seconds."""
        return os.fstat(self._descriptor).st_mtime

    def close(self) -> None:
        """Close the file; may be called twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
