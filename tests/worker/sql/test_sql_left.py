"""What one thing has without what is left out, as the values that an answer may state."""

from typing import Any

import pytest

from schemas.evidence import FactValue
from schemas.reading import Attribute, Kind, Locale, Reading
from worker.sql.evidence import Gathering
from worker.sql.left import put_left

KENTING = ("停車場", "7-11便利商店", "公廁", "泥漿溫泉")
ENGLISH = ("Parking", "7-Eleven", "Restrooms", "Mud hot springs")


def left(text: str, kind: Kind, asked: Attribute, facts: dict[str, FactValue], locale: Locale = "zh-TW") -> Any:
    """What is put of one row: what is out and what is left, by the column."""
    g = Gathering(locale)
    item = g.facts(kind, "one", {"name": "甲", **facts})
    put_left(g, [item], Reading(text, locale, "detail", kind, attributes=(asked,)))
    return {v.key: v.value for v in g.values}


@pytest.mark.parametrize(
    ("text", "out", "rest"),
    [
        ("扣掉橫渡，剩哪些", ("traverse",), ("overhang", "jug")),
        ("除了外傾還有什麼", ("overhang",), ("traverse", "jug")),
        ("apart from jugs, what's left", ("jug",), ("overhang", "traverse")),
        ("besides the traverse, what else?", ("traverse",), ("overhang", "jug")),
    ],
)
def test_the_tags_of_a_route(text: str, out: tuple[str, ...], rest: tuple[str, ...]) -> None:
    """In the order of the row."""
    told = left(text, "route", "features", {"features": ("overhang", "traverse", "jug")})
    assert told == {"out.1.features": out, "left.1.features": rest}


def test_all_that_there_is_may_be_left_out() -> None:
    """Then nothing is left, and that is said."""
    told = left("扣掉橫渡，剩哪些", "route", "features", {"features": ("traverse",)})
    assert told == {"out.1.features": ("traverse",), "left.1.features": ()}


def test_the_facilities_of_a_gym() -> None:
    told = left("不算先鋒和淋浴，剩哪些", "gym", "facilities", {"facilities": ("先鋒攀登", "淋浴設施", "置物櫃")})
    assert told == {"out.1.facilities": ("先鋒攀登", "淋浴設施"), "left.1.facilities": ("置物櫃",)}


@pytest.mark.parametrize(
    ("text", "locale", "out", "rest"),
    [
        ("扣掉停車場，還有什麼", "zh-TW", KENTING[:1], KENTING[1:]),
        ("除了溫泉還有什麼", "zh-TW", KENTING[3:], KENTING[:3]),
        ("apart from the toilets, what else is there", "en", ENGLISH[2:3], (*ENGLISH[:2], ENGLISH[3])),
        ("besides parking, what else?", "en", ENGLISH[:1], ENGLISH[1:]),
    ],
)
def test_what_lies_around_a_crag(text: str, locale: Locale, out: Any, rest: Any) -> None:
    """Told as it is listed in the answer's language."""
    told = left(text, "crag", "amenities", {"amenities": KENTING, "amenities_en": ENGLISH}, locale)
    assert told == {"out.1.amenities": out, "left.1.amenities": rest}


@pytest.mark.parametrize(
    ("text", "kind", "asked", "facts"),
    [
        # Nothing is left out.
        ("有哪些特色", "route", "features", {"features": ("traverse",)}),
        # What is left out is not there, so that the answer tells that instead.
        ("扣掉裂隙，剩哪些", "route", "features", {"features": ("traverse",)}),
        # Something else is asked of it than the list that could be cut.
        ("扣掉橫渡，剩哪些", "route", "grade", {"features": ("traverse",)}),
        # It has no list, and an area has none at all.
        ("扣掉橫渡，剩哪些", "route", "features", {}),
        ("扣掉停車場，剩哪些", "area", "amenities", {"amenities": KENTING}),
    ],
)
def test_nothing_is_put_of_what_cannot_be_cut(
    text: str, kind: Kind, asked: Attribute, facts: dict[str, FactValue]
) -> None:
    assert left(text, kind, asked, facts) == {}


def test_nothing_is_put_of_several() -> None:
    """Of which of them it is left out is not said."""
    g = Gathering("zh-TW")
    items = [g.facts("route", i, {"name": i, "features": ("traverse",)}) for i in ("a", "b")]
    put_left(g, items, Reading("扣掉橫渡，剩哪些", "zh-TW", "detail", "route", attributes=("features",)))
    assert g.values == []
