"""A further question of what was compared or counted before is asked of those, and not of all that there are."""

from tests.worker.planning.conftest import Planner


async def test_a_second_measure_is_of_the_routes_that_were_compared(planner: Planner) -> None:
    steps = planner.plan("忠孝、仁愛、信義哪條最短，哪條bolt最多").steps
    assert [(s.reading.intent, [m.name for m in s.reading.mentions]) for s in steps] == [
        ("compare", ["忠孝", "仁愛", "信義"]),
        ("compare", ["忠孝", "仁愛", "信義"]),
    ]


async def test_whether_all_are_so_is_asked_of_those_that_were_counted(planner: Planner) -> None:
    for text, by in (("壽山 5.10d 有幾條？全部都是運攀嗎", "type"), ("墾丁 5.13 有哪些？都有影片嗎", "video")):
        first, then = planner.plan(text).steps
        assert (then.reading.intent, then.reading.group_by) == ("distribution", by)
        assert then.filter.grades == first.filter.grades
        assert then.filter.crag_ids == first.filter.crag_ids
        assert (then.filter.route_types, then.filter.has_video) == ((), None)


async def test_another_place_or_another_route_is_a_question_of_its_own(planner: Planner) -> None:
    steps = planner.plan("忠孝跟仁愛哪條長？關子嶺最難的是哪條").steps
    assert [s.reading.intent for s in steps] == ["compare", "extreme"]


async def test_how_many_there_are_is_asked_of_those_of_which_one_was_the_most(planner: Planner) -> None:
    for text in (
        "龍洞最難的傳攀是哪條，還有總共幾條？",
        "what's the hardest trad at Long Dong and how many are there?",
    ):
        first, then = planner.plan(text).steps
        assert (first.reading.intent, then.reading.intent, then.reading.extreme) == ("extreme", "count", None)
        assert then.filter == first.filter


async def test_how_many_there_are_is_told_beside_the_most(planner: Planner) -> None:
    for text in (
        "龍洞的傳攀路線數量，還有最長那條是誰",
        "Tell me the number of trad routes at Long Dong and the hardest among them",
    ):
        counted, most = planner.plan(text).steps
        assert (counted.reading.intent, most.reading.intent) == ("count", "extreme")
        assert counted.filter == most.filter
