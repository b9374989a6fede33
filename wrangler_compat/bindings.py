"""env: every binding, variable and secret of one or several configurations, opened together and closed in reverse.

Two variables of a configuration are read here, because Cloudflare's file has no key for what they say:
READ_VIEWS = ["view", ...]            adds READ, a read-only handle over the D1 binding DB that admits these views only;
<NAME>_JWKS_URL = "https://..."       adds <NAME>_KEYS, the public keys that are published there;
AI_MODELS = {name = "file", ...}      the files behind the model ids "local/<name>", relative to the configuration.
"""

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wrangler_compat.cache import CacheStorage
from wrangler_compat.clock import SystemClock
from wrangler_compat.config_shapes import WranglerConfig
from wrangler_compat.errors import BindingNotFoundError, ConfigError
from wrangler_compat.protocols import Clock

if TYPE_CHECKING:
    from wrangler_compat.queue_store import QueueStore

__all__ = ["READ", "Bindings", "Resource", "open_bindings"]

READ = "READ"
HIDDEN = "(hidden)"
"""Shown instead of a secret, and of what the command line gave, which often is one."""
_KEYS_AT = "_JWKS_URL"
_UNSAFE = re.compile(r"[^\w.-]")


@dataclass(frozen=True, slots=True)
class Resource:
    """What stands behind a name: kind and identity, for the banner and for finding clashes."""

    kind: str
    name: str


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
    ) -> None:
        self._values = dict(values)
        self._lazy = dict(lazy)
        self.resources = dict(resources)
        """What stands behind each name."""
        self.clock = clock
        self.caches = CacheStorage(clock)
        """The platform's global `caches`: responses by URL, in this process's memory."""
        self.queues = queues
        """The messages of every queue, for the consumers; None when no configuration has a queue."""

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
            {**self._values, **values}, lazy, {**self.resources, **resources}, clock=self.clock, queues=self.queues
        )
        other.caches = self.caches
        return other


@asynccontextmanager
async def open_bindings(
    configs: Sequence[WranglerConfig],
    *,
    state_dir: Path = Path(".wrangler/state"),
    clock: Clock | None = None,
    vars: Mapping[str, Any] | None = None,
) -> AsyncIterator[Bindings]:
    """Open what the configurations name, each resource once however many of them name it; vars go over their own.

    Vectorize and AI are opened when they are first asked for, since their libraries take longer to load than a server
    to start. Migrations are not applied.
    """
    async with AsyncExitStack() as stack:
        opener = _Opener(state_dir, clock or SystemClock(), stack)
        for config in configs:
            await opener.add(config)
        for name, value in (vars or {}).items():
            opener.put(name, Resource("Environment Variable", HIDDEN), value, replace=True)
        await opener.add_read()
        opener.add_keys()
        yield opener.bindings()


