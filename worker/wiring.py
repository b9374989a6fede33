"""The strategies as administrators have arranged them: nodes off, settings changed, all proven before they walk."""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog

from schemas.context import StrategyName
from worker.config import NodeSettings, Settings
from worker.errors import SettingError, WiringError
from worker.graph import Graph
from worker.llm.prompts import prompts
from worker.node import Setting
from worker.registry import registry
from worker.release import fingerprint
from worker.strategies import build_chosen, build_search, build_strategies
from worker.version import VERSION
from wrangler_compat.protocols import ReadOnlyDatabase

CURRENT = ("SELECT coalesce(max(version), 0) AS version FROM config_versions WHERE name = 'pipeline'", ())
"""The number of the arrangement that is in force; 0: as deployed."""
_ARRANGED = (
    "SELECT version, value FROM config_versions WHERE name = 'pipeline' ORDER BY version DESC LIMIT 1",
    (),
)
MOST = 100_000.0
"""The largest number that a setting may have."""
_OWN = frozenset({("semantic_cache", "version")})
_log = structlog.get_logger("wiring")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What an administrator may change: nodes that are left out, and settings of nodes."""

    disabled: tuple[str, ...] = ()
    settings: NodeSettings = field(default_factory=dict)

    @staticmethod
    def of(value: Mapping[str, Any]) -> "Arrangement":
        """The arrangement that JSON holds."""
        settings = {node: dict(of) for node, of in value.get("settings", {}).items() if of}
        return Arrangement(tuple(sorted(set(value.get("disabled", ())))), settings)

    def data(self) -> dict[str, Any]:
        """As it is stored and shown."""
        return {"disabled": list(self.disabled), "settings": {node: dict(of) for node, of in self.settings.items()}}


@dataclass(frozen=True, slots=True)
class Wiring:
    """Every proven strategy under one arrangement; version is part of the keys of cached answers."""

    number: int
    version: str
    strategies: Mapping[StrategyName, Graph]
    chosen: Graph
    """Answers with the strategy that tool_selection chooses."""
    search: Graph
    """Behind `GET /ai/search`."""


def wire(settings: Settings, arrangement: Arrangement | None = None, number: int = 0) -> Wiring:
    """Return the strategies, or raise SettingError or GraphError, which name node, key and place."""
    arranged = arrangement or Arrangement()
    merged = {node: dict(of) for node, of in settings.nodes.items()}
    for node, changed in checked(arranged).items():
        merged.setdefault(node, {}).update(changed)
    version = _hash(settings.version, arranged)
    merged.setdefault("semantic_cache", {})["version"] = version
    return Wiring(
        number,
        version,
        build_strategies(merged, off=arranged.disabled),
        build_chosen(merged, off=arranged.disabled),
        build_search(merged, off=arranged.disabled),
    )


def checked(arrangement: Arrangement) -> dict[str, dict[str, Setting]]:
    """Return the settings in the nodes' own types; SettingError names what there is no such thing of."""
    nodes = registry()
    for node in (*arrangement.disabled, *arrangement.settings):
        if node not in nodes:
            raise SettingError(f"there is no node {node!r}; there are: {', '.join(sorted(nodes))}")
    return {node: _checked(node, of) for node, of in arrangement.settings.items()}


def _checked(node: str, settings: Mapping[str, Setting]) -> dict[str, Setting]:
    for name, value in settings.items():
        if (node, name) in _OWN:
            raise SettingError(f"{node}.{name} is the service's own and is not set")
        if isinstance(value, int | float) and not (math.isfinite(value) and 0 <= value <= MOST):
            raise SettingError(f"{node}.{name} wants a number from 0 to {MOST:,.0f}, got {value!r}")
    return registry()[node].check(settings)


async def rewired(settings: Settings, read: ReadOnlyDatabase) -> Wiring:
    """Return the strategies under the newest arrangement, or as deployed where it no longer fits the code."""
    ((row,),) = await read.rows(_ARRANGED)
    number = int(row["version"])
    try:
        return wire(settings, Arrangement.of(json.loads(row["value"])), number)
    except WiringError as error:
        # It was proven when it was saved, by another release: answering as deployed is better than not at all.
        _log.error("the stored arrangement does not fit this release", version=number, error=error.message)
        return wire(settings, None, number)


def _hash(version: str, arrangement: Arrangement) -> str:
    written = sorted((prompt.name, prompt.version) for prompt in prompts().values())
    parts = (VERSION, fingerprint(), version, written, json.dumps(arrangement.data(), sort_keys=True))
    return hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest()
