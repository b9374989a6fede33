"""Words of manner, superlatives as they are spoken, figures in hyphens and places by themselves."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, differences

CASES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("照理說龍牆最長的是哪條", {"extreme": "longest", "area_ids": "kenting/dragon-wall", "unknown_places": ()}),
    ("具體來說小魚在哪", {"names": "小魚", "attributes": "place", "unknown_names": ()}),
    ("壽山整體難度怎麼分布", {"intent": "distribution", "unknown_names": ()}),
    ("資料庫總共有幾條路線", {"intent": "count", "unknown_places": ()}),
    ("整個資料庫裡頂繩路線幾條？全部岩場加起來", {"intent": "count", "route_types": "toprope", "attack": False}),
    ("strictly speaking what grade is Clueless", {"names": "Clueless", "attributes": "grade"}),
    ("Never touched rock. Any slabs at Long Dong?", {"names": "Long Dong", "features": "slab"}),
    ("墾丁難度天花板是誰", {"extreme": "hardest", "features": ()}),
    ("墾丁有天花板的路線", {"extreme": None, "features": "roof"}),
    ("龍洞最水的運攀", {"extreme": "easiest", "route_types": "sport"}),
    ("what's the gnarliest route at Kenting", {"extreme": "hardest", "crag_ids": "kenting"}),
    ("墾丁最難的一條", {"extreme": "hardest", "limit": None}),
    ("Number of 5.13-or-harder routes at Long Dong?", {"grades": "5.13a.."}),
    ("10-bolt routes at Defulan", {"bolts_min": 10, "bolts_max": 10}),
    ("any 20-metre-plus routes at Kenting?", {"length_min_m": 20.0, "length_max_m": None}),
    ("5.11c-ish routes at Kenting", {"grades": "5.11b..5.11d"}),
    ("龍牆8米以下（含8米）的短路線幾條", {"area_ids": "kenting/dragon-wall", "length_max_m": 8.0}),
    ("龍洞南面8米以下", {"crag_ids": "longdong", "length_max_m": 8.0}),
    ("雨牆所有路線", {"sectors": "雨牆", "intent": "list"}),
    ("水池畔的路線", {"sectors": "水池畔", "intent": "list"}),
    ("後門 地下二樓 5.10", {"area_ids": "longdong/back-door", "sectors": "地下二樓"}),
    ("which area of Long Dong do I walk to for Hornet's Nest?", {"intent": "detail", "attributes": "place"}),
    ("要爬燒了老闆要去哪面牆", {"intent": "detail", "attributes": "place", "subject": "route"}),
    ("禮拜三高雄哪幾間岩館沒休", {"open_at": ("wednesday", None), "closed_on": None}),
    ("禮拜三高雄哪間岩館休", {"open_at": None, "closed_on": "wednesday"}),
    ("Kaohsiung gyms that don't take Wednesday off", {"open_at": ("wednesday", None)}),
    ("Is there any hall in Taichung with a speed wall?", {"subject": "gym", "facilities": "速度攀登"}),
    ("墾丁5.11想找project", {"intent": "recommend", "grades": "5.11a..5.11d"}),
    ("我能爬5.10d，想找project，墾丁", {"intent": "recommend", "grades": "5.10d..5.11b"}),
    ("龍牆推薦路線", {"intent": "recommend", "area_ids": "kenting/dragon-wall"}),
    ("墾丁的水牛跟白水牛長度一樣的話，哪條bolt比較多", {"intent": "compare"}),
    ("Is the approach shorter in Kenting or Guanziling, how many minutes each?", {"intent": "compare"}),
    ("onsight、flash、redpoint差在哪", {"intent": "knowledge"}),
    ("壽山5.9以下、5.10、5.11各多少", {"intent": "distribution", "grades": None}),
    ("number of routes per crag, all of them", {"group_by": "crag", "needs_history": False}),
    ("岩時攀岩館文山店禮拜天幾點關", {"unknown_places": "岩時攀岩館文山店"}),
    ("天然岩抱石館", {"unknown_places": ()}),
    ("聽說壽山有一條5.11叫海霧，幾級", {"intent": "detail", "unknown_names": "海霧"}),
    ("鐘塔有條很有名的岩角，好像叫剃刀邊沿？書上寫幾級", {"intent": "detail", "suggested": "剃刀邊緣"}),
    ("柴山是不是有兩條鹹酥雞 各幾級啊", {"intent": "list", "named": "鹹酥雞", "crag_ids": "shoushan"}),
    ("龍洞有兩條斜板路線嗎", {"named": None, "features": "slab"}),
    ("how many gyms in each city", {"intent": "distribution", "subject": "gym", "group_by": "city"}),
    ("龍洞走進去多久 我們有幾個膝蓋不太行", {"intent": "detail", "attributes": ("approach",), "unheard": ()}),
    ("which areas of Long Dong have 5.9 sport routes?", {"intent": "list", "subject": "area"}),
)


@pytest.mark.parametrize(("question", "expected"), CASES)
def test_what_is_said_beside_the_question_does_not_change_it(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    """Each is read by what it asks, whatever words of manner, hyphens or slang it is asked in."""
    assert differences(ask(question), expected) == {}
