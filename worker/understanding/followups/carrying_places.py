"""Write out follow-ups about places: rock or gyms near by, the second nearest, the way to a route, harder ones."""

import re
from collections.abc import Sequence

from schemas.reading import Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import Before, cut, introduced, lists, named_before, quoted, said_last
from worker.understanding.followups.self_standing import A_GRADE
from worker.understanding.followups.shown import Names, answers_back
from worker.understanding.grades.levels import BEGINNER_MOST
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, PLACE

_TOLD = 300
_CRAGS_SAID = re.compile(r"(?:戶外|天然)?岩場|外岩|戶外|\bcrags?\b|\boutdoors\b", re.IGNORECASE)
_GYMS_SAID = re.compile(r"攀?岩館|抱石館|室內|\b(?:climbing )?gyms?\b|\bindoors\b", re.IGNORECASE)
_OUTDOORS = compiled(
    rf"{LEAD}(?:如果)?(?:是|在)?(?:戶外|天然岩場|外岩|天然岩|野外)"
    r"(?:的(?:呢|有嗎|有沒有)*|(?:的話)?(?:呢|有嗎|有沒有)+)[?？\s]*$"
    rf"|{LEAD}(?:如果)?(?:我|我們)?(?:想|要|改)(?:要|去|在|改)*(?:爬)?(?:戶外|天然岩場|外岩|天然岩|野外)(?:爬|攀岩)?"
    rf"(?:的話|的)?(?:呢|有嗎|有哪些)*{END}"
    rf"|{LEAD_EN}(?:what about |how about |or |what if )*(?:(?:i|we)(?:'d)? (?:want|wanna|like|would like|prefer"
    rf"|would rather)(?: to)?(?: go| climb| climbing| do it)* )?"
    rf"(?:outdoors?|outside|(?:on )?real rock|outdoor climbing|crags?)(?: instead| then)?{END}"
)
_ROCK_NEAR = compiled(
    rf"{LEAD}(?:有(?:沒有)?)?(?:附近|最近|旁邊|離那[邊裡]最近)的?(?:還)?(?:有(?:沒有)?)?(?:戶外|天然|野外"
    rf"|真的)?的?(?:岩場|天然岩|岩壁)"
    rf"(?:呢|嗎|有嗎|有哪些|在哪[裡邊]?|是哪[個座]|有多遠)*{END}"
    rf"|{LEAD_EN}(?:what about |what's |what is |which is |where is |where's |is there |are there )*(?:the |a |any )?"
    rf"(?:(?:nearest|closest) (?:outdoor )?(?:crags?|real rock|outdoor climbing)|(?:outdoor )?crags? (?:nearby"
    rf"|near there|around there))"
    rf"(?: to (?:there|that))?(?: then)?{END}"
)
_STEP_AT = compiled(
    rf"{LEAD}(?:在)?(?P<zh>[{CRAG}{AREA}]+)(?:那[邊裡]|裡面?)?(?:還|也)?有(?:沒有)?(?:哪些|什麼)?(?:比(?:它|這條"
    rf"|那條|牠))?(?:還|更|再|比較)*"
    rf"(?P<how>難|簡單|容易|長|短)(?:一?點)?的(?:路線)?(?:嗎|呢)?{END}"
    rf"|{LEAD_EN}(?:is there |are there )?(?:any|anything|something|a|an)(?: routes?| climbs?)?(?: even| a bit)? "
    rf"(?P<than>harder|easier|longer|shorter)(?: ones?| routes?| climbs?)?(?: than (?:it|that"
    rf"|this)(?: one)?)? (?:in|at) (?:the )?"
    rf"(?P<en>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*){END}"
)
_WAY = compiled(
    rf"{LEAD}(?:要|可以)?(?:怎麼|如何)(?:去|到|過去|走|搭車)(?:那裡|那邊|那區)?{END}"
    rf"|{LEAD_EN}how (?:do|can|would|should) (?:i|we|you) (?:go|get) (?:there|to it){END}"
    rf"|{LEAD_EN}how to get there{END}"
)
_NTH_NEAREST = compiled(
    rf"{LEAD}第(?P<zh>[二三四五2-5])近的?(?:岩館|岩場|館)?(?:是哪一?[間家個座]?)?{END}"
    rf"|{LEAD_EN}(?:what about |how about |which (?:one )?is |what's |what is )*(?:the )?(?P<en>second|third"
    rf"|fourth|2nd|3rd|next)[ -]"
    rf"(?:nearest|closest)(?: one| gym| crag)?{END}"
)
_INDOORS_NEAR = compiled(
    rf"{LEAD}(?:附近|旁邊|最近)的?(?:有(?:沒有)?)?(?:什麼|哪些)?(?:可以)?室內(?:的|攀岩|可以爬|場|岩場)*(?:有哪些"
    rf"|有嗎|嗎|呢|在哪)*{END}"
    rf"|{LEAD_EN}(?:is there |are there )?(?:anything|anywhere|somewhere|any climbing) indoors? (?:nearby"
    rf"|near there|near it|around there){END}"
)
_THE_NEAREST = compiled(
    rf"{LEAD}(?:其中)?(?:哪一?[間家個座]最近|最近的(?:是)?(?:哪一?[間家個座]|那[間家個座]))的?{END}"
    rf"|{LEAD_EN}which (?:one |of (?:them|those|these) )?is (?:the )?(?:closest|nearest)(?: one)?{END}"
    rf"|{LEAD_EN}(?:what about |what(?:'s| is) |which(?:'s)? )?(?:the )?(?:closest|nearest)(?: one| gym| of (?:them"
    rf"|those))?"
    rf"(?: then| please)?{END}"
)
_GRADE_NEAR = compiled(
    rf"{LEAD}(?:附近|旁邊)還?有(?:沒有)?(?:其[他它]|別)?的?(?P<zh>{A_GRADE})(?:左右|以上|以下)?的?(?:路線)?(?:嗎"
    rf"|呢)?{END}"
    rf"|{LEAD_EN}(?:are there |is there )?any (?:other |more )?(?P<en>{A_GRADE})s? (?:nearby|near (?:it|there"
    rf"|them)|around there){END}"
)
_SUITS_THERE = compiled(
    rf"{LEAD}(?P<zh>[{CRAG}{AREA}]+)(?:那[邊裡])?有?(?:沒有)?(?:什麼|哪些)?(?:適合(?:我|我們)?(?:爬)?的|(?:可以"
    rf"|能)爬的?)(?:路線)?(?:嗎"
    rf"|呢|有哪些)*{END}"
    rf"|{LEAD_EN}(?:is there |are there )?(?:any(?:thing)?|something)(?: routes?)? (?:suitable|for me|for us"
    rf"|like that) (?:in|at) (?:the )?"
    rf"(?P<en>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*){END}"
)
_ON_IT = compiled(
    rf"{LEAD}(?:它|那|這)?(?:上面|那面牆|那[邊裡]|裡面)?有(?:什麼|哪些)(?:路線|線)?(?:可以爬)?(?:嗎|呢)?{END}"
    rf"|{LEAD_EN}what(?:'s| is| routes are| climbs are)(?: there)? (?:on|in|at) (?:it|there|that (?:wall|area"
    rf"|sector|crag)){END}"
)
_EASY_ONES = compiled(
    rf"{LEAD}有(?:沒有)?(?:什麼|哪些)?(?P<zh>簡單|容易|入門|好爬)(?:一?點)?的(?:路線)?(?:嗎|呢)?{END}"
    rf"|{LEAD_EN}(?:are there |is there |got )?(?:any |some |anything |something )?(?P<en>easy|beginner(?: friendly)?"
    rf"|hard|short|long)"
    rf"(?: ones?| routes?| climbs?)?{END}"
)
_OTHER_GYMS = compiled(
    rf"{LEAD}(?P<zh>{PLACE}+)(?:市|那邊|那裡)?(?:還|也)?有(?:沒有)?(?:別|其[他它]|另外)的?[間家]?(?:岩館|攀岩館"
    rf"|館)?(?:嗎|呢|可以去|可以爬)*{END}"
    rf"|{LEAD_EN}(?:are there |is there )?(?:any |what )?(?:others?|other (?:gyms?|places?|ones?)|another(?: gym"
    rf"| one)?|anything else) "
    rf"in (?P<en>{PLACE}+(?: {PLACE}+)*){END}"
)
_GYMS_TOO = compiled(
    rf"{LEAD}(?:有(?:沒有)?|附近的?)*(?:室內的?)?(?:岩館|攀岩館|抱石館|攀岩場館)(?:呢|有嗎|有哪些|有沒有)+{END}"
    rf"|{LEAD_EN}(?:what about |how about |any |and )+(?:the )?(?:climbing |indoor )?gyms?(?: nearby"
    rf"| there)?(?: then)?{END}"
)
_BIGGEST_ONE = compiled(
    rf"{LEAD}最大的?(?:是|那)?(?:哪?一?[區個座面]牆?)?{END}|{LEAD_EN}(?:which is |what's "
    rf"|what is )?(?:the )?(?:biggest|largest)(?: one| area| wall)?{END}"
)
_HOW_FAR = compiled(
    rf"{LEAD}(?:大概|大約)?(?:有|要)?(?:多遠|幾公[里裡]|多少公[里裡]){END}|{LEAD_EN}how far(?: away)? is (?:it"
    rf"|that)(?: away)?{END}"
)
_SET_OUT = compiled(r"從(?P<zh>[\u4e00-\u9fff]{2,4}?)(?:去|到|出發|怎麼)|\bfrom (?P<en>[a-z]+(?: city)?) to\b")
# The walls beside the one spoken of, or where a route lies; 「同一面牆」 is that one.
_OTHER_WALLS = compiled(
    rf"{LEAD}(?:在)?(?:它|那|這)?(?:條|裡|邊|區)?(?:的)?(?:附近|旁邊|隔壁|周邊|周圍)(?:還|也)?有(?:沒有)?"
    rf"(?:什麼|哪些|哪幾[個面]?|別的?|其[他它]的?)*(?:牆面?|岩壁|岩區|區域?|岩面)(?:嗎|呢|可以(?:爬|去|玩))*{END}"
    rf"|{LEAD_EN}(?:(?:what|which|are there|is there|any|an)(?:'s)? )*(?:other |another |else )?"
    rf"(?:walls?|areas?|sectors?)"
    rf"(?: (?:are|is)(?: there)?)?(?: else)? (?:nearby|near ?by|close by|around (?:there|here|it)|next to (?:it|that)"
    rf"|near (?:it|there|that)|next door){END}"
)
_NTHS = {"二": 2, "三": 3, "四": 4, "五": 5, "second": 2, "third": 3, "fourth": 4, "2nd": 2, "3rd": 3, "next": 2}


