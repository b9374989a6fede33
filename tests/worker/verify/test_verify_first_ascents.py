"""When a route was first climbed is told to the day where a day is on record, and as far as it is known elsewhere."""

import json

import pytest

from tuning.classifier.slots import ROOT
from worker.verify.derived import value_of
from worker.verify.forms import render


@pytest.mark.parametrize(
    ("date", "day", "zh", "en"),
    [
        ("2004-12-19", "2004-12-19", "2004 年 12 月 19 日首攀", "first climbed on 19 December 2004"),
        ("2003.05.21", "2003-05-21", "2003 年 5 月 21 日首攀", "first climbed on 21 May 2003"),
        ("2003/5/1", "2003-05-01", "2003 年 5 月 1 日首攀", "first climbed on 1 May 2003"),
    ],
)
def test_a_day_on_record_is_told(date: str, day: str, zh: str, en: str) -> None:
    assert value_of({"first_ascent_date": date}, "first_ascent_day") == day
    assert render("first_ascent_day", day, "zh-TW") == zh
    assert render("first_ascent_day", day, "en") == en


@pytest.mark.parametrize("date", ["2004-01-01", "1990年代", "1990-夏", "2004", "2004-13-40", "", None])
def test_no_day_is_made_of_a_year(date: str | None) -> None:
    assert value_of({"first_ascent_date": date}, "first_ascent_day") is None


def test_every_date_of_the_sample_data_can_be_told() -> None:
    dates = {
        json.loads(line).get("first_ascent_date")
        for line in (ROOT / "data" / "taiwan" / "routes.jsonl").read_text("utf-8").splitlines()
    }
    told = 0
    for date in dates - {None}:
        assert render("first_ascent_date", date, "en")
        if (day := value_of({"first_ascent_date": date}, "first_ascent_day")) is not None:
            assert render("first_ascent_day", day, "en")
            told += 1
    assert told > 90
