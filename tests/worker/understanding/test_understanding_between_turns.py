"""Follow-ups of members who ask in passing: what is named now beside what was before, the rest, what next."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_CATS = ("路線名有貓的", "共有 4 條名字帶「貓」字樣的路線")
_WALLS = ("舊牆最簡單的", "…", "那白牆", "…")
_GYMS = ("市民抱石", "…", "心流", "…")
_MIN = {"grades": "..5.9"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # A wall that is turned to and asked of in one breath, and one that is all that is wanted.
    (("龍洞鐘塔有5.4的trad嗎", "…"), "那長巷咧 最easy的trad是哪條",
     {"intent": "extreme", "area_ids": "longdong/long-lane", "grades": None, "route_types": "trad"}),
    (("龍洞新手路線", "…"), "只要後門的", {"area_ids": "longdong/back-door", **_MIN}),
    (("老人牆最難的是哪條", "…"), "我是說整個後門",
     {"intent": "extreme", "area_ids": "longdong/back-door", "sectors": ()}),
    (("龍洞校門口有幾條路線", "…"), "整個區，不是只有騙人的牆那面",
     {"intent": "count", "area_ids": "longdong/school-gate", "sectors": ()}),
    (("How many routes at School Gate?", "…"), "the whole area, not just Illusion Wall",
     {"intent": "count", "area_ids": "longdong/school-gate", "sectors": ()}),
    # What is named now beside what was asked of before.
    (("終極左幾級", "…"), "那終極右呢 差多少", {"intent": "compare", "names": {"終極左", "終極右"}}),
    (("How hard is Ultimate-Left", "…"), "and Ultimate-Right? which is harder",
     {"intent": "compare", "names": {"Ultimate-Left", "Ultimate-Right"}}),
    (("終極左幾級", "…"), "那終極右呢", {"intent": "detail", "names": "終極右"}),
    (("how many bolts on Totoro", "…"), "compare with Dragon King",
     {"intent": "compare", "names": {"Totoro", "Dragon King"}}),
    (("水牛幾級", "…", "水虎魚呢", "…"), "比較難的是哪條", {"intent": "compare", "names": {"水牛", "水虎魚"}}),
    (("大拇指", "…"), "跟無名指一樣長嗎", {"names": {"大拇指", "無名指"}, "attributes": "length"}),
    ((*_GYMS,), "哪間離捷運近", {"intent": "compare", "subject": "gym", "names": {"市民抱石攀岩館", "心流抱石館"}}),
    ((*_GYMS,), "差在哪", {"intent": "compare", "subject": "gym", "names": {"市民抱石攀岩館", "心流抱石館"}}),
    (("頂繩是什麼", "…", "先鋒是什麼", "…"), "差在哪", {"intent": "knowledge"}),
    ((*_WALLS,), "這兩面哪個適合新手", {"subject": "area", "names": {"舊牆", "白牆"}}),
    (("舞岩禮拜幾休", "…", "久淘呢", "…"), "兩間票價", {"subject": "gym", "attributes": "price"}),
    (("天空之城一到四哪條最難", "…"), "都有影片嗎", {"intent": "detail", "attributes": "videos"}),
    # The rest, how many of each kind, those at one place.
    (("How many routes at Second Cave?", "…", "how many of them are sport?", "…"), "and the rest?",
     {"intent": "distribution", "group_by": "type", "not_route_types": "sport", "unknown_places": ()}),
    (("長巷有幾條sport", "…", "trad呢", "…"), "兩種都有5.10的嗎",
     {"intent": "distribution", "group_by": "type", "grades": "5.10a..5.10d"}),
    (("龍洞5.8傳攀有幾條", "…", "運動呢", "…"), "兩個比起來哪個多", {"intent": "distribution", "group_by": "type"}),
    (("5.10a有幾條 全台灣", "…"), "墾丁佔多少", {"intent": "count", "crag_ids": "kenting", "grades": "5.10a..5.10a"}),
    (("終極邊境有幾條", "…", "邊境左呢", "…"), "一共",
     {"intent": "count", "area_ids": {"defulan/final-frontier", "defulan/frontier-left"}}),
    (("神秘森林有幾條", "…"), "分別多難", {"intent": "list", "area_ids": "kenting/mysterious-forest"}),
    (("5.13以上台灣有幾條", "…"), "列出龍洞的", {"intent": "list", "crag_ids": "longdong", "grades": "5.13a.."}),
    # What somebody climbs was told, or asked for: what is recommended keeps it.
    (("我5.9可以先鋒了 想去墾丁", "…"), "推薦三條", {"intent": "recommend", "grades": "5.9..5.9", "limit": 3}),
    (("我跟女友第一次去關子嶺 她只爬過5.8", "…"), "有什麼路線可以帶她爬",
     {"crag_ids": "guanziling", "grades": "5.8..5.8"}),
    (("墾丁5.12運攀", "…"), "any recommendations", {"intent": "recommend", "grades": "5.12a..5.12d"}),
    (("墾丁5.9有哪些", "…"), "推薦適合新手的", {"subject": "route", "crag_ids": "kenting", **_MIN}),
    (("墾丁5.9有哪些", "…"), "推薦一個適合新手的岩場", {"subject": "crag"}),
    (("我是初學者", "…"), "哪個岩場適合我", {"subject": "crag", **_MIN}),
    (("I did Kodama last week!", "…"), "what should I try next", {"intent": "recommend", "names": "Kodama"}),
    (("how hard is Kodama", "…"), "what should I try next", {"mode": "progression", "names": set()}),
    # Other crags than the one that was spoken of, and a trip that is called off.
    (("墾丁去過了", "…"), "其他岩場有什麼5.11", {"not_crag_ids": "kenting", "crag_ids": (), "grades": "5.11a..5.11d"}),
    (("三月要去龍洞 會下雨嗎", "…"), "那不去了 墾丁有什麼5.11", {"crag_ids": "kenting", "not_crag_ids": ()}),
    (("南部有哪些5.11", "…"), "不去墾丁", {"not_crag_ids": "kenting"}),
    # The wall of the route, others of the brand, what is rented too, another word in the name.
    (("how hard is Wicked Way", "…"), "and the other one on that wall?",
     {"intent": "list", "exclude_ids": "KT-MW-002"}),
    (("how hard is Free Way", "…"), "are there others like it in Kenting",
     {"mode": "similar", "names": ("Kenting", "Free Way")}),
    (("B-plus環中", "…"), "太原呢", {"subject": "gym", "gym_ids": "bplus-taiyuan"}),
    (("南港那間原岩有停車場嗎", "…"), "新店呢", {"gym_ids": "tup-xindian", "unrecorded": "gym_parking"}),
    (("台北最便宜租鞋的是", "…"), "吊帶呢", {"intent": "extreme", "subject": "gym", "extreme": "cheapest"}),
    (("什麼是岩鞋", "…"), "吊帶呢", {"intent": "knowledge"}),
    (_CATS, "有狗的呢", {"named": "狗"}),
    (_CATS, "有龍的有幾條", {"intent": "count", "named": "龍"}),
    (("I'm staying in Zuoying", "…"), "closest gym?", {"subject": "gym", "gym_district": "左營區"}),
    # Who doubts an answer is told it again; who only remarks on it asks nothing.
    (("墾丁5.14有幾條", "…"), "真的嗎", {"intent": "count", "crag_ids": "kenting", "grades": "5.14a..5.14d"}),
    (("Long Dong 5.6 to 5.8 sport", "…", "none?", "…"), "ok trad then",
     {"crag_ids": "longdong", "route_types": "trad", "grades": "5.6..5.8"}),
    (("龍洞的5.9", "…", "太多了", "…"), "有bolt的就好", {"crag_ids": "longdong", "grades": "5.9..5.9"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), CASES, ids=[q for _, q, _ in CASES])
def test_a_follow_up_goes_on_from_what_was_said(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hi there", {"intent": "chat"}),
        ("hi there how long is Free Way", {"intent": "detail", "names": "Free Way"}),
        ("sorry wrong chat", {"intent": "chat"}),
        ("冰淇淋 5.12a 在哪一區", {"intent": "detail", "names": "冰淇淋"}),
        ("我朋友說忠孝很簡單", {"names": "忠孝"}),
        ("方便的話很簡單的5.9有嗎", {"names": set()}),
        ("入門 5.6 在哪裡", {"intent": "list", "names": set(), "grades": "5.6..5.6"}),
        ("天空之城一到四各幾級", {"names": {"天空之城一", "天空之城二", "天空之城三", "天空之城四"}}),
        ("這週末想去室內爬 人在高雄", {"gym_city": "高雄市", "unheard": ()}),
        ("高雄哪間可以爬比較久", {"intent": "extreme", "extreme": "longest_hours"}),
        ("龍洞5.10運動有幾條", {"intent": "count", "route_types": "sport"}),
        ("可以告訴我有哪些岩場嗎", {"intent": "list", "subject": "crag"}),
        ("今天下雨可以去哪 新竹", {"subject": "gym", "out_of_scope": False}),
        ("今天新竹會下雨嗎", {"out_of_scope": True}),
        ("有開到晚上12點的岩館嗎", {"minute": 24 * 60 - 1}),
        ("有夜間開到12點的嗎", {"minute": 24 * 60 - 1}),
        ("which gyms are open until midnight", {"minute": 24 * 60 - 1}),
        ("台北中午12點有開的岩館", {"minute": 12 * 60}),
    ],
)
def test_what_is_asked_in_one_turn(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    assert differences(ask(question), expected) == {}


def test_what_a_share_is_a_share_of_stays_at_the_place(ask: Ask) -> None:
    """「全部都是運動攀嗎」 after a crag is told of its routes, and not of all there are."""
    reading = ask("全部都是運動攀嗎", history=(Turn("user", "德芙蘭有幾條路線"), Turn("assistant", "…")))
    assert reading.aggregate is not None
    assert reading.aggregate.base is not None
    assert reading.aggregate.base.crag_ids == ("defulan",)
