"""Read the time that a question about one's own climbing names: a year, a month, a week, a day, the last few."""

from calendar import monthrange
from datetime import date, timedelta

from worker.understanding.conditions.numbers import number_of
from worker.understanding.matching.patterns import compiled

Period = tuple[str | None, str | None, str | None, tuple[int, int] | None]
"""First and last day, how the time is printed, and where it stands in the question; all None where none is named."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?<![\d.])((?:19|20)\d{2})(?!\d)"
_ZH_NUMBER = r"(\d{1,2}|十[一二]?|[一二三四五六七八九])"
_DAY_DATE = compiled(rf"{_YEAR}\s*(?:年|-|/)\s*(\d{{1,2}})\s*(?:月|-|/)\s*(\d{{1,2}})\s*日?")
_DAY_OF_YEAR = compiled(
    rf"(?P<year>去年|今年|前年)?(?:的)?\s*(?P<month>{_ZH_NUMBER})\s*月\s*(?P<day>\d{{1,2}}"
    rf"|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*[日號]"
)
_DAY_OF_YEAR_EN = compiled(
    rf"\b(?P<m1>{_MONTH_NAME}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>(?:19|20)\d\d))?(?! routes)"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m2>{_MONTH_NAME})\b"
)
_YEAR_MONTH = compiled(rf"{_YEAR}\s*(?:年|-|/)\s*{_ZH_NUMBER}\s*月?份?(?!\d)")
_MONTH_YEAR = compiled(rf"\b{_MONTH_NAME},? {_YEAR}")
_OF_LAST_YEAR = compiled(rf"去年(?:的)?\s*{_ZH_NUMBER}\s*月")
_OF_THIS_YEAR = compiled(rf"今年(?:的)?\s*{_ZH_NUMBER}\s*月")
_ONLY_YEAR = compiled(rf"{_YEAR}\s*年?")
_SINCE = compiled(r"以來|之後|以後|至今|起|\bsince\b")
_ONLY_MONTH = compiled(rf"(?<!個)(?<![\d年]){_ZH_NUMBER}\s*月(?:份)?")
_NAMED_MONTH = compiled(rf"\bin {_MONTH_NAME}\b")
_RECENT = compiled(
    rf"(?:最近|近|過去|這)\s*{_ZH_NUMBER}\s*(天|日|週|個?星期|個?禮拜|個?月|年)"
    r"|(?:last|past) (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) (day|week|month|year)s?"
)
_RECENT_ONE = compiled(r"(?:最近|近|過去|這)(半)?(?:一)?年|past year")
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def read_period(words: str, today: date) -> Period:
    """The first and the last day of the time named, how it is printed, and where it stands."""
    if m := _DAY_DATE.search(words):
        return _span(_date(int(m[1]), int(m[2]), int(m[3])), None, m.span())
    if m := _DAY_OF_YEAR.search(words):
        back = {"去年": 1, "前年": 2}.get(m["year"] or "", 0)
        month, day = int(number_of(m["month"])), int(number_of(m["day"]))
        return _dated(today, month, day, None if not m["year"] else today.year - back, m.span())
    if m := _DAY_OF_YEAR_EN.search(words):
        month = _MONTHS.index((m["m1"] or m["m2"])[:3]) + 1
        return _dated(today, month, int(m["d1"] or m["d2"]), int(m["year"]) if m["year"] else None, m.span())
    for pattern, year in ((_OF_LAST_YEAR, today.year - 1), (_OF_THIS_YEAR, today.year)):
        if m := pattern.search(words):
            return _month(year, int(number_of(m[1])), m.span())
    if m := _YEAR_MONTH.search(words):
        return _month(int(m[1]), int(number_of(m[2])), m.span())
    if m := _MONTH_YEAR.search(words):
        return _month(int(m[2]), _MONTHS.index(m[1][:3]) + 1, m.span())
    if found := _relative(words, today):
        return found
    if m := _ONLY_YEAR.search(words):
        year = int(m[1])
        if _SINCE.search(words):
            return _span(date(year, 1, 1), today, m.span())
        return f"{year}-01-01", f"{year}-12-31", str(year), m.span()
    if m := _ONLY_MONTH.search(words) or _NAMED_MONTH.search(words):
        month = _MONTHS.index(m[1][:3]) + 1 if m[1][:3] in _MONTHS else int(number_of(m[1]))
        # The last such month that has begun.
        return _month(today.year - (month > today.month), month, m.span())
    return None, None, None, None


def _relative(words: str, today: date) -> Period | None:
    for back, pattern in _YEARS:
        if m := pattern.search(words):
            year = today.year - back
            return f"{year}-01-01", f"{year}-12-31", str(year), m.span()
    for back, pattern in _MONTHS_BACK:
        if m := pattern.search(words):
            months = today.year * 12 + today.month - 1 - back
            return _month(months // 12, months % 12 + 1, m.span())
    for back, pattern in _WEEKS:
        if m := pattern.search(words):
            monday = today - timedelta(days=today.weekday() + 7 * back)
            return _span(monday, monday + timedelta(days=6), m.span())
    for back, pattern in _DAYS_BACK:
        if m := pattern.search(words):
            return _span(today - timedelta(days=back), None, m.span())
    if m := _RECENT.search(words):
        count = m[1] or m[3]
        many = _NUMBERS.index(count) + 2 if count in _NUMBERS else int(number_of(count))
        unit = (m[2] or m[4]).lstrip("個")
        days = {"天": 1, "日": 1, "day": 1, "週": 7, "星期": 7, "禮拜": 7, "week": 7}.get(unit)
        months = {"月": 1, "month": 1, "年": 12, "year": 12}.get(unit, 0)
        first = today - timedelta(days=days * many - 1) if days else _months_before(today, months * many)
        return _span(first, today, m.span())
    if m := _RECENT_ONE.search(words):
        return _span(_months_before(today, 6 if m[1] else 12), today, m.span())
    return None


_YEARS = (
    (2, compiled(r"前年")),
    (1, compiled(r"去年|\blast year\b")),
    (0, compiled(r"今年|\bthis year\b|\bso far this season\b")),
)
_MONTHS_BACK = (
    (2, compiled(r"上上個?月|大上個?月|\bthe month before last\b")),
    (1, compiled(r"上個?月|\blast month\b")),
    (0, compiled(r"(?:這|本)個?月|\bthis month\b")),
)
_WEEKS = (
    (1, compiled(r"上(?:個)?(?:週|星期|禮拜)(?![一二三四五六日天])|\blast week\b")),
    (0, compiled(r"(?:這|本)(?:個)?(?:週|星期|禮拜)(?![一二三四五六日天])|\bthis week\b")),
)
_DAYS_BACK = (
    (2, compiled(r"前天")),
    (1, compiled(r"昨天|\byesterday\b")),
    (0, compiled(r"今天|\btoday\b")),
)


def _dated(today: date, month: int, day: int, year: int | None, where: tuple[int, int]) -> Period:
    """A day of a month; without its year the last such day."""
    found = _date(year or today.year, month, day)
    if found is not None and year is None and found > today:
        found = _date(today.year - 1, month, day)
    return _span(found, None, where)


def _month(year: int, month: int, where: tuple[int, int]) -> Period:
    if not 1 <= month <= 12:
        return None, None, None, None
    printed = f"{year}-{month:02d}"
    return f"{printed}-01", f"{printed}-{monthrange(year, month)[1]:02d}", printed, where


def _span(first: date | None, last: date | None, where: tuple[int, int]) -> Period:
    if first is None:
        return None, None, None, None
    if last is None or last == first:
        day = first.isoformat()
        return day, day, day, where
    return first.isoformat(), last.isoformat(), f"{first.isoformat()}|{last.isoformat()}", where


def _months_before(day: date, months: int) -> date:
    """The day after the same day some months ago, so that "the past year" has one."""
    total = day.year * 12 + day.month - 1 - months
    year, month = total // 12, total % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) + timedelta(days=1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
