"""Read between which years routes were first climbed: 「首攀在 2014 年之後」, "established in the 1990s"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from worker.understanding.conditions.numbers import NUMBER, number_of
from worker.understanding.matching.patterns import Pattern, Together, compiled

_SPEAKS = compiled(
    r"首攀|首登|開線|開發的|開拓|開的(?:路線|線)|(?:\d0|[五六七八九][零〇十])\s*年代"
    r"|\bfirst (?:ascents?|climbed|sent|ascended)\b|\bfas?\b"
    r"|\bestablished\b"
    r"|\bput up\b|\bopened\b|\b(?:went|going|gone) up (?:in|before|after|since|between|during) (?:the )?(?:18|19"
    r"|20)\d\d\b"
    # 「2015 年之後開了幾條」, 「2005年開了哪些線」
    r"|(?:18|19|20)\d\d\s*年[^,，。?？]{0,8}開(?:了|過|出|拓|發|闢)*(?:[幾多少]+|哪[些幾]|什麼|新的?)[^,，。?？館間家店]{0,4}?[條線路]"
    r"|(?<!\bi )(?<!\bwe )\b(?:done|climbed|sent|bolted|made) (?:before|after|since|in|by) (?:18|19|20)\d\d\b"
    r"|(?:18|19|20)\d\d\s*年[^,，。?？]{0,4}開的|民國|千禧年?[^,，。?？]{0,3}開|年[^,，。?？]{0,4}歷史"
    r"|年[^,，。?？]{0,3}老(?:路線|線)|(?:路線|線)[^,，。?？]{0,4}(?:18|19|20)\d\d\s*年?(?:以前|之前|前|以後|之後"
    r"|後|以來)"
    r"|\bolder than\b|\byears old\b"
    # 「2000 年以前的運攀」: a year beside routes is that of their first ascents.
    r"|(?:18|19|20)\d\d\s*年?\s*(?:到|至|~|-|–)\s*(?:18|19|20)\d\d\s*年(?:之?間)?的?[^,，。?？嗎]{0,6}?(?:路線|運攀"
    r"|傳攀|抱石|頂繩|5\.\d|\ue006)"
    r"|(?:18|19|20)\d\d\s*年?(?:以前|之前|前|以後|之後|後|以來|起)的?[^,，。?？嗎]{0,6}?(?:路線|線(?![上下])|運攀"
    r"|傳攀|抱石|頂繩|5\.\d|\ue006)"
    r"|\b(?:routes?|climbs|lines|sport|trad|boulders|5\.\d+\S*|\ue006+)\b[^.?!]{0,16}"
    r"\b(?:before|after|since|prior to) (?:18|19|20)\d\d\b"
    r"|\bpre[- ](?:18|19|20)\d\d\b"
)
# "In the last ten years", 「歷史超過三十年」: counted back from the year of the question.
_RECENT = compiled(
    rf"(?:最近|(?<![附靠接])近|過去|這)\s*{NUMBER}\s*年(?:[內來間]|以來)?|\b(?:last|past|recent) {NUMBER} years\b"
)
_AGED = compiled(
    rf"(?:超過|逾|至少)\s*{NUMBER}\s*年(?:歷史|以上|前)?|(?<![\d.]){NUMBER}\s*年以上(?:的)?(?:歷史|老)"
    rf"|\b(?:older than|more than|over) {NUMBER} years\b"
)
# Years of the Republic: 民國 80 is 1991.
_REPUBLIC = compiled(r"民國\s*(\d{2,3}|[一二三四五六七八九十百零〇]{1,5})\s*(?=年)")
_YEAR = r"((?:18|19|20)\d{2}|千禧|(?:the )?millennium)"
_BETWEEN = compiled(rf"(?<![\d.]){_YEAR}\s*年?\s*(?:到|至|~|-|–|and|to)\s*{_YEAR}\s*年?(?:之間|間)?(?!\d)")
_DECADE = compiled(rf"(?<![\d.]){_YEAR}\s*(?:年代|'?s\b)")
_SHORT_DECADE = compiled(r"(?<![\d.])([5-9])0\s*(?:年代|'?s\b)|([五六七八九])(?:〇|零|十)年代")
_FROM = compiled(rf"(?<![\d.]){_YEAR}\s*年?\s*(?:\(含\))?(?:以後|以來|起|迄今|至今|and later|onwards?)|\bsince {_YEAR}")
_AFTER = compiled(rf"(?<![\d.]){_YEAR}\s*年?\s*(?:之後|後(?!門|院))|(?:晚於|\bafter|\blater than) {_YEAR}")
_UNTIL = compiled(rf"(?<![\d.]){_YEAR}\s*年?\s*(?:為止|or earlier)|\b(?:by|until|up to) {_YEAR}")
_BEFORE = compiled(
    rf"(?<![\d.]){_YEAR}\s*年?\s*(?:以前|之前|前)|(?:早於|\bbefore|\bearlier than|\bprior to|\bpre[- ]?) ?{_YEAR}"
)
_IN = compiled(rf"(?<![\d.]){_YEAR}(?!\d)\s*年?")


class Years(NamedTuple):
    """The first and the last year, both included (None is open), and where they stand."""

    low: int | None
    high: int | None
    start: int
    end: int


CUES = Together(_SPEAKS)
"""Without these nothing is read here."""


def read_first_ascents(words: str, year: int) -> Years | None:
    """The years of the first ascents that are wanted; 以後 and since take the year itself in, 之後 and after do not.

    year is the current one, from which "in the last ten years" counts.
    """
    if not _SPEAKS.search(words):
        return None
    if republic := _REPUBLIC.search(words):
        # The years take as many characters, so that what stands where is told of the words as they are.
        common = str(1911 + int(number_of(republic[1])))
        words = words[: republic.start()] + common.rjust(republic.end() - republic.start()) + words[republic.end() :]
    if m := _RECENT.search(words):
        return Years(year - int(number_of(next(filter(None, m.groups())))), None, *m.span())
    if m := _AGED.search(words):
        return Years(None, year - int(number_of(next(filter(None, m.groups())))), *m.span())
    if m := _BETWEEN.search(words):
        first, last = sorted((_value(m[1]), _value(m[2])))
        return Years(first, last, *m.span())
    if m := _DECADE.search(words):
        first = _value(m[1]) // 10 * 10
        return Years(first, first + 9, *m.span())
    if m := _SHORT_DECADE.search(words):
        # Nobody climbed here before the fifties.
        first = 1900 + 10 * (int(m[1]) if m[1] else "五六七八九".index(m[2]) + 5)
        return Years(first, first + 9, *m.span())
    low = _end(words, ((_FROM, 0), (_AFTER, 1)))
    high = _end(words, ((_UNTIL, 0), (_BEFORE, -1)))
    if low or high:
        ends = [match for match, _ in filter(None, (low, high))]
        return Years(
            low[1] if low else None, high[1] if high else None, min(m.start() for m in ends), max(m.end() for m in ends)
        )
    if m := _IN.search(words):
        return Years(_value(m[1]), _value(m[1]), *m.span())
    return None


def _value(year: str) -> int:
    return int(year) if year.isdecimal() else 2000


def _end(words: str, patterns: Sequence[tuple[Pattern, int]]) -> tuple[re.Match[str], int] | None:
    """The first pattern that is said, with its year moved by its step."""
    for pattern, step in patterns:
        if m := pattern.search(words):
            return m, _value(next(year for year in m.groups() if year)) + step
    return None
