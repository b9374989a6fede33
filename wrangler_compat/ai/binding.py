"""The AI binding: a table of engines by model prefix, local engines over files named in the configuration."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from wrangler_compat.ai.errors import UnknownModelError
from wrangler_compat.ai.local import Engine, load_engine
from wrangler_compat.errors import ClosedError

__all__ = ["Ai"]

LOCAL_PREFIX = "local/"
REMOTE_PREFIXES = {
    "claude-": "the Anthropic API",
    "@cf/": "Workers AI over REST",
    "openai/": "an OpenAI-compatible server",
}
"""Model ids that name an upstream; without a configured upstream they answer an error that says so."""
THREADS = 2
"""Most threads that embed at a time; more would only share the cores with everything else."""


class Ai:
    """env.AI on this machine. Files are read on first use, in a thread."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = dict(files)
        self._loading: dict[str, asyncio.Task[Engine]] = {}
        self._engines: dict[str, Engine] = {}
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="ai")
        self._closed = False

    @classmethod
    def open(cls, *, models: Mapping[str, str] | None = None, root: Path = Path()) -> "Ai":
        """Answer the binding for {name: file}; relative files are under root, and `name` is called as `local/name`."""
        return cls({name: root / file for name, file in (models or {}).items()})

    async def run(self, model: str, inputs: Mapping[str, Any], options: Any = None, /, **kw: Any) -> Any:
        """Run a model on inputs; the shape of both is the engine's."""
        engine = self._engines.get(model)
        if engine is None or self._closed:
            engine = await self._engine(model)
        return await engine.run(inputs, self._pool)

    async def describe(self, model: str, /) -> dict[str, Any]:
        """An extension: {"model", "kind", "version", ...}; version is a hash of the file and names what it made."""
        engine = await self._engine(model)
        return {"model": model, **engine.describe()}

    async def models(self) -> list[dict[str, Any]]:
        """Answer the models that this binding can run."""
        return [{"name": LOCAL_PREFIX + name, "source": "local"} for name in sorted(self._files)]

    async def warm(self) -> None:
        """Load every local model now."""
        for name in self._files:
            await self._engine(LOCAL_PREFIX + name)

    async def close(self) -> None:
        """Let running work end; may be called twice."""
        self._closed = True
        for task in self._loading.values():
            task.cancel()
        await asyncio.gather(*self._loading.values(), return_exceptions=True)
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _engine(self, model: str) -> Engine:
        if self._closed:
            raise ClosedError("The AI binding is closed")
        if model in self._engines:
            return self._engines[model]
        path = self._path(model)
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

    def _path(self, model: str) -> Path:
        for prefix, upstream in REMOTE_PREFIXES.items():
            if model.startswith(prefix):
                raise UnknownModelError(f"Model {model!r} runs on {upstream}, which is not configured here")
        path = self._files.get(model.removeprefix(LOCAL_PREFIX)) if model.startswith(LOCAL_PREFIX) else None
        if path is None:
            known = ", ".join(LOCAL_PREFIX + name for name in sorted(self._files)) or "none"
            raise UnknownModelError(f"No such model: {model!r}. Known local models: {known}")
        return path


async def _load(loop: asyncio.AbstractEventLoop, pool: ThreadPoolExecutor, path: Path) -> Engine:
    return await loop.run_in_executor(pool, load_engine, path)
