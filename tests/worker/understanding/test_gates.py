"""What is asked of many patterns at once leaves out none that would be found: with and without, all reads the same."""

from datetime import UTC, datetime

import pytest

from bench.long_questions import LONG
from tests.worker.understanding.conftest import sample_rows
from tuning.wordings import filled, read_bank
from worker.understanding import Gazetteer, read_question
from worker.understanding.matching.patterns import Together

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
# Wordings of all that is asked about.
SOME = [*LONG, *(filled(wording)[0] for wording in read_bank()[::50])]


def test_a_reading_is_the_same_where_nothing_is_left_out_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever gives a reader another pattern and forgets the group that is asked before it is told here."""
    names = Gazetteer.from_rows(sample_rows())
    quick = [read_question(text, names, now=NOW) for text in SOME]
    monkeypatch.setattr(Together, "may_be_in", lambda self, text: True)
    for text, reading in zip(SOME, quick, strict=True):
        assert read_question(text, names, now=NOW) == reading, text
