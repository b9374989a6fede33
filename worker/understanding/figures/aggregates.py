"""Read that one figure over many rows is asked: a mean, a median, a sum, a share, or how rows spread over groups."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.reading import Aggregate, Attribute, Extreme, Figure, GroupBy, Kind, Measured
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.figures.bases import base_said
from worker.understanding.figures.counting import asks_figure_of_each
from worker.understanding.figures.per_group import asks_mostly, figure_of_each, share_of_each
from worker.understanding.figures.superlatives import asked_extreme
from worker.understanding.grades.graded_parts import sets_grades_apart
from worker.understanding.matching.patterns import Table, Together, compiled
from worker.understanding.wording.masking import AREA, GYM, PLACE, ROUTE, TAKEN, Masked

_MEAN = compiled(
    r"(?<!我)平均(?!水準|程度)|均價"
    r"|\b(?:average|avg\.?|on average|typical(?:ly)?)"
    r"(?! (?:i|we|climbers?|guy|person|joe|shape|fitness|level|day(?! pass))\b)"
    r"|\bmean (?:(?:entry|ticket|weekday|weekend|rental) )?(?:length|height|grade|number|bolts?|price|cost"
    r"|difficulty|rating)\b"
)
# What gyms ask in general, and from where to where it goes: 「岩館門票行情」, "usually cost".
_USUAL = compiled(
    r"行情|(?<!不)一般(?!票|民眾|人|日)|通常|普遍|(?:票價|價格|價位|收費|費用)(?:的)?(?:範圍|區間)|落在(?=多少|哪|幾|什麼)"
    r"|\b(?:usual(?:ly)?|normal(?:ly)?|generally|in general|going rate|price range|range of prices)\b"
)
# Where nothing says of which gyms, a figure over all says more than the first few of them.
_ROUGHLY = compiled(
    r"大概|大約|差不多|\b(?:about|roughly|around|approximately|ballpark)\b|\b(?:an?|any) (?:climbing "
    r"|bouldering )?gym\b"
    r"|\bindoor (?:climbing|bouldering)\b|\bclimb(?:ing)? indoors\b"
)
_NOT_USUAL = compiled(r"哪|誰|[含包](?!場)|\binclud|\bwhich\b|\bwhere\b|\bany gyms?\b")
_HOW_LONG = compiled(
    r"(?<![幾這那哪])(?:路線|線|運攀|傳攀|運動攀登|傳統攀登|頂繩|5\.\d+[a-d]?)(?:的|大概|大約|大多|通常|一般|都"
    r"|平常|是|有|約|長度)*(?:多[長高](?!級)|(?:長|高)?幾(?:公尺|米))"
    # 「神秘森林的路線都很長嗎」, 「老人牆那邊都多長」
    rf"|[{AREA}](?:那邊|那裡|那區)?的?(?:大概|大約|通常|普遍|都)+多[長高](?!級)"
    r"|(?:路線|線)(?:都|會|有|算|很|普遍|偏|是不是)*[長短](?:嗎|不[長短]|[?？])"
    r"|\b(?:are|is) (?:all |most of |most )?(?:the |its )?(?:routes|climbs|lines)\b[^.?!]{0,30}"
    r"\b(?:long|short|tall)(?=\s*(?:[?.!]|$))"
    r"|\bhow (?:long|tall|high) (?:are|do) (?:the |most |typical )?(?:[\w.-]+ ){0,3}?"
    r"(?:routes|climbs|lines|pitches|5\.\d+[a-d]?['’]?s)\b"
)
# 「白牆bolt多嗎」, "are there many bolts at White Wall"
_HOW_BOLTED = compiled(
    r"(?:bolts?|掛片|耳片)\s?(?:數量?|打得?|釘得?)?(?:算|很|會|夠|真的|都)*(?:多嗎|多不多|少嗎|會不會太?少|是不是很[多少])"
    r"|(?:都|會)?很[多少]\s?(?:bolts?|掛片|耳片)(?=嗎|$|[?？])"
    r"|\b(?:are|is) there (?:many|a lot of|lots of|plenty of|enough) bolts\b"
)
_MEDIAN = compiled(r"中位數|中間值|\bmedian\b")
_SUM = compiled(
    r"(?:總共|一共|合計|加起來|全部加|總計|加總)[^,，。?？]{0,10}?(?:[幾多]少?)\s*(?:公尺|米|個\s*bolt|顆"
    r"|支\s*bolt|bolt|部?影片)"
    r"|(?:公尺|米數?|bolts?數?|長度|影片數?)[^,，。?？]{0,6}(?:總和|總數|加起來|加總|合計)|總(?:長度?|公尺數?"
    r"|bolts?數?|影片數?)"
    r"|(?:bolts?|影片|公尺|長度)[^,，。?？]{0,4}(?:總共|一共|全部|共)(?:有|是|多達)?(?:幾|多少)\s?(?:部|支|顆|個"
    r"|公尺|米|$)"
    r"|(?:有|打了|用了)(?:幾|多少)(?:個|顆|支)?\s*bolts?(?=[?？嗎\s]*$)"
    r"|\b(?:total|combined|overall|cumulative) (?:\w+ ){0,2}?(?:length|met(?:er|re)s|height|bolts?|videos?)\b"
    r"|\b(?:length|met(?:er|re)s|bolts?|videos)\b[^,.?]{0,24}"
    r"\b(?:in total|altogether|combined|put together|add(?:ed)? up|all told)\b"
    r"|(?<!with )\bhow many (?:bolts|met(?:er|re)s of (?:climbing|rock|routes?))\b(?=[^,.?]{0,48}[?.!\s]*$)"
    r"|\bsum of (?:the |all )?(?:\w+ )?(?:lengths?|bolts?)\b"
)
_OF_EVERYTHING = compiled(
    r"總|全|合計|加|一共|共有|台灣|資料|路線|所有|\b(?:total|altogether|in all|combined|sum|adds?|taiwan|everything|all"
    r"|overall|cumulative|routes|climbs|data(?:base)?|island|country|put together|records?)\b"
)
# Of routes that are named their figures are added up in shorter words too.
_ADDED = compiled(r"加起來|加總|總共|一共|合計|\b(?:total|altogether|in all|combined|add(?:ed)? up)\b")
_TYPES = (
    r"(?:運動(?=\s?(?:[跟和與對比、:：/]|vs|還是|或)\s?傳[統攀])|(?<=傳攀[跟和與、])運動(?![場員會鞋館中傷])"
    r"|(?:(?<=運動[跟和與對比、:：/])|(?<=還是)|(?<=運攀[跟和與對比、:：/]))傳統"
    r"|運動?攀登?|傳統?攀登?|抱石|頂繩|上方確保|\bsport\b|\btrad\b|\bboulder(?:s|ing)?\b|\btop[- ]?ropes?\b)"
)
_SHARE = compiled(
    r"幾成|幾%|幾％|幾趴|百分之(?:幾|多少)|百分比|比例|比重|佔比|占比|幾分之幾|[佔占](?:了|全部|總數|所有|整體|的"
    r"|全台|台灣|全國"
    r"|其中)*(?:多少|幾|大概多少)"
    r"|[佔占](?:了|全部|所有|整體)*[\ue002\ue003]+(?:的|全部|所有)*(?:多少|幾成|幾(?:%|趴))"
    r"|[佔占](?:了|全部|所有|整體|\ue002)*(?:運攀|傳攀|運動攀登|傳統攀登|頂繩|抱石|路線|5\.\d+[a-d]?)(?:的"
    r"|總數)*(?:多少|幾成)"
    r"|(?:超過|不到|未滿|過|有|佔|占)(?:了)?一半(?:以上)?(?:的?路線)?(?:都|是|以上|[嗎?？]|$)|是不是(?:超過)?一半|過半"
    r"|\b(?:more than|over|less than|at least|about|nearly) half\b(?! an? | past\b)"
    r"|\bhalf of (?:the|all|its|their|those|these|[\ue002\ue003]+['’]s)\b|\bhalf (?:the|its|their) (?:routes"
    r"|lines|climbs)\b"
    r"|\b(?:percent(?:age)?|proportion|fraction|ratio)s?\b|\b(?:what|the|how big a) share\b|\bshare of\b"
    r"|%\s*of\b|\bwhat %"
    rf"|{_TYPES}\s?[:：]\s?{_TYPES}|{_TYPES}\s?(?:比|對|跟|和|與|/)\s?{_TYPES}\s?(?:是|的|大概|大約)*(?:幾比幾"
    rf"|比(?:率|重|值)?\s*(?:$|[?？]|是|多少|幾)|幾成)"
)
_WHOLE = ("全部", "所有", "全台", "台灣", "全國", "全台灣")
_RATIO = compiled(
    r"\bratio\b|比例|\bsplit\b|\beach\b|比(?:是)?(?:多少|幾)|[各別][佔占]|[:：]|比(?:率|重|值)?\s*[?？]?$"
)
_MEASURES: Table[Measured] = Table(
    ("bolts", compiled(r"bolt|掛片|固定點|耳片|快扣|\b(?:quick)?draws\b")),
    (
        "price",
        compiled(
            r"[一每]次[^,，。?？]{0,4}多少|\bhow much\b|價|錢|票|單次|費|租"
            r"|\b(?:pric\w*|cost\w*|fees?|entry|day pass|rental|tickets?|pay)\b"
        ),
    ),
    ("rating", compiled(r"評分|評價|星等|\brat(?:ing|ed)\w*\b|\bstars\b")),
    ("videos", compiled(r"影片|\bvideos?\b")),
    (
        "length",
        compiled(
            r"長度|多長|多高|公尺|幾米|高度|總長|米|\b(?:length|long(?:er|est)?|tall(?:er|est)?|height|high"
            r"|met(?:er|re)s?)\b"
        ),
    ),
    ("grade", compiled(r"難度|級|多難|\b(?:grades?|hard(?:er)?|difficult\w*)\b")),
)
_OF_GYMS = frozenset({"price", "rating"})
_TYPE = re.compile(rf"{_TYPES}|\bbolted\b")
# 「運動跟傳統各佔幾%」: of two of which one is only half said both are wanted.
_HALF_SAID = compiled(r"運動(?!攀)[^,，。?？]{1,4}傳統|傳統(?!攀)[^,，。?？]{1,4}運動(?!攀)")
_SPREAD = compiled(
    rf"{_TYPES}\s?[:：]\s?{_TYPES}|幾比幾|[各每](?:個)?(?:級數|難度|等級|級別)(?:路線|線)?(?:$|[\s?？的有數分多幾各])|"
    r"各(?:種|類)(?:型)?的?(?:岩|攀岩)?館|\b(?:of|per|by) each (?:type|kind|sort)\b|\beach (?:type|kind"
    r"|sort) of gym\b"
    r"|分[布佈]|(?:類型|種類|難度|級數|等級)的?(?:是|都)?(?:怎麼|如何)?分[配佈布]|分類|拆開|統計(?![^,，。?？各每]{0,24}(?:幾|多少)條)|比例|占比|佔比|比重|各[有佔占]?(?:幾|多少)|分別(?:是"
    r"|有)?(?:幾|多少)|各(?:是)?多少"
    r"|\b(?:break(?:ing|s)?(?: \S+){0,4}? down|breakdown|broken down|distribut\w+|spread|split|ratio|tally)\b"
    r"|\bby (?:style|type)\b|(?:哪些|什麼|哪幾種?|幾種)的?(?:類型|種類)的?(?:路線|線)|路線的?(?:類型"
    r"|種類)(?:有哪些|有什麼|$|[?？])"
    r"|\b(?:what|which|how many) (?:types|kinds|sorts|styles) of (?:routes|climbs|climbing|lines)\b"
    r"|\bhow many (?:\S+ ){0,5}?(?:vs\.?|versus|and how many|compared (?:to|with))\b"
    rf"|\bhow many\b[^.?!]{{0,50}}\bare {_TYPES}(?:,| and| or)"
    r"|(?<!rock )\b(?:types?|styles?|kinds|grades?)\b[^.?!]{0,50}\b"
    r"(?:with|and) (?:their |the |how many )?(?:numbers?|counts?"
    r"|totals?|quantit)"
    r"|\b(?:numbers?|counts?|totals?|tall(?:y|ies)) (?:by|per|of each|for each|for every|of every) (?:\w+ )?(?:type"
    r"|style|grade|kind)"
)
_MORE_OR = compiled(
    rf"(?:{_TYPES}|運動|傳統)[^,，。?？\ue001-\ue005]{{0,6}}(?:比較)?多[,， ]*(?:還是?|或)"
    rf"|{_TYPES}(?:路線|線)?的?(?:數量)?(?:有沒有|是不是|有)?比{_TYPES}[^,，。?？]{{0,6}}[多少]"
    rf"|\b(?:more|fewer|less) {_TYPES}(?: \w+)? than {_TYPES}"
    rf"|{_TYPES}(?:跟|和|與|還是|或){_TYPES}[^,，。?？]{{0,6}}(?:哪|誰)[^,，。?？]{{0,3}}多"
    rf"|\bmore {_TYPES}(?: \w+)? or\b|{_TYPES} or {_TYPES}\b[^\d]{{0,24}}\bmore\b(?! (?:than )?\d)(?<!or more)"
)
_VERSUS = compiled(r"幾比幾|幾條[對比]幾條|\bhow many\b[^?!]{0,40}\b(?:vs|versus|compared (?:to|with))\b")
_MOST_COMMON = compiled(
    r"(?:哪[一個種些]*|什麼)的?(?:難度|級數|等級|類型|種類|特色)的?(?:路線|線)?(?:數量?)?最(?:多|常見)"
    r"|最(?:多|常見)的?(?:路線)?的?(?:是)?(?:哪[一個種些]*|什麼)?(?:難度|級數|等級|類型|種類|特色)"
    r"|\bmost common (?:grade|type|style|feature)s?\b"
    r"|\b(?:which|what) (?:grade|type|style|feature)s? (?:is|are|has|have) (?:the )?most\b"
)
_ETC = compiled(rf"\betc\b|\band so on\b|等等|之類|\bby (?:style|type)\b|(?:{_TYPES}[^,，。?？]{{0,3}}[、,，/]){{2}}")
_WHERE_EACH = compiled(r"(?:在|位於|屬於)哪一?個?(?:行政)?區|\b(?:which|what) districts? (?:are|is) (?:they|each|it)\b")
_GYMS_CROWD_ZH = (
    r"(?:岩館|抱石館)(?:大多|大部分|主要|多半|大都|通常|比較|最|都)*(?:集中|密集|聚集|分[布佈])(?:都)?(?:在)?哪"
    r"|(?:哪裡|哪邊|哪個地方|什麼地方)的?(?:攀?岩館|抱石館)最(?:多|密集|集中)|(?:岩館|抱石館)最(?:多|密集"
    r"|集中)的(?:是)?(?:地方|在哪|哪[裡邊]|縣市|城市)"
)
_GYMS_CROWD_EN = (
    r"\bwhere (?:are|is|do|does) [^.?!]{0,20}\bgyms\b[^.?!]{0,12}\b(?:concentrated|clustered|mostly|mainly)\b"
    r"|\bwhere (?:are|do you find|can i find) (?:the )?most (?:of )?(?:the )?(?:climbing |bouldering )?gyms\b"
    r"|\b(?:which|what) (?:part|place|area)s?\b[^.?!]{0,24}\bmost (?:climbing |bouldering )?gyms\b"
)
_BY: Table[GroupBy] = Table(
    (
        "gym_region",
        compiled(
            r"北[、/和跟]?中[、/和跟]?南部?|[各每哪幾](?:一?個|些|幾個)?(?:地區|地理區|區域)|(?:地區"
            r"|區域)[^,，。?？]{0,6}最[多少]"
            r"|\b(?:by|per|each|every|which|what|how many) (?:of the )?(?:\w+ )?regions?\b"
        ),
    ),
    (
        "city",
        compiled(
            r"(?:[各每哪](?:一?個|些|幾個)?|[幾多少]+個?)(?:縣市|城市|都市)|有[^,，。?？]{0,4}岩館的(?:縣市|城市)"
            r"|(?:縣市|城市|都市)[^,，。?？]{0,8}(?:最[多少]|第.{1,2}多|前.{1,2}[多名]|(?:從|由)[多少]|排[名行序])"
            r"|(?:最[多少]|第.{1,2}多|前.{1,2}多)(?:岩館|館)?的?(?:[前那]?.{0,2}[個大])?(?:縣市|城市|都市)"
            r"|\b(?:by|per|each|every|which|what|how many) (?:\w+ )?(?:city|cities|town|county|counties)\b"
            # "Which city bus goes there" asks for the bus.
            r"(?! (?:bus(?:es)?|shuttle|train|mrt|transport|line)\b)"
            # Where gyms are concentrated is where most of them are: in which city, and within one in which district.
            rf"|^(?=[^{PLACE}]*$).*?(?:{_GYMS_CROWD_ZH}|{_GYMS_CROWD_EN})"
            r"|\bacross (?:\w+ )?cities\b|\b(?:cities|counties) (?:with|without|that (?:have|lack))\b"
        ),
    ),
    (
        "district",
        compiled(
            rf"{_GYMS_CROWD_ZH}|{_GYMS_CROWD_EN}|(?:[各每]|哪一?|哪些)個?(?:行政)?區(?!域)"
            r"|[幾多少]+個(?:行政)?區有(?:室內)?(?:攀?岩館|抱石館)|行政區"
            r"|\b(?:by|per|each|every|which|what|how many) districts?\b"
        ),
    ),
    (
        "decade",
        compiled(
            r"[哪每各]一?個?年代|年代的?(?:分[布佈]|統計)|每[十10]+年"
            r"|\b(?:by|per|each|every|which|what) decades?\b"
        ),
    ),
    (
        "year",
        compiled(
            r"[哪每各](?:一|幾)?年|年份?的?(?:分[布佈]|統計)|最[多少][^,，。?？]{0,8}年"
            r"|\b(?:by|per|each|every|which|what) years?\b|\byears? (?:with|that|had|saw)\b"
        ),
    ),
    ("feature", compiled(r"特色|特徵|地形|\bfeatures?\b|\bcharacteristics?\b")),
    (
        "video",
        compiled(
            r"有影片.{0,8}沒有?(?:影片)?|\bvideos?\b.{0,12}\b(?:vs\.?|versus|none|don'?t)\b"
            r"|\bwith (?:and|or|vs\.?|versus) without (?:a )?videos?\b"
        ),
    ),
    ("length", compiled(r"長度|高度|幾公尺|\blengths?\b|\bheights?\b|\bhow long\b")),
    ("bolts", compiled(r"bolts?\s*數|\bby (?:the )?(?:number of )?bolts?\b|bolts? (?:count )?(?:distribution|spread)")),
    (
        "type",
        compiled(
            rf"類型|種類|型態|\btypes?\b|\bstyles?\b|\b(?:kinds|sorts) of (?:routes|climb|lines)"
            rf"|{_TYPES}.{{0,14}}{_TYPES}"
        ),
    ),
    ("grade", compiled(r"難度|等級|級數?|\bgrades?\b|5\.\d+|\b(?:beginner|intermediate|advanced)\b")),
    ("crag", compiled(r"岩場|\bcrags?\b")),
    ("sector", compiled(r"分區|\bsectors?\b")),
    ("area", compiled(r"岩區|各區|每一?區|\bareas?\b|\bwalls?\b")),
)
# Which gyms belong together, and whose are the most; of a named one its branches are asked.
_CHAINS = compiled(
    r"連鎖|(?:分店|分館|據點)(?:數量?|的)?(?:是)?最多|最多(?:間)?(?:分店|分館|據點|店面)|(?:兩|2|多"
    r"|[幾三3])[間家]以上(?:的)?(?:分店|分館|店)|(?:品牌|體系|集團)"
    r"|\bchains?\b|\bbrands?\b(?! new)|\bfranchises?\b"
    r"|\b(?:most|several|multiple|more than one|two or more) (?:branches|locations|outlets)\b"
)
_OF_TOWNS = frozenset({"city", "district", "gym_region"})
_MOST = compiled(r"最多|最大|\b(?:most|biggest|largest)\b")
_FEWEST = compiled(r"最少|\b(?:fewest|(?<!at )least)\b")
_COUNTED_OF = frozenset({"district", "year", "decade"})
# "Which districts have gyms" asks for the districts, with how many each has.
_HAVE_GYMS = compiled(
    r"(?:哪些|哪幾個|幾個|[各每]個?)(?:行政區|地區|區域|區)[^,，。?？]{0,3}有|有[^,，。?？]{0,6}館的(?:行政區|地區"
    r"|區域)"
    r"|\b(?:districts|regions) (?:\w+ )?(?:have|has|with|that have)\b"
)
# 「中和店在哪個城市」 asks of the one gym that it names.
_WHERE_IT_IS = compiled(
    rf"{GYM}[^,，。?？]{{0,6}}(?:在|位於|屬於)(?:台灣)?的?哪一?個?|\b(?:which|what) [a-z]+ (?:is|are"
    rf"|can i find) (?:the )?{GYM}"
)
_COUNTS_OF = compiled(
    r"最[多少]|集中|密集|聚集|第[二三四五]多|[幾多少][少]?[條間家]|數量|分[布佈]|統計|(?:從|由)[多少]"
    r"|[幾多少]+個(?:行政)?區有"
    r"|\b(?:most|mostly|mainly|concentrated|clustered|fewest|least|how many|number|count|distribut\w+|spread|break\w*"
    r"|busiest)\b"
    r"|\bby (?:year|decade|district)\b"
)
_GYM_TYPES = compiled(
    r"類型|各[種類](?:型)?的?(?:岩|攀岩)?館|種類|抱石館.{0,6}(?:綜合|上攀|繩)|(?:綜合|上攀|繩攀?).{0,6}抱石"
    r"|\btypes?\b|\bbouldering\b.{0,20}\b(?:rope|mixed|lead)|\b(?:rope|mixed|lead)\b.{0,20}\bbouldering\b"
    r"|先鋒館?.{0,6}抱石館?.{0,6}(?:各|分別|幾)"
)
_EVERYWHERE = compiled(
    r"(?:全台|全台灣|台灣|全部|所有|整體|資料庫?|全國)(?:灣)?(?:的)?(?:總)?(?:路線|線|岩場|岩館)?"
    r"|\b(?:all|total)(?: of)?(?: the)? (?:routes|climbs|lines|gyms)\b"
    r"|\b(?:taiwan|the (?:whole )?(?:data|database|country|island))(?:'s)?\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure over rows and of what, or the groups over which rows are to be counted; base is where a share's whole
    is said, as offsets of the words; end whose figure is asked for; all_types that the types named are only examples;
    within that a share is wanted of what each group has.
    """

    figure: Figure | None = None
    of: tuple[Measured, ...] = ()
    by: GroupBy | None = None
    base: tuple[int, int] | None = None
    end: Extreme | None = None
    all_types: bool = False
    everywhere: bool = False
    within: bool = False


