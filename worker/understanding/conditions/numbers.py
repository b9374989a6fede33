"""Read bolt counts, prices and how many items are wanted, in figures, in words and in Chinese numerals."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from worker.understanding.asked.gear_needed import falls_short
from worker.understanding.conditions.comparisons import Bound, bound_of, is_out
from worker.understanding.matching.patterns import Table, Together, compiled, of_parts
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE

_ZH = {"零": 0, "〇": 0, "一": 1, "二": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_EN = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_UNITS = "|".join(word for word, value in _EN.items() if 0 < value < 10)
_TENS = {
    w: n
    for n, w in zip(
        range(20, 100, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
_EN |= {"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, **_TENS}
_HUNDREDS = rf"(?:(?:a|{_UNITS}) )?hundred(?: (?:and )?fifty)?"
_EN |= {
    f"{many}hundred{more}": 100 * n + 50 * bool(more)
    for many, n in {"": 1, "a ": 1, **{f"{unit} ": _EN[unit] for unit in _UNITS.split("|")}}.items()
    for more in ("", " fifty", " and fifty")
}
_EN |= {"a few": 3, "a couple of": 2, "couple": 2}
_SAID_EN = "|".join(word for word in _EN if " " not in word and word != "couple" and word not in _TENS)
NUMBER = (
    r"(\d+(?:\.\d+)?|[零一二兩三四五六七八九十百]+"
    rf"|(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_UNITS})|(?![- ](?:{_UNITS})\b))|{_HUNDREDS}|{_SAID_EN})\b)"
)
_DRAWS = compiled(
    rf"(?:^|(?:我們?)?[只就](?:有|帶|剩|買|借)(?:到|下|得)?|\b(?:i|we)(?:['’]ve|['’]re)?(?: have| got| own"
    rf"| possess| brought| carry| bring"
    r"| are| down| to| just| only)+|我|只|就|帶|有|跟|和|加|共|\bonly(?: (?:have|got|own|brought|bring|carry))?"
    r"|\bwith|\bhave|\bown|\bgot"
    rf"|\band|\bare)\s*(?:了|只有|共有)?\s*{NUMBER}\s*"
    r"(?:支|個|條|組|隻|把|副|根)?\s*(?:快扣|快掛|quick ?draws?\b|draws?\b)"
    # 「快扣只剩六支」
    rf"|(?:快扣|快掛)(?:只|就|總共|一共|目前|還)*(?:(?:有|帶|剩|買|借)(?:到|下|了|得)?)?\s*{NUMBER}\s*[支個條組把副根]"
    rf"|(?<![\w.]){NUMBER} (?:quick ?)?draws (?=(?:is |are |be |will be |would be )?enough\b)"
)
# 「赤頭14支快扣夠嗎」, "do 14 draws do for Redhead": of one route a number beside the question whether it will do.
_SO_MANY_DRAWS = compiled(rf"(?<![a-z\d.]){NUMBER}\s*[支個條組隻把副根]?\s?的?(?:快扣|快掛|(?:quick ?)?draws?\b)")
_WILL_DO = compiled(
    r"夠|足以|(?:都|每一?條都?)(?:能|可以)(?:爬|上|攀)|\b(?:enough|suffice|sufficient|do for|do on|do it)\b"
    r"|\bwill \S+ (?:quick ?)?draws do\b|\b(?:climb|do|lead) (?:everything|all|every)\b"
)
_WHICH_ONES = compiled(r"哪|什麼|列出|推薦|就夠|夠用的|\b(?:which|what|list|any|show)\b")
_ONLY_SO_MANY = compiled(r"(?:我們?)?[只就]|\s?only|(?:i|we)\b|快[扣掛]")
_JUST_SO_MANY = compiled(r"剛好|正好|恰好|\b(?:precisely|exactly|just) (?:that|as|so) many\b")
_PLACES_GEAR = compiled(r"傳統|傳攀|岩塞|岩楔|機械塞|\btrad\b|\brack\b|\bcams?\b|\bnuts\b")
AT_THE_TOP = 2
"""How many draws a top anchor wants: the articles tell to bring as many more than there are bolts."""
CAN_CLIMB = compiled(
    r"(?:可以|能|(?<!不)夠|可)(?:爬|攀|放)|爬得(?:了|完|上)|哪[些幾]|有什麼|推薦|就夠(?!嗎)|夠用的"
    r"|\b(?:is|are) enough (?:for|on|to)\b|\bdraws (?:is |are |be |will be )?enough\b"
    r"|\bwhich\b|\bwhat (?:can|could|routes|climbs|should)\b|\bany\b"
    r"|\bwhat(?:['’]s| is| are)(?: still)? (?:safe|doable|climbable|possible|ok|okay|fine|on)\b"
    r"|\b(?:can|could) (?:i|we) (?:climb|do|get)\b"
)
_BOUND = r"(?:或)?(?:以上|以下|以內|之內|左右|起跳|or (?:more|fewer|less)|and (?:up|over)|plus|\+)"
_BOLT = (
    rf"(?P<unit>\s*[顆個支隻根片枚]?)\s*(?:{_BOUND})?\s*(?:(?<!\d)的)?\s*"
    r"(?:bolts?\b|固定點|耳片|掛片|掛點|膨脹螺栓|螺栓|錨點|岩釘|保護點|快扣|quick ?draws?\b|draws?\b)"
)

_BOLTS = compiled(rf"(?<![\d.a-z:第]){NUMBER}{_BOLT}")
_BOLTS_PLAIN = compiled(
    rf"(?:bolts?|掛片|耳片|固定點|快扣)\s*(?:數量?|數目|count)?"
    r"(?:\s*(?:is|are|of|:|more than|over|above|at least|at most|no more than|fewer than|less than|under|below)"
    rf"|\D{{0,5}}?)\s*(?<![哪第]){NUMBER}(?!\d|[區面點些下起樣條座家題])\s*[顆個支隻根片枚]?(?!\s*(?:公尺|米|m\b|metres?\b"
    rf"|meters?\b))"
)
# 顆 alone counts bolts where nothing else is counted by it.
_BOLTS_COUNTED = compiled(rf"(?<![\d.a-z第]){NUMBER}\s*顆(?!\s*星)(?=\s*(?:以上|以下|以內|左右|之內|內))")
_BOLTS_RANGE = compiled(
    rf"(?<![\d.a-z:]){NUMBER}\s*[顆個支隻根片枚]?\s*(?:到|至|~|-|to|and)\s*{NUMBER}{_BOLT}"
    rf"|(?:bolts?|掛片|耳片|固定點|快扣)\s*(?:數量?|數目|counts?)?\s*(?:在|是|介於|between|from|of)*\s*"
    rf"{NUMBER}\s*[顆個支隻根片枚]?\s*(?:到|至|~|-|to|and)\s*{NUMBER}(?!\d|[a-d]|\s*(?:公尺|米|m\b))"
)
_MOST_BOLTS = 200
_NO_BOLTS = compiled(
    r"\bbolt(?:[- ]free|less)\b|\bunbolted\b|"
    r"(?:(?:(?<!有)沒有?|無|不用|(?<![\d.])[零0]\s*[顆個支根])\s*(?:任何|一|半|半?[顆個支根])*\s*(?:的)?"
    r"|\b(?:without|no|neither|nor|zero|not (?:a|one)) (?:any |single |even |one |fixed )*)\s*"
    r"(?:bolts?\b|固定點|耳片|掛片|錨栓|膨脹螺栓|螺栓)"
    r"(?!\s*(?:數量?)?的?(?:資料|紀錄|記錄|數據)|\s+(?:counts?|numbers?|data|info\w*)\b)"
)
_OF_BOLTS = Together(_BOLTS_RANGE, _NO_BOLTS, _DRAWS, _BOLTS, _BOLTS_PLAIN, _BOLTS_COUNTED)
_PRICE = compiled(
    r"(?P<sign>nt\$|ntd |\$)?(?<![\d.a-z:])(?P<value>\d{2,4}|[一二兩三四五六七八九]百(?:[一二三四五六七八九]十?)?"
    rf"|{_HUNDREDS})(?![\d:]|\.\d|\s*-?(?:公尺|米|m\b|條|顆|個|分|min|小時|hours?\b|公[里裡]|km\b|公斤|kg\b|公分|cm\b|歲|坪|年|家|間"
    rf"|meters?\b|metres?\b"
    r"|bolts?\b|routes?\b|climbs\b|gyms?\b|people\b))\s*(?P<money>元|塊|nt\b|ntd\b|twd\b|dollars\b)?"
)
_PRICE_RANGE = compiled(
    r"(?:nt\$|ntd |\$)?(?<![\d.a-z:])(\d{2,4})\s*(?:元|塊|ntd?\b)?\s*(?:到|至|~|-|–|和|跟|與|to"
    r"|and)\s*(?:nt\$|ntd |\$)?(\d{2,4})"
    r"(?![\d:]|\.\d|\s*-?(?:公尺|米|m\b|條|顆|個|分|min|小時|hours?\b|公[里裡]|km\b|公斤|kg\b|公分|cm\b|歲|坪|年|家|間|met(?:er"
    r"|re)s?\b|bolts?\b|routes?\b|climbs\b|gyms?\b|people\b))"
    r"\s*(?P<money>元|塊|ntd?\b|twd\b|dollars\b)?"
)
_TWO_SUMS = compiled(r"到|至|~|-|–|\bto\b|之?間|介於|\bbetween\b")
_OF_MONEY = compiled(
    r"[平假]日(?=\s*(?:單次)?\s*(?:[1-9]\d\d|[一二兩三四五六七八九]百))"
    r"|票|入場|單次|價|便宜|貴|錢|費用|預算|entry|price|cost|ticket|day pass|budget|cheap|a visit|per visit"
    r"|\bcharg(?:e|es|ing)\b|\bfees?\b|\badmission\b|\bpay(?:ing)?\b|\bspend\b|收費|花費|入館|一次|租|\brent"
)
# Of gyms a number of this size by itself is what they cost: 「岩館 350 以下」.
_GYMS = compiled(r"(?<![旅飯茶書物])館|\bgyms?\b")
# So is one beside a town, in which no route lies: 「台北有先鋒且 300 以下的」.
_ROCK = re.compile(f"[{CRAG}{AREA}{ROUTE}]")
_LEAST_PRICE = 100
_EXACTLY = of_parts(r"(?:剛好|正好|恰好|整整|exactly|precisely)\s*(?:是|要)?\s*$")
_PRICE_OF = of_parts(
    r"(?:租鞋|岩鞋|鞋子?|吊帶|租借|星光票?|單次|門票|入場費?|票價?|\b(?:rental|entry|twilight|harness(?:es)?|shoes?))"
    r"(?:的|是|為|要|只要|費用?|價格?|租借|租|票|(?:單次|平日|假日)|\s|is|at|for|costs?|of)*$"
)
_OF_GYM = of_parts(r"\s*(?:的|岩館|館|有哪|哪|$|[?？,，]|gyms?)")
_BUDGET = of_parts(
    r"(?:預算|\bbudget)(?:一?個?人|每人|一位|per person|each|是|大概|大約|約|只有|有|抓|\s|of|is|:|：)*$"
    r"|(?:我們?|身上|手上|口袋裡?|錢包裡?|戶頭)(?:就|只|還|總共)*(?:有|剩|帶)[了下]?\s*$|只(?:有|剩|帶)[了下]?\s*$"
    r"|\b(?:only|just) (?:have |got |have got )?$|\b(?:i|we)(?:'ve| have)? (?:only |just )?(?:got|have) (?:about )?$"
)
_TO_SPEND_EN = of_parts(
    r"\b(?:(?:i|we)(?:'ve| have)?(?: only| just)? (?:have|got)|with|for)(?: only| just| about| around)? (?:nt\$"
    r"|ntd |\$)?$"
)
_ENOUGH = of_parts(
    r"\s*(?:以內|之內)?\s*(?:有找|(?:就|夠|大概|大約)*(?:可以?|能|夠)(?:去|爬|玩|到|在)*(?:哪|什麼|的)|內?(?:能"
    r"|可以)(?:去|爬|玩)|的(?:錢|預算)(?:可以|能|夠))"
)
_HAVE = of_parts(r"預算|(?<!吊)帶|身上|只有|budget|only have")
_ITEMS = (
    r"\s*(?:條|個(?!小?隊|人|組|朋友|同[學事]|學[員生]|小孩|大人|月|小時|禮拜|星期)|家|間|座|處|best|good|nice|easy|hard|great|classic|hardest|easiest|longest|shortest"
    r"|popular|top|sport|trad|routes?\b|crags?\b|gyms?\b"
    r"|areas?\b|climbs\b|results?\b|options?\b|boulders?\b|places\b)"
)
_LIMIT_BEFORE = compiled(
    rf"(?:前|推薦(?:我|給我)?|列出?|給我?|介紹|找|挑|選|最\S{{1,4}}的|\btop|\bgive me|\bshow me|\brecommend"
    rf"|\blist|\bsuggest|\bfind|\bname|\bthe)\s*{NUMBER}(?:\s*[\ue001-\ue006]+)?(?:\s*[a-z]{{3,8}}\b)?{_ITEMS}"
)
_LIMIT_TOP = compiled(
    rf"\btop[\s-]{NUMBER}|前\s*{NUMBER}\s*(?:名|條|個|家|間|難|長|短|大)|{NUMBER}\s*(?:hardest|easiest|longest"
    rf"|shortest)"
    rf"|(?:hardest|easiest|longest|shortest|best) {NUMBER} (?:[a-z]+ )?(?:routes|climbs|gyms|crags|lines)"
    rf"|(?:hardest|easiest|longest|shortest|newest|oldest) {NUMBER}(?=\W*$| (?:at|in|on|of|from)\b)"
    rf"|\b(?:recommend|suggest|pick|give me)(?: me)? {NUMBER}(?: of (?:them|those))?\s*[?.!]*$"
    # 「幫我選今天要爬的三條」
    rf"|(?:推薦|挑|選)[^,，。?？\s]{{1,10}}的\s?{NUMBER}\s?條(?=$|[\s,，。])"
    rf"|(?:推薦|介紹|給我|列)[^。?？]{{0,16}}[\s,，]{NUMBER}\s*(?:條|個|家|間)\s*$"
)
# "Just one route", 「只能爬一條」, 「必爬三條」, 「三條就好」.
_LIMIT_ONLY = compiled(
    rf"必[爬試]的?\s*{NUMBER}\s*條(?!件)"
    rf"|(?:只|就)(?:能|想|要|夠|有空|有時間|來得及|可以)*(?:再)?(?:爬|挑|選|推薦|試"
    rf"|給我?)\s*{NUMBER}\s*(?:條(?!件)|家|間|個)"
    rf"|{NUMBER}\s*(?:條|家|間|個)(?:路線|岩館|岩場)?(?:就好|就夠|即可|就可以)"
    rf"|\b(?:just|only|pick|choose) (?:climb |do |pick |choose |try |have time for )?(?:me )?{NUMBER} (?:[a-z]+ )?"
    r"(?:routes?|climbs?|lines?|gyms?|crags?|problems?)\b"
    rf"|\b{NUMBER} (?:absolute |true |real )?(?:classics?|must-?(?:do|climb)s?|recommendations?|suggestions?)\b"
)
_LIMIT_ANY = compiled(
    rf"(?<![這那第哪幾有\d.a-z]){NUMBER}\s*(?:條|家|間)(?!洞)(?:路線|岩館|岩場|[^,，。?？]{{0,12}}(?:路線|岩館"
    rf"|岩場))(?![裡中之當哪])"
    # 「龍洞三條 5.9」, "list three 5.9s": so many of a grade.
    rf"|(?:^|[\s,，\ue002-\ue005])(?:的|請|幫我|來|給我|想?要|想爬|想看|麻煩)*{NUMBER}\s?[條題]\s?\ue006"
    rf"|\b(?:give|show|list|name|find|recommend|suggest|pick)(?: me)? {NUMBER} (?:[a-z]+ ){{0,2}}\ue006"
    rf"|隨便(?:給|挑|推薦|來)?(?:我)?\s*{NUMBER}\s?條"
    rf"|(?:我|們|想|只)要\s*{NUMBER}\s?條(?=$|[\s,，。])"
    rf"|\bi(?:'d)? (?:want|need|like) (?:only |just )?{NUMBER}(?: of them| routes?| climbs?)?\s*[.!?]*$"
    # 「墾丁 5.10 由易到難 五條」
    rf"|[\s,，]{NUMBER}\s?條\s*[。.!！]*$"
    rf"|^\W*(?:please |hi |hey )?{NUMBER} (?:[a-z]+ ){{0,2}}(?:routes|climbs|lines|problems|gyms)"
    r" (?:at|in|near|for|to|on|from|with)\b"
)
_LIMITS = Table(*enumerate((_LIMIT_TOP, _LIMIT_ONLY, _LIMIT_BEFORE, _LIMIT_ANY)))
MAX_LIMIT = 20
_SEVERAL = compiled(
    r"哪些|有什麼|有啥|哪幾[條個家間]|列(?:一下|給我|出來)"
    r"|\b(?:what|which) (?:\S+ ){0,4}?(?:routes|climbs|lines|gyms|ones|5\.\d+s)\b"
)
# Whoever wants the whole list is shown as much of it as an answer may hold.
_ALL = compiled(
    r"(?:列出?|給我?|要|清單)[^,，。?？!！]{0,16}(?:所有|全部|每一?條)(?!的?岩[場館])"
    r"|(?:全部|通通|所有|每一?條|完整)[^,，。?？!！]{0,12}(?:列|給我|清單)"
    r"|每一?條(?:路線)?[^,，。?？]{0,6}(?:幾|多少)\s?(?:級|公尺|米|[根顆支個])"
    r"|\b(?:list|show|give)(?: me)? (?:all|every)\b|\b(?:full|complete) list\b|\b(?:list|show)(?: me)? the lot\b"
)


class Bounds(NamedTuple):
    """A closed range of a number, and where it stands; None is open. more is where else it is spoken of."""

    low: float | None
    high: float | None
    start: int
    end: int
    more: tuple[tuple[int, int], ...] = ()

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Every place where it is spoken of."""
        return ((self.start, self.end), *self.more)


