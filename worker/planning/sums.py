"""Set sums of places against each other: 「墾丁加壽山有沒有比龍洞多」, "do the other crags together beat Long Dong"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from schemas.reading import Filter, Kind, Mention, Reading
from worker.sql.apart import apart_asked
from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.filtering import PLACE_FIELDS, place_filter

_SUMMED = compiled(
    r"加起來|加在一起|合起來|合在一起|合計|加總|加一加"
    r"|\b(?:combined|(?:put |taken |added )?together|in total|add(?:ed)? up)\b"
)
_PLUS = re.compile(r"\s*(?:的?路線)?\s*(?:加上?|\+|plus)\s*", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:的?路線)?\s*(?:、|,|，|/|&|和|跟|與|及|以及|還有|,?\s+and\s+)?\s*", re.IGNORECASE)
# What may stand between the last place and the word that sums up.
_BEFORE_SUM = re.compile(
    r"(?:的|全部|通通|所有|[這那兩三四五個]|岩場|岩館|館|區|路線|線|5\.\d+[a-d]?|[運傳]攀|加|\s|,"
    r"|\b(?:all|have|has|put|routes|climbs|gyms)\b)*",
    re.IGNORECASE,
)
_REST = compiled(
    r"(?:其他|其餘|另外|剩下)的?(?:[一二兩三四五六七八九1-9]個)?(?:小|天然)?岩場"
    r"|\b(?:the |all (?:the )?)?(?:other|remaining) (?:(?:two|three|four|five|\d) )?crags\b"
    r"|\bthe rest\b|\beverywhere else\b|\ball (?:the )?others\b"
)
_COMPARES = compiled(
    r"多(?!遠|久|長|高)|少|比|超過|贏|輸|追|差|倍"
    r"|\b(?:more|fewer|less|than|beats?|exceeds?|outnumbers?|as many|bigger|differ\w*|times|twice|double)\b"
)
_SUMS = frozenset({"crag", "area", "region", "city"})
_KEPT = ("grades", "route_types", "has_video", "length_min_m", "length_max_m", "bolts_min", "bolts_max", "gym_types")
"""What narrows both sides."""
_MOST_OTHERS, _MOST_SIDES = 8, 4
Side = tuple[Mention, ...]


def of_sums(reading: Reading, gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """A count of each side, where one of them is several places together; nothing where none is set against another."""
    text = fold(reading.text)
    if reading.personal or reading.intent in ("recommend", "knowledge", "chat") or not _COMPARES.search(text):
        return ()
    named = [m for m in reading.mentions if m.end > m.start]
    places = [m for m in named if m.kind in _SUMS]
    if not places or len(places) != len(named):
        return ()
    rest = _the_rest(text, places, gazetteer)
    if not rest and any(m.negated for m in places):
        return ()
    sides = _sides(text, sorted([*places, *rest], key=lambda m: m.start), rest)
    several = any(len(side) > 1 or side[0] in rest or side[0].kind == "region" for side in sides)
    if not 2 <= len(sides) <= _MOST_SIDES or not several:
        return ()
    return tuple(_counted(reading, [replace(m, negated=False) for m in side], gazetteer) for side in sides)


def _the_rest(text: str, places: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """All crags that are not named, where these are spoken of as the others."""
    said = _REST.search(text)
    if said is None or any(m.kind != "crag" for m in places):
        return []
    named = {i for m in places for i in m.ids}
    others = tuple(p.id for p in gazetteer.places("crag") if p.id not in named)
    if not others or len(others) > _MOST_OTHERS:
        return []
    return [Mention("crag", others, said[0], said[0], said.start(), said.end())]


def _sides(text: str, places: Sequence[Mention], rest: Sequence[Mention]) -> list[Side]:
    """The places in groups: those that a plus joins, or those that stand together before the word that sums up."""
    gaps = [text[one.end : other.start] for one, other in pairwise(places)]
    plus = [_PLUS.fullmatch(gap) is not None for gap in gaps]
    if any(plus):
        return _grouped(places, plus)
    ends = {
        at
        for at, place in enumerate(places)
        for summed in _SUMMED.finditer(text)
        if place.end <= summed.start() and _BEFORE_SUM.fullmatch(text[place.end : summed.start()])
    }
    if not ends and not rest:
        return []
    joined = [False] * len(gaps)
    for end in ends:
        at = end
        # The others are a side of their own, whatever stands before them.
        while at and places[at] not in rest and places[at - 1] not in rest and _JOINED.fullmatch(gaps[at - 1]):
            joined[at - 1] = True
            at -= 1
    return _grouped(places, joined)


def _grouped(places: Sequence[Mention], joined: Sequence[bool]) -> list[Side]:
    groups: list[list[Mention]] = [[places[0]]]
    for place, with_last in zip(places[1:], joined, strict=True):
        if with_last:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [tuple(group) for group in groups]


def _counted(reading: Reading, side: Sequence[Mention], gazetteer: Gazetteer) -> Reading:
    subject: Kind = "gym" if reading.subject == "gym" else "route"
    where, _ = place_filter(side, subject, gazetteer)
    empty = Filter()
    own = {name: getattr(where, name) for name in PLACE_FIELDS}
    kept = {n: getattr(reading.filter, n) for n in _KEPT}
    filter_ = replace(empty, **{**own, **kept}, kinds=(subject,))
    return replace(
        reading,
        # Whether there are any is not asked, nor how far apart the places of one side are.
        text=f"{'、'.join(m.surface for m in side)} {apart_asked(reading.text) if len(side) == 1 else ''}".strip(),
        intent="count",
        subject=subject,
        filter=filter_,
        mentions=tuple(side),
        attributes=(),
        extreme=None,
        group_by=None,
        aggregate=None,
        bands=(),
        unheard=(),
        unearned=False,
        unknown_places=(),
        unknown_names=(),
        missing=None,
    )
