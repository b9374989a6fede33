"""The 20-node pipeline of `bench.peers` on this project's engine: a record per node, a deadline on the request."""

import json
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypedDict

from bench.engine import bare_env
from bench.peer_timing import RESULT, measured
from schemas.context import Verdict
from worker.engine import Trace, run
from worker.env import Env
from worker.graph import build
from worker.node import node
from worker.parts import Loop, Parallel, Part, Step
from worker.version import VERSION


class _Counted(TypedDict):
    attempt: int


class _Left(TypedDict):
    limit: int


class _Right(TypedDict):
    confidence: float


class _Judged(TypedDict):
    attempt: int
    verdict: Verdict
    limit: int


@node
async def add_one(attempt: int, *, env: Env) -> _Counted:
    """Add one."""
    return {"attempt": attempt + 1}


@node
async def left(attempt: int, *, env: Env) -> _Left:
    """One way."""
    return {"limit": 1}


@node
async def right(attempt: int, *, env: Env) -> _Right:
    """The other way."""
    return {"confidence": 1.0}


@node
async def fused(attempt: int, limit: int, confidence: float, *, env: Env) -> _Counted:
    """Add what both ways made, and one."""
    return {"attempt": attempt + limit + int(confidence) + 1}


@node
async def first(attempt: int, limit: int, *, env: Env) -> _Counted:
    """The loop's first node."""
    return {"attempt": attempt + 1}


@node
async def last(attempt: int, limit: int, *, env: Env) -> _Judged:
    """Add one, and go round once more."""
    return {"attempt": attempt + 1, "verdict": "retry" if limit == 1 else "spent", "limit": limit + 1}


def never(attempt: int) -> bool:
    """The skipped node's condition."""
    return attempt == 0


def request_of(each: float | None) -> Callable[[], Coroutine[Any, Any, int]]:
    """One request through the pipeline, with so many seconds for each node, or no deadline of its own."""

    def step(which: Any, **extra: Any) -> Step:
        return Step(which, deadline=each, **extra)

    parts: list[Part] = [
        *[step(add_one)] * 4,
        step(add_one, when=never),
        step(add_one),
        Parallel(step(left), step(right)),
        step(fused),
        *[step(add_one)] * 5,
        Loop((step(first), step(add_one), step(last)), key="verdict", again="retry", visits=3),
        *[step(add_one)] * 3,
    ]
    graph, env = build("same", parts, given=frozenset({"attempt"})), bare_env(3600.0)

    async def request() -> int:
        context: dict[str, Any] = {"attempt": 1}
        trace = await run(graph, context, env, trace=Trace())
        assert len(trace.runs) == 23, "22 runs and a skipped one"
        return int(context["attempt"])

    return request


def main() -> None:
    """Measure and print {"version", "cpu_us", "p50_us"}; with "deadlines", one on each node too."""
    each = 30.0 if sys.argv[1:] == ["deadlines"] else None
    print(json.dumps({"version": VERSION, **measured(request_of(each), RESULT)}))


if __name__ == "__main__":
    main()