_NO_GYM = compiled(
    r"(?P<zh>(?<!有)沒有?)(?:任何)?[^,，。?？]{0,6}館"
    r"|\b(?P<en>no|without|lack(?:s|ing)?|(?:do|does)(?:n'?t| not) have)\b[^,.?]{0,24}\b(?:gyms?|walls?)\b"
)


WITHOUT_GYMS = Together(_NO_GYM)
"""Without these nothing is read here."""


def of_cities_without(question: Masked) -> Masked:
    """The question without the word by which cities have no such gym: what gyms they are to lack is still said."""
    lacks = _NO_GYM.search(question.words)
    if lacks is None or _BY.first_in(question.words) != "city":
        return question
    return question.hide([(*lacks.span("zh" if lacks["zh"] else "en"), " " if lacks["zh"] else TAKEN)])


def asks_for_none(text: str) -> bool:
    """Whether the cities are asked for in which no such gym lies."""
    return _NO_GYM.search(text) is not None


def read_aggregate(words: str, *, gyms: bool, narrows: bool, named: Sequence[str] = ()) -> Asked | None:
    """The figure or the spread that a question asks of many rows; None where it asks none, or of one route.

    gyms says that gyms are asked about, narrows that something but a place is a condition, named are the kinds of the
    names in it.
    """
    if ROUTE in words or asks_figure_of_each(words) or (gyms and _WHERE_IT_IS.search(words)):
        return None
    if gyms and GYM not in words and (chains := _CHAINS.search(words)) is not None:
        return Asked(by="brand", end="most_popular" if _MOST.search(words) or "最多" in chains[0] else None)
    figure, extreme = _figure(words), asked_extreme(words)
    if figure == "sum" and not (narrows or named or _OF_EVERYTHING.search(words)):
        # "How many bolts" by itself is asked of a route that is not said, and nobody wants those of a whole country.
        return None
    measures = _MEASURES.names_in(words) if figure is not None else []
    of = tuple(name for name in measures if gyms == (name in _OF_GYMS))
    if (each := figure_of_each(words, figure, of, extreme, gyms=gyms, named=named)) is not None:
        return Asked(each.figure, each.of, by=each.by, end=each.end)
    placed = not gyms and not {"crag", "area", "sector"}.isdisjoint(named)
    if placed and figure is None and extreme is None and _HOW_LONG.search(words):
        # How long the routes of a place are, is told by their mean, and from where to where.
        return Asked("mean", ("length",))
    if placed and figure is None and extreme is None and _HOW_BOLTED.search(words):
        return Asked("mean", ("bolts",))
    if gyms and figure is None and extreme is None and _asks_usual_price(words, narrows=narrows, named=named):
        return Asked("mean", ("price",))
    if figure is not None and extreme is None and of:
        return Asked(figure, of, by="grade" if of == ("grade",) else None)
    if _MORE_OR.search(words):
        # Of two of which one is only half said (運動) both are wanted.
        return Asked(by="type", all_types=len(set(_TYPE.findall(words))) < 2)
    if sets_grades_apart(words):
        return Asked(by="grade")
    shared = _SHARE.search(words) is not None
    if shared and not narrows and (everywhere := _EVERYWHERE.search(words)) is not None:
        return Asked("share", base=everywhere.span(), everywhere=True)
    if shared and narrows and not gyms and (apart := share_of_each(words)) is not None:
        return Asked("share", by=apart[0], end=apart[1], within=True)
    if narrows and not gyms and asks_mostly(words) and (apart := share_of_each(words)) is not None:
        return Asked("share", by=apart[0], end="most_climbed", within=True)
    several = shared and _RATIO.search(words) is not None and _names_several(words, gyms=gyms)
    if shared and narrows and not several:
        base = base_said(words)
        whole = base is None or base["base"].removesuffix("路線") in _WHOLE
        return Asked("share", base=None if base is None or whole else base.span("base"))
    by = _BY.first_in(words) or ("type" if several and not gyms else None)
    walls = set(named) <= {"area", "crag"} and named.count("area") > 1
    if by == "grade" and narrows and set(named) == {"crag"} and len(named) > 1 and _VERSUS.search(words):
        # 「5.12 的數量，關子嶺 vs 壽山幾比幾」
        return Asked(by="crag")
    if by == "grade" and narrows and walls and _VERSUS.search(words):
        # "How many 5.12s in Skyline vs Music Hall" counts them in each place.
        return Asked(by="area")
    if by in ("district", "gym_region") and not gyms:
        # A district holds gyms; 區 of a crag are its areas.
        by = next((name for name in _BY.names_in(words) if name not in ("district", "gym_region")), None)
    if by == "city" and not gyms and not {"crag", "area", "sector"}.isdisjoint(named):
        # 「龍洞是哪個縣市」 asks of the one crag where it lies; cities are counted of gyms.
        return None
    if gyms:
        by = by if by in ("city", "district", "gym_region") else "gym_type" if _GYM_TYPES.search(words) else None
    if by == "district" and _WHERE_EACH.search(words) and asked_extreme(words) is None:
        # 「有幾間，各在哪一區」 counts them all and asks where each is.
        by = None
    if (
        by in _COUNTED_OF
        and not (gyms and _HAVE_GYMS.search(words))
        and (not _COUNTS_OF.search(words) or asked_extreme(words) is not None)
    ):
        # 「龍洞哪一年開發」 asks for one year, 「哪一年開最多條」 for how many of each.
        by = None
    told = by in ("city", "gym_region", "video", *_COUNTED_OF) or several
    if not (told or _SPREAD.search(words) or _MOST_COMMON.search(words)):
        return None
    all_types = by == "type" and (_ETC.search(words) or _HALF_SAID.search(words)) is not None
    if by in _OF_TOWNS and _FEWEST.search(words):
        return Asked(by=by, end="fewest_routes")
    return None if by is None else Asked("share" if shared else None, by=by, all_types=all_types)


