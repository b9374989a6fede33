"""Retrieval questions over the 85,132 routes, made by rule from the rows themselves."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

SEED = 20261123
BY_NAME = ("{name}", "{name} {place}", "how hard is {name}?", "where is {name} in {place}", "beta for {name}")
BY_KIND = ("{type} {grade} in {place}", "{grade} {type} routes {place}")
NAMES = 240
KINDS = 80
TYPES = ("sport", "trad", "boulder")

_NAMED = (
    "SELECT id, coalesce(name, name_en) AS name, crag_name_en AS place, crag_id FROM published_routes "
    "WHERE length(coalesce(name, name_en)) BETWEEN 6 AND 40 ORDER BY id"
)
_COUNTS = "SELECT lower(coalesce(name, name_en)) AS name, count(*) AS n FROM published_routes GROUP BY 1"
_KIND = (
    "SELECT crag_id, crag_name_en AS place, type, grade, group_concat(id, ' ') AS ids FROM published_routes "
    "WHERE grade_min = grade_max AND crag_name_en IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING count(*) BETWEEN 3 AND 400 "
    "ORDER BY 1, 3, 4"
)


async def questions(read: Any) -> list[dict[str, Any]]:
    """Questions with their relevant ids: names that a single route bears; place, type and grade."""
    named, counts, kinds = await read.rows((_NAMED, ()), (_COUNTS, ()), (_KIND, ()))
    alone = {row["name"] for row in counts if row["n"] == 1}
    chance = random.Random(SEED)
    unique = [row for row in named if row["name"].lower() in alone and row["name"].isascii()]
    typed = [row for row in kinds if row["type"] in TYPES and row["place"]]
    found = [_named(row, chance.choice(BY_NAME)) for row in chance.sample(unique, min(NAMES, len(unique)))]
    found += [_typed(row, chance.choice(BY_KIND)) for row in chance.sample(typed, min(KINDS, len(typed)))]
    return [{"id": f"s{n:03d}", "locale": "en", **each} for n, each in enumerate(found, 1)]


def _named(row: Mapping[str, Any], form: str) -> dict[str, Any]:
    place = row["place"] or ""
    return {"query": form.format(name=row["name"], place=place).strip(), "relevant": {"ids": [row["id"]]}}


def _typed(row: Mapping[str, Any], form: str) -> dict[str, Any]:
    ids: Sequence[str] = row["ids"].split()
    query = form.format(type=row["type"], grade=row["grade"], place=row["place"])
    return {"query": query, "relevant": {"ids": list(ids)}}