class _Opener:
    """Collects the names of all configurations and opens each resource once."""

    def __init__(self, state_dir: Path, clock: Clock, stack: AsyncExitStack) -> None:
        self._state = state_dir
        self._clock = clock
        self._stack = stack
        self._values: dict[str, Any] = {}
        self._lazy: dict[str, Callable[[], Any]] = {}
        self._resources: dict[str, Resource] = {}
        self._shared: dict[Resource, Any] = {}
        self._queues: QueueStore | None = None
        self._models: dict[str, Path] = {}

    def bindings(self) -> Bindings:
        return Bindings(self._values, self._lazy, self._resources, clock=self._clock, queues=self._queues)

    def put(self, name: str, resource: Resource, value: Any, *, replace: bool = False) -> None:
        """Give a name its value; the first configuration that sets a variable wins."""
        if replace or name not in self._resources:
            self._resources[name] = resource
            self._values[name] = value

    async def add(self, config: WranglerConfig) -> None:
        """Open what one configuration names."""
        for kv in config.kv_namespaces:
            await self._open(kv.binding, Resource("KV Namespace", kv.id), self._kv)
        for d1 in config.d1_databases:
            await self._open(d1.binding, Resource("D1 Database", d1.database_id), self._d1)
        for bucket in config.r2_buckets:
            await self._open(bucket.binding, Resource("R2 Bucket", bucket.bucket_name), self._r2)
        if config.queues.producers or config.queues.consumers:
            await self._open_queues()
        for producer in config.queues.producers:
            self._add_producer(producer.binding, producer.queue, producer.delivery_delay)
        for limit in config.ratelimits:
            self._add_limit(limit.name, limit.namespace_id, limit.limit, limit.period)
        for index in config.vectorize:
            resource = Resource("Vectorize Index", index.index_name)
            self._later(index.binding, resource, partial(self._vectorize, resource))
        if config.ai is not None:
            self._later(config.ai.binding, Resource("AI", "local"), self._ai)
        for name, file in (config.values.get("AI_MODELS") or {}).items():
            self._models.setdefault(name, config.path.parent / file)
        for name, value in config.values.items():
            kind = "Secret" if name in config.secrets else "Environment Variable"
            self.put(name, Resource(kind, HIDDEN if kind == "Secret" else str(value)), value)

    async def add_read(self) -> None:
        """Open the read-only handle, when a configuration lists its views."""
        views = self._values.get("READ_VIEWS")
        if views is None:
            return
        database = self._resources.get("DB")
        if database is None or database.kind != "D1 Database" or not isinstance(views, list):
            raise ConfigError(f"READ_VIEWS wants a list of views and a D1 binding called DB, but found {views!r}.")
        from wrangler_compat.readonly import ReadOnlyDatabase

        read = await ReadOnlyDatabase.open(self._file("d1", database.name), views=frozenset(views))
        self._stack.push_async_callback(read.close)
        self.put(READ, Resource("Read-only D1", database.name), read, replace=True)

    def add_keys(self) -> None:
        """Open the public keys of every issuer that a var names."""
        for name, url in list(self._values.items()):
            if name.endswith(_KEYS_AT) and isinstance(url, str) and url.strip():
                from wrangler_compat.jwks import KeySet

                keys = KeySet(url.strip(), self._clock)
                self._stack.push_async_callback(keys.close)
                binding = f"{name.removesuffix(_KEYS_AT)}_KEYS"
                self.put(binding, Resource("Public Keys", keys.origin), keys, replace=True)

    async def _open(self, name: str, resource: Resource, how: Callable[[Resource], Any]) -> None:
        self._claim(name, resource)
        if resource not in self._shared:
            self._shared[resource] = opened = await how(resource)
            self._stack.push_async_callback(opened.close)
        self._values[name] = self._shared[resource]

    def _later(self, name: str, resource: Resource, how: Callable[[], Any]) -> None:
        self._claim(name, resource)

        def first_use() -> Any:
            if resource not in self._shared:
                self._shared[resource] = opened = how()
                self._stack.push_async_callback(opened.close)
            return self._shared[resource]

        self._lazy[name] = first_use

    def _claim(self, name: str, resource: Resource) -> None:
        if (before := self._resources.get(name, resource)) != resource:
            raise ConfigError(
                f"{name} is {before.kind} {before.name!r} in one configuration and {resource.kind} {resource.name!r} "
                "in another; services that run together share their bindings."
            )
        self._resources[name] = resource

    async def _kv(self, resource: Resource) -> Any:
        from wrangler_compat.kv import KVNamespace

        return await KVNamespace.open(self._file("kv", resource.name), self._clock)

    async def _d1(self, resource: Resource) -> Any:
        from wrangler_compat.d1 import D1Database

        return await D1Database.open(self._file("d1", resource.name), self._clock)

    async def _r2(self, resource: Resource) -> Any:
        from wrangler_compat.r2 import R2Bucket

        return await R2Bucket.open(self._folder("r2", resource.name), self._clock)

    def _vectorize(self, resource: Resource) -> Any:
        from wrangler_compat.vectorize import VectorizeIndex

        return VectorizeIndex.open(self._folder("vectorize", resource.name), clock=self._clock)

    def _ai(self) -> Any:
        from wrangler_compat.ai import Ai

        models = {name: str(path) for name, path in self._models.items()}
        return Ai.open(models=models, vars=self._values, clock=self._clock)

    async def _open_queues(self) -> None:
        if self._queues is None:
            from wrangler_compat.queue_store import QueueStore

            self._queues = await QueueStore.open(self._file("queues", "queues"), self._clock)
            self._stack.push_async_callback(self._queues.close)

    def _add_producer(self, name: str, queue: str, delay: float) -> None:
        from wrangler_compat.queues import Queue

        resource = Resource("Queue", queue)
        self._claim(name, resource)
        assert self._queues is not None
        shared = Resource("Queue", f"{queue} after {delay:g} s")
        self._values[name] = self._shared.setdefault(shared, Queue(queue, self._queues, delivery_delay=delay))

    def _add_limit(self, name: str, namespace: str, limit: int, period: int) -> None:
        from wrangler_compat.ratelimit import RateLimit

        resource = Resource("Rate Limit", f"{namespace} ({limit} in {period} s)")
        self._claim(name, resource)
        self._values[name] = self._shared.setdefault(resource, RateLimit(limit, period, self._clock))

    def _file(self, kind: str, name: str) -> Path:
        return self._state / kind / f"{_safe(name)}.sqlite"

    def _folder(self, kind: str, name: str) -> Path:
        return self._state / kind / _safe(name)


def _safe(name: str) -> str:
    """A file name for any resource name."""
    return _UNSAFE.sub("_", name) if name.strip(".") else f"_{name.replace('.', '_')}"