def number_of(text: str) -> float:
    """A figure, an English number word or a Chinese numeral as a number."""
    if text[0].isdigit():
        return float(text)
    if text in _EN:
        return float(_EN[text])
    if text.isascii():
        return float(sum(_EN[word] for word in re.split("[- ]", text)))
    if re.fullmatch("[一二兩三四五六七八九]百[一二三四五六七八九]", text):
        # 三百五 is 350 as people say it.
        text += "十"
    total, digit = 0, 0
    for char in text:
        if char in _ZH:
            digit = _ZH[char]
        else:
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
    return float(total + digit)


def own_draws(words: str) -> int | None:
    """How many quickdraws somebody says to have: 「我 12 支快扣夠爬灰色軌跡嗎」; None of no number."""
    m = _DRAWS.search(words)
    if m is None and _WILL_DO.search(words):
        m = _SO_MANY_DRAWS.search(words)
    return None if m is None else int(number_of(next(filter(None, m.groups()))))


def will_do(words: str) -> bool:
    """Whether it is asked if what somebody has is enough, and not for which routes it is."""
    return _WILL_DO.search(words) is not None and _WHICH_ONES.search(words) is None


def draws_will_do(words: str) -> bool:
    """Whether it is asked if somebody's quickdraws are enough, and not for which routes they are."""
    return own_draws(words) is not None and will_do(words)


