"""How an answer is looked for in several steps: the steps of a plan, the rounds of an agent, and what came of each."""

from dataclasses import dataclass, field
from typing import Literal

from schemas.evidence import Evidence, Relaxation
from schemas.private import Memory
from schemas.reading import Filter, Reading

StepTool = Literal["rows", "search", "crags", "routes", "gyms"]
"""rows answers a question from tables, search from the index; crags, routes and gyms choose for a trip."""
PlanForm = Literal["parts", "comparison", "trip"]
ProbeMove = Literal["search", "rows", "reword", "decompose", "broaden", "suggested", "articles"]
"""The last two are a model's: other words for the search, or the articles instead of the rows."""


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step: what it asks under which filter, with which tool, after which other steps.

    about is what the trace calls it, share how many steps share the answer's length. refers says that "it" in this
    step's question is what an earlier step found.
    """

    id: int
    tool: StepTool
    about: str
    reading: Reading
    filter: Filter = field(default_factory=Filter)
    after: tuple[int, ...] = ()
    refers: bool = False
    share: int = 1


@dataclass(frozen=True, slots=True)
class StepResult:
    """What a step found; applied are the asker's own preferences that changed the order of it."""

    step: PlanStep
    evidence: Evidence = field(default_factory=Evidence)
    relaxed: tuple[Relaxation, ...] = ()
    applied: tuple[Memory, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it found nothing that an answer could speak of; a count of zero is something."""
        held = {v.key for v in self.evidence.values}
        said = "count" in held or any(key.startswith(("convert.", "agg.", "per.")) for key in held)
        return not self.evidence.items and (not said or "trip.none" in held)


@dataclass(frozen=True, slots=True)
class Plan:
    """At most four steps; replanned says that one of them was put in place of a step that came back empty."""

    form: PlanForm
    steps: tuple[PlanStep, ...]
    replanned: bool = False


@dataclass(frozen=True, slots=True)
class Probe:
    """One retrieval of an agent: how it differs from those before, in which words and under which filter.

    texts are what is searched for, one after another; none means that tables are read. relaxed names every constraint
    that the filter has lost, why is told in the trace.
    """

    move: ProbeMove
    why: str
    filter: Filter
    texts: tuple[str, ...] = ()
    relaxed: tuple[Relaxation, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A probe made for the question under a filter, how many rows it found, and how many of them were new."""

    probe: Probe
    under: Filter
    found: int
    new: int
