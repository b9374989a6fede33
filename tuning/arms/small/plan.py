"""How large a run is: the model, the steps of each training, the seeds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that decides a run besides the data."""

    width: int
    layers: int
    heads: int
    inner: int
    base_steps: int
    more_steps: int
    """A second part of the base training, with words without meaning around the questions."""
    tune_steps: int
    context_steps: int
    behave_steps: int
    base_batch: int = 24
    tune_batch: int = 96
    context_batch: int = 24
    base_rates: tuple[float, float] = (1e-2, 2e-2)
    """Peak rates of the token table and of the blocks' matrices."""
    tune_rates: tuple[float, float] = (2e-3, 6e-3)
    context_rates: tuple[float, float] = (5e-4, 1.5e-3)
    behave_rates: tuple[float, float] = (2e-3, 6e-3)
    paraphrases: int = 5
    sweep: tuple[int, ...] = (1, 10)
    """Also these numbers of paraphrases, with the last seed."""
    seeds: tuple[int, ...] = (1, 2)
    items: int | None = None
    """Only so many items, evenly chosen; None: all."""
    threads: int = 1


CPU = Plan(
    width=192, layers=4, heads=4, inner=384, base_steps=1000, more_steps=500, tune_steps=300, context_steps=300,
    behave_steps=350,
)  # fmt: skip
"""About 2 million parameters; two cores."""
GPU = Plan(
    width=384, layers=8, heads=6, inner=1152, base_steps=6000, more_steps=4000, tune_steps=1500, context_steps=1000,
    behave_steps=500,
    base_batch=128, tune_batch=256, context_batch=128,
    base_rates=(5e-3, 1e-2), tune_rates=(1e-3, 3e-3), context_rates=(5e-4, 2e-3),
    seeds=(1, 2, 3),
)  # fmt: skip
"""About 16 million parameters."""
TINY = Plan(
    width=32, layers=1, heads=2, inner=48, base_steps=6, more_steps=4, tune_steps=4, context_steps=4, behave_steps=4,
    items=40, base_batch=4, tune_batch=8, context_batch=4,
)  # fmt: skip
"""For the test that everything runs; its figures mean nothing."""
