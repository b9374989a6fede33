"""Places ranked by how many of the asked routes they have, and what only sounds like that."""

import pytest

from tests.worker.understanding.phrases import Ask, printed

RANKED = [
    ("龍洞哪一區最多5.12", "area", "5.12a..5.12d", ()),
    ("龍洞哪個區域的5.10最多", "area", "5.10a..5.10d", ()),
    ("哪個岩場5.11最多", "crag", "5.11a..5.11d", ()),
    ("最多傳攀的岩場是哪個", "crag", None, ("trad",)),
    ("哪個岩場抱石最多", "crag", None, ("boulder",)),
    ("龍洞哪一區傳攀最多", "area", None, ("trad",)),
    ("龍洞哪一區有最多5.9的運攀", "area", "5.9..5.9", ("sport",)),
    ("音樂廳哪一區最多5.11", "sector", "5.11a..5.11d", ()),
    ("Which area of Long Dong has the most 5.10 trad?", "area", "5.10a..5.10d", ("trad",)),
    ("which crag has the most 5.12 trad", "crag", "5.12a..5.12d", ("trad",)),
    ("where are the most 5.12s at Long Dong", "area", "5.12a..5.12d", ()),
    ("What crag has the most boulder problems?", "crag", None, ("boulder",)),
    ("the crag with the most sport routes", "crag", None, ("sport",)),
    ("Which area at Kenting has the most 5.11s?", "area", "5.11a..5.11d", ()),
]
NOT_RANKED = [
    ("路線最多12公尺的有哪些", "list"),
    ("龍洞最多 5.10 的路線", "list"),
    ("龍洞bolt最多的路線", "extreme"),
    ("最長的路線在哪一區", "extreme"),
    ("最少 bolt 的路線在哪一區", "extreme"),
    ("哪個岩場最少有10條5.12", "list"),
    ("哪個岩場最多人爬", "extreme"),
    ("Which sector has the most beginner routes at Long Dong?", "list"),
    ("the most popular 5.11 at Long Dong", "extreme"),
    ("which route at Kenting has the most bolts", "extreme"),
]
FIGURED = [
    ("哪一區路線最少", "area", "fewest_routes"),
    ("哪個岩場的路線最少", "crag", "fewest_routes"),
    ("which area has the fewest routes", "area", "fewest_routes"),
    ("龍洞哪一區bolt最多", "area", "most_bolts"),
    ("bolt最少的岩場是哪個", "crag", "fewest_bolts"),
    ("which area has the most bolts", "area", "most_bolts"),
    ("龍洞哪一區的路線最長", "area", "longest"),
    ("哪個岩場的運攀最短", "crag", "shortest"),
    ("which area at Long Dong has the longest routes", "area", "longest"),
    ("the crag with the shortest sport routes", "crag", "shortest"),
]
POPULAR = [
    ("最多人爬的岩場", "crag"),
    ("最熱門的岩場是哪個", "crag"),
    ("龍洞最熱門的區域", "area"),
    ("most popular crag", "crag"),
    ("What is the most popular area at Long Dong?", "area"),
    ("評價最好的5.11", "route"),
    ("最熱門的路線", "route"),
]


@pytest.mark.parametrize(("question", "by", "figure"), FIGURED, ids=[q for q, *_ in FIGURED])
def test_places_are_ranked_by_a_figure_of_their_routes(question: str, by: str, figure: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.group_by, reading.extreme) == ("distribution", "route", by, figure)
    assert (reading.filter.bolts_min, reading.filter.bolts_max) == (None, None)


@pytest.mark.parametrize(("question", "by", "grades", "types"), RANKED, ids=[q for q, *_ in RANKED])
def test_places_are_ranked_by_what_is_asked(
    question: str, by: str, grades: str | None, types: tuple[str, ...], ask: Ask
) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.group_by) == ("distribution", "route", by)
    assert (printed(reading.filter.grades), reading.filter.route_types) == (grades, types)


@pytest.mark.parametrize(("question", "intent"), NOT_RANKED, ids=[q for q, _ in NOT_RANKED])
def test_most_of_something_else_ranks_no_places(question: str, intent: str, ask: Ask) -> None:
    assert ask(question).intent == intent


@pytest.mark.parametrize(("question", "subject"), POPULAR, ids=[q for q, _ in POPULAR])
def test_the_most_popular_is_of_the_kind_that_was_asked(question: str, subject: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.extreme, reading.subject) == ("extreme", "most_popular", subject)
