"""What a route is good for on a climber's day: to warm up on, to climb, or to work on, by how far below the level.

The steps are letters of YDS (and of the French, Font and UIAA scales, whose steps are about as far apart) and whole
numbers of the V scale: the day goes up from well below the level to the level itself, never beyond it. That order of a
day is common practice among climbers, not a measured optimum.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from schemas.grades import bounds, label, ordinal
from schemas.reading import GradeRange, GradeSystemName

Role = Literal["warm_up", "main", "project"]
ROLES: tuple[Role, ...] = ("warm_up", "main", "project")
A_DAY: dict[Role, int] = {"warm_up": 2, "main": 2, "project": 1}
"""How many routes of each role make a day; more would be a list and not a plan."""
# (first, last) steps below the level, where it is one grade.
_BELOW: dict[Role, tuple[int, int]] = {"warm_up": (5, 3), "main": (2, 1)}
_BELOW_V: dict[Role, tuple[int, int]] = {"warm_up": (3, 2), "main": (1, 1)}
# Of a level that is a band (a 5.11 climber), the lower half is what is climbed and the upper half the project.
_BELOW_BAND: dict[Role, tuple[int, int]] = {"warm_up": (4, 2), "main": (1, 0)}
_FIRST_LETTER = ordinal("5.10a", "yds")
_OPEN_BAND = {"v": 1}
_BAND = 2


@dataclass(frozen=True, slots=True)
class Windows:
    """The closed ranges of ordinals of each role, in one system."""

    system: GradeSystemName
    of: dict[Role, tuple[int, int]]

    @property
    def whole(self) -> GradeRange:
        """From the easiest warm-up to the hardest project."""
        return self.range(min(low for low, _ in self.of.values()), max(high for _, high in self.of.values()))

    def range(self, low: int, high: int) -> GradeRange:
        """A range of ordinals with its printed ends."""
        return GradeRange(self.system, low, high, label(low, self.system), label(high, self.system))

    def role_of(self, low: int, high: int) -> Role | None:
        """The role of a route whose grade is certainly within its window."""
        return next((role for role, (first, last) in self.of.items() if first <= low and high <= last), None)


def windows(level: GradeRange, bands: Sequence[GradeRange] = ()) -> Windows:
    """What each role is graded for a climber of this level, the warm-up as bands say; an open end reaches on."""
    least, most = bounds(level.system)
    band = _OPEN_BAND.get(level.system, _BAND)
    high = level.high if level.high is not None else min(most, (level.low or least) + band)
    low = level.low if level.low is not None else max(least, high - band)
    half = (high - low) // 2
    if low == high:
        below = _BELOW_V if level.system == "v" else _BELOW
        project = (low, high)
    else:
        below, project = _BELOW_BAND, (low + half + 1, high)
    of: dict[Role, tuple[int, int]] = {"project": project}
    for role in ("main", "warm_up"):
        first, last = below[role]
        near = _down(level.system, low, last)
        # At the foot of the ladder there is nothing below: the roles then share the easiest grades.
        of[role] = (_down(level.system, low, first), max(least, low - 1) if last and near == low else near)
    if low != high:
        of["main"] = (of["main"][0], low + half)
    if of["main"][0] <= of["warm_up"][1]:
        of["warm_up"] = (min(of["warm_up"][0], max(least, of["main"][0] - 1)), max(least, of["main"][0] - 1))
    if level.low is None:
        of["warm_up"] = (least, of["warm_up"][1])
    for said in bands[:1]:
        if said.system == level.system and said.low is not None and said.high is not None and said.high < low:
            of["warm_up"] = (said.low, said.high)
            of["main"] = (max(of["main"][0], said.high + 1), max(of["main"][1], said.high + 1))
    return Windows(level.system, {role: of[role] for role in ROLES})


def _down(system: GradeSystemName, grade: int, letters: int) -> int:
    """The grade so many letters below; a whole number below 5.10a is about as far as two letters above it."""
    if system != "yds" or grade - letters >= _FIRST_LETTER:
        return max(bounds(system)[0], grade - letters)
    above = max(0, grade - _FIRST_LETTER)
    return max(bounds(system)[0], grade - above - (letters - above) // 2)
