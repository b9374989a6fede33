"""The ranker's trainer: the right minimum, questions that stay as they are, a shipped file that fits its card."""

import asyncio
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tuning.eval.golden import load
from tuning.eval.retrieval import gains, relevant
from tuning.eval.rows import Catalog
from tuning.ranker.__main__ import MODEL, QUESTIONS
from tuning.ranker.fit import Example, fit
from tuning.ranker.folds import FOLDS, fold_of
from tuning.ranker.questions import questions
from worker.retrieval.features import FEATURES
from wrangler_compat.ai import Ai


def shipped() -> dict[str, Any]:
    """The model file."""
    spec: dict[str, Any] = json.loads(MODEL.read_text("utf-8"))
    return spec


def examples(seed: int, truth: list[float]) -> list[Example]:
    """Questions whose relevant rows are those that a known linear score, with noise, puts above its mean."""
    chance = np.random.default_rng(seed)
    made = []
    for _ in range(60):
        features = chance.normal(size=(20, len(truth)))
        score = features @ np.array(truth) + chance.normal(scale=0.3, size=20)
        made.append(Example(features, (score > 0.5).astype(float), 5))
    return made


def test_the_fit_finds_the_weights_that_made_the_order() -> None:
    """A feature that decides gets the greatest weight, one that misleads a negative one, noise next to none."""
    model = fit(examples(1, [2.0, -1.0, 0.0]), penalty=1e-3)
    ratio = model.weights / model.weights[0]
    assert model.weights[0] > 0
    assert ratio == pytest.approx([1.0, -0.5, 0.0], abs=0.1)


def test_scores_say_how_likely_a_row_is_relevant() -> None:
    """Platt's scaling: the mean score is the share of relevant rows."""
    made = examples(2, [1.0, 1.0])
    model = fit(made, penalty=1e-3)
    scores = np.concatenate([1 / (1 + np.exp(-model.scores(each.features))) for each in made])
    assert scores.mean() == pytest.approx(np.concatenate([each.relevant for each in made]).mean(), abs=0.01)


def test_a_question_without_a_choice_teaches_nothing() -> None:
    alike = Example(np.ones((3, 2)), np.ones(3), 3)
    with pytest.raises(ValueError, match="nothing can be learned"):
        fit([alike], penalty=1e-3)


def test_the_training_questions_are_made_anew_as_they_were_kept() -> None:
    """One seed, one set; none of it stands in the evaluation, every question has an answer, clusters are not parted."""
    catalog = Catalog.load()
    frozen = [row["query"] for row in load("retrieval")]
    kept = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    assert questions(catalog, without=frozen) == kept
    assert len(kept) >= 400
    assert not {row["query"].lower() for row in kept} & {query.lower() for query in frozen}
    assert all(relevant(row["relevant"], catalog) for row in kept)
    assert {fold_of(row["cluster"]) for row in kept} == set(range(FOLDS))


def test_the_shipped_ranker_fits_its_card_and_the_service() -> None:
    """The card names the questions by hash; the features are those that the service computes; agreement never hurts."""
    spec = shipped()
    assert tuple(spec["features"]) == FEATURES
    assert spec["card"]["questions_sha256"] == hashlib.sha256(QUESTIONS.read_bytes()).hexdigest()
    assert spec["card"]["questions"] == len(QUESTIONS.read_text("utf-8").splitlines())
    weights = dict(zip(spec["features"], spec["weights"], strict=True))
    assert all(weights[name] > 0 for name in ("crag", "grade", "features", "name"))


def test_the_shipped_ranker_serves() -> None:
    """env.AI ranks what agrees with the question above what contradicts it, on the scale of 0 to 1."""

    async def ranked() -> list[dict[str, float]]:
        ai = Ai.open(models={"linear-ranker": str(MODEL)}, root=Path())
        try:
            answer = await ai.run("local/linear-ranker", {"features": [[-1.0] * len(FEATURES), [1.0] * len(FEATURES)]})
        finally:
            await ai.close()
        rows: list[dict[str, float]] = answer["response"]
        return rows

    first, last = asyncio.run(ranked())
    assert (first["id"], last["id"]) == (1, 0)
    assert 1 >= first["score"] > 0.9 > 0.1 > last["score"] >= 0


def test_gains_are_those_of_the_definition() -> None:
    """Two wanted rows at places 1 and 3 of a ranking, one of them missing in another."""
    assert gains([True, False, True], 2) == pytest.approx(
        {"recall@10": 1.0, "mrr": 1.0, "ndcg@10": (1 + 0.5) / (1 + 1 / np.log2(3))}
    )
    assert gains([False, True], 2)["recall@10"] == 0.5
