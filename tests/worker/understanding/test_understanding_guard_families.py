"""Attacks by family and in disguise, and questions of climbers that sound like them."""

import pytest

from tests.worker.understanding.conftest import sample_rows
from tests.worker.understanding.guard_phrases import ATTACKS, LOOKALIKES
from tests.worker.understanding.phrases import Ask
from worker.understanding.guard.attacks import is_attack


@pytest.mark.parametrize("question", ATTACKS)
def test_attack_of_every_family_is_recognised(question: str, ask: Ask) -> None:
    """Orders, secrets, other people's data, changes, harm and inventions, plain and disguised."""
    assert ask(question).attack


@pytest.mark.parametrize("question", LOOKALIKES)
def test_climbers_words_are_no_attack(question: str, ask: Ask) -> None:
    """A verb of an attack with an object of climbing is a question."""
    reading = ask(question)
    assert not reading.attack
    assert not reading.out_of_scope


def test_no_published_name_is_an_attack() -> None:
    """Routes have every name there is; each may be asked for."""
    names = [n for rows in sample_rows().values() for row in rows for n in (row["name"], row["name_en"]) if n]
    refused = [n for n in names if is_attack(n) or is_attack(f"how hard is {n}?") or is_attack(f"{n}多難")]
    assert len(names) > 1_000
    assert not refused
