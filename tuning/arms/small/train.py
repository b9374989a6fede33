"""The training loop: lessons in, weights out; seeded, logged, resumable after a kill."""

import json
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from tuning.arms.small.model import Shape, Small
from tuning.arms.small.world import Lesson

SAVE_EVERY = 100


@dataclass(frozen=True, slots=True)
class Recipe:
    """What decides a run besides lessons and start; rate is the token table's, matrix_rate the blocks'."""

    seed: int
    steps: int
    batch: int
    rate: float
    matrix_rate: float
    warmup: int = 100
    decay: float = 0.05
    floor: float = 0.05


def device() -> torch.device:
    """The accelerator if there is one, else the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def train(
    model: Small,
    draw: Callable[[int], Sequence[Lesson]],
    recipe: Recipe,
    *,
    folder: Path,
    name: str,
    report: Callable[[str], None] = print,
    save_every: int = SAVE_EVERY,
) -> list[dict[str, float]]:
    """Train in place and return the loss curve; `draw(step)` gives the step's lessons and must depend on nothing else.

    A run that was killed goes on from its last checkpoint (one every `save_every` steps); a finished one is loaded.
    """
    torch.manual_seed(recipe.seed)
    model.to(device()).train()
    optimisers = made(model, recipe)
    path = folder / f"{name}.pt"
    curve: list[dict[str, float]] = []
    start, spent = 0, 0.0
    if path.exists():
        kept: dict[str, Any] = torch.load(path, map_location=device(), weights_only=True)
        if kept["recipe"] != asdict(recipe):
            raise ValueError(f"{path} was made with {kept['recipe']}: wanted {asdict(recipe)}; remove it to start anew")
        model.load_state_dict(kept["model"])
        for optimiser, state in zip(optimisers, kept["optimisers"], strict=False):
            optimiser.load_state_dict(state)
        start, curve, spent = kept["step"], kept["curve"], kept["seconds"]
    begun, tokens, losses = time.process_time(), 0, []
    for step in range(start, recipe.steps):
        for optimiser in optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * schedule(step, recipe)
        ids, weights = padded(draw(step))
        loss = loss_of(model, ids, weights)
        model.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimiser in optimisers:
            optimiser.step()
        tokens += ids.numel()
        losses.append(loss.item())
        if (step + 1) % 25 == 0:
            point = {
                "step": step + 1,
                "loss": sum(losses) / len(losses),
                "seconds": spent + time.process_time() - begun,
            }
            curve.append(point)
            report(
                f"{name} {step + 1}/{recipe.steps} loss {point['loss']:.3f} {point['seconds']:.0f} s, {tokens} tokens"
            )
            losses = []
        if (step + 1) % save_every == 0 and step + 1 < recipe.steps:
            _save(path, model, optimisers, recipe, step + 1, curve, spent + time.process_time() - begun)
    if start < recipe.steps:
        _save(path, model, (), recipe, recipe.steps, curve, spent + time.process_time() - begun)
        (folder / f"{name}.json").write_text(json.dumps({"recipe": asdict(recipe), "curve": curve}), "utf-8")
    return curve


def made(model: Small, recipe: Recipe) -> list[torch.optim.Optimizer]:
    """Muon (Jordan et al., 2024) for the matrices of the blocks, AdamW for the token table and the small rest."""
    blocks = [
        w for name, w in model.named_parameters() if w.dim() == 2 and name.endswith("weight") and "table" not in name
    ]
    chosen = {id(w) for w in blocks}
    rest = [w for w in model.parameters() if id(w) not in chosen]
    muon = torch.optim.Muon(blocks, lr=recipe.matrix_rate, weight_decay=recipe.decay, adjust_lr_fn="match_rms_adamw")
    adam = torch.optim.AdamW(rest, lr=recipe.rate, betas=(0.9, 0.95), weight_decay=0.0)
    for optimiser in (muon, adam):
        for group in optimiser.param_groups:
            group["peak"] = group["lr"]
    return [muon, adam]


def schedule(step: int, recipe: Recipe) -> float:
    """The share of the peak rate: a warm-up, then a cosine down to the floor."""
    if step < recipe.warmup:
        return (step + 1) / recipe.warmup
    through = (step - recipe.warmup) / max(1, recipe.steps - recipe.warmup)
    return recipe.floor + (1 - recipe.floor) * 0.5 * (1 + math.cos(math.pi * through))


def padded(lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor]:
    """The lessons as one block of ids and weights, filled up on the right."""
    longest = max(len(lesson.ids) for lesson in lessons)
    ids = torch.zeros((len(lessons), longest), dtype=torch.long)
    weights = torch.zeros((len(lessons), longest))
    for at, lesson in enumerate(lessons):
        ids[at, : len(lesson.ids)] = torch.tensor(lesson.ids)
        weights[at, : len(lesson.weights)] = torch.tensor(lesson.weights)
    return ids.to(device()), weights.to(device())


def loss_of(model: Small, ids: Tensor, weights: Tensor) -> Tensor:
    """The weighted mean cross-entropy of each next token; scores are only made where something counts."""
    with torch.autocast(ids.device.type, torch.bfloat16):
        hidden = model(ids[:, :-1])
        counts = weights[:, 1:]
        chosen = counts > 0
        logits = model.logits(hidden[chosen])
    each = functional.cross_entropy(logits.float(), ids[:, 1:][chosen], reduction="none")
    return (each * counts[chosen]).sum() / counts[chosen].sum()


def new(shape: Shape, seed: int) -> Small:
    """A model with seeded random weights."""
    torch.manual_seed(seed)
    return Small(shape)


def _save(
    path: Path,
    model: Small,
    optimisers: Sequence[torch.optim.Optimizer],
    recipe: Recipe,
    step: int,
    curve: list[dict[str, float]],
    seconds: float,
) -> None:
    whole = {
        "model": model.state_dict(),
        "optimisers": [optimiser.state_dict() for optimiser in optimisers],
        "recipe": asdict(recipe),
        "step": step,
        "curve": curve,
        "seconds": seconds,
    }
    partial = path.with_suffix(".partial")
    torch.save(whole, partial)
    partial.replace(path)
