"""Answer counts, lists, extremes, distributions, comparisons and named rows exactly, from the database."""

from dataclasses import replace
from typing import NotRequired, TypedDict

from schemas.context import QueryType
from schemas.evidence import Evidence, Relaxation
from schemas.private import Memory
from schemas.reading import Filter, Locale, Reading, User
from worker.env import Env
from worker.node import node
from worker.retrieval.relax import loosen, nearest_first
from worker.sql.answering import Asked, answer, found_nothing, personal
from worker.sql.own import answer_own
from worker.sql.surroundings import hangs_on_unknown
from worker.sql.unmet import with_unmet

_FEW = 3
_ITSELF = frozenset({"route_types", "grades"})


class Looked(TypedDict):
    evidence: Evidence
    relaxed: tuple[Relaxation, ...]
    applied: NotRequired[tuple[Memory, ...]]


@node
async def text_to_sql(
    reading: Reading,
    filter: Filter,
    query_type: QueryType,
    locale: Locale,
    limit: int = 8,
    spare: int = 0,
    user: User | None = None,
    relaxed: tuple[Relaxation, ...] = (),
    memories: tuple[Memory, ...] = (),
    *,
    env: Env,
) -> Looked:
    """Turn the reading into typed queries, and their rows into numbered evidence; an empty list is loosened once."""
    asked = Asked(reading, filter, locale, limit, int(env.clock.now() * 1000), spare=spare)
    if query_type == "personal" and (user is None or reading.own is None):
        return {"evidence": personal(signed_in=user is not None), "relaxed": relaxed}
    if reading.own is not None and not hangs_on_unknown(reading):
        # env.READ is the asker's: nobody else's line can come into this.
        evidence, applied = await answer_own(env.READ, asked, reading.own, memories)
        if applied:
            env.note(f"preferences: {len(applied)}")
            return {"evidence": evidence, "relaxed": relaxed, "applied": applied}
        return {"evidence": evidence, "relaxed": relaxed}
    evidence = await answer(env.READ, asked, relaxed)
    # A count of zero is an answer; an empty list is not, when something close exists.
    if not found_nothing(evidence, reading) or query_type == "hybrid":
        return {"evidence": evidence, "relaxed": relaxed}
    within = replace(filter, kinds=(asked.kind,))
    wider = await loosen(env.READ, within, gazetteer=env.gazetteer, locale=locale, unmet=True)
    if wider is None:
        return {"evidence": evidence, "relaxed": relaxed}
    env.note(f"loosened: {', '.join(r.constraint for r in wider.relaxed)}")
    loosened = wider.relaxed
    # Where the kind or the grade itself is given up, what there is instead is shown by a few.
    nearest = replace(asked, filter=wider.filter, first=nearest_first(filter, loosened))
    if any(r.constraint in _ITSELF and r.after is None for r in loosened):
        nearest = replace(nearest, limit=min(limit, _FEW), spare=0)
    found = await answer(env.READ, nearest, loosened)
    return {"evidence": with_unmet(found, evidence), "relaxed": loosened}
