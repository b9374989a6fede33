"""The strategies, side by side: which nodes, in which order, with which fallbacks and deadlines."""

from collections.abc import Collection, Mapping

from schemas.context import StrategyName
from schemas.evidence import Candidate
from schemas.plan import Probe
from schemas.reading import Reading
from worker.config import NodeSettings
from worker.edit import steps, switched_off
from worker.errors import GraphError
from worker.graph import Graph, build
from worker.nodes.agentic_decision import agentic_decision
from worker.nodes.agentic_retrieve import agentic_retrieve
from worker.nodes.cross_encoder import cross_encoder
from worker.nodes.embedding import embedding
from worker.nodes.execute_plan_step import execute_plan_step
from worker.nodes.filter_build import filter_build
from worker.nodes.hybrid_search import hybrid_search
from worker.nodes.hyde import hyde
from worker.nodes.judge import judge
from worker.nodes.llm_generation import llm_generation
from worker.nodes.memory_extractor import memory_extractor
from worker.nodes.mmr import mmr
from worker.nodes.multi_query import multi_query
from worker.nodes.planning import planning
from worker.nodes.popularity_rerank import popularity_rerank
from worker.nodes.self_reflection import self_reflection
from worker.nodes.semantic_cache import semantic_cache
from worker.nodes.synthesis import synthesis
from worker.nodes.text_to_sql import text_to_sql
from worker.nodes.tool_selection import tool_selection
from worker.parts import Branch, Each, Early, Loop, Parallel, Part, Parts, Step
from worker.sql.novices import for_novices
from worker.sql.surroundings import hangs_on_unknown
from worker.sql.unrecorded import hangs_on_unrecorded

GIVEN = frozenset({"query", "history", "user", "locale", "reading", "memories", "limit", "spare", "no_cache", "forced"})
GIVES = frozenset({"reply"})
# What reads rows. Without one of these the answer would be written as though there were none, and nobody would see it.
READERS = {
    "text_to_sql": "evidence",
    "hybrid_search": "candidates",
    "agentic_retrieve": "candidates",
    "synthesis": "evidence",
}


def names_its_rows(reading: Reading) -> bool:
    """The question is about named things, whose rows are read and not searched for, or about what no row tells."""
    if hangs_on_unknown(reading) or reading.conversion is not None or for_novices(reading, reading.filter):
        return True
    if hangs_on_unrecorded(reading):
        return True
    named = any(m.kind in ("route", "area", "sector", "crag", "gym") and not m.negated for m in reading.mentions)
    return reading.intent == "detail" and (named or bool(reading.unknown_places or reading.unknown_names))


def needs_a_search(reading: Reading) -> bool:
    """No row that answers is named."""
    return not names_its_rows(reading)


def complex_search(reading: Reading) -> bool:
    """A search whose question holds more than one wish."""
    return reading.complex and needs_a_search(reading)


def something_to_try(probe: Probe | None) -> bool:
    """The agent has decided on another retrieval."""
    return probe is not None


def some_candidates(candidates: tuple[Candidate, ...] = ()) -> bool:
    """The searches found something."""
    return bool(candidates)


# Vectors that the index cannot use (another model's, while a new index is built) leave the words; an index that cannot
# be read at all leaves the rows.
SEARCHED_BY_LESS = (hybrid_search.set(dense=False), hybrid_search.set(dense=False, indexed=False))
FIND: tuple[Part, ...] = (
    Parallel(
        Step(hyde, when=complex_search, fallback={"hypothetical": None}, deadline=3.0),
        Step(multi_query, when=complex_search, fallback={"expansions": ()}, deadline=3.0),
    ),
    # Without vectors the keyword leg and SQL still answer.
    Step(embedding, when=needs_a_search, fallback={"leg_vectors": ()}, deadline=2.0),
    Step(hybrid_search, when=needs_a_search, fallback=SEARCHED_BY_LESS),
)
RANK: tuple[Part, ...] = (
    Step(cross_encoder, when=needs_a_search, fallback=cross_encoder.set(learned=False), deadline=2.0),
    Step(mmr, when=needs_a_search),
    Step(popularity_rerank, when=needs_a_search),
)
HEAD: tuple[Part, ...] = (
    # First, since an early answer ends the walk: what the asker says of themselves is kept in the background.
    Step(memory_extractor, fallback={"preferences": ()}),
    Step(
        semantic_cache,
        fallback={"cache": "miss", "reply": None, "query_vector": None},
        deadline=1.0,
        off={"cache": "bypass", "reply": None, "query_vector": None},
    ),
    Early("reply"),
    Step(tool_selection, fallback=tool_selection.set(learned=False)),
    Early("reply"),
    Step(filter_build),
)
WRITE: tuple[Part, ...] = (Step(llm_generation), Step(judge), Step(self_reflection, off={"verdict": "spent"}))


def answering(*parts: Part) -> tuple[Part, ...]:
    """Find with these parts, write and check; what is found wanting is tried again with something changed."""
    return (Loop((*parts, *WRITE), key="verdict", again="retry", visits=3),)


