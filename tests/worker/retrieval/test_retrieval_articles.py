"""Whether an article answers: everyday words find it, and what none tells is told by the nearest alone."""

import json

import pytest

from schemas.evidence import Candidate, FactValue
from schemas.reading import Locale
from worker.retrieval.article_fit import chances
from worker.retrieval.articles import NEAREST, Gathered, fitting
from worker.retrieval.foreseeing import Likely
from worker.retrieval.leading import FITS
from worker.retrieval.sayings import sayings
from worker.text.predicted import Foreseen
from worker.understanding.unrecorded.beyond import is_beyond

ROPES: dict[str, FactValue] = {
    "name": "攀岩繩",
    "name_en": "Climbing ropes",
    "alternative_names": ("繩子", "rope", "繩子多久要換"),
    "topic": "gear",
    "safety": True,
    "body": "攀岩用動力繩。\n\n## 保養與淘汰\n\n外皮磨損或露出內芯的繩子要淘汰。請教練當面教。",
    "body_en": "Climbers use dynamic ropes.\n\n## Care and retirement\n\nRetire a rope with a worn or damaged sheath. "
    "Ask an instructor.",
}
SHOES: dict[str, FactValue] = {
    "name": "岩鞋",
    "name_en": "Climbing shoes",
    "alternative_names": ("攀岩鞋", "shoes"),
    "topic": "gear",
    "safety": False,
    "body": "岩鞋貼腳。\n\n## 使用\n\n休息時脫下來。",
    "body_en": "Shoes fit closely.\n\n## Use\n\nTake them off between climbs.",
}


def gathered() -> Gathered:
    candidates = tuple(
        Candidate(id=name, kind="article", score=0.0, facts=facts, text="", legs=(), ranks=())
        for name, facts in (("ropes", ROPES), ("shoes", SHOES))
    )
    return Gathered(candidates, {"ropes": 4.0, "shoes": 1.0}, {"ropes": 0.4, "shoes": 0.1})


@pytest.mark.parametrize("question", ["我的繩子起毛了要不要丟掉", "my rope is fuzzy, toss it?", "繩子多久要換"])
def test_everyday_words_find_the_article_that_says_it_otherwise(question: str) -> None:
    found = gathered()
    ropes, shoes = chances(
        question, found.candidates, dense=found.dense, keyword=found.keyword, expected={}, answers={"ropes": 0.2}
    )
    assert ropes >= FITS > shoes
    likely = {question: [Likely("ropes", "外皮磨損或露出", 0.2)]}
    assert [each.id for each in fitting(question, found, locale="en", likely=likely)] == ["ropes"]


@pytest.mark.parametrize("question", ["繩子哪一牌好", "how much does a climbing rope cost", "誰發明攀岩繩"])
def test_what_no_article_tells_is_told_by_the_nearest_alone(question: str) -> None:
    assert is_beyond(question)
    found = fitting(question, gathered(), locale="en")
    assert all(each.legs == (NEAREST,) for each in found)


@pytest.mark.parametrize(
    "question",
    [
        "繩子可以用幾年",
        "can I borrow a rope at the gym",
        "岩鞋要多緊",
        "I married last month, can I wear my ring when I climb?",
        "我的確保者在滑 Instagram 怎麼辦",
        "比賽那天早餐要怎麼吃",
        "戴手錶可以爬嗎",
        "全素的人要補什麼",
        "痛的時候吞止痛藥再爬可以嗎",
        "can I wear hiking boots on the wall",
    ],
)
def test_a_question_that_articles_may_answer_is_not_beyond_them(question: str) -> None:
    assert not is_beyond(question)


def test_nothing_is_near_a_question_that_does_not_speak_of_climbing() -> None:
    assert fitting("怎麼包水餃", gathered(), locale="zh-TW") == ()


EXPECTED = {
    "ropes": json.dumps(
        [
            {"sentence": "外皮磨損或露出內芯", "asked": ["繩子被狗咬過還能不能先鋒", "繩子上有一小段毛毛的可以嗎"]},
            {"sentence": "Retire a rope with", "asked": ["my dog chewed the rope, is it still good"]},
            {"sentence": "攀岩用動力繩", "asked": ["買哪一種繩子來先鋒"]},
        ]
    ),
    "shoes": json.dumps([{"sentence": "休息時脫下來", "asked": ["每爬一條都要脫鞋嗎"]}]),
}


@pytest.mark.parametrize(
    ("question", "locale", "says"),
    [
        ("我的繩子被狗咬過還能先鋒嗎", "zh-TW", "外皮磨損或露出內芯的繩子要淘汰"),
        ("the dog chewed on my rope is it still good?", "en", "Retire a rope with a worn or damaged sheath"),
    ],
)
def test_a_sentence_answers_what_is_expected_of_it_in_other_words(question: str, locale: Locale, says: str) -> None:
    plain, expecting = gathered(), gathered()._replace(foreseen=Foreseen(EXPECTED.items()))
    assert says not in [each.text for each in fitting(question, plain, locale=locale)]
    found = fitting(question, expecting, locale=locale)
    assert (found[0].id, found[0].text) == ("ropes", says)


def test_a_sentence_that_the_text_no_longer_has_answers_nothing() -> None:
    changed = {"ropes": json.dumps([{"sentence": "磨損的繩子", "asked": ["繩子被狗咬過還能用嗎"]}])}
    foreseen, question = Foreseen(changed.items()), "繩子被狗咬過還能用嗎"
    near = {question: foreseen.nearest(question)}
    assert near[question]
    assert sayings(near, foreseen, gathered().candidates, "zh-TW") == {}


