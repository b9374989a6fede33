"""What one run over the golden questions came to, question by question, as the gate compares it and as it is kept."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from schemas.models import LOCAL_COMPOSER
from tuning.eval.golden import Judged

FACTS = ("facts", "nothing_invented", "abstention", "no_false_abstention", "recall@10")
"""Checks of `make eval` that no tuned model may lower."""
FORM = ("written", "as_written", "language")
"""How well a model keeps to the form: whether its words stand in the answer where it was asked, which share of its
sentences could be said as it wrote them, and whether the answer is in the question's language."""

Scores = Mapping[str, Mapping[str, float]]
"""{question id: {metric: 0..1}}; a metric that does not apply is absent."""


def scores_of(judged: Iterable[Judged]) -> dict[str, dict[str, float]]:
    """The scores of a run."""
    return {str(each.question["id"]): _one(each) for each in judged}


def write_scores(path: Path, scores: Scores) -> None:
    """Keep a run as JSON Lines."""
    lines = [json.dumps({"id": name, "scores": dict(found)}, sort_keys=True) for name, found in scores.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_scores(path: Path) -> dict[str, dict[str, float]]:
    """A kept run; ValueError names the line that is none."""
    found: dict[str, dict[str, float]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            found[str(row["id"])] = {name: float(value) for name, value in row["scores"].items()}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f'{path}:{number}: wanted {{"id", "scores": {{metric: number}}}}') from error
    return found


def _one(judged: Judged) -> dict[str, float]:
    found = {name: judged.checks[name] for name in FACTS if name in judged.checks}
    if "language" in judged.checks:
        found["language"] = judged.checks["language"]
    phrased: Mapping[str, Any] | None = judged.answer.get("trace", {}).get("phrased")
    if phrased is not None:
        sentences = sum(phrased.values())
        found["written"] = float(judged.answer["model"] != LOCAL_COMPOSER)
        found["as_written"] = phrased["said"] / sentences if sentences else 0.0
    return found
