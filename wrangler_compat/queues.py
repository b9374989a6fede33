"""The producer side of Queues: send, sendBatch and metrics, with the platform's shapes, limits and texts."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import EllipsisType
from typing import Any, Protocol

from wrangler_compat.errors import ArgumentError, QueueError
from wrangler_compat.js import UNDEFINED, JsDict, options_of
from wrangler_compat.queue_bodies import MAX_BATCH_BYTES, MAX_BATCH_MESSAGES, MAX_DELAY_S, Body, encode
from wrangler_compat.queue_store import Backlog

__all__ = ["Queue", "Sending", "delay_ms", "metrics_of"]


class Sending(Protocol):
    """Where a producer's messages go: the local store or the platform."""

    async def put(self, queue: str, messages: Sequence[tuple[Body, int]]) -> Backlog: ...
    async def backlog(self, queue: str) -> Backlog: ...


class Queue:
    """A queue as a producer binding sees it."""

    def __init__(self, name: str, store: Sending, *, delivery_delay: float = 0) -> None:
        self.name = name
        self._store = store
        self._delay = delivery_delay

    async def send(self, body: Any = ..., options: Any = None, /, **kw: Any) -> JsDict:
        """Store one message; it is durable when this returns. The metrics are from before it."""
        if isinstance(body, EllipsisType):
            raise ArgumentError("Failed to execute 'send' on 'WorkerQueue': parameter 1 is not of type 'Value'.")
        given = options_of(options, kw)
        delay = delay_ms(given.get("delaySeconds"), self._delay)
        return _sent(await self._store.put(self.name, [(encode(body, given.get("contentType")), delay)]))

    async def sendBatch(self, messages: Sequence[Mapping[str, Any]], options: Any = None, /, **kw: Any) -> JsDict:
        """Store all messages or none; a message's own delaySeconds wins over the batch's."""
        batch = list(messages)
        if not batch:
            raise ArgumentError("sendBatch() requires at least one message")
        if len(batch) > MAX_BATCH_MESSAGES:
            raise QueueError(f"Batch of {len(batch)} messages exceeds limit of {MAX_BATCH_MESSAGES}.", status=413)
        common = options_of(options, kw).get("delaySeconds")
        stored: list[tuple[Body, int]] = []
        for message in batch:
            own = message.get("delaySeconds")
            delay = delay_ms(common if own is None else own, self._delay)
            stored.append((encode(message.get("body", UNDEFINED), message.get("contentType")), delay))
        size = sum(len(body.data) for body, _ in stored)
        if size > MAX_BATCH_BYTES:
            raise QueueError(f"Batch length of {size} bytes exceeds limit of {MAX_BATCH_BYTES}.", status=413)
        return _sent(await self._store.put(self.name, stored))

    async def metrics(self) -> JsDict:
        """Answer what waits to be delivered."""
        return metrics_of(await self._store.backlog(self.name))


def delay_ms(seconds: Any, default: float) -> int:
    """Answer a delay in milliseconds; None means the default."""
    if seconds is None:
        return int(default * 1000)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds <= MAX_DELAY_S:
        raise QueueError(f"delaySeconds must be between 0 and {MAX_DELAY_S}, but received: {seconds}")
    return int(seconds) * 1000


def metrics_of(backlog: Backlog) -> JsDict:
    """Answer a backlog in the platform's shape; an empty queue has no oldest message."""
    metrics = JsDict(backlogCount=backlog.messages, backlogBytes=backlog.size)
    if backlog.oldest_ms is not None:
        metrics["oldestMessageTimestamp"] = datetime.fromtimestamp(backlog.oldest_ms / 1000, UTC)
    return metrics


def _sent(before: Backlog) -> JsDict:
    return JsDict(metadata=JsDict(metrics=metrics_of(before)))
