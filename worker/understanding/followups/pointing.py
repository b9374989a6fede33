"""Tell from its words alone that a question hangs on what was said before, and in which way."""

import re

from worker.understanding.asked.judgements import stands_by_itself
from worker.understanding.matching.patterns import Together, compiled

# "It's February", "it will be raining": nothing was spoken of before.
_OF_THE_YEAR = (
    r"(?:still |almost |nearly |already |mid[- ]|late |early )?(?:january|february|march|april|may|june|july|august"
    r"|september"
    r"|october|november|december|winter|summer|spring|autumn|rain(?:ing|y)|pouring|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)\b"
)
_POINTS_BACK = compiled(
    r"[跟和與像比](?:它|牠)(?!們)|^(?:那|那麼|然後)?(?:它|牠|這條|那條|這個|那個|這間|那間|這家|那家|該|前者|後者"
    r"|第[一二三]條|這裡"
    r"|那裡|這邊|那邊|兩條(?!主?繩|輔繩|扁帶)|裡面|其中|當中|哪一?[條個間家](?=最|比較))|其中(?:最|有)|它(?:的|有|在|是|多|幾|難"
    r"|適|簡單|容易|輕鬆|更|長|短|們)|(?<!我)(?<!我的)(?:這|那)(?:條|個|間|家|座)(?:路線|岩場|岩館"
    r"|區)?(?:多|有|在|是|的|難|幾|適|開|怎)|該(?:岩場|路線|岩館)"
    # "Is it safe to climb", "is it too hot to climb" point at nothing.
    r"|(?<!make )(?<!change )(?<!out of )(?<!worth )\bit\b(?! (?:ok|okay|fine|safe|dangerous|allowed|legal"
    r"|possible|normal"
    r"|bad|better|rude) (?:to|for|if|that)\b"
    r"| too \w+ to\b| (?:take|takes|took)\b| means? (?:when|if)\b"
    # "What does it cost to climb indoors in Taiwan"
    r"| (?:usually |normally |typically )?costs? to [^.?!]{1,30}\b(?:indoors?|gyms?|taiwan|\ue005)"
    rf"|(?:['’]s| is| will be|['’]ll be| was) {_OF_THE_YEAR})"
    r"|\b(?:does|did) that(?= (?:have|go|take|cost|need|open|close)\b)"
    r"|\b(?:which one|which of (?:them|those|these)"
    rf"|its|it's(?! {_OF_THE_YEAR})|that one|this one|that route|this route|that gym|this gym|that crag|the first one"
    r"|the second one|(?<!are )(?<!is )there(?! (?:are|is|were|was|must|should|might|may|will|would|can)\b)"
    r"|those|these(?! days)|they|(?<!all of )them)\b"
)
# How it is just now is asked of a place, and of none that is named: 「步道通不通」, "is the trail open again".
_WHEN = (
    r"(?:今[天日]|現在|目前|最近|明天|這?個?週末|下午|早上|等等"
    r"|right now|now|today|yet|tomorrow|at the moment|currently|again|these days|this weekend|this morning|still)"
)
_LIVE = compiled(
    rf"^(?:那|請問|所以|{_WHEN}|[\s,，])*(?:步道|岩壁|岩面|石頭|進場的?|路況|路|停車場|海|浪|風|人(?:潮)?"
    rf"|山路)?(?:{_WHEN}|都|還|是|有|會|很|不會|有沒有|是不是|已經)*"
    r"(?:乾了?|濕|滲水|多不多|[多少擠濕乾通]|大|好走|封|開放|擠不擠|通不通|大不大|下雨|狀況|能爬|可以爬|能走|好走"
    r"|走得過去|過得去|進得去)"
    rf"(?:了|的|著|{_WHEN})*(?:嗎|沒有?|如何|怎麼樣|怎樣|呢|[?？\s])*$"
    r"|^(?:(?:and|so|ok|hey) )*(?:is|are|was|has|did|how(?:'s| is| are)) (?:the |there )?(?:trail|path|track"
    r"|road|approach|rock|wall|sea|ocean|surf"
    r"|waves|parking|lot|wind|crag|conditions?|swell)\b[^?.,;\ue001-\ue006]{0,40}[?\s]*$"
    r"|^(?:(?:and|so|ok|hey) )*(?:is it |are there )?(?:crowded|busy|wet|dry|windy|packed"
    r"|seeping)\b[^?.,;\ue001-\ue006]{0,24}[?\s]*$"
)
_MORE = compiled(
    r"^(?:那|可以)?(?:還有(?:沒有)?(?:別[的間家條個座]|其[他它]|更多|嗎|呢)?|有(?:沒有)?(?:別[的間家條個]|其[他它]"
    r"|更多)"
    r"|其[他它](?![^,，。?？]{0,8}(?:加起來|合起來|加在一起|合計|加總))的?呢?|剩下的?|別的呢?"
    r"|(?:再|多)(?!給我看?一[次遍])(?:來|給(?:我)?|推薦(?:我)?|列|找|看|介紹)(?:個|點)?(?:幾|一些|一點"
    r"|[一二兩三四五六七八九十\d]+)?|(?:給我|我要|想要|想看|有)?更多"
    r"|再(?:來)?[一二兩三四五六七八九十\d]{1,2}[條間家個]|再?換一[個條批]|再?換別的|(?:就|只有)這(?:些"
    r"|[兩三四五幾]?[間條個家])(?:而已|了)?[嗎喔吧]|下一頁|下一批|繼續)"
    r"|^(?:(?:ok(?:ay)?|and|so|can you|could you|please|have you|do you have|are there|is there|you)\s)*"
    r"(?:got |have |show (?:me |us )?|give (?:me |us )?|list |see |need |want |what about |how about |what are "
    r"|any |some |the |a few )*"
    r"(?:(?:few|couple|\d+|one|two|three|four|five|ten) )?"
    r"(?:more|others?(?! one| (?:\w+ )?crags (?:combined|together|put))|what else|anything else|something else"
    r"|another(?: (?:one|two|three|four|five|few|\d+))?"
    r"|next (?:page|ones?|batch|few|\d{1,2}|two|three|four|five|six|eight|ten)"
    r"|(?:the )?rest|go on|keep going|continue|(?:different|new|other) ones|is that (?:all"
    r"|it))\b(?! (?:information|info|details?|about|than|hours?|days?|names?)\b)"
)
# What was shown is not wanted, and another one is: 「不要這條 換一條」, "not that one".
_REFUSES = re.compile(
    r"^(?:我)?(?:不要|不想要?|不喜歡|不愛|不想爬)這[條間個家](?:路線|岩館)?[了啦]?[,，。\s]*"
    r"|^(?:no,? )?not (?:that|this) one[,.!]?\s*(?:please)?"
)
# More of something, and what it is: a question of its own.
_MORE_THAN = compiled(
    r"(?:更|再|比較)(?:難|簡單|容易|輕鬆|長|短|便宜)|更多(?:的)?資|\bmore [^.?!]{1,40}\bor\b|\bmore (?:\w+) than\b"
    r"|\bmore(?: or less)? than\b"
)
_HOW_MANY_THERE = (
    r"^(?:那|那麼)?「?[\ue001-\ue005]+」?(?:的話|那邊|那裡)?(?:又|也)?(?:是|有)?(?:幾|多少)[條間家]?[呢?？\s]*$"
    r"|^(?:and )?how many (?:are |are there )?(?:at|in|on|for) (?:the )?[\ue001-\ue005]+[?\s]*$"
)
_SWITCH = compiled(
    r"^(?:那|那麼|那如果|如果)?\s*(?:換成|改成|改為|改去|改到|改看|改找|換去|換到|換|改|如果是|要是)|(?:呢|咧"
    r"|的話|的話呢|的?就(?:好|可以|行)了?|也(?:是|一樣|這樣|行)[嗎呢]?)[?？。!！\s]*$|^(?:那"
    r"|那麼)|^(?:只要|只看|只想|限)|^(?:only|just)\b"
    r"|^(?:what about|how about|and (?:in|at|for|on|with|the|what|how about)?|and 「?[\ue001-\ue005]|or (?:in|at"
    r"|on|for)|instead"
    r"|(?:make|change|switch) (?:it|that|them|this)\b|(?:switch|change) to|let's (?:say|do|try)"
    r"|(?:the )?same (?:thing |again |question |one )?(?:for|in|at|but|on)|but)\b"
    r"|^(?:and|or) 「?[\ue001-\ue005]"
    # What is asked of it needs no noun: 「壽山的話有幾條」, 「壽山幾條」, "how many at Shoushan?"
    r"|^「?[\ue001-\ue005]+」?(?:的話|那邊|那裡)(?:又|也)?(?:是|有)?(?:哪|沒有|嗎)"
    rf"|{_HOW_MANY_THERE}"
    r"|\b(?:is|are|would be|works?)(?: also)?(?: fine| ok| okay| good| great| cool)?,? (?:too|as well)[.!\s]*$"
    r"|\b(?:is|are) also (?:fine|ok|okay|good)[.!\s]*$"
    r"|\binstead\b"
)
# A name alone, or with no more than the word for where: 「墾丁的」, "in Kenting?".
_NAME_ALONE = compiled(
    r"^(?:那|那麼|在|去|and|or|in|at|for|the|of|「|\s|[\ue001-\ue005])*[\ue001-\ue005]+(?:的|呢|咧|嗎|那邊|那裡"
    r"|too|as well|please|[\s?？!！.。,，、~「」])*$"
    r"|^(?:那|那麼)?「?[\ue001-\ue005]+」?(?:那邊|那裡)?(?:也|就|應該)*(?:沒有?|有)(?:對[吧嗎]|是[吧嗎]|[吧嗎]|喔|哦)*[?？\s]*$"
    # 「有沒有在第一洞的」
    r"|^(?:那|那麼)?有(?:沒有|哪些)?(?:是)?在「?[\ue001-\ue005]+」?(?:那邊|那裡|裡面?)?的(?:路線|館)?[嗎呢?？\s]*$"
    # Whether there are such elsewhere too: 「後門也有嗎」, "does Long Dong have any?"
    r"|^(?:那|那麼)?[在去到]?「?[\ue001-\ue005]+」?(?:那邊|那裡|裡面?)?(?:也|還)?有(?:沒有)?(?:別的|其[他它]的?"
    r"|更多)?[嗎呢?？\s]*$"
    r"|^(?:and |so |or |then |now |what of )*(?:(?:are|is) there )?"
    r"(?:any(?:thing)?|something|one|some|more|others?)?(?: more| others?"
    r"| ones?"
    r"| of (?:those|these|them))? ?(?:in |at |on |from )?(?:the )?「?[\ue001-\ue005]+」?"
    r"(?: (?:too|as well|also|either|then|please|instead|now))*[\s?.!]*$"
    r"|^(?:and |so )*(?:does|do|has) (?:the )?「?[\ue001-\ue005]+」? (?:have|got|get)(?: any| some| one| them| those"
    r"| more)*"
    r"(?: too| as well| either)*[?\s]*$"
)
# A wish without a thing: what it narrows, or turns harder or easier, was said before.
FRAGMENT = compiled(
    r"^(?:那|可以|有沒有)?(?:再|更)?(?:簡單|容易|輕鬆|難|長|短|便宜|近)(?:一|個)?點(?:的)?(?:呢|嗎)?[?？。!！\s]*$"
    r"|^(?:something|anything|a bit|a little|maybe|one|any)? ?(?:easier|harder|longer|shorter|cheaper|closer)"
    r"(?: (?:one|ones|maybe|please|then))*[?.!\s]*$"
    r"|^(?:不要|不含|除了|要有?|有|沒有|只要|附)[^哪什幾]{1,10}$|^(?:with|without|no|not|but)\b[^?]{1,24}$"
    r"|^(?:the )?\w+est(?: one)?[?.!\s]*$"
)
# Whether there is such a one, said without a noun: 「5.11 以下的有嗎」, "is there anything harder than 5.12".
SUCH = compiled(
    r"^(?:那|那麼)?[^哪什幾路館]{1,12}的(?:也|還)?(?:有嗎|有沒有|有呢)[?？\s]*$|^(?:那|那麼)?(?:也"
    r"|還)?有(?:沒有)?[^哪什幾路館]{1,12}的?[嗎呢?？\s]+$"
    r"|^(?:and |so |but )*(?:(?:is|are) there |got |have you got |do you have |what about |how about )*(?:anything"
    r"|any|something|some|one)"
    r"\b(?!.*\b(?:routes?|climbs?|gyms?|walls?|crags?|places?|lines?)\b)[^?]{1,32}[?\s]*$"
)
SIMILAR = compiled(
    r"^(?:那|還|也|附近|旁邊|同一?區)*(?:有(?:沒有)?|哪些|哪幾條)*(?:是)?(?:[跟和與像](?:它|牠|這一?條|那一?條"
    r"|這個))?(?:其[他它])?(?:(?:再|更|比較)?(?:簡單|容易|輕鬆|難)(?:一?點)?(?:但是?|又|而且|可是)?也?)?(?:類似|差不多|像這樣"
    r"|像(?:它|這條|那條)(?:一樣|這樣)?|比(?:它|這條|那條)(?:再|更)?(?:簡單|容易|難)(?:一?點)?|同樣難度|一樣難"
    r"|差不多難|同級|同難度|(?<=[它條個])(?:一樣|很像|同類型))(?:[,，]?(?:但是?|可是|不過|又)?(?:再|更|比較"
    r"|稍微)?(?:簡單|容易|輕鬆|難)[一1]?[點些級])?的?"
    r"(?:路線|線|[傳運]攀|[傳運][統動]攀登)?(?:還)?(?:有(?:沒有)?(?:哪些|什麼|別的|其[他它])?(?:的)?)?(?:嗎"
    r"|呢)?[?？\s]*$"
    r"|^(?:(?:recommend|suggest|any(?:thing|thing else)?|something|more|and|others?|show me|got|which"
    r"|what(?:'s| is| are)?|are there|is there)\s)*"
    r"(?:(?:other|else|is|are|routes?|climbs?|ones?|lines?|that(?:'s| is| are)?|there)\s)*"
    r"(?:very |really |more )?(?:similar|(?:the )?same (?:grade|difficulty)|like (?:it|that|this)(?: one)?)"
    r"(?: (?:ones?|routes?|climbs?|lines?|to (?:it|that|this)(?: one)?|nearby|close by|near ?by|near (?:it|there)"
    r"|around(?: (?:there|here))?"
    r"|(?:in|at|on) (?:the )?[\ue002-\ue005]+)"
    r"|,? but (?:a (?:bit|little) |slightly )?(?:easier|harder))*[?.!\s]*$"
    r"|^(?:and |is there |are there )*(?:anything|something|any(?: routes?)?) (?:one grade |a grade )?"
    r"(?:easier|harder) (?:there|nearby|around there|than (?:it|that))[?.!\s]*$"
)
AGAINST = compiled(
    r"^(?:那)?(?:[跟和與][「」\ue001-\ue005]+比較?|[「」\ue001-\ue005]+(?:比(?!較)|相比))|^(?:那)?(?:它|這[條間])?比[「\ue001-\ue005]"
    r"|^(?:and |so )?is (?:it|that one) [\w ]+ than (?:the )?[「\ue001-\ue005]"
    r"|^(?:compared (?:to|with)|versus|vs\.?)\b"
)
_SETS_OUT = compiled(
    r"^(?:那|如果)?(?:我)?從(?:高鐵|台鐵|捷運|火車站)?\ue005+(?:高鐵|火車|捷運)?站?(?:出發|去|過去|走)?(?:呢"
    r"|的話)*[?？\s]*$"
    r"|^(?:and |what about |how about )?from \ue005+[?.\s]*$"
)
_WHETHER = compiled(r"嗎|有沒有|是不是|可不可以|能不能|^(?:and |so )?(?:does|do|is|are|has|have|can)\b")
ASKS = compiled(r"[?？嗎]|哪|幾|多少|什麼|怎|有沒有|\b(?:what|which|how|where|when|who|why|is there|are there|any)\b")
NAMES_GYMS = compiled(r"岩館|抱石館|攀岩館|健身房|哪裡|全台|\b(?:gyms?|anywhere|places?|where)\b")
OF_MANY = compiled(r"哪|路線|岩館|岩場|推薦|最|\b(?:which|routes|gyms|crags|climbs|recommend)\b")

