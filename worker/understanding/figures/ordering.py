"""Read the order in which things are wanted: sorted by length, the second hardest, the top five, the hardest of each.

Words of order are then hidden: 「由難到易」 asks for no extreme, "the top five by bolts" for no five bolts.
"""

import re
from dataclasses import dataclass
from typing import Literal

from schemas.reading import Extreme, GroupBy
from worker.understanding.conditions import longish
from worker.understanding.conditions.longish import read_longish
from worker.understanding.conditions.numbers import MAX_LIMIT, NUMBER, number_of
from worker.understanding.figures import superlatives
from worker.understanding.figures.of_places import ranks_by
from worker.understanding.figures.superlatives import asked_extreme
from worker.understanding.matching.patterns import Pattern, Table, Together, compiled
from worker.understanding.wording.masking import NAME, TAKEN, Masked

Measure = Literal["grade", "length", "bolts", "price", "rating", "year", "videos"]

_ENDS: dict[Measure, tuple[Extreme, Extreme]] = {
    "grade": ("hardest", "easiest"),
    "length": ("longest", "shortest"),
    "bolts": ("most_bolts", "fewest_bolts"),
    "price": ("priciest", "cheapest"),
    "rating": ("most_popular", "most_popular"),
    "year": ("newest", "oldest"),
    "videos": ("most_popular", "most_popular"),
}
"""The extremes that begin a list from above and from below."""
_ASCENDING = frozenset({"grade", "price"})
"""What is listed from below where nobody says from which end."""
_MEASURES: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    ("bolts", re.compile(r"bolt|掛片|固定點|顆")),
    ("price", re.compile(r"(?<!評)價|錢|票|貴|便宜|price|cost|entry|fee|cheap|expensive|prici")),
    ("rating", re.compile(r"評|星|rat(?:ed|ing)|stars")),
    ("videos", re.compile(r"影片|video")),
    ("year", re.compile(r"年|首攀|新|舊|老|year|\bage\b|first ascent|newest|oldest")),
    ("grade", re.compile(r"難|易|級|簡單|grade|difficult|hard|eas(?:y|iest)|toughest")),
    ("length", re.compile(r"長|短|高度|公尺|length|height|long|short|tall")),
)
_M_ZH = (
    r"難度|難易度?|級數|等級|級別|長度|高度|長短|bolts?\s*數?量?|掛片數?|固定點數?|價格|票價|價錢|價位|評分|評價|星等"
    r"|首攀(?:年份?)?|年份|影片數?"
)
_M_EN = (
    r"(?:grades?|difficulty|how hard|length|height|how long|(?:number of )?bolts?(?: counts?)?|prices?|cost"
    r"|entry(?: fee)?|ratings?|stars|year|age|first ascents?|(?:number of )?videos?)\b"
)
_END_ZH = r"(?:難|簡單|容易|易|長|短|高|低|多|少|便宜|貴|新|舊|老)"
_END_EN = (
    r"(?:hardest|toughest|easiest|longest|tallest|shortest|cheapest|priciest|highest|lowest|newest|oldest"
    r"|(?:most|least) (?:expensive|bolted|difficult|popular)|(?:best|highest|lowest)[ -]rated)"
)
_TO_EN = r"(?:desc(?:ending)?|asc(?:ending)?|high(?:est)? to low(?:est)?|low(?:est)? to high(?:est)?)"
_SORTED = compiled(
    rf"(?:(?:{_M_ZH})\s*的?)?(?:由|從)?{_END_ZH}的?(?:排列?|開始)?\s*(?:[到往]|至(?!少))\s*最?{_END_ZH}的?"
    r"(?:依序|順序|來)*(?:排(?:列|序|出來|下來|一下|好)?)?"
    rf"|(?:依照?|按照?|照|用|以|根據)著?(?:{_M_ZH})的?(?:高低|大小|長短|多寡|順序|先後|來|去|做|幫我)*"
    r"(?:排(?:列|序|名|出來|一下|好)?|列(?:出來?)?)"
    rf"|(?:{_M_ZH})的?(?:排序|排行榜?|排名|排列)"
    rf"|{_END_ZH}的(?:(?:路線|線)?(?:先|優先)(?!鋒)|(?:排|放|列)在?最?前面?|在最?前(?:面|(?!\S)))"
    rf"|從最?{_END_ZH}的(?:路線)?(?:開始|排|列)+"
    rf"|(?:{_M_ZH})\s*的?(?:由|從)?[大小]\s*[到至往]\s*[大小](?:排(?:列|序)?)?"
    rf"|\b(?:(?:sort|order|rank|arrange|list)(?:ed)? )?by (?:the |their )?{_M_EN}(?:,? \(?{_TO_EN}\)?)?"
    r"(?=[\s.,?!]*$|[,:]|\)| (?:in|at|near|on|for|please|from|then|and)\b)"
    rf"|\b(?:from )?(?:the )?{_END_EN}(?: one)? to (?:the )?{_END_EN}(?: one)?\b"
    rf"|\b{_END_EN}(?: ones| routes)? first(?=[\s,.?!;)]*$|,)"
    rf"|\bin (?:descending |ascending )?order of {_M_EN}|\bin (?:grade|difficulty|length|price|bolt) order\b"
)
# Who wants none that is too long, and does not say how long that is, sees the short ones first.
_NOT_TOO = compiled(
    r"(?:不要|別(?:給我)?|不想(?:要|爬)?|不用)太(?P<zh>長|短)(?!途)(?:的)?|太(?P<first>長|短)的(?:都|就|我"
    r"|請)*(?:不要|不用|別|跳過|略過|不考慮)列?了?"
    r"|\b(?:not|nothing|isn't|aren't|none|anything|skip|without|no)(?: (?:that|which|the|ones|is|are|routes))* too "
    r"(?P<en>long|tall|short)\b(?! (?:for|to)\b)"
)
# The same of bolts: who wants none with too few sees those with most first.
_NOT_FEW = compiled(
    r"(?:bolts?|掛片|掛點|固定點|耳片|保護點)\s*(?:數量?|打得)?(?:太|很|比較|超)?少的?(?:路線|線)?(?:都|就|我|請|先)*"
    r"(?:不要|不用|別|跳過|略過|不考慮|排除|不敢|免|pass)列?了?"
    r"|(?:不要|別(?:給我)?|不想(?:要|爬)?|排除|跳過)\s?(?:bolts?|掛片|掛點|固定點|耳片|保護點)\s*(?:數量?"
    r"|打得)?(?:太|很|比較|超)少的?"
    # 「bolt要多一點比較安全」, 「bolt 多的 5.10」
    r"|(?:bolts?|掛片|耳片|保護點)\s?(?:數量?)?(?:最好|希望|想要?|要|打得?)*(?:多一?[點些](?:的|比較|才|好)?|(?:很|比較|夠)?多的)"
    r"|\b(?:not|nothing|none|skip|without|no|avoid|exclude|leave out)"
    r"(?: (?:that|which|the|ones|routes|anything|has|have|with|those))*"
    r" (?:too|very|so|only a) few (?:bolts|clips|draws)\b"
)
_MEASURED = compiled(
    r"\d\s*(?:公尺|米|m\b|met(?:er|re)|呎|英尺|feet|ft)|[十百]\s*(?:公尺|米)|接近|步道|走路|\bapproach|\bwalk|\bhike"
)
_SHORT_FIRST = frozenset({"長", "long", "tall"})
_OF_CRAGS = re.compile(r"岩場|\bcrags?\b|[\ue001-\ue004]")
_NEAREST_STATION = compiled(
    r"(?:離|(?<![離\ue001-\ue006]))(?:捷運|車站|火車站|高鐵)站?(?:走路|步行)?(?:距離)?(?:最近|最不遠|(?:比較|更"
    r"|稍微)?近一?[點些]|(?:比較|很)?近的)|最靠近(?:捷運|車站)|最近捷運的"
    # Of two that are named it is told which lies nearer.
    r"|(?<!\ue004)(?<!\ue004 )哪一?[間家](?:攀?岩館|抱石館|館|店)?(?:離|出|下)?(?:捷運|車站)站?"
    r"(?:走路|走|步行)?(?:會|比較|較|更|最)*(?:近|快到)"
    r"|\b(?:closest|nearest|closer|nearer|shorte(?:st|r) walk) (?:\w+ )?(?:to|from) (?:an? |the |any )?"
    r"(?:mrt|metro|subway|train|station)(?: station)?s?\b"
)
# A figure says how long it is to be, and a comparison asks which is longer.
_LENGTHS = compiled(
    r"\d\s*(?:公尺|米|m\b|met|f(?:ee|oo)?t)|\b(?:or|and) (?:short|long|tall)er\b"
    r"|哪(?!些[^,，。?？]{0,8}又)|\b(?:which|what|than)\b"
    r"|\bon average\b|[\ue001]"
)
_SORTS = compiled(r"\b(?:sort|order|rank|arrang|list)")
_SPREAD = compiled(r"\b(?:how many|break|split|distribut|group|average|mean|spread)")
"""A spread by length asks for numbers, not for an order."""
_FROM_ABOVE = re.compile(
    r"(?:由|從|^)?(?:難|硬|長|高|多|貴|新|大(?=[到至往]))(?!易|短|低|度|少)|desc|^high|\bhigh\w* to|hardest|toughest"
    r"|longest|tallest|prici|most |newest|best"
)
_FROM_BELOW = re.compile(
    r"(?:簡單|容易|易|短|低|少|小|便宜|舊|老)的?(?:排列?|開始)?\s*[到至往]|(?:簡單|容易|易|短|低|少|便宜|舊"
    r"|老)的(?:路線|線)?(?:排|放|列|先|優先|在|開始)"
    r"|asc|\blow\w* to|(?:^|by \S+(?: \S+)? )(?:from )?(?:the )?(?:easiest|shortest|cheapest|lowest|oldest|least)"
)
_ADJECTIVES: tuple[tuple[Extreme, str], ...] = (
    ("most_bolts", r"多\s*[顆個支隻根片枚]?\s*bolts?|bolts?\s*多|most[ -]bolted|most bolts"),
    ("fewest_bolts", r"少\s*[顆個支隻根片枚]?\s*bolts?|bolts?\s*少|least[ -]bolted|fewest bolts"),
    ("most_popular", r"熱門|受歡迎|多影片|most popular|most filmed|most videos|(?:best|highest|top)[- ]rated"),
    ("hardest", r"難(?!度)|硬|困難|hardest|toughest|most difficult"),
    ("easiest", r"簡單|容易|輕鬆|親民|easiest|least difficult"),
    ("longest", r"長(?!巷)|高(?=的?(?:路線|線|一?條))|longest|tallest"),
    ("shortest", r"短|矮|shortest"),
    ("cheapest", r"便宜|cheapest|least expensive"),
    ("priciest", r"貴|priciest|most expensive"),
    ("newest", r"新(?!北)|newest"),
    ("oldest", r"老(?!人)|舊(?!牆)|oldest"),
)
_ADJECTIVE = "|".join(pattern for _, pattern in _ADJECTIVES)
_INVERSE: dict[Extreme, Extreme] = {
    "hardest": "easiest", "easiest": "hardest", "longest": "shortest", "shortest": "longest", "cheapest": "priciest",
    "priciest": "cheapest", "most_bolts": "fewest_bolts", "fewest_bolts": "most_bolts", "newest": "oldest",
    "oldest": "newest",
}  # fmt: skip
_ORDINALS = {
    name: n
    for n, names in enumerate(("second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th"), 2)
    for name in names.split()
}
_N = r"(?P<{}>[二三四五六七八九十]|[2-9]|1\d)"
_RANKED = compiled(
    rf"(?P<last>倒數)?(?:排名?|名列|排行)?第\s?{_N.format('zh1')}\s?(?:名|位)?的?最?(?P<adj1>{_ADJECTIVE})"
    rf"|(?P<by>{_M_ZH})(?:排名|排)?第{_N.format('zh2')}(?P<end>高|低|長|短|多|少|難)?(?:名|位)?"
    r"|(?<![層依其下首再這每單一])次(?P<adj2>難(?!度)|長|簡單|便宜|貴|短)(?=的|路線|線|條|$|[?？])"
    rf"|\b(?P<en>{'|'.join(_ORDINALS)})[ -](?P<adj3>{_ADJECTIVE})\b"
)
# The second to close: 「第二早關的」, "closes second latest".
_RANKED_HOURS = compiled(
    rf"第\s?{_N.format('zh')}\s?(?P<end_zh>早|晚)(?:才)?(?P<does_zh>關(?!子嶺)|打烊|休息|結束|收|開到|營業到|開"
    rf"|營業)(?:門|店|館)?的?"
    rf"|\b(?P<en>{'|'.join(_ORDINALS)})[ -](?P<end>earliest|latest|last)(?: gym| one)?(?: (?:to|that))? "
    r"(?P<does>clos(?:es?|ing)|shuts?|open(?:s|ing)?)\b"
    rf"|\b(?P<does_en>clos(?:es?|ing)|shuts?|opens?|stays? open)(?: the)? (?P<nth>{'|'.join(_ORDINALS)})[ -]"
    r"(?P<last>earliest|latest|last)\b"
)
_NEXT = compiled(
    r"(?:跟|和|與|、|還有)?(?:再來|其次|下一名|第二名)(?:是|的|呢)?"
    r"|\band (?:the )?(?:next|second|runner[- ]up)(?: one)?(?: down| after(?: that)?)?"
    r"|\brunner[- ]up\b(?: for)?(?: the)?"
)
_FIRST_BY = compiled(
    rf"(?P<by>{_M_ZH})(?P<end>最?[高低長短多少])?(?:的?排名|排行)?的?前\s?{NUMBER}\s?(?:名|大|高|條|間|家|個)?(?!洞|\d)"
)
_FIRST: tuple[Pattern, ...] = (
    compiled(rf"前\s?{NUMBER}\s?(?:名|大|強|條|間|家|個|座)?的?(?=$|[\s,，。?？難長短]|路線|線|岩館|運|傳|簡單|便宜)"),
    compiled(rf"哪\s?{NUMBER}\s?(?:條|間|家|座|個(?!月))|最[^,，。?？]{{1,8}}的\s?{NUMBER}\s?(?:條|間|家|座|名|個)"),
    compiled(rf"(?<![第每\d.]){NUMBER}\s?(?:條|間|家|座)\s?最(?=難|簡單|容易|長|短|便宜|貴|新|老|舊|熱門)"),
    compiled(rf"\b(?:top|bottom|first|which|what|name|the) {NUMBER}(?=[\s-])"),
    compiled(
        rf"(?<![\d.]){NUMBER}\s+(?:{NAME}+(?:'s)?\s+)?(?:[a-z-]+\s+){{0,3}}?"
        r"(?:routes|climbs|lines|gyms|crags|problems|boulders)\b"
    ),
)
_EACH: tuple[tuple[GroupBy, Pattern], ...] = (
    ("crag", compiled(r"[各每]一?個?岩場|岩場各自?|\b(?:each|every|per|by) (?:of the )?(?:\w+ )?crags?\b")),
    ("sector", compiled(r"[各每]一?個?分區|\b(?:each|every|per|by) (?:\w+ )?sectors?\b")),
    (
        "area",
        compiled(
            r"[各每]一?個?(?:岩區|區域|區)|[各每](?:一?面)?牆"
            r"|\b(?:each|every|per|by) (?:of the )?(?:[\ue001-\ue006]+ ?|\w+ )?(?:areas?|walls?)\b"
        ),
    ),
    ("type", compiled(r"[各每]一?(?:個|種)?(?:類型|種類|型態)|\b(?:each|every|per|by) (?:\w+ )?(?:types?|styles?)\b")),
    ("city", compiled(r"[各每]一?個?(?:縣市|城市)|\b(?:each|every|per|by) (?:city|cities|town)\b")),
)


