"""What a Workers configuration says, as frozen values with the platform's defaults."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

__all__ = [
    "PULL",
    "AiBinding",
    "D1Binding",
    "KVBinding",
    "QueueConsumer",
    "QueueProducer",
    "Queues",
    "R2Binding",
    "RateLimitBinding",
    "Triggers",
    "VectorizeBinding",
    "WranglerConfig",
]

PULL: Final = "http_pull"
"""The type of a consumer that takes its messages from Cloudflare over HTTP."""


@dataclass(frozen=True, slots=True)
class KVBinding:
    """One entry of kv_namespaces; id defaults to the binding's name."""

    binding: str
    id: str
    remote: bool = False


@dataclass(frozen=True, slots=True)
class D1Binding:
    """One entry of d1_databases; migrations_dir is absolute."""

    binding: str
    database_name: str
    database_id: str
    migrations_table: str
    migrations_dir: Path
    remote: bool = False


@dataclass(frozen=True, slots=True)
class R2Binding:
    """One entry of r2_buckets."""

    binding: str
    bucket_name: str
    jurisdiction: str | None = None
    remote: bool = False


@dataclass(frozen=True, slots=True)
class VectorizeBinding:
    """One entry of vectorize."""

    binding: str
    index_name: str
    remote: bool = False


@dataclass(frozen=True, slots=True)
class AiBinding:
    """The ai section."""

    binding: str


@dataclass(frozen=True, slots=True)
class QueueProducer:
    """One entry of queues.producers; delivery_delay is in seconds."""

    binding: str
    queue: str
    delivery_delay: float = 0
    remote: bool = False


@dataclass(frozen=True, slots=True)
class QueueConsumer:
    """One entry of queues.consumers; the defaults are the documented ones of production."""

    queue: str
    type: str = "worker"
    """"worker" is called with what was sent in this process or on this machine, PULL with what is at Cloudflare."""
    max_batch_size: int = 10
    max_batch_timeout: float = 5
    max_retries: int = 3
    dead_letter_queue: str | None = None
    max_concurrency: int | None = None
    retry_delay: float = 0
    visibility_timeout_ms: int | None = None
    """How long a pulled message is kept from others."""


@dataclass(frozen=True, slots=True)
class Queues:
    """The queues section."""

    producers: tuple[QueueProducer, ...] = ()
    consumers: tuple[QueueConsumer, ...] = ()


@dataclass(frozen=True, slots=True)
class Triggers:
    """The triggers section."""

    crons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RateLimitBinding:
    """One entry of ratelimits: limit calls in period seconds."""

    name: str
    namespace_id: str
    limit: int
    period: int


@dataclass(frozen=True, slots=True)
class WranglerConfig:
    """One Worker in one environment."""

    path: Path
    env: str | None
    name: str
    main: str | None
    compatibility_date: str | None
    compatibility_flags: tuple[str, ...]
    account_id: str | None
    vars: Mapping[str, Any]
    """As written in the file; numbers and objects keep their JSON type."""
    secrets: Mapping[str, str]
    """From .dev.vars or .env files; they win over vars of the same name."""
    kv_namespaces: tuple[KVBinding, ...]
    d1_databases: tuple[D1Binding, ...]
    r2_buckets: tuple[R2Binding, ...]
    vectorize: tuple[VectorizeBinding, ...]
    ai: AiBinding | None
    queues: Queues
    triggers: Triggers
    ratelimits: tuple[RateLimitBinding, ...]
    limits: Mapping[str, float]
    raw: Mapping[str, Any]
    """The section after inheritance, for keys without a field here."""
    warnings: tuple[str, ...]

    @property
    def values(self) -> dict[str, Any]:
        """What env holds besides bindings: vars with local secrets over them."""
        return {**self.vars, **self.secrets}
