"""Of gyms as strangers ask: which of two, who pays, what it costs in general, alone, and later in the day."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.gyms.bills import asked_bill

CASES: list[Case] = [
    # Which of two that are named: what each costs and when it is open is set side by side.
    ("市民抱石跟奇岩你會推哪間 我剛開始學", {"intent": "compare", "unheard": ()}),
    ("心流跟角華山選哪間", {"intent": "compare", "named_ids": ("flow-boulder", "corner-huashan")}),
    ("紅石士林跟小岩天母 該去哪一間", {"named_ids": ("redrock-shilin", "little-rock-tianmu"), "intent": "compare"}),
    ("Which one's better for a total beginner, T-Up Wanhua or Corner Zhongshan?", {"intent": "compare"}),
    ("Flow or Civic for a first-timer?", {"intent": "compare", "unheard": ()}),
    ("Should I go to Kirin or Civic?", {"intent": "compare"}),
    ("心流還是角華山有停車場", {"unrecorded": ("gym_parking",)}),
    ("can I lock my bag at Flow Bouldering Gym or at Civic Bouldergym Taipei", {"intent": "detail"}),
    # Names as they are shortened and run into what is asked.
    ("小岩天母的電話", {"named_ids": ("little-rock-tianmu",), "attributes": ("phone",)}),
    ("t-up明德電話", {"named_ids": ("tup-mingde",), "attributes": ("phone",), "unknown_places": ()}),
    ("b+太原電話", {"named_ids": ("bplus-taiyuan",), "attributes": ("phone",)}),
    ("camp 4 電話", {"named_ids": ("camp4-beitou",), "attributes": ("phone",)}),
    ("can we camp 4 days at long dong, how much is entry", {"named_ids": ("longdong",)}),
    ("Camp 4 in Yosemite, what is its history?", {"intent": "knowledge"}),
    # What gyms charge in general; of one gym, or of named columns, the price itself.
    ("how much is shoe rental usually in taiwan", {"intent": "distribution", "subject": "gym"}),
    ("What does it cost to climb indoors in Taiwan?", {"intent": "distribution", "missing": None}),
    ("台灣岩館門票行情", {"intent": "distribution", "unheard": ()}),
    ("岩館票價大概落在多少", {"intent": "distribution"}),
    ("岩館門票一般多少錢", {"intent": "distribution"}),
    ("奇岩票價一般多少", {"intent": "detail", "attributes": ("price",)}),
    ("一般票跟星光票差多少", {"intent": "list"}),
    ("通常岩館門票含岩鞋嗎", {"intent": "list"}),
    ("高雄的岩館大概都多少錢", {"intent": "list", "gym_city": "高雄市"}),
    ("how much to rent shoes", {"intent": "list", "subject": "gym"}),
    # Alone, and who belays then.
    ("內湖運動中心可以一個人去爬上攀嗎", {"unrecorded": ("alone",)}),
    ("Camp4 一個人去有人幫忙確保嗎", {"unrecorded": ("alone",)}),
    ("去中和原岩要自己找確保夥伴嗎", {"unrecorded": ("alone",)}),
    ("Do I need to bring a partner for top rope at Neihu Sports Center?", {"unrecorded": ("alone",)}),
    ("Is there someone to belay me at T-Up Zhonghe?", {"unrecorded": ("alone",)}),
    ("一個人去奇岩多少錢", {"unrecorded": (), "attributes": ("price",)}),
    ("一個人去千手抱石有抱石可以爬嗎", {"unrecorded": ()}),
    ("Can I go bouldering alone?", {"intent": "knowledge"}),
    # In the morning, with something said before what is open; what it costs then is another question.
    ("明天早上台中有開的館嗎", {"open_at": ("tuesday", 719), "open_part": "morning"}),
    ("台南平日早上有岩館開嗎", {"open_at": ("monday", 719), "gym_city": "台南市"}),
    ("我只有禮拜天早上有空,士林區哪間可以爬", {"open_at": ("sunday", 719), "gym_district": "士林區"}),
    ("禮拜六下午想帶朋友去爬 桃園有哪些館", {"open_at": ("saturday", 900)}),
    ("早上有開的岩館開到幾點", {"open_at": None}),
    ("台北早上票價比較便宜的岩館", {"open_at": None, "noted": "daytime"}),
    ("心流星期六早上幾點開門", {"weekday": "saturday", "minute": None}),
    # Cheap ones, by no figure, are told with the cheapest first.
    ("cheap gyms in Taipei", {"order": "cheapest", "gym_city": "台北市"}),
    ("台中比較便宜的抱石館", {"order": "cheapest"}),
    ("比角華山便宜的館", {"order": None}),
    ("哪間岩館便宜", {"order": None}),
    # Others that are like a named one are not it.
    ("去過原岩中和 還有類似的先鋒館嗎", {"exclude_ids": ("tup-zhonghe",), "gym_city": "新北市"}),
    ("any gyms like Flow?", {"exclude_ids": ("flow-boulder",), "gym_city": "台北市"}),
    ("台中有沒有像心流這樣的館", {"exclude_ids": ("flow-boulder",), "gym_city": "台中市"}),
    # Crowds, the air, and what is paid by the hour.
    ("岩館人最多是什麼時段 該避開", {"unrecorded": ("crowds",)}),
    ("什麼時段去岩館比較不擠", {"unrecorded": ("crowds",), "unheard": ()}),
    ("do climbing gyms in taiwan have AC", {"unrecorded": ("air",), "subject": "gym"}),
    ("內湖運動中心抱石是算時間的嗎", {"attributes": ("price",)}),
    ("台北的岩館平均一次多少", {"intent": "distribution"}),
    # Several towns in none of which a gym lies.
    ("信義區跟大安區有沒有抱石館,沒有的話最近哪間", {"named_ids": ("信義區", "大安區"), "intent": "list"}),
    # Whether it lies there is no word against it, and a city before its district is one place.
    ("永和那間是不是在運動中心裡", {"gym_ids": ("titorock-yonghe",), "exclude_ids": ()}),
    ("不在台北的岩館有哪些", {"not_within": ("台北市",)}),
    # What is paid in all, by whoever has to rent shoes; the rental alone is bounded where its figure stands by it.
    (
        "我只帶了 400 塊 可以去哪間抱石 台北 要租鞋",
        {"price_max": 400, "price_of": "singleEntry.weekday+rental.shoes"},
    ),
    ("租鞋 80 以下的館 台中", {"price_max": 80, "price_of": "rental.shoes"}),
    # Small letters beside another gym, on foot, from when it is cheaper, and in again.
    ("Is flow or kirin open later on saturday?", {"named_ids": ("flow-boulder", "kirin"), "intent": "compare"}),
    ("Is T-Up Nangang walking distance from Nangang station", {"attributes": ("station",)}),
    ("千手抱石晚上幾點以後算星光票", {"unrecorded": ("twilight_hours",)}),
    ("岩館單次票可以出去再進來嗎", {"unrecorded": ("reentry",)}),
    ("Can I leave and come back at Flow on the same ticket?", {"unrecorded": ("reentry",)}),
    # What costs less later in the day is a ticket, and no hour at which it must be open.
    (
        "台北有沒有晚上七點以後比較便宜的岩館",
        {"price_of": "singleEntry.twilight", "price_min": 1, "open_at": None, "gym_city": "台北市"},
    ),
    ("which gyms are cheaper in the evening", {"price_of": "singleEntry.twilight", "open_at": None}),
    ("下班後入場有優惠的岩館", {"price_of": "singleEntry.twilight", "open_at": None}),
    ("晚上十點還開的便宜岩館", {"price_of": None, "open_at": ("monday", 1320)}),
    ("晚上八點去原岩萬華有比較便宜嗎", {"price_of": None, "attributes": ("price",)}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_gyms_are_asked_of_as_strangers_do(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Each was listed without what was asked, read as another question, or said to be unknown."""
    assert differences(ask(text), expected) == {}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("我們公司 8 個人想去原岩新店體驗，平日下午，都要租鞋，大概多少錢", 8),
        ("我們班上 20 個人下禮拜三要去千手抱石，門票一共多少錢", 20),
        ("There are 6 of us going to Flow on Saturday. Everyone needs shoes. What will it cost?", 6),
        ("how much for me and my girlfriend at Double 8 Y17 on Sunday, we need shoes and harnesses", 2),
        ("我朋友上次帶我去原岩中和，他說單次很貴，到底多少錢", None),
    ],
)
def test_who_pays_is_told_before_the_price_is_asked(ask: Ask, text: str, people: int | None) -> None:
    """What is left of a text as its question still says how many go."""
    bill = asked_bill(ask(text).text)
    assert (None if bill is None else bill.people) == people


def test_what_is_rented_is_told_behind_the_question(ask: Ask) -> None:
    bill = asked_bill(ask("How much for 2 at Y17 on Sunday? We need shoes and harnesses.").text)
    assert bill is not None
    assert {column.rpartition(".")[2] for column in bill.columns} == {"weekend", "shoes", "harness"}


@pytest.mark.parametrize(
    ("text", "rents"),
    [
        ("20個人平日去奇岩門票合計多少？鞋子另外算", False),
        ("6 people at Flow on Saturday, total entry? shoes not included", False),
        ("20個人平日去奇岩門票加租鞋合計多少", True),
        ("兩個人去奇岩，鞋子另外算多少", True),
    ],
)
def test_what_is_reckoned_apart_is_no_part_of_the_bill(text: str, rents: bool) -> None:
    bill = asked_bill(text)
    assert bill is not None
    assert any(".rental." in column for column in bill.columns) is rents
