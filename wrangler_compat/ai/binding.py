"""The AI binding: the prefix of the model id finds the provider, which may be this process or an upstream."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wrangler_compat.ai.errors import UnknownModelError
from wrangler_compat.ai.options import call_options
from wrangler_compat.ai.providers import Host, Provider, open_providers
from wrangler_compat.clock import SystemClock
from wrangler_compat.errors import ClosedError
from wrangler_compat.protocols import Clock

if TYPE_CHECKING:
    from aiohttp import ClientSession

__all__ = ["Ai"]


class Ai:
    """env.AI: local files and upstreams behind one `run`. Nothing is loaded or connected before it is used."""

    def __init__(self, files: Mapping[str, Path], vars: Mapping[str, Any], clock: Clock) -> None:
        self._opening: asyncio.Task[ClientSession] | None = None
        self._closed = False
        host = Host(vars=vars, files=dict(files), clock=clock, session=self._session, run=self.run)
        self._providers = open_providers(host)

    @classmethod
    def open(
        cls,
        *,
        models: Mapping[str, str] | None = None,
        root: Path = Path(),
        vars: Mapping[str, Any] | None = None,
        clock: Clock | None = None,
    ) -> "Ai":
        """Answer the binding for {name: file} and the variables that configure upstreams.

        Relative files are under root, and `name` is called as `local/name`.
        """
        return cls({name: root / file for name, file in (models or {}).items()}, vars or {}, clock or SystemClock())

    async def run(self, model: str, inputs: Mapping[str, Any], options: Any = None, /, **kw: Any) -> Any:
        """Run a model on inputs; the shapes are those of `protocols.Ai`.

        Options bound a call of an upstream: deadline_s, attempt_s, idle_s (seconds) and attempts.
        """
        return await self._provider(model).run(model, inputs, call_options(options, kw))

    async def describe(self, model: str, /) -> dict[str, Any]:
        """An extension: {"model", "kind", "version", ...}; version names what the model made."""
        return await self._provider(model).describe(model)

    async def models(self) -> list[dict[str, Any]]:
        """Answer the models that are known by name."""
        return [model for provider in self._providers.values() for model in provider.models()]

    async def warm(self) -> None:
        """Load now what the first call would wait for: local models, and the SDKs of configured upstreams."""
        await asyncio.gather(*(provider.warm() for provider in self._providers.values()))

    async def close(self) -> None:
        """Let running work end and hang up; may be called twice."""
        self._closed = True
        for provider in self._providers.values():
            await provider.close()
        if self._opening is not None:
            session = await self._opening
            await session.close()

    def _provider(self, model: str) -> Provider:
        if self._closed:
            raise ClosedError("The AI binding is closed")
        for prefix, provider in self._providers.items():
            if model.startswith(prefix):
                return provider
        prefixes = ", ".join(f"{prefix}…" for prefix in sorted(self._providers))
        raise UnknownModelError(f"No such model: {model!r}. Model ids begin with one of: {prefixes}")

    async def _session(self) -> "ClientSession":
        if self._opening is None:
            from wrangler_compat.ai.http import open_session

            self._opening = asyncio.ensure_future(open_session())
        # Shielded: a caller that goes away must not undo it for the others.
        return await asyncio.shield(self._opening)
