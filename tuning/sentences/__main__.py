"""`python -m tuning.sentences train`: train `data/models/sentences.npz` on what sentences are expected to be asked.

What people were found to ask is learnt beside it (`data/tuning/said.jsonl`, which `said` writes anew from the sets
that were read, with the shipped model). `curve` prints how a fifth of the questions beside the articles are answered by
models that learned from a quarter, half and all of the others, and from all of them and `data/tuning/asked/`.
"""

import argparse
import asyncio
import hashlib
import json
import random
from pathlib import Path

from tuning.classifier.slots import ROOT
from tuning.sentences.corpus import HEED, Expected, expected, unanswered, with_said, with_unanswered
from tuning.sentences.factored import Recipe, hold_out, learn
from tuning.sentences.file import content
from tuning.sentences.said import said, write_said
from tuning.wordings import BANK

MODEL = ROOT / "data" / "models" / "sentences.npz"
KNOWLEDGE = ROOT / "data" / "knowledge"
MORE = ROOT / "data" / "tuning" / "asked"
UNANSWERED = MORE / "nothing.txt"
SAID = ROOT / "data" / "tuning" / "said.jsonl"
RECIPE = Recipe()


def main() -> None:
    """Write the model and its card, and print the card; equal questions and recipes give equal models."""
    parser = argparse.ArgumentParser(prog="python -m tuning.sentences", description=__doc__)
    parser.add_argument("command", choices=("train", "said", "curve"))
    parser.add_argument("--model", type=Path, default=MODEL)
    given = parser.parse_args()
    if given.command == "curve":
        curve()
        return
    if given.command == "said":
        write_said(SAID, asyncio.run(said(given.model, _texts(expected(KNOWLEDGE, MORE)))))
        return
    known = expected(KNOWLEDGE, MORE)
    plain = with_unanswered(known, unanswered(BANK, UNANSWERED))
    # Of the like of what is asked in the figures nothing is learnt for them: they are as before.
    right = hold_out(plain, RECIPE)
    made = with_said(plain, SAID)
    data = content(made, learn(made, RECIPE), RECIPE)
    given.model.parent.mkdir(parents=True, exist_ok=True)
    given.model.write_bytes(data)
    card = {
        "file": given.model.name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "sentences": len(known.labels),
        "questions": len(known.questions),
        "unanswered": len(plain.questions) - len(known.questions),
        "said": (len(made.questions) - len(plain.questions)) // HEED,
        "data_sha256": made.digest(),
        "recipe": RECIPE._asdict(),
        "out_of_fold": {name: round(value, 4) for name, value in right.items()},
        "command": "python -m tuning.sentences train",
    }
    given.model.with_suffix(".json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(json.dumps(card, indent=2, ensure_ascii=False))


def _texts(known: Expected) -> dict[str, str]:
    """What each label says, in both languages."""
    texts: dict[str, str] = {}
    for text, number in known.texts:
        texts[known.labels[number]] = f"{texts.get(known.labels[number], '')} {text}"
    return texts


def curve() -> None:
    """Print the shares of the same held-out questions by how many others were learned from."""
    beside, known = expected(KNOWLEDGE), expected(KNOWLEDGE, MORE)
    made = with_unanswered(known, unanswered(BANK, UNANSWERED))
    held = frozenset(question for n, question in enumerate(beside.questions) if n % RECIPE.held == 0)
    others = [question for question in beside.questions if question not in held]
    random.Random(RECIPE.seed).shuffle(others)
    for name, most, whole in (
        ("a quarter", 0.25, beside),
        ("half", 0.5, beside),
        ("all", 1, beside),
        ("more", 1, made),
    ):
        left = frozenset(others[int(most * len(others)) :])
        asked, unseen = ([n for n, each in enumerate(whole.questions) if each in some] for some in (held, left))
        right = hold_out(whole, RECIPE, asked, unseen)
        print(f"{name:10}", *(f"{key} {value:.3f}" for key, value in right.items()), flush=True)


if __name__ == "__main__":
    main()
