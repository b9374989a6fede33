"""What no one could place and says nothing of climbing is about something else."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.learned import about_nothing_here


@pytest.mark.parametrize("text", ["我好累", "我想學游泳", "今天心情不好", "I'm bored", "I want to go to Japan"])
def test_what_says_nothing_of_climbing_is_declined(ask: Ask, text: str) -> None:
    """Rows whose names are closest to such words are no answer."""
    assert about_nothing_here(ask(text)).out_of_scope


@pytest.mark.parametrize(
    "text",
    [
        "My grigri is scratched, keep it?",
        "a sling from 2015, never unpacked",
        "扁帶放了八年還能用嗎",
        "clip it low or high?",
    ],
)
def test_what_names_the_gear_of_climbers_is_not_declined(ask: Ask, text: str) -> None:
    assert not (reading := ask(text)).out_of_scope
    assert not reading.foreign


@pytest.mark.parametrize(
    "text", ["有陽光的地方", "好玩一點的", "something fun", "肥牛", "龍洞", "想爬簡單的", "my hardest send"]
)
def test_what_may_describe_a_climb_is_looked_for(ask: Ask, text: str) -> None:
    assert not about_nothing_here(ask(text)).out_of_scope


@pytest.mark.parametrize(
    "text",
    [
        "log Fat Cow as onsight for me",
        "我的最愛岩場",
        "我昨天爬幾條",
        "do I have any projects",
        "please record that I climbed Fat Cow today",
    ],
)
def test_what_is_the_askers_own_is_asked_of_their_log(ask: Ask, text: str) -> None:
    assert ask(text).personal


def test_whether_one_can_climb_at_a_strange_place_asks_for_a_crag(ask: Ask) -> None:
    reading = ask("五寮尖可以攀岩嗎")
    assert (reading.subject, reading.unknown_places) == ("crag", ("五寮尖",))
    assert ask("高血壓可以攀岩嗎").intent == "knowledge"
