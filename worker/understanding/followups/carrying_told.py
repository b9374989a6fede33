"""Write out follow-ups on what was explained or listed: at a crag, of one of a kind, of a harness after shoes.

"And at Long Dong" after whether bouldering wants a helmet asks it of that crag; "how do I find one" after whether one
needs a partner is asked of a partner; "is that hard" after a grade that was converted is asked of the grade.
"""

from collections.abc import Sequence

from schemas.grades import format_range
from schemas.reading import Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.conditions.facets import read_features
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.done_there import done_there
from worker.understanding.followups.going_on import explains
from worker.understanding.followups.numbering import Before, by_name, cut, named_before, quoted
from worker.understanding.followups.of_the_one import asked_the_same
from worker.understanding.followups.shown import Names, whole_name
from worker.understanding.followups.things import thing
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE
from worker.verify.words import FEATURES, word

_AT_A_CRAG = compiled(
    rf"{LEAD}(?:如果)?(?:是|在|去)*(?P<zh>[{CRAG}{AREA}]+)(?:的話|那[邊裡]|也|都|會|還是|需要|要|適用|一樣|可以)*{END}"
    rf"|{LEAD}(?:如果)?(?:是|在|去)*(?P<ma>[{CRAG}{AREA}]+)(?:的話|那[邊裡]|也|都|會|還是|需要|要|適用|一樣|可以)*嗎[?？\s]*$"
    rf"|{LEAD_EN}(?:what about |how about |what if (?:it's|i'm|we're) |also )*(?:at|in) (?:the )?"
    rf"(?P<en>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*)(?: too| as well| then)?{END}"
)
# Of what one needs or may do it can be asked at a crag, and of what a word means it cannot.
_DEPENDS = compiled(
    r"需要|要不要|要[帶戴穿用]|該[帶戴穿用]|得[帶戴]|可以|可不可以|能不能|安全|危險|適合|會不會"
    r"|\b(?:need(?:ed)?|necessary|required|bring|wear|pack|take|safe|dangerous|allowed|ok|okay|can (?:i|we|you)"
    r"|should (?:i|we|you))\b"
)
_DRAWS = compiled(r"快[扣掛][^,，。]{0,6}[幾多]|[幾多]少?[支個條組把]快[扣掛]|\bhow many (?:quick ?)?draws\b")
_ROPE = compiled(
    r"繩[子索]?[^,，。]{0,5}(?:多長|[幾多]少?[米公])|多長的?(?:主|動力)?繩"
    r"|\bhow long (?:a|of a|should (?:my|a|the)) rope\b"
    r"|\b(?:what|which) (?:rope length|length (?:of )?rope)\b|\bwhat length rope\b"
)
_THAT_GRADE = compiled(
    r"^(?:那麼?|所以|請問)*(?P<zh>這樣|這|那|它)?(?:個|級|個?難度)*(?:到底|是|有|算|會|很|真的)*"
    r"(?P<hard>(?:對[^,，。?？]{2,6}(?:來說|而言)?)?(?:會|很|算|是)*(?:多難|難嗎|難不難|困難嗎))[?？\s]*$"
    r"|^(?:and |so |ok |but )*(?:how (?:hard|difficult) is|is) (?P<en>that|it|this)(?: grade)?"
    r"(?P<rest>(?: (?:really|considered|very|too|a))*(?: (?:hard|difficult|tough|good))?(?: grade)?"
    r"(?: for [a-z ]{4,30})?)[?\s]*$"
)
_ONE = compiled(
    r"\b(?:find|get|buy|need|rent|hire|use|borrow|wear|bring|choose|make|tie|build|carry) (?:myself )?(?P<one>one)"
    r"(?=[?.!\s]*$| (?:in|at|near|online|myself|here)\b)"
)
_A_THING = compiled(
    r"\b(?:need|have|find|use|get|buy|is|want|bring|wear|what's|does) (?P<thing>an? [a-z-]+(?: (?:partner|device|pad"
    r"|bag|brush|guide|coach|knot|rope|helmet|harness|anchor|course|kit|board|belt|card))?)\b"
)
_HARNESS_TOO = compiled(
    rf"{LEAD}(?:租)?(?P<zh>吊帶)(?:租借|租金|租)*(?:也|要|是|有|多少錢|可以)*{END}"
    rf"|{LEAD_EN}(?:what about |how about |any )*(?:an? |the |rent(?:ing|al)? (?:an? )?)?(?P<en>harness(?:es)?)"
    rf"(?: rentals?| hire)?(?: too| as well)?{END}"
)
_BOULDERS_ALONE = compiled(
    rf"{LEAD}(?:如果)?(?:只是?|是|去|連)?(?:抱石|抱石館)(?:的話|也|都|還|一樣|需要|要|不用)*(?:嗎)?{END}"
    rf"|{LEAD_EN}(?:what about |how about |what if (?:it's|i) (?:only |just )?)*(?:even )?(?:for |if |when |in |i'm )*"
    rf"(?:just |only )?(?:a )?boulder(?:ing)?(?: gyms?)?(?: too| as well| only)?{END}"
)
_BARE_THING = compiled(r"^(?:and |what about |any |how about )*(?P<en>[a-z]{3,14}s)[?\s]*$")
_OTHER_GYM = compiled(
    rf"{LEAD}「?(?P<zh>[{GYM}]+)」?(?:也|就|都)?(?:沒有|有)?(?:嗎|呢|的話)?{END}"
    rf"|{LEAD_EN}(?:what about |how about |does |has )?(?:the )?(?P<en>[{GYM}]+(?: [{GYM}]+)*)"
    rf"(?: (?:have|has|got) (?:it|one|them|any))?(?: too| either| as well)?{END}"
)
_GEAR_TOO = compiled(
    rf"{LEAD}(?:買)?(?:整套|全套|一套|自己的)?(?:攀岩)?(?:裝備|器材)(?:的話|大概|要|會|很)*(?:多少(?:錢)?|貴嗎|貴)?{END}"
    rf"|{LEAD_EN}(?:what about |how about |how much (?:is|for) )*(?:the |own |my own |buying )*(?:gear|equipment){END}"
)
_WHICH_TOWN = compiled(
    rf"{LEAD}(?:兩[個邊]|這兩個)?哪[一個邊]*(?:城市|縣市|縣|市)?(?:的)?(?:岩館|館)?(?:比較|較)多的?{END}"
    rf"|{LEAD_EN}which (?:city|town|one|place|of (?:them|the two)) (?:has|have|is) (?:got )?more"
    rf"(?: gyms| of them)?{END}"
)
_WITH_ONE = compiled(
    rf"{LEAD}(?:有)?(?:沒有|哪些|什麼|哪幾條)(?:路線|線)(?:是)?(?:有|需要|會用到|要用到|用得到|會用)(?:這個|這種|到|它)*(?:動作|技巧)?(?:的)?{END}"
    rf"|{LEAD_EN}(?:are there )?(?:any|which|what) (?:routes?|climbs?|problems?)(?: here| in taiwan)? "
    rf"(?:with|that ha(?:s|ve)|have|need) (?:one|some|it|that|them|those|this|any){END}"
)
_SAME_THERE = compiled(
    rf"{LEAD}(?P<zh>[{CRAG}{AREA}]+)(?:那[邊裡])?也(?:都)?(?:是|一樣)(?:這樣)?嗎{END}"
    rf"|{LEAD_EN}is (?:it|that) the same (?:at|in|for) (?:the )?(?P<en>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*){END}"
)
_ENOUGH = compiled(
    rf"{LEAD}(?:這樣)?(?:去|爬|到)?(?P<zh>[{CRAG}{AREA}{ROUTE}]+)(?:這樣|的話)?(?:夠|夠用)(?:嗎|不夠)?{END}"
    rf"|{LEAD}(?:這樣)?夠(?:爬|去)?(?P<ma>[{CRAG}{AREA}{ROUTE}]+)(?:嗎|用)*{END}"
    rf"|{LEAD_EN}(?:is (?:it|that|this) |are (?:they|those) |will (?:it|that|they) be )?enough (?:for|at|to climb at) "
    rf"(?:the )?(?P<en>[{CRAG}{AREA}{ROUTE}]+(?: [{CRAG}{AREA}{ROUTE}]+)*){END}"
)
_HAS_KIT = compiled(
    r"(?P<draws>\d{1,2}) (?:quick ?)?draws|(?P<draws_zh>\d{1,2})\s?[把支條個組隻](?:快扣|快掛)"
    r"|(?P<rope>\d{2}) ?-?(?:m|met(?:er|re)s?)\b[^.?!]{0,12}\brope|(?P<rope_zh>\d{2})\s?(?:米|公尺|m)的?(?:主|單)?繩"
)
_FROM_NEAR = compiled(
    rf"^(?:那|請|幫我|可以)*(?:依|按|照)(?:照)?(?:離|距離?)?(?P<zh>{PLACE}+)(?:的)?(?:距離|遠近|最近)(?:來)?(?:排序?|列)(?:給我|出來|一下)*{END}"
    rf"|{LEAD_EN}(?:list|show|sort|order|rank)(?: me)?(?: them| these| those)?"
    rf" by (?:distance|how (?:far|close) they are)"
    rf"(?: from| to)? (?P<en>{PLACE}+(?: {PLACE}+)*){END}"
)
_WHERE_IN = compiled(
    rf"{LEAD}(?P<zh>{PLACE}+)(?:有)?(?:哪[裡邊間]|什麼地方)(?:可以|能|有)*(?:學|練|爬|玩|上課|教|試)*(?:的|嗎)?{END}"
    rf"|{LEAD_EN}where(?: can (?:i|we|one) (?:do|learn|try|practi[cs]e)(?: it| that| this)?)?"
    rf" in (?P<en>{PLACE}+(?: {PLACE}+)*){END}"
)
_DONE_AT_GYMS = (
    (compiled(r"先鋒|\blead\w*"), ("先鋒", "lead climbing")),
    (compiled(r"頂繩|上攀|\btop[- ]?rop\w*"), ("上攀", "top rope")),
    (compiled(r"抱石|\bboulder\w*"), ("抱石", "bouldering")),
)
_OF_GEAR = compiled(r"鞋|繩子|快扣|頭盔|吊帶|墊|\b(?:shoes|rope|draws|helmet|harness|pads?)\b")
_PART_OF_DAY = compiled(
    rf"{LEAD}(?P<zh>(?:今[天晚]|明[天晚]|後天|(?:這|下)?(?:週|周|星期|禮拜)[一二三四五六日天])?(?:早上|上午|中午|下午|傍晚|晚上))"
    rf"(?:的話|有開(?:的)?|開的)?(?:呢|嗎|有哪些)*{END}"
    rf"|{LEAD_EN}(?:what about |how about )?"
    rf"(?P<en>(?:tomorrow|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this|in the)"
    rf" (?:morning|afternoon|evening|night)|tonight){END}"
)
_A_FACILITY = compiled(
    r"先鋒|上攀|頂繩|抱石|速度攀登|淋浴|洗澡|置物櫃|訓練區|自動確保"
    r"|\b(?:lead\w*|top[- ]?rop\w*|boulder\w*|speed|showers?|lockers?|training area|auto[- ]?belays?)\b"
)
_OF_SERIES = compiled(rf"{LEAD}第?(?P<zh>[一二三四五六七八九])(?:的)?(?:難度|多難|幾級)?{END}")
_NUMERALS = "一二三四五六七八九"
_TWO = 2
_RENTS = compiled(r"租|\b(?:rent\w*|hire)\b")
_MOST_BACK = 3


