"""`python -m tuning.answerable train`: train `data/models/answerable.npz` on what is on record and what is not."""

import argparse
import hashlib
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import numpy as np

from tuning.answerable.corpus import digest, gathered
from tuning.answerable.logistic import Recipe, bags_of, fit, folded, logits_of, roc_auc
from tuning.arrays import linear_classifier
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
    bags = bags_of([each.text for each in made], RECIPE)
    wanted = np.array([each.answerable for each in made])
    heed = np.array([each.heed for each in made])
    names = {name: number for number, name in enumerate(dict.fromkeys(each.group for each in made))}
    held = folded(bags, wanted, heed, np.array([names[each.group] for each in made]), RECIPE)
    weights = fit(bags, wanted, heed, RECIPE)
    used = np.unique(bags.columns)
    # The log odds of the first label against a second without weights.
    table = np.stack([weights[used], np.zeros(len(used))], axis=1).astype(np.float32)
    bias = np.array([weights[-1], 0], np.float32)
    content = linear_classifier(table, bias, LABELS, used, features=RECIPE.features, size=RECIPE.size)
    given.model.parent.mkdir(parents=True, exist_ok=True)
    given.model.write_bytes(content)
    read = np.array([each.group.startswith("set ") for each in made])
    card = {
        "file": given.model.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "labels": LABELS,
        "questions": len(made),
        "by_label": {name: int((wanted == (name == LABELS[0])).sum()) for name in LABELS},
        "by_heed": {str(heed): count for heed, count in Counter(each.heed for each in made).items()},
        "data_sha256": hashlib.sha256(digest(made)).hexdigest(),
        "recipe": asdict(RECIPE),
        "out_of_fold": {
            "accuracy": round(float(((held > 0) == wanted).mean()), 4),
            "roc_auc": round(roc_auc(held, wanted), 4),
            "roc_auc_sets": round(roc_auc(held[read], wanted[read]), 4),
            "roc_auc_in_sample": round(roc_auc(logits_of(bags, weights), wanted), 4),
        },
        "command": "python -m tuning.answerable train",
    }
    given.model.with_suffix(".json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(json.dumps(card, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
