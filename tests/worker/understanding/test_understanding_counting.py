"""How many: of each of several things, of all together, and beside what is only said about why."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("四個岩場各有幾條路線", {"intent": "distribution", "group_by": "crag"}),
    ("五個岩場的路線數量分別是多少", {"intent": "distribution", "group_by": "crag", "unknown_places": ()}),
    ("number of routes at each of the five crags", {"intent": "distribution", "group_by": "crag"}),
    ("how many routes does each crag have", {"intent": "distribution", "group_by": "crag"}),
    ("龍洞、墾丁、壽山分別有幾條運攀", {"intent": "distribution", "group_by": "crag", "route_types": "sport"}),
    ("後門跟第一洞各有幾條5.11", {"intent": "distribution", "group_by": "area", "grades": "5.11a..5.11d"}),
    ("音樂廳運攀跟傳攀各幾條", {"intent": "distribution", "group_by": "type"}),
    ("墾丁 5.12 以上的有幾條啊 想知道值不值得專程去", {"intent": "count", "mode": None}),
    ("how many sport routes at Guanziling - looking for a good weekend crag", {"intent": "count"}),
    ("壽山是不是幾乎都運攀？傳攀有幾條", {"intent": "count", "route_types": "trad"}),
    ("德芙蘭主要是運攀嗎 傳攀總共幾條", {"intent": "count", "route_types": "trad"}),
    ("德芙蘭運攀和傳攀總共幾條", {"intent": "count", "route_types": {"sport", "trad"}}),
    ("推薦我幾條龍洞的5.9", {"intent": "recommend"}),
    ("墾丁5.13值得爬的有哪幾條", {"intent": "recommend"}),
    ("忠孝 仁愛 信義 和平 這四條各是幾級", {"intent": "detail"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_the_interrogative_decides_what_is_counted(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert differences(ask(text), expected) == {}
