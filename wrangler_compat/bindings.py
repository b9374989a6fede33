"""env: every binding, variable and secret of one or several configurations, opened together and closed in reverse.

Two variables of a configuration are read here, because Cloudflare's file has no key for what they say:
READ_VIEWS = ["view", ...]            adds READ, a read-only handle over the D1 binding DB that admits these views only;
<NAME>_JWKS_URL = "https://..."       adds <NAME>_KEYS, the public keys that are published there;
AI_MODELS = {name = "file", ...}      the files behind the model ids "local/<name>", relative to the configuration.
"""

import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wrangler_compat.clock import SystemClock
from wrangler_compat.config_shapes import PULL, QueueProducer, R2Binding, WranglerConfig
from wrangler_compat.env import Bindings, Resource
from wrangler_compat.errors import ConfigError
from wrangler_compat.protocols import Clock

if TYPE_CHECKING:
    from wrangler_compat.queue_store import QueueStore
    from wrangler_compat.remote.opening import RemoteBindings
    from wrangler_compat.remote.queues import RemoteQueueStore

__all__ = ["READ", "Bindings", "Resource", "open_bindings"]

READ = "READ"
HIDDEN = "(hidden)"
"""Shown instead of a secret, and of what the command line gave, which often is one."""
_KEYS_AT = "_JWKS_URL"
_UNSAFE = re.compile(r"[^\w.-]")


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
    to start. Migrations are not applied. A binding with remote = true is Cloudflare's own over HTTP, without a
    connection before its first call.
    """
    async with AsyncExitStack() as stack:
        opener = _Opener(state_dir, clock or SystemClock(), stack)
        opener.identify(configs, vars or {})
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
        self._pull: RemoteQueueStore | None = None
        self._models: dict[str, Path] = {}
        self._identity: tuple[dict[str, Any], str | None] = ({}, None)
        self._at_cloudflare: RemoteBindings | None = None

    def identify(self, configs: Sequence[WranglerConfig], vars: Mapping[str, Any]) -> None:
        """Know beforehand what says who we are at Cloudflare; the first configuration that says it wins."""
        values: dict[str, Any] = {}
        for config in reversed(configs):
            values |= config.values
        account = next((config.account_id for config in configs if config.account_id), None)
        self._identity = ({**values, **vars}, account)

    def bindings(self) -> Bindings:
        return Bindings(
            self._values,
            self._lazy,
            self._resources,
            clock=self._clock,
            queues=self._queues,
            remote_queues=self._pull,
        )

    def put(self, name: str, resource: Resource, value: Any, *, replace: bool = False) -> None:
        """Give a name its value; the first configuration that sets a variable wins."""
        if replace or name not in self._resources:
            self._resources[name] = resource
            self._values[name] = value

    async def add(self, config: WranglerConfig) -> None:
        """Open what one configuration names."""
        for kv in config.kv_namespaces:
            resource = Resource("KV Namespace", kv.id, _mode(kv.remote))
            await self._open(kv.binding, resource, self._remote.kv if kv.remote else self._kv)
        for d1 in config.d1_databases:
            resource = Resource("D1 Database", d1.database_id, _mode(d1.remote))
            await self._open(d1.binding, resource, self._remote.d1 if d1.remote else self._d1)
        for bucket in config.r2_buckets:
            resource = Resource("R2 Bucket", bucket.bucket_name, _mode(bucket.remote))
            await self._open(bucket.binding, resource, partial(self._bucket, bucket))
        here = [producer.queue for producer in config.queues.producers if not producer.remote]
        if here or any(consumer.type != PULL for consumer in config.queues.consumers):
            await self._open_queues()
        if any(consumer.type == PULL for consumer in config.queues.consumers):
            self._pull = self._remote.queues()
        for producer in config.queues.producers:
            self._add_producer(producer)
        for limit in config.ratelimits:
            self._add_limit(limit.name, limit.namespace_id, limit.limit, limit.period)
        for index in config.vectorize:
            resource = Resource("Vectorize Index", index.index_name, _mode(index.remote))
            how = self._remote.index(resource) if index.remote else partial(self._vectorize, resource)
            self._later(index.binding, resource, how)
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
        read: Any
        if database.mode == "remote":
            read = self._remote.reads(self._values["DB"], frozenset(views))
        else:
            from wrangler_compat.readonly import ReadOnlyDatabase

            read = await ReadOnlyDatabase.open(self._file("d1", database.name), views=frozenset(views))
        self._stack.push_async_callback(read.close)
        self.put(READ, Resource("Read-only D1", database.name, database.mode), read, replace=True)

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

    @property
    def _remote(self) -> "RemoteBindings":
        if self._at_cloudflare is None:
            from wrangler_compat.remote.opening import RemoteBindings

            self._at_cloudflare = RemoteBindings(*self._identity, self._clock)
            self._stack.push_async_callback(self._at_cloudflare.close)
        return self._at_cloudflare

    async def _kv(self, resource: Resource) -> Any:
        from wrangler_compat.kv import KVNamespace

        return await KVNamespace.open(self._file("kv", resource.name), self._clock)

    async def _d1(self, resource: Resource) -> Any:
        from wrangler_compat.d1 import D1Database

        return await D1Database.open(self._file("d1", resource.name), self._clock)

    async def _bucket(self, bucket: R2Binding, resource: Resource) -> Any:
        if bucket.remote:
            return self._remote.r2(bucket)
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

    def _add_producer(self, producer: QueueProducer) -> None:
        from wrangler_compat.queues import Queue

        name, queue, delay = producer.binding, producer.queue, producer.delivery_delay
        resource = Resource("Queue", queue, _mode(producer.remote))
        self._claim(name, resource)
        store = self._remote.queues() if producer.remote else self._queues
        assert store is not None
        shared = Resource("Queue", f"{queue} after {delay:g} s", resource.mode)
        self._values[name] = self._shared.setdefault(shared, Queue(queue, store, delivery_delay=delay))

    def _add_limit(self, name: str, namespace: str, limit: int, period: int) -> None:
        from wrangler_compat.ratelimit import RateLimit

        resource = Resource("Rate Limit", f"{namespace} ({limit} in {period} s)")
        self._claim(name, resource)
        self._values[name] = self._shared.setdefault(resource, RateLimit(limit, period, self._clock))

    def _file(self, kind: str, name: str) -> Path:
        return self._state / kind / f"{_safe(name)}.sqlite"

    def _folder(self, kind: str, name: str) -> Path:
        return self._state / kind / _safe(name)


def _mode(remote: bool) -> str:
    return "remote" if remote else "local"


def _safe(name: str) -> str:
    """A file name for any resource name."""
    return _UNSAFE.sub("_", name) if name.strip(".") else f"_{name.replace('.', '_')}"