def _outdoors(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Crags after gyms of a town: 「那戶外呢」, or the nearest of them."""
    near = _ROCK_NEAR.match(words) is not None
    asked = before(0) if near or _OUTDOORS.match(words) is not None else None
    if asked is None or asked.subject != "gym":
        return None
    if asked.intent == "detail":
        gyms = [m for m in asked.mentions if m.kind == "gym" and not m.negated]
        if not near or len({m.ids for m in gyms}) != 1:
            return None
        one = quoted(gyms[0].surface)
        return f"離{one}最近的岩場是哪個" if holds_cjk(words) else f"which crag is nearest to {one}"
    if asked.intent not in SETS:
        return None
    towns = [m.surface for m in asked.mentions if m.kind in ("city", "district", "region") and not m.negated]
    if not towns and (others := _of_the_others(asked, _GYMS_SAID, "岩場", "crags")) is not None:
        return others
    if near and towns:
        return f"離{towns[-1]}最近的岩場是哪個" if holds_cjk(words) else f"which crag is nearest to {towns[-1]}"
    if holds_cjk(words):
        return f"{towns[-1] if towns else ''}有哪些岩場"
    return f"which crags are there in {towns[-1]}" if towns else "which crags are there"


def _step_at(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Harder ones than the route spoken of at a place that is named: 「龍洞還有更難的嗎」."""
    found = _STEP_AT.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent not in ("detail", "extreme"):
        return None
    routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1 or len(routes[0].ids) != 1:
        return None
    name = quoted(routes[0].surface)
    if found["zh"]:
        return f"{cut(text, found.span('zh'))}有比{name}{found['how']}的路線嗎"
    return f"any routes {found['than']} than {name} at {cut(text, found.span('en'))}?"


def _way_to_route(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The way to the crag of the route spoken of, as an answer said where it lies."""
    asked = before(0) if _WAY.match(words) is not None else None
    if asked is None or asked.subject != "route" or asked.intent not in ("detail", "extreme"):
        return None
    told = (m for content in answers_back(history, 2) for m in names(content[:_TOLD]) if m.kind == "crag")
    if (crag := next(told, None)) is None:
        return None
    return f"{quoted(crag.surface)}怎麼去" if holds_cjk(words) else f"how to get to {quoted(crag.surface)}"


def _nth_nearest(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The second of what was listed from near to far."""
    found = _NTH_NEAREST.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or not asked.near or asked.subject not in ("gym", "crag"):
        return None
    said = found["zh"] or found["en"]
    nth = _NTHS.get(said) or int(said)
    listed = next((t for t in lists(history, before, names) if len(t) >= nth), None)
    one = None if listed is None else listed[nth - 1]
    if one is None:
        return None
    return introduced(one, chinese=bool(found["zh"]))


def _indoors_near(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Gyms near the crag spoken of: 「附近室內的有哪些」."""
    crags = named_before(before, ("crag",)) if _INDOORS_NEAR.match(words) is not None else []
    if len({m.ids for m in crags}) != 1:
        return None
    name = quoted(crags[0].surface)
    return f"{name}附近的岩館有哪些" if holds_cjk(words) else f"which gyms are near {name}"


def _the_nearest(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The first of what was listed from near to far."""
    asked = before(0) if _THE_NEAREST.match(words) is not None else None
    if asked is None or asked.subject not in ("gym", "crag"):
        return None
    said = [m for m in said_last(history, names) if m.kind == asked.subject]
    one = next((t[0] for t in lists(history, before, names) if t), None) if asked.near else None
    # Where a town has none the answer told the nearest one.
    one = one or (said[0] if len({m.ids for m in said}) == 1 else None)
    if one is None:
        return None
    return introduced(one, chinese=holds_cjk(words))


def _grade_near(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Routes of a grade beside the one spoken of: those of its area, as the answer said it."""
    found = _GRADE_NEAR.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in ("detail", "compare"):
        return None
    told = {m.ids: m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "area"}
    if len(told) != 1:
        return None
    area, grade = quoted(next(iter(told.values())).surface), cut(text, found.span("zh" if found["zh"] else "en"))
    return f"{area}有{grade}的路線嗎" if found["zh"] else f"any {grade} routes at {area}"


def _from_where(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How far a crag is from the town from which the way to it was asked."""
    asked = before(0) if _HOW_FAR.match(words) is not None else None
    out = _SET_OUT.search(asked.text.lower()) if asked is not None and asked.subject == "crag" else None
    crags = named_before(before, ("crag",))
    if out is None or len({m.ids for m in crags}) != 1:
        return None
    name = quoted(crags[0].surface)
    return f"{name}離{out['zh']}多遠" if out["zh"] else f"how far is {name} from {out['en'].title()}"


def _suits_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The same advice at another place: 「龍洞有適合的路線嗎」."""
    found = _SUITS_THERE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in SETS:
        return None
    if asked.intent != "recommend" and any(m.kind in ("crag", "area", "sector") for m in asked.mentions):
        return None
    there = cut(text, found.span("zh" if found["zh"] else "en"))
    return f"那{there}呢" if found["zh"] else f"what about {there}"


def _on_it(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The routes of the crag or wall spoken of, or the easy ones of these."""
    easy = _EASY_ONES.match(words)
    asked = before(0) if easy is not None or _ON_IT.match(words) is not None else None
    of_place = asked is not None and asked.intent == "detail" and asked.subject in ("crag", "area")
    of_routes = easy is not None and asked is not None and asked.intent in SETS and asked.subject == "route"
    if asked is None or not (of_place or of_routes):
        return None
    places = [m for m in asked.mentions if m.kind in ("sector", "area", "crag") and not m.negated]
    if not places or len({m.ids for m in places if m.kind == "crag"}) > 1:
        return None
    name = quoted(next((m for m in places if m.kind != "crag"), places[0]).surface)
    if easy is not None and of_routes and (easy["zh"] or easy["en"] in ("easy", "beginner", "beginner friendly")):
        # What else was asked of them is still asked.
        return f"那{BEGINNER_MOST}以下的呢" if easy["zh"] else f"what about {BEGINNER_MOST} and under"
    if easy is None:
        return f"{name}有哪些路線" if holds_cjk(words) else f"which routes are in {name}"
    return f"{name}有{easy['zh']}的路線嗎" if easy["zh"] else f"any {easy['en']} routes at {name}"


def _gyms_too(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Gyms after crags near a town, or after one crag: 「那岩館呢」."""
    asked = before(0) if _GYMS_TOO.match(words) is not None else None
    if asked is None or asked.subject != "crag":
        return None
    places = [*asked.near, *(m for m in asked.mentions if m.kind in ("city", "district", "crag") and not m.negated)]
    if not places:
        return _of_the_others(asked, _CRAGS_SAID, "岩館", "gyms")
    name = places[0].surface if places[0].kind != "crag" else quoted(places[0].surface)
    return f"{name}附近的岩館有哪些" if holds_cjk(words) else f"which gyms are near {name}"


def _of_the_others(asked: Reading, said: re.Pattern[str], zh: str, en: str) -> str | None:
    """What no row tells, asked of gyms where it was asked of crags, or the other way round."""
    if not (asked.unrecorded or asked.unheard) or (found := said.search(asked.text)) is None:
        return None
    return f"{asked.text[: found.start()]}{zh if holds_cjk(asked.text) else en}{asked.text[found.end() :]}"


def _biggest_area(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the areas that were listed has most routes: "biggest one?"."""
    asked = before(0) if _BIGGEST_ONE.match(words) is not None else None
    if asked is None or asked.subject not in ("area", "crag") or asked.intent not in SETS:
        return None
    where = next((m.surface for m in asked.mentions if m.kind in ("crag", "region") and not m.negated), "")
    if holds_cjk(words):
        return f"{where}哪{'一區' if asked.subject == 'area' else '個岩場'}路線最多"
    return f"which {asked.subject}{f' in {where}' if where else ''} has the most routes"


def _other_walls(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The other walls of the crag, after one wall or a route on one: 「附近還有什麼牆」."""
    asked = before(0) if _OTHER_WALLS.match(words) is not None else None
    if asked is None or asked.own is not None or asked.subject == "gym":
        return None
    told = [m for content in answers_back(history, 2) for m in names(content[:_TOLD]) if m.kind in ("area", "crag")]
    places = [*named_before(before, ("area", "crag")), *told]
    area = next((m for m in places if m.kind == "area" and len(m.ids) == 1), None)
    crag_id = None if area is None else area.ids[0].partition("/")[0]
    crag = next((m for m in places if m.ids == (crag_id,)), None)
    if area is None or crag is None:
        return None
    if holds_cjk(words):
        return f"{crag.surface}除了{area.surface}還有哪些區"
    return f"which areas are there at {crag.surface} other than {area.surface}"


def _other_gyms(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The other gyms of a town, after one was asked about: 「高雄還有別間嗎」."""
    found = _OTHER_GYMS.match(words)
    asked = before(0) if found is not None else None
    gyms = named_before(before, ("gym",))
    if found is None or asked is None or asked.intent not in ("detail", "compare") or not gyms:
        return None
    told = list({m.ids: m.surface for m in gyms}.values())
    name = ("和" if found["zh"] else " and ").join(told)
    if found["zh"]:
        return f"除了{name}以外，{cut(text, found.span('zh'))}有哪些岩館"
    return f"which gyms are there in {cut(text, found.span('en'))} other than {name}"


NEAR = (
    _other_walls,
    _other_gyms,
    _gyms_too,
    _biggest_area,
    _outdoors,
    _step_at,
    _way_to_route,
    _nth_nearest,
    _indoors_near,
    _the_nearest,
    _grade_near,
    _from_where,
    _suits_there,
    _on_it,
)
