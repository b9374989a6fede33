"""Write out further follow-ups: a grade without its five, rock near a town, the way to where a route lies."""

from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import holds_cjk
from worker.understanding.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.changing import SETS
from worker.understanding.masking import AREA, CRAG
from worker.understanding.numbering import Before, named_before, quoted, said_last
from worker.understanding.patterns import compiled
from worker.understanding.self_standing import A_GRADE
from worker.understanding.shown import Names, answers_back

_TOLD = 300
_BARE = r"(?:1[0-5]|[6-9])[a-d]?\+?"
_BARE_GRADE = compiled(
    rf"{LEAD}(?:只(?:要|看|想看|想爬)|換成?|改成?|我?要|想看|有(?:沒有)?)*(?P<zh>{_BARE})(?=\D|$)"
    rf"(?:以上|以下|以內|左右)?的?(?:路線)?(?:就好|有嗎|有哪些|有幾條|呢|嗎)*{END}"
    rf"|{LEAD_EN}(?:only|just|what about|how about|any|maybe|show me|give me|make it|and)(?: the)? "
    rf"(?P<en>{_BARE}(?:s|(?<=[a-d])|(?<=\+)))(?: only| instead| then| please| and (?:up|under|below|above|over)"
    rf"| or (?:under|below|less|easier|harder|above|up))*{END}"
    rf"|{LEAD_EN}(?:what about|how about) (?P<about>{_BARE}){END}"
)
_COUNTED = ("length_min_m", "length_max_m", "bolts_min", "bolts_max", "price_min", "price_max", "videos_min")
_MORE_LIKE = compiled(
    rf"^(?:(?:not|nothing)(?: quite)? (?:that|so|too) \w+[,.]? ?)?(?:but |maybe |no,? |i (?:was thinking|meant|mean) )*"
    rf"(?:more like|something (?:like|around)|closer to|more around|around) (?:a )?(?P<en>{A_GRADE}(?: ?(?:to|-"
    rf"|or) ?{A_GRADE})?)"
    rf"s?(?: or so| maybe| please)?{END}"
    rf"|{LEAD}(?:不(?:要|用)?|沒(?:有)?)(?:那麼|這麼)(?:簡單|難|硬|輕鬆)的?[,，\s]*(?:大概|差不多|我?要|想要"
    rf"|是)*(?P<zh>{A_GRADE})(?:左右|上下)?的?{END}"
)
_OUTDOORS = compiled(
    rf"{LEAD}(?:如果)?(?:是|在)?(?:戶外|天然岩場|外岩|天然岩|野外)(?:的話|的)?(?:呢|有嗎|有沒有)+[?？\s]*$"
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
_BESIDE_IT = compiled(
    rf"{LEAD}(?:它)?(?:的)?(?:隔壁|旁邊|左邊|右邊)的?(?:那|這)?一?條(?:路線)?(?:是|叫)?(?:哪一?條|什麼)?{END}"
    rf"|{LEAD_EN}(?:what about |what's |which is |what is )*the (?:one|route|line) (?:next to|beside|(?:to"
    rf"|on) the (?:left|right) of) "
    rf"(?:it|that|this)(?: one)?{END}"
)


def _span(text: str, start: int, end: int) -> str:
    return text[start:end].strip()


def _bare_grade(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """A grade after routes, said without its five: 「只要 11 的」, "any 12s?"."""
    found = _BARE_GRADE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in SETS:
        return None
    if any(getattr(asked.filter, name) is not None for name in _COUNTED):
        # Of routes up to 10 m the 12 is a length as well.
        return None
    at = found.start(next(key for key in ("zh", "en", "about") if found[key]))
    return f"{text[:at]}5.{text[at:]}"


def _more_like(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Another grade where the ones shown miss it: "not that easy, more like 5.9"."""
    found = _MORE_LIKE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in SETS:
        return None
    key = "zh" if found["zh"] else "en"
    grade = _span(text, *found.span(key))
    return f"那{grade}的呢" if key == "zh" else f"what about {grade}"


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
        return f"{_span(text, *found.span('zh'))}有比{name}{found['how']}的路線嗎"
    return f"any routes {found['than']} than {name} at {_span(text, *found.span('en'))}?"


def _way_to_route(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The way to the crag of the route spoken of, as an answer said where it lies."""
    asked = before(0) if _WAY.match(words) is not None else None
    if asked is None or asked.subject != "route" or asked.intent not in ("detail", "extreme"):
        return None
    told = (m for content in answers_back(history, 2) for m in names(content[:_TOLD]) if m.kind == "crag")
    if (crag := next(told, None)) is None:
        return None
    return f"{quoted(crag.surface)}怎麼去" if holds_cjk(words) else f"how to get to {quoted(crag.surface)}"


def _beside_it(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which route is next to the one spoken of."""
    asked = before(0) if _BESIDE_IT.match(words) is not None else None
    if asked is None or asked.subject != "route" or asked.intent not in ("detail", "extreme"):
        return None
    routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1:
        return None
    name = quoted(routes[0].surface)
    return f"{name}隔壁是哪條" if holds_cjk(words) else f"which route is next to {name}"


FURTHER = (_bare_grade, _more_like, _outdoors, _step_at, _way_to_route, _beside_it)
