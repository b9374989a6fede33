"""One seed of the measurement: base, tuning closed-book, with evidence and of behaviour alone, then every arm."""

import copy
import json
import os
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from tuning.arms import retrieve
from tuning.arms.facts import LOCALES
from tuning.arms.items import Item
from tuning.arms.prompt import prompt
from tuning.arms.score import Output, says
from tuning.arms.small import tokens as own
from tuning.arms.small.answer import Asked, answers, continued, latencies
from tuning.arms.small.behaviour import Behaviour
from tuning.arms.small.corpus import ClosedBook, WithEvidence, taught
from tuning.arms.small.freshness import freshness
from tuning.arms.small.model import Shape, Small
from tuning.arms.small.plan import Plan
from tuning.arms.small.prepare import chosen, library
from tuning.arms.small.train import Recipe, new, train
from tuning.arms.small.world import Batches, World

READINGS = 100
"""How many questions on invented evidence tell how well a model reads, before and after tuning."""
TIMED = 25


def run_seed(plan: Plan, seed: int, folder: Path) -> None:
    """Train and run everything with one seed into seed-<n>.json; what is there already is not done again.

    The arms are kept as soon as they are answered; freshness follows with the first seed, the sweep with the last.
    """
    result = folder / f"seed-{seed}.json"
    torch.set_num_threads(plan.threads)
    work = Work(plan, seed, folder)
    base, base_s = work.base()
    tuned, tune_s = work.closed(base, plan.paraphrases)
    kept: dict[str, Any] = json.loads(result.read_text("utf-8")) if result.exists() else {}
    if not kept:
        kept = arms(work, base, tuned) | {"base_s": base_s, "tune_s": tune_s}
        _keep(result, kept)
    steps: dict[str, Callable[[], Any]] = {
        "with_evidence": lambda: with_evidence(work, base),
        "with_behaviour": lambda: with_behaviour(work, base),
    }
    # One seed each, and not the same one: the seeds run side by side.
    if seed == plan.seeds[0]:
        steps["freshness"] = lambda: freshness(work, base, tuned)
    if seed == plan.seeds[-1]:
        steps["sweep"] = lambda: work.sweep(base)
    for name, step in steps.items():
        if name not in kept:
            kept[name] = step()
            _keep(result, kept)
            print(f"seed {seed}: {name} kept", flush=True)


