"""env itself: every binding, variable and secret under its name, and what stands behind it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from wrangler_compat.cache import CacheStorage
from wrangler_compat.errors import BindingNotFoundError
from wrangler_compat.protocols import Clock

if TYPE_CHECKING:
    from wrangler_compat.queue_store import QueueStore
    from wrangler_compat.remote.queues import RemoteQueueStore

__all__ = ["Bindings", "Resource"]


@dataclass(frozen=True, slots=True)
class Resource:
    """What stands behind a name: kind and identity, for the banner and for finding clashes."""

    kind: str
    name: str
    mode: str = "local"
    """"remote" when it is at Cloudflare."""


class Bindings:
    """The names of env as attributes and as items; asking for another name says which exist."""

    def __init__(
        self,
        values: Mapping[str, Any],
        lazy: Mapping[str, Callable[[], Any]],
        resources: Mapping[str, Resource],
        *,
        clock: Clock,
        queues: "QueueStore | None" = None,
        remote_queues: "RemoteQueueStore | None" = None,
    ) -> None:
        self._values = dict(values)
        self._lazy = dict(lazy)
        self.resources = dict(resources)
        """What stands behind each name."""
        self.clock = clock
        self.caches = CacheStorage(clock)
        """The platform's global `caches`: responses by URL, in this process's memory."""
        self.queues = queues
        """The messages of every local queue, for the consumers; None when no configuration has one."""
        self.remote_queues = remote_queues
        """The queues at Cloudflare, for consumers that pull; None when there is none."""

    def __getitem__(self, name: str) -> Any:
        if name in self._values:
            return self._values[name]
        if name in self._lazy:
            self._values[name] = self._lazy[name]()
            return self._values[name]
        known = ", ".join(sorted(self)) or "none"
        raise BindingNotFoundError(f"env has no {name!r}; the configuration declares: {known}.")

    def __getattr__(self, name: str) -> Any:
        # Half-built instances (copy, pickle) and protocols of Python itself must not recurse into the table.
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def __contains__(self, name: object) -> bool:
        return name in self.resources

    def __iter__(self) -> Iterator[str]:
        return iter(self.resources)

    def get(self, name: str, default: Any = None) -> Any:
        """Answer a binding or variable, or the default when the configuration has none of this name."""
        return self[name] if name in self.resources else default

    def replaced(self, **values: Any) -> "Bindings":
        """Answer the same env with some names replaced; what is replaced stays open and is not used."""
        lazy = {name: partial(self.__getitem__, name) for name in self._lazy if name not in values}
        resources = {name: Resource("replaced", type(value).__name__) for name, value in values.items()}
        other = Bindings(
            {**self._values, **values},
            lazy,
            {**self.resources, **resources},
            clock=self.clock,
            queues=self.queues,
            remote_queues=self.remote_queues,
        )
        other.caches = self.caches
        return other
