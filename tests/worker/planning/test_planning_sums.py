"""Places that are summed up and set against others, and how many times one number is another."""

import pytest

from tests.worker.planning.conftest import Planner

_OTHERS = {"defulan", "guanziling", "kenting", "shoushan"}
_SUMS: tuple[tuple[str, list[set[str]]], ...] = (
    ("墾丁壽山關子嶺德芙蘭加起來有沒有比龍洞多", [_OTHERS, {"longdong"}]),
    ("其他四個岩場加起來有龍洞多嗎", [_OTHERS, {"longdong"}]),
    ("龍洞的路線有沒有比其他岩場加起來還多", [{"longdong"}, _OTHERS]),
    ("墾丁加壽山的5.12跟龍洞比哪個多", [{"kenting", "shoushan"}, {"longdong"}]),
    ("Do Kenting and Shoushan combined have more routes than Long Dong?", [{"kenting", "shoushan"}, {"longdong"}]),
    ("Does Long Dong have twice as many routes as all the other crags together?", [{"longdong"}, _OTHERS]),
)


@pytest.mark.parametrize(("question", "sides"), _SUMS)
def test_places_together_are_one_side(planner: Planner, question: str, sides: list[set[str]]) -> None:
    plan = planner.plan(question)
    assert plan.form == "comparison"
    assert [set(step.filter.crag_ids) for step in plan.steps] == sides
    assert all(step.reading.intent == "count" for step in plan.steps)


@pytest.mark.parametrize("question", ["墾丁跟壽山加起來有幾條", "how many routes have Kenting and Shoushan together"])
def test_a_sum_alone_is_compared_with_nothing(planner: Planner, question: str) -> None:
    assert len(planner.plan(question).steps) == 1


@pytest.mark.parametrize(
    "question", ["壽山的路線有沒有龍洞的兩倍", "龍洞的路線是墾丁的幾倍", "Is Kenting twice as big as Guanziling?"]
)
def test_how_many_times_is_a_comparison(planner: Planner, question: str) -> None:
    plan = planner.plan(question)
    assert (plan.form, len(plan.steps)) == ("comparison", 2)


def test_places_that_are_counted_are_compared_where_it_is_asked(planner: Planner) -> None:
    (whole,) = planner.plan("龍洞跟墾丁的5.11各幾條 哪邊多").steps
    assert whole.reading.intent == "compare"
    assert planner.plan("龍洞跟墾丁的5.11各幾條").form == "parts"


def test_how_far_apart_is_asked_of_the_sides_alone(planner: Planner) -> None:
    first, second = planner.plan("德芙蘭跟關子嶺加起來比墾丁多還是少，差幾條").steps
    assert ("差" in first.reading.text, "差" in second.reading.text) == (False, True)


def test_regions_are_set_against_each_other(planner: Planner) -> None:
    plan = planner.plan("北部跟南部岩場的路線數差多少")
    assert [step.filter.region for step in plan.steps] == ["北部", "南部"]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("壽山一線天幾條路線 最簡單跟最難的分別是什麼", ["count", "extreme", "extreme"]),
        ("台北市有幾間岩館？最便宜的是哪間？幾點開", ["count", "extreme"]),
        ("幾家岩館可以先鋒，先鋒館裡最便宜的三家", ["count", "extreme"]),
        ("墾丁有影片的路線幾條，影片總共幾部", ["count", "distribution"]),
        ("陽光牆跟龍牆哪邊比較難？各有幾條路線", ["compare"]),
        ("台中有幾間岩館、最便宜多少、最貴多少", ["count", "extreme", "extreme"]),
        ("岩鞋租借平均多少錢 哪裡最便宜", ["distribution", "extreme"]),
        ("絕情谷跟大峽谷哪邊5.11比較多？最難的各是哪條", ["compare", "extreme", "extreme"]),
        ("5.11d跟5.12a哪個多，全台各有幾條", ["distribution"]),
        ("墾丁的運動攀登 5.10、5.11、5.12、5.13 各幾條？哪個最多", ["distribution"]),
        ("哪個岩場的影片最多？總共幾部", ["extreme"]),
        ("天勾要帶幾支快扣啊？上面有幾個bolt", ["detail"]),
    ],
)
def test_every_part_is_asked_once(planner: Planner, question: str, asked: list[str]) -> None:
    assert [step.reading.intent for step in planner.plan(question).steps] == asked