def _asks_usual_price(words: str, *, narrows: bool, named: Sequence[str]) -> bool:
    """Whether it is asked what gyms charge in general: 「岩館門票一般多少」; of a named gym its own price is told."""
    if "gym" in named or "price" not in _MEASURES.names_in(words) or _NOT_USUAL.search(words):
        return False
    return _USUAL.search(words) is not None or (not narrows and not named and _ROUGHLY.search(words) is not None)


def _names_several(words: str, *, gyms: bool) -> bool:
    """Whether several types are named, or of gyms that types are asked for."""
    return len(set(_TYPE.findall(words))) > 1 or (gyms and _GYM_TYPES.search(words) is not None)


_PLACES = frozenset({"crag", "area", "sector"})
_OF_SETS = frozenset({"detail", "list", "search", "count", "distribution", "extreme", "compare"})


def as_aggregate(
    asked: Asked, subject: Kind | None, intent: IntentReading, *, placed: bool
) -> tuple[Kind | None, IntentReading]:
    """What the question is about and asks, where a figure or a spread over many rows is asked."""
    if intent.intent not in _OF_SETS and not (placed and intent.intent == "knowledge"):
        return subject, intent
    if intent.intent == "distribution" and intent.group_by in _PLACES and asked.figure is None:
        # 「後門跟第一洞各有幾條 5.11」 tells the places apart.
        return subject, intent
    subject = "gym" if subject == "gym" else "route"
    if asked.figure == "share" and asked.by is None:
        return subject, IntentReading("count")
    return subject, IntentReading("distribution", asked.end, group_by=asked.by)


