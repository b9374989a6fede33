"""One run for the same question asked at the same time: whoever asks while it is being answered gets that answer.

The run is nobody's: it ends when it is done, or when the last of its askers has gone. Its events are kept while it
lasts, so that who comes late hears the answer from its beginning.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from worker.deadline import Deadline
from worker.errors import DeadlineExceeded
from worker.stream import Emit
from wrangler_compat.protocols import Clock

T = TypeVar("T")
MOST = 256
"""So many different questions are shared at once; one more is answered by itself."""


class _Flight(Generic[T]):
    """A run, what it has emitted, and how many wait for it."""

    def __init__(self, ends: float, run: Callable[[Emit], Awaitable[T]]) -> None:
        self.ends = ends
        self.events: list[tuple[str, dict[str, Any]]] = []
        self.waiting = 0
        self._news = asyncio.Event()
        self.task = asyncio.ensure_future(self._run(run))
        self.task.add_done_callback(lambda _: self._tell())

    async def _run(self, run: Callable[[Emit], Awaitable[T]]) -> T:
        return await run(self._heard)

    async def _heard(self, event: str, payload: dict[str, Any]) -> None:
        self.events.append((event, payload))
        self._tell()

    def _tell(self) -> None:
        told, self._news = self._news, asyncio.Event()
        told.set()

    async def follow(self, emit: Emit) -> T:
        """Pass every event on, from the first one, and return what the run came to."""
        told = 0
        while True:
            news = self._news
            while told < len(self.events):
                told += 1
                await emit(*self.events[told - 1])
            if self.task.done() and told == len(self.events):
                return self.task.result()
            if not self.task.done():
                await news.wait()


class Flights(Generic[T]):
    """The questions that are being answered, by what makes them the same."""

    def __init__(self, clock: Clock, *, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._flights: dict[str, _Flight[T]] = {}

    def __len__(self) -> int:
        return len(self._flights)

    async def share(
        self, key: str, run: Callable[[Emit], Awaitable[T]], *, emit: Emit, began: float, ends: float
    ) -> tuple[T, bool]:
        """Return what the run under the key came to, and whether it was another asker's.

        began and ends are the asker's own times on the clock's monotonic time. A run that has used up half of its time
        takes no more askers: they would be cut off with it.
        """
        flight = self._flights.get(key)
        joined = flight is not None and not flight.task.done() and flight.ends - began >= (ends - began) / 2
        if flight is None or not joined:
            if len(self._flights) >= self._most:
                return await run(emit), False
            flight = self._begin(key, run, ends)
        flight.waiting += 1
        try:
            if flight.ends <= ends:
                return await flight.follow(emit), joined
            with Deadline(max(0.0, ends - self._clock.monotonic())):
                return await flight.follow(emit), joined
        except TimeoutError:
            raise DeadlineExceeded("the time is up (waiting for the same question of another)") from None
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                self._forget(key, flight)
                flight.task.cancel()
                # Whoever hung up is answered for only when everything has really stopped.
                await asyncio.wait({flight.task})

    def _begin(self, key: str, run: Callable[[Emit], Awaitable[T]], ends: float) -> _Flight[T]:
        flight = self._flights[key] = _Flight(ends, run)

        def landed(task: asyncio.Future[T]) -> None:
            self._forget(key, flight)
            if not task.cancelled():
                task.exception()  # told to whoever waits; that nobody waits any more is no error

        flight.task.add_done_callback(landed)
        return flight

    def _forget(self, key: str, flight: _Flight[T]) -> None:
        if self._flights.get(key) is flight:
            del self._flights[key]
