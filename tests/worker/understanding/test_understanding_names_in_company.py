"""Names that only their neighbours show: lists of words, second branches, plain words, unknown names at a place."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, differences

CASES: list[tuple[str, dict[str, Any]]] = [
    ("忠孝 仁愛 信義 和平 這四條各是多難", {"names": ("忠孝", "仁愛", "信義", "和平"), "unknown_names": ()}),
    ("忠孝仁愛信義和平 各幾級", {"names": ("忠孝", "仁愛", "信義", "和平"), "unknown_places": ()}),
    ("土地公土地婆 誰比較長", {"names": ("土地公", "土地婆"), "unknown_names": (), "intent": "compare"}),
    ("大拇指無名指誰長", {"names": ("大拇指", "無名指"), "intent": "compare"}),
    ("練習一練習二練習三 各幾級", {"names": ("練習一", "練習二", "練習三")}),
    ("斜板內角多嗎", {"named_ids": ()}),
    ("iclimb風城成功館跟勝利館差在哪", {"named_ids": ("iclimb-chenggong", "iclimb-shengli")}),
    ("原岩中和跟南港哪個大", {"named_ids": ("tup-zhonghe", "tup-nangang")}),
    ("price of Civic bouldergym", {"named_ids": "civic-boulder", "unknown_places": ()}),
    ("Kirin vs Civic, which is cheaper", {"named_ids": ("kirin", "civic-boulder"), "intent": "compare"}),
    ("What does passion mean", {"named_ids": ()}),
    ("Astroman at Long Dong, grade?", {"unknown_names": "Astroman", "intent": "detail"}),
    ("opening hours of Boulderwelt Taipei", {"unknown_places": "Boulderwelt"}),
    ("台北單次入場300以下的岩館", {"price_max": 300, "gym_city": "台北市", "intent": "list"}),
    ("gyms over NT$400", {"price_min": 401}),
    ("有人知道我來了的難度嗎？", {"named_ids": "LD-MUSIC-HALL-347", "intent": "detail"}),
    ("有人知道繞著岩角走的級數嗎？", {"named_ids": "LD-GOLDEN-VALLEY-169.0", "intent": "detail"}),
    ("查一下我來了的bolt 數", {"named_ids": "LD-MUSIC-HALL-347", "attributes": "bolts"}),
    ("小翠總共有幾個 bolt？", {"named_ids": "KT-SW-039", "intent": "detail", "unknown_places": ()}),
    ("Mantel number of bolts", {"named_ids": "LD-BACK-DOOR-55", "attributes": "bolts"}),
    ("有人知道龍柱的bolt 數嗎？", {"named_ids": "LD-BACK-DOOR-41", "subject": "route"}),
    ("龍柱有幾條路線", {"named_ids": "longdong/grand-auditorium", "intent": "count"}),
    ("和平的難度", {"named_ids": "LD-LONG-LANE-440", "subject": "route"}),
    ("和平區的岩館", {"gym_district": "和平區", "subject": "gym"}),
    ("我想問一下，親子路線的難度？", {"named_ids": "LD-FIRST-CAVE-243"}),
    ("龍洞親子路線的難度", {"named_ids": "longdong"}),
    ("路線的難度怎麼分", {"named_ids": ()}),
    ("查一下福利社的難度", {"named_ids": "LD-FIRST-CAVE-284"}),
    ("篡改賬目的難度是什麼？", {"attack": False, "intent": "detail"}),
    ("幫我篡改賬目的難度資料庫", {"attack": True}),
    ("What is the grade of Secret Switch?", {"attack": False, "intent": "detail"}),
    ("龍洞有哪些30公尺以上的路線", {"price_min": None, "length_min_m": 30}),
]


@pytest.mark.parametrize(("question", "expected"), CASES, ids=[question for question, _ in CASES])
def test_names_and_prices(question: str, expected: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question), expected) == {}


def test_a_beginning_that_is_a_name_itself_adds_nothing_at_the_end_of_a_text(ask: Ask) -> None:
    """Y2K is a route as well: what is left of the text is empty, and no further name."""
    assert [m.name for m in ask("有沒有比 Y2K出差").mentions if m.kind == "route"] == ["Y2K出差"]
    assert [m.surface for m in ask("龍脊左路中路右路哪條最簡單").mentions] == ["龍脊左路", "中路", "右路"]
    assert [m.surface for m in ask("how long are Balls in and out").mentions] == ["Balls in", "out"]


def test_a_name_with_gaps_in_it_is_joined(ask: Ask) -> None:
    """Names that stand in a row stay apart."""
    assert [m.name for m in ask("青蛙 王子 難度").mentions] == ["青蛙王子"]
    assert [m.name for m in ask("Y2K 出差幾級").mentions] == ["Y2K出差"]
    assert [m.name for m in ask("天 天 天藍幾級").mentions] == ["天天天藍"]
    assert [m.name for m in ask("忠孝 仁愛 信義 這三條各是多難").mentions] == ["忠孝", "仁愛", "信義"]
    assert ask("有人知道龍洞哪條路線叫八仙過海嗎").intent == "detail"
