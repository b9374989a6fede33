"""Read which attributes a question asks for: how hard, how long, where, when open, how much."""

from schemas.reading import Attribute, Kind
from worker.understanding.asked import asked_of_crags
from worker.understanding.asked.asking import without_told
from worker.understanding.asked.calling import ALIAS_ASKED, NAME_ASKED
from worker.understanding.gyms import asked_of_gyms
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE

_PART_EN = r"(?:crag|area|sector|wall|cave|part|side|cliff|face|buttress|valley|spot)"
_PART_ZH = r"哪(?:一)?(?:個|面|塊|座|道)?(?:岩區|分區|區域|區|岩壁|壁|牆|岩場|洞|塊|面|側|邊)"
# Where a route is, asked by the kind of place: "which wall do I walk to for \ue001", 「\ue001要去哪面牆」.
OF_A_ROUTE = (
    rf"\b(?:which|what) {_PART_EN}\b[^,.?]{{0,48}}\b(?:for|on|find|do|try|climb|reach|is)\s+(?:the )?\ue001"
    rf"|\b(?:which|what) (?:of )?(?:the )?(?:[\ue002\ue003]+(?:'s)? )?{_PART_EN}s? (?:(?:of|at|in"
    rf"|on) (?:the )?[\ue002\ue003]+ )?"
    r"(?:has|have|holds?|contains?|includes?|features|houses|is home to) (?:the (?:route|climb|line)? ?)?['\"“‘「『]*"
    r"\ue001+['\"”’」』]*(?: (?:in|on) it)?\s*[?？]?$"
    rf"|\ue001[^?\ue001]{{0,60}}\b(?:which|what) {_PART_EN}\b(?! (?:has|have|are|with|of the))"
    r"|\bwhere(?:abouts)?\b[^,.?]{0,40}\b(?:for|is|find|do) (?:the )?\ue001"
    rf"|\ue001[^。?？\ue001]{{0,24}}{_PART_ZH}(?!最|有|的)|{_PART_ZH}(?:才)?(?:有|能爬|可以爬|爬得到"
    rf"|找得到)[\s「『\"“]?\ue001"
)
_STYLE = (
    r"(?:小點|摳點|大把|大點|把手|斜板|平板|外傾|仰角|懸岩|屋簷|內角|岩角|裂隙|指洞|口袋|耐力|力量|爆發|技巧|技術"
    r"|平衡|抱石|動態|靜態"
    r"|\b(?:crimp|jug|slab|sloper|pocket|overh[au]ng|steep|vertical|roof|crack|dihedral|corner|arete|endurance|pump"
    r"|power|techn|balanc"
    r"|boulder|dynamic|static|tufa)\w*)"
)
_OWN_ROPE = (
    r"\b(?:got|have|has|bring|brought|own|carry) (?:an? |my |our )?(?:[3-9]0|1[0-2]0)"
    r"(?: ?m(?:et(?:er|re)s?)?)?(?=\W*(?:$|[,.?!]|rope|so\b|is\b))"
)
# In the order in which an answer would give them. {0} marks words that ask rather than describe.
_ASKED: Table[Attribute] = Table(
    ("aliases", compiled(ALIAS_ASKED)),
    ("name", compiled(NAME_ASKED)),
    (
        "grade",
        compiled(
            r"v\s?[幾多](?!條)|(?<![一肯約預確決訂選])定(?:[到成在]|的是)?(?:多少|幾級|什麼級)|定級(?:了|過)?(?:嗎|沒|[?？])|定了?級(?:嗎|沒)|(?<!不)多難|難多少|難度(?!分(?!別))"
            r"|級數(?!分(?!別)|系統|換算|對照|最)|幾級|什麼級"
            r"|什麼等級|等級|難不難(?!停|找|等|約|訂)|難嗎|會很難(?!停|找"
            r"|等|約|訂|搶|走|到|進|去|下|確保|學|懂|曬|爬上來)"
            r"|有多硬|幾分難|是幾點幾|[5五]\s?[.點]\s?(?:多少|幾(?!分))|how (?:hard"
            r"|difficult|tough)\b|what(?:'s| is) the grade|what grade"
            r"|\bgrades?\b(?! distribution| system| range)|\bdifficulty\b|\brating\b(?= of the (?:route|climb))"
            r"|\bgraded\b|\bwhat (?:does|do|did|would) [^?.!]{0,24}\ue001[^?.!]{0,12} go at\b"
        ),
    ),
    (
        "type",
        compiled(
            r"什麼類型|哪種類型|哪一類|類型是|什麼型態|攀登方式|是(?:不是)?(?:傳攀|運攀|運動攀登?|傳統攀登?|頂繩"
            r"|抱石)(?:路線)?(?:嗎|還|或)|怎麼保護|先鋒還是"
            r"|what (?:type|kind|style) of (?:route|climb|climbing)|\bis (?:it|this|that"
            r"|[\ue001]+) (?:a )?(?:sport|trad|top ?rope|boulder)|\bsport or trad\b|\btrad or sport\b"
        ),
    ),
    (
        "length",
        compiled(
            r"多長|繩(?!距)[^。?？]{0,24}夠(?:不夠|長|用|嗎)|夠長[嗎呢]|[全總]長(?!期|途)|\ue001(?:這條|那條)?(?:到底|有)?多短|(?:\ue001|路線|線)(?:這條|那條)?(?:都|會"
            r"|有|算)?(?:長不長|短不短|很?[長短高]嗎)|幾公尺|幾米"
            r"|多少公尺|多少米|長度|(?:幾|多少)\s?(?:英[尺呎]|呎)|(?:超過|不到|至少|有到?"
            r"|滿)\s*\d+\s*(?:公尺|米|m\b)[^的]*$"
            r"|\bhow many (?:met(?:er|re)s|m|feet|ft)\b|\bhow far up\b|\bhow far does (?:it|\ue001+) go\b"
            r"|\bhow much rope\b|\brope\b[^.?!]{0,24}\b(?:lower|reach|abseil|rappel|get down|long enough"
            r"|enough)\b|\b(?:longer|taller|higher|shorter|more|less) than \d+\s?(?:m|met(?:er|re)s?|feet|ft)\b"
            r"|\b\d+\s?(?:m|met(?:er|re)s?|feet|ft) (?:long|tall|high)\s*[?]"
            r"|how long\b(?! (?:is the (?:walk|hike|approach|drive)|to (?:drive|walk|ride|hike|get)"
            r"|does it take)|\s(?:did|will|would|does|do) [^?.]{1,30} take\b)|\blengths?\b"
        ),
    ),
    (
        "height",
        compiled(
            r"(?<!水位)多高|(?:岩壁|牆|壁)(?:會|有|是)?(?:高不高|很高嗎)|高度|how (?:tall|high)\b|"
            # "At which height is best" asks where to clip.
            r"\bheight\b(?! of (?:the )?(?:summer|winter|season|heat|day|typhoon))"
            r"(?!,? (?:(?:is|would be) )?(?:the )?(?:best|better|safest?|safer|ideal|right|good|wise)\b)"
            r"(?!.{0,30}\bclip)"
        ),
    ),
    (
        "bolts",
        compiled(
            r"(?:幾|多少)\s*條\s*bolts?(?!\s*的?(?:路線|線))|(?:幾|多少)\s*[顆個支隻根片枚]?\s*(?:bolts?|掛片|固定點"
            r"|耳片|快扣|岩釘|螺栓)|(?:幾|多少)\s*[條把組]\s*快[扣掛]|bolt\s*(?:數|數量|幾)"
            r"|(?:bolts?|掛片|耳片)\s?(?:算|很|會|夠)*(?:多嗎|多不多|少嗎)"
            r"|(?:掛片|固定點|耳片|快扣|錨栓)\s*數量?(?=一樣|相同|差|多少|呢|[?？]|$)"
            r"|(?:bolts?|掛片|耳片|固定點|掛點|保護點|釘子)(?:呢|的話|的?數[量目])[\s,，]*(?:總共|一共|大概|到底|共)*"
            r"(?:有|是|為|打了?)*(?:多少(?![條路])|幾[個支顆根片枚])"
            r"|(?:bolts?|掛片|耳片|掛點|保護點|釘子)\s?(?:總共|一共|大概|到底)*(?:有|打了?)"
            r"(?:多少(?![條路])|幾[個支顆根片枚])"
            r"|\ue001[^。?？]{0,16}(?:有|打)(?:沒有|了)?(?:打|釘|鑽)?(?:bolts?|掛片|耳片|釘子?|固定點|固定保護)"
            r"(?=嗎|[?？]|$| )"
            r"|\ue001[^?!]{0,40}\b(?:fixed (?:gear|pro\w*)|clip (?:anything|something|bolts?)"
            r"|(?:anything|something|stuff) to clip"
            r"|(?:how |is it )?(?:well|badly|poorly) protected)\b"
            r"|[\ue001]\s*bolts?\s*$|幾個掛點|幾顆(?!星)|^[\s“(]*(?:bolts?|(?:quick)?draws)\b(?! (?:cluster|routes"
            r"|climbs))|要帶(?:幾|多少)(?![瓶罐公升件雙天頂套杯]|個人)|(?:要|用|需要"
            r"|得)(?:掛)?[幾多][少]?[支把組](?!線)|夠不?夠掛"
            r"|(?:bolts?|掛片|耳片|快扣|快掛)\s?(?:數量?)?(?:總共|一共|大概|到底|實際|會)*(?:打了?|帶|放|備|要|有|是"
            r"|得)+(?:幾|多少)(?!條)"
            r"|how many (?:bolts|quickdraws|draws|quick draws|clips|hangers)|number of (?:bolts|clips|hangers)"
            r"|(?:bolt|clip) count"
            r"|\b(?:quick)?draws\b[^?]{0,60}\bhow many (?:should|do|would|will|must) (?:i|we)\b"
            r"|[:：,.] ?(?:the )?bolts (?:on|for|of|in) (?:the )?\ue001"
            # Whether what somebody owns will do: 「12 支快扣夠嗎」, "I only own ten draws. Enough for …".
            r"|(?<!第)(?:\d|[一二兩三四五六七八九十])\s*[支把條組個]?\s?(?:的)?(?:快扣|快掛)|(?:快扣"
            r"|快掛)[^,，。?？]{0,8}?(?:\d|[一二兩三四五六七八九十]+)\s*[支把條組個]"
            r"|(?:快扣|快掛)[^,，。?？]{0,8}夠|(?:夠|足夠)[^,，。?？]{0,4}(?:快扣|快掛)"
            r"|\b(?:\d+|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty"
            r"|a dozen|enough)"
            r" (?:quick ?|alpine |extender )?draws\b|\b(?:quick ?)?draws\b[^.?!]{0,16}\b(?:enough|do|suffice"
            r"|sufficient)\b"
        ),
    ),
    (
        "pitches",
        compiled(
            r"(?:幾|多少)\s?(?:個|段)?\s?(?:繩距|pitch(?:es)?\b)|[\ue001](?:總共|一共|全長|這條|是|有|分|成"
            r"|要)*幾段|繩距(?:數|有幾)"
            r"|\bhow many (?:rope ?lengths|pitch(?:es)?)\b|\bnumber of pitches\b|\bpitch count\b"
        ),
    ),
    (
        "place",
        compiled(
            r"(?<!差)(?<![停丟擺放])在哪(?![裡邊]?可?以?停)|(?<![停丟擺放])(?<![停丟擺放]在)哪裡(?!有|可以|[好能]?停"
            r"|開始|學起|做起|下手|入門)|位置|位於|哪個岩場"
            r"|哪個(?:岩)?區(?!.*最)|哪一區(?!.*最)|哪面牆"
            r"|在什麼地方|座標|經緯度|經度|緯度|\bcoordinates?\b|\bgps\b|\bl(?:at|ong)itude\b"
            r"|where(?: exactly| precisely)?(?:'s| is| are| can i find)(?! (?:the |there )?(?:parking|car ?park))"
            r"|\blocat(?:ed|ion)\b|\bwhereabouts\b"
            # Of two: 「同一區嗎」, "same wall?"
            r"|(?:在|是|屬於|算|^|^那)同一?(?:個|面|片|座)?(?:岩?區|區域|牆|岩壁|岩場|地方)的?嗎"
            r"|\b(?:is|are)\b[^.?!]{1,60} (?:in|on|at) the same (?:area|wall|crag|sector|place)\b"
            rf"|都(?:是)?在[「『]?[{CRAG}{AREA}]+[」』]?(?:裡|那邊)?嗎"
            rf"|\bwhere\b[^.?!]{{0,24}}\b(?:will|can|do|would) (?:i|we|you) find 「?[{ROUTE}{CRAG}{AREA}]"
            # "Is Guanziling in Chiayi or Tainan?"
            rf"|^\W*(?:so )?is (?:the )?[{CRAG}{AREA}]+ (?:really |actually )?in [{PLACE}]+|[{CRAG}{AREA}](?:算|是"
            rf"|到底)*在?[{PLACE}]+(?:還是|或)"
            # 「陽光牆是龍洞的還是墾丁的」, "Is Dragon Wall at Kenting?"
            rf"|^\W*(?:so )?is (?:the )?{AREA}+ (?:really |actually )?(?:in|at|part of) (?:the )?{CRAG}+(?=\W*$| or |,)"
            rf"|{AREA}[」』]?(?:這區|這面牆)?(?:算|到底|應該|是不是|是|屬於|位於|位在|在)+[「『]?{CRAG}+[」』]?(?:的"
            rf"|裡面?|那邊)?"
            rf"(?:還是|或是?|[嗎吧?？])"
            r"|which (?:crag|area|sector|wall) is"
            rf"|{OF_A_ROUTE}"
        ),
    ),
    (
        "address",
        compiled(
            r"地址|住址|門牌|\baddress(?:es)?\b"
            # What is told to a driver or typed into a map.
            r"|(?:司機|計程車|小黃|(?<![a-z])uber|導航|google ?maps?|地圖)[^,，。?？]{0,12}(?:說|講|報|輸入|打|設|搜"
            r"|告訴|定位)"
            r"|(?:跟|告訴|給|向)(?:計程車)?司機|\b(?:tell|show|give|say to)\b[^.?!]{0,24}\b(?:driver|cabbie|taxi|cab"
            r"|uber)\b"
            rf"|\b(?:type|enter|put|search)\b[^.?!]{{0,24}}\b(?:google|maps?|gps|sat ?nav|uber)\b"
            rf"|\bhow (?:do|can|would) (?:i|we|you) find (?:the )?{GYM}"
            # In which building is told by the address.
            r"|哪一?[棟間]?個?(?:百貨|商場|大樓|購物中心)"
            r"|\b(?:which|what) (?:shopping )?(?:mall|cent(?:er|re)|department store|building)\b"
            # Of any mall each gym's address tells which it is.
            rf"|(?:哪一?[間個家]|[有開]在){GYM}{{2,4}}(?:裡|內|有(?:攀岩|抱石|岩)館)|\b(?:in|inside) (?:an?|any"
            rf"|some) {GYM}"
            rf"|{GYM}[^,，。?？]{{0,10}}(?:百貨|商場|購物中心|賣場|商業大樓)"
            rf"|{GYM}[^.?!]{{0,24}}\b(?:in|inside) (?:an? (?:\w+ )?(?:mall|cent(?:er|re)|department store|building)"
            r"|the (?:mall|department store))\b"
        ),
    ),
    (
        "floor",
        compiled(
            r"[幾哪](?:一)?(?:層)?樓|(?:[一二三四五六七八九十]|\d)樓(?:嗎|吧|對嗎|是嗎|對吧)|樓層|第幾層"
            r"|[的在]哪一?層|在地下室(?=[嗎吧還?？])|地下室嗎"
            rf"|{GYM}[^,，。?？]{{0,10}}(?:[一二三四五六七八九十]|\d{{1,2}})\s?(?:樓|f\b)"
            rf"|{GYM}[^,，。?？]{{0,6}}(?:幾\s?f\b|地下|平面)"
            rf"|{GYM}[^.?!]{{0,30}}\b(?:underground|(?:ground|street|basement) level"
            r"|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d{1,2}(?:st|nd|rd|th)) (?:or|floor))\b"
            r"|地下(?:[一二三]|\d)樓嗎|\bB[123]嗎|\b(?:what|which) (?:floor|level|storey)\b|\bin the basement\b"
            r"|\bfloor number\b|\b(?:ground|upper|high|first|second|third|fourth|top|\d{1,2}(?:st|nd|rd|th)) floor\b"
            r"|\bhow many floors up\b|\bupstairs\b"
        ),
    ),
    (
        "region",
        compiled(
            r"哪一?個縣市?(?![^,，。?？]{0,8}(?:最|比較|有))|哪一?個城市|哪一?個地區|哪一?縣市"
            r"|\b(?:which|what) (?:region|county|city)\b(?= (?:is|are|does|do|would)\b)"
            r"|\bin (?:which|what) (?:region|county|city)\b"
            rf"|{GYM}[^,，。?？]{{0,8}}哪一?個(?:行政)?區|\b(?:which|what) (?:region|county|city"
            rf"|district|town|part of taiwan) (?:is|are|can i find) (?:the )?{GYM}"
        ),
    ),
    (
        "features",
        compiled(
            r"特色|特徵|什麼(?:樣的)?(?:岩點|手點)|什麼風格|什麼樣的路線|怎麼樣的路線|動作|\bfeatures\b"
            r"|what(?:'s| is) it like|\bwhat style\b|\b(?:what|which) (?:kind of |type of |sort of )?holds\b"
        ),
    ),
    (
        "first_ascent",
        compiled(
            r"首攀|首登|第一次(?:被)?(?:爬|攀|完攀|登)?(?:是|在)?(?:哪一?年|什麼時候|幾年|何時)|(?:第一次(?:有人"
            r"|被人?)|有人第一次)(?:爬|攀|完攀|登)|誰開的|什麼時候開的"
            r"|(?:18|19|20)\d\d\s*年?(?:就|才|被|時|那時|有人|的時候)*(?:爬掉|爬下來?|爬出來|完攀|拿下|攻下|解掉"
            r"|解決|開出來|開的|爬的)"
            r"|(?:什麼時候|何時|哪一?[年月天])(?:就|才|被|有人)*(?:爬掉|爬下來|爬出來|拿下|攻下|解掉|被完攀|開出來)"
            r"|哪一?年[^,，。?？]{0,6}(?:開|完成|爬|完攀)|開線|第一個(?:爬|完攀|登)"
            r"|\ue001[^,，。?？]{0,8}[,，\s]?(?:誰|哪條)(?:比較|更|是)?[先早](?:被)?(?:開(?!門|館)|首[攀登])"
            r"|first ascent|\bfa\b|first climbed|first sent|established"
            # "And the year for the third?"
            r"|^\W*(?:and |what(?:'s| is) )?(?:the )?years? (?:for|of|on) (?:the )?「?\ue001"
            r"|\b(?:was|were|been)\b[^.?!]{0,20}\b(?:climbed|sent|freed|done|opened|led) for the first time\b"
            r"|\bwhen did [^.?!]{0,8}\ue001+[^.?!]{0,8}\b(?:first )?(?:go|get (?:done|sent|climbed))\b"
            r"|\b(?:when|(?:what|which) year) (?:was|were|did) (?:it|this|that|they|the route|this route|that one)\b"
            r"[^.?!]{0,12}\b(?:opened|put up|bolted|established|developed|equipped|set up)\b"
            r"|\b(?:when|(?:what|which|in what) year)\b[^.?!]{0,16}\ue001+[^.?!]{0,12}"
            r"\b(?:opened|put up|bolted|established|done|developed|equipped|made|set up)\b"
            r"|\b(?:when|who|what year|which year)\b.{0,30}\bfirst\b.{0,12}"
            r"\b(?:climb|climbed|climber|send|sent|do|done|ascend)"
        ),
    ),
    (
        "videos",
        compiled(
            r"(?:網路|網上)上?[^,，。?？]{0,4}(?:有得?看|看得到|找[^,，。?？]{0,4}片)|錄(?:下來|影)"
            r"|找(?:不找)?得到(?:影)?片|(?:拍|錄)過|\bfilmed\b|影片(?!的路線)|有沒有影片|beta\s*影片"
            r"|\bvideos?\b(?! routes)|youtube|\bbeta\b"
            # How popular a route is nobody counts; how often it was filmed comes closest.
            r"|\ue001[^,，。?？]{0,6}(?:人氣|(?:很|算|是不是|夠|最|多)?(?:熱門|受歡迎)(?=[嗎?？程度]|$))"
            r"|(?:人氣|熱門程度)[^,，。?？]{0,4}\ue001"
            # Who wants to see how it is done asks for a video of it.
            r"|放(?:過|了|上)?影?片(?=[嗎?？的過]|$)|上傳過?影?片?(?=[嗎?？的過]|$)|\ue001[^。?？]{0,12}示範"
            r"|\ue001[^。?？]{0,12}看看?(?:別人|人家|其他人)(?:是)?怎麼爬"
            r"|\ue001[^?!]{0,40}\b(?:footage|(?:clips?|recordings?) (?:of|online|on youtube)"
            r"|(?:watch|see) (?:some(?:one|body)|anyone|anybody|people|others|how (?:people|others"
            r"|someone|somebody)))\b"
            r"|\bhow popular (?:is|are) [^.?!]{0,12}\ue001|\bis [^.?!]{0,6}\ue001+ (?:a )?(?:very "
            r"|really )?popular\b|\bpopularity of [^.?!]{0,6}\ue001"
        ),
    ),
    ("safety", compiled(r"安全|危險|safe(?:ty)?\b|dangerous|\br[- ]rated\b")),
    ("hours", asked_of_gyms.HOURS),
    ("price", asked_of_gyms.PRICE),
    ("phone", asked_of_gyms.PHONE),
    ("website", asked_of_gyms.WEBSITE),
    ("station", asked_of_gyms.STATION),
    ("facilities", asked_of_gyms.FACILITIES),
    ("gym_type", asked_of_gyms.GYM_TYPE),
    (
        "conditions",
        compiled(
            r"公告|消息|現況|最新狀況|目前狀況|換線|新線|定線|活動(?!筋骨|一下|身體|量)|臨時(?!要|想|起意|找|約|決定|被|有事|排|來|去)"
            r"|施工|暫停(?:營業|開放)|停業|停止營業"
            r"|暫時(?:關閉|停業|不開)"
            r"|\bnews\b|\bcurrent conditions?\b"
            r"|\btemporar(?:y|ily) clos\w+|\bclosed temporarily\b|\bclosed for (?:now|renovation|good)\b"
            r"|\bnew sets?\b|\bre-?set(?:s|ting)?\b|\bannouncements?\b|\bnotices?\b|\bconditions?\b|\bclosures?\b"
        ),
    ),
    ("season", asked_of_crags.SEASON),
    ("rock", asked_of_crags.ROCK),
    ("approach", asked_of_crags.APPROACH),
    ("parking", asked_of_crags.PARKING),
    ("transport", asked_of_crags.TRANSPORT),
    ("amenities", asked_of_crags.AMENITIES),
    (
        "rating",
        compiled(
            r"評分|評價|打(?:了)?(?:幾|多少)分|幾顆星|幾星|口碑|(?<!\b[rx][- ])\bratings?\b"
            r"|\bhow many stars\b|\breviews?\b"
            r"|\bwell rated\b"
            rf"|{GYM}[^.?!]{{0,16}}\brated\b(?! \d)|\bgyms? rated\b(?! \d)"
        ),
    ),
    (
        "areas",
        compiled(
            r"(?:有(?:哪些|什麼|幾個|多少(?:個)?)|哪些)(?:岩)?(?:分?區域?|牆面|岩壁|面?牆(?![上在]))"
            r"|有?幾[面片]牆|哪幾面牆|分(?:成|為)?幾個?(?:岩|大)?區|分區|\bdivided into\b|what (?:areas"
            r"|sectors|walls)|which (?:areas|sectors|walls)|(?:how many|list (?:the |all )?)(?:areas|sectors"
            r"|walls)"
        ),
    ),
)
_HAS_IT: Table[Attribute] = Table(
    (
        "facilities",
        compiled(
            r"\b(?:have|has|offer|got|provide)\b.{0,16}\b(?:showers?|lockers?|training|lead|top ?rope|speed)\b"
            r"|\b(?:is|are) there (?:an? |any )?(?:showers?|lockers?|training areas?)\b"
        ),
    ),
    (
        "bolts",
        compiled(
            r"\b(?:have|has|got) (?:any )?bolts\b|\bis (?:it|\ue001+) (?:well |fully )?bolted\b"
            r"|[有是](?:沒有)?(?:打|釘|鑽)[^,，。?？]{0,2}bolts?|(?:^|, |\band )bolts?(?=,| and | of )"
            r"|有(?:沒有)?\s*(?:bolt|掛片|固定點)s?\s*嗎"
        ),
    ),
    (
        # Whether a route is of a style: "is Lost coast overhung".
        "features",
        compiled(
            rf"^\W*(?:so )?(?:is|does) ['\"“]?\ue001+['\"”]?[^.?!,]{{0,12}}?{_STYLE}[^.?!,]{{0,16}}\?"
            rf"|\b(?:if|whether) ['\"“]?\ue001+['\"”]? is [^.?!,]{{0,12}}?{_STYLE}"
            rf"|\ue001[」』]?(?:這條)?(?:算|有|是)?"
            rf"(?:沒有|不是|很|比較)?{_STYLE}(?:路線|的)?嗎"
        ),
    ),
    (
        # How one gets down again, and whom a route suits, its tags tell.
        "features",
        compiled(
            r"\ue001[^,，。?？]{0,8}(?:怎麼|如何)(?:下撤|下來|下去|下降)"
            r"|\b(?:get|go|come|climb|walk) (?:back )?(?:down|off) (?:from |of )?(?:the )?['\"“]?\ue001"
            r"|\bdescen(?:d|t)\b[^.?!]{0,20}\ue001"
            r"|\ue001[^,，。?？]{0,6}(?:適不適合|適合)(?:給|讓)?(?:新手|初學者?|入門)"
            r"|\ue001+['\"”]? (?:a )?(?:good|suitable|ok(?:ay)?|fine|nice|appropriate|beginner[- ]friendly)"
            r"(?: (?:route|climb|choice|pick|one))?(?: for (?:a |an |absolute |complete |total )*(?:beginner"
            r"|novice|newbie|first[- ]timer))?\b|\ue001+['\"”]? suits? (?:a |an |complete )*(?:beginner|novice|newbie)"
        ),
    ),
    (
        # Whether its rock holds is told by its tags as well.
        "features",
        compiled(
            r"\ue001[^?？]{0,40}(?:岩質|石頭|岩石|岩壁)[^,，。?？]{0,6}(?:鬆|穩|爛|掉|落石)"
            r"|\ue001[^?？]{0,20}(?:落石|石頭會掉)"
            r"|\ue001[^?]{0,80}\b(?:loose|chossy|choss|(?:quality of (?:the )?|rock )(?:rock|quality)|solid rock"
            r"|rock (?:is )?sound)\b"
        ),
    ),
    (
        # Which of two styles a thing is of: "more about crimps or jugs".
        "features",
        compiled(rf"\ue001.*?{_STYLE}.{{0,10}}?(?:還是|或是?|/|\bor\b|\bvs\b).{{0,12}}?{_STYLE}"),
    ),
    (
        "type",
        compiled(
            r"\b(?:need|bring|require|take)\b(?! (?:an? )?\d+ ?m)"
            r".{0,24}\b(?:ropes?|gear|rack|cams?|nuts|protection|draws|quickdraws)\b"
            r"|\bwhat (?:gear|rack|protection|pro|equipment) (?:do|does|should|would|will|is|are)\b"
            r"|(?:需要|要|得)(?:自己)?(?:準備|帶|放|塞|架|自備)?(?:繩|快扣|岩塞|岩楔|機械塞|cams?|什麼裝備|裝備"
            r"|保護)|自備(?!岩?鞋|吊帶|粉)"
            r"|\ue001(?:這條|那條)?(?:路線)?(?:會|需)?(?:要|得|該|需要)(?:自己)?(?:帶|準備)(?:什麼|哪些|啥)(?!時)"
            r"|(?:掛|打)片?(?:路線)?還是(?:要|得)?(?:自己)?(?:放|傳攀)|還是掛片"
            r"|\ue001[^。?？]{0,16}(?:全部?|都|全程|從頭到尾|整條)(?:都)?(?:要|得|是)?自己(?:放|架|塞)"
            r"|\ue001[^?!]{0,60}\b(?:carry|pack|lug|haul|rack up)\b.{0,16}\b(?:rack|cams?|nuts|gear|pro)\b"
            r"|\ue001[^?!]{0,60}\b(?:all|purely|only|just|entirely|completely)(?: on)? (?:natural|removable|trad"
            r"|cams?|nuts|gear)\b"
            r"|\b(?:place|plug|placing) (?:my |your |our |one's )?(?:own )?(?:gear|pro|protection|cams?|nuts)\b"
        ),
    ),
    (
        "length",
        compiled(
            r"(?:米|公尺|m)的?繩子?[^,，。?？]{0,8}(?:[下垂][得降放]|能下|可以下|下來|到底|放得|上下|對[折摺]|沒問題)"
            r"|(?<!頂)繩子?[^,，。?？]{0,8}夠|(?<!頂)繩子?[^。?？]{0,20}[下垂放降]得(?:下來|到地|到底|了|來)"
            r"|(?<!top )(?<!top-)\brope\b[^.?!]{0,40}\b(?:do|enough|long enough|reach|sufficient|work)\b"
            r"|\b(?:enough|long enough)\b[^.?!]{0,12}\brope\b"
            # "Can I lower off it with a 60 m rope", "do I need an 80 m rope for it".
            r"|\b(?:lower(?:ed)?|get(?:ting)? (?:back )?down|come down|abseil|rappel|rap|reach)\b[^.?!]{0,60}\brope\b"
            r"|\b(?:need|require|takes?|wants?|bring) (?:an? |my |the )?\d+ ?(?:m|met(?:er|re))s? ropes?\b"
            r"|\brope\b[^.?!]{0,12}\bgets? (?:me|us|you|one|someone|him|her|them) (?:up|down|back|off)\b"
            r"|\b(?:will|can|could|would|does) (?:an? |my |our )?\d+[ -]?(?:m|met(?:er|re))s?\b[^.?!]{0,8}\bropes?\b"
            r"|(?:多長|幾米|幾公尺)的?繩|繩子?要?(?:多長|幾米|幾公尺)"
            # "We've only got a 60".
            rf"|\ue001[^.?!]{{0,60}}{_OWN_ROPE}|{_OWN_ROPE}[^.?!]{{0,60}}\ue001"
        ),
    ),
    (
        "type",
        compiled(
            r"(?:可以|能|可不可以|能不能)(?:架|掛|爬|用)?(?:頂繩|上攀)"
            r"|\b(?:can|could) (?:i|we|you|it|one|\ue001+) (?:be )?(?:set up a )?top[ -]?rop"
        ),
    ),
    (
        "season",
        compiled(
            r"(?:春|夏|秋|冬)(?:天|季).{0,6}(?:不?建議|不?推薦)|(?:春|夏|秋|冬)(?:天|季).{0,8}(?:適合|合適|可以|能"
            r"|好爬|太熱|太冷).{0,4}[嗎?]"
        ),
    ),
)
_COMPARED: Table[Attribute] = Table(
    (
        "grade",
        compiled(
            r"(?:比較|較|更|比\S{1,12}?|哪[條題]|最)(?:難|簡單|容易(?=爬|上手|完攀|的|嗎|呢|一?[點些]"
            r"|[^\u4e00-\u9fff]|$)|硬)|\b(?:harder|easier|tougher|gentler|softer|stiffer|milder)\b|[難易硬]過(?=\ue001)"
            r"|[高低差隔][了有到]?[一幾兩二三][個]?級|\bgrades (?:lie |are |apart|between|separate)|\bout-?grades?\b"
        ),
    ),
    (
        "length",
        compiled(
            r"(?:比較|較|更|比\S{1,12}?|哪[條題]|最)(?:長|短)|[長短高]過(?=\ue001)|\b(?:longer|shorter|taller)\b"
            r"|\b(?:more|fewer|extra|in) met(?:er|re)s\b"
        ),
    ),
    ("price", compiled(r"(?:比較|較|更|最)(?:便宜|貴)|\b(?:cheap|dear|pric[ie])(?:er|est)\b|\bmore expensive\b")),
    ("rating", compiled(r"(?:評價|評分)\S{0,4}(?:高|好)|\b(?:better rated|higher rated)\b")),
)
_GYM_ONLY = frozenset({"hours", "price", "phone", "website", "facilities", "gym_type", "station", "floor"})
OF_CRAGS: frozenset[Attribute] = frozenset({"season", "rock", "approach", "parking", "transport", "amenities"})
"""What is recorded of a crag, and asked of its areas and routes as well."""
_CRAG_ONLY = OF_CRAGS | {"areas"}
# Asked of what another clause names.
_ACROSS: frozenset[Attribute] = frozenset({"name", "aliases", "place"})
_OF_NAMES = frozenset({"name", "aliases"})
_ROUTE_ONLY = frozenset({"grade", "bolts", "pitches", "first_ascent", "length", "videos"})


