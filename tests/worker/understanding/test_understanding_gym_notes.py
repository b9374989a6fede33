"""Prices that are listed at all, that are just so much, or only remarked on; branches that there are not."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("哪裡有星光票", {"price_of": "singleEntry.twilight", "price_min": 1, "price_max": None}),
    ("gyms that rent harnesses in Taipei", {"price_of": "rental.harness", "price_min": 1}),
    ("吊帶租借100的岩館有哪些", {"price_of": "rental.harness", "price_min": 100, "price_max": 100}),
    ("gyms where shoe rental is exactly 80", {"price_of": "rental.shoes", "price_min": 80, "price_max": 80}),
    ("單次300元的岩館", {"price_of": None, "price_min": 300, "price_max": 300}),
    ("預算300的岩館", {"price_min": None, "price_max": 300}),
    ("哪些岩館要入會費", {"noted": "joining_fee", "not_noted": None}),
    ("Which gyms need a membership fee?", {"noted": "joining_fee", "unrecorded": ()}),
    ("不用入會費的岩館有哪些", {"noted": None, "not_noted": "joining_fee"}),
    ("離峰票最便宜的岩館", {"noted": "off_peak", "intent": "list", "unknown_places": ()}),
    ("MegaSTONE有十次票嗎", {"unrecorded": "membership"}),
    ("Double 8 week pass price", {"unrecorded": "membership"}),
    ("原岩三重店幾點開", {"unknown_places": "原岩三重店", "gym_ids": ()}),
    ("原岩有三重店嗎", {"unknown_places": "原岩三重店", "subject": "gym"}),
    ("原岩有幾間店", {"unknown_places": (), "intent": "count", "subject": "gym"}),
    ("T-Up branches", {"intent": "list", "subject": "gym", "unheard": ()}),
    ("台北市內湖區以外的岩館", {"gym_city": "台北市", "not_within": "內湖區"}),
    ("I'm not in Taipei, any gyms?", {"gym_city": None, "not_within": "台北市"}),
    ("天母的岩館", {"gym_ids": "little-rock-tianmu", "unknown_places": ()}),
    ("gyms in Panchiao", {"gym_district": "板橋區"}),
    ("Banciao gyms", {"gym_district": "板橋區"}),
    ("gyms near Chungho", {"gym_district": "中和區"}),
    ("gyms in Hsintien", {"gym_district": "新店區"}),
    ("gyms in Jhubei", {"gym_district": "竹北市"}),
    ("gyms in Taizhong", {"gym_city": "台中市"}),
    ("gyms near Zhuwei", {"unknown_places": "Zhuwei"}),
    ("平日假日票價一樣的岩館", {"same_price": True, "open_days": ()}),
    ("which gyms cost more on weekends?", {"same_price": False}),
    ("沒有岩館的縣市有哪些", {"intent": "distribution", "group_by": "city"}),
    ("Which cities have no climbing gym?", {"intent": "distribution", "group_by": "city"}),
    ("cheapest gym for 2 adults + 1 kid", {"intent": "extreme", "subject": "gym"}),
    ("定線員是誰", {"subject": "gym", "unrecorded": "staff", "unknown_places": ()}),
]
LOOK_ALIKES: list[Case] = [
    ("台北假日票價多少", {"same_price": None}),
    ("假日最貴的岩館", {"same_price": None, "extreme": "priciest"}),
    ("台北市有哪些岩館", {"intent": "list", "group_by": None}),
    ("星光票最便宜的岩館", {"extreme": "cheapest", "price_min": None}),
    ("帶500元夠去哪間岩館", {"price_min": None, "price_max": 500}),
    ("iClimb要入會費嗎", {"noted": None, "intent": "detail"}),
    ("內湖區以外的岩館", {"gym_city": None, "not_within": "內湖區"}),
    ("台北市除了內湖區有哪些抱石館", {"gym_city": "台北市"}),
    ("原岩中和店票價", {"gym_ids": "tup-zhonghe", "unknown_places": ()}),
    ("I'm not interested in trad at Long Dong, show me sport", {"route_types": "sport"}),
]


@pytest.mark.parametrize(("text", "expected"), [*CASES, *LOOK_ALIKES], ids=[t for t, _ in [*CASES, *LOOK_ALIKES]])
def test_prices_notes_and_branches_are_read_as_said(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """What no column holds is looked for in the notes or told to be missing, never taken for a place."""
    assert differences(ask(text), expected) == {}
