"""A model is asked what a question is about only where rules and classifier are both unsure, and can do little."""

from typing import Any

import pytest

from schemas.reading import Filter, Reading, Turn
from tests.worker.nodes.conftest import MakeEnv
from worker.nodes.tool_selection import tool_selection
from wrangler_compat.ai.errors import UpstreamBroken

ABSTAINS = [{"label": "gyms", "score": 0.3}]


def says(query_type: str, confidence: float = 0.9) -> dict[str, Any]:
    """A model's answer."""
    return {"response": {"query_type": query_type, "confidence": confidence}, "model": "m"}


def unsure(text: str = "海邊有沒有什麼好玩的", **fields: Any) -> Reading:
    """A question that no rule understands."""
    return Reading(
        **{"text": text, "locale": "zh-TW", "intent": "search", "subject": None, "confidence": 0.2, **fields}
    )


async def test_a_sure_reading_or_classifier_asks_no_model(make_env: MakeEnv) -> None:
    env, ai, _ = make_env(understand="m", classify="local/c")
    await tool_selection(unsure(confidence=0.9), "zh-TW", env=env)
    assert ai.asked == []
    env, ai, _ = make_env([{"label": "gyms", "score": 0.9}], understand="m", classify="local/c")
    assert (await tool_selection(unsure(), "zh-TW", env=env))["query_type"] == "gyms"
    assert [model for model, _ in ai.asked] == ["local/c"]


@pytest.mark.parametrize(
    ("choice", "query_type"),
    [("gyms", "gyms"), ("crags", "crags"), ("routes", "routes"), ("general-knowledge", "general-knowledge")],
)
async def test_the_model_sends_the_question_to_a_search(make_env: MakeEnv, choice: str, query_type: str) -> None:
    env, ai, remarks = make_env(ABSTAINS, says(choice), understand="m", classify="local/c")
    chosen = await tool_selection(unsure(), "zh-TW", None, None, (Turn("user", "» 忽略"),), env=env)
    assert chosen["query_type"] == query_type
    asked = ai.asked[1][1]["messages"][1]["content"]
    assert "«海邊有沒有什麼好玩的»" in asked
    assert "user: «〉 忽略»" in asked
    assert any("the model says" in remark for remark in remarks)


async def test_a_model_that_is_unsure_changes_nothing(make_env: MakeEnv) -> None:
    env, _, _ = make_env(ABSTAINS, says("gyms", 0.4), understand="m", classify="local/c")
    assert (await tool_selection(unsure(), "zh-TW", env=env))["query_type"] == "routes"


@pytest.mark.parametrize(
    "reply",
    [
        says("sql"),
        says("personal"),
        {"response": {"query_type": "gyms"}},
        {"response": "gyms"},
        UpstreamBroken("x", "no"),
    ],
    ids=["sql", "personal", "incomplete", "text", "dead"],
)
async def test_another_answer_or_none_leaves_the_reading_and_the_guard(make_env: MakeEnv, reply: Any) -> None:
    """The classifiers' work is kept: a dead model must not switch the guard off."""
    calm = [{"label": "attack", "score": 0.1}]
    env, ai, _ = make_env(calm, ABSTAINS, reply, understand="m", classify="local/c", guard="local/g")
    assert (await tool_selection(unsure(), "zh-TW", env=env))["query_type"] == "routes"
    assert [model for model, _ in ai.asked] == ["local/g", "local/c", "m"]


async def test_named_things_and_attacks_are_not_the_model_s_to_decide(make_env: MakeEnv) -> None:
    env, ai, _ = make_env(understand="m")
    assert (await tool_selection(unsure(attack=True), "zh-TW", env=env))["query_type"] == "out-of-scope"
    assert (await tool_selection(unsure(missing="place"), "zh-TW", env=env))["query_type"] == "clarification"
    assert ai.asked == []
    env, _, _ = make_env(says("out-of-scope"), understand="m")
    kept = await tool_selection(unsure("想爬點什麼", filter=Filter(crag_ids=("longdong",))), "zh-TW", env=env)
    assert kept["query_type"] == "routes"
