"""A circuit breaker: after several failures in a row an upstream is left alone for a while, then tried once."""

from worker.errors import CircuitOpen
from wrangler_compat.protocols import Clock

LONGEST_REST = 300.0
"""An upstream that asks for hours is asked again after these many seconds."""


class Breaker:
    """The state of one upstream: closed (calls pass), open (calls are refused), half-open (one call is let through)."""

    def __init__(self, name: str, clock: Clock, *, failures: int = 5, seconds: float = 30.0) -> None:
        self.name = name
        self._clock = clock
        self._limit = failures
        self._seconds = seconds
        self._failed = 0
        self._opened_at: float | None = None
        self._trying = False
        self._pause = seconds

    @property
    def open(self) -> bool:
        """Whether a call would be refused now."""
        if self._opened_at is None:
            return False
        return self._trying or self._clock.monotonic() - self._opened_at < self._pause

    def admit(self) -> None:
        """Let a call pass or raise CircuitOpen; the first after the pause is the trial, others wait for its result."""
        if self._opened_at is None:
            return
        if self.open:
            raise CircuitOpen(f"{self.name} failed {self._failed} times in a row", details={"upstream": self.name})
        self._trying = True

    def succeeded(self) -> None:
        """The call came back: the circuit closes."""
        self._failed, self._opened_at, self._trying = 0, None, False

    def failed(self, *, rest: float | None = None) -> None:
        """The call did not: count it, and open the circuit when it was one too many or the trial.

        rest is how many seconds the upstream asked to be left alone; it is, up to LONGEST_REST.
        """
        self._failed += 1
        if self._trying or self._failed >= self._limit:
            self._open_for(self._seconds)
        if rest is not None and rest > 0:
            self._open_for(min(rest, LONGEST_REST))
        self._trying = False

    def abandoned(self) -> None:
        """The call was cancelled and proves nothing; another may be the trial."""
        self._trying = False

    def _open_for(self, seconds: float) -> None:
        self._opened_at, self._pause = self._clock.monotonic(), seconds
