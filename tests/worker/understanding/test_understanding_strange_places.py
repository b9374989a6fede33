"""A place that no row bears is unknown before a grade, a length or a condition as well; what describes is no place."""

import pytest

from tests.worker.understanding.phrases import Ask

STRANGE = [
    ("大砲岩5.10有哪些", "大砲岩"),
    ("小礁溪5.11", "小礁溪"),
    ("熱海 5.10c", "熱海"),
    ("大砲岩5.10以上幾條", "大砲岩"),
    ("大砲岩20公尺以上", "大砲岩"),
    ("象鼻岩V3", "象鼻岩"),
    ("大砲岩濕不濕", "大砲岩"),
    ("大砲岩今天乾了嗎", "大砲岩"),
    ("Dapao 5.10", "Dapao"),
    ("any 5.10 in dapao", "dapao"),
    ("小琉球有哪些抱石路線", "小琉球"),
]


@pytest.mark.parametrize(("question", "place"), STRANGE, ids=[question for question, _ in STRANGE])
def test_a_strange_word_before_a_grade_is_a_place_that_nobody_knows(ask: Ask, question: str, place: str) -> None:
    assert ask(question).unknown_places == (place,)


@pytest.mark.parametrize(
    "question",
    ["德芙蘭5.10", "好爬的5.10", "台灣5.10有哪些", "室內5.10", "裂隙5.10", "爽爬5.10", "超硬5.12", "手點好5.10",
     "陽光5.10", "不曬5.10", "單繩5.9", "大禮堂5.10", "岩壁濕不濕", "德芙蘭濕不濕", "Crimpy 5.10",
     "5.10 in the shade", "any 5.10 in taiwan"],
)  # fmt: skip
def test_what_describes_routes_or_is_known_is_no_strange_place(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_places, reading.unknown_names) == ((), ())


@pytest.mark.parametrize(
    ("question", "name"),
    [("highway to hell 幾級", "highway to hell"), ("highway to hell這條難嗎", "highway to hell"),
     ("請問 the lost arrow 幾顆", "the lost arrow"),
     ("There's a route in Kenting named Thiefs of Power or something, how hard is it?", "Thiefs of Power"),
     ("a climb in Defulan called Bootleger or whatever, bolts?", "Bootleger"),
     ("Screaming at Kenting how hard?", "Screaming")],
)  # fmt: skip
def test_what_only_a_route_is_asked_is_asked_of_the_name_before_it(ask: Ask, question: str, name: str) -> None:
    assert ask(question).unknown_names == (name,)


@pytest.mark.parametrize(
    "question",
    ["top rope 幾級", "red point 難度", "hand jam 難嗎", "heel hook 多難", "power of love 幾級",
     "outdoor bouldering 難度",
     "Based in Tainan for a semester. Does Guanziling or Shoushan have more routes in total?",
     "Based near Kenting, which routes are 5.10?", "Interning at a bank, how many routes does Defulan have?",
     "Studying at NCKU this year. Which is bigger, Guanziling or Shoushan?",
     "Relocating to Kaohsiung, what's the hardest route at Shoushan?",
     "gyms closest to Nangang Exhibition Center MRT?", "climbing gym near Nangang Exhibition Center"],
)  # fmt: skip
def test_what_somebody_does_or_a_way_of_climbing_is_no_name(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_places, reading.unknown_names) == ((), ())


@pytest.mark.parametrize(
    ("question", "topic"),
    [("心流下次換線是哪一天", "setting"), ("心流什麼時候會換線", "setting"),
     ("When is the next reset at Flow?", "setting"),
     ("when will Civic Boulder set new problems?", "setting"), ("你覺得台灣現在誰爬最強", "ranked_people"),
     ("誰最會爬", "ranked_people"), ("台灣誰爬得最好", "ranked_people"),
     ("who climbs the hardest in Taiwan", "ranked_people")],
)  # fmt: skip
def test_the_next_reset_and_the_best_climber_are_in_no_row(ask: Ask, question: str, topic: str) -> None:
    assert topic in ask(question).unrecorded


@pytest.mark.parametrize(
    "question", ["心流最近有換線嗎", "心流換線公告", "哪間岩館在換線", "誰首攀黑無常", "哪間館最強"]
)
def test_what_is_announced_and_who_came_first_is_recorded(ask: Ask, question: str) -> None:
    assert not {"setting", "ranked_people"} & set(ask(question).unrecorded)


def test_an_unknown_name_does_not_tell_the_language(ask: Ask) -> None:
    assert ask("highway to hell 幾級").locale == "zh-TW"
