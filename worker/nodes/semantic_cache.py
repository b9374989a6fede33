"""Give the answer that the same question had before, as long as nothing that it rests on has changed."""

import math
from typing import NotRequired, TypedDict

from schemas.context import CacheState, QueryType, Vector
from schemas.evidence import Reply
from schemas.reading import Locale, Reading, User
from worker.cache import Entry, content_of, keys_of, may_share, read_entries, read_neighbours, still_true
from worker.env import Env
from worker.node import node
from worker.sameness import read_whole
from worker.tuned import tuned_in


class Recalled(TypedDict):
    cache: CacheState
    reply: Reply | None
    query_vector: Vector | None
    query_type: NotRequired[QueryType]


@node
async def semantic_cache(
    reading: Reading,
    locale: Locale,
    limit: int,
    spare: int,
    user: User | None,
    no_cache: bool,
    *,
    env: Env,
    alike: float = 0.75,
    version: str = "",
) -> Recalled:
    """Answer from the cache on an exact hit, or on a like question with the same reading and nothing else in it.

    Where the reading says all that is wanted, the words around it do not count; elsewhere the words must be the same,
    and the embedder must find the two questions alike.
    """
    if not may_share(reading, no_cache=no_cache, signed_in=user is not None):
        return {"cache": "bypass", "reply": None, "query_vector": None}
    keys = keys_of(reading, locale=locale, limit=(limit, spare), version=version + tuned_in(env.models))
    now_ms = int(1000 * env.clock.now())
    exact, neighbours = await read_entries(env.KV, keys)
    if exact is not None and await still_true(env.READ, exact, env.seq, now_ms=now_ms):
        return _hit(exact, None)
    vector: Vector | None = None
    for entry in await read_neighbours(env.KV, neighbours) if neighbours else ():
        if entry.content != content_of(reading):
            continue
        if not read_whole(reading):
            if entry.vector is None:
                continue
            if vector is None:
                answer = await env.AI.run(env.models.embed, {"text": [reading.text]})
                vector = tuple(answer["data"][0])
            if _cosine(vector, entry.vector) < alike:
                continue
        if await still_true(env.READ, entry, env.seq, now_ms=now_ms):
            env.note("a like question")
            return _hit(entry, vector)
    return {"cache": "miss", "reply": None, "query_vector": vector}


def _hit(entry: Entry, vector: Vector | None) -> Recalled:
    return {"cache": "hit", "reply": entry.reply, "query_vector": vector, "query_type": entry.query_type}


def _cosine(one: Vector, other: Vector) -> float:
    lengths = math.hypot(*one) * math.hypot(*other)
    return sum(a * b for a, b in zip(one, other, strict=True)) / lengths if lengths else 0.0
