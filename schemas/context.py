"""The vocabulary of the pipeline: every key that a node may read or write, declared once."""

from typing import Literal, TypeAlias, TypedDict

from schemas.evidence import Candidate, Draft, Evidence, Joint, Relaxation, Reply
from schemas.plan import Plan, PlanStep, Probe, Round, StepResult
from schemas.private import Memory
from schemas.reading import Filter, Locale, Reading, Turn, User
from schemas.reference import Reference

QueryType = Literal[
    "routes", "crags", "gyms", "sql", "hybrid", "personal", "general-knowledge", "clarification", "out-of-scope"
]
StrategyName = Literal["baseline", "agentic", "plan-execute"]
CacheState = Literal["hit", "miss", "bypass"]
Verdict = Literal["grounded", "retry", "spent"]
Action = Literal["retrieve", "answer"]
Planned = Literal["execute", "done"]
Vector: TypeAlias = tuple[float, ...]


class Context(TypedDict, total=False):
    """One request's shared state; absent means not yet written, None is a value; values are replaced, not edited."""

    # what every request starts with
    query: str
    """The question as typed."""
    history: tuple[Turn, ...]
    """Earlier turns, oldest first, at most 20."""
    user: User | None
    """The verified asker; None is anonymous."""
    locale: Locale
    """The language of the answer."""
    reading: Reading
    """The deterministic understanding, made before the graph."""
    memories: tuple[Memory, ...]
    """Preferences that the asker stated earlier, newest first; empty for an anonymous one."""
    limit: int
    """How many items an answer may list."""
    spare: int
    """With how many more a list is still shown whole; 0 where the question or the request says how many it wants."""
    no_cache: bool
    """The request asked for a fresh answer."""
    forced: StrategyName | None
    """The strategy that the request forces, where it may; None leaves the choice to tool selection."""

    # pre-retrieval
    cache: CacheState
    """What the semantic cache did."""
    query_vector: Vector | None
    """The embedded question, when something needed it."""
    query_type: QueryType
    """Which kind of question it is; decides the branch."""
    strategy: StrategyName
    """Which graph answers."""
    confidence: float
    """How sure tool selection is, 0..1."""
    hypothetical: str | None
    """A passage that would answer the question, for one more vector leg."""
    expansions: tuple[str, ...]
    """Other ways to ask the question, for more vector legs."""
    filter: Filter
    """The one filter of every search and SQL query."""
    reference: Reference | None
    """What a recommendation starts from."""

    # retrieval
    leg_vectors: tuple[Vector, ...]
    """One vector per vector leg, the question's own first; empty when embedding is down."""
    candidates: tuple[Candidate, ...]
    """Hits, best first; each post-retrieval node replaces the list."""
    relaxed: tuple[Relaxation, ...]
    """Constraints loosened because nothing met them."""
    evidence: Evidence
    """What the answer may say."""

    # agentic
    action: Action
    """What the agent does next."""
    probe: Probe | None
    """The agent's next retrieval; None when it has enough."""
    rounds: tuple[Round, ...]
    """What the agent has tried, oldest first."""

    # plan-execute
    plan: Plan
    """The steps of a compound question."""
    planned: Planned
    """Whether steps are left to execute."""
    wave: tuple[PlanStep, ...]
    """The steps that are executed at once: all that they depend on is done."""
    plan_step: PlanStep
    """One step of the wave, while it is executed."""
    step_result: StepResult
    """What that step found."""
    step_results: tuple[StepResult, ...]
    """What every executed step found, in order."""

    joint: Joint | None
    """What a model has written about the parts of a plan, checked; None where code says them all."""

    # generation and evaluation
    draft: Draft
    """The answer with its claims."""
    reply: Reply | None
    """The finished answer; not None before generation means answer early."""
    groundedness: float
    """Share of checked claims that the evidence holds, 0..1."""
    verdict: Verdict
    """What the evaluation decided."""
    attempt: int
    """How many times evaluation has sent the request back."""
    applied: tuple[Memory, ...]
    """Those memories that changed which rows are shown, or their order; the answer says so."""
    preferences: tuple[str, ...]
    """Preferences of the asker quoted from this question."""
