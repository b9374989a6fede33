"""What the engine itself costs: CPU microseconds of one request through 20 nodes that do nothing."""

import asyncio
import random
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypedDict, cast

from worker.engine import Trace, run
from worker.env import Env, Models, Usage
from worker.graph import build
from worker.node import node
from worker.parts import Step
from wrangler_compat.clock import SystemClock

NODES = 20
RUNS = 400
ROUNDS = 15


class _Counted(TypedDict):
    attempt: int


@node
async def count(attempt: int, *, env: Env) -> _Counted:
    """Add one."""
    return {"attempt": attempt + 1}


async def plain_loop(context: dict[str, Any], env: Env) -> None:
    """The floor: the same functions in a for loop, merged into one dict."""
    for _ in range(NODES):
        context.update(await count.fn(context["attempt"], env=env))


def bare_env(seconds: float = 60.0) -> Env:
    """An environment for nodes that touch nothing: real clock and deadline, no bindings."""
    clock = SystemClock()
    nothing = cast(Any, None)
    return Env(
        DB=nothing,
        READ=nothing,
        KV=nothing,
        VECTORIZE=nothing,
        AI=nothing,
        INDEX_QUEUE=nothing,
        clock=clock,
        random=random.Random(0),
        models=Models(embed="none"),
        gazetteer=nothing,
        emit=nothing,
        wait_until=nothing,
        note=nothing,
        usage=Usage(),
        deadline=clock.monotonic() + seconds,
        seq=0,
    )


async def _cpu_us(request: Callable[[], Awaitable[None]]) -> float:
    for _ in range(RUNS // 4):
        await request()
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        for _ in range(RUNS):
            await request()
        taken.append((time.process_time() - begun) / RUNS * 1e6)
    return statistics.median(taken)


async def _measure() -> dict[str, float]:
    env = bare_env()
    bare = build("bare", [Step(count)] * NODES, given=frozenset({"attempt"}))
    timed = build("timed", [Step(count, deadline=30.0)] * NODES, given=frozenset({"attempt"}))

    async def floor() -> None:
        await plain_loop({"attempt": 0}, env)

    def walk(graph: Any) -> Callable[[], Awaitable[None]]:
        async def request() -> None:
            context: dict[str, Any] = {"attempt": 0}
            trace = await run(graph, context, env, trace=Trace())
            assert context["attempt"] == len(trace.runs) == NODES

        return request

    return {
        "plain_loop_us": await _cpu_us(floor),
        "traced_with_request_deadline_us": await _cpu_us(walk(bare)),
        "traced_with_a_deadline_each_us": await _cpu_us(walk(timed)),
    }


def measure() -> dict[str, float]:
    """CPU µs per 20-node request: the floor, with tracing and a request deadline, and with a deadline on each node."""
    return {name: round(value, 1) for name, value in asyncio.run(_measure()).items()}


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:36} {value:8.1f}")
