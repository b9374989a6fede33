"""Queues beyond the shared cases: durability, other processes, killed consumers, concurrency, retention."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from wrangler_compat.batches import MessageBatch
from wrangler_compat.clock import FakeClock, SystemClock
from wrangler_compat.config_shapes import QueueConsumer
from wrangler_compat.consumer import ConsumerLoop
from wrangler_compat.errors import ArgumentError, QueueError
from wrangler_compat.queue_sql import RETENTION_S
from wrangler_compat.queue_store import QueueStore
from wrangler_compat.queues import Queue

AT_ONCE = QueueConsumer("q", max_batch_size=100, max_batch_timeout=0)
Handler = Callable[[MessageBatch], Coroutine[Any, Any, None]]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[QueueStore]:
    """An empty store on the system's clock."""
    store = await QueueStore.open(tmp_path / "queues.sqlite", SystemClock())
    yield store
    await store.close()


async def consume(store: QueueStore, handler: Handler, settings: QueueConsumer = AT_ONCE, **kw: Any) -> ConsumerLoop:
    """A running consumer."""
    loop = ConsumerLoop(settings, store, kw.pop("clock", SystemClock()), handler, **kw)
    loop.start()
    return loop


async def test_a_message_of_another_process_is_noticed(tmp_path: Path, store: QueueStore) -> None:
    """No event crosses the process border; the poll sees the file."""
    arrived: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    async def handler(batch: MessageBatch) -> None:
        arrived.set_result([message.body for message in batch.messages])

    loop = await consume(store, handler)
    script = f"""
import asyncio, pathlib
from wrangler_compat.clock import SystemClock
from wrangler_compat.queue_store import QueueStore
from wrangler_compat.queues import Queue
async def main():
    store = await QueueStore.open(pathlib.Path({str(tmp_path / "queues.sqlite")!r}), SystemClock())
    await Queue("q", store).send({{"from": "outside"}})
    await store.close()
asyncio.run(main())
"""
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", script], check=True)
    assert await asyncio.wait_for(arrived, 5) == [{"from": "outside"}]
    await loop.stop(1)


async def test_messages_of_a_killed_consumer_come_again_at_once(tmp_path: Path) -> None:
    """kill -9 in the middle of a batch: the next process gets the same message, one attempt later."""
    path = tmp_path / "queues.sqlite"
    script = f"""
import asyncio, pathlib
from wrangler_compat.clock import SystemClock
from wrangler_compat.config_shapes import QueueConsumer
from wrangler_compat.consumer import ConsumerLoop
from wrangler_compat.queue_store import QueueStore
from wrangler_compat.queues import Queue
async def hold(batch):
    print("holding", len(batch.messages), flush=True)
    await asyncio.Event().wait()
async def main():
    store = await QueueStore.open(pathlib.Path({str(path)!r}), SystemClock())
    await Queue("q", store).sendBatch([{{"body": n}} for n in range(3)])
    loop = ConsumerLoop(QueueConsumer("q", max_batch_timeout=0), store, SystemClock(), hold)
    loop.start()
    await asyncio.Event().wait()
asyncio.run(main())
"""
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", script, stdout=asyncio.subprocess.PIPE)
    assert child.stdout is not None
    assert await asyncio.wait_for(child.stdout.readline(), 20) == b"holding 3\n"
    child.kill()
    await child.wait()
    store = await QueueStore.open(path, SystemClock())
    got: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    async def handler(batch: MessageBatch) -> None:
        got.set_result([(message.body, message.attempts) for message in batch.messages])

    loop = await consume(store, handler)
    assert await asyncio.wait_for(got, 5) == [(0, 2), (1, 2), (2, 2)]
    await loop.stop(1)
    assert (await Queue("q", store).metrics())["backlogCount"] == 0
    await store.close()


async def settle(store: QueueStore, clock: FakeClock, seconds: float, step: float = 0.25) -> None:
    """Move the clock while the store's thread and the loops keep up."""
    for _ in range(round(seconds / step) + 1):
        for _ in range(4):
            await store.quiet()
            for _ in range(5):
                await asyncio.sleep(0)
        clock.advance(step)


async def test_a_lease_is_renewed_while_the_handler_runs_and_ends_without_it(tmp_path: Path) -> None:
    """A consumer of another machine waits for the lease of a running handler, however long that takes."""
    clock = FakeClock()
    store = await QueueStore.open(tmp_path / "q.sqlite", clock)
    release, calls = asyncio.Event(), []

    async def slow(batch: MessageBatch) -> None:
        calls.append("slow")
        await release.wait()

    async def other(batch: MessageBatch) -> None:
        calls.append("other")

    first = await consume(store, slow, clock=clock, lease_s=30)
    await Queue("q", store).send(1)
    await settle(store, clock, 1)
    second = await consume(store, other, clock=clock, lease_s=30)
    await settle(store, clock, 100)
    assert calls == ["slow"]
    release.set()
    await settle(store, clock, 100)
    assert calls == ["slow"]
    assert await store.counts() == [("q", 0, 0)]
    for loop in (first, second):
        stopping = asyncio.create_task(loop.stop(0))
        await settle(store, clock, 1)
        await stopping
    await store.close()


async def test_stop_puts_an_unfinished_batch_back_without_counting_the_attempt(store: QueueStore) -> None:
    """A graceful stop is not the message's fault."""
    began = asyncio.Event()

    async def endless(batch: MessageBatch) -> None:
        began.set()
        await asyncio.Event().wait()

    loop = await consume(store, endless)
    await Queue("q", store).send("unfinished")
    await asyncio.wait_for(began.wait(), 5)
    await loop.stop(0.01)
    taken = await store.take("q", size=1, wait_ms=0, lease_ms=1000, max_attempts=4, dead_letter=None)
    assert [(letter.attempts, letter.body.data) for letter in taken.letters] == [(1, b'"unfinished"')]


