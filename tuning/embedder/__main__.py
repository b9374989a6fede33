"""`python -m tuning.embedder train | eval`."""

import argparse
import asyncio
import json
import sys
from dataclasses import replace
from pathlib import Path

from tuning.embedder.corpus import ROOT
from tuning.embedder.evaluate import evaluate, microseconds_per_query
from tuning.embedder.train import Recipe, train_and_save

MODEL = ROOT / "data" / "models" / "embedder.npz"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tuning.embedder", description=__doc__)
    parser.add_argument("command", choices=("train", "eval"))
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    given = parser.parse_args()
    if given.command == "train":
        made = train_and_save(given.model, replace(Recipe(), steps=given.steps), report=_report)
        print(json.dumps(made, indent=2))
        return
    scores = asyncio.run(evaluate(given.model))
    print(f"{'leg':10} {'R@10':>6} {'zh':>6} {'en':>6} {'MRR':>6} {'zh':>6} {'en':>6}")
    for name, by in scores.items():
        figures = [by[x].recall for x in ("all", "zh-TW", "en")] + [by[x].mrr for x in ("all", "zh-TW", "en")]
        print(f"{name:10} " + " ".join(f"{figure:6.3f}" for figure in figures))
    print(f"{scores['dense']['all'].questions} questions; {microseconds_per_query(given.model):.0f} us per query")


def _report(step: int, loss: float) -> None:
    if step % 50 == 0:
        print(f"step {step}: loss {loss:.3f}", file=sys.stderr)


if __name__ == "__main__":
    main()
