"""Read what a question wants of the asker's own log: which ascents, of what time, in what form."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from schemas.ascents import Style
from schemas.reading import Extreme, Intent, Own, OwnAsk
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.times.hours import TAIPEI
from worker.understanding.times.periods import read_period
from worker.understanding.wording.masking import AREA, CRAG

INTENTS: dict[OwnAsk, Intent] = {
    "count": "count",
    "list": "list",
    "extreme": "extreme",
    "distribution": "distribution",
    "first": "list",
    "last": "list",
    "done": "detail",
    "rated": "list",
    "often": "list",
    "left": "list",
    "level": "detail",
    "next": "recommend",
}
"""The intent that goes with each form of a personal question."""

_STYLES: Table[Style] = Table(
    ("onsight", compiled(r"on-?sight(?:ed|s|ing)?|\bos\b|視攀|初見|一次(?:就)?過")),
    ("flash", compiled(r"\bflash(?:ed|es|ing)?\b|閃登|一次(?:就)?過")),
    ("redpoint", compiled(r"red-? ?point(?:ed|s|ing)?|\brps?\b|紅點")),
    ("toprope", compiled(r"頂繩|上方確保|top-? ?rop(?:e|ed|es|ing)\b|\btr\b")),
    ("lead", compiled(r"先鋒|\bled\b|\blead(?:s|ing)?\b(?! climb)")),
    ("repeat", compiled(r"重複|重爬|\brepeat(?:ed|s)?\b")),
    (
        "attempt",
        compiled(
            r"嘗試|試[過爬了]|\btry[過了]|摔(?:了|過|下)|沒過|失敗|摔(?=是|的|在|[?？]|$)|\battempt(?:s|ed)?\b|\btried\b|\btries\b"
            r"|\b(?:fell|fallen|failed)\b"
        ),
    ),
    ("project", compiled(r"專案|\bproject(?:s|ed|ing)?\b|\bproj\b")),
)
_NEXT = compiled(
    r"下一條|下一個目標|下一步|接下來(?:要|該|可以)?爬|再來(?:要|該|可以)?爬|what(?:'s| is)? next"
    r"|next (?:grade|level) for me"
    r"|\bnext (?:route|climb|one|project)\b"
    r"|(?:climb|try|do) next\b|should i (?:climb|try|do)\b"
)
_NEXT_GRADE = compiled(r"\bnext (?:grade|level) for me\b|下一(?:個)?(?:難度|級)")
_LEVEL = compiled(
    r"我(?:的)?(?:現在|目前)?(?:的)?(?:[^,，。?？]{0,8})(?:程度|能力|級數|實力|等級)|我(?:能|會"
    r"|可以)爬(?:到)?(?:什麼|多難|幾)|我[^,，。?？]{0,6}爬到(?:了)?(?:幾級|多難|什麼)"
    r"|\bmy (?:[a-z]+ )?(?:level|ability)\b|how (?:hard|good|strong) (?:do|can|am) i\b|what grade (?:do|can) i climb"
)
_LEFT = compiled(
    r"差哪|還差|還剩|剩下|還[欠缺漏]|(?:漏掉?|缺)了?[哪幾]|完成度|完登率|達成率|收集率|(?<!有)(?:還)?(?:沒|沒有|未)(?:爬|完攀|試|紅點|登(?![入錄])|碰|送|解)過?|\bleft\b|\bremain(?:s|ing)?\b"
    r"|\bmissing\b"
    r"|(?<!有)(?:沒(?:有)?|還沒)去過|\b(?:never|not|haven't) (?:yet )?(?:been|visited)\b|都(?:已經)?(?:爬|完攀"
    r"|送)[完過掉]了?[嗎沒]"
    r"|^have i (?:climbed|done|sent) (?:all|every)"
    r"|\bnot (?:on|in) my\b|不在我的|haven't|have not|\bnot yet\b|\bhave i (?:still |yet )?not\b"
    r"|\bam i (?:still )?(?:lacking|short of|yet to)\b|\bstill (?:need|have to|to do)\b|\bunclimbed\b"
    r"|\bnever (?:climbed|done|sent)\b"
    r"|\bnot (?:yet )?(?:climbed|done|sent|tried)\b"
)
_FIRST = compiled(
    r"第一次|第一條|第一筆|最早|最初|(?<!從)開始(?:爬|攀|記)|[爬攀]岩?(?:到現在)?(?:有)?多久|\bfirst\b|\bearliest\b"
    r"|\bsince when\b"
    r"|\bhow long have i been\b|\bdid i (?:start|begin)\b"
)
_LAST = compiled(
    r"最後一次|最後一條|最近(?:的)?那次|上一次|上次|上一條|最近一次|最近一條|最近一筆|最新(?:的)?(?:一筆|紀錄|完攀)"
    r"|多久沒"
    r"|\bmost recent\b|\blatest\b|\blast (?!year|month|week|\d|few|two|three|six|twelve)|when did i last|was i last"
    r"|\blast(?=\s*[?.!]*$)"
)
_RATED = compiled(
    r"(?:評分|給分|分數|評價|評)(?:給)?最(?:高|好)|最高分|給.{0,6}(?:5|五)分"
    r"|(?:best|highest|top)[- ]rated|rated? (?:the )?(?:best|highest)"
    r"|highest ratings?\b|gave (?:the )?(?:highest|most|best|five|5)\b"
)
_OFTEN = compiled(
    r"最常(?:爬|完攀|重複)(?!的?岩場)|(?:爬|完攀)(?:過|了|得)?(?:最多次|次數最多|最多遍)|爬最多次"
    r"|\bmost (?:often|frequently|times)\b"
    r"|\bmost repeated\b|不只(?:爬過?)?一次|超過一次|\bmore than once\b|\brepeated(?:ly)?\b"
)
_CRAG_WORD = compiled(r"岩場|哪裡|哪邊|[區牆]|\b(?:areas?|walls?|sectors?)\b|\bcrags?\b|\bwhere\b")
_DAYS = compiled(
    r"(?:幾|多少)天|[去到]過(?:幾|多少)[次趟]|\bhow (?:often|many times) (?:have i (?:been|visited)|did i (?:go"
    r"|visit))|how many (?:different |separate |single )?days"
)
_TIMES = compiled(
    r"(?:幾|多少)(?:次|筆|趟|把)|how many times|how often"
    r"|how many (?:ascents|entries|log|attempts|tries|goes|burns|falls)"
    r"|\bnumber of (?:ascents|entries|attempts|tries)\b"
)
_COUNT = compiled(
    r"(?<!哪)幾[條個]|多少[條個]|完攀數|有多少|總共|一共|總數|how many|\bcounts?\b|number of|\btotals?\b|\btally\b"
    r"|數量?是多少|(?:完攀|紅點|先鋒|onsight|flash|攀[登爬]|路線)\s?[條次]?數(?![字據])|條數|多少\s?(?:路線|線|5\s?\.|v\d)|累[計積]"
    r"|\bin total\b"
)
_BY: Table[str] = Table(
    ("month", compiled(r"(?:每|各)(?:個)?月|(?:by|per|each|every|which|what) months?|monthly|哪(?:一)?個?月")),
    ("year", compiled(
        r"(?:每|各)(?:一)?年|歷年|進步|\bimprov(?:ed|ing)\b|\bgetting better\b|(?:by|per|each|every|which"
        r"|what) years?|yearly|year by year|over the years"
        r"|\bmy progress\b|哪(?:一)?年"
    )),
    ("style", compiled(
        r"(?:每|各)(?:種|個)?(?:攀登)?(?:方式|風格)|方式(?:的)?分[布佈]|風格(?:的)?分[布佈]"
        r"|(?:by|per|each|every) (?:ascent )?style|styles? (?:breakdown|distribution)|成功率|success rate"
        r"|完攀(?:和|跟|與|/)嘗試|(?:sends?|ascents?)(?: and| to| vs\.?| versus|/) ?attempts?"
    )),
    ("area", compiled(
        r"(?:每|各|幾|哪(?:一)?)(?:個|面)?(?:岩?區|牆)|how many (?:different )?(?:areas|walls)"
        r"|(?:by|per|each|every|which|what) (?:area|wall|sector)"
    )),
    ("crag", compiled(
        r"(?:每|各)(?:個)?岩場|\bfavou?rite (?:crag|place)|最(?:愛|喜歡)(?:的|去的)?岩|最常(?:去|爬|到)|比較常(?:去"
        r"|爬|到)|(?:幾|哪(?:一"
        r"|些)?)(?:個|座)?岩場"
        r"|how many (?:different )?crags"
        r"|去(?:了|過)?(?:哪[裡邊]|哪些地方)|(?:by|per|each|every|which|what) crag"
        r"|where (?:do|have|did) i"
    )),
    ("type", compiled(r"(?:每|各)(?:種|個)?(?:攀登|路線)?類型|(?:by|per|each|every) (?:route )?type|哪種(?:類型"
    "|路線)")),
    ("grade", compiled(
        r"平均|難度(?:是|最|落在)?哪|哪(?:一)?(?:個)?(?:級|難度)|\baverage\b"
        r"|金字塔|(?:每|各)(?:個)?(?:難度|級|等級|級別)|分[布佈]|統計|pyramid|(?:by|per|each|every) grade|distribution"
        r"|breakdown|\bspread\b|\bstat(?:s|istics)\b"
    )),
)  # fmt: skip
_EXTREMES: Table[Extreme] = Table(
    ("hardest", compiled(
        r"最難|最硬|最高(?:的)?(?:難度|級|等級|紀錄|成績|完攀)?|最強|最好(?:的)?成績|個人最[佳好]|\bhardest\b"
        r"|\bhighest\b|\bpbs?\b|\bpersonal (?:best|record)s?\b"
        r"|\btoughest\b|\bbest (?:grade|send"
        r"|onsight|flash|redpoint|climb|ascent)"
    )),
    ("easiest", compiled(r"最簡單|最容易|\beasiest\b")),
    ("longest", compiled(r"最長|\blongest\b")),
    ("shortest", compiled(r"最短|\bshortest\b")),
)  # fmt: skip
# Whether it was never done is asked of what was.
_NEVER = compiled(r"從來?沒[^,，。?？]{0,12}[嗎?？]|^(?:so )?have i (?:really )?never\b|^did i never\b")
_MORE = compiled(r"比.{0,12}多|哪[個種]多|還是|\b(?:more|less|often)\b[^.?]{0,20}\bthan\b|\bor\b")
# 「龍洞和壽山各爬了幾條」, "more at Shoushan or Long Dong"
_SIDE_BY_SIDE = compiled(
    r"各|分別|還是|比較[多常]|比.{1,12}多|哪[個邊裡種].{0,6}[多常]|[幾多][少]?條.{1,8}[幾多][少]?條"
    r"|\b(?:each|respectively|more|or|versus|vs)\b"
)
_TWO_COUNTS = compiled(r"[幾多]少?條.{1,10}[幾多]少?條|\bhow many\b.{4,40}\bhow many\b")
_TYPES: Table[str] = Table(
    ("sport", compiled(r"運攀|運動攀|\bsport\b")),
    ("trad", compiled(r"傳攀|傳統攀|\btrad\b")),
    ("boulder", compiled(r"抱石|\bboulder\w*")),
)
_SHARE = compiled(r"百分之|完攀率|幾成|多少比例|\b(?:percent\w*|what (?:share|part|fraction))\b|%")
_TWO_YEARS = compiled(
    r"(?:今年.*去年|去年.*今年|前年)|\b(?:this year.*last year|last year.*this year)\b|(20\d\d).*?(20\d\d)"
)
_WHEN = compiled(r"什麼時候|何時|哪一?天|\bwhen\b")
_THAT_DAY = compiled(r"那[次天趟]|\bthat (?:day|time|trip|session)\b")
_TWO_MONTHS = compiled(
    r"上個?月.{0,12}(?:這|本)個?月|(?:這|本)個?月.{0,12}上個?月"
    r"|\b(?:last month\b.{0,24}\bthis month|this month\b.{0,24}\blast month)\b"
)
_YES_NO = compiled(r"嗎|有沒有|了沒|是否|過沒|^\s*(?:have|did) i\b|\bhave i (?:ever |already )?(?:climbed|done|sent)")


def read_own(words: str, now: datetime, *, routes: int) -> Own:
    """The reading of a question that is known to be about the asker's own log; routes is how many routes it names."""
    since, until, period, when = read_period(words, now.astimezone(TAIPEI).date())
    years = _years(words, now)
    if years is not None:
        since, until, period = f"{years[0]}-01-01", f"{years[1]}-12-31", None
    rest = words if when is None else words[: when[0]] + " " * (when[1] - when[0]) + words[when[1] :]
    by_months = _two_months(words, now) if years is None else None
    if by_months is not None:
        since, until, period = *by_months, None
    styles = tuple(_STYLES.names_in(rest))
    extreme = next(iter(_EXTREMES.names_in(rest)), None)
    by = next(iter(_BY.names_in(rest)), None) or (
        "year" if years is not None else "month" if by_months is not None else None
    )
    if len(styles) > 1 and _MORE.search(rest):
        by, styles = "style", ()
    unit: Literal["route", "line", "day"] = "day" if _DAYS.search(rest) else "line" if _TIMES.search(rest) else "route"
    counts = unit != "route" or _COUNT.search(rest) is not None
    next_ = _NEXT.search(rest) is not None
    by = by or _set_apart(rest) or ("style" if styles and _TWO_COUNTS.search(rest) else None)
    if by == "style":
        styles = ()
    if "attempt" in styles or "project" in styles:
        styles = tuple(s for s in styles if s in ("attempt", "project"))
        next_ = next_ and "project" not in styles
    ask: OwnAsk
    if (_LEFT.search(rest) and "project" not in styles and not _NEVER.search(words)) or (
        _SHARE.search(rest) and not (styles or by)
    ):
        ask, styles = "left", tuple(s for s in styles if s in ("attempt", "project"))
    elif _LEVEL.search(rest) and not extreme:
        ask = "level"
    elif _NEXT_GRADE.search(rest):
        ask = "next"
    elif _RATED.search(rest):
        ask = "rated"
    elif _OFTEN.search(rest) and not _CRAG_WORD.search(rest):
        ask = "often"
    elif routes and (_YES_NO.search(rest) or not (counts or extreme or by)):
        ask = "done"
    elif extreme:
        ask = "extreme"
    elif by and not (counts and by == "crag" and unit != "route"):
        ask = "distribution"
    elif _FIRST.search(rest):
        ask = "first"
    elif _LAST.search(rest):
        ask = "last"
    else:
        ask = "count" if counts else "list"
    return Own(
        ask=ask,
        styles=styles,
        since=since,
        until=until,
        period=period,
        by=by if ask == "distribution" or (ask == "left" and by == "crag") else None,  # type: ignore[arg-type]
        extreme=extreme if ask == "extreme" else None,
        unit=unit,
        next=next_,
    )


