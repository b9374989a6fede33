"""A part of a question that names no place counts where the whole question does."""

from tests.worker.planning.conftest import NOW, Planner
from worker.planning.clauses import read_clauses


async def test_how_many_routes_there_are_is_asked_of_the_crags_near_the_town(planner: Planner) -> None:
    """And no count of all routes stands beside the crags of one town."""
    whole = planner.reading("台南附近有岩場嗎 有幾條路線")
    crags, count = read_clauses(whole, planner.gazetteer, NOW)
    assert crags.subject == "crag"
    assert (count.intent, count.filter.crag_ids) == ("count", ("guanziling",))
