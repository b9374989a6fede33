"""The model calls of one request: chains of models, each call counted, timed and under its upstream's breaker."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from worker.breaker import Breaker
from worker.env import Usage
from worker.errors import AllowanceSpent, CircuitOpen
from worker.llm.tokens import estimate, most_tokens
from wrangler_compat.ai.errors import AiError, ModelInputError, UpstreamTimeout
from wrangler_compat.protocols import Ai, Clock

CALL_SECONDS = 30.0
"""The most time of a call whose caller names no limit; a request's own end may come sooner."""
FIRST_SHARE = 0.6
"""How much of the time that is left one model of a chain may use while another stands behind it."""


def chain_of(models: str) -> tuple[str, ...]:
    """The model ids of "first, second": each is asked when the ones before it have failed."""
    return tuple(model for each in models.split(",") if (model := each.strip()))


class Breakers:
    """One circuit breaker per upstream, shared by all requests of an app."""

    def __init__(self, clock: Clock, *, failures: int, seconds: float) -> None:
        self._clock = clock
        self._failures = failures
        self._seconds = seconds
        self._by_upstream: dict[str, Breaker] = {}

    def of(self, model: str) -> Breaker:
        """Return the breaker of a model's upstream: `claude-…`, or what stands before the slash.

        Each version of a tuned model has its own: a canary that fails must not stop the live version.
        """
        upstream = model if model.startswith("tuned/") else model.split("/")[0] if "/" in model else model.split("-")[0]
        if upstream not in self._by_upstream:
            self._by_upstream[upstream] = Breaker(upstream, self._clock, failures=self._failures, seconds=self._seconds)
        return self._by_upstream[upstream]


class CountedAi:
    """The AI binding as one request sees it; after `in_background` its calls count as background calls.

    A model may be a chain; degrade hears when another than its first had to answer. deadline is the request's end on
    the clock.
    """

    def __init__(
        self,
        ai: Ai,
        usage: Usage,
        breakers: Breakers,
        clock: Clock,
        *,
        degrade: Callable[[str], None] = lambda reason: None,
        deadline: float | None = None,
    ) -> None:
        self._ai = ai
        self._usage = usage
        self._breakers = breakers
        self._clock = clock
        self._degrade = degrade
        self._deadline = deadline
        self._background = False

    def in_background(self) -> None:
        """The answer is out: what is called from now on kept nobody waiting."""
        self._background = True

    async def run(self, model: str, inputs: Mapping[str, Any], options: Any = None, /, **kw: Any) -> Any:
        """Run the first model of the chain that can; a text's answer then names it under "model", a stream in `.model`.

        A failure counts against its upstream, a cancelled call does not. Raises what the last model raised. The option
        background says that nobody waits for this call.
        """
        given = {**(options or {}), **kw}
        background = self._background or bool(given.pop("background", False))
        end = self._clock.monotonic() + float(given.get("deadline_s", CALL_SECONDS))
        if self._deadline is not None and not background:
            end = min(end, self._deadline)
        chain = chain_of(model)
        for position, name in enumerate(chain, 1):
            left = max(0.001, end - self._clock.monotonic())
            given["deadline_s"] = left if position == len(chain) else left * FIRST_SHARE
            try:
                return await self._run(name, inputs, given, background=background)
            except (AiError, CircuitOpen) as error:
                if position == len(chain) or isinstance(error, ModelInputError):
                    raise
                self._degrade(f"{name} did not answer ({error}); {chain[position]} does")
        raise ModelInputError("no model is named")

    async def describe(self, model: str, /) -> dict[str, Any]:
        """Return what the binding says of a model."""
        return await self._ai.describe(model)

    async def warm(self) -> None:
        """Load every local model now."""
        await self._ai.warm()

    async def _run(self, model: str, inputs: Mapping[str, Any], options: Mapping[str, Any], *, background: bool) -> Any:
        call = _Call(self._breakers.of(model), self._clock, model, background=background)
        # What was not asked for, and what is no language model's, the asker is not charged for.
        call.charged = _is_text(inputs) and not background
        held = self._hold(inputs) if call.charged else 0
        try:
            call.breaker.admit()
        except CircuitOpen:
            self._usage.held -= held
            raise
        self._usage.calls.append(call.record)
        try:
            answer = await self._ai.run(model, inputs, options)
        except asyncio.CancelledError:
            self._usage.held -= held
            self._count(inputs, background=background)
            call.abandoned()
            raise
        except ModelInputError:
            self._usage.held -= held
            call.abandoned()
            raise
        except Exception as error:
            self._usage.held -= held
            if isinstance(error, UpstreamTimeout):
                self._count(inputs, background=background)
            call.failed(error)
            raise
        self._count(inputs, background=background)
        if inputs.get("stream"):
            return CountedStream(answer, call, self._usage, inputs, held)
        self._usage.held -= held
        call.succeeded()
        if isinstance(answer, Mapping) and "usage" in answer:
            count_tokens(self._usage, call.record, answer["usage"], charged=call.charged)
            return {**answer, "model": model}
        return answer

    def _hold(self, inputs: Mapping[str, Any]) -> int:
        """Hold the most that a call can come to; AllowanceSpent where that is more than the day has left."""
        usage, most = self._usage, most_tokens(inputs)
        if usage.allowance is None:
            return 0
        left = usage.allowance - usage.charged - usage.held
        if most > left:
            raise AllowanceSpent(f"a call may come to {most} tokens, and {max(0, left)} are left for this question")
        usage.held += most
        return most

    def _count(self, inputs: Mapping[str, Any], *, background: bool) -> None:
        """Count a call that a provider may charge for: answered, begun, or given up while it was at work."""
        if not _is_text(inputs):
            return  # embedding, ranking and classifying are no language model calls
        if background:
            self._usage.background_calls += 1
        else:
            self._usage.llm_calls += 1


