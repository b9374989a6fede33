"""Turn the reading into the one filter that every search and every query obeys."""

from dataclasses import replace
from typing import TypedDict

from schemas.context import QueryType
from schemas.reading import Filter, Kind, Reading, User
from schemas.reference import Reference
from worker.env import Env
from worker.node import node
from worker.recommending.reference import constrained, reference_of
from worker.retrieval.climbed import crags_climbed_at
from worker.sql.alike import sharing_with_named
from worker.sql.nearest import crags_for
from worker.text.folding import fold
from worker.understanding.grades.other_ladders import in_rows_ladders
from worker.understanding.places.elsewhere import wants_unvisited

_KINDS: dict[str, tuple[Kind, ...]] = {
    "routes": ("route",),
    "crags": ("crag", "area"),
    "gyms": ("gym", "gym_condition"),
    "general-knowledge": ("article",),
}


class Filtered(TypedDict):
    filter: Filter
    reference: Reference | None


@node
async def filter_build(
    reading: Reading,
    query_type: QueryType,
    user: User | None = None,
    *,
    env: Env,
    least_chance: float = 0.5,
    most_chance: float = 0.7,
) -> Filtered:
    """Add what the reading implies: the kinds of rows, and what a recommendation may be, from what it starts from.

    A recommendation that names routes leaves all of them out, and nobody is recommended what they have climbed. The
    chances bound how hard a next step is (worker/recommending/chance.py).
    """
    f = in_rows_ladders(reading.filter)
    if not f.kinds:
        f = replace(f, kinds=(reading.subject,) if reading.subject is not None else _KINDS.get(query_type, ()))
    if user is not None and reading.intent == "recommend" and f.climbed is None and (not f.kinds or "route" in f.kinds):
        f = replace(f, climbed=False)
    if user is not None and f.kinds == ("crag",) and wants_unvisited(fold(reading.text)):
        # What is left out tells where the asker has climbed: the answer is theirs alone.
        been = await crags_climbed_at(env.READ)
        f = replace(f, not_crag_ids=tuple(dict.fromkeys((*f.not_crag_ids, *been))), climbed=False)
    ruled_out = tuple(i for m in reading.mentions if m.kind == "route" and m.negated for i in m.ids)
    if ruled_out:
        f = replace(f, exclude_ids=tuple(dict.fromkeys((*f.exclude_ids, *ruled_out))))
    if reading.near and not f.crag_ids and not f.area_ids and reading.subject in ("route", "area"):
        # Routes near a town are those of the crag that lies nearest to it.
        f = replace(f, crag_ids=await crags_for(env.READ, reading.near))
    f = await sharing_with_named(env.READ, reading, f)
    reference = await reference_of(env.READ, reading)
    if reference is not None:
        f = constrained(f, reading, reference, least_chance=least_chance, most_chance=most_chance)
    return {"filter": f, "reference": reference}
