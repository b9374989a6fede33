"""A town in which no row lies is a place all the same: its city is where to look next."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.places.towns import city_of_town


@pytest.mark.parametrize(
    ("question", "city", "district"),
    [
        ("台中大里有岩館嗎", "台中市", "大里區"),
        ("林口有岩館嗎", "新北市", "林口區"),
        ("我住板橋 下班想去爬 有什麼推薦的岩館", "新北市", "板橋區"),
        ("基隆信義區有岩館嗎", "基隆市", "信義區"),
        ("文山區岩館", "台北市", "文山區"),
        ("Banqiao climbing gym?", "新北市", "板橋區"),
        ("士林岩館", "台北市", "士林區"),
    ],
)
def test_a_town_is_read_with_its_city(ask: Ask, question: str, city: str, district: str) -> None:
    read = ask(question).filter
    assert (read.gym_city or city, read.gym_district) == (city, district)


@pytest.mark.parametrize("question", ["仁愛多難", "信義 和平 哪條難", "成功機率高的路線", "大樹旁邊那條幾級"])
def test_a_town_is_none_where_no_gym_is_asked_for(ask: Ask, question: str) -> None:
    """The same characters are routes and everyday words."""
    assert all(m.kind != "district" for m in ask(question).mentions)


def test_of_several_towns_of_one_name_the_named_city_has_it() -> None:
    assert city_of_town("大安區") == "台北市"
    assert city_of_town("大安區", ("台中市",)) == "台中市"
    assert city_of_town("無此區") is None
