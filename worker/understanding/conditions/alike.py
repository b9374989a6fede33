"""Read what others are to share with a named route: 「跟忠孝同一區同難度的」, "the same length as Desperado"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from schemas.reading import Alike, Intent, Mention, Reading
from worker.text.folding import fold
from worker.understanding.conditions.constraining import read_constraints
from worker.understanding.figures.counting import asks_count
from worker.understanding.matching.patterns import Table, Together, compiled
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.wording.masking import ROUTE, TAKEN, Masked

_TO_ZH = compiled(rf"(?:跟|和|與|像|同)[「『]?{ROUTE}+[」』]?")
_TO_EN = compiled(rf"\b(?:as|like|with|to)(?: the)? [「\"']?{ROUTE}")
_SAME = r"(?<!不)同(?:一|樣)?(?:個|種|樣|片|面|座|條)?(?:的)?"
_EVEN = r"(?:都|也|要|剛好|正好|完全)*(?:一樣|相同|一致)"
_EN = r"\bsame (?:exact |kind of )?(?:[a-z]+(?: count)?(?:,|/| &| \+| and)* (?:the )?(?:same )?){0,3}"
_SHARED: Table[Alike] = Table(
    (
        "grade",
        compiled(
            rf"{_SAME}(?:難度|等級|級數|級別?|grade)|(?:難度|等級|級數){_EVEN}"
            rf"|(?:難度|等級|級數)(?:跟|和|與|像|同)[「『]?{ROUTE}+[」』]?(?:[這那]條)?的?{_EVEN}"
            rf"|(?<![差不])一樣(?:的)?(?:難度|難|等級|級數)"
            rf"|{_EN}(?:grade|difficulty)\b|\bas (?:hard|difficult|tough) as(?= (?:the )?[「\"']?{ROUTE})"
        ),
    ),
    (
        "length",
        compiled(
            rf"{_SAME}(?:長度|高度)|(?:長度|高度|米數){_EVEN}|(?:一樣|同樣|等)(?:的)?(?:長|高)(?!興)度?"
            rf"|{_EN}(?:length|height)\b|\bas (?:long|tall) as(?= (?:the )?[「\"']?{ROUTE})"
        ),
    ),
    (
        "bolts",
        compiled(
            rf"(?:bolts?|掛片|螺栓|錨點)\s?(?:的)?(?:數量?|顆數)?{_EVEN}"
            rf"|(?:一樣|同樣)多?(?:數量)?(?:的)?(?:個|根|顆|支)?\s?(?:bolts?|掛片|螺栓)"
            r"|\bsame (?:number|amount) of (?:bolts|draws|quickdraws|clips)\b|\bas many (?:bolts|draws|clips) as\b"
        ),
    ),
    ("type", compiled(rf"{_SAME}(?:攀登)?(?:類型|種類|型態|類)|類型{_EVEN}|{_EN}(?:type|style of climbing)\b")),
    ("sector", compiled(rf"{_SAME}(?:岩壁|岩面|牆面?|壁|分區)|{_EN}(?:wall|sector|face|cliff)\b")),
    ("area", compiled(rf"{_SAME}(?:岩區|區域|區)|{_EN}area\b")),
    ("crag", compiled(rf"{_SAME}(?:岩場|場)|{_EN}crag\b")),
    (
        "first_ascent",
        compiled(rf"{_SAME}年(?:首攀|開線|完成|開)?|(?:首攀|年份){_EVEN}|{_EN}year\b(?! old)"),
    ),
)
_APART: Table[Alike] = Table(
    (
        "other_crag",
        compiled(r"(?:別的?|其[他它]的?|不同的?|另一個|換個)岩場|\b(?:other|another|(?:a )?different) crags?\b"),
    ),
    (
        "other_area",
        compiled(
            r"(?:別的?|其[他它]的?|不同的?|另一個|換個)(?:岩區|區域|區(?!別))"
            r"|\b(?:other|another|(?:a )?different) areas?\b"
        ),
    ),
)
"""Where others are to lie that share something else."""
_BESIDE_GRADE: Table[Alike] = Table(
    (
        "easier",
        compiled(
            r"(?:比較|更|再|稍微|較|還)(?:簡單|容易|輕鬆|好爬)|(?:簡單|容易|輕鬆)(?:一?[點些])?的|\b(?:easier"
            r"|softer|less hard)\b"
        ),
    ),
    (
        "harder",
        compiled(r"(?:比較|更|再|稍微|較|還)(?:難|硬)(?!度)|難(?:一?[點些])的|\b(?:harder|tougher|more difficult)\b"),
    ),
)
"""On which side of its grade they are to be, where they share its place."""
_OF_ITS: Table[Alike] = Table(
    (
        "sector",
        compiled(
            rf"{ROUTE}[」』]?(?:所在)?的?[那這]一?(?:面|片|道|座)(?:岩壁|岩面|牆面?|壁)[上的]?(?:面|邊)?(?:還|也|另外|其[他它])"
            rf"|\b(?:else|other routes|other climbs|other lines)\b[^.?!]{{0,16}}\b(?:on|at"
            rf"|in) [「\"']?{ROUTE}+[」\"']?['’]s (?:wall|sector|face)\b"
            rf"|\b(?:else|other routes|other climbs|other lines)\b[^.?!]{{0,16}}\b(?:on|at) the wall (?:with|of"
            rf"|where) {ROUTE}"
            # What lies around it is what stands on its wall; which is next to which nobody records.
            rf"|{ROUTE}[」』]?(?:[這那]條)?(?:附近|周圍)(?:那邊)?(?:還|也)?有(?:什麼|哪些|哪幾條|其[他它]|別的?)"
            rf"[^,，。?？難簡容輕]{{0,4}}(?:路線|線|可以爬)"
            rf"|\b(?:routes|climbs|lines|else)(?: (?:is|are|that|there|located|in the area))* (?:near(?:by)?|around"
            rf"|close to)(?: to)? (?:the )?[「\"']?{ROUTE}"
        ),
    ),
    (
        "area",
        compiled(
            rf"{ROUTE}[」』]?(?:那|這)?(?:附近|旁邊|周圍|隔壁)[^,，。?？]{{0,8}}(?:難|簡單|容易|輕鬆)"
            rf"|{ROUTE}[」』]?(?:所在)?的?[那這]一?區(?:裡|裡面)?(?:還|也|另外|其[他它])"
            rf"|\b(?:easier|harder|tougher|more difficult) [^.?!]{{0,24}}\b(?:near|close to|next to|around"
            rf"|beside) (?:the )?[「\"']?{ROUTE}"
            rf"|\b(?:easier|harder|tougher|more difficult) than [「\"']?{ROUTE}+[」\"']? (?:that is "
            rf"|that's )?(?:nearby|close by|around there)\b"
        ),
    ),
)
"""What names the place of a route by the route: 「肥牛那面岩壁還有哪些」, "anything easier near Fat Cow"."""
_CUES = Together(*(pattern for table in (_SHARED, _OF_ITS) for _, pattern in table))
_SAME_PLACE = frozenset({"sector", "area"})
_UNMASKED = re.compile(rf"[^{ROUTE}]+")
_PLACES = frozenset({"crag", "area", "sector"})
_LISTED: tuple[Intent, ...] = ("count", "extreme", "distribution")
_FIGURES: tuple[Literal["grade", "length", "bolts", "first_ascent"], ...] = ("grade", "length", "bolts", "first_ascent")
"""What a route may lack: where the named one does, it is told that it is unknown."""


def crags_left(words: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The crags of the named routes, where others like them are wanted at another one; empty elsewhere."""
    if "other_crag" not in _APART.names_in(words):
        return ()
    return tuple(dict.fromkeys(e.crag_id for e in _bearers(mentions, gazetteer) if e.crag_id is not None))


