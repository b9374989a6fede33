"""How long a call may take and how often it is tried: one policy for every upstream, with a limit on everything."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from wrangler_compat.ai.errors import ModelInputError, UpstreamError, UpstreamTimeout
from wrangler_compat.protocols import Clock, JsonDict

__all__ = ["CallOptions", "TextStream", "call_options", "streamed", "tried"]

T = TypeVar("T")
DEADLINE_SECONDS = 30.0
ATTEMPT_SECONDS = 15.0
IDLE_SECONDS = 10.0
ATTEMPTS = 2
MOST_ATTEMPTS = 5
LONGEST_WAIT_SECONDS = 2.0
"""An upstream that asks for a longer pause than this is not waited for: the next model answers sooner."""
FIRST_WAIT_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class CallOptions:
    """Limits of one call, in seconds."""

    deadline_s: float = DEADLINE_SECONDS
    """The whole call: every attempt, every pause and, for a stream, its last event."""
    attempt_s: float = ATTEMPT_SECONDS
    """One attempt until its answer, or until a stream's first piece."""
    idle_s: float = IDLE_SECONDS
    """Between two pieces of a stream."""
    attempts: int = ATTEMPTS


def call_options(options: Any, more: Mapping[str, Any]) -> CallOptions:
    """Read the options of `run`; names that belong to the platform (gateway, returnRawResponse) pass unused."""
    given = {**(options if isinstance(options, Mapping) else {}), **more}
    limits: dict[str, float] = {}
    for name in ("deadline_s", "attempt_s", "idle_s"):
        value = given.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise ModelInputError(f"{name} wants a positive number of seconds, got {value!r}")
        limits[name] = float(value)
    attempts = given.get("attempts", ATTEMPTS)
    if not isinstance(attempts, int) or not 1 <= attempts <= MOST_ATTEMPTS:
        raise ModelInputError(f"attempts wants 1 to {MOST_ATTEMPTS}, got {attempts!r}")
    return CallOptions(attempts=attempts, **limits)


async def tried(
    upstream: str,
    options: CallOptions,
    clock: Clock,
    attempt: Callable[[], Awaitable[T]],
    *,
    until: float | None = None,
) -> T:
    """Answer the first attempt that succeeds; failures that may pass are tried again after a short pause.

    Raises what the last attempt raised, or UpstreamTimeout when an attempt or the whole call took too long. until is
    the call's end on the loop's clock.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + options.deadline_s if until is None else until
    for number in range(1, options.attempts + 1):
        left = min(options.attempt_s, end - loop.time())
        try:
            async with asyncio.timeout(left):
                return await attempt()
        except TimeoutError:
            failure: UpstreamError = UpstreamTimeout(upstream, f"no answer within {left:.1f} s")
        except UpstreamError as error:
            failure = error
            if not error.retryable:
                raise
        pause = _pause(failure, number)
        # A timed-out attempt has used its time; another would make the asker wait as long again.
        if number == options.attempts or pause is None or loop.time() + pause >= end or not failure.retryable:
            raise failure
        await clock.sleep(pause)
    raise AssertionError("unreachable: the last attempt answers or raises")


def _pause(failure: UpstreamError, number: int) -> float | None:
    asked = failure.retry_after
    if asked is not None:
        return asked if asked <= LONGEST_WAIT_SECONDS else None
    return float(FIRST_WAIT_SECONDS * 2 ** (number - 1) * random.uniform(0.5, 1.5))


class TextStream:
    """The events of a streamed text, first piece at hand: {"response": piece} …, last {"response": "", "usage", …}.

    Every step has a deadline. Closing it, or cancelling who waits for it, closes the connection to the upstream.
    """

    def __init__(
        self, upstream: str, first: JsonDict, rest: AsyncIterator[JsonDict], *, idle_s: float, until: float
    ) -> None:
        self._upstream = upstream
        self._waiting: JsonDict | None = first
        self._rest = rest
        self._idle_s = idle_s
        self._until = until

    def __aiter__(self) -> "TextStream":
        return self

    async def __anext__(self) -> JsonDict:
        if self._waiting is not None:
            first, self._waiting = self._waiting, None
            return first
        left = min(self._idle_s, self._until - asyncio.get_running_loop().time())
        try:
            async with asyncio.timeout(left):
                return await self._rest.__anext__()
        except TimeoutError:
            await self.aclose()
            raise UpstreamTimeout(self._upstream, f"the stream said nothing more within {left:.1f} s") from None

    async def aclose(self) -> None:
        """Hang up; may be called twice."""
        self._waiting = None
        close = getattr(self._rest, "aclose", None)
        if close is not None:
            await close()


async def streamed(
    upstream: str, options: CallOptions, clock: Clock, begin: Callable[[], AsyncIterator[JsonDict]]
) -> TextStream:
    """Answer a stream whose first piece has arrived; until then a failure may be tried again."""
    until = asyncio.get_running_loop().time() + options.deadline_s

    async def attempt() -> TextStream:
        events = begin()
        try:
            first = await events.__anext__()
        except StopAsyncIteration:
            raise AssertionError("a provider's stream ends with its usage") from None
        except BaseException:
            await events.aclose()  # type: ignore[attr-defined]
            raise
        return TextStream(upstream, first, events, idle_s=options.idle_s, until=until)

    return await tried(upstream, options, clock, attempt, until=until)
