"""Search by meaning and by words at once, under the question's one filter, and read the facts of what was found."""

from typing import TypedDict

from schemas.context import Vector
from schemas.evidence import Candidate, Relaxation
from schemas.reading import Filter, Locale, Reading
from schemas.reference import Reference
from worker.env import Env
from worker.node import node
from worker.recommending.kinship import akin, commendable
from worker.recommending.reference import upward
from worker.recommending.unlevelled import in_turn, is_quiet, is_unlevelled
from worker.retrieval.finding import Depth, find, with_notices
from worker.retrieval.meeting import ELIGIBLE, rows_meeting
from worker.retrieval.merging import merged
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
    reference: Reference | None = None,
    *,
    env: Env,
    keep: int = 40,
    depth: int = 50,
    min_cosine: float = 0.2,
    unsure_cosine: float = 0.4,
    sure: float = 0.5,
    dense: bool = True,
    indexed: bool = True,
) -> Searched:
    """Fuse the keyword leg with one leg per vector; when nothing meets the filter, loosen one named constraint.

    Without dense the words alone search; when the index is not to be read either, they are looked for in the rows.
    """
    how = Depth(keep, depth, min_cosine, unsure_cosine, sure, indexed)
    wanted, vectors = with_notices(filter), leg_vectors if dense else ()
    found = await _found(env, reading, wanted, vectors, how, reference)
    if any(has_features(candidate, wanted) for candidate in found):
        return {"candidates": found, "relaxed": ()}
    # Nothing, or only rows whose names say the feature.
    wider = await loosen(env.READ, filter, gazetteer=env.gazetteer, locale=locale)
    if wider is None:
        return {"candidates": found, "relaxed": ()}
    env.note(f"no row meets the filter: {', '.join(r.constraint for r in wider.relaxed)} loosened")
    allowed = upward(wider, reference, reading.mode, locale)
    found = await _found(env, reading, with_notices(allowed.filter), vectors, how, reference)
    return {"candidates": found, "relaxed": allowed.relaxed if found else ()}


async def _found(
    env: Env,
    reading: Reading,
    filter: Filter,
    vectors: tuple[Vector, ...],
    how: Depth,
    reference: Reference | None,
) -> tuple[Candidate, ...]:
    """What the legs find; where something is recommended, every row that meets the filter is weighed beside it."""
    found = await find(env, reading, filter, vectors, how)
    if reading.intent != "recommend" or "route" not in filter.kinds:
        return found
    eligible = await rows_meeting(env.READ, filter, most=ELIGIBLE)
    routes = tuple(c for c in found if c.kind == "route")
    every = merged(routes, eligible, keep=how.keep + ELIGIBLE)
    if reference is None or reading.mode is None:
        best = commendable(every, quiet=is_quiet(reading))
        return (in_turn(best) if is_unlevelled(reading, filter) else best)[: how.keep]
    return akin(every, reference, reading.mode)[: how.keep]