# A wish without a measure sets no bound, but says what is to come first: 「bolt 多一點的」, 「便宜一點的岩館」.
_RATHER: Table[Extreme] = Table(
    (
        "most_bolts",
        compiled(
            r"(?<!影片)(?:bolts?|掛片|固定點|耳片|快扣)\s*(?:數量?|打得?|釘得?)?\s*(?:比較|稍微)?多(?:一"
            r"|個)?[點些](?!\S{0,2}嗎)"
            r"|(?<!影片)(?:bolts?|掛片|固定點|耳片)\s*(?:不要|別)太少"
            r"|\b(?:lots|plenty|loads|heaps) of bolts\b|\bmore bolts the better\b"
        ),
    ),
    ("most_popular", compiled(r"影片\s*(?:比較)?多(?:一|個)?[點些]|\b(?:lots|plenty|loads) of videos\b")),
    ("fewest_bolts", compiled(r"(?:bolts?|掛片|固定點|快扣)\s*(?:數量?)?\s*(?:比較|稍微)?少(?:一|個)?[點些]")),
    (
        "cheapest",
        compiled(
            r"(?<![再更比還])(?:稍微|比較)?便宜(?:一|個)?[點些](?=的|$|[\s,，。?？])|(?:不要|別|不想要?|不會)太貴"
            r"|\b(?:cheapish|on the cheap(?:er)? side|affordable"
            r"|(?:not|nothing|isn't|without being) too (?:expensive|pricey))\b"
        ),
    ),
)
# A wish alone turns what was said before.
_BESIDE = re.compile(
    r"[\ue001-\ue006\d]|路線|岩館|攀岩館|[運傳]攀|抱石|頂繩|\b(?:routes|gyms?|climbs|sport|trad|boulders|problems)\b"
)
# Shoes cost something as well, but are no rows.
_PRICED = re.compile(r"館|票|單次|入場|\bgyms?\b|\bentry\b|\bday pass")


