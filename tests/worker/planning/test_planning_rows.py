"""Lists and pairs that stand in a row are answered one by one; one list or one comparison stays whole."""

import pytest

from tests.worker.planning.conftest import Planner


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("三條5.9跟三條5.10，龍洞", [("5.9", 3), ("5.10a", 3)]),
        ("list three 5.9s and two 5.10s at Long Dong please", [("5.9", 3), ("5.10a", 2)]),
        ("龍洞5.9 兩條傳統加一條運動", [("5.9", 2), ("5.9", 1)]),
        ("墾丁給我兩條 5.10a、兩條 5.11a 還有一條 5.12a", [("5.10a", 2), ("5.11a", 2), ("5.12a", 1)]),
    ],
)
async def test_each_list_has_its_own_grade_and_number(
    planner: Planner, text: str, grades: list[tuple[str, int]]
) -> None:
    steps = planner.plan(text).steps
    assert [(s.filter.grades and s.filter.grades.low_text, s.reading.limit) for s in steps] == grades
    assert all(s.filter.crag_ids for s in steps)


async def test_warm_ups_are_a_kind_of_their_own(planner: Planner) -> None:
    steps = planner.plan("墾丁 兩條熱身加一條5.11").steps
    assert [(s.filter.features, s.reading.limit) for s in steps] == [(("warm_up",), 2), ((), 1)]


async def test_each_pair_is_compared_by_itself(planner: Planner) -> None:
    steps = planner.plan("Compare Zhongxiao and Renai, and also Desperado vs Sinner").steps
    assert [[m.surface for m in s.reading.mentions] for s in steps] == [["Zhongxiao", "Renai"], ["Desperado", "Sinner"]]


@pytest.mark.parametrize(
    "text", ["龍洞三條 5.9", "忠孝、仁愛、信義哪個最難", "龍洞有幾條5.9和5.10", "5.9 and 5.10 routes at Kenting"]
)
async def test_one_list_or_one_comparison_stays_whole(planner: Planner, text: str) -> None:
    assert len(planner.plan(text).steps) == 1
