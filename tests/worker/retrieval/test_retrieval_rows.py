"""Search hits become facts only when rows bear them out, and a filter is loosened only when no row meets it."""

from dataclasses import replace
from typing import Any

import pytest

from schemas.reading import Filter, GradeRange
from worker.retrieval.fusion import Fused
from worker.retrieval.hydrate import hydrate
from worker.retrieval.relax import loosen, ways_to_loosen
from worker.understanding.names.gazetteer import Gazetteer, load_gazetteer
from wrangler_compat.bindings import Bindings

LONGDONG = Filter(kinds=("route",), crag_ids=("longdong",))


def hits(*ids: str) -> list[Fused]:
    return [Fused(document, 1.0 - n / 10, ("keyword",), (n + 1,)) for n, document in enumerate(ids)]


async def hydrated(env: Bindings, f: Filter, *ids: str, **metadata: dict[str, Any]) -> list[str]:
    return [c.id for c in await hydrate(env.READ, hits(*ids), metadata, f, now_ms=1_000)]


async def test_facts_come_from_rows_in_the_order_of_the_hits(env: Bindings) -> None:
    found = await hydrate(
        env.READ,
        hits("route:LD-MUSIC-HALL-330", "crag:longdong", "route:LD-MUSIC-HALL-329"),
        {"crag:longdong": {"excerpt": "words of the index", "indexed_at": 7.0, "name": "another name"}},
        Filter(),
        now_ms=0,
    )
    assert [(c.id, c.kind) for c in found] == [
        ("LD-MUSIC-HALL-330", "route"),
        ("longdong", "crag"),
        ("LD-MUSIC-HALL-329", "route"),
    ]
    assert (found[0].facts["name"], found[0].facts["crag_name"]) == ("瘦馬", "龍洞")
    assert (found[1].facts["name"], found[1].text, found[1].indexed_at) == ("龍洞", "words of the index", 7)
    assert found[2].indexed_at is None


async def test_a_hit_that_no_row_bears_out_disappears(env: Bindings) -> None:
    """A draft, a row that is gone and one that does not meet the filter, whatever the index said."""
    (drafts,) = await env.READ.rows(("SELECT DISTINCT entity_id AS id FROM outbox WHERE kind = 'route'", ()))
    published = {r["id"] for r in (await env.READ.rows(("SELECT id FROM published_routes", ())))[0]}
    hidden = [r["id"] for r in drafts if r["id"] not in published]
    assert len(hidden) == 2
    assert await hydrated(env, Filter(), *(f"route:{i}" for i in hidden), "route:gone", "gym:gone") == []
    assert await hydrated(env, Filter(crag_ids=("kenting",)), "route:LD-MUSIC-HALL-329") == []
    assert await hydrated(env, Filter(crag_ids=("longdong",)), "route:LD-MUSIC-HALL-329") == ["LD-MUSIC-HALL-329"]


async def test_a_gym_must_be_open_when_that_is_asked(env: Bindings) -> None:
    at_noon, at_night = Filter(open_at=("saturday", 12 * 60)), Filter(open_at=("saturday", 3 * 60))
    assert await hydrated(env, at_noon, "gym:tup-zhonghe") == ["tup-zhonghe"]
    assert await hydrated(env, at_night, "gym:tup-zhonghe") == []


async def test_an_article_that_is_not_there_any_more_is_no_hit(env: Bindings) -> None:
    about: dict[str, Any] = {"article:gone": {"title": "繩結", "title_en": "Knots", "excerpt": "八字結…"}}
    assert await hydrate(env.READ, hits("article:gone"), about, Filter(kinds=("article",)), now_ms=0) == ()


@pytest.fixture
async def gazetteer(env: Bindings) -> Gazetteer:
    """The names of the sample data."""
    return await load_gazetteer(env.READ)


async def test_nothing_is_loosened_while_a_row_meets_the_filter(env: Bindings, gazetteer: Gazetteer) -> None:
    assert await loosen(env.READ, LONGDONG, gazetteer=gazetteer, locale="zh-TW") is None


async def test_hours_that_no_gym_of_a_town_keeps_are_loosened(env: Bindings, gazetteer: Gazetteer) -> None:
    """Hours are read by code: that none is open then has to be said."""
    closed = Filter(kinds=("gym",), gym_city="花蓮縣", open_at=("sunday", None))
    assert await loosen(env.READ, closed, gazetteer=gazetteer, locale="en") is None
    way = await loosen(env.READ, closed, gazetteer=gazetteer, locale="en", unmet=True)
    assert way is not None
    assert [r.constraint for r in way.relaxed] == ["open_at"]
    assert way.filter.gym_city == "花蓮縣"


