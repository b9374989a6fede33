"""The providers behind env.AI, one file each: a file here with `PREFIX` and `provider(host)` is found and used.

The prefix of a model id decides. A provider may be built on another one: `host.run` is env.AI itself.
"""

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from wrangler_compat.ai.options import CallOptions
from wrangler_compat.protocols import Clock, JsonDict

if TYPE_CHECKING:
    from aiohttp import ClientSession

__all__ = ["Host", "Provider", "open_providers"]


class Provider(Protocol):
    """The models of one prefix."""

    async def run(self, model: str, inputs: Mapping[str, Any], options: CallOptions) -> Any:
        """Answer in the shapes of `wrangler_compat.protocols.Ai`; raise the errors of `wrangler_compat.ai.errors`."""

    async def describe(self, model: str) -> JsonDict:
        """{"model", "kind", "version", …}."""

    def models(self) -> list[JsonDict]:
        """The models that are known by name; empty where any name may be asked for."""

    async def warm(self) -> None:
        """Load what the first call would wait for."""

    async def close(self) -> None:
        """Let go of everything; may be called twice."""


@dataclass(frozen=True, slots=True)
class Host:
    """What a provider may use of the binding that it belongs to."""

    vars: Mapping[str, Any]
    """Variables and secrets of the configuration."""
    files: Mapping[str, Path]
    """AI_MODELS: the files behind local models."""
    clock: Clock
    session: Callable[[], Awaitable["ClientSession"]]
    """The shared connections, opened when first asked for."""
    run: Callable[..., Awaitable[Any]]
    """env.AI.run itself."""
    secrets: tuple[str, ...] = field(default=(), repr=False)

    def text(self, name: str, default: str = "") -> str:
        """A variable as text without white space around it."""
        return str(self.vars.get(name) or default).strip()

    def url(self, name: str, default: str = "") -> str:
        """A base URL without its last slash."""
        return self.text(name, default).rstrip("/")


def open_providers(host: Host) -> dict[str, Provider]:
    """Every provider of this folder by the prefix of its models; nothing heavy is imported."""
    found: dict[str, Provider] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        found[module.PREFIX] = module.provider(host)
    return found
