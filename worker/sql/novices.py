"""Routes for beginners and children: how many easy ones a place has, of which types, and the well protected first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from schemas.reading import Filter, Reading, RouteType
from worker.sql.evidence import Gathering
from worker.sql.profiles import BY_SYSTEM_AND_TYPE, profile
from worker.sql.queryspec import Order, QuerySpec, View
from worker.sql.run import run
from worker.sql.scope import place_specs
from wrangler_compat.protocols import ReadOnlyDatabase

PROTECTED: tuple[RouteType, ...] = ("toprope", "sport")
"""The types on which nobody places gear: what a beginner is shown first."""
CLOSE_M = 4.0
"""Bolts at most this many metres apart are close; a choice of ours, so that run-out routes come last."""
MAX_ROWS = 200
_GRADED = ("grades", "not_grades")


def for_novices(reading: Reading, f: Filter) -> bool:
    """Whether routes for a beginner or a child are asked for, no type of climbing being named."""
    asked = reading.intent in ("list", "recommend", "search") and reading.mode in (None, "exploration")
    # Which place is for a first lead is told by the same count.
    typed = f.route_types and (f.route_types != ("sport",) or reading.subject == "route")
    if reading.novice is None or not asked or typed or "beginner_friendly" in f.features:
        # Who asks for the mark itself wants the few routes that bear it.
        return False
    return reading.subject in ("route", "crag", "area")


async def novices(read: ReadOnlyDatabase, g: Gathering, reading: Reading, f: Filter, limit: int) -> bool:
    """The counts as novice.* values, and the protected routes as items: those of the crag where the area has none."""
    if reading.subject in ("crag", "area"):
        return await _places(read, g, reading.subject, f, limit)
    # What was shown before or is ruled out is left out of the list, and counted all the same.
    counted = replace(f, exclude_ids=())
    everything = replace(counted, grades=None, not_grades=())
    safe = replace(f, route_types=PROTECTED)
    crags = tuple(dict.fromkeys(area.split("/")[0] for area in f.area_ids))
    wider = replace(safe, area_ids=(), sectors=(), crag_ids=f.crag_ids or crags)
    order = (Order("grade_min"),)
    whole, easy, here, around, *places = await run(
        read,
        QuerySpec("published_routes", "count", everything),
        QuerySpec("published_routes", "group", counted, group_by=BY_SYSTEM_AND_TYPE),
        QuerySpec("published_routes", "list", safe, order=order, limit=MAX_ROWS),
        QuerySpec("published_routes", "list", wider, order=order, limit=MAX_ROWS),
        *place_specs(f),
    )
    # What is counted in a place has the place as its source.
    for spec, found in zip(place_specs(f), places, strict=True):
        g.rows("crag" if spec.view == "published_crags" else "area", found.rows)
    types = profile(easy.rows).types
    g.put("novice.who", reading.novice)
    g.put("novice.all.count", whole.total)
    g.put("count", easy.total)
    g.put("novice.types", tuple(f"{kind} {n}" for kind, n in types.most_common()) or None)
    g.put("novice.protected.count", here.total)
    g.put("novice.trad.count", types.get("trad", 0) + types.get("mixed", 0))
    shown = here.rows or (around.rows if f.area_ids or f.sectors else ())
    g.put("novice.elsewhere", True if shown and not here.rows else None)
    g.rows("route", sorted(shown, key=_protection)[:limit])
    g.total = easy.total
    return True


async def _places(read: ReadOnlyDatabase, g: Gathering, kind: Literal["crag", "area"], f: Filter, limit: int) -> bool:
    """The places with most easy protected routes as items, and how many of which type each has."""
    column = f"{kind}_id"
    wanted = replace(f, kinds=(), route_types=PROTECTED)
    if kind == "crag" and (f.amenities or f.not_amenities):
        # Routes know nothing of what lies around their crag.
        around = Filter(crag_ids=f.crag_ids, region=f.region, amenities=f.amenities, any_amenity=f.any_amenity)
        (there,) = await run(
            read, QuerySpec("published_crags", "list", replace(around, not_amenities=f.not_amenities), limit=MAX_ROWS)
        )
        bare = replace(wanted, amenities=(), any_amenity=None, not_amenities=())
        wanted = replace(bare, crag_ids=tuple(row["id"] for row in there.rows) or ("",))
    (grouped,) = await run(read, QuerySpec("published_routes", "group", wanted, group_by=(column, "type")))
    types: dict[str, Counter[str]] = {}
    for row in grouped.rows:
        types.setdefault(str(row[column]), Counter())[row["type"]] += row["n"]
    # A named place that has none is told of as well.
    named = f.crag_ids if kind == "crag" else f.area_ids
    types |= {place: Counter() for place in named if place not in types}
    best = sorted((i for i in types if i != "None"), key=lambda i: (-types[i].total(), i))[:limit]
    if not best:
        return False
    view: View = "published_crags" if kind == "crag" else "published_areas"
    (rows,) = await run(read, QuerySpec(view, "list", Filter(ids=tuple(best)), limit=max(limit, 1)))
    g.put("novice.who", "beginner")
    g.put("novice.places.count", len(types))
    for item in g.rows(kind, sorted(rows.rows, key=lambda r: best.index(r["id"]))):
        told = tuple(f"{t} {n}" for t, n in types[item.id].most_common())
        g.put(f"novice.{item.n}.types" if told else f"novice.{item.n}.count", told or 0, (item.id,))
    g.total = len(types)
    return True


def _protection(row: Mapping[str, Any]) -> tuple[int, int]:
    """Top rope and close bolts first, then what is not known, then bolts far apart; the easier first."""
    bolts, length = row["bolt_count"], row["length_m"]
    if row["type"] == "toprope" or (bolts and length and length / bolts <= CLOSE_M):
        rank = 0
    else:
        rank = 2 if bolts and length else 1
    return rank, row["grade_min"] or 0
