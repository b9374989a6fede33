"""What is said in passing names nothing: an exclamation, a tale, an order how to answer, a dialect's small words."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "question",
    [
        "Crikey, 5.13 at Kenting, how many?",
        "Boss is breathing down my neck, need a count of trad routes at Long Dong",
        "Honeymooning in Taiwan! Which crag has the most 5.10s?",
        "Greetings from rainy Manchester! How many routes at Long Dong?",
        "Can't be bothered to scroll, how many routes in Golden Valley?",
        "記憶力衰退 關子嶺那個神秘谷有幾條",
        "別廢話 原岩中山票價",
        "幫室友代問一下龍洞有幾條運攀",
        "跟同梯打賭，龍洞最短的線是哪條",
        "終極岩的平均長度是多少公尺？小數點給我留著",
        "龍洞運攀、傳攀各幾條？要數字，不要「很多」",
        "我在餐廳上班只有週一休假。禮拜一哪幾間岩館公休",
        "好像很稀有，龍洞的 V4 是哪一條 好像超稀有",
    ],
)
def test_what_is_told_beside_a_question_is_no_name_and_no_condition(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_names, reading.unknown_places, reading.unheard) == ((), (), ())


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Moonwalker, kenting, grade?", "Moonwalker"),
        ("Moonwalker: sport or trad", "Moonwalker"),
        ("I heard of Moonwalker, is it in Kenting?", "Moonwalker"),
        ("Moonwalker at Long Dong - what grade?", "Moonwalker"),
        ("「好累好累」這條幾級", "好累好累"),
        ("Railay: how many routes?", "Railay"),
    ],
)
def test_a_name_that_opens_a_question_is_still_one(ask: Ask, question: str, name: str) -> None:
    reading = ask(question)
    assert name in (*reading.unknown_names, *reading.unknown_places)


@pytest.mark.parametrize(
    ("question", "intent", "attributes"),
    [
        ("龍洞邊條路線最難呀", "extreme", ("grade",)),
        ("點去龍洞呀 冇車", "detail", ("transport",)),
        ("俾我睇下壽山有邊啲區", "list", ("areas",)),
        ("關子嶺攏總有幾條", "count", ()),
        ("墾丁甘有5.13", "list", ()),
    ],
)
def test_dialects_ask_the_same_questions(ask: Ask, question: str, intent: str, attributes: tuple[str, ...]) -> None:
    reading = ask(question)
    assert (reading.intent, reading.attributes, reading.unheard) == (intent, attributes, ())


def test_names_without_anything_between_are_told_apart(ask: Ask) -> None:
    assert [m.surface for m in ask("黑無常白無常 差幾級？").mentions] == ["黑無常", "白無常"]


def test_the_mark_itself_is_asked_for(ask: Ask) -> None:
    """Whoever begins wants what is easy; who asks for what is marked wants what is marked."""
    marked, easy = ask("墾丁有標「新手友善」的路線"), ask("墾丁新手友善的路線")
    assert (marked.filter.features, marked.filter.grades, marked.unknown_names) == (("beginner_friendly",), None, ())
    assert easy.filter.features == ()
    assert easy.filter.grades is not None


@pytest.mark.parametrize(
    "question",
    [
        "陪客戶應酬前先去爬一下信義區岩館",
        "躺著滑手機想知道龍洞有幾條",
        "有沒有好心人可以告訴我龍洞最長的是哪條",
        "趕快查一下板橋岩館",
        "How many freaking routes are in Long Dong?",
        "What's the deal with Zeta's grade?",
        "How in God's name do I get to Guanziling?",
        "Whip up a list of 5.9s at Kenting",
    ],
)
def test_words_that_only_colour_ask_for_nothing(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_names, reading.unknown_places, reading.unheard) == ((), (), ())


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("有沒有適合工程師的岩館", "工程師"),
        ("哪條路線最崩潰", "崩潰"),
        ("壽山哪區最適合約會", "約會"),
        ("Is Zeta cursed?", "cursed"),
        ("Which gym has the best playlists?", "playlists"),
        ("Can I propose at Kenting?", "propose"),
    ],
)
def test_the_same_words_ask_where_only_what_is_asked_stands(ask: Ask, question: str, word: str) -> None:
    assert word in " ".join(ask(question).unheard)
