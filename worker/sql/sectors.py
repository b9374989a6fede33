"""Give routes the English name of their sector where only the row of their area holds it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from schemas.evidence import Evidence, EvidenceItem
from schemas.reading import Filter
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

MOST_AREAS = 50


async def with_english_sectors(read: ReadOnlyDatabase, evidence: Evidence) -> Evidence:
    """The evidence with sector_en on its routes wherever their areas list one; asks nothing when none is missing."""
    areas = tuple(dict.fromkeys(str(i.facts["area_id"]) for i in evidence.items if _is_missing(i)))
    if not areas:
        return evidence
    (found,) = await run(read, QuerySpec("published_areas", "list", Filter(area_ids=areas), limit=MOST_AREAS))
    english = {(row["id"], name): name_en for row in found.rows for name, name_en in sector_names(row)}
    return replace(evidence, items=tuple(_named(item, english) for item in evidence.items))


def _is_missing(item: EvidenceItem) -> bool:
    facts = item.facts
    return item.kind == "route" and "sector" in facts and "sector_en" not in facts and "area_id" in facts


def sector_names(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The Chinese and the English name of each sector that an area's row lists in both."""
    listed = json.loads(row["sectors"] or "[]")
    return [(each["name"], each["name_en"]) for each in listed if each.get("name") and each.get("name_en")]


def _named(item: EvidenceItem, english: Mapping[tuple[str, str], str]) -> EvidenceItem:
    if not _is_missing(item):
        return item
    name = english.get((str(item.facts["area_id"]), str(item.facts["sector"])))
    return item if name is None else replace(item, facts={**item.facts, "sector_en": name})
