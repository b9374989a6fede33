"""Gym questions: kinds, facilities, days, hours, prices. It is noon on a Monday."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("speed wall taiwan", {"subject": "gym", "intent": "list", "facilities": "速度攀登"}),
    ("lead wall taichung", {"subject": "gym", "facilities": "先鋒攀登", "gym_city": "台中市"}),
    ("訓練區 台北", {"subject": "gym", "facilities": "體能訓練區"}),
    ("桃園 上攀", {"subject": "gym", "gym_types": {"lead", "mixed"}}),
    ("指力板一週練幾次", {"intent": "knowledge"}),
    ("how to use an auto belay", {"intent": "knowledge"}),
    ("is the lead wall at Long Dong wet", {"crag_ids": "longdong", "gym_city": None}),
    ("運動中心裡的攀岩場", {"subject": "gym"}),
    ("climbing walls in sports centers in Taipei", {"subject": "gym"}),
    (
        "台北市有哪些抱石館，週六幾點開？",
        {
            "intent": "list",
            "subject": "gym",
            "gym_city": "台北市",
            "gym_types": "bouldering",
            "attributes": "hours",
            "weekday": "saturday",
            "open_at": None,
        },
    ),
    (
        "Which gyms in Taichung are open on Sunday at 9pm?",
        {
            "intent": "list",
            "subject": "gym",
            "gym_city": "台中市",
            "open_at": ("sunday", 1260),
            "weekday": "sunday",
            "locale": "en",
        },
    ),
    ("原岩中和週六幾點開", {"intent": "detail", "subject": "gym", "attributes": "hours", "weekday": "saturday"}),
    ("原岩中和星期天晚上十點還有開嗎", {"intent": "detail", "weekday": "sunday", "minute": 1320, "open_at": None}),
    ("原岩中和今天開到幾點", {"intent": "detail", "weekday": "monday", "attributes": "hours"}),
    ("原岩中和明天有開嗎", {"intent": "detail", "weekday": "tuesday", "attributes": "hours"}),
    ("原岩中和週六幾點開？現在有什麼狀況？", {"intent": "detail", "weekday": "saturday", "minute": None}),
    ("後天 Camp4 幾點開", {"weekday": "wednesday", "attributes": "hours"}),
    ("現在有開的岩館", {"intent": "list", "open_at": ("monday", 720)}),
    ("台北現在還開著的抱石館", {"open_at": ("monday", 720), "gym_types": "bouldering"}),
    ("gyms open right now in Taipei", {"open_at": ("monday", 720), "gym_city": "台北市"}),
    ("週日晚上九點半有開的岩館", {"open_at": ("sunday", 1290)}),
    ("哪些岩館平日開到晚上十一點", {"intent": "list", "subject": "gym"}),
    ("哪些岩館星期五開到晚上十一點", {"open_at": ("friday", 1379)}),
    ("禮拜三早上八點有開的岩館", {"open_at": ("wednesday", 480)}),
    ("國定假日有開的岩館", {"open_at": ("holiday", None)}),
    ("週末有開的岩館", {"open_at": ("saturday", None)}),
    ("gyms open on Saturday morning", {"open_at": ("saturday", 719)}),
    ("which gyms are open at 10:30 pm on friday", {"open_at": ("friday", 1350)}),
    (
        "Is T-Up Zhonghe open on Sunday?",
        {"intent": "detail", "weekday": "sunday", "attributes": "hours", "open_at": None},
    ),
    ("What time does Dapro close on Friday?", {"intent": "detail", "weekday": "friday", "attributes": "hours"}),
    ("原岩中和一次多少錢", {"intent": "detail", "attributes": "price"}),
    ("紅石士林的門票", {"intent": "detail", "attributes": "price"}),
    ("How much is a day pass at MegaSTONE?", {"intent": "detail", "attributes": "price", "subject": "gym"}),
    ("原岩中和的電話和地址", {"intent": "detail", "attributes": {"phone", "address"}}),
    ("離原岩萬華最近的捷運站", {"attributes": "station", "gym_ids": "tup-wanhua"}),
    ("Camp4 的網站", {"attributes": "website"}),
    ("哪些岩館有淋浴設施", {"intent": "list", "facilities": "淋浴設施"}),
    ("有置物櫃的岩館", {"facilities": "置物櫃"}),
    ("gyms with showers in Taipei", {"facilities": "淋浴設施", "gym_city": "台北市"}),
    ("gyms with lockers", {"facilities": "置物櫃"}),
    ("台中可以先鋒的岩館", {"facilities": "先鋒攀登", "gym_city": "台中市", "subject": "gym"}),
    ("有速度攀登的岩館", {"facilities": "速度攀登"}),
    ("可以上方確保的岩館", {"facilities": "上方確保"}),
    ("lead climbing gyms in Taipei", {"subject": "gym", "gym_city": "台北市"}),
    ("高雄的抱石館", {"gym_types": "bouldering", "facilities": (), "gym_city": "高雄市"}),
    ("有抱石區的岩館", {"gym_types": (), "facilities": "抱石區"}),
    ("bouldering gyms in Hsinchu", {"gym_types": "bouldering", "gym_cities": {"新竹市", "新竹縣"}}),
    ("最近有什麼換線公告嗎 原岩中和", {"attributes": "conditions", "gym_ids": "tup-zhonghe"}),
    ("台北哪裡可以抱石", {"subject": "gym", "gym_city": "台北市"}),
    ("where can I boulder in Taichung", {"subject": "gym", "gym_city": "台中市"}),
    ("台北最便宜的岩館", {"subject": "gym", "gym_city": "台北市", "attributes": "price"}),
]


@pytest.mark.parametrize(("question", "expected"), CASES, ids=[q for q, _ in CASES])
def test_gym_question(question: str, expected: dict[str, object], ask: Ask) -> None:
    """The gym, the day, the time and what is asked."""
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("auto belay kaohsiung", "auto_belays"),
        ("spray wall taiwan", "boards"),
        ("yoga climbing gym", "extras"),
        ("瑜珈 岩館", "extras"),
        ("student discount gym", "discounts"),
    ],
)
def test_what_no_gym_lists_is_looked_for_in_gyms_and_not_recorded(question: str, topic: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.subject, reading.unrecorded) == ("gym", (topic,))
    assert reading.filter.facilities + reading.unknown_places == ()
