"""Read whether gyms are wanted that are open or closed: at an hour, on a day or on several, until or from when."""

from dataclasses import dataclass
from datetime import datetime

from schemas.reading import DayPart, DaysApart, Weekday
from worker.understanding.gyms.indoors import OUTDOORS
from worker.understanding.matching.patterns import compiled
from worker.understanding.times.all_days import WEEK, days_named, read_all_days, says_every_day
from worker.understanding.times.closing_days import says_closed, says_closed_some, says_not_closed
from worker.understanding.times.day_parts import read_late
from worker.understanding.times.days_apart import read_days_apart
from worker.understanding.times.hours import HAS_UNTIL, When, today
from worker.understanding.wording.masking import GYM, PLACE

_OPEN = compiled(
    r"有開|館(?:是)?開(?=[嗎?？\s]|$)|(?<=[週期拜][一二三四五六日天])(?:有|還|也|都|會)*(?:開|營業)的|已經開|開了沒|哪[間家些個][^,，。?？\s]{0,3}開(?=$"
    r"|[\s,，。?？呢啊])|還開|開著|開放|營業中|還有開|開嗎|有營業|(?:開|爬"
    r"|練|待|玩)到(?=.{0,3}(?:\d|[一二三四五六七八九十]))|開到"
    r"|開門的|\bopen\b|\bopened\b|still open"
)
_OPENS = compiled(r"開|營業|\bopens?\b")
# "Where can I still climb at nine" asks for what is open then, though no word of opening is said.
_WHERE_THEN = compiled(
    r"(?:哪(?:裡|邊|間|家|些)|什麼地方|有沒有)[^\d線路\ue006]{0,10}(?:爬|攀|抱石|練|去|岩館)|還有(?:哪|什麼)"
    r"|\bwhere (?:can"
    r"|could) (?:i|we)\b"
    r"|\b(?:which|any|what) gyms?\b|\bgyms? (?:open|for|in|near|at|after)\b"
)
# So does who says that one can climb by then, of nothing outdoors: 「九點半就能爬的」.
_CLIMB_THEN = compiled(
    r"(?:就|還|仍|才)?(?:能|可以?|有得)(?:去|進去)?(?:爬|攀|抱石|練|進場|入場)|(?:還|就)(?:有)?開"
    r"|\b(?:can|could) (?:i|we|one|you) (?:still )?(?:climb|boulder|train|get in)\b|\bto climb (?:at|after|before|by)\b"
)
_ASKS_HOURS = compiled(r"幾點|什麼時候開|營業時間|\bwhat time\b|\bwhen (?:do|does|is|are)\b|(?<!24 )\bhours\b")
_BEFORE = compiled(
    r"早上(?:就|有|也|開門)|(?<![都班])(?:快要?|將近|接近)(?:到|晚上|半夜)?\s?(?:\d{1,2}|[一二兩三四五六七八九十]{1,3})\s?[點:：]|(?:(?<!幾)點半?|分|中午|[:：]\d\d)\s*(?:以前|之前|前)"
    r"|\b(?:almost|nearly|close to) (?:\d|nine|ten|eleven|midnight)"
    r"|(?<!at or )(?<!on or )(?<!by or )\b(?:before"
    r"|earlier than)\s+(?:\d"
    r"|noon|midday|midnight"
    r"|[a-z]+ ?(?:[ap]\.?m|o'?clock))"
)
# Whoever wants to stay past ten wants it open at ten.
_UNTIL = compiled(
    rf"(?:開|營業|爬|練|待|玩|{HAS_UNTIL})到(?!幾|什麼|多晚|何時|哪|[^,，。?？]{{0,6}}(?:以後|之後|過後))"
    r"|才(?:會)?(?:關|打烊|休息|結束營業)"
    r"|\bopen\b[^,.?]{0,40}? (?:until|till|til)\b|\b(?:until|till|til) (?:\d|nine|ten|eleven)"
    r"|\bcloses? (?:at|around|about)\b"
)
# 「下午才開的」 are not open before that.
# Where one can climb on a day is where it is open then: 「星期天新竹哪裡可以爬」.
_CLIMB_ON = compiled(
    r"(?:哪(?:裡|邊|間|家|些|(?=[爬攀]))|什麼地方|有沒有)[^,，。?？\d線路\ue001-\ue006]{0,6}(?:可以|能|有得|好)?(?:爬"
    r"|攀(?!岩館)|抱石(?!館))|有(?:沒有)?(?:攀?岩|抱石|上攀)?館(?:是)?(?:可以|能)(?:爬|攀|練|去|抱石)"
    r"|\b(?:any|some)?where\b[^.?!]{0,20}\b(?:climb|boulder|lead)\b"
    r"|\b(?:what|which)\b[^.?!,]{0,40}\bgyms?\b[^.?!,]{0,40}\b(?:can|could) (?:i|we|you|one) (?:go|climb|visit|train)\b"
)
_ONLY_FROM = compiled(
    r"才(?:會)?(?:有)?(?:開(?!到|始)|營業(?!到))|\b(?:only|not) open(?:s|ing)? (?:until|after|from|in the afternoon)\b"
    r"|\bopens? only (?:after|from|in the afternoon)\b"
)
_ONLY_AFTERNOON = compiled(r"(?:下午|午後)才|\bin the afternoon\b")
_CLOSES_BY = compiled(
    r"只有?(?:開|營業|爬|待)到|(?:點|時|半|分|[:：]\d\d)\s*(?:以前|之前|前|不到)?(?:就|會|都|已經)*(?:關(?:門|店"
    r"|館)?|打烊|收攤)(?=的|了|$|[\s,，。?？])"
    r"|\b(?:clos|shut)\w* (?:before|by|as early as)\b|\bonly open (?:until|till?|to)\b"
    r"|(?:n['’]t|not) (?:stay |be )?open (?:past|after|until|till?|beyond)\b"
)
# "Doesn't close by ten", "hasn't shut by then": what is not closed then is open.
_DENIED = compiled(
    r"(?:\bnot|n['’]t|\bnever|\bwithout|\bavoids?|\bno (?:gym|place|one)s?)(?: (?:yet|already|be|been|going to"
    r"|have|has|get"
    r"|all|quite|actually|really)){0,3} $"
)
_NOT_THOSE = compiled(
    r"的?(?:那些|岩館|抱石館|館|店|間)*(?:我|就|都|請|先)*(?:不要|不用|不行|不考慮|別|除外|免|跳過|排除)"
)
SHUT_ON_WORKDAYS = compiled(
    r"(?:平日|週間|工作日|平常日)(?:會|有|有一天|的某天|其中一天|固定)*(?:公休|店休|休館|沒開|不開|沒營業)(?!的?不)"
    r"|\b(?:closed|shut) (?:on )?(?:a |some |one |at least one )?(?:week ?days?|working days?)\b"
)