_FIGURES = Together(_MEDIAN, _MEAN, _SUM)


def _figure(words: str) -> Figure | None:
    if not _FIGURES.may_be_in(words):
        return None
    if _MEDIAN.search(words):
        return "median"
    if _MEAN.search(words):
        return "mean"
    return "sum" if _SUM.search(words) else None


def without_examples(asked: Asked) -> Fields:
    """The fields emptied of what only names the groups: "how many sport, trad, etc", 「有影片跟沒影片的各幾條」."""
    if asked.by == "length":
        return {"length_min_m": None, "length_max_m": None}
    if asked.by == "video":
        return {"has_video": None}
    if asked.by == "gym_type":
        return {"gym_types": (), "facilities": (), "any_facility": None}
    return {"route_types": ()} if asked.all_types else {}


_OF_NAMED: dict[Measured, Attribute] = {"bolts": "bolts", "length": "length"}


def figure_of_named(words: str) -> tuple[Aggregate, Attribute] | None:
    """What several named routes come to: 「這三條的 bolt 加起來幾個」; and the attribute that it is of."""
    figure = _figure(words) or ("sum" if _ADDED.search(words) else None)
    of = next((name for name in _MEASURES.names_in(words) if name in _OF_NAMED), None)
    return None if of is None or figure not in ("sum", "mean") else (Aggregate(figure, (of,)), _OF_NAMED[of])
