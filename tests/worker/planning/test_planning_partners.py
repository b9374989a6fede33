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
