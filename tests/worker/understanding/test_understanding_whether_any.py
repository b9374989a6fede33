"""Whether it is asked that there are such rows at all, which is answered with yes or no."""

import pytest

from worker.text.folding import fold
from worker.understanding.asked.existence import asks_whether_any


@pytest.mark.parametrize(
    ("question", "whether"),
    [
        ("墾丁有沒有 5.8", True),
        ("台北有抱石館嗎", True),
        ("龍洞第一洞是否有頂繩", True),
        ("does Kenting have trad?", True),
        ("Are there any top ropes in First Cave", True),
        ("any 5.8 in kenting?", True),
        ("關子嶺有哪些 5.8", False),
        ("墾丁有幾條 5.12 你知道嗎", False),
        ("龍洞有什麼傳攀", False),
        ("which areas at Long Dong have no sport routes", False),
        ("what trad routes are there at Defulan", False),
        ("還有沒有別的", False),
        ("list any 5.9 at Shoushan", False),
    ],
)
def test_whoever_asks_which_or_how_many_does_not_ask_whether(question: str, whether: bool) -> None:
    assert asks_whether_any(fold(question)) is whether
