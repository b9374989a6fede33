"""What people ask of climbers, bodies, contests and stone is known for unrecorded, and like words are not."""

import pytest

from tests.worker.understanding.phrases import Ask

UNRECORDED = (
    ("who made the most first ascents", "first_ascensionist"),
    ("誰首攀最多路線", "first_ascensionist"),
    ("飛龍是誰開的", "first_ascensionist"),
    ("who bolted Flying Dragon", "first_ascensionist"),
    ("Is the rock sharp", "texture"),
    ("龍洞的岩石會割手嗎", "texture"),
    ("is the limestone at Kenting polished", "texture"),
    ("我體重 95 公斤可以爬龍洞嗎", "body"),
    ("身高 150 適合爬龍洞嗎", "body"),
    ("am I too old to climb at Defulan", "body"),
    ("攀岩世界冠軍是誰", "contests"),
    ("Who won the climbing world cup", "contests"),
    ("龍洞死過幾個人", "accident_log"),
    ("龍洞最危險的路線", "accident_log"),
    ("有女生一起爬的社團嗎", "partners"),
    ("誰可以教我先鋒", "learning"),
)
RECORDED = (
    "首攀在 2014 年之後的路線",
    "飛龍哪一年首攀",
    "龍洞有哪些斜板",
    "龍洞的岩質",
    "幾歲可以開始攀岩",
    "龍洞最長的路線",
    "比賽攀登是什麼",
    "30 m routes at Long Dong",
)


@pytest.mark.parametrize(("question", "topic"), UNRECORDED, ids=[q for q, _ in UNRECORDED])
def test_what_no_row_holds_is_known_for_it(question: str, topic: str, ask: Ask) -> None:
    reading = ask(question)
    assert topic in reading.unrecorded
    assert reading.missing is None


@pytest.mark.parametrize("question", RECORDED)
def test_what_rows_and_articles_hold_is_not(question: str, ask: Ask) -> None:
    assert not {"first_ascensionist", "texture", "body", "contests", "accident_log"} & set(ask(question).unrecorded)
