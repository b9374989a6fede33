"""Text, streams, tools, JSON, embeddings and rerank over real sockets, the same through every provider."""

from typing import Any

import pytest

from tests.fakes.model_server import ACCOUNT, ModelServer
from tests.fakes.protocols import DIMENSIONS, vector
from tests.fakes.replies import Reply
from wrangler_compat.ai import Ai
from wrangler_compat.ai.errors import ModelInputError, UpstreamBroken
from wrangler_compat.clock import SystemClock

CLAUDE, WORKERS, OPENAI = "claude-haiku-5-5", "@cf/meta/llama-3.1-8b-instruct", "openai/qwen3"
TEXT_MODELS = [CLAUDE, WORKERS, OPENAI]
SAID = "龍洞的路線很適合你。"
ASK: dict[str, Any] = {
    "messages": [{"role": "system", "content": "照規則寫。"}, {"role": "user", "content": "龍洞有什麼？"}],
    "max_tokens": 64,
}
SCHEMA = {
    "title": "choice",
    "type": "object",
    "properties": {"kind": {"type": "string"}, "inner": {"type": "object", "properties": {}}},
    "required": ["kind"],
}


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_text_comes_with_its_usage(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(SAID, usage=(120, 9))
    answer = await upstream.run(model, ASK)
    assert answer["response"] == SAID
    assert answer["stop_reason"] == "stop"
    assert (answer["usage"]["prompt_tokens"], answer["usage"]["completion_tokens"]) == (120, 9)
    (seen,) = fake.seen
    assert "照規則寫。" in seen.text
    assert seen.body["max_tokens"] == 64


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_stream_answers_pieces_and_then_its_usage(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(SAID, usage=(120, 9))
    events = [event async for event in await upstream.run(model, {**ASK, "stream": True})]
    assert [event["response"] for event in events[:-1]] == Reply(SAID).pieces
    assert events[-1]["response"] == ""
    assert (events[-1]["usage"]["prompt_tokens"], events[-1]["usage"]["completion_tokens"]) == (120, 9)
    assert fake.gone == 0


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_schema_is_answered_with_a_json_value(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(data={"kind": "routes"})
    wanted = {**ASK, "response_format": {"type": "json_schema", "json_schema": SCHEMA}}
    assert (await upstream.run(model, wanted))["response"] == {"kind": "routes"}
    assert '"kind"' in fake.seen[0].text


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_tool_is_asked_for_with_its_arguments(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(tool=("search", {"crag": "龍洞"}))
    tool = {"name": "search", "description": "Search.", "parameters": {"type": "object", "properties": {}}}
    answer = await upstream.run(model, {**ASK, "tools": [tool]})
    assert answer["tool_calls"] == [{"name": "search", "arguments": {"crag": "龍洞"}}]
    assert answer["stop_reason"] == "tool"


async def test_claude_may_answer_json_by_a_forced_tool(fake: ModelServer) -> None:
    """For models that know no output schemas (older ones, Bedrock's)."""
    fake.default = Reply(data={"kind": "gyms"})
    ai = Ai.open(vars=fake.vars(ANTHROPIC_JSON="tool"))
    answer = await ai.run(CLAUDE, {**ASK, "response_format": {"type": "json_schema", "json_schema": SCHEMA}})
    await ai.close()
    assert answer["response"] == {"kind": "gyms"}
    assert "tool_calls" not in answer
    assert fake.seen[0].body["tool_choice"] == {"type": "tool", "name": "choice"}


async def test_claudes_schema_closes_every_object(upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(data={"kind": "gyms"})
    await upstream.run(CLAUDE, {**ASK, "response_format": {"type": "json_schema", "json_schema": SCHEMA}})
    sent = fake.seen[0].body["output_config"]["format"]["schema"]
    assert sent["additionalProperties"] is False
    assert sent["properties"]["inner"]["additionalProperties"] is False


@pytest.mark.parametrize("model", [CLAUDE, OPENAI])
async def test_what_the_cache_saved_is_reported(model: str, upstream: Ai, fake: ModelServer) -> None:
    """Cached tokens are part of the prompt's tokens whichever way a provider reports them."""
    fake.default = Reply(SAID, usage=(1_000, 9), cached=900)
    usage = (await upstream.run(model, {**ASK, "cache_prompt": True}))["usage"]
    assert (usage["prompt_tokens"], usage["cached_tokens"]) == (1_000, 900)
    if model == CLAUDE:
        assert fake.seen[0].body["system"][0]["cache_control"] == {"type": "ephemeral"}


async def test_temperature_and_effort_are_sent_only_when_asked_for(fake: ModelServer) -> None:
    """The SDK has no argument for temperature any more, and newer models refuse it."""
    ai = Ai.open(vars=fake.vars(ANTHROPIC_EFFORT="low"))
    await ai.run(CLAUDE, ASK)
    await ai.run(CLAUDE, {**ASK, "temperature": 0})
    await ai.close()
    assert "temperature" not in fake.seen[0].body
    assert fake.seen[1].body["temperature"] == 0
    assert fake.seen[0].body["output_config"] == {"effort": "low"}


@pytest.mark.parametrize("model", ["@cf/baai/bge-m3", "openai/bge-m3"])
async def test_embeddings_keep_the_order_of_their_texts(model: str, upstream: Ai, fake: ModelServer) -> None:
    """More texts than one batch; the OpenAI fake lists its vectors backwards, as servers may."""
    texts = [f"路線 {n}" for n in range(100)]
    answer = await upstream.run(model, {"text": texts})
    assert answer["shape"] == [100, DIMENSIONS]
    assert answer["data"] == [pytest.approx(vector(text)) for text in texts]
    assert len(fake.seen) == 2


@pytest.mark.parametrize("model", ["@cf/baai/bge-m3", "openai/bge-m3"])
async def test_a_remote_embedder_is_described_by_its_dimension_and_id(model: str, upstream: Ai) -> None:
    """The index is named by it, so that another model builds another index."""
    about = await upstream.describe(model)
    assert about["dimensions"] == DIMENSIONS
    assert about["version"] != (await upstream.describe(model + "-v2"))["version"]


@pytest.mark.parametrize(
    ("model", "path"),
    [("@cf/baai/bge-reranker-base", None), ("openai/bge-reranker", "/v1/rerank"), ("openai/bge-reranker", "/rerank")],
)
async def test_rerank_scores_come_best_first(model: str, path: str | None, fake: ModelServer) -> None:
    """Workers AI's shape, from Workers AI, from /v1/rerank (vLLM, Jina) and from /rerank (TEI)."""
    more = {"OPENAI_RERANK_URL": fake.url + path} if path else {}
    ai = Ai.open(vars=fake.vars(**more))
    contexts = [{"text": "台北 岩館"}, {"text": "龍洞 路線"}, {"text": "龍洞"}]
    answer = await ai.run(model, {"query": "龍洞路線", "contexts": contexts, "top_k": 2})
    await ai.close()
    assert [row["id"] for row in answer["response"]] == [1, 2]
    assert all(0 <= row["score"] <= 1 for row in answer["response"])


async def test_raw_rerank_scores_are_brought_between_zero_and_one(upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(raw=b'{"results": [{"index": 0, "relevance_score": -3.0}, {"index": 1, "score": 4.0}]}')
    rows = (await upstream.run("openai/r", {"query": "x", "contexts": [{"text": "a"}, {"text": "b"}]}))["response"]
    assert [row["id"] for row in rows] == [1, 0]
    assert rows[0]["score"] == pytest.approx(0.982, abs=1e-3)


async def test_workers_ai_goes_through_a_gateway_when_one_is_named(fake: ModelServer) -> None:
    ai = Ai.open(vars=fake.vars(AI_GATEWAY="climbing", AI_GATEWAY_TOKEN="gw", AI_GATEWAY_URL=f"{fake.url}/v1"))
    assert (await ai.run(WORKERS, ASK))["response"] == "好。"
    await ai.close()
    assert fake.seen[0].path == f"/v1/{ACCOUNT}/climbing/workers-ai/{WORKERS}"
    assert fake.seen[0].headers["cf-aig-authorization"] == "Bearer gw"


async def test_tasks_may_have_servers_of_their_own(fake: ModelServer) -> None:
    """vLLM for chat, text-embeddings-inference for vectors: one provider, several addresses."""
    ai = Ai.open(
        vars={"OPENAI_CHAT_URL": f"{fake.url}/a/chat/completions", "OPENAI_EMBED_URL": f"{fake.url}/embeddings"}
    )
    await ai.run(OPENAI, ASK)
    await ai.run("openai/bge-m3", {"text": "x"})
    await ai.close()
    assert [seen.path for seen in fake.seen] == ["/a/chat/completions", "/embeddings"]
    assert "authorization" not in fake.seen[0].headers


@pytest.mark.parametrize(
    "inputs",
    [
        {"messages": []},
        {"messages": [{"role": "robot", "content": "x"}]},
        {"messages": [{"role": "user", "content": 1}]},
        {**ASK, "max_tokens": 0},
        {**ASK, "response_format": {"type": "json_object"}},
        {**ASK, "stream": True, "response_format": {"type": "json_schema", "json_schema": SCHEMA}},
        {**ASK, "tools": [{"name": "x"}]},
    ],
)
@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_wrong_requests_are_refused_here(model: str, inputs: Any, upstream: Ai, fake: ModelServer) -> None:
    with pytest.raises(ModelInputError):
        await upstream.run(model, inputs)
    assert fake.seen == []


@pytest.mark.parametrize("option", [{"deadline_s": 0}, {"attempts": 9}, {"idle_s": "soon"}])
async def test_wrong_options_are_refused(option: dict[str, Any], upstream: Ai) -> None:
    with pytest.raises(ModelInputError, match=next(iter(option))):
        await upstream.run(OPENAI, ASK, option)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"data": [{"index": 0, "embedding": [1.0]}]}',
        b'{"data": [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [1.0, 2.0]}]}',
        b'{"data": [{"index": 0, "embedding": []}, {"index": 1, "embedding": []}]}',
        b'{"data": [{"index": 0, "embedding": ["a"]}, {"index": 1, "embedding": ["b"]}]}',
        b'{"data": [{"index": 0, "embedding": [NaN]}, {"index": 1, "embedding": [1.0]}]}',
        b"[]",
        b"not json",
    ],
)
async def test_vectors_that_make_no_sense_are_not_used(raw: bytes, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(raw=raw)
    with pytest.raises(UpstreamBroken):
        await upstream.run("openai/bge-m3", {"text": ["a", "b"]}, attempts=1)


async def test_the_clock_of_the_binding_times_the_pauses(fake: ModelServer) -> None:
    """`Ai.open` without a clock takes the system's."""
    ai = Ai.open(vars=fake.vars(), clock=SystemClock())
    fake.script = [Reply(status=503, headers={"retry-after": "0"}), Reply(SAID)]
    assert (await ai.run(OPENAI, ASK))["response"] == SAID
    await ai.close()
