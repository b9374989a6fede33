"""The questions that are asked of the one gym or crag spoken of without naming it, each with its name put in."""

from typing import NamedTuple

from schemas.reading import Attribute
from worker.understanding.matching.patterns import Pattern, compiled
from worker.understanding.wording.masking import PLACE

END = r"[呢啊啦]?[?？。.!！\s]*$"
LEAD = r"^(?:那麼?|請問|所以|然後|[,，\s])*"
LEAD_EN = r"^(?:and |so |ok,? |okay,? |then |well,? )*"
_CLOSE_EN = r"(?:nearby|close by|near (?:it|there|here|by)|around (?:it|there|here))"
DAYS = r"(?:(?:這|下)?(?:週|周|星期|禮拜)[一二三四五六日天末]|平日|假日|國定假日|今[天日]|明[天日]|後天)"
_IT = r"(?:它|牠|這[條間家裡]|那[條間家裡]|這邊|那邊|該館|該岩場|那個地方|這個地方)"
_IT_EN = r"(?:it|that one|this one|there|that|this|that (?:place|gym|crag|route)|this (?:place|gym|crag|route))"

# One way of climbing in a gym or the other: 「可以先鋒嗎還是只能抱石」, "is it only bouldering or could I lead there".
_MAY = r"(?:只|有|能|可以|是|純|都|也|說|爬|練)*"
_WAY = r"(?:抱石|先鋒|上攀|頂繩|繩攀|上方確保)"
_WAY_EN = r"(?:boulder(?:s|ing)?|lead(?: climb(?:ing)?| walls?)?|rop(?:es?|ed climbing)|top[- ]?rop(?:e|ing))"
_COULD_EN = (
    r"(?:(?:can|could) (?:i|we|you)(?: also)?|(?:do|does) (?:they|it)(?: also)? (?:have|do)|is there(?: also)?"
    r"|are there(?: also)?|have they)"
)


class Asked(NamedTuple):
    """What is asked of one kind of thing, and the question with its name in it, in Chinese and in English."""

    kinds: tuple[str, ...]
    pattern: Pattern
    zh: str
    en: str
    only_of: frozenset[Attribute] = frozenset()
    """What must have been asked before, where a question says too little to stand for itself."""


