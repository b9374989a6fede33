"""Binary logistic regression over hashed features that are too many for a dense matrix, in numpy."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wrangler_compat.ai.features import PAIRED_VERSION, buckets

__all__ = ["Bags", "Recipe", "bags_of", "fit", "folded", "logits_of", "roc_auc"]

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides a model besides its questions."""

    seed: int = 20261129
    size: int = 1 << 16
    """Buckets of the feature hash."""
    penalty: float = 1.2e-6
    """Weight of half the squared length of the weights beside the mean loss."""
    rate: float = 0.5
    steps: int = 300
    folds: int = 5
    features: str = PAIRED_VERSION


class Bags(NamedTuple):
    """Rows of a sparse matrix one behind the other: columns and values of each, and where each begins."""

    columns: npt.NDArray[np.int64]
    values: Floats
    starts: npt.NDArray[np.int64]

    def some(self, which: Flags) -> "Bags":
        """The rows that are flagged."""
        counts = np.diff(np.append(self.starts, len(self.columns)))
        kept = np.repeat(which, counts)
        return Bags(self.columns[kept], self.values[kept], _starts(counts[which]))


def _starts(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.int64)


def bags_of(texts: Sequence[str], recipe: Recipe) -> Bags:
    """One length-normalised row per text, as the local engine makes it of a question."""
    columns: list[int] = []
    values: list[float] = []
    counts: list[int] = []
    for text in texts:
        bag = buckets(text, recipe.size, recipe.features)
        heights = [1.0 + math.log(n) for n in bag.values()]
        length = math.sqrt(sum(h * h for h in heights))
        columns += bag
        values += [h / length for h in heights]
        counts.append(len(bag))
    return Bags(np.array(columns, np.int64), np.array(values), _starts(np.array(counts, np.int64)))


def logits_of(bags: Bags, weights: Floats) -> Floats:
    """The log odds of every row; the last weight is the bias."""
    found: Floats = np.add.reduceat(bags.values * weights[bags.columns], bags.starts) + weights[-1]
    return found


def fit(bags: Bags, wanted: Flags, heed: Floats, recipe: Recipe) -> Floats:
    """Weights of the buckets and the bias behind them, by Adam over the whole set; heed is what each row weighs."""
    share = heed / heed.sum()
    counts = np.diff(np.append(bags.starts, len(bags.columns)))
    weights, first, second = np.zeros((3, recipe.size + 1))
    for step in range(1, recipe.steps + 1):
        slope = share * (1 / (1 + np.exp(-logits_of(bags, weights))) - wanted)
        pulls = bags.values * np.repeat(slope, counts)
        whole = np.append(np.bincount(bags.columns, pulls, recipe.size), slope.sum())
        whole[:-1] += recipe.penalty * weights[:-1]
        first += 0.1 * (whole - first)
        second += 0.01 * (whole * whole - second)
        rate = recipe.rate * (1 - step / recipe.steps) * math.sqrt(1 - 0.99**step) / (1 - 0.9**step)
        weights = weights - rate * first / (np.sqrt(second) + 1e-9)
    return weights


def folded(bags: Bags, wanted: Flags, heed: Floats, groups: npt.NDArray[np.int64], recipe: Recipe) -> Floats:
    """Every row's log odds from a model that saw no row of its group."""
    order = np.random.default_rng(recipe.seed).permutation(int(groups.max()) + 1)
    fold = order[groups] % recipe.folds
    found = np.zeros(len(wanted))
    for number in range(recipe.folds):
        held = fold == number
        weights = fit(bags.some(~held), wanted[~held], heed[~held], recipe)
        found[held] = logits_of(bags.some(held), weights)
    return found


def roc_auc(logits: Floats, wanted: Flags) -> float:
    """The share of pairs of a wanted and another row in which the wanted one has more: the area under the ROC curve."""
    order = np.argsort(logits, kind="stable")
    ranks = np.empty(len(logits))
    ranks[order] = np.arange(1, len(logits) + 1)
    many, few = int(wanted.sum()), int((~wanted).sum())
    return float((ranks[wanted].sum() - many * (many + 1) / 2) / (many * few))
