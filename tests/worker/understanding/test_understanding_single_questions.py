"""Single questions on places as strangers ask them: which one of a town, all the year, a budget told before."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.gyms.bills import asked_bill

CASES: list[Case] = [
    # Which one of a town is set before the others by the comparative; of two that are named they are compared.
    ("桃園岩館哪間便宜", {"extreme": "cheapest", "gym_city": "桃園市"}),
    ("桃園兩間岩館哪間便宜", {"extreme": "cheapest", "limit": None}),
    ("台中哪間岩館貴", {"extreme": "priciest"}),
    ("台北哪間岩館比較便宜", {"extreme": "cheapest"}),
    ("桃園哪間館關得晚", {"extreme": "latest_closing", "unheard": ()}),
    ("週六哪間開得早", {"extreme": "earliest_opening", "weekday": "saturday"}),
    ("哪間岩館評價好", {"extreme": "most_popular"}),
    ("which gym in Taipei is cheaper", {"extreme": "cheapest", "gym_city": "台北市"}),
    ("which gym in Taichung closes later?", {"extreme": "latest_closing"}),
    ("台北哪間離捷運站比較近", {"intent": "list", "order": "shortest_walk"}),
    ("哪間出捷運最快到", {"order": "shortest_walk"}),
    ("心流跟市民抱石哪間便宜", {"intent": "compare", "extreme": None}),
    ("奇岩跟心流哪間離捷運近", {"intent": "compare", "order": None}),
    ("宜蘭兩間岩館哪間便宜", {"intent": "compare"}),
    ("哪間岩館不會太貴", {"intent": "list", "order": "cheapest"}),
    ("哪幾間岩館比較便宜", {"intent": "list"}),
    ("推薦桃園兩間岩館", {"limit": 2}),
    ("which gym has cheap shoe rental", {"intent": "list"}),
    ("Which gym is open late in Taipei?", {"intent": "list", "open_part": "late"}),
    ("哪間岩館比較近", {"missing": "place"}),
    # So it is of the walls of a crag and of all crags: by the grade in the middle, by the mean length.
    ("墾丁哪面牆比較簡單", {"extreme": "easiest", "group_by": "area", "crag_ids": ("kenting",)}),
    ("龍洞哪一區比較難", {"extreme": "hardest", "group_by": "area"}),
    ("哪個岩場比較難", {"extreme": "hardest", "group_by": "crag"}),
    ("關子嶺哪一區路線比較長", {"extreme": "longest", "group_by": "area"}),
    ("which area at Longdong is harder?", {"extreme": "hardest", "group_by": "area"}),
    ("which wall at Kenting is easier", {"extreme": "easiest", "group_by": "area"}),
    ("神秘森林跟白牆哪一區比較難", {"intent": "compare"}),
    ("比較一下：神秘森林跟白牆，墾丁這兩區各有幾條線？哪一區的線比較長", {"extreme": None, "group_by": "area"}),
    ("龍洞跟墾丁哪個岩場比較難", {"intent": "compare"}),
    # All of the year is a question of the season; of one's own year it is not, nor of a gym's.
    ("壽山全年都能爬嗎", {"attributes": ("season",), "unheard": ()}),
    ("壽山一年四季都可以爬嗎", {"attributes": ("season",)}),
    ("Is Shoushan open year round?", {"attributes": ("season",), "unheard": (), "intent": "detail"}),
    ("Can you climb at Shoushan all year?", {"attributes": ("season",)}),
    ("Is Longdong a year-round crag?", {"attributes": ("season",), "unheard": ()}),
    ("去年一整年我爬了多少線", {"attributes": ()}),
    # What may be spent is told in another sentence, and a full stop ends no figure.
    (
        "I have 400 NT. Which gyms in Taipei can I climb at with shoe rental?",
        {"price_max": 400, "price_of": "singleEntry.weekday+rental.shoes"},
    ),
    ("I've got NT$400. Which gyms in Taipei can I climb at?", {"price_max": 400}),
    ("My budget is 400. Which gyms in Taipei can I climb at?", {"price_max": 400}),
    ("我有500塊，台中哪些岩館含鞋進得去", {"price_max": 500, "price_of": "singleEntry.weekday+rental.shoes"}),
    ("I have 3 years of experience. Which gyms in Taipei have lead?", {"price_max": None}),
    # Where in a town one can climb is asked of its gyms.
    ("Where in Zhubei can I climb?", {"subject": "gym", "gym_district": "竹北市"}),
    ("Where in Kenting can I climb 5.8s?", {"subject": "route", "crag_ids": ("kenting",)}),
    # Rock near a town is a crag, climbing in it a gym.
    ("I'm in Hualien this weekend, any rock nearby?", {"subject": "crag"}),
    ("any rock near Hualien?", {"subject": "crag"}),
    ("any rock climbing in Hualien?", {"subject": "gym"}),
    # All of a week; where one parks is not where it lies.
    ("一個禮拜都有開的台南岩館", {"open_at": ("monday", None)}),
    ("龍洞鐘塔在哪裡停車", {"attributes": ("parking",)}),
    ("鐘塔在哪裡", {"attributes": ("place",)}),
    # Lessons are no routes.
    ("想找多繩距課程", {"unrecorded": ("coaching",)}),
    ("我想找先鋒課", {"subject": "article"}),
    ("有推薦的抱石課嗎", {"unrecorded": ("coaching",)}),
    ("龍洞有傳攀課嗎", {"unrecorded": ("coaching",)}),
    ("I'm looking for a lead course", {"subject": "article"}),
    ("龍洞有傳攀嗎", {"unrecorded": (), "route_types": ("trad",)}),
    # The only one of a town is asked of all there are.
    ("台南只有嗨翻嗎", {"intent": "list", "gym_city": "台南市", "gym_ids": ()}),
    ("北部只有龍洞嗎", {"intent": "list", "subject": "crag", "region": "北部"}),
    ("只有嗨翻嗎", {"intent": "detail"}),
    # What need not be climbed is lacking; two ropes are a question of how long the routes are, hired ones are not.
    ("龍洞哪一區不用傳攀", {"subject": "area"}),
    ("Two ropes at Longdong?", {"extreme": "longest"}),
    ("龍洞需要兩條繩子嗎", {"extreme": "longest"}),
    ("Does anyone hire out half ropes by the day near Longdong?", {"extreme": None}),
    ("龍洞超過五十公尺長的路線有幾條？考慮要不要再扛兩條繩", {"intent": "count"}),
    # The sea is what a crag has beside it; where it only sets the scene it is not.
    ("哪個岩場看得到海", {"amenities": ("beach",), "unheard": ()}),
    ("which crag is by the sea", {"amenities": ("beach",)}),
    ("新手去海邊岩場", {"amenities": ()}),
    # Own shoes are a question of the rental; grades of boulders one of boulders.
    ("Camp4要不要自備岩鞋", {"attributes": ("price",), "unheard": ()}),
    ("桃園有可以練速度的嗎", {"facilities": ("速度攀登",), "unheard": ()}),
    ("壽山有V級嗎", {"route_types": ("boulder",)}),
    ("Does Kenting have any V-grades?", {"route_types": ("boulder",)}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_it_is_read_as_meant(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert not differences(ask(text), expected)


@pytest.mark.parametrize(
    ("text", "people"),
    [("how much for a family of four at Kirin on Saturday", 4), ("a family of climbers at Kirin, how much", 1)],
)
def test_a_family_pays_for_all_of_it(text: str, people: int) -> None:
    bill = asked_bill(text)
    assert (bill.people if bill is not None else 1) == people
