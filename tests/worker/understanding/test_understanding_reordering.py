"""Follow-ups that ask again of what was listed keep what it was a list of; a new topic takes nothing over."""

from collections.abc import Sequence

import pytest

from schemas.reading import Reading, Turn
from tests.worker.understanding.conftest import NOON_ON_MONDAY, sample_rows
from worker.understanding import Gazetteer, read_question

GAZETTEER = Gazetteer.from_rows(sample_rows(), seq=1)
GYMS = (
    "台北市南港區共有 3 間攀岩館：\n- 市民抱石攀岩館（Civic Bouldergym Taipei）：南港區"
    "\n- 奇岩攀岩館（Kirin Climbing Gym）：南港區"
)


def _after(turns: Sequence[str], text: str) -> Reading:
    history = [Turn("user" if n % 2 == 0 else "assistant", content) for n, content in enumerate(turns)]
    return read_question(text, GAZETTEER, history=history, now=NOON_ON_MONDAY)


@pytest.mark.parametrize(
    ("turns", "text", "told"),
    [
        (("南港有哪些岩館", GYMS), "這三家平日最便宜是哪家？", {"intent": "extreme", "extreme": "cheapest"}),
        (("龍洞最難的路線", "…"), "第二難的呢", {"extreme": "hardest", "rank": 2}),
        (("龍洞第二難的路線", "…"), "再下一條呢", {"extreme": "hardest", "rank": 3}),
        (("which Kenting 5.13 has the most bolts", "…"), "second most?", {"extreme": "most_bolts", "rank": 2}),
        (("hardest route at Shoushan", "…"), "the easiest then?", {"extreme": "easiest", "rank": None}),
        (("音樂廳的傳攀", "…"), "由難到易排", {"intent": "list", "order": "hardest"}),
        (("show me 5.11 sport at Long Dong", "…"), "what about the shorter ones", {"order": "shortest"}),
        (("台北晚上有開的抱石館", "…"), "便宜一點的", {"order": "cheapest", "minute": 1140}),
        (("gyms in Taipei", "…"), "which is the highest rated", {"subject": "gym", "extreme": "most_popular"}),
        (("Zeta跟龍王哪個難", "…"), "哪個長", {"intent": "compare", "subject": "route"}),
        (("原岩萬華店週五開到幾點", "…"), "那隔天呢", {"weekday": "saturday"}),
        (("關子嶺有幾條5.12", "…", "5.13呢", "…"), "加起來幾條", {"intent": "count"}),
        # What begins anew.
        (("壽山5.11", "…"), "龍洞最長的路線", {"extreme": "longest"}),
        (("南港有哪些岩館", GYMS), "全台最便宜的是哪間", {"extreme": "cheapest"}),
    ],
)
def test_what_is_asked_again(turns: Sequence[str], text: str, told: dict[str, object]) -> None:
    reading = _after(turns, text)
    assert {name: getattr(reading, name) for name in told} == told


def test_where_and_of_what_it_is_asked() -> None:
    assert _after(("南港有哪些岩館", GYMS), "這三家平日最便宜是哪家？").filter.gym_district == "南港區"
    assert _after(("南港有哪些岩館", GYMS), "全台最便宜的是哪間").filter.gym_district is None
    assert _after(("壽山5.11", "…"), "龍洞最長的路線").filter.grades is None
    summed = _after(("關子嶺有幾條5.12", "…", "5.13呢", "…"), "加起來幾條").filter.grades
    assert summed is not None
    assert (summed.low_text, summed.high_text) == ("5.12a", "5.13d")
    first = "龍洞的 616 條路線中，最多的是後門（105 條） [1]。"
    assert _after(("龍洞哪一區路線最多", first), "那裡最難的是哪條").filter.area_ids == ("longdong/back-door",)
    share = _after(("龍洞傳攀佔幾成", "…"), "德芙蘭呢").aggregate
    assert share is not None
    assert share.base is not None
    assert share.base.crag_ids == ("defulan",)
