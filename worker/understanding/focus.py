"""Leave out of a long text what is only told, so that the question in it is read as if it had been asked alone.

People tell before they ask: of their work, their friends, their last trip. Each number, place or way of climbing in it
would become a constraint. A clause is told when it asks nothing and speaks of somebody or of another time, or stands
in another sentence; of what is told only that stays on which the question leans: the names it needs, a level, and what
bears on whatever is asked.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from schemas.reading import Mention
from worker.text.folding import count_cjk, fold, holds_cjk, shown
from worker.understanding.asked.asked_of_crags import AMENITIES, APPROACH, PARKING, ROCK, SEASON, TRANSPORT
from worker.understanding.asked.asking import confirms
from worker.understanding.asked.helping import wants_only_help
from worker.understanding.asked.leaning import leans
from worker.understanding.conditions.comparisons import is_own_limit
from worker.understanding.conditions.lengths import names_rope
from worker.understanding.followups.self_standing import (
    A_GRADE,
    GRADE,
    asks_of_many,
    bears_on,
    needs,
    says_how_climbed,
    says_how_hard,
    says_itself,
    says_what_like,
    wishes,
)
from worker.understanding.followups.what_there import asks_for_such, asks_only_what_there
from worker.understanding.gyms.party import counts_people, party_of
from worker.understanding.gyms.prices import BUDGET
from worker.understanding.matching.patterns import Pattern, Together, hidden
from worker.understanding.personal.of_the_log import asks_of_log
from worker.understanding.personal.own_lists import OWN_LISTS
from worker.understanding.personal.told_done import rest_of, says_done
from worker.understanding.places.filtering import with_negation
from worker.understanding.places.left_towns import left_towns
from worker.understanding.times.this_season import TIME_OF_YEAR, suits_some_time
from worker.understanding.told_wet import rained_on
from worker.understanding.unrecorded.recognised import is_of_crag, names_thing
from worker.understanding.wording.masking import MASKS, Masked

SHORT_ZH, SHORT_EN = 16, 50
"""A text that is no longer than this is read as it is, in characters."""
LONG_ZH, LONG_EN = 30, 90
"""A text that is no longer than this leaves out what it tells only where its question names what it asks of."""
_FRAGMENT, _AFTERTHOUGHT = 14, 32
"""A sentence of so few characters that speaks of nobody may be a constraint: before the question, and after it."""
_BREAK = re.compile(
    r"(?=[。！？!?；;\n.…，,:\s因])"
    r"(?:\s+(?=because\b|so (?:what|which|how|where|any|are|is|can)\b)"
    r"|(?<=[\u4e00-\u9fff])(?<!沒有)(?<![是會]不[是會])(?=因為)"
    r"|[。！？!?；;\n]+|(?<!\bi\.e)(?<!\be\.g)(?<!\b[a-z]\.[a-z])\.(?=\s|$)|…+|\.{3,}"
    r"|[，,](?!\d)|(?<=[\u4e00-\u9fff])[，,]|\s[-–—]+\s"
    r"|(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]):(?=[\u4e00-\u9fff])|(?<=[a-z]):(?= )"
    # 「室友爬5.10a 德芙蘭有哪些」: what a figure counts does not begin a clause.
    r"|(?<=[a-d\d])(?<!:\d\d) +(?=[\u4e00-\u9fff])(?![的以到至或和跟及與左上下之多]"
    r"|[米條級天點人歲分年月號塊元度把根顆個間位次小]|公[尺里裡]|難|路線|[運傳頂抱]))"
)
_ENDS = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")
_ASKS_ZH = Pattern(
    r"[嗎呢哪]|[開關][門了]{0,2}沒(?=$|[\s?？,，。])|(?<![看比跟猜])誰|何[種者處時在]|有何"
    r"|(?<![好這那前十百千])幾(?!天前|年前|個月|次|乎|年來|位|個人"
    r"|個朋友)|什麼(?!都|的都)"
    r"|多少|多[難長高遠久硬]"
    r"|怎麼?|如何|有沒有"
    r"|是不是|會不會|能不能|可不可以|要不要|需不需要|該不該|適不適合|有無|推薦|介紹|建議|列給|列出|給我|告訴我|想問"
    r"|請問|請教|查一下"
    # 「教務處要我附上…」 hands on what is asked.
    r"|(?:要|叫|請|拜託|派)我們?(?:去|來|幫忙?|先)*(?:附|統計|列|整理|查|問|找|回報|報告|交|寫|彙整|算|準備)"
    r"|幫[我忙](?:查|找|列|看|推|剔|刪|篩|濾|扣|挑)|[想要]找|在找|求[推問解教助告查]|求介紹|最[難長短高低簡便貴多少新舊硬]\S{0,6}(?:是|在)"
)
# Who wishes for something with a grade, a length, a kind of climbing asks for it: 「所以想保守一點：5.9 以下」.
_WISHES = Pattern(
    r"想(?:要|去|到)?[^,，。?？我他她]{0,8}(?:找|挑(?!戰)|保守|(?:project|試|衝|磨|爬|攀)[一兩幾]?[條個])|希望"
    r"|最好(?![的玩爬])|優先|(?:所以|因此|保守)+(?:只|保守|先|就)*(?:抓|找|爬|要|能|看|挑)|以下(?:就好|即可)|就好$|[都也](?:可以|行|ok)$|(?:以[上下]"
    r"|至少|不超過)[^,，。]{0,8}的?$"
    r"|不要(?:有|標|太)|\b(?:preferably|ideally|no more than|nothing (?:over|above|harder)|hoping (?:for|to find)"
    r"|must be|has to be|(?:i|we)(?:'m| am|'re| are|'d| would)? (?:now |only |just |really )*"
    r"(?:after|looking for|want|need|(?<=d )(?:like|love|prefer)|fancy|keen on|happy (?:with|on)|down for|aiming for"
    r"|(?:search|look)(?: for)?"
    r"|(?:want|(?<=d )(?:like|love|prefer)|hoping|hope|trying|try|looking|keen) to (?:find|climb|do|lead|try|get on"
    r"|tick)))\b"
    r"|\bbring on\b|^\W*(?:(?:so|and|but) )?(?:just |only )?(?:want(?:ing|ed)?|need(?:ing)?|seeking|after|fancy)\b"
)
_SETS = Pattern(
    r"5\s?\.\d|(?<![a-z\d])v\d|bolt|掛片|公尺|[\d十]米|路線|運攀|傳攀|頂繩|標|影片|\b(?:met(?:er|re)s?|\d+ ?m|bolts?"
    r"|routes?|sport|trad|video|open|lines|climbs|pitches|cracks?|slabs?|corners?|ar[eê]tes?|overhangs?|roofs?|crimps?"
    r"|crimpy|jugs?|juggy|tufas?|pockets|chimneys?|classics?|dynos?|toprope|top[- ]?ropes?|boulders?|bolted"
    r"|beginner[- ]friendly)\b"
)
# "I'm trying to work out how many …", "I'd like to know which …" ask what an indirect question asks, and so does who
# would like a number: "I need the totals per type".
_EMBEDS = Pattern(
    r"\b(?:(?:work|find|figure|sort|check|suss)(?:ing)? out|find|see(?:ing)?|know(?:ing)?|learn|check(?:ing)?|tell"
    r"|wonder(?:ing|ed)?|curious|interested|understand) (?:about |in |to know )*"
    r"(?:how (?:many|much|long|hard|tall)|which|what (?:is|are|the|number|grades?|routes))\b(?<! know which)"
    r"|\b(?:need|want|wants|like|love|after|(?:want|like|love)s? to (?:have|know|get|hear|see)|could i have"
    r"|can i have|may i have"
    r"|could i see|can i see|could you give|can you give)"
    r" (?:the |a |an |all the |some )?(?:[\w\ue002\ue003'’]+ ){0,3}?(?:numbers?|totals?|counts?|tally|figures?"
    r"|breakdown)"
    r" (?:of|per|for|by|at|in|on)\b"
    r"|\b(?:want|wants|like|love)(?:s|['’]d)? to (?:hear|see|get|have) (?:every|all|the full list|the list)\b"
)
# "I mean the year of the first ascent" says what is asked.
_EXPLAINS = Pattern(
    r"我是(?:問|說|指)|我(?:指|說|問)的是|我說(?=[^,，。?？]{0,6}最)|^\W*(?:我意思是|就是說|也就是)|^\W*i mean\b"
    r"|^(?:我們?|還)*沒有?(?:爬|碰|試|上|完攀)過的?$"
)
_WH = Pattern(r"\b(?:what|which|whose|where|when|why|how|who)(?:'s|’s)?\b(?!ever)|\bany(?:thing|one|where)?\b")
_OPENS = r"^\W*(?:(?:and|so|but|also|then|ok|okay|well|hey|hi|please|now|thanks|at \w+) )*"
_STARTS = Pattern(
    rf"{_OPENS}(?:(?:in|on|at|for|of|to|from|with|about) )?"
    r"(?:what|which|whose|where|when|why|how|who|is|are|(?:was|were)(?! \w+ing\b)|am|do|does|did|can|could|should"
    r"|would|will|has|have"
    r"|any)\b"
)
# In a text with question marks, one that was forgotten.
_OPENS_WH = Pattern(rf"{_OPENS}(?:what|which|where|how|who)(?:'s|’s)?\b")
_INVERTS = Pattern(
    rf"{_OPENS}(?:(?:is|are) (?:there|it|they|this|that|the|any)|do|does|did|can|could|should|would|will|has|have)\b"
    r"(?! (?:you|i|we) (?:know|remember|think|believe|tell|ask))"
)
_ORDERS = Pattern(
    rf"{_OPENS}(?:list|compare|find|show|give|tell|recommend|suggest|name|pick|explain)\b"
    # Who needs a gym with showers asks for one, though not in a question.
    rf"|{_OPENS}(?:(?:i|we)(?:'m| am|'re| are|'d| would)? )?"
    r"(?:need|want|like|seeking|after|(?:look|search|hunt)ing for|(?:search|look)(?: for)?)"
    r" (?:to find )?(?:an?|some|any)\b[^,.;?!]{0,30}(?:\b(?:gyms?|halls?|routes?|climbs?|crags?|walls?"
    r"|problems?)\b|\b5\.\d{1,2}[a-d]?|\bv\d)"
    r"(?! (?:bag|partner|buddy|guide|rope|shoes|topo))"
    rf"|{_OPENS}(?:(?:i|we)(?:'m| am|'re| are|'d| would)? )?(?:just |only |really |mostly )?"
    r"(?:need|want|seeking|after|(?:look|search|hunt)ing for) (?!to\b)"
    r"[^,.;?!]{0,40}\b(?:gyms|routes|climbs|crags|lines|problems|cracks|slabs|corners|overhangs)\b(?! (?:i|we|that) )"
    r"|\b(?:list|show|give|tell) me\b|\b(?:suggest|recommend)(?:ions?|ed)?\b"
)
_TELLS = Pattern(
    r"(?:只|都|僅|目前)[^,，。?？]{0,3}在(?:岩館|室內|館內|抱石館)[^,，。?？]{0,6}[玩爬練]過?|本人|小弟|小妹|在下"
    r"|年輕時|小時候|常去|常爬|我|咱|朋友|同事|同學|老公|老婆|女友|男友|女朋友|男朋友|小孩|兒子"
    r"|女兒|爸|媽|家人|學員|學弟|學長|學妹|學[姊姐]|社團[^,，。?？]{0,6}[招收辦要在排]|前輩|教練|客戶|主管|老闆"
    r"|隊友|大家|[他她]|昨天|前天|上次|上週|上周|上個?月|去年|前陣子|最近|剛剛?|聽說|聽到|看到|據說|因為|所以|結果"
    r"|本來|之前|以前|後來"
    r"|當年|[看比]誰|幹部|室友|旅伴|客人|粉絲|報告|(?:復健|報告|簡報|參考|存檔|紀念|論文"
    r"|備課|教學"
    r"|拍照)用$|從小|每次|每天|下班|放假|難得|這個月|這陣子|[一二兩三四五六七八九十半幾\d]個?(?:年|月|週|星期"
    r"|小時)(?:多"
    r"|前|了|後)|(?:抱石|傳攀|上攀|頂繩|攀岩)爬了?[一二兩三四五六七八九十半幾\d]|[有太超][點些]?膩|膩了|混了|爬了"
    r"|終於|一直|已經|打算|準備|計畫|煩惱|糾結|氣到|累|懶得"
    r"|\b(?:i|i'm|i've|i'd|i'll|im|ive|we|we're|we've|we'll|my|our|mine|he|she|he's|she's|they|they're|friends?"
    r"|buddy|wife"
    r"|husband|girlfriend|boyfriend|partner|colleagues?|cousin|classmates?|parents|kids|coach|boss|somebody|someone"
    r"|everyone"
    r"|people|last|yesterday|ago|recently|just|finally|been|regular|apparently|never|used to|always"
    r"|(?:^|(?<=[.!?] ))\W*(?:writing|making|working on|planning|preparing|putting together|heading|going|coming"
    r"|training"
    r"|recovering|visiting|moving|helping|trying|celebrating|getting) "
    r"|don't (?:want to|need|fancy|feel like) (?:lug|carry|drag|walk|haul|drive|queue|wait)\w*)\b"
)
# 「…比陽光牆難 龍牆…」: what ends there is no place of what begins here.
_THAN = re.compile(r"[難易硬長短高低多少]")
# Where somebody is going is told beside a question that names where itself.
_GOES = Pattern(
    r"想去|要去|走走|想挑戰|想衝|想試|目標|夢想|心願|突破|不想|網友|[員友長師練傅人]說|\b(?:said|says|told"
    r"|claims?|reckons?|swears?|insists?"
    r"|mentioned)\b|^\W*(?:大約|大概|差不多|程度)(?=\s*[v5五])"
)
_SEVERAL_ZH = Pattern(
    r"分別|各自|各別|各[為是有要打釘幾多]|(?:這|那)(?:兩|三|些|幾)(?!間|家)|[它他她牠]們|其中|以外|之外|兩邊|兩者"
)
_SEVERAL = Pattern(
    r"\b(?:them|they|those|these|both|either|ones|each)\b"
    r"|\b(?:for|of|on|between|in|about|do|does|are|is|compare) (?:the|this|that|all) (?:pair|two|duo|couple|trio"
    r"|three|four|lot)\b"
    r"(?! (?:of|\w+s)\b)"
    r"|\btheir (?:\w+ )?(?:lengths?|grades?|heights?|prices?|hours|bolts?|ratings?|types?|styles?)\b"
    r"|各(?:自|別)?(?:有|是)?(?:幾|多少)|分別(?:有|是)?(?:幾|多少)"
)
_SAYS_SO = Pattern(
    r"真的嗎|真的假的|是真的|是這樣嗎|對嗎|沒錯吧|\bis (?:that|it|this) (?:so|true|right|correct)\b|\bright\?"
)
_SHUNS = Pattern(
    r"的(?:我|我們|他|她|小孩|大家)?(?:都|也|就|先|暫時)*(?:不敢(?:爬|碰|上)?|不要|不想爬?|不考慮|不碰|不爬|先?不看"
    r"|跳過|略過|排除|沒興趣)\W*$"
    r"|(?:請|麻煩|就|都|也)?(?:幫我|幫忙|替我)?(?:先|都|全部)?(?:剔|刪|濾|篩|扣|踢|移|拿|去|排)(?:掉|除|開)\W*$"
    r"|\b(?:won['’]?t|don['’]?t want to|refuse to|not going to|rather not) (?:touch|climb|do|lead) (?:any|anything)\b"
)
_BARE = re.compile(
    r"\W*(?:那|請問|所以|到底)*(?:又|會|要|都)?是?(?:收|付|繳|算|做)什麼(?:錢|費用?)?的?[啊呀呢嗎]?\W*"
    r"|\W*(?:那|請問|所以|到底|大概|總共)*(?:又|會|要|都)?(?:是|差|算)(?:多少錢?|幾[元塊級條間個點分米]+"
    r"|哪一?[條間個家區座裡邊]"
    r"|什麼|誰|多[長遠久難])[啊呀呢嗎]?\W*"
    # "A bus goes to Kenting. What's it called or what number is it?"
    r"|\W*(?:(?:so|and|or|but) )*(?:(?:what(?:'s|’s| is) (?:it|that|the name)(?: called)?|what(?:'s|’s"
    r"| is)? (?:its |the )?(?:number|name)"
    r"(?: is it)?|which (?:one|number|two|three|ones)(?: is it| are (?:they|those))?)(?:,? or |,? and )?)+\W*"
    r"|[^.?!]{0,48}\b(?:tell me|know|remember|say|recall|sure)\b ?(?:which|what) (?:two|three|four|ones?|of them"
    r"|they (?:are|were))\W*"
)
_HAVE_IT = re.compile(
    r"[\s,，、跟和與或還是那的都各也呢]*(?:[那這當][邊裡區地]|現場|附近)?[到底會]*(?:有沒有|有|可以|行|符合"
    r"|適合)(?:嗎|吧|呢|沒有)?[啊呀呢]?[?？\s]*"
    r"|\W*(?:(?:so|and|but) )?(?:do|does) (?:either of |any of |both )?(?:[\s,]|and|or)*(?:have|has|offer"
    r"|got) (?:it|one"
    r"|any|them|those|that|some)(?: (?:of (?:them|those|it|that)|on (?:the|its|your|their) (?:list|books?|records?"
    r"|menu|topo)|on record"
    r"|there|at all|listed|too|as well|then|around|available))*\W*"
)
_SETS_AGAINST = Pattern(r"比|哪[條個]\S{0,3}[硬難長簡]|\b(?:harder|easier|longer|compared?|versus|vs)\b")
# Two routes that are told are what is set against each other, in whatever words: "Who wins and what's the gap?"
_OF_TWO = Pattern(
    r"比(?!賽|例)|[較更]|[這那]?[兩2]條|差(?:幾|多少|距|不?多)|相差|落差|隔(?:了|著)?幾|一樣|同(?:一個?)?(?:級|等級"
    r"|難度)|[難易硬長短高]過|[贏輸]|誰(?!開|首)"
    r"|(?:選|挑|先|爬|上|試)哪一?[條個題]|哪一?[條個題][^,，。?？]{0,6}(?:先|難|簡單|容易|輕鬆|硬|長|短|多|少|友善"
    r"|適合|好)|公布答案|順序"
    r"|\b(?:hard|tough|stiff|easi|gentl|soft|long|short|tall|high|low|mild|steep|mean|safe|kind|friendli)er\b"
    r"|\b(?:more|fewer|less)\b|\b(?:gap|difference|settle|apart|winner|wins?|compare|same|equal|versus|vs)\b"
    r"|\bwho(?:['’]s| is) right\b|\bwhich (?:one|of (?:the two|them|these|those))\b|\bin between\b"
)
_A_MEASURE = Pattern(
    r"[難硬長短高]|簡單|容易|輕鬆|級|bolt|掛片|快扣|影片|公尺|米|友善|嚇|怕"
    r"|\b(?:hard|tough|stiff|easi|gentl|soft|long|short|tall|mild|friendli)er\b|\b(?:grades?|lengths?|bolts?|draws"
    r"|met(?:er|re)s?|videos?"
    r"|difficulty)\b"
)
_NEAREST = Pattern(
    r"最近|附近|走路|(?:哪一?[間家個]|比較|更)[^,，。?？]{0,4}近|\b(?:closest|nearest|near(?:by)?|walking distance)\b"
)
_STAYS = Pattern(
    r"住|公司|學校|上班|家在|出發|人(?=[\s,，。]|$)|旅館|飯店|附近|旁邊|\b(?:stay\w*|based|near|hotel|hostel|airbnb"
    r"|office|live|living)\b"
)
_ONE = Pattern(
    r"[它他她牠](?!們)|該(?:區|館|店|牆|岩場|路線|條)|改名|改叫|別名|舊名|[新原]名|正式名|(?:現在|以前|原本|原來)叫|(?:這|那)(?:條"
    r"|個|間|家|種|邊|裡|區|樣|附近)"
    r"|\b(?:it|its|it's|that|this|there|one|same|such)\b"
)
_IN_IT = Pattern(
    r"(?<!其)[它他](?!們)|(?:那|這)(?:邊|裡|區)(?!.*(?:其他|別的))|\b(?:it|its)\b(?!.*\b(?:else|other)\b)|\bthere\W*$"
)
# What is asked of one thing that the question does not name: "What's the grade?", 「幾級？」.
_OF_ONE = Pattern(
    r"^\W*(?:請問|請|麻煩|可以)*(?:幫我|幫忙)?(?:查|看|找|問)(?:一下|看看|看)?(?:它的?|這條的?)?(?:難度|多難|幾級"
    r"|長度|多長|bolt|掛片|影片)"
    r"|^\W*(?:so |and )?what (?:am|do|will|would) (?:i|we) (?:be )?pay(?:ing)?\b"
    r"|^\W*(?:what|which) sizes?\b|\bthe crux\b"
    r"|^\W*(?:so |and )?(?:what(?:'s| is| was) (?:the |its )?(?:grade|length|height|rating)|(?:what|which) grade"
    r"|how (?:hard|long|tall)|how many (?:bolts|draws))\b|^\W*(?:請問)?(?:到底|大概|是)*(?:多難|幾級|難度|多長|難不難"
    r"|幾[顆個]\s*(?:bolt|掛片)|在哪一?區)"
    # 「…環中路那間 B-plus，請問星期一有營業嗎」
    r"|^\W*(?:請問|想問|想請問|不知道)?(?:一下)?(?:(?:今|明|後)天|(?:週|星期|禮拜)[一二三四五六日天末]|平日|假日"
    r"|晚上|早上|下午)*"
    r"(?:還?會?有?(?:沒有)?(?:營業|開門?)(?:到幾點)?|幾點(?:開門?|關門?|打烊|營業)|(?:單次|門票|入場)*(?:要"
    r"|是)?多少錢?)[嗎呢啊]?\W*$"
    r"|^\W*(?:請問|所以|到底|那|是)*在(?:哪|什麼)(?:一?[個座面片條]?(?:岩場|岩區|牆|岩壁|區|地方)|[裡邊兒])?"
    r"(?:的?哪一?[個面片條]?(?:牆|岩壁|區))?\W*$"
    # 「是哪個縣哪個市的」
    r"|^\W*(?:到底|請問|所以)*(?:是|在|位於|屬於)+(?:哪|什麼)(?:一?個)?(?:縣市?|市|鄉鎮|行政區)[^,，。?？]{0,6}\W*$"
)
# What a route has of its own, and several routes, or places, that are asked for.
_ITS_OWN = Pattern(
    r"難度|級數|幾級|多難|長度|多長|全長|幾(?:米|公尺)|bolts?|掛片|快扣|影片|首攀|正名|名稱|[中英]文|別名|舊名"
    r"|哪一?[個片面座](?:牆|區|岩場)|在哪|運攀|傳攀"
    r"|v\s?幾|\b(?:grades?|length|how (?:hard|long|tall|high)|draws|videos?|beta|first ascent|rated)\b"
)
_OF_MANY = Pattern(
    r"路線|哪[些幾]|哪一?條|幾條|最|其[他它]|附近|類似|推薦|館|分[布佈]|平均|大多|一般|適合|[這那]種|以[上下]|票|租"
    r"|\b(?:routes|climbs|lines|problems|gyms?|which|\w+est|most|other|else|average|distribution|usually"
    r"|any(?:thing)?|something)\b"
)
_ASKED_OF_CRAGS = (PARKING, TRANSPORT, APPROACH, SEASON, ROCK, AMENITIES)
_OF_CRAGS = Together(*_ASKED_OF_CRAGS)
# 「後門不是有一排抱石嗎，…」 reminds of what is known.
_REMINDS = Pattern(r"不是(?:有|在|都|說|叫|會|還)[^?？]*嗎|\b(?:isn't|aren't|wasn't|weren't) there\b")
# "But he did not tell which wall": who was not told asks.
_NOT_TOLD = Pattern(
    r"\b(?:not|n't|never|forgot to) (?:tell|say|said|told|mention|remember|know|sure)\b(?: me| us)?"
    r" (?:which|what|where)\b"
)
_ASKS_EN = Together(_ORDERS, _NOT_TOLD, _WH, _STARTS, _OPENS_WH)
_ADVISES = Pattern(
    r"推薦|求推|[挑選找給報列指丟來](?:我們?|個)?[一兩二三四五幾][條些個](?![級顆])|推[一兩二三四五幾][兩二三四五]?[條間個]|建議|行程|安排|規劃|一起爬|適合|可以爬|能爬|幫我[挑選排]"
    r"|爬什麼|爬哪|去哪|下一條|接下來|類似|挑戰"
    r"|(?:會|該|要|怎麼)[選挑]|\b(?:suggest|recommend|itinerar\w*|plan|suitable|good for|should|next|similar|like"
    r"|try|project|propose)\w*\b"
    r"|\bwould you (?:pick|choose|do|go for|climb)\b|\b(?:any|your) (?:ideas?|tips?|picks?|thoughts)\b"
)
_ABOUT = re.compile(
    r"[\s,，。.!！~～]*(?:(?:大概|大約|約|差不多|左右|難度|級數|等級|以下|以上|以內|的|就好|即可|到|跟|和"
    r"|或)[\s,，。.!！~～]*)*"
    r"(?:(?:around|about|roughly|maybe|say|ish|or so|grade|graded|max|to|or|and|please)[\s,，。.!！~～]*)*"
)
_OF_LEVEL = Pattern(
    r"(?:程度|等級|級數|難度)|換算|相當於|等於|\bequivalents?\b|\bconver[ts]\w*|這種|適合我|我(?:的|這)"
    r"|\b(?:that|this|those|these|my|the same|such a?) (?:grades?|levels?|difficulty|range)\b"
)
_REACHES = Pattern(
    r"\d\s?(?:米|公尺|m\b)|[幾多]少?(?:米|公尺|長)|[放垂下]得?[來到得]|夠[嗎不長用]|\b(?:lower\w*|reach\w*"
    r"|(?:long|short) enough|too (?:long|short)|suffic\w+"
    r"|met(?:er|re)s?|abseil\w*|rappel\w*)\b"
)
_SUCH = Pattern(
    r"(?:這|那)(?:種|樣|類)的?(?:路線|線|岩)|\bsuch an? (?:route|line|climb|problem|thing|one)\b"
    r"|\b(?:routes|lines|climbs|one|anything|something) like (?:that|this)\b|\bsuch (?:routes|lines|climbs)\b"
)
_OF_BOTH = Pattern(
    r"一起爬|一起去爬|\bclimb together\b|兩個?人|我們[兩倆]|[兩倆]個?都|\b(?:both of us|us both|each of us"
    r"|(?:the )?two of us|we both|we can both)\b"
)
_UP_TO = Pattern(rf"\b(?:up to|at most|max(?:imum|ing)?(?: out)?(?: at| around)?|no harder than) {A_GRADE}")
_SAYS_MORE = Pattern(
    r"室內|館內|岩館|\bindoors?\b|\bgyms?\b|\bplastic\b"
    r"|運攀|運動攀|傳攀|傳統攀|頂繩|抱石|\b(?:sport|trad|top[- ]?rope)\b"
)
_OF_EACH = Pattern(
    r"各(?:自|別)?(?:有|是)?(?:幾|多少)|分別(?:有|是)?(?:幾|多少)|\bhow many of each\b|(?:兩邊|雙方|兩者|各自"
    r"|兩種)的?(?:數[字量目]|條數)"
)
_KINDS = re.compile(r"運攀|運動攀|傳攀|傳統攀|頂繩|抱石|\b(?:sport|trad|top[- ]?rope)\b")
_BOUNDS = re.compile(
    r"\b(?:at (?:least|most)|under|over|between|no (?:more|less|harder|easier|longer|shorter) than|up to"
    r"|or (?:more|less))\b"
    r"|以[上下內]|至少|不超過|不到"
)
_OTHER_PARTS = Pattern(r"(?:其[他它]|別)的?(?:岩區|區|地方|[面片]?牆)|還有(?:哪[些幾]個?|什麼|哪)(?:岩區|區)")
# What bears on any answer, wherever it is said.
_BEARS = Pattern(
    r"預算[^,，。?？]{0,6}[\d一二兩三四五六七八九十百千]|身高|體重|公分|公斤|狗|寵物|毛小孩|輪椅|懷孕|不開車|沒有?車"
    r"|沒(?:有|帶)?(?:(?:傳攀|傳統)的?(?:裝備|器材)|岩楔|岩塞|機械塞)|沒開車|遊覽車|[大中小]巴(?!士拉)|九人座|露營車"
    # What each of so many people has to rent is part of what they pay.
    r"|[兩二三四五六七八九十\d]個?(?:大)?人[^,，。?？]{0,4}沒(?:有|帶)?(?:岩?鞋|吊帶)"
    # Whose list it is of which something is asked: "My wish list is getting messy, show me the Long Dong ones".
    rf"|{OWN_LISTS}"
    r"|(?<!給)我[^,，。?？]{0,10}(?:完攀[數率]|(?:的|個人|攀登|攀岩)(?:紀錄|記錄|日[誌記]|清單)|(?:登錄|登記|打勾|記錄)的)"
    r"|\b(?:of|among|from) (?:all )?(?:the|those) (?:\w+ ){1,2}i(?:['’]?ve| have)? (?:recorded|logged|ticked|entered)\b"
    r"|\bmy (?:own |climbing |personal )*(?:log(?:book)?|ticks|tick ?list)\b"
    r"|\b(?:dogs?|budget (?:of |is |around |about )?(?:nt)?\$? ?\d+|wheelchair|pregnan\w*|kg|cm|without a car|no car)\b"
)
_BEGINS = Pattern(
    r"新手|初學|沒爬過|第一次|沒經驗|小孩|兒童|孩子|beginner|never climbed|first time|no experience|\bkids?\b|child"
)
# Of no row is asked, and a place in the tale would only mislead.
_OF_ROWS = Pattern(
    r"路線|[條間家座線館]|岩場|岩區|哪[裡邊區]|[幾多]|難|級|bolt|開|關|票|最"
    r"|\b(?:routes?|climbs?|lines?|gyms?|crags?|walls?|boulders?|pitch(?:es)?|grades?|bolts?|open|hard(?:est)?"
    r"|eas(?:y|iest)"
    r"|long(?:est)?|5\.|boulder(?:ing)?|areas?|sectors?|there|here)\b|5\.\d"
)
_NOUNS = Pattern(r"路線|岩館|岩場|\b(?:routes?|climbs|lines|gyms?|crags?|5\.\d+)\b")
_HEADS = Pattern(rf"\b(?:numbers?|counts?|totals?) of\b|數量|路線數|(?:長度|難度|票價)$|{A_GRADE}")
_OF_ASKER = Pattern(r"我|程度|\b(?:i|my|we|our|me|us)\b")
_GENERAL = Pattern(
    r"為什麼|怎麼(?!去|走|到)|如何|意思|要注意"
    r"|\b(?:should (?:one|you|people)|why|what (?:does(?! [\w ]{2,24} (?:pay|cost|charge))"
    # "What is the longest line there" asks of a row, as "what's the longest line there" does.
    r"|(?:is|are)(?! (?:it|its|they|their|left|there|the (?!best (?:way|thing)|right|proper|correct|safest|polite"
    r"|differen|meaning|point|purpose|reason|rule|etiquette|deal|use|waiting|wait)\w+)\b))|how (?:do|does|to|should))\b"
)
_OF_HOURS = Pattern(r"開|營業|關門|打烊|\b(?:open|clos\w+|shuts?|hours)\b")
_WHEN = Pattern(
    r"週[一二三四五六日末]|星期|禮拜|平日|假日|今天|今晚|明天|後天|早上|上午|中午|下午|晚上|\d\s*點"
    r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|today|tonight|tomorrow|morning|evening|\d\s?[ap]m)s?\b"
)
_DAY = Pattern(
    r"週[一二三四五六日末]|星期[一二三四五六日天]|禮拜[一二三四五六日天]|平日|假日|今天|今晚|明天|明晚|後天"
    r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|today|tonight|tomorrow)s?\b"
)
# "Which gyms are not closed then": the hour is told.
_AT_THAT_HOUR = Pattern(
    r"\bthen\b(?=\s*(?:[,.?!]|$|on\b))|\b(?:at|by|past|after) th(?:at|is) (?:time|hour|point)\b|\bth(?:at|is) late\b"
    r"|那(?:個)?(?:時候?|時間|鐘點)"
)
_AN_HOUR = Pattern(
    r"\d\s?[ap]\.?m\b|\d[:.]\d\d\b|o'?clock\b|\b(?:half|quarter) (?:past|to)\b|\bmidnight\b"
    r"|[\d一二兩三四五六七八九十]\s?點"
    r"|\b(?:at|by|around|about|past|till?|until|only) (?:\d{1,2}|six|seven|eight|nine|ten|eleven)\b(?! (?:people"
    r"|of us|m\b))"
)
_OPEN_THEN = Pattern(
    r"(?:[要得能想找可以]|需要|最好|希望)[^,，。?？]{0,8}(?:點|[:：]\d\d)半?[^,，。?？]{0,6}"
    r"(?:進場|入場|進去|進得去|開門|有開|開著|還開|營業|沒關|開始爬|能爬|可以爬)"
)
_HAS_ONE = Pattern(r"\b(?:has|have|got|get|find|offers?|rents?|take|without|lacks?|missing) one\b")
_MAY_THEY = Pattern(
    r"\b(?:can|may|could|is|are|would) (?:s?he|they)\b|[他她]們?(?:可以|能)|^(?:這樣)?(?:可以|能)(?:去|爬|進)"
)
_A_CHILD = Pattern(
    r"小孩|兒子|女兒|孩子|姪|外甥|孫|\d\s?歲|\b(?:kids?|sons?|daughters?|child(?:ren)?|toddlers?|bab(?:y|ies)"
    r"|nephews?|nieces?)\b"
)
_OF_GYMS = Pattern(r"館|哪一?[幾]?[間家]|\bgyms?\b")
_PAYS = Pattern(
    r"多少錢|多少(?=$|[?？,，。])|幾[元塊]|費用|總共|一共|合計|票價|怎麼算|花多少"
    r"|\b(?:how much|total|costs?|price|pay(?:ing)?|come to|bill|set us back)\b"
)
# What is to be rented is paid too: "we need shoes and harnesses".
_RENTS = Pattern(
    r"(?:需要|得|都?要|沒有?帶?|沒)(?:租|借)?(?:岩鞋|鞋子?|吊帶)"
    r"|\b(?:shoes|harness(?:es)?)\b[^,.?!]{0,16}\b(?:to|must|have to|need to be) (?:be )?(?:rent|hire"
    r"|borrow)(?:ed|d)?\b|\b(?:need|rent|hire|without|no) (?:to (?:rent|hire) )?"
    r"(?:\w+ )?(?:shoes|harness(?:es)?)\b|\b(?:don['’]?t|doesn['’]?t|haven['’]?t) (?:\w+ ){0,2}(?:shoes"
    r"|harness(?:es)?)\b"
)
_PAYS_ELSE = Pattern(r"停車|團體|券|優惠|折|包場|課|\b(?:parking|discounts?|group rate|pass(?:es)?|lessons?|course)\b")
_CALLED = Pattern(r"叫|名為|「|『|\"|“|(?<!\w)['‘](?=\w)|\bcalled\b|\bnamed\b")
_CAPITAL = re.compile(
    r"(?<=[a-z,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September"
    r"|October|November|December|Taiwan|Chinese|English|German|French|American)"
    r"[A-Z][a-z\u00e0-\u00ff]{3,}(?: [A-Z][a-z]+)*"
)
_TAIWAN = Pattern(
    r"[全在]?台灣|全國|全島|資料庫?[裡中內]|\b(?:in|of|across) (?:all of )?taiwan\b"
    r"|\bin your (?:data\w*|list|records?)\b"
)
_CHOOSES = Pattern(r"哪(?:一)?(?:個|座|些)?岩場|\bwhich (?:of the )?crags?\b")
_OF_TOWNS = frozenset({"city", "district", "region", "station"})
_IN_ONE_BREATH = 4
"""How far a place may stand before the one that it lies in: "the South Face at Shoushan"."""
_OF_PLACES = frozenset({"crag", "area", "sector", "gym", "city", "district", "region", "station"})


# "Hualien then Taitung": what is named on one way is gone to in turn.
_ON_ONE_WAY = re.compile(r"\W*(?:and then|then|and|or|to|再[到去]?|然後[再到去]*|接著[再到去]*|以及|還有|或是)\W*")


class _Clause(NamedTuple):
    """A clause with its punctuation; sentence is the number of the one that it stands in."""

    start: int
    end: int
    sentence: int
    asks: bool
    tells: bool


_JUST_ONE = Pattern(
    r"(?:只|僅|就)(?:有|收錄?|剩)?(?:唯一)?(?:的)?一[條間家個座題]|唯一"
    r"|\b(?:just|only|exactly) (?:one|a single|1)\b|\ba single (?=route|climb|line|problem|boulder|gym|crag|sport|trad)"
    r"|\b(?:has|have|is|be|see|got) one (?=route|climb|line|problem|boulder|gym|crag|sport|trad|top)"
)


_NOT_BUT = re.compile(r"\W*(?:(?:and )?not|rather than|instead of)\b|\W*(?:而不是|不是)(?!有|很|太)")


def focused(plain: Masked, named: Sequence[Mention]) -> str | None:
    """The text without what is only told; None where nothing is to be left out."""
    words = plain.words
    chinese = 3 * count_cjk(words) >= len(words)
    if len(words) <= (SHORT_ZH if chinese else SHORT_EN):
        return None
    if asks_of_log(words):
        return None
    clauses = clauses_of(words)
    short = len(words) <= (LONG_ZH if chinese else LONG_EN)
    questions = [c for c in clauses if c.asks]
    itself_hard = says_how_hard(_text(words, questions), words)
    # A longer text leaves more to what stands beside its question, unless that says where and how hard.
    whole = short or (itself_hard and any(_holds(questions, m) for m in named))
    going = {c.start for c in clauses if whole and not c.tells and _goes(words, c, graded=itself_hard)}
    clauses = [c._replace(tells=True) if c.start in going else c for c in clauses]
    asking = {c.sentence for c in clauses if c.asks}
    telling = {c.sentence for c in clauses if c.tells}
    last = max(asking, default=0)
    kept = [
        c
        for c in clauses
        if c.asks
        or (questions and c.start > questions[0].start and _is_bare_grade(words, c))
        or (c.sentence in asking and not c.tells)
        or (c.sentence not in telling and _is_fragment(words, c, last))
    ]
    if not asking or len(kept) == len(clauses):
        return None
    # "I want ropes, not boulders. Which gym": what is ruled out says nothing without what is wanted.
    wished = [before for before, c in pairwise(clauses) if c in kept and _NOT_BUT.match(words, c.start)]
    kept = [c for c in clauses if c in kept or c in wished]
    of_rows = any(m.kind in _OF_PLACES or m.kind == "route" for m in named)
    if not of_rows and wants_only_help([words[c.start : c.end] for c in kept if c.asks], of=words):
        return None
    told = [c for c in clauses if c not in kept]
    said = hidden(_text(words, kept), of=words)
    back, needed = _leant_on(plain, said, kept, told, named)
    if short:
        # What names nothing, or nothing of its own, is asked of what is told.
        alone = any(_holds(questions, m) for m in named)
        tells = any(_holds(told, m) and m.kind in ("route", "gym") for m in named)
        itself = says_itself(said, words)
        of_place = not tells and asks_of_many(said, words) and bool(needed or _TAIWAN.search(said))
        # "Going to Dragon Wall from Kaohsiung": the town is not where it is climbed.
        rock = any(_holds(told, m) and m.kind not in _OF_TOWNS for m in named)
        of_place = of_place and not (rock and all(m.kind in _OF_TOWNS for m in needed))
        if not (alone or of_place) or (tells and not itself):
            return None
        if {m.kind for m in named if _holds(kept, m)} == {"route"}:
            # Where it lies tells a route from its namesakes.
            needed += _places(words, [m for m in named if _holds(told, m)], set())
    # The town that is told says which branch of a gym is meant: 「南港有三家 原岩…哪家」.
    gyms = [m for m in named if m.kind == "gym" and _holds(kept, m)]
    towns = [m for m in named if m.kind in _OF_TOWNS and _holds(told, m) and m not in needed]
    needed += [m for m in towns if any(_tells_branch(m, gym) for gym in gyms)]
    back |= {
        c
        for c in told
        if ((short or c.start in going) and needs(words[c.start : c.end], said, words))
        or says_how_climbed(words[c.start : c.end], said, words)
        or bears_on(words[c.start : c.end], said, words)
        or rained_on(words[c.start : c.end], said, words)
    }
    if rest_of(said):
        # How many are left is reckoned from how many are done.
        unnamed = plain.hide((m.start, m.end, MASKS[m.kind]) for m in named).words
        back |= {c for c in told if says_done(unnamed[c.start : c.end])}
    stays = [c for c in clauses if c in kept or c in back]
    if len(stays) == len(clauses):
        return None
    # "One full day at White Wall, Kenting": a name is kept with the one that says whose it is.
    kept_names = [m for m in named if _holds(stays, m)]
    needed += [
        m
        for m in named
        if m not in kept_names
        and m not in needed
        and any(0 < k.start - m.end <= _IN_ONE_BREATH and not _THAN.search(words[m.end : k.start]) for k in kept_names)
    ]
    said_at = next(
        (c for c in reversed(told) if c not in back and GRADE.search(words[c.start : c.end], within=words)), None
    )
    grades = [] if said_at is None else [m[0] for m in GRADE.finditer(words[said_at.start : said_at.end], within=words)]
    level = grades[0] if grades else None
    both = _OF_BOTH.search(said) is not None
    wants_level = level is not None and not GRADE.search(said)
    wants_level = wants_level and (both or bool(_ADVISES.search(said) or _OF_LEVEL.search(said)))
    up_to = said_at is not None and _UP_TO.search(words[said_at.start : said_at.end], within=words)
    limit = said_at is not None and is_own_limit(words[said_at.start : said_at.end], words)
    stated = f"我{'最多' if limit else ''}爬{level}" if chinese else f"I climb {'up to ' if up_to else ''}{level}."
    if said_at is not None and (
        len(grades) > 1 or _SAYS_MORE.search(words[said_at.start : said_at.end], within=words) is not None
    ):
        # Two who climb together are told of in one breath, and how they climb; a grade of a gym is not one of rock.
        stated = plain.shown[said_at.start : said_at.end].strip()
    elif both:
        graded = [c for c in told if c not in back and GRADE.search(words[c.start : c.end], within=words)]
        stated = " ".join(plain.shown[c.start : c.end].strip() for c in graded)
    parts = [
        *([stated] if wants_level else []),
        *(plain.shown[m.start : m.end] for m in needed),
        *(plain.shown[c.start : c.end].strip() for c in stays),
    ]
    joint = "，" if chinese else ","
    ended = [part if part[-1] in "。！？!?.；;" else part.rstrip("，, -–—") + joint for part in parts[:-1]]
    text = " ".join((*ended, parts[-1]))
    if not wants_level:
        hidden(fold(shown(text)), of=plain.folded)
    return text


def _tells_branch(town: Mention, gym: Mention) -> bool:
    """Whether a gym that is called by its brand bears the name of a town."""
    return town.surface in gym.name and town.surface not in gym.surface


def _text(words: str, clauses: Iterable[_Clause]) -> str:
    return " ".join(words[c.start : c.end] for c in clauses)


def clauses_of(words: str) -> list[_Clause]:
    """The clauses in order. Where question marks stand, English asks only where they do, or where it gives an order."""
    found: list[_Clause] = []
    marked = "?" in words
    at = sentence = 0
    for mark in (*_BREAK.finditer(words), None):
        end = len(words) if mark is None else mark.end()
        text = words[at : end if mark is None else mark.start()]
        if text.strip():
            asks = _asks(text, words, ends_in_mark=mark is not None and "?" in mark[0], marked=marked)
            # "Settling a bet on the number of 5.12s: Kenting or Long Dong?" heads its question.
            asks = asks or (mark is not None and ":" in mark[0] and _heads(text, words))
            found.append(_Clause(at, end, sentence, asks, not asks and _tells_of(text, words)))
        if mark is not None and _ENDS.search(mark[0]):
            if "?" in mark[0]:
                _open(found, sentence, words)
            sentence += 1
        at = end
    return found


def _open(found: list[_Clause], sentence: int, words: str) -> None:
    """Have the clause ask that opens a question as English does: "Is there a coach to Kenting, and how long …?"."""
    at = next((n for n, clause in enumerate(found) if clause.sentence == sentence), None)
    if at is not None and not found[at].asks and _INVERTS.search(words[found[at].start : found[at].end], within=words):
        found[at] = found[at]._replace(asks=True, tells=False)


def _goes(words: str, clause: _Clause, *, graded: bool) -> bool:
    """Whether a clause tells where somebody is going; one with a grade does beside a question with its own."""
    text = words[clause.start : clause.end]
    if clause.asks or _GOES.search(text, within=words) is None:
        return False
    return graded or GRADE.search(text, within=words) is None


def tells(words: str) -> bool:
    """Whether anything in a text tells of somebody or of another time."""
    return _TELLS.search(words) is not None


def _tells_of(text: str, words: str) -> bool:
    return _TELLS.search(text, within=words) is not None or _REMINDS.search(text, within=words) is not None


def _asks(text: str, words: str, *, ends_in_mark: bool, marked: bool) -> bool:
    if _REMINDS.search(text, within=words):
        return False
    if confirms(text):
        return True
    if holds_cjk(text) and _ASKS_ZH.search(text, within=words):
        return True
    if _EXPLAINS.search(text, within=words) or _EMBEDS.search(text, within=words):
        return True
    if _WISHES.search(text, within=words) and _SETS.search(text, within=words):
        return True
    if not _ASKS_EN.may_be_in(words):
        return False
    if _ORDERS.search(text, within=words) or _NOT_TOLD.search(text, within=words):
        return True
    if ends_in_mark:
        # "Easy sport routes at Skyline?" asks without a word of asking.
        names = _NOUNS.search(text, within=words) is not None and not _tells_of(text, words)
        return names or _WH.search(text, within=words) is not None or _STARTS.search(text, within=words) is not None
    return (_OPENS_WH if marked else _STARTS).search(text, within=words) is not None


def asks_by_itself(sentence: str) -> bool:
    """Whether a sentence that ends in no question mark asks or orders something nevertheless."""
    return _asks(sentence, sentence, ends_in_mark=False, marked=False)


def _heads(text: str, words: str) -> bool:
    """Whether what stands before a colon says what is asked behind it, and nothing of its asker."""
    return _HEADS.search(text, within=words) is not None and _OF_ASKER.search(text, within=words) is None


def _is_fragment(words: str, clause: _Clause, question: int) -> bool:
    """Whether a clause may be a constraint that stands by itself; question is the number of the last one's sentence."""
    text = words[clause.start : clause.end]
    bounds = _BOUNDS.search(text) is not None
    most = _AFTERTHOUGHT if clause.sentence > question or bounds else _FRAGMENT
    # Grades tell nothing, however many they are: "5.10a to 5.10c" is no longer than "5.10".
    return len(text) - sum(len(m[0]) for m in GRADE.finditer(text, within=words)) <= most


