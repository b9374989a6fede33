"""Query types by the rules alone, by the classifier alone and by both, on questions of another author."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from schemas.models import LOCAL_INTENT
from tuning.classifier.regression import reliability_gap
from tuning.eval.client import NOW
from tuning.eval.golden import Judged
from worker.understanding import load_gazetteer, read_question
from worker.understanding.querytypes import query_type_of
from worker.understanding.wording.masking import impersonal

LINE = float(json.loads(Path("data/models/intent.json").read_text("utf-8"))["out_of_fold"]["line"])
CHECKS = ("query_type", "rules alone", "rules where sure", "classifier alone", "classifier over its line")
SURE = 0.55
"""Under this confidence `tool_selection` asks the classifier."""


async def add(env: Any, judged: Sequence[Judged]) -> dict[str, float]:
    """Note on every answered question what rules and classifier alone would have said; answer coverage and ECE."""
    names = await load_gazetteer(env.READ)
    shares, right = [], []
    for each in judged:
        reading = read_question(each.question["query"], names, now=NOW)
        wanted = each.question["query_type"]
        ruled = query_type_of(reading) in wanted
        each.checks["rules alone"] = float(ruled)
        if reading.confidence >= SURE:
            each.checks["rules where sure"] = float(ruled)
        text = impersonal(reading.text, reading.mentions)
        likeliest: Mapping[str, Any] = (await env.AI.run(LOCAL_INTENT, {"text": text}))[0]
        good = likeliest["label"] in wanted
        each.checks["classifier alone"] = float(good)
        if likeliest["score"] >= LINE:
            each.checks["classifier over its line"] = float(good)
        shares.append(likeliest["score"])
        right.append(good)
    sure = np.array(shares, np.float32)
    return {
        "classifier_coverage": round(float((sure >= LINE).mean()), 4),
        "classifier_ece": round(reliability_gap(sure, np.array(right)), 4),
        "rules_unsure": round(1 - sum("rules where sure" in each.checks for each in judged) / len(judged), 4),
    }