PLURAL = compiled(r"[它牠他]們|這些|那些|(?:各自|分別)|\b(?:their|them|they|these|those|each of them)\b")
"""All that was spoken of, and not one of it."""


_ANY = Together(_LIVE, _POINTS_BACK)


# "Is there a crag with hot springs near it": what it is stands in the question itself.
_ITS_OWN_IT = compiled(
    r"\b(?:crags?|gyms?|places?|walls?|areas?|spots?|routes?|climbs?|lines?|somewhere|anywhere|anything|one)\b"
    r"(?: [a-z'’-]+){1,6}? (?:near|beside|around|by|(?:next|close) to|in|on|at|to|with|inside|behind|above|below) it\b"
)


def points_back(words: str) -> bool:
    """Whether a question points at something said before."""
    if not _ANY.may_be_in(words):
        return False
    if asks_live(words):
        return True
    return _POINTS_BACK.search(_ITS_OWN_IT.sub(" ", words)) is not None and not stands_by_itself(words)


def asks_live(words: str) -> bool:
    """Whether a question asks nothing but how it is just now, of a place that it does not name."""
    return _LIVE.search(words) is not None


def asks_more(words: str) -> bool:
    """Whether a question wants more of the same."""
    words = _REFUSES.sub("", words, count=1) or "more"
    return _MORE.search(words) is not None and len(words) <= 40 and _MORE_THAN.search(words) is None


