"""Count by how much two things that are set side by side differ, where that is asked: 「差幾級」, "how many more"."""

import math
import re
from collections.abc import Sequence

from worker.sql.evidence import Gathering
from worker.text.folding import fold

_ASKED = re.compile(
    r"[差隔](?:幾|多少|距|了|別?有?多)|相差|中間(?:隔|差)|(?<!最)[難長短高矮多少單易硬]了?(?:幾"
    r"|多少)(?:[級公米個顆支多]|(?=$|[?？!！。,，\s啊呢]))|落差"
    r"|[難易硬長短高]過[^,，。?？]{2,12}(?:幾多|多少)"
    r"|\bhow (?:much|many|far)\b|\bapart\b|\bdifferences?\b|\bgap\b|\bby what\b"
)
# How many there are of each is asked far more often than how many more there are of one.
_NUMBERS_ASKED = re.compile(
    r"差(?:幾|多少|距|別?有?多)|相差|落差|[多少](?:出|了)?(?:幾|多少)(?:條|間|家|座|個|$|[?？])"
    r"|\bhow many (?:\w+ ){0,3}?(?:more|fewer|less)\b|\bdifferences?\b|\bgap\b|\bby how (?:many|much)\b"
)
_OF_NUMBERS = ("routes", "gyms")
TIMES = (
    r"(?:[幾兩二三四五六七八九十2-9]|多少)倍(?!力)|翻倍|\b(?:twice|double|triple|half) (?:as|the|of|that)\b"
    r"|\b(?:times|twice) (?:as|the|more|bigger|larger)\b"
)
"""By how many times one number is another, in the words that ask for it."""
_TIMES = re.compile(TIMES)


def put_apart(g: Gathering, text: str, measure: str, figures: Sequence[float], system: str | None = None) -> None:
    """The difference of two figures as compare.apart.<unit>; of grades, which system are of, in steps of its ladder.

    Only of the Yosemite ladder is a letter a step of its own.
    """
    asked = _NUMBERS_ASKED if measure in _OF_NUMBERS else _ASKED
    known = (*_OF_NUMBERS, "grade", "length", "bolts", "price")
    if len(figures) != 2 or measure not in known or asked.search(fold(text)) is None:
        return
    apart = abs(figures[0] - figures[1])
    unit = "letter" if measure == "grade" and system == "yds" else measure
    if measure == "grade":
        # A sign is less than half a step.
        apart = math.floor(apart + 0.5)
    if apart:
        apart = math.floor(apart + 0.5) if measure == "price" else apart
        g.put(f"compare.apart.{unit}", int(apart) if apart == int(apart) else round(apart, 1))


def put_times(g: Gathering, text: str, figures: Sequence[int]) -> None:
    """How many times the greater of two numbers is the less, where that is asked."""
    least, most = min(figures), max(figures)
    if len(figures) == 2 and 0 < least < most and _TIMES.search(fold(text)):
        g.put("compare.times", round(most / least, 1))


def apart_asked(text: str) -> str:
    """The words of a text that ask how far two numbers are apart; empty where none do."""
    return " ".join(m[0] for pattern in (_TIMES, _NUMBERS_ASKED) for m in pattern.finditer(fold(text)))
