"""Group gyms by the brand that several of them bear: 原岩 has six branches, 角攀 two."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemas.reading import Filter, Locale
from worker.sql.evidence import Gathering
from worker.sql.queryspec import MAX_LIMIT, QuerySpec
from worker.sql.run import run
from worker.text.folding import fold
from worker.understanding.gyms.sports_centres import NAMES
from worker.understanding.names.forms import gym_keys
from wrangler_compat.protocols import ReadOnlyDatabase


async def put_brands(read: ReadOnlyDatabase, g: Gathering, f: Filter) -> bool:
    """The brands that have several gyms of a filter as brand.<name> values, those with most first; and how many."""
    (found,) = await run(read, QuerySpec("published_gyms", "list", replace(f, kinds=()), limit=MAX_LIMIT))
    brands = sorted(brands_of(found.rows, g.locale), key=lambda brand: -len(brand[1]))
    g.put("brands.count", len(brands))
    for name, ids in brands:
        g.put(f"group.brand.{name}", len(ids), ids)
    g.total = sum(len(ids) for _, ids in brands)
    return True


def brands_of(rows: Sequence[Mapping[str, Any]], locale: Locale) -> list[tuple[str, tuple[str, ...]]]:
    """Every brand of two gyms or more, by the longest name that they share, with their ids."""
    shared: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        for key in gym_keys(dict(row))[1]:
            # What a town's sports centre is called is no brand.
            if key not in NAMES:
                shared.setdefault(key, []).append(row)
    groups: dict[tuple[str, ...], list[str]] = {}
    for key, bearers in shared.items():
        if len(bearers) > 1:
            groups.setdefault(tuple(sorted(str(row["id"]) for row in bearers)), []).append(key)
    # A brand within a wider one is that one.
    widest = [ids for ids in groups if not any(set(ids) < set(others) for others in groups)]
    by_id = {str(row["id"]): row for row in rows}
    return [(_name([by_id[i] for i in ids], groups[ids], locale), ids) for ids in widest]


def _name(rows: Sequence[Mapping[str, Any]], keys: Sequence[str], locale: Locale) -> str:
    """The longest key as a row writes it, in the language where one does."""
    columns = ("name", "name_en") if locale == "zh-TW" else ("name_en", "name")
    for column in columns:
        for key in sorted(keys, key=len, reverse=True):
            for row in rows:
                name = str(row[column] or "")
                if (at := fold(name).find(key)) >= 0 and len(fold(name)) == len(name):
                    return name[at : at + len(key)]
    return keys[0]
