"""The filter in the index's language means what it means in SQL: both select the same published rows."""

import random
from typing import Any

import pytest

from schemas.evidence import Relaxation
from schemas.grades import label
from schemas.reading import Filter, GradeRange, Kind
from worker.retrieval.filters import vector_filter
from worker.retrieval.relax import nearest_first
from worker.sql.queryspec import VIEWS, Order
from worker.sql.where import where
from wrangler_compat.bindings import Bindings

MOST = 100
ROUNDS = 150


def grades(chance: random.Random) -> GradeRange:
    low = chance.randrange(0, 26)
    high = low + chance.randrange(0, 8)
    open_end = chance.random()
    return GradeRange(
        "v" if chance.random() < 0.15 else "yds",
        None if open_end < 0.2 else low,
        None if open_end > 0.8 else high,
        label(low, "yds"),
        label(high, "yds"),
    )


def routes(chance: random.Random, rows: list[dict[str, Any]]) -> Filter:
    """A random filter made of what some row has, so that most of them find something."""
    row = chance.choice(rows)
    fields: dict[str, Any] = {"kinds": ("route",)}
    choices: dict[str, Any] = {
        "crag_ids": (row["crag_id"],),
        "not_crag_ids": ("longdong",),
        "area_ids": (row["area_id"], "kenting/sunshine-wall"),
        "not_area_ids": (row["area_id"],),
        "sectors": (row["sector"],) if row["sector"] and not row["sector"].isascii() else (),
        "region": row["region"],
        "grades": grades(chance),
        "not_grades": (grades(chance), grades(chance)),
        "route_types": (row["type"], "trad") if row["type"] in ("sport", "trad", "boulder") else ("sport",),
        "not_route_types": ("sport",),
        "length_min_m": float(chance.randrange(5, 25)),
        "length_max_m": float(chance.randrange(10, 40)),
        "bolts_min": chance.randrange(0, 8),
        "bolts_max": chance.randrange(3, 12),
        "has_video": chance.random() < 0.5,
        "features": ("crack", "overhang"),
        "not_features": ("walk_off", "slab"),
        "seasons": ("winter", "autumn"),
        "exclude_ids": (row["id"],),
    }
    for name in chance.sample(sorted(choices), chance.randrange(1, 5)):
        fields[name] = choices[name]
    return Filter(**fields)


async def in_index(env: Bindings, f: Filter, vector: list[float]) -> set[str]:
    found = await env.VECTORIZE.query(vector, topK=MOST, filter=vector_filter(f, 0))
    return {match["id"].partition(":")[2] for match in found["matches"]}


async def in_rows(env: Bindings, f: Filter, kind: Kind) -> set[str]:
    condition, values = where(f, VIEWS[kind])
    (rows,) = await env.READ.rows((f"SELECT id FROM {VIEWS[kind]} WHERE {condition}", values))
    return {row["id"] for row in rows}


async def vector_of(env: Bindings) -> list[float]:
    answer = await env.AI.run("local/hashed-embedder", {"text": ["攀岩路線"]})
    return list(answer["data"][0])


async def test_random_route_filters_select_the_same_rows(env: Bindings) -> None:
    """For 150 random filters the index and SQL agree row by row (the index answers a hundred rows at most)."""
    chance = random.Random(20261123)
    (rows,) = await env.READ.rows(("SELECT * FROM published_routes", ()))
    vector = await vector_of(env)
    compared = 0
    for _ in range(ROUNDS):
        f = routes(chance, rows)
        wanted, got = await in_rows(env, f, "route"), await in_index(env, f, vector)
        if len(wanted) <= MOST:
            assert got == wanted, f
            compared += bool(wanted)
        else:
            assert got <= wanted, f
            assert len(got) == MOST, f
    assert compared > ROUNDS / 5


@pytest.mark.parametrize(
    "f",
    [
        Filter(kinds=("gym",), gym_city="台北市"),
        Filter(kinds=("gym",), gym_cities=("新竹市", "新竹縣")),
        Filter(kinds=("gym",), gym_city="台北市", gym_types=("bouldering",)),
        Filter(kinds=("gym",), facilities=("淋浴設施",)),
        Filter(kinds=("gym",), gym_ids=("tup-zhonghe",)),
        Filter(kinds=("gym",), region="北部", exclude_ids=("tup-zhonghe",)),
        Filter(kinds=("crag",), region="南部"),
        Filter(kinds=("crag",), crag_ids=("longdong", "kenting")),
        Filter(kinds=("crag",), not_crag_ids=("longdong",)),
        Filter(kinds=("area",), crag_ids=("longdong",)),
        Filter(kinds=("area",), crag_ids=("longdong",), not_area_ids=("longdong/music-hall",)),
        Filter(kinds=("area",), area_ids=("longdong/music-hall",)),
    ],
)
async def test_other_kinds_agree_too(env: Bindings, f: Filter) -> None:
    wanted = await in_rows(env, f, f.kinds[0])
    assert wanted
    assert await in_index(env, f, await vector_of(env)) == wanted


def test_an_empty_filter_is_no_filter() -> None:
    """What has ended is never found, so that notices of gyms always carry their end."""
    filter_of_all = vector_filter(Filter(), 5)
    assert [part for part in filter_of_all["$or"] if "kind" in part] == [
        {"kind": {"$in": ["route", "area", "crag", "gym", "article"]}}
    ]
    assert vector_filter(Filter(kinds=("article",)), 5) == {"kind": "article"}


def test_a_notice_is_found_until_it_ends() -> None:
    assert vector_filter(Filter(kinds=("gym_condition",), gym_ids=("g",)), 7) == {
        "$and": [{"kind": "gym_condition"}, {"gym_id": "g"}, {"$or": [{"ends_at": None}, {"ends_at": {"$gt": 7}}]}]
    }


def test_an_english_sector_name_is_left_to_the_rows() -> None:
    """The index holds a sector's Chinese name only."""
    assert vector_filter(Filter(kinds=("route",), sectors=("Main Face",)), 0) == {"kind": "route"}


def test_what_comes_closest_to_a_loosened_figure_is_listed_first() -> None:
    """Too short: the longest first; too many bolts: the fewest; nothing where both ends or other things were asked."""
    length, kinds = Relaxation("length", "至少 40 公尺", None), Relaxation("route_types", "抱石", None)
    assert nearest_first(Filter(length_min_m=40), (length,)) == (Order("length_m", descending=True),)
    assert nearest_first(Filter(length_max_m=3), (length,)) == (Order("length_m"),)
    assert nearest_first(Filter(bolts_max=1), (Relaxation("bolts", "不超過 1 個 bolt", None),)) == (
        Order("bolt_count"),
    )
    assert nearest_first(Filter(length_min_m=40, length_max_m=50), (length,)) == ()
    assert nearest_first(Filter(length_min_m=40), (kinds,)) == ()
