"""`python -m tuning.sentences train`: train `data/models/sentences.npz` on what sentences are expected to be asked."""

import argparse
import hashlib
import json
from pathlib import Path

from tuning.classifier.slots import ROOT
from tuning.sentences.corpus import expected
from tuning.sentences.factored import Recipe, hold_out, learn
from tuning.sentences.file import content

MODEL = ROOT / "data" / "models" / "sentences.npz"
KNOWLEDGE = ROOT / "data" / "knowledge"
RECIPE = Recipe()


def main() -> None:
    """Write the model and its card, and print the card; equal questions and recipes give equal models."""
    parser = argparse.ArgumentParser(prog="python -m tuning.sentences", description=__doc__)
    parser.add_argument("command", choices=("train",))
    parser.add_argument("--model", type=Path, default=MODEL)
    given = parser.parse_args()
    made = expected(KNOWLEDGE)
    right = hold_out(made, RECIPE)
    data = content(made, learn(made, RECIPE), RECIPE)
    given.model.parent.mkdir(parents=True, exist_ok=True)
    given.model.write_bytes(data)
    card = {
        "file": given.model.name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "sentences": len(made.labels),
        "questions": len(made.questions),
        "data_sha256": made.digest(),
        "recipe": RECIPE._asdict(),
        "out_of_fold": {name: round(value, 4) for name, value in right.items()},
        "command": "python -m tuning.sentences train",
    }
    given.model.with_suffix(".json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(json.dumps(card, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
