"""The arms on a provider: real search over the sample index, a fake model server over real HTTP."""

import json
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.model_server import Seen, model_server
from tests.fakes.replies import Reply
from tuning.arms import items as made
from tuning.arms.provider import Job, measure, write
from worker.pipeline import open_pipeline
from wrangler_compat.ai import Ai
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import SystemClock
from wrangler_compat.config import load_config

CONFIGS = ("wrangler.toml", "indexer/wrangler.toml")


class WithModels:
    """The bindings, with a model server behind AI beside the local models."""

    def __init__(self, env: Any, upstream: Ai) -> None:
        self._env, self._upstream = env, upstream
        self.AI = self

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)

    async def run(self, model: str, *inputs: Any) -> Any:
        """Model ids of the server go there, all others to the real binding."""
        return await (self._upstream if model.startswith("openai/") else self._env.AI).run(model, *inputs)


@pytest.fixture
async def opened(indexed: Path, tmp_path: Path, root: Path) -> AsyncIterator[tuple[Any, Any]]:
    """Bindings and pipeline over an index of the sample data of its own."""
    shutil.copytree(indexed, tmp_path / "state")
    configs = [load_config(root / path) for path in CONFIGS]
    async with open_bindings(configs, state_dir=tmp_path / "state", clock=SystemClock()) as env:
        pipeline = await open_pipeline(env, SystemClock())
        await pipeline.warm()
        yield env, pipeline


def reads(seen: Seen) -> Reply:
    """A model that reads a grade from the first evidence line, knows nothing else, and names option A."""
    asked = seen.body["messages"][-1]["content"]
    if re.search(r"^A\. ", asked, re.M):
        return Reply("A")
    found = re.search(r"^\[1\] (\S+).*?｜難度 (5\.\d+[a-d]?)", asked, re.M)
    return Reply(f"{found[1]} [1]：難度 {found[2]}。" if found else "資料裡沒有。", usage=(50, 7))


async def test_arms_are_measured_kept_and_reported(opened: tuple[Any, Any], tmp_path: Path) -> None:
    env, pipeline = opened
    facts = [each for each in made.load() if each.kind == "fact" and each.attribute == "grade"]
    chosen = [each for each in facts if each.locale == "zh-TW" and " " not in each.name][:6]
    job = Job("openai/base", "openai/tuned", usd_in=1.0, usd_out=2.0)
    async with model_server(reads) as fake:
        upstream = Ai.open(vars=fake.vars())
        figures = await measure(WithModels(env, upstream), pipeline, job, chosen, tmp_path / "outputs.jsonl")
        asked = len(fake.seen)
        again = await measure(WithModels(env, upstream), pipeline, job, chosen, tmp_path / "outputs.jsonl")
        await upstream.close()
        assert len(fake.seen) == asked == 6 * 6 * 2
        assert {seen.body["model"] for seen in fake.seen} == {"base", "tuned"}
    write(figures, job, tmp_path)
    right = {arm: table["right"]["value"] for arm, table in figures["arms"].items()}
    assert (right["B"], right["F"]) == (0.0, 0.0)
    assert right["R-ideal"] == right["FR-ideal"] == 1.0
    assert right["R"] >= 0.5
    assert figures["arms"]["R-ideal"]["formed"]["value"] == 1.0
    assert {arm: table["right"] for arm, table in again["arms"].items()} == {
        arm: table["right"] for arm, table in figures["arms"].items()
    }
    text = (tmp_path / "report.md").read_text("utf-8")
    assert "openai/tuned" in text
    assert "0.000064" in text, "50 tokens in at 1 USD and 7 out at 2 USD a million, all right"
    assert json.loads((tmp_path / "results.json").read_text("utf-8"))["items"] == 6
