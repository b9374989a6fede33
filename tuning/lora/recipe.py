"""Everything that decides an adapter besides the base and the data, and the hash by which a run is known again."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from tuning.pairs.adapter import MOST_RANK


class LoraError(ValueError):
    """A base, data or setting that cannot be trained with; says which and what was wanted."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The settings of a run."""

    seed: int = 1
    rank: int = 8
    alpha: int = 16
    dropout: float = 0.05
    modules: tuple[str, ...] = ("q_proj", "k_proj", "v_proj", "o_proj")
    """The projections of attention: what Llama, Mistral and Gemma call them."""
    rate: float = 2e-4
    warm: int = 10
    """Steps in which the rate rises to its full height; then it falls in a line to a tenth."""
    steps: int = 300
    batch: int = 8
    """Examples that are learned from in one step ..."""
    at_once: int = 1
    """... and how many of them are in memory together."""
    most_tokens: int = 4096
    every: int = 20
    """Steps between two evaluations, and between two checkpoints."""
    patience: int = 3
    """Evaluations without a better loss after which a run ends."""

    def __post_init__(self) -> None:
        """Refuse what no run can use."""
        if not 1 <= self.rank <= MOST_RANK:
            raise LoraError(f"rank {self.rank}: wanted 1 to {MOST_RANK}, the most that Workers AI takes")
        for name in ("steps", "batch", "at_once", "every", "patience", "most_tokens"):
            if getattr(self, name) < 1:
                raise LoraError(f"{name} {getattr(self, name)}: wanted at least 1")

    def rate_at(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        if step < self.warm:
            return self.rate * (step + 1) / self.warm
        return self.rate * max(0.1, 1 - (step - self.warm) / max(1, self.steps - self.warm))


def fingerprint(recipe: Recipe, base: Path, files: Iterable[Path]) -> str:
    """A hash of settings, base and data; a checkpoint of another one is not gone on from.

    Of the weights names and sizes are taken: reading gigabytes twice would prove little more.
    """
    whole = hashlib.sha256(json.dumps(asdict(recipe), sort_keys=True).encode())
    for path in sorted(base.iterdir()):
        if path.name == "config.json":
            whole.update(path.read_bytes())
        whole.update(f"{path.name}:{path.stat().st_size}".encode())
    for path in files:
        whole.update(path.read_bytes())
    return whole.hexdigest()
