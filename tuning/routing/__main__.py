"""`python -m tuning.routing train`: train `data/models/routing.npz` on questions that articles answer, and on others.

It learns from the questions of the frozen sets whose failures were read, and from what those accept as their type:
nothing else tells what people ask in their own words. The sets that are kept for measuring are kept out.
"""

import argparse
import json
from pathlib import Path

from tuning.answerable.binary import trained
from tuning.answerable.logistic import Recipe
from tuning.classifier.slots import ROOT
from tuning.routing.corpus import asked

MODEL = ROOT / "data" / "models" / "routing.npz"
RECIPE = Recipe()
LABELS = ("articles", "others")


def main() -> None:
    """Write the model and its card, and print the card; equal questions and recipes give equal models."""
    parser = argparse.ArgumentParser(prog="python -m tuning.routing", description=__doc__)
    parser.add_argument("command", choices=("train",))
    parser.add_argument("--model", type=Path, default=MODEL)
    given = parser.parse_args()
    made = list({(each.text, each.wanted): each for each in asked()}.values())
    card = trained(made, LABELS, given.model, command="python -m tuning.routing train", recipe=RECIPE)
    print(json.dumps(card, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
