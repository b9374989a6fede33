"""Two grades set against each other are compared by the table, and ask for no routes."""

import pytest

from schemas.grades import label
from tests.worker.understanding.phrases import Ask

AGAINST = (
    ("5.11a 跟 6c 哪個難", "5.11a", ("french", "6c")),
    ("which is harder, 6c or 5.11a", "6c", ("yds", "5.11a")),
    ("V4 大概是 5.12a 嗎", "V4", ("yds", "5.12a")),
    ("5.10a 跟 5.10b 哪個比較難", "5.10a", ("yds", "5.10b")),
    ("is 7a harder than 5.11d", "7a", ("yds", "5.11d")),
    ("6A 跟 V3 一樣難嗎", "6A", ("v", "V3")),
    ("哪個比較難 5.11c 還是 6b", "5.11c", ("french", "6b")),
    ("5.9 比 5a 難嗎", "5.9", ("french", "5a")),
    ("5.11a or 5.11d, which is easier?", "5.11a", ("yds", "5.11d")),
    ("how does V4 compare to 5.12b", "V4", ("yds", "5.12b")),
    ("is V6 about 7a", "V6", ("font", "7A")),
    ("One route says 5.10+ and the next one 5.10d. Are those the same thing?", "5.10c", ("yds", "5.10d")),
    (
        "In my guidebook stays 5.10+, on the app is written 5.10d. They are equal. Am I right?",
        "5.10c",
        ("yds", "5.10d"),
    ),
    ("5.10+ equals 5.10d, correct?", "5.10c", ("yds", "5.10d")),
    ("書上寫5.10+，app寫5.10d，兩個等級是相等的吧", "5.10c", ("yds", "5.10d")),
    ("6c 是不是 5.11a", "6c", ("yds", "5.11a")),
    ("6C 就是 V5 對吧", "6C", ("v", "V5")),
    ("does 6a+ mean 5.10b", "6a+", ("yds", "5.10b")),
    ("5.11d 到 5.12a 是個大坎嗎", "5.11d", ("yds", "5.12a")),
    ("is there a huge jump from V4 to V5", "V4", ("v", "V5")),
)


@pytest.mark.parametrize(("question", "first", "second"), AGAINST, ids=[q for q, _, _ in AGAINST])
def test_two_grades_are_set_against_each_other(question: str, first: str, second: tuple[str, str], ask: Ask) -> None:
    asked = ask(question).conversion
    assert asked is not None
    assert asked.against is not None
    assert label(asked.low, asked.source) == first
    assert (asked.against.system, asked.against.low_text) == second


@pytest.mark.parametrize(
    "question",
    [
        "推薦比 5.10a 難比 5.11a 簡單的路線",
        "有沒有比 5.10 難但比 5.11 簡單的",
        "我爬 5.11a，抱石 V4，該練什麼",
        "5.10 and 5.11 routes at Long Dong",
        "is there anything harder than 5.10a but easier than 5.11b",
        "5.10 到 5.11 的路線哪個岩場最多",
        "5.10 跟 5.11 哪個多",
        "龍洞 5.10 到 5.11 的線",
    ],
)
def test_a_range_of_grades_asks_for_rows(question: str, ask: Ask) -> None:
    assert ask(question).conversion is None


@pytest.mark.parametrize(
    ("question", "grades"),
    [
        ("我原本都爬5.9，請問換算成法國系統大約是多少？5.11a又是多少？", ["5.9", "5.11a"]),
        ("在岩館爬V5 出國看到font的話差不多是多少", ["V5"]),
    ],
)
def test_a_grade_that_is_told_before_is_converted(question: str, grades: list[str], ask: Ask) -> None:
    asked = ask(question).conversion
    assert asked is not None
    assert [label(asked.low, asked.source), *(each.low_text for each in asked.also)] == grades
