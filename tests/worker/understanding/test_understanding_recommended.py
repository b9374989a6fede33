"""Who asks for advice is heard whole: the level, the way from home, what is disliked, how many, how long, how new."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("which routes have I not climbed at Guanziling", {"crag_ids": "guanziling", "not_crag_ids": ()}),
    ("推薦龍洞適合想練耐力的 5.10 運動攀登路線，而且長一點，另外有影片的更好", {"intent": "recommend"}),
    # What one has climbed starts from a level, wherever the next route is to be.
    ("剛紅點5.10c 下一步爬什麼", {"intent": "recommend", "mode": "progression", "grades": "5.10c..5.11a"}),
    ("just flashed V4, what now?", {"intent": "recommend", "missing": None}),
    ("我想突破5.11，該爬什麼", {"intent": "recommend", "grades": "5.11a..5.11d"}),
    ("試了5.11覺得很難，推薦5.10", {"grades": "5.10a..5.10d"}),
    ("5.9 要怎麼練才能爬5.10", {"intent": "knowledge"}),
    # Where one sets out from is not where one climbs.
    ("Going to Dragon Wall next week from Kaohsiung, what 5.10s are there", {"area_ids": "kenting/dragon-wall",
     "crag_ids": ()}),
    ("下週從台北去後門，有什麼5.9好爬的", {"area_ids": "longdong/back-door", "grades": "5.9..5.9"}),
    ("gyms from Songshan", {"gym_district": "松山區"}),
    # Who always climbs at one place and looks for another does not want to hear of it.
    ("想去個沒去過的岩場，平常都在龍洞爬", {"intent": "recommend", "subject": "crag", "not_crag_ids": "longdong"}),
    ("a crag I haven't been to yet, I usually climb at Shoushan", {"not_crag_ids": "shoushan"}),
    ("龍洞沒爬過的區推薦", {"crag_ids": "longdong", "not_crag_ids": ()}),
    # What is disliked.
    ("What's good in Kenting for a 5.11 climber who hates cracks", {"not_features": "crack", "features": ()}),
    ("I'm not a fan of overhangs, 5.10 at Shoushan?", {"not_features": "overhang"}),
    ("我怕跑繩，龍洞有沒有bolt很密的5.9", {"route_types": "sport", "not_features": "runout"}),
    # How long, without a figure, is an order; the bound of a length is not that of the grade after it.
    ("推薦一條長一點的5.8", {"intent": "list", "grades": "5.8..5.8"}),
    ("short sport routes in Kenting for a beginner", {"intent": "list", "route_types": "sport"}),
    ("龍洞推薦20公尺以內的5.10運動路線", {"grades": "5.10a..5.10d", "length_max_m": 20}),
    ("5.10以內的路線", {"grades": "..5.10d"}),
    # How many.
    ("龍洞必爬三條", {"limit": 3}),
    ("龍洞只能爬一條的話要爬哪條", {"limit": 1}),
    ("one classic at Longdong", {"limit": 1}),
    ("我只爬過一條5.10，龍洞推薦", {"limit": None}),
    # What nobody here knows is said, whatever else is named.
    ("I loved Moonwalker, any 5.10 like it?", {"unknown_names": "Moonwalker", "unknown_places": (), "missing": None}),
    ("上次爬了月光小徑很喜歡，推薦類似的5.10", {"unknown_names": "月光小徑"}),
    ("上次爬了5.10很喜歡，推薦類似的", {"unknown_names": ()}),
    ("爬了很久超愛爬岩，龍洞推薦5.9", {"unknown_names": ()}),
    ("大砲岩推薦", {"unknown_places": "大砲岩"}),
    ("爬山推薦", {"unknown_places": ()}),
    # What is good to climb at a crag is its routes.
    ("墾丁有什麼好爬的", {"intent": "recommend", "subject": "route"}),
    ("龍洞好爬嗎", {"subject": "crag"}),
    ("first trad lead longdong suggestions", {"route_types": "trad"}),
    ("lead routes 5.9 Longdong", {"route_types": "sport"}),
    # How far from a named route; whether one is harder than another is no search.
    ("比牛仔外角難一級的龍洞運攀", {"intent": "recommend", "mode": "progression", "crag_ids": "longdong"}),
    ("anything harder than Cowboy Arête in Kenting?", {"mode": "progression", "crag_ids": "kenting"}),
    ("有比赤頭難的嗎", {"mode": "progression"}),
    ("有沒有比赤頭簡單兩級的", {"mode": "similar"}),
    ("Is Redhead harder than Cowboy Arête?", {"intent": "compare"}),
    ("赤頭比5.10d難嗎", {"intent": "detail"}),
    ("Is Redhead a good first 5.11a?", {"intent": "detail", "names": "Redhead"}),
    ("我朋友爬過赤頭說很讚，我爬5.10c適合嗎", {"names": "赤頭", "unknown_names": ()}),
    ("跟赤頭同風格的還有哪些", {"mode": "similar"}),
    # What is climbed in a gym is no grade to begin with outdoors; onsight and redpoint are two ends of a level.
    ("在館內都爬5.11a，第一次去龍洞想試先鋒，推薦幾條不會太可怕的", {"grades": "..5.9", "route_types": "sport"}),
    ("indoor 5.11 climber, first time outdoors, what grade should I start with at Longdong", {"grades": "..5.9",
     "intent": "recommend"}),
    ("館內勉強爬完5.8，推薦5.7以下的", {"grades": "..5.7"}),
    ("I onsight 5.10d and redpoint 5.11c, project suggestions at Longdong?", {"mode": "progression",
     "grades": "5.11c..5.12a"}),
    ("我os 5.10b rp 5.11a 龍洞推薦", {"grades": "5.10b..5.11a", "not_grades": ()}),
    ("我os 5.10d 想rp 5.11c 龍洞推薦", {"grades": "5.11c..5.11c"}),
    ("學傳攀先爬哪幾條好 龍洞", {"grades": "..5.9", "route_types": "trad"}),
    ("surprise me with something at Guanziling", {"subject": "route"}),
    ("only 10 quickdraws, 5.10 at Kenting please", {"bolts_max": 8}),
    ("I've ticked Redhead, what should be my next 5.11 at Longdong?", {"mode": "progression",
     "grades": "5.11a..5.11d"}),
    ("Coming from Singapore, never climbed trad. Where should I go for sport climbing around 6b in Taiwan?",
     {"route_types": "sport", "not_route_types": "trad"}),
    ("公司岩友社要辦戶外活動，15個人有一半沒爬過外岩，龍洞哪一區比較適合", {"intent": "recommend", "subject": "area",
     "grades": "..5.9"}),
    ("5.10 at Defulan that isn't scary", {"not_features": "runout"}),
    ("新手推薦哪裡", {"subject": "crag", "grades": "..5.9"}),
    ("新手想學攀岩推薦哪裡", {"subject": "gym"}),
    ("剛爬完大砲，好爽，還有類似的嗎", {"unknown_names": "大砲"}),
    ("想在年底前爬5.11，從哪些5.10d開始", {"unknown_places": ()}),
    ("有沒有像牛仔外角的", {"intent": "recommend", "mode": "similar"}),
    # What was liked is named, and others like it are wanted.
    *(
        (text, {"intent": "recommend", "mode": "similar", "named_ids": ("SS-OUTSIDE-WALL-007",), "missing": None,
         "needs_history": False})
        for text in (
            "Pump was amazing, any others like it?", "if I liked Pump what else might I enjoy", "more routes like Pump",
            "what else is like Pump", "喜歡Pump的話還可以爬什麼",
        )
    ),
    ("I loved Pump. Anything like it at Guanziling?", {"mode": "similar", "crag_ids": "guanziling"}),
    ("Pump很好爬 墾丁還有什麼像這樣的", {"mode": "similar", "crag_ids": "kenting", "unknown_names": ()}),
    ("Slab is my favourite style, what would I like?", {"mode": None}),
    ("為什麼像龍洞這種海邊岩場要看潮汐", {"intent": "knowledge", "mode": None}),
    # The next one on the same wall.
    ("剛紅點Pump，同一面牆下一條推薦爬什麼", {"mode": "progression", "area_ids": "shoushan/outside-wall"}),
    ("I just sent Pump, what next on the same wall?", {"area_ids": "shoushan/outside-wall"}),
    ("剛紅點Pump，下一條推薦爬什麼", {"mode": "progression", "area_ids": ()}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_wish_is_read_with_all_that_bears_on_it(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert differences(ask(text), expected) == {}


def test_a_wish_for_longer_routes_orders_them(ask: Ask) -> None:
    assert ask("推薦一條長一點的5.8").order == "longest"
    assert ask("程度大概5.10上下，想找不要太長的運動路線").order == "shortest"
    assert ask("龍洞有沒有路程短一點的岩區").order is None


def test_a_condition_of_its_own_is_asked(ask: Ask) -> None:
    assert "gym_parking" in ask("推薦板橋附近適合小孩的岩館，要有停車場").unrecorded
    assert "gym_parking" in ask("gym in Taichung, needs to have parking").unrecorded
