"""Softmax regression over hashed features with weights of low rank, by stochastic gradients (fastText's classifier).

A question is the mean of its features' vectors, and a sentence is as likely as its own vector is along that one: Joulin
et al., "Bag of Tricks for Efficient Text Classification", 2016, arXiv:1607.01759. Words that never stood beside each
other in an expected question so come near each other by the sentences that they ask for.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tuning.sentences.corpus import Expected
from wrangler_compat.ai.features import PAIRED_VERSION, buckets

Numbers = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]


class Recipe(NamedTuple):
    """Everything that decides a model besides its questions."""

    seed: int = 20261127
    size: int = 1 << 16
    """Buckets of the feature hash."""
    dimensions: int = 128
    epochs: int = 20
    batch: int = 128
    rate: float = 0.05
    """AdaGrad's step."""
    dropped: float = 0.6
    """Which share of the features of a question each step leaves out."""
    calmed: float = 0.6
    """What the sentences' vectors are multiplied by: learnt from parts of questions, a whole one makes them too sure.

    Of what was held out the likeliest sentence then has as much on average as it is worth.
    """
    smoothed: float = 0.05
    """Which share of the likelihood is spread over all sentences."""
    held: int = 5
    """Of so many questions of a sentence one is held out for the figures."""


class Factors(NamedTuple):
    """A vector for each bucket that occurs, [buckets, d], which these are, and one a sentence, [d, sentences]."""

    table: Numbers
    used: Places
    sentences: Numbers


class _Bags(NamedTuple):
    """Texts as their features, one after another: places in the table, weights, and where each text begins."""

    places: Places
    weights: Numbers
    starts: Places

    def of(self, texts: Places) -> tuple[Places, Places, Numbers]:
        """The rows (0, 1, …), places and weights of some texts."""
        sizes = self.starts[texts + 1] - self.starts[texts]
        rows = np.repeat(np.arange(len(texts)), sizes)
        at = np.repeat(self.starts[texts] - np.cumsum(sizes) + sizes, sizes) + np.arange(sizes.sum())
        return rows, self.places[at], self.weights[at]


def learn(made: Expected, recipe: Recipe, leave_out: Sequence[int] = ()) -> Factors:
    """The factors for some expected questions but those of these numbers."""
    out = frozenset(leave_out)
    asked = [each for n, each in enumerate(made.questions) if n not in out]
    asked += made.texts
    bags, used = _bags([text for text, _ in asked], recipe)
    labels = np.array([label for _, label in asked], np.int64)
    chance = np.random.default_rng(recipe.seed)
    table = (0.1 * chance.standard_normal((len(used), recipe.dimensions))).astype(np.float32)
    sentences = (0.1 * chance.standard_normal((recipe.dimensions, len(made.labels)))).astype(np.float32)
    seen = np.full_like(table, 1e-8), np.full_like(sentences, 1e-8)
    for _ in range(recipe.epochs):
        order = chance.permutation(len(asked))
        for start in range(0, len(order), recipe.batch):
            some = order[start : start + recipe.batch]
            rows, places, weights = bags.of(some)
            kept = chance.random(len(places)) >= recipe.dropped
            _step(table, sentences, seen, (rows[kept], places[kept], weights[kept]), labels[some], recipe)
    return Factors(table, used, sentences * np.float32(recipe.calmed))


def _step(
    table: Numbers, sentences: Numbers, seen: tuple[Numbers, Numbers], bag: tuple[Places, Places, Numbers],
    labels: Places, recipe: Recipe,
) -> None:  # fmt: skip
    """One step of AdaGrad down the cross-entropy of some questions; changes the factors and what was seen of slopes."""
    rows, places, weights = bag
    n, classes = len(labels), sentences.shape[1]
    means = np.zeros((n, table.shape[1]), np.float32)
    at, first = np.unique(rows, return_index=True)
    means[at] = np.add.reduceat(table[places] * weights[:, None], first)
    logits = means @ sentences
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    slope = odds / odds.sum(axis=1, keepdims=True) - np.float32(recipe.smoothed / classes)
    slope[np.arange(n), labels] -= np.float32(1 - recipe.smoothed)
    of_sentences, of_means = means.T @ slope, slope @ sentences.T
    seen[1][...] += of_sentences**2
    sentences -= recipe.rate * of_sentences / np.sqrt(seen[1])
    order = np.argsort(places, kind="stable")
    touched, first = np.unique(places[order], return_index=True)
    of_table = np.add.reduceat((of_means[rows] * weights[:, None])[order], first)
    seen[0][touched] += of_table**2
    table[touched] -= recipe.rate * of_table / np.sqrt(seen[0][touched])


def hold_out(made: Expected, recipe: Recipe) -> dict[str, float]:
    """Of expected questions that a model has not seen: of how many the right sentence is first, and among four."""
    held = [n for n in range(len(made.questions)) if n % recipe.held == 0]
    factors = learn(made, recipe, held)
    place = {int(bucket): at for at, bucket in enumerate(factors.used)}
    first = four = 0
    for n in held:
        text, label = made.questions[n]
        found = {place[b]: count for b, count in _features(text, recipe).items() if b in place}
        weights = _weights(found.values()) if found else np.zeros(0, np.float32)
        logits = weights @ factors.table[list(found)] @ factors.sentences
        best = np.argsort(-logits)[:4]
        first += int(best[0] == label)
        four += int(label in best)
    return {"accuracy": first / len(held), "among_four": four / len(held)}


def _bags(texts: Sequence[str], recipe: Recipe) -> tuple[_Bags, Places]:
    found = [_features(text, recipe) for text in texts]
    used = sorted({bucket for bag in found for bucket in bag})
    place = {bucket: at for at, bucket in enumerate(used)}
    places = np.array([place[bucket] for bag in found for bucket in bag], np.int64)
    weights = np.concatenate([_weights(bag.values()) for bag in found])
    starts = np.concatenate(([0], np.cumsum([len(bag) for bag in found])))
    return _Bags(places, weights, starts.astype(np.int64)), np.array(used, np.int64)


def _features(text: str, recipe: Recipe) -> dict[int, int]:
    return buckets(text, recipe.size, PAIRED_VERSION)


def _weights(counts: Iterable[int]) -> Numbers:
    """As the local engine weighs them: 1 + log(count), of length 1."""
    weights = np.array([1.0 + math.log(n) for n in counts], np.float32)
    return weights / np.linalg.norm(weights)