def read_attributes(words: str) -> tuple[Attribute, ...]:
    """The attributes asked for, whatever the question is about."""
    found = _attributes_in(words)
    if len(found) > 1 and (asked := without_told(words)) != words:
        # What is told beside a question asks for nothing, where the question asks for something.
        still = _attributes_in(asked, within=words)
        found = {name: None for name in found if name in still or name in _ACROSS} if still else found
    if _OF_NAMES & found.keys() and not any(mask in words for mask in (ROUTE, CRAG, AREA, GYM)):
        # What bears the name has to be named itself.
        return tuple(name for name in found if name not in _OF_NAMES)
    if _OF_NAMES & found.keys():
        found.pop("phone", None)  # "What do locals call it" asks for no number.
    return tuple(found)


def _attributes_in(words: str, within: str | None = None) -> dict[Attribute, None]:
    tables = (_ASKED, _HAS_IT, _COMPARED)
    return dict.fromkeys(name for table in tables for name in table.names_in(words, within=within))


def attributes_of(asked: tuple[Attribute, ...], subject: Kind | None) -> tuple[Attribute, ...]:
    """The attributes asked for, as far as the thing asked about has them."""
    found = list(asked)
    if subject == "gym" and "region" in found:
        # In which city a gym lies is told by its address.
        found[found.index("region")] = "address"
    if subject == "gym" and "place" in found and "address" not in found:
        found.insert(found.index("place") + 1, "address")
    if "floor" in found and "address" in found and "place" not in found:
        # The floor is told with the address.
        found.remove("address")
    if subject in ("crag", "area") and "address" in found and "place" not in found:
        # Where a crag lies is its address.
        found[found.index("address")] = "place"
    if subject in ("crag", "area") and "facilities" in found:
        # 「龍洞有什麼設施」 asks for what is around it.
        found[found.index("facilities")] = "amenities"
    if subject == "crag" and "length" in found and {"approach", "transport"} & set(found):
        # "How long is the trail" asks for minutes, and so does "how long from Tainan by car".
        found.remove("length")
    if subject == "crag" and "length" in found:
        found[found.index("length")] = "height"
    if subject == "route" and "height" in found:
        found[found.index("height")] = "length"
    if subject == "gym" and "type" in found:
        # Whether one can climb on ropes there is told by what kind of gym it is.
        found[found.index("type")] = "facilities" if "facilities" in found else "gym_type"
    if subject == "crag" and {"hours", "season"} <= set(found):
        # "Open all year": no crag has hours, and when one climbs there is its season.
        found.remove("hours")
    if subject == "crag" and "station" in found:
        # Where to get off for a crag is told with the ways there.
        found[found.index("station")] = "transport"
    if subject == "gym" and "transport" in found and "station" not in found:
        # Half of the gyms name no station: where they are says how one gets there.
        found += ["station", "address"]
    return tuple(dict.fromkeys(found))


def kind_of_attributes(attributes: tuple[Attribute, ...]) -> Kind | None:
    """The kind of thing that alone has one of these attributes."""
    asked = set(attributes)
    if asked & _GYM_ONLY:
        return "gym"
    if asked & _CRAG_ONLY:
        return "crag"
    return "route" if asked & _ROUTE_ONLY else None
