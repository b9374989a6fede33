"""The worker's entry for the platform: `fetch` answers /health at once and hands all else to the app, loaded meanwhile.

Importing the app costs half a second of CPU on a small machine. A cold process is alive before that, and a load
balancer that asks /health should be told so; whoever asks anything else waits for the import and no longer.
"""

import asyncio
import importlib
import json
import sys
import traceback
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from worker.version import VERSION

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]


def _load() -> App:
    app: App = importlib.import_module("worker.app").create_app()
    return app


class Front:
    """The ASGI app of a process that may still be loading the real one."""

    def __init__(self, load: Callable[[], App] = _load) -> None:
        self._load = load
        self._app: App | None = None
        self._state: dict[str, Any] = {}
        self._running: asyncio.Task[None] | None = None
        self._started = asyncio.Event()
        self._stopping = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server's."""
        if scope["type"] == "lifespan":
            await self._lifespan(scope, receive, send)
            return
        if not self._started.is_set() and scope["path"] == "/health":
            await _answer(send, 200, {"success": True, "data": {"status": "ok", "ready": False, "version": VERSION}})
            return
        await self._started.wait()
        if self._app is None:
            error = {"code": "not_ready", "message": "the service could not be loaded; its log says why"}
            await _answer(send, 503, {"success": False, "error": {**error, "request_id": "none"}})
            return
        await self._app({**scope, "state": dict(self._state)}, receive, send)

    async def _lifespan(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say that the process has started, load the app beside it, and end it when the server ends."""
        await receive()
        self._running = asyncio.create_task(self._run(dict(scope)), name="load the app")
        self._running.add_done_callback(self._ended)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self._stopping.set()
        await asyncio.wait({self._running})
        await send({"type": "lifespan.shutdown.complete"})

    async def _run(self, scope: Scope) -> None:
        """The app's own lifespan, from its import to its shutdown."""
        asked = iter(("lifespan.startup", "lifespan.shutdown"))
        failed: list[str] = []

        async def receive() -> MutableMapping[str, Any]:
            kind = next(asked)
            if kind == "lifespan.shutdown":
                await self._stopping.wait()
            return {"type": kind}

        async def send(message: MutableMapping[str, Any]) -> None:
            if message["type"].endswith(".failed"):
                failed.append(message.get("message", ""))
            elif message["type"] == "lifespan.startup.complete":
                self._app = app
                self._started.set()

        app = await asyncio.to_thread(self._load)
        await app({**scope, "state": self._state}, receive, send)
        for message in failed:
            print(message, file=sys.stderr)

    def _ended(self, running: asyncio.Task[None]) -> None:
        """Tell why the app could not be loaded; every request but /health is answered 503 from then on."""
        if not running.cancelled() and (error := running.exception()) is not None:
            traceback.print_exception(error)
        self._started.set()


async def _answer(send: Send, status: int, body: dict[str, Any]) -> None:
    data = json.dumps(body).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(data)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": data})


fetch = Front()
