"""Two ways of answering compared on the same items: McNemar, a bootstrap of the difference, and Holm over many."""

import math
import random
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ROUNDS = 2_000


@dataclass(frozen=True, slots=True)
class Difference:
    """Mean of `one` minus mean of `other` over the same items, its 95 % bootstrap interval, and McNemar's p."""

    value: float
    low: float
    high: float
    only_one: int
    """Items that only the first has right."""
    only_other: int
    p: float
    n: int

    def __str__(self) -> str:
        return f"{self.value:+.3f} [{self.low:+.3f}, {self.high:+.3f}] p={self.p:.2g} n={self.n}"


def mcnemar(only_one: int, only_other: int) -> float:
    """The exact two-sided p of McNemar's test: a binomial test of the discordant pairs against one half."""
    pairs = only_one + only_other
    if pairs == 0:
        return 1.0
    fewer = min(only_one, only_other)
    # Summed in logarithms: thousands of pairs leave the range of floats.
    logs = [
        math.lgamma(pairs + 1) - math.lgamma(k + 1) - math.lgamma(pairs - k + 1) - pairs * math.log(2)
        for k in range(fewer + 1)
    ]
    top = max(logs)
    return min(1.0, 2 * math.exp(top) * sum(math.exp(each - top) for each in logs))


def difference(one: Sequence[float], other: Sequence[float], *, rounds: int = ROUNDS) -> Difference:
    """Compare two ways, item by item; scores of 0.5 and more count as right for McNemar.

    Raises ValueError when the two do not have the same items. The same scores give the same interval.
    """
    if len(one) != len(other) or not one:
        raise ValueError(f"{len(one)} and {len(other)} scores: wanted the same items, and at least one")
    gaps = [a - b for a, b in zip(one, other, strict=True)]
    low, high = interval(gaps, rounds=rounds)
    only_one = sum(a >= 0.5 > b for a, b in zip(one, other, strict=True))
    only_other = sum(b >= 0.5 > a for a, b in zip(one, other, strict=True))
    value = statistics.fmean(gaps)
    return Difference(value, low, high, only_one, only_other, mcnemar(only_one, only_other), len(gaps))


def interval(values: Sequence[float], *, rounds: int = ROUNDS, level: float = 0.95) -> tuple[float, float]:
    """The percentile-bootstrap interval of the mean of values paired by item (Efron, 1979), of 95 % or the level."""
    chance = random.Random(len(values))
    means = sorted(statistics.fmean(chance.choices(values, k=len(values))) for _ in range(rounds))
    tail = int(rounds * (1 - level) / 2 + 1e-9)
    return means[tail], means[-tail - 1]


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Each p adjusted for the number of comparisons (Holm, 1979): never below its own, in its own order."""
    adjusted: dict[str, float] = {}
    highest = 0.0
    ordered = sorted(p_values, key=lambda name: p_values[name])
    for rank, name in enumerate(ordered):
        highest = max(highest, min(1.0, (len(ordered) - rank) * p_values[name]))
        adjusted[name] = highest
    return {name: adjusted[name] for name in p_values}
