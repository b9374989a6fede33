"""Softmax regression over hashed features with weights of low rank, by stochastic gradients (fastText's classifier).

A question is the mean of its features' vectors, and a sentence is as likely as its own vector is along that one: Joulin
et al., "Bag of Tricks for Efficient Text Classification", 2016, arXiv:1607.01759. Words that never stood beside each
other in an expected question so come near each other by the sentences that they ask for. A sentence's vector is the sum
of its own and of its article's, so that what is asked of one sentence says something of those beside it.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from schemas.sentences import NOTHING, read_label
from tuning.sentences.corpus import Expected
from tuning.sentences.lexicon import lexicon
from wrangler_compat.ai.features import LEXICON_VERSION, buckets

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
    at = _Learning.begun(
        len(used), [NOTHING if label == NOTHING else read_label(label)[0] for label in made.labels], recipe, chance
    )
    for _ in range(recipe.epochs):
        order = chance.permutation(len(asked))
        for start in range(0, len(order), recipe.batch):
            some = order[start : start + recipe.batch]
            rows, places, weights = bags.of(some)
            kept = chance.random(len(places)) >= recipe.dropped
            at.step((rows[kept], places[kept], weights[kept]), labels[some], recipe)
    return Factors(at.table.values, used, at.of_sentences() * np.float32(recipe.calmed))


class _Factor:
    """Numbers that are learned, and the sums of the squares of their slopes (AdaGrad)."""

    def __init__(self, values: Numbers, rate: float) -> None:
        self.values, self._rate = values, rate
        self._seen = np.full_like(values, 1e-8)

    def down(self, slope: Numbers, at: Places | slice = slice(None)) -> None:
        """One step against a slope, of all rows or of some."""
        self._seen[at] += slope**2
        self.values[at] -= self._rate * slope / np.sqrt(self._seen[at])


class _Learning(NamedTuple):
    """The factors while they are learned: of features, of sentences, and of the articles that the sentences are of."""

    table: _Factor
    sentences: _Factor
    articles: _Factor
    article_of: Places

    @classmethod
    def begun(cls, features: int, articles: Sequence[str], recipe: Recipe, chance: np.random.Generator) -> Self:
        """Small random numbers for features and sentences, nothing for articles."""
        numbers = {article: n for n, article in enumerate(dict.fromkeys(articles))}
        table = (0.1 * chance.standard_normal((features, recipe.dimensions))).astype(np.float32)
        sentences = (0.1 * chance.standard_normal((recipe.dimensions, len(articles)))).astype(np.float32)
        return cls(
            _Factor(table, recipe.rate),
            _Factor(sentences, recipe.rate),
            _Factor(np.zeros((recipe.dimensions, len(numbers)), np.float32), recipe.rate),
            np.array([numbers[article] for article in articles], np.int64),
        )

    def of_sentences(self) -> Numbers:
        """The vector of each sentence, [d, sentences]."""
        whole: Numbers = self.sentences.values + self.articles.values[:, self.article_of]
        return whole

    def step(self, bag: tuple[Places, Places, Numbers], labels: Places, recipe: Recipe) -> None:
        """One step down the cross-entropy of some questions."""
        rows, places, weights = bag
        n, across = len(labels), self.of_sentences()
        means = np.zeros((n, recipe.dimensions), np.float32)
        at, first = np.unique(rows, return_index=True)
        means[at] = np.add.reduceat(self.table.values[places] * weights[:, None], first)
        logits = means @ across
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        slope = odds / odds.sum(axis=1, keepdims=True) - np.float32(recipe.smoothed / across.shape[1])
        slope[np.arange(n), labels] -= np.float32(1 - recipe.smoothed)
        of_sentences, of_means = means.T @ slope, slope @ across.T
        self.sentences.down(of_sentences)
        of_articles = np.zeros_like(self.articles.values)
        np.add.at(of_articles.T, self.article_of, of_sentences.T)
        self.articles.down(of_articles)
        order = np.argsort(places, kind="stable")
        touched, first = np.unique(places[order], return_index=True)
        self.table.down(np.add.reduceat((of_means[rows] * weights[:, None])[order], first), touched)


def hold_out(
    made: Expected, recipe: Recipe, held: Sequence[int] | None = None, unseen: Sequence[int] = ()
) -> dict[str, float]:
    """Of expected questions that a model has not seen: of how many the right sentence is first, and among four.

    Of those that no sentence answers: which share on average it gives none. held are the numbers of those that it
    is asked and has not seen, every fifth where none are given; unseen those of others that it has not seen.
    """
    held = [n for n in range(len(made.questions)) if n % recipe.held == 0] if held is None else held
    factors = learn(made, recipe, [*held, *unseen])
    place = {int(bucket): at for at, bucket in enumerate(factors.used)}
    first: list[bool] = []
    four: list[bool] = []
    spared: list[float] = []
    for n in held:
        text, label = made.questions[n]
        found = {place[b]: count for b, count in _features(text, recipe).items() if b in place}
        weights = _weights(found.values()) if found else np.zeros(0, np.float32)
        logits = weights @ factors.table[list(found)] @ factors.sentences
        if made.labels[label] == NOTHING:
            odds = np.exp(logits - logits.max())
            spared.append(float(odds[label] / odds.sum()))
            continue
        best = np.argsort(-logits)[:4]
        first.append(bool(best[0] == label))
        four.append(label in best)
    shares = {"accuracy": sum(first) / len(first), "among_four": sum(four) / len(four)}
    return shares | ({"spared": sum(spared) / len(spared)} if spared else {})


def _bags(texts: Sequence[str], recipe: Recipe) -> tuple[_Bags, Places]:
    found = [_features(text, recipe) for text in texts]
    used = sorted({bucket for bag in found for bucket in bag})
    place = {bucket: at for at, bucket in enumerate(used)}
    places = np.array([place[bucket] for bag in found for bucket in bag], np.int64)
    weights = np.concatenate([_weights(bag.values()) for bag in found])
    starts = np.concatenate(([0], np.cumsum([len(bag) for bag in found])))
    return _Bags(places, weights, starts.astype(np.int64)), np.array(used, np.int64)


def _features(text: str, recipe: Recipe) -> dict[int, int]:
    return buckets(text, recipe.size, LEXICON_VERSION, lexicon())


def _weights(counts: Iterable[int]) -> Numbers:
    """As the local engine weighs them: 1 + log(count), of length 1."""
    weights = np.array([1.0 + math.log(n) for n in counts], np.float32)
    return weights / np.linalg.norm(weights)
