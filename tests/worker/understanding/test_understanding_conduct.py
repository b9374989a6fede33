"""What is called out on a rope, gear set against gear and cries for help are read as questions to the articles."""

import pytest

from tests.worker.understanding.phrases import Ask

_TO_ARTICLES = (
    "What am I supposed to do when the leader shouts take? Belaying my girlfriend on lead tomorrow for the first time.",
    "what does it mean when somebody yells take",
    "隊友喊take我要幹嘛",
    "先鋒的人喊 take 的時候我要做什麼",
    "dynamic vs static rope",
    "static vs dynamic rope",
    "dynamic or static for top rope?",
)
_TO_ROWS = (
    ("dynamic routes in Kenting", ("dynamic",)),
    ("dynos at Shoushan 5.12", ("dynamic",)),
)
_HELP = (
    "我52公斤，固定繩伴82公斤，當他的先鋒確保每次都被拉飛，有什麼辦法",
    "I'm 50 kg and my partner is 85 kg, so every time he falls while I'm lead belaying I get yanked. Any tips?",
)


@pytest.mark.parametrize("question", _TO_ARTICLES)
def test_calls_and_gear_are_explained(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.missing, reading.filter.features) == ("knowledge", None, ())


@pytest.mark.parametrize(("question", "features"), _TO_ROWS)
def test_a_dynamic_route_is_still_one(ask: Ask, question: str, features: tuple[str, ...]) -> None:
    reading = ask(question)
    assert (reading.intent, reading.filter.features) == ("list", features)


@pytest.mark.parametrize("question", ["Which route is called Take?", "有一條叫「收」的路線嗎"])
def test_a_call_may_be_a_name(ask: Ask, question: str) -> None:
    assert ask(question).unknown_names


@pytest.mark.parametrize("question", _HELP)
def test_a_cry_for_help_keeps_what_is_told(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert reading.intent == "knowledge"
    assert "確保" in reading.text or "belaying" in reading.text
