"""Write out follow-ups that go back: to the place before an article, to a brand's branches, to why and where then."""

import re
from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.branches import brand_of
from worker.understanding.followups.carrying_loosely import the_one
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import Before, named_before, one_after_other, quoted
from worker.understanding.followups.said_of_filters import grades_said, type_said
from worker.understanding.followups.self_standing import A_GRADE
from worker.understanding.followups.shown import Names, answers_back, said_as
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.wording.masking import MASKS, NAME

_MOST_BACK, _FEW, _TOLD = 3, 3, 300
_FEW_EN = frozenset({"fewest", "least", "smallest"})
_ANOTHER = re.compile(
    rf"^(?:那麼?|換成?|如果是|[,，\s])*(?P<zh>{NAME}+)(?:的話|那邊|那裡)?[呢咧]?[?？\s]*$"
    rf"|^(?:and |what about |how about |or |ok |so )+(?:in |at |for )?(?P<en>{NAME}+(?: {NAME}+)*)[?.!\s]*$"
)
_HOW_MANY_BRANCHES = compiled(
    rf"{LEAD}(?:他們?|它們?|全台灣?|總共|一共|現在)*(?:有)?(?:幾|多少)[間家個](?P<zh>分?店|分館|據點)?{END}"
    rf"|{LEAD_EN}how many (?P<en>branches|locations|shops|gyms|places|of them)(?: (?:are there|do they have"
    rf"|does it have"
    rf"|have they(?: got)?|in total))*{END}"
)
_WHY = compiled(rf"{LEAD}(?:為什麼|為何|怎麼說|原因是?什麼){END}|{LEAD_EN}(?:why(?: not| is that| so)?|how come){END}")
_SEASON = compiled(
    r"(?P<zh>[春夏秋冬])[天季]?|[六七八6-8]月(?P<hot>)|(?:十二|一|二|12|1|2)月(?P<cold>)"
    r"|\b(?P<en>spring|summer|autumn|fall|winter)\b|\b(?P<hot_en>june|july|august)\b|\b(?P<cold_en>december|january"
    r"|february)\b"
)
_WHERE_THEN = compiled(
    rf"{LEAD}(?:我們?)?(?:應該|該|要|可以)*(?:去|選|到)(?:哪[裡邊]|哪一?個岩場|什麼岩場)(?:爬|玩)?(?:比較|最)?(?:好"
    rf"|適合|多)?{END}"
    rf"|{LEAD}哪一?個岩場(?:比較|最|才)?(?:好|適合|推薦|可以)(?:去|爬)?(?:我們?)?{END}"
    rf"|{LEAD_EN}(?:which|what) (?:crag|one|place)s? (?:(?:is|are|would be)(?: (?:good|ok|fine|best|better|right))?"
    rf"(?: for (?:us|me|that|this))?(?: then| instead| at that time)*|should (?:i"
    rf"|we) (?:go to"
    rf"|visit|pick|choose)|do you (?:recommend|suggest)){END}|{LEAD_EN}where should (?:i"
    rf"|we) go(?: climb(?:ing)?)?(?: then| instead)*{END}"
)
_WHEN = compiled(
    rf"{LEAD}(?:是)?(?:什麼時候|何時|哪一?年)(?:首攀|開|爬)?的?{END}"
    rf"|{LEAD_EN}(?:when(?: was (?:that|it))?|(?:in )?(?:what|which) year){END}"
)
_MONTH = re.compile(
    r"(?:十[一二]|十|1[0-2]|[一二三四五六七八九1-9])月|[春夏秋冬][天季]|\b(?:spring|summer|autumn|fall|winter|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_CLIMBED_FIRST = compiled(
    r"首攀|開線|開路|誰[開爬]|\b(?:put up|first|bolted|opened|established|fa)\b|\bput .{1,12} up\b"
)
_WHO_CLIMBED = compiled(rf"{LEAD}(?:它|這條|那條)?是?誰(?:首攀|開|開線|爬|設|攀登|bolt|首登)的{END}")
_SAME_AREA = compiled(
    rf"{LEAD}(?:有沒有|有|要|只要)?(?:跟它|和它|在)?同(?:樣)?一?個?(?:區域?|岩區|面?牆|面?岩壁)的(?:路線)?(?:就好"
    rf"|有嗎|有哪些|嗎)*{END}"
    rf"|{LEAD_EN}(?:only |just |any )?(?:ones? )?(?:in|on|from) the same (?:area|wall|sector)(?: only| please)?{END}"
)
_PUT_IT_UP = compiled(r"\bwho (?:put|set) (?P<it>it|this|that)(?: one| route| line)? up\b")
_LEVEL = compiled(
    rf"{LEAD}(?:我們?|他|她)(?:們|的)?(?:大概|大約|差不多|現在|目前|只|能|會|可以|程度|是|在|都)*(?:爬|完攀"
    rf"|先鋒)?(?:到|得到)? ?"
    rf"(?P<zh>{A_GRADE})(?:左右|上下|程度|而已)*{END}"
    rf"|{LEAD_EN}(?:i|we)(?:'m| am|'re| are)? (?:can |usually |mostly |only |now |just |about |around |at )*"
    rf"(?:climb|lead|do|on|redpoint|onsight)?(?:ing)?(?: around| about| up to| at)? ?(?P<en>{A_GRADE})s?{END}"
)
_OTHER_END = compiled(
    rf"{LEAD}(?:其中)?(?:哪一?[個條])?(?:(?P<few>最少)|(?P<small>最小)|(?P<most>最多))的?(?:是|那條|哪[條個])*{END}"
    rf"|{LEAD_EN}(?:what about |which (?:one )?(?:has|is) )*(?:the )?(?P<en>fewest|least|most|smallest)(?: one)?{END}"
)
_ALIKE = compiled(
    rf"{LEAD}(?:它們|這兩條|兩條|那兩條)?(?:(?P<type>都?是?(?:運動|傳統|傳|抱石|頂繩|運)(?:攀登?|路線|的)*)"
    rf"|都?在?同一?(?:個|面|片|座)?(?:區域?|岩區|牆|岩壁|岩場|地方))(?:嗎)+{END}"
    rf"|{LEAD_EN}(?:are (?:they|both|those|both of them) )?(?:(?P<type_en>(?:both |all )?(?:sport|trad|boulders?"
    rf"|top[- ]?ropes?))"
    rf"|(?:both )?(?:(?:in|at|on) )?(?:the )?same (?:area|wall|sector|crag|place)"
    rf"|(?:the )?same (?P<of>type|grade|length|difficulty)){END}"
)
_CALLED_BEFORE = compiled(
    rf"{LEAD}(?:它|這條|那條)?(?:的)?(?:以前|原本|原來|之前|舊名|本來)?(?:是|都)?叫(?:做|作)?(?:什麼|啥)(?:名字?)?{END}"
    rf"|{LEAD_EN}(?:what was (?:it|that)(?: route| one)? called(?: before| then)?|what(?:'s| is| was) (?:its"
    rf"|the) old name){END}"
)


