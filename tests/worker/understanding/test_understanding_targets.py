"""Beside an attribute that is told, unknown words count only where they stand as what is asked."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.unrecorded.targets import stands_as_asked

TOLD = (
    "龍洞停好車走到岩壁要多久啊",
    "腰不好不想走太遠，德芙蘭下車走到岩壁大概多久",
    "女友看到龍洞有一條叫結婚路線，說想去那條求婚XD 那條是運攀還是傳攀啊",
    "後門那條誰與爭鋒到底幾級 每次看人爬都好帥",
    "天龍八步 等級、長度、幾個點 一次給我謝謝",
    "Skyline awesome 有幾個 bolt 我想算 quickdraw 要帶幾把",
    "老人牆的正上那條有沒有人拍過影片可以偷學",
    "推嬰兒車去壽山，下車走到岩壁最久要走幾分鐘",
    "角攀岩館中山店離哪個捷運站近 走多久",
    "抱石基地最近捷運站哪站 走路幾分",
    "原岩萬華的星光票/晚場票多少錢",
    "德芙蘭開車大概抓多久，走台幾線？",
    "舞岩抱石攀岩館的電話號碼",
    "週三中午一點跑去爬森會不會撲空",
    "Can I roll up to MegaSTONE around noon on a Tuesday or will the door be shut?",
    "Can I turn up at Passion in Taoyuan at 1pm on a Wednesday?",
    "Address of BABO PAPAK in Hsinchu for the taxi driver pls",
    "whats the grade of Skyline Awesome, officially?",
    "how long is the walk in at Kenting, worst case?",
    "Some bloke at the gym swore Totoro on Dragon Wall is only 5.12. Is he right?",
    "Where can we park the rental car at the Kenting crag?",
    "Is RedRock Hsinchu walkable from the train station? How many minutes?",
    "Is there a bus from the high speed rail that gets me to the climbing in Kenting?",
    "How pumpy... sorry, how long is Rocket, and would a 60 m rope get me down?",
)
ASKED = (
    ("燒了老闆大概幾點會有猴子", "猴子"),
    ("我是開線的，想問老人牆那批bolt上次換是哪一年、用什麼膠", "bolt"),
    ("奇岩的粉塵多不多", "粉塵"),
    ("爬森的票價跟毛巾", "毛巾"),
    ("奇岩平日幾點開 有沒有蹦床", "蹦床"),
    ("Is the Long Dong parking lot lit at night?", "lit"),
    ("what time does Passion open and does it have a trampoline", "trampoline"),
    ("How much is Passion, and what detergent do they use?", "detergent"),
)


@pytest.mark.parametrize("question", TOLD)
def test_words_that_tell_how_or_why_are_not_asked(ask: Ask, question: str) -> None:
    """The question word of the clause is that of the attribute; what stands elsewhere in it is told."""
    reading = ask(question)
    assert (reading.unheard, reading.unearned) == ((), False)


@pytest.mark.parametrize(("question", "words"), ASKED)
def test_words_that_stand_as_the_asked_are_found(ask: Ask, question: str, words: str) -> None:
    """Beside a question word of their own, as what somewhere has, or joined to what is asked."""
    assert words in ask(question).unheard


@pytest.mark.parametrize(
    ("clause", "words", "asked"),
    [
        ("停好車走到岩壁要多久", "停好車走", False),
        ("附近有沒有蹦床", "蹦床", True),
        ("蹦床多少錢", "蹦床", True),
        ("一次給我", "一次", False),
        ("票價和蹦床", "蹦床", True),
        ("how long is the drive by cable car", "cable car", True),
        ("the address for my taxi driver", "taxi", False),
        ("does it have trampolines", "trampolines", True),
        ("is it officially open", "officially", False),
        ("which brand is it", "brand", True),
    ],
)
def test_where_a_word_stands_tells_whether_it_is_asked(clause: str, words: str, asked: bool) -> None:
    """A phrase behind a preposition hangs on something else, an adverb on what is asked."""
    start = clause.index(words)
    assert stands_as_asked(clause, start, start + len(words)) == asked


@pytest.mark.parametrize(
    ("question", "unheard"),
    [
        ("社上10個人兩天一夜去關子嶺，大部分人上限5.10d，幫推幾條可以輪流爬的", ()),
        ("關子嶺5.12裡面有影片可以偷看beta的總共幾條？", ()),
        ("墾丁5.11有沒有適合拍婚紗的路線", ("拍婚紗",)),
    ],
)
def test_a_condition_ends_with_its_head(ask: Ask, question: str, unheard: tuple[str, ...]) -> None:
    """In 「可以輪流爬的」 what is known closes the condition."""
    assert ask(question).unheard == unheard
