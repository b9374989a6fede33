"""How hard a climber climbs, from their own log: one level per grade system, kind of climbing and style.

The rule, which every answer that uses a level states:
- *redpoint* is the level of clean leads however prepared: redpoints, onsights and flashes. *onsight* is the level at
  first sight: onsights and flashes. Top ropes, leads of unknown cleanness, repeats, attempts and projects do not count.
- The level is the hardest grade that two different routes reach: the second hardest route decides, so that one wrong
  line or one lucky day moves nothing. Where a climber has one such route only, that one is the level and `single`
  says so.
- A route counts with the lower end of its published grade, and once however often it was climbed.
- Systems never mix, and neither do protected ways of climbing: who redpoints 5.12 sport is no 5.12 trad climber.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from schemas.ascents import Style
from schemas.grades import label
from schemas.reading import GradeSystemName
from wrangler_compat.protocols import ReadOnlyDatabase

AbilityStyle = Literal["redpoint", "onsight"]
SENDS: Mapping[AbilityStyle, tuple[Style, ...]] = {
    "redpoint": ("redpoint", "onsight", "flash"),
    "onsight": ("onsight", "flash"),
}
"""The styles that prove each level."""

# One row per route and style of the asker's clean ascents of graded routes, hardest first; the view knows who asks.
QUERY = """SELECT r.id, r.grade_system, r.grade_min, r.type, m.style FROM my_ascents m
  JOIN published_routes r ON r.id = m.route_id
  WHERE m.style IN ('redpoint', 'onsight', 'flash') AND r.grade_min IS NOT NULL
  GROUP BY r.id, m.style ORDER BY r.grade_min DESC, r.id"""


@dataclass(frozen=True, slots=True)
class Ability:
    """One level: grade is its ordinal in system and text its print; ids are the routes that prove it, hardest first.

    routes is how many routes were climbed so. single says that only one was, so nothing bears it out.
    """

    system: GradeSystemName
    type: str
    style: AbilityStyle
    grade: int
    text: str
    ids: tuple[str, ...]
    routes: int

    @property
    def single(self) -> bool:
        """Whether the level rests on one route alone."""
        return self.routes == 1


async def read_ability(read: ReadOnlyDatabase) -> tuple[Ability, ...]:
    """The levels of the person whom the handle is bound to, the best proven first; none for an unbound handle."""
    (rows,) = await read.rows((QUERY, ()))
    return abilities(rows)


def abilities(rows: Iterable[Mapping[str, Any]]) -> tuple[Ability, ...]:
    """The levels that rows of QUERY prove."""
    sends: dict[tuple[GradeSystemName, str, AbilityStyle], dict[str, int]] = {}
    for row in rows:
        for style, styles in SENDS.items():
            if row["style"] in styles:
                key = (cast(GradeSystemName, row["grade_system"]), str(row["type"]), style)
                sends.setdefault(key, {})[row["id"]] = row["grade_min"]
    found = [_level(*key, routes) for key, routes in sends.items()]
    return tuple(sorted(found, key=lambda a: (-a.routes, a.system, a.type, a.style != "redpoint")))


def best(levels: Sequence[Ability], style: AbilityStyle = "redpoint", types: Sequence[str] = ()) -> Ability | None:
    """The level of a style that most routes prove, among the given types of routes (all when none is given)."""
    fitting = [level for level in levels if level.style == style and (not types or level.type in types)]
    return max(fitting, key=lambda level: (level.routes, level.grade), default=None)


def _level(system: GradeSystemName, type_: str, style: AbilityStyle, routes: Mapping[str, int]) -> Ability:
    ranked = sorted(routes.items(), key=lambda pair: (-pair[1], pair[0]))
    proof = ranked[:2]
    grade = proof[-1][1]
    return Ability(system, type_, style, grade, label(grade, system), tuple(route for route, _ in proof), len(ranked))
