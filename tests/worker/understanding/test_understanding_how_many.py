"""Bounds on what places hold, what is said to be climbed, what is on record, and what only looks like these."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "by", "having"),
    [
        ("哪些區的運攀不到三條", "area", (None, 2)),
        ("which cities have only one gym", "city", (1, 1)),
        ("有5條以上頂繩的岩場", "crag", (5, None)),
        ("後門有幾個岩區", "sector", (None, None)),
        # Lengths, lists of so many and the routes themselves are no bounds on what a place holds.
        ("哪些區有10米以下的路線", None, None),
        ("推薦三條超過20米的路線", None, None),
        ("list 5 routes at Kenting", None, None),
        ("墾丁有幾個區域", None, None),
    ],
)
def test_a_number_bounds_what_a_place_holds(ask: Ask, question: str, by: str | None, having: object) -> None:
    reading = ask(question)
    assert (reading.group_by if having else None, reading.having) == (by, having)


@pytest.mark.parametrize(
    ("question", "done", "personal"),
    [
        ("壽山我們爬過三十條了，還剩幾條", 30, False),
        ("I've done 12 of the routes at Defulan. How many are left to climb?", 12, False),
        # What was climbed is told, and nothing of it is asked; or it is asked of the log.
        ("我今天爬了三條就手軟，壽山5.10以下有幾條", None, False),
        (
            "I climbed three routes at Kenting yesterday and loved it. How many 5.11s are there at Shoushan?",
            None,
            False,
        ),
        ("我爬過12條5.11了，推薦下一條龍洞的", None, False),
        ("我去年爬了很多，龍洞爬了幾條", None, True),
        ("我還沒爬過的，龍洞有幾條", None, True),
        ("墾丁我還剩幾條沒爬", None, True),
    ],
)
def test_a_rest_is_of_the_number_that_is_said(ask: Ask, question: str, done: int | None, personal: bool) -> None:
    reading = ask(question)
    assert (reading.done, reading.personal) == (done, personal)


@pytest.mark.parametrize(
    ("question", "lacks", "holds"),
    [
        ("哪些路線沒有標難度", ("grade",), ()),
        ("墾丁有長度資料的路線有幾條", (), ("length",)),
        ("routes with an English name but no Chinese name", ("name_zh",), ("name_en",)),
        ("how many routes have no first ascent recorded", ("first_ascent",), ()),
        ("龍洞沒有bolt的路線有幾條", (), ()),
        ("我不確定自己的程度，推薦龍洞路線", (), ()),
        ("天天天藍難度確定嗎", (), ()),
    ],
)
def test_what_is_on_record_can_be_asked_for(ask: Ask, question: str, lacks: object, holds: object) -> None:
    filter_ = ask(question).filter
    assert (filter_.lacks, filter_.holds) == (lacks, holds)


@pytest.mark.parametrize(
    ("question", "by", "rank", "limit"),
    [
        ("墾丁路線第三多的區", "area", 3, None),
        ("top 4 areas at Longdong by number of routes", "area", None, 4),
        ("which crag has the second most boulder problems", "crag", 2, None),
        ("is there a crag with more sport routes than Kenting", "crag", None, None),
        ("哪年首攀的路線最多", "year", None, None),
        ("哪一年適合學攀岩", None, None, None),
        ("which area has more shade than Music Hall", None, None, None),
        ("哪個岩場平均評分最高", None, None, None),
    ],
)
def test_places_are_ranked_by_numbers_of_routes_alone(
    ask: Ask, question: str, by: str | None, rank: int | None, limit: int | None
) -> None:
    reading = ask(question)
    assert (reading.group_by, reading.rank, reading.limit) == (by, rank, limit)
