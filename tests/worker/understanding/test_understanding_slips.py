"""Slips in the words of asking are put right; names and right words are left as they are."""

import pytest

from tests.worker.understanding.phrases import Ask

RIGHTED = (
    ("kenting hardset route", "kenting hardest route"),
    ("hardst route in kenting", "hardest route in kenting"),
    ("what gradde is Thunder Road", "what grade is Thunder Road"),
    ("how many ruotes at kenting", "how many routes at kenting"),
    ("beginer routes at long dong", "beginner routes at long dong"),
    ("lenght of Fat Cow", "length of Fat Cow"),
    ("龍洞最男的路線", "龍洞最難的路線"),
    ("墾丁幾調路線", "墾丁幾條路線"),
    ("天天天藍的難渡", "天天天藍的難度"),
    ("龍洞最常的路線", "龍洞最長的路線"),
    ("推見龍洞的路線", "推薦龍洞的路線"),
    ("台北的岩管", "台北的岩館"),
    ("台中抱時館", "台中抱石館"),
    ("龍洞再哪", "龍洞在哪"),
)
RIGHT = (
    "最南的岩場",
    "最常爬的路線",
    "新店運動中心",
    "幾點開",
    "水管岩管道",
    "再哪一天",
    "the hardest route",
    "who graded it",
    "router settings",
    "Grad party route",
    "best crags in spring",
)


@pytest.mark.parametrize(("question", "meant"), RIGHTED, ids=[q for q, _ in RIGHTED])
def test_slips_are_put_right(question: str, meant: str, ask: Ask) -> None:
    assert ask(question) == ask(meant)


@pytest.mark.parametrize("question", RIGHT)
def test_what_is_right_is_left_alone(question: str, ask: Ask) -> None:
    assert ask(question).text == question
