"""What is asked of gyms beside their rows: sums under a budget, last entry, plans, the best one, two of a town."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("高雄週六，預算一人400含租鞋，哪間可以", {"price_max": 400, "price_of": "singleEntry.weekend+rental.shoes"}),
    ("哪間台北岩館入場加租鞋500以內", {"price_max": 500, "price_of": "singleEntry.weekday+rental.shoes"}),
    ("gyms in Taichung under 400 including shoes", {"price_max": 399, "price_of": "singleEntry.weekday+rental.shoes"}),
    ("租鞋80以下的岩館", {"price_of": "rental.shoes"}),
    ("last entry at MegaSTONE?", {"unrecorded": ("last_entry",), "attributes": ("hours",)}),
    ("flow 最晚幾點可以入場", {"unrecorded": ("last_entry",), "attributes": ("hours",)}),
    ("角攀岩館未來有什麼計畫", {"unrecorded": ("future",), "attributes": ()}),
    ("原岩會在台中開分店嗎", {"unrecorded": ("future",)}),
    ("does T-Up plan to open a gym in Hualien?", {"unrecorded": ("future",)}),
    ("原岩攀岩館最近會開新店嗎", {"unrecorded": ("future",), "names": ("原岩攀岩館",)}),
    ("原岩新店幾點開", {"named_ids": ("tup-xindian",), "attributes": ("hours",)}),
    ("原岩哪一家最好", {"intent": "extreme", "extreme": "most_popular"}),
    ("台北最好的岩館是哪間", {"intent": "extreme", "extreme": "most_popular"}),
    ("北投兩間岩館差在哪", {"intent": "compare", "named_ids": {"tup-mingde", "camp4-beitou"}}),
    ("宜蘭兩間岩館比較一下", {"intent": "compare", "named_ids": {"jiutao-yilan", "wuyan-yilan"}}),
    ("what is the difference between the two gyms in Beitou", {"intent": "compare"}),
    ("上方確保和先鋒差在哪", {"subject": "article"}),
    ("台北兩間比較便宜的岩館", {"gym_city": "台北市"}),
    ("南港三間岩館哪間最便宜", {"intent": "extreme", "extreme": "cheapest", "gym_district": "南港區"}),
    ("earliest gym on a wednesday in Taipei", {"extreme": "earliest_opening", "weekday": "wednesday"}),
    ("when does the first gym open on a Tuesday in Kaohsiung", {"extreme": "earliest_opening"}),
    ("gyms open tuesday thursday evenings", {"open_days": ("tuesday", "thursday"), "any_day": True}),
    ("週日下午想去抱石，新北有開的嗎", {"facilities": ("抱石區",), "gym_city": "新北市"}),
    ("原岩中和星光票幾點開始", {"unrecorded": ("twilight_hours",), "attributes": ("price",)}),
    ("原岩中和星光票多少", {"unrecorded": (), "attributes": ("price",)}),
    ("is Dapro membership only?", {"unrecorded": (), "attributes": ("price",)}),
    ("Dapro 的會員有什麼好處", {"unrecorded": ("membership",)}),
    ("成功館怎麼走", {"named_ids": ("iclimb-chenggong",), "attributes": ("transport", "station", "address")}),
    ("is Flow in Neihu open on Sunday", {"named_ids": {"flow-boulder", "內湖區"}}),
    ("無淋浴的館我不要 新北", {"facilities": ("淋浴設施",), "not_facilities": ()}),
    ("沒有淋浴的新北岩館", {"facilities": (), "not_facilities": ("淋浴設施",)}),
    ("Which gyms in Taichung close on Mondays", {"closed_on": "monday"}),
    ("When do gyms in Taichung close on Mondays?", {"closed_on": None}),
    ("the gym in the Global Mall", {"named_ids": ("tup-a19",)}),
    ("裕隆城攀岩", {"named_ids": ("tup-xindian",)}),
    ("左營環球百貨那間", {"named_ids": {"左營區", "boulder-space-zuoying"}}),
    ("永和趣攀岩計時怎麼算", {"attributes": ("price",), "unheard": ()}),
    ("T-Up branches with lead walls", {"intent": "list", "facilities": ("先鋒攀登",)}),
    ("下週三補假 心流開到幾點", {"days": ("wednesday", "holiday")}),
    ("babo hours", {"named_ids": ("babo-papak",)}),
    ("vb攀岩館在哪", {"named_ids": ("vb-taichung",)}),
    ("從高雄車站到抱石基地幾公里", {"named_ids": {"bckh-kaohsiung", "高雄車站"}, "unheard": ()}),
    ("輔大學生去哪間岩館最近", {"unrecorded": ()}),
    ("哪間岩館可以學先鋒", {"unrecorded": ("learning",)}),
    ("北投運動中心可以抱石嗎", {"intent": "detail", "named_ids": {"北投區", "camp4-beitou"}}),
    ("嗨翻仁德一張票多少", {"attributes": ("price",), "unheard": ()}),
    # Whoever names a sum asks whether that is the price.
    ("平日去千手要花三百嗎 還是320", {"attributes": ("price",)}),
    ("小岩館假日是不是330", {"attributes": ("price",), "unheard": ()}),
    ("will 400 be enough at Kirin on a Saturday", {"attributes": ("price",)}),
    ("does MegaSTONE cost 360 on weekdays", {"attributes": ("price",), "unheard": ()}),
    ("舞岩借得到鞋子嗎", {"attributes": ("price",), "unheard": ()}),
    ("can my sister borrow shoes at Dapro", {"attributes": ("price",), "unheard": ()}),
    ("the number for Kirin please", {"attributes": ("phone",), "unheard": ()}),
    ("奇岩的號碼給我", {"attributes": ("phone",), "unheard": ()}),
    ("how do I get into Flow on a Sunday evening", {"named_ids": ("flow-boulder",)}),
    ("Does Corner Huashan have a spray wall", {"unrecorded": ("boards",)}),
    ("Does Passion have a spray wall?", {"named_ids": ("passion-taoyuan",), "unrecorded": ("boards",)}),
    ("嗨翻仁德禮拜幾休息", {"attributes": ("hours",), "unheard": ()}),
    ("gyms open at or before 10 on Saturday", {"open_at": ("saturday", 600)}),
    ("What are the opening hours of Granite Works?", {"subject": "gym", "unknown_places": ("Granite Works",)}),
    ("phone for The Rock Garden gym", {"unknown_places": ("The Rock Garden gym",), "unheard": ()}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_what_is_asked_of_gyms_beside_their_rows(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Each was answered with something else: with one price of two, with an overview, or with an article."""
    assert differences(ask(text), expected) == {}