class CountedStream:
    """A stream whose tokens are counted at its end and whose failure counts against its upstream.

    Only the last event tells the tokens; of a stream that is left before that, they are estimated from what was sent
    and what had come, for the provider charges them too.
    """

    def __init__(
        self, events: AsyncIterator[Any], call: "_Call", usage: Usage, inputs: Mapping[str, Any], held: int = 0
    ) -> None:
        self.model: str = call.record["model"]
        self._events = events
        self._call = call
        self._usage = usage
        self._inputs = inputs
        self._come: list[str] = []
        self._counted = False
        self._held = held

    def __aiter__(self) -> "CountedStream":
        return self

    async def __anext__(self) -> Any:
        try:
            event = await self._events.__anext__()
        except StopAsyncIteration:
            raise
        except asyncio.CancelledError:
            self._call.abandoned()
            raise
        except Exception as error:
            # What failed upstream answered nothing and is not charged.
            self._counted = True
            self._call.failed(error)
            raise
        self._come.append(str(event.get("response") or ""))
        if "usage" in event:
            self._counted = True
            self._call.succeeded()
            count_tokens(self._usage, self._call.record, event["usage"], charged=self._call.charged)
        return event

    async def aclose(self) -> None:
        """Hang up; a stream that was not read to its end says nothing about its upstream."""
        self._call.abandoned()
        if not self._counted:
            self._counted = True
            sent = "".join(str(message.get("content", "")) for message in self._inputs.get("messages", ()))
            come = "".join(self._come)
            # Never more than was held: no text has more tokens than bytes.
            used = {
                "prompt_tokens": min(estimate(sent), len(sent.encode())),
                "completion_tokens": min(estimate(come), int(self._inputs.get("max_tokens", estimate(come)))),
            }
            count_tokens(self._usage, self._call.record, {**used, "estimated": True}, charged=self._call.charged)
        self._usage.held -= self._held
        self._held = 0
        close = getattr(self._events, "aclose", None)
        if close is not None:
            await close()


def count_tokens(usage: Usage, record: dict[str, Any], used: Mapping[str, Any], *, charged: bool = True) -> None:
    """Add what a call used to the request's figures and to the call's record; charged: to the asker's day too."""
    record["usage"] = dict(used)
    prompt, completion = int(used.get("prompt_tokens", 0)), int(used.get("completion_tokens", 0))
    usage.prompt_tokens += prompt
    usage.completion_tokens += completion
    usage.free += 0 if charged else prompt + completion


def _is_text(inputs: Mapping[str, Any]) -> bool:
    return "messages" in inputs or "prompt" in inputs


class _Call:
    """One call: its record for the trace, and its one outcome for the breaker."""

    def __init__(self, breaker: Breaker, clock: Clock, model: str, *, background: bool) -> None:
        self.breaker = breaker
        self.charged = True
        self.record: dict[str, Any] = {"model": model, "background": background, "ms": 0.0, "error": None}
        self._clock = clock
        self._began = clock.monotonic()
        self._over = False

    def succeeded(self) -> None:
        if self._ends(None):
            self.breaker.succeeded()

    def failed(self, error: Exception) -> None:
        if self._ends(type(error).__name__):
            self.breaker.failed(rest=getattr(error, "retry_after", None))

    def abandoned(self) -> None:
        if self._ends("cancelled"):
            self.breaker.abandoned()

    def _ends(self, error: str | None) -> bool:
        """Note how it ended; a call ends once."""
        if self._over:
            return False
        self._over = True
        self.record["ms"] = round((self._clock.monotonic() - self._began) * 1000, 3)
        self.record["error"] = error
        return True
