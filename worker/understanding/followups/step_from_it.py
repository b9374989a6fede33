"""Write out a wish for something harder or easier than the one route spoken of: there, on its wall, up to a grade."""

import re
from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.numbering import Before, named_before, quoted, said_last
from worker.understanding.followups.pointing import asks_whether
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, NAME

_MOST_ZH, _MOST_EN = 34, 90
_STEP = compiled(
    r"(?:再|更|比較|稍微?|比[它牠這那]一?[條個]?(?:還|更|再)?)+(?:難|硬|簡單|容易|輕鬆)[一個]?[點些級]?"
    r"|(?P<easier>\b(?:easier|less (?:hard|difficult)))\b|\b(?:harder|tougher|more difficult)\b"
    r"|\b(?:next (?:one |step |grade )?|(?:a |one )(?:step |grade |notch ))(?:up|(?P<down>down))\b"
)
_EASIER_ZH = re.compile(r"簡單|容易|輕鬆")
# Without a wish it is asked under which circumstances it is harder, or whether it is.
_WISH = compiled(
    r"有(?:沒有|什麼|哪些)?|想|找|推薦|來一?[條點個]|下一條|接下來|換|挑|的(?:路線|線)?(?:嗎|呢|[?？\s]*$)"
    r"|\b(?:any(?:thing)?|something|some(?= routes)|ones?|what(?:'s| is| are)|which|want|need|like|next|recommend"
    r"|an?(?= (?:bit|little|notch|touch|harder|easier|route|line|climb))|suggest|show|give"
    r"|routes?|climbs?|lines?|after)\b"
)
_ON_ITS_WALL = compiled(
    r"[那這同]一?(?:面|片|塊|個)?(?:牆|岩壁|岩面|面)"
    r"|\b(?:(?:on|in|at) (?:that |this |the )?(?:very |exact )?(?:same )?|same )(?:wall|face|cliff)\b"
)
_NEAR_IT = compiled(
    r"附近|旁邊|那邊|那裡|[那這同]一?個?(?:岩?區域?|岩場)"
    r"|\b(?:there|nearby|close by|near (?:it|by|there)"
    r"|(?:in|on|at) (?:that |this |the )?(?:same )?(?:area|sector|crag))\b"
)
_BOUND = compiled(
    r"(?:不要?超過|別超過|不能超過|不超過|最多|頂多|低於|不到|小於)\s?5\.\d{1,2}[a-d]?|5\.\d{1,2}[a-d]?\s?(?:以下|以內|之內|以上)"
    r"|\b(?:under|below|less than|up to|at most|max(?:imum)?|not? (?:above|over|harder than|more than)"
    r"|nothing (?:over|above|harder than)|still under) 5\.\d{1,2}[a-d]?"
)
# Another condition than these is read with the list before it.
_ELSE = compiled(
    r"bolt|掛片|公尺|\d米|長|短|冬|夏|雨|怎麼|為什麼|多少|幾[條個級]|最|一樣|類似|還是"
    r"|哪一?[條個](?:是|比較|更)|^(?:and |so |but )*is (?:it|that)\b|\bwhich (?:one )?(?:is|of)\b(?! (?:on|there|near))"
    r"|\b(?:bolts?|met(?:er|re)s?|if|when|why|winter|summer|rain|how|similar"
    r"|same grade|or)\b"
)
# What else it is to be is asked for with it.
_WITH = compiled(
    r"(?P<video>影片|\b(?:videos?|vids?|footage)\b)|(?P<sport>運動攀|運攀|\bsport\b)|(?P<trad>傳統攀|傳攀|\btrad\b)"
    r"|(?P<boulder>抱石|\bboulders?\b)|(?P<toprope>頂繩|\btop[- ]?rope)"
)
_WITH_ZH = {"video": "要有影片的", "sport": "要運攀", "trad": "要傳攀", "boulder": "要抱石的", "toprope": "要頂繩的"}
_WITH_EN = {"video": "with a video", "sport": "sport", "trad": "trad", "boulder": "boulders", "toprope": "top rope"}
_AT_PLACE = compiled(
    rf"^(?:那|在)*(?P<at>[{AREA}{CRAG}]+)(?:那邊|裡面?|上)?(?=有)"
    rf"|\b(?:on|at|in) (?:the )?(?P<en>[{AREA}{CRAG}]+(?: [{AREA}{CRAG}]+)*)"
)
_A_GRADE = re.compile(r"5\.\d|v\d")
_SETS = frozenset({"list", "count", "search", "recommend", "extreme", "detail"})


def stepped(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What is harder or easier than the one route spoken of; None where none is, or more is asked."""
    step = _STEP.search(words)
    if step is None or len(words) > (_MOST_ZH if holds_cjk(text) else _MOST_EN):
        return None
    place = _AT_PLACE.search(words)
    if re.search(NAME, words if place is None else f"{words[: place.start()]}{words[place.end() :]}"):
        return None
    wall, near = _ON_ITS_WALL.search(words), _NEAR_IT.search(words)
    bound = _BOUND.search(words)
    rest = words if bound is None else f"{words[: bound.start()]}{words[bound.end() :]}"
    if not (wall or near or place or _WISH.search(words)) or _ELSE.search(rest) or _A_GRADE.search(rest):
        return None
    name = _the_route(history, before, names, anywhere=not (wall or near or place))
    if name is None:
        return None
    whether = asks_whether(words) or "any" in words
    extra = [key for found in _WITH.finditer(words) for key, said in found.groupdict().items() if said]
    easier = bool(step["easier"] or step["down"]) or _EASIER_ZH.search(step[0]) is not None
    if place is not None:
        at = text[slice(*place.span("at" if place["at"] else "en"))]
        how = ("簡單" if easier else "難") if holds_cjk(text) else "easier" if easier else "harder"
        if holds_cjk(text):
            return f"{at}有比{name}{how}一點的路線嗎{_also_zh(extra)}"
        return f"routes a bit {how} than {name} at {at}{_also_en(extra)}"
    if holds_cjk(text):
        how, most = "簡單" if easier else "難", "" if bound is None else f"，{text[slice(*bound.span())]}"
        most += _also_zh(extra)
        if wall:
            return f"跟{name}同一面牆{'有沒有' if whether else ''}比較{how}的{'' if whether else '路線'}{most}"
        if near:
            return f"{name}附近有比較{how}的嗎{most}" if whether else f"{name}附近比較{how}的路線{most}"
        return f"有比{name}{how}一點的路線嗎{most}"
    how, most = "easier" if easier else "harder", "" if bound is None else f", {text[slice(*bound.span())]}"
    most += _also_en(extra)
    if wall or near:
        return f"{'any ' if whether else ''}{how} routes {'on the same wall as' if wall else 'near'} {name}{most}?"
    return f"routes a bit {how} than {name}{most}"


def _also_zh(extra: Sequence[str]) -> str:
    return "".join(f"，{_WITH_ZH[key]}" for key in dict.fromkeys(extra))


def _also_en(extra: Sequence[str]) -> str:
    return "".join(f", {_WITH_EN[key]}" for key in dict.fromkeys(extra))


def _the_route(history: Sequence[Turn], before: Before, names: Names, *, anywhere: bool) -> str | None:
    asked = before(0)
    if asked is None or asked.own is not None or asked.intent not in _SETS or asked.subject == "gym":
        return None
    named = named_before(before, ("route",))
    routes = named or [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1 or len(routes[0].ids) != 1:
        return None
    if anywhere and not named and asked.filter.grades is not None and asked.intent not in ("detail", "extreme"):
        # After a list of one the next grade is listed.
        return None
    return quoted(routes[0].surface)
