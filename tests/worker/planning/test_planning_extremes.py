"""Several extremes asked for in one breath are each answered; one extreme stays one question."""

import pytest

from tests.worker.understanding.conftest import NOON_ON_MONDAY, sample_rows
from worker.planning.clauses import read_clauses
from worker.planning.extremes import asks_twice, of_extremes
from worker.understanding import Gazetteer, read_question

GAZETTEER = Gazetteer.from_rows(sample_rows(), seq=1)


@pytest.mark.parametrize(
    ("question", "extremes"),
    [
        ("毒刺林最難的跟最簡單的各是哪條", ("hardest", "easiest")),
        ("what are the hardest and longest routes at Kenting", ("hardest", "longest")),
        ("台北最便宜和最貴的岩館", ("cheapest", "priciest")),
        ("龍洞最難的傳攀和最難的運攀各是哪條", ("hardest", "hardest")),
        ("龍洞最簡單的裂隙跟最長的斜板", ("easiest", "longest")),
        ("墾丁最難的三條", ()),
        ("墾丁最受歡迎的岩區裡，我想知道5.10的哪條最長", ()),
    ],
)
def test_each_extreme_is_a_question(question: str, extremes: tuple[str, ...]) -> None:
    """The parts ask for their own extreme, or for their own type, where the whole asks."""
    reading = read_question(question, GAZETTEER, now=NOON_ON_MONDAY)
    parts = of_extremes(reading)
    assert tuple(part.extreme for part in parts) == extremes
    assert len({(part.extreme, part.filter) for part in parts}) == len(parts)


def test_one_extreme_of_two_places_is_asked_twice() -> None:
    """Each place has its own hardest where the word is said of each."""
    twice = read_question("墾丁最難的路線和壽山最難的路線", GAZETTEER, now=NOON_ON_MONDAY)
    once = read_question("墾丁和壽山最難的路線", GAZETTEER, now=NOON_ON_MONDAY)
    assert (asks_twice(twice), asks_twice(once)) == (True, False)


def test_several_attributes_of_an_unknown_route_are_one_question() -> None:
    """What nobody knows is said once to be unknown; no crag is told of in its place."""
    text = (
        "My buddy raves about a 5.11 called Salty Monsoon on Shoushan, apparently perfect pockets. "
        "I can't find it on the topo. What grade and how long is it?"
    )
    reading = read_question(text, GAZETTEER, now=NOON_ON_MONDAY)
    assert reading.unknown_names == ("Salty Monsoon",)
    assert read_clauses(reading, GAZETTEER, NOON_ON_MONDAY) == ()
