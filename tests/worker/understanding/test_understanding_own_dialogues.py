"""Follow-ups to questions about one's own log, and questions about it after others."""

from typing import Any

import pytest

from schemas.reading import Reading, Turn
from tests.worker.understanding.phrases import Ask

_HARDEST = "你完攀過最難的路線是Crazy pills，5.11a；紅點，2026-01-18，你給 5 分。"
_TENS = "壽山一線天共有 4 條 5.10a–5.10d 的路線：\n- Skyline fun：5.10b，運動攀登\n- Steebun 1：5.10b，運動攀登"
_TRIES = {"ask": "count", "styles": ("attempt",), "unit": "line", "named": ("SS-SKYLINE-010",)}
_DONE = {"ask": "done", "named": ("SS-SKYLINE-010",)}

DIALOGUES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # another form of what was asked
    (("我今年爬了幾條", "…"), "最難的是哪條", {"ask": "extreme", "extreme": "hardest", "period": "2026"}),
    (("我今年爬了幾條", "…"), "哪幾條", {"ask": "list", "period": "2026"}),
    (("我今年爬了幾條", "…"), "每個月呢", {"ask": "distribution", "by": "month"}),
    (("我今年爬了幾條", "…"), "其中幾條是onsight", {"ask": "count", "styles": ("onsight",), "period": "2026"}),
    (("我壽山的5.10爬了幾條", "…"), "還有哪些沒爬", {"ask": "left", "climbed": False, "crag_ids": ("shoushan",)}),
    (("what have I climbed at Shoushan", "…"), "what's left there in 5.11", {"ask": "left", "climbed": False}),
    (("我爬過哪些岩場", "…"), "最後一次去龍洞是什麼時候", {"ask": "last", "crag_ids": ("longdong",)}),
    (("我最後一次去龍洞爬是什麼時候", "…"), "那次爬了什麼", {"ask": "last", "crag_ids": ("longdong",)}),
    (("how many routes have I climbed", "…"), "how many were trad", {"ask": "count", "route_types": ("trad",)}),
    # a time alone
    (("what's my hardest flash", "…"), "last year?", {"ask": "extreme", "period": "2025", "styles": ("flash",)}),
    (("我爬過幾條", "…"), "去年", {"ask": "count", "period": "2025"}),
    # one route of the log
    (("我爬過最難的是哪條", _HARDEST), "什麼時候爬的", _DONE),
    (("我爬過最難的是哪條", _HARDEST), "那我試了幾次", _TRIES),
    (("what's my hardest redpoint?", _HARDEST), "when was that", _DONE),
    (("what's my hardest redpoint?", _HARDEST), "how many tries did it take", _TRIES),
    (("Crazy pills 多難", "…"), "我爬過嗎", _DONE),
    (("how hard is Crazy pills", "…"), "have I done it?", _DONE),
    (("壽山的5.11我爬過幾條", "…"), "哪條", {"ask": "list", "crag_ids": ("shoushan",)}),
    (("How many of the Skyline routes have I done?", "…"), "when was the last one", {"ask": "last"}),
    (("my flashes", "…"), "which was the longest", {"ask": "extreme", "extreme": "longest", "styles": ("flash",)}),
    (("我都爬哪種路線", "…"), "平均難度", {"ask": "distribution", "by": "grade"}),
    (("我有幾次沒過", "你有 1 筆嘗試紀錄：\n- Crazy pills：5.11a，嘗試"), "後來有爬上嗎", _DONE),
    (("how many 5.10a have I onsighted", "…"), "redpointed?", {"ask": "count", "styles": ("redpoint",)}),
    (("我5.11完攀了幾條", "…"), "5.11的是什麼時候爬的", {"ask": "list"}),
    (("我5.11完攀了幾條", "…"), "有幾次嘗試", {"ask": "count", "styles": ("attempt",), "unit": "line"}),
    (("show all my climbs at Outside Wall", "…"), "what's left there", {"ask": "left", "climbed": False}),
    (("我在平台上爬過什麼", "…"), "有幾條是onsight", {"ask": "count", "area_ids": ("shoushan/platform-upper",)}),
    (("上個月我爬了哪些", "…"), "上上個月", {"ask": "list", "period": "2026-09"}),
    (("what's my onsight level?", "…"), "redpoint level?", {"ask": "level", "styles": ("redpoint",)}),
    (("我在外牆還有幾條沒爬", "…"), "最簡單的是哪條", {"ask": "left", "extreme": "easiest", "climbed": False}),
    (("how many tries did Doggy style take me", "…"), "and Crazy pills?", _TRIES),
    (("我龍洞的紀錄", "…"), "最近那次是哪天", {"ask": "last", "crag_ids": ("longdong",)}),
    (("我到目前為止爬過幾條", "…"), "運攀幾條", {"ask": "count", "route_types": ("sport",)}),
    (("my stats for Shoushan", "…"), "hardest there?", {"ask": "extreme", "crag_ids": ("shoushan",)}),
    (("外牆5.10d我都爬過了嗎", "…"), "差哪幾條", {"ask": "left", "climbed": False}),
    (("what's my hardest redpoint?", _HARDEST), "when", _DONE),
    # what to climb next
    (("我爬過最難的是哪條", _HARDEST), "下一條要爬什麼", {"ask": "next", "climbed": False}),
    (("我壽山的5.10爬了幾條", "…"), "推薦一條給我", {"ask": "next", "crag_ids": ("shoushan",)}),
    # the log after a list of everybody's
    (("壽山一線天有哪些5.10", _TENS), "我爬過哪幾條", {"ask": "list", "area_ids": ("shoushan/skyline",)}),
    (("壽山一線天有哪些5.10", _TENS), "how many have I climbed", {"ask": "count", "area_ids": ("shoushan/skyline",)}),
    (("壽山一線天有哪些5.10", _TENS), "我還沒爬的有哪些", {"ask": "left", "climbed": False}),
    (("壽山一線天有哪些5.10", _TENS), "沒爬過的有哪些", {"ask": "left", "climbed": False}),
    (("壽山一線天有哪些5.10", _TENS, "我爬過嗎", "…"), "沒爬過的列給我", {"ask": "left", "climbed": False}),
    (("壽山一線天有哪些5.10", _TENS), "我總共爬過幾條", {"ask": "count", "area_ids": ()}),
]
NOT_OWN = [
    (("我爬過的5.11有哪些", "- Crazy pills：5.11a"), "誰首攀的"),
    (("我今年爬了幾條", "…"), "台北有哪些岩館"),
    (("我今年爬了幾條", "…"), "推薦台北的岩館"),
    (("我今年爬了幾條", "…"), "推薦龍洞5.9的路線"),
    (("我今年爬了幾條", "…"), "what is a redpoint"),
    (("我龍洞爬過幾條", "…"), "龍洞總共有幾條"),
    (("我爬過最難的是哪條", _HARDEST), "它有幾個bolt"),
    (("我爬過最難的是哪條", _HARDEST), "我想挑戰5.12該怎麼練"),
]


def _read(ask: Ask, before: tuple[str, ...], question: str) -> Reading:
    return ask(question, history=tuple(Turn("assistant" if n % 2 else "user", t) for n, t in enumerate(before)))


@pytest.mark.parametrize(("before", "question", "wanted"), DIALOGUES, ids=[f"{b[0]} {q}" for b, q, _ in DIALOGUES])
def test_a_question_about_the_log_goes_on(
    ask: Ask, before: tuple[str, ...], question: str, wanted: dict[str, Any]
) -> None:
    reading = _read(ask, before, question)
    assert reading.own is not None
    assert reading.personal
    named = tuple(i for m in reading.mentions if m.kind == "route" for i in m.ids)
    found = {
        name: named if name == "named"
        else getattr(reading.own, name) if hasattr(reading.own, name)
        else getattr(reading.filter, name)
        for name in wanted
    }  # fmt: skip
    assert found == wanted


@pytest.mark.parametrize(("before", "question"), NOT_OWN, ids=[q for _, q in NOT_OWN])
def test_what_asks_nothing_of_the_log(ask: Ask, before: tuple[str, ...], question: str) -> None:
    assert _read(ask, before, question).own is None
