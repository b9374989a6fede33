"""One scale for every list: scores in 0..1, the same meaning with a ranker and without."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import Candidate
from worker.retrieval.features import MATCHES

# Half of the scale for the search, half for agreement; chosen where reference/dependencies.md section 6 measured the
# fixed bonus best (0.01 per match beside a fused score of at most 3/61).
AGREEMENT = 0.55


def fixed_score(features: Sequence[float]) -> float:
    """Return the documented fixed formula: fused search score and the mean agreement, mapped to 0..1."""
    fused, *matches = features
    agreement = (sum(matches) / MATCHES + 1) / 2
    return clamp((1 - AGREEMENT) * fused + AGREEMENT * agreement)


def rescored(candidates: Sequence[Candidate], scores: Sequence[float]) -> tuple[Candidate, ...]:
    """Return the candidates with new scores, best first; equals keep their order."""
    scored = [replace(c, score=clamp(s)) for c, s in zip(candidates, scores, strict=True)]
    return tuple(sorted(scored, key=lambda c: -c.score))


def clamp(score: float) -> float:
    """Return the score within 0..1."""
    return min(1.0, max(0.0, score))
