"""How much work a reading is, counted and not timed: passes over the text, searches, and look-ups of near names."""

from datetime import UTC, datetime

from bench.long_questions import LONG
from tests.worker.understanding.conftest import sample_rows
from worker.understanding import Gazetteer, read_question
from worker.understanding.guard.attacks import is_attack
from worker.understanding.matching.patterns import possible
from worker.understanding.names.index import Near

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)


class Counted(Gazetteer):
    """A gazetteer that notes which names it was asked to guess."""

    __slots__ = ("guessed",)
    guessed: set[str]

    def near(self, folded: str, *, at_least: float = 0.75, limit: int = 3) -> list[Near]:
        """As the gazetteer answers."""
        self.guessed.add(folded)
        return super().near(folded, at_least=at_least, limit=limit)


def test_a_long_question_is_looked_through_a_few_times_and_few_names_are_guessed() -> None:
    names = Counted.from_rows(sample_rows())
    passes, guesses = {}, {}
    for question in LONG:
        names.guessed = set()
        is_attack.cache_clear()
        possible.cache_clear()
        read_question(question, names, now=NOW)
        passes[question] = possible.passes
        guesses[question] = len(names.guessed)
    assert max(passes.values()) <= 14, max(passes, key=passes.__getitem__)
    assert sorted(passes.values())[len(LONG) // 2] <= 6
    assert max(guesses.values()) <= 10, max(guesses, key=guesses.__getitem__)


def test_what_a_long_text_costs_grows_with_its_length_alone() -> None:
    """Twice the text is looked through as often, but for the parts around its grades and names."""
    names = Counted.from_rows(sample_rows())
    passes = []
    for text in (LONG[0], f"{LONG[0]} {LONG[0]}"):
        names.guessed = set()
        is_attack.cache_clear()
        possible.cache_clear()
        read_question(text, names, now=NOW)
        passes.append(possible.passes)
    assert passes[1] <= 2 * passes[0]
