"""What a question asks and what it asks about, while the two are brought to terms with each other."""

from dataclasses import dataclass

from schemas.reading import Attribute, Kind, Mention
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.constraints import Constraints

Settled = tuple[Kind | None, IntentReading]
OUTSIDE = frozenset({"crag", "area", "sector", "route"})
AT_ROCK = frozenset({"crag", "area", "sector"})
TOWNS = frozenset({"city", "district", "region"})


@dataclass(slots=True)
class Terms:
    """A question before its rules: one that settles gives subject and intent, one that only clears up edits them."""

    words: str
    subject: Kind | None
    intent: IntentReading
    wanted: tuple[Mention, ...]
    kinds: frozenset[str]
    """The kinds of what is wanted."""
    attributes: tuple[Attribute, ...]
    found: Constraints
    mine: bool

    @property
    def at_rock(self) -> bool:
        """Whether a crag or a part of one is named."""
        return not self.kinds.isdisjoint(AT_ROCK)

    def several_gyms(self) -> bool:
        """Whether names stand for more than one gym."""
        return sum(len(m.ids) for m in self.wanted if m.kind == "gym") > 1
