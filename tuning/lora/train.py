"""Train the adapter: batches by seed, evaluation, early stop, and a checkpoint from which a killed run goes on.

Order and dropout of a step come from the seed and the step's number, so that a run that was killed and went on ends in
the same adapter as one that was not.
"""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tuning.lora.encode import IGNORED, Encoded
from tuning.lora.recipe import LoraError, Recipe

CHECKPOINT = "checkpoint.pt"


@dataclass
class Progress:
    """How far a run is."""

    step: int = 0
    losses: list[float] = field(default_factory=list)
    """Of the training batches, one a step."""
    evaluations: list[tuple[int, float]] = field(default_factory=list)
    """(step, loss on the valid side); the first is before any training."""
    best: float = float("inf")
    best_step: int = 0
    waited: int = 0
    """Evaluations since the best."""

    def judged(self, loss: float) -> bool:
        """Note an evaluation; whether it is the best so far."""
        self.evaluations.append((self.step, loss))
        if loss < self.best:
            self.best, self.best_step, self.waited = loss, self.step, 0
            return True
        self.waited += 1
        return False


class Run:
    """A model with an adapter, its optimiser, and where its checkpoint lies."""

    def __init__(self, model: Any, recipe: Recipe, out: Path, mark: str) -> None:
        import torch

        self.model, self.recipe, self.mark = model, recipe, mark
        self.path = out / CHECKPOINT
        self.progress = Progress()
        self.trained = [each for each in model.parameters() if each.requires_grad]
        self.optimiser = torch.optim.AdamW(self.trained, lr=recipe.rate, weight_decay=0.0)
        self.best = self._weights()

    def resume(self) -> bool:
        """Go on from the checkpoint, if there is one; LoraError when it is of another run."""
        import torch

        if not self.path.exists():
            return False
        kept = torch.load(self.path, map_location="cpu", weights_only=True)
        if kept["mark"] != self.mark:
            raise LoraError(f"{self.path}: of other settings, base or data; remove it, or give another OUT")
        self.progress = Progress(
            **{**kept["progress"], "evaluations": [tuple(e) for e in kept["progress"]["evaluations"]]}
        )
        self._put(kept["weights"])
        self.best = kept["best"]
        self.optimiser.load_state_dict(kept["optimiser"])
        return True

    def save(self) -> None:
        """Keep everything that going on needs; a kill leaves the old checkpoint or the new one, never half of it."""
        import torch

        kept = {
            "mark": self.mark,
            "progress": vars(self.progress),
            "weights": self._weights(),
            "best": self.best,
            "optimiser": self.optimiser.state_dict(),
        }
        fresh = self.path.with_suffix(".new")
        with fresh.open("wb") as file:
            torch.save(kept, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)

    def go(self, train: Sequence[Encoded], valid: Sequence[Encoded], report: Callable[[str], None]) -> Progress:
        """Train to the end or until the valid side gets no better; the model then holds the best adapter."""
        recipe, progress = self.recipe, self.progress
        if not progress.evaluations:
            self._evaluate(valid, report)
        while progress.step < recipe.steps and progress.waited < recipe.patience:
            progress.losses.append(self._step(picked(train, recipe, progress.step)))
            progress.step += 1
            if progress.step % recipe.every == 0 or progress.step == recipe.steps:
                self._evaluate(valid, report)
        self._put(self.best)
        return progress

    def _evaluate(self, valid: Sequence[Encoded], report: Callable[[str], None]) -> None:
        loss = self.loss(valid)
        if self.progress.judged(loss):
            self.best = self._weights()
        self.save()
        last = f"  train {self.progress.losses[-1]:.4f}" if self.progress.losses else ""
        report(f"step {self.progress.step}: valid {loss:.4f}{last}  kept")

    def _step(self, examples: Sequence[Encoded]) -> float:
        import torch

        recipe, step = self.recipe, self.progress.step
        torch.manual_seed(recipe.seed * 1_000_003 + step)
        self.model.train()
        for group in self.optimiser.param_groups:
            group["lr"] = recipe.rate_at(step)
        tokens, total = sum(each.learned for each in examples), 0.0
        self.optimiser.zero_grad(set_to_none=True)
        for at in range(0, len(examples), recipe.at_once):
            summed = summed_loss(self.model, examples[at : at + recipe.at_once])
            (summed / tokens).backward()
            total += float(summed.detach())
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimiser.step()
        return total / tokens

    def loss(self, examples: Sequence[Encoded]) -> float:
        """The mean negative log likelihood of the answers' tokens, in nats."""
        import torch

        self.model.eval()
        total, at_once = 0.0, self.recipe.at_once
        with torch.no_grad():
            for at in range(0, len(examples), at_once):
                total += float(summed_loss(self.model, examples[at : at + at_once]))
        return total / sum(each.learned for each in examples)

    def _weights(self) -> dict[str, Any]:
        named = self.model.named_parameters()
        return {name: each.detach().cpu().clone() for name, each in named if each.requires_grad}

    def _put(self, weights: dict[str, Any]) -> None:
        import torch

        named = dict(self.model.named_parameters())
        with torch.no_grad():
            for name, value in weights.items():
                named[name].copy_(value)


def picked(train: Sequence[Encoded], recipe: Recipe, step: int) -> list[Encoded]:
    """The examples of a step: each epoch is a shuffle of its own, and batches run on from one epoch to the next."""
    found = []
    for position in range(step * recipe.batch, (step + 1) * recipe.batch):
        epoch, at = divmod(position, len(train))
        order = list(range(len(train)))
        random.Random(recipe.seed * 1_000_003 + epoch).shuffle(order)
        found.append(train[order[at]])
    return found


def summed_loss(model: Any, examples: Sequence[Encoded]) -> Any:
    """The summed loss on the answers' tokens of a batch, padded on the right; in bf16 where a GPU computes it."""
    import torch

    device = next(model.parameters()).device
    width = max(len(each.ids) for each in examples)

    def padded(rows: Sequence[Sequence[int]], fill: int) -> Any:
        return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows], device=device)

    ids = padded([each.ids for each in examples], 0)
    labels = padded([each.labels for each in examples], IGNORED)
    seen = padded([[1] * len(each.ids) for each in examples], 0)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda"):
        logits = model(input_ids=ids, attention_mask=seen).logits
    guesses, wanted = logits[:, :-1].flatten(0, 1).float(), labels[:, 1:].flatten()
    return torch.nn.functional.cross_entropy(guesses, wanted, ignore_index=IGNORED, reduction="sum")
