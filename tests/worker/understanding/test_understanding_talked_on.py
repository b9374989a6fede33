"""Conversations that go on as people talk: the rest, another town, "find one", what is added, and look-alikes."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_BACKDOOR = ("後門 5.9 有哪些", "後門有 12 條 5.9，例如龍柱、寄居蟹二、另一個懸岩。")
_TAGS = ("龍王有什麼特色", "龍王的特色是外傾、橫渡、大把手、抱石型難關。")
_CIVIC = ("市民抱石有什麼設施", "有抱石區、體能訓練區、休息區、淋浴設施、置物櫃。")
_FIVE_TEN = {"grades": "5.10a..5.10d"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # What is left of a list, and of what one thing has.
    (_BACKDOOR, "扣掉傳攀剩幾條",
     {"intent": "count", "grades": "5.9..5.9", "not_route_types": "trad", "area_ids": "longdong/back-door"}),
    (_BACKDOOR, "不算傳攀的話有哪些", {"intent": "list", "grades": "5.9..5.9", "not_route_types": "trad"}),
    (("5.9 at Kenting", "…"), "apart from trad, how many are left",
     {"intent": "count", "grades": "5.9..5.9", "not_route_types": "trad", "crag_ids": "kenting"}),
    (_TAGS, "扣掉橫渡，剩哪些", {"intent": "detail", "names": "龍王", "attributes": "features", "not_features": ()}),
    (_CIVIC, "除了淋浴還有什麼", {"intent": "detail", "gym_ids": "civic-boulder", "attributes": "facilities"}),
    (("關子嶺有什麼設施", "…"), "扣掉停車場，還有什麼", {"crag_ids": "guanziling", "attributes": "amenities"}),
    # What was asked for is kept beside what is added.
    (("墾丁有5.10的路線嗎", "…"), "那裡面有打bolt的嗎", {"crag_ids": "kenting", "bolts_min": 1, **_FIVE_TEN}),
    (("想找 5.8 的 trad", "…", "在龍洞就好", "…"), "給我三條",
     {"crag_ids": "longdong", "grades": "5.8..5.8", "route_types": "trad", "limit": 3}),
    (("小魚多長", "10 公尺。"), "同一面牆還有哪些 5.10", {"intent": "list", **_FIVE_TEN}),
    (("Is there bouldering at Long Dong", "…"), "how many problems",
     {"intent": "count", "crag_ids": "longdong", "route_types": "boulder"}),
    (("龍洞5.10運攀有哪些", "…"), "平均長度多少",
     {"intent": "distribution", "crag_ids": "longdong", "route_types": "sport", "attributes": "length", **_FIVE_TEN}),
    (("5.9 sport at Guanziling", "…", "how about 5.8", "…"), "both", {"grades": "5.8..5.9", "route_types": "sport"}),
    (("關子嶺 5.9", "…", "5.8呢", "…"), "都要", {"grades": "5.8..5.9", "crag_ids": "guanziling"}),
    (("what's the easiest route at Kenting", "Uninang at 5.6.", "how long is it", "…"), "anything else that grade",
     {"intent": "list", "grades": "5.6..5.6"}),
    (("what's the easiest route at Kenting", "…"), "is that the same at Shoushan",
     {"intent": "extreme", "extreme": "easiest", "crag_ids": "shoushan"}),
    (("I did Small Fish, what next", "…"), "something at Long Dong", {"mode": "progression", "crag_ids": "longdong"}),
    # Where the answer named the one crag.
    (("which crags are best in summer", "Long Dong is listed for spring and summer."), "how do I get there from Taipei",
     {"crag_ids": "longdong", "attributes": "transport"}),
    (("Where's a good place to start trad in Taiwan", "Long Dong has most of it."), "how many 5.6s there",
     {"intent": "count", "crag_ids": "longdong", "grades": "5.6..5.6"}),
    (("which crags are best in summer", "Long Dong and Kenting are."), "how do I get there from Taipei",
     {"crag_ids": ()}),
    (("Best crag for a beginner", "I'd suggest Shoushan."), "why", {"crag_ids": "shoushan", "novice": "beginner"}),
    (("compare Kenting and Guanziling", "…"), "which is closer to Kaohsiung",
     {"subject": "crag", "crag_ids": {"kenting", "guanziling"}}),
    (("德芙蘭哪個季節好", "秋冬春。"), "夏天真的不行嗎", {"crag_ids": "defulan", "attributes": "season"}),
    (("龍洞難不難", "…"), "我只爬過抱石，可以去嗎", {"crag_ids": "longdong", "personal": False, "novice": "beginner"}),
    (("Is Long Dong hard", "…"), "I've only climbed in a gym, can I go", {"crag_ids": "longdong", "personal": False}),
    # Gyms: another one, another town, a thing, what else costs.
    (("圓石空間左營有淋浴嗎", "沒有。"), "B-TOPIA也沒有嗎", {"intent": "detail", "gym_ids": "btopia-kaohsiung"}),
    (("圓石空間左營有淋浴嗎", "沒有。"), "那哪間有，高雄的",
     {"intent": "list", "gym_city": "高雄市", "facilities": "淋浴設施"}),
    (("Does Civic Bouldergym have showers", "Yes."), "towels?", {"gym_ids": "civic-boulder", "unheard": "towels"}),
    (("Where can I rent shoes in Kaohsiung", "…"), "and harness",
     {"intent": "list", "subject": "gym", "gym_city": "高雄市"}),
    (("奇岩攀岩館可以先鋒嗎", "…", "那多少錢", "300。"), "有比較便宜的嗎，附近",
     {"intent": "list", "subject": "gym", "gym_ids": ()}),
    (("how many gyms in Kaohsiung", "Three.", "and Tainan", "Two."), "so which city has more",
     {"subject": "gym", "gym_cities": {"高雄市", "台南市"}}),
    (("原岩有幾家", "6 間。", "哪間最大", "…"), "哪間有上攀", {"gym_types": {"lead", "mixed"}, "unknown_names": ()}),
    (("有新開的岩館嗎", "…"), "那台中呢", {"gym_city": "台中市", "unrecorded": "gym_life"}),
    # More of the kind.
    (("台北有哪些岩館有淋浴", "…", "那台中呢", "沒有"), "都沒有嗎", {"gym_city": "台中市", "facilities": "淋浴設施"}),
    (("上龍脊多長", "100 公尺"), "新手可以嗎", {"names": "上龍脊", "novice": "beginner"}),
    (("高雄現在有開的館", "…"), "明天早上呢", {"gym_city": "高雄市", "open_part": "morning"}),
    (("how many crags are there in Taiwan", "Five."), "list them by distance from Taipei",
     {"intent": "list", "subject": "crag", "names": "Taipei"}),
    (("hours for T-Up Xindian", "…"), "and Zhonghe's", {"gym_ids": "tup-zhonghe", "attributes": "hours"}),
    (("Is Kenting ok in July", "…"), "where should I go instead", {"intent": "list", "seasons": "Summer"}),
    (("any 5.11 trad at Long Dong", "…"), "with bolts?", {"crag_ids": "longdong", "bolts_min": 1}),
    (("Grade of Moby Dick?", "5.10a.", "and Wedding Route?", "5.7"), "which one's longer",
     {"intent": "compare", "names": {"Moby Dick", "Wedding Route"}}),
    (("I have 12 draws", "…"), "enough for Long Dong?", {"crag_ids": "longdong", "bolts_max": 10}),
    (("can beginners lead climb", "…"), "where in Taipei", {"gym_city": "台北市", "facilities": "先鋒攀登"}),
    (("what shoes for beginner bouldering", "…"), "where in Taipei", {"facilities": ()}),
    (("what's the weather at Long Dong tomorrow", "…"), "is there shade",
     {"crag_ids": "longdong", "unrecorded": "sun"}),
    (("台南爬完可以去哪吃", "…"), "那台南的館幾點關", {"subject": "gym", "gym_city": "台南市", "crag_ids": ()}),
    (("天空之城一的難度", "5.11a"), "二呢", {"names": "天空之城二", "attributes": "grade"}),
    (("中和原岩可以先鋒嗎", "可以。"), "那萬華店呢", {"gym_ids": "tup-wanhua", "intent": "detail"}),
    (("岩館換線多久一次", "…"), "原岩呢", {"subject": "gym", "attributes": "conditions"}),
    (("When is the best time to climb at Guanziling", "…"), "even in February?",
     {"intent": "detail", "crag_ids": "guanziling"}),
    (("how much is shoe hire at T-Up Wanhua", "100"), "total for two of us on a Saturday",
     {"gym_ids": "tup-wanhua", "attributes": "price", "weekday": "saturday"}),
    # A journey of so many days.
    (("我想去墾丁爬三天", "…"), "我爬5.11", {"intent": "recommend", "crag_ids": "kenting", "grades": "5.11a..5.11d"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), CASES, ids=[q for _, q, _ in CASES])
def test_a_conversation_keeps_what_was_spoken_of(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}


WRITTEN: list[tuple[tuple[str, ...], str, str]] = [
    # What was explained is asked of another way of climbing, of a crag, of one of its kind.
    (("is a helmet needed for bouldering", "…"), "what about sport", "is a helmet needed for sport"),
    (("is a helmet needed for bouldering", "…"), "and at Long Dong", "is a helmet needed for bouldering at Long Dong"),
    (("抱石需要戴頭盔嗎", "…"), "那龍洞呢", "龍洞抱石需要戴頭盔嗎"),
    (("抱石需要戴頭盔嗎", "…"), "那上攀呢", "上攀需要戴頭盔嗎"),
    (("快扣要買幾支", "…"), "那龍洞呢", "龍洞要帶幾支快扣"),
    (("what does 5.10a mean", "…", "and in French grades", "…"), "so is that hard for a beginner",
     "is 5.10a hard for a beginner"),
    (("how do I clean an anchor", "…"), "why not just untie", "anchor: why not just untie"),
    (("Do I need a partner to climb at a gym?", "…"), "how do I find one", "how do I find a partner"),
    (("Do I need a partner to climb at a gym?", "…"), "even for bouldering?", "do I need a partner for bouldering"),
    (("my rope is 8 years old, still ok?", "…"), "it was never used",
     "my rope is 8 years old, still ok, it was never used"),
    (("下雨可以爬嗎", "…"), "如果只是毛毛雨呢", "下雨可以爬嗎,如果只是毛毛雨呢"),
    (("怎麼學會看路線", "…"), "有推薦的練習嗎", "學 看路線:有推薦的練習嗎"),
    (("抱石墊要買多大", "…"), "哪裡可以租", "抱石墊:哪裡可以租"),
    (("do I need insurance to climb", "…"), "does the gym cover me", "insurance climb: does the gym cover me"),
    (("5.12a是多難", "大概是 7a+。"), "那5.13呢", "5.13是多難"),
    # Look-alikes stand by themselves.
    (("how do I clean an anchor", "…"), "what if the rope gets stuck", "what if the rope gets stuck"),
    (("什麼是先鋒攀登", "…"), "那龍洞呢", "那龍洞呢"),
    (("do I need a helmet at the crag", "…"), "do i need one for bouldering", "do I need helmet for bouldering"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "written"), WRITTEN, ids=[f"{b[-2]}|{q}" for b, q, _ in WRITTEN])
def test_what_goes_on_from_an_article_is_written_out(
    ask: Ask, before: tuple[str, ...], question: str, written: str
) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert ask(question, history=history).text == written


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("my log: number of ascents at Defulan", {"personal": True, "intent": "count", "crag_ids": "defulan"}),
        ("我的攀岩紀錄，墾丁幾次", {"personal": True, "intent": "count", "crag_ids": "kenting"}),
        ("number of ascents at Defulan", {"personal": False}),
        ("我只爬過抱石，可以去龍洞嗎", {"personal": False}),
        ("我爬過幾條抱石", {"personal": True, "route_types": "boulder"}),
        ("how hard is 5.12a", {"intent": "knowledge"}),
        ("5.10a對新手難嗎", {"intent": "knowledge"}),
        ("龍洞5.12a難嗎", {"intent": "list", "crag_ids": "longdong"}),
        ("how hard is Zeta", {"intent": "detail", "names": "Zeta"}),
        ("which gym is tallest", {"unrecorded": "wall_height"}),
        ("哪間岩館最新開", {"unrecorded": "gym_life", "intent": "list"}),
        ("我想去墾丁爬三天", {"intent": "recommend", "crag_ids": "kenting", "missing": "grade"}),
        ("我想去墾丁爬三天，住哪", {"missing": None}),
    ],
)  # fmt: skip
def test_a_question_by_itself_is_read_as_it_is_asked(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    assert differences(ask(question), expected) == {}
