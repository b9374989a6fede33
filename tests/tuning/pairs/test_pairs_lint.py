"""What would teach a fact is refused: false facts of nineteen kinds, and hardly any false alarm on good answers."""

import pytest

from tuning.pairs.background import background, is_word, strange_han
from tuning.pairs.files import Pair, read_pairs
from tuning.pairs.lint import lint
from tuning.pairs.measure import caught, unseen
from tuning.pairs.plants import HELD_OUT, KINDS

PAIRS = tuple(read_pairs())
PLANTED = 500
MOST_ALARMS, MOST_UNSEEN = 0.01, 0.02
"""Ceilings of the shares of good answers that raise an alarm: of all, and of the half whose alarms nobody looked at."""


def problems(pair: Pair, answer: str) -> list[str]:
    """What the lint says of an answer to a pair's question."""
    return [str(each) for each in lint(pair.question, answer, pair.evidence, pair.locale)]


@pytest.mark.slow
def test_good_answers_raise_hardly_an_alarm_though_no_list_is_made_from_them() -> None:
    alarms = {pair.id: found for pair in PAIRS if (found := problems(pair, pair.answer))}
    half = [pair for pair in PAIRS if unseen(pair)]
    assert len(PAIRS) >= 300
    assert len(alarms) < MOST_ALARMS * len(PAIRS), alarms
    assert sum(pair.id in alarms for pair in half) < MOST_UNSEEN * len(half)


def test_five_hundred_planted_facts_are_all_caught() -> None:
    """Another grade, length, bolt count, price or route; a name nobody bears, strange or of plain words."""
    found = caught(PAIRS, KINDS, PLANTED, seed=1)
    assert found["escaped"] == []
    assert found["caught"] == PLANTED


def test_kinds_that_were_thought_of_after_the_rules_are_caught_too() -> None:
    """People, places, nicknames, numbers in words, comparisons turned round, rock, seasons, closing days, extremes."""
    found = caught(PAIRS, HELD_OUT, 120, seed=2)
    assert len(found["escaped"]) <= 1, found["escaped"]
    assert all(of >= 10 for _, of in found["kinds"].values())


def test_facts_of_two_rows_swapped_are_caught() -> None:
    """The grade of one row before the citation of another is a wrong fact, though it stands in the evidence."""
    pair = next(each for each in PAIRS if each.question == "刀跟劍哪個難")
    swapped = pair.answer.replace("5.12a", "§").replace("5.11b", "5.12a").replace("§", "5.11b")
    assert problems(pair, pair.answer) == []
    assert any(found.startswith("figure") for found in problems(pair, swapped))


def test_a_citation_of_nothing_is_caught() -> None:
    """[3] where there are two rows."""
    pair = next(each for each in PAIRS if len(each.rows) == 1)
    assert any(found.startswith("citation") for found in problems(pair, pair.answer.replace("[1]", "[3]")))


@pytest.mark.parametrize(
    ("chunk", "strange"), [("先找有經驗的人確保", ""), ("紙飛機隊長", "紙飛機隊"), ("嶺霧鷹", "嶺霧鷹")]
)
def test_a_character_is_covered_by_a_listed_word_or_a_pair_of_the_corpus(chunk: str, strange: str) -> None:
    assert strange_han(chunk, "", background("zh-TW")) == strange


@pytest.mark.parametrize(
    ("word", "known"), [("carries", True), ("unclipped", True), ("weren't", True), ("zorvek", False)]
)
def test_an_english_word_is_known_by_its_base(word: str, known: bool) -> None:
    assert is_word(word, background("en").words) is known
