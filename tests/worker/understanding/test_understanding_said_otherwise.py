"""Counts, extremes and bounds in the many words in which people ask for them, and questions that name nothing."""

import pytest

from schemas.grades import band
from schemas.reading import Reading
from tests.worker.understanding.phrases import Ask


def _grades(reading: Reading) -> tuple[str | None, str | None]:
    grades = reading.filter.grades
    return (None, None) if grades is None else (grades.low_text, grades.high_text)


@pytest.mark.parametrize(
    ("question", "extreme"),
    [
        ("At Defulan which climb is the lengthiest?", "longest"),
        ("which route at Kenting has the greatest length", "longest"),
        ("關子嶺天花板是哪條線啊", "hardest"),
        ("龍洞校門口那區天花板是哪條線", "hardest"),
        ("墾丁的天花板是幾級", "hardest"),
        ("all of taiwan, what's the top graded sport climb", "hardest"),
        ("the biggest grade at Kenting", "hardest"),
        ("壽山最頂的線是哪條", "hardest"),
        ("What's the lowest graded route at Kenting?", "easiest"),
        ("which line at Defulan takes the most draws", "most_bolts"),
    ],
)
def test_the_most_of_a_place_is_asked(ask: Ask, question: str, extreme: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.extreme, reading.filter.features) == ("extreme", extreme, ())


@pytest.mark.parametrize("question", ["龍洞有天花板的路線", "roofs at Longdong", "關子嶺有天花板嗎"])
def test_a_ceiling_is_still_a_roof(ask: Ask, question: str) -> None:
    assert ask(question).filter.features == ("roof",)


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("how many routes from 13a to 13d at Longdong?", "5.13a", "5.13d"),
        ("墾丁5.9以下到5.7的路線有哪些", "5.7", "5.9"),
        ("How many trad lines does Long Dong have if I cap it at 5.8?", None, "5.8"),
        ("trad routes at Longdong capped at 5.8", None, "5.8"),
        ("Kenting routes, nothing past 5.9", None, "5.9"),
        ("Kenting routes that don't exceed 5.9", None, "5.9"),
        ("sport at Guanziling with a ceiling of 5.10b", None, "5.10b"),
        ("墾丁路線最硬到5.9", None, "5.9"),
        ("關子嶺5.13（以上也行）有哪些", "5.13a", None),
        ("墾丁 5.13 以上", "5.13a", None),
        ("from 5.11 on at Kenting", "5.11a", None),
    ],
)
def test_a_bound_is_said_in_many_words(ask: Ask, question: str, low: str | None, high: str | None) -> None:
    reading = ask(question)
    assert _grades(reading) == (low, high)
    assert not reading.unheard


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("First Cave routes, 30+ metres", 30, None),
        ("routes upward of 30 m at First Cave", 30, None),
        ("Golden Valley, 要夠長至少20m的，有哪些線", 20, None),
        ("手上一條70米的單繩，德芙蘭三十米以上的路線麻煩列一下", 30, None),
        ("routes of 30 m at First Cave", 30, 30),
    ],
)
def test_a_length_is_bounded(ask: Ask, question: str, low: float, high: float | None) -> None:
    reading = ask(question)
    assert (reading.filter.length_min_m, reading.filter.length_max_m) == (low, high)


@pytest.mark.parametrize(
    "question",
    [
        "寫報告要用，龍洞的傳攀數、運動攀數，兩個數字",
        "龍洞的傳攀數跟運攀數",
        "跟朋友打賭龍洞是運攀比較多，他說傳攀才多。請給我兩邊的數字分勝負",
    ],
)
def test_two_kinds_are_counted(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by, set(reading.filter.route_types)) == (
        "distribution",
        "type",
        {"sport", "trad"},
    )


