"""Write out follow-ups that look elsewhere: at other crags, whether another place has more, which of three.

What was asked of the one place is asked of the others under the same grade and type.
"""

from collections.abc import Sequence

from schemas.reading import Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.numbering import Before, cut, named_before, quoted
from worker.understanding.followups.said_of_filters import bounds_said, type_said
from worker.understanding.followups.self_standing import A_GRADE
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.wording.masking import AREA, CRAG, PLACE

_COUNTED = frozenset({"count", "list", "search", "distribution"})
_ELSEWHERE = compiled(
    rf"{LEAD}(?:換|在|去|到)?(?:別的?|其[他它]的?|另外的?|剩下的?)(?:岩場|地方|地點|地區|區域?|縣市|山頭)(?:那邊|裡面?)?"
    rf"(?:也|還|都)?(?:有(?:沒有|哪些|幾條|多少)?|呢|嗎|怎麼樣|如何|的話)*(?:這種|這類|一樣)?的?(?:路線)?(?:嗎|呢)?{END}"
    rf"|{LEAD_EN}(?:what about |how about |(?:are|is) there |any(?:thing)? |do )*(?:(?:at |in )?(?:the )?other (?:crags"
    r"|areas|places|spots)|anywhere else|elsewhere|(?:any )?other crags?)(?: (?:have|has|with|got))?"
    rf"(?: (?:any|some|more|them|it|those|too|as well))*{END}"
)
_MORE_THERE = compiled(
    rf"{LEAD}(?:(?:隔壁|旁邊)的?)?(?P<zh>[{CRAG}{AREA}]+)(?:那[邊裡]|裡面?)?(?:的)?(?:路線)?(?:有|會|是不是|會不會)*(?:比較|更|還|較)(?P<how>多|少)"
    rf"(?:嗎|呢)?{END}"
    rf"|{LEAD_EN}(?:is|are) (?:that|this|it|there|those) (?P<than>more|fewer|less)(?: routes)? than (?:at "
    rf"|in )?(?:the )?"
    rf"(?P<en>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*){END}"
    rf"|{LEAD_EN}(?:does|do|has|have) (?:the )?(?P<has>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*) (?:have |got )?"
    rf"(?P<much>more|fewer|less){END}"
)
_NAMED_SO = compiled(
    rf"{LEAD}(?:名字)?(?:有|帶|含|叫)「?(?P<zh>[\u4e00-\u9fff]{{1,2}}?)」?(?:字|這個字)?的?(?:路線)?(?:有)?(?:呢|嗎|哪些|幾條)+{END}"
    rf"|{LEAD_EN}(?:what about |how about |and )+(?:with |a )?[\"“']?(?P<en>[a-z]{{3,12}})[\"”']?{END}"
)
_SUITS_ME = compiled(r"(?P<zh>適合我們?)|\b(?P<en>(?:suits?|for|suitable for|good for)) me\b")
_OTHER_CRAGS = compiled(
    rf"{LEAD}(?:換|在)?(?:其[他它]的?|別的?|另外的?)(?:岩場|地方|地區)(?:還)?(?P<zh>有(?:沒有|什麼|哪些|多少|幾條)*\s?{A_GRADE}[^,，。?？]{{0,10}}){END}"
    rf"|{LEAD_EN}(?:what |which |any |are there (?:any )?)*(?P<en>{A_GRADE})s?(?: routes?)? (?:are there )?"
    rf"(?:(?:at|in) (?:the )?other (?:crags|places|areas)|elsewhere|anywhere else){END}"
)
_PART_THERE = compiled(
    rf"{LEAD}(?:其中)?(?P<zh>[{CRAG}{AREA}{PLACE}]+)(?:就|又|大概|總共)?[佔占](?:了|其中)*(?:多少|幾)(?:[條間])?{END}"
    rf"|{LEAD}(?:其中|裡面)?(?:總共)?有?(?:幾|多少)[條間](?:路線)?是?(?:在|位於)(?P<in>[{CRAG}{AREA}{PLACE}]+)(?:的|裡面?)?{END}"
    rf"|{LEAD_EN}how many (?:of (?:them|those|these) )?(?:are |is )?(?:in|at|on) (?:the )?"
    rf"(?P<en>[{CRAG}{AREA}{PLACE}]+(?: [{CRAG}{AREA}{PLACE}]+)*){END}"
)
# Those of a list or of a comparison that lie at one place: "list the Guanziling ones", 「關子嶺有哪些」.
_ONES_THERE = compiled(
    rf"{LEAD_EN}(?:please |can you |could you )*(?:list|show(?: me)?|give me|name|what are|which are|only|just)"
    rf"(?: all| only| just)* (?:(?:the|those) (?P<en>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*)(?:['’]s)? (?:ones|routes)"
    rf"|(?:the ones|those|them) (?:that are )?(?:on|at|in|from|of) (?:the )?"
    rf"(?P<on>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*)){END}"
    rf"|{LEAD_EN}which (?:ones )?are (?:on|at|in) (?:the )?(?P<at>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*){END}"
    rf"|{LEAD}(?P<zh>[{CRAG}{AREA}]+)的?(?:那幾條|這些|那些)?(?:是|有)?(?:哪些|哪幾條)(?:路線)?{END}"
)
_WHICH_IS_MOST = compiled(
    rf"{LEAD}(?:其中)?(?P<zh>最(?:難|硬|簡單|容易|長|短|高|多bolt|貴|便宜|近|早開|晚關|大))的?(?:是|那|又|則)*(?:誰|哪一?[條間家個座])?"
    rf"(?:呢)?{END}"
    rf"|{LEAD}(?:誰|哪一?[條間家個座])(?:是)?(?P<who>最(?:難|硬|簡單|容易|長|短|高|貴|便宜))的?{END}"
    rf"|{LEAD_EN}(?:what about |which (?:one )?is |which's |who's |and )*(?:the )?(?P<en>hardest|easiest|longest"
    rf"|shortest"
    rf"|cheapest|priciest)(?: (?:one|of (?:them|those|these|the (?:two|three|four))))?{END}"
)


