"""How upstreams fail, over real sockets: every trap that was seen in the libraries, and what is made of it."""

import asyncio
import time
from typing import Any

import pytest

from tests.fakes.model_server import ModelServer, dead_url
from tests.fakes.replies import HANGING, OVERLOADED, RATE_LIMITED, REFUSED, UNAVAILABLE, Reply
from wrangler_compat.ai import Ai
from wrangler_compat.ai.errors import (
    UpstreamBroken,
    UpstreamError,
    UpstreamFailed,
    UpstreamLimited,
    UpstreamRefused,
    UpstreamTimeout,
)
from wrangler_compat.clock import FakeClock
from wrangler_compat.errors import ClosedError

CLAUDE, WORKERS, OPENAI = "claude-haiku-5-5", "@cf/meta/llama-3.1-8b-instruct", "openai/qwen3"
BEDROCK = "bedrock/arn:aws:bedrock:us-east-1:1:custom-model-deployment/x"
TEXT_MODELS = [CLAUDE, WORKERS, OPENAI, BEDROCK]
EMBEDDERS = ["@cf/baai/bge-m3", "openai/bge-m3"]
SAID = "龍洞的路線很適合你。"
ASK: dict[str, Any] = {"messages": [{"role": "user", "content": "龍洞有什麼？"}], "max_tokens": 64}
STREAM: dict[str, Any] = {**ASK, "stream": True}


