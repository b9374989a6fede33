"""Run the golden questions once with a model that writes, over a fresh copy of the sample data."""

import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tuning.eval import golden
from tuning.eval.__main__ import prepared
from tuning.eval.client import CONFIGS, opened
from tuning.eval.rows import Catalog
from tuning.gate.scores import scores_of
from worker.model_registry import Registry
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import SystemClock
from wrangler_compat.config import load_config

SETS = golden.GOLDEN
_COLUMNS = ("name", "version", "upstream", "base", "adapter", "data_hash", "created_at", "changed_at")
Row = Mapping[str, Any]


@asynccontextmanager
async def registry(state: Path) -> AsyncIterator[Registry]:
    """The registry of a state folder."""
    clock = SystemClock()
    async with open_bindings([load_config(path) for path in CONFIGS], state_dir=state, clock=clock) as env:
        yield Registry(env.DB, env.BUCKET, int(1000 * clock.now()))


async def scored(
    writer: str, rows: Sequence[Row], questions: Sequence[Mapping[str, Any]], given: Mapping[str, Any] | None = None
) -> dict[str, dict[str, float]]:
    """The scores of a writer (a chain, or "none"); rows are the registered versions that it names."""
    with tempfile.TemporaryDirectory() as folder:
        state = prepared(Path(folder))
        async with opened(state, {**(given or {}), "MODEL_WRITE": writer}) as (ask, env, _):
            marks = ", ".join("?" * len(_COLUMNS))
            sql = f"INSERT INTO models ({', '.join(_COLUMNS)}) VALUES ({marks})"
            for row in rows:
                await env.DB.prepare(sql).bind(*(row[name] for name in _COLUMNS)).run()
            return scores_of(await golden.run(ask, Catalog.load(), questions))
