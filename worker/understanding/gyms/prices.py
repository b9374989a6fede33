"""Which of a gym's prices a question names: entry by day, twilight, rental, or a fee that stands in its notes."""

import re

from worker.text.folding import fold
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.masking import GYM

NOTES = "pricing_twd.notes"
"""Where a gym remarks on its prices: joining fees, hours that cost less."""
OFF_PEAK = "pricing_twd.off_peak"
"""What entry costs at quiet hours, of which no column but the notes knows either."""
TWILIGHT = "singleEntry.twilight"
"""What entry late in the day costs."""
WEEKEND_MORE = "pricing_twd.weekend_more"
TWILIGHT_LESS = "pricing_twd.twilight_less"
"""By how much an entry costs more on weekends, and less late in the day."""
REMARKS = (NOTES, OFF_PEAK)
JOINING_FEE = "joining_fee"
"""What is paid once, of which no column but the notes knows."""
JOINING = "pricing_twd.joining_fee"
"""The same as a column, where the notes say it in figures."""
LATE_TICKET = (
    r"(?:晚一?點|晚些|晚上|夜間|入夜|下班後)[^,，。?？]{0,8}(?:便宜|優惠|折扣|打折|比較?省)"
    r"|\b(?:cheaper|discount\w*|lower|reduced)\b[^.?!]{0,30}\b(?:later|late|evenings?|at night|after work)\b"
    r"|\b(?:later|late|in the evening|at night)\b[^.?!]{0,20}\b(?:cheaper|discount\w*|reduced)\b"
)
"""Who asks whether it is cheaper later asks for the twilight price."""
_PRICES = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        (
            "pricing_twd.singleEntry.weekday",
            r"平日|(?:[週周]|星期|禮拜)[一二三四五]|\bweekdays?\b|\b(?:mon|tues|wednes|thurs|fri)day",
        ),
        (
            "pricing_twd.singleEntry.weekend",
            r"假日|[週周]末|(?:[週周]|星期|禮拜)[六日天]|\bweekends?\b|\b(?:satur|sun)day",
        ),
        (
            "pricing_twd.singleEntry.twilight",
            r"星光|夜間票|晚上票|晚鳥|\btwilight\b|\bevening (?:price|ticket|entry|pass)",
        ),
        ("pricing_twd.rental.shoes", r"鞋|\bshoes?\b"),
        ("pricing_twd.rental.harness", r"吊帶|\bharness"),
        (
            OFF_PEAK,
            r"離峰|早場|早鳥票|\boff-? ?peak\b"
            r"|(?:早上|上午|中午|下午|白天)(?:就|先|去|來|進場|入場|進去|票價?|時段|的|會(?:不會)?|有(?:沒有)?|是不是|都|比較|較|更)*(?:便宜|優惠|折扣|打折)"
            r"|\b(?:cheaper|discount\w*|lower|reduced)\b[^.?!]{0,30}\b(?:mornings?|afternoons?|daytime"
            r"|before (?:[4-6]|four|five|six))\b"
            r"|\b(?:mornings?|afternoons?|daytime)\b[^.?!]{0,20}\b(?:cheaper|discount\w*|reduced)\b",
        ),
        (
            NOTES,
            r"入會|會費|註冊費|會員制|首次|第一次去?.{0,4}要.{0,4}費"
            r"|\b(?:joining|membership|registration|sign-?up|initiation|one-off) fees?\b"
            r"|\bmembers?(?:hip)?[ -](?:only|required|mandatory|needed)\b"
            r"|\b(?:requires?|needs?|must|have|got) (?:to )?(?:be |become |have |buy )?(?:an? )?members?(?:hip)?\b"
            r"|(?:需要|一定要|必須|要先?|得)(?:先)?(?:是|當|加入|辦)?會員(?!價)",
        ),
    )
)

