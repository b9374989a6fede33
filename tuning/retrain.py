"""`make tune-train MODEL=…`: train a shipped local model anew, and print its figures beside those of the shipped one.

The new model is made beside the shipped one; `--keep` puts it, with its card, in the shipped one's place. A figure is
reproduced when it differs by less than its noise: two standard errors of a share, half the interval of a mean.
"""

import argparse
import asyncio
import json
import math
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tuning.classifier.slots import ROOT

SHIPPED = ROOT / "data" / "models"
SUFFIX = {
    "intent": ".npz",
    "guard": ".npz",
    "embedder": ".npz",
    "ranker": ".json",
    "sentences": ".npz",
    "answerable": ".npz",
    "routing": ".npz",
}
LEGS = ("dense", "rrf 1:1")
"""Of the embedder: alone, and fused with the keywords as the service does."""
_MEAN = re.compile(r"(-?[\d.]+) \[(-?[\d.]+), (-?[\d.]+)\]")
_NOT_SHARES = {"temperature": 0.05, "line": 0.03, "calibration_error_before": 0.02, "calibration_error_after": 0.02}
"""Figures of a classifier that are no shares of questions: they may move by this much."""
_LEAST = 5e-5
"""Cards round to four digits."""


@dataclass(frozen=True, slots=True)
class Known:
    """A figure and by how much it would differ if the same were measured on other questions of the same kind."""

    value: float
    noise: float


@dataclass(frozen=True, slots=True)
class Row:
    """One figure before and after."""

    name: str
    before: Known
    after: Known

    @property
    def reproduced(self) -> bool:
        """Whether the difference is within the noise of the shipped figure."""
        return abs(self.after.value - self.before.value) <= self.before.noise + _LEAST

    def __str__(self) -> str:
        moved = self.after.value - self.before.value
        said = "" if self.reproduced else "  beyond noise"
        before, after = self.before, self.after
        return f"{self.name:34} {before.value:9.4f} {after.value:9.4f} {moved:+9.4f} {before.noise:8.4f}{said}"


def share(value: float, questions: int) -> Known:
    """A share of n questions with 1.96 standard errors of the binomial."""
    inside = min(max(value, 0.0), 1.0)
    return Known(value, 1.96 * math.sqrt(inside * (1 - inside) / max(questions, 1)))


def of_classifier(card: Mapping[str, Any]) -> dict[str, Known]:
    """The out-of-fold figures of a classifier's card."""
    found: dict[str, Known] = {}
    for name, value in card["out_of_fold"].items():
        if name.endswith("_in_sample"):
            # What was learned by heart tells nothing.
            continue
        if name == "recall":
            found |= {f"recall {label}": share(each, card["by_label"][label]) for label, each in value.items()}
        elif name in _NOT_SHARES:
            found[name] = Known(value, _NOT_SHARES[name])
        else:
            found[name] = share(value, card["questions"])
    return found


def of_ranker(model: Mapping[str, Any]) -> dict[str, Known]:
    """The held-out means of a ranker's card, each with half of its interval."""
    ways = {**model["card"]["held_out"], "ranker - fixed formula": model["card"]["ranker - fixed formula"]}
    found: dict[str, Known] = {}
    for way, metrics in ways.items():
        for metric, text in metrics.items():
            value, low, high = map(float, _mean(text))
            found[f"{way} {metric}"] = Known(value, (high - low) / 2)
    return found


def of_embedder(model: Path) -> dict[str, Known]:
    """Recall and reciprocal rank of an embedder's file, measured now; its card holds none."""
    from tuning.embedder.evaluate import evaluate

    scores = asyncio.run(evaluate(model))
    found: dict[str, Known] = {}
    for leg in LEGS:
        for locale, score in scores[leg].items():
            found[f"{leg} recall@10 {locale}"] = share(score.recall, score.questions)
            found[f"{leg} mrr {locale}"] = share(score.mrr, score.questions)
    return found


def compared(before: Mapping[str, Known], after: Mapping[str, Known]) -> list[Row]:
    """The figures that both have, in the order of the shipped ones."""
    return [Row(name, known, after[name]) for name, known in before.items() if name in after]


def train(model: str, out: Path, *, state: Path | None = None, steps: int | None = None) -> Path:
    """Train one model into a folder by its own command; the path of its file."""
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"{model}{SUFFIX[model]}"
    command = [sys.executable, "-m", f"tuning.{model}", "train", "--model", str(made)]
    if model == "ranker":
        command += ["--questions", str(out / "ranking.jsonl"), *(["--state", str(state)] if state else [])]
    if model == "embedder" and steps is not None:
        command += ["--steps", str(steps)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return made


def table(rows: list[Row]) -> Iterator[str]:
    """The lines of the comparison."""
    yield f"{'figure':34} {'shipped':>9} {'retrained':>9} {'moved':>9} {'noise':>8}"
    yield from map(str, rows)
    yield f"{sum(row.reproduced for row in rows)} of {len(rows)} figures reproduced within noise"


def main() -> int:
    """Exit status 1 when a figure is not reproduced."""
    parser = argparse.ArgumentParser(prog="tuning.retrain", description=__doc__)
    parser.add_argument("model", choices=tuple(SUFFIX))
    parser.add_argument("--out", type=Path, default=Path(".wrangler/retrained"))
    parser.add_argument("--state", type=Path, help="ranker: a state folder of `indexer setup`; left out, a fresh one")
    parser.add_argument("--keep", action="store_true", help="put the new model and its card in the shipped one's place")
    given = parser.parse_args()
    shipped = SHIPPED / f"{given.model}{SUFFIX[given.model]}"
    out = given.out.resolve()
    made = train(given.model, out, state=given.state)
    read = figures_of(given.model)
    rows = compared(read(shipped), read(made))
    print("\n".join(table(rows)))
    print(card_line("shipped", shipped), card_line("retrained", made), sep="\n")
    if given.keep:
        for suffix in {made.suffix, ".json"}:
            shutil.copyfile(made.with_suffix(suffix), shipped.with_suffix(suffix))
        print(f"kept: {shipped.relative_to(ROOT)}" + ("; now `make index`" if given.model == "embedder" else ""))
    return 0 if all(row.reproduced for row in rows) else 1


def figures_of(model: str) -> Callable[[Path], dict[str, Known]]:
    """How the figures of a model's file are read."""
    if model == "embedder":
        return of_embedder
    read = of_ranker if model == "ranker" else of_classifier
    return lambda path: read(json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))


def card_line(title: str, model: Path) -> str:
    """Which data and seed a model was made from, by its card."""
    spec = json.loads(model.with_suffix(".json").read_text(encoding="utf-8"))
    card = spec.get("card", spec)
    data = next(str(card[key]) for key in ("corpus_sha256", "questions_sha256", "data_sha256") if key in card)
    seed = card.get("seed", card.get("recipe", {}).get("seed"))
    return f"{title:10} seed {seed}  data {data[:16]}" + (f"  file {card['sha256'][:16]}" if "sha256" in card else "")


def _mean(text: str) -> tuple[str, ...]:
    found = _MEAN.match(text)
    if found is None:
        raise ValueError(f"card: {text!r}: wanted a mean with its interval, such as 0.918 [0.898, 0.939]")
    return found.groups()


if __name__ == "__main__":
    sys.exit(main())
