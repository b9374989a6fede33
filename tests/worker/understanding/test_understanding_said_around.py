"""A question reads the same whatever is said around it: courtesies say nothing, and facts hang on nobody's story."""

import pytest

from schemas.reading import Reading
from tests.worker.understanding.phrases import Ask
from worker.understanding.wording.courtesies import without_courtesies

ZH = (
    "墾丁白牆有幾條5.11",
    "忠孝幾級",
    "龍洞最難的運攀是哪條",
    "台北哪間岩館最便宜",
    "新手推薦龍洞哪一區",
    "單繩跟雙繩差在哪",
)
EN = (
    "how many 5.11s at White Wall, Kenting?",
    "What grade is Redhead?",
    "hardest sport route at Long Dong?",
    "cheapest gym in Taipei?",
    "Which area of Long Dong is good for beginners?",
    "what is a prusik",
)


def _facts(reading: Reading) -> tuple[object, ...]:
    named = tuple(m.ids for m in reading.mentions)
    return reading.intent, reading.subject, reading.filter, named, reading.attributes, reading.unheard, reading.missing


@pytest.mark.parametrize(
    "said",
    [
        "哈囉大家好，{}", "版上大大好 {}", "不好意思打擾一下，{}", "新手發問：{}", "安安 {}", "老師好，{}", "{}，感恩",
        "在網路上查不到，{}", "{}（新手勿鞭）", "{} 有人知道嗎", "我想問一下{}", "{} 謝謝大家！",
    ],
)  # fmt: skip
@pytest.mark.parametrize("question", ZH)
def test_courtesies_say_nothing_in_chinese(ask: Ask, said: str, question: str) -> None:
    assert _facts(ask(said.format(question))) == _facts(ask(question))


@pytest.mark.parametrize(
    "said",
    [
        "Hi there! {}", "Hello everyone, {}", "Quick question: {}", "Good morning! {}", "Greetings from Hong Kong. {}",
        "First time visiting Taiwan! {}", "I'm planning a trip. {}", "{} Any help appreciated.",
        "{} Hope that makes sense.",
        "{} TIA", "{} Thank you so much in advance.", "Sorry if this is a dumb question but {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("question", EN)
def test_courtesies_say_nothing_in_english(ask: Ask, said: str, question: str) -> None:
    assert _facts(ask(said.format(question))) == _facts(ask(question))


@pytest.mark.parametrize(
    "text", ["你好", "謝謝", "大家好", "thanks", "great, thank you for your help", "Good Morning grade?"]
)
def test_what_is_nothing_else_is_left(text: str) -> None:
    assert without_courtesies(text) == text


@pytest.mark.parametrize(
    ("told", "question"),
    [
        *((told, "忠孝幾級") for told in ("我爬5.10，", "我剛開始學先鋒，", "我住台北，", "昨天下雨，")),
        *((told, "壽山共有幾條路線") for told in ("我爬5.10，", "最近迷上攀岩，", "我昨天爬了墾丁，")),
        *((told, "Snapdragon grade?") for told in ("I climb 5.10. ", "I just started leading. ", "I live in Taipei. ")),
        *(
            (told, "Opening hours of Civic Bouldergym on Saturdays?")
            for told in ("I'm 45 years old. ", "It rained yesterday. ", "I climbed at Kenting yesterday. ")
        ),
    ],
)
def test_a_fact_is_the_same_for_everybody(ask: Ask, told: str, question: str) -> None:
    assert _facts(ask(told + question)) == _facts(ask(question))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # What is told bears on advice, on what is pointed at, on a day, on gear and on a way.
        ("我爬5.10，推薦龍洞的路線", "grades"),
        ("我們在龍洞，有幾條5.10", "crag_ids"),
        ("I live in Taipei. cheapest gym?", "gym_city"),
        ("I only climb trad. How many routes at Long Dong for me?", "route_types"),
    ],
)
def test_what_bears_on_the_question_stays(ask: Ask, text: str, held: str) -> None:
    assert getattr(ask(text).filter, held) not in (None, ())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我喝了兩罐啤酒，爬森可以先鋒嗎", "knowledge"),
        ("I had two beers, can I belay at Dapro?", "knowledge"),
        ("昨晚宿醉 今天可以去龍洞先鋒嗎", "knowledge"),
        ("爬森可以先鋒嗎", "detail"),
        ("爬森附近有喝酒的地方嗎", "detail"),
    ],
)
def test_who_has_drunk_is_told_of_that_wherever_it_is_to_be(ask: Ask, text: str, intent: str) -> None:
    assert ask(text).intent == intent


@pytest.mark.parametrize(
    "text", ["，" * 1900, "謝謝 " * 500 + "x", "大大們" * 400, "hi there " * 200, "thank you " * 200]
)
def test_words_said_over_and_over_are_left_out_in_the_end(text: str) -> None:
    """No text is parted in two ways: else each repetition would double the time, and nothing come."""
    assert len(without_courtesies(text)) <= len(text)
