"""Train one classifier on its frames, choose its temperature and its line, write the file and its card."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from tuning.arrays import linear_classifier
from tuning.classifier.frames import Example
from tuning.classifier.regression import (
    Labels,
    Matrix,
    Recipe,
    calibration_error,
    fit,
    folded_logits,
    matrix,
    probabilities,
    temperature,
)
from tuning.classifier.slots import impersonated

__all__ = ["Line", "line_for_precision", "load_corpus", "train", "write_corpus"]

Line = Callable[[Matrix, Labels, Sequence[str], Recipe], dict[str, float]]
"""The line of a model and what it means, from out-of-fold shares, labels and class names."""


def write_corpus(path: Path, made: Sequence[Example]) -> None:
    """One question per line of JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(asdict(example), ensure_ascii=False) for example in made)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def load_corpus(path: Path) -> list[Example]:
    """The labelled questions of a file."""
    return [Example(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def train(corpus: Path, model: Path, recipe: Recipe, choose: Line, *, command: str) -> dict[str, Any]:
    """Write the model and its card beside it; answer the card. Equal questions and recipes give equal models."""
    made = load_corpus(corpus)
    texts = [impersonated(example.text) for example in made]
    names = sorted({example.label for example in made})
    labels = np.array([names.index(example.label) for example in made], np.int64)
    groups = np.array([example.frame for example in made], np.int64)
    rows, used = matrix(texts, recipe)
    logits = folded_logits(rows, labels, groups, len(names), recipe)
    warmth = temperature(logits, labels)
    before, after = probabilities(logits), probabilities(logits / warmth)
    weights, bias = fit(rows, labels, len(names), recipe)
    weights, bias = weights / np.float32(warmth), bias / np.float32(warmth)
    content = linear_classifier(weights, bias, names, used, features=recipe.features, size=recipe.size)
    model.parent.mkdir(parents=True, exist_ok=True)
    model.write_bytes(content)
    right = after.argmax(axis=1) == labels
    card = {
        "file": model.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "labels": names,
        "questions": len(made),
        "masked_differently": len(set(texts)),
        "frames": len(set(groups.tolist())),
        "by_label": dict(sorted(Counter(example.label for example in made).items())),
        "by_locale": dict(sorted(Counter(example.locale for example in made).items())),
        "corpus_sha256": hashlib.sha256(corpus.read_bytes()).hexdigest(),
        "recipe": asdict(recipe),
        "out_of_fold": {
            "accuracy": _rounded(right.mean()),
            "commonest_label": _rounded(np.bincount(labels).max() / len(labels)),
            "recall": {name: _rounded(right[labels == k].mean()) for k, name in enumerate(names)},
            "calibration_error_before": _rounded(calibration_error(before, labels)),
            "calibration_error_after": _rounded(calibration_error(after, labels)),
            "temperature": _rounded(warmth),
            **choose(after, labels, names, recipe),
        },
        "command": command,
    }
    model.with_suffix(".json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return card


def line_for_precision(shares: Matrix, labels: Labels, names: Sequence[str], recipe: Recipe) -> dict[str, float]:
    """The lowest line over which the wanted part of the answers is right, and how many questions lie over it.

    Every label weighs the same, however many questions it has.
    """
    weight = (1.0 / (len(names) * np.bincount(labels, minlength=len(names))))[labels]
    sure, right = shares.max(axis=1), shares.argmax(axis=1) == labels

    def precision(line: float) -> float:
        over = sure >= line
        return float((right * weight)[over].sum() / weight[over].sum())

    tried = [line for line in np.arange(0.2, 0.99, 0.01) if (sure >= line).any()]
    line = next((line for line in tried if precision(line) >= recipe.precision), tried[-1])
    covered = float(weight[sure >= line].sum())
    return {"line": _rounded(line), "coverage": _rounded(covered), "precision": _rounded(precision(line))}


def _rounded(value: Any) -> float:
    return round(float(value), 4)
