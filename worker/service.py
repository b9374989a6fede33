"""What the app holds for all its requests: bindings, settings, and the pipeline that a start-up task opens."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, TypeAlias

import structlog

from schemas.context import StrategyName
from schemas.reading import Locale, Turn, User
from worker import auth
from worker.env import Usage
from worker.errors import NotReady
from worker.identity import identity_of
from worker.metrics import Metrics
from worker.querylog import QueryLog
from worker.settings import HttpSettings
from worker.sse import Emit
from wrangler_compat.protocols import Clock

WaitUntil = Callable[[Awaitable[Any]], None]
_log = structlog.get_logger("service")


class Pipeline(Protocol):
    """What answers questions, opened once: `worker.pipeline`, which is not imported before it is needed."""

    async def answer(
        self,
        query: str,
        *,
        history: Sequence[Turn],
        user: User | None,
        locale: Locale | None,
        limit: int | None,
        no_cache: bool,
        strategy: StrategyName | None,
        emit: Emit,
        wait_until: WaitUntil,
        usage: Usage,
    ) -> Any:
        """The worker.outcome.Outcome of a question; usage is counted up as models are called."""

    async def warm(self) -> None:
        """Load what the first question would wait for."""

    async def search(self, query: str, *, locale: Locale | None, limit: int | None, wait_until: WaitUntil) -> Any:
        """The worker.pipeline.Found of a free search."""


Opener: TypeAlias = Callable[[Any, Clock], Awaitable[Pipeline]]


class Service:
    """One running worker. Requests that need the pipeline await `pipeline()`; all others are answered at once."""

    def __init__(
        self,
        env: Any,
        clock: Clock,
        opener: Opener,
        *,
        key: bytes,
        metrics: Metrics | None = None,
        warm: Callable[[Pipeline], Awaitable[None]] | None = None,
    ) -> None:
        self.env = env
        self.clock = clock
        self.settings = HttpSettings.of(env)
        self.identity = identity_of(env, self.settings, clock)
        self.query_log = QueryLog(env.DB)
        self.metrics = metrics or Metrics()
        self._opener = opener
        self._warm = warm
        self._warming: asyncio.Task[None] | None = None
        self.hash_key = key
        """Under which counters, logs and ratings name an asker (worker.keys)."""
        self._opening: asyncio.Task[Pipeline] | None = None
        self._background: set[asyncio.Future[Any]] = set()

    def start(self) -> None:
        """Begin to open the stores, without waiting for them."""
        self._opening = asyncio.create_task(self._open(), name="open the pipeline")

    @property
    def state(self) -> str:
        """`opening`, `ready` or `failed`."""
        if self._opening is None or not self._opening.done():
            return "opening"
        if self._opening.cancelled() or self._opening.exception():
            return "failed"
        return "ready" if self._warming is None or self._warming.done() else "opening"

    async def pipeline(self) -> Pipeline:
        """The opened pipeline; a failed opening is told as NotReady and tried again for the next caller."""
        if self._opening is None or (self._opening.done() and self.state == "failed"):
            self.start()
        opening = self._opening
        assert opening is not None
        # Waited for, not awaited: a client that goes away must not stop the opening that others wait for.
        await asyncio.wait({opening})
        if opening.cancelled() or (error := opening.exception()) is not None:
            raise NotReady("the service could not open its stores; try again") from (
                None if opening.cancelled() else error
            )
        return opening.result()

    def wait_until(self, work: Awaitable[Any]) -> None:
        """Let work go on after the answer; `close` waits for it."""
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._finished)

    async def close(self) -> None:
        """Stop the opening and let background work end."""
        if self._opening is not None and not self._opening.done():
            self._opening.cancel()
            await asyncio.wait({self._opening})
        if self._warming is not None and not self._warming.done():
            self._warming.cancel()
            await asyncio.wait({self._warming})
        # What ends may begin more, as a grade that is then written.
        while self._background:
            await asyncio.wait(set(self._background))
            await asyncio.sleep(0)

    async def _open(self) -> Pipeline:
        begun = self.clock.monotonic()
        try:
            pipeline = await self._opener(self.env, self.clock)
            await auth.warm()
        except Exception as error:
            _log.error("the stores could not be opened", exc_info=error)
            raise
        _log.info("answering", ms=round(1000 * (self.clock.monotonic() - begun)))
        if self._warm is not None:
            # Questions that SQL answers need neither the vector store nor the embedder: they do not wait for them.
            self._warming = asyncio.create_task(self._warmed(self._warm, pipeline, begun), name="warm the stores")
        return pipeline

    async def _warmed(self, warm: Callable[[Pipeline], Awaitable[None]], pipeline: Pipeline, begun: float) -> None:
        await warm(pipeline)
        _log.info("ready", ms=round(1000 * (self.clock.monotonic() - begun)))

    def _finished(self, task: asyncio.Future[Any]) -> None:
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("background work failed", exc_info=error)
