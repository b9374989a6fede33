"""Which version of a tuned model answers whom: the live one, or the canary for its share of the askers."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from schemas.reading import User
from worker.calls import chain_of
from worker.env import Models
from wrangler_compat.protocols import D1Database

PREFIX = "tuned/"
MOST_SERVED = 200
_TASKS = ("write", "understand", "judge")
_SERVED = "SELECT name, version, status, share FROM models WHERE status IN ('live', 'canary') LIMIT ?"


async def resolved(db: D1Database, models: Models, user: User | None, question: str) -> Models:
    """The models of one request: each `tuned/<name>` is its version for this asker, or left out when none is served.

    A signed-in asker always gets the same side of a canary; an anonymous one by the question, so that nothing of who
    they are is needed. Behind a canary stands the live version, should the canary fail.
    """
    chains = {task: chain for task in _TASKS if (chain := getattr(models, task)) and PREFIX in chain}
    if not chains:
        return models
    rows = (await db.prepare(_SERVED).bind(MOST_SERVED).all())["results"]
    served: dict[str, dict[str, Mapping[str, Any]]] = {}
    for row in rows:
        served.setdefault(row["name"], {})[row["status"]] = row
    who = f"user:{user.sub}" if user is not None else f"question:{' '.join(question.split())}"
    chosen: dict[str, Any] = {task: _chain(chain, served, who) for task, chain in chains.items()}
    return replace(models, **chosen)


def bucket(name: str, who: str) -> int:
    """A number 0..99 that is always the same for a model and an asker, and even over many askers."""
    return int.from_bytes(hashlib.sha256(f"{name}\0{who}".encode()).digest()[:8]) % 100


def tuned_in(models: Models) -> str:
    """The tuned versions that may write, for keys of the answer cache: what one version wrote is no other's answer."""
    return " ".join(model for model in chain_of(models.write or "") if model.startswith(PREFIX))


def _chain(chain: str, served: Mapping[str, Mapping[str, Mapping[str, Any]]], who: str) -> str | None:
    named = [each for model in chain_of(chain) for each in _versions(model, served, who)]
    return ", ".join(dict.fromkeys(named)) or None


def _versions(model: str, served: Mapping[str, Mapping[str, Mapping[str, Any]]], who: str) -> Iterable[str]:
    name = model.removeprefix(PREFIX)
    if not model.startswith(PREFIX) or "@" in name:
        return [model]
    versions = served.get(name, {})
    canary, live = versions.get("canary"), versions.get("live")
    chosen = [canary] if canary is not None and bucket(name, who) < canary["share"] else []
    return [f"{PREFIX}{name}@{row['version']}" for row in (*chosen, live) if row is not None]
