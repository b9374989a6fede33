"""A reply by number to a question back: the option that it names, and nothing where it names none."""

import pytest

from schemas.reading import Locale
from worker.text.folding import fold
from worker.understanding.followups.options import numbered, picked

OPTIONS = ("龍洞", "德芙蘭", "Rock, Long Dong", "5.9 以下")


@pytest.mark.parametrize("locale", ["zh-TW", "en"])
@pytest.mark.parametrize(
    ("reply", "at"),
    [
        ("1", 0), ("2。", 1), ("第二個", 1), ("我要第三個", 2), ("選4", 3), ("第一間吧", 0), ("the first one", 0),
        ("number 2", 1), ("Option 3 please", 2), ("four", 3), ("兩", 1),
    ],
)  # fmt: skip
def test_a_number_names_its_option(reply: str, at: int, locale: Locale) -> None:
    assert picked(fold(reply), numbered("哪一個？", OPTIONS, locale)) == OPTIONS[at]


@pytest.mark.parametrize("reply", ["5", "第九個", "龍洞", "1 條路線", "first ascent", "5.10", "", "第一洞"])
def test_anything_else_names_none(reply: str) -> None:
    assert picked(fold(reply), numbered("Which one?", OPTIONS, "en")) is None


def test_without_a_numbered_question_nothing_is_picked() -> None:
    assert numbered("哪一個？", (), "zh-TW") == "哪一個？"
    assert picked("1", "龍洞共有 3 條路線（含 1 條抱石）。") is None
    assert picked("1", "") is None
    assert picked("1", "（1 龍洞" * 200 + "）") is None
