"""Crags ranked by their routes, several crags summed up, and a spread whose grades are only examples."""

import pytest

from tests.worker.understanding.phrases import Ask

_RANKED = (
    "五個岩場的路線數量幫我排名一下，要做迎新簡報用",
    "幫我排名五個岩場的路線數量",
    "各個岩場的路線條數排個名",
    "rank the five crags by route count please, making a slide deck for freshmen",
)
_SUMMED = (
    ("南部三個岩場（關子嶺墾丁壽山）5.13以上加起來幾條？在幫社團做硬派清單", {"guanziling", "kenting", "shoushan"}),
    (
        "How many 5.13 and harder routes do Guanziling, Kenting and Shoushan have in total?",
        {"guanziling", "kenting", "shoushan"},
    ),
    ("墾丁跟龍洞的傳攀加起來有多少條？社團報告要用", {"kenting", "longdong"}),
)
_WHOLE = (
    "墾丁的難度分布大概長怎樣 5.10幾條5.11幾條這樣。我跟老婆都是5.10上下，想知道排三天夠不夠爬",
    "墾丁難度分布，像是5.9幾條、5.10幾條這樣",
    "Grade spread at Kenting please, like how many 5.10s, how many 5.11s and so on",
)


@pytest.mark.parametrize("question", _RANKED)
def test_crags_are_ranked_by_their_routes(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == ("distribution", "crag")


@pytest.mark.parametrize(("question", "crags"), _SUMMED)
def test_several_crags_are_summed_up(ask: Ask, question: str, crags: set[str]) -> None:
    reading = ask(question)
    assert (reading.intent, set(reading.filter.crag_ids)) == ("count", crags)


@pytest.mark.parametrize(
    "question", ["Which has more 5.13s, Kenting or Shoushan?", "墾丁跟壽山5.12以上總共幾條，哪個多"]
)
def test_a_choice_is_still_one(ask: Ask, question: str) -> None:
    assert ask(question).intent == "compare"


@pytest.mark.parametrize("question", _WHOLE)
def test_examples_narrow_no_spread(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.group_by, reading.filter.grades, reading.bands) == ("grade", None, ())


def test_grades_to_be_counted_apart_stay(ask: Ask) -> None:
    assert len(ask("墾丁的難度分布，5.10、5.11各幾條").bands) == 2
    assert ask("墾丁的難度分布，5.13以上有幾條").filter.grades is not None
