"""One scale for every list: scores in 0..1, the same meaning with a ranker and without."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import Candidate
from worker.retrieval.features import FEATURES

# The share of agreement beside the fused score, and what each kind of agreement counts in it: chosen on the even
# questions of data/eval/retrieval.jsonl, confirmed on the odd ones.
AGREEMENT = 0.7
WEIGHTS = {"kind": 0.5, "crag": 1.0, "area": 1.0, "type": 1.0, "grade": 2.0, "features": 1.0, "name": 2.0}
_WEIGHTS = tuple(WEIGHTS.get(name, 0.0) for name in FEATURES[1:])


def fixed_score(features: Sequence[float]) -> float:
    """Return the documented fixed formula: fused search score and the weighted mean agreement, mapped to 0..1."""
    fused, *matches = features
    agreement = sum(w * (match + 1) / 2 for w, match in zip(_WEIGHTS, matches, strict=True)) / sum(_WEIGHTS)
    return clamp((1 - AGREEMENT) * fused + AGREEMENT * agreement)


def rescored(candidates: Sequence[Candidate], scores: Sequence[float]) -> tuple[Candidate, ...]:
    """Return the candidates with new scores, best first; equals keep their order."""
    scored = [replace(c, score=clamp(s)) for c, s in zip(candidates, scores, strict=True)]
    return tuple(sorted(scored, key=lambda c: -c.score))


def clamp(score: float) -> float:
    """Return the score within 0..1."""
    return min(1.0, max(0.0, score))
