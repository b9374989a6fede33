"""Crons fire by themselves on the injected clock."""

import asyncio
from datetime import UTC, datetime

from wrangler_compat.clock import FakeClock
from wrangler_compat.context import Background, ExecutionContext
from wrangler_compat.scheduled import CronScheduler, ScheduledController

START = datetime(2026, 11, 23, 0, 37, 30, tzinfo=UTC).timestamp()


class Seen:
    """The events a handler got."""

    def __init__(self) -> None:
        self.events: list[tuple[str, str]] = []
        self.hold: asyncio.Event | None = None

    async def handler(self, controller: ScheduledController, ctx: ExecutionContext) -> None:
        moment = datetime.fromtimestamp(controller.scheduledTime / 1000, UTC)
        self.events.append((controller.cron, f"{moment:%H:%M:%S}"))
        if self.hold:
            await self.hold.wait()


async def test_each_expression_fires_at_its_minute() -> None:
    """Two expressions, ten minutes: the scheduled time is the minute itself."""
    clock, seen = FakeClock(START), Seen()
    crons = [("*/5 * * * *", seen.handler), ("42 * * * *", seen.handler)]
    scheduler = CronScheduler(crons, clock, Background())
    scheduler.start()
    await clock.run_for(600)
    await scheduler.stop(1)
    expected = [("*/5 * * * *", "00:40:00"), ("42 * * * *", "00:42:00"), ("*/5 * * * *", "00:45:00")]
    assert seen.events == expected


async def test_events_missed_while_the_machine_slept_are_not_made_up_for() -> None:
    """After an hour of suspension the overdue event fires once, then the schedule goes on."""
    clock, seen = FakeClock(START), Seen()
    scheduler = CronScheduler([("*/5 * * * *", seen.handler)], clock, Background())
    scheduler.start()
    await clock.run_for(0)
    clock.advance(3600)
    await clock.run_for(300)
    await scheduler.stop(1)
    assert [moment for _, moment in seen.events] == ["00:40:00", "01:40:00"]


async def test_an_event_that_still_runs_is_not_started_again() -> None:
    """A slow handler never runs twice at a time; stop waits for it."""
    clock, seen = FakeClock(START), Seen()
    seen.hold = asyncio.Event()
    scheduler = CronScheduler([("* * * * *", seen.handler)], clock, Background())
    scheduler.start()
    await clock.run_for(180)
    assert len(seen.events) == 1
    seen.hold.set()
    await clock.run_for(60)
    assert len(seen.events) == 2
    await scheduler.stop(1)


async def test_stop_cancels_an_event_that_does_not_end() -> None:
    """Shutdown has an end."""
    clock, seen = FakeClock(START), Seen()
    seen.hold = asyncio.Event()
    scheduler = CronScheduler([("* * * * *", seen.handler)], clock, Background())
    scheduler.start()
    await clock.run_for(60)
    await scheduler.stop(0.01)
    await clock.run_for(600)
    assert len(seen.events) == 1