# What entry costs together with what is rented: 「含租鞋哪家便宜」, "cheaper with shoe rental", 「含吊帶」.
_WITH_RENTAL = re.compile(
    r"(?:含|加上?|連|包|外加)\S{0,3}(?:鞋|吊帶)|租?(?:鞋|吊帶)\S{0,3}(?:一起|一併|加起來|都算)"
    r"|門票.{0,3}[加和跟與].{0,3}(?:鞋|吊帶)"
    r"|(?:鞋子?|吊帶)(?:我|我們)?也(?:要|得|會|想)租|也(?:要|得|會|想)租(?:岩?鞋|吊帶)"
    r"|\balso (?:need to |want to |have to )?(?:rent|hire) (?:the )?(?:shoes?|harness)"
    r"|\b(?:with|including|incl\.?|includes?|plus|\+) (?:\w+ ){0,2}(?:rental|shoes?|harness(?:es)?)\b"
    # "Which of Flow and Kirin rents shoes" adds nothing up.
    r"|\band (?:(?:an?|the|some|pair|of|renting|rent|hiring|hire|rental|climbing|shoe|my) ){0,3}"
    r"(?:rental|shoes?|harness(?:es)?)\b"
)


def with_rental(text: str) -> bool:
    """Whether the price of entry and that of what is rented are asked for as one sum."""
    return _WITH_RENTAL.search(fold(text)) is not None


def off_peak(text: str) -> bool:
    """Whether it is asked what quiet hours cost."""
    return OFF_PEAK in _named(text)


_JOINING = re.compile(r"入會|會費|首次|註冊|\bjoin|\bfirst|\bregist")


def tells_of_joining(notes: str) -> bool:
    """Whether what a gym notes on its prices says what joining costs."""
    return _JOINING.search(notes.lower()) is not None


# 「平日離峰票」, 「平日17:00前入場$350」, 「平日上午$250」
_QUIET = re.compile(r"離峰|\d前(?:入場|進場)|[上下]午\s?\$")


def tells_of_off_peak(notes: str) -> bool:
    """Whether what a gym notes on its prices says what quiet hours cost."""
    return _QUIET.search(notes) is not None


_HOURLY = re.compile(
    r"計時|算(?:時間|鐘點|小時)|以小時|鐘點|(?:一|每)個?小時|按(?:時|小時)|\b(?:per|an|each|by the) hour\b|\bhourly\b"
)
_SHOES = "pricing_twd.rental.shoes"
_OF_ENTRY = ("pricing_twd.singleEntry.weekday", "pricing_twd.singleEntry.weekend")
_ENTRY_TOO = re.compile(
    r"(?:入場|門票|票價|單次|進場|爬一次|進去|總共|一共|全部|合計)(?!會|費用?是首)[^,，。?？]{0,6}(?:多少|幾[元塊]|價)"
    r"|\b(?:how much|price|cost)\b[^.?!]{0,20}"
    r"\b(?:entry|entrance|admission|day pass|a visit|get in|climb|is it)\b|\b(?:entry|entrance"
    r"|admission) (?:fee|price|cost)"
)


