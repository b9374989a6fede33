"""Gyms by what they list, when they close and what they cost beside another one; figures of each town, and brands."""

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, Case, differences

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
CASES: list[Case] = [
    # what they list, and when they open and close
    ("哪幾間館設施最齊全", {"extreme": "most_facilities", "attributes": ("facilities",)}),
    ("gym with the most facilities", {"extreme": "most_facilities"}),
    ("台北設施最少的館", {"extreme": "fewest_facilities", "gym_city": "台北市"}),
    ("which crag has the best facilities", {"subject": "crag", "intent": "list"}),
    ("週日最早關的岩館", {"extreme": "earliest_closing", "weekday": "sunday"}),
    ("which gym closes first on Sundays", {"extreme": "earliest_closing"}),
    ("which gym opens latest at night", {"extreme": "latest_closing"}),
    ("which gym opens latest on weekdays", {"extreme": "latest_opening"}),
    ("平日早上可以爬的台北館", {"open_at": ("monday", 719), "open_days": WEEKDAYS}),
    ("住南港，平日晚上去，預算400，哪間可以", {"open_days": WEEKDAYS, "price_max": 400}),
    ("假日和平日價差最大的岩館", {"gym_district": None, "unrecorded": ()}),
    # figures of each town, brands
    ("各行政區岩館平均票價", {"group_by": "district"}),
    ("average price of gyms per city", {"group_by": "city"}),
    ("average number of gyms per city", {"group_by": "city"}),
    ("台灣有哪些連鎖岩館", {"group_by": "brand", "extreme": None}),
    ("哪個品牌的岩館最多分店", {"group_by": "brand", "unrecorded": ()}),
    ("which climbing gym has the most branches", {"group_by": "brand"}),
    ("原岩有幾間分店", {"group_by": None, "intent": "count"}),
    # sums
    ("台北有先鋒且300以下的", {"price_max": 300, "facilities": ("先鋒攀登",)}),
    ("500塊可以去哪間爬含租鞋", {"price_max": 500, "price_of": "singleEntry.weekday+rental.shoes"}),
    ("I have 300 ntd where can I climb in Taipei", {"price_max": 300}),
    ("有晚鳥票的館有哪些", {"price_of": "singleEntry.twilight"}),
    ("什麼是星光票", {"subject": "gym", "unrecorded": ("twilight_hours",)}),
    ("一家四口平日去原岩新店要多少", {"attributes": ("price",)}),
    # beside another one
    ("比奇岩便宜而且有先鋒的館", {"facilities": ("先鋒攀登",), "than": ("cheaper", ("kirin",)), "gym_ids": ()}),
    ("any cheaper gyms near Civic?", {"than": ("cheaper", ("civic-boulder",))}),
    ("is T-Up cheaper than Kirin", {"than": None, "intent": "compare"}),
    ("離台北最近的新竹岩館", {"gym_cities": ("新竹市", "新竹縣"), "gym_city": None}),
    ("gyms near Taipei and Hsinchu", {"gym_cities": ("台北市", "新竹市", "新竹縣")}),
    ("爬森和風城成功館哪個離台北比較近", {"intent": "list", "unknown_names": ()}),
    ("士林兩間館比一下", {"intent": "compare"}),
    ("what gyms have both bouldering and lead", {"subject": "gym", "facilities": ("抱石區", "先鋒攀登")}),
    ("墾丁附近哪裡可以室內攀岩", {"subject": "gym"}),
    # where the asker is
    ("附近有岩館嗎", {"missing": "place"}),
    ("climbing gym near me", {"missing": "place"}),
    ("staying near Taipei 101, is there a climbing gym nearby", {"missing": None}),
    ("捷運站附近的岩館", {"missing": None, "gym_holds": ("station",)}),
    # hours and prices set against others
    ("哪些館平日假日不同價", {"same_price": False}),
    ("晚上六點才開門的館", {"shut_at": ("monday", 1079), "open_at": ("monday", None)}),
    ("台北哪些館下午才開", {"shut_at": ("monday", 719)}),
    ("宜蘭週四開的館", {"open_at": ("thursday", None), "unheard": ()}),
    ("星期天新竹哪裡可以爬", {"open_at": ("sunday", None)}),
    ("4.6分以上的館", {"rating_min": 4.6}),
    ("原岩哪間店離捷運最近", {"intent": "compare", "missing": None}),
    ("原岩所有店的地址", {"attributes": ("address",), "unknown_places": ()}),
    ("what facilities does Passion have", {"named_ids": ("passion-taoyuan",)}),
    ("我在信義區上班 附近有館嗎", {"gym_district": "信義區"}),
    # what no row records
    ("哪間岩館路線最難", {"unrecorded": ("gym_grades",), "attributes": ()}),
    ("岩館換線是什麼時候", {"unrecorded": ("setting",)}),
    ("台北抱石館要預約嗎", {"unrecorded": ("booking",)}),
    ("有自動確保器的館嗎", {"subject": "gym", "unrecorded": ("auto_belays",)}),
    ("monthly pass corner", {"subject": "gym", "unrecorded": ("membership",)}),
    ("市民多少錢", {"named_ids": ("civic-boulder",)}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_gyms_are_set_out_by_what_was_asked(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Each had listed all gyms, or those of another place, or had been told by an article."""
    assert differences(ask(text), expected) == {}


PRICED = ("原岩萬華多少錢", "原岩攀岩館-萬華店的票價：平日單次 NT$450、假日單次 NT$500 [1]。")
HOURS = ("心流抱石館開到幾點", "心流抱石館的營業時間：週一至週五 12:00–23:00 [1]。")
TWO = ("千手抱石跟爬森", "平日單次一樣：\n- 千手抱石：桃園市桃園區 [1]\n- 爬森攀岩館：桃園市桃園區 [2]")


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (PRICED, "附近有比較便宜的嗎", {"than": ("cheaper", ("tup-wanhua",)), "gym_ids": ()}),
        (PRICED, "Is there a cheaper gym nearby?", {"than": ("cheaper", ("tup-wanhua",))}),
        (PRICED, "有更便宜的嗎", {"than": ("cheaper", ("tup-wanhua",))}),
        (PRICED, "兩個人加租鞋總共多少", {"named_ids": ("tup-wanhua",), "attributes": ("price",)}),
        (HOURS, "附近還有別間嗎", {"gym_ids": (), "subject": "gym"}),
        (HOURS, "那附近哪間更晚", {"gym_ids": (), "attributes": ("hours",)}),
        (TWO, "哪間有淋浴", {"named_ids": ("thousand-hands", "passion-taoyuan")}),
        (("桃園有哪些館", "桃園市共有 3 間攀岩館"), "先鋒的呢", {"facilities": ("先鋒攀登",), "route_types": ()}),
        (
            ("桃園有先鋒的岩館有哪幾間", "桃園市有 2 間"),
            "那高雄呢？要有先鋒的",
            {"gym_city": "高雄市", "facilities": ("先鋒攀登",), "route_types": (), "crag_ids": ()},
        ),
        (("我住在竹北", "你想找什麼？"), "附近有什麼岩館", {"gym_city": "新竹縣"}),
        (TWO, "哪個離台北比較近", {"gym_city": None, "subject": "gym"}),
    ],
)
def test_others_are_asked_for_beside_the_one_spoken_of(
    before: tuple[str, str], question: str, expected: dict[str, object], ask: Ask
) -> None:
    """What was told of it had been told again."""
    turns = (Turn("user", before[0]), Turn("assistant", before[1]))
    assert differences(ask(question, history=turns), expected) == {}
