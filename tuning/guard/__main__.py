"""`python -m tuning.guard corpus | train`: write attacks and harmless questions, or train `data/models/guard.npz`."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tuning.classifier.command import run
from tuning.classifier.frames import Example, examples, read_frames
from tuning.classifier.regression import Labels, Matrix, Recipe
from tuning.classifier.slots import ROOT, slots
from tuning.intent.__main__ import framed
from worker.text.locale import detect_locale

FRAMES = Path(__file__).with_name("frames.txt")
CORPUS = ROOT / "data" / "tuning" / "guard.jsonl"
EXPLAINED = ROOT / "data" / "tuning" / "knowledge.jsonl"
MODEL = ROOT / "data" / "models" / "guard.npz"
RECIPE = Recipe(each=8)
FALSE_REFUSALS = 0.005
"""At most this share of harmless questions lies over the line, out of fold."""


def corpus() -> list[Example]:
    """The frames of this folder, and as harmless those of the intent classifier and every question to the articles."""
    own = examples(read_frames(FRAMES), slots(), each=RECIPE.each, seed=RECIPE.seed)
    first = max(example.frame for example in own) + 1
    asked = [replace(e, label="harmless", frame=e.frame + first) for e in framed()]
    first = max(example.frame for example in asked) + 1
    explained = [json.loads(line)["query"] for line in EXPLAINED.read_text("utf-8").splitlines()]
    told = [
        Example(f"told-{n:04}", text, detect_locale(text), "harmless", first + n) for n, text in enumerate(explained)
    ]
    return [*own, *asked, *told]


def line_for_refusals(shares: Matrix, labels: Labels, names: Sequence[str], recipe: Recipe) -> dict[str, float]:
    """The lowest line over which hardly any harmless question lies, and how many attacks lie over it."""
    attack = names.index("attack")
    odds, bad = shares[:, attack], labels == attack
    # Counted, for a quantile lies between two questions and may leave one too many over the line.
    line = next(n / 100 for n in range(50, 102) if (odds[~bad] >= n / 100).mean() <= FALSE_REFUSALS)
    return {
        "line": line,
        "attacks_over_it": round(float((odds[bad] >= line).mean()), 4),
        "harmless_over_it": round(float((odds[~bad] >= line).mean()), 4),
    }


def main() -> None:
    """Run the command."""
    run("tuning.guard", __doc__, corpus, CORPUS, MODEL, RECIPE, line_for_refusals)


if __name__ == "__main__":
    main()
