"""What the log says of the asker's level, and what to climb next: a step above it, not climbed yet, with the reason."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import cast, get_args

from schemas.grades import bounds, label
from schemas.private import Memory
from schemas.reading import Filter, GradeRange, Own, RouteType
from worker.preferences import speaking
from worker.sql.ability import Ability, AbilityStyle, best, read_ability
from worker.sql.evidence import Gathering
from worker.sql.own_lines import Line
from worker.sql.own_preferred import preferred
from worker.sql.queryspec import Order, QuerySpec
from worker.sql.run import run
from worker.sql.scope import grade_text
from wrangler_compat.protocols import ReadOnlyDatabase

MOST = 3
POOL = 40
"""Among how many routes, the most climbed first, the asker's preferences may choose; those that suit one join them."""
STEPS = 2
"""How many grades above the level are a next step; a level that one route alone proves is a step itself."""
_ORDER = (
    Order("climbers", descending=True),
    Order("video_count", descending=True),
    Order("votes", descending=True),
    Order("grade_min"),
)
_TYPES: frozenset[str] = frozenset(get_args(RouteType))


async def put_level(read: ReadOnlyDatabase, g: Gathering, own: Own) -> None:
    """The levels that the log proves, the best proven first, with the routes that prove them."""
    wanted: tuple[AbilityStyle, ...] = (
        ("onsight",)
        if {"onsight", "flash"} & {*own.styles}
        else ("redpoint",)
        if own.styles
        else ("redpoint", "onsight")
    )
    levels = [level for level in await read_ability(read) if level.style in wanted]
    for n, level in enumerate(levels[: 2 * MOST]):
        _put(g, level, f"own.level.{n}")
    g.put("own.levels.count", len(levels))
    ids = tuple(dict.fromkeys(i for level in levels[: 2 * MOST] for i in level.ids))
    if ids:
        (found,) = await run(read, QuerySpec("published_routes", filter=Filter(ids=ids), limit=len(ids)))
        rows = {row["id"]: row for row in found.rows}
        g.rows("route", [rows[i] for i in ids if i in rows])


async def put_next(
    read: ReadOnlyDatabase, g: Gathering, filter: Filter, ascents: Sequence[Line], memories: Sequence[Memory] = ()
) -> tuple[Memory, ...]:
    """Up to three routes a step above the level where the asker climbs (or asked), and how they were chosen.

    What the asker said of their own preferences orders them; answers those that changed what is proposed.
    """
    levels = await read_ability(read)
    types = filter.route_types or ()
    level = best(levels, types=types)
    g.put("next.climbed.count", len({line.route_id for line in ascents}) or None)
    if level is None:
        g.put("next.none", True)
        return ()
    low, high = _window(level)
    grades = filter.grades or GradeRange(level.system, low, high, label(low, level.system), label(high, level.system))
    _put(g, level, "next.level")
    g.put("next.grades", grade_text(grades))
    wanted = replace(filter, climbed=False, grades=grades, ids=())
    if not types and level.type in _TYPES:
        wanted = replace(wanted, route_types=(cast(RouteType, level.type),))
    crags = [crag for crag, _ in Counter(line.crag_id for line in ascents).most_common(3)]
    here = replace(wanted, crag_ids=wanted.crag_ids or tuple(crags))
    (found,) = await run(read, QuerySpec("published_routes", "list", here, order=_ORDER, limit=POOL))
    if not found.rows and here != wanted:
        # Nothing is left where the asker climbs.
        here = wanted
        (found,) = await run(read, QuerySpec("published_routes", "list", here, order=_ORDER, limit=POOL))
    rows, used = await preferred(read, found.rows, speaking(memories, filter), here, anywhere=wanted, shown=MOST)
    g.put("next.shown", len(rows))
    g.put("next.count", found.total)
    g.put("next.items", tuple(item.id for item in g.rows("route", rows)) or None)
    return used


def _window(level: Ability) -> tuple[int, int]:
    lowest, highest = bounds(level.system)
    start = level.grade if level.single else level.grade + 1
    low = max(lowest, min(highest, start))
    return low, max(low, min(highest, level.grade + STEPS - level.single))


def _put(g: Gathering, level: Ability, key: str) -> None:
    g.put(f"{key}.grade", level.text, level.ids)
    g.put(f"{key}.style", level.style)
    g.put(f"{key}.type", level.type)
    g.put(f"{key}.routes.count", level.routes)
    g.put(f"{key}.single", level.single or None)