def _is_bare_grade(words: str, clause: _Clause) -> bool:
    """Whether a clause is a grade and no more: 「…的簡單路線，大概 5.9」."""
    text = words[clause.start : clause.end]
    grades = [m.span() for m in GRADE.finditer(text, within=words)]
    if not grades:
        return False
    rest = "".join(
        text[a:b] for a, b in zip((0, *(b for _, b in grades)), (*(a for a, _ in grades), len(text)), strict=True)
    )
    return _ABOUT.fullmatch(rest) is not None


def _leant_on(
    plain: Masked, said: str, kept: Sequence[_Clause], told: Sequence[_Clause], named: Sequence[Mention]
) -> tuple[set[_Clause], list[Mention]]:
    """The told clauses that stay whole, and the names that stay of others; said is what the kept ones say."""
    words = plain.words
    left = left_towns(words, named)
    named = [m for m in named if m not in left]
    back = {c for c in told if _BEARS.search(words[c.start : c.end], within=words)}
    if any(_holds(told, m) for m in named):
        # What is ruled out is ruled out in a clause of its own as well: "We have had enough of Dragon Wall."
        hidden_names = plain.hide((m.start, m.end, MASKS[m.kind]) for m in named)
        out = [m for m in with_negation(hidden_names.words, named) if m.negated]
        if out and _IN_IT.search(said) and not any(_holds(kept, m) for m in named):
            # "A local said avoid Frontier Left in summer, but which 5.11s does it have?" asks of it.
            named = [replace(m, negated=False) if m in out else m for m in named]
            out = []
        back |= {c for c in told if any(_holds([c], m) for m in out)}
        if _OTHER_PARTS.search(said):
            # 「後門快被我磨爛了 龍洞其他區還有什麼5.12」: the others are those that are not told of.
            back |= {c for c in told if any(_holds([c], m) and m.kind in ("area", "sector") for m in named)}
    advises = _ADVISES.search(said) is not None
    if advises:
        back |= {
            c for c in told if _BEGINS.search(words[c.start : c.end], within=words) and c.end - c.start <= 3 * _FRAGMENT
        }
    if _OF_EACH.search(said) and len(set(_KINDS.findall(said))) < 2 <= len(set(_KINDS.findall(words))):
        # 「…傳攀多還是運攀多…到底各有幾條」 counts what was told.
        back |= {c for c in told if _KINDS.search(words[c.start : c.end])}
    if _SAYS_SO.search(said) or any(c.asks and confirms(words[c.start : c.end]) for c in kept):
        # What is asked to be confirmed stands before.
        confirmed = [c for c in told if c.end <= kept[-1].start][-1:]
        back |= set(confirmed)
        said = f"{said} {_text(words, confirmed)}"
    if asks_of_many(said, words):
        # 「有鬆石的我不敢爬，剩哪一條」: what is ruled out of the rows is ruled out in a clause of its own.
        back |= {c for c in told if _SHUNS.search(words[c.start : c.end], within=words)}
    # 「聽說晚進場有優惠票，是多少」: what it is stands right before.
    bare = {c.start for c in kept if c.asks and _BARE.fullmatch(words[c.start : c.end])}
    back |= {
        c
        for c in told
        if c.end in bare and not (holds_cjk(words) and GRADE.search(words[c.start : c.end], within=words))
    }
    unnamed = plain.hide((m.start, m.end, " ") for m in named).words
    if all(_HAVE_IT.fullmatch(unnamed[c.start : c.end]) for c in kept if c.asks):
        # 「想去有廁所的岩場 龍洞跟壽山有嗎」: what they are to have was said before.
        back |= set([c for c in told if c.end <= kept[-1].start][-1:])
    asking = [c for c in kept if c.asks]
    before = [c for c in told if asking and c.end <= asking[0].start]
    if before and all(leans(unnamed[c.start : c.end], words) for c in asking):
        # "I'm thinking of a monthly pass at T-Up. What does that cost?": what no row records was said before.
        back |= {c for c in before if names_thing(words[c.start : c.end], words)}
    such = bool(asking) and all(asks_for_such(unnamed[c.start : c.end]) for c in asking)
    advises = advises or such
    if advises or asks_of_many(said, words):
        back |= {c for c in told if wishes(words[c.start : c.end], said, words)}
    if before and all(asks_only_what_there(unnamed[c.start : c.end], words) for c in asking):
        # "He fancies a 5.8 at Back Door, placing his own pro. What is there?"
        rock = any(m.kind in ("crag", "area", "sector", "route") for m in named)
        back |= {
            c
            for c in before
            # "I study in Tainan. … Guanziling or Shoushan": of rock no town is asked.
            if any(_holds([c], m) and (m.kind not in _OF_TOWNS or not rock) for m in named)
            or GRADE.search(words[c.start : c.end], within=words)
            or (
                _SETS.search(words[c.start : c.end], within=words)
                and (not c.tells or c.sentence == before[-1].sentence)
            )
        }
    an_hour = _AN_HOUR.search(said) is not None
    if (_OF_HOURS.search(said) or (an_hour and _OF_GYMS.search(said))) and not _DAY.search(said):
        # "Monday is my only evening. … open at 6pm that day?" leaves the day where it is told, and so does
        # 「禮拜四下班都快十點了，十點之後還爬得到的館」.
        when = _DAY if an_hour or _WHEN.search(said) else _WHEN
        back |= {c for c in told if when.search(words[c.start : c.end], within=words)}
    if _OF_HOURS.search(said) and _AT_THAT_HOUR.search(said) and not _AN_HOUR.search(said):
        # "I finish only about half past nine. Which gyms are not closed then, on a Thursday?"
        back |= {c for c in told if _AN_HOUR.search(words[c.start : c.end], within=words)}
    if _HAS_ONE.search(said):
        # "I'd like a female coach in Taipei, which gym has one?"
        back |= set([c for c in told if c.end <= kept[-1].start][-1:])
    if _MAY_THEY.search(said):
        # "My kid is 3. Can she climb at Kirin?"
        back |= {c for c in told if _A_CHILD.search(words[c.start : c.end], within=words)}
    if _PAYS.search(said) and not _PAYS_ELSE.search(said) and not any(party_of(said)):
        # 「我們 8 個人想去原岩新店，平日，都要租鞋，多少錢」: who pays is told.
        back |= {c for c in told if counts_people(words[c.start : c.end])}
    if _PAYS.search(said) and not _PAYS_ELSE.search(said):
        back |= {c for c in told if _RENTS.search(words[c.start : c.end], within=words)}
    if BUDGET.search(said) is None and _OF_GYMS.search(said):
        # 「我朋友預算四百，高雄有哪些館」 keeps what may be spent.
        back |= {c for c in told if BUDGET.search(words[c.start : c.end], within=words)}
    if _OF_GYMS.search(said) and not _WHEN.search(said):
        # 「星期六…所以要九點就能進場的，台北市有哪些館」 keeps when it is to be open.
        then = {c for c in told if _OPEN_THEN.search(words[c.start : c.end], within=words)}
        back |= then
        if then and not any(_DAY.search(words[c.start : c.end], within=words) for c in then):
            back |= {c for c in told if _DAY.search(words[c.start : c.end], within=words)}
    if suits_some_time(said):
        # "It will be January. Where would you send me outside?" leaves the month where it is told.
        back |= {c for c in told if TIME_OF_YEAR.search(words[c.start : c.end], within=words)}
    if _REACHES.search(said) is not None:
        # 「我們只有一條 60 的繩子，那些 40 米的放得下來嗎」 asks of the rope.
        back |= {c for c in told if names_rope(words[c.start : c.end], words)}
    if _SUCH.search(said):
        # "I want an 8a, so about 5.13b. Is there such a route": such as was told, how steep or how long it is as well.
        back |= {
            c
            for c in told
            if (not GRADE.search(said) and GRADE.search(words[c.start : c.end], within=words))
            or says_what_like(words[c.start : c.end], said, words)
        }
    if _ONE.search(said) is not None:
        # "There is exactly one boulder problem on record. What's it called?"
        back |= {c for c in told if _JUST_ONE.search(words[c.start : c.end], within=words)}
    if _NEAREST.search(said):
        back |= {c for c in told if _STAYS.search(words[c.start : c.end], within=words)}
    aside = [m for m in named if _holds([c for c in told if c not in back], m)]
    held: set[str] = {m.kind for m in named if _holds([*kept, *back], m)}
    if _SEVERAL_ZH.search(said) or (_SEVERAL.search(said) and not held):
        # Who speaks of several means all of them, as they were spoken of; the town of whoever tells of them is none.
        meant = [m for m in aside if m.kind not in _OF_TOWNS] or aside
        return back | {c for c in told if any(_holds([c], m) for m in meant)}, []
    if (two := _set_against(words, said, kept, told, named, back)) is not None:
        return two
    of_one = not held and any(_OF_ONE.search(words[c.start : c.end], within=words) for c in asking)
    routes_told = {m.ids for m in aside if m.kind == "route"}
    if not held and len(routes_told) == 1 and _ITS_OWN.search(said) and not _OF_MANY.search(said):
        # 「朋友揪我去爬國慶日（壽山的那條），掛片有幾個」: what only a route has is asked of the one that is told.
        of_one = True
    one = _ONE.search(said) is not None or of_one
    if "route" in held and _SETS_AGAINST.search(said) and sum(_holds(kept, m) for m in named if m.kind == "route") == 1:
        # The other side of a comparison was named before.
        return back, [m for m in aside if m.kind == "route"][-1:]
    if "route" not in held and "gym" not in held and (one or advises):
        if routes := [m for m in aside if m.kind == "route"]:
            return back, [*_places(words, aside, held), routes[-1]]
        if one and (gyms := [m for m in aside if m.kind == "gym"]) and not held:
            # "It" is the gym, with the place that says which branch.
            return back, [*(m for m in aside if m.kind in _OF_TOWNS and 0 <= m.start - gyms[-1].end <= 4), gyms[-1]]
        before = [c for c in told if c.end <= kept[-1].start]
        strange = [c for c in before if _names_a_stranger(plain, c, named)]
        if one and (strange or not (held or aside)):
            # What "it" is has a name that nobody knows, or stands right before the question.
            whole = (strange or before)[-1:]
            return back | set(whole), _places(words, [m for m in aside if not _holds(whole, m)], held)
    at_rock = [m for m in aside if m.kind in ("crag", "area", "sector")]
    of_rock = _OF_CRAGS.may_be_in(said) and any(p.search(said) for p in _ASKED_OF_CRAGS)
    if at_rock and not held and (of_rock or is_of_crag(said, words)):
        # "Want to climb at Kenting. What bus do people take from the station?": the way, the walk and the car park are
        # a crag's, and so is what lies around it.
        return back, _places(words, at_rock, held)
    if not (advises or one or _OF_ROWS.search(said)) or (_GENERAL.search(said) and not _NOUNS.search(said)):
        return back, []
    return back, _places(words, aside, held, chooses=_CHOOSES.search(said) is not None)


