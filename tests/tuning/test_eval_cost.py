"""What a question costs is counted by kind, and a broken promise is an error."""

import subprocess
import sys

import pytest

from tests.fakes.model_server import Seen
from tests.fakes.obliging import obliging
from tuning.eval.cost import kind_of, table


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


def test_the_obliging_model_answers_in_the_shape_that_is_asked_for() -> None:
    shape = {"tool": {"enum": ["routes"]}, "sure": {"type": "number"}, "say": {"type": "string"}}
    wanted = {"json_schema": {"schema": {"type": "object", "properties": shape}}}
    body = {"messages": [{"role": "user", "content": "[1] {1.name} {1.grade} {2.grade}"}]}
    given = obliging(Seen("", "openai", {}, {**body, "response_format": wanted}))
    assert given.data["tool"] == "routes"
    assert "{2.name}" in obliging(Seen("", "openai", {}, body)).text


@pytest.mark.slow
def test_questions_cost_no_more_than_is_promised() -> None:
    """`make bench-cost` over the first questions ends with an error where a promise is broken."""
    subprocess.run([sys.executable, "-m", "tuning.eval.cost", "--most", "80"], check=True, capture_output=True)
