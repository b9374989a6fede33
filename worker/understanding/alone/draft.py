"""A reading in the making: what has been settled of a question so far."""

from dataclasses import dataclass, field

from schemas.reading import Aggregate, Attribute, GradeRange, Kind, Mention, Own, Suggestion
from worker.understanding.alone.heard import Given, Heard
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.figures.aggregates import Asked
from worker.understanding.figures.ordering import Ranking
from worker.understanding.figures.wholly import Wholly
from worker.understanding.gyms.beside_price import Than
from worker.understanding.wording.masking import Masked


@dataclass(slots=True)
class Draft:
    """What is asked, of what, and within which bounds; each step edits it, and the reading is made of it."""

    given: Given
    heard: Heard
    ranking: Ranking
    question: Masked
    mentions: tuple[Mention, ...]
    found: Constraints
    subject: Kind | None
    intent: IntentReading
    attributes: tuple[Attribute, ...]
    mine: bool = False
    """Whether the asker's own records are asked."""
    own: Own | None = None
    about: tuple[str, ...] = ()
    """Names that nobody bears and of which something is asked."""
    titled: bool = False
    """Whether words are written as a title."""
    of_all: bool = False
    """Whether all crags are compared."""
    whole: Wholly | None = None
    total: Asked | None = None
    journey: int | None = None
    """The days of a journey that is to be planned."""
    untold: tuple[str, ...] = ()
    """What is asked that no row records."""
    nowhere_told: bool = False
    """Whether it is told of no row at all."""
    told_of: tuple[Kind | None, tuple[Mention, ...]] = (None, ())
    """Of which subject and names that was read."""
    lone: str | None = None
    """A misspelled name that is nearly all that was said."""
    than: Than | None = None
    places: Fields = field(default_factory=dict)
    nowhere: tuple[Mention, ...] = ()
    """Towns in which there is nothing of the kind."""
    around: tuple[Mention, ...] = ()
    recommends: bool = False
    """Whether advice was asked when the bounds were set."""
    fields: Fields = field(default_factory=dict)
    bands: tuple[GradeRange, ...] = ()
    aggregate: Aggregate | None = None
    longer: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    nameless: tuple[str, ...] = ()
    timed: bool = False
    """Whether days and hours are told of it."""
    single: str | None = None
    """A name that is all that was said."""
    meant: tuple[Suggestion, ...] = ()
