"""Two people whose grades are said are each recommended their own routes; one person's two grades are one wish."""

import pytest

from tests.worker.planning.conftest import Planner
from worker.planning.partners import of_partners


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("女友只能爬5.8，我5.10c，龍洞推薦什麼", ["5.8", "5.10c"]),
        ("my girlfriend climbs 5.8 and I climb 5.11a, what should we climb at Longdong", ["5.8", "5.11a"]),
        ("我爬5.10a，想挑戰5.10d，龍洞推薦", []),
        ("I climb 5.10d and want to break into 5.11 at Long Dong, what should I try", []),
        ("龍洞推薦 5.9 和 5.12 的路線", []),
    ],
)
async def test_each_of_two_partners_is_asked_for(planner: Planner, text: str, grades: list[str]) -> None:
    parts = of_partners(planner.reading(text))
    assert [p.filter.grades and p.filter.grades.low_text for p in parts] == grades
    assert all(not p.filter.not_grades for p in parts)


async def test_two_who_are_told_of_in_a_long_text_stay_two(planner: Planner) -> None:
    parts = of_partners(planner.reading("我跟我男友想去墾丁度假三天，他爬5.11b我爬5.9，第一次去，想知道各自可以爬什麼"))
    assert [p.filter.grades and p.filter.grades.low_text for p in parts] == ["5.11b", "5.9"]


async def test_one_of_each_place_is_one_part_a_place(planner: Planner) -> None:
    plan = planner.plan("各推薦一條龍洞跟墾丁的5.10")
    assert [(s.filter.crag_ids, s.reading.limit) for s in plan.steps] == [(("longdong",), 1), (("kenting",), 1)]
    assert len(planner.plan("推薦龍洞和墾丁的5.11a").steps) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5.12跟5.13各列三條 墾丁", [("5.12a", 3), ("5.13a", 3)]),
        ("three of each: 5.9 and 5.12 at Kenting", [("5.9", 3), ("5.12a", 3)]),
        ("三個人 5.8 5.10 5.12 墾丁各推一條", [("5.8", 1), ("5.10a", 1), ("5.12a", 1)]),
    ],
)
async def test_so_many_of_each_grade_are_asked_for(planner: Planner, text: str, told: list[tuple[str, int]]) -> None:
    parts = of_partners(planner.reading(text))
    assert [(p.filter.grades and p.filter.grades.low_text, p.limit) for p in parts] == told
