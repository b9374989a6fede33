"""What is asked inside a story, or in a few words, is heard whole: films, first ascents, unknown names, prices."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "video"),
    [
        ("Is there anything harder than 5.13 that's been filmed", True),
        ("墾丁5.12有人拍過的", True),
        ("鐘塔 影片", True),
        ("how many of Kenting's routes have nobody recorded a video for", False),
        ("壽山有幾條沒人拍過", False),
    ],
)
def test_films_are_videos(ask: Ask, question: str, video: bool) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.has_video, reading.unheard) == ("route", video, ())


@pytest.mark.parametrize(
    "question", ["我想知道誰首攀了最多龍洞的路線", "I want to know who put up the most routes at Long Dong"]
)
def test_who_climbed_is_no_question_about_the_own_log(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.personal, reading.unrecorded) == (False, ("first_ascensionist",))


def test_history_is_no_route_where_history_is_spoken_of(ask: Ask) -> None:
    told = "I'm a journalist writing about the history of climbing in Taiwan."
    reading = ask(f"{told} What is the oldest recorded first ascent at Long Dong, and who did it?")
    assert [m.surface for m in reading.mentions] == ["Long Dong"]
    assert (reading.extreme, reading.unrecorded) == ("oldest", ("first_ascensionist",))


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("紅岩谷最經典的是哪條", "紅岩谷"),
        ("大砲岩最值得爬的路線是哪條", "大砲岩"),
        ("Is V-Wall Gym cheaper than Flow for two adults with shoes", "V-Wall Gym"),
        ("Is Boulder Palace cheaper than Flow", "Boulder Palace"),
        ("下週帶六個完全沒碰過岩壁的客人去關子嶺，走進去大概多久", None),
        ("法國6c等於多少？壽山有幾條", None),
        ("Is Flow cheaper than Civic", None),
    ],
)
def test_an_unknown_name_is_heard_and_a_description_is_none(ask: Ask, question: str, unknown: str | None) -> None:
    reading = ask(question)
    assert (*reading.unknown_places, *reading.unknown_names) == (() if unknown is None else (unknown,))


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("阿魯巴這條是什麼難度，幾支快扣，第一次爬是哪年", {"grade", "bolts", "first_ascent"}),
        ("What's the deal with Hongsanity, has anyone filmed it", {"videos"}),
        ("哪家岩館的評分最高？在哪裡？平日多少", {"place", "address", "price", "rating"}),
        ("Compare CORNER Huashan and Civic: opening time, price, distance from MRT", {"hours", "price", "station"}),
    ],
)
def test_every_detail_is_heard(ask: Ask, question: str, attributes: set[str]) -> None:
    assert set(ask(question).attributes) == attributes


def test_a_grade_of_a_gym_is_none_to_lead_outdoors_first(ask: Ask) -> None:
    asked = "If I've only ever top-roped 5.10 indoors, what should my first outdoor lead at Shoushan be?"
    grades = ask(asked).filter.grades
    assert (grades and grades.high_text) == "5.9"


def test_a_guide_who_asks_wants_no_guide(ask: Ask) -> None:
    assert not ask("guide here. client wants the longest single pitch sport route at Long Dong").unrecorded
    assert ask("Can I hire a guide at Long Dong?").unrecorded == ("guides",)


@pytest.mark.parametrize(
    ("question", "areas"), [("Doucilin hardest", ("guanziling/doucilin",)), ("Overhang routes please", ())]
)
def test_an_area_of_one_word_opens_a_question(ask: Ask, question: str, areas: tuple[str, ...]) -> None:
    assert ask(question).filter.area_ids == areas


@pytest.mark.parametrize(
    "question",
    [
        "Guten Tag, I search a climbing hall in Kaohsiung which have also ropes, not only boulder. Which one?",
        "I am searching for a hall in Kaohsiung with ropes, not only boulder. What does it cost?",
    ],
)
def test_a_wish_before_the_question_stays_in_other_english(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.filter.gym_city, "bouldering" in reading.filter.gym_types) == ("高雄市", False)
    assert reading.filter.gym_types
    assert not reading.unknown_names


@pytest.mark.parametrize("question", ["關子嶺爬完可以泡溫泉嗎，附近有沒有7-11", "墾丁有7-11嗎"])
def test_a_shop_is_no_range_of_grades(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.attributes, reading.filter.grades) == (("amenities",), None)


def test_a_range_of_bare_grades_is_one(ask: Ask) -> None:
    assert ask("墾丁7-11的路線").filter.grades is not None


def test_a_day_of_gym_and_a_day_of_rock_is_a_journey(ask: Ask) -> None:
    assert ask("Give me a two-day plan: one day crag, one day gym, leaving from Hsinchu, I lead 5.10").trip_days == 2
    assert ask("兩天行程一天岩館一天戶外，台中出發，爬5.9").trip_days == 2
    assert ask("plan two days in the gyms of Taipei").trip_days is None


@pytest.mark.parametrize(
    ("question", "types"),
    [("我教練說傳攀要先練頂繩，龍洞5.8以下頂繩有幾條", ("toprope",)), ("龍洞的傳攀跟頂繩有幾條", ("trad", "toprope"))],
)
def test_what_somebody_says_of_a_way_of_climbing_is_no_wish(ask: Ask, question: str, types: tuple[str, ...]) -> None:
    assert ask(question).filter.route_types == types


@pytest.mark.parametrize(
    ("question", "subject", "intent"),
    [
        ("我們想去墾丁拍微電影，哪面牆最高", "route", "extreme"),
        ("墾丁有幾面牆，各有幾條路線", "route", "distribution"),
        ("What should a party of three bring for multi-pitch at Long Dong", "article", "knowledge"),
        ("如果下雨，離墾丁最近的室內岩館是哪間", "gym", "list"),
        ("Flow 可以刷卡嗎", "gym", "detail"),
    ],
)
def test_what_a_story_asks_of_is_heard(ask: Ask, question: str, subject: str, intent: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.intent, reading.unknown_places) == (subject, intent, ())
    assert "rain" not in reading.unrecorded


@pytest.mark.parametrize(
    ("question", "intent", "rock"),
    [
        ("which crags are limestone", "list", "limestone"),
        ("台灣有幾個砂岩的岩場", "count", "sandstone"),
        ("any granite crags in the south?", "list", "granite"),
        ("哪裡有砂岩可以爬", "list", "sandstone"),
        ("石灰岩跟砂岩的岩場各有哪些", "list", None),
        ("Is Long Dong limestone?", "detail", None),
    ],
)
def test_crags_are_looked_for_by_their_rock(ask: Ask, question: str, intent: str, rock: str | None) -> None:
    reading = ask(question)
    assert (reading.subject, reading.intent, reading.filter.rock) == ("crag", intent, rock)


@pytest.mark.parametrize(
    ("question", "intent", "order", "open_at"),
    [
        ("台北週一早上十點有開的岩館哪家最便宜", "list", "cheapest", ("monday", 600)),
        ("cheapest gym open at 10pm on Sunday", "list", "cheapest", ("sunday", 1320)),
        ("cheapest gym in Taipei I can reach by MRT on a Monday before noon?", "list", "cheapest", ("monday", 719)),
        ("最便宜的岩館平日幾點開", "extreme", None, None),
        ("台中哪家最晚關", "extreme", None, None),
    ],
)
def test_the_cheapest_that_is_open_then_is_one_of_those_that_are(
    ask: Ask, question: str, intent: str, order: str | None, open_at: tuple[str, int] | None
) -> None:
    reading = ask(question)
    assert (reading.intent, reading.order, reading.filter.open_at) == (intent, order, open_at)


def test_a_gym_open_then_is_asked_for_its_ropes(ask: Ask) -> None:
    assert ask("在台中找一間星期一有開、可以先鋒的").filter.facilities == ("先鋒攀登",)


@pytest.mark.parametrize(
    ("question", "names", "unknown"),
    [
        ("墾丁走進去會不會很難走 有廁所嗎", ["墾丁"], ()),
        ("聽說有一條就叫新竹客家人 我一定要爬 在哪面牆", ["新竹客家人"], ()),
        ("I learned to climb in Berlin. Any 5.9s at Kenting?", ["Kenting"], ()),
        ("墾丁的5.10有哪些？我在香港爬了三年", ["墾丁"], ()),
        ("Any routes in Berlin?", [], ("Berlin",)),
    ],
)
def test_what_is_told_is_not_what_is_asked_for(
    ask: Ask, question: str, names: list[str], unknown: tuple[str, ...]
) -> None:
    reading = ask(question)
    assert ([m.surface for m in reading.mentions], reading.unknown_places) == (names, unknown)
    assert reading.intent != "distribution"
