"""Where somebody lives is no place to look in unless it is the only one; a holiday is no route where gyms are asked."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "region", "city"),
    [
        ("我是台中人 週末想開車去南部爬 5.10 有哪個岩場路線最多", "南部", None),
        ("剛搬到台北，高雄有什麼岩館", None, "高雄市"),
        ("I moved to Taipei last month. Which gyms are there in Kaohsiung?", None, "高雄市"),
        ("我住台中，有什麼岩館", None, "台中市"),
        ("I live in Taichung, any gyms?", None, "台中市"),
    ],
)
def test_a_home_is_left_out_where_another_place_is_named(
    ask: Ask, question: str, region: str | None, city: str | None
) -> None:
    reading = ask(question)
    assert (reading.filter.region, reading.filter.gym_city, reading.filter.crag_ids) == (region, city, ())


@pytest.mark.parametrize(
    ("question", "city"),
    [
        ("剛調到高雄上班，以前在台北都爬先鋒。這邊有可以爬先鋒的館嗎？", "高雄市"),
        ("以前在台北爬，現在在台中，有抱石館嗎", "台中市"),
        ("從台中搬來高雄，這裡有哪些岩館", "高雄市"),
        ("老家在台南 人在台北，哪裡可以抱石", "台北市"),
        ("我男友在台中，我在桃園，桃園這邊有先鋒館嗎", "桃園市"),
        ("My friend is from Kaohsiung, we live in Taichung. Which gyms are near us?", "台中市"),
        ("We left Taichung for Kaohsiung last month, what gyms are there?", "高雄市"),
        ("Grew up in Tainan, now based in Taipei. Where can I boulder?", "台北市"),
    ],
)
def test_of_several_towns_that_are_told_of_the_asker_is_in_the_last(ask: Ask, question: str, city: str) -> None:
    """Where one was, and where others are, is no place to look in; since when one is somewhere is no hour."""
    reading = ask(question)
    assert (reading.filter.gym_city, reading.filter.open_at) == (city, None)


def test_an_hour_is_asked_for_beside_where_one_is(ask: Ask) -> None:
    assert ask("現在在台北，哪些岩館還開著").filter.open_at is not None


def test_a_superlative_that_opens_a_sentence_is_no_place(ask: Ask) -> None:
    assert ask("I did my degree in Taichung and now work in Kaohsiung. Cheapest gym?").unknown_places == ()


@pytest.mark.parametrize("question", ["台北和台中哪裡有先鋒館", "我常去台北跟台中，兩邊有哪些岩館"])
def test_towns_that_are_both_asked_about_stay(ask: Ask, question: str) -> None:
    assert set(ask(question).filter.gym_cities) == {"台北市", "台中市"}


@pytest.mark.parametrize(
    "question",
    [
        "I can onsight 6b+ in France, which routes at Guanziling should I try?",
        "剛從美國搬來台中，附近有什麼天然岩場",
        "I'm visiting from Portland. Any crags near Taichung?",
    ],
)
def test_a_country_that_is_only_told_of_is_not_looked_up(ask: Ask, question: str) -> None:
    assert ask(question).unknown_places == ()


def test_a_country_that_is_asked_about_is_unknown(ask: Ask) -> None:
    assert ask("美國有什麼岩場").unknown_places


@pytest.mark.parametrize(
    "question", ["國慶日台中岩館有開嗎", "is there a gym open on New Year's day in Taichung", "元旦台中有岩館開嗎"]
)
def test_a_holiday_is_a_day_where_hours_are_asked(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.open_at) == ("gym", ("holiday", None))


def test_a_route_called_like_a_holiday_is_one_elsewhere(ask: Ask) -> None:
    assert [m.kind for m in ask("國慶日多難").mentions] == ["route"]


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [("想挑戰第一條5.12 墾丁有什麼推薦", "5.12a", "5.12b"), ("我的第一條5.11 龍洞推薦爬什麼", "5.11a", "5.11b")],
)
def test_the_first_of_a_grade_is_of_the_lower_half_of_that_grade(ask: Ask, question: str, low: str, high: str) -> None:
    grades = ask(question).filter.grades
    assert grades is not None
    assert (grades.low_text, grades.high_text) == (low, high)


@pytest.mark.parametrize(
    "question", ["龍洞5.14有幾條 分別叫什麼", "How many 5.13s at Shoushan and what are they named"]
)
def test_who_wants_names_beside_a_number_gets_the_list(ask: Ask, question: str) -> None:
    assert ask(question).intent == "list"


@pytest.mark.parametrize("question", ["哪個岩場走路最短", "which crag has the shortest walk in"])
def test_the_shortest_walk_is_of_crags(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, "approach" in reading.attributes) == ("compare", "crag", True)


def test_quickdraws_that_somebody_has_bound_the_bolts(ask: Ask) -> None:
    """Two of them hang at the top; how many are needed is another question."""
    assert ask("我有12支快扣，德芙蘭哪些運攀爬得了").filter.bolts_max == 10
    assert ask("我有12支快扣，德芙蘭哪些爬得了").filter.not_route_types == ("trad", "mixed")
    assert ask("I have a rack and 8 draws, what can I climb at Defulan").filter.not_route_types == ()
    assert ask("德芙蘭12個bolt的運攀有哪些").filter.bolts_max == 12
    assert ask("墾丁有沒有bolt近一點的5.9").filter.bolts_max is None


@pytest.mark.parametrize("question", ["台北有24小時的岩館嗎", "any 24 hour gyms in Taipei"])
def test_around_the_clock_is_a_whole_day(ask: Ask, question: str) -> None:
    f = ask(question).filter
    assert (f.open_at, f.open_until) == (("monday", 0), 24 * 60)


def test_a_lead_gym_is_one_where_one_can_lead(ask: Ask) -> None:
    """Most of them have boulders too."""
    reading = ask("台中最便宜的先鋒館")
    assert (reading.filter.facilities, reading.filter.gym_types) == (("先鋒攀登",), ())


def test_a_short_name_of_a_gym_is_one_beside_what_a_gym_has(ask: Ask) -> None:
    assert [m.kind for m in ask("Does Flow have lead climbing?").mentions] == ["gym"]
    assert ask("What's the flow of Music Hall routes").subject == "route"