_TWILIGHT = "pricing_twd.singleEntry.twilight"
# Whether it costs less to come late: 「晚一點去票會便宜嗎」, "is it cheaper in the evening".
_COMES_LATE = re.compile(
    r"(?:晚上|傍晚|晚一?點|比較晚|下班|夜間|(?:六|七|八|[678]|1[6789]|2[01])點(?:以?後|之後|多)?)(?:以?後|之後|才)*(?:再)?(?:去|到|進場|入場|來|進去)"
    r"|(?:平日|[週周星期禮拜]+[一二三四五])晚上|晚上(?:的)?(?:票|入場|進場|單次|多少錢|價)"
    r"|\b(?:late(?:r)? (?:in the day|entry|at night|on)|after work|(?:in the|weekday|week night|for an?|late) evenings?"
    r"|evenings?|at night|come later|go late(?:r)?|after (?:[5-9]|six|seven|eight|nine)(?: ?pm| o'clock)?)\b"
)
_LATE_TICKET = re.compile(LATE_TICKET)
_OF_PRICE = re.compile(
    r"票|價|錢|費|便宜|貴|\d元|塊|\b(?:pric\w*|costs?|cheap\w*|much|pay|fees?|rates?|tickets?|entry|less)\b"
)
_RENTED = frozenset({_SHOES, "pricing_twd.rental.harness"})
# What a visit costs, beside what is rented: 「早上去多少錢 租鞋另計嗎」.
_VISIT_TOO = re.compile(
    r"(?:早上|上午|中午|下午|晚上|平日|[假週周]日|週末|一次|一趟|一個人)(?:去|爬|玩|進去)?(?:一次|一趟)?(?:要"
    r"|大概)*(?:多少|幾[元塊])"
    r"|(?:另計|另收|另外算|另算|外加)"
    # 「能不能租岩鞋、單次入場又是多少」
    r"|(?:單次|入場|門票)(?:入場|票|費|又|也|要|是)*(?:多少|幾[元塊])"
)
_OWNED = re.compile(
    r"(?:帶|穿|用|有)(?:我)?自己的(?:岩鞋|鞋子?|吊帶|裝備)|自[備帶](?:岩鞋|鞋子?|吊帶|裝備)|"
    r"(?:岩鞋|鞋子?|吊帶|裝備)(?:的話)?(?:我|我們|她|他)?(?:都|已經|自己)?(?:有了?(?!幾|多|沒|租)|自備"
    r"|帶了?)(?=[,，。.!！\s]|$)"
    r"|(?:我|我們|她|他)(?:都|已經|自己)?(?:有|帶)(?:自己的)?(?:岩鞋|鞋子?|吊帶)"
    r"|\b(?:shoes|harness|gear) (?:i|we) (?:already )?(?:have|own|got)\b"
    r"|\b(?:i|we)(?:'ve| have)? (?:already )?(?:have|own|got|bring|brought) (?:my |our )?(?:own )?"
    r"(?:shoes|a harness|harness)\b"
)


# Whoever asks whether they must have their own asks whether it is let: 「要自己帶鞋嗎」, "do I need my own harness".
NEEDS_OWN = (
    r"(?:要|需要|得|必須|一定要)(?:不要)?(?:先|另外)?(?:自己|自行|自)(?:準備|帶|買|有|備)+(?:岩?鞋子?|吊帶)(?!套|袋)"
    r"|\b(?:need|have|required?)(?: to)?(?: bring| have| own| buy)? (?:my|our|your) own (?:climbing )?"
    r"(?:shoes|harness(?:es)?)\b"
)
_NEEDS_OWN = compiled(NEEDS_OWN)


def needs_own(text: str) -> bool:
    """Whether it is asked if shoes or a harness of one's own are needed, or are let."""
    return _NEEDS_OWN.search(text) is not None


# 「要多少錢 租鞋呢」 asks for the entry first.
_THEN_RENTAL = re.compile(
    r"(?:多少錢|票價|單次|入場費?|門票)(?:是|要)?(?:多少)?[嗎呢]?[\s,，。?？]+(?:那|還有)?租?(?:岩?鞋|吊帶)"
    r"|\b(?:how much|price|cost|entry)\b[^?.!]*[?.,] (?:and |what about )?(?:the )?(?:shoe|harness|rental)"
)

# "How much is entrance and rental shoes", "what do I pay if I also rent shoes", 「門票加租鞋多少」.
_WITH_ENTRY = re.compile(
    r"(?:入場費?|門票|票價?|單次)(?:跟|和|與|加上?|還有|含)[^,，。?？]{0,4}(?:租|岩?鞋|吊帶)"
    r"|\b(?:entry|entrance|admission|day pass)\b[^.?!]{0,24}\b(?:and|plus|with|including)\b[^.?!]{0,16}"
    r"\b(?:shoes?|harness|rental)"
    r"|\b(?:shoes?|harness|rental)\b[^.?!]{0,12}\b(?:and|plus)\b[^.?!]{0,12}\b(?:entry|entrance|admission)\b"
    r"|\b(?:pay|cost|how much)\b[^.?!]{0,50}\b(?:if|when|and|also) (?:i |we |you )?(?:must |have to |need to |also )*"
    r"(?:rent|hire|lend|borrow)\b"
)


_BY_HOW_MUCH = compiled(
    r"(?:便宜|省|差)(?:了|下|得)?(?:多少|幾[元塊]|很多)|差價|\bhow much (?:cheaper|less|more|do (?:i|you"
    r"|we) save)\b|\bdifference\b"
)