@dataclass(frozen=True, slots=True)
class Ranking:
    """In which order things are wanted: a list's order, a place from the extreme, how many, the best of each group."""

    order: Extreme | None = None
    rank: int | None = None
    extreme: Extreme | None = None
    limit: int | None = None
    each: GroupBy | None = None


NO_RANKING = Ranking()


_ANY = Together(
    _NEAREST_STATION,
    _SORTED,
    superlatives.CUES,
    _NOT_TOO,
    _NOT_FEW,
    _RANKED,
    _RANKED_HOURS,
    _FIRST_BY,
    longish.CUES,
    _RATHER,
)


def read_ranking(question: Masked) -> tuple[Ranking, Masked]:
    """The order that is wanted, and the question with the words that say so hidden."""
    words = question.words
    if not _ANY.may_be_in(words):
        return NO_RANKING, question
    near = _NEAREST_STATION.search(words)
    if near is not None and _OF_CRAGS.search(words) is None:
        return Ranking(order="shortest_walk"), question.hide(((near.start(), near.end(), TAKEN),))
    by = _SORTED.search(words)
    if by is not None and not (by[0].startswith("by ") and _is_spread(by[0], words)) and ranks_by(words) is None:
        # "Sorted by length, shortest first": from which end may be said apart from the measure.
        spans = [m.span() for m in _SORTED.finditer(words)]
        order = _order(" ".join(words[start:end] for start, end in spans), words)
        return Ranking(order=order), question.hide((start, end, TAKEN) for start, end in spans)
    rank, extreme = None, asked_extreme(words)
    if extreme is None and (at := _NOT_TOO.search(words)) is not None and not _MEASURED.search(words):
        short = not _SHORT_FIRST.isdisjoint(at.groups())
        return Ranking(order="shortest" if short else "longest"), question.hide(((at.start(), at.end(), TAKEN),))
    if extreme is None and (at := _NOT_FEW.search(words)) is not None:
        return Ranking(order="most_bolts"), question.hide(((at.start(), at.end(), TAKEN),))
    if (at := _RANKED.search(words)) is not None:
        rank, extreme = _rank({name.rstrip("123"): said for name, said in at.groupdict().items() if said})
        question = question.hide(((at.start(), at.end(), TAKEN),))
    elif (at := _RANKED_HOURS.search(words)) is not None:
        rank, extreme = _rank_of_hours({name: said for name, said in at.groupdict().items() if said})
    elif extreme is not None and (at := _NEXT.search(words)) is not None:
        rank = 2
        question = question.hide(((at.start(), at.end(), TAKEN),))
    elif (at := _FIRST_BY.search(words)) is not None and (limit := _number(at)) is not None:
        extreme = _end(_measure(at["by"]), low=at["end"] is not None and at["end"][-1] in "低短少")
        # 「影片最多的前三條」 are routes: what is counted still says so.
        end = at.end() - (at[0][-1] in "條間家")
        return Ranking(extreme=extreme, limit=limit), question.hide(((at.start(), end, TAKEN),))
    if extreme is None:
        if (long := read_longish(question)) is not None and not _LENGTHS.search(words):
            return Ranking(order=long[0]), question.hide(((long[1], long[2], TAKEN),))
        return _rather(question)
    each = next((group for group, pattern in _EACH if pattern.search(words)), None) if rank is None else None
    limit = None
    if rank is None and (first := next((m for p in _FIRST if (m := p.search(words)) and _number(m)), None)) is not None:
        limit = _number(first)
        start, end = next(first.span(n) for n, said in enumerate(first.groups(), 1) if said)
        question = question.hide(((start, end, TAKEN),))
    return Ranking(rank=rank, extreme=extreme, limit=limit, each=each), question


