"""Search by meaning and by words at once, under the question's one filter, and read the facts of what was found."""

from typing import TypedDict

from schemas.context import Vector
from schemas.evidence import Candidate, Relaxation
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.node import node
from worker.retrieval.relax import Loosened, loosen
from worker.retrieval.search import search


class Searched(TypedDict):
    candidates: tuple[Candidate, ...]
    relaxed: tuple[Relaxation, ...]


@node
async def hybrid_search(
    reading: Reading,
    filter: Filter,
    locale: Locale,
    leg_vectors: tuple[Vector, ...] = (),
    *,
    env: Env,
    keep: int = 40,
    depth: int = 50,
    min_cosine: float = 0.2,
) -> Searched:
    """Fuse the keyword leg with one leg per vector; when nothing meets the filter, loosen one named constraint."""
    found = await search(env, reading, filter, leg_vectors, keep=keep, depth=depth, min_cosine=min_cosine)
    relaxed: tuple[Relaxation, ...] = ()
    if not found and (wider := await _loosened(filter, locale, env)) is not None:
        env.note(f"nothing met the filter: {', '.join(r.constraint for r in wider.relaxed)} loosened")
        found = await search(env, reading, wider.filter, leg_vectors, keep=keep, depth=depth, min_cosine=min_cosine)
        if found:
            relaxed = wider.relaxed
    return {"candidates": found, "relaxed": relaxed}


async def _loosened(filter: Filter, locale: Locale, env: Env) -> Loosened | None:
    return await loosen(env.READ, filter, gazetteer=env.gazetteer, locale=locale)
