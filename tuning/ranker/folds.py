"""Measure a ranker on questions it has not seen, in folds by cluster, with the fixed formula beside it."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tuning.eval.retrieval import AT, METRICS, gains
from tuning.ranker.collect import Asked
from tuning.ranker.fit import Linear, fit

FOLDS = 5
PENALTIES = (1e-4, 1e-3, 1e-2, 3e-2)
WAYS = ("rrf", "fixed formula", "ranker")

Scores = dict[str, dict[str, list[float]]]


@dataclass(frozen=True, slots=True)
class Measured:
    """The chosen penalty, and for each way the metrics of every question, each ranked by a model of the other folds."""

    penalty: float
    scores: Scores


def fold_of(cluster: str) -> int:
    """The fold of a cluster, the same on every machine."""
    return int.from_bytes(hashlib.sha256(cluster.encode()).digest()[:4], "big") % FOLDS


def measure(asked: Sequence[Asked]) -> Measured:
    """Held-out figures of all ways; the penalty is the one whose held-out nDCG is best."""
    best: tuple[float, float, Scores] | None = None
    for penalty in PENALTIES:
        scores = _held_out(asked, penalty)
        mean = float(np.mean(scores["ranker"]["ndcg@10"]))
        if best is None or mean > best[0]:
            best = (mean, penalty, scores)
    assert best is not None
    return Measured(best[1], best[2])


def _held_out(asked: Sequence[Asked], penalty: float) -> Scores:
    scores: Scores = {way: {metric: [] for metric in METRICS} for way in WAYS}
    for fold in range(FOLDS):
        inside = [each for each in asked if fold_of(each.question["cluster"]) != fold]
        model = fit([each.example for each in inside], penalty=penalty)
        for each in asked:
            if fold_of(each.question["cluster"]) == fold:
                for way, order in orders(each, model).items():
                    for metric, value in _scored(each, order).items():
                        scores[way][metric].append(value)
    return scores


def orders(each: Asked, model: Linear) -> dict[str, list[int]]:
    """The candidates' numbers in the order of each way; equals keep the fused order."""
    count = len(each.fixed)
    learned = model.scores(each.example.features)

    def by(score: Callable[[int], float]) -> list[int]:
        return sorted(range(count), key=lambda n: -score(n))

    return {
        "rrf": list(range(count)),
        "fixed formula": by(lambda n: each.fixed[n]),
        "ranker": by(lambda n: float(learned[n])),
    }


def _scored(each: Asked, order: Sequence[int]) -> dict[str, float]:
    hits = [bool(each.example.relevant[n]) for n in order[:AT]]
    return gains(hits, each.example.wanted)
