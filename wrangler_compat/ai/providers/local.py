"""`local/*`: engines in this process over the files that AI_MODELS names, read on first use in a thread."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from wrangler_compat.ai.errors import UnknownModelError
from wrangler_compat.ai.local import Engine, load_engine
from wrangler_compat.ai.options import CallOptions
from wrangler_compat.ai.providers import Host
from wrangler_compat.protocols import JsonDict

__all__ = ["PREFIX", "LocalModels", "provider"]

PREFIX = "local/"
THREADS = 2
"""Most threads that embed at a time; more would only share the cores with everything else."""


def provider(host: Host) -> "LocalModels":
    """The models of the configured files."""
    return LocalModels(host.files)


class LocalModels:
    """One engine a file."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = dict(files)
        self._loading: dict[str, asyncio.Task[Engine]] = {}
        self._engines: dict[str, Engine] = {}
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="ai")

    async def run(self, model: str, inputs: Mapping[str, Any], options: CallOptions) -> Any:
        """Run the engine; it has no deadline of its own, since it never waits for anything outside."""
        engine = self._engines.get(model) or await self._engine(model)
        return await engine.run(inputs, self._pool)

    async def describe(self, model: str) -> JsonDict:
        """What the engine says; version is a hash of the file."""
        engine = await self._engine(model)
        return {"model": model, **engine.describe()}

    def models(self) -> list[JsonDict]:
        """The configured names."""
        return [{"name": PREFIX + name, "source": "local"} for name in sorted(self._files)]

    async def warm(self) -> None:
        """Load every file now."""
        for name in self._files:
            await self._engine(PREFIX + name)

    async def close(self) -> None:
        """Let running work end."""
        for task in self._loading.values():
            task.cancel()
        await asyncio.gather(*self._loading.values(), return_exceptions=True)
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _engine(self, model: str) -> Engine:
        if model in self._engines:
            return self._engines[model]
        path = self._files.get(model.removeprefix(PREFIX))
        if path is None:
            known = ", ".join(PREFIX + name for name in sorted(self._files)) or "none"
            raise UnknownModelError(f"No such model: {model!r}. Known local models: {known}")
        if model not in self._loading:
            loop = asyncio.get_running_loop()
            self._loading[model] = loop.create_task(_load(loop, self._pool, path))
        task = self._loading[model]
        try:
            # Shielded: a caller that goes away must not undo the load for the others.
            engine = await asyncio.shield(task)
        finally:
            if task.done():
                self._loading.pop(model, None)
        self._engines[model] = engine
        return engine


async def _load(loop: asyncio.AbstractEventLoop, pool: ThreadPoolExecutor, path: Path) -> Engine:
    return await loop.run_in_executor(pool, load_engine, path)
