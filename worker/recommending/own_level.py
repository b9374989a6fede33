"""Take the level that a signed-in climber's log proves where a question needs one and says none."""

from dataclasses import replace
from typing import cast, get_args

from schemas.reading import Reading, RouteType
from worker.sql.ability import best, read_ability
from worker.text.folding import fold
from worker.understanding.grades.bounds import grade_range
from worker.understanding.matching.patterns import compiled
from wrangler_compat.protocols import ReadOnlyDatabase

# 「依我的程度推薦墾丁路線」, "based on my log": the level is in the log, though nothing of it is asked.
_AS_I_CLIMB = compiled(
    r"(?:依|照|按|根據|符合|適合)[^,，。?？]{0,3}我的?(?:程度|能力|等級|級數|紀錄|記錄)|我的(?:程度|能力|級數)[^,，。?？是]{0,6}(?:推薦|適合|可以爬|能爬)"
    r"|\b(?:based on|given|according to|from|suit(?:s|ed to)?|for|at|around|near) my (?:own |current |climbing )?"
    r"(?:log|logbook|level|grade|ticks?|ascents|record|ability|history)\b"
)
_TYPES: frozenset[str] = frozenset(get_args(RouteType))


def needs_level(reading: Reading) -> bool:
    """Whether the asker's level is wanted: the question lacks a grade, or asks for something not climbed yet, and names
    neither a grade nor a route to start from."""
    if reading.missing == "grade":
        return True
    told = reading.level is not None or reading.filter.grades is not None or reading.filter.not_grades
    named = any(m.kind == "route" for m in reading.mentions)
    mine = reading.personal or _AS_I_CLIMB.search(fold(reading.text)) is not None
    return mine and reading.intent == "recommend" and reading.subject == "route" and not (told or named)


async def at_own_level(read: ReadOnlyDatabase, reading: Reading) -> Reading:
    """Return the reading with the asker's redpoint level, or as it is when their log proves none.

    A journey is planned at the level; a next step starts from it, in the kind of climbing that proves it.
    """
    level = best(await read_ability(read), types=reading.filter.route_types)
    if level is None:
        return reading
    own = grade_range(level.system, level.grade, level.grade)
    f = reading.filter
    if reading.trip_days is not None:
        f = replace(f, grades=own)
    if not f.route_types and level.type in _TYPES:
        f = replace(f, route_types=(cast(RouteType, level.type),))
    return replace(reading, filter=f, level=own, level_source="log", missing=None)
