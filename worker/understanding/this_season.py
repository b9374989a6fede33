"""Read whether this is the time of the year for a crag: 「現在適合去墾丁嗎」, "is next week a good time"."""

import re
from datetime import datetime, timedelta

from worker.understanding.facets import read_seasons
from worker.understanding.hours import TAIPEI
from worker.understanding.masking import AREA, CRAG
from worker.understanding.patterns import compiled

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


def season_asked(words: str, now: datetime) -> tuple[str, ...]:
    """The season that it is, where a question asks whether now, or soon, is the time for a crag; empty elsewhere."""
    asked = _ASKS.search(words)
    if asked is None or _AT_ROCK.search(words) is None or _OF_LINES.search(words) is not None:
        return ()
    day = now.astimezone(TAIPEI) + (_A_MONTH if _NEXT_MONTH.search(asked[0]) else timedelta())
    return read_seasons(f"{day.month}月")
