"""Let what climbers like come a little earlier, and drop what was excluded or already climbed."""

from typing import TypedDict

from schemas.evidence import Candidate
from schemas.reading import Filter
from worker.env import Env
from worker.node import node
from worker.retrieval.popularity import popularity
from worker.retrieval.score import rescored


class Liked(TypedDict):
    candidates: tuple[Candidate, ...]


@node
async def popularity_rerank(
    filter: Filter, candidates: tuple[Candidate, ...] = (), *, env: Env, weight: float = 0.15
) -> Liked:
    """Blend a Bayesian mean of ratings, videos and ascents into the scores; an excluded row cannot come back here."""
    excluded = set(filter.exclude_ids)
    left = [c for c in candidates if c.id not in excluded]
    scores = [(1 - weight) * c.score + weight * popularity(c.facts) for c in left]
    return {"candidates": rescored(left, scores)}
