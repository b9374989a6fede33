"""A chain of models for one task: the next answers when one fails, and nothing is counted twice."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.fakes.model_server import ModelServer, dead_url
from tests.fakes.replies import HANGING, RATE_LIMITED, REFUSED, Reply
from worker.calls import Breakers, CountedAi, chain_of
from worker.config import read_settings
from worker.env import Usage
from worker.errors import AllowanceSpent, CircuitOpen, SettingError
from worker.llm.tokens import most_tokens
from worker.registry import registry
from wrangler_compat.ai import Ai
from wrangler_compat.ai.errors import ModelInputError, UpstreamBroken, UpstreamError
from wrangler_compat.clock import FakeClock, SystemClock

CHAIN = "claude-haiku-5-5, @cf/meta/llama, openai/qwen3"
ASK: dict[str, Any] = {"messages": [{"role": "user", "content": "龍洞？"}], "max_tokens": 20}


class Asked:
    """What a request sees of its models, with what it was told and charged."""

    def __init__(self, ai: Ai) -> None:
        self.clock = FakeClock()
        self.usage = Usage()
        self.told: list[str] = []
        self.breakers = Breakers(self.clock, failures=2, seconds=30.0)
        self.models = CountedAi(ai, self.usage, self.breakers, self.clock, degrade=self.told.append)


@pytest.fixture
async def asked(fake: ModelServer) -> AsyncIterator[Asked]:
    """Every upstream is the fake."""
    ai = Ai.open(vars=fake.vars(), clock=SystemClock())
    yield Asked(ai)
    await ai.close()


def test_a_chain_is_written_with_commas() -> None:
    assert chain_of(CHAIN) == ("claude-haiku-5-5", "@cf/meta/llama", "openai/qwen3")
    settings = read_settings({"MODEL_WRITE": " claude-x ,@cf/y, claude-x", "MODEL_JUDGE": "none, "}, registry())
    assert (settings.models.write, settings.models.judge) == ("claude-x, @cf/y", None)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"MODEL_EMBED": "local/a, local/b"}, "MODEL_EMBED wants at most 1 model, got local/a, local/b"),
        ({"MODEL_WRITE": "claude x"}, "MODEL_WRITE: 'claude x' is no model id"),
        ({"MODEL_WRITE": "a,b,c,d,e"}, "MODEL_WRITE wants at most 4 models"),
    ],
)
def test_a_chain_that_cannot_be_meant_stops_the_start(given: dict[str, str], says: str) -> None:
    with pytest.raises(SettingError, match=says):
        read_settings(given, registry())


@pytest.mark.parametrize("failing", [RATE_LIMITED, REFUSED, Reply(raw=b"nonsense")], ids=["429", "400", "nonsense"])
async def test_the_next_model_answers_when_one_fails(failing: Reply, asked: Asked, fake: ModelServer) -> None:
    """What failed is told once, and only the answer's tokens are charged."""
    fake.script = [failing, Reply("好。", usage=(50, 5))]
    answer = await asked.models.run(CHAIN, ASK, attempts=1)
    assert (answer["response"], answer["model"]) == ("好。", "@cf/meta/llama")
    assert len(asked.told) == 1
    assert asked.told[0].startswith("claude-haiku-5-5 did not answer")
    assert (asked.usage.prompt_tokens, asked.usage.completion_tokens) == (50, 5)
    assert [(call["model"], call["error"] is None) for call in asked.usage.calls] == [
        ("claude-haiku-5-5", False),
        ("@cf/meta/llama", True),
    ]


async def test_a_stream_changes_its_model_only_before_its_first_piece(asked: Asked, fake: ModelServer) -> None:
    fake.script = [Reply("壞", ending="error"), Reply("好的。", usage=(50, 5))]
    stream = await asked.models.run(CHAIN, {**ASK, "stream": True}, attempts=1)
    assert stream.model == "@cf/meta/llama"
    assert "".join([event["response"] async for event in stream]) == "好的。"
    assert asked.usage.prompt_tokens == 50
    fake.script = [Reply("好的。就這樣。", ending="cut", after=1), Reply("別的話。")]
    broken = await asked.models.run(CHAIN, {**ASK, "stream": True}, attempts=1)
    with pytest.raises(UpstreamBroken):
        async for _ in broken:
            pass
    assert len(fake.script) == 1, "the second model was not asked: half an answer has been heard"


async def test_a_slow_model_leaves_time_for_the_next(asked: Asked, fake: ModelServer) -> None:
    fake.script = [HANGING, Reply("好。")]
    answer = await asked.models.run("claude-a, openai/b", ASK, deadline_s=4.0)
    assert answer["model"] == "openai/b"


async def test_the_last_failure_is_raised_when_all_fail(asked: Asked, fake: ModelServer) -> None:
    fake.default = REFUSED
    with pytest.raises(UpstreamError, match="OpenAI"):
        await asked.models.run(CHAIN, ASK)
    assert len(fake.seen) == 3


async def test_an_upstream_that_failed_twice_is_left_alone_and_tried_once_later(
    asked: Asked, fake: ModelServer
) -> None:
    fake.default = REFUSED
    for _ in range(2):
        with pytest.raises(UpstreamError):
            await asked.models.run("claude-a", ASK)
    with pytest.raises(CircuitOpen):
        await asked.models.run("claude-b", ASK)
    assert len(fake.seen) == 2
    fake.default = Reply("好。")
    assert (await asked.models.run("claude-a, openai/b", ASK))["model"] == "openai/b"
    asked.clock.advance(31)
    assert (await asked.models.run("claude-a, openai/b", ASK))["model"] == "claude-a"


