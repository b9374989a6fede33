"""Readings of plain questions about rock: this season, other crags, and names beside the words that ask for places."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "text", ["現在適合去哪個岩場", "which crag is good this month", "現在去龍洞還是墾丁比較適合", "明天適合去後門嗎"]
)
def test_now_is_the_season_that_it_is(ask: Ask, text: str) -> None:
    """The clock of the tests stands in November."""
    assert ask(text).filter.seasons == ("Autumn",)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("六月去龍洞會不會很熱", "season"),
        ("關子嶺過年冷不冷", "season"),
        ("how cold is Defulan in February", "season"),
        ("從停車場到壽山岩壁要走很遠嗎", "approach"),
        ("is the walk in to Shoushan steep", "approach"),
        ("Kenting by car, how many minutes", "transport"),
        ("how many minutes driving to Guanziling", "transport"),
        ("Defulan in Nov, too cold?", "season"),
        ("德芙蘭停車場走到岩壁多久", "approach"),
        ("Defulan, walking from car, how many minutes?", "approach"),
        ("Kenting climbing place, can I buy lunch near?", "amenities"),
        ("Can I sleep near Defulan crag?", "amenities"),
        ("關子嶺沒開車怎麼去", "transport"),
        ("墾丁是砂岩還是石灰岩", "rock"),
        ("what's the rock like at Defulan", "rock"),
    ],
)
def test_what_is_asked_of_a_crag_in_other_words(ask: Ask, text: str, attribute: str) -> None:
    """An overview had been told, or that heat and driving are not on record."""
    reading = ask(text)
    assert attribute in reading.attributes
    assert not reading.unheard


def test_a_hot_spring_is_no_season(ask: Ask) -> None:
    assert ask("is there a hot spring at Guanziling").attributes == ("amenities",)


@pytest.mark.parametrize("text", ["最近的岩場適合新手嗎", "現在龍洞有哪些適合的路線", "今天哪間岩館適合新手"])
def test_what_is_not_asked_of_the_season_sets_none(ask: Ask, text: str) -> None:
    assert ask(text).filter.seasons == ()


@pytest.mark.parametrize("text", ["similar to Meditation but at another crag", "有沒有像冥想但在其他岩場的路線"])
def test_routes_like_another_may_be_wanted_at_another_crag(ask: Ask, text: str) -> None:
    assert ask(text).filter.not_crag_ids == ("longdong",)


def test_routes_at_one_of_two_crags_are_routes(ask: Ask) -> None:
    """Only whoever chooses between places is told of the places."""
    assert ask("beginner routes at Kenting or Shoushan").subject == "route"
    assert ask("better for beginners, Kenting or Shoushan").subject == "crag"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("龍洞2000年以前的運攀有幾條", {"route_types": ("sport",), "first_ascent_max": 1999}),
        ("sport routes before 2000 at long dong", {"route_types": ("sport",), "first_ascent_max": 1999}),
        ("1990到2000年間的5.12運攀", {"first_ascent_min": 1990, "first_ascent_max": 2000}),
        ("first cave easy routes", {"area_ids": ("longdong/first-cave",)}),
        ("TBD grade routes", {"lacks": ("grade",)}),
        ("不用垂降下來的路線", {"features": ("walk_off",)}),
        ("寬裂隙路線", {"features": ("off_width",)}),
        ("墾丁有紀錄首攀年份的路線", {"holds": ("first_ascent",)}),
    ],
)
def test_a_condition_is_not_dropped(ask: Ask, text: str, fields: dict[str, object]) -> None:
    reading = ask(text)
    assert {name: getattr(reading.filter, name) for name in fields} == fields
    assert not reading.unknown_places


@pytest.mark.parametrize("text", ["longest easy sport route", "最長的簡單路線", "簡單又長的路線", "哪些路線又長又簡單"])
def test_the_longest_of_the_easy_ones_are_easy(ask: Ask, text: str) -> None:
    grades = ask(text).filter.grades
    assert grades is not None
    assert grades.high_text == "5.9"


def test_outside_is_where_one_climbs_or_what_is_left_out(ask: Ask) -> None:
    """ "Outside near Taipei" leaves no Taipei out."""
    assert ask("easy top ropes outside near Taipei").filter.route_types == ("toprope",)
    assert ask("routes outside Long Dong").filter.not_crag_ids == ("longdong",)


@pytest.mark.parametrize("text", ["幫我排一天的路線，關子嶺，我爬5.10a", "週末想去墾丁，幫我排兩天，我爬5.11"])
def test_days_are_planned_without_a_word_for_a_journey(ask: Ask, text: str) -> None:
    assert ask(text).trip_days


def test_routes_to_learn_on_are_no_article(ask: Ask) -> None:
    assert ask("學傳攀 哪幾條適合").subject == "route"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("女兒12歲，岩館爬到5.8了，關子嶺集合場5.8以內有哪些", "route"),
        ("岩館可以爬5.10，龍洞校門口5.9有哪些", "route"),
        ("龍洞附近有哪些岩館可以爬", "gym"),
    ],
)
def test_who_climbs_in_a_gym_asks_for_rock_by_its_name(ask: Ask, text: str, subject: str) -> None:
    assert ask(text).subject == subject


def test_the_only_crag_of_a_region_is_one_of_its_crags(ask: Ask) -> None:
    reading = ask("北部只有龍洞一個岩場嗎")
    assert (reading.intent, reading.subject, reading.filter.region) == ("list", "crag", "北部")
