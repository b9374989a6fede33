"""Stations are places that gyms are near, as far as the gyms say; others are said to be near none."""

import pytest

from tests.worker.understanding.phrases import Ask

NEAR = (
    ("Longshan Temple station gyms", "龍山寺站"),
    ("龍山寺站附近的岩館", "龍山寺站"),
    ("gyms near Longshan Temple", "龍山寺站"),
    ("gyms near Zhongshan MRT station", "中山站"),
    ("捷運中山站走路到得了的抱石館", "中山站"),
    ("頂溪站附近哪間岩館", "頂溪站"),
    ("南港展覽館附近有抱石館嗎", "南港展覽館站"),
    ("巨蛋站有岩館嗎", "高雄捷運巨蛋站"),
    ("巨蛋站附近抱石", "高雄捷運巨蛋站"),
    ("gyms close to Qizhang", "七張站"),
)


@pytest.mark.parametrize(("question", "station"), NEAR, ids=[q for q, _ in NEAR])
def test_a_station_of_a_gym_is_a_place(question: str, station: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.gym_stations) == ("gym", (station,))
    assert not reading.unknown_places
    assert not reading.unknown_names


def test_a_district_keeps_its_name(ask: Ask) -> None:
    assert (ask("中山區的岩館").filter.gym_district, ask("中山區的岩館").filter.gym_stations) == ("中山區", ())


@pytest.mark.parametrize(
    ("question", "unknown"), [("小碧潭站附近的岩館", "小碧潭站"), ("七堵車站附近有岩館嗎", "七堵車站")]
)
def test_a_station_of_no_gym_is_unknown(question: str, unknown: str, ask: Ask) -> None:
    assert ask(question).unknown_places == (unknown,)


@pytest.mark.parametrize("question", ["離龍山寺站最近的岩場", "nearest crag to Dingxi station"])
def test_a_station_says_where_the_nearest_crag_is_looked_for(question: str, ask: Ask) -> None:
    assert [m.kind for m in ask(question).near] == ["station"]


def test_the_station_that_is_closest_to_a_gym_is_told_of_the_gym(ask: Ask) -> None:
    reading = ask("closest MRT to Double 8 Y17")
    assert (reading.intent, reading.filter.gym_ids, reading.near) == ("detail", ("double8-y17",), ())


@pytest.mark.parametrize("question", ["台北車站怎麼去龍洞", "確保站是什麼"])
def test_a_station_on_the_way_is_not_looked_for(question: str, ask: Ask) -> None:
    assert ask(question).unknown_places == ()
