"""The ASGI application in front of a Worker: guards Host and Origin, answers reserved paths, adds env and ctx, logs."""

import json
import logging
import math
import time
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from wrangler_compat.bindings import Bindings
from wrangler_compat.context import Background, ExecutionContext
from wrangler_compat.scheduled import ScheduledController, run_scheduled
from wrangler_compat.service import AsgiApp, Service

__all__ = ["LOCAL_HOSTS", "Gate"]

LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})
SCHEDULED_PATHS = frozenset({"/cdn-cgi/local/scheduled", "/cdn-cgi/handler/scheduled", "/cdn-cgi/mf/scheduled"})
_BAD_TIME = "TypeError: The value cannot be converted because it is not a valid Date."
_NO_FETCH = "Error: Handler does not export a fetch() function."

log = logging.getLogger(__name__)


class Answer(NamedTuple):
    """A complete answer of the gate's own."""

    status: int
    body: str
    content_type: str = "text/plain;charset=UTF-8"


class Gate:
    """Everything between the server and the application of the first service."""

    def __init__(
        self,
        services: Sequence[Service],
        env: Bindings,
        background: Background,
        *,
        hosts: frozenset[str],
        before_shutdown: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._services = services
        self._env = env
        self._background = background
        self._hosts = hosts
        """Names besides the local ones under which this server may be addressed; "*" stands for all."""
        self._before_shutdown = before_shutdown
        """Ends queues, crons and waitUntil work while the application still has what it opened."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self._pass(scope, self._lifespan_events(receive), send)
            return
        if scope["type"] != "http":
            return
        began, status = time.perf_counter(), 0

        async def watch(message: Any) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            answer = await self._own_answer(scope)
            if answer is None:
                await self._pass(scope, receive, watch)
            else:
                await _respond(answer, scope, watch)
        finally:
            spent = (time.perf_counter() - began) * 1000
            log.info("%s %s %s (%.0fms)", scope["method"], scope["path"], _phrase(status), spent)

    def _lifespan_events(self, receive: Any) -> Any:
        async def events() -> Any:
            message = await receive()
            if message["type"] == "lifespan.shutdown" and self._before_shutdown is not None:
                await self._before_shutdown()
            return message

        return events

    async def _pass(self, scope: Any, receive: Any, send: Any) -> None:
        """Hand over to the application, with env and ctx in the scope."""
        app: AsgiApp | None = self._services[0].fetch
        scope["env"] = self._env
        scope["ctx"] = ExecutionContext(self._background)
        if app is not None:
            if scope["type"] == "http":
                scope["headers"] = _with_address(scope)
            await app(scope, receive, send)
        elif scope["type"] == "http":
            await _respond(Answer(500, _NO_FETCH), scope, send)
        else:
            await _idle_lifespan(receive, send)

    async def _own_answer(self, scope: Any) -> Answer | None:
        host, origin = _header(scope, b"host"), _header(scope, b"origin")
        # A page of another site must not reach this server by a name that resolves to this machine.
        if not self._known(_host_name(host)):
            return Answer(403, "Invalid Host header")
        if origin is not None and not self._known(_origin_name(origin)):
            return Answer(403, "Invalid Origin header")
        if scope["path"] in SCHEDULED_PATHS:
            return await self._trigger(scope["query_string"].decode("latin-1"))
        return None

    def _known(self, name: str | None) -> bool:
        return name in LOCAL_HOSTS or "*" in self._hosts or name in self._hosts

    async def _trigger(self, query: str) -> Answer:
        """Run a cron event now; the expression is neither parsed nor looked up, as in wrangler."""
        given = {name: values[0] for name, values in parse_qs(query).items()}
        now_ms = int(self._env.clock.now() * 1000)
        moment = _number(given["time"]) if "time" in given else now_ms
        if moment is None:
            return Answer(500, _BAD_TIME)
        cron = given.get("cron", "")
        service = self._scheduled_service(cron)

        async def handler(controller: ScheduledController, ctx: ExecutionContext) -> None:
            await service.scheduled(controller, self._env, ctx)

        ended = await run_scheduled(handler, ScheduledController(cron, moment), self._background)
        status = 200 if ended.outcome == "ok" else 500
        if given.get("format") == "json":
            return Answer(status, json.dumps(ended._asdict(), separators=(",", ":")), "application/json")
        return Answer(status, ended.outcome)

    def _scheduled_service(self, cron: str) -> Service:
        """The service that lists this expression, else the first that handles cron events, else the first."""
        able = [service for service in self._services if service.has_scheduled]
        listed = [service for service in able if cron in service.config.triggers.crons]
        return (listed or able or list(self._services))[0]


async def _respond(answer: Answer, scope: Any, send: Any) -> None:
    body = answer.body.encode()
    headers = [(b"content-type", answer.content_type.encode()), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


async def _idle_lifespan(receive: Any, send: Any) -> None:
    while (await receive())["type"] == "lifespan.startup":
        await send({"type": "lifespan.startup.complete"})
    await send({"type": "lifespan.shutdown.complete"})


def _header(scope: Any, name: bytes) -> str | None:
    for key, value in scope["headers"]:
        if key == name:
            return str(value, "latin-1")
    return None


def _with_address(scope: Any) -> list[tuple[bytes, bytes]]:
    """The headers with the client's address as the platform gives it; what the client itself wrote there is dropped."""
    address = scope["client"][0] if scope.get("client") else ""
    kept = [(name, value) for name, value in scope["headers"] if name != b"cf-connecting-ip"]
    return [*kept, (b"cf-connecting-ip", address.encode("latin-1"))]


def _host_name(host: str | None) -> str | None:
    return _origin_name(f"http://{host}") if host else None


def _origin_name(origin: str) -> str | None:
    try:
        return urlsplit(origin).hostname
    except ValueError:
        return None


def _number(text: str) -> int | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return math.trunc(value) if math.isfinite(value) else None


def _phrase(status: int) -> str:
    if status == 0:
        return "no answer"
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
