"""`python -m tuning.intent corpus | train`: write the labelled questions, or train `data/models/intent.npz` on them."""

import argparse
import json
from pathlib import Path

from tuning.classifier.frames import examples, read_frames
from tuning.classifier.model import line_for_precision, train, write_corpus
from tuning.classifier.regression import Recipe
from tuning.classifier.slots import ROOT, slots

FRAMES = Path(__file__).with_name("frames.txt")
CORPUS = ROOT / "data" / "tuning" / "intents.jsonl"
MODEL = ROOT / "data" / "models" / "intent.npz"
RECIPE = Recipe()


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tuning.intent", description=__doc__)
    parser.add_argument("command", choices=("corpus", "train"))
    parser.add_argument("--model", type=Path, default=MODEL)
    given = parser.parse_args()
    if given.command == "corpus":
        made = examples(read_frames(FRAMES), slots(), each=RECIPE.each, seed=RECIPE.seed)
        write_corpus(CORPUS, made)
        print(f"{len(made)} questions")
        return
    card = train(CORPUS, given.model, RECIPE, line_for_precision, command="python -m tuning.intent train")
    print(json.dumps(card, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
