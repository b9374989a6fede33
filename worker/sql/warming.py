"""Routes to warm up on: those that are tagged so, and where they are few, the other easy ones of the place."""

from dataclasses import replace

from schemas.grades import ordinal
from schemas.reading import Filter, GradeRange, Reading
from worker.sql.evidence import Gathering
from worker.sql.queryspec import Order, QuerySpec
from worker.sql.run import run
from worker.understanding.levels import BEGINNER_MOST
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
    (found,) = await run(read, QuerySpec("published_routes", "list", others, order=order, limit=limit - tagged))
    if not found.rows:
        return
    items = g.rows("route", found.rows)
    g.put("warm.count", found.total)
    g.put("warm.first", items[0].n)
    g.put("warm.grades", f"{grades.low_text or ''}|{grades.high_text or ''}")