def test_what_is_like_the_whole_question_goes_before_what_is_like_its_last_clause() -> None:
    """「…，能不能去爬」 asks of what was told before it; the clause alone is as like what is asked of the weather."""
    sentences = [("外皮磨損或露出內芯", "昨天喝太多頭還痛著"), ("攀岩用動力繩", "下雨天能不能去爬")]
    column = json.dumps([{"sentence": sentence, "asked": [asked]} for sentence, asked in sentences])
    others = json.dumps([{"sentence": "休息", "asked": [f"shoes of size {n} for kids" for n in range(60)]}])
    foreseen = Foreseen([("ropes", column), ("shoes", others)])
    whole, clause = "昨天喝太多頭還痛，能不能去爬", "能不能去爬"
    near = {form: foreseen.nearest(form) for form in (whole, clause)}
    assert sayings(near, foreseen, gathered().candidates, "zh-TW")["ropes"].text.startswith("外皮")
    only = {clause: near[clause]}
    assert sayings(only, foreseen, gathered().candidates, "zh-TW")["ropes"].text.startswith("攀岩用")


def test_the_article_comes_first_whose_sentence_is_expected_to_answer() -> None:
    """Of two that share words with a question, and not the one that a word of asking is found in more often."""
    likely = gathered()._replace(keyword={"ropes": 4.0, "shoes": 3.9}, dense={"ropes": 0.4, "shoes": 0.4})
    question = "my feet ache on the rope all day long"
    foreseen = Foreseen({"shoes": json.dumps([{"sentence": "Take them off", "asked": [question]}])}.items())
    assert fitting(question, likely, locale="en")[0].id == "ropes"
    found = fitting(question, likely._replace(foreseen=foreseen), locale="en")
    assert (found[0].id, found[0].text) == ("shoes", "Take them off between climbs")


def test_an_article_answers_that_alone_is_expected_to_be_asked_the_like() -> None:
    """Although its words are not in it, and although another shares more of them with the question."""
    likely = gathered()._replace(keyword={"ropes": 4.0, "shoes": 0.1}, dense={"ropes": 0.6, "shoes": 0.0})
    question, asked = "ropes of zebra stripes on my toes after hours", "zebra stripes on the toes after hours"
    foreseen = Foreseen({"shoes": json.dumps([{"sentence": "Take them off", "asked": [asked]}])}.items())
    found = fitting(question, likely._replace(foreseen=foreseen), locale="en")
    assert (found[0].id, found[0].text) == ("shoes", "Take them off between climbs")
    assert found[0].legs != (NEAREST,)


def test_how_two_differ_is_said_before_what_each_of_them_is() -> None:
    """Where a sentence is expected to be asked just that; else each of the two says what it is."""
    question, asked = "shoes or rope, which should I buy first", "which should I buy first, shoes or a rope"
    assert [each.id for each in fitting(question, gathered(), locale="en")][:2] == ["shoes", "ropes"]
    foreseen = Foreseen({"shoes": json.dumps([{"sentence": "Take them off", "asked": [asked]}])}.items())
    found = fitting(question, gathered()._replace(foreseen=foreseen), locale="en")
    assert [(each.id, each.text) for each in found] == [("shoes", "Take them off between climbs")]


def test_a_sentence_answers_that_a_model_holds_likely_though_nobody_expected_such_words() -> None:
    question = "芯跑出來了怎麼處理"
    likely = {question: [Likely("ropes", "外皮磨損或露出", 0.9), Likely("gone", "什麼", 0.05)]}
    found = sayings({question: ()}, Foreseen(), gathered().candidates, "zh-TW", likely)
    assert found["ropes"].text.startswith("外皮磨損")
    unlikely = {question: [Likely("ropes", "外皮磨損或露出", 0.05)]}
    assert sayings({question: ()}, Foreseen(), gathered().candidates, "zh-TW", unlikely) == {}


def test_an_article_answers_of_whose_sentence_a_model_is_sure_where_no_other_does() -> None:
    question = "climbing, and the outside came apart"
    likely = {question: [Likely("ropes", "外皮磨損或露出", 0.7)]}
    alone = gathered()._replace(keyword={}, dense={})
    assert [each.id for each in fitting(question, alone, locale="en", likely=likely)] == ["ropes"]
    unsure = {question: [Likely("ropes", "外皮磨損或露出", 0.4)]}
    assert all(each.legs == (NEAREST,) for each in fitting(question, alone, locale="en", likely=unsure))


def test_what_articles_hardly_ever_tell_is_answered_where_a_model_has_no_doubt() -> None:
    """A word of brands, prices or pros may stand beside what is asked: the model has seen the whole of it."""
    question = "a pro sold me a climbing rope with a worn sheath on sale, what now"
    assert is_beyond(question)
    likely = {question: [Likely("ropes", "外皮磨損或露出", 0.9)]}
    expected = Foreseen(
        [("ropes", json.dumps([{"sentence": "外皮磨損或露出", "asked": ["my rope has a worn sheath"]}]))]
    )
    known = gathered()._replace(foreseen=expected)
    for sure_of, legs in ((frozenset({"ropes"}), ()), (frozenset[str](), (NEAREST,))):
        (first, *_) = fitting(question, known, locale="en", likely=likely, sure_of=sure_of)
        assert (first.id, first.legs) == ("ropes", legs)
