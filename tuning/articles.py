"""`python -m tuning.articles`: fit the weights that tell whether an article answers, and measure them held out.

data/tuning/knowledge.jsonl holds questions with the articles that answer them, or none. Odd and even ones are fitted on
each other, so that every figure is of questions that the weights have not seen; the weights printed last are of all.
Those of data/tuning/knowledge-fresh.jsonl were written without a look at the articles: nothing is fitted on them, and
they are asked under the weights that ship. Of its half called fit the failures were read, of the one called held none.
The odd lines of data/tuning/knowledge-sentences.jsonl are fitted on too: the articles' other names know the questions
of knowledge.jsonl, and nothing knows these. Its even lines are asked under the weights that ship.
"""

import argparse
import asyncio
import json
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from schemas.models import LOCAL_EMBEDDER, LOCAL_SENTENCES
from schemas.reading import Filter
from tuning.eval.__main__ import prepared
from tuning.eval.client import opened
from worker.env import Models
from worker.retrieval.article_fit import BIAS, WEIGHTS, Measures, measures
from worker.retrieval.articles import EXPECTED, NEAR, asks_something_else, gather_articles
from worker.retrieval.foreseeing import load_foreseen, odds_of
from worker.retrieval.leading import FITS
from worker.retrieval.sayings import likenesses, shares_of

QUESTIONS = Path("data/tuning/knowledge.jsonl")
FRESH = Path("data/tuning/knowledge-fresh.jsonl")
SENTENCES = Path("data/tuning/knowledge-sentences.jsonl")
DEPTH = 50
"""As deep as hybrid_search looks."""
PENALTY, STEPS = 0.02, 60
WRONG = 3.0
"""What the candidates that do not answer a question weigh together, beside 1 for those that do."""
Numbers = npt.NDArray[np.float64]


class Asked(NamedTuple):
    """A question with what was measured of its candidates; right are the ids that answer it."""

    group: str
    right: frozenset[str]
    ids: tuple[str, ...]
    measured: Numbers
    apart: bool
    """Whether it asks something else than articles tell."""


def main() -> None:
    """Print the figures of each half under the weights of the other, then the weights of all."""
    parser = argparse.ArgumentParser(prog="python -m tuning.articles", description=__doc__)
    parser.add_argument("--state", type=Path, help="a state folder of `indexer setup`; left out, a fresh one is made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
        fresh = [json.loads(line) for line in FRESH.read_text("utf-8").splitlines()]
        named = [{**row, "group": f"{row['half']} {row['kind']}"} for row in fresh]
        written = [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]
        unknown = [{**row, "group": "even answerable" if row["right"] else "even none"} for row in written]
        both = asyncio.run(gather([*rows, *unknown, *named], options.state or prepared(Path(folder))))
        asked, unseen = both[: len(rows)], both[len(rows) : len(rows) + len(unknown)]
        learned_too = unseen[::2]
    for group, counts in report([*unseen[1::2], *both[len(rows) + len(unknown) :]], np.array([*WEIGHTS, BIAS])).items():
        print(f"fresh {group:16} {counts}")
    halves = asked[::2], asked[1::2]
    for name, held, learned in (("even", *halves), ("odd", *halves[::-1])):
        for group, counts in report(held, fit([*learned, *learned_too])).items():
            print(f"{name:5} {group:8} {counts}")
    *weights, bias = fit([*asked, *learned_too])
    print(", ".join(f"{name}={weight:.2f}" for name, weight in zip(Measures._fields, weights, strict=True)))
    print(f"bias={bias:.2f}")


async def gather(rows: Sequence[Mapping[str, Any]], state: Path) -> list[Asked]:
    """Every question, searched in the index of the state folder as the service would."""
    async with opened(state) as (_, env, clock):
        inside: Any = SimpleNamespace(
            clock=clock,
            VECTORIZE=env.VECTORIZE,
            READ=env.READ,
            AI=env.AI,
            models=Models(embed=LOCAL_EMBEDDER, sentences=LOCAL_SENTENCES),
            foreseen=await load_foreseen(env.READ),
        )
        return [await _search(inside, row["query"], row["group"], frozenset(row["right"])) for row in rows]


async def _search(env: Any, query: str, group: str, right: frozenset[str]) -> Asked:
    vectors = (await env.AI.run(LOCAL_EMBEDDER, {"text": [query]}))["data"]
    likely = (await odds_of(env, query)).sentences
    near = env.foreseen.nearest(query)
    expected = tuple(each.article for each in (*near[:EXPECTED], *likely[:EXPECTED]))
    found = await gather_articles(
        env, query, filter=Filter(kinds=("article",)), vectors=vectors, depth=DEPTH, expected=expected
    )
    measured = measures(
        query,
        found.candidates,
        dense=found.dense,
        keyword=found.keyword,
        expected=likenesses(near),
        answers=shares_of(likely),
    )
    table = np.array(measured, dtype=float).reshape(-1, len(Measures._fields))
    apart = asks_something_else(query, found.candidates)
    return Asked(group, right, tuple(each.id for each in found.candidates), table, apart)


def fit(asked: Sequence[Asked]) -> Numbers:
    """The weights and last the bias of a logistic model by Newton's method, with a penalty on the squared weights."""
    tables, labels, weighing = [], [], []
    for each in asked:
        answers = np.array([row in each.right for row in each.ids], dtype=float)
        if not len(answers) or (each.right and not answers.any()):
            continue
        weigh = np.full(len(answers), WRONG / len(answers))
        if each.right:
            weigh[answers > 0] = 1 / answers.sum()
        else:
            # The one that would be read out is what must not be.
            weigh[each.measured[:, 0].argmax()] += 1
        tables.append(each.measured)
        labels.append(answers)
        weighing.append(weigh)
    x, y, w = np.vstack(tables), np.concatenate(labels), np.concatenate(weighing)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.column_stack(((x - mean) / spread, np.ones(len(x))))
    beta = np.zeros(z.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-z @ beta))
        slope = z.T @ (w * (p - y)) / w.sum()
        slope[:-1] += PENALTY * beta[:-1]
        curve = (z * (w * p * (1 - p))[:, None]).T @ z / w.sum() + PENALTY * np.eye(len(beta))
        beta -= np.linalg.solve(curve, slope)
    return np.append(beta[:-1] / spread, beta[-1] - (beta[:-1] * mean / spread).sum())


def report(asked: Sequence[Asked], weights: Numbers) -> dict[str, dict[str, int]]:
    """How many questions of each group are answered plainly, by the nearest or not at all, rightly or wrongly."""
    found: dict[str, Counter[str]] = {}
    for each in asked:
        counts = found.setdefault(each.group, Counter())
        chances = 1 / (1 + np.exp(-(each.measured @ weights[:-1] + weights[-1])))
        best = int(chances.argmax()) if len(chances) else -1
        if best < 0 or chances[best] < NEAR:
            counts["declined"] += 1
            continue
        manner = "plainly" if chances[best] >= FITS and not each.apart else "nearest"
        counts[f"{manner} {'right' if each.ids[best] in each.right else 'wrong'}"] += 1
    return {group: dict(sorted(counts.items())) for group, counts in found.items()}


if __name__ == "__main__":
    main()
