"""`python -m tuning.answerable train`: train `data/models/answerable.npz` on what is on record and what is not."""

import argparse
import json
from pathlib import Path

from tuning.answerable.binary import trained
from tuning.answerable.corpus import gathered
from tuning.answerable.logistic import Recipe
from tuning.classifier.slots import ROOT
from tuning.wordings import BANK

MODEL = ROOT / "data" / "models" / "answerable.npz"
LISTED = ROOT / "data" / "tuning" / "asked"
PAIRS = ROOT / "data" / "tuning" / "answerable"
RECIPE = Recipe()
LABELS = ("answerable", "not on record")


def main() -> None:
    """Write the model and its card, and print the card; equal questions and recipes give equal models."""
    parser = argparse.ArgumentParser(prog="python -m tuning.answerable", description=__doc__)
    parser.add_argument("command", choices=("train",))
    parser.add_argument("--model", type=Path, default=MODEL)
    given = parser.parse_args()
    made = gathered(BANK, LISTED, PAIRS)
    card = trained(made, LABELS, given.model, command="python -m tuning.answerable train", recipe=RECIPE)
    print(json.dumps(card, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
