"""The consumer loop: takes batches as they become due, hands them to a queue handler and settles the outcome."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from wrangler_compat.batches import MessageBatch
from wrangler_compat.config_shapes import QueueConsumer
from wrangler_compat.protocols import Clock
from wrangler_compat.queue_store import Backlog, Letter, QueueStore

if TYPE_CHECKING:
    from wrangler_compat.remote.queues import RemoteQueueStore

__all__ = ["ConsumerLoop"]

LEASE_S = 30.0
"""How long a killed consumer keeps a message from the others; renewed while the handler runs."""
BACK_OFF_S = 1.0
WALL_LIMIT_S = 15 * 60
"""The platform's limit for one call of a consumer."""

Store: TypeAlias = "QueueStore | RemoteQueueStore"
Handler = Callable[[MessageBatch], Awaitable[Any]]
log = logging.getLogger(__name__)


class ConsumerLoop:
    """Delivers one queue to one handler until it is stopped."""

    def __init__(
        self, settings: QueueConsumer, store: Store, clock: Clock, handler: Handler, *, lease_s: float = LEASE_S
    ) -> None:
        self._settings = settings
        self._lease_s = lease_s
        self._store = store
        self._clock = clock
        self._handler = handler
        self._wake = store.listen(settings.queue)
        self._deliveries: set[asyncio.Task[None]] = set()
        self._loop: asyncio.Task[None] | None = None
        self._stopping = False

    def start(self) -> None:
        """Begin to deliver."""
        self._loop = asyncio.create_task(self._run(), name=f"queue {self._settings.queue}")

    async def stop(self, timeout: float) -> None:
        """Take nothing more and let running batches end; after timeout they are cancelled and put back."""
        self._stopping = True
        self._store.unlisten(self._settings.queue, self._wake)
        self._wake.set()
        if self._loop is not None:
            await self._loop
        if self._deliveries:
            _, late = await asyncio.wait(self._deliveries, timeout=timeout)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)

    async def _run(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                await self._step()
            except Exception:
                # A full disk or a locked file must not end the deliveries for good.
                log.exception("Queue %s: the consumer could not go on; it tries again", self._settings.queue)
                await self._pause(BACK_OFF_S)

    async def _step(self) -> None:
        settings = self._settings
        if len(self._deliveries) >= (settings.max_concurrency or 1):
            await self._pause(None)
            return
        taken = await self._store.take(
            settings.queue,
            size=settings.max_batch_size,
            wait_ms=int(settings.max_batch_timeout * 1000),
            lease_ms=int(self._lease_s * 1000),
            max_attempts=settings.max_retries + 1,
            dead_letter=settings.dead_letter_queue,
        )
        self._report(taken.dead)
        if taken.letters:
            task = asyncio.create_task(self._deliver(taken.letters, taken.backlog))
            self._deliveries.add(task)
            task.add_done_callback(self._delivered)
        elif taken.look_at_ms is None or taken.look_at_ms > self._store.now_ms():
            ahead = self._store.poll_s if taken.look_at_ms is None else taken.look_at_ms / 1000 - self._clock.now()
            await self._pause(min(self._store.poll_s, max(ahead, 0.001)))

    async def _pause(self, seconds: float | None) -> None:
        """Wait for a message or the end of a delivery, at most this long."""
        woken = asyncio.ensure_future(self._wake.wait())
        waits: set[asyncio.Future[Any]] = {woken}
        if seconds is not None:
            waits.add(asyncio.ensure_future(self._clock.sleep(seconds)))
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        await _end(waits)

    async def _deliver(self, letters: list[Letter], backlog: Backlog) -> None:
        settings, began = self._settings, self._clock.monotonic()
        batch = MessageBatch(settings.queue, letters, backlog)
        try:
            failed = await self._call(batch, letters)
        except asyncio.CancelledError:
            await self._store.release(letters)
            raise
        done: list[Letter] = []
        again: list[tuple[Letter, int]] = []
        for letter, decision in zip(letters, batch.decisions(failed=failed), strict=True):
            if decision.call == "ack":
                done.append(letter)
            else:
                delay = int(settings.retry_delay * 1000) if decision.delay_ms is None else decision.delay_ms
                again.append((letter, delay))
        dead = await self._store.settle(
            settings.queue,
            done=done,
            again=again,
            max_attempts=settings.max_retries + 1,
            dead_letter=settings.dead_letter_queue,
        )
        spent = (self._clock.monotonic() - began) * 1000
        log.info("QUEUE %s %d/%d (%.0fms)", settings.queue, len(done), len(letters), spent)
        self._report(dead)

    async def _call(self, batch: MessageBatch, letters: list[Letter]) -> bool:
        """Run the handler, renewing the lease meanwhile; answer whether it failed."""
        call = asyncio.ensure_future(self._handler(batch))
        ends_at = self._clock.monotonic() + WALL_LIMIT_S
        try:
            while not call.done():
                beat = asyncio.ensure_future(self._clock.sleep(self._lease_s / 3))
                try:
                    await asyncio.wait({call, beat}, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    await _end({beat})
                if not call.done():
                    if self._clock.monotonic() >= ends_at:
                        log.error("Queue %s: the handler ran for %d s and was cancelled", batch.queue, WALL_LIMIT_S)
                        break
                    await self._store.renew(letters, int(self._lease_s * 1000))
        finally:
            await _end({call})
        if call.cancelled():
            return True
        if (error := call.exception()) is not None:
            log.error("Uncaught %s in the consumer of %s: %s", type(error).__name__, batch.queue, error, exc_info=error)
            return True
        return False

    def _delivered(self, task: asyncio.Task[None]) -> None:
        self._deliveries.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            # Its messages come again when their lease ends.
            log.error("Queue %s: a batch could not be settled: %s", self._settings.queue, error, exc_info=error)

    def _report(self, dead: list[tuple[str, int]]) -> None:
        queue, dead_letter = self._settings.queue, self._settings.dead_letter_queue
        for message, attempts in dead:
            if dead_letter:
                text = 'Moving message "%s" on queue "%s" to dead letter queue "%s" after %d failed attempts...'
                log.warning(text, message, queue, dead_letter, attempts)
            else:
                log.warning('Dropped message "%s" on queue "%s" after %d failed attempts!', message, queue, attempts)


async def _end(tasks: "set[asyncio.Future[Any]]") -> None:
    """Cancel what still runs and wait for it."""
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
