"""Talks about gyms and about what was explained: the two on a day, the cheaper one, the other sort, why, where."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_YILAN = ("宜蘭有幾間岩館", "宜蘭縣有兩間：久淘攀岩館-宜大殿（宜蘭市）與舞岩抱石攀岩館（冬山鄉）。")
_HSINCHU = ("新竹市票價", "紅石攀岩-新竹店單次 300 元；BABO PAPAK 單次 320 元（平日離峰票 250 元）。")
_HSINCHU_EN = ("gyms in hsinchu city", "RedRock Climbing Hsinchu (NT$300) and BABO PAPAK Climbing Gym (NT$320).")
_HSINCHU_AT = ("gyms in hsinchu city", "NT$300 at RedRock Climbing Hsinchu and NT$320 at BABO PAPAK Climbing Gym.")
_NEIHU = ("內湖運動中心的攀岩館單次多少錢", "內湖運動中心攀岩館單次入場平日、假日都是 200 元。")
_KIRIN = ("how much is kirin climbing gym", "Prices at Kirin Climbing Gym: weekday entry NT$380 [1].")
_TAINAN = ("嗨翻仁德店禮拜一有開嗎", "嗨翻攀岩館 仁德店週一 14:00–22:00 [1]。")
_CAMP4 = ("Camp4 Beitou hours", "Opening hours of Camp4 Climbing Gym Beitou: Wednesday 13:00–21:30 [1].")
_SPRINGS = ("關子嶺岩場附近可以泡溫泉嗎", "可以，關子嶺附近有泥漿溫泉，另外還有停車場。")
_FIVE_NINE = ("龍洞有幾條 5.9", "龍洞共有 68 條 5.9 的路線 [1]。")
_LIST_FIVE_NINE = ("龍洞 5.9 有哪些", "龍洞共有 68 條 5.9 的路線 [1]。")
_BOTH = {"intent": "compare", "gym_ids": {"jiutao-yilan", "wuyan-yilan"}}

OF_GYMS: list[tuple[tuple[str, str], str, dict[str, Any]]] = [
    (_YILAN, "這兩間禮拜四都有開嗎", {"weekday": "thursday"} | _BOTH),
    (_YILAN, "我和老伴打算禮拜四過去，請問這兩間那天都有營業嗎", {"weekday": "thursday"} | _BOTH),
    (_YILAN, "週日都有開嗎", {"weekday": "sunday"} | _BOTH),
    (_HSINCHU, "便宜的那間禮拜天有開嗎", {"gym_ids": "redrock-hsinchu", "weekday": "sunday"}),
    (_HSINCHU, "最貴的那間幾點關", {"gym_ids": "babo-papak", "attributes": "hours"}),
    (_HSINCHU_EN, "the cheaper one, what time does it close on sunday?", {"gym_ids": "redrock-hsinchu"}),
    (_HSINCHU_EN, "is the cheapest one open on sunday", {"gym_ids": "redrock-hsinchu", "intent": "detail"}),
    # Whose figure stands before the name is not guessed.
    (_HSINCHU_AT, "is the cheaper one open on sunday", {"intent": "extreme"}),
    (_HSINCHU_EN, "what is the cheapest gym in Taipei", {"intent": "extreme", "gym_city": "台北市"}),
    (
        _NEIHU,
        "那請問這個星期六去的話，櫃檯還有沒有兒童體驗課的名額可以報名呢？",
        {"attributes": (), "unrecorded": {"coaching", "booking", "children", "staff"}},
    ),
    (_KIRIN, "do they have spots left this saturday", {"unrecorded": "booking", "gym_ids": "kirin"}),
    (_TAINAN, "開車去停哪", {"unrecorded": "gym_parking", "gym_ids": "highfun-rende"}),
    (_CAMP4, "what about tomorrow morning", {"weekday": "tuesday", "minute": 719, "gym_ids": "camp4-beitou"}),
    (_CAMP4, "in the evening?", {"weekday": "monday", "gym_ids": "camp4-beitou"}),
    (_SPRINGS, "那請問車子停在哪裡比較方便呢？", {"attributes": "parking", "crag_ids": "guanziling"}),
    # Whether it is too hard asks for nothing easier; that it is does.
    (_FIVE_NINE, "新手爬 5.9 會不會太難", {"intent": "knowledge"}),
    (_LIST_FIVE_NINE, "太難了", {"grades": "5.8..5.8"}),
]


@pytest.mark.parametrize(("before", "text", "want"), OF_GYMS, ids=[case[1] for case in OF_GYMS])
def test_a_talk_about_gyms_goes_on(before: tuple[str, str], text: str, want: dict[str, Any], ask: Ask) -> None:
    history = [Turn("user", before[0]), Turn("assistant", before[1])]
    assert not differences(ask(text, history=history), want)


WRITTEN: list[tuple[tuple[str, ...], str, str]] = [
    (("確保器有哪些種類",), "力氣小的人用哪一種比較好", "確保器:力氣小的人用哪一種比較好"),
    (("繩子多久要換",), "為什麼", "繩子多久要換,為什麼"),
    (("快扣要買幾支",), "為什麼要這麼多", "快扣要買幾支,為什麼要這麼多"),
    (("do i need a helmet bouldering outdoors",), "why so", "do i need a helmet bouldering outdoors, why so"),
    (("什麼是動態繩",), "靜態的差在哪", "靜態繩差在哪"),
    (("岩鞋要買多緊",), "那小孩的呢", "那小孩的岩鞋呢"),
    (("what's a dynamic rope",), "and the static ones?", "and the static rope?"),
    (("do i need a partner for bouldering",), "what about roped climbing", "do i need a partner for roped climbing"),
    (
        ("felt a pop in my ring finger on a crimp last night, now its swollen",),
        "so how long am i out for, roughly? trip's booked for next month",
        "now swollen: so how long am i out for, roughly? trip's booked for next month",
    ),
    (
        ("can i climb with a cold",),
        "how long should i wait then",
        "can i climb with a cold: how long should i wait then",
    ),
    (("is chalk necessary",), "any alternatives", "chalk necessary: any alternatives"),
    # Where a thing can be rented at all is asked of articles, and names what it goes on from.
    (("抱石墊要買多大",), "哪裡可以租", "抱石墊:哪裡可以租"),
]


@pytest.mark.parametrize(("before", "text", "written"), WRITTEN, ids=[case[1] for case in WRITTEN])
def test_what_was_explained_is_gone_on_about(before: tuple[str, ...], text: str, written: str, ask: Ask) -> None:
    history = [turn for said in before for turn in (Turn("user", said), Turn("assistant", "…"))]
    reading = ask(text, history=history)
    assert (reading.intent, reading.text) == ("knowledge", written)


_BEGINNERS = ("what grade should a beginner start with", "Beginners mostly start between 5.5 and 5.8.")
TO_ROWS: list[tuple[tuple[str, str], str, dict[str, Any]]] = [
    (
        ("岩鞋怎麼選", "合腳、不痛。"),
        "台中哪裡可以租",
        {"subject": "gym", "gym_city": "台中市", "price_of": "rental.shoes"},
    ),
    (("鞋子要自己買嗎", "可以租。"), "那台北哪間有租", {"subject": "gym", "price_of": "rental.shoes"}),
    (("what is multi-pitch", "Several pitches."), "where can i do that in taiwan", {"features": "multi_pitch"}),
    (("什麼是多繩距", "分成好幾段。"), "台灣哪裡可以爬", {"features": "multi_pitch", "subject": "crag"}),
    (("what is trad climbing", "You place gear."), "which crags in taiwan have it", {"route_types": "trad"}),
    (("什麼是傳統攀登", "自己放保護。"), "哪些岩場有", {"route_types": "trad", "subject": "crag"}),
    (_BEGINNERS, "which routes at longdong are like that", {"grades": "5.5..5.8", "crag_ids": "longdong"}),
    (("快扣要買幾支", "12 支。"), "龍洞夠用嗎", {"crag_ids": "longdong"}),
]


@pytest.mark.parametrize(("before", "text", "want"), TO_ROWS, ids=[case[1] for case in TO_ROWS])
def test_a_talk_turns_from_what_was_explained_to_rows(
    before: tuple[str, str], text: str, want: dict[str, Any], ask: Ask
) -> None:
    history = [Turn("user", before[0]), Turn("assistant", before[1])]
    assert not differences(ask(text, history=history), want)
