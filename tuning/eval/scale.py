"""Retrieval questions over the 85,132 routes, made by rule from the rows themselves."""

import random
from collections.abc import Mapping
from typing import Any

SEED = 20261123
BY_NAME = ("{name}", "{name} {place}", "how hard is {name}?", "where is {name} in {place}", "beta for {name}")
BY_KIND = ("{type} {grade} in {place}", "{grade} {type} routes {place}")
NAMES = 240
KINDS = 80
FEWEST = 3
MOST = 400
TYPES = ("sport", "trad", "boulder")

_CRAGS = "SELECT id, name, name_en FROM published_crags ORDER BY id"
# One crag at a time: the read-only handle stops a query after two seconds.
_ROUTES = (
    "SELECT id, name, name_en, type, grade, grade_min, grade_max FROM published_routes WHERE crag_id = ? ORDER BY id"
)


async def questions(read: Any) -> list[dict[str, Any]]:
    """Questions with their relevant ids: names that a single route bears; place, type and grade."""
    named: dict[str, list[dict[str, Any]]] = {}
    kinds: dict[tuple[str, str, str], list[str]] = {}
    (crags,) = await read.rows((_CRAGS, ()))
    for crag in crags:
        place = crag["name_en"] or crag["name"]
        (routes,) = await read.rows((_ROUTES, (crag["id"],)))
        for route in routes:
            name = route["name"] or route["name_en"]
            named.setdefault(name.lower(), []).append({"id": route["id"], "name": name, "place": place})
            if route["type"] in TYPES and route["grade_min"] is not None and route["grade_min"] == route["grade_max"]:
                kinds.setdefault((place, route["type"], route["grade"]), []).append(route["id"])
    chance = random.Random(SEED)
    unique = [rows[0] for name, rows in named.items() if len(rows) == 1 and 6 <= len(name) <= 40 and name.isascii()]
    typed = [{"key": key, "ids": ids} for key, ids in kinds.items() if FEWEST <= len(ids) <= MOST]
    found = [_named(row, chance.choice(BY_NAME)) for row in chance.sample(unique, min(NAMES, len(unique)))]
    found += [_typed(row, chance.choice(BY_KIND)) for row in chance.sample(typed, min(KINDS, len(typed)))]
    return [{"id": f"s{n:03d}", "locale": "en", **each} for n, each in enumerate(found, 1)]


def _named(row: Mapping[str, Any], form: str) -> dict[str, Any]:
    query = form.format(name=row["name"], place=row["place"])
    return {"query": query, "relevant": {"ids": [row["id"]]}}


def _typed(row: Mapping[str, Any], form: str) -> dict[str, Any]:
    place, kind, grade = row["key"]
    return {"query": form.format(type=kind, grade=grade, place=place), "relevant": {"ids": row["ids"]}}
