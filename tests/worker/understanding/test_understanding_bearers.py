"""How many routes bear a name, which districts an English name is, and who may go outside at all."""

import pytest

from tests.worker.understanding.phrases import Ask, printed


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("龍洞直上有幾條", "直上"),
        ("直上有幾條", "直上"),
        ("龍洞有幾條直上", "直上"),
        ("無名有幾條", "無名"),
        ("龍洞有幾條叫國慶日的路線", "國慶日"),
    ],
)
def test_how_many_bear_a_name_is_told_of_the_name(question: str, name: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("detail", "route")
    assert [m.name for m in reading.mentions if m.kind == "route"] == [name]


@pytest.mark.parametrize(
    "question", ["龍洞有幾條", "龍洞運攀有幾條", "斜板有幾條", "和平有幾條路線", "龍洞直上的路線有幾條裂隙"]
)
def test_other_counts_are_of_no_name(question: str, ask: Ask) -> None:
    assert not [m for m in ask(question).mentions if m.kind == "route"]


@pytest.mark.parametrize("question", ["gyms in Xinyi", "gyms in Xinyi district", "any gyms near Xinyi"])
def test_a_route_is_no_district(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.gym_district) == ("gym", "信義區")


def test_a_route_called_like_a_district_stays_one(ask: Ask) -> None:
    assert [m.kind for m in ask("how hard is Xinyi").mentions] == ["route"]


@pytest.mark.parametrize("question", ["沒爬過可以直接去戶外嗎", "完全沒經驗可以去岩場嗎"])
def test_who_never_climbed_is_answered_from_articles(question: str, ask: Ask) -> None:
    assert ask(question).intent == "knowledge"


def test_needing_a_guide_is_nothing_of_the_log(ask: Ask) -> None:
    reading = ask("do I need a guide for my first outdoor climb")
    assert (reading.personal, reading.unrecorded) == (False, ("guides",))


@pytest.mark.parametrize("question", ["兩歲能不能帶去岩館", "can I bring my baby to a climbing gym"])
def test_age_limits_of_gyms_are_not_recorded(question: str, ask: Ask) -> None:
    assert ask(question).unrecorded == ("children",)


@pytest.mark.parametrize("question", ["how are boulders graded at Long Dong", "龍洞抱石難度怎麼標"])
def test_how_boulders_are_graded_is_a_spread(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by, reading.filter.route_types) == ("distribution", "grade", ("boulder",))


def test_a_name_that_describes_is_one_where_routes_are_to_be_like_it(ask: Ask) -> None:
    reading = ask("有哪些路線和散步路線類似？")
    assert (reading.mode, [m.name for m in reading.mentions]) == ("similar", ["散步路線"])


FIRST_CAVE, PLATFORM = "LD-FIRST-CAVE-268", "SS-PLATFORM-LOWER-010"


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("國慶日幾級", {FIRST_CAVE, PLATFORM}),
        ("國慶日幾級？不是龍洞那條", {PLATFORM}),
        ("How hard is National Day? Not the Long Dong one pls", {PLATFORM}),
        ("除了龍洞那條 還有哪條叫國慶日", {PLATFORM}),
        ("national day grade - I mean the Long Dong one, not Shoushan", {FIRST_CAVE}),
    ],
)
def test_a_disclaimer_leaves_out_the_route_of_that_place(question: str, ids: set[str], ask: Ask) -> None:
    assert {i for m in ask(question).mentions if m.kind == "route" for i in m.ids} == ids


def test_what_only_one_of_a_name_is_tells_which_is_meant(ask: Ask) -> None:
    assert ask("創世紀多難 傳攀那條").filter.route_types == ("trad",)
    assert printed(ask("國慶日幾級，我說的是5.10的那條").filter.grades) == "5.10a..5.10d"
    assert ask("I climb 5.10, how hard is National Day?").filter.grades is None


@pytest.mark.parametrize("question", ["兩條國慶日哪條比較難", "Which Stairway to Heaven is harder?"])
def test_routes_of_one_name_are_set_against_each_other(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.missing) == ("compare", None)
