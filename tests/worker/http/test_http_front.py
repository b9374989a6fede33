"""A cold process answers /health before the app is loaded; everything else waits for the app and no longer."""

import asyncio
import json
import threading
from collections.abc import MutableMapping
from typing import Any

import pytest

from worker.entry import App, Front, Receive, Scope, Send


async def hello(scope: Scope, receive: Receive, send: Send) -> None:
    """An app with a lifespan of its own; tells the state that its lifespan left."""
    if scope["type"] == "lifespan":
        await receive()
        scope["state"]["opened"] = scope["env"]
        await send({"type": "lifespan.startup.complete"})
        await receive()
        scope["state"]["opened"].append("closed")
        await send({"type": "lifespan.shutdown.complete"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": json.dumps(scope["state"]["opened"]).encode()})


async def get(front: Front, path: str) -> tuple[int, Any]:
    """Status and JSON body of a GET."""
    sent: list[MutableMapping[str, Any]] = []

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    await front({"type": "http", "path": path, "state": {}}, receive, send)
    return sent[0]["status"], json.loads(sent[1]["body"])


class Running:
    """The lifespan of a front, driven as a server drives it."""

    def __init__(self, front: Front, env: list[str]) -> None:
        self.sent: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()
        self.asked: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()
        scope = {"type": "lifespan", "env": env, "state": {}}
        self.task = asyncio.create_task(front(scope, self.asked.get, self.sent.put))

    async def start(self) -> str:
        """What the front says to the start."""
        await self.asked.put({"type": "lifespan.startup"})
        return str((await self.sent.get())["type"])

    async def stop(self) -> str:
        """What the front says to the end."""
        await self.asked.put({"type": "lifespan.shutdown"})
        answer = await self.sent.get()
        await self.task
        return str(answer["type"])


async def test_health_is_answered_while_the_app_is_still_loading() -> None:
    """The import is held back: /health answers, another request waits and is then answered by the app."""
    release = threading.Event()

    def load() -> App:
        assert release.wait(30)
        return hello

    env = ["bindings"]
    front = Front(load)
    running = Running(front, env)
    assert await running.start() == "lifespan.startup.complete"
    status, body = await get(front, "/health")
    assert status == 200
    assert body["data"]["ready"] is False
    asking = asyncio.create_task(get(front, "/api"))
    await asyncio.sleep(0)
    assert not asking.done()
    release.set()
    assert await asking == (200, ["bindings"])
    assert await running.stop() == "lifespan.shutdown.complete"
    assert env == ["bindings", "closed"]


async def test_an_app_that_cannot_be_loaded_is_told_and_answered_503(capsys: pytest.CaptureFixture[str]) -> None:
    """The reason is on standard error, and no request hangs."""

    def load() -> App:
        raise ImportError("no such part")

    front = Front(load)
    running = Running(front, [])
    await running.start()
    status, body = await get(front, "/api")
    assert (status, body["success"]) == (503, False)
    assert body["error"]["code"] == "not_ready"
    assert "no such part" in capsys.readouterr().err
    assert await running.stop() == "lifespan.shutdown.complete"
