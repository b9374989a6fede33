"""Read which gyms keep other hours on some days than on others: 「週日比週六早關」, "open later on Fridays than …"."""

from schemas.reading import DaysApart, HoursApart, Weekday
from worker.understanding.matching.patterns import Together, compiled

_WEEK: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ZH_DAYS = "一二三四五六日"
_DAY_ZH = (
    r"(?:週|周|星期|禮拜|拜)(?:[一二三四五六日天](?:[、到至~-]?(?:週|周|星期|禮拜)?[一二三四五六日天])*|末)"
    r"|平日|平常日|上班日|工作日|國定假日|假日|六日"
)
_DAY_EN = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:and|&|to) (?:mon|tues|wednes|thurs|fri|satur|sun)days?)?"
    r"|(?:public )?holidays?|(?:the )?week ?days?|(?:the )?weekends?"
)
_OTHERS_ZH = r"(?:其他|其它|別的?|平常)(?:天|日子|日|時候|時間)?"
_OTHERS_EN = r"(?:the )?other days|(?:the )?rest of the week|(?:the )?other (?:six|6) days|usual"
_OF_DAY = r"(?:的|營業時間|打烊時間|關門時間|開門時間|也|都|會|要|反而|是)*"
_SHUT = r"關(?:門|店|館)?|打烊|收(?:攤|館|店)?|休息|結束營業"
_OPEN = r"開(?:門|始營業|館|店)?(?!到)"
_TILL = r"開到(?:比較|更)?|營業到(?:比較|更)?"
_LESS = r"(?:比較|提|更|還|再|要)*"
_A_BIT = r"(?:一?[點些]|得多|很多)?"
_PATTERNS = (
    compiled(
        rf"(?P<a>{_DAY_ZH}){_OF_DAY}比(?P<b>{_DAY_ZH}|{_OTHERS_ZH}){_OF_DAY}"
        rf"{_LESS}(?P<how>早|晚){_A_BIT}(?P<what>{_SHUT}|{_OPEN})"
    ),
    compiled(
        rf"(?P<a>{_DAY_ZH}){_OF_DAY}比(?P<b>{_DAY_ZH}|{_OTHERS_ZH}){_OF_DAY}"
        rf"(?P<what>{_TILL}|{_SHUT}|{_OPEN})(?:得|的)?{_LESS}(?P<how>早|晚)"
    ),
    compiled(
        rf"(?P<a>{_DAY_ZH}){_OF_DAY}(?P<what>{_TILL}|{_SHUT}|{_OPEN})(?:得|的)?比(?P<b>{_DAY_ZH}|{_OTHERS_ZH}){_OF_DAY}"
        rf"{_LESS}(?P<how>早|晚)"
    ),
    compiled(
        rf"\b(?P<what>clos\w+|shut\w*|open\w*)(?P<till> until| till?)?(?: up| down)? (?P<how>earlier|later)"
        rf"(?: on| during| at)? (?P<a>{_DAY_EN}) than(?: they do| it does)?(?: on| during| at)? "
        rf"(?P<b>{_DAY_EN}|{_OTHERS_EN})\b"
    ),
    compiled(
        rf"\b(?P<a>{_DAY_EN}) (?:\w+ )?(?P<what>clos\w+|shut\w*|open\w*)(?P<till> until| till?)? (?P<how>earlier|later)"
        rf" than(?: they do| it does)?(?: on| during| at)? (?P<b>{_DAY_EN}|{_OTHERS_EN})\b"
    ),
)
_ALONE = (
    compiled(
        rf"(?:只有?|唯獨|就|偏偏)(?P<a>{_DAY_ZH})(?:會|才|比較|特別|提|反而|是)*(?P<how>早|晚){_A_BIT}(?P<what>{_SHUT}|{_OPEN})"
    ),
    compiled(
        rf"\b(?P<what>clos\w+|shut\w*|open\w*) (?P<how>earlier|later) only(?: on| during| at)? (?P<a>{_DAY_EN})\b"
    ),
    compiled(
        rf"\bonly (?P<what>clos\w+|shut\w*|open\w*) (?P<how>earlier|later)(?: on| during| at)? (?P<a>{_DAY_EN})\b"
    ),
)
"""Days that are set against all others."""
_SAME = (
    compiled(
        rf"(?P<a>{_DAY_ZH})(?:跟|和|與|、)?(?P<b>{_DAY_ZH})"
        r"(?:的)?(?:營業|開放|開館|開門)(?:的)?時間(?:都|是|要|完全)*(?:一樣|相同|同樣|沒差|不變)"
    ),
    compiled(
        rf"\bsame (?:opening )?(?:hours|times?|schedule)(?: on| for)? (?P<a>{_DAY_EN}) "
        rf"(?:and|as)(?: on)? (?P<b>{_DAY_EN})\b"
    ),
)
CUES = Together(*_SAME, *_PATTERNS, *_ALONE)
"""Without these nothing is read here."""
_OTHERS = "其他天"
_STAYS = compiled(r"\b(?:stay|keep|remain)\w* $")


def read_days_apart(words: str) -> DaysApart | None:
    """The days, those that they are set against, and how those of the first are to differ; None without any."""
    if not CUES.may_be_in(words):
        return None
    for pattern in _SAME:
        if (m := pattern.search(words)) is not None:
            return _apart(m["a"], m["b"], "same")
    for pattern in (*_PATTERNS, *_ALONE):
        if (m := pattern.search(words)) is not None:
            what, till = m["what"], m.groupdict().get("till") or "到" in m["what"]
            # "Open until later" and "stay open later" speak of closing, "open later" of opening.
            stays = (
                till or _STAYS.search(words[max(0, m.start("what") - 8) : m.start("what")], within=words) is not None
            )
            opens = what.startswith(("開", "open")) and not stays
            return _apart(
                m["a"], m.groupdict().get("b") or _OTHERS, _how(opens=opens, earlier=m["how"] in ("早", "earlier"))
            )
    return None


def _how(*, opens: bool, earlier: bool) -> HoursApart:
    if opens:
        return "opens_earlier" if earlier else "opens_later"
    return "closes_earlier" if earlier else "closes_later"


def _apart(first: str, second: str, how: HoursApart) -> DaysApart | None:
    days, others = _days(first), _days(second)
    if days and not others:
        # "The rest of the week" is every other day; of a working day the other ones, for weekends differ anyhow.
        week = _WEEK[:5] if set(days) <= set(_WEEK[:5]) else _WEEK
        others = tuple(day for day in week if day not in days)
    return (days, others, how) if days and others and not set(days) & set(others) else None


def _days(text: str) -> tuple[Weekday, ...]:
    """The days that one side of the comparison names; none of 其他天, "other days"."""
    if text.startswith(("其", "別", "平常")) and not text.startswith("平常日"):
        return ()
    if "國定" in text or "holiday" in text:
        return ("holiday",)
    if text in ("平日", "平常日", "上班日", "工作日") or "week day" in text or "weekday" in text:
        return _WEEK[:5]
    if text in ("假日", "六日") or text.endswith("末") or "weekend" in text:
        return _WEEK[5:]
    if text.isascii():
        named = [at for at, day in enumerate(_WEEK) if day[:4].removesuffix("d") in text]
    else:
        named = [_ZH_DAYS.index(c) for c in text.replace("天", "日") if c in _ZH_DAYS]
    through = len(named) == 2 and any(mark in text for mark in ("到", "至", "~", "-", " to "))
    return _WEEK[named[0] : named[1] + 1] if through and named[0] < named[1] else tuple(_WEEK[i] for i in named)
