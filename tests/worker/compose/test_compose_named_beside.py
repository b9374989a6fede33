"""What the row of a crag adds to an article's answer: only what the question's words touch."""

import pytest

from worker.compose.detail import touched_by


@pytest.mark.parametrize(
    ("question", "touched"),
    [
        ("龍洞的岩石濕了還能爬嗎", ["rock"]),
        ("what should I know before my first time at Longdong", ["rock", "season", "approach"]),
        ("anything to know about Guanziling?", ["rock", "season", "approach"]),
        ("is it too cold in winter at Longdong", ["season"]),
        ("when is it best to go to Longdong", ["season"]),
        ("how is Longdong in the fall", ["season"]),
        ("去壽山要穿什麼鞋", ["season", "approach"]),
        ("龍洞下雨怎麼辦", ["season"]),
    ],
)
def test_the_words_say_what_of_a_crag_is_told_beside(question: str, touched: list[str]) -> None:
    assert touched_by(question) == touched


@pytest.mark.parametrize(
    "question",
    [
        "do you know if I need a helmet at Longdong",
        "what if I fall on lead at Longdong",
        "how do I fall and not hit the ledge at Longdong",
        "when I lead at Longdong where do I clip",
        "去龍洞之前要怎麼熱身",
        "龍洞的風格要怎麼練",
        "在龍洞怎麼保持冷靜",
        "去龍洞岩鞋要多緊",
        "which climbing shoes for Longdong",
    ],
)
def test_other_words_touch_nothing_of_it(question: str) -> None:
    assert touched_by(question) == []
