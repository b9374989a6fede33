"""The training loop and the file it ends in: `data/models/embedder.npz` with its recipe beside it."""

import hashlib
import json
import random
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tuning.arrays import npz, small
from tuning.embedder.corpus import ROOT, Entity, load_elsewhere, load_entities, load_glossary
from tuning.embedder.pairs import Source, false_negatives
from tuning.embedder.table import SIZE, Adam, apart, bags, contrast, embed, gradient, start_table
from wrangler_compat.ai.features import FEATURES_VERSION
from wrangler_compat.ai.local import noise

__all__ = ["Recipe", "save", "train"]

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the table besides the data."""

    seed: int = 20261123
    dimensions: int = 128
    steps: int = 800
    batch: int = 192
    rate: float = 5e-3
    temperature: float = 0.05
    far: int = 24
    """Sentences about other things in each step, which are pushed away from every text on the right ..."""
    far_limit: float = 0.1
    """... until their cosine is at most this."""
    far_weight: float = 3.0
    noise: float = 1.0
    """How long the row of a feature is that training never saw; rows it did see are of about length 1."""
    features: str = FEATURES_VERSION


def train(
    recipe: Recipe,
    entities: list[Entity],
    glossary: list[dict[str, Any]],
    *,
    report: Callable[[int, float], None] = lambda step, loss: None,
) -> tuple[Matrix, npt.NDArray[np.int64]]:
    """Answer the trained table and which of its rows the training touched; equal seeds give equal tables."""
    cache: dict[str, tuple[Any, Any]] = {}
    texts = [entity.document.text for entity in entities]
    terms = [" ".join([*entry["zh"], *entry["en"]]) for entry in glossary]
    table = start_table(texts + terms, recipe.dimensions, cache)
    used = np.unique(bags(texts + terms, cache).rows)
    # One common scale, so that the step size means the same for every corpus.
    table /= np.float32(np.median(np.linalg.norm(table[used], axis=1)))
    unseen = np.ones(SIZE, np.bool_)
    unseen[used] = False
    table[unseen] = noise(SIZE, recipe.dimensions)[unseen] * np.float32(recipe.noise)
    touched = ~unseen
    source = Source(entities, glossary, random.Random(recipe.seed))
    elsewhere, chance = load_elsewhere(), random.Random(recipe.seed + 1)
    adam = Adam(table, lambda step: recipe.rate * max(0.05, 1 - step / recipe.steps))
    for step in range(recipe.steps):
        pairs = source.batch(recipe.batch)
        left, right = bags([p.left for p in pairs], cache), bags([p.right for p in pairs], cache)
        left_unit, left_length = embed(table, left)
        right_unit, right_length = embed(table, right)
        loss, left_slope, right_slope = contrast(
            left_unit, right_unit, false_negatives(pairs, entities), recipe.temperature
        )
        far = bags(chance.sample(elsewhere, recipe.far), cache)
        far_unit, far_length = embed(table, far)
        more, far_slope, right_more = apart(far_unit, right_unit, recipe.far_limit)
        rows, values = _sum(
            gradient(left, left_unit, left_length, left_slope),
            gradient(right, right_unit, right_length, right_slope + recipe.far_weight * right_more),
            gradient(far, far_unit, far_length, recipe.far_weight * far_slope),
        )
        adam.step(rows, values)
        touched[rows] = True
        report(step, loss + recipe.far_weight * more)
    return table, np.flatnonzero(touched)


def _sum(*parts: tuple[npt.NDArray[np.int64], Matrix]) -> tuple[npt.NDArray[np.int64], Matrix]:
    every = np.unique(np.concatenate([rows for rows, _ in parts]))
    total = np.zeros((len(every), parts[0][1].shape[1]), np.float32)
    for rows, values in parts:
        total[np.searchsorted(every, rows)] += values
    return every, total


def save(path: Path, table: Matrix, rows: npt.NDArray[np.int64], recipe: Recipe) -> dict[str, Any]:
    """Write the table as int8 with one scale per row and the recipe beside it; answer the recipe."""
    values, scales = small(table[rows])
    content = npz(
        kind=np.array("hashed-embedder"),
        features=np.array(recipe.features),
        size=np.array(SIZE),
        rows=rows.astype(np.uint16),
        values=values,
        scales=scales,
        noise=np.array(recipe.noise, np.float32),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    made = {
        "model": "local/hashed-embedder",
        "file": path.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "rows": len(rows),
        "recipe": asdict(recipe),
        "data_sha256": _data_hash(),
        "command": "python -m tuning.embedder train",
    }
    path.with_suffix(".json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
    return made


def _data_hash() -> str:
    """One hash over everything that training reads."""
    whole = hashlib.sha256()
    for entity in load_entities():
        whole.update(entity.document.text.encode())
    whole.update((ROOT / "data" / "glossary.jsonl").read_bytes())
    whole.update("\n".join(load_elsewhere()).encode())
    return whole.hexdigest()


def train_and_save(path: Path, recipe: Recipe, *, report: Callable[[int, float], None]) -> dict[str, Any]:
    """Train on the project's data and write the file."""
    table, rows = train(recipe, load_entities(), load_glossary(), report=report)
    return save(path, table, rows, recipe)
