"""How one request of the 20-node pipeline is timed, the same for every engine: CPU and wall microseconds."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable

RESULT = 23
"""What a request comes to when every node that must run has run, as often as it must."""
SECONDS = 1.5
"""CPU seconds for one measurement."""


def measured(request: Callable[[], Awaitable[int]], result: int) -> dict[str, float]:
    """CPU µs per request of the whole process, and the median of a request's wall µs; a wrong result is an error."""
    return asyncio.run(_measured(request, result))


async def _measured(request: Callable[[], Awaitable[int]], result: int) -> dict[str, float]:
    for _ in range(20):
        if (got := await request()) != result:
            raise SystemExit(f"the pipeline came to {got}, not to {result}: some node did not run as it must")
    walls: list[float] = []
    began = time.process_time()
    while time.process_time() - began < SECONDS:
        at = time.perf_counter()
        await request()
        walls.append(time.perf_counter() - at)
    cpu = (time.process_time() - began) / len(walls)
    return {"cpu_us": round(1e6 * cpu, 1), "p50_us": round(1e6 * statistics.median(walls), 1)}