async def collected(stream: Any) -> str:
    """What a stream says until it ends or fails."""
    return "".join([event["response"] async for event in stream])


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_clean_end_without_the_last_event_is_no_answer(model: str, upstream: Ai, fake: ModelServer) -> None:
    """The SDK reports nothing: the partial text would pass for the whole."""
    fake.default = Reply(SAID, ending="eof", after=2)
    with pytest.raises(UpstreamBroken, match="ended without"):
        await collected(await upstream.run(model, STREAM))


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_connection_cut_in_mid_stream_is_an_upstream_error(model: str, upstream: Ai, fake: ModelServer) -> None:
    """The SDK lets its HTTP library's own error through."""
    fake.default = Reply(SAID, ending="cut", after=2)
    with pytest.raises(UpstreamBroken):
        await collected(await upstream.run(model, STREAM))


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_an_error_event_at_status_200_is_a_failure(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(SAID, ending="error", after=2, error="overloaded_error")
    with pytest.raises(UpstreamFailed, match="in the stream"):
        await collected(await upstream.run(model, STREAM))


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_stream_that_fails_before_its_first_piece_is_tried_again(
    model: str, upstream: Ai, fake: ModelServer
) -> None:
    fake.script = [Reply(SAID, ending="error"), Reply(SAID)]
    assert await collected(await upstream.run(model, STREAM)) == SAID
    assert len(fake.seen) == 2


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_retry_after_an_hour_is_not_waited_for(model: str, upstream: Ai, fake: ModelServer) -> None:
    """The SDK would sleep the hour; the next model of the chain answers sooner."""
    fake.default = RATE_LIMITED
    with pytest.raises(UpstreamLimited) as caught:
        async with asyncio.timeout(5):
            await upstream.run(model, ASK)
    assert caught.value.retry_after == 3600
    assert len(fake.seen) == 1


async def test_a_short_retry_after_is_obeyed(fake: ModelServer) -> None:
    clock = FakeClock()
    ai = Ai.open(vars=fake.vars(), clock=clock)
    fake.script = [Reply(status=429, headers={"retry-after": "1.5"}), Reply(SAID)]
    asking = asyncio.create_task(ai.run(OPENAI, ASK))
    await asyncio.wait_for(fake.arrived.wait(), 10)
    await clock.run_for(1.4, turns=200)
    assert len(fake.seen) == 1
    await clock.run_for(0.2)
    assert (await asking)["response"] == SAID
    await ai.close()


@pytest.mark.parametrize("model", TEXT_MODELS)
@pytest.mark.parametrize("failing", [OVERLOADED, UNAVAILABLE], ids=["529", "503"])
async def test_an_overloaded_upstream_is_tried_a_limited_number_of_times(
    model: str, failing: Reply, upstream: Ai, fake: ModelServer
) -> None:
    fake.script = [failing, Reply(SAID)]
    assert (await upstream.run(model, ASK))["response"] == SAID
    fake.script = [failing] * 9
    with pytest.raises(UpstreamFailed, match=str(failing.status)):
        await upstream.run(model, ASK, attempts=3)
    assert len(fake.seen) == 2 + 3


@pytest.mark.parametrize("model", TEXT_MODELS + EMBEDDERS)
async def test_a_refusal_is_not_tried_again_and_shows_no_key(model: str, upstream: Ai, fake: ModelServer) -> None:
    """Servers like to repeat the key in their complaint; the fake does."""
    fake.default = REFUSED
    inputs = {"text": "x"} if model in EMBEDDERS else ASK
    with pytest.raises(UpstreamRefused) as caught:
        await upstream.run(model, inputs)
    assert len(fake.seen) == 1
    assert "(hidden)" in str(caught.value)
    assert "for-tests-only" not in str(caught.value)


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_an_attempt_ends_at_its_own_limit_and_hangs_up(model: str, upstream: Ai, fake: ModelServer) -> None:
    """The SDK's timeout counts per attempt and begins anew: 0.4 s with a retry took 1.2 s."""
    fake.default = HANGING
    begun = time.monotonic()
    with pytest.raises(UpstreamTimeout):
        await upstream.run(model, ASK, attempt_s=0.3)
    assert time.monotonic() - begun < 10
    await asyncio.wait_for(fake.left.wait(), 5)
    assert fake.gone == 1


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_stream_that_falls_silent_is_given_up(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(SAID, ending="hang", after=2)
    stream = await upstream.run(model, STREAM, idle_s=0.2)
    with pytest.raises(UpstreamTimeout):
        await collected(stream)
    await asyncio.wait_for(fake.left.wait(), 5)
    assert fake.gone == 1


@pytest.mark.parametrize("model", TEXT_MODELS)
@pytest.mark.parametrize("how", ["cancelled", "closed"])
async def test_who_stops_listening_stops_the_upstream(model: str, how: str, upstream: Ai, fake: ModelServer) -> None:
    """A client that goes away must not leave a model writing at our expense."""
    fake.default = Reply(SAID, ending="hang", after=1)
    stream = await upstream.run(model, STREAM)
    assert (await anext(stream))["response"] == SAID[:4]
    if how == "closed":
        await stream.aclose()
    else:
        waiting = asyncio.create_task(collected(stream))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    await asyncio.wait_for(fake.left.wait(), 5)
    assert fake.gone == 1


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_a_cancelled_call_is_cancelled_upstream(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = HANGING
    asking = asyncio.create_task(upstream.run(model, ASK))
    await asyncio.wait_for(fake.arrived.wait(), 10)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await asyncio.wait_for(fake.left.wait(), 5)
    assert fake.gone == 1


@pytest.mark.parametrize("model", TEXT_MODELS + EMBEDDERS)
async def test_a_dead_upstream_is_an_upstream_error(model: str) -> None:
    url = dead_url()
    fake = ModelServer()
    fake.port = int(url.rpartition(":")[2])
    ai = Ai.open(vars=fake.vars())
    with pytest.raises(UpstreamBroken):
        await ai.run(model, {"text": "x"} if model in EMBEDDERS else ASK, attempts=1)
    await ai.close()


@pytest.mark.parametrize("model", TEXT_MODELS)
@pytest.mark.parametrize("raw", [b"<html>", b"[]", b'"x"', b'{"success": true, "result": {}}'])
async def test_an_answer_that_is_none_is_an_upstream_error(
    model: str, raw: bytes, upstream: Ai, fake: ModelServer
) -> None:
    fake.default = Reply(raw=raw)
    with pytest.raises(UpstreamError):
        await upstream.run(model, ASK, attempts=1)


@pytest.mark.parametrize("model", TEXT_MODELS)
async def test_prose_where_json_was_asked_for_is_no_answer(model: str, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply("當然可以！這是你要的資料：")
    schema = {"type": "object", "properties": {}, "title": "answer"}
    with pytest.raises(UpstreamBroken, match="JSON"):
        await upstream.run(
            model, {**ASK, "response_format": {"type": "json_schema", "json_schema": schema}}, attempts=1
        )


async def test_closing_the_binding_ends_its_connections_and_its_use(fake: ModelServer) -> None:
    """An open connection would be a warning, hence an error, of this suite."""
    ai = Ai.open(vars=fake.vars())
    for model in TEXT_MODELS:
        await ai.run(model, ASK)
    await ai.close()
    await ai.close()
    with pytest.raises(ClosedError):
        await ai.run(OPENAI, ASK)
