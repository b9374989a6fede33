"""Write out follow-ups that turn to another kind of thing: a route's crag, a town's gyms, an area's routes."""

import re
from collections.abc import Sequence

from schemas.reading import Mention, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.going_on import subject
from worker.understanding.followups.numbering import Before, named_before, quoted, said_last
from worker.understanding.followups.said_of_filters import bounds_said, type_said
from worker.understanding.followups.shown import Names, answers_back, said_as
from worker.understanding.followups.things import thing
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, NAME, PLACE

_TOLD = 400
_FEW = 5
_NAMED = re.compile(NAME)
_WHERE = compiled(
    r"^(?:那麼?|請問|所以|它|牠|這條|那條|這|是|位)*(?:在|屬於|位於|於)(?:哪一?(?:個|座|面|片)?(?:岩場|岩區|區域"
    r"|區|牆|岩壁)?"
    r"|什麼地方|哪裡|哪邊|哪|第幾(?:區|面牆|洞))(?:的|呢|啊|呀)*[?？\s]*$"
    r"|^(?:那|它|這條|是)*哪(?:個|一個|座)?(?:岩場|區|面牆)的?(?:呢)?[?？\s]*$"
    r"|^(?:and |so |ok )*(?:(?:at|in|on) )?(?:which|what) (?:crag|area|sector|wall)(?: is (?:it|that"
    r"|this)(?: (?:at|in|on))?)?"
    r"[?\s]*$|^(?:and |so |ok )*where(?: is| 's|'s)(?: (?:it|that|this)(?: one| route)?)?(?: exactly| located)?[?\s]*$"
)
_BIGGER = compiled(
    r"哪一?[個座]?(?:岩場)?(?:比較|最|較)大|最大的(?:是)?哪"
    r"|\b(?:which|what)\b[^.?!]{0,24}\b(?:bigger|biggest|larger|largest)\b|^(?:and )?the (?:bigger|biggest) one\??$"
)
_TALLEST = compiled(r"最高(?!分|評)|\b(?:tallest|highest)\b(?! (?:rated|grade|price))")
_GYM_THINGS = compiled(r"[間家](?!人)|岩館|票|租|幾點|營業|\b(?:gyms?|ticket|entry|opening|rental)\b")
_GYMS_THERE = compiled(
    r"^(?:那麼?|如果是|有沒有|有)*(?:那[邊裡])?(?:的)?(?:有沒有|有)?(?:室內)?(?:的)?(?:攀?岩館|抱石館)(?:呢|有嗎"
    r"|有哪些|有沒有|嗎)*[?？\s]*$"
    r"|^(?:and |so |ok |then |well )*(?:what about|how about|is there|are there|any)(?: (?:a|an|any|some|the"
    r"|indoor|climbing))* "
    r"gyms?(?: (?:there|nearby|around there|in that area|in the area|then|instead|though))*[?\s]*$"
)
_HOW_MANY_AT = compiled(
    rf"^(?:and |so |ok )*how many(?: (?:routes|climbs|of (?:them|those)|are (?:there|in)|there))* ?(?:in|at|on"
    rf"|for)? ?(?:the )?"
    rf"(?P<en>[{AREA}]+(?: [{AREA}]+)*)[?\s]*$|^(?:那)?(?:在)?(?P<zh>[{AREA}]+)(?:那邊|裡面?)?(?:的)?(?:有"
    rf"|共)*(?:幾|多少)條[呢?？\s]*$"
)
_IN_TIME = compiled(
    r"來得及|來不來得及|趕得?上|趕得及|會不會太(?:晚|趕)|還有(?:時間|得)爬|\b(?:make it (?:in time|before)|in time"
    r"|too late"
    r"|enough time|still (?:climb|get in|make it))\b"
)

