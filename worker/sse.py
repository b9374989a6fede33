"""Send events to a client as they happen, and stop the work when the client goes away."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.types import Receive, Scope, Send

from wrangler_compat.protocols import Clock

Emit = Callable[[str, dict[str, Any]], Awaitable[None]]
Work = Callable[[Emit], Awaitable[None]]
KEEP_ALIVE_SECONDS = 15.0

_KEEP_ALIVE = b": keep-alive\n\n"
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


def frame(event: str, data: Mapping[str, Any]) -> bytes:
    """One event as it goes over the wire."""
    return f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False, separators=(',', ':'))}\n\n".encode()


class EventStream:
    """A response that runs `work(emit)`; each emit is one frame, comments keep an idle connection open.

    A bare ASGI class: Starlette's StreamingResponse costs twice as much per event. When the client goes away, or the
    server cancels the response, the work is cancelled and its end awaited, so nothing of it outlives the request.
    `work` answers its own errors as events.
    """

    def __init__(
        self,
        work: Work,
        *,
        clock: Clock,
        keep_alive: float = KEEP_ALIVE_SECONDS,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._work = work
        self._clock = clock
        self._keep_alive = keep_alive
        self._headers = _HEADERS + [(k.lower().encode(), v.encode()) for k, v in (headers or {}).items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the stream to its end."""

        async def emit(event: str, data: dict[str, Any]) -> None:
            await send({"type": "http.response.body", "body": frame(event, data), "more_body": True})

        await send({"type": "http.response.start", "status": 200, "headers": self._headers})
        pings = asyncio.ensure_future(self._ping(send))
        try:
            finished = await unless_gone(receive, self._work(emit))
        finally:
            pings.cancel()
            await asyncio.wait({pings})
        if finished:
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _ping(self, send: Send) -> None:
        while True:
            await self._clock.sleep(self._keep_alive)
            await send({"type": "http.response.body", "body": _KEEP_ALIVE, "more_body": True})


async def unless_gone(receive: Receive, work: Awaitable[Any]) -> bool:
    """Run the work to its end, or cancel it when the client disconnects; true when it finished.

    The request's body must have been read: what `receive` still answers is then the disconnect.
    """
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_disconnected(receive))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            task.result()
            return True
        return False
    finally:
        for each in (task, gone):
            each.cancel()
        await asyncio.wait({task, gone})


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
