"""Read on which days gyms must all be open: "both Monday and Sunday", 「平日假日都開」, 「每天都開」, 「沒有公休」."""

from collections.abc import Iterator
from typing import NamedTuple

from schemas.reading import Weekday
from worker.understanding.matching.patterns import compiled, hidden, of_parts

WEEK: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKEND = WEEK[5:]
_EVERY = compiled(
    r"每天|天天|每日|(?:七|7)\s?天(?:都|全)|(?:一|每)(?:週|個?星期|個?禮拜)(?:開)?(?:七|7)天|(?:全年|年中|終年|整年|全週)無休"
    r"|(?:整個?|一個)(?:週|星期|禮拜)都|[一1](?:週|個?星期|個?禮拜)?到日都"
    r"|(?:(?<!有)|(?<=沒有))(?:沒有?|無|不)(?:任何|固定|會)?(?:公休|店休|休館)(?:日|的)?"
    r"|\b(?:every ?day|daily|(?:all )?(?:seven|7) days|24/7|all week(?: long)?|every single day|each day"
    r"|(?:never|not|n'?t)(?: ever)? (?:be )?clos(?:e|ed)s?"
    r"(?! (?:on(?! any)|at|before|until|by|early|in|for|mon|tue|wed|thu|fri|sat|sun"
    r"|yet|then|now|already|ton|tod|tom|when|while|after|around|past|that|\d))"
    r"|(?:without|no|n'?t have)(?: any| a)? (?:(?:weekly|regular|fixed) )?(?:closing|rest|off) days?"
    r"|(?:without|no|n'?t have)(?: any| a)? days? off)\b"
)
_BUT = compiled(r"除了|以外|\b(?:except|but|apart from|other than)\b")
_ZH = "一二三四五六日"
_LIST_ZH = compiled(
    r"(?:週|周|星期|禮拜|拜)\s?(?P<first>[一二三四五六日天])(?:(?:[、,，和跟與及還有到至~-]|以及|或者?|還是|/)*"
    r"(?:週|周|星期|禮拜|拜)?\s?[一二三四五六日天](?!大早|早(?!上)|[個間家館點條人起次]))*"
)
_WORKDAYS_AND_WEEKEND = compiled(
    r"(?:平日|上班日|工作日)[、,，和跟與及還有]*(?:假日|週末|周末)|(?:假日|週末|周末)[、,，和跟與及還有]*(?:平日|上班日|工作日)"
    r"|\bweek ?days? (?:and|as well as|&) (?:on )?(?:the )?weekends?\b"
    r"|\bweekends? (?:and|as well as|&) (?:on )?week ?days?\b"
)
_BOTH_WEEKEND = compiled(
    r"(?:週末|周末|假日)(?:的)?(?:兩天|2天)|(?:星期|禮拜|週|周)?六日"
    r"|\bboth (?:weekend days|days (?:of|on|at) the weekend)\b"
    r"|\b(?:whole|entire|all) weekend\b"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_LIST_EN = compiled(
    rf"\b{_DAY}(?:(?:,? ?(?:and|&|or|as well as|through|to|till|until|-|–|,)(?: on| also)? ?| )(?:\b{_DAY}))*\b"
)
_ONE_EN = compiled(rf"\b{_DAY}\b")
_THROUGH = compiled(r"到|至|~|-|–|\b(?:through|to|till|until)\b")
# The days of somebody who asks: 「我每天都去」, "Monday to Friday I work".
_ONES_OWN = compiled(
    r"(?:我們?|朋友|他們?)(?:幾乎|都)?(?:每天|天天|每日)|(?:每天|天天|每日)(?:都|就|也|會|至少|最多|只)*(?:想|要"
    r"|打算|排|跑|換|爬(?!得到))|\b(?:i|we|they) (?:\w+ ){1,3}(?:every ?day|daily|each day)\b"
)
_AT_WORK = of_parts(r"\s*[,，]?\s*(?:我|都)*(?:上班|工作|上課|加班|值班)|,? (?:i|we|my)\b")
_OR = compiled(r"或|還是|/|\bor\b")


def says_every_day(words: str) -> bool:
    """Whether every day is spoken of, and not just working days and weekends."""
    return _EVERY.search(words) is not None and _ONES_OWN.search(words) is None


class AllDays(NamedTuple):
    """Days of the week, in order; either says that one of them is enough: 「週一或週二」."""

    days: tuple[Weekday, ...] = ()
    either: bool = False


def read_all_days(words: str) -> AllDays:
    """The days on each of which, or on one of which, a gym is to be open; none where at most one is named."""
    if _EVERY.search(words):
        return AllDays() if _BUT.search(words) or _ONES_OWN.search(words) else AllDays(WEEK)
    if _WORKDAYS_AND_WEEKEND.search(words):
        return AllDays(WEEK)
    for listed in _lists(words):
        if len(days := _listed(listed)) > 1:
            # What only stands side by side ("tuesday thursday evenings") is when somebody could come.
            return AllDays(days, _OR.search(listed) is not None or not _ONE_EN.sub(" ", listed).strip())
    return AllDays(WEEKEND) if _BOTH_WEEKEND.search(words) else AllDays()


def days_named(words: str) -> tuple[Weekday, ...]:
    """Every day of the week that is named, alone, in a list or as one of a range."""
    return tuple(dict.fromkeys(day for listed in _lists(words) for day in _listed(listed)))


def _lists(words: str) -> Iterator[str]:
    """The days that stand together, and those that stand alone, those left out on which somebody works."""
    for listed in (*_LIST_ZH.finditer(words), *_LIST_EN.finditer(words)):
        if not _AT_WORK.match(words[listed.end() :]):
            yield hidden(listed[0], of=words)


def _listed(text: str) -> tuple[Weekday, ...]:
    """The days of a list or of a range: 週一到週五 are five days."""
    if text.isascii():
        named = [next(i for i, day in enumerate(WEEK) if day.startswith(m[0][:3])) for m in _ONE_EN.finditer(text)]
    else:
        named = [_ZH.index(c) for c in text.replace("天", "日") if c in _ZH]
    if len(named) == 2 and named[0] < named[1] and _THROUGH.search(text):
        named = list(range(named[0], named[1] + 1))
    return tuple(WEEK[i] for i in sorted(set(named)))