def _set_against(
    words: str,
    said: str,
    kept: Sequence[_Clause],
    told: Sequence[_Clause],
    named: Sequence[Mention],
    back: set[_Clause],
) -> tuple[set[_Clause], list[Mention]] | None:
    """What stays where two routes are set against each other of which one at least is named in what is only told.

    In what they are may be said there as well: "I say A has more metres than B. Who wins?"
    """
    routes = {m.ids: m for m in named if m.kind == "route" and not m.negated}
    aside = [m for m in routes.values() if not _holds([*kept, *back], m)]
    if not aside or len(routes) != 2 or _OF_TWO.search(said) is None or any(m.kind == "gym" for m in named):
        return None
    if any(m.kind in _OF_PLACES and _holds(kept, m) for m in named) and len(aside) == len(routes):
        # What is asked of a place is not asked of the two that were climbed.
        return None
    if _A_MEASURE.search(said) is None:
        return back | {c for c in told if any(_holds([c], m) for m in aside)}, []
    return back, aside


def _holds(clauses: Sequence[_Clause], mention: Mention) -> bool:
    return any(c.start <= mention.start < c.end for c in clauses)


def _names_a_stranger(plain: Masked, clause: _Clause, named: Sequence[Mention]) -> bool:
    """Whether something is called by a name, or written like one, that no row bears."""
    if _CALLED.search(plain.words[clause.start : clause.end], within=plain.words):
        return True
    spans = [m.span() for m in _CAPITAL.finditer(plain.shown, clause.start, clause.end)]
    return any(all(end <= m.start or start >= m.end for m in named) for start, end in spans)


def _places(words: str, aside: Sequence[Mention], held: set[str], *, chooses: bool = False) -> list[Mention]:
    """The place named last, with those named in one breath with it; who chooses among crags needs none of them."""
    if held & (_OF_PLACES | {"route"}):
        return []
    chosen = _OF_TOWNS if chooses else _OF_PLACES
    found = [m for m in aside if m.kind in chosen]
    breath = found[-1:]
    for m in reversed(found[:-1]):
        if breath[0].start - m.end > _IN_ONE_BREATH and not _ON_ONE_WAY.fullmatch(words[m.end : breath[0].start]):
            break
        breath.insert(0, m)
    return breath
