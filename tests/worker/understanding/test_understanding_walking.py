"""Minutes on foot bound a gym's way from its station and a crag's approach; asking how long it takes bounds nothing."""

from math import inf, nextafter

import pytest

from tests.worker.understanding.phrases import Ask

BOUNDED = (
    ("步行10分鐘以內的岩館", "gym", None, 10),
    ("捷運走路五分鐘到得了的岩館", "gym", None, 5),
    ("哪些岩館離捷運走路不到 5 分鐘", "gym", None, nextafter(5, 0)),
    ("gyms within 5 minutes' walk of an MRT station", "gym", None, 5),
    ("a bouldering gym in Taipei less than 10 min walk from the metro", "gym", None, nextafter(10, 0)),
    ("走路半小時內到得了的岩場", "crag", None, 30),
    ("走路超過 20 分鐘的岩場有哪些", "crag", nextafter(20, inf), None),
    ("crags with an approach under 15 minutes", "crag", None, nextafter(15, 0)),
    ("crags with a walk of at least half an hour", "crag", 30, None),
)


@pytest.mark.parametrize(("question", "subject", "low", "high"), BOUNDED, ids=[q for q, *_ in BOUNDED])
def test_minutes_on_foot_are_a_bound(
    question: str, subject: str, low: float | None, high: float | None, ask: Ask
) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.walk_min_minutes, reading.filter.walk_max_minutes) == (subject, low, high)
    assert reading.intent in ("list", "count", "search")
    assert reading.attributes[-1:] == (("station",) if subject == "gym" else ("approach",))


@pytest.mark.parametrize(
    "question",
    [
        "龍洞走路要10分鐘嗎",
        "how long is the approach to Long Dong",
        "開車 30 分鐘內的岩場",
        "中午12點走路去岩館",
        "爬 10 分鐘要休息多久",
    ],
)
def test_other_minutes_are_none(question: str, ask: Ask) -> None:
    f = ask(question).filter
    assert (f.walk_min_minutes, f.walk_max_minutes) == (None, None)
