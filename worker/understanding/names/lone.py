"""Read a question that is nothing but a name: of what no row is called so, and the names that come nearest to it."""

import re
from collections.abc import Sequence

from schemas.reading import Attribute, Suggestion
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.asked.topics import names_topic
from worker.understanding.conditions.facets import read_features
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.meant import suggestions
from worker.understanding.names.ordinary import route_strength
from worker.understanding.wording.lexicon import is_common
from worker.understanding.wording.masking import Masked

_CHINESE = re.compile(r"[\s「『]*([\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9]{1,7})[」』\s?？!！。.]*")
_LATIN = re.compile(r"[\s\"“]*([A-Za-z][\w'’-]+(?: [A-Za-z][\w'’-]+){0,2})[\"”\s?!.]*", re.ASCII)
# What a question, a wish or a word of climbing is made of and no name needs be.
_ASKS = compiled(
    r"[我你妳他她誰嗎呢吧嘛啊呀喔哈欸]|什麼|怎|哪|幾|多少|多久|持續|可以|推薦|介紹|如何|為|有沒|想|要|一下|適合|附近|今|明|昨|週|晚上|早上|下午|好|不"
    r"|謝|請|幫|查|看|找|說|問|測試|資料|台灣|簡單|困難|新手|天氣|開|關|近|遠|遊|吃|喝|買|賣|票|錢|時間|地址|電話|交通|停車|步|勾|點|結"
    r"|壓|抓|推|拉|撐|踩|跳|掛|確|保|訓練|練|課|教|暖|熱身|伸展|傷|痛|安全|危險|規則|禮|系統|級|分|換算|裝備|工具|運動|摩擦|鞋|粉|帽|墊|扣|袋"
    r"|寫|講|唱|畫|笑|給|個|海|颱|風|雨|雷|陽光|太陽"
)
_DESCRIBES = re.compile(r"[縫裂板洞壁牆岩石線路]")
# Words of climbing that are no common ones: articles and rows speak of them, and no route need be called so.
_TERMS_TEXT = (
    "psicobloc canyoning ffa burn mono horn layback lieback bridging mantle barn offwidth cave pillar flake gully "
    "bulge granite quartzite basalt pin jumar rack bowline decking bail seaside closure sustained powerful highball "
    "linking link volume deadpoint groove ridge rib daisy lanyard butterfly benchmark deload permit trash environment "
    "backclip gaston flapper dyno moonboard lounge queueing ankle core"
)
_TERMS = frozenset(_TERMS_TEXT.split())
# "What's the EDK?" asks what a thing is.
_ASKS_WHAT_IT_IS = re.compile(r"what['’]?s (?:the|an?) ", re.IGNORECASE)
NEAR = 0.66
MOST = 3
_PLACE = re.compile(r"(?:岩場|岩館|攀岩館|抱石館|岩區|岩壁|攀岩場)$")
_OF_ONE_ROUTE = frozenset({"grade", "bolts", "length", "videos", "first_ascent", "type"})
_KINDS = ("route", "crag", "area", "sector", "gym")


# 「沙漠二號有嗎」, 「有沒有天空之城九」: whether something of the name is there.
_IS_THERE = compiled(
    r"(?:請問|那)?(?:你們)?(?P<there>有(?:沒有)?(?:一?條)?(?:路線)?(?:叫做?)?)?"
    r"(?P<zh>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9]{1,7}?)"
    r"(?:這一?條|那一?條)?(?:的?(?:路線)?(?:有嗎|有沒有|有吧|存在嗎|在嗎|嗎)|(?(there)|(?!)))[\s?？]*"
)
_MOST_ALIKE = 0.74


def lone(question: Masked, gazetteer: Gazetteer, *, english: bool) -> tuple[str | None, tuple[Suggestion, ...]]:
    """The name that is all of a question with what it may have meant; what describes rock is searched for instead."""
    name = lone_name(question)
    if name is None and (asked := _IS_THERE.fullmatch(question.words)) is not None:
        # Of words that are no lone name only what a name nearly is.
        said = question.shown[slice(*asked.span("zh"))]
        near = tuple(s for s in nearest_names(gazetteer, said, english=english) if s.score >= _MOST_ALIKE)
        return (said, near) if near else (None, ())
    meant = nearest_names(gazetteer, name, english=english) if name is not None else ()
    if name is not None and not meant:
        if _DESCRIBES.search(name):
            return None, ()
        # What one or two characters more or less would make of it is offered too: 「白鯨」.
        meant = suggestions(gazetteer, (name,), english=english)
    return name, meant


def lone_name(question: Masked) -> str | None:
    """The name that is all of a question, when it is no word of climbing and asks nothing; None for any other."""
    if (m := _CHINESE.fullmatch(question.words)) is not None:
        text = m[1]
        known = _ASKS.search(text) or speaks_of_climbing(text) or names_topic(text) or read_features(text).wanted
        return None if known else question.shown[m.start(1) : m.end(1)]
    if (m := _LATIN.fullmatch(question.words)) is None:
        return None
    words = m[1].split()
    if len(m[1]) < 3 or speaks_of_climbing(m[1]) or names_topic(m[1]):
        return None
    if any(word in _TERMS for word in words) or all(map(is_common, words)):
        return None
    if _ASKS_WHAT_IT_IS.match(m[1]) is not None:
        return None
    return question.shown[m.start(1) : m.end(1)]


def nearest_names(gazetteer: Gazetteer, name: str, *, english: bool) -> tuple[Suggestion, ...]:
    """The catalogued names most like a lone one: those that it nearly spells, and those that most of it holds."""
    key = fold(name).strip()
    found: dict[tuple[str, str], Suggestion] = {}
    spans = [(hit.entities, (hit.end - hit.start) / len(key)) for hit in gazetteer.find(key)]
    least = NEAR if holds_cjk(key) else 0.75
    spans += [(near.entities, near.score) for near in gazetteer.near(key, at_least=least, limit=MOST + 2)]
    for entities, score in spans:
        for entity in entities if score >= least else ():
            if entity.kind in _KINDS and route_strength(fold(entity.name)) != "generic":
                shown = (entity.name_en if english else None) or entity.name
                row = (entity.kind, entity.id)
                if row not in found or found[row].score < score:
                    found[row] = Suggestion(entity.kind, entity.id, shown, name, round(score, 3))  # type: ignore[arg-type]
    best: Sequence[Suggestion] = sorted(found.values(), key=lambda s: (-s.score, s.id))
    return tuple(best[:MOST])


def asks_of_one(attributes: Sequence[Attribute], places: Sequence[str]) -> bool:
    """Whether what looks like an unknown place is asked what only a route has: 「紅油炒手有幾支 bolt」."""
    named = bool(places) and not any(name.isascii() or _PLACE.search(name) for name in places)
    return named and bool(attributes) and set(attributes) <= _OF_ONE_ROUTE
