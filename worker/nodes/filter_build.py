"""Turn the reading into the one filter that every search and every query obeys."""

from dataclasses import replace
from typing import TypedDict

from schemas.context import QueryType
from schemas.grades import bounds, label
from schemas.reading import Filter, GradeRange, Kind, Reading, User
from worker.env import Env
from worker.node import node
from worker.sql.nearest import crags_for
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import JsonDict

_KINDS: dict[str, tuple[Kind, ...]] = {
    "routes": ("route",),
    "crags": ("crag", "area"),
    "gyms": ("gym", "gym_condition"),
    "general-knowledge": ("article",),
}
# How far a grade may lie from the reference, in steps: (below, above) the easiest and hardest of the named routes.
_WINDOWS: dict[str, tuple[int, int]] = {"similar": (1, 1), "progression": (-1, 3), "exploration": (2, 2)}


class Filtered(TypedDict):
    filter: Filter


@node
async def filter_build(reading: Reading, query_type: QueryType, user: User | None = None, *, env: Env) -> Filtered:
    """Add what the reading implies: the kinds of rows, and for "like this one" the grade and type of that route.

    A recommendation that names routes leaves those routes out. Similar means at most one step away, progression one to
    three steps above the hardest of them. Where the question states a grade or a type of its own, that one holds.
    Nobody is recommended what they have climbed.
    """
    f = reading.filter
    if not f.kinds:
        f = replace(f, kinds=(reading.subject,) if reading.subject is not None else _KINDS.get(query_type, ()))
    if user is not None and reading.intent == "recommend" and f.climbed is None and (not f.kinds or "route" in f.kinds):
        f = replace(f, climbed=False)
    named = tuple(i for m in reading.mentions if m.kind == "route" and not m.negated for i in m.ids)
    ruled_out = tuple(i for m in reading.mentions if m.kind == "route" and m.negated for i in m.ids)
    if ruled_out:
        f = replace(f, exclude_ids=tuple(dict.fromkeys((*f.exclude_ids, *ruled_out))))
    if reading.near and not f.crag_ids and not f.area_ids and reading.subject in ("route", "area"):
        # Routes near a town are those of the crag that lies nearest to it.
        f = replace(f, crag_ids=await crags_for(env.READ, reading.near))
    if reading.mode is None or not named:
        return {"filter": f}
    f = replace(f, kinds=("route",), ids=(), exclude_ids=tuple(dict.fromkeys((*f.exclude_ids, *named))))
    (found,) = await run(env.READ, QuerySpec("published_routes", filter=Filter(ids=named), limit=50))
    if f.grades is None and (window := _window(found.rows, reading.mode)) is not None:
        f = replace(f, grades=window)
    types = {row["type"] for row in found.rows}
    if not f.route_types and len(types) == 1 and types <= {"sport", "trad", "toprope", "boulder", "mixed"}:
        f = replace(f, route_types=tuple(types))
    return {"filter": f}


def _window(rows: tuple[JsonDict, ...], mode: str) -> GradeRange | None:
    """The grades around the named routes, in the system that all of them use."""
    systems = {row["grade_system"] for row in rows if row["grade_min"] is not None}
    if len(systems) != 1:
        return None
    system = next(iter(systems))
    lows = [row["grade_min"] for row in rows if row["grade_min"] is not None]
    highs = [row["grade_max"] for row in rows if row["grade_max"] is not None]
    lowest, highest = bounds(system)
    below, above = _WINDOWS[mode]
    # Progression starts above the hardest route that was climbed; the others lie around all of them.
    start = max(highs) if mode == "progression" else min(lows)
    low, high = max(lowest, min(highest, start - below)), min(highest, max(highs) + above)
    return GradeRange(system, low, high, label(low, system), label(high, system))
