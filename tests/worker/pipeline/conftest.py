"""The whole pipeline over the real sample data: real bindings, a real index, real questions."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from worker.outcome import Outcome
from worker.pipeline import Pipeline, open_pipeline
from wrangler_compat.bindings import Bindings, open_bindings
from wrangler_compat.clock import SystemClock
from wrangler_compat.config import load_config


class Asker:
    """A pipeline with its bindings and the work that it left for after the answer."""

    def __init__(self, env: Bindings, pipeline: Pipeline) -> None:
        self.env = env
        self.pipeline = pipeline
        self._left: list[asyncio.Future[Any]] = []

    def wait_until(self, work: Awaitable[Any]) -> None:
        """Keep work for `settle`."""
        self._left.append(asyncio.ensure_future(work))

    async def settle(self) -> None:
        """Return when all background work has ended."""
        left, self._left = self._left, []
        await asyncio.gather(*left)

    async def ask(self, query: str, **options: Any) -> Outcome:
        """The outcome of a question, background work done."""
        outcome = await self.pipeline.answer(query, wait_until=self.wait_until, **options)
        await self.settle()
        return outcome

    async def execute(self, sql: str, *values: Any) -> None:
        """Change the database."""
        await self.env.DB.prepare(sql).bind(*values).run()


Opener = Callable[..., AbstractAsyncContextManager[Asker]]


@asynccontextmanager
async def _opened(root: Path, state: Path, **vars: Any) -> AsyncIterator[Asker]:
    configs = [load_config(root / "wrangler.toml"), load_config(root / "indexer" / "wrangler.toml")]
    async with open_bindings(configs, state_dir=state, vars=vars) as env:
        yield Asker(env, await open_pipeline(env, SystemClock()))


@pytest.fixture
def own(indexed: Path, tmp_path: Path, root: Path) -> Opener:
    """Open a pipeline over a state folder that the test may change; vars as keywords."""
    state = tmp_path / "state"
    shutil.copytree(indexed, state)
    return lambda **vars: _opened(root, state, **vars)


@pytest.fixture
async def asker(own: Opener) -> AsyncIterator[Asker]:
    """A pipeline over the sample data."""
    async with own() as opened:
        yield opened