# 「平日跟假日差多少」, "is it dearer at the weekend".
_WEEKEND_APART = compiled(
    r"平日[^,，。?？]{0,6}(?:假日|週末|周末)[^,，。?？]{0,6}(?:差(?!不多的)|貴|便宜|一樣|同價|不同)"
    r"|(?:假日|週末|周末)[^,，。?？]{0,6}(?:貴|便宜|加價|漲價|加收|加錢|多收|一樣的?價)"
    r"|\b(?:weekends?|saturdays?|sundays?)\b[^.?!]{0,30}"
    r"\b(?:more|dearer|pricier|extra|surcharge|expensive|cheaper|same|go(?:es)? up)\b"
    r"|\b(?:more|dearer|pricier|extra|surcharge|expensive|same price|cheaper|go(?:es)? up)\b[^.?!]{0,30}"
    r"\b(?:weekends?|saturdays?|sundays?)\b"
)
# Which of several costs more on a day is told by that day's price.
_OF_SEVERAL = compiled(r"哪|誰|\b(?:which|or|than|gyms)\b")


def asked_prices(text: str) -> tuple[str, ...]:
    """The price columns that a question asks to be told; none means all of them."""
    asked, plain = _named(text), fold(text)
    late = _COMES_LATE.search(plain) and _OF_PRICE.search(plain)
    if _TWILIGHT in asked and not set(asked) & set(_OF_ENTRY) and _BY_HOW_MUCH.search(plain):
        # How much less it is shows beside what entry costs.
        return (*_OF_ENTRY, *asked, TWILIGHT_LESS)
    apart = set(asked) & set(_OF_ENTRY) and (same_price(plain) is not None or _WEEKEND_APART.search(plain))
    if apart and not _OF_SEVERAL.search(plain):
        # Whether weekends cost more is told by both prices.
        return (*_OF_ENTRY, WEEKEND_MORE, *(column for column in asked if column not in _OF_ENTRY))
    if _TWILIGHT in asked or not (late or _LATE_TICKET.search(plain)):
        return asked
    # Who comes late pays the twilight price, where the gym has one.
    return (*(() if set(asked) & set(_OF_ENTRY) else _OF_ENTRY), *asked, _TWILIGHT)


def _named(text: str) -> tuple[str, ...]:
    # What somebody has already is not what they ask the price of: "shoes I have", 「岩鞋我自己有」.
    folded = fold(text)
    plain = folded if needs_own(folded) else _OWNED.sub(" ", folded)
    asked = tuple(column for column, pattern in _PRICES if pattern.search(plain))
    if not asked and _HOURLY.search(plain) is not None:
        # What an hour costs is remarked on beside what entry does.
        return (*_OF_ENTRY, NOTES)
    # Who asks what entry costs and whether one must join asks for both.
    too = asked == (NOTES,) and _ENTRY_TOO.search(plain) is not None
    too = too or (
        bool(asked) and set(asked) <= _RENTED and any(p.search(plain) for p in (_VISIT_TOO, _THEN_RENTAL, _WITH_ENTRY))
    )
    return (*_OF_ENTRY, *asked) if too else asked


def compared_prices(text: str) -> tuple[str, ...]:
    """The price columns by which named gyms are set side by side: with what is rented, that of entry too."""
    asked = tuple(column for column in _named(text) if column != OFF_PEAK)
    if with_rental(text) and not any("Entry" in column for column in asked):
        return (_PRICES[0][0], *asked)
    return asked