async def test_a_message_that_kills_its_consumers_ends_in_the_dead_letter_queue(tmp_path: Path) -> None:
    """Nobody settles a killed delivery, so its attempt counts when the message is taken again."""
    clock = FakeClock()
    store = await QueueStore.open(tmp_path / "q.sqlite", clock)
    await Queue("q", store).send("poison")
    for attempt in (1, 2):
        taken = await store.take("q", size=1, wait_ms=0, lease_ms=1000, max_attempts=2, dead_letter="dead")
        assert [letter.attempts for letter in taken.letters] == [attempt]
        clock.advance(1.5)
    taken = await store.take("q", size=1, wait_ms=0, lease_ms=1000, max_attempts=2, dead_letter="dead")
    assert taken.letters == []
    assert len(taken.dead) == 1
    assert (await Queue("dead", store).metrics())["backlogCount"] == 1
    await store.close()


@pytest.mark.parametrize(("concurrency", "expected"), [(None, 1), (1, 1), (3, 3)])
async def test_batches_run_one_by_one_unless_max_concurrency_allows_more(
    store: QueueStore, concurrency: int | None, expected: int
) -> None:
    """The most batches at a time is what the configuration says."""
    running, most, done = 0, 0, 0
    finished, full = asyncio.Event(), asyncio.Event()

    async def handler(batch: MessageBatch) -> None:
        nonlocal running, most, done
        running += 1
        most = max(most, running)
        if running == expected:
            full.set()
        await asyncio.wait_for(full.wait(), 5)
        await asyncio.sleep(0)
        running -= 1
        done += 1
        if done == 6:
            finished.set()

    await Queue("q", store).sendBatch([{"body": number} for number in range(6)])
    settings = QueueConsumer("q", max_batch_size=1, max_batch_timeout=0, max_concurrency=concurrency)
    loop = await consume(store, handler, settings)
    await asyncio.wait_for(finished.wait(), 10)
    await loop.stop(1)
    assert most == expected


async def test_two_consumers_never_hold_one_message_at_a_time(tmp_path: Path) -> None:
    """Two connections to one file, as of two processes: each of 200 messages is delivered once."""
    path = tmp_path / "queues.sqlite"
    stores = [await QueueStore.open(path, SystemClock()) for _ in range(2)]
    got: list[int] = []
    complete = asyncio.Event()

    async def handler(batch: MessageBatch) -> None:
        got.extend(message.body for message in batch.messages)
        if len(got) >= 200:
            complete.set()

    settings = QueueConsumer("q", max_batch_size=7, max_batch_timeout=0)
    loops = [await consume(store, handler, settings) for store in stores]
    for start in range(0, 200, 20):
        await Queue("q", stores[0]).sendBatch([{"body": start + number} for number in range(20)])
    await asyncio.wait_for(complete.wait(), 20)
    for loop in loops:
        await loop.stop(5)
    assert sorted(got) == list(range(200))
    for store in stores:
        await store.close()


async def test_messages_survive_a_restart_and_expire_after_the_retention_time(tmp_path: Path) -> None:
    """Nobody consumes: the message is there after a restart, and gone after four days."""
    clock = FakeClock()
    store = await QueueStore.open(tmp_path / "q.sqlite", clock)
    await Queue("q", store).send({"n": 1})
    await store.close()
    store = await QueueStore.open(tmp_path / "q.sqlite", clock)
    metrics = await Queue("q", store).metrics()
    assert (metrics.backlogCount, metrics.backlogBytes) == (1, 7)
    clock.advance(RETENTION_S + 1)
    assert (await Queue("q", store).send({"n": 2})).metadata.metrics.backlogCount == 0
    assert await store.counts() == [("q", 1, 7)]
    await store.close()


async def test_first_call_wins_and_the_second_is_warned_about(
    store: QueueStore, caplog: pytest.LogCaptureFixture
) -> None:
    """The warning is the platform's sentence."""
    settled = asyncio.Event()

    async def handler(batch: MessageBatch) -> None:
        message = batch.messages[0]
        message.ack()
        message.retry()
        batch.ackAll()
        batch.retryAll()
        settled.set()

    loop = await consume(store, handler)
    await Queue("q", store).send(1)
    await asyncio.wait_for(settled.wait(), 5)
    await loop.stop(5)
    assert "Calling retry() on a message after calling ack() has no effect." in caplog.text
    assert "retryAll() after ackAll()" in caplog.text
    assert await store.counts() == [("q", 0, 0)]


@pytest.mark.parametrize(
    ("body", "options", "error", "text"),
    [
        ("x" * 128_001, {"contentType": "text"}, QueueError, "128001 bytes exceeds limit of 128000"),
        (1, {"delaySeconds": 86_401}, QueueError, "between 0 and 86400, but received: 86401"),
        (1, {"delaySeconds": -1}, QueueError, "between 0 and 86400"),
        (1, {"contentType": "xml"}, ArgumentError, "Unsupported queue message content type: xml"),
        (b"raw", {}, ArgumentError, "cannot be serialized as JSON"),
        (object(), {"contentType": "v8"}, ArgumentError, "could not be cloned"),
    ],
)
async def test_what_cannot_be_sent_is_refused_with_value_and_limit(
    store: QueueStore, body: Any, options: dict[str, Any], error: type[Exception], text: str
) -> None:
    """Nothing is stored then."""
    with pytest.raises(error, match=text):
        await Queue("q", store).send(body, options)
    assert await store.counts() == []
