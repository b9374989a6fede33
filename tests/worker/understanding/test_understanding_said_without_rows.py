"""What is asked of the service, of a word, a hurt or a grade is not read as rows by what is told around it."""

import pytest

from tuning.wordings import read


@pytest.mark.parametrize(
    "text",
    [
        "第一次用 不知道這裡能問些什麼",
        "新手，想知道可以跟你聊什麼",
        "請問你有哪些功能",
        "這個網站可以拿來幹嘛",
        "what sort of stuff can I ask you about",
        "so what is this site good for",
    ],
)
def test_what_can_be_asked_here_is_talk(text: str) -> None:
    reading = read(text)
    assert (reading.intent, reading.missing) == ("chat", None)


@pytest.mark.parametrize("text", ["這裡可以問什麼時候有比賽嗎", "這裡有什麼路線", "what can this gym offer"])
def test_what_only_begins_so_is_none(text: str) -> None:
    assert read(text).intent != "chat"


@pytest.mark.parametrize(
    "text",
    [
        "剛剛從牆上跳下來落地聽到腳踝「啪」的一聲，現在腫得跟饅頭一樣，我該做什麼？",
        "腳踝腫得跟饅頭一樣，該怎麼辦",
        "同一個鉤環不可以同時扣兩格，我想知道道理在哪裡?",
        "外傾我腳一直掉，問題到底出在哪裡",
    ],
)
def test_a_likeness_and_a_reason_are_no_rows(text: str) -> None:
    reading = read(text)
    assert (reading.intent, reading.subject, reading.unknown_names) == ("knowledge", "article", ())


def test_a_route_that_others_are_to_be_like_stays_one() -> None:
    assert read("有沒有跟饅頭一樣難的").alike == ("grade",)


def test_a_grade_is_translated() -> None:
    asked = read(
        "I only understand French grades. Two I keep seeing are 5.10a and 5.12a, how would you translate them?"
    )
    assert asked.conversion is not None
    assert asked.conversion.targets == ("french",)
    assert not read("My friend's best lead is E1 5b, how would Americans translate that?").out_of_scope
    assert read("please translate this letter into French").out_of_scope