def by_own_draws(words: str) -> bool:
    """Whether routes are wanted by how many quickdraws somebody has, of which two hang at the top."""
    m = _DRAWS.search(words)
    if m is None or _JUST_SO_MANY.search(words) is not None:
        return False
    return bool(_ONLY_SO_MANY.match(m[0]) or CAN_CLIMB.search(words) or "draws" in falls_short(words))


def by_draws_alone(words: str) -> bool:
    """Whether it is asked what can be climbed with quickdraws alone: no route whose protection one places oneself."""
    m = _DRAWS.search(words)
    if m is None or ROUTE in words or _PLACES_GEAR.search(words) or "draws" in falls_short(words):
        return False
    return by_own_draws(words) and not _bounds_bolts(words, m.span())


def _bounds_bolts(words: str, draws: tuple[int, int]) -> bool:
    """Whether bolts are bounded beside the quickdraws that somebody has: "15 bolts or more? I own 14 draws"."""
    return any(
        bound_of(words, m.start(1), m.end()) != "is"
        for m in _BOLTS.finditer(words)
        if m.end() <= draws[0] or m.start() >= draws[1]
    )


def read_bolts(words: str) -> Bounds | None:
    """The asked number of bolts; over and under leave the value itself out."""
    if not _OF_BOLTS.may_be_in(words):
        return None
    if m := _BOLTS_RANGE.search(words):
        return between(m)
    if m := _NO_BOLTS.search(words):
        return Bounds(1, None, *m.span()) if is_out(words, m.end()) else Bounds(None, 0, *m.span())
    if (m := _DRAWS.search(words)) and "draws" in falls_short(words) and not _bounds_bolts(words, m.span()):
        return Bounds(max(0, number_of(m[1] or m[2] or m[3]) - AT_THE_TOP) + 1, None, m.start(), m.end())
    if (m := _DRAWS.search(words)) and by_own_draws(words) and not _bounds_bolts(words, m.span()):
        return Bounds(None, max(0, number_of(m[1] or m[2] or m[3]) - AT_THE_TOP), m.start(), m.end())
    spans: list[Bounds] = []
    # 「10支快扣在壽山夠用嗎」 bounds no bolts either.
    m = m or _SO_MANY_DRAWS.search(words)
    owned = m.span() if m is not None and (draws_will_do(words) or by_own_draws(words)) else (0, 0)
    for m in (*_BOLTS.finditer(words), *_BOLTS_PLAIN.finditer(words), *_BOLTS_COUNTED.finditer(words)):
        if (spans and m.start() < spans[-1].end) or (m.start() < owned[1] and owned[0] < m.end()):
            continue
        if number_of(m[1]) > _MOST_BOLTS:
            # 「bolt 是 316 還是鈦」 asks for the steel.
            continue
        spans.append(bounded(bound_of(words, m.start(1), m.end()), number_of(m[1]), 1, 1, m.start(), m.end()))
        # 「15 個以上的 bolt」: the bound may stand between the number and what it counts.
        after = bound_of(words, m.start(1), m.end("unit") if "unit" in m.groupdict() else m.end(1))
        if spans[-1].low == spans[-1].high and after != "is":
            spans[-1] = bounded(after, number_of(m[1]), 1, 1, m.start(), m.end())
    return narrowed(spans)