async def test_the_constraint_that_costs_least_is_loosened_alone(env: Bindings, gazetteer: Gazetteer) -> None:
    """Without videos at 5.14 there is something: the grade stays, the video goes."""
    hard = GradeRange("yds", 26, 29, "5.14a", "5.14d")
    way = await loosen(
        env.READ,
        Filter(kinds=("route",), crag_ids=("longdong",), grades=hard, has_video=False, length_min_m=500.0),
        gazetteer=gazetteer,
        locale="zh-TW",
    )
    assert way is not None
    assert "length" in [r.constraint for r in way.relaxed]
    assert way.filter.crag_ids == ("longdong",)
    only = await loosen(env.READ, Filter(kinds=("route",), length_min_m=500.0), gazetteer=gazetteer, locale="en")
    assert only is not None
    assert [(r.constraint, r.before, r.after) for r in only.relaxed] == [("length", "at least 500 m long", None)]


async def test_a_grade_is_widened_before_it_is_dropped(env: Bindings, gazetteer: Gazetteer) -> None:
    hardest = GradeRange("yds", 31, 31, "5.15b", "5.15b")
    ways = list(ways_to_loosen(Filter(kinds=("route",), grades=hardest), gazetteer=gazetteer, locale="en"))
    assert [w.relaxed[0].after for w in ways[:4]] == ["5.14d–5.15d", "5.14b–5.15d", "5.13b–5.15d", None]
    assert ways[3].filter.grades is None
    open_ends = GradeRange("yds", None, None, None, None)
    assert [w.relaxed[0].constraint for w in ways_to_loosen(Filter(grades=open_ends), gazetteer=gazetteer, locale="en")]


async def test_places_named_rows_and_negations_are_never_loosened(gazetteer: Gazetteer) -> None:
    """Another place is another question; what was ruled out stays out."""
    held = Filter(
        kinds=("route",),
        crag_ids=("longdong",),
        not_crag_ids=("kenting",),
        not_area_ids=("x",),
        not_grades=(GradeRange("yds", 1, 2, "5.3", "5.4"),),
        not_route_types=("trad",),
        not_features=("slab",),
        region="北部",
        gym_city="台北市",
        ids=("a",),
        gym_ids=("b",),
        exclude_ids=("c",),
    )
    assert list(ways_to_loosen(held, gazetteer=gazetteer, locale="zh-TW")) == []


async def test_an_inner_place_is_loosened_only_within_its_outer_one(gazetteer: Gazetteer) -> None:
    inner = Filter(area_ids=("longdong/music-hall",), gym_district="中山區", sectors=("正面",))
    ways = list(ways_to_loosen(inner, gazetteer=gazetteer, locale="zh-TW"))
    assert [w.relaxed[0].constraint for w in ways] == ["sectors"]
    whole = Filter(crag_ids=("longdong",), area_ids=("longdong/music-hall",), gym_city="台北市", gym_district="中山區")
    told = [w.relaxed for w in ways_to_loosen(whole, gazetteer=gazetteer, locale="zh-TW")]
    assert [[(r.constraint, r.before.strip("「」")) for r in way] for way in told[:2]] == [
        [("gym_district", "中山區")],
        [("areas", "音樂廳")],
    ]
    assert [r.constraint for r in told[2]] == ["gym_district", "areas"]


async def test_a_feature_that_is_all_that_was_looked_for_is_looked_for_elsewhere(gazetteer: Gazetteer) -> None:
    """All routes of a crag say nothing of chimneys; beside a grade the feature is what is given up."""
    alone = Filter(kinds=("route",), crag_ids=("longdong",), area_ids=("longdong/long-lane",), features=("chimney",))
    ways = list(ways_to_loosen(alone, gazetteer=gazetteer, locale="zh-TW"))
    assert [[(r.constraint, r.before) for r in way.relaxed] for way in ways[:2]] == [
        [("areas", "長巷")],
        [("crags", "龍洞")],
    ]
    graded = replace(alone, grades=GradeRange("yds", 10, 13, "5.10a", "5.10d"))
    first, *_ = ways_to_loosen(graded, gazetteer=gazetteer, locale="zh-TW")
    assert first.relaxed[0].constraint == "features"


async def test_loosened_together_each_is_told_once_with_what_was_asked(gazetteer: Gazetteer) -> None:
    asked = Filter(
        kinds=("route",),
        grades=GradeRange("yds", 10, 13, "5.10a", "5.10d"),
        open_at=("saturday", 600),
        features=("crack",),
    )
    *_, last = ways_to_loosen(asked, gazetteer=gazetteer, locale="en")
    assert [r.constraint for r in last.relaxed] == ["features", "open_at", "grades"]
    assert last.relaxed[-1].before == "5.10a–5.10d"
    assert last.filter == Filter(kinds=("route",))


async def test_what_has_no_table_is_not_loosened(env: Bindings, gazetteer: Gazetteer) -> None:
    article = Filter(kinds=("article",), features=("crack",))
    assert await loosen(env.READ, article, gazetteer=gazetteer, locale="en") is None
