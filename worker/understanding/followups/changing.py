"""Read what a follow-up changes in the question before it: listed instead of counted, five of them, a grade harder."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.grades import bounds
from schemas.reading import Attribute, Filter, GradeRange, Kind, Reading, Turn
from worker.understanding.conditions.loosening import loosened
from worker.understanding.conditions.numbers import MAX_LIMIT
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.pointing import switches
from worker.understanding.followups.replies import is_empty
from worker.understanding.grades.bounds import grade_range
from worker.understanding.matching.patterns import compiled

Read = Callable[[str, Sequence[Turn]], Reading]
SETS = frozenset({"list", "count", "recommend", "extreme", "search", "distribution"})
_COUNTED = frozenset({"count", "distribution"})
_LIST_THEM = compiled(
    r"^(?:那|請|可以|幫我|麻煩)*(?:都|全部?|通通|統統)*(?:列|秀|顯示|給我看|說說看|講)(?:給我|出來?|一下|看看|清單|名字|全部?|所有)"
    r"|^(?:那|請|可以|幫我)*(?:只)?(?:要|給|告訴)(?:我)?(?:它們的|這些的)?(?:路線)?名[字稱](?:就好|就行|即可|嗎)?[?？。!！\s]*$"
    r"|^(?:那|請|幫我|麻煩)*(?:全部?|通通|統統|所有)(?:的)?(?:都|給我看|讓我看|秀給我看|列給我看|我都要看?|我要看)+[吧啊。!！\s]*$"
    r"|^(?:那)?(?:是|有)?(?:哪幾|哪些|哪[兩二三四五六七八九十\d]{1,2}|哪一?(?=[條間家個]))[條間家個區座]?(?:呢|啊)?[?？\s]*$"
    r"|^(?:那)?(?:分別|各自?)?(?:是|叫)(?:哪些|哪幾[條間家個]|什麼)(?:名字)?[?？\s]*$"
    r"|^(?:那|它們|這些|路線)*(?:各自?|分別|都)(?:是|各)?(?:多難|幾級|多長|幾米|幾公尺|什麼(?:難度|等級|級數)"
    r"|有打?\s?bolts?)[呢啊嗎?？\s]*$"
    r"|^(?:and |so |ok )*(?:what grades? are they|how (?:hard|long) are they)(?: all)?[?.!\s]*$"
    r"|^(?:and |ok |so |can you |could you |please )*(?:which (?:ones? )?are (?:they|those|these)"
    r"|what are (?:they|those|these|their names)"
    r"|which ones[?.!\s]*$|list (?:them|these|those|all|it)|show (?:me )?(?:them|those|these|the list|all)(?: all)?"
    r"|name (?:them|a few|some)|give me (?:the list|a few|some)(?: names| examples)?"
    r"|let me see(?: them)?|like what|such as)\b"
    r"|^(?:ok |please |then )*show me[?.!\s]*$"
)
_WHICH_ONE = compiled(
    r"^(?:那|所以)*(?:是|叫)?哪一?[條間家個座](?:路線|岩館)?(?:啊|呢)?[?？\s]*$"
    r"|^(?:and |so )*which (?:one|route)(?: is (?:it|that))?[?\s]*$"
)
_ALL_OF_THEM = compiled(
    r"^(?:那|所以)*(?:這樣)?(?:總共|一共|全部|合計)?(?:有)?(?:幾|多少)[條間家個座](?:路線|岩館)?(?:呢|啊)?[?？\s]*$"
    r"|^(?:那|所以|真的|欸|蛤)*(?:就|只)有?[一兩二三四五六七八九十\d]{1,3}[條間家個座](?:路線|岩館)?(?:而已)?[嗎喔哦呀]?[?？\s]*$"
    r"|^(?:and |so |ok )*(?:just|only) (?:\d{1,3}|one|two|three|four|five|six)[?\s]*$"
    r"|^(?:and |so |ok )*how many (?:(?:(?:problems|boulders|ones) )?(?:are )?(?:there|those|of them|is that)"
    r"|problems|boulders|in (?:total|all)|altogether|total)"
    r"(?: (?:are there|in total|in all|altogether|total))?[?.\s]*$|^how many[?\s]*$"
)
_TOGETHER = compiled(
    r"^(?:那|所以)*(?:總共|一共|全部)[呢?？\s]*$|加起來|合起來|合計|加總|相加|兩[種者]|[兩二三]個?(?:地方|岩場|城市|區)?(?:總共|一共|共)"
    r"|\b(?:together|combined|altogether|in total|in all|the sum|both|add(?:ed)? up)\b"
)
_MEASURED: tuple[Attribute, ...] = ("length", "bolts", "grade", "videos")
_BOTH_OF_THEM = compiled(
    r"^(?:那|就)*(?:兩[種個者級]|全部)?都(?:要|給我|可以|看看?|列出?來?|想看|好)+[吧啊謝謝。!！\s]*$"
    r"|^(?:and |ok |show me |i want |give me )*both(?: of (?:them|those)| grades| please| then| together)*[?.!\s]*$"
)
_TWO = compiled(r"兩|\b(?:both|two|together|combined)\b")
_KIND_MORE = compiled(
    r"^(?:那|所以)*(?:這?兩[個種者類]?(?:相?比(?:較|起來)?(?:的話)?)?)?哪(?:一)?[種個類邊](?:路線|的)?(?:比較|較)?多[?？\s]*$"
    r"|^(?:and |so |ok )*which (?:kind |type |one )?(?:is|are|has) (?:there )?more(?: of| common)?[?\s]*$"
)
_SO_MANY = compiled(
    r"^(?:那|請|麻煩)?(?:只|先)?(?:要|給我|列|看|推薦|挑|選"
    r"|來)?(?:我)?(?:前)?[一二兩三四五六七八九十\d]{1,2}[條間家個名座](?:路線|岩館)?(?:就好|即可|就行|就夠|夠了"
    r"|可以了|吧|謝謝)+[了啦。!！\s]*$"
    r"|^(?:那|請|麻煩|幫我)*(?:(?:只|先)(?:要|給我|列|看|推薦|挑)|要|給我|列)(?:給)?(?:我)?(?:前)?[一二兩三四五六七八九十\d]{1,2}[條間家個名座](?:路線|岩館)?[。!！\s]*$"
    r"|^前[一二兩三四五六七八九十\d]{1,2}[條間家個名座][?？。\s]*$"
    r"|^(?:please |just |only |ok |give me |show me |the )*(?:top |first |best )?(\d{1,2}|two|three|four|five"
    r"|six|seven|eight|nine|ten)"
    r"(?: (?:of them|of those|is enough|is fine|will do|please|only|ones?|routes|gyms|max))*[.!\s]*$"
)
HARDER = compiled(
    r"^(?:太簡單了?[,，。\s]*)?(?:那|還|有沒有|有|要|想要|給我|來點|可以)*(?:(?:別|其[他它]|另外)的?條?)?(?:再|更|稍微|比較)*(?:難|[升高](?=[一1個]*級))(?:個|一)?(?:點|些"
    r"|[一1]?級"
    r"|一個級數)?(?:點)?(?:的)?(?:路線)?(?:呢|嗎|有哪些|有嗎|好了|吧|就好)?[?？。!！\s]*$"
    r"|^(?:(?:that's |it's |they're |those are )?too (?:hard|easy)[,.!\s]+)?(?:and |ok |what about |how about "
    r"|show me |give me |any |some |something |anything |the "
    r"|got )*(?:a (?:bit|little|grade|notch)|one grade|slightly|even)? ?"
    r"(?:harder|tougher|more difficult)(?: (?:ones?|routes?|please|then|stuff|by (?:a|one) grade|than (?:that"
    r"|those|these|it|this)))*[?.!\s]*$"
    r"|^(?:one|a) grade up[?.!\s]*$|太簡單了?[^?？]{0,4}$|\btoo easy[.!\s]*$"
)
EASIER = compiled(
    r"^(?:太難了?[吧啦]?[,，。\s]*)?(?:那|還|有沒有|有|要|想要|給我|來點|可以)*(?:(?:別|其[他它]|另外)的?條?)?(?:再|更|稍微|比較)*(?:簡單|容易"
    r"|輕鬆|[降低](?=[一1個]*級))(?:個|一)?(?:點|些"
    r"|[一1]?級|一個級數)?(?:點)?(?:的)?(?:路線)?(?:呢|嗎|有哪些|有嗎|好了|吧|就好)?[?？。!！\s]*$"
    r"|^(?:(?:that's |it's |they're |those are )?too (?:hard|easy)[,.!\s]+)?(?:and |ok |what about |how about "
    r"|show me |give me |any |some |something |anything |the "
    r"|got )*(?:a (?:bit|little|grade|notch)|one grade|slightly|even)? ?"
    r"(?:easier|simpler|less hard)(?: (?:ones?|routes?|please|then|stuff|by (?:a|one) grade|than (?:that|those"
    r"|these|it|this)))*[?.!\s]*$"
    r"|^(?:one|a) grade down[?.!\s]*$|(?<!不會)(?<!是)(?<!算)太難了?[^?？嗎呢]{0,4}$|\btoo hard[.!\s]*$"
)
_PRICED = compiled(
    r"\d{2,4}\s*(?:元|塊)?\s*(?:以下|以內|以上|左右|內)|\b(?:under|below|less than|over|up to"
    r"|max) (?:nt\$?\s?)?\d{2,4}\b"
)
ASKS_VALUE = compiled(
    r"[幾誰]|多少|什麼|怎|嗎|哪|多[長高難遠久]|\b(?:how|what|when|where|who|why|which|is|does|do|are|can)\b"
)
NOUNS: dict[Kind, tuple[str, str]] = {"route": ("路線", "routes"), "gym": ("岩館", "gyms")}
_NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"兩": 2}
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMERALS |= {word: n for n, word in enumerate(_CARDINALS, 1)}
_NUMBER = re.compile(rf"\d{{1,2}}|{'|'.join(_NUMERALS)}")
_REGRADES = compiled(
    r"^(?:那|那就|幫我|再|請)*(?:換成|改成|改為|改|換)\s*(?:5\.|v\d)[\w.+~-]{0,12}(?:的)?(?:呢|吧|好了|看看"
    r"|試試)*[?？\s]*$"
    r"|^(?:ok |please |can you |let's )*(?:make|change|switch)(?: (?:it|that|them))?(?: to)? (?:a )?(?:5\."
    r"|v\d)[\w.+-]{0,8}s?[?.\s]*$"
)
_WHETHER_ANY = compiled(
    r"^(?:那麼?|請問)?(?:還|也)?有(?:沒有)?(?!影片|bolt)|有嗎|有沒有"
    r"|^(?:and |so |ok |but )*(?:any|are there|is there|got|do (?:they|you|we) have|does it have)\b"
)
_LISTS_SOME = compiled(r"有哪些|是哪些|哪幾條|列|給我看|\b(?:list|show|which ones)\b")
_ORDERS = frozenset({"hardest", "easiest", "longest", "shortest", "most_bolts", "oldest", "newest"})
_ALL = compiled(r"全部|全列|都列|統統|通通|所有|\b(?:all|every one|everything)\b")
_LEAST_INSTEAD = 3
_MOST_NARROWING = 60
_WHOLE = re.compile(r"^5\.(\d+)([a-d]?)$")


def changed_form(
    reading: Reading, words: str, before: Reading, earlier: Callable[[], Reading | None], read: Read
) -> Reading | None:
    """The question before in another form, or without one of its conditions; None where nothing of it changes so."""
    if (taken_back := loosened(words, before, reading)) is not None:
        free, end = taken_back
        wished = replace(reading, filter=Filter(), attributes=(), extreme=None, unrecorded=())
        said = _said(overlay(free, wished), free)
        # What is wanted instead may be said behind it: "forget slab then. what about tufa".
        rest = reading.text[end:].strip(" ,.，。;；!！")
        instead = read(rest, ()) if len(rest) > _LEAST_INSTEAD else None
        if instead is None or instead.unknown_names or instead.unknown_places:
            return said
        if is_empty(instead.filter) and instead.extreme is None:
            return said
        return replace(overlay(said, replace(instead, text=reading.text, locale=reading.locale)), needs_history=True)
    if before.intent not in SETS:
        return None
    if before.intent == "extreme" and _WHICH_ONE.match(words) and before.subject == "route":
        # Which one it is, asked after how long the longest is, is told by it.
        return as_changed(reading, before)
    if before.intent == "extreme" and _LIST_THEM.search(words) and before.rank is None and before.subject == "route":
        # Those among which it was found, and it first.
        first = before.extreme if before.extreme in _ORDERS else None
        most = all_asked(words) or before.limit
        return as_changed(reading, replace(before, intent="list", extreme=None, order=first, attributes=(), limit=most))
    if before.intent == "recommend" and before.mode != "similar" and _LIST_THEM.search(words):
        return as_changed(reading, replace(before, limit=all_asked(words) or before.limit))
    if (before.intent in _COUNTED or (before.intent == "list" and before.limit is None)) and _LIST_THEM.search(words):
        if any(m.kind in ("crag", "area") and not m.negated for m in reading.mentions):
            # 「列出龍洞的」 after how many each crag has.
            there = replace(before, intent="list", group_by=None, extreme=None, attributes=(), limit=all_asked(words))
            return replace(overlay(there, replace(reading, attributes=())), needs_history=True)
        return as_changed(reading, replace(before, intent="list", group_by=None, extreme=None, limit=all_asked(words)))
    nothing_else = not reading.mentions and (is_empty(reading.filter) or reading.filter.kinds == ())
    if before.intent == "count" and _KIND_MORE.search(words) and (other := earlier()) is not None:
        both = together(reading, before, other)
        if both is not None and len(both.filter.route_types) > 1:
            return replace(both, intent="distribution", group_by="type", attributes=())
    if before.intent == "count" and _TOGETHER.search(words) and (other := earlier()) is not None:
        both = together(reading, before, other)
        if both is None or reading.filter.grades is None:
            return both
        # 「兩種都有 5.10 的嗎」 is told by how many of these there are of each type.
        of_types = len(both.filter.route_types) > 1
        graded = replace(both, filter=replace(both.filter, grades=reading.filter.grades))
        return replace(graded, intent="distribution", group_by="type", attributes=()) if of_types else graded
    figure_of = reading.aggregate if reading.aggregate is not None and reading.aggregate.base is None else None
    if figure_of is not None and before.subject == "route" and not reading.mentions and reading.extreme is None:
        # 「平均長度多少」 after a list is the figure over those routes.
        of = tuple(a for a in _MEASURED if a in figure_of.of)
        figure = replace(before, intent="distribution", aggregate=figure_of, attributes=of, limit=None)
        return as_changed(reading, replace(figure, order=None, mode=None, extreme=None, group_by=None))
    if before.intent in ("list", "search") and _BOTH_OF_THEM.match(words) and (other := earlier()) is not None:
        return together(reading, before, other)
    if reading.intent == "count" and not reading.mentions and _TOGETHER.search(words) and _TWO.search(words):
        # 「兩邊加起來幾條」 after the hardest of one wall, and of another.
        both = together(reading, before, other) if (other := earlier()) is not None else None
        if both is not None:
            return replace(both, intent="count", extreme=None, rank=None, order=None, group_by=None, mode=None,
                           limit=None, attributes=())  # fmt: skip
    # Of the nearest few were shown, and these are not all.
    if nothing_else and not before.near and _ALL_OF_THEM.search(words) and reading.subject in (None, before.subject):
        counted = replace(before.filter, exclude_ids=(), ids=()) if before.intent != "recommend" else before.filter
        return as_changed(reading, replace(before, intent="count", extreme=None, mode=None, filter=counted, limit=None))
    if nothing_else and (so_many := _SO_MANY.search(words)) is not None:
        return as_changed(reading, replace(before, limit=_number(so_many[0]) or reading.limit or before.limit))
    return None


def wants_list(words: str) -> bool:
    """Whether those that were spoken of are to be listed."""
    return _LIST_THEM.search(words) is not None


def all_asked(words: str) -> int | None:
    """How many are shown where all of those counted or listed are to be listed."""
    return MAX_LIMIT if _ALL.search(words) else None


def _number(words: str) -> int | None:
    found = _NUMBER.search(words)
    if found is None:
        return None
    return int(found[0]) if found[0].isdecimal() else _NUMERALS[found[0]]


def _said(joined: Reading, free: Reading) -> Reading:
    return replace(joined, attributes=free.attributes, weekday=free.weekday, minute=free.minute, until=free.until,
                   part=free.part, days=free.days, filter=free.filter, needs_history=True)  # fmt: skip


def as_changed(reading: Reading, changed: Reading) -> Reading:
    mentions = tuple(replace(m, start=0, end=0) for m in changed.mentions)
    return replace(changed, text=reading.text, locale=reading.locale, mentions=mentions, missing=None,
                   needs_history=True, confidence=min(changed.confidence, 0.85))  # fmt: skip


def together(reading: Reading, before: Reading, other: Reading) -> Reading | None:
    """Two questions of one kind as one: the places of both, or their grades where these follow on each other."""
    if other.intent != before.intent or other.subject != before.subject:
        return None
    mine, theirs = _of_areas(before.filter), _of_areas(other.filter)
    if replace(mine, grades=None) == replace(theirs, grades=None):
        wider = _next_to(theirs.grades, mine.grades)
        return None if wider is None else as_changed(reading, replace(before, filter=replace(mine, grades=wider)))
    if bool(mine.crag_ids) != bool(theirs.crag_ids) or bool(mine.area_ids) != bool(theirs.area_ids):
        return None
    if bool(mine.route_types) != bool(theirs.route_types) or _anywhere(mine) != _anywhere(theirs):
        return None
    cities = dict.fromkeys((theirs.gym_city, *theirs.gym_cities, mine.gym_city, *mine.gym_cities))
    towns = tuple(city for city in cities if city)
    joined = replace(
        mine,
        crag_ids=tuple(dict.fromkeys((*theirs.crag_ids, *mine.crag_ids))),
        area_ids=tuple(dict.fromkeys((*theirs.area_ids, *mine.area_ids))),
        route_types=tuple(dict.fromkeys((*theirs.route_types, *mine.route_types))),
        gym_city=towns[0] if len(towns) == 1 else None,
        gym_cities=towns if len(towns) > 1 else (),
    )
    seen = {m.ids for m in before.mentions}
    mentions = (*(m for m in other.mentions if m.ids not in seen), *before.mentions)
    return as_changed(reading, replace(before, mentions=mentions, filter=joined))


def _of_areas(f: Filter) -> Filter:
    """A filter in which an area says itself of which crag it is."""
    return replace(f, crag_ids=()) if f.area_ids and not f.sectors else f


def _next_to(one: GradeRange | None, other: GradeRange | None) -> GradeRange | None:
    """Two ranges of grades as one, where the one begins at the end of the other."""
    if one is None or other is None or one.system != other.system:
        return None
    low, high = sorted((one, other), key=lambda g: (g.low is not None, g.low or 0))
    joins = low.high is not None and high.low is not None and high.low <= low.high + 1
    return grade_range(one.system, low.low, high.high) if joins else None


def _anywhere(filter: Filter) -> Filter:
    return replace(filter, crag_ids=(), area_ids=(), route_types=(), gym_city=None, gym_cities=())


def changes_grade(words: str, before: Reading | None) -> bool:
    """Whether another grade is put in the place of the one in a list, not converted: 「換成5.11」, "make it 5.10"."""
    return before is not None and before.intent in SETS and _REGRADES.search(words) is not None


def changed_grade(reading: Reading, words: str, before: Reading, read: Read) -> Reading | None:
    """The list before, a grade harder or easier; None where no other grade is wanted or none was said."""
    step = 1 if HARDER.search(words) else -1 if EASIER.search(words) else 0
    grades = before.filter.grades
    if step < 0 and grades is None and before.mode == "progression":
        # Who finds the next step after a route too hard wants others like it, but easier.
        return as_changed(reading, replace(before, mode="similar"))
    if not step or grades is None or before.intent not in SETS or before.subject not in (None, "route"):
        return None
    wanted = _stepped(grades, step, read)
    if wanted is None:
        return None
    if step < 0 and before.mode == "progression":
        before = replace(before, mode="exploration", level=None)
    level = wanted if before.level is not None else None
    return as_changed(
        reading, replace(before, level=level, filter=replace(before.filter, grades=wanted, exclude_ids=()))
    )


def _stepped(grades: GradeRange, step: int, read: Read) -> GradeRange | None:
    low, high = grades.low, grades.high
    ends = [m for text in (grades.low_text, grades.high_text) if text and (m := _WHOLE.match(text))]
    if len(ends) == 2 and (ends[0][2], ends[1][2]) in (("", ""), ("a", "d")) and ends[0][1] == ends[1][1]:
        # Who asked for 5.10 means the next number, whatever its letters.
        return read(f"5.{int(ends[0][1]) + step} routes", ()).filter.grades
    least, most = bounds(grades.system)
    if step > 0 and high is not None and high < most:
        return grade_range(grades.system, high + 1, min(most, high + (1 if low == high else 4)))
    if step < 0 and low is not None and low > least:
        return grade_range(grades.system, max(least, low - (1 if low == high else 4)), low - 1)
    return None


def only_narrows(reading: Reading, words: str) -> bool:
    """Whether a question is a condition and no more: 「晚上十點後還開的」, "under 300"."""
    if (
        len(words) > _MOST_NARROWING
        or ASKS_VALUE.search(words)
        or reading.mentions
        or reading.extreme
        or reading.personal
    ):
        return False
    if reading.intent not in ("list", "search", "detail") or reading.unknown_names or reading.unknown_places:
        return False
    return not is_empty(reading.filter) or reading.weekday is not None or _PRICED.search(words) is not None


def listed_instead(before: Reading, reading: Reading, words: str) -> Reading:
    """The question before as a list, where after the easiest or the longest it is asked whether there are such."""
    if (
        before.intent != "extreme"
        or before.limit is not None
        or reading.extreme is not None
        or _WHETHER_ANY.search(words) is None
    ):
        return before
    return replace(before, intent="list", extreme=None, rank=None, limit=None)


def listed_of_each(before: Reading, reading: Reading, words: str) -> Reading:
    """A count, of all or of each kind, as a list, where some are to be listed: 「那傳攀的有哪些」.

    So too the easiest or the hardest of all where a grade is said behind it: "one around 5.9?", 「那 5.9 的呢」.
    """
    if _asks_at_grade(reading, before):
        return replace(before, intent="list", extreme=None, rank=None, limit=None, attributes=())
    counted = before.intent in _COUNTED and reading.group_by is None and not is_empty(reading.filter)
    # 「有沒有 5.8 的」 after how grades or ways of climbing are spread asks for these.
    told = before.group_by == "grade" or (before.group_by == "type" and _WHETHER_ANY.search(words) is not None)
    graded = counted and told and reading.filter.grades is not None and reading.intent != "count"
    if not counted or not (graded or _LISTS_SOME.search(words)):
        return before
    return replace(before, intent="list", group_by=None, extreme=None)


def _asks_at_grade(reading: Reading, before: Reading) -> bool:
    """Whether a grade is said after the easiest or the hardest of all: those of one grade are equally hard."""
    grades = reading.filter.grades
    if before.intent != "extreme" or before.extreme not in ("easiest", "hardest") or before.filter.grades is not None:
        return False
    bounded = grades is not None and grades.low is not None and grades.high is not None
    return bounded and reading.extreme is None and reading.intent in ("list", "search", "detail")


def narrowed(reading: Reading, words: str, before: Reading, read: Read) -> Reading | None:
    """The question before with the condition that a follow-up adds or puts in the place of another of its kind."""
    noun = NOUNS.get(before.subject or "article")
    timed = before.subject == "gym" and is_empty(reading.filter) and reading.weekday is not None
    if noun is None or not (before.intent in SETS or timed) or before.own is not None:
        return None
    before = listed_instead(before, reading, words)
    english = reading.locale == "en"
    price = (" price" if english else " 票價") if before.subject == "gym" and _PRICED.search(words) else ""
    asked = read(f"{noun[english]} {reading.text}{price}", ())
    if asked.subject != before.subject or asked.unknown_names or asked.unknown_places or asked.missing:
        return None
    if is_empty(asked.filter) and asked.weekday is None:
        return None
    if not switches(words):
        # Each further wish is wanted as well, not instead.
        both = {
            name: tuple(
                one
                for one in dict.fromkeys((*getattr(before.filter, name), *getattr(asked.filter, name)))
                if one not in getattr(asked.filter, f"not_{name}")
            )
            for name in ("facilities", "features")
        }
        asked = replace(asked, filter=replace(asked.filter, facilities=both["facilities"], features=both["features"]))
    return replace(overlay(before, replace(asked, text=reading.text)), locale=reading.locale, needs_history=True)
