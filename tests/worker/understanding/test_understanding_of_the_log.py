"""What is asked of one's own log in whatever order it is said, and what only tells of oneself."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("5.11紅點數 今年度累計 我的", "count"),
        ("回顧一下我去年的成績，在龍洞5.9先鋒完成的有多少條", "count"),
        ("幫我回顧一下最近六個月的成績，完攀數量跟最難的那條", "extreme"),
        ("上星期爬的路線有哪些呢，我都有乖乖登錄，幫我叫出來", "list"),
        ("本人去年在龍洞的總攀登條數", "count"),
        ("我去年總共送了多少5.10", "count"),
        ("個人最難的一條是多少", "extreme"),
        ("上週末我在龍洞爬的那些是哪幾條", "list"),
        ("今年已經爬多少條了我", "count"),
        ("自己的攀登次數統計一下", None),
        ("我多久沒去龍洞了", "last"),
        ("我還有哪幾條5.11沒收掉", None),
        ("我今年有沒有超過50條", None),
        ("給我看2024年我爬的路線", "list"),
        ("我人生第一條5.11是什麼時候送的", "first"),
        ("Show me the hardest thing I've managed to redpoint up to now", "extreme"),
        ("What's the toughest line I have ever gotten clean", "extreme"),
        ("total pitches for me this year?", "count"),
        ("my 2025 in numbers please", None),
        ("which 5.9s at Long Dong are still open for me", None),
        ("average grade I climb?", None),
        ("Number of days I've been out this season", "count"),
        ("hardest flash of mine to date", "extreme"),
        ("Which crag have I visited most", None),
        ("which routes did I fail on last month", "list"),
        ("Let me see my Long Dong history", None),
        ("How did my October go?", None),
    ],
)
def test_whose_when_and_what_was_done_may_stand_in_any_order(ask: Ask, question: str, form: str | None) -> None:
    reading = ask(question)
    assert reading.personal
    assert reading.own is not None
    assert form is None or reading.own.ask == form


@pytest.mark.parametrize(
    "question",
    [
        "我今年想紅點一條5.11，龍洞有哪些",
        "我去年在龍洞爬得很開心，今年想換關子嶺，有幾條5.9",
        "上星期朋友說龍洞很好爬，路線有哪些",
        "我上個月剛開始爬，龍洞有哪些適合我",
        "昨天爬完手很痠怎麼辦",
        "我昨天爬龍洞的時候看到一條很漂亮的裂隙，那附近有哪些裂隙路線",
        "最近三個月龍洞有幾條新路線",
        "我都在岩館爬，戶外有哪些5.8",
        "我們社團三十個人要跟岩館租吊帶",
        "are there any gyms still open for me at 10pm",
        "I sent a 5.11 last year. How many 5.11s does Defulan have",
        "What is the hardest route I can try at Shoushan",
        "Grade + length + number of bolts for Tangerine Trip (Golden Valley) please, filling in my tick list",
        "my best option for parking at Long Dong",
    ],
)
def test_who_wishes_or_tells_asks_of_no_log(ask: Ask, question: str) -> None:
    assert not ask(question).personal
