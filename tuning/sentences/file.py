"""The bytes of the model's file, as the local engine reads a linear classifier in two factors."""

import numpy as np

from tuning.arrays import npz, small
from tuning.sentences.corpus import Expected
from tuning.sentences.factored import Factors, Recipe
from wrangler_compat.ai.features import PAIRED_VERSION


def content(made: Expected, factors: Factors, recipe: Recipe) -> bytes:
    """Both factors as int8 with a scale for each row; the labels are those of schemas/sentences.py."""
    values, scales = small(factors.table)
    across, across_scales = small(np.ascontiguousarray(factors.sentences.T))
    return npz(
        kind=np.array("linear-classifier"),
        features=np.array(PAIRED_VERSION),
        size=np.array(recipe.size),
        rows=factors.used.astype(np.uint16),
        values=values,
        scales=scales,
        factor=across,
        factor_scales=across_scales,
        bias=np.zeros(len(made.labels), np.float32),
        labels=np.array(made.labels),
    )
