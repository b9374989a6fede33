"""The threads behind the bindings are bounded, ordered, and end when told."""

import asyncio
import sqlite3
import threading

import pytest

from wrangler_compat.errors import ClosedError, OverloadedError, StorageError
from wrangler_compat.sqlite import Threads


def memory() -> sqlite3.Connection:
    """Open a database in memory."""
    return sqlite3.connect(":memory:")


async def test_jobs_of_one_thread_keep_their_order() -> None:
    """Whoever asks first is first."""
    threads = Threads("T", memory)
    await threads.start()
    order: list[int] = []
    await asyncio.gather(*(threads.run(lambda _, i=i: order.append(i)) for i in range(100)))  # type: ignore[misc]
    assert order == list(range(100))
    await threads.close()


async def test_the_queue_is_bounded() -> None:
    """Work beyond the bound is refused at once instead of piling up."""
    threads = Threads("T", memory, pending=2)
    await threads.start()
    gate, started = threading.Event(), threading.Event()

    def block(_: sqlite3.Connection) -> None:
        started.set()
        gate.wait(10)

    jobs = [asyncio.create_task(threads.run(block))]
    await asyncio.to_thread(started.wait, 10)
    jobs += [asyncio.create_task(threads.run(lambda _: None)) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(OverloadedError, match="T is overloaded"):
        await threads.run(lambda _: None)
    gate.set()
    await asyncio.gather(*jobs)
    await threads.close()


async def test_a_job_nobody_waits_for_is_not_begun() -> None:
    """A cancelled caller's write does not happen later."""
    threads = Threads("T", memory)
    await threads.start()
    gate, ran = threading.Event(), []
    first = asyncio.create_task(threads.run(lambda _: gate.wait(10)))
    second = asyncio.create_task(threads.run(lambda _: ran.append(1)))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)
    gate.set()
    await first
    await threads.close()
    assert ran == []


async def test_a_job_may_fail() -> None:
    """The caller gets the error, and the thread goes on."""
    threads = Threads("T", memory)
    await threads.start()
    with pytest.raises(ZeroDivisionError):
        await threads.run(lambda _: 1 // 0)
    with pytest.raises(StorageError, match="T: no such table: nope"):
        await threads.run(lambda connection: connection.execute("SELECT * FROM nope"))
    assert await threads.run(lambda connection: connection.execute("SELECT 7").fetchone()) == (7,)
    await threads.close()


async def test_a_connection_that_cannot_open_is_reported() -> None:
    """start raises and every thread ends."""
    before = threading.active_count()
    threads = Threads("T", lambda: sqlite3.connect("/dev/null/nowhere"), threads=2)
    with pytest.raises(StorageError, match="unable to open"):
        await threads.start()
    assert threading.active_count() <= before + 1
    with pytest.raises(ClosedError):
        await threads.run(lambda _: None)


async def test_close_ends_the_threads() -> None:
    """Nothing of them is left, and a second close is quiet."""
    threads = Threads("own-name", memory, threads=3)
    await threads.start()
    await threads.close()
    await threads.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("own-name")]
