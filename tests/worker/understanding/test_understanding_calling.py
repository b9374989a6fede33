"""What a thing is called in the other language, formerly or by others is asked of its names."""

import pytest

from schemas.reading import Attribute
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("聽學長講以前有一條叫「北京猿人」 現在路線圖找不到 是改名了嗎？現在叫什麼", "aliases"),
        ("輪迴有別的名字嗎", "aliases"),
        ("what did people use to call Bluffing God", "name"),
        ("Slab 1 at Shoushan, was it renamed?", "aliases"),
        ("天堂鳥的英文怎麼拼", "name"),
        ("What do the locals call Bird of Paradise in Chinese?", "name"),
        ("Pump 中文叫什麼", "name"),
        ("奇岩攀岩館英文名", "name"),
    ],
)
def test_the_name_is_asked(ask: Ask, question: str, attribute: Attribute) -> None:
    reading = ask(question)
    assert (reading.intent, reading.attributes) == ("detail", (attribute,))
    assert reading.mentions
    assert not reading.unheard


@pytest.mark.parametrize(
    "question", ["中文名是天堂鳥的那條幾級", "what's the hardest route at Kenting called", "有沒有一條叫大象的路線"]
)
def test_a_name_that_only_tells_which_is_not_asked(ask: Ask, question: str) -> None:
    assert not {"name", "aliases"} & set(ask(question).attributes)


@pytest.mark.parametrize(
    "question", ["is there another name for Thunder Road", "大砲岩有別名嗎", "what was Snow called before"]
)
def test_what_nobody_bears_is_unknown(ask: Ask, question: str) -> None:
    assert ask(question).unknown_names
