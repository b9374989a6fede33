"""A climber's own log: the styles of a line, which of them are ascents, and the shapes that go in and out."""

from typing import Literal, get_args

Style = Literal["onsight", "flash", "redpoint", "toprope", "lead", "repeat", "attempt", "project"]
STYLES: tuple[Style, ...] = get_args(Style)

NOT_ASCENTS: tuple[Style, ...] = ("attempt", "project")
"""Lines that say somebody tried: they are kept and shown, and never counted as climbed."""
ASCENTS: tuple[Style, ...] = tuple(style for style in STYLES if style not in NOT_ASCENTS)
"""Lines that say somebody climbed the route. A top rope is one of them, and an answer names it apart."""

MIN_GROUP = 5
"""The fewest climbers of which an aggregate may be shown; the tables refuse smaller groups."""
