"""Whatever goes on from whatever was asked is read without an error: what is written out knows every type and grade."""

from itertools import product

import pytest

from schemas.reading import GradeRange, Turn
from tests.worker.understanding.phrases import Ask
from worker.understanding.followups.said_of_filters import bounds_said, grades_said, type_said
from worker.verify.words import ROUTE_TYPES

BEFORE = [
    *(f"德芙蘭各區{zh}的路線各有幾條" for zh, _ in ROUTE_TYPES.values()),
    *(f"how many {en} routes are in each area of Defulan?" for _, en in ROUTE_TYPES.values()),
    "龍洞跟墾丁5.12以上的路線哪邊多",
    "How do Long Dong and Kenting compare for routes under 5.8?",
    "龍洞沒有難度的路線有哪些",
    "台北有哪些岩館",
    "幫我查我爬過的路線",
]
AFTER = [
    *("哪一區最少", "差幾條", "列出來", "音樂廳的列一下", "那個級數的抱石呢", "運攀有幾條 傳攀幾條", "最高的是哪條"),
    *("哪家比較早開", "怎麼去", "跟市民比呢", "那邊有適合我的嗎", "附近還有嗎", "幾點以後算", "租鞋呢"),
    *(
        "which one has the fewest?",
        "by how many?",
        "ok show me those",
        "how many in Music Hall",
        "their Saturday hours?",
    ),
    *("any that hard at Kenting?", "out of those, which is nearest to a station?", "and real rock instead?"),
]
TOLD = "- 青蛙王子（The Frog Prince）：5.10a [1]\n- 白虎：5.11b [2]"


@pytest.mark.parametrize("before", BEFORE)
def test_whatever_goes_on_is_read(ask: Ask, before: str) -> None:
    """After each question each follow-up, with the same answer between them."""
    for after, told in product(AFTER, (TOLD, "")):
        assert ask(after, history=(Turn("user", before), Turn("assistant", told))).text


@pytest.mark.parametrize(
    ("low", "high", "closed", "open_"),
    [
        ("5.10a", "5.10a", "5.10a", ("5.10a", "5.10a")),
        ("5.10a", "5.10d", "5.10a-5.10d", ("5.10a-5.10d", "5.10a-5.10d")),
        ("5.12a", None, None, ("5.12a以上", "5.12a and up")),
        (None, "5.8", None, ("5.8以下", "5.8 and under")),
        (None, None, None, None),
    ],
)
def test_grades_are_said_by_their_ends(
    low: str | None, high: str | None, closed: str | None, open_: tuple[str, str] | None
) -> None:
    grades = GradeRange("yds", None, None, low, high)
    assert (grades_said(grades), bounds_said(grades)) == (closed, open_)


def test_one_type_is_said_and_several_are_not() -> None:
    assert type_said(("mixed",)) == ROUTE_TYPES["mixed"]
    assert type_said(()) == type_said(("sport", "trad")) == ("", "")