# What several people have together is shared among them: 「1000塊四個人可以去哪間」.
_SHARED = compiled(
    rf"(?:總共|一共|合計|預算)?{NUMBER}\s*(?:元|塊錢?)(?:要|給|夠|預算|，|,|\s)*(?:我們)?{NUMBER}\s*(?:個|位)"
    r"(?:人|朋友|大人|學生|同學)(?!各)"
    rf"|\b{NUMBER} ?(?:ntd?|nt\$|twd|dollars) (?:for|between|among) (?:the )?{NUMBER}(?: of us| people)?\b"
    rf"|\b(?:nt\$|ntd|twd|nt) ?{NUMBER}(?: (?:total|in total|budget|max|all in|altogether))?"
    rf" (?:for|between|among) (?:the )?{NUMBER}\b(?: of us| people| persons| adults)?"
    r"(?! (?:hours|days|months|visits|entries|routes|sessions))"
)


_PRICES = Together(_SHARED, _PRICE_RANGE, _PRICE)


def read_price(words: str) -> Bounds | None:
    """The asked price in NT$, where money, entry or a gym is spoken of; over and under leave the value itself out."""
    if not _PRICES.may_be_in(words):
        return None
    if (shared := _SHARED.search(words)) is not None:
        total, people = (number_of(group) for group in shared.groups() if group)
        if people > 1 and total / people >= _LEAST_PRICE:
            return Bounds(None, total // people, *shared.span())
    if (of := _PRICE_RANGE.search(words)) is not None and _TWO_SUMS.search(words):
        low, high = sorted(float(of[group]) for group in (1, 2))
        if of["money"] or (low >= _LEAST_PRICE and _GYMS.search(words)) or _OF_MONEY.search(words):
            return Bounds(low, high, *of.span())
    spans = []
    for m in _PRICE.finditer(words):
        bound = bound_of(words, m.start(), m.end())
        if bound == "is":
            bound = bound_of(words, m.start("value"), m.end("value"))
        value = number_of(m["value"])
        of_gyms = value >= _LEAST_PRICE and (
            _GYMS.search(words) is not None or (PLACE in words and _ROCK.search(words) is None)
        )
        if bound == "is" and _is_to_spend(words, m.start(), m.end()):
            bound = "le"
        if bound == "is" and _is_asked(words, m.start(), m.end()):
            spans.append(Bounds(value, value, *m.span()))
            continue
        if bound == "is" or not (m["money"] or m["sign"] or of_gyms or _OF_MONEY.search(words)):
            continue
        spans.append(bounded(bound, value, 50, 1, *m.span()))
    return narrowed(spans)


def _is_to_spend(words: str, start: int, end: int) -> bool:
    """Whether a sum is what somebody has to spend: 「預算 300」, 「500 塊可以去哪間」, 「500 有找」."""
    before, after = words[max(0, start - 24) : start], words[end : end + 14]
    if _BUDGET.search(before[-12:]) is not None:
        return True
    return GYM not in words and (_ENOUGH.match(after) is not None or _TO_SPEND_EN.search(before) is not None)


def _is_asked(words: str, start: int, end: int) -> bool:
    """Whether a sum is just what gyms are to ask for: 「租鞋剛好 50 元」, 「吊帶租借 100 的岩館」."""
    if GYM in words or _HAVE.search(words[max(0, start - 8) : start]):
        return False
    before, after = words[max(0, start - 24) : start], words[end : end + 8]
    return _EXACTLY.search(before) is not None or (
        _PRICE_OF.search(before) is not None and _OF_GYM.match(after) is not None
    )


def read_limit(words: str) -> int | None:
    """How many items the question wants to see, 1 to 20."""
    if _ALL.search(words):
        return MAX_LIMIT
    for _, pattern in _LIMITS.among(words):
        if m := pattern.search(words):
            text = next(g for g in m.groups() if g)
            value = int(number_of(text))
            if value == 1 and _SEVERAL.search(words):
                # Who wants to climb one asks for all of which it may be.
                continue
            if value >= 1 and "." not in text:
                return min(value, MAX_LIMIT)
    return None


def between(match: re.Match[str]) -> Bounds:
    """The range of two numbers that a match holds."""
    ends = match.group(1, 2) if match[1] else match.groups()[-2:]
    low, high = sorted(number_of(end) for end in ends)
    return Bounds(low, high, match.start(), match.end())


def bounded(bound: Bound, value: float, slack: float, step: float | None, start: int, end: int) -> Bounds:
    """The range that a bound makes; step is the smallest difference of what is counted, None where it is measured."""
    match bound:
        case "ge":
            return Bounds(value, None, start, end)
        case "gt":
            return Bounds(math.nextafter(value, math.inf) if step is None else value + step, None, start, end)
        case "le":
            return Bounds(None, value, start, end)
        case "lt":
            return Bounds(None, math.nextafter(value, 0) if step is None else value - step, start, end)
        case "about":
            return Bounds(value - slack, value + slack, start, end)
        case _:
            return Bounds(value, value, start, end)


def narrowed(spans: Sequence[Bounds]) -> Bounds | None:
    """What holds of all of some ranges; None of none."""
    if not spans:
        return None
    lows = [s.low for s in spans if s.low is not None]
    highs = [s.high for s in spans if s.high is not None]
    first, *rest = [(s.start, s.end) for s in spans]
    return Bounds(max(lows, default=None), min(highs, default=None), *first, tuple(rest))
