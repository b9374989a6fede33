"""The dev server: one process that serves the first service over HTTP, delivers queues and fires crons for all."""

import asyncio
import logging
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn

from wrangler_compat.batches import MessageBatch
from wrangler_compat.bindings import Bindings, open_bindings
from wrangler_compat.clock import SystemClock
from wrangler_compat.config_shapes import WranglerConfig
from wrangler_compat.consumer import ConsumerLoop
from wrangler_compat.context import Background, ExecutionContext
from wrangler_compat.errors import ConfigError
from wrangler_compat.gate import Gate
from wrangler_compat.protocols import Clock
from wrangler_compat.scheduled import CronScheduler, ScheduledController
from wrangler_compat.service import Service

__all__ = ["DevServer", "ServerOptions"]

KEEP_ALIVE_S = 75

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ServerOptions:
    """Where and how to serve."""

    ip: str = "127.0.0.1"
    port: int = 8787
    """0 takes a free port."""
    state_dir: Path = Path(".wrangler/state")
    hosts: frozenset[str] = frozenset()
    """Host names besides the local ones; "*" admits all."""
    vars: Mapping[str, str] = field(default_factory=dict)
    grace_s: float = 10.0
    """How long running answers, batches and waitUntil work may take to end after a stop was asked for, each."""
    trust_proxy: bool = False
    """Take the client's address from X-Forwarded-For, which only a proxy in front may be trusted to write."""


class DevServer:
    """Serves until stop is called; everything it opened is closed when serve returns."""

    def __init__(
        self, configs: Sequence[WranglerConfig], options: ServerOptions | None = None, *, clock: Clock | None = None
    ) -> None:
        self.options = options or ServerOptions()
        self.port = self.options.port
        """The port that is served; known once serve has called ready."""
        self.services = [Service(config) for config in configs]
        self._clock = clock or SystemClock()
        self._background: Background | None = None
        self._server: _Server | None = None
        self._events: asyncio.Task[None] | None = None
        self._failure: BaseException | None = None
        _check_consumers(configs)

    async def serve(self, ready: Callable[["DevServer", Bindings], None] | None = None) -> None:
        """Open everything, call ready when requests are answered, and serve until stop."""
        options = self.options
        with _bind(options.ip, options.port) as listener:
            self.port = listener.getsockname()[1]
            background = self._background = Background()
            self.services[0].load()
            async with AsyncExitStack() as stack:
                configs = [service.config for service in self.services]
                env = await stack.enter_async_context(
                    open_bindings(configs, state_dir=options.state_dir, clock=self._clock, vars=options.vars)
                )
                hosts = options.hosts | {options.ip}
                gate = Gate(self.services, env, background, hosts=hosts, before_shutdown=self._end_events)
                self._server = _Server(gate, options, lambda: ready and ready(self, env))
                self._server.should_exit = background.stopping.is_set()
                self._events = asyncio.create_task(self._run_events(env, background), name="events")
                self._events.add_done_callback(self._events_ended)
                stack.push_async_callback(self._end_events)
                await self._server.serve(sockets=[listener])
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Take no new requests and end; called again, do not wait for running ones."""
        if self._background is not None:
            self._background.stopping.set()
        if self._server is not None:
            self._server.force_exit = self._server.should_exit
            self._server.should_exit = True

    async def _end_events(self) -> None:
        """Stop the loops, then wait for the work after answers; nothing to do the second time."""
        assert self._background is not None
        if self._events is not None:
            self._events.cancel()
            await asyncio.wait({self._events})
        await self._background.drain(self.options.grace_s)

    async def _run_events(self, env: Bindings, background: Background) -> None:
        """Deliver queues and fire crons, once the server answers, until this task is cancelled."""
        assert self._server is not None
        await self._server.answering.wait()
        async with AsyncExitStack() as stack:
            for service in self.services[1:]:
                # Off the loop: the first answers must not wait for the other services' imports.
                await asyncio.to_thread(service.load)
            self._start(env, background, stack)
            await asyncio.Event().wait()

    def _events_ended(self, task: "asyncio.Task[None]") -> None:
        if not task.cancelled():
            # Only a failure ends it: a server that silently no longer delivers is worse than none.
            self._failure = task.exception()
            self.stop()

    def _start(self, env: Bindings, background: Background, stack: AsyncExitStack) -> None:
        grace = self.options.grace_s
        for service in self.services:
            for settings in service.config.queues.consumers:
                assert env.queues is not None
                loop = ConsumerLoop(settings, env.queues, self._clock, _queue_handler(service, env, background))
                stack.push_async_callback(loop.stop, grace)
                loop.start()
        crons = [(cron, _cron_handler(s, env)) for s in self.services for cron in s.config.triggers.crons]
        scheduler = CronScheduler(crons, self._clock, background)
        stack.push_async_callback(scheduler.stop, grace)
        scheduler.start()


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers, which would end the process before the bindings are closed."""

    def __init__(self, app: Any, options: ServerOptions, ready: Callable[[], Any]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http="httptools",
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=options.trust_proxy,
                forwarded_allow_ips="*" if options.trust_proxy else None,
                timeout_keep_alive=KEEP_ALIVE_S,
                timeout_graceful_shutdown=max(1, round(options.grace_s)),
            )
        )
        self.answering = asyncio.Event()
        self._ready = ready

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.answering.set()
        self._ready()


def _queue_handler(service: Service, env: Bindings, background: Background) -> Callable[[MessageBatch], Any]:
    async def handler(batch: MessageBatch) -> None:
        await service.queue(batch, env, background)

    return handler


def _cron_handler(service: Service, env: Bindings) -> Callable[[ScheduledController, ExecutionContext], Any]:
    async def handler(controller: ScheduledController, ctx: ExecutionContext) -> None:
        await service.scheduled(controller, env, ctx)

    return handler


def _check_consumers(configs: Sequence[WranglerConfig]) -> None:
    """A queue has one consumer, on the platform as well."""
    seen: dict[str, str] = {}
    for config in configs:
        for consumer in config.queues.consumers:
            if consumer.queue in seen:
                raise ConfigError(
                    f"Queue {consumer.queue!r} has two consumers: {seen[consumer.queue]} and {config.name}."
                )
            seen[consumer.queue] = config.name


@contextmanager
def _bind(ip: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((ip, port))
        except OSError as error:
            raise ConfigError(
                f"{ip}:{port} cannot be served: {error.strerror}. Choose another port with --port."
            ) from error
        yield listener
    finally:
        listener.close()
