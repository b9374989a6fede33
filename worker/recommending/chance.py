"""How likely a climber is to do a route that is so many grades above what they climb.

An assumption, not a measurement: a logistic curve in the ordinal distance, even at three letters of YDS above the
hardest grade climbed, as climbers' talk of a "project" has it, and half as wide on the V scale, whose grades lie about
twice as far apart. It orders and bounds what is recommended; no answer states it as a number. With enough logged
attempts it can be fitted, and should be (DECISIONS.md).
"""

import math

from schemas.reading import GradeSystemName

EVEN_AT = 3.0
"""Steps above the level at which success is as likely as failure."""
SPREAD = 2.5
"""How many steps change the odds by a factor of e."""
_WIDTH: dict[GradeSystemName, float] = {"v": 0.5}
_FARTHEST = 12


def chance(steps: float, system: GradeSystemName = "yds") -> float:
    """Return 0..1, the chance at a route so many steps above (below: negative) the hardest grade that is climbed."""
    width = _WIDTH.get(system, 1.0)
    return 1 / (1 + math.exp((steps - EVEN_AT * width) / (SPREAD * width)))


def steps_within(system: GradeSystemName, least: float, most: float) -> tuple[int, int]:
    """Return the first and the last step above the level whose chance lies within a band; one step where none does."""
    fitting = [n for n in range(1, _FARTHEST) if least <= chance(n, system) <= most]
    return (fitting[0], fitting[-1]) if fitting else (1, 1)
