"""Cold start of the dev server: seconds from process start to /health and to the first answer."""

import statistics
import time
from pathlib import Path

from bench.server import Client, free_port, start, stop, token, wait_for


def measure(state: Path, rounds: int) -> dict[str, float]:
    """Medians in seconds over rounds of a fresh process each (files in the page cache)."""
    health, first = [], []
    for _ in range(rounds):
        port = free_port()
        begun = time.perf_counter()
        process = start(state, port)
        try:
            wait_for(port, "/health", process=process)
            health.append(time.perf_counter() - begun)
            client = Client(port, token=token("user"))
            client.ask("龍洞有哪些 5.10 的運動攀路線？", no_cache=True)
            first.append(time.perf_counter() - begun)
            client.close()
        finally:
            stop(process)
    return {
        "rounds": float(rounds),
        "health_s": statistics.median(health),
        "health_max_s": max(health),
        "first_answer_s": statistics.median(first),
    }
