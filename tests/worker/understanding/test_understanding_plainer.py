"""Words of climbers are read as the plain ones: slang, synonyms, what gyms and crags are called otherwise."""

import pytest

from tuning.wordings import read
from worker.understanding.wording.plainer import in_plainer_words, known


def plain(text: str) -> str:
    for start, end, right in sorted(in_plainer_words(text), reverse=True):
        text = text[:start] + right + text[end:]
    return text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("哪間館星期一店休", "哪間館星期一公休"),
        ("龍洞最狠的掛片線", "龍洞最難的運動攀路線"),
        ("which gym has the most stars", "which gym has the highest rating"),
        ("boltless climbs", "with no bolts climbs"),
        ("clip-ups at kenting", "sport routes at kenting"),
        ("my biner is bent, bin it?", "my carabiner is bent, retire it?"),
        ("when to throw out a harness", "when to retire a harness"),
        ("評價第一的岩館有浴室嗎", "評分最高的岩館有淋浴設施嗎"),
        ("壽山好到嗎", "壽山交通方便嗎"),
        ("抱石跟先鋒哪裡不一樣", "抱石跟先鋒差在哪"),
        ("sandstone straight after a shower", "sandstone straight after rain"),
    ],
)
def test_words_are_put_in_plainer_ones(typed: str, read: str) -> None:
    assert plain(typed) == read


@pytest.mark.parametrize("text", ["unbolteds", "a pre-toughest one", "loophole", "fabulous", "waterloo", "", "a"])
def test_a_part_of_another_word_is_left_alone(text: str) -> None:
    assert plain(text) == text


def test_the_longest_word_that_begins_somewhere_counts() -> None:
    assert plain("climbing halls") == "climbing gyms"


def test_no_plain_word_is_put_otherwise_again() -> None:
    for words in known().values():
        for typed, right in words:
            assert plain(right) == right, f"{typed} = {right}"


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("台北哪幾家有浴室", "台北有淋浴設施的岩館有哪些"),
        ("星期一店休的岩館", "星期一公休的岩館"),
        ("toughest gear climb at Long Dong", "hardest trad route at Long Dong"),
        ("unbolted climbs at Kenting", "routes with no bolts at Kenting"),
        ("the most affordable gym in Taipei", "the cheapest gym in Taipei"),
    ],
)
def test_a_question_in_such_words_is_read_as_the_plain_one(wording: str, question: str) -> None:
    got, wanted = read(wording), read(question)
    assert (got.intent, got.subject, got.filter, got.extreme) == (
        wanted.intent,
        wanted.subject,
        wanted.filter,
        wanted.extreme,
    )


@pytest.mark.parametrize("name", ["Shi Hsing Da Fa", "Warmup II", "B&B IN TAIWAN"])
def test_a_name_keeps_its_words(name: str) -> None:
    assert list(in_plainer_words(name.lower()))
    assert [mention.surface for mention in read(f"How hard is {name}?").mentions] == [name]


def test_the_two_are_them_only_where_which_is_asked() -> None:
    assert plain("which of the two is longer") == "which of them is longer"
    assert plain("the harder of the two routes") == "the harder of the two routes"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("關子嶺影片數最多的是哪一條", {"extreme": "most_popular"}),
        ("現在中和原岩人會不會很多", {"unrecorded": ("crowds",)}),
        ("原岩中和平日晚上開到幾點", {"minute": None, "attributes": ("hours",)}),
        ("how late is Flow Bouldering Gym open tonight", {"minute": None, "attributes": ("hours",)}),
        ("嗨 你可以幫我什麼", {"intent": "chat"}),
    ],
)
def test_what_people_of_a_normal_month_ask_is_read(text: str, wanted: dict[str, object]) -> None:
    got = read(text)
    assert {name: getattr(got, name) for name in wanted} == wanted


def test_a_route_without_a_single_bolt_has_none() -> None:
    assert read("鐘塔一顆bolt都沒有的傳攀有幾條").filter.bolts_max == 0
    assert read("鐘塔一顆bolt都沒有的傳攀有幾條").filter.bolts_min is None


def test_a_grade_climbed_on_plastic_widens_no_range() -> None:
    grades = read("室內大概5.10 第一次外岩想去龍洞 有沒有5.6到5.8的sport").filter.grades
    assert grades is not None
    assert (grades.low_text, grades.high_text) == ("5.6", "5.8")


def test_a_top_rope_gym_is_any_that_has_top_ropes() -> None:
    got = read("top rope gym taipei city").filter
    assert (got.facilities, got.gym_types) == (("上方確保",), ())


def test_a_gym_typed_in_two_words_is_found() -> None:
    assert [m.name for m in read("Mega stone gym opening hours on weekdays").mentions] == ["MegaSTONE Climbing Gym"]
