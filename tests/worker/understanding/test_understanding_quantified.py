"""Places wanted by what none, or all, of their routes are; and questions that only sound like it."""

import pytest

from schemas.reading import Filter
from tests.worker.understanding.phrases import Ask

TRAD, SPORT = Filter(route_types=("trad",)), Filter(route_types=("sport",))
LACKING: list[tuple[str, str, Filter]] = [
    ("哪個岩場沒有傳攀", "crag", TRAD),
    ("龍洞哪些區域沒有運動攀", "area", SPORT),
    ("龍洞有5.9但沒有傳攀的區域", "area", TRAD),
    ("which areas have no trad", "area", TRAD),
    ("Which areas at Longdong don't have any trad routes?", "area", TRAD),
    ("List areas at Defulan with trad but no sport", "area", SPORT),
    ("哪些區域沒有影片", "area", Filter(has_video=True)),
    ("哪些區域沒有傳攀也沒有頂繩", "area", Filter(route_types=("trad", "toprope"))),
    ("Which areas have neither trad nor top rope?", "area", Filter(route_types=("trad", "toprope"))),
    ("Are there any areas with no bolts at all?", "area", Filter(bolts_min=1)),
]
SOLELY: list[tuple[str, str, Filter]] = [
    ("只有運動攀的區域有哪些", "area", SPORT),
    ("全是傳攀的岩區有幾個", "area", TRAD),
    ("areas where everything is sport", "area", SPORT),
    ("which crags are all sport?", "crag", SPORT),
    ("Is there a crag with only sport routes in the south?", "crag", SPORT),
    ("Which sport-only areas are there at Longdong?", "area", SPORT),
]
GRADED: list[tuple[str, str | None, str | None]] = [
    ("哪些區域完全沒有5.10", "5.10a", "5.10d"),
    ("哪些區域連一條5.9都沒有", "5.9", "5.9"),
    ("哪個區域沒有5.12以上的路線", "5.12a", None),
    ("which sectors have nothing under 5.10", None, "5.9"),
    ("Show me the walls that have nothing easier than 5.10", None, "5.9"),
    ("crags without any 5.13", "5.13a", "5.13d"),
]
LOOK_ALIKES = [
    "哪些路線沒有bolt",
    "龍洞哪些區域有傳攀",
    "哪些區域都有5.9的運動攀",
    "which routes in Golden Valley have no bolts",
    "我只有5.9的程度，推薦岩場",
    "I have no trad gear. Which crag should I go to?",
    "哪個岩場沒有停車場",
    "哪個區域適合只有傳攀經驗的人",
    "Which area at Longdong is best if I only trad climb?",
    "龍洞哪個區域的路線最短，沒有傳攀也可以",
    "bolt最少的岩場是哪個",
    "影片最多的區域都是哪些",
    "不要傳攀的區域推薦",
    "哪些岩館沒有淋浴",
]
OF_MOST = ["音樂廳大部分是傳攀嗎", "校門口是不是都是傳攀", "Is Back Door all sport?", "Is Music Hall mostly trad",
           "Are most climbs at School Gate sport?"]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "routes"), LACKING)
def test_places_without_some_routes(ask: Ask, text: str, kind: str, routes: Filter) -> None:
    """None of the place's routes is to be so."""
    reading = ask(text)
    assert (reading.subject, reading.filter.lacking, reading.filter.solely) == (kind, routes, None)


@pytest.mark.parametrize(("text", "kind", "routes"), SOLELY)
def test_places_with_nothing_but_some_routes(ask: Ask, text: str, kind: str, routes: Filter) -> None:
    """All of the place's routes are to be so."""
    reading = ask(text)
    assert (reading.subject, reading.filter.lacking, reading.filter.solely) == (kind, None, routes)


@pytest.mark.parametrize(("text", "low", "high"), GRADED)
def test_places_without_some_grades(ask: Ask, text: str, low: str | None, high: str | None) -> None:
    """A bound counts as the grades within it."""
    routes = ask(text).filter.lacking
    assert routes is not None
    assert routes.grades is not None
    assert (routes.grades.low_text, routes.grades.high_text) == (low, high)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_is_lacked_by_others_is_no_wish_of_places(ask: Ask, text: str) -> None:
    """Routes without bolts, askers without gear and gyms without showers."""
    filter_ = ask(text).filter
    assert (filter_.lacking, filter_.solely) == (None, None)


@pytest.mark.parametrize("text", OF_MOST)
def test_whether_a_place_is_mostly_of_a_kind_is_told_by_its_kinds(ask: Ask, text: str) -> None:
    """The shares answer it, not the routes of that kind."""
    reading = ask(text)
    assert (reading.intent, reading.group_by, reading.filter.route_types) == ("distribution", "type", ())
