"""Parts of a number grade, grades named by their head, ends that are said otherwise, each ruled out as well."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences, printed

SAID = [
    ("龍洞5.11前段", "5.11a..5.11b"),
    ("high 5.11s at Long Dong", "5.11c..5.11d"),
    ("mid 5.11 sport routes at Long Dong", "5.11b..5.11c"),
    ("龍洞 12字頭運攀", "5.12a..5.12d"),
    ("墾丁 十一a到十一c", "5.11a..5.11c"),
    ("龍洞5.10a、b", "5.10a..5.10b"),
    ("5.10- at Long Dong", "5.10a..5.10b"),
    ("V3ish boulders Long Dong", "V2..V4"),
    ("Kenting up to and including 5.12a", "..5.12a"),
    ("龍洞最難到5.10a就好", "..5.10a"),
    ("not more hard than 5.10d at Long Dong", "..5.10d"),
    ("龍洞5.10a封頂", "..5.10a"),
    ("龍洞5.10打底", "5.10a.."),
    ("墾丁5.11a以下不含", "..5.10d"),
    ("墾丁5.10未滿", "..5.9"),
    ("Long Dong nothing easier than 5.10", "5.10a.."),
    ("墾丁5.10b±1", "5.10a..5.10c"),
]


@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[text for text, _ in SAID])
def test_what_is_said_of_a_grade_is_read_as_its_range(ask: Ask, text: str, wanted: str) -> None:
    assert printed(ask(text).filter.grades) == wanted


CASES: list[Case] = [
    ("墾丁 不要5.11前段", {"not_grades": "5.11a..5.11b", "grades": None}),
    ("龍洞 11字頭不要 運攀", {"not_grades": "5.11a..5.11d", "route_types": "sport"}),
    ("Kenting except hard 5.12s", {"not_grades": "5.12c..5.12d", "grades": None}),
    ("龍洞5.13以上有哪些？第一洞跟後門人太多先扣掉", {"not_area_ids": {"longdong/first-cave", "longdong/back-door"}}),
    ("First Cave is packed, leave it out. 5.11 sport at Long Dong?", {"not_area_ids": "longdong/first-cave"}),
    ("龍洞後門太難的不要 5.10有嗎", {"area_ids": "longdong/back-door", "not_area_ids": ()}),
    ("後門地下二樓的 5.10 運動路線", {"area_ids": "longdong/back-door", "sectors": "地下二樓"}),
    ("輔導級（長巷那條）有幾支 bolt 啊", {"names": ("輔導級", "長巷"), "unheard": ()}),
    ("Buffalo, the White Wall one - crimpy? Not White Buffalo", {"unknown_names": ()}),
    ("墾丁最難的5.12", {"extreme": "hardest"}),
    ("八字結尾繩留多長", {"named": None}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_what_is_ruled_out_with_a_reason_or_told_by_its_place_is_read(
    ask: Ask, text: str, expected: dict[str, object]
) -> None:
    assert differences(ask(text), expected) == {}
