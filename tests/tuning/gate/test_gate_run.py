"""The whole gate: golden questions through the product, the base model and the tuned one on a fake server over HTTP."""

from pathlib import Path

import pytest

from schemas.model_api import ModelBody, MoveBody
from tests.fakes.model_server import Seen, model_server
from tests.fakes.replies import Reply
from tuning.eval.__main__ import prepared
from tuning.gate.__main__ import gated
from tuning.gate.running import registry
from worker.errors import Conflict

pytestmark = pytest.mark.slow  # the golden set twice


def reply(seen: Seen) -> Reply:
    """The tuned model says what it may; the base model adds claims of its own."""
    offered = "{1.s0}" if "{1.s0}" in seen.text else "{1.name}"
    good = f"可以先看 {offered}。" if "繁體" in seen.text else f"You could start with {offered}. "
    return Reply(good if seen.body["model"] == "voice-1" else f"這條路線非常安全，適合所有人。{good[:-1]}，保證好爬。")


async def test_a_candidate_passes_the_gate_and_may_then_be_a_canary(tmp_path: Path) -> None:
    """The verdict is kept in the registry with its table, and opens the way; before it the way is closed."""
    state = prepared(tmp_path / "state")
    body = ModelBody(name="voice", upstream="openai", base="base", adapter="voice-1", data_hash="0" * 16)
    canary = MoveBody(status="canary", share=10)
    async with registry(state) as known:
        await known.register(body)
        with pytest.raises(Conflict, match="gate"):
            await known.move("voice", 1, canary)
    async with model_server(reply) as fake:
        verdict = await gated("tuned/voice@1", state, sets=("golden",), runs=tmp_path / "runs", given=fake.vars())
        assert {seen.body["model"] for seen in fake.seen} == {"base", "voice-1"}
    assert verdict.passed, verdict.reasons
    assert (tmp_path / "runs" / "now.jsonl").stat().st_size > 10_000
    async with registry(state) as known:
        kept = await known.one("voice", 1)
        assert (kept["gate"]["passed"], kept["gate"]["against"]) == (True, "openai/base")
        assert {row["metric"] for row in kept["gate"]["table"]} >= {"facts", "nothing_invented", "as_written"}
        assert (await known.move("voice", 1, canary))["status"] == "canary"
    with pytest.raises(Conflict, match="is canary; only a candidate"):
        await gated("tuned/voice@1", state, given={"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"})
