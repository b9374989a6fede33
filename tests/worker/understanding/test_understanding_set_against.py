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
        ("can I leave my stuff at the gym", {"subject": "gym"}),
    ],
)
def test_parts_and_routes_by_other_names(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    """A bit of a crag is one of its parts, and stuff of some grade its routes; stuff that one brings is none."""
    assert differences(ask(question), expected) == {}
