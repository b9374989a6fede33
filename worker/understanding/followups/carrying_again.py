"""Write out follow-ups that ask another respect of what was asked: by how many, from when, who opens first, the way."""

import re
from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import Before, named_before, quoted
from worker.understanding.followups.said_of_filters import bounds_said, grades_said, type_said
from worker.understanding.followups.shown import Names, answers_back, said_as
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, NAME, PLACE

_TOLD = 400
_NAMED = re.compile(NAME)
_BY_HOW_MANY = compiled(
    r"^(?:那麼?|所以|這樣|總共)*(?:兩[邊者個])?(?:差|相差|多|少)(?:了)?(?:幾|多少)條(?:路線)?[呢啊?？\s]*$"
    r"|^(?:and |so |ok )*(?:by )?how many (?:more|fewer)(?: routes| climbs)?(?: is that)?[?\s]*$|^(?:and "
    r"|so )*by how many[?\s]*$"
)
_SELLS_LATE = compiled(r"星光|夜間票|晚鳥|\b(?:twilight|evening ticket)\b")
_FROM_WHEN = compiled(
    r"^(?:那麼?|請問|是|要)*(?:幾點|什麼時候|何時)(?:以?後|之後|開始|起|進場|算|才|可以|買|有|去)*(?:算|進場|買|有)?[呢啊?？\s]*$"
    r"|^(?:and |so |ok )*(?:from |after |starting )?(?:when|what time)(?: does (?:it|that) (?:start|begin|apply)"
    r"| is (?:it|that)(?: from)?)?[?\s]*$"
)
_FIRST_TO = compiled(
    r"哪一?[間家](?:岩?館)?(?:比較|最|較)?(?P<zh>早開|晚開|早關|晚關|早打烊|晚打烊|開得?(?:比較)?(?:早|晚)|關得?(?:比較)?(?:早|晚))(?:門)?的?[呢?？\s]*$"
    r"|\bwhich (?:one )?(?:of (?:them|those|these) )?(?P<en>(?:opens|closes|shuts) (?:the )?(?:earlier|earliest"
    r"|later|latest|first|last))[?\s]*$"
)
_WAY = compiled(
    r"怎麼(?:去|到|過去|走|搭)|如何(?:去|到|前往)|搭(?:什麼|哪)(?:車|班)|有(?:公車|客運|巴士|火車)(?:到|可以|能)?|大眾運輸|坐什麼車"
    r"|\bhow (?:do|can|would|should) (?:i|we|you|one) (?:get|go)\b|\bhow to get\b|\bby (?:bus|public transport|train)\b"
)
_OTHER_END = compiled(r"館|車站|\b(?:gyms?|station|hotel|airport|hospital)\b")

_TYPE = r"(?:運攀|傳攀|運動攀?登?|傳統攀?登?|抱石|頂繩)"
_OF_EACH_TYPE = compiled(
    rf"{_TYPE}(?:的)?(?:有|各)*(?:幾|多少)條.{{0,4}}{_TYPE}(?:的)?(?:有|各)*(?:幾|多少)條"
    rf"|{_TYPE}[和跟與、]{_TYPE}(?:各|分別)(?:有)?(?:幾|多少)條"
    r"|\bhow many (?:are )?(?:sport|trad|boulder\w*|top[- ]?rope)\b.{1,20}"
    r"\b(?:how many )?(?:are )?(?:sport|trad|boulder\w*|top[- ]?rope)\b"
)
_HAVE_IT = re.compile(
    rf"^(?:那麼?|請問)?(?P<zh>{PLACE}+)?(?:市|縣|那邊)?(?:的)?(?:有)?哪(?:些|幾|一)?[間家]?(?:岩館|館)?(?:才|就|會)?有(?:的)?[呢啊?？\s]*$"
    rf"|^(?:那麼?|請問)?(?:哪(?:些|幾|一)?[間家]?|誰)(?:岩館|館)?(?:才|就|會)?有[,，?？\s]*(?:在)?(?P<there>{PLACE}+)(?:市|縣|那邊)?的?[呢?？\s]*$"
    rf"|^(?:那麼?|所以|請問)*(?P<only>[{PLACE}]+)(?:市|縣)?(?:是不是|真的)?(?:就|只)(?:只)?(?:有|剩)?(?:這|它|那)(?:一)?[間家](?:有)?(?:而已)?[嗎呢吧?？\s]+$"
    rf"|^(?:and |so |then |ok )*which (?:gyms?|ones?)(?: in (?P<en>{PLACE}+(?: {PLACE}+)*))?"
    r" (?:do|does|has|have)(?: it| one| that)?[?\s]*$"
)
_A_FACILITY = compiled(
    r"先鋒|上攀|頂繩|速度攀登|淋浴|置物櫃|體能訓練|訓練區|停車|冷氣|自動確保"
    r"|\b(?:lead|top[- ]?rope|speed|showers?|lockers?|training area|parking|auto[- ]?belays?)\b"
)

