"""Read the part of a day that a question names without an hour: 「晚上」, 「半夜」, "after work", "in the morning"."""

import re
from typing import NamedTuple

from schemas.reading import DayPart
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.masking import GYM

EARLY_MINUTE = 10 * 60
LATE_MINUTE = 22 * 60
MIDNIGHT = 24 * 60
# Parts of a day in which a gym is to be open, where no hour is named: 「下午有開」, "open on Sunday mornings".
_OPEN_IN = re.compile(r"(?:也|還|就|都|會|是|才)*(?:有)?(?:開(?!始|到|得|門到|放|幾)|營業(?!到|時))")
# 「早上哪間岩館有開」, 「早上台中有開的館」; what it costs then and until when is another question.
_WHICH_OPEN = (
    r"(?=(?:(?!幾點|開到|多少|便宜|優惠|票|早上|上午|下午|晚上)[^,，。?？]){0,14}?"
    r"(?:有開(?!始)|開著|在開|開門|營業(?!到|時)|開(?=$|的|嗎|[?？\s呢啊])))"
)
# 「禮拜天早上想去抱石」, 「早上有空，哪間可以爬」
_WISHED = (
    r"(?=(?:我們?)?(?:才|比較|也)?(?:想|要|打算)(?:[帶跟和][^,，。?？]{1,6})?(?:去|來)?(?:爬|攀|抱石|練)(?!多少)"
    r"|(?:才|比較)?有空[^。?？]{0,16}(?:可以|能|好)(?:去)?(?:爬|攀|抱石|練)"
    r"|(?:才|比較)?有空[^。?？]{0,16}有開(?!始))"
)
_OPEN_EARLY = compiled(
    r"\bopen(?:s|ing)?(?: up)?(?: really| very| so)? early\b(?! enough)|(?:很|比較|蠻|滿)早(?:就)?(?:開|營業)"
    r"|早開(?:門)?的"
)
TONIGHT = compiled(
    r"(?:今天|今日|今|明天|明日|明|當|後天)(?:的)?(?:晚上?|夜)|晚上|夜間|晚間|\btonight\b|\bevenings?\b|\bat night\b"
    r"|day nights?\b"
)
# From when to when: the part of the day beside it is only told.
_WHOLE_DAY = compiled(
    r"幾點到幾點|幾點開到幾點|(?:開|營業)到(?:幾點|什麼時候|多晚|何時)|\bhow late\b"
    r"|(?:幾點|什麼時候|多晚|何時)(?:才|就|會|要)*(?:關|打烊|收|結束|開門|營業|休息)"
    r"|營業時間|\bopening hours\b|\bhours\b|\bearliest\b|最早|\bwhat time\b|\bwhen\b"
)
_SMALL_HOURS = compiled(r"凌晨|\bsmall hours\b|\bafter midnight\b")
_EVENING_MINUTE = 19 * 60
_PARTS: Table[tuple[int, DayPart]] = Table(
    ((7 * 60, "before_work"), compiled(r"上班前|上課前|\bbefore (?:work|school|the office)\b")),
    ((12 * 60 + 30, "lunch"), compiled(r"午休|\blunch (?:break|hour|time)\b|\bover lunch\b")),
    ((LATE_MINUTE, "late"), compiled(r"宵夜|深夜|\blate at night\b|\blate[- ]night\b")),
    (
        (_EVENING_MINUTE, "after_work"),
        compiled(r"下班[後完]|放學後|\bafter (?:work|school|the office)\b"),
    ),
    ((_EVENING_MINUTE, "evening"), compiled(r"晚餐後|吃(?:完|過)晚[餐飯]|\bafter dinner\b")),
)
_OPEN_PARTS: Table[tuple[int, DayPart]] = Table(
    ((EARLY_MINUTE - 1, "early"), _OPEN_EARLY),
    (
        (12 * 60 - 1, "morning"),
        compiled(
            rf"(?:早上|上午)(?={_OPEN_IN.pattern})|(?:早上|上午){_WHICH_OPEN}|(?:早上|上午){_WISHED}|早上(?=(?:就|有|也)+開|開門|有營業)"
            rf"|(?:早上|上午)(?:也|就)?(?:可以|能|有得)(?:去)?(?:爬|攀|抱石|練)"
            rf"|\bopen(?:s|ing)?\b[^.?!,]{{0,24}}\bmornings?\b"
            rf"|\bmornings?\b[^.?!,]{{0,12}}\bopen(?:s|ing)?\b"
        ),
    ),
    (
        (15 * 60, "afternoon"),
        compiled(
            rf"(?:下午|午後)(?={_OPEN_IN.pattern})|(?:下午|午後){_WHICH_OPEN}|(?:下午|午後){_WISHED}|(?:下午|午後)(?:也|就)?(?:可以|能|有得)(?:去)?(?:爬|攀|抱石|練)"
            rf"|\bopen(?:s|ing)?\b[^.?!,]{{0,24}}\bafternoons?\b"
            r"|\bafternoons?\b[^.?!,]{0,12}\bopen(?:s|ing)?\b"
        ),
    ),
)
_ON_A_DAY = compiled(
    r"[今明昨]|後天|現在|等等|等一下|待會|[週周]|星期|禮拜|拜[一二三四五六日天]|[平假]日|連假|國定|\d\s?[號日/]"
    r"|\b(?:today|tomorrow|tonight|now|this|next|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
    r"|week ?(?:days?|ends?)|holidays?)\b"
)
PART_WORDS = (*(part for _, part in (*_PARTS, *_OPEN_PARTS)), TONIGHT, _SMALL_HOURS)
"""Without one of which no part of a day is named."""
# An hour late in the day for whoever wants a gym that is open long: none is named, and none of the latest is asked for.
_LATE = compiled(
    r"(?:開|營業)(?:到|得|的)?(?:很|比較|蠻|滿)?晚|深夜|\bopen(?:s|ed)?(?: till"
    r"| until)? late\b|\blate[- ]night\b"
)
_LATEST = compiled(r"最晚|\blatest\b|最早")
_MIDNIGHT = compiled(
    r"半夜|午夜(?=[^,，。?？]{0,8}(?:開|營業|爬))|到(?:午夜|凌晨|十二點|12點)"
    r"|\b(?:middle|dead) of the night\b|\b(?:until|till|til|past|after) midnight\b"
)


