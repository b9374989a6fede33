"""Cron events: the controller a handler gets, what became of it, and the scheduler that fires by itself."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from wrangler_compat.context import Background, ExecutionContext
from wrangler_compat.cron import CronExpression
from wrangler_compat.protocols import Clock

__all__ = ["CronScheduler", "Outcome", "ScheduledController", "run_scheduled"]

LOOK_AGAIN_S = 30.0
"""The longest sleep: a machine that was suspended or whose clock was set is noticed within it."""

log = logging.getLogger(__name__)


class ScheduledController:
    """What a scheduled handler learns about its event."""

    type = "scheduled"

    def __init__(self, cron: str, scheduled_ms: int) -> None:
        self.cron = cron
        self.scheduledTime = scheduled_ms
        self.gaveUp = False

    def noRetry(self) -> None:
        """A failure of this event is final."""
        self.gaveUp = True


class Outcome(NamedTuple):
    """How an event ended."""

    outcome: Literal["ok", "exception"]
    noRetry: bool


Handler = Callable[[ScheduledController, ExecutionContext], Awaitable[None]]


async def run_scheduled(handler: Handler, controller: ScheduledController, background: Background) -> Outcome:
    """Run a handler and the work it gave to waitUntil; a failure of either is logged and makes it an exception."""
    ctx = ExecutionContext(background).follow()
    failed = False
    try:
        await handler(controller, ctx)
    except Exception as error:
        log.exception("Uncaught %s in scheduled(%r)", type(error).__name__, controller.cron)
        failed = True
    # waitUntil has logged its own failures.
    failed = bool(await ctx.settled()) or failed
    return Outcome("exception" if failed else "ok", controller.gaveUp)


class CronScheduler:
    """Fires the cron expressions of all services on the injected clock, in UTC."""

    def __init__(self, crons: Sequence[tuple[str, Handler]], clock: Clock, background: Background) -> None:
        self._crons = [(CronExpression(text), handler) for text, handler in crons]
        self._clock = clock
        self._background = background
        self._task: asyncio.Task[None] | None = None
        self._running: dict[int, asyncio.Task[None]] = {}
        for expression, _ in self._crons:
            if expression.next(self._now()) is None:
                log.warning("The cron expression %r never fires", expression.text)

    def start(self) -> None:
        """Begin to wait for the first event."""
        if self._crons:
            self._task = asyncio.create_task(self._run(), name="cron")

    async def stop(self, timeout: float) -> None:
        """Fire nothing more; events that run get this long to end before they are cancelled."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
        if self._running:
            _, late = await asyncio.wait(set(self._running.values()), timeout=timeout)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now(), UTC)

    async def _run(self) -> None:
        due = {index: cron.next(self._now()) for index, (cron, _) in enumerate(self._crons)}
        while moments := [moment for moment in due.values() if moment is not None]:
            wait = min(moments).timestamp() - self._clock.now()
            if wait > 0:
                await self._clock.sleep(min(wait, LOOK_AGAIN_S))
                continue
            now = self._now()
            for index, moment in due.items():
                if moment is not None and moment <= now:
                    # Events missed while the machine slept are not made up for, as on the platform.
                    due[index] = self._crons[index][0].next(now)
                    self._fire(index, moment)

    def _fire(self, index: int, moment: datetime) -> None:
        cron, handler = self._crons[index]
        if index in self._running:
            log.warning("The event %r still runs; this one is left out", cron.text)
            return
        controller = ScheduledController(cron.text, int(moment.timestamp() * 1000))
        task = asyncio.create_task(self._event(handler, controller), name=f"cron {cron.text}")
        self._running[index] = task
        task.add_done_callback(lambda _: self._running.pop(index, None))

    async def _event(self, handler: Handler, controller: ScheduledController) -> None:
        began = self._clock.monotonic()
        ended = await run_scheduled(handler, controller, self._background)
        log.info('CRON "%s" %s (%.0fms)', controller.cron, ended.outcome, (self._clock.monotonic() - began) * 1000)
