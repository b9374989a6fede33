"""Read the day and the time of day that a question names, counted from now in Taiwan."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from schemas.reading import DayPart, Mention, Weekday
from worker.understanding.conditions.numbers import number_of
from worker.understanding.matching.patterns import Table, Together, compiled, of_parts
from worker.understanding.names.surroundings import asks_of_route
from worker.understanding.places.left_towns import tells_where
from worker.understanding.times.all_days import days_named
from worker.understanding.times.day_parts import PART_WORDS, TONIGHT, read_part
from worker.understanding.times.stretches import STRETCHES, read_stretches
from worker.understanding.times.told_hours import is_told

TAIPEI = ZoneInfo("Asia/Taipei")
_DAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ZH_DAYS = {char: at for at, chars in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7")) for char in chars}
_DAY_ZH = compiled(r"(?:週|星期|禮拜|拜)\s?([一二三四五六日天1-7])(?!期)")
_DAY_EN = compiled(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b")
_HOLIDAY = compiled(
    r"國定假日|補假|假日|連假|元旦|國慶日?|端午節?|中秋節?|清明節?|雙十節?|勞動節"
    r"|holidays?\b|national day\b|new year'?s?(?: day| eve)\b"
)
_NEW_YEARS = ("chinese ", "lunar ", "農曆")
_OF_GYM_HOURS = compiled(r"岩館|抱石館|營業|開門|有開|開嗎|開到|幾點|\bgyms?\b|\bopen\b|\bclosed?\b|\bhours\b")
# What is planned for a day out: 「國慶日龍洞人多嗎」, 「中秋節壽山可以爬嗎」.
_OUT_ON = compiled(
    r"[可能]以?爬|好爬嗎|人(?:很|會|超|太)?(?:[多少]|擠)|開放|封閉|封山|停車|塞車|天氣|下雨|[想要可]去|去哪|去爬|出團"
    r"|揪團"
    r"|\b(?:crowded|busy|weather|raining|going to|trip|parking)\b"
)
_WORKDAYS = compiled(r"平日|工作日|上班日|平常日|週間|\bweek ?days?\b|working days?")
_WEEKEND = compiled(r"週末|周末|weekends?\b")
_RELATIVE: Table[int] = Table(
    (2, compiled(r"後天|day after tomorrow")),
    (1, compiled(r"明天|明日|明晚|明早|tomorrow")),
    (
        0,
        compiled(
            r"今天|今日|今晚|今早|現在|目前還?有?開|today|tonight|right now|\bnow\b|this (?:morning|afternoon"
            r"|evening)|currently"
        ),
    ),
)
_NOW = compiled(r"現在|此刻|right now|\bnow\b|currently")
_PART = (
    r"(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚間|半夜|深夜|夜間|今晚|明晚|今早|明早|早餐後|上班前|上課前|午休|午餐後"
    r"|下班後?|下課後?|放學後?|晚餐後|吃完晚餐|宵夜|睡前)?(?:的)?"
)
# 便宜一點, 近一點 and 有一點濕 say no hour.
_ZH_NUM = (
    # 「快九點了」 says one, 「快一點」 asks to be quicker.
    r"(\d{1,2}|十[一二]?|二十[一二三]?|(?<=快)[二兩三四五六七八九](?=點[了多半]|點\S{0,2}[,，\s])"
    r"|(?<![快慢近遠難長短好大小多少省宜易單鬆貴高低矮爽靜久硬軟冷熱重輕深淺])(?<![^今明大清][早晚])[一二兩三四五六七八九])"
)
_TIME_ZH = compiled(
    rf"{_PART}\s*{_ZH_NUM}\s*(?:點|時)(?!\d|[一二三四五六七八九十][a-d]|[濕潮怕累冷熱痛緊鬆酸滑])(?:\s*(半|一刻"
    rf"|三刻|多|(?:\d{{1,2}}"
    rf"|[一二三四五]?十[一二三四五六七八九]?)(?=\s*分)"
    # 「十點四十」 needs no 分, as it needs none spoken.
    r"|(?:[二三四五]十五?|十五)(?![一二三四五六七八九十\d]|\s*[分公米元塊條間個級家人歲])))?"
)
_TIME_CLOCK = compiled(
    rf"{_PART}\s*(?<![\d.])([01]?\d|2[0-4])(?:[:：]|\.(?=[0-5]\d ?[ap]\.?m\b))([0-5]\d)\s*"
    r"(am|pm|a\.m\.|p\.m\.|in the (?:morning|afternoon|evening)|at night)?"
)
_TIME_EN = compiled(
    r"(?<![\d.:])(1[0-2]|[1-9])\s*(?:o'?clock\s*)?(am|pm|a\.m\.|p\.m\.|in the (?:morning|afternoon|evening"
    r"|night)|at night)"
)
# "At 9 o'clock" says neither am nor pm.
_OCLOCK = compiled(r"(?<![\d.:])(1[0-2]|[1-9])\s*o'?clock\b(?!\s*(?:in the|at night|[ap]\.?m))")
# "At 18 o'clock", "18 h", as German and French clocks go.
_TIME_24 = compiled(r"(?<![\d.:])(1[3-9]|2[0-3])\s*(?:o'?clock|h(?:rs|ours?)?|uhr)\b")
_EVENING = compiled(
    r"下班|下課|放學|收工|晚餐|宵夜|睡前|夜間|after (?:work|dinner|school)|晚上|今晚|明晚|晚間"
    r"|\btonight\b|\bevenings?\b|day night\b"
)
# 「有到11點的嗎」, 「哪間到十一點」 leave out that one is open.
HAS_UNTIL = r"(?:有|哪一?[間家]|平日|假日|晚上|[都會只就](?=到))"
_CLOSES = compiled(
    rf"(?:開|營業|爬|練|待|玩|{HAS_UNTIL})到\s*(?:晚上|晚間)?\s*(?:\d|十|九|八|七|六|五)"
    r"|\bopen(?: \w+)? (?:until|till|til|past)\b"
    r"|(?:點|時|半)\s*(?:以前|之前|前)?(?:就|會|都|已經)*(?:關|打烊)|\bonly open (?:until|till?|to)\b"
    r"|\bcloses? (?:at|after|before|by)\b|還(?:有|在)[^,，。?？]{0,10}(?:開|營業)|還開|(?:還沒有?|尚未|未)(?:關"
    r"|打烊)|\bstill (?:be )?open\b"
)
_MORNING = compiled(r"早上|上午|今早|明早|凌晨|清晨|早餐|[上開]班前|上課前|\b(?:am|morning)\b|\bbefore work\b")
_ALL_NIGHT = compiled(r"通宵|\ball night\b")
_NOON = compiled(
    r"\b(noon|midday|midnight)\b|(?:(?<=[週期拜][一二三四五六日天])|(?<=[平假今明]日)|(?<=[今明]天))中午(?!的?(?:票|多少|便宜|優惠)|以?後)|中午(?=[^,，。?？]{0,14}哪[間家裡邊][^,，。?？]{0,6}開)|中午(?=\s*(?:以前|之前|前|就|有開|還|開|可以|能|(?:有|會|都|也)*(?:營業|開(?!始))|有得爬))"
)
_AT_NOON = compiled(r"\b(?:noon|midday|midnight)\b|中午|[下正]午|\b12 ?p\.?m")
_AFTERNOON = of_parts(
    r"中午|下午|傍晚|晚上|晚間|夜間|今晚|明晚|午休|午餐後|下班後?|下課後?|放學後?|晚餐後|吃完晚餐|宵夜|睡前"
)
_BARE_HOUR = compiled(
    r"\b(?:until|till?|past|after|at|by|before)\s+(1[0-2]|[5-9])(?![\d:.a-z])(?=\s*(?:$|[,?.!]|tonight|on|in|and))"
)
# "Open before 10", "open past ten": no gym opens in the evening or closes in the morning.
_OPEN_BY = compiled(
    r"\bopen(?:s|ed|ing)?\b[^,.?]{0,20}?\b(before|by|at|from|after|past|until|till?)\s+"
    r"(1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?![\d:.]|\s*(?:[ap]\.?m|o'?clock|routes|gyms|of|days|hours))\b"
)
# So says "any gym till 11".
_GO_ON_TILL = compiled(
    r"\b(?:gyms?|goes|go|runs?|climb|stay|any(?:thing|where)|somewhere|places?|ones?)\b[^,.?!]{0,30}?\b(until|till?|past)\s+"
    r"(1[0-2]|[5-9]|nine|ten|eleven)(?![\d:.]|\s*(?:[ap]\.?m|o'?clock|routes|gyms|of|days|hours|bolts?|m|met(?:er|re)s?))\b"
)
_LATER = frozenset({"after", "past", "until", "till", "til"})
_SPOKEN = compiled(
    r"\b(half|quarter) (past|to) "
    r"(1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b\s*([ap]m|in the (?:\w+ing"
    r"|night)|at night)?"
    # "At half nine" is half past nine.
    r"|\b(?:at|by|till?|until|around|about|past|like) (half) ()(five|six|seven|eight|nine|ten|eleven|twelve|[5-9]"
    r"|1[0-2])\b\s*([ap]m|in the (?:\w+ing|night)|at night)?"
    r"|\b(six|seven|eight|nine|ten|eleven|twelve)[ -](thirty|fifteen|forty[- ]five)\b\s*([ap]m)?"
)
_PAST = {"half": 30, "quarter": 15, "thirty": 30, "fifteen": 15}
# "I finish work at 9": what is open then and after is wanted, where no other hour is named.
_DONE_AT = compiled(
    r"\b(?:finish(?:es)?|done|off|get out|leave|clock (?:off|out))(?: (?:with|from|of))?"
    r"(?: (?:my |the )?(?:work|class(?:es)?|school|office|shift|dinner|practice|training|uni|lab|job))?"
    r" (?:only )?(?:at|by|around|about) "
    r"(1[0-2]|[4-9]|five|six|seven|eight|nine|ten|eleven)(?![\d:]|\s*(?:[ap]\.?m|o'?clock))\b"
)
_TILL = compiled(rf"(?:開|營業|爬|練|待|玩|{HAS_UNTIL})到\s*$|\bopen (?:until|till?|past|after) $")
FIRST_OPENS = 9 * 60
"""The minute at which the first gym of the published data opens, on any day; a test holds it to them."""
_SAYS_WHICH = compiled(
    r"[ap]\.?m|in the|night|凌晨|清晨|[早上中下晚]午?|半夜|深夜|夜間|傍晚|午休|[前後]|宵夜|\b0\d[:：]|1[2-9][:：]"
)
# Who opens at an hour, or before it, opens in the morning.
_OPENS = compiled(
    r"開門|(?:以前|之前|前|就)(?:就|會|能|有|已經)?開|開始|起|\bopens?(?:ing)?\b[^,.?]{0,16}\b(?:before|by|from)\b|\bopens\b|\bopening\b"
    r"|\b(?:sun ?rise|breakfast|early)\b|一早|早點|早起|趕早|晨"
)
_ASKS_UNTIL = compiled(
    r"還(?:可以|能)?(?:爬|玩|待|練)多久|開到幾點|幾點(?:關|打烊)"
    r"|\b(?:till?|until) (?:what|which) time\b|\b(?:till?|until) when\b"
    r"|\bhow late\b|\b(?:what time|when) (?:do|does|will|is|are)\b[^.?!]{0,30}\bclos"
)
_TILL_LATE = compiled(r"開到?(?:很|比較|得)?晚(?![上間餐飯場])|\b(?:till?|until) late\b|\blate[- ]night\b")
_OR_THEN = re.compile(r"\s*(?:、|或|或是|還是|or)?\s*")
_ANY = Together(
    *(
        _DAY_ZH,
        _DAY_EN,
        _HOLIDAY,
        _WEEKEND,
        _WORKDAYS,
        *(day for _, day in _RELATIVE),
        *PART_WORDS,
    ),
    *(
        _TIME_CLOCK,
        _SPOKEN,
        _TIME_EN,
        _TIME_24,
        _TIME_ZH,
        _ALL_NIGHT,
        _NOON,
        _OPEN_BY,
        _GO_ON_TILL,
        _DONE_AT,
        *STRETCHES,
    ),
)


class When(NamedTuple):
    """A weekday and a minute after midnight, as far as the question names them; spans are where, days are several.

    Until is the minute at which a stretch of the day ends that begins with minute; part the part of the day that minute
    is taken for, where no hour is named.
    """

    weekday: Weekday | None
    minute: int | None
    spans: tuple[tuple[int, int], ...]
    days: tuple[Weekday, ...] = ()
    until: int | None = None
    part: DayPart | None = None


def read_when(words: str, now: datetime) -> When:
    """The day and time named in a question; "now" is both, a time without a day is today's."""
    if not _ANY.may_be_in(words):
        return When(None, None, ())
    local = now.astimezone(TAIPEI)
    weekday, spans = _weekday(words, local)
    several = _several(words, local)
    stretch, busy = read_stretches(words)
    if stretch is not None:
        spans.append(stretch.span)
        return When(weekday or next(iter(several), None), stretch.start, tuple(spans), several, stretch.end)
    minute, span = _minute(words, busy)
    if minute is None and (bare := _bare_minute(words)) is not None:
        minute, span = bare
    if minute is not None and 60 <= minute < 720 and _EVENING.search(words) and not _MORNING.search(words):
        # "Tonight … until 11": the part of the day may stand apart from its hour.
        minute += 720
    if minute == 720 and _EVENING.search(words) and not _AT_NOON.search(words):
        # 「有夜間開到 12 點的嗎」 is midnight.
        minute = 24 * 60
    if minute is not None and 5 * 60 <= minute < 720 and _CLOSES.search(words) and not _MORNING.search(words):
        # 「開到 11 點」 is eleven at night: no gym closes before noon. 「七點還有開」 is the evening.
        minute += 720
    is_today = weekday == _DAYS[local.weekday()] and not several
    if minute is not None and span is not None and _is_evening(words, minute, span, local, is_today=is_today):
        minute += 720
    # 「週六幾點開？現在有什麼狀況？」: what is going on now does not move Saturday's question to this minute.
    named = _DAY_ZH.search(words) or _DAY_EN.search(words) or _WEEKEND.search(words) or _HOLIDAY.search(words)
    if minute is None and weekday is not None and not named and tells_where(words):
        weekday, spans = None, []
    if minute is None and weekday is not None and not named and _NOW.search(words):
        minute = local.hour * 60 + local.minute
    if span is not None:
        spans.append(span)
    part: DayPart | None = None
    if minute is None and (taken := read_part(words)) is not None:
        minute, part = taken.minute, taken.part
        if taken.part == "evening" and weekday == _DAYS[local.weekday()]:
            # Who asks at ten whether one is still open tonight wants it open after ten.
            now_minute = local.hour * 60 + local.minute
            # Then the hour is told: who comes at eleven finds closed what was open in the evening.
            minute, part = max(minute, now_minute), part if now_minute <= minute else None
        spans += taken.spans
    return When(weekday or next(iter(several), None), minute, tuple(spans), several, None, part)


