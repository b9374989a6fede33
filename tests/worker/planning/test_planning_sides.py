"""What is asked of each of several places: so many of each, and a wall with its sector as one place."""

import pytest

from tests.worker.planning.conftest import Planner


def test_so_many_of_each_place_are_listed_apart(planner: Planner) -> None:
    plan = planner.plan("給我龍洞鐘塔跟第二洞各三條5.8傳攀")
    assert [(s.filter.area_ids, s.reading.limit) for s in plan.steps] == [
        (("longdong/clocktower",), 3),
        (("longdong/second-cave",), 3),
    ]


@pytest.mark.parametrize(
    "question",
    ["後門地下二樓5.12有幾條、分別多長", "後門區老人牆分區各級數的路線分布如何？5.10、5.11、5.12 各有幾條？"],
)
def test_a_wall_with_its_sector_is_one_place(planner: Planner, question: str) -> None:
    assert len(planner.plan(question).steps) == 1


def test_a_wall_beside_its_sector_are_two(planner: Planner) -> None:
    assert len(planner.plan("後門跟地下二樓各有幾條").steps) == 2


@pytest.mark.parametrize(
    "question",
    [
        "龍牆（墾丁）各有幾條5.10、5.11",
        "I'm hoping to do some sport at Guanziling, in the 5.10a to 5.10c range. What have you got?",
    ],
)
def test_what_is_said_of_one_place_is_asked_once(planner: Planner, question: str) -> None:
    assert len(planner.plan(question).steps) == 1


def test_two_questions_of_one_place_stay_two(planner: Planner) -> None:
    plan = planner.plan("Any slabs at Guanziling? And which 5.12 sport routes are there?")
    assert len(plan.steps) == 2


def test_the_routes_of_each_place_are_spread_by_themselves(planner: Planner) -> None:
    plan = planner.plan("後門與校門口不算頂繩的路線各等級的數量")
    assert [(s.reading.intent, s.reading.group_by) for s in plan.steps] == [("distribution", "grade")] * 2


def test_how_many_each_has_belongs_to_which_has_more(planner: Planner) -> None:
    assert len(planner.plan("Who has more 5.12s, Kenting or Long Dong? How many each?").steps) == 1
