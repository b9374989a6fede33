"""What is left of a route's name finds the routes whose names hold it; what describes a route is left of no name."""

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask

REMEMBERED = [
    ("That Kenting route named after Plato or something, what does it go at?", "plato"),
    ("What's the route named after Stefan's size 13 shoes or something? how hard is it", "size 13 shoes"),
    (
        "a route at Golden Valley named after some bloke's massive shoes, Stefan's size 13 or something. How hard?",
        "size 13",
    ),
    ("德芙蘭有一條什麼爺爺的…紅蠟燭？幾級我忘了", "紅蠟燭"),
    ("the cat jumping one in defulan", "cat jumping"),
    ("mirror route at guanziling", "mirror"),
    ("什麼爺爺...紅蠟燭幾級", "紅蠟燭"),
    ("the dumpling one at Long Dong, how hard", "dumplings"),
    ('there\'s a route with "monkey" in it at Shoushan, grade?', "monkey"),
    ("some route called Ghost something at Guanziling", "ghost"),
    ("什麼無常那條 關子嶺 幾級", "無常"),
    ("墾丁那條柏拉圖什麼的幾級", "柏拉圖"),
    ("龍洞有一條什麼抄手的 多難", "抄手"),
    ("關子嶺那條什麼騷的", "騷"),
    ("黃金谷那條明明什麼不到的，全名叫啥", "明明"),
    ("墾丁有條叫偷什麼賊的 多難", "偷"),
    ("那條什麼...青蛙什麼的在關仔嶺，難度多少？", "青蛙"),
    ("叫什麼青蛙的那條", "青蛙"),
    ("龍洞有一條叫「魔」什麼的，好像在演奏台那邊", "魔"),
    ("一線天裡有哪幾條英文名帶 skyline 的", "skyline"),
    ("that plato route, what grade", "plato"),
    ("有一條好像是叫吃烤鴨的", "吃烤鴨"),
    ("有一條線叫什麼「香雞什麼」的在壽山，多難", "香雞"),
    ("有條路線好像叫韓式什麼，幾級", "韓式"),
    ("德芙蘭有一條跟紅蠟燭有關的", "紅蠟燭"),
]


@pytest.mark.parametrize(("question", "name"), REMEMBERED, ids=[question for question, _ in REMEMBERED])
def test_the_word_that_is_remembered_is_looked_for_in_names(ask: Ask, question: str, name: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.filter.named) == ("list", name)


@pytest.mark.parametrize(
    "question",
    ["the hardest one at Long Dong", "the corner route", "something like 5.10 at Kenting", "那條什麼難度的路線",
     "左邊那條幾級", "something with a roof at Long Dong", "the spider one at Guanziling"],
)  # fmt: skip
def test_what_describes_a_route_or_is_in_no_name_there_is_no_name(ask: Ask, question: str) -> None:
    assert ask(question).filter.named is None


def test_what_is_left_of_no_name_is_said_to_be_unknown(ask: Ask) -> None:
    assert ask("那條什麼熊的，壽山").unknown_names == ("熊",)
    assert ask("a route named after Napoleon or something at Kenting").unknown_names == ("Napoleon",)
    assert ask("這條什麼等級").unknown_names == ()


@pytest.mark.parametrize(
    ("question", "gym"),
    [("那間叫什麼久的岩館在宜蘭 電話", "jiutao-yilan"), ("台中那間什麼吶的岩館在哪", "vb-taichung"),
     ("那間什麼工廠的岩館 票價", "shabby-factory")],
)  # fmt: skip
def test_of_a_gym_no_route_is_left(ask: Ask, question: str, gym: str) -> None:
    reading = ask(question)
    assert (reading.filter.gym_ids, reading.filter.named) == ((gym,), None)


def test_a_route_is_left_only_where_the_named_town_has_a_crag(ask: Ask) -> None:
    assert ask("台南那條叫什麼騷的").filter.named == "騷"
    assert ask("宜蘭那條叫什麼久的").filter.named is None


def test_the_other_name_of_a_named_route_is_no_other_route(ask: Ask) -> None:
    reading = ask("壽山那條阿雪路線是不是還有另一個名字？叫什麼猿人的")
    assert (reading.filter.named, reading.intent, reading.attributes) == (None, "detail", ("aliases",))


def test_it_is_looked_for_where_the_turns_before_were(ask: Ask) -> None:
    before = (Turn("user", "How hard is Kimchi at Long Dong?"), Turn("assistant", "Kimchi in First Cave is 5.11a."))
    reading = ask("and the dumplings one on the same wall?", history=before)
    assert (reading.filter.named, reading.filter.area_ids) == ("dumplings", ("longdong/first-cave",))
