"""Well-known places in which no row lies, districts of one name, and the gyms of sports centres by their kind."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.places.known_places import point_of

NEAR: list[tuple[str, str]] = [
    ("西門町附近哪裡可以攀岩", "西門町"),
    ("公館附近有岩館嗎", "公館"),
    ("輔大學生去哪間岩館最近", "輔大"),
    ("新竹科學園區下班後可以去哪爬", "竹科"),
    ("中永和有哪些館", "中永和"),
    ("any gym on Green Island?", "綠島鄉"),
    ("永春站附近", "永春站"),
    ("從板橋去哪間最近 要有上攀", "板橋區"),
    ("礁溪泡湯順便爬 有室內的嗎", "礁溪鄉"),
    ("南崁有沒有岩館", "南崁"),
    ("台北東區有岩館嗎", "台北東區"),
    ("住台北，東區附近有岩館嗎", "台北東區"),
    ("climbing gym near Taipei 101", "台北101"),
    ("nearest gym to Taipei Main Station", "台北車站"),
    ("台中車站附近的岩館", "台中車站"),
    ("bouldering near Ximending with showers", "西門町"),
    ("我住成大附近，哪裡可以抱石", "成大"),
    ("板橋有岩館嗎", "板橋區"),
    ("any climbing gyms in Banqiao?", "板橋區"),
    ("淡水最近的岩館在哪", "淡水區"),
]
CASES: list[Case] = [
    ("住東區，附近有攀岩的嗎", {"gym_cities": {"台中市", "新竹市"}, "gym_district": "東區"}),
    ("北區岩館", {"gym_city": "台南市", "gym_district": "北區"}),
    ("苗栗公館有岩館嗎", {"gym_city": "苗栗縣", "gym_district": "公館鄉"}),
    ("中山區或板橋的岩館", {"gym_cities": {"台北市", "新北市"}, "gym_districts": {"中山區", "板橋區"}}),
    ("變成大家都去的岩館", {"names": ()}),
    ("西門町好逛嗎", {"names": ()}),
    ("台北岩館 不要運動中心", {"exclude_ids": {"neihu-sport-center", "camp4-beitou"}}),
    ("台北的岩館，運動中心裡面的不要", {"exclude_ids": {"neihu-sport-center", "camp4-beitou"}, "gym_ids": ()}),
    ("gyms in Taipei, not in a sports centre", {"gym_ids": (), "gym_city": "台北市"}),
    ("新北的運動中心有哪些可以攀岩", {"gym_ids": ("titorock-yonghe",)}),
    ("看起來運動中心應該比較便宜？台北市單次入場最便宜的是哪一間", {"gym_ids": (), "gym_city": "台北市"}),
    ("Neihu Sports Center hours", {"named_ids": ("neihu-sport-center",)}),
    ("內湖運動中心幾點開", {"named_ids": ("neihu-sport-center",)}),
    ("flow 禮拜六有開嗎", {"named_ids": ("flow-boulder",)}),
]


@pytest.mark.parametrize(("text", "place"), NEAR)
def test_a_place_that_no_row_lies_in_is_where_to_be_near(ask: Ask, text: str, place: str) -> None:
    """Whoever names 西門町 wants what is near it, and is not told that nobody knows it."""
    reading = ask(text)
    assert (reading.subject, [m.name for m in reading.near]) == ("gym", [place])
    assert reading.unknown_places == ()
    assert point_of(place) is not None


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_towns_of_one_name_and_gyms_of_one_kind(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """A district is that in which gyms are, and sports centres are named by what they are."""
    assert differences(ask(text), expected) == {}
