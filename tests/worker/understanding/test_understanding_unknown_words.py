"""A word that is told of and not known is asked for, however its asker says so."""

import pytest

from tuning.wordings import read
from worker.understanding.asked.unknown_words import unknown_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('The setter said "campus it" and I just nodded. What did he mean?', "campus"),
        ('Every course mentions "rope drag" and I pretend to get it. Explain in plain words please', "rope drag"),
        ('They laughed and said "it\'s so morpho". Morpho??', "morpho"),
        ('My coach yelled "you back-stepped it!". No idea what I did', "back-stepped"),
        ('"You\'re drifting!" she kept shouting. I have no clue what it is', "drifting"),
        ('He warned "stay off it, it is chossy". I can\'t find this word in a dictionary', "chossy"),
        ("my belayer yelled that i back-clipped. what did i do", "back-clipped"),
        ("學長說我掉下來是因為「開門效應」，有聽沒有懂", "開門效應"),
        ("教練一直喊「掛反了」，我一頭霧水", "掛反"),
        ("群組有人說那條「手緊」，不好意思問，到底是什麼", "手緊"),
        ("比賽轉播說「zone」，有人可以白話解釋嗎", "zone"),
        ("主播一直喊dyno，有人能用白話解釋這招是在幹嘛嗎", "dyno"),
    ],
)
def test_the_word_that_its_asker_does_not_know_is_defined(text: str, word: str) -> None:
    asked = unknown_word(text)
    assert asked is not None
    assert word in asked
    assert read(text).text == asked


@pytest.mark.parametrize(
    "text",
    [
        'My friend wants to climb "The Frog Prince" and I have no idea what it is',
        "朋友說要去「後門」，聽不懂，在哪裡",
        'The guidebook says "bring a 70m rope". Do I need it?',
        'Somebody shouted "rock!" and everyone ducked, I didn\'t know what to do',
        "友人說「5.10a 很簡單」，可以帶新手去嗎",
        "「onsight」跟「flash」聽不懂，差在哪",
        'What does "on belay" mean?',
        "I don't know which gym to choose",
    ],
)
def test_a_name_a_saying_and_what_asks_more_stay_whole(text: str) -> None:
    assert unknown_word(text) is None


def test_a_catalogued_name_in_quotes_is_no_word() -> None:
    assert [m.kind for m in read("朋友說要去「後門」，聽不懂那是什麼").mentions] == ["area"]