def switches(words: str) -> bool:
    """Whether a question repeats the last one with something changed."""
    return _SWITCH.search(words) is not None and len(words) <= 40


_COUNTS_THERE = compiled(_HOW_MANY_THERE)
# Why it is asked of another place: 「台南有嗎？想說換個地方爬」.
_TO_CHANGE = compiled(
    r"(?<=[?？嗎呢])[\s,，。?？]*(?:我們?|就|只是|因為|突然|有點|想說|想要?)+換(?:一?個)?(?:地方|縣市|城市|口味|環境)"
    r"(?:爬|玩|試|看|練)*[。!！\s]*$"
)


def counts_there(words: str) -> bool:
    """Whether it is only asked how many there are at a named place: of what, was said before."""
    return _COUNTS_THERE.search(words) is not None


def switches_at_last(words: str) -> bool:
    """Whether, after something told, the last clause repeats the last question with something changed."""
    told, _, last = words.rstrip(" ?？.。!！").replace("，", ",").rpartition(",")
    return bool(told) and switches(last.strip()) and len(words) <= 80 and ASKS.search(told) is None


def asks_whether(words: str) -> bool:
    """Whether a question is answered with yes or no."""
    return _WHETHER.search(words) is not None


def names_alone(words: str) -> bool:
    """Whether the masked words are a name and no more, but for why it is asked."""
    return _NAME_ALONE.search(_TO_CHANGE.sub("", words)) is not None


def likens(words: str) -> bool:
    """Whether others like the one before are wanted."""
    return SIMILAR.search(words) is not None


def sets_out(words: str) -> bool:
    """Whether nothing but a place is said from which somebody sets out: 「從台北呢」."""
    return _SETS_OUT.search(words) is not None
