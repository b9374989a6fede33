"""A clause that says only how to show the answer is no question of its own; what asks something new is one."""

import pytest

from tests.worker.planning.conftest import NOW, Planner
from worker.planning.clauses import read_clauses
from worker.planning.showing import says_how_to_show


@pytest.mark.parametrize(
    ("piece", "shows"),
    [
        ("list the routes", True),
        ("and name them please", True),
        ("with grades and lengths", True),
        ("附上難度跟bolt數", True),
        ("條列一下", True),
        ("名字跟難度都列出來", True),
        ("給我路線名", True),
        ("which is the hardest", False),
        ("list the trad ones", False),
        ("最難的是哪條", False),
        ("列出5.12的", False),
        ("有幾條", False),
        ("thanks", False),
    ],
)
def test_a_clause_that_only_says_how_to_show(piece: str, shows: bool) -> None:
    assert says_how_to_show(piece) is shows


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("any tufa climbing in Kenting? list the routes", 0),
        ("which routes at Defulan are 5.11, and how many are there?", 0),
        ("墾丁5.13有幾條，名字跟難度都列出來", 0),
        ("龍洞有幾條5.13？最難的是哪條？", 2),
        ("先告訴我墾丁有幾條運攀，再列出5.11以上的", 2),
    ],
)
async def test_one_list_is_one_question(text: str, parts: int, planner: Planner) -> None:
    reading = planner.reading(text)
    assert len(read_clauses(reading, planner.gazetteer, NOW)) == parts
    assert parts or reading.intent == "list"


@pytest.mark.parametrize("text", ["墾丁新手可以去嗎，5.7以下有哪些", "德芙蘭適合沒爬過戶外的人嗎？5.7以下的路線有哪些"])
async def test_what_beginners_climb_is_what_the_next_clause_says(planner: Planner, text: str) -> None:
    parts = read_clauses(planner.reading(text), planner.gazetteer, NOW)
    assert [p.filter.grades.high_text for p in parts if p.filter.grades] == ["5.7"] * len(parts)
