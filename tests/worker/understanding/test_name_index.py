"""The nearest names to a misspelled one, and the names that hold a part: found over pairs of characters."""

import pytest

from worker.understanding.names.entities import Entity
from worker.understanding.names.index import NameIndex
from worker.understanding.names.pairs import Pairs

NAMES = ("old sailor", "sailor moon", "the sailors", "wolf's head", "天天天藍", "天天向上", "ab")


def index() -> NameIndex:
    """An index of the names above, each borne by a route of its own."""
    return NameIndex((name, Entity("route", f"r{at}", name, None)) for at, name in enumerate(NAMES))


@pytest.mark.parametrize(
    ("part", "held"),
    [
        ("sailor", True),
        ("old sailor", True),
        ("sailo", False),
        ("wolf", True),
        ("ailor moon", False),
        ("天天", True),
        ("天向", True),
        ("藍天", False),
        ("zz", False),
    ],
)
def test_a_latin_part_is_held_as_whole_words(part: str, held: bool) -> None:
    assert index().holds(part) is held


def test_the_likest_name_comes_first_and_asking_again_answers_the_same() -> None:
    names = index()
    first = names.near("old sailer", at_least=0.6)
    assert first[0].key == "old sailor"
    assert names.near("old sailer", at_least=0.6) == first
    assert names.near("old sailer", at_least=0.99) == []
    assert names.near("old sailer", at_least=0.6, limit=1) == first[:1]
    assert [near.key for near in names.near("天天練藍", at_least=0.7)] == ["天天天藍"]


def test_names_that_share_as_much_come_in_their_order() -> None:
    pairs = Pairs(["abc", "abd", "xabc", "ab", "zz"], least=3)
    assert pairs.sharing_most({"ab", "bc"}, visit=100, keep=3) == [0, 2, 1]
    assert pairs.sharing_most({"ab", "bc"}, visit=100, keep=1) == [0]
    assert pairs.sharing_most({"qq"}, visit=100, keep=3) == []


def test_common_pairs_are_left_out_beyond_the_visits() -> None:
    pairs = Pairs(["abc", "abd", "abe", "xbc"], least=3)
    assert pairs.sharing_most({"ab", "bc"}, visit=4, keep=9) == [0, 3]


def test_what_holds_all_pairs_is_among_what_is_found() -> None:
    names = [f"ab{number:03d}" for number in range(300)] + ["cdab"]
    assert Pairs(names, least=3).sharing_all({"ab", "cd"}) == [300]
    assert len(Pairs(names, least=3).sharing_all({"ab", "b0"})) == 100
    assert Pairs(names, least=3).sharing_all({"ab", "zz"}) == []
    assert Pairs(names, least=3).sharing_all(()) == []
