"""A classifier of two labels as a file that the local engine reads, with the card that tells of it."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from tuning.answerable.corpus import Asked, digest
from tuning.answerable.logistic import Recipe, bags_of, fit, folded, logits_of, roc_auc
from tuning.arrays import linear_classifier

__all__ = ["trained"]


def trained(
    made: Sequence[Asked], labels: tuple[str, str], model: Path, *, command: str, recipe: Recipe
) -> dict[str, Any]:
    """Write the model that tells the first label (what is wanted) from the second, and its card; answer the card.

    Its figures are out of fold; `roc_auc_sets` is of the questions of the frozen sets alone.
    """
    bags = bags_of([each.text for each in made], recipe)
    wanted = np.array([each.wanted for each in made])
    heed = np.array([each.heed for each in made])
    names = {name: number for number, name in enumerate(dict.fromkeys(each.group for each in made))}
    held = folded(bags, wanted, heed, np.array([names[each.group] for each in made]), recipe)
    weights = fit(bags, wanted, heed, recipe)
    used = np.unique(bags.columns)
    # The log odds of the first label against a second without weights.
    table = np.stack([weights[used], np.zeros(len(used))], axis=1).astype(np.float32)
    bias = np.array([weights[-1], 0], np.float32)
    content = linear_classifier(table, bias, labels, used, features=recipe.features, size=recipe.size)
    model.parent.mkdir(parents=True, exist_ok=True)
    model.write_bytes(content)
    read = np.array([each.group.startswith("set ") for each in made])
    card = {
        "file": model.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "labels": labels,
        "questions": len(made),
        "by_label": {name: int((wanted == (name == labels[0])).sum()) for name in labels},
        "by_heed": {str(heed): count for heed, count in Counter(each.heed for each in made).items()},
        "data_sha256": hashlib.sha256(digest(made)).hexdigest(),
        "recipe": asdict(recipe),
        "out_of_fold": {
            "accuracy": round(float(((held > 0) == wanted).mean()), 4),
            "roc_auc": round(roc_auc(held, wanted), 4),
            "roc_auc_sets": round(roc_auc(held[read], wanted[read]), 4),
            "roc_auc_in_sample": round(roc_auc(logits_of(bags, weights), wanted), 4),
        },
        "command": command,
    }
    model.with_suffix(".json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return card
