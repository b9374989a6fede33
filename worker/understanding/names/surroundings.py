"""What stands beside a possible name: quotes, joining words, questions that only a name can take."""

import re

from worker.understanding.conditions.rock_features import WAY_DOWN
from worker.understanding.matching.preceding import Before

_QUOTES = {"「": "」", "『": "』", "《": "》", "〈": "〉", '"': '"', "'": "'", "`": "`", "【": "】"}
_SAID = (
    r"(?:(?:[友人家事長姐妹弟姊哥練他她我你妳們]|聽|據|一直|都|個)[說講猜賭]"
    r"|覺得|認為|以為|記得|懷疑|堅持|打賭|認定|主張|感覺)"
)
_EDGE = r"[\s,，。、!?？！;；:：「」『』()（）《》\"'…/]"
# 「想拍赤頭」, 「最近在磨赤頭」: how climbers say that they work a route.
_WORKED = (
    r"(?:在|想|要|去|來|著|打算|準備|最近|一直|正|剛|再|先|還|都|才|敢|繼續|決定|努力|目標是?|^|[\s,，。!！?？;；]"
    r"|[\ue001-\ue005])"
    r"(?:拍|磨|刷|嗑|攻|試|送|打|衝|練|卡|搞|啃|拚|拼|解|跑|推|掛|嘗試|試試|攻克|完成|爬爬|挑戰|project|send|flash"
    r"|rp|os|redpoint|onsight)(?:一下|看看|看|了|過|完|掉)?\s?"
)
# 「要爬的是豎琴」, 「這次目標是豎琴」: what is to be climbed is called so.
_AIMED = (
    r"(?:(?:要|想|準備|打算|正在|最近)(?:去|來)?(?:爬|試|磨|拍|挑戰|上|衝|送)的?(?:那條|路線|線)?(?:就|應該)?是"
    r"|目標(?:路線|線)?(?:就|應該)?是)"
)
_LEFT_SOFT = Before(
    rf"(?:^|{_EDGE}|{_WORKED}|{_AIMED}|的|和|跟|與|及|或|還是|爬|完|過|攀|了|像|把|比|於|問|條|線|爬得?到|介紹|[佔占]"
    rf"|哪一?[個座](?:岩場|岩區|區)(?:裡面?)?有|推薦|知道|還有|類似|叫做?|名為"
    rf"|除了|跟著|在|查|一下|比較|就是|{_SAID}|改成|改叫|vs\.?|[\ue001-\ue005])$"
)
_LEFT_STRONG = Before(
    rf"(?:^|{_EDGE}|{_AIMED}|(?:龍洞|岩場|岩區|[\ue001-\ue005])的|[\ue001-\ue005]|[\ue001-\ue005]\s*(?:和|跟|與|及"
    rf"|或|還是|、)|(?:快扣|快掛|繩子?|米|公尺)[去來]?爬|爬完|爬過|完攀|那條|這條|{_SAID}|請問|想問|知道|[搞弄]清楚|釐清|查一下|查查"
    rf"|問一下|告訴我|幫我查"
    r"|叫做?|名為|路線)$"
)
_RIGHT_SOFT = re.compile(
    rf"^(?:$|{_EDGE}|[我他她](?!的)|的|和|跟|與|及|或|還是|這|那|路線|多|幾|難|[易硬長短高]過|[掉摔][在下了]|有|在|是|怎|比|適合"
    rf"|好爬|好玩|要"
    rf"|可以|需要"
    rf"|\d+\s?(?:米|公尺|m)?的?繩|夠(?:不夠|嗎|用)|下來|下撤|嗎|呢|vs|之?前(?=$|[\s,，先])|之後|後|以後|長|屬於|哪"
    rf"|(?:是)?(?:什麼時候|何時"
    rf"|幾年)(?:被)?(?:首|開|完攀)|首攀|評價|完攀"
    r"|(?:以前|之前|原本|原來|本來|現在|後來)(?:是不是|有沒有)?(?:又|改|也|是)?叫|[又也]叫|總共|一共|總長|全長"
    r"|到底|大概|大約"
    r"|給?(?:爬|送|解|打|拿|收|刷|磨)(?:掉|下|完|了|起來)"
    r"|再(?=[\ue001\s])|[先會更才就應比]|[難硬長短易高](?:[吧啦喔耶呀阿啊欸]|一點|一些|很多|多少|\d)|隔|跟"
    r"|到(?=[\ue001\s])|算|差|人氣|(?:很|夠|最)?(?:熱門|受歡迎)|保護(?!點)|附近|旁邊|隔壁|[上下左右][面方邊側]|算"
    r"|安全|危險|沒|被"
    r"|5\.\d+[a-d]?[+-]?(?=$|[\s,，。?？!！真對是嗎吧])|[還也]有|除了|只有|誰|類似|相似|一樣|同(?:風格|類型|樣"
    r"|難度|級)|說"
    r"|(?:真的|其實|應該|好像|確實)(?:不|才)?(?:是|有|要|\d)"
    r"|(?:很|超|真的?|有夠|非常|太|好像|看起來|蠻|滿|還|聽說)+(?:讚|棒|好爬|好玩|爽|難(?!度)|硬|簡單|容易|輕鬆|長"
    r"|短|可怕|恐怖|累)|最近|目前|已經|一直|[拍磨刷卡試練](?:了|很久|好久|半天)|[\ue001-\ue005])"
)
# 「我可以跟朋友共用繩子嗎」 sets no route beside another.
_SOMEBODY = (
    r"(?:別|其他|陌生|朋友|[同學][事學伴]|家人|小?孩|老[公婆]|[男女隊岩]友|夥伴|教練|大家|一起|[我你他她妳人誰])"
)
# What is asked of one route, as a noun: of whatever bears the name, the route has it.
_NOUN = r"(?:難度|級數|等級|長度|高度|公尺數|(?:bolt|掛片|錨栓|耳片)\s*(?:的?數量?|顆數))"
# 「福利社登頂後如何下撤」: only what is climbed has a way down from its top.
_WAY_DOWN = (
    r"(?:\d+\s?(?:米|公尺|m))?(?:登頂|爬?上去|爬?到頂|爬?完|完攀)?(?:之?後|以後|了)?(?:[該要應得]|應該)?"
    rf"{WAY_DOWN}"
)
# 「赤頭帶 14 支快扣夠嗎」
_DRAWS = r"(?:只?[用帶有])?(?:\d+|[一二兩三四五六七八九十]{1,3})\s?[支條個組把]\s?(?:的)?(?:快扣|快掛)"
_RIGHT_STRONG = re.compile(
    rf"^\s*(?:的)?\s*(?:{_NOUN}|{_WAY_DOWN}|整條|(?:是|屬於|算)(?:哪|什麼)(?:一?[個座]?(?:岩場|岩區|區域|面?牆|區)"
    rf"|[裡邊]的?(?:路線|線))|(?:到底"
    rf"|究竟)?是哪一?[條題](?!最|比較)|多難|幾級|幾分|多[長短]"
    rf"|有多|在哪|在[\ue002\ue003]+(?:的)?(?:哪|什麼地方)|位置"
    rf"|[這那]一?[條題]|路線|是?什麼(?:等級"
    r"|難度|類型)|是?多少(?:難度|級)|(?:總共|一共|總|全)?(?:長|高|有)?(?:是|有|約)?(?:幾|多少)\s*(?:公尺|米|顆|段|繩距"
    r"|個\s*(?:bolt|掛片|錨栓|耳片))|怎麼爬|(?:最早|最初)(?:是|被|在)*(?:哪一?年|什麼時候|何時|誰|[爬攀開首])|(?:的)?影片(?=有|在|幾|連結|嗎|[?？]|$)"
    r"|(?:中文|英文)(?:名|叫|怎麼|是)|別名|舊名|本名|(?:以前|之前|原本|原來|本來|現在|後來)?(?:是不是|有沒有)?(?:又"
    r"|改|也|是)?叫(?:別|其|什|啥|做|過)|(?:以前|原本|現在)(?:是)?叫|(?:的|這個)?名[字稱]?(?:是)?(?:怎麼(?:來|取)"
    r"|哪(?:裡)?來|的?由來)|(?:是)?(?:什麼時候|何時|幾年)(?:被)?(?:首"
    r"|開[的發線]|完攀)|首攀|有(?:沒有)?(?:影片|beta|bolt"
    r"|打)|(?:到底|究竟)?是(?:不是)?(?:運攀|傳攀|頂繩|抱石|先鋒|外傾|斜板|裂隙|內角|屋簷|動態|小點|大點|[有打])"
    r"|(?:bolts?|掛片|耳片)\s?(?:數量?|打得?)?(?:算|很|會|夠)*(?:多[嗎不]|少[嗎不]|密)"
    rf"|多高|(?:用|帶)?\d+\s?(?:米|公尺|m)\s?的?繩|{_DRAWS}|夠(?:不夠|嗎|用)|幾[米個顆支]|幾公尺|哪一?年|要帶[幾多]"
    r"|要自己|旁邊|隔壁"
    r"|[左右](?:手)?[邊側]|[上下][面方]|第[一二三四](?:[段繩]"
    r"|個?動作)|(?:那個|的)?起步|是\s?5\."
    r"|不是\s?5\.|5\.\d+[a-d]?[+-]?[嗎吧]"
    # 「在逃到底是10a還是10b」
    r"|(?:到底|究竟|應該|真的)?是(?:不是)?\s?(?:5\s?\.\s?\d|51[0-5](?!\d)|1[0-5][a-d](?![a-z]))"
    r"|(?:真的|到底|是不是|會不會)*(?:適不適合|適合[^,，。?？]{1,4}[嗎吧])"
    rf"|是?[5五]\s?[.點]\s?(?:多少|幾(?!分))|好爬嗎|[難長短高硬]嗎|難不難|長不長|是幾|是在|算幾|比較難"
    rf"|[和跟與](?!{_SOMEBODY})"
    r"|哪(?:條|題|個)|還是|類似|相似|差不多"
    r"|一樣難|route\b)"
    r"|^\s*在[\ue002\ue003]+(?:那條)?(?:的|是|算)?(?:多[難長]|幾[級點米顆個])"
    # 「我朋友說忠孝很簡單」
    r"|^(?:很|超|蠻|滿)(?:簡單|容易|好爬|難爬)(?!的)"
    # 「冰淇淋 5.12a 在哪一區」 says the grade of it as well.
    r"|^\s?[(（]?5\.\d{1,2}[a-d]?[)）]?\s?(?:是|到底)?(?:在哪|多[長高]|幾[米個顆支公]|有(?:沒有)?(?:影片|bolt))"
    r"|^\s*[」』\"'》]"
    rf"|^\s*[,，]\s*{_NOUN}\s*[?？]?\s*$"
)
# What only a route has, asked right after its name: a place or a district of that name has it not.
_OF_ROUTE = re.compile(
    rf"^[」』》\"]?\s*(?:在[\ue002\ue003]+(?:那條)?)?(?:[整這那全]一?條|從頭到尾)?(?:的\s*)?(?:{_NOUN}"
    rf"|(?:first ascent|首[攀登]|開線|開路)(?:者|人|是|的)*(?:誰|哪位|哪一?年|何時|什麼時候)|多難|是?幾點幾"
    rf"|是?[5五]\s?[.點]\s?(?:多少|幾(?!分))|{_WAY_DOWN}|是?幾級|多長|是?什麼難度"
    rf"|是?多少難度|(?:總共|一共)?有?幾(?:顆|段|個?繩距"
    rf"|個\s*(?:bolt|掛片|錨栓|耳片))"
    r"|[總全](?:長|高)(?:度)?(?:是|有|約)?(?:幾|多少))"
    r"|^(?:['’]s)? (?:grade|length|bolt count)\b(?! (?:spread|range|distribution|breakdown))"
    r"|^ (?:(?:much|any|a lot|really|actually) )?(?:harder|easier|longer|shorter|stiffer|softer|tougher) than\b"
)
_ALONE_LEFT = re.compile(
    r"(?:請問|想問|我?想(?:要)?知道|有(?:沒有)?人知道|查一下|幫我查|(?:我想)?問一下|[\s,，「『《\"])*"
)
_ALONE_RIGHT = re.compile(r"(?:是什麼|是多少|是幾級|多少|嗎|呢|[\s?？!！。])*")
_OPENS = re.compile(
    r"\s*(?:請問|想問|那|我想知道|聽說|據說|[我他她]?(?:們|朋友|同事|同學|室友|學[長姊弟妹]|教練|老師|隊友)?"
    r"(?:有人)?(?:跟我|一直|堅持)?(?:說|講|覺得|猜|以為|認為|記得|懷疑|[打敢]?賭)"
    r"|how many routes (?:are )?(?:in|at) (?:the )?)?\s*"
)
_CLIMBED_IN = Before(r"(?:我|我們)?(?:在|去)$")
_CLIMBED_AFTER = re.compile(
    r"^(?:那邊|那裡|裡面?|區)?(?:我)?(?:有沒有|曾經?|已經|以前|總共|一共|都|還)*(?:沒有?)?(?:爬|攀|完攀|紅點|onsight"
    r"|flash)(?:過|了|完|幾|到)"
    r"|^(?:那邊|裡面?|區)?(?:我)?還(?:有|剩|差)(?:下)?(?:的)?(?:哪|幾|多少|什麼)"
)
_WHICH_CLIMBED = re.compile(
    r"^(?:那邊|那裡|裡面?|區)?的?我(?:有沒有|曾經?|已經|以前|總共|一共|都|還|有)*(?:沒有?)?(?:爬|攀|完攀|紅點"
    r"|onsight|flash)(?:過|了|完)?(?:的(?:有)?)?(?:哪|幾|多少|什麼|路線)"
)
_HAS_ROUTES = re.compile(
    r"\s*(?:區)?(?:那邊|[裡上]面|那裡)?(?:總共|一共)?(?:[也還]?有(?:沒有)?(?:別的|其[他它]的?)?(?:幾[條題]|哪些"
    r"|多少[條題]?|什麼)(?:路線|線|運攀"
    r"|傳攀|5)?|[也還]?有(?:沒有)?(?:別的|其[他它]的?)?(?:運攀|傳攀|運動攀|傳統攀|抱石|頂繩|5\.|[嗎?？])"
    r"|(?:有)?(?:幾|多少)[條題](?=\s*(?:路線|線|5\."
    r"|v\d|運攀|傳攀|抱石|頂繩|[?？]|$))|(?:下雨|雨天|會濕|(?:比較|更)?好爬|能爬|可以爬|會曬|曬)|的(?:路線|線|運攀"
    r"|傳攀|5\.)"
    r"|最(?:難|硬|簡單|容易|長|短)"
    # How hard it is, and what all of it is: 「白牆會不會太難」, 「一線天都12米嗎」.
    r"|(?:的?路線)?(?:會不會|是不是|算不算|真的|到底|整體|平均|普遍)*(?:很|太|比較|偏)?(?:難|簡單|容易|硬)(?:嗎"
    r"|不|的|$|\s|[?？])"
    r"|(?:的?路線)?(?:是不是)?(?:都|全部?|通通|每一?條|只)(?:都)?(?:是|有|在|要|不?超過|不到|比|\d|運|傳|頂))"
)
_PIECE_LEFT = Before(
    rf"(?:^|{_EDGE}|[\ue001-\ue005]|請問|想問|問一下|知道|確定|聽說|在|去|到|爬|除了|[之以]外|[扣去]掉|不要|跟|和|與"
    rf"|[列找查看整][理出]?(?:一下|看看)?|給[我他她]們?|(?:^"
    rf"|[\s,，。])那)$"
)
_WITH_ROUTES = re.compile(
    r"\s*(?:區|那邊|那區|上|裡面?)?(?:[那這](?:幾|些)條?的?)?\s*(?:的|有(?:沒有|哪些|什麼|幾條)?)?\s*"
    r"(?:(?:總共|一共|全部)?(?:打了|釘了|有)?(?:幾|多少)[個顆支條]?\s?(?:bolt|掛片|條|公尺|路線)|bolts?|掛片|影片"
    r"|[那這]?\d{1,2}\s?條|[那這][兩二三四五六七八九十]條|各個?(?:小|分|岩)?區(?!別)"
    r"|分(?:成|為)?(?:幾|多少)個?區|(?:有|共)?(?:幾|哪)一?個?(?:分區|小區|區(?!別)|面牆)"
    r"|5\.\d|51[0-5](?!\d)|1[0-5](?:[a-d](?![a-z])|\s?以[上下])|v\d|\d+\s*(?:公尺|米|m\b|顆|個\s*bolt|支\s*bolt|條)"
    r"|所有|全部"
    r"|每一?條|推薦|運攀|傳攀|運動攀|傳統攀"
    r"|抱石|先鋒"
    r"|頂繩|路線|線(?:名|路|單|的)|最(?:難|簡單|容易|長|短)|[太不]?(?:會|要)?太難|[跟和與比]\ue001)"
)
_CUT_LEFT = re.compile(
    rf"(?:^|{_EDGE}|但是?|可是|不過|只是|因為|所以|地點|[佔占從]|請問|想問|問一下|知道|{_SAID}|推薦|介紹|列出?|算(?:一下|出|看看)?|給我|把|將|找|(?:想|要|打算|準備|我|們)(?:去|在|到"
    rf"|爬)"
    rf"|^[在去到爬]|[些條的有]在"
    # 「想在鐘塔找5.8的傳攀」, 「這次去長巷，…」, 「挑長巷的5.11」
    r"|(?<![現正存所不實])在|[要想先再次天末直都常會]去|[挑選看刷練玩逛待混留]"
    r"|[,，。 ][在去到爬]|[扣去]掉|不要|除了|跟|和|與|及)$"
)
_CUT_RIGHT = re.compile(
    rf"(?:$|{_EDGE}|[a-z\d\ue001-\ue006(（]|的|區|岩區|這|那|上(?:面|$|[\s,，。?？的有同])|裡|內的|是哪[條些]|不是|非(?!常)|不算|扣掉|至少|不?超過|不到|外懸|附近|[周週]邊|總共"
    rf"|一共|有|沒|哪|全部|所有|最"
    rf"|第[一二兩三四五六七\d]|適合|好爬|推薦|找|挑(?!戰賽)|想|要|練|磨|試|刷|求|推|往|下一|還有"
    r"|簡單|入門|新手|經典|熱門|運攀|傳攀|頂繩|抱石|先鋒|運動攀?登?|傳統|裂隙|斜板|外傾|[由從][難簡長短高]"
    r"|[按依照]照?[難長高b]|爬(?!到|過|完|了)|路線(?!圖))"
)
_OF_ROUTES = re.compile(
    r"路線(?!圖)|下一[條個]|爬什麼|[由從](?:難|簡單|容易|易|短|長|高|矮)到|[幾條]線|的線|[幾多]少?條|哪[條些]|運攀|傳攀|頂繩|抱石|先鋒"
    r"|5\s?\.\s?\d|(?<![a-z\d.])51[0-5](?!\d)|(?<!\d)1[0-5]以[上下]|(?<![a-z\d])v\d"
    r"|(?<![\d.])1[0-5][a-d]|最(?:難|簡單|容易|長|短)|第[一二兩三四五六七\d]\s?(?:難|簡單|容易|長|短)|首[攀登]"
    r"|\b(?:bolts?|routes?|climbs?|trad|sport|top ?rope|boulders?|problems?|pitch)\b",
    re.ASCII,
)
_WHERE = re.compile(r"(?:到底|這區|那區|區|岩區)?\s*(?:是?在哪|怎麼[走去到]|是(?:哪個|什麼)(?:岩場|地方)|位置)")
_IN_PIECES = re.compile(r"\s+[^,，。?？]{0,12}(?:5\.\d|v\d|運攀|傳攀|頂繩|抱石|路線)")
_WITH_AREA = re.compile(r"\s*(?:跟|和|與|、)\ue003")
_LEFT_EN = Before(
    r"(?:^|[.!?]\s+|[,;:(]\s*|\b(?:how (?:hard|long|tall|high|difficult|safe|much|far) is|where is|where's|what is"
    r"|what's"
    r"|(?:get|go|going|way|directions|walk|bus|train|drive|station|airport) to"
    r"|whats|tell me about|about"
    r"|(?:grade|length|height|bolts|type|beta|video|videos|location) (?:of|for|on)|climb|climbed|climbing"
    r"|sent|send|did|done|doing|finished|loved?|liked?|enjoyed|fan of|(?:fun|blast|time) on"
    r"|project|projecting|try|trying|tried|attempt|attempting|work|working|tick|flash|onsight|redpoint|route"
    r"|routes|route called|route named|called|named|compare|like|than|and|or"
    r"|vs\.?|versus|between|is|after|do|on)"
    r"\s+)(?:the (?:route|climb|line|problem) )?$"
)
_RIGHT_EN = re.compile(
    r"^(?:$|[?,.!;:)]|'s\b|\s+(?:[\ue002\ue003]|grade\b|length\b|beta\b|bolts?\b|videos?\b)|\s*(?:[?,.!;:)]|$)"
    r"|\s+(?:route|climb|and|or|vs\.?|versus|is|at|in|has|have|on"
    r"|graded|compared|harder|easier|a\b|sport|trad|suitable|good|safe|so much|a lot"
    r"|(?:what|which|anything|something) (?:else|other)))"
)
# How it is just now, which only a place can be: 「今天後門乾了嗎」, "is back door dry today".
_LIVE_LEFT = Before(
    rf"(?:^|{_EDGE}|請問|想問|今[天日早晚]|昨[天晚]|明天|現在|目前|早上|下午|剛剛?|最近|這兩天|這幾天|週末"
    rf"|雨[後停]了?|去|在|到)$"
)
_LIVE_RIGHT = re.compile(
    r"\s*(?:今[天日]|現在|目前|早上|下午|最近|那[邊裡區]|這[邊裡區]|的?(?:岩壁|岩面|石頭)|都|還|已經|到底|應該"
    r"|會不會|會|有沒有|是不是|很|太|\s)*"
    r"(?:乾[了嗎不沒]|是?乾的|濕|滲水|潮濕|擠|人[很會]?[多少]|有人[嗎在]|風[大強很]|浪[大高很]|開放|封[閉了]|下雨"
    r"|漲潮|退潮|被?淹|積水|被?曬|西曬|遮?陰|有陰|太陽|能爬嗎|可以爬嗎|爬得了|塞車)"
)
_LIVE_LEFT_EN = Before(
    r"(?:^|[,.;!?] ?)(?:(?:hey|hi|so|and|anyone know if|do you know if) )*(?:is|are|how(?:'s| is)|was)(?: the)? $"
)
_LIVE_RIGHT_EN = re.compile(
    r" (?:(?:still|really|currently|all|too|very|usually|already|completely|going to be) )*(?:dry|wet|damp"
    r"|seeping|open|closed|crowded"
    r"|busy|packed|windy|shady|sunny|muddy|soaked|climbable)\b"
)
_GOING = Before(
    r"(?:介紹一?下?|[要想會先再明後天起們可以合該]去|從[^,，。?？]{1,6}(?:出發)?[去到]|[週天末](?:早上|上午|下午"
    r"|晚上)?去|怎麼去|(?:要|想)到|帶.{1,4}去)$"
)
_THERE = re.compile(
    r"^(?:那邊|那裡|那區|這邊|這區|玩|爬|攀)?(?:$|[\s,，。?？!、的嗎]|還是|或|[跟和與])|^(?:爬"
    r"|攀)(?=[\d五一兩幾\ue006]|\s?(?:sport|trad|top ?rope|v\d)|[運傳]攀|運動|傳統|頂繩|抱石|先鋒|[簡入][單門]|難)"
    r"|^(?:那邊)?(?:想)?(?:拍|磨|刷|嗑|試|衝|送|攻|練"
    r"|project)"
)
# 「去龍牆要帶幾把快扣」, 「到白牆要走多久」: whither one goes for so long, with so much.
_GOES = Before(r"[去到在]$")
_GOES_FOR = re.compile(
    r"^(?:那邊|那裡|那區)?(?:爬|攀)?(?:的話)?[\s,，]*(?:大概|大約|需要|應該|[要該得會])*"
    r"(?:[帶準][備]?(?:幾|多少|什麼|啥|哪|多長)|走(?:多久|幾分|多遠|很久)|多久(?=$|[?？\s])|夠(?:嗎|不夠|用嗎)|(?:幾"
    r"|多少)[支把條]快)"
)
_WAY_TO = re.compile(r"^(?:那邊|那區)?要?怎麼(?:走|去|到)")
_ASKED_EN = Before(
    r"\b(?:how (?:hard|long|tall|high|difficult|safe) is|(?:grade|length|height|bolts|beta|rating) (?:of|for|on)"
    r"|what grade is|where is|where's"
    r"|how many (?:bolts|draws|quickdraws|met(?:er|re)s)(?: are)? (?:on|does|do|has|have|for|in|is)"
    r"|which (?:wall|area|crag|sector|cave|part) is|i (?:climbed|sent|did))"
    r"\s+(?:the (?:route|climb|problem) )?$"
)
_IS_EN = (
    Before(r"(?:^|[.?!,] ?)is (?:the (?:route|climb|problem) )?$"),
    re.compile(
        r"^ (?:a )?(?:sport|trad|top ?rope|bolted|boulder problem)\b"
        r"|^(?: (?:at|in|on|from) (?:the )?[\ue002\ue003]+)? (?:harder|easier|longer|shorter|tougher|taller) than\b"
    ),
)
_THAN_EN = (Before(r"\bthan (?:the )?$"), re.compile(r"^ (?:at|in|on|from) (?:the )?[\ue002\ue003]"))
# "What does Great Roof go at"
_GOES_AT_EN = (
    Before(r"\bwhat (?:does|do|did|would) (?:the (?:route|climb|problem) )?(?:the )?$"),
    re.compile(r"^ go at\b"),
)
_TOLD_EN = Before(r"\btell me about (?:the (?:route|climb|problem) )?$")
_THIS_ROUTE = re.compile(
    r"\s*(?:這|那)(?:一)?(?:[條題]|道(?![牆裂光]))|\s*[(（]\s*[\ue002\ue003]+[^)）]{0,6}(?:條|個)[)）]"
    r"|\s*\((?:the )?[\ue002\ue003]+(?:'s)? (?:one|route|climb)\)"
)
_TOLD_WHERE = re.compile(
    r"[」』]?\s*[(（](?:在|the |at |in |on )?[\ue002\ue003]+(?:[\s,，、]+[\ue002\ue003]+)*(?:'s)?"
    r"(?:的|那[條個顆題一]|那邊|路線|[\s]|one|route|climb|line|problem){0,3}[)）]"
    r"|[」』]?\s*[,，]\s*(?:就|在|是)?[\ue002\ue003]+的?那[條顆題]"
    r"|, [\ue002\ue003]+,? (?:the )?[\ue002\ue003]+ (?:one|route|climb|line)\b|, the [\ue002\ue003]+ (?:one|route"
    r"|climb|line)\b"
)
_CALLED = re.compile(
    r"(?:路線(?:叫做?|名稱?是|[「『])|(?<![麼啥])叫做?|名為|名叫|route (?:called|named)|called|named)\s*$"
)
_MEANT_AFTER = re.compile(
    r"[」』》\"”'’]?\s*(?:這個?(?:詞|字|術語)?|到底|究竟)*(?:(?:是|有)?(?:什麼|啥)意思|(?:的意思)?是啥|(?:指"
    r"|代表)(?:的是)?(?:什麼|啥)|的?意思|mean)"
)
_NEW_SENTENCE = Before(r"(?:^|[.!?。！？]\s*)$")


