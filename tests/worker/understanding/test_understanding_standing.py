"""What stands when a follow-up is said: the thing, the pair, the place and the conditions, whatever stood between."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_TIED = (
    "Who bolted the hardest route at Defulan?",
    "Our data does not record who made the first ascents. 2 routes at Defulan tie as the hardest, at 5.12b:\n"
    "- Jack and The Beanstalk (傑克與魔豆): 5.12b, sport, 20 m, 8 bolts, Frontier Left [1]\n"
    "- Nucleic Acid (核酸): 5.12b, sport, 4 bolts, Frontier Right [2]",
    "when",
    "I found nothing in our data that answers this.",
)
_BEST = (
    "What's the hardest route at Shoushan?",
    "The hardest route at Shoushan is Y2K Business Trip (Y2K出差): 5.13a; sport, 11 m, 8 bolts, Outside Wall [1].",
)
_CRAGS = (
    "帶小孩去哪個岩場好",
    "各處 5.9 以下的路線數，由多到少：\n- 龍洞（Long Dong）：運動攀登 12 條 [1]\n- 墾丁（Kenting）：14 條 [2]",
)
_AREAS = (
    "壽山哪一區最適合新手",
    "壽山各處 5.9 以下的路線數，由多到少：\n- 南面（South Face）：運動攀登 6 條 [1]\n- 一線天（Skyline）：4 條 [2]",
)
_WALLS = ("tell me about Dragon Wall", "…", "hardest there", "…", "and at Sunshine Wall", "…")
_COMPARED = ("Long Dong or Defulan for a 5.10 sport climber?", "Long Dong has more of them")
_MOST = (
    "哪個岩場5.13最多",
    "34 條 5.13a–5.13d 的路線中，最多的是龍洞（18 條）。\n各項數量：龍洞（18 條）、墾丁（12 條）。",
)
_UNKNOWN = ("大砲岩有幾條路線", "資料裡沒有「大砲岩」這個地方。目前收錄的岩場有德芙蘭 [1]、龍洞 [2]。")
_TRIP = ("I'm going to Kenting for two days", "What grade do you climb?", "I lead 5.10b", "…", "what if it rains", "…")
_TEN_SPORT = {"grades": "5.10a..5.10d", "route_types": "sport"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # What nobody understood in between leaves standing what was spoken of.
    (_TIED, "has anyone filmed it", {"named_ids": "DF-FL-007", "attributes": "videos"}),
    (_TIED, "anything easier next to it", {"intent": "list", "exclude_ids": "DF-FL-007"}),
    # A pronoun beside a place that is named.
    (_BEST, "Whereabouts at Shoushan will I find it", {"intent": "detail", "attributes": "place"}),
    (("tell me about Long Dong", "…"), "is it far from Taipei", {"crag_ids": "longdong", "subject": "crag"}),
    (("龍王幾級", "…"), "運攀嗎", {"intent": "detail", "names": "龍王", "attributes": "type"}),
    (("Zeta grade?", "…"), "trad?", {"intent": "detail", "names": "Zeta", "attributes": "type"}),
    (("龍洞有哪些運攀", "…"), "頂繩呢", {"intent": "list", "route_types": "toprope", "crag_ids": "longdong"}),
    (("白鯨記幾級", "…"), "上龍脊呢", {"intent": "detail", "names": "上龍脊", "attributes": "grade"}),
    # The place that came first of those that were advised or counted.
    (_CRAGS, "那裡有廁所嗎", {"crag_ids": "longdong", "attributes": "amenities"}),
    ((*_CRAGS, "那裡有廁所嗎", "龍洞：周邊有廁所 [1]。", "停車呢", "…"), "會很多人嗎",
     {"unrecorded": "crowds", "crag_ids": "longdong"}),
    (_AREAS, "那裡有幾條5.9以下", {"intent": "count", "area_ids": "shoushan/south-face"}),
    (_MOST, "那5.12呢", {"intent": "distribution", "group_by": "crag", "grades": "5.12a..5.12d"}),
    (_MOST, "有哪些路線", {"intent": "list", "crag_ids": "longdong", "grades": "5.13a..5.13d"}),
    (_MOST, "墾丁的是哪幾條", {"intent": "list", "crag_ids": "kenting", "grades": "5.13a..5.13d"}),
    (("我第一次去龍洞", "…"), "建議去哪一區",
     {"intent": "recommend", "subject": "area", "crag_ids": "longdong", "novice": "beginner", "missing": None}),
    (("德芙蘭適合幾月去", "…"), "路線多嗎", {"intent": "count", "crag_ids": "defulan"}),
    (_BEST, "is it in Outside Wall", {"intent": "detail", "subject": "route"}),
    # Two that were spoken of, together or one after the other.
    (_WALLS, "which of the two walls has more routes",
     {"intent": "compare", "area_ids": ["kenting/dragon-wall", "kenting/sunshine-wall"]}),
    (("what rock is Guanziling", "…", "Long Dong?", "…"), "hardest route on each",
     {"intent": "extreme", "extreme": "hardest", "crag_ids": {"guanziling", "longdong"}}),
    (("白鯨記跟上龍脊哪個難", "…"), "都在龍洞嗎", {"intent": "detail", "attributes": "place"}),
    (("龍脊左路、龍脊右路哪條最簡單", "…"), "最難的那條呢", {"intent": "compare", "names": ["龍脊左路", "龍脊右路"]}),
    # Those that were compared, under what was and is said of them.
    (_COMPARED, "which has more", {"intent": "compare", **_TEN_SPORT}),
    (_COMPARED, "ok Defulan. what are they", {"intent": "list", "crag_ids": "defulan", **_TEN_SPORT}),
    (("compare Kenting and Guanziling", "…"), "how many in the 5.11 range",
     {"intent": "compare", "grades": "5.11a..5.11d"}),
    (("校門口跟後門哪邊路線多", "…"), "簡單的呢", {"intent": "compare", "grades": "..5.9"}),
    (("Can I toprope at Shoushan?", "…", "and Long Dong", "…"), "which one has more",
     {"intent": "compare", "route_types": "toprope"}),
    # The conditions of what was asked for stay in another form of it.
    (("墾丁有幾條5.11", "…"), "幫我挑三條", {"intent": "recommend", "grades": "5.11a..5.11d", "limit": 3}),
    (("grade distribution at Long Dong", "…", "what about trad only", "…"), "so which grade is most common",
     {"intent": "distribution", "group_by": "grade", "route_types": "trad"}),
    (("How many 5.9s at Golden Valley", "14."), "trad or sport?",
     {"intent": "distribution", "group_by": "type", "grades": "5.9..5.9"}),
    (("我想找傳攀練習的地方", "…"), "龍洞哪一區",
     {"intent": "distribution", "group_by": "area", "crag_ids": "longdong", "route_types": "trad"}),
    (("How many routes at Defulan", "51."), "which wall has most",
     {"intent": "distribution", "group_by": "area", "crag_ids": "defulan"}),
    (("關子嶺最長的路線多長", "18 公尺。"), "哪一條", {"intent": "extreme", "extreme": "longest"}),
    (("龍洞 5.8 的路線", "…"), "傳攀也可以", {"intent": "list", "route_types": (), "grades": "5.8..5.8"}),
    # An article in between is stepped over by what is asked of rows.
    (("5.10 trad at Long Dong", "…", "what is a bomber anchor", "…"), "fewer than 3 bolts",
     {"intent": "list", "crag_ids": "longdong", "route_types": "trad", "bolts_max": 2}),
    (_TRIP, "and Shoushan instead?", {"intent": "recommend", "crag_ids": "shoushan", "grades": "5.10b..5.10b"}),
    # What nobody knows is not another that an answer counted up.
    (_UNKNOWN, "適合新手嗎", {"unknown_places": "大砲岩", "crag_ids": ()}),
    (_UNKNOWN, "最難的呢", {"unknown_places": "大砲岩", "crag_ids": ()}),
    (_UNKNOWN, "那龍洞呢", {"unknown_places": (), "crag_ids": "longdong", "intent": "count"}),
    # A day or a season alone, and the time that was told before.
    (("Is Guanziling crowded on weekends?", "…"), "weekdays?", {"unrecorded": "crowds", "crag_ids": "guanziling"}),
    # What was heard of the best one bounds nothing.
    ((), "我朋友說龍洞最難是5.15", {"intent": "extreme", "extreme": "hardest", "grades": None}),
    ((), "my friend says the hardest at Long Dong is 5.15", {"extreme": "hardest", "grades": None}),
    ((), "is the hardest at Long Dong 5.15?", {"extreme": "hardest", "grades": None}),
    ((), "龍洞路線數", {"intent": "count", "crag_ids": "longdong"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), CASES, ids=[q for _, q, _ in CASES])
def test_a_follow_up_is_asked_of_what_stands(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}


ALIKE: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # A bound on what somebody climbs is one.
    ((), "龍洞最難 5.10 的路線有哪些", {"intent": "list", "grades": "..5.10d"}),
    ((), "我最難爬到5.10，龍洞有什麼", {"crag_ids": "longdong"}),
    # Another thing is told with its name, and nothing of the one before is.
    (("龍洞跟德芙蘭哪個路線多", "…"), "關子嶺有幾條5.11", {"intent": "count", "crag_ids": "guanziling"}),
    (("龍洞有幾條5.12", "…"), "全台最難的路線是哪條", {"intent": "extreme", "crag_ids": ()}),
    (("墾丁有幾條5.11", "…"), "推薦適合新手的", {"intent": "recommend", "grades": "..5.9"}),
    # Who asks again what was asked is told it again; so is who asks for more, or for the list of it.
    (("關子嶺有幾條5.11", "10 條。"), "列出來", {"intent": "list", "crag_ids": "guanziling", "grades": "5.11a..5.11d"}),
    (("關子嶺有什麼設施", "…"), "扣掉停車場，還有什麼", {"crag_ids": "guanziling", "attributes": "amenities"}),
    # After an article, what names its noun begins anew.
    (("什麼是 V5", "…"), "any V5 routes in Taiwan?", {"intent": "list", "crag_ids": ()}),
    (("龍王幾級", "…", "什麼是快扣", "…"), "要準備什麼裝備", {"intent": "knowledge"}),
    # "It" that stands for nothing.
    (("tell me about Long Dong", "…"), "is it raining in Kenting", {"names": "Kenting"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), ALIKE, ids=[q for _, q, _ in ALIKE])
def test_what_is_like_it_is_not(ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}
