"""An index in a bucket of R2 or another S3 service: LanceDB reads it by URI, the small files are objects beside it.

Readers on any number of machines share it; one process writes, which the caller's lease decides (indexer/lease.py):
there is no lock in a bucket. What another process wrote is seen within FRESH_S, what this one wrote at once.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from wrangler_compat.protocols import Clock
from wrangler_compat.r2_objects import R2ObjectBody
from wrangler_compat.vectorize_files import Mutations, Pointer
from wrangler_compat.vectorize_limits import VectorizeStorageError
from wrangler_compat.vectorize_table import LanceFolder, LanceTable, storage_errors

if TYPE_CHECKING:
    from wrangler_compat.remote.account import S3Access
    from wrangler_compat.remote.r2 import RemoteR2

__all__ = ["FRESH_S", "LanceBucket"]

FRESH_S: Final = 2.0
"""How old a look at the bucket may be: each costs a round trip of some 20 to 50 ms."""


class LanceBucket(LanceFolder):
    """One connection to the tables below a prefix."""

    def __init__(self, bucket: str, prefix: str, access: "S3Access", objects: "RemoteR2", clock: Clock) -> None:
        super().__init__(Path(prefix))
        self._uri = f"s3://{bucket}/{prefix}"
        self._prefix = prefix
        self._access = access
        self._objects = objects
        self._clock = clock
        self._pointers: dict[str, _ObjectPointer] = {}

    def __str__(self) -> str:
        return self._uri

    def pointer(self, index_name: str) -> Pointer:
        """Answer the object that says which version an index reads."""
        if index_name not in self._pointers:
            # One for the index and its versions: what a version changes the index reads at once.
            key = f"{self._prefix}/{index_name}.active.json"
            self._pointers[index_name] = _ObjectPointer(self._objects, key, self._clock)
        return self._pointers[index_name]

    async def sequence(self, name: str, table: LanceTable | None) -> Mutations:
        """Answer the sequence of a table's writes: its own commits."""
        return _Commits(table, self._clock)

    async def settle(self) -> None:
        """Nothing to do: the service has answered, so it is durable."""

    async def exists(self, name: str) -> bool:
        """Answer whether the table is there."""
        found = await self._objects.list(prefix=f"{self._prefix}/{name}.lance/_versions/", limit=1)
        return bool(found.objects)

    async def drop(self, name: str) -> None:
        """Remove the table and its files."""
        connection = await self.connection()
        with storage_errors(f"dropping {name}"):
            await connection.drop_table(name, ignore_missing=True)

    async def _connect(self, lancedb: Any, session: Any) -> Any:
        access = self._access
        options = {
            "endpoint": access.endpoint,
            "region": access.region,
            "aws_access_key_id": access.key_id,
            "aws_secret_access_key": access.secret,
            # Without TLS only where account.py admits it: on this machine.
            "allow_http": str(access.endpoint.startswith("http://")).lower(),
        }
        return await lancedb.connect_async(
            self._uri, storage_options=options, read_consistency_interval=timedelta(0), session=session
        )


class _ObjectPointer:
    """The active version's name in an object, looked at every FRESH_S."""

    def __init__(self, objects: "RemoteR2", key: str, clock: Clock) -> None:
        self._objects = objects
        self._key = key
        self._clock = clock
        self._looked = float("-inf")
        self._name: str | None = None

    async def current(self) -> str | None:
        """Answer the active version's name."""
        now = self._clock.monotonic()
        if now - self._looked >= FRESH_S:
            found = await self._objects.get(self._key)
            self._name = self._read(await found.text()) if isinstance(found, R2ObjectBody) else None
            self._looked = now
        return self._name

    async def change(self, name: str | None) -> None:
        """Make a version the active one, or none."""
        if name is None:
            await self._objects.delete(self._key)
        else:
            await self._objects.put(self._key, json.dumps({"version": name}))
        self._name, self._looked = name, self._clock.monotonic()

    def _read(self, text: str) -> str:
        try:
            return str(json.loads(text)["version"])
        except (ValueError, KeyError, TypeError) as error:
            raise VectorizeStorageError(f"{self._key} does not say which version is active") from error


class _Commits:
    """Numbers for a table's writes: one's own as they are given, others' by the table's commits."""

    def __init__(self, table: LanceTable | None, clock: Clock) -> None:
        self._table = table
        self._clock = clock
        self._lock = asyncio.Lock()
        self._looked = float("-inf")
        self._commit = 0
        self._number = 0
        self._changed = clock.now()

    def read(self) -> int:
        """Answer the last number known."""
        return self._number

    async def refresh(self) -> None:
        """Look whether there are new commits, when the last look is old."""
        if self._clock.monotonic() - self._looked >= FRESH_S:
            await self._look()

    def write(self, number: int) -> None:
        """Remember an own write; its commits are no news."""
        self._number = number
        self._changed = self._clock.now()

    @asynccontextmanager
    async def exclusive(self) -> AsyncIterator[None]:
        """Hold the lock of this process's writers, with what others wrote known."""
        async with self._lock:
            await self._look()
            try:
                yield
            finally:
                self._looked = float("-inf")

    def removed(self) -> bool:
        """A bucket does not tell; a reader of a dropped table gets the store's error."""
        return False

    def changed_at(self) -> float:
        """Answer when a change was last seen, in epoch seconds."""
        return self._changed

    def close(self) -> None:
        """Nothing is open."""

    async def _look(self) -> None:
        if self._table is None:
            return
        self._looked = self._clock.monotonic()
        commit = await self._table.version()
        if commit != self._commit:
            # One's own commits count too: a look too many, at a table that has nothing new.
            self._number = max(self._number + 1, commit)
            self._commit = commit
            self._changed = self._clock.now()
