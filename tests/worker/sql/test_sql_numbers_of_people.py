"""Whose number is asked for is not recorded, whatever an article says of guides."""

import pytest

from tests.worker.readings import reading
from worker.sql.unrecorded import hangs_on_unrecorded


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("Got the phone number of a local guide?", True),
        ("有嚮導的聯絡方式嗎", True),
        ("do I need a guide for a first day outdoors", False),
        ("第一次去戶外要找嚮導嗎", False),
    ],
)
def test_a_guides_number_is_in_no_article(text: str, hangs: bool) -> None:
    asked = reading(text, intent="knowledge", subject="article", unrecorded=("guides",))
    assert hangs_on_unrecorded(asked) is hangs
