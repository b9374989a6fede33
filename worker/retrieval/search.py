"""Run every leg under the same filter, fuse them, and read the facts of what they found."""

import asyncio
from collections.abc import Awaitable, Sequence

from schemas.context import Vector
from schemas.evidence import Candidate
from schemas.reading import Filter, Reading
from worker.env import Env
from worker.retrieval.articles import fitting
from worker.retrieval.filters import vector_filter
from worker.retrieval.fusion import DENSE_WEIGHT, KEYWORD_WEIGHT, Leg, fuse
from worker.retrieval.hydrate import hydrate
from wrangler_compat.protocols import JsonDict, VectorizeMatches


async def search(
    env: Env,
    reading: Reading,
    *,
    filter: Filter,
    vectors: Sequence[Vector],
    keep: int,
    depth: int,
    min_cosine: float,
    words_suffice: bool = True,
) -> tuple[Candidate, ...]:
    """Return at most keep candidates; depth is how far down a leg is read, min_cosine what a vector hit must reach.

    Where shared words do not suffice, a hit of the keyword leg counts only when a vector leg found it too.
    """
    now_ms = int(env.clock.now() * 1000)
    condition = vector_filter(filter, now_ms)
    options: JsonDict = {"topK": depth, "returnMetadata": "all", **({"filter": condition} if condition else {})}
    queries: list[Awaitable[VectorizeMatches]] = [env.VECTORIZE.query(None, queryText=reading.text, **options)]
    queries += [env.VECTORIZE.query(vector, **options) for vector in vectors]
    keyword, *dense = await asyncio.gather(*queries)
    near = [[m["id"] for m in found["matches"] if m["score"] >= min_cosine] for found in dense]
    worded = [m["id"] for m in keyword["matches"]]
    if vectors and not words_suffice:
        worded = [each for each in worded if any(each in ids for ids in near)]
    knowledge = filter.kinds == ("article",)
    # An article is about the very words of the question or it is no answer: what the words find is never crowded out.
    legs = [Leg("keyword", worded, DENSE_WEIGHT if knowledge else KEYWORD_WEIGHT)]
    legs += [Leg(f"dense {n}", ids, DENSE_WEIGHT / len(near)) for n, ids in enumerate(near, 1)]
    metadata = {m["id"]: m.get("metadata", {}) for found in (keyword, *dense) for m in found["matches"]}
    found = await hydrate(env.READ, fuse(legs, keep=keep), metadata, filter, now_ms=now_ms)
    if knowledge:
        return fitting(reading.text, found, locale=reading.locale)
    return found
