"""The registry of tuned models: register, gate, canary, promote, retire, roll back; each step in one transaction."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from schemas.model_api import GateBody, ModelBody, ModelsQuery, MoveBody, Status
from worker.errors import Conflict, InvalidRequest, NotFound
from worker.failures import detail
from wrangler_compat.protocols import D1Database, R2Bucket

LEGAL: Mapping[Status, tuple[Status, ...]] = {
    "candidate": ("canary", "retired"),
    "canary": ("canary", "live", "retired"),
    "live": ("retired",),
    "retired": (),
}
"""Where a version may go; out of retirement leads only a rollback. Canary to canary is another share."""
FILE_BYTES = 64 * 1024 * 1024
MOST_FILES = 20
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")
_PLACE = "name = ?1 AND version = ?2"
_PREVIOUS = (
    "SELECT version FROM models WHERE name = ?1 AND status = 'retired' AND live_at IS NOT NULL "
    "ORDER BY live_at DESC, version DESC LIMIT 1"
)
_NO_CANARY = "NOT EXISTS (SELECT 1 FROM models WHERE name = ?1 AND status = 'canary')"


class Registry:
    """The table `models` and the files in R2 behind it; now_ms is the moment of every change."""

    def __init__(self, db: D1Database, bucket: R2Bucket, now_ms: int) -> None:
        self._db = db
        self._bucket = bucket
        self._now = now_ms

    async def listed(self, query: ModelsQuery) -> list[dict[str, Any]]:
        """Versions by name, newest first."""
        sql = "SELECT * FROM models WHERE (?1 IS NULL OR status = ?1) ORDER BY name, version DESC LIMIT ?2"
        return [_told(row) for row in (await self._db.prepare(sql).bind(query.status, query.limit).all())["results"]]

    async def one(self, name: str, version: int) -> dict[str, Any]:
        """One version; NotFound when there is none."""
        row = await self._db.prepare(f"SELECT * FROM models WHERE {_PLACE}").bind(name, version).first()
        if row is None:
            raise NotFound(f"there is no model tuned/{name}@{version}")
        return _told(row)

    async def register(self, body: ModelBody) -> dict[str, Any]:
        """A new candidate; Conflict when the version exists."""
        if body.upstream == "workers-ai" and not body.base.startswith("@cf/"):
            wanted = "a model of Workers AI, @cf/…, since it is run with the adapter as its lora"
            raise InvalidRequest(f"base wants {wanted}", details=[detail("base", body.base, wanted)])
        sql = (
            "INSERT INTO models (name, version, upstream, base, adapter, data_hash, metrics, artefacts, created_at, "
            "changed_at) VALUES (?1, coalesce(?2, (SELECT coalesce(max(version), 0) + 1 FROM models WHERE name = ?1)), "
            "?3, ?4, ?5, ?6, ?7, '{}', ?8, ?8) ON CONFLICT DO NOTHING RETURNING version"
        )
        values = [body.name, body.version, body.upstream, body.base, body.adapter, body.data_hash]
        version = await self._db.prepare(sql).bind(*values, json.dumps(body.metrics), self._now).first("version")
        if version is None:
            raise Conflict(f"tuned/{body.name}@{body.version} is registered already; a version never changes")
        return await self.one(body.name, int(version))

    async def store(self, name: str, version: int, file: str, content: bytes) -> dict[str, Any]:
        """Keep a file of a candidate in R2 under models/<name>/<version>/; later its files are what they are."""
        if not _FILE.fullmatch(file):
            wanted = "letters, digits, dots, dashes and underscores, at most 80"
            raise InvalidRequest(f"the file's name wants {wanted}", details=[detail("file", file, wanted)])
        model = await self.one(name, version)
        if model["status"] != "candidate":
            raise Conflict(f"{model['id']} is {model['status']}; files are added to a candidate only")
        if file not in model["artefacts"] and len(model["artefacts"]) >= MOST_FILES:
            raise Conflict(f"{model['id']} has {MOST_FILES} files, as many as a model may have")
        await self._bucket.put(f"models/{name}/{version}/{file}", content)
        about = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        sql = (
            f"UPDATE models SET artefacts = json_set(artefacts, ?3, json(?4)), changed_at = ?5 WHERE {_PLACE} "
            "AND status = 'candidate'"
        )
        await self._db.prepare(sql).bind(name, version, f'$."{file}"', json.dumps(about), self._now).run()
        return await self.one(name, version)

    async def gate(self, name: str, version: int, verdict: GateBody) -> dict[str, Any]:
        """Keep the verdict of the gate on a candidate."""
        sql = f"UPDATE models SET gate = ?3, changed_at = ?4 WHERE {_PLACE} AND status = 'candidate'"
        told = json.dumps(verdict.model_dump() | {"at": self._now}, ensure_ascii=False)
        done = await self._db.prepare(sql).bind(name, version, told, self._now).run()
        model = await self.one(name, version)
        if not done["meta"]["changes"]:
            raise Conflict(f"{model['id']} is {model['status']}; only a candidate is put to the gate")
        return model

    async def move(self, name: str, version: int, body: MoveBody) -> dict[str, Any]:
        """Move a version on; Conflict when that is no legal step, the gate refuses it, or another canary runs.

        A version that goes live sends the one before it into retirement, in the same transaction.
        """
        model = await self.one(name, version)
        before: Status = model["status"]
        _permit(model, body)
        share = body.share or 0
        condition = f"{_PLACE} AND status = ?3"
        statements = []
        if body.status == "live":
            here = "EXISTS (SELECT 1 FROM models WHERE name = ?1 AND version = ?2 AND status = ?3)"
            retire = (
                f"UPDATE models SET status = 'retired', changed_at = ?4 WHERE name = ?1 AND status = 'live' AND {here}"
            )
            statements.append(self._db.prepare(retire).bind(name, version, before, self._now))
        if body.status == "canary":
            condition += (
                " AND NOT EXISTS (SELECT 1 FROM models WHERE name = ?1 AND status = 'canary' AND version <> ?2)"
            )
        move = (
            "UPDATE models SET status = ?5, share = ?6, changed_at = ?4, "
            f"live_at = CASE WHEN ?5 = 'live' THEN ?4 ELSE live_at END WHERE {condition}"
        )
        statements.append(self._db.prepare(move).bind(name, version, before, self._now, body.status, share))
        done = (await self._db.batch(statements))[-1]
        if not done["meta"]["changes"]:
            raise Conflict(f"{model['id']} cannot become {body.status}: another canary runs, or it was moved meanwhile")
        return await self.one(name, version)

    async def rollback(self, name: str) -> list[dict[str, Any]]:
        """Undo the last step: a canary is retired, or without one the live version, and the one before it lives.

        Answers what is served of this name now. A version that was rolled back is never rolled back to.
        """
        fall = f"status = 'retired', live_at = NULL WHERE name = ?1 AND status = 'live' AND {_NO_CANARY}"
        rise = f"status = 'live', live_at = ?2 WHERE name = ?1 AND version = ({_PREVIOUS}) AND {_NO_CANARY}"
        stop = "status = 'retired', share = 0 WHERE name = ?1 AND status = 'canary'"
        read = "SELECT * FROM models WHERE name = ?1 AND status IN ('live', 'canary')"
        steps = [
            self._db.prepare(f"UPDATE models SET changed_at = ?2, {step}").bind(name, self._now)
            for step in (fall, rise, stop)
        ]
        *changed, served = await self._db.batch([*steps, self._db.prepare(read).bind(name)])
        if not any(each["meta"]["changes"] for each in changed):
            raise Conflict(f"nothing of tuned/{name} is or was served: there is nothing to roll back")
        return [_told(row) for row in served["results"]]


def _permit(model: Mapping[str, Any], body: MoveBody) -> None:
    """Refuse a step that is not legal, with the legal ones."""
    before: Status = model["status"]
    if body.status not in LEGAL[before]:
        legal = " or ".join(LEGAL[before]) or "nothing but a rollback"
        raise Conflict(f"{model['id']} is {before}; from there leads {legal}, not {body.status}")
    if (body.status == "canary") != (body.share is not None):
        wanted = "1 to 50 percent of the askers for a canary, and nothing for another status"
        raise InvalidRequest(f"share wants {wanted}", details=[detail("share", body.share, wanted)])
    if body.status == "canary" and not (model["gate"] or {}).get("passed"):
        raise Conflict(f"{model['id']} has not passed the gate; run make tune-gate MODEL={model['id']}")


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    parsed = {name: json.loads(row[name]) for name in ("metrics", "artefacts")}
    gate = None if row["gate"] is None else json.loads(row["gate"])
    return {"id": f"tuned/{row['name']}@{row['version']}", **row, **parsed, "gate": gate}