def _elsewhere(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The same of the other crags: how many routes of that grade and type each has."""
    asked = before(0) if _ELSEWHERE.match(words) is not None else None
    if asked is None or asked.own is not None or asked.subject != "route" or asked.intent not in _COUNTED:
        return None
    f = asked.filter
    if not f.crag_ids or narrows(f, "kinds", "grades", "route_types", "exclude_ids", *PLACE_FIELDS):
        return None
    if (said := _routes_said(asked)) is None:
        return None
    return f"各岩場{said[0]}路線各有幾條" if holds_cjk(words) else f"how many {said[1]}routes does each crag have"


def _routes_said(asked: Reading) -> tuple[str, str] | None:
    """The grade and the type of routes in Chinese and in English, as they stand before the noun."""
    zh, en = type_said(asked.filter.route_types)
    if asked.filter.route_types and not zh:
        return None
    if asked.filter.grades is None:
        return zh, f"{en} " if en else ""
    if (grades := bounds_said(asked.filter.grades)) is None:
        return None
    return f"{grades[0]}的{zh}", f"{grades[1]} {en}".strip() + " "


def _more_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether another place has more of what was counted at one: 「黃金谷有比較多嗎」."""
    found = _MORE_THERE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent not in _COUNTED or asked.subject not in ("route", "crag", "area"):
        return None
    places = [m for m in asked.mentions if m.kind in ("crag", "area") and not m.negated]
    said = _routes_said(asked)
    if not places or said is None or narrows(asked.filter, "kinds", "grades", "route_types", *PLACE_FIELDS):
        return None
    here = quoted(next((m for m in places if m.kind == "area"), places[-1]).surface)
    there = cut(text, found.span(next(key for key in ("zh", "en", "has") if found[key])))
    if found["zh"]:
        return f"{here}和{there}{said[0]}路線哪邊比較{found['how']}"
    how = "more" if "more" in (found["than"], found["much"]) else "fewer"
    return f"which has {how} {said[1]}routes, {here} or {there}"


def _of_those_compared(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of those that were compared is the shortest, after which of them was the longest."""
    found = _WHICH_IS_MOST.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent != "compare":
        return None
    ones = named_before(before, ("route", "gym"))
    said = list({m.ids: quoted(m.surface) for m in ones}.values())
    if len(said) < 2 or len({m.kind for m in ones}) > 1:
        return None
    which = cut(text, found.span(next(key for key in ("zh", "who", "en") if found[key])))
    if holds_cjk(words):
        return f"{'、'.join(said)}哪{'條' if ones[0].kind == 'route' else '間'}{which}"
    return f"which is the {which}, {', '.join(said[:-1])} or {said[-1]}"


def _part_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How many of those counted everywhere lie at a place: 「墾丁佔多少」."""
    found = _PART_THERE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("route", "gym"):
        return None
    if asked.intent != "count" and not (found["in"] and asked.intent in _COUNTED):
        return None
    place = cut(text, found.span("zh" if found["zh"] else "in" if found["in"] else "en"))
    zh = found["zh"] or found["in"]
    return f"那{place}有幾{'條' if asked.subject == 'route' else '間'}" if zh else f"how many at {place}"


def _named_so(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Routes with another word in their names: 「有狗的呢」 after those that are called after cats."""
    found = _NAMED_SO.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.filter.named is None:
        return None
    word = cut(text, found.span("zh" if found["zh"] else "en"))
    if found["en"]:
        return f"routes with {word} in the name"
    return f"名字有{word}的路線有{'幾條' if '幾' in words else '哪些'}"


def _for_a_novice(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What suits whoever said to be a beginner: 「哪個岩場適合我」."""
    found = _SUITS_ME.search(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.novice is None:
        return None
    put = "適合初學者" if found["zh"] else f"{found['en']} a beginner"
    return f"{text[: found.start()]}{put}{text[found.end() :]}"


def _other_crags(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What other crags than the one spoken of have: 「其他岩場有什麼 5.11」 after 「墾丁去過了」."""
    found = _OTHER_CRAGS.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.own is not None:
        return None
    crags = list({m.ids: m.surface for m in asked.mentions if m.kind == "crag"}.values())
    if len(crags) != 1:
        return None
    if found["zh"]:
        return f"{crags[0]}以外{cut(text, found.span('zh'))}"
    return f"{cut(text, found.span('en'))} routes outside of {crags[0]}"


def _ones_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Those of the routes counted or set side by side that lie at a place that is named, as a list."""
    found = _ONES_THERE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or not narrows(asked.filter, "kinds", *PLACE_FIELDS):
        return None
    place = cut(text, next(found.span(key) for key, said in found.groupdict().items() if said))
    if asked.intent == "compare" and asked.subject in ("crag", "area"):
        said = _routes_said(asked)
        return (
            None
            if said is None
            else f"{place}有哪些{said[0]}路線"
            if found["zh"]
            else f"list the {said[1]}routes at {place}"
        )
    if asked.own is not None or asked.subject != "route" or asked.intent not in _COUNTED:
        return None
    return f"列出{place}的" if found["zh"] else f"list them for {place}"


ELSEWHERE = (
    _ones_there,
    _other_crags,
    _for_a_novice,
    _named_so,
    _part_there,
    _elsewhere,
    _more_there,
    _of_those_compared,
)
"""Asked before what matches a follow-up more loosely."""
