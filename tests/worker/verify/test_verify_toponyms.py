"""English answers name districts, stations, roads and lines in English wherever the sample data has them."""

import json
import re
from pathlib import Path

import pytest

from worker.verify.forms import forms, render
from worker.verify.toponyms import DISTRICTS, STATIONS, english_ways

DATA = Path("data/taiwan")
HAN = re.compile(r"[\u4e00-\u9fff]")
GYMS = [json.loads(line) for line in (DATA / "gyms.jsonl").read_text("utf-8").splitlines()]
CRAGS = [json.loads(line) for line in (DATA / "crags.jsonl").read_text("utf-8").splitlines()]


def test_every_district_and_station_of_the_data_has_an_english_name() -> None:
    assert {gym["district"] for gym in GYMS} <= set(DISTRICTS)
    assert {gym["nearest_station"] for gym in GYMS if gym.get("nearest_station")} <= set(STATIONS)


def test_every_way_to_a_crag_is_said_in_english() -> None:
    for crag in CRAGS:
        for way in crag["transport"]:
            said = english_ways("、".join([*way.get("roads", ()), *way.get("lines", ())]))
            assert not HAN.search(said), said
    assert render("transport", ("car 90 國道1號、台2線", "bus ? 公車56號"), "en") == (
        "by car about 90 min (National Freeway 1, Provincial Highway 2); by bus (bus 56)"
    )
    assert "國道1號、台2線" in render("transport", ("car 90 國道1號、台2線",), "zh-TW")


@pytest.mark.parametrize(
    ("attribute", "value", "english"),
    [("district", "中山區", "Zhongshan District"), ("nearest_station", "中山站", "Zhongshan Station")],
)
def test_both_forms_stand_for_the_published_value(attribute: str, value: str, english: str) -> None:
    """A claim is printed in either language and checked against the same row; what nobody translated stays."""
    assert forms(attribute, value) == (value, english)
    assert forms(attribute, "某某某") == ("某某某",)
