"""Which of the things listed before are asked for: the list's own constraints stay, what is asked now is added."""

from math import nextafter
from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

GYMS, TAICHUNG, BOULDERING = "台北有哪些岩館", "台中有哪些岩館", "台北有哪些抱石館"
ROUTES, ENGLISH = "龍洞有哪些 5.10 的路線", "List 5.9 routes at Long Dong"
AMONG: list[tuple[str, str, dict[str, Any]]] = [
    (GYMS, "Do any of them open before noon", {"gym_city": "台北市", "open_at": ("monday", 719), "subject": "gym"}),
    (GYMS, "這幾間有沒有中午以前開的", {"gym_city": "台北市", "open_at": ("monday", 719), "intent": "list"}),
    (TAICHUNG, "這些裡面哪幾間有先鋒", {"gym_city": "台中市", "facilities": "先鋒攀登", "subject": "gym"}),
    (TAICHUNG, "哪幾間有淋浴", {"gym_city": "台中市", "facilities": "淋浴設施"}),
    (BOULDERING, "其中哪些週一有開", {"gym_types": "bouldering", "open_at": ("monday", None)}),
    (
        ROUTES,
        "這些裡面哪幾條超過 20 公尺",
        {"crag_ids": "longdong", "grades": "5.10a..5.10d", "length_min_m": nextafter(20, 21)},
    ),
    (ROUTES, "其中傳攀的有幾條", {"intent": "count", "route_types": "trad", "grades": "5.10a..5.10d"}),
    (ENGLISH, "which of those have more than 8 bolts", {"bolts_min": 9, "grades": "5.9..5.9", "intent": "list"}),
    (ENGLISH, "which ones are trad?", {"route_types": "trad", "crag_ids": "longdong"}),
    (ENGLISH, "any of these in Music Hall?", {"area_ids": "longdong/music-hall", "grades": "5.9..5.9"}),
    ("高雄的岩館有哪些", "其中平日 300 以下的", {"gym_city": "高雄市", "price_max": 300}),
    ("墾丁有哪些 5.12 的路線", "最長的是哪條", {"crag_ids": "kenting", "extreme": "longest", "grades": "5.12a..5.12d"}),
    ("龍洞有哪些區", "哪幾區有運攀", {"crag_ids": "longdong", "route_types": "sport", "subject": "area"}),
    ("墾丁有哪些路線", "這些路線適合新手嗎", {"crag_ids": "kenting", "grades": "..5.9"}),
    ("what's at White Wall Kenting", "which one is the longest?", {"subject": "route", "extreme": "longest"}),
]


@pytest.mark.parametrize(("first", "then", "wanted"), AMONG, ids=[then for _, then, _ in AMONG])
def test_a_list_is_narrowed_by_what_is_asked_of_it(first: str, then: str, wanted: dict[str, Any], ask: Ask) -> None:
    reading = ask(then, history=(Turn("user", first), Turn("assistant", "如下")))
    assert differences(reading, wanted) == {}
    assert reading.needs_history


def test_of_what_was_recommended_only_the_shown_are_meant(ask: Ask) -> None:
    shown = "龍洞可以考慮這些路線：\n- 迴避（Sidestep）：5.10a，傳統攀登\n- 牛仔小丑（Rodeo Clown）：5.10a"
    reading = ask("其中哪幾條超過 15 公尺", history=(Turn("user", "推薦龍洞 5.10"), Turn("assistant", shown)))
    assert (reading.intent, reading.filter.length_min_m) == ("list", nextafter(15, 16))
    assert len(reading.filter.ids) == 2


def test_without_a_list_a_choice_is_a_question_of_its_own(ask: Ask) -> None:
    reading = ask("which are trad")
    assert (reading.filter.route_types, reading.needs_history) == (("trad",), False)


def test_a_name_alone_is_set_beside_the_one_before(ask: Ask) -> None:
    said = (Turn("user", "飛龍幾級"), Turn("assistant", "飛龍是 5.13b。"))
    reading = ask("跟龍王比哪條難", history=said)
    assert (reading.intent, [m.name for m in reading.mentions]) == ("compare", ["飛龍", "龍王"])


def test_they_are_the_one_thing_that_was_listed(ask: Ask) -> None:
    said = (Turn("user", "any gyms in Hualien?"), Turn("assistant", "There is one: Xiaowo Activity Space (小窩)."))
    reading = ask("are they open on Sundays?", history=said)
    assert (reading.intent, [m.ids for m in reading.mentions]) == ("detail", [("xiaowo-hualien",)])
