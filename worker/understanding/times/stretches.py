"""Read a stretch of the day in which a gym is to be open: 「三點到六點」, "3 to 6pm", 10:00-12:00, all 24 hours."""

from collections.abc import Iterator
from typing import NamedTuple

from worker.understanding.conditions.numbers import number_of
from worker.understanding.matching.patterns import compiled
from worker.understanding.times.told_hours import is_busy

DAY = 24 * 60
_NUM = r"(\d{1,2}|二十[一二三]?|十[一二]?|[一二兩三四五六七八九])"
_PART = r"(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚間|半夜)?"
_TO = r"\s*(?:到|至|~|～|-|–|—)\s*"
_ZH = compiled(rf"{_PART}(?<![\d.]){_NUM}\s*(?:[點時](半)?)?{_TO}{_PART}{_NUM}\s*[點時](半)?(?!\d)")
_CLOCK = compiled(rf"{_PART}\s*(?<![\d.:])(\d{{1,2}})[:：]([0-5]\d){_TO}{_PART}(\d{{1,2}})[:：]([0-5]\d)")
_EN = compiled(
    r"(?<![\d.:/])(1[0-2]|[1-9])(?::([0-5]\d))?\s*(am|pm)?\s*(?:to|until|till|through|and|-|–|—)\s*"
    r"(1[0-2]|[1-9])(?::([0-5]\d))?\s*(am|pm)\b"
)
_AROUND_THE_CLOCK = compiled(
    r"24\s*(?:小時|h(?:(?:ou)?rs?)?\b|-hour)(?:營業|開放)?|全天(?:候)?(?:營業|開放)|24/7|\baround the clock\b"
)
STRETCHES = (_ZH, _CLOCK, _EN, _AROUND_THE_CLOCK)
"""Without one of which no stretch is named."""
_LATER = frozenset({"中午", "下午", "傍晚", "晚上", "晚間"})


class Stretch(NamedTuple):
    """From which minute after midnight until which, and where it stands."""

    start: int
    end: int
    span: tuple[int, int]


def read_stretches(words: str) -> tuple[Stretch | None, tuple[tuple[int, int], ...]]:
    """The first stretch of the day that a question names, and where those stand in which somebody is only busy."""
    found = [each for each in _stretches(words) if each.start < each.end]
    busy = tuple(each.span for each in found if is_busy(words, each.span))
    return next((each for each in found if each.span not in busy), None), busy


def _stretches(words: str) -> Iterator[Stretch]:
    if (clock := _AROUND_THE_CLOCK.search(words)) is not None:
        yield Stretch(0, DAY, clock.span())
    for m in _CLOCK.finditer(words):
        yield _between(int(m[2]) * 60 + int(m[3]), int(m[5]) * 60 + int(m[6]), m[1], m[4], m.span())
    for m in _ZH.finditer(words):
        start, end = (int(number_of(m[at])) * 60 + 30 * bool(m[at + 1]) for at in (2, 5))
        yield _between(start, end, m[1], m[4], m.span())
    for m in _EN.finditer(words):
        start, end = (int(m[at]) % 12 * 60 + int(m[at + 1] or 0) for at in (1, 4))
        end += 720 * (m[6] == "pm")
        # "3 to 6pm" begins in the afternoon as well, "10 to 2pm" does not.
        noon = m[3] == "pm" or (m[3] is None and m[6] == "pm" and start + 720 < end)
        yield Stretch(start + 720 * noon, end, m.span())


def _between(start: int, end: int, first: str | None, second: str | None, span: tuple[int, int]) -> Stretch:
    """A stretch by the clock; 「下午三點到六點」 says once in which half of the day, 「三點到六點」 not at all."""
    early = 60 <= start < 7 * 60 and first is None
    if start < 720 and (first in _LATER or (early and (second is None or second in _LATER))):
        start += 720
    if end < 720 and (second in _LATER or end <= start):
        end += 720
    return Stretch(start, min(end, DAY), span)
