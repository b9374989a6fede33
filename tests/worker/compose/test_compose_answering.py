"""The sentence of a text that answers comes first, and nothing is put first where none stands out."""

from pathlib import Path

import pytest

from indexer.knowledge import read_article
from schemas.evidence import Evidence, EvidenceItem, FactValue
from schemas.reading import Reading
from worker.compose import compose
from worker.compose.answering import answering
from worker.compose.knowledge import what_is_told
from worker.text.prose import all_words, sections, topic_words
from worker.understanding.asked.meanings import found_under

KNOWLEDGE = Path("data/knowledge")


def answer(article: str, question: str, *, english: bool = False) -> str | None:
    """The sentence of an article that answers, looked for in all its sections."""
    read = read_article((KNOWLEDGE / f"{article}.md").read_text("utf-8"))
    parts = sections(str(read["body_en" if english else "body"]))
    apart = (topic_words(question) | found_under(question)) - all_words(f"{read['name']} {read['name_en']}")
    told = answering(question, parts, apart, likely=parts)
    return None if told is None else told[1]


@pytest.mark.parametrize(
    ("article", "question", "begins"),
    [
        ("fit-to-climb", "喝酒後可以確保別人嗎", "喝酒之後不要爬"),
        ("health", "我懷孕 14 週還可以爬嗎", "懷孕時先問婦產科醫師"),
        ("clothing", "頭髮很長爬的時候要綁嗎", "長頭髮要綁起來"),
        ("weather", "打雷的時候人在岩壁上怎麼辦", "打雷的時候"),
        ("gym-etiquette", "小朋友一直跑到墊子上", "孩子要有大人看著"),
        ("helmets", "When do I retire a helmet?", "Replace a helmet after a clear impact"),
        ("anchors", "is one bolt enough to lower off?", "A single bolt"),
        ("knots", "is a figure eight better than a bowline", "A bowline is easier to untie"),
    ],
)
def test_the_sentence_that_answers_is_found(article: str, question: str, begins: str) -> None:
    told = answer(article, question, english=question.isascii())
    assert told is not None
    assert told.startswith(begins)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        ("rappelling", "垂降要注意什麼"),
        ("first-outdoor-day", "第一次戶外攀岩要準備什麼"),
        ("ascent-styles", "onsight flash redpoint 差在哪"),
        ("quickdraws", "爬運攀快扣差別"),
        ("reading-yds", "5.10"),
    ],
)
def test_a_whole_text_is_not_reduced_to_one_sentence(article: str, question: str) -> None:
    """What to mind and how things differ is told by the text as it stands; a grade alone points at none of it."""
    assert answer(article, question) is None


def test_a_sentence_that_goes_on_from_another_stands_behind_it() -> None:
    parts = sections("從外側往裡掛。這樣墜落時不會脫出來。\n\n## 之後\n\n再看一眼。")
    first, second = parts[0].sentences
    assert what_is_told(second, parts) == [first, second]
    assert what_is_told(parts[1].sentences[0], parts) == [parts[1].sentences[0]]


SHOES: dict[str, FactValue] = {
    "name": "岩鞋",
    "name_en": "Climbing shoes",
    "topic": "gear",
    "safety": False,
    "body": "岩鞋貼腳。\n\n## 使用\n\n髒了用濕布擦。休息時脫下來。濕布擦過的鞋底要晾乾。"
    "接近鞋不能代替岩鞋。鞋底磨破之前換底。換底比買新的便宜。",
}


@pytest.mark.parametrize(
    ("too", "surely", "said"),
    [
        ((), True, "髒了用濕布擦。濕布擦過的鞋底要晾乾 [1]。"),
        (("接近鞋不能代替岩鞋",), True, "髒了用濕布擦。濕布擦過的鞋底要晾乾。接近鞋不能代替岩鞋 [1]。"),
        ((), False, "髒了用濕布擦。休息時脫下來。濕布擦過的鞋底要晾乾。接近鞋不能代替岩鞋 [1]。"),
    ],
)
def test_behind_what_surely_answers_stands_only_what_belongs_there(
    too: tuple[str, ...], said: str, *, surely: bool
) -> None:
    """What may answer too or has the question's words; behind a sentence that only may answer, three of its section."""
    item = EvidenceItem(
        1, "climbing-shoes", "article", "岩鞋", dict(SHOES), text="髒了用濕布擦", too=too, surely=surely
    )
    reading = Reading("可以用濕布擦嗎", "zh-TW", "knowledge", "article")
    assert compose(reading, Evidence((item,)), (), "zh-TW").draft.text == said


@pytest.mark.parametrize("surely", [True, False])
def test_what_may_answer_too_is_said_wherever_it_stands(*, surely: bool) -> None:
    """In another section too: what to do about it stands elsewhere than what happens."""
    other = sections(str(SHOES["body"]))[0].sentences[-1][1]
    item = EvidenceItem(
        1, "climbing-shoes", "article", "岩鞋", dict(SHOES), text="髒了用濕布擦", too=(other,), surely=surely
    )
    reading = Reading("可以用濕布擦嗎", "zh-TW", "knowledge", "article")
    assert other in compose(reading, Evidence((item,)), (), "zh-TW").draft.text
