"""Gyms and crags that are gone on about: branches, ranks, the nearest one, what else they have; and how they crowd."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_CHENGGONG = ("how much is a weekday entry at iClimb Chenggong", "Prices at iClimb Hsinchu Chenggong: NT$320 [1].")
_WANHUA = ("weekday price at T-Up Wanhua?", "Prices at T-Up Climbing Gym Wanhua: weekday entry NT$450 [1].")
_CHEAPEST = ("cheapest gym in Taichung", "The climbing gym in Taichung with the cheapest weekday entry is B-plus [1].")
_NEAREST = (
    "台中附近有岩場嗎",
    "離台中市最近的岩場是德芙蘭（Defulan），直線距離約 40 公里 [1]：\n- 德芙蘭（Defulan）：中部",
)
_LATEST = ("which gym in Taichung is open latest", "3 climbing gyms in Taichung share the latest closing time: …")
_FLOW = ("心流今天開到幾點", "心流抱石館的營業時間：週三 12:00–23:00 [1]。")
_AUTO = ("does MegaSTONE have auto belay", "Our data does not record whether there are auto belays.")
_ONE_GYM = ("新莊有抱石館嗎", "有，新北市新莊區有 1 間抱石館：\n- MegaSTONE Climbing Gym：新莊區，抱石館 [1]")
_LIMESTONE = (
    "哪些岩場是石灰岩",
    "目前有：\n- Guanziling (關子嶺): Coral Reef Limestone [1]\n- Kenting (墾丁): Limestone [2]",
)
_NORTH = ("北部有岩場嗎", "有，北部有 1 個岩場：\n- 龍洞（Long Dong）：北部，四稜砂岩 [1]")
_DRAGON = ("龍王幾級", "龍王（Dragon King）的難度是 5.14a；位於墾丁 龍牆，運動攀登，12 公尺，6 個 bolt [1]。")
_TWO = ("紅石士林跟新竹哪間比較便宜", "平日單次一樣：\n- 紅石攀岩-士林店（RedRock Climbing Shilin）：…")

FOLLOW_UPS: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # Another branch in a town, which may stand in no name, and what was asked.
    (
        _CHENGGONG,
        "What about the Zhubei one with only bouldering?",
        {"gym_ids": "iclimb-shengli", "attributes": "price"},
    ),
    (_WANHUA, "and the one in Zhonghe?", {"gym_ids": "tup-zhonghe", "attributes": "price"}),
    (("原岩萬華平日多少", "…"), "桃園的店呢", {"gym_ids": "tup-a19", "attributes": "price"}),
    (
        ("T-Up with lead wall?", "…"),
        "the one in Taoyuan, how much on weekend",
        {"gym_ids": "tup-a19", "intent": "detail"},
    ),
    (_TWO, "哪間開比較晚", {"intent": "compare", "gym_ids": {"redrock-shilin", "redrock-hsinchu"}}),
    # The next one in an order, and what goes beyond its first one.
    (_CHEAPEST, "and the second?", {"extreme": "cheapest", "gym_city": "台中市"}),
    (("哪一間岩館平日最便宜", "…"), "第三呢", {"extreme": "cheapest"}),
    (("hardest route at Kenting", "…"), "the next one?", {"extreme": "hardest", "crag_ids": "kenting"}),
    (_LATEST, "is there one closing even later?", {"extreme": "latest_closing", "gym_city": "台中市"}),
    (
        ("which gym have lowest price for the shoes rental", "…"),
        "how much",
        {"intent": "extreme", "extreme": "cheapest"},
    ),
    (_FLOW, "有開更晚的嗎", {"attributes": "hours", "intent": "detail"}),
    (_AUTO, "what else they have", {"intent": "detail", "attributes": "facilities", "unrecorded": ()}),
    (("小岩館的星光票多少", "…"), "租鞋多少", {"intent": "detail", "gym_ids": "little-rock-tianmu"}),
    # One of those that were listed, with what was asked of them.
    (("新竹有幾間岩館", "…"), "只有抱石的是哪間", {"gym_types": "bouldering", "gym_cities": {"新竹市", "新竹縣"}}),
    (("gyms under 250 in Taipei", "…"), "which one has lead", {"facilities": "先鋒攀登", "price_max": 249}),
    (("台北 300 以下的岩館", "…"), "有租鞋嗎", {"price_max": 300, "price_min": None, "gym_holds": "shoes"}),
    (("crags good in november", "…"), "which one of them is closest to Tainan", {"subject": "crag"}),
    (("gyms with showers", "…"), "which ones are in Taipei", {"facilities": "淋浴設施", "gym_city": "台北市"}),
    (("評分 4.6 以上的館", "…"), "台北的有哪幾間", {"rating_min": 4.6, "gym_city": "台北市"}),
    (("double 8 兩家哪家大", "…"), "哪家有抱石", {"facilities": "抱石區", "gym_ids": {"double8-dihua", "double8-y17"}}),
    (
        ("How many 5.11 in Kenting", "…"),
        "which of them are longer than 15 meters",
        {"subject": "route", "grades": "5.11a..5.11d"},
    ),
    (_ONE_GYM, "星光多少", {"intent": "detail", "gym_ids": "megastone", "attributes": "price"}),
    (("市民抱石多少錢", "…"), "含租鞋嗎", {"intent": "detail", "attributes": "price"}),
    (_LIMESTONE, "哪個最高", {"intent": "compare", "names": {"Guanziling", "Kenting"}, "attributes": "height"}),
    (_LIMESTONE, "哪個路線最多", {"intent": "compare", "names": {"Guanziling", "Kenting"}}),
    (_NORTH, "幾條路線", {"intent": "count", "crag_ids": "longdong"}),
    (
        ("which area of Long Dong is best for beginner", "…"),
        "how to go there",
        {"attributes": "transport", "crag_ids": "longdong"},
    ),
    (
        ("is babo papak only bouldering?", "…"),
        "how much on a weekday afternoon",
        {"intent": "detail", "gym_ids": "babo-papak"},
    ),
    (("Is there any 5.14 in Taiwan?", "…"), "where", {"intent": "distribution", "group_by": "crag"}),
    (("cheapest gym in Tainan", "…"), "where", {"intent": "extreme", "attributes": "address"}),
    # Of the one route that was spoken of.
    (_DRAGON, "在哪", {"intent": "detail", "names": "龍王", "attributes": "place"}),
    (_DRAGON, "附近有簡單的嗎", {"names": "龍王", "intent": "list"}),
    (_DRAGON, "who climbed first?", {"unrecorded": "first_ascensionist"}),
    # The crag that was found to be the nearest, and another one of which the same is asked.
    (_NEAREST, "有幾條運攀", {"intent": "count", "crag_ids": "defulan", "route_types": "sport"}),
    (_NEAREST, "適合幾月去", {"intent": "detail", "crag_ids": "defulan", "attributes": "season"}),
    (
        ("what kind of rock is Guanziling", "…"),
        "same as Long Dong?",
        {"attributes": "rock", "crag_ids": {"guanziling", "longdong"}},
    ),
    (("關子嶺是什麼岩質", "…"), "跟龍洞一樣嗎", {"attributes": "rock", "crag_ids": {"guanziling", "longdong"}}),
]


@pytest.mark.parametrize(("before", "question", "expected"), FOLLOW_UPS)
def test_what_was_asked_before_goes_on(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    turns = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert not differences(ask(question, history=turns), expected)


@pytest.mark.parametrize(
    ("before", "question", "rank"),
    [
        (_CHEAPEST[0], "and the second?", 2),
        ("哪一間岩館平日最便宜", "第三呢", 3),
        ("hardest route at Kenting", "next one?", 2),
    ],
)
def test_the_next_in_an_order_is_asked_for(ask: Ask, before: str, question: str, rank: int) -> None:
    assert ask(question, history=(Turn("user", before), Turn("assistant", "…"))).rank == rank


def test_another_crag_is_asked_for_the_same_month(ask: Ask) -> None:
    """Which month it is stands in the words, from which the answer takes it."""
    before = (Turn("user", "Is Shoushan good in July?"), Turn("assistant", "Shoushan: summer is not one of its best."))
    assert ask("what about Defulan?", history=before).text == "Is Defulan good in July?"


ALONE: list[tuple[str, dict[str, Any]]] = [
    ("台中哪幾間可以先鋒", {"facilities": "先鋒攀登"}),
    ("台北市哪幾家爬完可以洗澡", {"facilities": "淋浴設施"}),
    ("which gym in Taichung is open latest", {"extreme": "latest_closing"}),
    ("which gym opens latest", {"extreme": "latest_opening"}),
    ("is the RedRock in Hsinchu or Taipei cheaper?", {"gym_ids": {"redrock-shilin", "redrock-hsinchu"}}),
    ("redrock taipei and hsinchu, which closes later", {"gym_ids": {"redrock-shilin", "redrock-hsinchu"}}),
    ("How many redpoints did I record this year", {"personal": True}),
    ("我上個月去了幾次龍洞", {"personal": True}),
    ("我今年的進步怎樣", {"personal": True}),
    ("do you know my grade", {"personal": True}),
    ("which crag has toilet and also store", {"amenities": {"toilet", "shop"}}),
    ("角攀兩間哪間近台北車站", {"gym_ids": {"corner-huashan", "corner-zhongshan"}}),
    ("which gym is more big, T-Up Zhonghe or Dapro", {"unrecorded": "size"}),
    ("高雄去墾丁多久", {"intent": "detail", "attributes": "transport", "names": {"高雄", "墾丁"}}),
    ("台南出發，關子嶺跟壽山哪個近", {"intent": "list", "subject": "crag"}),
    ("Show crags in south", {"region": "南部"}),
    ("is Long Dong free to enter", {"unrecorded": "permits"}),
    ("double 8 兩家哪家大", {"unrecorded": "size"}),
    ("市民抱石一個月大概要花多少", {"unrecorded": "membership"}),
    ("How much would it cost me per month at Civic", {"unrecorded": "membership"}),
    ("which gyms have a Moonboard", {"unrecorded": "boards", "attributes": ()}),
    ("我在中壢高鐵附近，哪間岩館最近", {"unknown_places": (), "subject": "gym"}),
    ("板橋人去哪間館近", {"subject": "gym", "names": "板橋", "unheard": ()}),
    ("岩館集中在哪裡", {"intent": "distribution", "group_by": "city"}),
    ("where are the gyms concentrated in Taipei", {"intent": "distribution", "group_by": "district"}),
    ("which part of Taiwan has the most gyms", {"intent": "distribution", "group_by": "city"}),
    ("有免費的岩館嗎", {"intent": "extreme", "extreme": "cheapest"}),
    ("gyms with free shoe rental", {"intent": "extreme", "extreme": "cheapest"}),
    ("市民抱石租鞋免費嗎", {"intent": "detail", "attributes": "price"}),
    ("市民抱石 17 點前進去多少", {"intent": "detail", "attributes": "price"}),
    ("V4 大概是多少", {"intent": "knowledge"}),
]


@pytest.mark.parametrize(("question", "expected"), ALONE)
def test_gyms_are_read_in_more_words(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    assert not differences(ask(question), expected)