_LET = r"(?:有|可以?|能|提供)(?:出?租借?|借)?"
_FOR_RENT = (
    r"(?:(?:可以?|能|有)?(?:出租|租借|可租|租|借)的?(?:岩館|館)"
    r"|(?:(?:可以?|能|有在?)(?:出租|租借|租|借)|可租|可借)(?=[嗎呢\s,，。?？]|$))"
)
_OFFERED = Table(
    (
        TWILIGHT,
        compiled(
            r"(?:有|賣|提供|推出)(?:賣|提供)?(?:星光|夜間|晚鳥)票|(?:星光|夜間|晚鳥)票(?:的?(?:岩館|館)|(?:是"
            r"|算)?什麼|是啥|(?:從|都|要|是)?幾[點時])|(?:什麼(?:是|叫)|何謂)[「]?(?:星光|夜間|晚鳥)票"
            r"|\b(?:with|offer\w*|sell\w*|ha(?:s|ve)) (?:an? )?twilight\b|\bwhat(?:'s|’s| is| are| does) (?:an? "
            r"|the )?[\"“]?twilight"
        ),
    ),
    (
        "rental.harness",
        compiled(
            rf"{_LET}吊帶|吊帶{_FOR_RENT}"
            r"|\brent(?:s|ing)?(?: out)? (?:an? |the |some )?harness|\bharness(?:es)? (?:rental|hire|for rent|to rent)"
            r"|\b(?:have|has|offers?|got) (?:any |rental )?harness(?:es)?\b"
        ),
    ),
    (
        "rental.shoes",
        compiled(
            rf"{_LET}(?:岩|攀岩)?鞋|鞋{_FOR_RENT}"
            r"|\brent(?:s|ing)?(?: out)? (?:the |some )?(?:climbing )?shoes|\bshoe (?:rental|hire)\b"
        ),
    ),
)
_FIGURES = compiled(
    r"\d|最(?!(?:高|低)?的?評|高分|[早晚]|受歡迎)(?<!評分最)(?<!評價最)|多少|幾(?![間家個點時])|cheap"
    r"|expensive|how much|price|cost"
)
NOTED = {
    "joining_fee": r"入會費|入會金|會費|會員制|(?:一定|必須|需要|要先|得先|強制|非得)(?:要|先|得)*(?:入會|(?:加入"
    r"|成為|是|當|辦)?會員)|\b(?:joining|membership|registration|sign-?up) fees?\b",
    "off_peak": r"離峰|\boff-?peak\b",
    # 「下午進場比較便宜的館」 wants them listed; whether one gym is cheaper then is told of it.
    "daytime": r"(?:早上|上午|中午|下午|白天)(?:就|先|去|來|進場|入場|進去|的?票價?|時段|會|有|都"
    "|比較|較|更)*(?:便宜|優惠|折扣|打折)"
    r"|\b(?:cheaper|discounted|lower|reduced)(?: \w+){0,3} (?:in the (?:mornings?|afternoons?|daytime)"
    r"|before (?:[4-6]|four|five|six))\b",
    "hourly": r"計時|按小時|\bhourly\b|\bby the hour\b",
}
"""What gyms remark on in the notes on their prices, by the words that ask for it."""
_NOTED = Table(*((key, compiled(pattern)) for key, pattern in NOTED.items()))
_NOT_NOTED = re.compile(
    r"(?:不用|不必|不需要?|免|沒有?|不收|不要)(?:收|付|繳|交)?(?:任何)?$"
    r"|\b(?:no|without(?: an?)?|don'?t (?:need|charge|require|have)(?: an?)?) $"
)


# Which gyms cost less late in the day are those that sell a twilight ticket: 「晚上七點以後比較便宜的岩館」.
_LATER_CHEAPER = compiled(
    r"(?:(?:晚一?點|晚些|晚上|夜間|入夜|下班後?|傍晚)[^,，。?？最]{0,8}|(?:[六七八]|[678]|1[789]|2[01])點(?:以?後|之後)[^,，。?？最]{0,4})"
    r"(?:(?:比較|較|更|會|有|才|就)(?:比較|較|更)?便宜|優惠|折扣|打折|減價|特價)"
    r"|\b(?:cheaper|discount\w*|reduced|lower) (?:\w+ ){0,3}?(?:later|late|(?:in the )?evenings?|at night|after work"
    r"|after (?:[5-9]|1[789]|five|six|seven|eight|nine)(?: ?pm| o'clock)?)\b"
    r"|\b(?:late|evening|night) (?:discounts?|reductions?)\b(?: after (?:[5-9]|1[789])(?: ?pm)?)?"
)
_GYMS_SOUGHT = compiled(r"館|哪一?[間家裡邊些]|\bgyms?\b|\bwhich\b|\bwhere\b")


def later_cheaper(text: str) -> tuple[int, int] | None:
    """Where it is said that gyms are to cost less late in the day; of one gym its twilight price is told."""
    found = _LATER_CHEAPER.search(text)
    return None if found is None or _GYMS_SOUGHT.search(text) is None else found.span()


