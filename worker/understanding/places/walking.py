"""Read how far one is ready to walk, in minutes: 「走路五分鐘到得了」, "within a 10 minute walk"."""

import math

from schemas.reading import Attribute, Kind
from worker.understanding.conditions.comparisons import bound_of
from worker.understanding.conditions.numbers import NUMBER, Bounds, number_of
from worker.understanding.matching.patterns import Together, compiled

_WALKED: dict[Kind | None, tuple[Attribute, ...]] = {"gym": ("station",), "crag": ("approach",)}
_TIME = compiled(
    rf"(?<![\d.a-z:第]){NUMBER}\s*(?:個)?(?:-?\s*(?P<minutes>分鐘|分(?!店|之|數|[之的])|-?min(?:ute)?s?\b)(?:['’]s?)?"
    rf"|\s*(?P<hours>小時|hours?\b))"
    r"|(?P<half>半(?:個)?小時|\bhalf an hour\b)"
)
_ON_FOOT = compiled(
    r"走路|步行|徒步|走[個不]?(?=\s*(?:\d|[一二三四五六七八九十半]))|走(?:得|不)?到|走(?:過去|進去)|腳程|散步(?!路線)|接近時間|接近路程|進場時間"
    r"|\bwalk(?:s|ing)?\b|\bon foot\b|\bapproach(?:es)?\b|\bhik(?:e|ing)\b"
)
# From a station one walks, though nobody says so: 「離捷運10分鐘內」.
_FROM_STATION = compiled(
    r"(?:捷運|車站|站)(?:出口)?(?:站)?\s*(?:大約|約)?\s*(?:\d+|[一二三四五六七八九十]+)\s*分鐘?(?:以|之)?內"
    r"|\b(?:within|under|less than) [\w\d]+ min(?:ute)?s? (?:of|from|to) (?:an? |the )?(?:mrt|metro|station|subway)\b"
)
_RIDDEN = compiled(r"車程|開車|騎車|騎機車|搭車|公車|客運|\bdriv(?:e|ing)\b|\bby (?:car|bus|train|scooter)\b")
# Who asks how long it takes sets no bound.
_ASKS = compiled(r"(?:要|需要|得|會)(?:走|花)?\s*(?:\d+|[一二三四五六七八九十半]+)\s*(?:分鐘|小時)嗎|走(?:多久|幾分鐘)")


CUES = Together(_ON_FOOT, _FROM_STATION)
"""Without these nothing is read here."""


def read_walk(words: str) -> Bounds | None:
    """The asked minutes on foot; a time without a bound is what one is ready to walk at most."""
    if not (_ON_FOOT.search(words) or _FROM_STATION.search(words)) or _RIDDEN.search(words) or _ASKS.search(words):
        return None
    m = _TIME.search(words)
    if m is None:
        return None
    minutes = 30.0 if m["half"] else number_of(m[1]) * (60 if m["hours"] else 1)
    match bound_of(words, m.start(), m.end()):
        case "ge":
            return Bounds(minutes, None, *m.span())
        case "gt":
            return Bounds(math.nextafter(minutes, math.inf), None, *m.span())
        case "lt":
            return Bounds(None, math.nextafter(minutes, 0), *m.span())
        case _:
            return Bounds(None, minutes, *m.span())


def with_walk(attributes: tuple[Attribute, ...], subject: Kind | None) -> tuple[Attribute, ...]:
    """The attributes asked where a walk is bounded: nobody asks then how long it is of one, but wants to see each."""
    others = (a for a in attributes if a not in ("approach", "transport", "station", "length"))
    return (*others, *_WALKED.get(subject, ()))
