"""ctx: work that goes on after the answer, held in one place so that shutdown can wait for it."""

import asyncio
import inspect
import logging
from collections.abc import Awaitable
from typing import Any

from wrangler_compat.errors import OverloadedError

__all__ = ["MAX_PENDING", "Background", "ExecutionContext"]

MAX_PENDING = 10_000
"""Unfinished pieces of work after which waitUntil refuses more."""

log = logging.getLogger(__name__)


class Background:
    """Every piece of background work of the process; waitUntil adds, drain waits."""

    def __init__(self, *, limit: int = MAX_PENDING) -> None:
        self._limit = limit
        self._tasks: set[asyncio.Future[Any]] = set()
        self.stopping = asyncio.Event()
        """Set when the process was asked to end; long streams may look at it."""

    def __len__(self) -> int:
        return len(self._tasks)

    def add(self, work: Awaitable[Any]) -> asyncio.Future[Any]:
        """Start work and hold it until it ends; a failure is logged."""
        if len(self._tasks) >= self._limit:
            if inspect.iscoroutine(work):
                work.close()
            raise OverloadedError(f"waitUntil refused: {self._limit} pieces of background work are unfinished already")
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def drain(self, timeout: float) -> int:
        """Wait for all work, also what it starts meanwhile; cancel what is left after timeout and answer how much."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while self._tasks and (left := deadline - loop.time()) > 0:
            await asyncio.wait(set(self._tasks), timeout=left)
            # The callbacks that take finished work off the list run in the loop's next turn.
            await asyncio.sleep(0)
        late = set(self._tasks)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
            log.warning("%d pieces of waitUntil work were cancelled after %g s", len(late), timeout)
        return len(late)

    def _ended(self, task: asyncio.Future[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("Uncaught %s: %s", type(error).__name__, error, exc_info=error)


class ExecutionContext:
    """The ctx of one event."""

    __slots__ = ("_background", "_own", "passedThrough", "props")

    def __init__(self, background: Background) -> None:
        self._background = background
        self._own: list[asyncio.Future[Any]] | None = None
        self.passedThrough = False
        """Whether passThroughOnException was called; there is no origin to pass to, so it only says so."""
        self.props: dict[str, Any] = {}

    def waitUntil(self, work: Any, /) -> None:
        """Let work go on after the answer; what cannot be awaited is accepted and ignored, as the platform does."""
        if not inspect.isawaitable(work):
            return
        task = self._background.add(work)
        if self._own is not None:
            self._own.append(task)

    wait_until = waitUntil

    def passThroughOnException(self) -> None:
        """Accepted for compatibility."""
        self.passedThrough = True

    @property
    def stopping(self) -> asyncio.Event:
        """An extension: set when the process was asked to end."""
        return self._background.stopping

    def follow(self) -> "ExecutionContext":
        """Remember this event's own work, for settled."""
        self._own = []
        return self

    async def settled(self) -> list[BaseException]:
        """Wait for the work given to a followed context and answer its failures."""
        failures: list[BaseException] = []
        while self._own:
            tasks, self._own = self._own, []
            results = await asyncio.gather(*tasks, return_exceptions=True)
            failures += [result for result in results if isinstance(result, BaseException)]
        return failures
