"""The commands of a classifier's folder: write its corpus, or train its model on it."""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from tuning.classifier.frames import Example
from tuning.classifier.model import Line, train, write_corpus
from tuning.classifier.regression import Recipe


def run(
    name: str, about: str | None, made: Callable[[], Sequence[Example]], corpus: Path, model: Path, recipe: Recipe,
    choose: Line,
) -> None:  # fmt: skip
    """Run `python -m NAME corpus | train`; `made` gives the questions, `choose` the line of the trained model."""
    parser = argparse.ArgumentParser(prog=f"python -m {name}", description=about)
    parser.add_argument("command", choices=("corpus", "train"))
    parser.add_argument("--model", type=Path, default=model)
    given = parser.parse_args()
    if given.command == "corpus":
        questions = made()
        write_corpus(corpus, questions)
        print(f"{len(questions)} questions")
        return
    card = train(corpus, given.model, recipe, choose, command=f"python -m {name} train")
    print(json.dumps(card, indent=2, ensure_ascii=False))
