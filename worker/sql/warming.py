"""Routes to warm up on: those that are tagged so, and where they are few, the other easy ones of the place."""

from dataclasses import replace

from schemas.grades import ordinal
from schemas.reading import Filter, GradeRange, Reading
from worker.sql.evidence import Gathering
from worker.sql.novices import PROTECTED
from worker.sql.queryspec import Order, QuerySpec
from worker.sql.run import run
from worker.understanding.grades.levels import BEGINNER_MOST
from wrangler_compat.protocols import ReadOnlyDatabase

ENOUGH = 5
"""So many tagged routes are a choice of their own; with fewer of them others are told."""


def to_warm_up(reading: Reading, f: Filter) -> bool:
    """Whether routes of a place are wanted to warm up on, and nothing but their grade and type is asked of them."""
    placed = bool(f.crag_ids or f.area_ids)
    return reading.subject == "route" and reading.intent == "list" and f.features == ("warm_up",) and placed


async def put_easy_beside(read: ReadOnlyDatabase, g: Gathering, f: Filter, tagged: int, limit: int) -> None:
    """The easiest of the others as items behind the tagged ones, and how many they are, where the tagged are few."""
    if tagged >= ENOUGH or limit <= tagged:
        return
    grades = f.grades or GradeRange("yds", None, ordinal(BEGINNER_MOST, "yds"), None, BEGINNER_MOST)
    shown = tuple(item.id for item in g.items if item.kind == "route")
    others = replace(f, features=(), grades=grades, exclude_ids=(*f.exclude_ids, *shown))
    order = (Order("grade_min"),)
    # Nobody warms up by placing gear: where no type is named, what hangs on a rope from above or on bolts comes first.
    kinds = (others,) if f.route_types or f.not_route_types else (replace(others, route_types=PROTECTED), others)
    specs = [QuerySpec("published_routes", "list", under, order=order, limit=limit - tagged) for under in kinds]
    results = await run(read, *specs)
    found = next((each for each in results if each.rows), results[-1])
    if not found.rows:
        return
    items = g.rows("route", found.rows)
    g.put("warm.count", found.total)
    g.put("warm.protected", True if len(results) > 1 and found is results[0] else None)
    g.put("warm.first", items[0].n)
    g.put("warm.grades", f"{grades.low_text or ''}|{grades.high_text or ''}")
