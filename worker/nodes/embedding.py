"""Turn the question, and what was written to find it better, into vectors in one batch."""

from typing import TypedDict

from schemas.context import Vector
from schemas.reading import Reading
from worker.env import Env
from worker.node import node

LOCAL = "local/"


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
    if not env.models.embed.startswith(LOCAL) and not await _indexed_by(env.models.embed, env):
        # Its vectors would be compared with another model's: the words alone find until its own index is built.
        env.degrade(f"the index is not yet built by {env.models.embed}")
        return {"leg_vectors": ()}
    return {"leg_vectors": vectors if query_vector is None else (query_vector, *vectors)}


async def _indexed_by(model: str, env: Env) -> bool:
    """Whether the index that is read now was built by this model: its version begins with the model's name."""
    active = await env.VECTORIZE.active()
    return active is not None and active.startswith(f"{model.rpartition('/')[2]}-")
