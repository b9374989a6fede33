"""Whatever an administrator may switch off, questions are still answered from rows, and nothing breaks."""

import pytest

from tests.worker.pipeline.conftest import Asker
from worker.arranging import needed
from worker.config import Settings
from worker.registry import registry
from worker.wiring import Arrangement, wire

MAY_BE_OFF = tuple(node for node in registry() if needed(Settings(), node) is None)
QUESTIONS = (
    "龍洞有多少條路線？",
    "推薦龍洞 5.10 的運動攀登路線",
    "想找龍洞適合練裂隙、又有影片、大概 5.10 的路線，最好不要太長",
    "怎麼打八字結？",
    "龍洞有幾條路線？墾丁最難的是哪一條？",
)


@pytest.mark.parametrize("node", MAY_BE_OFF)
async def test_without_a_node_that_may_be_off_questions_are_answered(asker: Asker, node: str) -> None:
    asker.pipeline.wiring = wire(Settings(), Arrangement((node,)))
    for query in QUESTIONS:
        outcome = await asker.ask(query, no_cache=True)
        assert outcome.reply.outcome == "answered", query
        assert outcome.reply.cited, query


async def test_without_every_node_that_may_be_off_too(asker: Asker) -> None:
    asker.pipeline.wiring = wire(Settings(), Arrangement(MAY_BE_OFF))
    for query in QUESTIONS:
        for strategy in (None, "baseline", "agentic", "plan-execute"):
            outcome = await asker.ask(query, strategy=strategy)
            assert (outcome.reply.outcome, outcome.cache) == ("answered", "bypass"), (query, strategy)


def test_what_reads_rows_chooses_or_checks_cannot_be_off() -> None:
    assert set(registry()) - set(MAY_BE_OFF) == {
        "agentic_decision", "agentic_retrieve", "execute_plan_step", "filter_build", "hybrid_search", "judge",
        "llm_generation", "planning", "synthesis", "text_to_sql", "tool_selection",
    }  # fmt: skip
