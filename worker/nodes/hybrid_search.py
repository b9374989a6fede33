"""Search by meaning and by words at once, under the question's one filter, and read the facts of what was found."""

from dataclasses import replace
from functools import partial
from typing import TypedDict

from schemas.context import Vector
from schemas.evidence import Candidate, Relaxation
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.node import node
from worker.retrieval.named import named_ids
from worker.retrieval.relax import loosen
from worker.retrieval.search import has_features, search


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
    wanted = _with_notices(filter)
    # A question that the rules could not read must lie close to what it finds; else it is better not answered. Where
    # the filter already says what is wanted, everything that meets it may be an answer, the closest first.
    # Of articles, how well each fits the question decides.
    knowledge = filter.kinds == ("article",)
    unsure = reading.confidence < sure and not knowledge
    constrained = replace(wanted, kinds=(), exclude_ids=()) != Filter()
    near = unsure_cosine if unsure else -1.0 if constrained or knowledge else min_cosine
    legs = partial(
        search,
        env,
        reading,
        vectors=leg_vectors,
        keep=keep,
        depth=depth,
        min_cosine=near,
        words_suffice=not unsure,
        named=() if knowledge else named_ids(reading, env.gazetteer),
    )
    found = await legs(filter=wanted)
    if any(has_features(candidate, wanted) for candidate in found):
        return {"candidates": found, "relaxed": ()}
    # Nothing, or only rows whose names say the feature.
    wider = await loosen(env.READ, filter, gazetteer=env.gazetteer, locale=locale)
    if wider is None:
        return {"candidates": found, "relaxed": ()}
    env.note(f"no row meets the filter: {', '.join(r.constraint for r in wider.relaxed)} loosened")
    found = await legs(filter=_with_notices(wider.filter))
    return {"candidates": found, "relaxed": wider.relaxed if found else ()}


def _with_notices(filter: Filter) -> Filter:
    """The filter of a search for gyms also admits what is on there today."""
    if "gym" not in filter.kinds or "gym_condition" in filter.kinds:
        return filter
    return replace(filter, kinds=(*filter.kinds, "gym_condition"))