def _at_a_crag(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What was asked of climbing in general, asked of a crag: 「那龍洞呢」 after whether bouldering wants a helmet."""
    found = _AT_A_CRAG.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or not explains(asked) or asked.conversion is not None or asked.mentions:
        return None
    before_text = asked.text.strip(" ?？")
    if (
        of_kit := _for_kit(cut(text, found.span(next(k for k in ("zh", "ma", "en") if found[k]))), before_text)
    ) is not None:
        return of_kit
    if _DEPENDS.search(before_text.lower()) is None or holds_cjk(before_text) != holds_cjk(text):
        return None
    key = next(key for key in ("zh", "ma", "en") if found[key])
    crag = cut(text, found.span(key))
    return f"{before_text} at {crag}" if key == "en" else f"{crag}{before_text}"


def _for_kit(crag: str, asked: str) -> str | None:
    """How many draws or how long a rope a crag wants, where that was asked of climbing in general."""
    words, zh = asked.lower(), holds_cjk(asked)
    if _DRAWS.search(words):
        return f"{crag}要帶幾支快扣" if zh else f"how many quickdraws to bring to {crag}"
    if _ROPE.search(words):
        return f"{crag}要帶多長的繩子" if zh else f"how long a rope do I need for {crag}"
    return None


def _that_grade(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How hard the grade is that was converted or explained: "so is that hard for a beginner"."""
    found = _THAT_GRADE.match(words)
    if found is None:
        return None
    for n in range(_MOST_BACK):
        asked = before(n)
        if asked is None or not explains(asked):
            return None
        if (of := asked.conversion) is not None and of.source in ("yds", "v"):
            grade = format_range(of.low, of.high, of.source)
            if found["hard"]:
                return f"{grade}{cut(text, found.span('hard'))}"
            rest = cut(text, found.span("rest"))
            return f"is {grade} {rest}" if rest else f"how hard is {grade}"
        if not asked.needs_history:
            return None
    return None


def _of_its_kind(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The thing that was asked about, where one of its kind is meant: "how do I find one" after a partner."""
    found = _ONE.search(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.mentions or named_before(before):
        return None
    named = thing(asked.text.lower())
    said = _A_THING.search(asked.text.lower()) if named is None else None
    if named is None and said is None:
        return None
    put = f"a {named.removesuffix('s')}" if named is not None else said["thing"] if said is not None else ""
    start, end = found.span("one")
    return f"{text[:start]}{put}{text[end:]}"


def _harness_too(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What a harness costs to rent at the gyms of a town where shoes were asked for."""
    found = _HARNESS_TOO.match(words)
    if found is None:
        return None
    for n in range(_MOST_BACK):
        asked = before(n)
        if asked is None or asked.subject != "gym" or asked.intent not in SETS:
            return None
        if _RENTS.search(asked.text.lower()):
            towns = [m.surface for m in asked.mentions if m.kind in ("city", "district") and not m.negated]
            if not towns:
                return None
            if found["zh"]:
                return f"{towns[-1]}岩館租吊帶多少錢"
            return f"harness rental prices at gyms in {towns[-1]}"
    return None


def _boulders_alone(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether bouldering needs a partner as well, after whether one may come alone: "even for bouldering?"."""
    asked = before(0) if _BOULDERS_ALONE.match(words) is not None else None
    if asked is None or asked.mentions or not {"alone", "partners"} & set(asked.unrecorded):
        return None
    return "抱石需要夥伴嗎" if holds_cjk(words) else "do I need a partner for bouldering"


def _same_of_gym(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether another gym has what one was asked for: 「B-TOPIA 也沒有嗎」 after showers."""
    found = _OTHER_GYM.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent != "detail" or asked.subject != "gym":
        return None
    if set(asked.attributes) - {"facilities", "gym_type"} or _A_FACILITY.search(asked.text.lower()) is None:
        return None
    ones = [m for m in asked.mentions if m.kind == "gym" and m.end > m.start and not m.negated]
    said = [m for m in names(text) if m.kind == "gym" and len(m.ids) == 1]
    other = said[0].name if len(said) == 1 and found["zh"] else cut(text, found.span("zh" if found["zh"] else "en"))
    if len(ones) != 1 or asked.text[ones[0].start : ones[0].end] != ones[0].surface:
        return None
    left, right = asked.text[: ones[0].start].removesuffix("「"), asked.text[ones[0].end :].removeprefix("」")
    return f"{left}{quoted(other)}{right}" if holds_cjk(asked.text) == holds_cjk(f"{words}{left}{right}") else None


def _with_one(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The routes that have what was explained: "any routes with one" after what a dyno is."""
    asked = before(0) if _WITH_ONE.match(words) is not None else None
    if asked is None or not explains(asked) or asked.mentions:
        return None
    tags = read_features(fold(asked.text)).wanted
    if not tags:
        return None
    tag = word(FEATURES, tags[0], "zh-TW" if holds_cjk(words) else "en")
    return f"有{tag}的路線有哪些" if holds_cjk(words) else f"routes with {tag}"


def _same_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What was asked of the routes of one crag, asked of another: "is that the same at Shoushan"."""
    found = _SAME_THERE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in SETS:
        return None
    return f"what about {cut(text, found.span('en'))}" if found["en"] else f"那{cut(text, found.span('zh'))}呢"


def _enough_for(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether the draws or the rope that somebody has are enough for a place: "enough for Long Dong?"."""
    found = _ENOUGH.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None:
        return None
    has = _HAS_KIT.search(asked.text.lower())
    place = cut(text, found.span(next(key for key in ("zh", "ma", "en") if found[key])))
    if has is None:
        # How much that is was told by an article.
        return _for_kit(place, asked.text) if explains(asked) and not asked.mentions else None
    if holds_cjk(text):
        kit = f"{has['draws_zh']} 支快扣" if has["draws_zh"] else f"{has['rope_zh'] or has['rope']} 米的繩子"
        return f"{kit}夠爬{place}嗎"
    draws, rope = has["draws"] or has["draws_zh"], has["rope"] or has["rope_zh"]
    return f"are {draws} draws enough for {place}" if draws else f"is a {rope} m rope enough for {place}"


def _by_distance(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What was listed by how far it lies from a town: "list them by distance from Taipei"."""
    found = _FROM_NEAR.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("crag", "gym") or asked.intent not in SETS:
        return None
    if found["zh"]:
        return f"離{cut(text, found.span('zh'))}最近的{'岩場' if asked.subject == 'crag' else '岩館'}有哪些"
    return f"list the {asked.subject}s by distance from {cut(text, found.span('en'))}"


def _where_in(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Where in a town one can do what was explained: "where in Taipei" after whether beginners may lead."""
    found = _WHERE_IN.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or not explains(asked) or asked.mentions:
        return None
    zh = holds_cjk(text)
    style = next((put for said, put in _DONE_AT_GYMS if said.search(asked.text.lower())), None)
    if style is None or _OF_GEAR.search(asked.text.lower()):
        return None
    town = cut(text, found.span("zh" if found["zh"] else "en"))
    return f"{town}有{style[0]}的岩館有哪些" if zh else f"gyms with {style[1]} in {town}"


def _at_that_time(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The gyms of a town that are open in another part of a day: 「明天早上呢」 after those that are open now."""
    found = _PART_OF_DAY.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym" or asked.near:
        return None
    when = cut(text, found.span("zh" if found["zh"] else "en"))
    gyms = named_before(before, ("gym",))
    if asked.intent in ("detail", "compare") and "hours" in asked.attributes and gyms:
        if found["zh"]:
            return f"{'和'.join(map(by_name, gyms))}{when}有開嗎"
        return f"is {' and '.join(map(by_name, gyms))} open {when}"
    if asked.intent not in SETS:
        return None
    of_time = ("kinds", "open_at", "open_part", "open_until", *PLACE_FIELDS)
    if asked.filter.open_at is None or narrows(asked.filter, *of_time):
        return None
    towns = [m.surface for m in asked.mentions if m.kind in ("city", "district") and not m.negated]
    if found["zh"]:
        return f"{towns[-1] if towns else ''}{when}有開的岩館有哪些"
    return f"which gyms{f' in {towns[-1]}' if towns else ''} are open {when}"


def _of_series(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The route of the same name with another number: 「二呢」 after 天空之城一."""
    found = _OF_SERIES.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent != "detail" or asked.subject != "route":
        return None
    for m in named_before(before, ("route",)):
        for name in dict.fromkeys((m.surface, m.name)):
            if name[-1:] in _NUMERALS and (one := whole_name(f"{name[:-1]}{found['zh']}", names)) is not None:
                return asked_the_same(quoted(one.surface), asked, cjk=True)
    return None


def _gear_costs(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What gear costs, after what climbing costs: 「那裝備呢」."""
    asked = before(0) if _GEAR_TOO.match(words) is not None else None
    if asked is None or asked.mentions or "price" not in asked.attributes:
        return None
    return "攀岩裝備先買什麼" if holds_cjk(words) else "what climbing gear should I buy first"


def _which_town(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the two towns asked about one after the other has more gyms: "so which city has more"."""
    if _WHICH_TOWN.match(words) is None:
        return None
    towns: dict[str, str] = {}
    for n in range(_MOST_BACK):
        asked = before(n)
        if asked is None or asked.subject != "gym" or asked.intent not in SETS:
            break
        towns |= {m.name: m.surface for m in asked.mentions if m.kind == "city" and not m.negated}
    if len(towns) != _TWO:
        return None
    second, first = towns.values()
    return f"{first}跟{second}哪個岩館多" if holds_cjk(words) else f"which has more gyms, {first} or {second}"


def _has_it_too(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """A thing said alone after what a gym has: "towels?"."""
    found = _BARE_THING.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym" or asked.intent != "detail":
        return None
    gyms = {m.ids: m for m in named_before(before, ("gym",))}
    of_hall = "facilities" in asked.attributes or bool(asked.filter.facilities) or bool(asked.unheard)
    if len(gyms) != 1 or not of_hall:
        return None
    return f"does {quoted(next(iter(gyms.values())).surface)} have {cut(text, found.span('en'))}"


TOLD = (
    _same_of_gym,
    _enough_for,
    _by_distance,
    _where_in,
    done_there,
    _at_that_time,
    _of_series,
    _gear_costs,
    _with_one,
    _same_there,
    _which_town,
    _has_it_too,
    _boulders_alone,
    _at_a_crag,
    _that_grade,
    _of_its_kind,
    _harness_too,
)
"""Asked after what goes on about rows by their names."""