ONE_PASS = answering(
    Branch(
        "query_type",
        {
            ("sql", "personal"): (Step(text_to_sql),),
            "hybrid": (Step(text_to_sql), *FIND, *RANK),
            # A named row is read from its table first; then there is nothing to search.
            ("routes", "crags", "gyms"): (Step(text_to_sql, when=names_its_rows), *FIND, *RANK),
            "general-knowledge": (*FIND, *RANK),
            # Both were answered early; the branch covers every value.
            ("clarification", "out-of-scope"): (),
        },
    )
)
SEARCHING: tuple[Part, ...] = (
    Step(agentic_decision),
    Loop(
        (
            # Without vectors the words, the tables and the filter still find.
            Step(
                agentic_retrieve,
                when=something_to_try,
                fallback=(agentic_retrieve.set(dense=False), agentic_retrieve.set(dense=False, indexed=False)),
                deadline=3.0,
            ),
            Step(agentic_decision),
        ),
        key="action",
        again="retrieve",
        visits=6,
    ),
    Step(cross_encoder, when=some_candidates, fallback=cross_encoder.set(learned=False), deadline=2.0),
    Step(mmr, when=some_candidates),
    Step(popularity_rerank, when=some_candidates),
)
STEP_BY_STEP: tuple[Part, ...] = (
    Step(planning),
    Loop(
        (
            Each(
                Step(
                    execute_plan_step,
                    fallback=(execute_plan_step.set(dense=False), execute_plan_step.set(dense=False, indexed=False)),
                    deadline=3.0,
                ),
                over="wave",
                item="plan_step",
                gives="step_result",
                into="step_results",
            ),
            Step(planning),
        ),
        key="planned",
        again="execute",
        visits=6,
    ),
    Step(synthesis),
)


def or_personal(*parts: Part) -> tuple[Part, ...]:
    """These parts, but for questions about the asker's own climbing, which only tables answer."""
    public = ("routes", "crags", "gyms", "sql", "hybrid", "general-knowledge")
    ways: dict[str | tuple[str, ...], Parts] = {
        public: parts,
        "personal": (Step(text_to_sql),),
        ("clarification", "out-of-scope"): (),
    }
    return answering(Branch("query_type", ways))


MANY_ROUNDS = or_personal(*SEARCHING)
PLANNED = or_personal(*STEP_BY_STEP)
BASELINE: tuple[Part, ...] = (*HEAD, *ONE_PASS)
AGENTIC: tuple[Part, ...] = (*HEAD, *MANY_ROUNDS)
PLAN_EXECUTE: tuple[Part, ...] = (*HEAD, *PLANNED)
CHOSEN: tuple[Part, ...] = (
    *HEAD,
    Branch("strategy", {"baseline": ONE_PASS, "agentic": MANY_ROUNDS, "plan-execute": PLANNED}),
)
SEARCH: tuple[Part, ...] = (
    Step(tool_selection, fallback=tool_selection.set(learned=False)),
    Step(filter_build),
    Step(embedding, fallback={"leg_vectors": ()}, deadline=2.0),
    Step(hybrid_search, fallback=SEARCHED_BY_LESS),
    Step(cross_encoder, fallback=cross_encoder.set(learned=False), deadline=2.0),
    Step(popularity_rerank),
)


def build_strategies(
    settings: NodeSettings | None = None, *, off: Collection[str] = ()
) -> Mapping[StrategyName, Graph]:
    """Return every strategy by itself, as a request may force it, proven under the settings without the nodes off."""
    parts: Mapping[StrategyName, tuple[Part, ...]] = {
        "baseline": BASELINE,
        "agentic": AGENTIC,
        "plan-execute": PLAN_EXECUTE,
    }
    return {name: _answering(name, of, settings, off) for name, of in parts.items()}


def build_chosen(settings: NodeSettings | None = None, *, off: Collection[str] = ()) -> Graph:
    """Return the graph that answers with the strategy that tool_selection chooses."""
    return _answering("auto", CHOSEN, settings, off)


def build_search(settings: NodeSettings | None = None, *, off: Collection[str] = ()) -> Graph:
    """Return the graph behind `GET /ai/search`: candidates and nothing written about them."""
    return _built("search", SEARCH, frozenset({"candidates"}), settings, off)


def _answering(name: str, parts: Parts, settings: NodeSettings | None, off: Collection[str]) -> Graph:
    return _built(name, parts, GIVES, settings, off)


def _built(
    name: str, parts: Parts, gives: frozenset[str], settings: NodeSettings | None, off: Collection[str]
) -> Graph:
    for reader, key in READERS.items():
        if reader in off and any(step.node.id == reader for step in steps(parts)):
            raise GraphError(f"{name} › {reader}: reads the rows; without it {key!r} would be missing behind it")
    return build(name, switched_off(parts, off), given=GIVEN, gives=gives, settings=settings)
