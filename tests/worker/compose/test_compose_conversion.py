"""Grades in other systems: read, computed by the one table, said with its name, and verified."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from schemas.grade_table import SOURCE
from schemas.grades import band
from schemas.reading import Reading
from worker.compose import LITERALS, compose
from worker.sql.conversion import conversion_evidence, rule_of_thumb
from worker.understanding import Gazetteer, read_question
from worker.verify import check

NOBODY = Gazetteer.from_rows({"crag": [], "area": [], "gym": [], "route": [], "sector": []}, seq=1)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=ZoneInfo("Asia/Taipei"))
TABLE = SOURCE.partition(" (")[0]
CASES = (
    ("5.11a 大概是法式幾級", "5.11a 大約是法式 6b+–6c"),
    ("convert 7a to YDS", "French 7a is about YDS 5.11d"),
    ("V4 等於 Font 多少", "V4 大約是 Font 6B–6B+"),
    ("5.10 是 UIAA 幾級", "5.10a–5.10d 大約是 UIAA VI+–VII+"),
    ("6C+ to V scale", "Font 6C+ is about V-scale V5"),
    ("what is UIAA VIII in American grades", "UIAA VIII is about YDS 5.11c–5.11d"),
    ("5.13b in french", "5.13b is about French 8a"),
    ("法國 8a 等於美國多少", "法式 8a 大約是 YDS 5.13b"),
    ("VII+ in French?", "UIAA VII+ is about French 6b+–6c"),
    ("5.10a、5.13b 分別是法式幾級", "5.10a 大約是法式 6a。5.13b 大約是法式 8a"),
)


def read(question: str) -> Reading:
    """The reading where no name is known."""
    return read_question(question, NOBODY, now=NOON)


def said(question: str) -> str:
    """The verified answer to a question."""
    reading = read(question)
    assert reading.conversion is not None
    evidence = conversion_evidence(reading.conversion)
    composed = compose(reading, evidence, (), reading.locale)
    assert composed.outcome == "answered"
    assert check(composed.draft, evidence, literals=LITERALS).ok
    return composed.draft.text


@pytest.mark.parametrize(("question", "answer"), CASES)
def test_conversion_names_range_and_table(question: str, answer: str) -> None:
    """The range of the table, in the asker's language, with the table's name in the same sentence."""
    text = said(question)
    assert answer in text
    assert TABLE in text


VERDICTS = (
    ("5.11a 跟 6c 哪個難", "5.11a 和法式 6c 差不多，或略簡單一點"),
    ("which is harder, 6c or 5.11a", "French 6c is about as hard as 5.11a or a little harder"),
    ("哪個比較難 5.11c 還是 6b", "5.11c 比法式 6b 難"),
    ("is 7a harder than 5.11d", "French 7a is about as hard as 5.11d"),
    ("5.10a 跟 5.10b 哪個比較難", "5.10a 比 5.10b 簡單，差 1 級"),
    ("5.11a or 5.11d, which is easier?", "5.11a is easier than 5.11d, by 3 grades"),
    ("5.10 和 5.10b 哪個難", "5.10a–5.10d 包含 5.10b"),
    ("5.10 跟 5.11 差很多嗎", "5.10a–5.10d 比 5.11a–5.11d 簡單，差 4 級"),
    ("V4 大概是 5.12 嗎", "V4 和 5.12a–5.12d 無法直接比較"),
    ("V4 大概是 5.12 嗎", "V4 大約是 YDS 5.12a–5.12b"),
    ("is 5.12a harder than V4?", "the hardest moves of 5.12a compare roughly with V-scale V4"),
    ("is V5 about 7a", "V5 is easier than Font 7A"),
)


@pytest.mark.parametrize(("question", "answer"), VERDICTS)
def test_two_grades_are_compared_by_the_table(question: str, answer: str) -> None:
    """Which is harder, said at once and verified; of two kinds of grade, that nothing decides it."""
    assert answer in said(question)


@pytest.mark.parametrize(
    ("question", "roughly"),
    [
        ("V5 相當於先鋒 5.幾", "V5 大約是 YDS 5.12b–5.12c"),
        ("convert V5 to YDS", "V5 compare roughly with YDS 5.12b–5.12c"),
        ("V2 to 5.x", "V2 compare roughly with YDS 5.11a–5.11b"),
        ("V3差不多是5.多少", "V3 大約是 YDS 5.11c–5.11d"),
        ("5.11a 差不多 V 幾", "5.11a 大約是 V 級 V2"),
        ("I boulder V4, what sport grade is that roughly?", "V4 compare roughly with YDS 5.12a–5.12b"),
        ("V4 in french sport grades", "V4 compare roughly with French 7a+–7b"),
        ("抱石7A是5.多少", "Font 7A 大約是 YDS 5.12d–5.13a"),
        ("what boulder grade is 5.12", "5.12a–5.12d compare roughly with V-scale V4–V6"),
        (
            "V3 V4 換成YDS",
            "V3 大約是 YDS 5.11c–5.11d，各家說法可能差一整級，拼耐力的路線會覺得更難。V4 大約是 YDS 5.12a–5.12b",
        ),
    ],
)
def test_boulders_and_routes_are_matched_roughly(question: str, roughly: str) -> None:
    """No official table holds both kinds of grade: that is said first, and then the rule of thumb."""
    text = said(question)
    assert roughly in text
    assert text.startswith(("抱石難度和路線難度不能直接換算", "There is no official conversion"))


@pytest.mark.parametrize("question", ["5.8 是 V 幾", "V12 in YDS"])
def test_beyond_the_rule_of_thumb_nothing_is_matched(question: str) -> None:
    """It runs from V0 to V10; what is easier or harder has no match, and none is made up."""
    text = said(question)
    assert "一對一" in text or "one-to-one" in text
    assert "V 級 V" not in text
    assert "YDS 5" not in text


def test_the_rule_of_thumb_runs_both_ways() -> None:
    """Each V grade meets its YDS grades, and each of these meets it; grades of one kind meet none."""
    for number in range(11):
        (v, _) = band(f"V{number}", "v")
        found = rule_of_thumb(v, v, "v", "yds")
        assert found is not None
        for at in range(found[0], found[1] + 1):
            back = rule_of_thumb(at, at, "yds", "v")
            assert back is not None
            assert back[0] <= v <= back[1]
    assert rule_of_thumb(5, 5, "v", "font") is None


def test_a_system_without_table_is_said() -> None:
    """British grades stand in no table here; what does is told instead."""
    assert "不在我使用的對照表裡" in said("5.11a 在英國是幾級")


@pytest.mark.parametrize(
    "question",
    ["有幾條 5.11a 路線", "7a routes in Kenting", "推薦 V4 的抱石路線", "5.10 到 5.11 的路線", "how hard is 5.11a"],
)
def test_a_grade_alone_asks_for_rows(question: str) -> None:
    """A grade without another system is a constraint."""
    assert read(question).conversion is None
