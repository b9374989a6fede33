"""What is told beside a question is not asked: one's own ascents, quoted words of the rows, grades from abroad."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "personal"),
    [
        ("輪迴第二段(P2)難度多少，第一段我爬過了", False),
        ("我去年爬過國慶日，那條是幾級啊", False),
        ("I've done Pump already, how many bolts did it have?", False),
        ("我爬過的天堂鳥是幾級", False),
        ("我爬過天堂鳥了，什麼時候爬的", True),
        ("我爬過的路線，最難是哪條", True),
        ("天堂鳥我爬過幾次", True),
        ("did I ever climb Pump", True),
        ("幫我解釋一下什麼是紅點", False),
        ("請你告訴我什麼是 flash", False),
        ("我最難的紅點是什麼", True),
    ],
)
def test_a_climbed_route_may_be_told_of(ask: Ask, question: str, *, personal: bool) -> None:
    assert ask(question).personal is personal


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("墾丁有標「熱身」的路線", ()),
        ('any "slab" routes at Kenting', ()),
        ("「5.11a」的路線關子嶺有哪些", ()),
        ("有「淋浴」的岩館", ()),
        ("龍洞有「紫色章魚」嗎", ("紫色章魚",)),
    ],
)
def test_a_quoted_word_of_the_rows_is_no_name(ask: Ask, question: str, names: tuple[str, ...]) -> None:
    assert ask(question).unknown_names == names


@pytest.mark.parametrize(
    ("question", "targets", "further"),
    [
        ("I climbed 8a in Spain, what would that be in YDS here", ("yds",), 0),
        ("My hardest is 7c+ in France; what's that in your system?", ("yds",), 0),
        ("歐洲的6c在你們這邊叫什麼", ("yds",), 0),
        ("I boulder V5 in the gym, what's that in Font", ("font",), 0),
        ("what do 6a, 6b and 6c correspond to in YDS", ("yds",), 2),
        ("5.10a, 5.11a, 5.12a 分別是法式幾級", ("french",), 2),
    ],
)
def test_grades_are_converted(ask: Ask, question: str, targets: tuple[str, ...], further: int) -> None:
    conversion = ask(question).conversion
    assert conversion is not None
    assert (conversion.targets, len(conversion.also)) == (targets, further)


@pytest.mark.parametrize("question", ["are there any 7a routes here", "E1 5b 大概是 5.多少", "8a在龍洞有嗎"])
def test_rows_and_grades_without_a_table_are_not_converted(ask: Ask, question: str) -> None:
    assert ask(question).conversion is None
