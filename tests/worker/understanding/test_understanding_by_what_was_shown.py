"""A follow-up asks by way of what an answer showed, in whatever form it was written: of one, of all, or for more."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences
from worker.understanding.followups.paging import asks_rest, paged

_WHITE = (
    "白牆 有影片的",
    "白牆有影片的路線有 4 條：\n1. 萌萌寶貝 — 5.10d，運動攀登，15 公尺，白牆\n"
    "2. 鬼佬 — 5.11b，運動攀登，17 公尺，白牆\n"
    "3. 新年 — 5.11d，運動攀登，16 公尺，白牆\n4. 水牛 — 5.10c，運動攀登，16 公尺，白牆",
)
_DARK = ("暗黑之牆有哪些5.13", "有三條：要有光、暗影、黑暗诱惑，全都是 5.13a。")
_DARK_EN = (
    "5.13 routes on Dark Wall",
    "There are three 5.13a routes on Dark Wall: Let there be light, Shadow and Dark moors enticing.",
)
_SNAIL_EN = (
    "Snail Paradise easy routes",
    "Land Snail Paradise, up to 5.10a: Chief (5.7), Sabai Sabai (5.7), Snail Pace (5.10a), Rice ball (5.10a).",
)
_TABLE = (
    "神秘森林 5.11",
    "| 路線 | 難度 |\n|---|---|\n| 遺落海岸 | 5.11a |\n| 亞克路 | 5.11b |\n| 山獸神 | 5.11d |",
)
_NESTED = (
    "神秘森林 5.11",
    "1. **遺落海岸**\n   - 5.11a\n   - 14 公尺\n2. **亞克路**\n   - 5.11b\n3. **山獸神**\n   - 5.11d",
)
_GRADE_FIRST = ("神秘森林 5.11", "・5.11a 遺落海岸\n・5.11b 亞克路\n・5.11d 山獸神")
_RIDGES = ("請列龍脊左、中、右三路。", "三條路線如下：\n1. 龍脊左路 — 5.4\n2. 龍脊中路 — 5.5\n3. 龍脊右路 — 5.6")
_TWO_CRAGS = ("龍洞在哪", "龍洞位於新北市貢寮區龍洞灣。", "那關子嶺呢", "關子嶺在台南市白河區。")
_TWO_CRAGS_EN = ("Where's Long Dong?", "In Gongliao.", "And Guanziling?", "In Baihe District, Tainan.")
_GYMS = ("南港攀岩館", "南港區有 3 間：\n1. 原岩攀岩館-南港店\n2. 市民抱石攀岩館\n3. 奇岩攀岩館")
_SOUTH = ("壽山南面 5.8 以下", "南面 5.8 以下有練習一（5.7）、練習二（5.6）、練習三（5.8）、Lady First（5.8）。")
_NEW_TAIPEI = (
    "Bouldering near Xinzhuang",
    "MegaSTONE Climbing Gym in Xinzhuang is bouldering only; T-Up Climbing Gym Zhonghe in Zhonghe does lead.",
)
_DOUCILIN = ("In Doucilin which are the 5.12c?", "1. The Little Bee — 5.12c\n2. The Pathway to Paradise — 5.12c")
_ONE = {"intent": "detail"}
POINTS = [
    (_WHITE, "最後一條 bolt幾顆", _ONE | {"names": "水牛", "attributes": "bolts"}),
    (_WHITE, "看得好餓xDDD 最後那條有影片可以看ㄇ", _ONE | {"names": "水牛", "attributes": "videos"}),
    (_WHITE, "第二條的 FA 是哪一年", _ONE | {"names": "鬼佬", "attributes": "first_ascent"}),
    (_WHITE, "裡面第三跟第四條各幾個 bolt？", _ONE | {"names": {"新年", "水牛"}, "attributes": "bolts"}),
    (_WHITE, "最上面那條幾米", _ONE | {"names": "萌萌寶貝", "attributes": "length"}),
    (_DARK, "中間那條幾米", _ONE | {"names": "暗影", "attributes": "length"}),
    (_DARK, "最後面那條有沒有影片", _ONE | {"names": "黑暗诱惑", "attributes": "videos"}),
    (_DARK_EN, "How long is the middle one?", _ONE | {"names": "Shadow", "attributes": "length"}),
    (_DARK_EN, "the one at the top of your list — how many bolts?", {"names": "Let there be light"}),
    (_DARK_EN, "How tall is the final one you mentioned?", _ONE | {"names": "Dark moors enticing"}),
    (_SNAIL_EN, "how many clips on the last of those?", _ONE | {"names": "Rice ball", "attributes": "bolts"}),
    (_DOUCILIN, "The first of the list, how many bolts are in it? I have only 8 quickdraws with me",
     _ONE | {"names": "The Little Bee", "attributes": "bolts"}),
    (_TABLE, "第二條多長", _ONE | {"names": "亞克路"}),
    (_NESTED, "第三條多長", _ONE | {"names": "山獸神"}),
    (_GRADE_FIRST, "第一條多長", _ONE | {"names": "遺落海岸"}),
    (_GYMS, "2號那間地址在哪", _ONE | {"names": "市民抱石攀岩館", "attributes": ("place", "address")}),
    # All of them.
    (_RIDGES, "三者之中，何者設有 bolt？計有幾枚？", {"names": {"龍脊左路", "龍脊中路", "龍脊右路"}}),
    (_RIDGES, "這三條裡面哪條有影片", {"names": {"龍脊左路", "龍脊中路", "龍脊右路"}, "attributes": "videos"}),
    (_TWO_CRAGS, "二處岩場之岩質有何異同，尚祈說明。", {"names": {"龍洞", "關子嶺"}, "attributes": "rock"}),
    (_TWO_CRAGS, "這兩個地方走進去各要多久", {"names": {"龍洞", "關子嶺"}}),
    (_TWO_CRAGS_EN, "How long's the walk-in at each of them?", {"names": {"Long Dong", "Guanziling"}}),
    (_SOUTH, "好喔，那第二個呢有幾個bolt", _ONE | {"names": "練習二", "attributes": "bolts"}),
    (_DARK_EN, "how long is (2)?", _ONE | {"names": "Shadow", "attributes": "length"}),
    (_WHITE, "頭兩條多高", _ONE | {"names": {"萌萌寶貝", "鬼佬"}}),
    (_DARK_EN, "year for the 3rd?", {"names": "Dark moors enticing", "attributes": "first_ascent"}),
    (_NEW_TAIPEI, "what time does the former close on weekdays? and the latter?",
     {"names": {"MegaSTONE Climbing Gym", "T-Up Climbing Gym Zhonghe"}, "attributes": "hours"}),
    # What only looks like it points at a place, or at all of them.
    (_WHITE, "第三個 bolt 會不會很遠", {"names": "白牆"}),
    (_WHITE, "最後一個問題，白牆在哪", {"names": "白牆"}),
    (_GYMS, "兩間都好遠", {"names": "南港"}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "then", "wanted"), POINTS, ids=[then for _, then, _ in POINTS])
def test_what_was_shown_is_asked_of(said: tuple[str, ...], then: str, wanted: dict[str, Any], ask: Ask) -> None:
    """What a follow-up points at is named, whatever stands around it and however the answer was written."""
    assert differences(ask(then, history=_turns(said)), wanted) == {}


_FOREST = (
    "神秘森林的路線給我看一下",
    "神秘森林 8 條，先給你 4 條：\n1) 小精靈 5.10b\n2) 邪魔 5.10b\n3) 樹靈 5.10d\n4) 遺落海岸 5.11a",
)
_FOREST_IDS = ("KT-MF-002", "KT-MF-007", "KT-MF-006", "KT-MF-001")
MORE = [
    "後面的", "後面四條咧", "麻煩再給我看接下來的，謝謝", "其他的呢？", "好 剩下的也列給我", "還有四條是哪四條",
    "其餘各路亦請列出",
    "Could I see the next five, please?", "Hit me with a few more of those", "Nice, what are the others?",
    "Great. Now show me the remaining ones", "show me the other four", "the ones you left out?",
    "cheers, and what are the ones you didn't mention?", "What else is there?",
    "Thank you, very clear. Please continue with the remaining routes of that wall.",
]  # fmt: skip


@pytest.mark.parametrize("then", MORE)
def test_more_of_a_list_is_asked_for(then: str, ask: Ask) -> None:
    """The rest of a list is asked for in whatever polite words, and holds none of what was shown."""
    reading = ask(then, history=_turns(_FOREST))
    assert (reading.intent, reading.subject) == ("list", "route")
    assert set(reading.filter.area_ids) == {"kenting/mysterious-forest"}
    assert set(_FOREST_IDS) <= set(reading.filter.exclude_ids)


@pytest.mark.parametrize(
    "then",
    ["其他有影片的", "其他岩場呢", "剩下的有影片嗎", "其他的都很難嗎", "給我五條",
     "any others with video", "what are the others graded", "next time", "the rest day"],
)  # fmt: skip
def test_what_asks_more_than_the_rest_is_no_paging(then: str) -> None:
    """What sets a condition, or asks something of the rest, is left to what reads that."""
    assert not asks_rest(then)


def test_the_last_two_of_all_are_none_that_follow() -> None:
    """「後面兩條」 of a list that is whole points at its end."""
    assert paged("後面兩條", _turns(_DARK), lambda _: ()) is None


def _turns(said: tuple[str, ...]) -> tuple[Turn, ...]:
    return tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(said))
