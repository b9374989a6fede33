"""Time for the bindings: the system's clock, and one that tests move by hand."""

import asyncio
import heapq
import itertools
import time

__all__ = ["FakeClock", "SystemClock"]


class SystemClock:
    """The machine's wall clock and monotonic clock."""

    def now(self) -> float:
        """Answer seconds since the epoch."""
        return time.time()

    def monotonic(self) -> float:
        """Answer seconds that never go back, for durations."""
        return time.monotonic()

    async def sleep(self, seconds: float, /) -> None:
        """Return after the given seconds."""
        await asyncio.sleep(seconds)


class FakeClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, start: float = 1_800_000_000.0) -> None:
        self._start = start
        self._elapsed = 0.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        """Answer the start plus everything advanced so far."""
        return self._start + self._elapsed

    def monotonic(self) -> float:
        """Answer the seconds advanced so far."""
        return self._elapsed

    @property
    def sleepers(self) -> int:
        """How many tasks wait for this clock."""
        return sum(1 for _, _, future in self._sleepers if not future.done())

    async def sleep(self, seconds: float, /) -> None:
        """Return once the clock was advanced by the given seconds."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._elapsed + seconds, next(self._order), future))
        await future

    def advance(self, seconds: float) -> None:
        """Move the clock at once; sleepers that are due run at the loop's next turn."""
        self._elapsed += seconds
        while self._sleepers and self._sleepers[0][0] <= self._elapsed:
            _, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                future.set_result(None)

    async def run_for(self, seconds: float, *, turns: int = 20) -> None:
        """Move the clock sleeper by sleeper, with turns of the loop in between: a periodic task fires each time."""
        target = self._elapsed + seconds
        await self._turn(turns)
        while self._sleepers and self._sleepers[0][0] <= target:
            self.advance(self._sleepers[0][0] - self._elapsed)
            await self._turn(turns)
        self.advance(target - self._elapsed)
        await self._turn(turns)

    async def _turn(self, turns: int) -> None:
        for _ in range(turns):
            await asyncio.sleep(0)
