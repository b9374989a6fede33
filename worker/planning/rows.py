"""Split what stands in a row and wants an answer each: "three 5.9s and three 5.10s", "A against B, and C against D"."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from schemas.reading import Intent, Reading
from worker.understanding.conditions.numbers import number_of
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.question import read_question
from worker.understanding.wording.masking import MASKS, ROUTE, masked

_MOST = 4
_NUMBER_ZH = r"(?P<zh>[一兩二三四五六七八九十]|\d{1,2})"
_NUMBER_EN = r"(?P<en>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_GRADE = r"(?:5\.\d{1,2}[a-d]?[+-]?|v\d{1,2})(?:s|(?:以[上下內]|左右)(?:的)?)?"
_KIND = r"(?:運動攀登?|傳統攀登?|運動|傳統|運攀|傳攀|頂繩|抱石|先鋒|熱身|暖身|sport|trad)"
_KIND_EN = r"(?:sport|trad|top[ -]?ropes?|boulders?|boulder problems|warm[ -]?ups?)"
# How many of what: a number, and a grade or a kind of climbing. A number alone would count nothing.
_ITEM = compiled(
    rf"{_NUMBER_ZH}\s?[條個題道]\s?(?:{_KIND}的?)?(?:{_GRADE}|(?<=[攀繩石鋒登動統身td]))(?:的)?(?:{_KIND})?(?:路線)?"
    rf"|\b{_NUMBER_EN} (?:{_KIND_EN} )?(?:{_GRADE}|(?<= ){_KIND_EN}|(?<=sport )|(?<=trad ))(?: {_KIND_EN})?"
    r"(?: ?(?:routes?|climbs?|lines?|problems?))?(?![\d.])"
)
_JOINT = compiled(r"[\s,，、]*(?:跟|和|與|及|以及|還有|再|加上?|另外|plus|and|&|\+)?(?:來|給我|also|then)?[\s,，、]*")
_LISTS: frozenset[Intent] = frozenset({"list", "search", "recommend"})
_NAMED = rf"[「『\"']?{ROUTE}+[」』\"']?"
_BETWEEN = r"(?:(?:跟|和|與|或|比|還是|對|/)|\b(?:and|or|vs\.?|versus|to|with|against|than)(?![a-z]))"
_PAIR = compiled(rf"{_NAMED}\s*{_BETWEEN}\s*(?:the )?{_NAMED}")
_APART = compiled(r"[,，;；、。.?？]|另外|還有|以及|\balso\b|\bthen\b|\bplus\b|\bas well as\b|\band\b")


def of_rows(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """The question read for each of several lists, or for each of several pairs; nothing where it asks for one."""
    if reading.personal or reading.needs_history:
        return ()
    words = masked(reading.text).hide((m.start, m.end, MASKS[m.kind]) for m in reading.mentions).words
    if reading.intent == "compare":
        spans = [m.span() for m in _PAIR.finditer(words)]
        numbers: list[int | None] = [None] * len(spans)
        apart = all(_APART.search(words[one[1] : other[0]]) is not None for one, other in pairwise(spans))
        wanted: frozenset[Intent] = frozenset({"compare"})
    elif reading.intent in _LISTS:
        found = list(_ITEM.finditer(words))
        spans = [m.span() for m in found]
        numbers = [int(number_of(m["zh"] or m["en"])) for m in found]
        apart = all(_JOINT.fullmatch(words[one[1] : other[0]]) is not None for one, other in pairwise(spans))
        wanted = _LISTS
    else:
        return ()
    if not (2 <= len(spans) <= _MOST and apart):
        return ()
    before, after = reading.text[: spans[0][0]], reading.text[spans[-1][1] :]
    parts: list[Reading] = []
    for (start, end), number in zip(spans, numbers, strict=True):
        text = f"{before}{reading.text[start:end]}{after}"
        one = read_question(text, gazetteer, locale=reading.locale, now=now)
        parts.append(one if number is None else replace(one, limit=number))
    if any(part.intent not in wanted or part.missing is not None for part in parts):
        return ()
    return tuple(parts) if len({(p.filter, tuple(m.ids for m in p.mentions)) for p in parts}) == len(parts) else ()
