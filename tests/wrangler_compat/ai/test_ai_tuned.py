"""`tuned/*` and `bedrock/*` through the binding: routed by the row, with text, streams, JSON and errors whole."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.model_server import ModelServer
from tests.fakes.replies import OVERLOADED, Reply
from wrangler_compat.ai import Ai
from wrangler_compat.ai.errors import AiError, ModelInputError, UnknownModelError, UpstreamBroken, UpstreamFailed
from wrangler_compat.clock import FakeClock, SystemClock
from wrangler_compat.d1 import D1Database
from wrangler_compat.migrations import apply_migrations

ASK: dict[str, Any] = {"messages": [{"role": "user", "content": "龍洞？"}], "max_tokens": 64}
SCHEMA = {"title": "choice", "type": "object", "properties": {"kind": {"type": "string"}}}
ROWS = (
    ("voice", 1, "workers-ai", "@cf/meta/llama", "lora-1", "retired"),
    ("voice", 2, "openai", "llama", "voice-2", "live"),
    ("voice", 3, "bedrock", "llama", "arn:aws:b:1:d/x", "candidate"),
    ("idle", 1, "openai", "llama", "idle-1", "candidate"),
)


@pytest.fixture
async def tuned(fake: ModelServer, tmp_path: Path, root: Path) -> AsyncIterator[Ai]:
    """The binding over a database with the rows."""
    database = await D1Database.open(tmp_path / "db.sqlite", FakeClock())
    await apply_migrations(database, root / "schemas" / "migrations", clock=FakeClock())
    sql = (
        "INSERT INTO models (name, version, upstream, base, adapter, status, data_hash, created_at, changed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, 'x', 0, 0)"
    )
    await database.batch([database.prepare(sql).bind(*row) for row in ROWS])
    ai = Ai.open(vars=fake.vars(TUNED_MODELS="DB", DB=database), clock=SystemClock())
    yield ai
    await ai.close()
    await database.close()


@pytest.mark.parametrize(
    ("model", "protocol", "said"),
    [
        ("tuned/voice", "openai", "voice-2"),
        ("tuned/voice@1", "workers", "lora-1"),
        ("tuned/voice@3", "bedrock", "arn:aws:b:1:d%2Fx"),
    ],
)
async def test_the_row_says_who_runs_it(model: str, protocol: str, said: str, tuned: Ai, fake: ModelServer) -> None:
    """Text, a stream and JSON; without a version the live one."""
    fake.default = Reply("好的。", usage=(7, 3))
    answer = await tuned.run(model, ASK)
    assert (answer["response"], answer["usage"]["prompt_tokens"]) == ("好的。", 7)
    (seen,) = fake.seen
    assert (seen.protocol, said in seen.path + seen.text) == (protocol, True)
    events = [event async for event in await tuned.run(model, {**ASK, "stream": True})]
    assert "".join(event["response"] for event in events) == "好的。"
    assert events[-1]["usage"]["completion_tokens"] == 3
    fake.default = Reply(data={"kind": "routes"})
    wanted = {**ASK, "response_format": {"type": "json_schema", "json_schema": SCHEMA}}
    assert (await tuned.run(model, wanted))["response"] == {"kind": "routes"}
    assert (await tuned.describe(model))["upstream"] in ("openai", "workers-ai", "bedrock")


@pytest.mark.parametrize("model", ["tuned/idle", "tuned/none", "tuned/voice@9", "tuned/Voice", "tuned/voice@0"])
async def test_what_is_not_there_is_no_model(model: str, tuned: Ai, fake: ModelServer) -> None:
    """A candidate runs by its version only; odd names are no models."""
    with pytest.raises(UnknownModelError, match="tuned/"):
        await tuned.run(model, ASK)
    assert fake.seen == []


async def test_upstream_errors_come_through_and_options_hold(tuned: Ai, fake: ModelServer) -> None:
    """Two attempts are two requests, and the last error is the upstream's own."""
    fake.default = OVERLOADED
    with pytest.raises(UpstreamFailed, match="Bedrock"):
        await tuned.run("tuned/voice@3", ASK, {"attempts": 2})
    assert len(fake.seen) == 2
    with pytest.raises(ModelInputError):
        await tuned.run("tuned/voice", {"text": ["x"]})


async def test_bedrock_shows_no_key_and_refuses_what_makes_no_sense(tuned: Ai, fake: ModelServer) -> None:
    """An answer of another shape is broken; system and temperature arrive where Converse wants them."""
    fake.default = Reply(raw=b'{"output": {}}')
    with pytest.raises(UpstreamBroken):
        await tuned.run("bedrock/m", ASK)
    fake.default = Reply(status=403, raw=b'{"message": "bad br-key-for-tests-only"}')
    with pytest.raises(AiError) as refused:
        await tuned.run("bedrock/m", ASK)
    assert "br-key" not in str(refused.value)
    fake.default = Reply("好。", stop="length")
    system = {"role": "system", "content": "照規則。"}
    told = await tuned.run("bedrock/m", {**ASK, "messages": [system, *ASK["messages"]], "temperature": 0})
    body = fake.seen[-1].body
    assert (told["stop_reason"], body["system"]) == ("length", [{"text": "照規則。"}])
    assert body["inferenceConfig"] == {"maxTokens": 64, "temperature": 0.0}


async def test_without_configuration_it_says_what_is_missing() -> None:
    """No database, no key: the variables are named."""
    ai = Ai.open(vars={})
    with pytest.raises(UnknownModelError, match="TUNED_MODELS"):
        await ai.run("tuned/voice", ASK)
    with pytest.raises(UnknownModelError, match="BEDROCK_API_KEY"):
        await ai.run("bedrock/m", ASK)
    await ai.close()
