"""Search the rows themselves for the question's words: what is left of keyword search when the index cannot be read.

The published views are scanned under the SQL form of the same filter, and each row is scored by how many of the
question's stems and character pairs it holds, once more for those that its names hold. No rarity and no meaning: it
finds less than the index does, and nothing that the filter does not admit.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemas.documents import document_id
from schemas.reading import Filter, Kind
from worker.sql.queryspec import VIEWS
from worker.sql.where import conditions, where
from worker.text.prose import topic_words
from wrangler_compat.protocols import ReadOnlyDatabase, VectorizeMatch, VectorizeMatches

MOST_WORDS = 16
"""Of a longer question the longest words count; each costs two looks at every row."""
LEAST_SHARE = 0.5
"""Of a question whose filter says nothing a row must hold this share of the words, or any word would do."""
_NAMES: Mapping[Kind, tuple[str, ...]] = {
    "route": ("name", "name_en", "alternative_names"),
    "area": ("name", "name_en"),
    "crag": ("name", "name_en", "alternative_names"),
    "gym": ("name", "name_en", "alternative_names"),
    "gym_condition": ("gym_name", "gym_name_en"),
    "article": ("name", "name_en", "alternative_names"),
}
_TEXTS: Mapping[Kind, tuple[str, ...]] = {
    "route": ("crag_name", "crag_name_en", "area_name", "area_name_en", "sector", "sector_en"),
    "area": ("crag_name", "crag_name_en", "sectors"),
    "crag": ("region", "region_en", "address", "address_en", "rock_type", "rock_type_en", "amenities", "amenities_en"),
    "gym": ("city", "district", "address", "address_en", "nearest_station", "facilities", "facilities_en"),
    "gym_condition": ("text",),
    "article": ("body", "body_en"),
}


async def words_in_rows(
    read: ReadOnlyDatabase, text: str, filter: Filter, *, most: int, now_ms: int
) -> VectorizeMatches:
    """The rows that hold most of the words, in the shape of an index's answer; scores are 0..1.

    Of a kind whose rows the filter constrains, those without a word of the question come last: they are asked for too.
    """
    words = sorted(topic_words(text), key=lambda word: (-len(word), word))[:MOST_WORDS]
    kinds: tuple[Kind, ...] = filter.kinds or tuple(VIEWS)
    answers = await read.rows(*(_query(kind, words, filter, most, now_ms) for kind in kinds))
    whole = 2 * max(1, len(words))
    found: list[VectorizeMatch] = [
        {
            "id": document_id(kind, str(row["id"])),
            "score": row["hits"] / whole,
            "metadata": {"title": row["title"] or "", "title_en": row["title_en"] or ""},
        }
        for kind, rows in zip(kinds, answers, strict=True)
        for row in rows
    ]
    found.sort(key=lambda match: -match["score"])
    return {"count": len(found[:most]), "matches": found[:most]}


def _query(kind: Kind, words: Sequence[str], filter: Filter, most: int, now_ms: int) -> tuple[str, list[Any]]:
    view, names = VIEWS[kind], _NAMES[kind]
    condition, values = where(filter, view)
    if kind == "gym_condition":
        condition, values = f"{condition} AND (ends_at IS NULL OR ends_at > ?)", [*values, now_ms]
    held = " + ".join(["0", *["(instr(named, ?) > 0) + (instr(said, ?) > 0)"] * len(words)])
    sql = (
        f"SELECT id, title, title_en, hits FROM (SELECT id, title, title_en, {held} AS hits FROM ("
        f"SELECT id, {names[0]} AS title, {names[1]} AS title_en, {_folded(names)} AS named, "
        f"{_folded((*names, *_TEXTS[kind]))} AS said FROM {view} WHERE {condition})) "
        "WHERE hits >= ? ORDER BY hits DESC, id LIMIT ?"
    )
    return sql, [*(word for word in words for _ in range(2)), *values, _least(kind, words, filter), most]


def _least(kind: Kind, words: Sequence[str], filter: Filter) -> int:
    """How many hits a row needs; an article is weighed by its fit afterwards, so one will do."""
    if kind == "article":
        return 1
    if conditions(replace(filter, exclude_ids=()), VIEWS[kind]):
        return 0
    return max(1, math.ceil(LEAST_SHARE * len(words)))


def _folded(columns: Sequence[str]) -> str:
    """The columns' text as one, folded as far as SQLite can: lower case, 台 for 臺."""
    joined = " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)
    return f"replace(lower({joined}), '臺', '台')"
