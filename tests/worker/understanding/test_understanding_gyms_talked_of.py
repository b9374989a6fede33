"""Conversations about gyms: what is asked of the one or two spoken of, of a brand's branch, and of another town."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

BOTH = (
    "嗨翻跟仁德店哪間比較便宜",
    "並列如下：\n- High Fun 嗨翻綜合體能館：NT$300 [1]\n- 嗨翻攀岩館 仁德店：未登錄 [2]",
)
RENDE = ("嗨翻仁德店在哪", "嗨翻攀岩館 仁德店的地址是台南市仁德區文心路80號 [1]。")
MEGASTONE = ("What are the opening hours of MegaSTONE", "Monday–Friday 14:30–22:30 [1].")
TIED = (
    "原岩最便宜的是哪間",
    "平日單次最便宜的攀岩館有 2 間，都是 NT$450：\n- 原岩攀岩館-萬華店：萬華區 [1]\n- 原岩攀岩館-南港店：南港區 [2]",
)
YILAN = (
    "宜蘭有幾間岩館",
    "宜蘭縣共有 2 間攀岩館：\n- 舞岩抱石攀岩館：冬山鄉，抱石館 [1]\n- 久淘攀岩館-宜大殿：宜蘭市，抱石館 [2]",
    "離車站近的是哪間",
    "並列如下：\n- 舞岩抱石攀岩館：冬山鄉 [1]\n- 久淘攀岩館-宜大殿：宜蘭市 [2]",
)
TWO_ASKED = (
    "圓石空間左營店開到幾點", "圓石空間攀岩館-左營店的營業時間：11:00–22:00 [1]。",
    "B-TOPIA 呢", "B-TOPIA攀岩館的營業時間：週一至週五 15:00–23:00 [1]。",
)  # fmt: skip
AIR = ("雙北哪間岩館最大", "資料沒有記錄岩館的大小和容量。", "有冷氣嗎", "資料沒有記錄冷氣和通風。")

SAID: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    (BOTH, "禮拜一都有開嗎", {"gym_ids": {"highfun-tainan", "highfun-rende"}, "attributes": "hours"}),
    (BOTH, "那學生票呢", {"gym_ids": {"highfun-tainan", "highfun-rende"}, "unrecorded": "discounts"}),
    (BOTH, "可以先鋒嗎", {"gym_ids": {"highfun-tainan", "highfun-rende"}, "subject": "gym"}),
    (RENDE, "星期一也休息嗎", {"intent": "detail", "gym_ids": "highfun-rende", "weekday": "monday"}),
    (RENDE, "哪些岩館星期一也休息", {"intent": "list", "gym_ids": ()}),
    (RENDE, "兩個人去含鞋要多少", {"intent": "detail", "gym_ids": "highfun-rende", "attributes": "price"}),
    (MEGASTONE, "how much for me and my girlfriend with shoes", {"gym_ids": "megastone", "attributes": "price"}),
    (MEGASTONE, "is there anything closer to Banqiao", {"intent": "list", "subject": "gym", "gym_ids": ()}),
    (RENDE, "有沒有離高雄近一點的", {"intent": "list", "subject": "gym", "gym_ids": ()}),
    (RENDE, "最晚幾點可以進場", {"intent": "detail", "gym_ids": "highfun-rende", "unrecorded": "last_entry"}),
    (RENDE, "哪間岩館最晚可以進場", {"gym_ids": ()}),
    (MEGASTONE, "any bouldering there", {"intent": "detail", "gym_ids": "megastone"}),
    (TIED, "那間在哪", {"gym_ids": {"tup-wanhua", "tup-nangang"}, "intent": "detail"}),
    (YILAN, "那花蓮呢", {"intent": "list", "gym_city": "花蓮縣", "gym_ids": (), "order": "shortest_walk"}),
    (TWO_ASKED, "兩間票價差多少", {"gym_ids": {"boulder-space-zuoying", "btopia-kaohsiung"}, "intent": "compare"}),
    (AIR, "那最便宜的呢", {"extreme": "cheapest", "unrecorded": ()}),
]
ALONE: list[tuple[str, dict[str, Any]]] = [
    ("角攀岩中山店票價多少", {"gym_ids": "corner-zhongshan", "intent": "detail"}),
    ("角攀跟中山店哪間便宜", {"gym_ids": {"corner-huashan", "corner-zhongshan"}, "intent": "compare"}),
    ("B-TOPIA跟抱石基地 兩個人各要多少", {"intent": "detail", "attributes": "price"}),
    ("B-TOPIA跟抱石基地兩個人去哪間便宜", {"intent": "compare", "attributes": "price"}),
    ("How much are rental shoes at B-TOPIA and at BCKH?", {"intent": "compare"}),
]


@pytest.mark.parametrize(("said", "then", "wanted"), SAID, ids=[then for _, then, _ in SAID])
def test_it_is_asked_of_what_was_spoken_of(said: tuple[str, ...], then: str, wanted: dict[str, Any], ask: Ask) -> None:
    turns = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(said))
    reading = ask(then, history=turns)
    assert differences(reading, wanted) == {}
    # A price that is told is no answer for want of what was asked before it.
    assert not (reading.extreme and reading.unearned)


@pytest.mark.parametrize(("question", "wanted"), ALONE, ids=[question for question, _ in ALONE])
def test_a_brand_beside_its_branch_is_one_or_the_other(question: str, wanted: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question), wanted) == {}


def test_what_names_its_thing_is_asked_of_nothing_else(ask: Ask) -> None:
    """ "Are auto belays safe" after going to a gym alone is asked of auto belays."""
    history = (Turn("user", "岩館可以一個人去嗎"), Turn("assistant", "可以先抱石。"))
    assert ask("自動確保器安全嗎", history=history).text == "自動確保器安全嗎"
