"""Which keys a Workers configuration may have, of which type, and what environments inherit: tables, no code.

Source: the schema published with wrangler and the configuration pages of Cloudflare's documentation.
"""

from dataclasses import dataclass
from typing import Final, Literal

__all__ = [
    "BINDINGS",
    "CONSUMER",
    "INHERITED",
    "NOT_INHERITED",
    "PRODUCER",
    "SCALARS",
    "TOP_LEVEL",
    "Field",
    "Shape",
]

Kind = Literal["string", "number", "boolean", "object", "array", "any"]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a binding; wording is how its absence is reported, None makes it optional."""

    name: str
    kind: Kind = "string"
    wording: Literal["should", "must"] | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """One list of bindings: its label in messages and the fields of an entry."""

    label: str
    fields: tuple[Field, ...]
    key: str = "binding"
    """The field that names the binding in env."""


_BINDING: Final = Field("binding", wording="should")
_REMOTE: Final = Field("remote", "boolean")

BINDINGS: Final[dict[str, Shape]] = {
    "kv_namespaces": Shape("KV Namespace", (_BINDING, Field("id"), Field("preview_id"), _REMOTE)),
    "d1_databases": Shape(
        "D1 Database",
        (
            _BINDING,
            Field("database_name"),
            Field("database_id"),
            Field("preview_database_id"),
            Field("migrations_table"),
            Field("migrations_dir"),
            Field("migrations_pattern"),
            Field("jurisdiction"),
            _REMOTE,
        ),
    ),
    "r2_buckets": Shape(
        "R2 Bucket",
        (
            _BINDING,
            Field("bucket_name"),
            Field("preview_bucket_name"),
            Field("jurisdiction"),
            _REMOTE,
            Field("local_dev", "object"),
        ),
    ),
    "vectorize": Shape("Vectorize Index", (_BINDING, Field("index_name", wording="must"), _REMOTE)),
    "services": Shape(
        "Worker",
        (
            _BINDING,
            Field("service", wording="must"),
            Field("environment"),
            Field("entrypoint"),
            Field("props", "object"),
            _REMOTE,
        ),
    ),
    "ratelimits": Shape(
        "Rate Limit",
        (Field("name", wording="should"), Field("namespace_id", wording="must"), Field("simple", "object", "must")),
        key="name",
    ),
    "analytics_engine_datasets": Shape("Analytics Engine Dataset", (_BINDING, Field("dataset"))),
}

PRODUCER: Final = Shape("Queue", (_BINDING, Field("queue"), Field("delivery_delay", "number"), _REMOTE))
CONSUMER: Final = Shape(
    "Queue Consumer",
    (
        Field("queue", wording="should"),
        Field("type"),
        Field("max_batch_size", "number", low=1, high=100),
        Field("max_batch_timeout", "number", low=0, high=60),
        Field("max_retries", "number", low=0, high=100),
        Field("dead_letter_queue"),
        Field("max_concurrency", "any"),
        Field("retry_delay", "number", low=0, high=86_400),
        Field("visibility_timeout_ms", "number"),
    ),
    key="queue",
)

# Known keys that are typed here and otherwise passed through.
SCALARS: Final[dict[str, Kind]] = {
    "main": "string",
    "compatibility_date": "string",
    "compatibility_flags": "array",
    "account_id": "string",
    "workers_dev": "boolean",
    "preview_urls": "boolean",
    "logpush": "boolean",
    "minify": "boolean",
    "no_bundle": "boolean",
    "upload_source_maps": "boolean",
    "find_additional_modules": "boolean",
    "base_dir": "string",
    "observability": "object",
    "placement": "object",
    "limits": "object",
    "triggers": "object",
    "vars": "object",
    "define": "object",
    "secrets": "object",
    "ai": "object",
    "queues": "object",
    "durable_objects": "object",
    "env": "object",
    "dev": "object",
}

INHERITED: Final = frozenset(
    {
        "access",
        "account_id",
        "assets",
        "base_dir",
        "build",
        "cache",
        "compatibility_date",
        "compatibility_flags",
        "exports",
        "find_additional_modules",
        "first_party_worker",
        "jsx_factory",
        "jsx_fragment",
        "keep_names",
        "limits",
        "logpush",
        "main",
        "migrations",
        "minify",
        "name",
        "no_bundle",
        "observability",
        "placement",
        "preserve_file_names",
        "preview_urls",
        "previews",
        "python_modules",
        "route",
        "routes",
        "rules",
        "triggers",
        "tsconfig",
        "upload_source_maps",
        "version_metadata",
        "workers_dev",
    }
)
NOT_INHERITED: Final = frozenset(
    {
        "ai",
        "ai_search",
        "ai_search_namespaces",
        "analytics_engine_datasets",
        "browser",
        "cloudchamber",
        "containers",
        "d1_databases",
        "define",
        "dispatch_namespaces",
        "durable_objects",
        "hyperdrive",
        "images",
        "kv_namespaces",
        "logfwdr",
        "media",
        "mtls_certificates",
        "pipelines",
        "queues",
        "r2_buckets",
        "ratelimits",
        "secrets",
        "secrets_store_secrets",
        "send_email",
        "services",
        "streaming_tail_consumers",
        "tail_consumers",
        "unsafe",
        "vars",
        "vectorize",
        "vpc_services",
        "worker_loaders",
        "workflows",
    }
)
TOP_LEVEL: Final = frozenset(
    {
        "$schema",
        "addresses",
        "alias",
        "data_blobs",
        "dev",
        "env",
        "keep_vars",
        "legacy_env",
        "pages_build_output_dir",
        "send_metrics",
        "site",
        "text_blobs",
        "wasm_modules",
    }
)
