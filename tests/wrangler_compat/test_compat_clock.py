"""The test clock stands still until it is moved, and then wakes who is due, in order."""

import asyncio

from wrangler_compat.clock import FakeClock, SystemClock


async def test_advance_wakes_who_is_due() -> None:
    """Sleepers run once their time has come and not before."""
    clock = FakeClock(100.0)
    woken: list[str] = []

    async def sleep(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append(name)

    tasks = [asyncio.create_task(sleep(name, seconds)) for name, seconds in (("b", 2), ("a", 1), ("c", 3))]
    await asyncio.sleep(0)
    assert clock.sleepers == 3
    clock.advance(2)
    await asyncio.gather(*tasks[:2])
    assert woken == ["a", "b"]
    assert (clock.now(), clock.monotonic(), clock.sleepers) == (102.0, 2.0, 1)
    clock.advance(1)
    await tasks[2]


async def test_run_for_lets_a_periodic_task_fire_each_time() -> None:
    """Ten seconds hold ten ticks of a second, each at its own moment."""
    clock = FakeClock(0.0)
    ticks: list[float] = []

    async def tick() -> None:
        while True:
            await clock.sleep(1)
            ticks.append(clock.now())

    task = asyncio.create_task(tick())
    await clock.run_for(10)
    task.cancel()
    assert ticks == [float(n) for n in range(1, 11)]
    assert clock.now() == 10.0


async def test_a_cancelled_sleeper_is_forgotten() -> None:
    """Moving the clock past it does nothing."""
    clock = FakeClock()
    task = asyncio.create_task(clock.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert clock.sleepers == 0
    clock.advance(5)


async def test_no_time_is_one_turn() -> None:
    """sleep(0) of either clock returns by itself."""
    await FakeClock().sleep(0)
    clock = SystemClock()
    before = clock.monotonic()
    await clock.sleep(0)
    assert clock.monotonic() >= before
    assert clock.now() > 1_600_000_000