# What opens at an hour, or stays open until one, by habit.
_EVER = compiled(
    r"就(?:有|會)?(?:開|營業)|(?:點|半)(?:前|以前)?(?:就|會|才)?開門?的|(?:開|營業)到[^,，。?？]{1,8}的(?=[岩館抱攀]|$)"
    r"|\b(?:gyms?|places?|ones|any|which)\b[^.?!]{0,24}\b(?:open|stay open|opens)\b"
    r" (?:at|from|by|before|until|till?|past)"
)
_TODAY = compiled(r"[今明]|現在|等等|待會|這時|還開|還有開|\b(?:now|today|tonight|tomorrow|still|right|currently)\b")


@dataclass(slots=True)
class Opening:
    """The day and the minute that are asked of, and whether what is open then is wanted, or what is closed."""

    weekday: Weekday | None
    minute: int | None
    part: DayPart | None
    wanted: bool = False
    all_days: tuple[Weekday, ...] = ()
    """Days on all of which it is to be open, or on one of them where either is enough."""
    either_day: bool = False
    apart: DaysApart | None = None
    """Days whose hours or prices are set against one another."""
    closes_by: int | None = None
    shut_at: int | None = None
    closed: bool = False
    closed_some: bool = False
    """Whether what is closed on any day of the week is wanted."""

    @property
    def open_then(self) -> bool:
        """Whether what is open at a known day or minute is wanted."""
        return self.wanted and not self.closed and (self.weekday is not None or self.minute is not None)


@dataclass(frozen=True, slots=True)
class Where:
    """Of what the hours are asked: of gyms, of somewhere indoors; priced says that a price is a bound."""

    in_gym: bool
    of_gyms: bool
    indoors: bool
    priced: bool


