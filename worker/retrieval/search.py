"""Run every leg under the same filter, fuse them, and read the facts of what they found."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import replace

from schemas.context import Vector
from schemas.documents import split_id
from schemas.evidence import Candidate
from schemas.reading import Filter, Reading
from worker.env import Env
from worker.retrieval.articles import search_articles
from worker.retrieval.climbed import narrowed
from worker.retrieval.filters import vector_filter
from worker.retrieval.fusion import DENSE_WEIGHT, KEYWORD_WEIGHT, NAME_WEIGHT, PART_WEIGHT, Leg, fuse
from worker.retrieval.hydrate import hydrate
from worker.retrieval.indexed import must_exist
from worker.retrieval.rowwords import words_in_rows
from worker.retrieval.wishes import wish_of
from worker.retrieval.wording import bears, rest_of, words_of
from wrangler_compat.protocols import JsonDict, VectorizeMatch, VectorizeMatches

NAMED, PART = "named", "part of the name"
# What words and meaning both find may lie this much less near than what meaning alone finds.
AGREED = 0.75


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
    named: Sequence[str] = (),
    indexed: bool = True,
) -> tuple[Candidate, ...]:
    """Return at most keep candidates; depth is how far down a leg is read, min_cosine what a vector hit must reach.

    named are the documents whose names the question holds; whatever their kind, they are found when the rest of the
    filter admits them. Where shared words do not suffice, a hit of the keyword leg counts only when a vector leg found
    it too or its name holds all words. A feature asked for is also met by a name that says it: Left Chimney is one.
    Where the index cannot be read (not indexed) the words are looked for in the rows.
    """
    now_ms = int(env.clock.now() * 1000)
    asked = wish_of(reading, filter).filter
    if asked.kinds == ("article",):
        return await search_articles(env, reading, filter=asked, vectors=vectors, depth=depth, indexed=indexed)
    words = words_of(rest_of(reading))
    unnamed = replace(asked, features=(), any_feature=False) if words else asked
    under = await narrowed(env.READ, asked)
    legs_under = [under]
    if unnamed != asked:
        legs_under.append(replace(unnamed, ids=under.ids, exclude_ids=under.exclude_ids))
    queries: list[Awaitable[VectorizeMatches]] = [
        env.VECTORIZE.query(None, queryText=reading.text, **_options(each, depth, now_ms))
        if indexed
        else words_in_rows(env.READ, reading.text, each, most=depth, now_ms=now_ms)
        for each in legs_under
    ]
    queries += [env.VECTORIZE.query(vector, **_options(under, depth, now_ms)) for vector in vectors]
    keyword, *others = await asyncio.gather(*queries)
    if indexed:
        await must_exist(env.VECTORIZE, (keyword, *others))
    parted, dense = (others[0], others[1:]) if len(legs_under) > 1 else (keyword, others)
    near = [[m["id"] for m in found["matches"] if m["score"] >= min_cosine] for found in dense]
    parts = [m["id"] for m in parted["matches"] if bears(_titles(m), words)]
    worded = [m["id"] for m in keyword["matches"]]
    if vectors and not words_suffice:
        agreed = {m["id"] for found in dense for m in found["matches"] if m["score"] >= AGREED * min_cosine}
        worded = [each for each in worded if each in parts or each in agreed]
    # A place that is named says where to look; it is a find only where places are looked for.
    named = [each for each in named if (kind := split_id(each)[0]) in asked.kinds or kind in ("route", "gym")]
    legs = [Leg("keyword", worded, KEYWORD_WEIGHT)]
    legs += [Leg(f"dense {n}", ids, DENSE_WEIGHT / len(near)) for n, ids in enumerate(near, 1)]
    legs += [Leg(PART, parts, PART_WEIGHT)] if parts else []
    legs += [Leg(NAMED, named, NAME_WEIGHT)] if named else []
    metadata = {m["id"]: m.get("metadata", {}) for found in (keyword, parted, *dense) for m in found["matches"]}
    found = await hydrate(env.READ, fuse(legs, keep=keep), metadata, unnamed, now_ms=now_ms)
    return found if unnamed == asked else tuple(c for c in found if {PART, NAMED} & {*c.legs} or has_features(c, asked))


def _options(filter: Filter, depth: int, now_ms: int) -> JsonDict:
    condition = vector_filter(filter, now_ms)
    return {"topK": depth, "returnMetadata": "all", **({"filter": condition} if condition else {})}


def _titles(match: VectorizeMatch) -> list[str]:
    about = match.get("metadata", {})
    return [str(about[key]) for key in ("title", "title_en") if about.get(key)]


def has_features(candidate: Candidate, filter: Filter) -> bool:
    """Whether a row lists what is asked; areas and crags were found by their routes' features."""
    held = candidate.facts.get("features")
    if candidate.kind != "route" or not filter.features:
        return True
    wanted = [feature in held if isinstance(held, tuple) else False for feature in filter.features]
    return any(wanted) if filter.any_feature else all(wanted)
