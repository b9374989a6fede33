"""Put first what agrees best with everything the question names."""

from typing import TypedDict

from schemas.evidence import Candidate
from schemas.reading import Filter, Reading
from worker.env import Env
from worker.node import node
from worker.retrieval.features import features_of
from worker.retrieval.score import fixed_score, rescored

LOCAL = "local/"
"""A local ranker scores features; every other reranker reads the texts."""
TEXT_CHARS = 1_000


class Reranked(TypedDict):
    candidates: tuple[Candidate, ...]


@node
async def cross_encoder(
    reading: Reading,
    filter: Filter,
    candidates: tuple[Candidate, ...] = (),
    *,
    env: Env,
    keep: int = 30,
    learned: bool = True,
) -> Reranked:
    """Score by search rank and attribute agreement, 0..1: with the configured ranker, else with the fixed formula."""
    rows = [features_of(candidate, reading, filter) for candidate in candidates]
    if env.models.rerank is None or not learned or not rows:
        if rows:
            env.note("fixed formula")
        return {"candidates": rescored(candidates, [fixed_score(row) for row in rows])[:keep]}
    if env.models.rerank.startswith(LOCAL):
        answer = await env.AI.run(env.models.rerank, {"features": rows})
    else:
        contexts = [{"text": f"{c.facts.get('name') or c.id} {c.text}"[:TEXT_CHARS]} for c in candidates]
        answer = await env.AI.run(env.models.rerank, {"query": reading.text, "contexts": contexts}, deadline_s=2.0)
    # A ranker may leave a candidate out; it then scores zero instead of disappearing.
    scores = {int(row["id"]): float(row["score"]) for row in answer["response"]}
    return {"candidates": rescored(candidates, [scores.get(n, 0.0) for n in range(len(rows))])[:keep]}