def _set_apart(words: str) -> str | None:
    """What is counted side by side: two crags, two walls, two types of routes."""
    if _SIDE_BY_SIDE.search(words) is None:
        return None
    if any(len(re.findall(f"{mask}+", words)) > 1 for mask in (CRAG, AREA)):
        return "crag" if CRAG in words else "area"
    return "type" if len(set(_TYPES.names_in(words))) > 1 else None


def _years(words: str, now: datetime) -> tuple[int, int] | None:
    """The first and the last year where two are set against each other: 「今年比去年多爬幾條」."""
    if (two := _TWO_YEARS.search(words)) is None:
        return None
    this = now.astimezone(TAIPEI).year
    said = {int(two[1]), int(two[2])} if two[1] else {this, this - 1} if "前年" not in two[0] else set()
    if "前年" in two[0] and "去年" in words:
        said = {this - 1, this - 2}
    elif "前年" in two[0] and "今年" in words:
        said = {this, this - 2}
    return (min(said), max(said)) if len(said) > 1 else None


def without_styles(words: str) -> str:
    """The words without those that name a way of climbing."""
    for _, pattern in _STYLES:
        words = pattern.sub(" ", words)
    return words


def _two_months(words: str, now: datetime) -> tuple[str, str] | None:
    """The days from the last month on, where it is set against this one: 「上個月跟這個月比」."""
    if _TWO_MONTHS.search(words) is None:
        return None
    today = now.astimezone(TAIPEI).date()
    first = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    return first.isoformat(), today.isoformat()


def names_style(words: str) -> bool:
    """Whether a way of climbing is named: 「那 onsight 呢？」."""
    return bool(_STYLES.names_in(words))


def changed(own: Own, words: str, now: datetime, *, listed: bool) -> Own:
    """An earlier question with the form, the time and the styles that a follow-up names: 「那去年呢？」, 「最難的呢」.

    listed says that its rows are wanted after their number.
    """
    fresh = read_own(words, now, routes=0)
    if fresh.period is not None:
        own = replace(own, since=fresh.since, until=fresh.until, period=fresh.period)
    own = replace(own, styles=fresh.styles) if fresh.styles else own
    if _THAT_DAY.search(words) and own.ask in ("first", "last"):
        return own
    if fresh.ask == "list" and own.ask == "count" and _WHEN.search(words):
        # Of how many the days are wanted: they stand beside the routes.
        return replace(own, ask="list")
    if fresh.ask != "list":
        return replace(own, ask=fresh.ask, by=fresh.by, extreme=fresh.extreme, unit=fresh.unit)
    return replace(own, ask="list", by=None, extreme=None) if listed and own.ask == "count" else own


def only_next() -> Own:
    """A wish for something not climbed yet, and nothing asked of the log."""
    return Own("next", next=True)
