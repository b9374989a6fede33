"""Let what climbers like come a little earlier, and drop what was excluded or already climbed."""

from typing import NotRequired, TypedDict

from schemas.evidence import Candidate
from schemas.private import Memory
from schemas.reading import Filter, Reading
from worker.env import Env
from worker.node import node
from worker.recommending.unlevelled import is_quiet
from worker.retrieval.popularity import popularity
from worker.retrieval.preferred import liked_first
from worker.retrieval.score import rescored


class Liked(TypedDict):
    candidates: tuple[Candidate, ...]
    applied: NotRequired[tuple[Memory, ...]]


@node
async def popularity_rerank(
    reading: Reading,
    filter: Filter,
    limit: int = 8,
    candidates: tuple[Candidate, ...] = (),
    memories: tuple[Memory, ...] = (),
    *,
    env: Env,
    weight: float = 0.15,
) -> Liked:
    """Blend a Bayesian mean of ratings, videos and ascents into the scores; an excluded row cannot come back here.

    What the asker said of their own preferences then orders what is recommended, and hides nothing.
    """
    excluded = set(filter.exclude_ids)
    left = [c for c in candidates if c.id not in excluded]
    if is_quiet(reading):
        weight = 0.0
    scores = [(1 - weight) * c.score + weight * popularity(c.facts) for c in left]
    ranked, shown = rescored(left, scores), reading.limit or limit
    liked = await liked_first(env.READ, reading, filter, memories, ranked, shown=shown, weight=weight)
    if liked.used:
        env.note(f"preferences: {len(liked.used)}")
        return {"candidates": liked.candidates, "applied": liked.used}
    return {"candidates": liked.candidates}
