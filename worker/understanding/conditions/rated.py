"""Read bounds on ratings and on videos: 「評分4.5以上的岩館」, "routes with more than 5 videos"."""

import math

from worker.understanding.conditions.comparisons import bound_of
from worker.understanding.conditions.numbers import NUMBER, Bounds, number_of
from worker.understanding.matching.patterns import Together, compiled

_STARS = compiled(
    r"(?:評分|評價|星等|rating|rated)\D{0,12}?(?P<after>[1-5](?:\.\d)?)(?![\d.]|\s*(?:分鐘|點))"
    r"|(?<![\d.])(?P<before>[1-5](?:\.\d)?(?=\s*(?:顆?星|stars?\b))|[1-5]\.\d(?=\s*分(?!鐘|鍾)))\s*(?:顆?星|stars?\b|分)"
)
_RANGE = compiled(
    r"(?:評分|評價|星等|rating|rated)\D{0,12}?(?P<low>[1-5](?:\.\d)?)\s*(?:分|顆?星|stars?)?\s*(?:到|至|~|-|–|to|and|和|跟|與)\s*"
    r"(?P<high>[1-5](?:\.\d)?)(?![\d.]|\s*(?:分鐘|點|[條間家]))"
    r"|(?<![\d.])(?P<least>[1-5]\.\d)\s*(?:分|顆?星|stars?)?\s*(?:到|至|~|-|–|to|and)\s*(?P<most>[1-5](?:\.\d)?)\s*(?:顆?星|stars?\b|分的)"
)
# Who writes a rating with its tenths, and bounds it by nothing, means just that one.
_AT_LEAST = compiled(r"[有達到過]|\b(?:at|least|over|above)\b")
_VIDEOS = compiled(
    rf"(?<![\d.a-z第]){NUMBER}\s*(?P<unit>支|部|個|條|片)?\s*(?:以上|以下|以內|多)?\s*(?:的)?\s*"
    r"(?:(?:beta|youtube|yt|climbing|攀登|教學|示範|參考)\s*){0,2}(?:影片|videos?\b|clips?\b)"
    rf"|(?:影片|beta片?)(?:數量?)?\s*(?:有|在|超過|至少|大於|多於)?\s*{NUMBER}\s*(?:支|部)"
)


def read_rating(words: str) -> Bounds | None:
    """The asked rating, 1 to 5; stars without a bound are the least that one wants."""
    m = _STARS.search(words)
    if m is None:
        return None
    if (of := _RANGE.search(words)) is not None:
        low, high = sorted(float(end) for end in of.groups() if end)
        return Bounds(low, high, *of.span())
    group = "after" if m["after"] else "before"
    value = float(m[group])
    match bound_of(words, m.start(group), m.end()):
        case "le":
            return Bounds(None, value, *m.span())
        case "lt":
            return Bounds(None, round(value - 0.1, 1), *m.span())
        case "gt":
            return Bounds(round(value + 0.1, 1), None, *m.span())
        case "is" if m["after"] and "." in m["after"] and not _AT_LEAST.search(words[m.start() : m.start(group)]):
            return Bounds(value, value, *m.span())
        case _:
            return Bounds(value, None, *m.span())


CUES = Together(_STARS, _VIDEOS)
"""Without these nothing is read here."""


def read_videos(words: str) -> Bounds | None:
    """The asked number of videos; over and under leave the value itself out."""
    m = _VIDEOS.search(words)
    if m is None:
        return None
    group = 1 if m[1] else 3
    value = number_of(m[group])
    bound = bound_of(words, m.start(group), m.end())
    if bound == "is":
        # 「兩部以上影片」: the bound may stand between the number and what it counts.
        bound = bound_of(words, m.start(group), m.end("unit") if m["unit"] else m.end(group))
    match bound:
        case "ge":
            return Bounds(value, None, *m.span())
        case "gt":
            return Bounds(math.floor(value) + 1, None, *m.span())
        case "le":
            return Bounds(None, value, *m.span())
        case "lt":
            return Bounds(None, math.ceil(value) - 1, *m.span())
        case _:
            return Bounds(value, value, *m.span())