class Taken(NamedTuple):
    """The part of a day that is named, the minute that it is taken to be, and where it stands if that counts."""

    part: DayPart
    minute: int
    spans: tuple[tuple[int, int], ...] = ()


def read_part(words: str) -> Taken | None:
    """The part of a day that a question names; the hour of a part is ours, so the answer says the part and not it."""
    if (said := _PARTS.first_in(words)) is not None:
        return Taken(said[1], said[0])
    if (night := _SMALL_HOURS.search(words)) is not None:
        return Taken("small_hours", 60, (night.span(),))
    if _WHOLE_DAY.search(words):
        return None
    if (said := _OPEN_PARTS.first_in(words)) is not None:
        # 「奇岩早上有開嗎」: of one gym and no day all hours tell it; today's do not.
        return None if GYM in words and _ON_A_DAY.search(words) is None else Taken(said[1], said[0])
    if (evening := TONIGHT.search(words)) is not None:
        return Taken("evening", _EVENING_MINUTE, (evening.span(),))
    return None


def read_late(words: str) -> Taken | None:
    """Late at night or midnight, wanted of gyms that are open then; not where the latest of all is asked for."""
    if _LATEST.search(words):
        return None
    if _MIDNIGHT.search(words):
        return Taken("midnight", MIDNIGHT)
    return Taken("late", LATE_MINUTE) if _LATE.search(words) else None
