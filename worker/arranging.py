"""Keep how administrators arrange the pipeline: every version, the newest in force, none that cannot be walked."""

import json
from collections.abc import Mapping
from typing import Any

from worker.config import Settings
from worker.errors import Conflict, InvalidRequest, NotFound, SettingError, WiringError
from worker.failures import detail
from worker.registry import registry
from worker.wiring import Arrangement, wire
from wrangler_compat.protocols import D1Database

KEPT = 100
"""How many versions can be gone back to."""
_SHOWN = "SELECT version, value, note, at FROM config WHERE name = 'pipeline'"
_NEWEST = f"{_SHOWN} ORDER BY version DESC LIMIT ?"
_ONE = f"{_SHOWN} AND version = ?"
_LAST = "SELECT coalesce(max(version), 0) FROM config WHERE name = 'pipeline'"
_ADD = f"INSERT INTO config (name, value, note, by, at) SELECT 'pipeline', ?, ?, ?, ? WHERE ({_LAST}) = ?"
_PRUNE = (
    "DELETE FROM config WHERE name = 'pipeline' AND version NOT IN"
    " (SELECT version FROM config WHERE name = 'pipeline' ORDER BY version DESC LIMIT ?)"
)
_AS_DEPLOYED: Mapping[str, Any] = {"version": 0, "disabled": [], "settings": {}, "note": "", "at": None}


async def history(db: D1Database, *, most: int = KEPT) -> list[dict[str, Any]]:
    """Return the kept versions, newest first."""
    rows = (await db.prepare(_NEWEST).bind(most).all())["results"]
    return [_version(row) for row in rows]


async def current(db: D1Database) -> dict[str, Any]:
    """Return the version in force; 0 is as deployed."""
    newest = await history(db, most=1)
    return newest[0] if newest else dict(_AS_DEPLOYED)


async def save(
    db: D1Database, settings: Settings, arrangement: Arrangement, *, note: str, by: str, now_ms: int, made_from: int
) -> None:
    """Put an arrangement in force, or raise InvalidRequest for one that cannot be walked, Conflict for a late one."""
    prove(settings, arrangement)
    value = json.dumps(arrangement.data(), ensure_ascii=False, sort_keys=True)
    added, _ = await db.batch(
        [db.prepare(_ADD).bind(value, note, by, now_ms, made_from), db.prepare(_PRUNE).bind(KEPT)]
    )
    if added["meta"]["changes"] == 0:
        raise Conflict(f"the pipeline has been changed since version {made_from}; read it again")


async def earlier(db: D1Database, version: int) -> Arrangement:
    """Return the arrangement of a kept version."""
    if version == 0:
        return Arrangement()
    row = await db.prepare(_ONE).bind(version).first()
    if row is None:
        raise NotFound(f"there is no version {version}, or no longer")
    return Arrangement.of(json.loads(row["value"]))


def prove(settings: Settings, arrangement: Arrangement) -> None:
    """Build every strategy under the arrangement; InvalidRequest says which node, key and place do not fit."""
    try:
        wire(settings, arrangement)
    except SettingError as error:
        raise InvalidRequest(error.message, details=[detail("settings", None, error.message)]) from None
    except WiringError as error:
        alone = {node: needed(settings, node) for node in arrangement.disabled}
        details = [detail("disabled", node, f"{node} switched on: {why}") for node, why in alone.items() if why]
        together = [detail("disabled", None, error.message)]
        raise InvalidRequest(f"it cannot be walked: {error.message}", details=details or together) from None


def needed(settings: Settings, node: str) -> str | None:
    """Return why a node cannot be switched off, which key would be missing and where; None where it can."""
    try:
        wire(settings, Arrangement((node,)))
    except WiringError as error:
        return error.message
    return None


def described(settings: Settings, version: Mapping[str, Any]) -> dict[str, Any]:
    """Return a version with every node as it is under it."""
    arrangement = Arrangement.of(version)
    problem = None
    try:
        wire(settings, arrangement)
    except WiringError as error:
        problem = error.message
        arrangement = Arrangement()
    return {**version, "problem": problem, "nodes": [_node(settings, arrangement, node) for node in registry()]}


def _node(settings: Settings, arrangement: Arrangement, node: str) -> dict[str, Any]:
    deployed = {**registry()[node].settings, **settings.nodes.get(node, {})}
    now = {**deployed, **arrangement.settings.get(node, {})}
    return {
        "id": node,
        "does": registry()[node].doc,
        "enabled": node not in arrangement.disabled,
        "needed": needed(settings, node),
        "settings": [
            {"name": name, "type": type(value).__name__, "default": value, "value": now[name]}
            for name, value in deployed.items()
            if (node, name) != ("semantic_cache", "version")
        ],
    }


def _version(row: Mapping[str, Any]) -> dict[str, Any]:
    value = Arrangement.of(json.loads(row["value"])).data()
    return {"version": int(row["version"]), **value, "note": row["note"], "at": int(row["at"])}
