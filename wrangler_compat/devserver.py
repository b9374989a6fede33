"""The dev server: one process that serves the first service over HTTP, delivers queues and fires crons for all."""

import asyncio
import logging
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wrangler_compat.asgi_server import AsgiServer
from wrangler_compat.batches import MessageBatch
from wrangler_compat.bindings import Bindings, open_bindings
from wrangler_compat.clock import SystemClock
from wrangler_compat.config_shapes import PULL, QueueConsumer, WranglerConfig
from wrangler_compat.consumer import ConsumerLoop
from wrangler_compat.context import Background, ExecutionContext
from wrangler_compat.errors import ConfigError
from wrangler_compat.gate import Gate
from wrangler_compat.protocols import Clock
from wrangler_compat.scheduled import CronScheduler, ScheduledController
from wrangler_compat.service import Service

__all__ = ["DevServer", "ServerOptions"]

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
    """After a stop was asked for, how long answers may take to end, and then batches, crons and waitUntil work."""
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
        self._server: AsgiServer | None = None
        self._events: asyncio.Task[None] | None = None
        self._loops: list[ConsumerLoop | CronScheduler] = []
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
                self._server = AsgiServer(
                    gate,
                    grace_s=options.grace_s,
                    trust_proxy=options.trust_proxy,
                    ready=lambda: ready and ready(self, env),
                )
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
        """Stop the loops, then wait for the work after answers, all within one grace time; may be called again."""
        assert self._background is not None
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self.options.grace_s
        if self._events is not None:
            self._events.cancel()
            await asyncio.wait({self._events})
        await asyncio.gather(*(one.stop(self.options.grace_s) for one in self._loops))
        self._loops.clear()
        await self._background.drain(max(0.0, deadline - loop.time()))

    async def _run_events(self, env: Bindings, background: Background) -> None:
        """Deliver queues and fire crons, once the server answers, until this task is cancelled."""
        assert self._server is not None
        await self._server.answering.wait()
        for service in self.services[1:]:
            # Off the loop: the first answers must not wait for the other services' imports.
            await asyncio.to_thread(service.load)
        for service in self.services:
            for settings in service.config.queues.consumers:
                self._loops.append(self._consumer(settings, env, _queue_handler(service, env, background)))
        crons = [(cron, _cron_handler(s, env)) for s in self.services for cron in s.config.triggers.crons]
        self._loops.append(CronScheduler(crons, self._clock, background))
        for one in self._loops:
            one.start()
        await asyncio.Event().wait()

    def _consumer(self, settings: QueueConsumer, env: Bindings, handler: Callable[[MessageBatch], Any]) -> ConsumerLoop:
        if settings.type != PULL:
            assert env.queues is not None
            return ConsumerLoop(settings, env.queues, self._clock, handler)
        from wrangler_compat.remote.queues import VISIBILITY_S

        assert env.remote_queues is not None
        kept_ms = settings.visibility_timeout_ms
        lease_s = VISIBILITY_S if kept_ms is None else kept_ms / 1000
        return ConsumerLoop(settings, env.remote_queues, self._clock, handler, lease_s=lease_s)

    def _events_ended(self, task: "asyncio.Task[None]") -> None:
        if not task.cancelled():
            # Only a failure ends it: a server that silently no longer delivers is worse than none.
            self._failure = task.exception()
            self.stop()


def _queue_handler(service: Service, env: Bindings, background: Background) -> Callable[[MessageBatch], Any]:
    async def handler(batch: MessageBatch) -> None:
        await service.queue(batch, env, background)

    return handler


def _cron_handler(service: Service, env: Bindings) -> Callable[[ScheduledController, ExecutionContext], Any]:
    async def handler(controller: ScheduledController, ctx: ExecutionContext) -> None:
        await service.scheduled(controller, env, ctx)

    return handler


def _check_consumers(configs: Sequence[WranglerConfig]) -> None:
    """A queue has one consumer, on the platform as well, and is sent to where that looks."""
    seen: dict[str, str] = {}
    remote = {each.queue: each.remote for config in configs for each in config.queues.producers}
    for config in configs:
        for consumer in config.queues.consumers:
            if remote.get(consumer.queue, consumer.type == PULL) != (consumer.type == PULL):
                raise ConfigError(
                    f"Queue {consumer.queue!r}: a producer with remote = true wants a consumer of type "
                    f'"{PULL}", and only such a one; that of {config.name} has the type "{consumer.type}".'
                )
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
