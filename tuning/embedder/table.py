"""The arithmetic: texts as sparse sums of table rows, the contrastive loss, its gradient, Adam on touched rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from wrangler_compat.ai.features import buckets

__all__ = ["Adam", "Bags", "apart", "bags", "contrast", "embed", "gradient", "start_table"]

Matrix = npt.NDArray[np.float32]
SIZE = 65_536


@dataclass(frozen=True, slots=True)
class Bags:
    """Texts as features: row numbers and weights one after another, and where each text starts."""

    rows: npt.NDArray[np.int64]
    weights: Matrix
    starts: npt.NDArray[np.int64]

    @property
    def texts(self) -> npt.NDArray[np.int64]:
        """Which text each feature belongs to."""
        lengths = np.diff(np.append(self.starts, len(self.rows)))
        return np.repeat(np.arange(len(self.starts)), lengths)


def bags(texts: Sequence[str], cache: dict[str, tuple[Any, Any]]) -> Bags:
    """Answer the features of texts, weighted 1 + log(count) as in serving."""
    found = []
    for text in texts:
        if text not in cache:
            counts = buckets(text, SIZE)
            cache[text] = (
                np.fromiter(counts.keys(), np.int64, len(counts)),
                1 + np.log(np.fromiter(counts.values(), np.float32, len(counts))),
            )
        found.append(cache[text])
    lengths = [len(rows) for rows, _ in found]
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
    weights = np.concatenate([weights for _, weights in found]).astype(np.float32)
    return Bags(np.concatenate([rows for rows, _ in found]), weights, starts)


def embed(table: Matrix, bag: Bags) -> tuple[Matrix, Matrix]:
    """Answer the unit vectors of texts and the lengths that they had before."""
    sums = np.add.reduceat(table[bag.rows] * bag.weights[:, None], bag.starts, axis=0)
    lengths = np.maximum(np.sqrt((sums * sums).sum(axis=1, keepdims=True)), 1e-9)
    return sums / lengths, lengths


def contrast(
    left: Matrix, right: Matrix, masked: npt.NDArray[np.bool_], temperature: float
) -> tuple[float, Matrix, Matrix]:
    """Answer the symmetric contrastive loss and its gradients; masked places are in no denominator."""
    n = len(left)
    logits = (left @ right.T) / temperature
    logits[masked] = -np.inf
    diagonal = np.arange(n)
    total, slope = 0.0, np.zeros_like(logits)
    for axis in (1, 0):
        shifted = logits - logits.max(axis=axis, keepdims=True)
        odds = np.exp(shifted)
        share = odds / odds.sum(axis=axis, keepdims=True)
        total -= float(np.log(np.maximum(share[diagonal, diagonal], 1e-12)).mean()) / 2
        share[diagonal, diagonal] -= 1
        slope += share / (2 * n)
    slope /= temperature
    return total, slope @ right, slope.T @ left


def apart(far: Matrix, right: Matrix, limit: float) -> tuple[float, Matrix, Matrix]:
    """Answer the loss of texts that should be near nothing, and its gradients: what is above the limit, squared."""
    over = np.maximum(far @ right.T - limit, 0)
    slope = 2 * over / len(far)
    return float((over * over).sum() / len(far)), slope @ right, slope.T @ far


def gradient(bag: Bags, unit: Matrix, lengths: Matrix, slope: Matrix) -> tuple[npt.NDArray[np.int64], Matrix]:
    """Answer which table rows the texts touch, and the gradient of each."""
    before = (slope - unit * (slope * unit).sum(axis=1, keepdims=True)) / lengths
    order = np.argsort(bag.rows, kind="stable")
    rows, starts = np.unique(bag.rows[order], return_index=True)
    spread = before[bag.texts[order]] * bag.weights[order][:, None]
    return rows, np.add.reduceat(spread, starts, axis=0)


class Adam:
    """Adam that moves only the rows with a gradient, in place."""

    def __init__(self, table: Matrix, rate: Callable[[int], float]) -> None:
        self._table, self._rate = table, rate
        self._mean, self._square = np.zeros_like(table), np.zeros_like(table)
        self._step = 0

    def step(self, rows: npt.NDArray[np.int64], slope: Matrix) -> None:
        """Move the rows against their gradient."""
        self._step += 1
        mean = self._mean[rows] = 0.9 * self._mean[rows] + 0.1 * slope
        square = self._square[rows] = 0.999 * self._square[rows] + 0.001 * slope * slope
        mean_now = mean / (1 - 0.9**self._step)
        square_now = square / (1 - 0.999**self._step)
        self._table[rows] -= (self._rate(self._step) * mean_now / (np.sqrt(square_now) + 1e-8)).astype(np.float32)


def start_table(texts: Sequence[str], dimensions: int, cache: dict[str, tuple[Any, Any]]) -> Matrix:
    """Answer the table that training starts from: the first singular vectors of the texts' TF-IDF, times the IDF.

    Eigenvectors of the texts' products are used, since there are fewer texts than features.
    """
    bag = bags(texts, cache)
    used, columns = np.unique(bag.rows, return_inverse=True)
    dense = np.zeros((len(texts), len(used)), np.float32)
    dense[bag.texts, columns] = bag.weights
    rarity = np.log(len(texts) / np.maximum((dense > 0).sum(axis=0), 1)).astype(np.float32) + 1
    dense *= rarity
    dense /= np.maximum(np.linalg.norm(dense, axis=1, keepdims=True), 1e-9)
    values, vectors = np.linalg.eigh(dense @ dense.T)
    top = np.argsort(-values)[:dimensions]
    # The sign of an eigenvector is arbitrary and differs between libraries: the largest entry is made positive.
    turned = vectors[:, top] * np.sign(vectors[np.abs(vectors[:, top]).argmax(axis=0), top])
    directions = (dense.T @ turned) / np.sqrt(np.maximum(values[top], 1e-6))
    table = np.zeros((SIZE, dimensions), np.float32)
    table[used] = (directions * rarity[:, None]).astype(np.float32)
    return table