def quoted(folded: str, start: int, end: int) -> bool:
    """Whether a span stands alone in quotes."""
    before, after = folded[:start].rstrip(), folded[end:].lstrip()
    return bool(before) and bool(after) and _QUOTES.get(before[-1]) == after[0]


def is_asked_to_mean(folded: str, end: int) -> bool:
    """Whether it is asked what the word means that ends there, be it in quotes: 「beta」是什麼意思."""
    return _MEANT_AFTER.match(folded, end) is not None


def called_route(words: str, start: int, end: int) -> bool:
    """Whether the words around a span say outright that it is a route."""
    after = words[end : end + 12]
    before = words[max(0, start - 16) : start]
    return bool(_THIS_ROUTE.match(after) or _CALLED.search(before))


def told_where(words: str, end: int) -> bool:
    """Whether it is said right behind a span, apart from all else, where it is: 「小樹（關子嶺的）」."""
    return _TOLD_WHERE.match(words, end) is not None


def beside(words: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the left and the right neighbour of a Chinese span let it be a name."""
    return bool(_LEFT_SOFT.search(words, start)), bool(_RIGHT_SOFT.match(words[end:]))


def clearly_asked(words: str, start: int, end: int) -> bool:
    """Whether both neighbours leave nothing but a name: 「直上多難」."""
    return bool(_LEFT_STRONG.search(words, start)) and asks_of(words, end)


def opens_as_place(words: str, start: int, end: int) -> bool:
    """Whether a span opens the question and is asked for its routes, as only a place is: 「後門有幾條路線」."""
    return _OPENS.fullmatch(words[:start]) is not None and _HAS_ROUTES.match(words[end:]) is not None


def is_gone_to(words: str, start: int, end: int) -> bool:
    """Whether somebody goes to a span, wants to hear of it or to get there: 「週末要去後門，…」, 「介紹一下通道」."""
    after = words[end:]
    if _WAY_TO.match(after) is not None and _ALONE_LEFT.fullmatch(words[:start]) is not None:
        return True
    if _GOES.search(words, start) is not None and _GOES_FOR.match(after) is not None:
        return True
    return _GOING.search(words, start) is not None and _THERE.match(after) is not None


def is_climbed_at(words: str, start: int, end: int) -> bool:
    """Whether somebody has climbed at a span: 「我在平台上爬過什麼」, 「大峽谷我爬過哪些」."""
    after = words[end:]
    if _CLIMBED_IN.search(words, start) is not None:
        return _CLIMBED_AFTER.match(after) is not None
    return not words[:start].strip(" 那") and _WHICH_CLIMBED.match(after) is not None


def is_asked_live(words: str, start: int, end: int) -> bool:
    """Whether it is asked how a span is just now: dry, crowded, open."""
    after = words[end:]
    if _LIVE_LEFT.search(words, start) is not None and _LIVE_RIGHT.match(after) is not None:
        return True
    return _LIVE_LEFT_EN.search(words, start) is not None and _LIVE_RIGHT_EN.match(after) is not None


def heads_pieces(words: str, start: int, end: int) -> bool:
    """Whether a span is the first of the pieces of a question that asks for routes: 「後門 地下二樓 5.10」."""
    return not words[:start].strip() and _IN_PIECES.match(words[end:]) is not None


def asked_for_routes(words: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether a span is joined to an area, or alone and asked for what routes have: 「後門5.6以下的抱石」."""
    if _PIECE_LEFT.search(words, start) is None:
        return False
    after = words[end:]
    return _WITH_AREA.match(after) is not None or (alone and _WITH_ROUTES.match(after) is not None)


def among_routes(words: str, start: int, end: int) -> bool:
    """Whether a span is cut off on both sides and the rest speaks of routes, or asks where the span is."""
    before, after = words[:start], words[end:]
    if _OPENS.fullmatch(before) and _WHERE.match(after):
        return True
    return bool(_CUT_LEFT.search(before) and _CUT_RIGHT.match(after) and _OF_ROUTES.search(f"{before} {after}"))


def asks_of(words: str, end: int) -> bool:
    """Whether what follows asks something of a route: 多難, 幾級, 這條."""
    return bool(_RIGHT_STRONG.match(words[end:]))


def asks_of_route(words: str, end: int) -> bool:
    """Whether what follows asks for what only a route has: its grade, length or bolts."""
    return _OF_ROUTE.match(words[end:]) is not None


def asked_alone(words: str, start: int, end: int) -> bool:
    """Whether a question asks nothing but the grade, the length or the bolts of a span: 「請問親子路線的難度？」."""
    asked = _OF_ROUTE.match(words[end:])
    return (
        asked is not None
        and _ALONE_LEFT.fullmatch(words[:start]) is not None
        and _ALONE_RIGHT.fullmatch(words[end + asked.end() :]) is not None
    )


def beside_en(words: str, start: int, end: int) -> tuple[bool, bool]:
    """The same for a name in Latin letters."""
    return bool(_LEFT_EN.search(words, start)), bool(_RIGHT_EN.match(words[end:]))


def clearly_asked_en(words: str, start: int, end: int) -> bool:
    """The same as clearly_asked in English: "how hard is straight up?"."""
    if _IS_EN[0].search(words, start) and _IS_EN[1].match(words[end:]):
        return True
    if any(left.search(words, start) and right.match(words[end:]) for left, right in (_THAN_EN, _GOES_AT_EN)):
        return True
    # Of a single word, "tell me about slabs" asks of all of them.
    several = " " in words[start:end]
    asked = _ASKED_EN.search(words, start) or (several and _TOLD_EN.search(words, start))
    return bool(asked) and bool(_RIGHT_EN.match(words[end:]))


def capitalised(shown: str, start: int, end: int) -> bool:
    """Whether each longer word of a span has a capital, and not merely because a sentence begins there."""
    span = shown[start:end]
    big = [w for w in span.split() if len(w) > 3 or len(span.split()) == 1]
    if not big or not all(w[0].isupper() or w[0].isdigit() for w in big) or shown.isupper():
        return False
    return mid_sentence(shown, start)


def mid_sentence(shown: str, start: int) -> bool:
    """Whether a capital that stands there does not merely begin a sentence."""
    return start > 0 and not _NEW_SENTENCE.search(shown, start)
