"""The web app: what is opened, what is mounted, and what every response passes through."""

import asyncio
import contextlib
import importlib
import logging
import pkgutil
import sys
from collections.abc import AsyncIterator
from typing import Any, TypedDict

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from worker import nodes
from worker.edge import Edge
from worker.keys import pseudonym_key
from worker.metrics import Metrics
from worker.routes import API, BASE, PAGES
from worker.service import Opener, Pipeline, Service
from worker.settings import HttpSettings
from wrangler_compat.clock import SystemClock
from wrangler_compat.protocols import Clock

_log = structlog.get_logger("app")


class AppState(TypedDict):
    """What the lifespan gives to every request."""

    service: Service


def create_app(bindings: Any = None, *, clock: Clock | None = None, opener: Opener | None = None) -> ASGIApp:
    """The ASGI app; without bindings it takes them from `scope["env"]` of the lifespan, where the server puts them."""
    configure_logging()
    holder = _Holder(bindings)
    ticking = clock or SystemClock()
    # The nodes' names are their files': nothing is imported for them.
    metrics = Metrics(module.name for module in pkgutil.iter_modules(nodes.__path__))

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[AppState]:
        if holder.env is None:
            raise RuntimeError('no bindings: pass them to create_app or in scope["env"] of the lifespan')
        key = await pseudonym_key(holder.env, HttpSettings.of(holder.env))
        warm = _warm if opener is None else None
        service = Service(holder.env, ticking, opener or _open, key=key, metrics=metrics, warm=warm)
        holder.settings = service.settings
        service.start()
        try:
            yield {"service": service}
        finally:
            await service.close()

    starlette = Starlette(
        routes=[Mount(BASE, routes=API), *PAGES],
        middleware=[Middleware(Edge, clock=ticking, settings=lambda: holder.settings, heard=metrics.requests.add)],
        exception_handlers={HTTPException: _reraise},
        lifespan=lifespan,
    )

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" and holder.env is None:
            holder.env = scope.get("env")
        await starlette(scope, receive, send)

    return app


class _Holder:
    """The bindings of the running app, and its settings once they were read."""

    def __init__(self, env: Any) -> None:
        self.env = env
        self.settings = HttpSettings()


async def _open(env: Any, clock: Clock) -> Pipeline:
    """The real pipeline; imported off the loop and not before, since /health must not wait for it."""
    module = await asyncio.to_thread(importlib.import_module, "worker.pipeline")
    pipeline: Pipeline = await module.open_pipeline(env, clock)
    return pipeline


async def _warm(pipeline: Pipeline) -> None:
    """Load the vector store and the models beside the first questions."""
    await pipeline.warm()


async def _reraise(request: Request, error: Exception) -> Response:
    """Starlette would answer its own refusals in plain text; the edge answers them like every other error."""
    raise error


def configure_logging() -> None:
    """One JSON line per event on standard error, unless the process has configured structlog already."""
    if structlog.is_configured():
        return
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        # Standard error as it is when a line is written: a server or a test may have replaced it.
        logger_factory=lambda *names: structlog.WriteLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