def arms(work: "Work", base: Small, tuned: Small) -> dict[str, Any]:
    """Every arm's answers to every item, how long one question takes, and how well each model still reads."""
    began = time.process_time()
    outputs: list[Output] = []
    for arm, model, evidence in (
        ("B", base, "none"), ("F", tuned, "none"), ("R", base, "found"), ("FR", tuned, "found"),
        ("R-ideal", base, "gold"), ("FR-ideal", tuned, "gold"),
    ):  # fmt: skip
        outputs += answers(model, work.tokens, arm, work.asked(evidence))
        print(f"seed {work.seed}: arm {arm} answered", flush=True)
    every = max(1, len(work.items) // TIMED)
    timed = {
        name: latencies(model, work.tokens, work.asked(evidence)[::every])
        for name, model, evidence in (
            ("B", base, "none"), ("F", tuned, "none"), ("R", base, "found"), ("FR", tuned, "found"),
        )
    }  # fmt: skip
    models = (("base", base), ("F", tuned))
    return {
        "seed": work.seed,
        "parameters": base.size,
        "vocabulary": len(work.tokens),
        "reading": {name: work.reading(model) for name, model in models},
        "timed": timed,
        "outputs": [asdict(each) for each in outputs],
        "arms_s": time.process_time() - began,
    }


def with_evidence(work: "Work", base: Small) -> dict[str, Any]:
    """Tuning with evidence, its answers with what search found, and how well it still reads invented evidence."""
    model, seconds = work.context(base)
    outputs = answers(model, work.tokens, "FcR", work.asked("found"))
    return {"seconds": seconds, "reading": work.reading(model), "outputs": [asdict(each) for each in outputs]}


def with_behaviour(work: "Work", base: Small) -> dict[str, Any]:
    """Tuning of behaviour alone, its answers with what search found and with the right document, and its reading."""
    model, seconds = work.behaviour(base)
    outputs = answers(model, work.tokens, "FbR", work.asked("found"))
    outputs += answers(model, work.tokens, "FbR-ideal", work.asked("gold"))
    return {"seconds": seconds, "reading": work.reading(model), "outputs": [asdict(each) for each in outputs]}


def _tokens(path: Path) -> own.Tokens:
    """The tokens of this folder's checkpoints. Raises ValueError when the data's are others now."""
    made = own.make()
    if path.exists() and own.load(path).words != made.words:
        raise ValueError(f"{path} holds other tokens than the data give: remove {path.parent} to start anew")
    partial = path.with_suffix(f".{os.getpid()}")
    own.save(made, partial)
    partial.replace(path)
    return made


def _keep(path: Path, kept: dict[str, Any]) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
    partial.replace(path)


class Work:
    """What the steps of one seed share."""

    def __init__(self, plan: Plan, seed: int, folder: Path) -> None:
        self.plan, self.seed, self.folder = plan, seed, folder
        self.tokens = _tokens(folder / "tokens.json")
        self.items = chosen(plan)
        self.found = retrieve.load(folder / "retrieval.jsonl")
        self.library = library(folder)

    def base(self) -> tuple[Small, float]:
        """The base model: reading and answering on invented evidence."""
        plan = self.plan
        model = new(Shape(len(self.tokens), plan.width, plan.layers, plan.heads, plan.inner), self.seed)
        lessons = Batches(World(self.tokens, random.Random()).drawn, self.seed, plan.base_batch)
        recipe = Recipe(self.seed, plan.base_steps, plan.base_batch, *plan.base_rates)
        seconds = self._trained(model, lessons, recipe, "base")
        lessons = Batches(World(self.tokens, random.Random(), fillers=True).drawn, self.seed + 50, plan.base_batch)
        table, matrices = plan.base_rates
        recipe = Recipe(self.seed, plan.more_steps, plan.base_batch, table / 2, matrices / 2, warmup=20)
        return model, seconds + self._trained(model, lessons, recipe, "more")

    def closed(
        self, base: Small, paraphrases: int, items: Sequence[Item] | None = None, name: str = "tuned"
    ) -> tuple[Small, float]:
        """The base model trained on the items' facts without evidence, in the house format."""
        plan, model = self.plan, copy.deepcopy(base)
        facts = taught(self.items if items is None else items, self.library, paraphrases)
        lessons = Batches(ClosedBook(self.tokens, facts).drawn, self.seed + 100, plan.tune_batch)
        recipe = Recipe(self.seed, plan.tune_steps, plan.tune_batch, *plan.tune_rates, warmup=20)
        return model, self._trained(model, lessons, recipe, f"{name}-{paraphrases}")

    def context(self, base: Small) -> tuple[Small, float]:
        """The base model trained on the same facts with the right document among distractors."""
        plan, model = self.plan, copy.deepcopy(base)
        facts = taught(self.items, self.library, plan.paraphrases)
        lessons = Batches(WithEvidence(self.tokens, facts, self.library).drawn, self.seed + 200, plan.context_batch)
        recipe = Recipe(self.seed, plan.context_steps, plan.context_batch, *plan.context_rates, warmup=20)
        return model, self._trained(model, lessons, recipe, "context")

    def behaviour(self, base: Small) -> tuple[Small, float]:
        """The base model trained on the house format over invented evidence: behaviour, and no real fact."""
        plan, model = self.plan, copy.deepcopy(base)
        drawn = Behaviour(self.tokens, random.Random(), fillers=True).drawn
        recipe = Recipe(self.seed, plan.behave_steps, plan.base_batch, *plan.behave_rates, warmup=20)
        return model, self._trained(model, Batches(drawn, self.seed + 300, plan.base_batch), recipe, "behaviour")

    def asked(self, evidence: str) -> list[Asked]:
        """The items with the evidence of an arm: none, what was found, or the right document."""
        give: dict[str, Callable[[Item], tuple[Any, ...]]] = {
            "none": lambda item: (),
            "found": lambda item: self.found[item.id].docs,
            "gold": lambda item: self.found[item.id].gold,
        }
        return [Asked(item, give[evidence](item)) for item in self.items]

    def sweep(self, base: Small) -> dict[str, list[str]]:
        """The closed-book answers after tuning on other numbers of paraphrases, with as many steps."""
        found: dict[str, list[str]] = {}
        for paraphrases in self.plan.sweep:
            model, _ = self.closed(base, paraphrases)
            found[str(paraphrases)] = [each.text for each in answers(model, self.tokens, "F", self.asked("none"))]
        return found

    def reading(self, model: Small) -> float:
        """The share of new questions on invented evidence whose value is right: what tuning may destroy."""
        place = World(self.tokens, random.Random(987_654))
        right = 0
        for _ in range(READINGS):
            locale = place.chance.choice(LOCALES)
            asked = place.asked(place.docs(), locale)
            text = continued(model, self.tokens, prompt(asked.docs, asked.question, locale))
            right += says(text, self.tokens.decode(self.tokens.encode(asked.value)).strip())
        return right / READINGS

    def _trained(self, model: Small, lessons: Batches, recipe: Recipe, name: str) -> float:
        def say(line: str) -> None:
            print(f"seed {self.seed}: {line}", flush=True)

        curve = train(model, lessons, recipe, folder=self.folder, name=f"{self.seed}-{name}", report=say)
        return curve[-1]["seconds"] if curve else 0.0
