"""A pattern may answer without a search only where a search would find nothing; and most must."""

import gc
import json
from pathlib import Path

import pytest

import worker.understanding  # noqa: F401  # every pattern is compiled by its import
from worker.text.folding import fold
from worker.understanding.literals import needed_literals
from worker.understanding.patterns import AnyOf, Pattern, compiled, possible

EVAL = Path("data/eval")
FILES = ("golden", "golden-2", "attacks", "attacks-2", "lookalikes", "retrieval", "phrases")
QUESTIONS = [
    json.loads(line)["query"] for name in FILES for line in (EVAL / f"{name}.jsonl").read_text("utf-8").splitlines()
]
SOME = [fold(question) for question in QUESTIONS[::9]]


def patterns() -> list[Pattern]:
    """Every pattern that the readers hold."""
    return [each for each in gc.get_objects() if isinstance(each, Pattern)]


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"幾條|多少條", {"幾條", "多少條"}),
        (r"最(?:難|易)的?線", {"最難的線", "最難線", "最易的線", "最易線"}),
        (r"\bbolts?\b", {"bolt"}),
        (r"[三四]月", {"三月", "四月"}),
        (r"\d+\s*米", {"米"}),
        (r"(?:no|without) (?:any )?bolts", {"no bolts", "without bolts", "no any bolts", "without any bolts"}),
        (r"(?=別).{0,4}爬", {"爬"}),
        (r"(?:ab)+c", {"ab"}),
        (r"x?y?", None),
        (r"[^a]b*", None),
        (r"路線|.", None),
        (r"(?i:abc)", None),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern: str, literals: set[str] | None) -> None:
    assert needed_literals(pattern) == (None if literals is None else frozenset(literals))


def test_a_pattern_of_either_case_is_always_searched() -> None:
    assert needed_literals("abc", flags=2) is None


def test_nothing_is_passed_over_that_a_search_would_find() -> None:
    """Every pattern against every ninth question: the methods answer as those of `re` do."""
    everything = patterns()
    assert len(everything) > 400
    found = 0
    for text in SOME:
        let_through = possible(text)
        for pattern in everything:
            if pattern.number not in let_through:
                assert pattern.plain.search(text) is None, (pattern.pattern, text)
            elif pattern.plain.search(text):
                found += 1
    assert found > 1_000


def test_few_patterns_are_searched_for() -> None:
    """What makes a reading quick, however many rules there are: hardly any pattern is tried on a question."""
    everything = len(patterns())
    shares = sorted(len(possible(text)) / everything for text in SOME)
    assert shares[len(shares) // 2] < 0.1
    assert shares[-1] < 0.25


def test_a_pattern_made_later_is_found_too() -> None:
    assert possible("zzyzx road")
    late = compiled(r"zzyzx\s+road")
    assert late.search("zzyzx road") is not None
    assert late.search("any road") is None
    assert AnyOf([late]).is_in("to zzyzx road")
    assert late.sub("x", "zzyzx road") == "x"
    assert late.sub("x", "any road") == "any road"
    assert [m.span() for m in late.finditer("zzyzx road, zzyzx road")] == [(0, 10), (12, 22)]
    assert late.match("to zzyzx road") is None
    assert late.fullmatch("zzyzx road") is not None
