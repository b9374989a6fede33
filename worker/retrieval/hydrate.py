"""Turn search hits into candidates with facts: the rows as they stand now, those that certainly meet the filter.

The index may be a moment behind and knows only some columns. Here every hit is read again, in one hop, under the SQL
form of the same filter: a row that was withdrawn, changed or never quite fitted disappears.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from schemas.documents import split_id
from schemas.evidence import Candidate, FactValue
from schemas.reading import Filter, Kind
from worker.retrieval.fusion import Fused
from worker.sql.facts import flatten
from worker.sql.hours import meets_hours
from worker.sql.queryspec import VIEWS
from worker.sql.where import where
from wrangler_compat.protocols import JsonDict, ReadOnlyDatabase


async def hydrate(
    read: ReadOnlyDatabase, hits: Sequence[Fused], metadata: Mapping[str, JsonDict], filter: Filter, *, now_ms: int
) -> tuple[Candidate, ...]:
    """Return the hits that rows still bear out, in their order; metadata is what the index gave, by document id."""
    wanted: dict[Kind, list[str]] = {}
    for hit in hits:
        kind, row_id = split_id(hit.id)
        wanted.setdefault(kind, []).append(row_id)
    rows = await _rows(read, wanted, filter, now_ms)
    found: list[Candidate] = []
    for hit in hits:
        kind, row_id = split_id(hit.id)
        about = metadata.get(hit.id, {})
        facts = rows.get((kind, row_id))
        if facts is None or (kind == "gym" and not _is_open(facts, filter)):
            continue
        found.append(
            Candidate(
                id=row_id,
                kind=kind,
                score=hit.score,
                facts=facts,
                text=str(about.get("excerpt", "")),
                indexed_at=int(about["indexed_at"]) if about.get("indexed_at") is not None else None,
                legs=hit.legs,
                ranks=hit.ranks,
            )
        )
    return tuple(found)


async def _rows(
    read: ReadOnlyDatabase, wanted: Mapping[Kind, Sequence[str]], filter: Filter, now_ms: int
) -> dict[tuple[Kind, str], dict[str, FactValue]]:
    kinds = list(wanted)
    answers = await read.rows(*(_query(kind, wanted[kind], filter, now_ms) for kind in kinds)) if kinds else []
    return {(kind, str(row["id"])): flatten(row) for kind, rows in zip(kinds, answers, strict=True) for row in rows}


def _query(kind: Kind, ids: Sequence[str], filter: Filter, now_ms: int) -> tuple[str, list[Any]]:
    condition, values = where(filter, VIEWS[kind])
    sql = f"SELECT * FROM {VIEWS[kind]} WHERE id IN (SELECT value FROM json_each(?)) AND {condition}"
    if kind == "gym_condition":
        sql, values = f"{sql} AND (ends_at IS NULL OR ends_at > ?)", [*values, now_ms]
    return sql, [json.dumps(list(ids), ensure_ascii=False), *values]


def _is_open(facts: dict[str, FactValue], filter: Filter) -> bool:
    return meets_hours(facts, filter) is True