@pytest.mark.parametrize(
    "question", ["5.10的路線總共多少啊", "剛好是5.11a的一共多少", "What's the route tally for Golden Valley?"]
)
def test_routes_are_counted(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("count", "route")


@pytest.mark.parametrize("question", ["兩個人去原岩新店租鞋總共多少", "岩館入場加租鞋一共多少"])
def test_a_total_of_money_is_a_price(ask: Ask, question: str) -> None:
    assert "price" in ask(question).attributes


@pytest.mark.parametrize("question", ["德芙蘭一共有多少區", "how many sections is Defulan divided into"])
def test_areas_are_counted(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("count", "area")


@pytest.mark.parametrize(
    "question",
    [
        "Between Guanziling and Shoushan who wins on quantity at 5.12?",
        "關子嶺和壽山，5.12的數目誰贏",
        "5.12的路線數量，關子嶺 vs 柴山，幾比幾？",
        "Route totals for Guanziling and Shoushan, 5.12?",
    ],
)
def test_each_of_two_crags_is_counted(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert reading.intent == "compare" or reading.group_by == "crag"
    assert set(reading.filter.crag_ids) == {"guanziling", "shoushan"}
    assert _grades(reading) == ("5.12a", "5.12d")


@pytest.mark.parametrize("question", ["想做總表：壽山每一區底下的路線數量", "壽山按區統計路線"])
def test_each_area_is_counted(ask: Ask, question: str) -> None:
    assert ask(question).group_by == "area"


def test_number_after_number_needs_no_five(ask: Ask) -> None:
    reading = ask("請給我龍牆的難度統計，五點十、十一、十二、十三各有多少條路線")
    assert reading.group_by == "grade"
    for question in ("how many 5.10, 11, 12 and 13 at Dragon Wall each", "龍牆五點十、十一、十二和十三的有哪些"):
        grades = ask(question).filter.grades
        bands = ask(question).bands
        assert bands or (grades is not None and grades.high == band("5.13", "yds")[1])


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        (
            "要找第一洞（龍洞）的運動路線，條件：最難到5.11d，bolt 最多六顆，因為身上就八把快扣。符合的全部給我，感恩",
            "list",
        ),
        (
            "Got a 70m rope that I'd like to make use of at First Cave. Bolted only, nothing past 5.11d. List please!",
            "list",
        ),
        (
            "I've been climbing for three years and my boss finally gave me Friday off. First Cave, bolted, "
            "nothing past 5.11d. What's the count?",
            "count",
        ),
        ("上次在壽山爬得很開心。這次想去龍洞第一洞，運攀，5.11d以下，麻煩列出來", "list"),
    ],
)
def test_a_question_that_names_nothing_is_of_what_was_told(ask: Ask, question: str, intent: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.filter.area_ids) == (intent, ("longdong/first-cave",))
    assert reading.filter.route_types == ("sport",)
    assert _grades(reading) == (None, "5.11d")


def test_a_wall_is_told_with_its_crag(ask: Ask) -> None:
    reading = ask("Planning to spend a season ticking the South Face at Shoushan, about how many lines would that be")
    assert reading.filter.area_ids == ("shoushan/south-face",)


def test_what_one_has_never_done_is_not_asked(ask: Ask) -> None:
    reading = ask("I only climb in the gym in Taipei so far. Guanziling or Shoushan, who's got more?")
    assert (reading.intent, set(reading.filter.crag_ids)) == ("compare", {"guanziling", "shoushan"})


@pytest.mark.parametrize(
    "question",
    ["I'm into steep stuff. Shoushan got some of that? names please", "壽山很倒的路線有哪些"],
)
def test_what_is_pointed_at_is_told_before(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.filter.features) == ("list", ("overhang",))


@pytest.mark.parametrize(
    ("question", "feature"),
    [
        ("can one do something with two or more pitches at Defulan?", "multi_pitch"),
        ("想找南部有註明新手適合、難度5.6的路線", "beginner_friendly"),
    ],
)
def test_a_mark_is_said_otherwise(ask: Ask, question: str, feature: str) -> None:
    assert ask(question).filter.features == (feature,)


@pytest.mark.parametrize(
    "question", ["壽山一線天，查得到影片的有多少條啊", "關子嶺有拍片的是哪幾條", "壽山找得到影片的路線"]
)
def test_routes_that_are_filmed_are_wanted(ask: Ask, question: str) -> None:
    assert ask(question).filter.has_video is True


def test_gear_that_is_placed_is_trad(ask: Ask) -> None:
    assert ask("放裝備的線，長度至少20米，龍洞後門那區").filter.route_types == ("trad",)


@pytest.mark.parametrize(
    "question",
    [
        "目標今年完攀5.12a，想從騙人的牆下手，這個級數有哪些線",
        "Long Lane, sport, 5.10-ish. That's my usual diet, would love fresh ideas of what to get on",
    ],
)
def test_an_aim_is_no_record(ask: Ask, question: str) -> None:
    assert not ask(question).personal


@pytest.mark.parametrize("question", ["我今年完攀了幾條5.12a", "what's my usual grade", "去年完攀的有哪些"])
def test_a_record_is_still_one(ask: Ask, question: str) -> None:
    assert ask(question).personal


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("Routes in Taiwan above 5.13c, please. 5.13c itself doesn't count.", "5.13d", None),
        ("龍洞5.13c以上，不含5.13c本身", "5.13d", None),
        ("我5.9就是極限了，南部兩個點選一個：壽山、關子嶺，我能爬的線哪裡多", None, "5.9"),
        ("我跟我女朋友在館內都爬5.9上下而已，下個月要一起去墾丁，求推兩三條能上的", "5.8", "5.10a"),
        ("I've only led in the gym. Want something mellow at Kenting for my first leads, 5.7 max. Ideas?", None, "5.7"),
    ],
)
def test_a_level_and_a_limit_are_kept(ask: Ask, question: str, low: str | None, high: str | None) -> None:
    assert _grades(ask(question)) == (low, high)


def test_a_length_may_be_left_out_itself(ask: Ask) -> None:
    least = ask("德芙蘭三十米以上（不含30）的路線麻煩列一下").filter.length_min_m
    assert least is not None
    assert 30 < least < 30.1


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("I need the softest bolted route at Defulan by grade. Which one is it?", "extreme"),
        ("Shoushan trip: Grand Canyon plus Skyline, only the 5.11a and 5.11b routes. Which ones are they?", "list"),
        ("麻煩整理一份龍洞第二洞「雨牆」的路線表，要附難度", "list"),
        ("壽山5.9以內的幫忙選幾條", "recommend"),
        ("想在關子嶺挑戰5.13（以上也行），有拍片的是哪幾條", "list"),
        ("關子嶺有什麼5.13可以挑戰", "recommend"),
        ("grades at Defulan by area", "distribution"),
    ],
)
def test_what_is_to_be_done_is_heard(ask: Ask, question: str, intent: str) -> None:
    assert ask(question).intent == intent


def test_why_is_no_condition(ask: Ask) -> None:
    reading = ask("Count of routes up to 5.10d at White Wall, Kenting. The harder ones are too reachy for me.")
    assert reading.filter.features == ()
    assert ask("reachy routes at White Wall").filter.features == ("reachy",)
