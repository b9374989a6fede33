"""Write out follow-ups that turn to another kind of thing: a route's crag, a town's gyms, an area's routes of a type."""

import re
from collections.abc import Sequence

from schemas.reading import Mention, Turn
from worker.text.folding import holds_cjk
from worker.understanding.changing import SETS
from worker.understanding.masking import AREA, NAME
from worker.understanding.numbering import Before, named_before, quoted, said_last
from worker.understanding.patterns import compiled
from worker.understanding.shown import Names, answers_back, said_as

_TOLD = 400
_FEW = 5
_NAMED = re.compile(NAME)
_TYPES = {"sport": ("運動攀登", "sport"), "trad": ("傳統攀登", "trad"), "boulder": ("抱石", "boulder"),
          "toprope": ("頂繩", "top rope")}  # fmt: skip
_WHERE = compiled(
    r"^(?:那麼?|請問|所以|它|牠|這條|那條|這|是|位)*(?:在|屬於|位於|於)(?:哪一?(?:個|座|面|片)?(?:岩場|岩區|區域|區|牆|岩壁)?"
    r"|什麼地方|哪裡|哪邊|哪)(?:的|呢|啊|呀)*[?？\s]*$"
    r"|^(?:那|它|這條|是)*哪(?:個|一個|座)?(?:岩場|區|面牆)的?(?:呢)?[?？\s]*$"
    r"|^(?:and |so |ok )*(?:(?:at|in|on) )?(?:which|what) (?:crag|area|sector|wall)(?: is (?:it|that|this)(?: (?:at|in|on))?)?"
    r"[?\s]*$|^(?:and |so |ok )*where(?: is| 's|'s)(?: (?:it|that|this)(?: one| route)?)?(?: exactly| located)?[?\s]*$"
)
_BIGGER = compiled(
    r"哪一?[個座]?(?:岩場)?(?:比較|最|較)大|最大的(?:是)?哪"
    r"|\b(?:which|what)\b[^.?!]{0,24}\b(?:bigger|biggest|larger|largest)\b|^(?:and )?the (?:bigger|biggest) one\??$"
)
_TALLEST = compiled(r"最高(?!分|評)|\b(?:tallest|highest)\b(?! (?:rated|grade|price))")
_GYM_THINGS = compiled(
    r"[間家](?!人)|岩館|票|租|幾點|營業|\b(?:gyms?|ticket|entry|opening|rental)\b"
)
_GYMS_THERE = compiled(
    r"^(?:那麼?|如果是|有沒有|有)*(?:那[邊裡])?(?:的)?(?:有沒有|有)?(?:室內)?(?:的)?(?:攀?岩館|抱石館)(?:呢|有嗎|有哪些|有沒有|嗎)*[?？\s]*$"
    r"|^(?:and |so |ok |then |well )*(?:what about|how about|is there|are there|any)(?: (?:a|an|any|some|the|indoor|climbing))* "
    r"gyms?(?: (?:there|nearby|around there|in that area|in the area|then|instead|though))*[?\s]*$"
)
_HOW_MANY_AT = compiled(
    rf"^(?:and |so |ok )*how many(?: (?:routes|climbs|of (?:them|those)|are (?:there|in)|there))* ?(?:in|at|on|for)? ?(?:the )?"
    rf"(?P<en>[{AREA}]+(?: [{AREA}]+)*)[?\s]*$|^(?:那)?(?:在)?(?P<zh>[{AREA}]+)(?:那邊|裡面?)?(?:的)?(?:有|共)*(?:幾|多少)條[呢?？\s]*$"
)
_IN_TIME = compiled(
    r"來得及|來不來得及|趕得?上|趕得及|會不會太(?:晚|趕)|還有(?:時間|得)爬|\b(?:make it (?:in time|before)|in time|too late"
    r"|enough time|still (?:climb|get in|make it))\b"
)


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
    """Gyms of the town or the region in which rock was asked for: 「比較便宜的是哪家」, "what about a gym there then"."""
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
    zh, en = _TYPES[asked.filter.route_types[0]]
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


OVER = (_where, _of_type_at, _bigger, _tallest, _gyms_of_town, _in_time)
"""Asked after whatever matches a follow-up from end to end."""