_CALLED = compiled(
    r"^(?:那麼?|所以|其中)*(?P<best>最[^,，。?？]{1,10}?)(?:那條|的一條)?(?:是)?(?:叫做?|名叫|名字是?|名字叫)(?:什麼|啥)(?:名字)?[呢啊?？\s]*$"
)


def _called(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which one the easiest is, asked by its name: no word is explained by 「最簡單的運攀叫什麼」."""
    found = _CALLED.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("route", "area", "crag"):
        return None
    return f"{text[slice(*found.span('best'))]}是哪條"


_WHICH_AREA = compiled(
    r"哪(?:一|些|幾)?(?:個|面|片)?(?:區域|岩區|分區|區|牆|岩壁)|\b(?:which|what) (?:areas?|sectors?|walls?)\b"
)
_LIST_THERE = compiled(
    rf"^(?:那|幫我|前面說的|剛剛說?的)*(?P<zh>[{AREA}{CRAG}]+)(?:那邊)?的?(?:請|幫我)?(?:列|秀|給我看)(?:出來|一下|給我|看)*[。\s]*$"
    rf"|^(?:and |so |ok |please )*(?:list|show)(?: me)? (?:the ones |those )?(?:in|at|on|for) (?:the )?"
    rf"(?P<en>[{AREA}{CRAG}]+(?: [{AREA}{CRAG}]+)*)"
    r"[.?\s]*$"
)
_SET_AGAINST = compiled(
    r"^(?:那麼?)?[跟和與](?P<zh>[\u4e00-\u9fff]{2,6}?)(?:相)?比(?:起來|較)?(?:的話|一下)?(?:呢|如何|怎麼樣)?[?？\s]*$"
)
_RESPECTS = {"price": "票價", "hours": "營業時間", "rating": "評分", "station": "最近的車站", "facilities": "設施"}


def _area_of_crag(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which area of the crag spoken of: "which area has the easiest routes" asks of no other crag's."""
    asked = before(0) if _WHICH_AREA.search(words) and not _NAMED.search(words) else None
    if asked is None or asked.own is not None or asked.subject not in ("crag", "area"):
        return None
    if asked.intent != "detail" and (asked.subject != "area" or asked.intent not in ("list", "count")):
        return None
    crags = named_before(before, ("crag",))
    if asked.intent != "detail":
        # The parts of a wall were asked for: 「龍洞第二洞有哪些分區，哪一區線最多」.
        crags = named_before(before, ("area",)) or crags
    if len({m.ids for m in crags}) != 1:
        return None
    name = quoted(crags[0].surface)
    return f"{name}{text.lstrip('那')}" if holds_cjk(words) else f"{text.rstrip(' ?')} at {name}?"


def _list_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The routes of one of the places for which they were counted: 「音樂廳的列一下」."""
    found = _LIST_THERE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.filter.grades is None or asked.intent not in ("count", "compare"):
        return None
    if (grades := bounds_said(asked.filter.grades)) is None:
        return None
    zh, en = type_said(asked.filter.route_types)
    place = quoted(text[slice(*found.span("zh" if found["zh"] else "en"))].strip())
    if found["zh"]:
        return f"{place}有哪些{grades[0]}的{zh}路線"
    return f"which {f'{en} ' if en else ''}routes at {place} are {grades[1]}"


def _set_against(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The gym spoken of beside one that is named by an ordinary word: 「跟市民比」."""
    found = _SET_AGAINST.match(words) if not _NAMED.search(words) else None
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym" or asked.intent != "detail":
        return None
    gyms = named_before(before, ("gym",))
    said = text[slice(*found.span("zh"))]
    others = [m for m in names(f"{said}岩館") if m.kind == "gym" and m.start == 0 and len(m.ids) == 1]
    if len({m.ids for m in gyms}) != 1 or not others or others[0].ids == gyms[0].ids:
        return None
    respect = next((_RESPECTS[a] for a in asked.attributes if a in _RESPECTS), "票價")
    return f"{quoted(said_as(gyms[0], names))}和{quoted(others[0].name)}的{respect}"


def _of_each_type(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How many there are of each type at the place spoken of: 「運攀有幾條 傳攀幾條」."""
    asked = before(0) if _OF_EACH_TYPE.search(words) and not _NAMED.search(words) else None
    if asked is None or asked.own is not None or asked.subject not in ("route", "area", "crag"):
        return None
    places = [m for m in asked.mentions if m.kind in ("sector", "area", "crag") and not m.negated]
    if not places or len({m.ids for m in places if m.kind == "crag"}) > 1:
        return None
    name = quoted(next(m for kind in ("sector", "area", "crag") for m in places if m.kind == kind).surface)
    return f"{name}各類型的路線各有幾條" if holds_cjk(words) else f"how many routes of each type are there at {name}"


def _have_it(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which gyms of a town have what one was asked for: 「沒有的話，高雄哪間有」."""
    found = _HAVE_IT.match(words)
    asked = before(0) if found is not None else None
    wished = _A_FACILITY.search(fold(asked.text)) if asked is not None and asked.subject == "gym" else None
    if found is None or asked is None or wished is None or asked.intent not in ("detail", "compare"):
        return None
    key = "only" if found["only"] else "there" if found["there"] else "zh" if holds_cjk(text) else "en"
    town = text[slice(*found.span(key))].strip() if found[key] else ""
    return (
        f"{town}有{wished[0]}的岩館有哪些" if key != "en" else f"gyms with {wished[0]}{f' in {town}' if town else ''}"
    )


def _difference(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """By how many the places differ that were set side by side, under the grade they were compared for."""
    asked = before(0) if _BY_HOW_MANY.match(words) is not None else None
    if asked is None or asked.intent != "compare" or asked.filter.grades is None:
        return None
    named = [m for m in asked.mentions if m.kind in ("crag", "area") and not m.negated]
    # Of two walls and their crag the walls are the sides.
    places = [quoted(m.surface) for m in named if m.kind == asked.subject]
    grade = grades_said(asked.filter.grades)
    if len(places) != 2 or grade is None:
        return None
    zh, en = type_said(asked.filter.route_types)
    if holds_cjk(words):
        return f"{'和'.join(places)}{grade}的{zh}路線差幾條"
    routes = " ".join(filter(None, (grade, en, "routes")))
    return f"what is the difference in the number of {routes} between {' and '.join(places)}"


def _late_from(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """From when the twilight price holds, of which it was asked: 「幾點以後算」."""
    asked = before(0) if _FROM_WHEN.match(words) is not None else None
    if asked is None or asked.subject != "gym" or _SELLS_LATE.search(fold(asked.text)) is None:
        return None
    gyms = named_before(before, ("gym",))
    if len({m.ids for m in gyms}) != 1:
        return None
    name = quoted(said_as(gyms[0], names))
    return f"{name}星光票幾點開始" if holds_cjk(words) else f"when does the twilight ticket of {name} start"


def _first_to(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of a list of gyms opens first or closes last: 「哪家比較早開」 asks for no gym of the morning."""
    found = _FIRST_TO.search(words) if not _NAMED.search(words) else None
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym" or asked.intent not in SETS:
        return None
    said = found["zh"] or found["en"]
    if found["zh"]:
        # The day that is said in front of it is still asked for.
        day, opens = text[: found.start()].strip(), "開門" if "開" in said else "打烊"
        return f"{day}最{'早' if '早' in said else '晚'}{opens}的是哪間"
    late = any(w in said for w in ("later", "latest", "last"))
    return f"which {'opens' if said.startswith('opens') else 'closes'} the {'latest' if late else 'earliest'}"


def _way(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The way to the crag in which lies what was spoken of: "and how do I get to the crag by bus"."""
    free = not _NAMED.search(words) and not _OTHER_END.search(words)
    asked = before(0) if free and _WAY.search(words) is not None else None
    if asked is None or asked.own is not None or asked.subject not in ("route", "area", "crag"):
        return None
    crags = named_before(before, ("crag",))
    crags = crags or [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"]
    if len({m.ids for m in crags}) != 1:
        return None
    name = quoted(crags[0].surface)
    return f"{name}怎麼去" if holds_cjk(words) else f"how to get to {name}"


AGAIN = (
    _list_there,
    _set_against,
    _called,
    _of_each_type,
    _have_it,
    _difference,
    _late_from,
    _first_to,
    _way,
    _area_of_crag,
)
"""Asked after whatever matches a follow-up from end to end."""
