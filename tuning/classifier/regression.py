"""Multinomial logistic regression over hashed features, in numpy: fit, out-of-fold scores, temperature, calibration."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wrangler_compat.ai.features import PAIRED_VERSION, buckets

__all__ = [
    "Recipe",
    "calibration_error",
    "fit",
    "folded_logits",
    "matrix",
    "probabilities",
    "reliability_gap",
    "temperature",
]

Matrix = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides a model besides its questions."""

    seed: int = 20261126
    each: int = 5
    """Most questions from one frame."""
    size: int = 1 << 14
    """Buckets of the feature hash."""
    penalty: float = 1e-4
    """Weight of the squared length of the weights in the loss."""
    rate: float = 0.1
    steps: int = 80
    folds: int = 5
    precision: float = 0.8
    """The line lies where so many of the answered ones are right, out of fold."""
    features: str = PAIRED_VERSION


def matrix(texts: Sequence[str], recipe: Recipe) -> tuple[Matrix, npt.NDArray[np.int64]]:
    """One length-normalised row per text over the buckets that occur, and which buckets those are."""
    bags = [buckets(text, recipe.size, recipe.features) for text in texts]
    used = np.array(sorted({bucket for bag in bags for bucket in bag}), np.int64)
    place = {int(bucket): column for column, bucket in enumerate(used)}
    rows = np.zeros((len(texts), len(used)), np.float32)
    for number, bag in enumerate(bags):
        for bucket, count in bag.items():
            rows[number, place[bucket]] = 1.0 + math.log(count)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True), used


def fit(rows: Matrix, labels: Labels, classes: int, recipe: Recipe) -> tuple[Matrix, Matrix]:
    """Weights [features, classes] and bias, by Adam over the whole set; every class weighs the same."""
    wanted = np.eye(classes, dtype=np.float32)[labels]
    share = 1.0 / (classes * np.maximum(wanted.sum(axis=0), 1))
    weight = share[labels].astype(np.float32)[:, None]
    state = np.zeros((rows.shape[1] + 1, classes), np.float32)
    first, second = np.zeros_like(state), np.zeros_like(state)
    for step in range(1, recipe.steps + 1):
        slope = (probabilities(rows @ state[:-1] + state[-1]) - wanted) * weight
        whole = np.vstack([rows.T @ slope + recipe.penalty * state[:-1], slope.sum(axis=0, keepdims=True)])
        first += 0.1 * (whole - first)
        second += 0.01 * (whole * whole - second)
        rate = recipe.rate * math.sqrt(1 - 0.99**step) / (1 - 0.9**step)
        state -= rate * first / (np.sqrt(second) + 1e-8)
    return state[:-1], state[-1]


def probabilities(logits: npt.NDArray[np.floating]) -> Matrix:
    """Softmax of every row."""
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Matrix = (odds / odds.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def folded_logits(rows: Matrix, labels: Labels, groups: Labels, classes: int, recipe: Recipe) -> Matrix:
    """Every row's logits from a model that saw no question of the same frame."""
    order = np.random.default_rng(recipe.seed).permutation(int(groups.max()) + 1)
    fold = order[groups] % recipe.folds
    out = np.zeros((len(rows), classes), np.float32)
    for number in range(recipe.folds):
        held = fold == number
        weights, bias = fit(rows[~held], labels[~held], classes, recipe)
        out[held] = rows[held] @ weights + bias
    return out


def temperature(logits: Matrix, labels: Labels) -> float:
    """The divisor of the logits under which the labels are likeliest (Guo et al. 2017, section 4.2)."""
    tried = np.exp(np.linspace(math.log(0.1), math.log(5), 120))
    losses = [-np.log(probabilities(logits / t)[np.arange(len(labels)), labels] + 1e-9).mean() for t in tried]
    return float(tried[int(np.argmin(losses))])


def calibration_error(shares: Matrix, labels: Labels) -> float:
    """Expected calibration error of the top class's share."""
    return reliability_gap(shares.max(axis=1), shares.argmax(axis=1) == labels)


def reliability_gap(sure: npt.NDArray[np.float32], right: npt.NDArray[np.bool_], bins: int = 15) -> float:
    """How far being sure is from being right, on average over bins of equal width (Guo et al. 2017, section 2)."""
    which = np.minimum((sure * bins).astype(np.int64), bins - 1)
    gaps = [abs(right[which == b].mean() - sure[which == b].mean()) * (which == b).mean() for b in np.unique(which)]
    return float(sum(gaps))
