"""A rope and draws that are too little are two questions; what a grade is elsewhere and how many there are, as well."""

from tests.worker.planning.conftest import Planner
from worker.planning.shortfalls import of_shortfalls


async def test_each_of_rope_and_draws_is_asked_for(planner: Planner) -> None:
    rope, draws = of_shortfalls(planner.reading("第一次去壽山，只有60米繩跟12支快扣，哪些線會不夠"))
    assert (rope.filter.length_min_m, rope.filter.bolts_min) == (30, None)
    assert (draws.filter.length_min_m, draws.filter.bolts_min) == (None, 11)


async def test_one_of_them_is_one_question(planner: Planner) -> None:
    assert of_shortfalls(planner.reading("我只有6支快扣，關子嶺哪些路線會不夠用")) == ()
    assert of_shortfalls(planner.reading("壽山有哪些路線超過 30 公尺，至少 11 個 bolt")) == ()


async def test_rows_asked_for_after_a_converted_grade_are_of_it(planner: Planner) -> None:
    _, counted = planner.plan("法國6b等於多少？關子嶺有幾條").steps
    grades = counted.filter.grades
    assert (counted.reading.intent, grades and (grades.system, grades.low_text)) == ("count", ("yds", "5.10c"))


async def test_what_all_of_them_are_is_no_question_apart(planner: Planner) -> None:
    assert len(planner.plan("墾丁有動態動作的路線有幾條？都多難").steps) == 1
    assert len(planner.plan("德芙蘭 mixed 的路線是哪三條？各多長").steps) == 1
    assert len(planner.plan("灰色軌跡跟盒刨絲器哪條比較長，差多少").steps) == 1
    assert len(planner.plan("墾丁有幾面牆，各有幾條路線").steps) == 1
    assert len(planner.plan("灰色軌跡跟盒刨絲器哪條比較長，哪條比較難").steps) == 2
    assert len(planner.plan("「平台下」有幾條5.11，最難的那條叫什麼名字").steps) == 2
