"""Ask the app in this process, through the HTTP contract, at a fixed moment."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, TypeAlias

Answer: TypeAlias = dict[str, Any]
Ask: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[Answer]]

CONFIGS = (Path("wrangler.toml"), Path("indexer/wrangler.toml"))
NOW = datetime(2026, 3, 11, 18, 30, tzinfo=timezone(timedelta(hours=8)))
"""When all questions are asked: a Wednesday evening in Taiwan."""


SLOWER = 60
"""The wall clock of an evaluation goes so much slower, so that every question of it is asked in the minute of NOW."""


class FixedStart:
    """A running clock whose wall time began at NOW, and hardly moves on."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def now(self) -> float:
        """Seconds since the epoch, as if the process had started at NOW."""
        return NOW.timestamp() + (time.monotonic() - self._begun) / SLOWER

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()

    async def sleep(self, seconds: float, /) -> None:
        """Return after the given seconds."""
        await asyncio.sleep(seconds)


@asynccontextmanager
async def opened(state: Path, given: Mapping[str, Any] | None = None) -> AsyncIterator[tuple[Ask, Any, FixedStart]]:
    """The app's ask function, its bindings and their clock, warm, over a state folder that `indexer setup` made.

    given are variables over those of the configuration.
    """
    import structlog

    from worker.app import configure_logging, create_app
    from wrangler_compat.bindings import open_bindings
    from wrangler_compat.config import load_config

    configure_logging()
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    clock = FixedStart()
    configs = [load_config(path) for path in CONFIGS]
    try:
        async with open_bindings(configs, state_dir=state, clock=clock, vars=given) as env:
            app = create_app(env, clock=clock)
            async with _lifespan(app) as shared:
                await asyncio.gather(env.VECTORIZE.warm(), env.AI.warm())
                yield _asker(app, shared), env, clock
    finally:
        # The process may go on to serve, or to test, with its own log.
        structlog.configure(**before)


def _asker(app: Any, shared: dict[str, Any]) -> Ask:
    asked = 0

    async def ask(question: Mapping[str, Any]) -> Answer:
        """The answer's data, with the seconds that the request took as `seconds`; an error has `error` instead."""
        nonlocal asked
        asked += 1
        body: dict[str, Any] = {"query": question["query"], "no_cache": True}
        if question.get("strategy"):
            body["strategy"] = question["strategy"]
        if question.get("history"):
            body["chat_history"] = question["history"]
        # A new address each time: the limit by address is not what is measured.
        address = f"10.{asked >> 16 & 255}.{asked >> 8 & 255}.{asked & 255}"
        began = time.perf_counter()
        found: Answer = await _post(app, shared, json.dumps(body).encode(), address)
        seconds = time.perf_counter() - began
        data: Answer = found["data"] if found.get("success") else {"error": found.get("error", found)}
        data["seconds"] = seconds
        return data

    return ask


async def _post(app: Any, shared: dict[str, Any], body: bytes, address: str) -> Answer:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/api/v1/ai/ask",
        "raw_path": b"/api/v1/ai/ask",
        "root_path": "",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json"), (b"x-debug", b"1")],
        "client": (address, 0),
        "server": ("127.0.0.1", 0),
        "state": shared,
    }
    sent = [{"type": "http.request", "body": body, "more_body": False}]
    gone = asyncio.Event()
    parts: list[bytes] = []

    async def receive() -> dict[str, Any]:
        if sent:
            return sent.pop()
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.body":
            parts.append(message.get("body", b""))

    await app(scope, receive, send)
    gone.set()
    answer: Answer = json.loads(b"".join(parts))
    return answer


@asynccontextmanager
async def _lifespan(app: Any) -> AsyncIterator[dict[str, Any]]:
    shared: dict[str, Any] = {}
    started, stop = asyncio.Event(), asyncio.Event()

    async def receive() -> dict[str, Any]:
        if started.is_set():
            await stop.wait()
            return {"type": "lifespan.shutdown"}
        return {"type": "lifespan.startup"}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "lifespan.startup.failed":
            raise SystemExit(message["message"])
        started.set()

    running = asyncio.create_task(app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": shared}, receive, send))
    await started.wait()
    try:
        yield shared
    finally:
        stop.set()
        await running
