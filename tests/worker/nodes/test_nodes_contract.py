"""Reality is enumerated: every node is found, kept to its contract and described where operators read."""

from pathlib import Path
from types import ModuleType

import pytest

from worker.errors import ContractError
from worker.nodes import mmr as mmr_module
from worker.parts import nodes_of
from worker.registry import describe, registry, the_node
from worker.strategies import BASELINE, GIVEN, SEARCH, build_search, build_strategies

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


def test_the_fifteen_nodes_of_the_baseline_are_there() -> None:
    assert set(DESIGNED) <= set(registry())
    assert {node.id for node in nodes_of(BASELINE)} == set(DESIGNED)


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
    assert set(build_strategies()) >= {"baseline"}
    assert build_search().name == "search"
    assert {node.id for node in nodes_of(SEARCH)} < set(DESIGNED)
    assert "reading" in GIVEN
