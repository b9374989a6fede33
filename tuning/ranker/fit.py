"""Fit a linear ranker by Newton's method: pairs decide the order, one more logistic fit puts scores on 0..1.

Pairwise logistic loss over the candidates of one question (Burges and others, RankNet, 2005, with a linear scorer),
every question weighing the same however many pairs it has; then Platt's scaling (1999) of the one resulting score.
Both problems are convex, so there is no seed in the fit and the result does not depend on a start.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"
STEPS = 60
NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Example:
    """The candidates of one question in the order they were fused: features (n, f) and whether each is relevant (n)."""

    features: Array
    relevant: Array
    wanted: int
    """How many rows answer the question, found or not."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights by feature and a bias; the score is their logistic."""

    weights: Array
    bias: float

    def scores(self, features: Array) -> Array:
        """Logits of rows of features; their order is the ranking."""
        found: Array = features @ self.weights + self.bias
        return found


def fit(examples: Sequence[Example], *, penalty: float) -> Linear:
    """The ranker of the examples; penalty is the L2 weight on each feature."""
    pairs = [_pairs(each) for each in examples if 0 < each.relevant.sum() < len(each.relevant)]
    if not pairs:
        raise ValueError("no example has both a relevant and an irrelevant candidate: nothing can be learned")
    rows = np.concatenate(pairs)
    shares = np.concatenate([np.full(len(found), 1.0 / len(found)) for found in pairs]) / len(pairs)
    weights = _newton(rows, np.ones(len(rows)), shares, penalty)
    return _scaled(examples, weights)


def _pairs(each: Example) -> Array:
    """The differences of every relevant and every irrelevant candidate, (pairs, f)."""
    good, bad = each.features[each.relevant > 0], each.features[each.relevant == 0]
    found: Array = (good[:, None, :] - bad[None, :, :]).reshape(-1, each.features.shape[1])
    return found


def _scaled(examples: Sequence[Example], weights: Array) -> Linear:
    scores = np.concatenate([each.features @ weights for each in examples])
    labels = np.concatenate([each.relevant for each in examples])
    rows = np.stack([scores, np.ones(len(scores))], axis=1)
    scale, bias = _newton(rows, labels * 2 - 1, np.full(len(rows), 1.0 / len(rows)), 1e-6)
    # A scale that is not positive would turn the order round; then the scores stay as the pairs gave them.
    return Linear(weights * scale, float(bias)) if scale > 0 else Linear(weights, 0.0)


def _newton(rows: Array, signs: Array, shares: Array, penalty: float) -> Array:
    """Minimise the weighted mean of log(1 + exp(-sign * row.w)) + penalty / 2 * |w|^2."""
    weights = np.zeros(rows.shape[1])
    ridge = penalty * np.eye(rows.shape[1])
    for _ in range(STEPS):
        margins = np.clip(signs * (rows @ weights), -40, 40)
        wrong = 1 / (1 + np.exp(margins))
        slope = -(rows * (shares * signs * wrong)[:, None]).sum(axis=0) + penalty * weights
        curve = (rows * (shares * wrong * (1 - wrong))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, slope)
        # A full Newton step may overshoot where the curve is flat; half-steps keep it on the way down.
        reach = min(1.0, 5.0 / max(float(np.abs(step).max()), 1e-12))
        weights = weights - reach * step
        if float(np.abs(step).max()) < NEAR:
            break
    return weights