def areas_kept(words: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The areas of the named routes, where the next one is wanted on the same wall: 「同一面牆下一條」; else empty."""
    if _SAME_PLACE.isdisjoint(_SHARED.names_in(words)):
        return ()
    return tuple(dict.fromkeys(e.area_id for e in _bearers(mentions, gazetteer) if e.area_id is not None))


def _bearers(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Entity]:
    routes = [m for m in mentions if m.kind == "route" and not m.negated]
    return [e for m in routes for e in gazetteer.exact(fold(m.surface)) if e.id in m.ids]


def read_alike(question: Masked, mentions: Sequence[Mention]) -> tuple[tuple[Alike, ...], Masked]:
    """What is to be shared with the one route that is named, and the question without it; () where nothing is."""
    words = question.words
    if not _CUES.may_be_in(words):
        return (), question
    routes = [m for m in mentions if m.kind == "route"]
    if len({m.name for m in routes}) != 1 or any(m.negated for m in routes):
        return (), question
    if its := list(_OF_ITS.matches(words)):
        its += _BESIDE_GRADE.matches(words)
        return tuple(dict.fromkeys(key for key, _ in its)), _without(question, [m.span() for _, m in its])
    to = _TO_ZH.search(words)
    after = to.end() if to is not None else 0
    if to is None and _TO_EN.search(words) is None:
        return (), question
    found = [
        (key, match)
        for key, match in _SHARED.matches(words)
        if match.start() >= after or (to is not None and match.start() <= to.start() and after < match.end())
    ]
    found += _APART.matches(words) if found else ()
    if any(key in _PLACES for key, _ in found):
        found += _BESIDE_GRADE.matches(words)
    keys = tuple(dict.fromkeys(key for key, _ in found))
    return keys, _without(question, [match.span() for _, match in found]) if keys else question


def _without(question: Masked, spans: Sequence[tuple[int, int]]) -> Masked:
    """The question without what was read, the names in it aside."""
    kept = [
        (start + part.start(), start + part.end(), TAKEN)
        for start, end in spans
        for part in _UNMASKED.finditer(question.words[start:end])
    ]
    return question.hide(kept)


_FURTHER = ("grades", "route_types", "not_route_types", "features", "has_video")


def sharing(reading: Reading, alike: tuple[Alike, ...], words: str, question: Masked, now: datetime) -> Reading:
    """The reading of a question for the other routes that share so much with the one that it names.

    words are all of it, question is what sets further conditions: the 5.10 of 「和鐵牛排同一區的 5.10」.
    """
    if not alike or reading.intent in ("chat", "knowledge", "compare") or reading.personal:
        return reading
    named = tuple(i for m in reading.mentions if m.kind == "route" for i in m.ids)
    listed: Intent = "count" if asks_count(words) else "list"
    beside = read_constraints(question, now).into({}, "route", "list", named=False)
    further = {name: beside[name] for name in _FURTHER if beside.get(name) and not getattr(reading.filter, name)}
    wanted = replace(reading.filter, kinds=("route",), ids=(), exclude_ids=named, **further)
    return replace(
        reading,
        intent=reading.intent if reading.intent in _LISTED else listed,
        subject="route",
        filter=wanted,
        attributes=tuple(key for key in _FIGURES if key in alike),
        mode=None,
        alike=alike,
        unknown_places=(),
        unknown_names=(),
        suggestions=(),
        missing=None,
    )
