"""Readings of plain questions about rock: this season, other crags, and names beside the words that ask for places."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "text", ["現在適合去哪個岩場", "which crag is good this month", "現在去龍洞還是墾丁比較適合", "明天適合去後門嗎"]
)
def test_now_is_the_season_that_it_is(ask: Ask, text: str) -> None:
    """The clock of the tests stands in November."""
    assert ask(text).filter.seasons == ("Autumn",)


@pytest.mark.parametrize("text", ["最近的岩場適合新手嗎", "現在龍洞有哪些適合的路線", "今天哪間岩館適合新手"])
def test_what_is_not_asked_of_the_season_sets_none(ask: Ask, text: str) -> None:
    assert ask(text).filter.seasons == ()


@pytest.mark.parametrize("text", ["similar to Meditation but at another crag", "有沒有像冥想但在其他岩場的路線"])
def test_routes_like_another_may_be_wanted_at_another_crag(ask: Ask, text: str) -> None:
    assert ask(text).filter.not_crag_ids == ("longdong",)


def test_routes_at_one_of_two_crags_are_routes(ask: Ask) -> None:
    """Only whoever chooses between places is told of the places."""
    assert ask("beginner routes at Kenting or Shoushan").subject == "route"
    assert ask("better for beginners, Kenting or Shoushan").subject == "crag"