def read_opening(words: str, when: When, where: Where, now: datetime, *, seldom: bool) -> Opening:
    """What is wanted of opening hours; seldom says that days apart or days of closing may be spoken of."""
    opening = Opening(when.weekday, when.minute, when.part)
    late = opening.minute is None and (taken := read_late(words)) is not None
    if late and taken is not None:
        opening.part, opening.minute = taken.part, taken.minute
    _wanted_open(opening, words, where, late=late)
    _on_days(opening, words, when, where, now)
    opening.apart = read_days_apart(words) if seldom else None
    if opening.apart is not None:
        # Whoever sets days against one another wants gyms open on none of them for that.
        opening.wanted, opening.all_days, opening.either_day, opening.minute = False, (), False, None
    if opening.minute is not None and where.in_gym and GYM not in words:
        _shut(opening, words, today(now))
    if seldom and SHUT_ON_WORKDAYS.search(words):
        # No gym is closed on all of them: one is enough.
        opening.weekday, opening.minute, opening.wanted = "monday", None, False
        opening.all_days, opening.either_day = WEEK[:5], True
    _closed(opening, words, in_gym=where.in_gym)
    before = opening.part is None and _BEFORE.search(words) is not None
    if opening.minute is not None and when.until is None and (before or _UNTIL.search(words)):
        # Open until ten is open in the last minute before ten, and so is what opens before ten.
        # Until midnight is until the end of that day.
        opening.minute = (opening.minute or 24 * 60) - 1
    return opening


def _wanted_open(opening: Opening, words: str, where: Where, *, late: bool) -> None:
    then = late or (
        opening.minute is not None
        and (_WHERE_THEN.search(words) is not None or (where.indoors and _CLIMB_THEN.search(words) is not None))
    )
    asks_hours = _ASKS_HOURS.search(words) is not None
    opening.wanted = (then or says_not_closed(words) or _OPEN.search(words) is not None) and not asks_hours
    if where.of_gyms and opening.minute is not None and not (asks_hours or GYM in words):
        # Who names an hour and wants gyms wants them open then.
        opening.wanted = True


def _on_days(opening: Opening, words: str, when: When, where: Where, now: datetime) -> None:
    """Of several days, of today where only an hour is named, or of a day on which somebody wants to climb."""
    if where.in_gym or opening.wanted:
        opening.all_days, opening.either_day = read_all_days(words)
    if opening.wanted and not opening.all_days and when.days and not days_named(words):
        # 平日 and 週末 are all of their days; those of a price are when it is asked.
        of_price = where.priced and opening.minute is None and when.days == WEEK[:5]
        opening.all_days = () if of_price or "holiday" in when.days else when.days
    if opening.all_days and (opening.wanted or says_every_day(words) or _OPENS.search(words)):
        opening.weekday = opening.all_days[0]
        opening.wanted = opening.wanted or not _ASKS_HOURS.search(words)
    if opening.wanted and opening.weekday is None and opening.minute is not None:
        opening.weekday = today(now)
        whole = where.in_gym and opening.part is None and GYM not in words
        if whole and _EVER.search(words) and not _TODAY.search(words):
            # 「早上九點就開的岩館」: of no day, those that are open then on any.
            opening.all_days, opening.either_day = WEEK, True
    on_a_day = opening.weekday is not None and opening.minute is None and PLACE in words
    if where.indoors and on_a_day and not says_closed(words):
        opening.wanted = opening.wanted or (_CLIMB_ON.search(words) is not None and not OUTDOORS.search(words))


def _shut(opening: Opening, words: str, day: Weekday) -> None:
    """What is closed by an hour, opens only at one, or is not open then."""
    if opening.minute is None:
        return
    if (shuts := _CLOSES_BY.search(words)) is not None:
        # 「六點就關的」 are closed by six; 「六點就關的不要」 are open then.
        sooner = "前" in shuts[0] or "before" in shuts[0]
        if _NOT_THOSE.match(words[shuts.end() :]) or _DENIED.search(words[: shuts.start()]):
            opening.wanted = True
        else:
            opening.closes_by, opening.wanted, opening.minute = opening.minute - sooner, False, None
        opening.weekday = opening.weekday or day
    if opening.minute is not None and opening.wanted and _ONLY_FROM.search(words):
        # Those that are closed all day do not open then either.
        opening.shut_at = (12 * 60 if _ONLY_AFTERNOON.search(words) else opening.minute) - 1
        opening.minute, opening.weekday = None, opening.weekday or day
    if opening.minute is not None and opening.closes_by is None and says_closed(words):
        # 「下午一點還沒開的」 are those that are not open then.
        opening.shut_at, opening.wanted, opening.minute = opening.minute, False, None
        opening.weekday = opening.weekday or day


def _closed(opening: Opening, words: str, *, in_gym: bool) -> None:
    named = (opening.minute, opening.apart, opening.shut_at, opening.closes_by)
    dayless = all(each is None for each in named)
    if dayless and opening.weekday is not None and opening.all_days != WEEK:
        opening.closed = says_closed(words)
    some = opening.weekday is None and opening.minute is None and in_gym and not opening.all_days
    opening.closed_some = some and says_closed_some(words)