_OUTSIDE = compiled(
    r"(?<!離)(?:外岩|戶外|天然岩|真[的正]?岩|野外|岩場)(?!牆)|\b(?:real rock|outdoors?|outside|crags?|natural rock"
    r"|actual rock)\b(?! walls?)"
)
_WANTS = compiled(
    r"有|想|要|呢|嗎|改|附近|最近|換|哪|\b(?:any\w*|want|instead|what|where|which|near\w*|close\w*|is there"
    r"|are there|how about|prefer)\b"
)
_NOT_THERE = compiled(r"館|差|不同|一樣|練|教|課|準備|裝備|\b(?:gyms?|differ\w*|same|train\w*|lessons?|gear)\b")
_SETS_OUT = compiled(
    rf"^(?:那麼?|請問|如果)*(?:我|我們)?(?:要|想)?(?:從|由|自)(?P<zh>[{PLACE}]+)(?:市區?|車站|高鐵站?"
    rf"|火車站)?(?:這邊|那邊)?"
    rf"(?:開車|騎車|搭車|坐車|過去|出發|去|到|走|的話|大概|大約|要|得|會|[,，\s])*(?:多久|多遠|幾公[里裡]|幾小時"
    rf"|幾個小時|多少時間)"
    rf"|^(?:and |so |ok )*(?:how (?:long|far)|what(?:'s| is) the (?:drive"
    rf"|distance))\b[^?.!]{{0,40}}\bfrom (?P<en>[{PLACE}]+(?: [{PLACE}]+)*)"
    rf"|^(?:and |so |ok )*(?:coming )?from (?P<by>[{PLACE}]+(?: [{PLACE}]+)*)"
    r"(?: by (?:car|bus|train|public transport)| driving)[?\s]*$"
    rf"|^(?:and |so |ok )*from (?P<out>[{PLACE}]+(?: [{PLACE}]+)*),? how (?:long|far)"
)
_FOR_ME = compiled(
    r"適合我|我(?:爬得動|爬得?上去|能爬|可以爬|爬得了)|我的(?:程度|等級|能力)|\b(?:for me|i can (?:climb|do|manage"
    r"|lead)|(?:at|for|within) my (?:level|grade)"
    r"|suits? me|right for me|my level)\b"
)
_OWN_GRADE = re.compile(
    r"我[^,，。?？]{0,8}?(?:爬|先鋒|程度|等級|紅點|抱石|到|能|是)[^,，。?？]{0,6}?(?P<zh>5\.\d{1,2}[a-d]?|v\d{1,2})"
    r"|\bi(?:'m| am)?(?: can| usually| normally| mostly| comfortably| only| just)*(?: a)?(?: climb(?:er)?"
    r"| lead(?:er)?| redpoint| onsight| send| boulder)?"
    r"(?:ing)?(?: at| around| about| up to| in)? (?P<en>5\.\d{1,2}[a-d]?|v\d{1,2})",
    re.IGNORECASE,
)
_A_GRADE = re.compile(r"5\.\d|\bv\d", re.IGNORECASE)
_THERE = re.compile(r"那[邊裡]|這[邊裡]|\bthere\b")
_MOST_BACK = 4
_SHOW_THOSE = compiled(
    r"^(?:那|幫我|請|可以|把)*(?:它們|那些|這些)?(?:列|秀|給我看)(?:出來|一下|給我|看)*(?:那些|這些)?[?？。\s]*$"
    r"|^(?:那)?(?:是)?(?:哪些|哪幾條)[呢?？\s]*$"
    r"|^(?:and |so |ok |please |can you )*(?:show|list|give)(?: me| us)?(?: them| those| these)(?: all| routes"
    r"| ones)*(?: please)?[?.!\s]*$"
    r"|^(?:and |so )*(?:which|what)(?: ones| routes)?(?: are (?:they|those|these))?[?\s]*$"
)

_MORE_OF = compiled(
    r"^(?:那麼?|請問|其中)*(?P<unit>哪一?(?:[個座面片])?(?:岩場|岩區|區域|區|牆|岩壁))(?:比較|最"
    r"|較)多(?P<what>[^,，。?？]{1,10}?)的?(?:路線|線)?[呢?？\s]*$"
)
_WHERE_TO_DO = compiled(
    rf"^(?:那麼?|請問|所以)*(?P<zh>[{PLACE}]+(?:市|縣)?)?(?:的)?(?:有)?(?:哪[裡邊些]|哪[一幾]?[間家]"
    rf"|什麼地方)(?:的)?(?:岩館|館|地方)?(?:可以|能|有得|適合)+"
    r"(?:去)?(?:練|爬|學|玩|試|體驗)(?:到|這個|它)?[呢嗎?？\s]*$"
    rf"|^(?:and |so |ok )*where (?:can|could|do|should) (?:i|we|you|one) (?:practi[cs]e|try|learn|do"
    rf"|climb)(?: (?:it|that|this))?"
    rf"(?: in (?P<en>[{PLACE}]+(?: [{PLACE}]+)*))?[?\s]*$"
)
_SOLD_THERE = compiled(
    r"^(?:那麼?|請問)?(?:岩館|館內|那邊|那裡)(?:裡面?|那邊)?(?:會|也)?(?:有)?(?P<how>賣|租|提供|借)(?:得到|嗎"
    r"|呢)+[?？\s]*$"
)
_AT_GYMS = compiled(
    r"先鋒|速度攀?登?|上攀|頂繩|自動確保|\b(?:lead(?: climbing)?|speed climbing|top[- ]?rop\w*|auto[- ]?belays?)\b"
)
_WHICH_HAVE = compiled(
    r"^(?:那麼?|請問|台灣)*(?:哪(?:些|幾間|幾家|間|家|裡|一間)(?:的)?(?:岩館|館)?(?:有|可以用|提供)(?:這個|它"
    r"|這種)?)(?:嗎|呢|啊)?[?？\s]*$"
    r"|^(?:and |so |ok )*(?:which|what|any) gyms?(?: in taiwan)? (?:have|has|got|offer)(?: (?:it|one|them|these"
    r"|those|that))?[?\s]*$"
)


