"""Reality is enumerated: every node is found, kept to its contract and described where operators read."""

from pathlib import Path
from types import ModuleType

import pytest

from worker.errors import ContractError
from worker.nodes import mmr as mmr_module
from worker.parts import nodes_of
from worker.registry import describe, registry, the_node
from worker.strategies import (
    AGENTIC,
    BASELINE,
    CHOSEN,
    GIVEN,
    PLAN_EXECUTE,
    SEARCH,
    build_chosen,
    build_search,
    build_strategies,
)

DESIGNED = (
    "semantic_cache",
    "tool_selection",
    "hyde",
    "multi_query",
    "filter_build",
    "embedding",
    "hybrid_search",
    "text_to_sql",
    "cross_encoder",
    "mmr",
    "popularity_rerank",
    "llm_generation",
    "judge",
    "self_reflection",
    "memory_extractor",
)
OF_AGENTS = ("agentic_decision", "agentic_retrieve")
OF_PLANS = ("planning", "execute_plan_step", "synthesis")


def test_the_twenty_nodes_are_there_and_each_strategy_has_its_own() -> None:
    assert set(registry()) == {*DESIGNED, *OF_AGENTS, *OF_PLANS}
    assert {node.id for node in nodes_of(BASELINE)} == set(DESIGNED)
    agentic, planned = ({node.id for node in nodes_of(parts)} for parts in (AGENTIC, PLAN_EXECUTE))
    assert {*OF_AGENTS} < agentic
    assert not {*OF_PLANS} & agentic
    assert {*OF_PLANS} < planned
    assert not {*OF_AGENTS} & planned
    assert {node.id for node in nodes_of(CHOSEN)} == set(registry())


def test_a_node_file_is_short_and_opens_with_a_sentence(root: Path) -> None:
    for name, node in registry().items():
        text = (root / "worker" / "nodes" / f"{name}.py").read_text(encoding="utf-8")
        assert text.startswith('"""'), name
        assert len(text.splitlines()) <= 100, name
        assert node.doc.endswith((".", ";")), name


def test_a_file_must_hold_one_node_of_its_name() -> None:
    with pytest.raises(ContractError, match="must hold one node named other"):
        the_node(mmr_module, "other")
    with pytest.raises(ContractError, match="must hold one node named empty"):
        the_node(ModuleType("worker.nodes.empty"), "empty")


def test_the_page_about_nodes_is_current(root: Path) -> None:
    """After a change of a signature: make docs."""
    assert (root / "docs" / "nodes.md").read_text(encoding="utf-8") == describe()


def test_every_strategy_is_proven() -> None:
    assert set(build_strategies()) == {"baseline", "agentic", "plan-execute"}
    assert build_chosen().name == "auto"
    assert build_search().name == "search"
    assert {node.id for node in nodes_of(SEARCH)} < set(DESIGNED)
    assert "reading" in GIVEN
