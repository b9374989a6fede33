"""Read the wish to warm up for one named route: 「要爬赤頭，先爬什麼暖身」, "what do I warm up on before Redhead"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Mention, Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.numbering import Before, named_before, quoted, said_last
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import NAME, ROUTE

WARM_UP = compiled(r"熱身|暖身|\bwarm(?:ing)?[- ]?ups?\b")
_NAME = f'[「『"“]?{ROUTE}+[」』"”]?'
_TRYING_ZH = r"(?:爬|磨|衝|送|試|攻|拍|刷|挑戰|project|目標是?|上)"
_TRYING_EN = r"(?:(?:try|climb|project|attempt|do|send)(?:ing)?|get(?:ting)? on)"
_FOR_IT = compiled(
    # 「要爬赤頭前，先用什麼暖身」, 「想磨赤頭，後門有什麼可以暖身的」
    rf"(?:要|想|準備|打算|去|來){{1,2}}{_TRYING_ZH}(?:一下)?{_NAME}[^。?？!！]{{0,24}}[熱暖]身"
    rf"|{_TRYING_ZH}{_NAME}(?:之前|以前|前)[^。?？!！]{{0,24}}[熱暖]身"
    rf"|{_NAME}(?:之前|以前|前|的)[^,，。?？!！]{{0,10}}[熱暖]身(?!嗎)"
    rf"|[熱暖]身[^。?？!！]{{0,12}}(?:再|然後|接著|才|準備|要|想)(?:來|去)?{_TRYING_ZH}(?:一下)?{_NAME}"
    rf"|(?:幫|為|給){_NAME}(?:做|來)?[熱暖]身"
    # "Warm-ups for Redhead", "what do I warm up on before trying Redhead", "I'm trying Redhead, any warm-ups?"
    rf"|\bwarm(?:ing)?[- ]?ups?\b[^.?!]{{0,30}}?\b(?:for|before|ahead of|prior to|to)"
    rf" (?:(?:i|we|you) )?(?:{_TRYING_EN} )?(?:the )?{_NAME}"
    rf"|\b(?:before|{_TRYING_EN}|for) (?:the )?{_NAME}[^.?!]{{0,50}}\bwarm(?:ing)?[- ]?ups?\b"
)
_ASKS_TO = compiled(
    r"適合[熱暖]身|[熱暖]身(?:嗎|好嗎|可以嗎)"
    r"|\b(?:is|was|would) [^.?!]{0,30}\ba (?:good |decent |nice )?warm[- ]?up\b"
)
_WANTS = compiled(
    r"什麼|哪[一條些幾]|推薦|有沒有|路線|線[可嗎呢]|\b(?:what|which|any|anything|good|recommend|suggest|something)\b"
)
_HOW = compiled(r"怎麼|如何|怎樣|多久|動作|伸展|要不要|需不需要|\bhow\b|\bstretch\w*\b|\bexercises?\b|\broutine\b")
_NAMED = re.compile(NAME)
_MOST_WORDS = 60


def to_warm_up_for(reading: Reading, words: str) -> Reading:
    """The reading as a wish for easier routes beside the one named route, where that is what is wanted; else itself."""
    if ROUTE not in words or not WARM_UP.search(words) or not _FOR_IT.search(words) or _ASKS_TO.search(words):
        return reading
    routes = [m for m in reading.mentions if m.kind == "route" and not m.negated]
    if len({m.ids for m in routes}) != 1 or reading.own is not None or reading.trip_days is not None:
        return reading
    return _easier_beside(reading, routes[0])


def _easier_beside(reading: Reading, route: Mention) -> Reading:
    f = reading.filter
    known = tuple(dict.fromkeys((*f.exclude_ids, *route.ids)))
    return replace(
        reading,
        intent="recommend",
        mode="similar",
        subject="route",
        attributes=(),
        extreme=None,
        order=None,
        group_by=None,
        aggregate=None,
        missing=None,
        unheard=(),
        unearned=False,
        filter=replace(f, kinds=("route",), features=("warm_up",), ids=(), exclude_ids=known),
        confidence=max(reading.confidence, 0.9),
    )


def warm_up_for_it(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The same wish after one route was spoken of: "Redhead grade? – What should I warm up on first?"."""
    if not WARM_UP.search(words) or len(words) > _MOST_WORDS or not _WANTS.search(words) or _HOW.search(words):
        return None
    asked = before(0) if not _NAMED.search(words) else None
    if asked is None or asked.own is not None or asked.intent not in ("detail", "extreme"):
        return None
    routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1:
        return None
    name = quoted(routes[0].surface)
    return f"爬{name}之前，先爬什麼暖身" if holds_cjk(words) else f"what should I warm up on before {name}"