def _is_evening(words: str, minute: int, span: tuple[int, int], local: datetime, *, is_today: bool) -> bool:
    """Whether an hour that says neither am nor pm is one of the evening: "open today at 8" asked at half past six, and
    any before the first gym opens, where it is not asked who opens then."""
    if not 60 <= minute < 720 or _MORNING.search(words) or _OPENS.search(words) or _ALL_NIGHT.search(words):
        return False
    if _SAYS_WHICH.search(words[slice(*span)]):
        return False
    return minute < FIRST_OPENS or (is_today and minute <= local.hour * 60 + local.minute)


def today(now: datetime) -> Weekday:
    """The weekday that it is in Taiwan."""
    return _DAYS[now.astimezone(TAIPEI).weekday()]


def without_days(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without the routes that are called like a holiday, where a gym's hours or a crag on it are asked."""
    # 「假日和平日」 names no 和平.
    mentions = [m for m in mentions if not (m.surface == "和平" and words[m.end : m.end + 1] == "日")]
    # "Chinese New Year" is no route called New Year.
    mentions = [m for m in mentions if not (m.kind == "route" and words[: m.start].endswith(_NEW_YEARS))]
    if not any(m.kind == "route" for m in mentions):
        return tuple(mentions)
    of_hours = _OF_GYM_HOURS.search(words) is not None
    if not (of_hours or _OUT_ON.search(words)):
        return tuple(mentions)
    return tuple(
        m
        for m in mentions
        if m.kind != "route"
        or (not of_hours and asks_of_route(words, m.end))
        or (day := _HOLIDAY.match(words[m.start : m.end + 10], within=words)) is None
        or day.end() < m.end - m.start
    )


def _several(words: str, local: datetime) -> tuple[Weekday, ...]:
    """All the days that a question names, in their order, where they are more than one: 平日, 週三 and 週六."""
    named: set[Weekday] = set(days_named(words))
    if _WEEKEND.search(words):
        named |= set(_DAYS[5:])
    if _WORKDAYS.search(words):
        named |= set(_DAYS[:5])
    if (holiday := _HOLIDAY.search(words)) is not None:
        # 假日 is when offices are closed, on weekends too.
        named |= {"holiday", *(_DAYS[5:] if holiday[0] == "假日" else ())}
    for ahead, pattern in _RELATIVE.among(words) if not _NOW.search(words) else ():
        if pattern.search(words):
            named.add(_DAYS[(local + timedelta(days=ahead)).weekday()])
    return tuple(day for day in (*_DAYS, "holiday") if day in named) if len(named) > 1 else ()


def _weekday(words: str, local: datetime) -> tuple[Weekday | None, list[tuple[int, int]]]:
    if m := _DAY_ZH.search(words):
        return _DAYS[_ZH_DAYS[m[1]]], [m.span()]
    if m := _DAY_EN.search(words):
        return next(d for d in _DAYS if d.startswith(m[1][:3])), [m.span()]
    if m := _WEEKEND.search(words):
        return "saturday", [m.span()]
    if m := _HOLIDAY.search(words):
        return "holiday", [m.span()]
    for days, pattern in _RELATIVE.among(words):
        if m := pattern.search(words):
            return _DAYS[(local + timedelta(days=days)).weekday()], [m.span()]
    return None, []


def _minute(words: str, busy: Sequence[tuple[int, int]] = ()) -> tuple[int | None, tuple[int, int] | None]:
    """The hour that is asked for: the first that is not only told of somebody's day, the first of all where each is."""
    found = [each for each in _minutes(words) if not any(a <= each[1][0] < b for a, b in busy)]
    asked = [each for each in found if not is_told(words, each[1])]
    if len(asked) > 1 and (until := [each for each in asked if _TILL.search(words[: each[1][0]])]):
        # 「下班六點半，哪間開到11點」 asks for the hour until which one is open.
        asked = until
    if len(asked) > 1 and _OR_THEN.fullmatch(words[asked[0][1][1] : asked[1][1][0]]):
        # 「早上九點十點」: what is open at the later of the two will do.
        asked = sorted(asked[:2], reverse=True)
    if found and not asked and (bare := _bare_minute(words)) is not None:
        return bare
    if found and not asked and _TILL_LATE.search(words):
        # "I land at 4pm, anything open till late?"
        return None, None
    if found and not asked and "下班" not in words and _ASKS_UNTIL.search(words):
        # 「下班後六點半到」 is when one comes, better than what 下班 alone would say.
        # "The call gets over by 9.30 pm, they will be open till what time?" tells an hour and asks for another.
        return None, None
    return next(iter(asked or found), (None, None))


def _bare_minute(words: str) -> tuple[int, tuple[int, int]] | None:
    """An hour that says neither am nor pm, beside an evening or what is open."""
    bare = _BARE_HOUR.search(words) if TONIGHT.search(words) else None
    if bare is not None and not is_told(words, bare.span(1)):
        # "Tonight until 11": beside an evening the hour needs no pm.
        return int(bare[1]) * 60, bare.span(1)
    if (done := _DONE_AT.search(words)) is not None:
        return (int(number_of(done[1])) % 12 + 12) * 60, done.span(1)
    if (opens := _OPEN_BY.search(words) or _GO_ON_TILL.search(words)) is None:
        return None
    minute = int(number_of(opens[2])) * 60
    later = minute < 5 * 60 or (opens[1] in _LATER and minute < 720 and not _MORNING.search(words))
    return minute + 720 * later, opens.span(2)


def _minutes(words: str) -> list[tuple[int, tuple[int, int]]]:
    """The hours that a question names, those in figures first, each with where it stands."""
    found: list[tuple[int, tuple[int, int]]] = []
    for m in _TIME_CLOCK.finditer(words):
        found.append((_clock(int(m[2]), int(m[3]), m[1] or "", m[4] or ""), m.span()))
    for m in _SPOKEN.finditer(words):
        past = _PAST.get(m[1] or m[5] or m[10], 45) if m[2] != "to" else -_PAST[m[1]]
        found.append(
            (_clock(int(number_of(m[3] or m[7] or m[9])), 0, "", m[4] or m[8] or m[11] or "") + past, m.span())
        )
    for m in _TIME_EN.finditer(words):
        found.append((_clock(int(m[1]), 0, "", m[2]), m.span()))
    for m in _OCLOCK.finditer(words):
        found.append((_clock(int(m[1]), 0, "", "p" if _EVENING.search(words) else ""), m.span()))
    for m in _TIME_24.finditer(words):
        found.append((int(m[1]) * 60, m.span()))
    for m in _TIME_ZH.finditer(words):
        tail = m[3] or ""
        minutes = {"半": 30, "多": 30, "一刻": 15, "三刻": 45, "": 0}.get(tail)
        past = int(number_of(tail)) if minutes is None else minutes
        found.append((_clock(int(number_of(m[2])), past, m[1] or "", ""), m.span()))
    if (clock := _ALL_NIGHT.search(words)) is not None:
        found.append((180, clock.span()))
    if (noon := _NOON.search(words)) is not None:
        found.append((0 if noon[1] == "midnight" else 720, noon.span()))
    return found


def _clock(hour: int, minute: int, part: str, half: str) -> int:
    after_noon = (
        _AFTERNOON.fullmatch(part) is not None
        or half.startswith("p")
        or half in ("in the afternoon", "in the evening", "in the night", "at night")
    )
    if after_noon and hour < 12 and not (part == "中午" and hour >= 11):
        hour += 12
    if part in ("半夜", "深夜") and 8 <= hour < 12:
        hour += 12
    if part in ("晚上", "晚間", "夜間", "今晚", "明晚", "宵夜") and hour == 12:
        # 「開到晚上 12 點」 is midnight, when the day ends.
        return 24 * 60 if minute == 0 else minute
    if (half.startswith("a") or half == "in the morning" or part in ("凌晨", "半夜")) and hour == 12:
        hour = 0
    if not part and not half and 1 <= hour <= 6:
        # Nobody asks whether a gym is open at three in the night.
        hour += 12
    return min(hour * 60 + minute, 24 * 60)
