"""Turn the question, and what was written to find it better, into vectors in one batch."""

from typing import TypedDict

from schemas.context import Vector
from schemas.reading import Reading
from worker.env import Env
from worker.node import node


class Embedded(TypedDict):
    leg_vectors: tuple[Vector, ...]


@node
async def embedding(
    reading: Reading,
    query_vector: Vector | None = None,
    hypothetical: str | None = None,
    expansions: tuple[str, ...] = (),
    *,
    env: Env,
) -> Embedded:
    """Embed what has no vector yet; the question's own vector comes first."""
    texts = [text for text in (hypothetical, *expansions) if text]
    if query_vector is None:
        texts.insert(0, reading.text)
    vectors: tuple[Vector, ...] = ()
    if texts:
        answer = await env.AI.run(env.models.embed, {"text": texts})
        vectors = tuple(tuple(vector) for vector in answer["data"])
    return {"leg_vectors": vectors if query_vector is None else (query_vector, *vectors)}
