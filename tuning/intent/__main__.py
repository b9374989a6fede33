"""`python -m tuning.intent corpus | train`: write the labelled questions, or train `data/models/intent.npz` on them."""

from pathlib import Path

from tuning.classifier.command import run
from tuning.classifier.frames import Example, examples, read_frames
from tuning.classifier.model import line_for_precision
from tuning.classifier.regression import Recipe
from tuning.classifier.slots import ROOT, slots

FRAMES = Path(__file__).with_name("frames.txt")
CORPUS = ROOT / "data" / "tuning" / "intents.jsonl"
MODEL = ROOT / "data" / "models" / "intent.npz"
RECIPE = Recipe()


def corpus() -> list[Example]:
    """The frames of this folder, filled."""
    return examples(read_frames(FRAMES), slots(), each=RECIPE.each, seed=RECIPE.seed)


def main() -> None:
    """Run the command."""
    run("tuning.intent", __doc__, corpus, CORPUS, MODEL, RECIPE, line_for_precision)


if __name__ == "__main__":
    main()
