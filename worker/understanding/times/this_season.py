"""Read whether this is the time of the year for a crag: 「現在適合去墾丁嗎」, "is next week a good time"."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from schemas.reading import Filter, Reading
from worker.understanding.conditions.facets import read_seasons
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.times.hours import TAIPEI
from worker.understanding.wording.masking import AREA, CRAG

_NOW_ZH = (
    r"(?:現在|目前|這個?(?:月|季節|時節|時候|時間|時期|陣子|禮拜|星期|週末|周末)|這[週周]末?|今[天日]|明天|後天"
    r"|下個?(?:[週周]|禮拜|星期)末?|(?<!離)(?<!哪裡)最近(?!的)|(?P<zh>下個月))"
)
_SUITS_ZH = r"(?:適合(?!新手|初學|我|小孩|帶|多難|幾級)|好爬|會不會太?[熱冷]|太[熱冷]|該去|是時候|對的?季節|當季)"
_NOW_EN = (
    r"\b(?:now|right now|currently|at the moment|today|tomorrow|this (?:month|week(?:end)?|season)"
    r"|this time of (?:the )?year"
    r"|next week(?:end)?|(?P<en>next month))\b"
)
_SUITS_EN = r"\b(?:good|right(?! now)|best|okay|ok|suitable|in season|too (?:hot|cold)|nice|worth|season)\b"
_AT_ROCK = compiled(rf"[{CRAG}{AREA}]|岩場|\bcrags?\b|戶外|天然岩|\boutdoors?\b")
_ASKS = compiled(
    rf"{_NOW_ZH}[^,，。?？]{{0,10}}{_SUITS_ZH}|{_SUITS_ZH}[^,，。?？]{{0,4}}{_NOW_ZH.replace('<zh>', '<later>')}"
    rf"|{_SUITS_EN}[^.?!]{{0,40}}{_NOW_EN}|{_NOW_EN.replace('<en>', '<after>')}[^.?!]{{0,24}}{_SUITS_EN}"
)
_NEXT_MONTH = re.compile(r"下個月|next month")
# Which routes suit one now is asked of the routes.
_OF_LINES = re.compile(r"路線|5\.\d|[幾條]|\b(?:routes?|climbs|lines)\b")
_A_MONTH = timedelta(days=30)


_FEASTS = {
    "Spring": r"清明",
    "Summer": r"端午|暑假",
    "Autumn": r"中秋|雙十|國慶連假",
    "Winter": r"過年|春節|農曆年|元旦|跨年|聖誕|耶誕|寒假|\b(?:christmas|new year(?:['’]s)?|cny)\b",
}
_FEAST = Table(*((season, compiled(pattern)) for season, pattern in _FEASTS.items()))
_SUITS = compiled(
    r"適合|好爬|舒服|季節|哪一?[個座]岩場|去哪|[熱冷](?=[嗎不死])|(?:可以|能)(?:去)?爬"
    r"|\b(?:good|best|ok(?:ay)?|suitable|season|climbable|which crag|where|too (?:hot|cold))\b"
)


def season_asked(words: str, now: datetime) -> tuple[str, ...]:
    """The season that it is, where a question asks whether now, or soon, is the time for a crag; empty elsewhere."""
    asked = _ASKS.search(words)
    feast = _FEAST.first_in(words)
    if feast is not None and _SUITS.search(words) and _AT_ROCK.search(words) and not _OF_LINES.search(words):
        return (feast,)
    if asked is None or _AT_ROCK.search(words) is None or _OF_LINES.search(words) is not None:
        return ()
    day = now.astimezone(TAIPEI) + (_A_MONTH if _NEXT_MONTH.search(asked[0]) else timedelta())
    return read_seasons(f"{day.month}月")


_OUTDOORS = compiled(
    r"岩場|外岩|戶外|天然岩|\bcrags?\b|\boutdoors?\b|\b(?:climb(?:ing)?|go|going) outside\b|\bwhere (?:would"
    r"|should) you send\b|\bwhere (?:should|could|would|can|do) (?:i|we) (?:go|climb|head)\b|去哪[裡邊]?(?:爬|攀)"
)
_MOST = compiled(r"最[多少高低長短難]|幾[條個]|\b(?:most|fewest|hardest|longest|how many|routes)\b")
TIME_OF_YEAR = compiled(
    r"(?<!去年)(?:[春夏秋冬][天季]|(?<![個\d年])(?:1[0-2]|[1-9])月|(?<!個)(?<![一二三四五六七八九十])(?:十[一二]"
    r"|[一二三四五六七八九十])月)(?!前)"
    r"|(?<!last )\b(?:january|february|march|april|june|july|august|september|october|november|december|summer|autumn"
    r"|winter|springtime)\b(?! (?:ago|19\d\d|20\d\d))"
)
"""What says when in the year somebody will climb."""


def suits_some_time(words: str) -> bool:
    """Whether rock is looked for, and when in the year is not said beside it."""
    asked = _OUTDOORS.search(words) is not None and _MOST.search(words) is None
    return asked and TIME_OF_YEAR.search(words) is None


_WHERE = compiled(r"哪|場地|地點|地方|\b(?:where|places?|spots?|somewhere)\b")


def crags_in_season(reading: Reading, words: str) -> Reading:
    """The reading that asks for crags where nothing but a season was said of where to climb: 「冬天爬哪好」.

    Of routes no season is recorded but that of their crag: all of them would be listed.
    """
    bare = reading.subject is None and reading.intent in ("list", "recommend") and not reading.mentions
    if not bare or reading.unrecorded or not reading.filter.seasons or _WHERE.search(words) is None:
        return reading
    if reading.filter != Filter(seasons=reading.filter.seasons):
        return reading
    wanted = replace(reading.filter, kinds=("crag",))
    return replace(reading, intent="list", mode=None, subject="crag", filter=wanted)
