"""What the measurements print is made of what was measured."""

import asyncio
import subprocess
import sys

import pytest

from bench.cost import kind_of, scripted, table
from bench.peer_ours import request_of
from bench.peer_timing import RESULT
from bench.peers import table as peers_table
from tests.fakes.model_server import Seen


@pytest.mark.parametrize("each", [None, 5.0])
def test_the_pipeline_that_is_compared_runs_every_node_as_often_as_it_must(each: float | None) -> None:
    assert asyncio.run(request_of(each)()) == RESULT


def test_ratios_are_taken_round_by_round() -> None:
    """A busy machine slows one round of all engines down, and not one engine."""
    ours = [{"version": "1", "cpu_us": cpu, "p50_us": 1.0} for cpu in (10.0, 100.0, 10.0)]
    theirs = [{"version": "2", "cpu_us": 50 * cpu, "p50_us": 1.0} for cpu in (10.0, 100.0, 10.0)]
    assert peers_table({"ours": ours, "theirs": theirs}).splitlines()[-1] == "| theirs | 2 | 500 | 1 | 50.0 |"


def answer(calls: int, **more: object) -> dict[str, object]:
    """An answer's part that the table is made of."""
    usage = {"llm_calls": calls, "prompt_tokens": 1000 * calls, "completion_tokens": 100 * calls}
    return {"usage": usage, "strategy": "baseline", "query_type": "routes"} | more


def test_calls_tokens_and_cost_are_means_by_kind() -> None:
    plain = answer(1, trace={"understanding": {"intent": "recommend"}})
    counted = answer(0, query_type="sql", trace={"understanding": {"intent": "count"}})
    planned = answer(3, strategy="plan-execute", trace={"understanding": {"intent": "recommend"}})
    assert [kind_of(each) for each in (plain, counted)] == ["plain", "answered by code"]
    lines = table([plain, counted, planned, counted], (1.0, 5.0)).splitlines()
    assert lines[2] == "| all | 4 | 1.00 | 3 | 50% | 1,000 | 100 | 1.50 |"
    assert lines[3] == "| plain | 1 | 1.00 | 1 | 0% | 1,000 | 100 | 1.50 |"
    assert lines[-1] == "| the predecessor, one complex question | | 6–8 | 8 | 0% | | | |"


def test_the_scripted_model_answers_in_the_shape_that_is_asked_for() -> None:
    shape = {"tool": {"enum": ["routes"]}, "sure": {"type": "number"}, "say": {"type": "string"}}
    wanted = {"json_schema": {"schema": {"type": "object", "properties": shape}}}
    body = {"messages": [{"role": "user", "content": "[1] {1.name} {1.grade} {2.grade}"}]}
    given = scripted(Seen("", "openai", {}, {**body, "response_format": wanted}))
    assert given.data["tool"] == "routes"
    assert "{2.name}" in scripted(Seen("", "openai", {}, body)).text


@pytest.mark.slow
def test_questions_cost_no_more_than_is_promised() -> None:
    """`make bench-cost` over the first questions ends with an error where a promise is broken."""
    subprocess.run([sys.executable, "-m", "bench.cost", "--most", "80"], check=True, capture_output=True)
