"""What is told, sighed or asked to be confirmed beside a question changes nothing of what is asked."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CONFIRMED: list[Case] = [
    ("版友問：第一洞那條「萬里長征」到底是13c還13d，底下在吵", {"unheard": (), "intent": "detail"}),
    ("底下吵成一團：米漿是5.10a還是5.10b", {"unheard": (), "intent": "detail"}),
    ("Is Dragon King 14a or 14b? People are arguing in the comments", {"unheard": (), "intent": "detail"}),
    ('A member insists "Skywalker 2" at Shoushan only has two bolts. Can you confirm?', {"unheard": ()}),
    ("My buddy says Dragon King has six bolts. Can you verify?", {"unheard": (), "intent": "detail"}),
    ("Skywalker 2 has two bolts, can anyone double-check that?", {"unheard": (), "attributes": "bolts"}),
    ("朋友說龍王只有6個bolt，可以幫我確認嗎", {"intent": "detail", "attributes": "bolts", "bolts_min": None}),
    ("聽人家說龍王只有6個bolt 是真的嗎", {"intent": "detail", "bolts_min": None}),
    ("有人說米漿是5.11，可以確認嗎", {"intent": "detail", "unheard": ()}),
    ("學弟問小魚那條是不是5.9", {"intent": "detail", "attributes": "grade"}),
    ("請確認墾丁有幾條5.12", {"intent": "count", "crag_ids": "kenting"}),
]
NAMED: list[Case] = [
    ("關子嶺那條新手上路真的新手能上嗎 幾級", {"intent": "detail", "attributes": "grade", "unheard": ()}),
    ("演奏台5.6有幾條", {"intent": "count", "grades": "5.6..5.6", "sectors": "演奏台"}),
    ("音樂廳演奏台5.6的有哪些 聽學長說很簡單", {"intent": "list", "grades": "5.6..5.6", "sectors": "演奏台"}),
    ("演奏台5的難度", {"intent": "detail", "attributes": "grade"}),
    ("學長說後門5.10都很簡單，有哪些", {"area_ids": "longdong/back-door"}),
    ("誒誒龍洞那邊總共分成幾個區啊", {"intent": "count", "crag_ids": "longdong", "unheard": ()}),
    ("誒誒龍動那邊總共分成幾個區啊", {"intent": "count", "crag_ids": "longdong", "unheard": ()}),
    ("唉呦那個關子嶺怎麼去", {"crag_ids": "guanziling", "attributes": "transport", "unheard": ()}),
    ("umm Long Dong how many routes", {"intent": "count", "crag_ids": "longdong", "unheard": ()}),
    ("How many areas is Long Dong divided into?", {"intent": "count", "subject": "area", "unheard": ()}),
    ("hmm kentng how many sectors", {"intent": "count", "crag_ids": "kenting"}),
    ("umm so long dongg how many areas", {"intent": "count", "crag_ids": "longdong"}),
    ("how many routes at sunsine wall", {"intent": "count", "area_ids": "kenting/sunshine-wall"}),
    ("how many bolted routes have videos", {"intent": "count", "unknown_names": ()}),
    ("練習2的bolt", {"bolts_min": None, "bolts_max": None}),
]
PARKING: list[Case] = [
    ("開車去關子嶺爬，車要丟哪", {"attributes": ["parking", "transport"]}),
    ("龍洞車子要放哪", {"attributes": "parking", "unheard": ()}),
    ("墾丁車可以丟哪裡", {"attributes": "parking", "unheard": ()}),
    ("Where do I dump the car at Guanziling?", {"attributes": "parking", "unheard": ()}),
    ("where can we ditch the van at Kenting", {"attributes": "parking", "unheard": ()}),
    ("柴山千光路那邊路邊停，一小時收多少有人知道嗎", {"attributes": "parking", "unrecorded": "parking_fee"}),
    ("龍洞停車一次多少錢", {"attributes": "parking", "unrecorded": "parking_fee"}),
    ("德芙蘭停車貴不貴", {"attributes": "parking", "unrecorded": "parking_fee"}),
    ("壽山路邊停一天多少", {"attributes": "parking", "unrecorded": "parking_fee"}),
    ("is parking free at Guanziling", {"attributes": "parking", "unrecorded": "parking_fee"}),
    ("Do I have to pay to park at Defulan?", {"attributes": "parking", "unrecorded": "parking_fee"}),
    ("parking fee per hour at Shoushan", {"attributes": "parking", "unrecorded": "parking_fee"}),
    ("車丟路邊會被拖吊嗎 壽山", {"attributes": "parking", "unheard": ("拖吊",)}),
    ("德芙蘭的車位多少", {"unrecorded": "lot"}),
    ("內湖運動中心停車一小時多少", {"unrecorded": "gym_parking"}),
]
ACCIDENTS: list[Case] = [
    ("欸去年新聞說龍洞有人摔 是在哪一條線出事的", {"unrecorded": "accident_log", "attributes": ()}),
    ("新聞說墾丁有人墜落 在哪條路線", {"unrecorded": "accident_log"}),
    ("新聞說有人在龍洞落海 哪一區", {"unrecorded": "accident_log"}),
    ("龍洞有發生過事故嗎", {"unrecorded": "accident_log"}),
    ("I read about someone falling at Long Dong, on which route did it happen?", {"unrecorded": "accident_log"}),
    ("which wall did the climber die on at Long Dong", {"unrecorded": "accident_log"}),
]
GYMS: list[Case] = [
    ("內湖運動中心的抱石區怎麼算錢", {"attributes": "price", "unheard": ()}),
    ("爬森的抱石區怎麼計費", {"attributes": "price", "unheard": ()}),
    ("Weekday before six at Kirin, is there an off-peak rate?", {"attributes": "price", "unheard": ()}),
    ("What are the rates at Kirin?", {"attributes": "price", "unheard": ()}),
    ("哪些館週日公休，換線想約那天去看", {"intent": "list", "closed_on": "sunday", "attributes": "hours"}),
    ("Which gyms close on Sundays? We're changing sets and want to look", {"closed_on": "sunday"}),
    ("哪幾間週一沒開？館長說要去定線", {"closed_on": "monday", "attributes": "hours"}),
    ("北部平日兩百以下有上攀的", {"subject": "gym", "price_max": 200}),
    ("台北哪些館有換線公告", {"attributes": "conditions"}),
    ("北部有先鋒牆、平日三百以內的館", {"price_max": 300, "facilities": "先鋒攀登"}),
    ("台中四百以下的館", {"price_max": 400, "unheard": ()}),
    ("台北兩百五以內的抱石館", {"price_max": 250}),
    ("gyms in taipei three hundred or less on weekdays", {"price_max": 300, "unheard": ()}),
    ("gyms in Taipei for two hundred and fifty or less", {"price_max": 250}),
]
ALL = [*CONFIRMED, *NAMED, *PARKING, *ACCIDENTS, *GYMS]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_what_is_asked_is_read_whatever_is_told_beside_it(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Who argues, sighs, wants it confirmed or tells why is answered what the question asks."""
    assert differences(ask(text), expected) == {}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("版友問：第一洞那條「萬里長征」到底是13c還13d，底下在吵", "LD-FIRST-CAVE-259"),
        ("關子嶺那條新手上路真的新手能上嗎 幾級", "GZ-ASSEMBLING-007"),
        ('A member insists "Skywalker 2" at Shoushan only has two bolts. Can you confirm?', "SS-UNDER-BRIDGE-002"),
    ],
)
def test_the_route_spoken_of_is_found(ask: Ask, text: str, id: str) -> None:
    """It is named in the midst of what is told."""
    assert [m.ids for m in ask(text).mentions if m.kind == "route"] == [(id,)]
