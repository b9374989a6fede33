"""Search by meaning and by words at once, under the question's one filter, and read the facts of what was found."""

from typing import TypedDict

from schemas.context import Vector
from schemas.evidence import Candidate, Relaxation
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.node import node
from worker.retrieval.finding import Depth, find, with_notices
from worker.retrieval.relax import loosen
from worker.retrieval.search import has_features


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
    unsure_cosine: float = 0.4,
    sure: float = 0.5,
) -> Searched:
    """Fuse the keyword leg with one leg per vector; when nothing meets the filter, loosen one named constraint."""
    how = Depth(keep, depth, min_cosine, unsure_cosine, sure)
    wanted = with_notices(filter)
    found = await find(env, reading, wanted, leg_vectors, how)
    if any(has_features(candidate, wanted) for candidate in found):
        return {"candidates": found, "relaxed": ()}
    # Nothing, or only rows whose names say the feature.
    wider = await loosen(env.READ, filter, gazetteer=env.gazetteer, locale=locale)
    if wider is None:
        return {"candidates": found, "relaxed": ()}
    env.note(f"no row meets the filter: {', '.join(r.constraint for r in wider.relaxed)} loosened")
    found = await find(env, reading, with_notices(wider.filter), leg_vectors, how)
    return {"candidates": found, "relaxed": wider.relaxed if found else ()}
