"""SQLite off the event loop: a few threads, each with its own connection, taking jobs from one bounded queue."""

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

from wrangler_compat.errors import BindingError, ClosedError, OverloadedError, StorageError

__all__ = ["BUSY_TIMEOUT_MS", "Job", "Threads", "connect", "connect_read_only"]

T = TypeVar("T")
C = TypeVar("C", bound=sqlite3.Connection)
BUSY_TIMEOUT_MS = 5_000
MAX_PENDING = 10_000
STATEMENT_CACHE = 512
READ_CACHE_KIB = 16_384


class Job:
    """One piece of work; the thread runs it unless the waiter gave up before it began."""

    __slots__ = ("future", "loop", "work")

    def __init__(self, work: Callable[[sqlite3.Connection], Any], loop: asyncio.AbstractEventLoop) -> None:
        self.work = work
        self.loop = loop
        self.future: asyncio.Future[Any] = loop.create_future()


class Threads:
    """Threads with a SQLite connection each.

    An own queue instead of ThreadPoolExecutor: one hop costs half as much, the queue is bounded, and each connection
    stays on the thread that opened it.
    """

    def __init__(
        self, name: str, opens: Callable[[], sqlite3.Connection], *, threads: int = 1, pending: int = MAX_PENDING
    ):
        self._name = name
        self._opens = opens
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._limit = pending
        self._count = threads
        self._threads: list[threading.Thread] = []
        self._closed = False

    async def start(self) -> None:
        """Open every connection; the first failure closes the others and is raised."""
        loop = asyncio.get_running_loop()
        opened = [loop.create_future() for _ in range(self._count)]
        for number, future in enumerate(opened):
            thread = threading.Thread(
                target=self._main, args=(loop, future), name=f"{self._name}-{number}", daemon=True
            )
            self._threads.append(thread)
            thread.start()
        results = await asyncio.gather(*opened, return_exceptions=True)
        failed = next((r for r in results if isinstance(r, BaseException)), None)
        if failed is not None:
            await self.close()
            raise failed

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run work on a free thread and answer its result; jobs of one thread keep their order."""
        if self._closed:
            raise ClosedError(f"{self._name} is closed")
        if self._queue.qsize() >= self._limit:
            raise OverloadedError(f"{self._name} is overloaded: {self._limit} jobs are waiting already")
        job = Job(work, asyncio.get_running_loop())
        self._queue.put(job)
        result: T = await job.future
        return result

    @property
    def closed(self) -> bool:
        """Whether close was called."""
        return self._closed

    async def close(self) -> None:
        """Finish what waits, close the connections and end the threads; may be called again."""
        if not self._closed:
            self._closed = True
            for _ in self._threads:
                self._queue.put(None)
        for thread in self._threads:
            # The default executor's thread waits for ours, so that the loop never does.
            await asyncio.to_thread(thread.join)

    def _storage_error(self, error: Exception) -> StorageError:
        failure = StorageError(f"{self._name}: {error}")
        failure.__cause__ = error
        return failure

    def _main(self, loop: asyncio.AbstractEventLoop, opened: "asyncio.Future[None]") -> None:
        try:
            connection = self._opens()
        except BindingError as error:
            _post(loop, opened, None, error)
            return
        except (sqlite3.Error, OSError) as error:
            _post(loop, opened, None, self._storage_error(error))
            return
        _post(loop, opened, None, None)
        try:
            while (job := self._queue.get()) is not None:
                # A waiter that gave up must not leave a write behind that nobody asked for any more.
                if job.future.cancelled():
                    continue
                result: Any = None
                failure: BaseException | None = None
                try:
                    result = job.work(connection)
                except sqlite3.Error as error:
                    failure = self._storage_error(error)
                except BaseException as error:  # noqa: BLE001 - the waiter gets it, whatever it is
                    failure = error
                _post(job.loop, job.future, result, failure)
                del job, result, failure
        finally:
            connection.close()


def _post(
    loop: asyncio.AbstractEventLoop, future: "asyncio.Future[Any]", result: Any, error: BaseException | None
) -> None:
    # A loop that has ended has no waiter left to tell.
    if not loop.is_closed():
        loop.call_soon_threadsafe(_settle, future, result, error)


def _settle(future: "asyncio.Future[Any]", result: Any, error: BaseException | None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


def connect(path: Path, kind: type[C], *, synchronous: Literal["FULL", "NORMAL"] = "FULL") -> C:
    """Open a file for writing: WAL, foreign keys on, explicit transactions; FULL means a commit is on disk.

    What is deleted is overwritten with zeros: somebody's rows must not stay readable in the free space of the file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(
        path,
        isolation_level=None,
        cached_statements=STATEMENT_CACHE,
        timeout=BUSY_TIMEOUT_MS / 1000,
        factory=kind,
    )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def connect_read_only(path: Path, kind: type[C]) -> C:
    """Open an existing file so that SQLite itself refuses every write."""
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro",
        uri=True,
        isolation_level=None,
        cached_statements=STATEMENT_CACHE,
        timeout=BUSY_TIMEOUT_MS / 1000,
        factory=kind,
    )
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{READ_CACHE_KIB}")
    return connection
