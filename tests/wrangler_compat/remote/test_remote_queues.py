"""Queues over HTTP in a running server: sent, pulled, handled, acknowledged; and what is said when they cannot be."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.cloudflare import Cloudflare, Trouble
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat.batches import MessageBatch
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import SystemClock
from wrangler_compat.config import load_config
from wrangler_compat.config_shapes import QueueConsumer
from wrangler_compat.consumer import ConsumerLoop
from wrangler_compat.devserver import DevServer
from wrangler_compat.errors import ArgumentError, ConfigError, RemoteError, RemoteRefusedError
from wrangler_compat.queues import Queue
from wrangler_compat.remote.queues import RemoteQueueStore
from wrangler_compat.remote.transport import Transport

CONFIG = """
name = "one"
[[queues.producers]]
binding = "JOBS"
queue = "index"
remote = true
[[queues.consumers]]
queue = "index"
type = "http_pull"
"""


@pytest.fixture
def store(fake: Cloudflare, transport: Transport) -> RemoteQueueStore:
    """The account's queues."""
    return RemoteQueueStore(api_of(fake, transport, "Queues"), SystemClock(), poll_s=60)


async def consume(store: RemoteQueueStore, handler: Callable[[MessageBatch], Awaitable[Any]]) -> ConsumerLoop:
    """A loop over the queue."""
    loop = ConsumerLoop(QueueConsumer("index", type="http_pull"), store, SystemClock(), handler)
    loop.start()
    return loop


async def test_a_message_goes_there_and_back(fake: Cloudflare, store: RemoteQueueStore) -> None:
    """What this process sends wakes its consumer at once; a minute's poll would be too long for this test."""
    got: asyncio.Queue[Any] = asyncio.Queue()

    async def handler(batch: MessageBatch) -> None:
        for message in batch.messages:
            await got.put((message.body, message.attempts))

    loop = await consume(store, handler)
    queue = Queue("index", store)
    await queue.send({"seq": 5, "字": [1.5, None]})
    await queue.sendBatch([{"body": "臺", "contentType": "text"}, {"body": 7}])
    async with asyncio.timeout(20):
        found = [await got.get() for _ in range(3)]
    assert found == [({"seq": 5, "字": [1.5, None]}, 1), ("臺", 1), (7, 1)]
    await loop.stop(10)
    assert (await queue.metrics())["backlogCount"] == 0
    assert await fake.kept["queues"].counts() == [("index", 0, 0)]


async def test_a_failure_comes_again_and_is_buried_by_the_platform(fake: Cloudflare, store: RemoteQueueStore) -> None:
    fake.queues["index"] = (1, "index-dead")
    failed = asyncio.Event()
    attempts: list[int] = []

    async def handler(batch: MessageBatch) -> None:
        attempts.extend(message.attempts for message in batch.messages)
        if len(attempts) == 2:
            failed.set()
        batch.retryAll()

    store.poll_s = 0.02
    loop = await consume(store, handler)
    await Queue("index", store).send(1)
    async with asyncio.timeout(20):
        await failed.wait()
    await loop.stop(10)
    assert attempts == [1, 2]
    counts = {queue: count for queue, count, _ in await fake.kept["queues"].counts()}
    assert counts == {"index": 0, "index-dead": 1}


class Nimble(SystemClock):
    """A clock on which a second's pause is short."""

    async def sleep(self, seconds: float, /) -> None:
        await super().sleep(seconds / 100)


async def test_a_failed_pull_does_not_end_the_deliveries(
    fake: Cloudflare, caplog: pytest.LogCaptureFixture, transport: Transport
) -> None:
    clock = Nimble()
    store = RemoteQueueStore(api_of(fake, transport, "Queues"), clock)
    await Queue("index", store).send(1)
    fake.script = [Trouble("status", 403)]
    got = asyncio.Event()

    async def handler(batch: MessageBatch) -> None:
        got.set()

    loop = ConsumerLoop(QueueConsumer("index", type="http_pull"), store, clock, handler)
    with caplog.at_level(logging.ERROR):
        loop.start()
        async with asyncio.timeout(20):
            await got.wait()
    await loop.stop(10)
    assert "the consumer could not go on; it tries again" in caplog.text


async def test_a_send_may_come_twice_rather_than_never(fake: Cloudflare, store: RemoteQueueStore) -> None:
    await store.backlog("index")
    fake.script = [Trouble("cut", after=True)]
    await Queue("index", store).send(1)
    assert (await store.backlog("index")).messages == 2


@pytest.mark.parametrize("kind", ["bytes", "v8"])
async def test_what_http_cannot_carry_is_refused(fake: Cloudflare, store: RemoteQueueStore, kind: str) -> None:
    with pytest.raises(ArgumentError, match=f"json and text, not {kind}"):
        await Queue("index", store).send(b"x", contentType=kind)
    assert fake.asked == []


async def test_an_unknown_queue_is_named(store: RemoteQueueStore) -> None:
    with pytest.raises(RemoteRefusedError, match="no queue called 'nope'"):
        await Queue("nope", store).send(1)


@pytest.mark.parametrize("result", [b"null", b"{}", b'{"messages": [{"id": "a"}]}'])
async def test_a_pull_that_makes_no_sense_is_an_error(fake: Cloudflare, store: RemoteQueueStore, result: bytes) -> None:
    await store.backlog("index")
    fake.script = [Trouble("raw", body=b'{"success": true, "result": %s}' % result)]
    with pytest.raises(RemoteError, match="Queues: "):
        await store.take("index", size=1, wait_ms=0, lease_ms=1000, max_attempts=1, dead_letter=None)


async def test_a_configuration_opens_both_ends(fake: Cloudflare, tmp_path: Path) -> None:
    (tmp_path / "wrangler.toml").write_text(CONFIG)
    config = load_config(tmp_path / "wrangler.toml", environ={})
    async with open_bindings([config], state_dir=tmp_path / "state", vars=fake.vars(QUEUE_POLL_SECONDS="9")) as env:
        await env.JOBS.send({"a": 1})
        assert env.queues is None
        assert env.remote_queues is not None
        assert env.remote_queues.poll_s == 9
        taken = await env.remote_queues.take("index", size=9, wait_ms=0, lease_ms=9, max_attempts=1, dead_letter=None)
    assert [letter.body.data for letter in taken.letters] == [b'{"a":1}']
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize("given", ["x", "0", "-1", "nan"])
async def test_a_poll_time_that_is_none_is_refused(fake: Cloudflare, tmp_path: Path, given: str) -> None:
    (tmp_path / "wrangler.toml").write_text(CONFIG)
    config = load_config(tmp_path / "wrangler.toml", environ={})
    with pytest.raises(ConfigError, match=r"QUEUE_POLL_SECONDS wants 0\.5 or more seconds"):
        async with open_bindings([config], state_dir=tmp_path, vars=fake.vars(QUEUE_POLL_SECONDS=given)):
            raise AssertionError("opened")


@pytest.mark.parametrize("lost", ["remote = true", 'type = "http_pull"'])
def test_a_sender_and_a_consumer_in_different_places_are_refused(tmp_path: Path, lost: str) -> None:
    """Every message would be lost to the consumer."""
    (tmp_path / "wrangler.toml").write_text(CONFIG.replace(lost, ""))
    with pytest.raises(ConfigError, match="Queue 'index': a producer with remote = true wants"):
        DevServer([load_config(tmp_path / "wrangler.toml", environ={})])