async def test_an_upstream_that_asks_for_rest_gets_it_at_once(asked: Asked, fake: ModelServer) -> None:
    """retry-after: 3600 after one call: nobody asks it again for five minutes, nor for an hour."""
    fake.script = [RATE_LIMITED]
    with pytest.raises(UpstreamError):
        await asked.models.run("claude-a", ASK)
    asked.clock.advance(299)
    with pytest.raises(CircuitOpen):
        await asked.models.run("claude-a", ASK)
    asked.clock.advance(2)
    assert (await asked.models.run("claude-a", ASK))["response"] == "好。"


async def test_a_cut_stream_counts_against_its_upstream_and_a_closed_one_does_not(
    asked: Asked, fake: ModelServer
) -> None:
    fake.default = Reply("一二三四五六七八", ending="hang", after=1)
    for _ in range(3):
        stream = await asked.models.run("openai/a", {**ASK, "stream": True})
        await anext(stream)
        await stream.aclose()
    assert not asked.breakers.of("openai/a").open
    fake.default = Reply("一二三四五六七八", ending="cut", after=1)
    for _ in range(2):
        stream = await asked.models.run("openai/a", {**ASK, "stream": True})
        with pytest.raises(UpstreamBroken):
            async for _ in stream:
                pass
    assert asked.breakers.of("openai/a").open
    assert [call["error"] for call in asked.usage.calls] == ["cancelled"] * 3 + ["UpstreamBroken"] * 2


async def test_a_wrong_request_is_nobodys_failure(asked: Asked, fake: ModelServer) -> None:
    """What our code asked wrongly would be as wrong for the next model."""
    with pytest.raises(ModelInputError):
        await asked.models.run(CHAIN, {"messages": []})
    assert fake.seen == []


async def test_a_dead_upstream_is_passed_over(asked: Asked, fake: ModelServer) -> None:
    ai = Ai.open(vars=fake.vars(ANTHROPIC_BASE_URL=dead_url()))
    models = CountedAi(ai, asked.usage, asked.breakers, asked.clock, degrade=asked.told.append)
    assert (await models.run("claude-a, openai/b", ASK, attempts=1))["model"] == "openai/b"
    await ai.close()


async def test_a_cancelled_request_leaves_no_call_behind(asked: Asked, fake: ModelServer) -> None:
    fake.default = HANGING
    asking = asyncio.create_task(asked.models.run(CHAIN, ASK))
    await asyncio.wait_for(fake.arrived.wait(), 10)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await asyncio.wait_for(fake.left.wait(), 5)
    assert [call["error"] for call in asked.usage.calls] == ["cancelled"]
    assert asked.told == []


async def test_a_stream_that_is_left_early_has_estimated_tokens(asked: Asked, fake: ModelServer) -> None:
    """What was sent and what had come: once, however often it is closed."""
    fake.default = Reply("一二三四五六七八", ending="hang", after=1)
    stream = await asked.models.run("openai/a", {**ASK, "stream": True})
    await anext(stream)
    await stream.aclose()
    await stream.aclose()
    assert asked.usage.prompt_tokens > 0
    assert asked.usage.completion_tokens > 0
    assert asked.usage.calls[0]["usage"]["estimated"] is True
    assert asked.usage.prompt_tokens == asked.usage.calls[0]["usage"]["prompt_tokens"]


async def test_a_call_that_could_come_to_more_than_is_left_is_not_made(asked: Asked, fake: ModelServer) -> None:
    """What is used and what calls under way may still use are held against the allowance; unasked work is free."""
    fake.script = [Reply("好。", usage=(30, 20)), Reply("好。", usage=(25, 5)), Reply("好。", usage=(40, 20))]
    most = most_tokens(ASK)
    assert most >= len("龍洞？".encode()) + 20
    asked.usage.allowance = most + 50
    await asked.models.run("openai/qwen3", ASK, background=True)
    assert (asked.usage.charged, asked.usage.prompt_tokens) == (0, 30)
    await asked.models.run("openai/qwen3", ASK)
    assert (asked.usage.charged, asked.usage.held) == (30, 0)
    stream = await asked.models.run("openai/qwen3", {**ASK, "stream": True})
    assert asked.usage.held == most
    with pytest.raises(AllowanceSpent, match="20 are left"):
        await asked.models.run(CHAIN, ASK)
    async for _ in stream:
        pass
    await stream.aclose()
    assert (asked.usage.charged, asked.usage.held, len(fake.seen)) == (90, 0, 3)
    with pytest.raises(AllowanceSpent):
        await asked.models.run("openai/qwen3", {**ASK, "max_tokens": 1_000})


async def test_what_a_failed_call_held_is_free_again(asked: Asked, fake: ModelServer) -> None:
    """Whether the upstream refuses, hangs until the deadline, or is left alone."""
    asked.usage.allowance = most_tokens(ASK)
    fake.script = [REFUSED, RATE_LIMITED, RATE_LIMITED]
    for _ in range(3):
        with pytest.raises((UpstreamError, ModelInputError, CircuitOpen)):
            await asked.models.run("openai/qwen3", ASK, attempts=1)
        assert asked.usage.held == 0
