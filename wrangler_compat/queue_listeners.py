"""Who waits for a queue's messages in this process: shared by the local store and the one over HTTP."""

from asyncio import Event
from collections import defaultdict

from wrangler_compat.protocols import Clock


class Listeners:
    """The part of a queue store that knows the time and wakes the consumers of its own process."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._listeners: dict[str, set[Event]] = defaultdict(set)

    def now_ms(self) -> int:
        """The clock's milliseconds since the epoch."""
        return int(self._clock.now() * 1000)

    def listen(self, queue: str) -> Event:
        """Answer an event that is set whenever this process puts a message into the queue."""
        event = Event()
        self._listeners[queue].add(event)
        return event

    def unlisten(self, queue: str, event: Event) -> None:
        """Forget a listener."""
        self._listeners[queue].discard(event)

    def wake(self, queue: str) -> None:
        """Tell every listener of the queue that there is something to take."""
        for event in self._listeners[queue]:
            event.set()