def _rather(question: Masked) -> tuple[Ranking, Masked]:
    """The order of a wish without a measure, where it is a wish beside others and no turn of what was said before."""
    words = question.words
    for order, pattern in _RATHER.among(words):
        match = pattern.search(words)
        if match is not None and order == "cheapest" and _PRICED.search(words) is None:
            continue
        if match is not None and _BESIDE.search(words[: match.start()] + " " + words[match.end() :]):
            return Ranking(order=order), question.hide(((match.start(), match.end(), TAKEN),))
    return NO_RANKING, question


def _is_spread(said: str, words: str) -> bool:
    """Whether "by length" asks how many there are of each; "by grade" and "by year" do, where nobody sorts."""
    spread = _measure(said) in ("grade", "year") and _SORTS.search(words) is None
    return _SPREAD.search(words) is not None or spread


def _number(match: re.Match[str]) -> int | None:
    value = number_of(next(said for said in match.groups()[::-1] if said))
    return int(value) if value == int(value) and 2 <= value <= MAX_LIMIT else None


def _rank(said: dict[str, str]) -> tuple[int, Extreme]:
    number = said.get("zh")
    rank = int(number_of(number)) if number is not None else _ORDINALS.get(said.get("en", ""), 2)
    if "by" in said:
        return rank, _end(_measure(said["by"]), low=said.get("end", "高") in "低短少")
    extreme = next(name for name, pattern in _ADJECTIVES if re.match(pattern, f"{said['adj']}的路線"))
    return rank, _INVERSE.get(extreme, extreme) if "last" in said else extreme


def _rank_of_hours(said: dict[str, str]) -> tuple[int, Extreme]:
    """The place, and what is early or late: 開到 and "stays open" speak of the end of the day."""
    number, nth = said.get("zh"), said.get("en") or said.get("nth") or ""
    rank = int(number_of(number)) if number is not None else _ORDINALS[nth]
    early = (said.get("end_zh") or said.get("end") or said["last"]) in ("早", "earliest")
    does = said.get("does_zh") or said.get("does") or said["does_en"]
    if does.startswith(("開", "營業", "open")) and not does.endswith("到"):
        return rank, "earliest_opening" if early else "latest_opening"
    return rank, "earliest_closing" if early else "latest_closing"


def _order(said: str, words: str) -> Extreme:
    measure = _measure(said) or _measure(words)
    below = _FROM_BELOW.search(said) is not None
    above = not below and _FROM_ABOVE.search(said) is not None
    return _end(measure or "grade", low=below or (not above and (measure or "grade") in _ASCENDING))


def _measure(said: str | None) -> Measure | None:
    return next((name for name, pattern in _MEASURES if said and pattern.search(said)), None)


def _end(measure: Measure | None, *, low: bool) -> Extreme:
    return _ENDS[measure or "grade"][1 if low else 0]
