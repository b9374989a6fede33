"""The bytes of the model's file, as the local engine reads a linear classifier in two factors."""

import numpy as np

from tuning.arrays import npz, small
from tuning.sentences.corpus import Expected
from tuning.sentences.factored import Factors, Recipe
from tuning.sentences.lexicon import lexicon
from wrangler_compat.ai.features import LEXICON_VERSION


def content(made: Expected, factors: Factors, recipe: Recipe) -> bytes:
    """Both factors as int8 with a scale for each row; the labels are those of schemas/sentences.py."""
    words, about = zip(*lexicon().words, strict=True)
    values, scales = small(factors.table)
    across, across_scales = small(np.ascontiguousarray(factors.sentences.T))
    return npz(
        kind=np.array("linear-classifier"),
        features=np.array(LEXICON_VERSION),
        words=np.array(words),
        about=np.array(about),
        size=np.array(recipe.size),
        rows=factors.used.astype(np.uint16),
        values=values,
        scales=scales,
        factor=across,
        factor_scales=across_scales,
        bias=np.zeros(len(made.labels), np.float32),
        labels=np.array(made.labels),
    )
