"""Split a comparison into its sides: unlike things, places asked alike, and several places that are summed up."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from schemas.reading import Filter, Mention, Reading
from worker.planning.extremes import asks_twice
from worker.planning.waves import MOST_STEPS
from worker.sql.apart import TIMES
from worker.text.folding import fold
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.filtering import PLACE_FIELDS, place_filter
from worker.understanding.question import read_question

_PLACES = frozenset({"crag", "area", "sector", "region", "city", "district", "station"})
_MORE = re.compile(
    r"哪[個邊裡]?.{0,6}多|比較多|比.{1,12}[多少](?:嗎|(?:出|了)?(?:幾|多少))|多還是|(?:數|數量|總數)[^,，。?？]{0,4}(?:相差|差(?:幾|多少))"
    r"|差(?:幾|多少)[條間家]|\b(?:more|fewer)\b.+\b(?:or|than)\b",
    re.IGNORECASE,
)
_SEPARATELY = re.compile(r"各(?:自)?(?:有|是)?|分別|\b(?:each|respectively)\b", re.IGNORECASE)
# "One at Long Dong, one at Kenting", 「各推薦一條」.
_ONE_EACH = re.compile(
    r"各(?:自)?(?:推薦|來|給|挑|選|[一兩二三\d])|分別推薦"
    r"|\bone (?:each |route )?(?:at|in|from|for)\b.+\bone (?:at|in|from|for)\b"
    r"|\b(?:one|two|three) (?:routes? )?(?:from |at |in )?each\b|\beach of\b",
    re.IGNORECASE,
)
_ONE_AT = re.compile(
    r"各\S{0,3}一條|\bone (?:each |route )?(?:at|in|from|for|of)\b|\bone (?:routes? )?(?:from |at |in )?each\b",
    re.IGNORECASE,
)
# 「鐘塔跟第二洞各三條 5.8」
_SOME_EACH = re.compile(r"各(?:自)?(?:推薦|來|給|挑|選|列)?我?\s?([一二兩三四五1-5])\s?條(?!件)")
_SO_MANY = {"一": 1, "二": 2, "兩": 2, "三": 3, "四": 4, "五": 5}
_WIDTH = {"sector": 1, "area": 2, "crag": 3}
_WIDEST = 3
_LIES = re.compile(r",? (?:at|in|of|on) (?:the )?|\s?[(（]", re.IGNORECASE)
_FEW = 3
_BY_GRADE = re.compile(r"難度|級|分[布佈]|\b(?:grades?|distribut\w+|spread|breakdown)\b", re.IGNORECASE)
_TIMES = re.compile(TIMES, re.IGNORECASE)
_OF_NUMBERS = ("list", "count", "search", "detail", "compare", "distribution")
_JOINT = re.compile(r"和|跟|與|還是|、|比(?!較)|\s(?:or|and|than|vs\.?|versus)\s", re.IGNORECASE)


def places_asked(reading: Reading) -> list[Mention]:
    """The places named in the question, when nothing else is named in it."""
    # A clause that names nothing has its places from the one before it.
    named = [m for m in reading.mentions if m.end > m.start] or list(reading.mentions)
    places = [m for m in named if m.kind in _PLACES and not m.negated]
    # "The Whale's Head at Music Hall" is one place.
    around = [
        wide
        for one, wide in pairwise(places)
        if _WIDTH.get(one.kind, _WIDEST) < _WIDTH.get(wide.kind, 0)
        and _LIES.fullmatch(fold(reading.text)[one.end : wide.start])
    ]
    named, places = [m for m in named if m not in around], [m for m in places if m not in around]
    # 「後門地下二樓」 is one place too.
    around = [
        wide
        for wide, one in pairwise(places)
        if (wide.kind, one.kind) == ("area", "sector")
        and not set(wide.ids).isdisjoint(one.ids)
        and reading.text[wide.end : one.start] in ("", "的", " ", "區", "區的")
    ]
    named, places = [m for m in named if m not in around], [m for m in places if m not in around]
    # 「高雄左營」 is one place as well.
    wide = [
        city
        for city, town in pairwise(places)
        if (city.kind, town.kind) == ("city", "district")
        and reading.text[city.end : town.start] in ("", "的", " ", ", ")
    ]
    named, places = [m for m in named if m not in wide], [m for m in places if m not in wide]
    inside = {i.partition("/")[0] for m in places if m.kind != "crag" for i in m.ids}
    joined = any(
        crag.kind == "crag" and reading.text[crag.end : area.start] in ("", "的", " ")
        for crag, area in pairwise(places)
    )
    # Nor is it where both were said before: "how many of each type" after "Racketeer in Defulan".
    joined = joined or (len(places) > 1 and all(m.end == m.start for m in places) and bool(inside))
    if (len(places) > 2 or joined) and all(m.kind != "crag" or set(m.ids) <= inside for m in places):
        # The crag that its areas are named of is no further place: 「壽山平台上跟平台下各有幾條」.
        apart = [m for m in places if m.kind != "crag"]
        named, places = [m for m in named if m not in places or m in apart], apart
    return places if 2 <= len(places) <= MOST_STEPS and len(places) == len(named) else []


def by_place(reading: Reading, places: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """The question asked of each place, under the rest of its filter."""
    found: list[Reading] = []
    for place in places:
        where, _ = place_filter((place,), reading.subject, gazetteer)
        own = replace(reading.filter, **{name: getattr(where, name) for name in PLACE_FIELDS})
        spread = reading.intent == "distribution" and not reading.bands and _is_spread(reading)
        intent = reading.intent if spread or reading.intent in ("extreme", "recommend") else "count"
        by = reading.group_by if spread else None
        text = f"{reading.text} ({place.surface})"
        found.append(replace(reading, text=text, intent=intent, group_by=by, mentions=(place,), filter=own))
    return tuple(found)


def _is_spread(reading: Reading) -> bool:
    """Whether the routes of each place are spread over their types, or over grades that are spoken of as such."""
    by_grade = reading.group_by == "grade" and _BY_GRADE.search(reading.text) is not None
    return by_grade or reading.group_by == "type"


def of_each(reading: Reading, gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """The question asked of each place by itself: 「墾丁和壽山各有幾條路線？」."""
    if reading.intent == "recommend" and reading.subject == "route" and _ONE_EACH.search(fold(reading.text)):
        return tuple(
            replace(part, limit=min(part.limit or _FEW, 1 if _ONE_AT.search(fold(part.text)) else _FEW))
            for part in by_place(reading, places_asked(reading), gazetteer)
        )
    some = _SOME_EACH.search(fold(reading.text)) if reading.intent == "list" and reading.subject == "route" else None
    if some is not None:
        wanted = _SO_MANY.get(some[1]) or int(some[1])
        parts = by_place(reading, places_asked(reading), gazetteer)
        return tuple(replace(part, intent="list", limit=wanted) for part in parts)
    if reading.intent not in ("count", "distribution", "extreme") or not (
        _SEPARATELY.search(fold(reading.text)) or asks_twice(reading)
    ):
        return ()
    return by_place(reading, places_asked(reading), gazetteer)


def sides_of(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """The sides of a comparison whose sides are not asked alike: trad routes here and sport routes there."""
    places = places_asked(reading)
    if len(places) == 2 and reading.intent in _OF_NUMBERS and _TIMES.search(fold(reading.text)) and _of_rows(places):
        counted = replace(reading, subject="gym" if reading.subject == "gym" else "route", unheard=(), unearned=False)
        counted = replace(counted, filter=replace(counted.filter, kinds=(counted.subject or "route",)), attributes=())
        return by_place(counted, places, gazetteer)
    if not places or not (reading.intent == "compare" or _MORE.search(fold(reading.text))):
        return ()
    said = [_side(reading, text, gazetteer, now) for text in _chunks(reading.text, places)]
    empty = Filter()
    asked = [replace(s.filter, **{name: getattr(empty, name) for name in ("kinds", *PLACE_FIELDS)}) for s in said]
    if any(each != asked[0] for each in asked[1:]) and all(each != empty for each in asked):
        return tuple(said)
    # Asked alike, but not read as a comparison: "which has more 5.11 routes, A or B".
    each = reading.intent == "distribution" and reading.group_by in ("crag", "area") and reading.aggregate is None
    counts = each and reading.extreme is None and len({m.kind for m in places}) == 1
    return by_place(reading, places, gazetteer) if reading.intent in ("list", "count") or counts else ()


def _of_rows(places: Sequence[Mention]) -> bool:
    """Whether numbers of rows can be compared: of two places of one kind."""
    return len({m.kind for m in places}) == 1


def _chunks(text: str, places: Sequence[Mention]) -> list[str]:
    """What is said of each place: up to the word that joins the next one to it, or up to the next one."""
    # What is said in a clause before the first place is said of all of them.
    cuts = [1 + max((text.rfind(mark, 0, places[0].start) for mark in ",，。;；"), default=-1)]
    for one, other in pairwise(places):
        between = text[one.end : other.start]
        joint = next(_JOINT.finditer(between), None)
        cuts.append(one.end + (joint.start() if joint is not None else len(between)))
    return [text[start:end] for start, end in pairwise((*cuts, len(text)))]


def _side(reading: Reading, text: str, gazetteer: Gazetteer, now: datetime) -> Reading:
    side = read_question(text, gazetteer, locale=reading.locale, now=now)
    return replace(
        side, intent="count", subject="route", extreme=None, missing=None, filter=replace(side.filter, kinds=("route",))
    )