def offered_prices(text: str) -> tuple[str, ...]:
    """All that gyms are to let or to sell at all, of which it is asked who does: 「哪間有吊帶可租」."""
    return () if _FIGURES.search(text) else tuple(dict.fromkeys(_OFFERED.names_in(text)))


def offered_price(text: str) -> str | None:
    """The price that gyms are to list at all: 「哪裡有星光票」, "gyms that rent harnesses"."""
    if _FIGURES.search(text):
        return None
    return next(iter(_OFFERED.names_in(text)), None)


BUDGET = compiled(
    r"預算[^,，。?？]{0,6}[\d一二兩三四五六七八九]"
    r"|(?:門票|票價|入場費?|單次|費用|花費|每人|一個人|一次)[^,，。?？]{0,12}(?:\d{2,4}|[一二兩三四五六七八九]百)\s?(?:元|塊|塊錢)?(?:以[下內]|之內|左右)"
    r"|(?:控制|壓|抓)在[^,，。?？]{0,6}(?:\d{2,4}|[一二兩三四五六七八九]百)"
    r"|(?:我們?|身上|手上|手邊|口袋裡?|錢包裡?|只|就|還)(?:只|就|還|大概|大約)*(?:有|剩|帶)[了下]?\s?(?:\d{3,4}|[一二兩三四五六七八九]百)"
    r"(?![條間家公米個人])"
    r"|\b(?:have|got|with)(?: only| just| about| around)* (?:nt\$|ntd |nt |\$)?\d{3,4} ?"
    r"(?:nt|ntd|nt\$|twd|dollars|bucks|cash)?"
    r"(?=\W*$| (?:on|in|to|left|for))"
    r"|\bbudget\b[^.?!]{0,12}\d|\b(?:only|no more than)\b[^.?!]{0,12}\b(?:to|can) spend\b"
)
"""How much somebody may spend."""
_SAME_PRICE = compiled(
    r"(?:平日|平常日|週間)[^,，。?？]{0,6}(?:假日|週末|周末)[^,，。?？]{0,8}(?<![不沒])(?:一樣|同樣|相同|同價|沒差"
    r"|不分)|平假日(?:都)?(?:同價|一樣|均一)|不分平(?:日|常日)?[和跟與、]?(?:假日|週末)"
    r"|(?:假日|週末|周末)(?:票價)?(?:都)?(?:不|沒有?)(?:加價|漲價|變貴|比較貴)"
    r"|\bsame (?:\w+ )?(?:on|for|at) (?:the )?week ?days? and (?:on )?(?:the )?weekends?"
    r"|\bno (?:extra|surcharge)[^.?]{0,12}weekends?"
)
_DEARER = compiled(
    r"(?:平日|平常日)[^,，。?？]{0,4}(?:假日|週末|周末)[^,，。?？]{0,6}(?:不同價|不一樣價|價[格錢]?(?:不同|不一樣)"
    r"|票價不(?:同|一樣))"
    r"|(?:假日|週末|周末)[^,，。?？]{0,4}平日[^,，。?？]{0,6}(?:不同價|不一樣價|價[格錢]?(?:不同|不一樣)"
    r"|票價不(?:同|一樣))"
    r"|(?:假日|週末|周末)(?:的)?(?:票價?|價格|單次)?(?:會|比較|比平日|較|要)*(?:貴|加價|漲價)"
    r"|\b(?:cost|charge|pay|price)\w*(?: is| are)? (?:more|higher)[^.?]{0,16}weekends?"
    r"|\bmore expensive on (?:the )?weekends?"
)


def same_price(text: str) -> bool | None:
    """Whether an entry is to cost the same on weekends, or more; None where neither is asked."""
    if _SAME_PRICE.search(text):
        return True
    return False if _DEARER.search(text) else None


def noted_price(text: str) -> tuple[str, bool] | None:
    """What gyms are to remark on in their notes, and whether they are rather not to: 「不用入會費的岩館」."""
    for key, pattern in _NOTED.among(text):
        if (found := pattern.search(text)) is not None:
            return key, _NOT_NOTED.search(text[: found.start()]) is None
    return None


