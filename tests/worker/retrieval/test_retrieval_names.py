"""Names in a question: what is left of it, what is like it, and which kinds a weak reading leaves open."""

from datetime import datetime, timedelta, timezone

import pytest

from schemas.reading import Filter, GradeRange, Mention, Reading
from worker.retrieval.named import named_ids
from worker.retrieval.wishes import liked_kinds, wish_of
from worker.retrieval.wording import bears, likeness, rest_of, words_of
from worker.understanding.names.gazetteer import load_gazetteer
from worker.understanding.question import read_question
from wrangler_compat.bindings import Bindings

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("墾丁我可以", "route:KT-DW-002"),
        ("青娃王子", "route:GZ-ULTIMATE-006"),
        ("小蜜峰 關仔嶺", "route:GZ-DOUCILIN-005"),
        ("中華名國 音樂廳", "route:LD-MUSIC-HALL-359"),
        ("Bomb Fsue", "route:LD-CLOCKTOWER-509"),
    ],
)
async def test_a_name_beside_a_place_or_misspelled_is_named(env: Bindings, question: str, document: str) -> None:
    gazetteer = await load_gazetteer(env.READ)
    assert document in named_ids(read_question(question, gazetteer, now=NOW), gazetteer)[:2]


async def test_what_stands_for_others_like_it_is_not_named(env: Bindings) -> None:
    gazetteer = await load_gazetteer(env.READ)
    assert named_ids(read_question("和肥牛類似的路線推薦", gazetteer, now=NOW), gazetteer) == ()


def test_places_and_asking_words_are_no_part_of_a_name() -> None:
    place = Mention("crag", ("longdong",), "龍洞", "龍洞", 0, 2)
    reading = Reading("龍洞金字塔在哪", "zh-TW", "search", "crag", mentions=(place,))
    assert rest_of(reading) == "金字塔"
    assert words_of("裂隙 傳攀") == ("裂隙",)
    assert bears(["大裂隙"], ("裂隙",))
    assert not bears(["大裂隙"], ())
    assert not bears(["裂縫"], ("裂隙",))
    assert likeness(["金字塔"], "金字塔") == 1.0 > likeness(["金字搭"], "金字塔") > likeness(["平台"], "金字塔") == 0.0


def test_kinds_are_open_only_where_the_reading_is_unsure() -> None:
    unsure = Reading("可以練速度攀登", "zh-TW", "search", None, confidence=0.4)
    assert "gym" in wish_of(unsure, Filter(kinds=("route",))).filter.kinds
    sure = Reading("龍洞的傳攀路線", "zh-TW", "list", "route", confidence=0.95)
    listed = Filter(kinds=("route",), crag_ids=("longdong",))
    assert wish_of(sure, listed).filter == listed


def test_a_constraint_that_gyms_know_nothing_of_admits_no_gym() -> None:
    reading = Reading("好玩的 5.10", "zh-TW", "search", None, confidence=0.4)
    asked = Filter(kinds=("route",), grades=GradeRange("yds", 10, 13, "5.10a", "5.10d"), not_crag_ids=("kenting",))
    wider = wish_of(reading, asked).filter
    assert set(wider.kinds) == {"route", "area", "crag"}
    assert (wider.grades, wider.not_crag_ids) == (asked.grades, asked.not_crag_ids)


def test_bouldering_in_a_town_may_be_a_gym() -> None:
    town = Mention("city", ("新竹市",), "Hsinchu", "新竹市", 14, 21)
    reading = Reading("bouldering in Hsinchu", "en", "list", "route", mentions=(town,), confidence=0.65)
    asked = Filter(kinds=("route",), crag_ids=("defulan",), route_types=("boulder",))
    assert wish_of(reading, asked).filter.gym_cities == ("新竹市",)
    assert liked_kinds(reading, asked) == ("gym",)