def _more_of(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which wall of the crag spoken of has most of some routes: 「哪一區比較多簡單的」."""
    found = _MORE_OF.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("crag", "route", "area"):
        return None
    crags = named_before(before, ("crag",))
    if len({m.ids for m in crags}) > 1:
        return None
    # The parts of one wall are meant where one was spoken of: 「第二洞有哪些分區，哪一區線最多」.
    crags = named_before(before, ("area",)) or crags
    if len({m.ids for m in crags}) != 1:
        return None
    unit, what = (text[slice(*found.span(key))].strip() for key in ("unit", "what"))
    return f"{quoted(crags[0].surface)}{unit}{what}的路線最多"


def _which_have(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The gyms that have what was explained: 「哪些岩館有」 after auto belays."""
    asked = before(0) if _WHICH_HAVE.match(words) is not None else None
    for n in range(_MOST_BACK):
        turn = before(n) if asked is not None else None
        if turn is None or turn.intent != "knowledge":
            return None
        if (topic := subject(turn.text)) is not None:
            return f"哪些岩館有{topic}" if holds_cjk(words) else f"which gyms have {topic}"
    return None


def _where_to_do(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The gyms where what was explained can be practised, or whether they sell it: 「台北哪裡可以練」 after leading."""
    found, sold = _WHERE_TO_DO.match(words), _SOLD_THERE.match(words)
    asked = before(0) if found is not None or sold is not None else None
    if asked is None or asked.intent != "knowledge":
        return None
    if sold is not None:
        topic = thing(asked.text) or subject(asked.text)
        return f"岩館有{sold['how']}{topic}嗎" if topic is not None and holds_cjk(topic) else None
    done = _AT_GYMS.search(asked.text.lower())
    if found is None or done is None:
        return None
    key = "zh" if holds_cjk(text) else "en"
    town = text[slice(*found.span(key))].strip() if found[key] else ""
    if key == "zh":
        return f"{town}哪些岩館有{done[0]}"
    return f"which gyms{f' in {town}' if town else ''} have {done[0]}"


def _rock_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The crag nearest to the gym or the town of gyms spoken of: "and if I want real rock instead?"."""
    wanted = _OUTSIDE.search(words) and _WANTS.search(words) and not _NOT_THERE.search(words)
    asked = before(0) if wanted and not _NAMED.search(words) else None
    if asked is None or asked.subject != "gym" or asked.own is not None:
        return None
    towns = [m.surface for m in asked.mentions if m.kind in ("city", "district", "region") and not m.negated]
    gyms = named_before(before, ("gym",)) or [m for m in said_last(history, names) if m.kind == "gym"]
    place = towns[-1] if towns else quoted(said_as(gyms[0], names)) if gyms else None
    if place is None:
        return None
    return f"離{place}最近的岩場是哪個" if holds_cjk(words) else f"which crag is nearest to {place}"


def _from_town(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How far the crag spoken of is from a town that is named: 「從高雄過去要多久」."""
    found = _SETS_OUT.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.own is not None:
        return None
    crags = named_before(before, ("crag",))
    if not crags:
        crags = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"]
    if len({m.ids for m in crags}) != 1:
        return None
    key = next(k for k in ("zh", "en", "out", "by") if found[k])
    town, name = text[slice(*found.span(key))].strip(), quoted(crags[0].surface)
    return f"從{town}開車到{name}要多久" if key == "zh" else f"how long is the drive from {town} to {name}"


def _at_own_level(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What suits somebody who said before what they climb: 「那邊有適合我的嗎」 after 「我爬 5.10b」."""
    if _FOR_ME.search(words) is None or _A_GRADE.search(words) is not None or before(0) is None:
        return None
    told = [t.content for t in history if t.role == "user"][-_MOST_BACK:]
    grade = next((m["zh"] or m["en"] for content in reversed(told) if (m := _OWN_GRADE.search(content))), None)
    if grade is None:
        return None
    place = ""
    if not _NAMED.search(words):
        turns = (named_before(before, ("area", "crag"), n) for n in range(_MOST_BACK))
        spoken_of = next((t for t in turns if t), [])
        place = quoted(spoken_of[-1].surface) if spoken_of else ""
    rest = _THERE.sub("", text).strip()
    if holds_cjk(words):
        return f"我爬{grade}，{place}{rest}"
    return f"I climb {grade}. {rest.rstrip(' ?.')}{f' at {place}' if place else ''}?"


def _those_compared(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The routes by whose number crags were set side by side: "ok show me those"."""
    asked = before(0) if _SHOW_THOSE.match(words) is not None else None
    if asked is None or asked.intent != "compare" or asked.filter.grades is None:
        return None
    crags = [quoted(m.surface) for m in asked.mentions if m.kind in ("crag", "area") and not m.negated]
    grades = bounds_said(asked.filter.grades)
    if not crags or grades is None:
        return None
    if holds_cjk(words):
        return f"{'和'.join(crags)}{grades[0]}的路線有哪些"
    return f"which routes at {' and '.join(crags)} are {grades[1]}"


def _where(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The place of the one route spoken of: 「在哪個岩場」."""
    asked = before(0) if _WHERE.match(words) is not None else None
    if asked is None or asked.own is not None or asked.subject not in ("route", None):
        return None
    routes = named_before(before, ("route",))
    if not routes and asked.intent in ("extreme", "detail"):
        routes = [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1:
        return None
    name = _with_place(routes[0], history, names)
    return f"{name}在哪一區" if holds_cjk(words) else f"where is {name}"


def _with_place(route: Mention, history: Sequence[Turn], names: Names) -> str:
    """A route by its name, and by the crag that the answer told where others bear it as well."""
    name = quoted(said_as(route, names))
    if len(route.ids) == 1:
        return name
    told = {m.ids: m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"}
    return name if len(told) != 1 else f"{next(iter(told.values())).surface}的{name}"


def _bigger(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the crags that were listed has most routes: no gym is asked of, "which is the bigger one"."""
    asked = before(0) if _BIGGER.search(words) is not None and not _NAMED.search(words) else None
    if asked is None or asked.subject != "crag" or asked.intent not in (*SETS, "compare"):
        return None
    told = [*named_before(before, ("crag",)), *(m for m in said_last(history, names) if m.kind == "crag")]
    if not told:
        told = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"]
    crags = list({m.ids: quoted(m.surface) for m in told}.values())[:_FEW]
    if len(crags) < 2:
        return None
    if holds_cjk(words):
        return f"{'、'.join(crags)}哪個岩場路線最多"
    return f"which has more routes, {', '.join(crags[:-1])} or {crags[-1]}"


def _tallest(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The longest of the routes that were listed: what is tall is a long route."""
    found = _TALLEST.search(words) if not _NAMED.search(words) else None
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in SETS:
        return None
    return "最長的是哪條" if holds_cjk(words) else "which is the longest"


def _gyms_of_town(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Gyms of the town or the region in which rock was asked for: 「比較便宜的是哪家」, "what about a gym there"."""
    there, things = _GYMS_THERE.match(words) is not None, _GYM_THINGS.search(words) is not None
    asked = before(0) if (there or things) and not _NAMED.search(words) else None
    if asked is None or asked.subject not in ("crag", None, "route", "area") or asked.intent == "knowledge":
        return None
    places = [*asked.near, *(m for m in asked.mentions if m.kind in ("city", "district", "region") and not m.negated)]
    if not places or any(m.kind in ("route", "area", "crag") for m in asked.mentions):
        return None
    town, zh = places[-1].surface, holds_cjk(words)
    if there:
        return f"{town}有哪些岩館" if zh else f"which gyms are there in {town}"
    if asked.subject != "crag":
        return None
    return f"{town}的岩館{text}" if zh else f"gyms in {town}: {text}"


def _of_type_at(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How many of the routes for which areas were asked lie in one of them: "how many in Music Hall"."""
    found = _HOW_MANY_AT.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("area", "crag") or len(asked.filter.route_types) != 1:
        return None
    zh, en = type_said(asked.filter.route_types)
    area = text[slice(*found.span("zh" if found["zh"] else "en"))].strip()
    return f"{quoted(area)}有幾條{zh}路線" if found["zh"] else f"how many {en} routes at {quoted(area)}"


def _in_time(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Until when the gyms spoken of are open, where it is asked whether somebody comes too late."""
    asked = before(0) if _IN_TIME.search(words) is not None else None
    if asked is None or asked.subject != "gym" or asked.own is not None:
        return None
    gyms = named_before(before, ("gym",)) or [m for m in said_last(history, names) if m.kind == "gym"]
    ones = list({m.ids: quoted(said_as(m, names)) for m in gyms}.values())[:_FEW]
    if not ones:
        return None
    return f"{'、'.join(ones)}開到幾點" if holds_cjk(words) else f"opening hours of {' and '.join(ones)}"


OVER = (
    _more_of,
    _where_to_do,
    _which_have,
    _from_town,
    _at_own_level,
    _those_compared,
    _rock_there,
    _where,
    _of_type_at,
    _bigger,
    _tallest,
    _gyms_of_town,
    _in_time,
)
"""Asked after whatever matches a follow-up from end to end."""
