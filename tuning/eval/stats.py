"""Rates with bootstrap confidence intervals, percentiles, and a calibration of the machine."""

import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

ROUNDS = 1_000


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over n cases with its 95 % bootstrap interval."""

    value: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}] n={self.n}"


def figure(values: Sequence[float]) -> Figure | None:
    """The mean of the values with its interval; None without values. The same values give the same interval."""
    if not values:
        return None
    chance = random.Random(len(values))
    means = sorted(statistics.fmean(chance.choices(values, k=len(values))) for _ in range(ROUNDS))
    return Figure(statistics.fmean(values), means[ROUNDS // 40], means[-ROUNDS // 40 - 1], len(values))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which the given share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def calibration_ms() -> float:
    """CPU milliseconds of a fixed loop of pure Python: what latencies on this machine are to be read against."""
    begun = time.process_time()
    total = 0
    for number in range(1_000_000):
        total += number % 7
    return (time.process_time() - begun) * 1000