def _same_of_another(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What was asked of a place before an article was, asked of the one named now: 「那墾丁呢」 after "why?"."""
    found = _ANOTHER.match(words)
    last = before(0) if found is not None else None
    if found is None or last is None or last.intent != "knowledge":
        return None
    span = found.span("zh" if found["zh"] else "en")
    kind = next((k for k, mask in MASKS.items() if mask == words[span[0]]), None)
    for n in range(1, _MOST_BACK):
        asked = before(n)
        if asked is None:
            return None
        if asked.intent in ("knowledge", "chat"):
            continue
        ones = [m for m in asked.mentions if MASKS[m.kind] == MASKS.get(kind or "") and not m.negated]
        if len(ones) != 1 or asked.text[ones[0].start : ones[0].end] != ones[0].surface or not ones[0].surface:
            return None
        return f"{asked.text[: ones[0].start]}{text[slice(*span)]}{asked.text[ones[0].end :]}"
    return None


def _branches(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How many gyms the brand spoken of has: 「有幾間分店」."""
    found = _HOW_MANY_BRANCHES.match(words)
    gyms = named_before(before, ("gym",)) if found is not None else []
    if found is None or len({m.ids for m in gyms}) != 1:
        return None
    # Of one gym others are asked for only where they are called branches.
    one = gyms[0] if len(gyms[0].ids) > 1 else brand_of(gyms[0], names) if found["zh"] or found["en"] else None
    if one is None:
        return None
    return f"{one.surface}有幾間" if holds_cjk(words) else f"how many branches does {one.surface} have"


def _why_then(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Why a season is none for climbing, after a crag was asked for it."""
    asked = before(0) if _WHY.match(words) is not None else None
    if asked is not None and asked.novice is not None and asked.subject in ("crag", "route"):
        # Why one suits whoever begins is told by how many easy routes it has.
        told = {m.ids: m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"}
        crags = {m.ids: m for m in named_before(before, ("crag",))} or told
        if len(crags) == 1:
            name = quoted(next(iter(crags.values())).surface)
            return f"{name}適合初學者嗎" if holds_cjk(words) else f"is {name} good for beginners"
    if asked is None or asked.subject != "crag" or asked.intent != "detail":
        return None
    found = _SEASON.search(fold(asked.text))
    if found is None:
        return None
    key = found.lastgroup or ""
    season = "summer" if key.startswith("hot") else "winter" if key.startswith("cold") else found[key]
    if holds_cjk(words):
        said = {"summer": "夏", "winter": "冬", "spring": "春", "autumn": "秋", "fall": "秋"}.get(season, season)
        return f"為什麼{said}天不適合攀岩"
    said = {"夏": "summer", "冬": "winter", "春": "spring", "秋": "autumn"}.get(season, season)
    return f"why is {said} bad for climbing outdoors"


def _where_then(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which crag has most of the routes that were asked for of no place, or is good in the month that was spoken of."""
    asked = before(0) if _WHERE_THEN.match(words) is not None else None
    in_month = _MONTH.search(asked.text) if asked is not None and asked.subject == "crag" else None
    if in_month is not None:
        return f"哪個岩場適合{in_month[0]}" if holds_cjk(words) else f"which crags are good in {in_month[0]}"
    if asked is None or asked.subject != "route" or asked.intent not in SETS or asked.filter.grades is None:
        return None
    grade = grades_said(asked.filter.grades)
    if grade is None or narrows(asked.filter, "kinds", "grades", "route_types", "exclude_ids"):
        return None
    if any(getattr(asked.filter, name) for name in PLACE_FIELDS):
        return None
    zh, en = type_said(asked.filter.route_types)
    if holds_cjk(words):
        return f"哪個岩場{grade}的{zh}路線最多"
    return f"which crag has the most {grade}{f' {en}' if en else ''} routes"


def _first_ascent(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Who put the route spoken of up, and, asked next, when."""
    put, by = _PUT_IT_UP.search(words), _WHO_CLIMBED.match(words)
    asked = before(0) if put or by or _WHEN.match(words) is not None else None
    if asked is None or asked.subject != "route" or asked.own is not None:
        return None
    if put is None and by is None and _CLIMBED_FIRST.search(fold(asked.text)) is None:
        return None
    route = the_one(("route",), asked, history, before, names)
    if route is None:
        return None
    name = quoted(said_as(route, names))
    if put is not None:
        return f"{text[: put.start()]}who put up {name}{text[put.end() :]}"
    if by is not None:
        return f"{name}的首攀者是誰"
    return f"{name}什麼時候首攀的" if holds_cjk(words) else f"when was {name} first climbed"


def _of_few_by_level(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the two or three crags that were named has more at the level that somebody tells: 「我爬5.10」."""
    found = _LEVEL.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("crag", "route") or asked.filter.grades is not None:
        return None
    crags = list({m.ids: quoted(m.surface) for m in asked.mentions if m.kind == "crag" and not m.negated}.values())
    if not 1 < len(crags) <= _FEW:
        return None
    grade = text[slice(*found.span("zh" if found["zh"] else "en"))]
    if found["zh"]:
        return f"{'跟'.join(crags)}哪個{grade}的路線比較多"
    return f"{' or '.join(crags)}, which has more {grade} routes"


def _same_area(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What lies in the area of the route to which others were likened: 「同一區的」 after "something like it?"."""
    asked = before(0) if _SAME_AREA.match(words) is not None else None
    routes = named_before(before, ("route",)) if asked is not None and asked.subject == "route" else []
    if len({m.ids for m in routes}) != 1 or len(routes[0].ids) != 1:
        return None
    name = quoted(said_as(routes[0], names))
    return f"和{name}同一區的路線有哪些" if holds_cjk(words) else f"which routes are in the same area as {name}"


def _opposite(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The other end of an order, said without what it goes by: 「最少的呢」 after the most bolts."""
    found = _OTHER_END.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route":
        return None
    few = bool(found["few"] or found["small"]) or found["en"] in _FEW_EN
    zh = holds_cjk(words)
    if asked.intent == "distribution" and asked.group_by == "crag" and not narrows(asked.filter, "kinds", "crag_ids"):
        end = ("少", "fewest") if few else ("多", "most")
        return f"哪個岩場路線最{end[0]}" if zh else f"which crag has the {end[1]} routes"
    if found["small"] or asked.extreme not in ("most_bolts", "fewest_bolts"):
        return None
    return f"那bolt最{'少' if few else '多'}的呢" if zh else f"and the one with the {'fewest' if few else 'most'} bolts"


def _both_alike(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether the two routes that were compared are of one type or lie in one area: 「都是運動嗎」."""
    found = _ALIKE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent not in ("compare", "detail") or asked.subject != "route":
        return None
    two = list({m.ids: quoted(said_as(m, names)) for m in named_before(before, ("route",))}.values())
    if len(two) == 1:
        two = [quoted(said_as(m, names)) for m in one_after_other(before, ("route",))]
    if len(two) != 2:
        return None
    if holds_cjk(words):
        return f"{two[0]}和{two[1]}都是運動攀登嗎" if found["type"] else f"{two[0]}和{two[1]}在哪一區"
    if found["of"]:
        return f"{'grade' if found['of'] == 'difficulty' else found['of']} of {two[0]} and {two[1]}"
    return f"type of {two[0]} and {two[1]}" if found["type_en"] else f"where are {two[0]} and {two[1]}"


def _called_before(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What else the route spoken of is or was called."""
    asked = before(0) if _CALLED_BEFORE.match(words) is not None else None
    if asked is None or asked.subject != "route" or asked.intent != "detail":
        return None
    route = the_one(("route",), asked, history, before, names)
    if route is None:
        return None
    name = quoted(said_as(route, names))
    return f"{name}以前叫什麼" if holds_cjk(words) else f"what was {name} called before"


BACK = (
    _same_of_another,
    _branches,
    _why_then,
    _where_then,
    _first_ascent,
    _called_before,
    _of_few_by_level,
    _same_area,
    _opposite,
    _both_alike,
)
"""Asked before what matches a follow-up more loosely."""
