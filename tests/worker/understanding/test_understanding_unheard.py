"""Words that ask for what nothing here knows are found and named; words that carry a question are not among them."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.sql.unrecorded import hangs_on_unrecorded
from worker.understanding.unrecorded.unheard import asks_nothing_else, quotable, unheard


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("龍洞哪裡可以買雨傘", ("買雨傘",)),
        ("絕響的岩點是不是很臭", ("臭",)),
        ("龍洞的路線是誰維護的", ("維護",)),
        ("原岩中和有沒有滑水道", ("滑水道",)),
        ("Y17有沒有吹風機", ("吹風機",)),
        ("哪一間岩館的美術館感最強", ("美術館感",)),
        ("龍洞的鎖點間距大概多少", ("鎖點",)),
        ("does T-Up Zhonghe have a trampoline", ("trampoline",)),
        ("which gym has the sweetest holds", ("sweetest",)),
        ("how many members does Megastone have", ("members",)),
        ("what brand are the bolts in Guanziling", ("brand",)),
    ],
)
def test_what_no_row_tells_is_found_in_the_words_of_the_question(
    ask: Ask, question: str, found: tuple[str, ...]
) -> None:
    """Nothing lists what may be asked; what is listed is what a question about rows may hold."""
    reading = ask(question)
    assert reading.unheard == found
    assert asks_nothing_else(reading)


@pytest.mark.parametrize(
    "question",
    [
        "介紹一下絕響",
        "我是剛到台灣的工程師，同事一直拉我去，龍洞有哪些路線",
        "社團要辦迎新，想問墾丁有幾條路線",
        "絕響是什麼樣的路線",
        "龍洞好爬嗎",
        "tell me about Punching Putin",
        "My colleague from Munich dragged me here. Which routes are there at Defulan?",
        "list the gyms in Taichung please",
    ],
)
def test_talk_and_asking_words_are_heard(ask: Ask, question: str) -> None:
    """What is told in another clause is no question, and what only asks asks for nothing."""
    assert ask(question).unheard == ()


@pytest.mark.parametrize(
    ("question", "found"),
    [("墾丁5.11有沒有適合拍婚紗的路線", ("拍婚紗",)), ("5.10 routes at Kenting with icicles", ("icicles",))],
)
def test_beside_constraints_only_a_condition_counts(ask: Ask, question: str, found: tuple[str, ...]) -> None:
    """The list is given all the same, and what it could not obey is named."""
    reading = ask(question)
    assert reading.unheard == found
    assert not asks_nothing_else(reading)


@pytest.mark.parametrize("question", ["墾丁5.11拍婚紗那天想爬的路線", "5.10 routes at Kenting, my honeymoon trip"])
def test_talk_beside_constraints_is_no_condition(ask: Ask, question: str) -> None:
    """Where the question is understood, what stands nowhere near a condition is left alone."""
    assert ask(question).unheard == ()


def test_a_compound_of_known_and_unknown_characters_is_found_whole() -> None:
    """Segmenting from the left cuts an unknown word at characters that are words elsewhere."""
    words = "有沒有年輕正妹"
    assert [words[a:b] for a, b in unheard(words)] == ["年輕正妹"]


def test_what_is_too_long_is_not_repeated() -> None:
    """An answer repeats a few words, never a whole sentence of somebody."""
    assert all(quotable(words) for words in ("滑水道", "hair dryer"))
    assert not any(quotable(words) for words in ("一二三四五六七八九", "one two three four five"))


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("聽說德芙蘭車位很難找 是只能停路邊嗎", "parking"),
        ("關子嶺是停在國小嗎", "parking"),
        ("Is Shoushan street parking only?", "parking"),
        ("it's hard to park at Defulan, is it just on the side of the road?", "parking"),
        ("去龍洞要走國道嗎", "transport"),
        ("去德芙蘭是不是走台8線", "transport"),
        ("Do you take freeway 3 to Guanziling?", "transport"),
        ("墾丁附近有小七嗎", "amenities"),
        ("龍洞是停公園停車場嗎", "parking"),
        ("龍洞步道要走多久", "approach"),
        ("How long is the trail to Shoushan", "approach"),
    ],
)
def test_a_value_that_is_supposed_is_no_word_that_nobody_knows(ask: Ask, question: str, attribute: str) -> None:
    """What is told of the attribute says whether it is so."""
    reading = ask(question)
    assert (reading.attributes, reading.unheard, reading.unrecorded) == ((attribute,), (), ())


@pytest.mark.parametrize(
    ("question", "words", "nothing_else"),
    [
        ("龍洞的螺栓是幾年換過的", ("螺栓", "換過"), True),
        ("蝸牛天堂的路線平均要爬幾分鐘", ("爬幾分鐘",), True),
        ("天堂鳥最後一次有人爬是什麼時候", ("最後一次", "什麼時候"), True),
        ("is the approach at Shoushan free", ("free",), True),
        ("聽說黃金谷要蓋飯店，是真的嗎", ("蓋飯店",), True),
        ("攀岩樂園的入場費", ("樂園",), False),
        ("聽說墾丁的龍牆今年要重新打鎖點，是什麼時候", ("重新打鎖點",), True),
        ("Zeta的第二個clip會不會很遠", ("clip",), True),
        ("我指甲長會不會不能爬場長這條", ("指甲長",), True),
        ("德芙蘭的溪可不可以喝", ("溪", "喝"), True),
        ("想知道奇岩的粉塵多不多，我有氣喘", ("粉塵",), False),
        ("千手抱石禮券怎麼買", ("禮券",), True),
        ("壽山一天要帶幾公升水", ("公升水",), True),
        ("Where can I refill gas near Guanziling", ("refill gas",), False),
        ("What's the humidity inside Passion?", ("humidity",), True),
        ("Is the route from the Music Hall car park to the base marked", ("base marked",), True),
    ],
)
def test_words_that_ask_for_something_else_than_is_told_are_not_taken_for_it(
    ask: Ask, question: str, words: tuple[str, ...], nothing_else: bool
) -> None:
    """A word that is known from another question (minutes from the walk, free from the price) is no answer here."""
    reading = ask(question)
    assert (reading.unheard, reading.unearned) == (words, nothing_else)


@pytest.mark.parametrize(
    "question",
    [
        "一陽指要帶幾支快扣",
        "從捷運走到市民抱石要幾分鐘",
        "鬼頭刀安全嗎",
        "心流抱石館平日晚上開到幾點啊我九點才下班",
        "德芙蘭走進去會很遠嗎，我媽膝蓋不好",
        "whats up with shoushan, thinking of going",
        "how late is Passion open on a Friday night",
        "Is Shoushan reachable without a car from Kaohsiung main station?",
        "was Lost coast ever filmed?",
        "這條線很曬嗎不重要，告訴我龍王幾級",
        "有沒有不收入會費的台中岩館",
    ],
)
def test_words_that_ask_for_what_is_told_are_heard(ask: Ask, question: str) -> None:
    """Each attribute has its own words, and those of no other."""
    assert ask(question).unheard == ()


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("老婆說停車費太貴，坐車去壽山可以搭什麼", ("transport",)),
        ("We'll have a rental scooter in Kenting. How many minutes is the walk in?", ("approach",)),
        ("heard rumours kenting is closed, anyway which months are best there?", ("season",)),
        ("德芙蘭在哪裡 地址", ("place", "address")),
        ("墾丁哪裡停車", ("parking",)),
        ("不管天氣怎樣，奇岩星期天幾點關", ("hours",)),
        ("Is 'Lost coast' overhung?", ("features",)),
        ("Granite Falls crag in Taroko, approach time?", ("approach",)),
        ("does Passion rent harnesses", ("price",)),
    ],
)
def test_what_is_told_beside_a_question_asks_for_nothing(ask: Ask, question: str, attributes: tuple[str, ...]) -> None:
    """An attribute that stands only where somebody tells something is not asked for."""
    assert ask(question).attributes == attributes


def test_a_place_of_which_something_is_only_heard_is_not_asked_about(ask: Ask) -> None:
    """「聽說龍洞封了，那德芙蘭有幾條」 counts at Defulan."""
    assert ask("聽說龍洞今年封了半年，那德芙蘭有幾條5.10以下").filter.crag_ids == ("defulan",)
    assert ask("聽說龍洞跟德芙蘭都有5.10，哪個多").filter.crag_ids != ("defulan",)


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("do you know the opening date of the new gym in Zhubei", ("future",)),
        ("竹北那間新岩館什麼時候開幕", ("future",)),
        ("下個月內湖運動中心攀岩館會漲價嗎", ("future",)),
        ("原岩中和的速度牆是不是國際標準的", ()),
        ("Dogs aside, can I get to Shoushan by bus?", ()),
        ("我想帶狗去，壽山可以搭公車嗎", ("pets",)),
        ("誰是台灣最強的女攀岩者", ("ranked_people",)),
        ("老人牆為什麼叫老人牆", ("naming",)),
        ("why is Zeta called Zeta", ("naming",)),
        ("為什麼叫紅點", ()),
        ("Anyone selling season passes to MegaSTONE?", ("membership",)),
        ("聽說黃金谷有人過世，是真的嗎", ("accident_log",)),
    ],
)
def test_topics_are_those_that_are_asked(ask: Ask, question: str, topics: tuple[str, ...]) -> None:
    """What is said to be of no matter is not asked; what is new or to come is told to be in no row."""
    assert ask(question).unrecorded == topics


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("攀岩達人台中店要預約嗎", ("攀岩達人台中店",)),
        ("壁虎運動館多少錢", ()),
        ("台北的抱石館幾點關", ()),
        ("攀岩工廠三重店的營業時間", ("攀岩工廠三重店",)),
    ],
)
def test_a_branch_of_what_nobody_knows_is_unknown(ask: Ask, question: str, unknown: tuple[str, ...]) -> None:
    """A gym by a name of its own is asked for, and not those of its town."""
    reading = ask(question)
    assert (reading.subject, reading.unknown_places) == ("gym", unknown)


def test_a_comparison_by_what_nobody_records_is_none(ask: Ask) -> None:
    """Which gym is more creative is told by nothing that both hold."""
    reading = ask("南港原岩跟市民抱石哪個的抱石題比較有創意")
    assert (reading.intent, reading.attributes, reading.unheard) == ("compare", (), ("創意",))
    assert hangs_on_unrecorded(reading)
    assert hangs_on_unrecorded(ask("天堂鳥跟絕響哪條比較適合拍IG"))
    assert not hangs_on_unrecorded(ask("天堂鳥跟絕響哪條比較長"))
    assert hangs_on_unrecorded(ask("Which gym has the softest mats in Taipei?"))
    assert not hangs_on_unrecorded(ask("南港原岩跟市民抱石哪間比較便宜"))


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("台中岩館的聚餐是哪一天", ("聚餐",)),
        ("when is the raffle at gyms in Taipei with showers", ("raffle",)),
        ("any karaoke near Longdong", ("karaoke",)),
    ],
)
def test_what_a_question_word_asks_of_is_asked_for_beside_whatever_narrows(
    ask: Ask, question: str, found: tuple[str, ...]
) -> None:
    """The head of 「多少」 and 「哪一天」 is what is asked, and so is whatever is looked for near a place."""
    assert ask(question).unheard == found


@pytest.mark.parametrize(
    "question",
    [
        "台北有淋浴的抱石館票價多少",
        "禮拜一休的是哪間",
        "龍洞5.10的路線有幾條",
        "where do I pay less for shoes in Taipei",
    ],
)
def test_what_is_told_is_no_head_that_nobody_knows(ask: Ask, question: str) -> None:
    assert ask(question).unheard == ()


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("曾子睿在龍洞爬過最難哪條", ("曾子睿",)),
        ("李虹瑩是怎麼開始攀岩的", ("李虹瑩",)),
        ("張育誠的訓練方式", ("張育誠",)),
        ("黃色路線在哪", ()),
        ("高手都在哪裡爬", ()),
        ("林道怎麼走到龍洞", ()),
        ("何時開始有人爬龍洞", ()),
        ("王者之路在龍洞哪裡", ()),
    ],
)
def test_people_are_told_from_words_that_begin_like_a_family_name(
    ask: Ask, question: str, people: tuple[str, ...]
) -> None:
    """Of nobody is anything recorded; whoever is asked about is named as not recorded."""
    reading = ask(question)
    assert (reading.unheard if people else ()) == people
    assert people or not any(word.startswith(("黃", "高", "林", "何", "王")) for word in reading.unheard)
