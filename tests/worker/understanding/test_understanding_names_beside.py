"""Names that are words or towns as well, shown by another name beside them."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, differences

COMPARED: list[tuple[str, dict[str, Any]]] = [
    (question, {"intent": "compare", "subject": "route", "names": names})
    for question, names in (
        ("Is Heping harder than Xinyi?", ("Heping", "Xinyi")),
        ("which is harder, Heping or Xinyi", ("Heping", "Xinyi")),
        ("Pain or Fear, which is harder?", ("Pain", "Fear")),
        ("which one is longer: Balls in or Balls out", ("Balls in", "Balls out")),
        ("和平跟信義哪條簡單", ("和平", "信義")),
        ("仁愛、信義和和平哪條最難", ("仁愛", "信義", "和平")),
        ("和平、信義 兩條差幾級", ("和平", "信義")),
        ("痛和痛痛哪個難", ("痛", "痛痛")),
        ("熱身路線跟簡單路線哪條長", ("熱身路線", "簡單路線")),
        ("痛 怕怕 哪個難", ("痛", "怕怕")),
        ("請問左手跟右手哪個難", ("左手", "右手")),
        ("恐龍跟機車哪條比較長", ("恐龍", "機車")),
    )
]
BESIDE: list[tuple[str, dict[str, Any]]] = [
    ("後門機車幾級", {"named_ids": ("longdong/back-door", "LD-BACK-DOOR-64"), "attributes": ("grade",)}),
    ("后门机车几级", {"names": ("后门", "机车"), "unknown_names": ()}),
    ("機車 後門 幾級", {"names": ("機車", "後門")}),
    ("motorcycle, back door, grade?", {"names": ("motorcycle", "back door"), "attributes": ("grade",)}),
    ("校門口樓梯幾級", {"names": ("校門口", "樓梯")}),
    ("長巷和平幾級", {"names": ("長巷", "和平")}),
    ("龍洞長巷那條限制級 我想確認60米繩夠不夠 它到底幾公尺", {"names": ("龍洞", "長巷", "限制級"), "intent": "detail"}),
    ("通道 飛天仙女", {"names": ("通道", "飛天仙女"), "unheard": ()}),
    ("pump shoushan grade", {"names": ("pump", "shoushan"), "intent": "detail"}),
    ("grace, shoushan, length", {"names": ("grace", "shoushan"), "attributes": ("length",)}),
    ("fear guanziling grade", {"names": ("fear", "guanziling"), "intent": "detail"}),
    ("自由裂隙p2右邊", {"named_ids": "LD-GRAND-AUDITORIUM-318.2", "unheard": ()}),
    ("Freedom Crack pitch 2 right grade", {"named_ids": "LD-GRAND-AUDITORIUM-318.2"}),
    ("Lucid Dreaming third pitch grade", {"names": ("Lucid Dreaming third pitch",)}),
    ("七張站那間原岩幾點關", {"gym_ids": ("tup-xindian",), "attributes": ("hours",)}),
    ("善導寺站那間岩究所幾點開", {"gym_ids": ("double8-y17",)}),
    ("中山站 角攀 幾點", {"gym_ids": ("corner-zhongshan",)}),
    ("the T-Up near Longshan temple station price", {"gym_ids": ("tup-wanhua",)}),
    ("T-Up Qizhang station address", {"gym_ids": ("tup-xindian",)}),
    ("從七張站到原岩中和店怎麼走", {"gym_ids": ("tup-zhonghe",)}),
    ("B-plus 環中店地址", {"gym_ids": ("bplus-huanzhong",), "unheard": ()}),
    ("B-plus Huanzhong hours", {"gym_ids": ("bplus-huanzhong",)}),
    ("B-plus環中和太原哪家便宜", {"gym_ids": ("bplus-huanzhong", "bplus-taiyuan"), "intent": "compare"}),
    ("紅石承德店", {"gym_ids": ("redrock-shilin",)}),
]
NUMBERED: list[tuple[str, dict[str, Any]]] = [
    ("練習2幾級", {"names": ("練習2",), "named_ids": "SS-SOUTH-FACE-002"}),
    ("天空之城3難度", {"names": ("天空之城3",), "intent": "detail"}),
    ("裂隙也瘋狂一幾級", {"names": ("裂隙也瘋狂一",)}),
    ("7號包廂", {"names": ("7號包廂",)}),
    ("地下2樓的路線", {"sectors": ("地下二樓",)}),
    ("第1洞有幾條路線", {"area_ids": ("longdong/first-cave",), "intent": "count"}),
    ("seven eleven D難度", {"names": ("seven eleven D",)}),
    ("7-11 c grade", {"names": ("7-11 c",), "intent": "detail"}),
    ("three in one left grade", {"names": ("three in one left",)}),
    ("天空之城幾級", {"named": "天空之城", "named_at": "start", "intent": "list"}),
    ("steebun grade", {"named": "steebun", "intent": "list"}),
    ("skywalker grade", {"names": ("skywalker",), "intent": "detail"}),
    ("Y-17 停車", {"gym_ids": ("double8-y17",)}),
    ("double eight climbing dihua price", {"gym_ids": ("double8-dihua",), "unheard": ()}),
    ("iclimb chenggong open today?", {"gym_ids": ("iclimb-chenggong",), "unheard": ()}),
    ("iclimb shengli and chenggong", {"gym_ids": ("iclimb-shengli", "iclimb-chenggong")}),
    ("市民抱石跟奇岩在同一站嗎", {"attributes": ("station",), "intent": "compare"}),
    ("我練習2個月了可以爬什麼", {"named_ids": ()}),
    ("熱身1小時夠嗎", {"named_ids": ()}),
    ("le petit prince grade longdong", {"unknown_names": ("le petit prince",), "intent": "detail"}),
    ("那個雙胞裂隙在校門口 難度？", {"unknown_names": ("雙胞裂隙",), "features": ()}),
    ("國慶日龍洞人多嗎", {"named_ids": ("longdong",)}),
    ("中秋節壽山可以爬嗎", {"named_ids": ("shoushan",)}),
    ("落山風的時候墾丁可以爬嗎", {"named_ids": ("kenting",)}),
    ("落山風幾級", {"names": ("落山風",)}),
    ("KOT 墾丁 難度", {"names": ("KOT", "墾丁"), "intent": "detail"}),
    ("耍吧耍吧 沙拜沙拜 一樣嗎", {"names": ("耍吧耍吧",), "unknown_names": ("沙拜沙拜",)}),
    ("國慶日多難", {"names": ("國慶日",)}),
]
WHOLE: list[tuple[str, dict[str, Any]]] = [
    ("Clean face, calypso and reggae - grades", {"names": ("Clean face", "calypso", "reggae")}),
    ("Cat fight vs Catapult", {"names": ("Catfight", "Catapult"), "intent": "compare"}),
    ("sky hook grade", {"names": ("skyhook",)}),
    ("never grade long dong", {"names": ("never", "long dong"), "intent": "detail"}),
    ("clock tower routes", {"area_ids": ("longdong/clocktower",), "intent": "list"}),
    ("doucilin hardest", {"area_ids": ("guanziling/doucilin",), "extreme": "hardest"}),
    ("來去北海道 3天30米", {"names": ("來去北海道", "3天30米")}),
    ("一起爬傳攀有幾段 每段幾級", {"names": ("一起爬傳攀",), "intent": "detail"}),
    ("龍船首龍船尾哪條適合新手", {"intent": "compare", "exclude_ids": ()}),
    ("小翠適合新手嗎", {"intent": "detail", "names": ("小翠",)}),
    ("小孩帶電鑽適合小孩嗎", {"intent": "detail", "names": ("小孩帶電鑽",)}),
    ("爬完小翠適合爬什麼", {"intent": "recommend"}),
    ("新手上路真的適合新手嗎", {"intent": "detail", "names": ("新手上路",)}),
    ("一陽指難度 還有錦蛇", {"names": ("一陽指", "錦蛇")}),
    ("唬神又叫啥", {"names": ("唬神",)}),
    ("天龍八步跟天龍八部", {"names": ("天龍八步",), "unknown_names": ("天龍八部",)}),
    ("想爬阿甘正傳，在哪", {"unknown_names": ("阿甘正傳",)}),
    ("有沒有叫史努比的路線", {"unknown_names": ("史努比",)}),
    ("有沒有叫比較簡單的路線", {"unknown_names": ()}),
]
NO_ROUTES: list[tuple[str, dict[str, Any]]] = [
    ("Are there gyms in Xinyi or Heping?", {"subject": "gym", "gym_districts": ("和平區", "信義區")}),
    ("斜板和裂隙哪個難", {"named_ids": ()}),
    ("which is harder, trad or sport", {"named_ids": ()}),
    ("which is harder slab or crack", {"named_ids": ()}),
    ("slab shoushan grade", {"named_ids": ("shoushan",), "features": ("slab",)}),
    ("校門口樓梯在哪", {"named_ids": ()}),
    ("後門可以停機車嗎", {"named_ids": ()}),
    ("後門的斜板幾條", {"names": ("後門",), "features": ("slab",)}),
]


@pytest.mark.parametrize(("question", "expected"), COMPARED, ids=[question for question, _ in COMPARED])
def test_what_is_asked_which_is_harder_is_a_route(question: str, expected: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(("question", "expected"), BESIDE, ids=[question for question, _ in BESIDE])
def test_a_name_stands_beside_its_place(question: str, expected: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(("question", "expected"), NUMBERED, ids=[question for question, _ in NUMBERED])
def test_names_with_numbers_and_days_that_are_names(question: str, expected: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(("question", "expected"), WHOLE, ids=[question for question, _ in WHOLE])
def test_no_part_of_a_name_stands_for_it(question: str, expected: dict[str, Any], ask: Ask) -> None:
    """And what is asked of named routes is told of them, not of others."""
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(("question", "expected"), NO_ROUTES, ids=[question for question, _ in NO_ROUTES])
def test_words_and_towns_are_none(question: str, expected: dict[str, Any], ask: Ask) -> None:
    assert differences(ask(question), expected) == {}
