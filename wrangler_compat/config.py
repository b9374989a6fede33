"""Read wrangler.toml, wrangler.jsonc or wrangler.json as Cloudflare does, into one frozen value.

Environments, inheritance, local secrets and every finding in one report follow the measured rules of wrangler 4.
"""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from wrangler_compat.config_check import Findings, check_names, check_section
from wrangler_compat.config_schema import INHERITED, NOT_INHERITED
from wrangler_compat.config_shapes import (
    AiBinding,
    D1Binding,
    KVBinding,
    QueueConsumer,
    QueueProducer,
    Queues,
    R2Binding,
    RateLimitBinding,
    Triggers,
    VectorizeBinding,
    WranglerConfig,
)
from wrangler_compat.dev_vars import read_dev_vars
from wrangler_compat.errors import ConfigError

__all__ = [
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
    "load_config",
]

FILE_NAMES: Final = ("wrangler.json", "wrangler.jsonc", "wrangler.toml")
"""In one folder the first of these wins, silently."""
_COMMENT: Final = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/', re.DOTALL)
_TRAILING: Final = re.compile(r'("(?:\\.|[^"\\])*")|,(?=\s*[}\]])', re.DOTALL)


def load_config(path: Path, env: str | None = None, *, environ: Mapping[str, str] | None = None) -> WranglerConfig:
    """Read a file, or the winning file of a folder, for an environment (or CLOUDFLARE_ENV); ConfigError holds all."""
    environ = os.environ if environ is None else environ
    file = _find(path).resolve()
    raw = _parse(file)
    env = env or environ.get("CLOUDFLARE_ENV") or None
    found = Findings()
    check_section(raw, "", found)
    section = dict(raw)
    environments = raw.get("env") if isinstance(raw.get("env"), Mapping) else {}
    assert isinstance(environments, Mapping)
    if env is not None:
        section = _environment(raw, environments, env, found)
    check_names(section, found)
    if found.errors:
        lines = "".join(f"\n  - {error}" for error in found.errors)
        raise ConfigError(f"Processing {file.name} configuration:{lines}", found.errors)
    required = section.get("secrets", {}).get("required")
    names = tuple(required) if required is not None else None
    secrets, warnings = read_dev_vars(file.parent, env, environ=environ, required=names)
    return _build(file, env, section, secrets, tuple(found.warnings + warnings))


def _find(path: Path) -> Path:
    if not path.is_dir():
        return path
    for name in FILE_NAMES:
        if (path / name).is_file():
            return path / name
    raise ConfigError(f"No wrangler.json, wrangler.jsonc or wrangler.toml in {path}.")


def _parse(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text("utf-8")
    except OSError as error:
        raise ConfigError(f"The configuration file {file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file.name} cannot be parsed: it is not UTF-8 ({error.reason}).") from error
    try:
        raw = tomllib.loads(text) if file.suffix == ".toml" else json.loads(_plain_json(text))
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        raise ConfigError(f"{file.name} cannot be parsed: {error}") from error
    if not isinstance(raw, dict):
        raise ConfigError(f"{file.name} must hold an object.")
    return raw


def _plain_json(text: str) -> str:
    # Comments and trailing commas become spaces, so that line and column of an error stay right.
    def blank(match: re.Match[str]) -> str:
        return match[1] or re.sub(r"[^\n]", " ", match[0])

    return _TRAILING.sub(blank, _COMMENT.sub(blank, text))


def _environment(raw: Mapping[str, Any], environments: Mapping[str, Any], env: str, found: Findings) -> dict[str, Any]:
    """Answer the section of one environment with what it inherits."""
    own = environments.get(env)
    if not isinstance(own, Mapping):
        names = json.dumps(list(environments), ensure_ascii=False, separators=(",", ":"))
        raise ConfigError(
            f'No environment found in configuration with name "{env}". '
            f"The available configured environment names are: {names}"
        )
    where = f"env.{env}"
    check_section(own, where, found)
    section = {key: value for key, value in raw.items() if key in INHERITED} | dict(own)
    if "name" not in own and isinstance(raw.get("name"), str):
        section["name"] = f"{raw['name']}-{env}"
    # Whichever of the two an environment has replaces both of the top level.
    if "route" in own or "routes" in own:
        section = {k: v for k, v in section.items() if k not in ("route", "routes") or k in own}
    advice = "This is not what you probably want, since"
    for key in sorted(NOT_INHERITED & raw.keys()):
        if key not in own:
            found.warnings.append(
                f'"{key}" exists at the top level, but not on "{where}". '
                f'{advice} "{key}" is not inherited by environments. Please add "{key}" to "{where}".'
            )
    top, mine = raw.get("vars"), own.get("vars")
    if isinstance(top, Mapping) and isinstance(mine, Mapping) and (lost := [name for name in top if name not in mine]):
        found.warnings.append(
            f'The following vars exist at the top level, but not on "{where}.vars". '
            f'{advice} "vars" are not inherited by environments. - {", ".join(lost)}'
        )
    return section


def _build(
    file: Path, env: str | None, raw: dict[str, Any], secrets: dict[str, str], warnings: tuple[str, ...]
) -> WranglerConfig:
    queues, ai = raw.get("queues", {}), raw.get("ai", {})
    return WranglerConfig(
        path=file,
        env=env,
        name=raw.get("name", "worker"),
        main=raw.get("main"),
        compatibility_date=raw.get("compatibility_date"),
        compatibility_flags=tuple(raw.get("compatibility_flags", ())),
        account_id=raw.get("account_id"),
        vars=MappingProxyType(dict(raw.get("vars", {}))),
        secrets=MappingProxyType(secrets),
        kv_namespaces=tuple(
            KVBinding(e["binding"], e.get("id", e["binding"]), e.get("remote", False))
            for e in raw.get("kv_namespaces", ())
        ),
        d1_databases=tuple(_d1(entry, file.parent) for entry in raw.get("d1_databases", ())),
        r2_buckets=tuple(
            R2Binding(e["binding"], e.get("bucket_name", e["binding"]), e.get("jurisdiction"), e.get("remote", False))
            for e in raw.get("r2_buckets", ())
        ),
        vectorize=tuple(
            VectorizeBinding(e["binding"], e["index_name"], e.get("remote", False)) for e in raw.get("vectorize", ())
        ),
        ai=AiBinding(ai["binding"]) if ai else None,
        queues=Queues(
            tuple(
                QueueProducer(
                    e["binding"], e.get("queue", e["binding"]), e.get("delivery_delay", 0), e.get("remote", False)
                )
                for e in queues.get("producers", ())
            ),
            tuple(
                QueueConsumer(**{key: value for key, value in e.items() if key in QueueConsumer.__slots__})
                for e in queues.get("consumers", ())
            ),
        ),
        triggers=Triggers(tuple(raw.get("triggers", {}).get("crons", ()))),
        ratelimits=tuple(
            RateLimitBinding(e["name"], e["namespace_id"], e["simple"]["limit"], e["simple"]["period"])
            for e in raw.get("ratelimits", ())
        ),
        limits=MappingProxyType(dict(raw.get("limits", {}))),
        raw=MappingProxyType(raw),
        warnings=warnings,
    )


def _d1(entry: Mapping[str, Any], folder: Path) -> D1Binding:
    name = entry.get("database_name", entry["binding"])
    return D1Binding(
        binding=entry["binding"],
        database_name=name,
        database_id=entry.get("database_id", name),
        migrations_table=entry.get("migrations_table", "d1_migrations"),
        migrations_dir=(folder / entry.get("migrations_dir", "migrations")).resolve(),
        remote=entry.get("remote", False),
    )