TABLE: tuple[Asked, ...] = (
    Asked(
        ("gym", "crag", "area"),
        compiled(
            rf"{LEAD}(?:可以|幫我|請|再|多)*(?:介紹|說明|說說|講講|聊聊)(?:一下|一點|看看)?{_IT}(?:岩館|岩場|吧"
            rf"|嗎)*{END}"
            rf"|{LEAD_EN}(?:can you |could you |please )*(?:tell me (?:more )?about|describe|introduce) {_IT_EN}{END}"
        ),
        "介紹一下{name}",
        "tell me about {name}",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:它|那裡|那邊|那間|這間)?(?:的)?(?:{DAYS}(?:是不是|會不會|是|會|有|都)*(?:公休|休館|休息"
            rf"|店休|固定休)"
            rf"[日]?(?:嗎|呢|沒有)?|(?:固定)?(?:哪一?[天日]|星期幾|週幾|禮拜幾|什麼時候)(?:是|會|有)?(?:公休|休館"
            rf"|休息|店休|沒開|不開)[日]?|公休日?是?(?:哪一?[天日]|星期幾|週幾|什麼時候))"
            rf"{END}"
        ),
        "{name}{text}",
        "{text} {name}",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:(?:是|會)?(?:開|營業)到(?:晚上)?(?:幾點|什麼時候|多晚)|(?:到)?幾點(?:關"
            rf"|打烊)(?:門)?){END}"
            rf"|{LEAD}晚上(?:會)?(?:幾點關|開到幾點|幾點打烊){END}"
            rf"|{LEAD_EN}(?:until|till|til) (?:when|what time){END}|{LEAD_EN}(?:what time|when|how late)"
            rf" (?:do they|does it|is it|are they)? ?(?:close|shut|open (?:until|till)|open){END}"
        ),
        "{name}開到幾點",
        "what are the opening hours of {name}",
        frozenset({"hours", "price", "address", "station", "phone", "facilities"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:(?:有|裡面有|提供)*(?:什麼|哪些)設施|設施(?:有|是)?(?:哪些|什麼))(?:可以用)?{END}"
            rf"|{LEAD_EN}what facilities(?: (?:are there|do they have|does it have|have they(?: got)?"
            rf"|are available))?{END}"
            rf"|{LEAD_EN}what else (?:(?:do|does|can) )?(?:they|it|the gym|that gym|this gym) (?:have|has|offer"
            rf"|got){END}"
            rf"|{LEAD_EN}what (?:do|does) (?:they|it) (?:have|offer)(?: there| inside)?{END}"
        ),
        "{name}有哪些設施",
        "what facilities does {name} have",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:它|那裡|這間|那間)?(?:的)?(?:附近|旁邊|周邊|周圍)(?:還|也)?有(?:沒有)?(?:別|其[他它]|另一?"
            rf"|哪些?|幾)的?[間家](?:嗎|呢|可以去)*{END}"
            rf"|{LEAD}(?:附近|旁邊)(?:還)?有(?:沒有)?(?:別的|其[他它]的?)(?:選擇|地方)?(?:嗎|呢|可以爬)*{END}"
            rf"|{LEAD_EN}(?:is there |are there )?(?:anything|anywhere|somewhere|any others?"
            rf"|another(?: one)?)(?: else)? (?:near ?by|close by|around there|near (?:it|there))"
            rf"{END}"
            rf"|{LEAD}(?:它|那裡|這間|那間)?(?:的)?(?:附近|旁邊|周邊|周圍)(?:還|也)?有(?:沒有)?(?:哪些|什麼|別的"
            rf"|其[他它]的?|幾間)*"
            rf"(?:攀岩館|岩館|抱石館)(?:嗎|呢|可以去)*{END}"
            rf"|{LEAD_EN}(?:which|what|are there|is there|any|other|another)(?: (?:other|any|another"
            rf"|more))* (?:climbing )?gyms?"
            rf"(?: are| is)?(?: also)? (?:near(?:by)?|close|around|next to)(?: to)?(?: {_IT_EN})?{END}"
            rf"|{LEAD_EN}which gyms? (?:is|are) (?:the )?(?:nearest|closest) to {_IT_EN}{END}"
        ),
        "離{name}最近的岩館有哪些",
        "which gyms are near {name}",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?P<zh>[一二兩三四五六七八九十\d]{{1,2}}(?:個"
            rf"|位)?人(?:[去都各再加含連也要租跟和](?:租)?(?:岩?鞋子?|吊帶|裝備)?){{0,4}})(?:去|一起|的話|一共"
            rf"|總共|要|多少錢?)*{END}"
            rf"|{LEAD_EN}(?:what about |how about |how much |(?:the )?(?:total|altogether)(?: price"
            rf"| cost)? )?(?:is it |would it be )?"
            rf"(?:for )?(?:a (?:group"
            rf"|family|party) of )?"
            rf"(?P<en>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})(?: people| persons| adults| of us)?{END}"
        ),
        "{name}{zh}總共多少錢",
        "how much is {name} for {en} people",
        frozenset({"price"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?P<day>{DAYS})(?P<zh>[一二兩三四五六七八九十\d]{{1,2}}(?:個|位)?(?:大?人))(?:[去都]|一起|的話|一共|總共|要|門票)*"
            rf"(?:多少(?:錢)?)?{END}"
            rf"|{LEAD_EN}(?:what about |how about |how much |(?:the )?(?:total|altogether)(?: price| cost)? )?"
            rf"(?:is it |would it be )?for (?:the )?(?P<en>two|three|four|five|\d{{1,2}})(?: people| adults| of us)?"
            rf" (?:on |this |next )(?:an? |the )?"
            rf"(?P<on>(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week ?days?|weekends?){END}"
        ),
        "{name}{day}{zh}總共多少錢",
        "how much is {name} for {en} people on {on}",
        frozenset({"price"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:附近|旁邊|周邊)(?:還)?(?:有)?(?:沒有)?哪?[一]?[間家](?:岩館)?(?:有)?(?:開|關|營業)?(?:得"
            rf"|到)?(?:比較|更)晚(?:關|打烊)?的?(?:嗎|呢)?{END}"
            rf"|{LEAD}(?:還)?有(?:沒有)?(?:哪[間家])?(?:開|關|營業)?(?:得|到)?(?:更|再|比較)晚(?:一?點)?(?:關|打烊"
            rf"|的)+(?:岩館|館|嗎|呢)*{END}"
            rf"|{LEAD_EN}(?:is there |are there |do you know )?(?:what|which|any(?:thing|where|one)?|some(?:where"
            rf"|thing)?|another|one|an?)"
            rf"(?: (?:gyms?|places?|ones?|other|else))*(?: {_CLOSE_EN})?(?: (?:is|are|that|which|who|that is"
            rf"|that are|that's))*"
            rf" (?:open(?:s|ing)?|clos(?:es?|ing)|stay(?:s|ing)? open|shuts?)(?: even"
            rf"| a bit)? later(?: than (?:that|it))?(?: {_CLOSE_EN})?{END}"
        ),
        "離{name}最近的岩館開到幾點",
        "which gyms are near {name}, with opening hours",
        frozenset({"hours"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}平日(?:跟|和|與)(?:假日|週末)(?:的)?(?:票價|價錢|價格)?(?:都|有)?(?:一樣|差多少|差別|不同"
            rf"|不一樣)(?:嗎|呢)?{END}"
            rf"|{LEAD_EN}(?:is it |are the prices )?the same (?:price )?(?:on|at) (?:the )?(?:weekends?|weekdays?){END}"
        ),
        "{name}平日跟假日票價",
        "weekday and weekend prices of {name}",
        frozenset({"price"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:平日(?:跟|和|與))?(?:假日|週末)(?:的)?(?:票價|價錢|價格|門票|票)(?:會|有)?(?:都)?(?:一樣|差多少"
            rf"|差別|不同|不一樣|比較貴|更貴|漲價)(?:嗎|呢)?{END}"
            rf"|{LEAD_EN}(?:is (?:it|entry|the price)|are (?:the )?(?:prices|tickets)) (?:more expensive"
            rf"|pricier|cheaper|the same) (?:on|at) (?:the )?(?:weekends?|weekdays?|holidays?)(?: too)?{END}"
        ),
        "{name}平日跟假日票價",
        "weekday and weekend prices of {name}",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:一個人|單人|一人|單次|一次|大人|成人)(?:去|進場|爬|的話|入場)*(?:大概)?(?:要|是"
            rf"|得)*(?:多少(?:錢|元)?|幾[元塊]|怎麼(?:算|收費)){END}"
            rf"|{LEAD_EN}how much (?:is it )?(?:for|per) (?:one|a|1)? ?(?:person|adult)?{END}"
        ),
        "{name}票價多少",
        "how much is {name}",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD_EN}(?:including|with|plus|and) (?:the )?(?:shoe rental|(?:rental )?shoes?)(?: rental"
            rf"| too)?{END}"
        ),
        "",
        "how much is entry with shoe rental at {name}",
        frozenset({"price"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD_EN}(?:and |what about |any |do they have |does it have )*(?P<en>showers?|lockers?"
            rf"|lead(?: climbing)?|top[- ]?rope|boulder(?:ing)?"
            rf"|speed climbing|training area)(?: there| too| as well)*{END}"
        ),
        "",
        "does {name} have {en}",
        frozenset({"facilities", "hours", "price", "address", "station", "phone"}),
    ),
    Asked(
        ("gym",),
        compiled(rf"{LEAD}(?:有(?:沒有)?|可以|能)(?:爬|練)?(?:上攀|先鋒|頂繩|抱石|繩攀|速度攀登)(?:嗎|呢)?{END}"),
        "{name}{text}",
        "",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}{_IT}?(?:裡面|的話)?{_MAY}{_WAY}(?:而已|嗎|館)*[,，\s]?(?:還是|或者|[或跟和與]){_MAY}{_WAY}(?:都|有|可以|的|嗎|館)*{END}"
            rf"|{LEAD_EN}(?:(?:is|are|do|does|can|could|have) (?:it|they|i|we|you|the gym|that gym|this gym)(?: have"
            rf"| got| do)? )?(?:only |just |all )?{_WAY_EN}(?: only)?,? or (?:{_COULD_EN} )?(?:only |just |also )?"
            rf"{_WAY_EN}(?: there)?(?: too| as well| only)?{END}"
        ),
        "{name}有抱石區和先鋒攀登嗎",
        "does {name} have bouldering and lead climbing",
    ),
    Asked(
        ("gym",),
        compiled(rf"{LEAD}(?P<zh>{DAYS})(?:去|的話|的)*{END}"),
        "{name}{zh}票價多少",
        "",
        frozenset({"price"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:{_IT})?(?:的)?(?:租)?(?P<zh>岩?鞋子?|吊帶)(?:租借|租金|租)?(?:一次)?(?:是|要"
            rf"|大概)*(?:多少(?:錢|元)?|幾[元塊]){END}"
            rf"|{LEAD_EN}(?:and |what about |how much (?:is|are|for|to rent|does it cost to rent) )*(?:the |an? "
            rf"|some )?(?P<en>shoes?|harness(?:es)?)(?: rentals?| hire)?{END}"
        ),
        "{name}租{zh}多少錢",
        "how much is {en} rental at {name}",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD_EN}how much(?: is it| does it cost| is entry| is that)? (?:on|for|in) (?:an? |the )?"
            rf"(?P<en>week ?days?|weekends?|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
            rf"(?: (?:mornings?|afternoons?|evenings?|nights?))?{END}"
        ),
        "",
        "how much is {name} on {en}",
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?:有)?(?:含|包含?|附)(?:租)?(?:岩?鞋子?)[了嗎呢]*{END}|{LEAD}(?:租)?岩?鞋子?(?:有)?(?:含"
            rf"|包含?|附)(?:在內|進去)?[了嗎呢]*{END}"
            rf"|{LEAD_EN}(?:are |is )?(?:the )?(?:shoes?|shoe rental) (?:included|extra)(?: in (?:that|it"
            rf"|the price))?{END}"
        ),
        "{name}租鞋多少錢",
        "how much is shoe rental at {name}",
        frozenset({"price"}),
    ),
    Asked(
        ("gym",),
        compiled(
            rf"{LEAD}(?P<zh>星光票?|夜間票|晚鳥票?)(?:的話)?(?:是|要|賣)*(?:呢|多少(?:錢|元)?|幾[元塊]){END}"
            rf"|{LEAD_EN}(?:and |what about |how much (?:is|are) )*(?:the )?(?P<en>twilight)(?: price| ticket"
            rf"| entry)?{END}"
        ),
        "{name}星光票多少錢",
        "how much is the twilight entry at {name}",
    ),
    Asked(
        ("route",),
        compiled(
            rf"{LEAD}(?:可以|能|請|幫我)*(?:給|貼|傳|丟|附)?(?:我)?(?:一下)?(?:影片)?(?:的)?(?:連結|網址"
            rf"|link)(?:給我|嗎)*{END}"
            rf"|{LEAD_EN}(?:can you |could you |please )*(?:send |give |share |show )?(?:me )?(?:the "
            rf"|a )?(?:links?|urls?)(?: to"
            rf" (?:it|them|that))?(?: please)?{END}"
        ),
        "{name}的影片",
        "videos of {name}",
        frozenset({"videos"}),
    ),
    Asked(
        ("crag",),
        compiled(
            rf"{LEAD}(?:如果|要是)?(?:我們?)?(?:人)?(?:從|在)(?P<zh>{PLACE}+(?:火?車站|高鐵站|市?區|市中心)?)(?:這邊|那邊)?"
            rf"(?:出發|過去)?(?:的話)?[,，\s]*(?:要|可以|該|應該|最好|有什麼)*(?:(?:怎麼|如何)(?:去|到|過去|走|搭車?|坐車?|開車?)"
            rf"|交通)(?:那裡|那邊|那區|比較|最)*(?:快|方便|好|順)?{END}"
            rf"|{LEAD_EN}(?:what's the best way to |how (?:do|can|would|should|could) (?:i|we|you) (?:best )?|how to )"
            rf"(?:go|get|travel)(?: there| to it| over there)? from (?:the )?(?P<en>{PLACE}+(?: {PLACE}+)*"
            rf"(?: city| main station| station)*){END}"
        ),
        "{name}從{zh}怎麼去",
        "how to get to {name} from {en}",
    ),
    Asked(
        ("crag",),
        compiled(
            rf"{LEAD}(?:如果|要是)?(?:我們?)?從(?P<zh>{PLACE}+(?:火?車站|高鐵站|市?區|市中心)?)(?:這邊|那邊)?(?:出發)?(?:的話)?"
            rf"[,，\s]*(?:開車?|騎車?|搭車|坐車)?(?:去|過去|到那[裡邊])?"
            rf"(?:大概|大約|要|會|得)*(?:花)?(?:開|騎)?(?:多久|多遠|幾分鐘|幾個?小時)(?:會到|到)?{END}"
            rf"|{LEAD_EN}how long (?:is the drive|does it take|to drive|is it by car)(?: there)?(?: by car)?"
            rf" from (?:the )?(?P<en>{PLACE}+(?: {PLACE}+)*(?: city| main station| station)*){END}"
        ),
        "{name}從{zh}開車要多久",
        "how long is the drive to {name} from {en}",
    ),
    Asked(
        ("crag",),
        compiled(
            rf"{LEAD}(?:要|可以)?(?:怎麼|如何)(?:去|到|過去|走|搭車)(?:那裡|那邊|那區)?{END}"
            rf"|{LEAD_EN}how (?:do (?:i|we)|to|can (?:i|we)|would (?:i|we))? ?(?:go|get)(?: there| to it"
            rf"| to that (?:area|place|crag))?{END}"
        ),
        "{name}怎麼去",
        "how to get to {name}",
    ),
    Asked(
        ("crag",),
        compiled(
            rf"{LEAD}(?:要|得|會)?(?:開車?|騎車|搭車|坐車|搭公車)(?:去|過去|到那[裡邊])?(?:大概|大約|要|會|得)*(?:多久|多遠"
            rf"|幾分鐘|幾個?小時){END}"
            rf"|{LEAD_EN}how (?:long|far) (?:is the drive|is it by car|does it take by car|by car"
            rf"|to drive(?: there)?){END}"
        ),
        "{name}開車要多久",
        "how long is the drive to {name}",
    ),
    Asked(
        ("crag",),
        compiled(
            rf"{LEAD}(?:這樣|過去|去|車程|到那[裡邊])?(?:大概|大約|要|會|得)*(?:花)?多久(?:時間)?(?:會到|到)?{END}"
            rf"|{LEAD_EN}how long (?:does|will|would) (?:it|that) take(?: to get there)?(?: by car)?{END}"
        ),
        "{name}開車要多久",
        "how long is the drive to {name}",
        frozenset({"transport"}),
    ),
    Asked(
        ("crag", "area"),
        compiled(
            rf"{LEAD}(?:{_IT}|總共|一共|全部|大概|共|有)*(?:有)?(?:幾|多少)條(?:路線|線)?{END}"
            rf"|{LEAD}(?:總)?路線(?:總?數量?|總數){END}|{LEAD}(?:那裡|那邊)?(?:的)?路線(?:很|算|會)?(?:多嗎|多不多|少嗎){END}"
            rf"|{LEAD_EN}how many (?:routes|climbs|lines)(?: (?:are there|does it have|do they have|has it(?: got)?"
            rf"|there"
            rf"|in (?:total|all)|altogether|overall))*{END}"
        ),
        "{name}有幾條路線",
        "how many routes are there at {name}",
    ),
    Asked(
        ("crag", "area", "route", "gym"),
        compiled(
            rf"{LEAD}(?:{_IT}|會|有|很|真的|算|應該)*(?:適不)?適合(?:我這種|我們這種|完全|一般)?(?:的)?(?:初學者"
            rf"|新手|初學|入門者?|沒爬過的人|小白"
            rf"|第一次(?:爬|攀岩|去)?的?(?:人|新手)?)(?:去|爬|來|嗎|玩)*{END}"
            rf"|{LEAD}(?:初學者|新手)(?:也|可不)?(?:可以|能|適合)(?:(?:去|爬|來)(?:嗎)?|嗎){END}"
            rf"|{LEAD_EN}(?:(?:is|would) (?:it|that|this|there)(?: be)? )?(?:a )?"
            rf"(?:good|ok|okay|suitable|fine|great|nice|right)(?: (?:place|crag|spot|route))? for (?:a |my |total "
            rf"|complete )*(?:beginners?|newbies|novices?|first(?:[- ]time)? (?:leads?|climbs?|routes?)){END}"
            rf"|{LEAD_EN}(?:what about |how about )?for (?:a |total |complete )*(?:beginners?|newbies|novices?){END}"
            rf"|{LEAD}(?:對|給)?(?:初學者|新手)(?:來說|的話)?呢{END}"
            # 「我只爬過抱石，可以去嗎」
            rf"|{LEAD}(?:我們?|他|她|朋友|同事|女友|男友)?(?:目前|現在|之前)?(?:都|還)?(?:只|沒|才|剛|第一次)[^,，。?？]{{1,12}}"
            rf"[,，\s]+(?:這樣)?(?:也)?(?:可以|能|適合|敢|有辦法)(?:去|爬|來)+(?:爬|那裡|那邊)?嗎{END}"
            rf"|{LEAD_EN}(?:(?:i|we|she|he|they)(?:['’]ve|['’]s| have| has)? (?:only|never|just)(?: ever)? "
            rf"[^,.?!]{{4,40}}[,.;] ?)(?:so )?"
            rf"(?:can|could|should) (?:i|we|she|he|they) (?:go|come|climb)(?: there| to climb)*{END}"
        ),
        "{name}適合初學者嗎",
        "is {name} good for beginners",
    ),
    Asked(
        ("crag",),
        compiled(
            rf"{LEAD}(?P<zh>[春夏秋冬][天季]|(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月)(?:真的|完全|一定|絕對|還是|就|都|也|去|爬)*(?:不行"
            rf"|不可以|可以|行|也行|不適合|適合|不好|好|能去"
            rf"|不能去)(?:去|爬)?嗎{END}"
            rf"|{LEAD_EN}(?:is |and |not |even |what about )*(?:in )?(?P<en>spring|summer|autumn|fall|winter|january"
            rf"|february|march|april|june|july|august"
            rf"|september|october|november|december)"
            rf"(?: (?:ok|okay|fine|good|bad|no good|not good))?{END}"
        ),
        "{name}{zh}適合去嗎",
        "is {name} good in {en}",
    ),
    Asked(
        ("crag",),
        compiled(
            rf"{LEAD}(?:{_IT})?(?:距離?|離|到|從)(?P<zh>{PLACE}+(?:火?車站|高鐵站|市區|市中心)?)(?:過去|出發"
            rf"|那邊)?(?:大概|大約|有|要|會|很|遠不)*(?:多遠|遠|幾公[里裡]|多少公[里裡])(?:嗎)?{END}"
            rf"|{LEAD_EN}(?:how far(?: away)?(?: is (?:it|that|this|there))?(?: away)?"
            rf"|is (?:it|that|there) (?:very |really |too )?(?:far|close)(?: away)?) (?:from"
            rf"|to) (?:the )?(?P<en>{PLACE}+(?: city| main station| station)*){END}"
        ),
        "{name}離{zh}多遠",
        "how far is {name} from {en}",
    ),
)
INTRODUCED = TABLE[0]
COUNTED = next(row for row in TABLE if row.zh == "{name}有幾條路線")
"""Read how many routes there are."""
