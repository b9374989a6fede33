"""What is asked of grades themselves is asked of articles, and what is asked of rows by their grades of rows."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "text",
    [
        "岩館的 5.10 跟外面的 5.10 哪個難",
        "室內的 5.11 和戶外的 5.11 哪個比較難",
        "龍洞的 5.10 跟岩館的 5.10 哪個難",
        "外面的5.9跟岩館的5.9一樣嗎",
        "is a gym 5.10 easier than an outdoor 5.10",
        "is outdoor V4 harder than gym V4",
    ],
)
def test_grades_indoors_and_outdoors_are_set_side_by_side_by_articles(ask: Ask, text: str) -> None:
    assert ask(text).intent == "knowledge"


@pytest.mark.parametrize(
    "text",
    [
        "V0 是最簡單的嗎 有比 V0 更簡單的嗎",
        "有沒有比 V0 更簡單的",
        "what's the easiest v grade",
        "is V0 the easiest grade?",
    ],
)
def test_where_a_ladder_begins_is_told_by_articles(ask: Ask, text: str) -> None:
    assert ask(text).intent == "knowledge"


@pytest.mark.parametrize(
    "text",
    ["5.10c 是中級嗎", "5.11 算高級嗎", "V3 是初級還是中級", "is 5.10 intermediate", "is V4 considered advanced"],
)
def test_which_level_a_grade_is_of_is_told_by_articles(ask: Ask, text: str) -> None:
    assert ask(text).intent == "knowledge"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("are there gyms easier to reach than outdoor crags", "gym"),
        ("岩館附近的岩場有簡單的路線嗎", "gym"),
        ("最簡單的 V4 是哪條", "route"),
        ("what is the hardest V grade at Guanziling", "route"),
        ("what's the hardest V grade you have", "route"),
        ("有比 V3 更簡單的嗎", "route"),
        ("5.10c 是中級的路線有哪些", "route"),
        ("我想找中級的 5.10c", "route"),
    ],
)
def test_rows_are_still_asked_for_by_their_grades(ask: Ask, text: str, subject: str) -> None:
    assert (reading := ask(text)).subject == subject
    assert reading.intent != "knowledge"
