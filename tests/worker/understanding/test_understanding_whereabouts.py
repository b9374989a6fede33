"""Where a question is: places that do not exist, places to be near, names that are only part of a name."""

import pytest

from schemas.reading import Reading, Turn
from tests.worker.understanding.conftest import NOON_ON_MONDAY
from tests.worker.understanding.phrases import Ask
from worker.sql.surroundings import hangs_on_unknown
from worker.understanding import Gazetteer, read_question


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("How hard is the hardest route in Colorado?", "Colorado"),
        ("Colorado's hardest route", "Colorado"),
        ("the hardest Colorado route", "Colorado"),
        ("how many routes are there in yosemite", "yosemite"),
        ("grade distribution in Wyoming", "Wyoming"),
        ("easy trad near Denver", "Denver"),
        ("加州最難的路線", "加州"),
        ("小錐麓的路線有哪些", "小錐麓"),
        ("大砲岩有幾條路線", "大砲岩"),
        ("優勝美地El Cap有幾條路線", "優勝美地El Cap"),
        ("我想去合歡山爬 5.10", "合歡山"),
        ("推薦合歡山的路線", "合歡山"),
    ],
)
def test_a_place_that_no_row_bears_stops_the_question(ask: Ask, text: str, place: str) -> None:
    """Whatever is asked of it: no row of another place may answer."""
    reading = ask(text)
    assert reading.unknown_places == (place,)
    assert hangs_on_unknown(reading)


def test_a_route_called_like_a_state_is_no_place() -> None:
    """A route called Colorado does not make Colorado a known place, and is still found by its name."""
    row = {"id": "r1", "crag_id": "ut", "area_id": None, "name": None, "name_en": "Colorado", "alternative_names": "[]"}
    gazetteer = Gazetteer.from_rows({"route": [row]}, seq=1)

    def read(text: str) -> Reading:
        return read_question(text, gazetteer, now=NOON_ON_MONDAY)

    asked = read("How hard is the hardest route in Colorado?")
    assert asked.unknown_places == ("Colorado",)
    assert not asked.mentions
    assert [m.ids for m in read("How hard is Colorado?").mentions] == [("r1",)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("grade of Midnight Lightning", "Midnight Lightning"),
        ("墾丁的「宇宙無敵大懸岩」幾級", "宇宙無敵大懸岩"),
        ("what's the grade of The Purple Banana at Kenting", "Purple Banana"),
        ("龍洞的彩虹小馬多難", "彩虹小馬"),
        ("Cool Hand Luke defulan", "Cool Hand Luke"),
    ],
)
def test_part_of_a_name_is_not_the_name(ask: Ask, text: str, name: str) -> None:
    """A longer name that nobody bears is unknown, whatever is contained in it or stands beside it."""
    reading = ask(text)
    assert reading.unknown_names == (name,)
    assert hangs_on_unknown(reading)


@pytest.mark.parametrize(
    "text",
    [
        "小朋友可以爬的路線",
        "單繩距的路線有哪些",
        "危險的路線有哪些",
        "影片最多的路線",
        "最近新開的路線",
        "平日晚上在台北可以去哪爬",
        "夏天去哪裡爬比較好",
        "I'm visiting from Canada, what should I climb in Long Dong?",
        "Where can I find 5.10 Sport Routes in the North?",
        "Any easy multi-pitch near the ocean?",
        "What is the best sport climb in Long Dong in Winter?",
    ],
)
def test_ordinary_words_are_no_places(ask: Ask, text: str) -> None:
    """What describes routes, seasons and askers is not said to be a place that nobody knows."""
    reading = ask(text)
    assert (reading.unknown_places, reading.unknown_names) == ((), ())


@pytest.mark.parametrize(
    ("text", "subject", "near"),
    [
        ("離台北最近的岩場", "crag", "台北市"),
        ("台北有哪些岩場", "crag", "台北市"),
        ("classic crack climbs near Taipei", "route", "台北市"),
        ("龍洞附近有岩館嗎", "gym", "龍洞"),
        ("crags near Kenting", "crag", "墾丁"),
    ],
)
def test_what_is_near_a_place(ask: Ask, text: str, subject: str, near: str) -> None:
    """A town without a crag, and a crag without a gym, are places to be near and not unknown ones."""
    reading = ask(text)
    assert (reading.subject, [m.name for m in reading.near], reading.unknown_places) == (subject, [near], ())


@pytest.mark.parametrize(
    "text", ["墾丁岩場附近有便利商店可以買水嗎", "is there food near guanziling crag", "routes near Tainan"]
)
def test_what_is_known_of_the_place_itself_is_not_looked_for_around_it(ask: Ask, text: str) -> None:
    """What a crag has beside it is its own attribute, and routes near a town with a crag are that crag's."""
    assert ask(text).near == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("白鯨記要打幾個bolt還是全放cam", "白鯨記"),
        ("誰與爭鋒在哪一區 難度多少", "誰與爭鋒"),
        ("叫我以實瑪利是傳攀還運動攀", "叫我以實瑪利"),
        ("do I need a rope for Fat Cow?", "肥牛"),
        ("how tall is Great Roof P1, and does it have bolts", "大懸岩 | P1"),
    ],
)
def test_a_named_route_is_what_the_question_is_about(ask: Ask, text: str, name: str) -> None:
    """Words that count or list do not turn a question about one route into one about all."""
    reading = ask(text)
    assert (reading.intent, reading.subject, reading.mentions[0].name) == ("detail", "route", name)


def test_days_of_a_weekend_and_of_a_working_week(ask: Ask) -> None:
    """Several days are asked together."""
    assert ask("台北的岩館週末幾點開").days == ("saturday", "sunday")
    assert ask("weekday hours of T-Up Zhonghe").days == ("monday", "tuesday", "wednesday", "thursday", "friday")
    assert ask("原岩中和週六幾點開").days == ()


def test_closing_days_and_last_closing(ask: Ask) -> None:
    """A closing day is a filter; who closes last is an extreme, today where no day is named."""
    assert ask("週一公休的岩館有哪些").filter.closed_on == "monday"
    late = ask("台北市哪間岩館最晚關？")
    assert (late.intent, late.extreme, late.weekday) == ("extreme", "latest_closing", "monday")
    assert ask("最便宜的岩館").extreme == "cheapest"


def test_features_are_wanted_together_unless_one_is_enough(ask: Ask) -> None:
    """ "Classic crack" is both, 「裂隙或斜板」 is either."""
    assert ask("classic crack climbs in Long Dong").filter.any_feature is None
    assert ask("龍洞有哪些裂隙或斜板的路線").filter.any_feature is True


def test_a_grade_is_no_number_of_items(ask: Ask) -> None:
    """ "The 5.12 routes" are not five."""
    assert ask("List the 5.12 routes in Long Dong with at least 10 bolts").limit is None


@pytest.mark.parametrize(
    ("before", "text", "wanted"),
    [
        ("Show me routes in Defulan", "only sport please", {"crag_ids": ("defulan",), "route_types": ("sport",)}),
        ("暗黑之牆有哪些路線", "裡面最難的是哪條", {"area_ids": ("kenting/dark-wall",)}),
        ("推薦我一條路線", "龍洞", {"crag_ids": ("longdong",)}),
    ],
)
def test_a_terse_reply_keeps_what_was_spoken_of(ask: Ask, before: str, text: str, wanted: dict[str, object]) -> None:
    """A refinement, a pointer and the answer to a question back."""
    found = ask(text, (Turn("user", before),)).filter
    assert {key: getattr(found, key) for key in wanted} == wanted
