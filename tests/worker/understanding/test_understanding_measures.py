"""By what named things are set side by side, and when a question asks for no comparison at all."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.figures.measures import By, compared_by

MEASURES = [
    ("週六哪邊開到比較晚", By("closes", lesser=False)),
    ("which stays open later on fridays", By("closes", lesser=False)),
    ("哪間比較早關", By("closes", lesser=True)),
    ("哪間週日早開", By("opens", lesser=True)),
    ("which opens earlier on saturday", By("opens", lesser=True)),
    ("哪家比較貴", By("price", lesser=False)),
    ("哪間評價高", By("rating", lesser=False)),
    ("哪個離捷運近", By("walk", lesser=True)),
    ("哪邊走路比較久", By("walk", lesser=False)),
    ("腳受傷走不遠，哪個最好到岩壁", By("walk", lesser=True)),
    ("不想走太遠", By("walk", lesser=True)),
    ("which is easiest to get to", By("walk", lesser=True)),
    ("哪個走很遠", By("walk", lesser=False)),
    ("哪條 bolt 多", By("bolts", lesser=False)),
    ("哪條比較早首攀", By("first_ascent", lesser=True)),
    ("哪條短", By("length", lesser=True)),
]


@pytest.mark.parametrize(("words", "by"), MEASURES, ids=[words for words, _ in MEASURES])
def test_the_measure_is_what_the_question_says(words: str, by: By) -> None:
    assert compared_by(words) == by


GYMS, HOURS = {"iclimb-chenggong", "iclimb-shengli"}, ("hours",)
CASES: list[Case] = [
    ("iClimb 成功館跟勝利館 週日哪邊開到比較晚", {"intent": "compare", "attributes": HOURS, "gym_ids": GYMS}),
    ("Flow and Civic, which stays open later on Fridays", {"intent": "compare", "attributes": HOURS}),
    ("double 8 Y17 跟 A19 哪間評價高", {"intent": "compare", "attributes": "rating"}),
    ("Does Dapro or Passion have more facilities", {"intent": "compare", "subject": "gym"}),
    ("龍洞跟德芙蘭哪個評價高", {"intent": "compare", "subject": "crag"}),
    ("後門跟音樂廳 哪區比較多抱石", {"intent": "compare", "subject": "area", "route_types": "boulder"}),
    (
        "墾丁、壽山、關子嶺 岩壁最高的是哪個？要決定帶哪條繩",
        {"intent": "compare", "subject": "crag", "attributes": "height"},
    ),
    ("which crag has the tallest walls", {"intent": "compare", "subject": "crag", "attributes": "height"}),
    ("哪個岩場走路最近", {"intent": "compare", "subject": "crag", "attributes": "approach"}),
    ("膝蓋不好不想走太遠 推薦哪個岩場", {"intent": "compare", "subject": "crag", "attributes": "approach"}),
    ("which crag is the easiest to get to by bus", {"intent": "list", "amenities": ("bus",)}),
    ("which crag is easiest to get to", {"intent": "compare", "subject": "crag", "attributes": "approach"}),
    ("住高雄市區 開車最快到的岩場是哪個 幾分鐘", {"intent": "list", "attributes": "transport"}),
    ("龍洞 關子嶺 夏天哪個好", {"intent": "compare", "subject": "crag", "attributes": "season"}),
    ("Kenting or Guanziling, which has longer routes?", {"intent": "distribution", "extreme": "longest"}),
    ("How many metres longer is Zeta than Clueless?", {"intent": "compare", "subject": "route"}),
    ("哪個岩場評分最高", {"intent": "extreme", "extreme": "most_popular"}),
    ("岩場按岩壁高度排", {"intent": "compare", "attributes": "height"}),
    ("which crag is the biggest", {"intent": "distribution", "group_by": "crag"}),
    ("右耳左耳哪條難", {"intent": "compare", "names": ("右耳", "左耳")}),
    ("White Tiger vs One Rigid Finger: which is shortest?", {"intent": "compare", "subject": "route"}),
    ("哪間岩館牆最高", {"intent": "list", "subject": "gym"}),
    ("最高的路線", {"intent": "extreme", "subject": "route"}),
    ("市民跟原岩中和 哪間有淋浴", {"intent": "compare", "subject": "gym"}),
    ("龍洞哪條路線最長", {"intent": "extreme"}),
    ("龍洞後門哪條比較長的有 bolt", {"subject": "route"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_choice_between_named_things_of_a_kind_compares_them(
    ask: Ask, text: str, expected: dict[str, object]
) -> None:
    assert differences(ask(text), expected) == {}