ENTRY = "pricing_twd.singleEntry.weekday"
_TOTAL = re.compile(
    r"加|含|連同?|合計|總共|一共|總價|全部|\bplus\b|\bwith\b|\binclud\w*|\bincl\b|\btotal\b|\band\b|\+|\ball[- ]in\b"
)
# "With shoe rental under 80" bounds the rental alone.
_INCLUDING = re.compile(
    r"(?:鞋|吊帶)[^,，。?？]{0,3}(?:算|加|含|包)(?:進去|進來|在內|上去)"
    r"|[含連加包]\S{0,3}鞋|\b(?:includ\w*|incl\.?|plus|all[- ]in)\b"
)
_ENTERING = re.compile(r"入場|門票|票|單次|進場|\bentry\b|\bentrance\b|\bday pass\b|\badmission\b|\bvisit\b|\bclimb")


def priced_by(text: str) -> tuple[str, ...]:
    """The price columns by which gyms are ordered: one, or an entry and the rentals that are to be added to it."""
    plain = fold(text)
    asked = tuple(column for column in _named(plain) if column not in REMARKS)
    rentals = tuple(column for column in asked if ".rental." in column)
    # 「平日星光票」 is the twilight ticket of a weekday.
    entry = _TWILIGHT if _TWILIGHT in asked else next((column for column in asked if ".rental." not in column), None)
    summed = _TOTAL.search(plain) and (entry is not None or _ENTERING.search(plain))
    if rentals and (summed or _INCLUDING.search(plain)):
        return (entry or ENTRY, *rentals)
    return rentals[:1] if rentals and entry is None else (entry or ENTRY,)


# Shoes to be bought cost what no gym asks for renting them: "best climbing shoes under 100 dollars".
_BOUGHT = compiled(
    r"(?:買|入手|購入|添購)[^,，。?？]{0,10}(?:鞋|吊帶)|(?:鞋|吊帶)[^,，。?？]{0,8}(?:推薦|建議)|(?:推薦|哪雙|哪款)[^,，。?？]{0,10}(?:鞋|吊帶)"
    r"|\b(?:buy|best|good|great|decent|nice|recommend\w*|suggest\w*) (?:(?:an?|some|the|pair of|first|new|any) )*"
    r"(?:[\w-]+ ){0,2}(?:shoes|harness(?:es)?)\b"
)
_RENTS = compiled(rf"租|館|場|{GYM}|\b(?:rent\w*|hir(?:e|es|ing)|gyms?|halls?|places?|walls?)\b")


def is_of_purchase(words: str) -> bool:
    """Whether a price is one of shoes or a harness that somebody wants to own."""
    return _BOUGHT.search(words) is not None and _RENTS.search(words) is None


# 「我只帶了 400，要租鞋」 bounds what is paid in all, 「租鞋 80 以下」 the rental alone.
_RENTS_TOO = compiled(
    r"(?:也|都|還|得|需)?要(?:再)?租(?:岩)?鞋|沒(?:有|帶)?(?:岩)?鞋|\b(?:need|have|having|no|without) (?:to rent )?"
    r"(?:any |my own |rental )?shoes\b"
)
_RENTAL_BOUND = compiled(r"鞋[^,，。?？\s]{0,4}\s?\d|\bshoes?\b[^.?!,]{0,24}\b(?:under|below|less than|at most|for) ")


def bounded_price(text: str) -> str | None:
    """Which price a bound is of, where it is not that of one entry on a weekday."""
    asked = _named(text)
    summed = _TOTAL.search(text) and (_ENTERING.search(text) or _INCLUDING.search(text))
    if _SHOES in asked and (summed or (_RENTS_TOO.search(text) and not _RENTAL_BOUND.search(text))):
        entry = _OF_ENTRY[_OF_ENTRY[1] in asked and ENTRY not in asked]
        return "+".join(column.removeprefix("pricing_twd.") for column in (entry, _SHOES))
    other = next((column for column in asked if column not in (ENTRY, *REMARKS)), None)
    return None if other is None or ENTRY in asked else other.removeprefix("pricing_twd.")
