"""Nothing that a question says is dropped: small-letter places, strict bounds, evenings, first leads."""

from math import nextafter

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    # an area of several words, in small letters, without its crag
    ("How many routes does the second cave have and how many are trad?", {"area_ids": "longdong/second-cave"}),
    ("what's the hardest route on the great slab?", {"names": "great slab", "intent": "extreme"}),
    ("how many trad routes are there in the back door that are under 5.9", {"area_ids": "longdong/back-door"}),
    ("sunshine wall or white wall, which has more routes", {"intent": "compare", "subject": "area"}),
    ("is the south face or the north face drier", {"area_ids": ()}),
    # what has routes and is no known place is said to be unknown
    ("how many routes does the moon cave have", {"unknown_places": "moon cave"}),
    ("does stone garden have any trad", {"unknown_places": "stone garden"}),
    ("how many routes does it have", {"unknown_places": ()}),
    ("how many routes does each crag have", {"unknown_places": ()}),
    # strict and inclusive bounds
    ("有幾條路線不到8公尺", {"length_max_m": nextafter(8, 0)}),
    ("未滿 10 公尺的路線", {"length_max_m": nextafter(10, 0)}),
    ("8 公尺以下的路線有幾條", {"length_max_m": 8}),
    ("不超過 8 公尺的路線", {"length_max_m": 8}),
    ("routes of at least 20 m", {"length_min_m": 20}),
    ("routes longer than 20 m", {"length_min_m": nextafter(20, 21)}),
    ("fewer than 5 bolts", {"bolts_max": 4}),
    ("單次票價不到 300 元的岩館", {"price_max": 299}),
    ("單次 300 元以下的岩館", {"price_max": 300}),
    ("how many gyms charge under 300", {"price_max": 299, "intent": "count"}),
    ("gyms that charge more than 400", {"price_min": 401}),
    # a connective with a comparative is no name
    ("和天天天藍類似但簡單一點的路線", {"unknown_names": (), "intent": "recommend"}),
    ("跟美人照鏡差不多但是短一點的路線", {"unknown_names": ()}),
    # who leads for the first time begins
    ("first lead route suggestions at Guanziling", {"grades": "..5.9", "route_types": "sport"}),
    ("我第一次先鋒，龍洞推薦哪條", {"grades": "..5.9", "route_types": "sport"}),
    ("leading for the first time, which route at Kenting", {"grades": "..5.9"}),
    ("第一條先鋒路線推薦 壽山", {"grades": "..5.9", "route_types": "sport"}),
    # an evening has an hour
    ("今天晚上台北還有哪間岩館開著", {"open_at": ("monday", 19 * 60)}),
    ("which gyms in Taipei are open this evening", {"open_at": ("monday", 19 * 60)}),
    ("明晚台中有開的岩館", {"open_at": ("tuesday", 19 * 60)}),
    ("gyms in Kaohsiung open tonight until 11", {"open_at": ("monday", 23 * 60 - 1)}),
    ("台中有淋浴又開到 11 點的岩館", {"open_at": ("monday", 23 * 60 - 1)}),
    # 最多 bounds a figure, and asks where most are
    ("龍洞完攀人數最多的 5.10 是哪條", {"grades": "5.10a..5.10d"}),
    ("龍洞哪一區最多5.12", {"grades": "5.12a..5.12d"}),
    ("最多 10 顆 bolt 的路線", {"bolts_max": 10}),
    ("bolts more than 8 and length under 15 m at Kenting", {"bolts_min": 9, "length_max_m": nextafter(15, 0)}),
    ("bolt 數超過 8 的墾丁運攀", {"bolts_min": 9, "crag_ids": "kenting"}),
    ("我要收 project，墾丁 5.12b 運攀有哪些", {"personal": False, "grades": "5.12b..5.12b"}),
    ("我的 project 有哪些", {"personal": True}),
    ("sport or trad: which does Long Dong have more of?", {"intent": "distribution", "group_by": "type"}),
    ("龍洞運攀多還是傳攀多", {"intent": "distribution", "group_by": "type"}),
    # bolts close together leave out what is tagged as run out, and the answer says so
    ("bolt 間距小的簡單運攀", {"not_features": "runout", "grades": "..5.9"}),
    ("bolt 打得密的 5.10 運攀", {"not_features": "runout"}),
    ("closely bolted 5.10 sport at Kenting", {"not_features": "runout", "crag_ids": "kenting"}),
    ("well protected sport routes, not runout", {"not_features": "runout"}),
    ("runout trad at Long Dong", {"features": "runout", "not_features": ()}),
    # what is asked of crags alone
    ("哪些岩場要收門票", {"subject": "crag"}),
]


@pytest.mark.parametrize(("question", "expected"), CASES, ids=[question for question, _ in CASES])
def test_all_that_is_said_is_read(question: str, expected: dict[str, object], ask: Ask) -> None:
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("有沒有可以帶狗去的岩場", "pets"),
        ("哪個岩場可以烤肉", "fires"),
        ("can I camp at any crag", "camping"),
        ("which crags charge an entrance fee", "permits"),
        ("龍洞有什麼禁忌或要注意的在地規矩", "rules"),
        ("local ethics at Long Dong", "rules"),
    ],
)
def test_what_no_row_records_of_any_crag_is_told_as_such(question: str, topic: str, ask: Ask) -> None:
    reading = ask(question)
    assert topic in reading.unrecorded
    assert reading.missing is None
