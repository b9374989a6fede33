"""The model calls of one request: each is counted, timed and put under its upstream's circuit breaker."""

import asyncio
from collections.abc import Mapping
from typing import Any

from worker.breaker import Breaker
from worker.env import Usage
from wrangler_compat.protocols import Ai, Clock


class Breakers:
    """One circuit breaker per upstream, shared by all requests of an app."""

    def __init__(self, clock: Clock, *, failures: int, seconds: float) -> None:
        self._clock = clock
        self._failures = failures
        self._seconds = seconds
        self._by_upstream: dict[str, Breaker] = {}

    def of(self, model: str) -> Breaker:
        """Return the breaker of a model's upstream: `claude-…`, or what stands before the slash."""
        upstream = model.split("/")[0] if "/" in model else model.split("-")[0]
        if upstream not in self._by_upstream:
            self._by_upstream[upstream] = Breaker(upstream, self._clock, failures=self._failures, seconds=self._seconds)
        return self._by_upstream[upstream]


class CountedAi:
    """The AI binding as one request sees it; after `in_background` its calls count as background calls."""

    def __init__(self, ai: Ai, usage: Usage, breakers: Breakers, clock: Clock) -> None:
        self._ai = ai
        self._usage = usage
        self._breakers = breakers
        self._clock = clock
        self._background = False

    def in_background(self) -> None:
        """The answer is out: what is called from now on kept nobody waiting."""
        self._background = True

    async def run(self, model: str, inputs: Mapping[str, Any], options: Any = None, /, **kw: Any) -> Any:
        """Run the model; a failure counts against its upstream, a cancelled call does not."""
        breaker = self._breakers.of(model)
        breaker.admit()
        call: dict[str, Any] = {"model": model, "background": self._background, "ms": 0.0, "error": None}
        self._usage.calls.append(call)
        began = self._clock.monotonic()
        try:
            answer = await self._ai.run(model, inputs, options, **kw)
        except asyncio.CancelledError:
            call["error"] = "cancelled"
            breaker.abandoned()
            raise
        except Exception as error:
            call["error"] = type(error).__name__
            breaker.failed()
            raise
        finally:
            call["ms"] = round((self._clock.monotonic() - began) * 1000, 3)
            self._count(inputs)
        breaker.succeeded()
        self._count_tokens(answer, call)
        return answer

    async def describe(self, model: str, /) -> dict[str, Any]:
        """Return what the binding says of a model."""
        return await self._ai.describe(model)

    async def warm(self) -> None:
        """Load every local model now."""
        await self._ai.warm()

    def _count(self, inputs: Mapping[str, Any]) -> None:
        if "messages" not in inputs and "prompt" not in inputs:
            return  # embedding, ranking and classifying are no language model calls
        if self._background:
            self._usage.background_calls += 1
        else:
            self._usage.llm_calls += 1

    def _count_tokens(self, answer: Any, call: dict[str, Any]) -> None:
        used = answer.get("usage") if isinstance(answer, Mapping) else None
        if used:
            call["usage"] = dict(used)
            self._usage.prompt_tokens += int(used.get("prompt_tokens", 0))
            self._usage.completion_tokens += int(used.get("completion_tokens", 0))
