"""What is asked of one's own log, and what only sounds like it."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask

OWN: list[tuple[str, dict[str, Any]]] = [
    ("根據我的紀錄推薦下一條", {"ask": "next"}),
    ("recommend a route based on my ascents", {"ask": "next"}),
    ("我 top rope 過幾條", {"ask": "count", "styles": ("toprope",)}),
    ("我哪個月爬得最多", {"ask": "distribution", "by": "month"}),
    ("我最常在哪個岩場爬", {"ask": "distribution", "by": "crag"}),
    ("my favourite crag", {"ask": "distribution", "by": "crag"}),
    ("我去過幾次龍洞", {"ask": "count", "unit": "day"}),
    ("我在龍洞的第一條", {"ask": "first"}),
    ("When was I last at Long Dong", {"ask": "last"}),
    ("What is the hardest route I've ever ticked?", {"ask": "extreme", "extreme": "hardest"}),
    ("What is my personal best", {"ask": "extreme", "extreme": "hardest"}),
    ("my PB", {"ask": "extreme", "extreme": "hardest"}),
    ("我的個人最佳", {"ask": "extreme", "extreme": "hardest"}),
    ("Have I improved", {"ask": "distribution", "by": "year"}),
    ("total RPs in my log", {"ask": "count", "styles": ("redpoint",)}),
    ("everything not on my tick list", {"ask": "left"}),
    ("我龍洞爬過的路線", {"ask": "list"}),
    ("我有沒有爬過石花凍", {"ask": "done"}),
    ("哪幾條我已經爬過", {"ask": "list"}),
    ("我在墾丁還有哪些沒爬", {"ask": "left"}),
    ("我最硬的 os", {"ask": "extreme", "styles": ("onsight",), "extreme": "hardest"}),
    ("我去年最常去哪", {"ask": "distribution", "by": "crag"}),
    ("which crags have I climbed at", {"ask": "distribution", "by": "crag"}),
    ("list my 5.10 onsights", {"ask": "list", "styles": ("onsight",)}),
    ("show me my top rope ascents", {"ask": "list", "styles": ("toprope",)}),
    ("what's left for me at Shoushan", {"ask": "left"}),
    ("我爬到幾級了", {"ask": "level"}),
    ("what grade do I climb", {"ask": "level"}),
    ("我的完攀數", {"ask": "count"}),
    ("我上次去龍洞爬了什麼", {"ask": "last"}),
    ("我去年爬了幾天", {"ask": "count", "unit": "day"}),
    ("我記過哪些 5.12", {"ask": "list"}),
    ("my kenting sends only", {"ask": "list"}),
    ("我評分最高的路線", {"ask": "rated"}),
    ("which route did I rate highest", {"ask": "rated"}),
    ("我最常爬哪條路線", {"ask": "often"}),
    ("which route did I climb most often", {"ask": "often"}),
    ("我比較喜歡裂隙路線。我爬過什麼？下一條爬什麼？", {"ask": "list", "next": True}),
    ("我今年比去年多爬幾條", {"ask": "distribution", "by": "year", "since": "2025-01-01", "until": "2026-12-31"}),
    ("did I climb more this year than last year", {"ask": "distribution", "by": "year"}),
    ("show my progress by year", {"ask": "distribution", "by": "year"}),
    ("我有進步嗎", {"ask": "distribution", "by": "year"}),
    ("我最常爬哪一區", {"ask": "distribution", "by": "area"}),
    ("which wall do I climb most often", {"ask": "distribution", "by": "area"}),
    ("我在音樂廳完成了百分之幾", {"ask": "left"}),
    ("what percentage of Music Hall have I climbed", {"ask": "left"}),
    ("我從來沒爬過傳攀嗎", {"ask": "list"}),
    ("瘦馬我試了幾次", {"ask": "count", "styles": ("attempt",), "unit": "line"}),
    ("how many attempts before I sent Skinny Horse", {"ask": "count", "unit": "line"}),
    ("which crags have I never been to", {"ask": "left", "by": "crag"}),
    ("我還沒去過哪些岩場", {"ask": "left", "by": "crag"}),
    ("我墾丁 5.9 都爬完了嗎", {"ask": "left"}),
    ("我爬過的路線平均難度多少", {"ask": "distribution", "by": "grade"}),
    ("do I flash more than I redpoint", {"ask": "distribution", "by": "style"}),
    ("我上次摔是哪一條", {"ask": "last", "styles": ("attempt",)}),
    ("我一次就過的有哪些", {"ask": "list", "styles": ("onsight", "flash")}),
    ("how many different areas have I climbed in", {"ask": "distribution", "by": "area"}),
    ("我在龍洞的完攀率", {"ask": "left"}),
    ("我爬過曖昧嗎", {"ask": "done"}),
    ("what's the next grade for me", {"ask": "next"}),
    ("我爬過什麼？下一條爬什麼？", {"ask": "list", "next": True}),
    ("我從什麼時候開始爬的", {"ask": "first"}),
    ("我攀岩多久了", {"ask": "first"}),
    ("since when have I been climbing?", {"ask": "first"}),
    ("what was the first route I ever logged", {"ask": "first"}),
    ("how many onsights do I have", {"ask": "count", "styles": ("onsight",)}),
    ("我的紅點成功率是多少", {"ask": "distribution", "by": "style"}),
    ("my sends vs attempts", {"ask": "distribution", "by": "style"}),
    ("which months did I climb most last year", {"ask": "distribution", "by": "month", "period": "2025"}),
    ("我在壽山和龍洞各爬了幾條", {"ask": "distribution", "by": "crag"}),
    ("did I climb more at Shoushan or Longdong", {"ask": "distribution", "by": "crag"}),
    ("我爬過幾條運動攀登 幾條傳攀", {"ask": "distribution", "by": "type"}),
    ("我給哪條5分", {"ask": "rated"}),
    ("我給安心亞幾分", {"ask": "done"}),
    ("what's the easiest route I've fallen on", {"ask": "extreme", "styles": ("attempt",)}),
    ("我今年有沒有比去年進步", {"ask": "distribution", "by": "year"}),
    ("Which crags have I never visited?", {"ask": "left", "by": "crag"}),
    ("我什麼時候爬Crazy pills的", {"ask": "done"}),
    ("我比較常爬龍洞還是壽山", {"ask": "distribution", "by": "crag"}),
    ("how many different days did I climb in 2025", {"ask": "count", "unit": "day"}),
    ("my top rated climbs", {"ask": "rated"}),
    ("我運動攀的程度到哪", {"ask": "level"}),
    ("What's my average grade this year?", {"ask": "distribution", "by": "grade", "period": "2026"}),
    ("我去年12月20號爬了什麼", {"ask": "list", "period": "2025-12-20"}),
    ("what did I climb on December 20", {"ask": "list", "period": "2025-12-20"}),
    ("我在平台上爬過什麼", {"ask": "list"}),
    ("大峽谷我爬過哪些", {"ask": "list"}),
    ("我最近爬的三條是什麼", {"ask": "list"}),
    ("我在外牆還有幾條沒爬", {"ask": "left"}),
    ("which routes did I do more than once", {"ask": "often"}),
    ("什麼時候第一次完攀5.11", {"ask": "first"}),
    ("我有沒有去過墾丁爬", {"ask": "list"}),
    ("How am I doing this year compared to last year?", {"ask": "distribution", "by": "year"}),
    ("我上個月跟這個月比哪個爬得多", {"ask": "distribution", "by": "month", "since": "2026-10-01"}),
    ("what did I climb last", {"ask": "last"}),
    ("我這半年爬了幾條", {"ask": "count", "since": "2026-05-24"}),
    ("how many tries did Doggy style take me", {"ask": "count", "styles": ("attempt",), "unit": "line"}),
    ("我哪些路線是頂繩爬的", {"ask": "list", "styles": ("toprope",)}),
    ("Skyline 5.10還差幾條", {"ask": "left"}),
    ("我去年跟前年比進步了嗎", {"ask": "distribution", "by": "year", "since": "2024-01-01"}),
    ("我有幾次沒過", {"ask": "count", "styles": ("attempt",), "unit": "line"}),
    ("我都爬哪種路線", {"ask": "distribution", "by": "type"}),
    ("去年十二月我去了哪裡爬", {"ask": "distribution", "by": "crag", "period": "2025-12"}),
    ("5.10b 我完攀幾條 其中onsight幾條", {"ask": "distribution", "by": "style"}),
]
NOT_OWN = (
    "我朋友爬過幾條",
    "我第一次去龍洞要注意什麼",
    "怎麼記錄我的完攀",
    "我去年開始攀岩，怎麼練指力",
    "我沒爬過岩，推薦簡單的路線",
    "How many quickdraws do I need?",
    "龍洞 2014 年首攀的路線",
    "我爬完肥牛了，下一條推薦什麼",
    "小明爬過幾條",
    "我從來沒爬過岩，可以去龍洞嗎",
    "誰爬最多",
    "我什麼時候去龍洞比較好",
    "我試過很多次還是不敢跳，怎麼辦",
    "我跟阿明誰爬的路線多",
    "誰比我強",
    "我去過龍洞，推薦墾丁的路線",
    "我平常爬5.10，推薦龍洞的路線",
    "我通常都爬抱石，想去戶外要準備什麼",
    "我想進步，怎麼練",
    "我攀岩多久可以去戶外",
)


@pytest.mark.parametrize(("question", "wanted"), OWN, ids=[q for q, _ in OWN])
def test_a_question_of_the_asker(question: str, wanted: dict[str, Any], ask: Ask) -> None:
    reading = ask(question)
    assert reading.personal
    assert reading.own is not None
    assert {name: getattr(reading.own, name) for name in wanted} == wanted


@pytest.mark.parametrize("question", NOT_OWN)
def test_a_question_that_is_none(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert not reading.personal
    assert reading.own is None


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("我 2025 年 3 月爬了什麼", "2025-03-01", "2025-03-31"),
        ("我 2024 年爬過幾條", "2024-01-01", "2024-12-31"),
        ("What did I flash in February 2024?", "2024-02-01", "2024-02-29"),
        ("我 2025/6/7 爬了什麼", "2025-06-07", "2025-06-07"),
        ("what did I climb in 2023", "2023-01-01", "2023-12-31"),
        ("我爬過幾條", None, None),
    ],
)
def test_the_time_of_a_question(question: str, since: str | None, until: str | None, ask: Ask) -> None:
    own = ask(question).own
    assert own is not None
    assert (own.since, own.until) == (since, until)
