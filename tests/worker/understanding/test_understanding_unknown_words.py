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
        ("剛開始學先鋒，常聽人家喊「你Z clip了」，那是什麼情形？", "z clip"),
        ("教練一直叫我注意不要反扣，可是我根本聽不懂他在說什麼", "反扣"),
        ("看路線介紹寫多繩距，我是門外漢，可不可以簡單解釋一下這個詞", "多繩距"),
        ("同學約我去抱石 可是我連那是啥都不知道欸", "抱石"),
        ("岩館的人說「先鋒」，我查不到，這個是怎麼爬的？", "先鋒"),
        ("學長說我一直在磕線，我聽不懂他在講什麼", "磕線"),
        ("Instructor failed me for back-clipping. Would someone explain what that means", "back-clipping"),
        ("My coach wants me to stop barn-dooring and I have no idea what that is", "barn-dooring"),
        ("The description mentions a mantle. That term is new to me.", "mantle"),
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
        "龍洞有哪些多繩距的路線，我看不懂你們的分類",
        "洪來瘋首攀的人是誰？在寫一篇龍洞開發史的文章，查不到名字",
        "7a is my onsight level in French grades; I'd like to know what that is in the Yosemite system.",
        "抱石比賽記分板上的 zone 是什麼意思，坐在看台上完全看不懂",
        "which crags have multi-pitch, I don't know what that means for the approach",
    ],
)
def test_a_name_a_saying_and_what_asks_more_stay_whole(text: str) -> None:
    assert unknown_word(text) is None


def test_a_catalogued_name_in_quotes_is_no_word() -> None:
    assert [m.kind for m in read("朋友說要去「後門」，聽不懂那是什麼").mentions] == ["area"]


def test_the_letter_behind_a_grade_is_asked_for() -> None:
    text = 'A photocopied topo says "5.10 R". I know what 5.10 is but that letter afterwards is new to me.'
    assert unknown_word(text) == "What does the R behind a grade mean?"
