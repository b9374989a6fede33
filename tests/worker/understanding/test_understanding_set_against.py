"""Follow-ups that set another route against the one spoken of, or want a harder one than it, or the part with most."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_GOLD = ("黃金傳奇幾級", "「黃金傳奇」（Golden Legend）是 5.13d 的運動攀登路線，在黃金谷的傳奇岩。")
_FEAR = ('What is the climb "Fear"', '"Fear" (怕怕) is a 5.12c sport route in Mysterious Valley at Guanziling.')
_PACE = ("蝸牛漫步難嗎", "蝸牛漫步（Snail Pace）的難度是 5.10a；位於墾丁 蝸牛天堂。")
_PACE_EN = ("How hard is Snail Pace", "Snail Pace (蝸牛漫步) is graded 5.10a; in Land Snail Paradise, Kenting.")
_COUNTED = ("how many trad routes at second cave", "There are 35 trad routes at Second Cave.")
_MORE = ("Which crag has more 5.12s, Kenting or Guanziling?", "Kenting has more of them, a difference of 17 routes.")
_SNAILS = ("墾丁蝸牛天堂有哪些5.10", "…")
_SIXES = ("壽山有5.6的嗎", "有，壽山的 5.6 有「Naturally sculpted」、「Show me the money」和「練習二」。")
_FOUR = ("長巷那四條幾級", "長巷：忠孝 5.10a、仁愛 5.10b、信義 5.10b、和平 5.10c，都是運動攀登。")
_TWO = {"黃金傳奇", "名不虛傳"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # Whatever words stand around the name, the two are set side by side.
    (_GOLD, "那旁邊那個名不虛傳呢有比較簡單嗎", {"intent": "compare", "names": _TWO, "attributes": "grade"}),
    (_GOLD, "名不虛傳跟它差幾級", {"intent": "compare", "names": _TWO}),
    (_GOLD, "名不虛傳呢 哪條比較長", {"intent": "compare", "names": _TWO, "attributes": "length"}),
    (("壽山土地公幾級", "…"), "那土地婆呢 夫妻一樣硬嗎", {"intent": "compare", "names": {"土地公", "土地婆"}}),
    (_FEAR, 'And the climb "Pain", it is same difficulty?', {"intent": "compare", "names": {"Fear", "Pain"}}),
    (_FEAR, "is Pain any easier", {"intent": "compare", "names": {"Fear", "Pain"}}),
    (_FEAR, "which is longer, that or Pain", {"intent": "compare", "attributes": "length"}),
    (("原岩南港單次多少", "…"), "市民抱石有比較便宜嗎", {"intent": "compare", "subject": "gym"}),
    # Of one alone it is asked how hard it is; others are looked for.
    (_GOLD, "名不虛傳難嗎", {"intent": "detail", "names": "名不虛傳"}),
    (_GOLD, "名不虛傳比較難的地方在哪", {"intent": "detail", "names": "名不虛傳"}),
    (_FEAR, "any routes harder than Pain", {"intent": "recommend", "names": "Pain"}),
    # Harder ones than it: on its wall, near it, up to a grade.
    (_PACE, "想爬完它再來一條稍微難一點的 不要超過5.11",
     {"intent": "recommend", "mode": "progression", "names": "蝸牛漫步", "grades": "..5.11d"}),
    (_PACE, "同一面牆稍微再難一點的有嗎", {"intent": "list", "names": "蝸牛漫步"}),
    (_PACE_EN, "I'd like something slightly harder there, but under 5.11",
     {"intent": "list", "names": "Snail Pace", "grades": "..5.10d"}),
    (_PACE_EN, "what's a notch easier on the same wall", {"intent": "list", "names": "Snail Pace"}),
    (_PACE, "它夏天會比較難嗎", {"intent": "detail", "names": "蝸牛漫步"}),
    # Which part has most of what was counted, in other words for the part and for routes.
    (_COUNTED, "and which bit has the most of them", {"intent": "distribution", "group_by": "sector"}),
    (("壽山跟龍洞哪邊5.9以下比較多", "…"), "那龍洞的話集中在哪一區",
     {"intent": "distribution", "group_by": "area", "grades": "..5.9", "unknown_names": ()}),
    # Those of a comparison or a list that lie at one place.
    (_MORE, "list the Guanziling ones", {"intent": "list", "crag_ids": "guanziling", "grades": "5.12a..5.12d"}),
    (_MORE, "which ones are at Guanziling", {"intent": "list", "subject": "route", "grades": "5.12a..5.12d"}),
    (("墾丁跟關子嶺哪個5.12多", "…"), "關子嶺有哪些", {"intent": "list", "subject": "route", "crag_ids": "guanziling"}),
    (("5.12 at kenting", "…"), "list the ones on dragon wall",
     {"intent": "list", "subject": "route", "area_ids": "kenting/dragon-wall", "grades": "5.12a..5.12d"}),
    (("墾丁", "…"), "關子嶺有哪些", {"subject": "crag"}),
    # What is asked of a named route beside a list is asked within that list.
    (_SNAILS, "Last action hero 是裡面最難的嗎",
     {"intent": "extreme", "area_ids": "kenting/land-snail-paradise", "grades": "5.10a..5.10d"}),
    (("routes at Land Snail Paradise", "…"), "the one called Last action hero, is it the hardest of them",
     {"intent": "extreme", "area_ids": "kenting/land-snail-paradise"}),
    (("德芙蘭崇高之地 5.10 的有哪些", "…"), "那比任人唯親簡單一點的有沒有",
     {"intent": "recommend", "area_ids": "defulan/loftier", "grades": None}),
    (_SNAILS, "龍王是全台最難的嗎", {"intent": "extreme", "area_ids": ()}),
    # The first few, the last few, the four that were told of with their grades.
    (_SIXES, "前面那兩條在哪一區？大概多高呀？",
     {"intent": "detail", "names": {"Naturally sculpted", "Show me the money"}, "attributes": {"length", "place"}}),
    (_SIXES, "後面那兩條多長", {"intent": "detail", "names": {"Show me the money", "練習二"}}),
    (_FOUR, "這四條最長的是？幾 m",
     {"intent": "compare", "names": {"忠孝", "仁愛", "信義", "和平"}, "attributes": "length"}),
    # How many of those lie there, which has most or the next most, what comes after it, a grade down.
    (("龍洞有5.13的嗎", "…"), "有幾條在第一洞", {"area_ids": "longdong/first-cave", "grades": "5.13a..5.13d"}),
    (("德芙蘭金三角有幾條", "…"), "隔壁終極邊境比較多嗎", {"intent": "compare", "names": {"金三角", "終極邊境"}}),
    (("crags in the south", "…"), "which one of those has the most easy routes",
     {"intent": "distribution", "group_by": "crag", "grades": "..5.9"}),
    (("南部有哪些岩場", "…"), "哪個簡單的路線最多", {"intent": "distribution", "group_by": "crag"}),
    (("which sector at back door has most 5.10", "…"), "and the runner-up?", {"group_by": "sector", "rank": 2}),
    (("小精靈在哪", "…"), "爬完可以接什麼", {"intent": "recommend", "mode": "progression", "names": "小精靈"}),
    (("推薦墾丁5.11的路線給我", "…"), "太難了啦 降一級", {"intent": "recommend", "grades": "5.10a..5.10d"}),
    (("What's Golden Legend graded", "…"), "how much harder is that than The Real Legend",
     {"intent": "compare", "names": {"Golden Legend", "The Real Legend"}}),
    # The difference of two walls, the next one up, one at another wall, on one wall or not, the longest of these.
    (("墾丁龍牆跟陽光牆哪個5.12多", "…"), "多幾條", {"intent": "compare", "subject": "area", "grades": "5.12a..5.12d"}),
    (_PACE_EN, "next one up on the same wall?", {"intent": "list", "names": "Snail Pace"}),
    (_PACE_EN, "anything a touch easier on sunshine wall",
     {"intent": "recommend", "mode": "similar", "area_ids": "kenting/sunshine-wall"}),
    (("Gator Skin", "…"), "is Old Tree on the same wall", {"attributes": "place", "names": {"Gator Skin", "Old Tree"}}),
    (("How hard is Zeta", "…"), "And Meta on the same wall?", {"attributes": "grade", "names": "Meta"}),
    (("白牆新年多難", "…"), "鬼佬也在同一面牆嗎", {"attributes": "place", "names": {"新年", "鬼佬"}}),
    (("老人牆寄居蟹", "…"), "鷹扣跟它差很多嗎", {"intent": "compare", "attributes": "grade"}),
    (("壽山外牆有什麼路線", "…"), "土地公是最長的嗎", {"intent": "extreme", "area_ids": "shoushan/outside-wall"}),
    (("墾丁龍牆有哪些5.12", "…"), "龍王是全台最難的嗎", {"intent": "extreme", "area_ids": (), "grades": None}),
    # The same rock.
    (("What kind of rock is at Kenting", "…"), "is Guanziling the same kind",
     {"names": {"Kenting", "Guanziling"}, "attributes": "rock"}),
    (("Of which rock is Shoushan?", "…"), "And the one of Defulan, is it the same stone?",
     {"names": {"Shoushan", "Defulan"}, "attributes": "rock"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), CASES, ids=[q for _, q, _ in CASES])
def test_a_follow_up_is_set_against_what_was_spoken_of(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    """It is told with both; a harder one is looked for from the one spoken of."""
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which bit of Shoushan has the most stuff 5.9 or less", {"group_by": "area", "unheard": ()}),
        ("壽山哪一帶5.9以下最多", {"group_by": "area", "unheard": ()}),
        ("龍王、龍珠、飛龍最長的是？", {"intent": "compare", "attributes": "length"}),
        ("龍王是不是最難的路線", {"intent": "extreme"}),
        ("is Guanziling the same rock as Kenting", {"attributes": "rock"}),
        ("can I leave my stuff at the gym", {"subject": "gym"}),
    ],
)
def test_parts_and_routes_by_other_names(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    """A bit of a crag is one of its parts, and stuff of some grade its routes; stuff that one brings is none."""
    assert differences(ask(question), expected) == {}
