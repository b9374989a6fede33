"""`python -m tuning.ranker train`: make the questions, ask the real search, fit, measure by folds, keep the model."""

import argparse
import asyncio
import hashlib
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tuning.eval import golden
from tuning.eval.__main__ import prepared
from tuning.eval.client import opened
from tuning.eval.retrieval import METRICS
from tuning.eval.rows import Catalog
from tuning.eval.stats import figure
from tuning.ranker.collect import Asked, collect
from tuning.ranker.fit import Linear, fit
from tuning.ranker.folds import FOLDS, Measured, fold_of, measure
from tuning.ranker.questions import SEED, questions

QUESTIONS = Path("data/tuning/ranking.jsonl")
MODEL = Path("data/models/ranker.json")
DIGITS = 6


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tuning.ranker", description=__doc__)
    parser.add_argument("command", choices=("train",))
    parser.add_argument("--state", type=Path, help="a state folder of `indexer setup`; left out, a fresh one is made")
    parser.add_argument("--questions", type=Path, default=QUESTIONS, help="where the made questions are kept")
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    catalog = Catalog.load()
    made = questions(catalog, without=[row["query"] for row in golden.load("retrieval")])
    options.questions.parent.mkdir(parents=True, exist_ok=True)
    options.questions.write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in made), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        asked = asyncio.run(_asked(options.state or prepared(Path(folder)), made, catalog))
    measured = measure(asked)
    model = fit([each.example for each in asked], penalty=measured.penalty)
    spec = card(model, made, asked, measured, options.questions)
    options.model.write_text(json.dumps(spec, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(json.dumps(spec, ensure_ascii=False, indent=1))


async def _asked(state: Path, made: Sequence[dict[str, Any]], catalog: Catalog) -> list[Asked]:
    async with opened(state) as (_, env, clock):
        return await collect(env, clock, made, catalog)


def card(
    model: Linear, made: Sequence[dict[str, Any]], asked: Sequence[Asked], measured: Measured, path: Path
) -> dict[str, Any]:
    """The model file: what serves, and what it was made from and how well it ranks questions it has not seen."""
    from worker.retrieval.features import FEATURES

    held_out = {
        way: {metric: str(figure(values)) for metric, values in by.items()} for way, by in measured.scores.items()
    }
    ways = measured.scores
    pairs = {m: zip(ways["fixed formula"][m], ways["ranker"][m], strict=True) for m in METRICS}
    gained = {metric: str(figure([late - early for early, late in each])) for metric, each in pairs.items()}
    return {
        "kind": "linear-ranker",
        "features": list(FEATURES),
        "weights": [round(float(weight), DIGITS) for weight in model.weights],
        "bias": round(model.bias, DIGITS),
        "card": {
            "command": "python -m tuning.ranker train",
            "seed": SEED,
            "questions": len(made),
            "questions_by_language": {loc: sum(q["locale"] == loc for q in made) for loc in ("zh-TW", "en")},
            "questions_sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "clusters": len({q["cluster"] for q in made}),
            "questions_with_candidates": len(asked),
            "candidates": sum(len(each.fixed) for each in asked),
            "relevant_candidates": sum(int(each.example.relevant.sum()) for each in asked),
            "folds": FOLDS,
            "questions_by_fold": [
                sum(fold_of(each.question["cluster"]) == fold for each in asked) for fold in range(FOLDS)
            ],
            "penalty": measured.penalty,
            "held_out": held_out,
            "ranker - fixed formula": gained,
        },
    }


if __name__ == "__main__":
    main()
