"""Of gyms with ropes and boulders alike, who lets harnesses, which is nearer, which bus, and mornings of no day."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.gyms.bills import asked_bill
from worker.understanding.gyms.both_kinds import both_or_either

CASES: list[Case] = [
    # A district in capitals is none of a route's name.
    ("gyms in Xinyi District", {"subject": "gym", "gym_district": "信義區", "unknown_names": ()}),
    ("bouldering near Xinyi District", {"subject": "gym", "gym_district": "信義區", "unknown_names": ()}),
    ("how hard is Xinyi at Long Dong", {"subject": "route", "intent": "detail"}),
    # Ropes and boulders alike, or either.
    ("which gyms in Taipei have both ropes and bouldering", {"gym_types": ("mixed",), "facilities": ()}),
    ("台中有沒有同時有抱石跟上攀的岩館", {"gym_types": ("mixed",), "facilities": ()}),
    ("想抱石也想爬繩 台北哪間好", {"gym_types": ("mixed",), "gym_city": "台北市"}),
    ("gyms with both lead and bouldering", {"gym_types": (), "facilities": ("抱石區", "先鋒攀登")}),
    ("抱石或上攀都可以,台中有哪些館", {"gym_types": (), "facilities": ()}),
    ("台北有上攀沒抱石的館", {"gym_types": ("lead",)}),
    ("台北沒有抱石區的岩館", {"not_facilities": ("抱石區",)}),
    ("上攀跟抱石會互相幫助嗎", {"intent": "knowledge"}),
    ("上攀跟抱石差在哪", {"intent": "knowledge"}),
    ("does Passion have both ropes and bouldering", {"intent": "detail", "gym_ids": ("passion-taoyuan",)}),
    # Who lets or sells a thing is told of each of those named.
    ("市民跟奇岩哪間有吊帶可租", {"intent": "compare", "gym_ids": ("civic-boulder", "kirin")}),
    ("which of Civic and Kirin rents harnesses", {"intent": "compare"}),
    ("台中哪裡有吊帶可租", {"intent": "list", "price_of": "rental.harness", "attributes": ("price",)}),
    ("岩鞋租借呢", {"gym_holds": ("shoes",)}),
    # Which is nearer to where one sets out from.
    ("從南港去心流還是市民近", {"intent": "list", "named_ids": ("南港區", "flow-boulder", "civic-boulder")}),
    ("I'm at Taipei Main, Flow or Civic nearer?", {"intent": "list", "unheard": ()}),
    # Buses to a gym no row tells; those to a crag some do.
    ("buses to Civic Bouldergym", {"unrecorded": ("bus_lines",), "gym_ids": ("civic-boulder",)}),
    ("去小岩館天母可以搭哪班公車", {"unrecorded": ("bus_lines",)}),
    ("奇岩末班公車幾點", {"unrecorded": ("timetable",)}),
    ("龍洞搭公車怎麼去", {"unrecorded": (), "attributes": ("transport",)}),
    # In the morning, on no day, all hours tell it.
    ("does VB open in the morning", {"attributes": ("hours",), "weekday": None, "minute": None}),
    ("市民早上有開嗎", {"gym_ids": ("civic-boulder",), "weekday": None}),
    ("B-TOPIA 上午可以爬嗎", {"attributes": ("hours",), "minute": None}),
    ("奇岩今天早上有開嗎", {"minute": 719}),
    ("is Flow open on Sunday mornings", {"weekday": "sunday", "minute": 719}),
    # From when the late ticket counts.
    ("how late is twilight ticket at MegaSTONE", {"unrecorded": ("twilight_hours",)}),
    ("twilight price at Flow", {"unrecorded": ()}),
    # By habit, of no day, what is open then on any; now and of a day it is that day.
    ("早上九點就開的岩館有哪些", {"any_day": True, "open_at": ("monday", 540)}),
    ("which gyms stay open until 11pm", {"any_day": True}),
    ("現在還開到11點的岩館", {"any_day": None}),
    ("星期三晚上十點半還開著的岩館 新北", {"any_day": None, "open_at": ("wednesday", 1350)}),
    # All of them are counted, and not spoken of.
    ("do all gyms rent shoes", {"intent": "count", "price_of": "rental.shoes"}),
    ("do all gyms have showers", {"intent": "count", "facilities": ("淋浴設施",)}),
    # Which gym suits beginners nobody records; two that are named are set side by side.
    ("台中新手去哪間岩館好", {"unrecorded": ("gym_novice",), "gym_city": "台中市"}),
    ("is Flow good for beginners", {"unrecorded": ("gym_novice",), "gym_ids": ("flow-boulder",)}),
    ("內湖運動中心跟心流哪間比較適合新手去", {"unrecorded": (), "intent": "compare"}),
    ("哪間岩館有新手課", {"unrecorded": ("coaching",)}),
    ("龍洞哪些路線對新手友善", {"unrecorded": (), "subject": "route"}),
    # Around a crag gyms are sought, in which there is none.
    ("is there a gym in Kenting", {"intent": "list", "subject": "gym", "crag_ids": (), "named_ids": ("kenting",)}),
    # Whether one's own are needed is whether they are let.
    ("do I need my own shoes at Corner", {"unrecorded": (), "attributes": ("price",)}),
    ("奇岩要自己帶吊帶嗎", {"unrecorded": (), "attributes": ("price",)}),
    ("心流可以自備岩鞋嗎", {"unrecorded": ("own_gear",)}),
    # Whom tickets cost less, with no gym named; and the line of a station.
    ("學生有優惠嗎", {"unrecorded": ("discounts",)}),
    ("is there a student discount", {"unrecorded": ("discounts",)}),
    ("how much training for kids", {"unrecorded": ()}),
    ("捷運紅線沿線有哪些岩館", {"unheard": (), "subject": "gym"}),
    # One of two to be chosen, a price that is the same on all days, and a wall near a station.
    ("爬森跟千手選一間", {"intent": "compare", "gym_ids": ("passion-taoyuan", "thousand-hands")}),
    ("台北有哪些岩館票價不分平假日", {"same_price": True, "unheard": ()}),
    ("lead walls near Taipei Main Station", {"subject": "gym", "unknown_places": (), "named_ids": ("台北車站",)}),
    # Of lessons it is said once that nobody records them.
    ("do I need a belay certificate to climb at Flow", {"unrecorded": ("coaching",)}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_gyms_with_both_and_what_else_they_have(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Each was listed without what was asked, taken for a route, or told of one day alone."""
    assert differences(ask(text), expected) == {}


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("風城勝利館入場加入會費一共多少", ("singleEntry.weekday", "joining_fee")),
        ("how much is entry plus the joining fee at Dapro", ("singleEntry.weekday", "joining_fee")),
        ("第一次去Dapro全部總共要多少錢", ("singleEntry.weekday", "joining_fee")),
        ("off-peak ticket for ten people at Kirin, how much", ("off_peak",)),
        ("市民抱石離峰加租鞋多少", ("off_peak", "rental.shoes")),
        ("Dapro要加入會員嗎 多少錢", None),
        ("風城勝利館要入會費嗎", None),
        ("奇岩離峰票多少", None),
    ],
)
def test_what_is_paid_together_may_be_a_joining_fee_or_off_peak(text: str, columns: tuple[str, ...] | None) -> None:
    bill = asked_bill(text)
    told = None if bill is None else tuple(column.removeprefix("pricing_twd.") for column in bill.columns)
    assert told == columns


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("哪些館抱石跟上攀都有", "both"),
        ("gyms that have ropes as well as boulders", "both"),
        ("gyms with bouldering or ropes", "either"),
        ("gyms with bouldering and top rope", None),
        ("台北有上攀,不要抱石區的館", None),
    ],
)
def test_both_kinds_are_wanted_or_either(words: str, kinds: str | None) -> None:
    assert both_or_either(words) == kinds
