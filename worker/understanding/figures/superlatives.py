"""Read which extremes are asked for: the hardest, the cheapest, whatever closes last, in the words that people use."""

from schemas.reading import Extreme
from worker.understanding.matching.patterns import Table, Together, compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, ROUTE, TAKEN

_FREE = (
    r"(?:岩?鞋子?|吊帶|入場|門票|裝備)(?:租借|租|是|可以|都|有)*免費(?!停)"
    r"|不(?:用|必|需|收)(?:再|另外)?(?:花|付|給|出)?(?:任何|半毛|一毛)?錢[^,，。?？]{0,3}(?:租|借)(?:岩?鞋|吊帶)"
    r"|(?:租|借)(?:岩?鞋|吊帶)[^,，。?？]{0,3}不(?:用|必|需|收|要)(?:再|另外)?(?:花|付|給|出)?(?:任何|半毛|一毛)?錢"
    r"|免費(?:租借?|提供|入場|借)*(?:的)?(?:岩?鞋|吊帶|岩館|抱石館|入場)"
    r"|\bfree (?:of charge |climbing |bouldering )*"
    r"(?:shoes?|harness(?:es)?|gear|rentals?|gyms?|entry|entrance|admission)\b"
)
# 「墾丁哪條 5.12b 比較長」 asks for the longest of them; of two that are named it is told which it is.
_NO_PAIR = rf"(?<!{ROUTE})(?<!{ROUTE} )"
# 「最長不要超過 10 公尺」 sets a bound.
_UNBOUNDED = r"(?!也?(?:不(?:要|可以?|能|會)?|別)超過)"
_OF_MANY_ZH = (
    rf"(?:[{CRAG}{AREA}{TAKEN}][^,，。?？{ROUTE}]{{0,6}}{_NO_PAIR}[,，\s]?哪一?[條題][^,，。?？{ROUTE}]{{0,6}}"
    rf"|哪一?[條題][^,，。?？{ROUTE}]{{0,4}}(?:5\.\d|{TAKEN})[^,，。?？{ROUTE}]{{0,4}})(?:比較|較|更)"
)
_NO_ROUTE = rf"(?:[^.,?!{ROUTE}]|\.\d)"
_OF_MANY_EN = rf"\bwhich (?:of the )?{_NO_ROUTE}{{0,16}}[{CRAG}{AREA}{TAKEN}]{_NO_ROUTE}{{0,24}} (?:is|are) "
_EXTREMES: Table[Extreme] = Table(
    (
        "cheapest",
        compiled(
            r"最便宜|最低價|最不貴|最佛(?!系)|最不傷荷包|(?:票|(?<!評)價|費|租金)[^,，。?？最]{0,3}最(?:低|少)"
            r"|最省(?!快扣)"
            r"|前(?:[一二三四五六七八九十]|\d+)(?:名)?便宜"
            # Whether something costs nothing is told by what it costs where it costs least.
            rf"|^[^{GYM}]*(?:{_FREE})[^{GYM}]*$"
            r"|\b(?:cheapest|least expensive|most affordable)\b|\b(?:costs?|charges?|takes?|asks?) (?:the )?least\b"
            r"|\b(?:costs?|charges?|pays?|paying|sets?|spend|part with)(?: (?:me|us|you|one|a person|back"
            r"|over)){0,2} (?:the )?least\b"
            r"|\blowest (?:\w+ ){0,2}(?:prices?|fees?|entry|admission|rentals?|hire|rates?|costs?|pass(?:es)?"
            r"|tickets?)\b"
        ),
    ),
    (
        "priciest",
        compiled(
            r"最貴|前(?:[一二三四五六七八九十]|\d+)(?:名)?貴|(?:票|(?<!評)價|費|租金)[^,，。?？最]{0,3}最(?:高|多)"
            r"|\b(?:most expensive|priciest)\b|\b(?:costs?|charges?|takes?|asks?)(?: (?:me|us|you"
            r"|one))? (?:the )?most(?: money)?\b"
            r"(?! (?:of|(?:quick)?draws|pro|cams|bolts?|clips|gear|time|routes|visitors|people))"
            r"|\bhighest (?:\w+ ){0,2}(?:prices?|fees?|entry|admission|rentals?|hire|rates?|costs?)\b"
        ),
    ),
    (
        "longest_hours",
        compiled(
            r"(?:營業|開放|開門|開館)(?:的)?(?:時間|時數|時段)?(?:加起來)?(?:的)?最[長久多]|(?:開|營業)(?:得"
            r"|著)?最[久長]"
            r"|(?:待|玩|練|(?<![條要題])爬)(?:得)?最久(?!才)|最[長久](?:的)?(?:營業|開放)(?:時間|時數)"
            r"|開的?時間最[長久多]|開最多(?:個)?小時"
            r"|\b(?:longest|most) (?:opening |business |operating )?hours\b"
            r"|\bopen (?:for )?the (?:longest|most hours)\b"
            r"|\bopen longest\b"
        ),
    ),
    (
        "most_facilities",
        compiled(
            r"(?:設施|設備)(?:種類|項目|數量?)?(?:的)?(?:是|算)?最(?:多|齊全?|完善|完整|豐富|好)|最多(?:種"
            r"|項)?(?:的)?(?:設施|設備)"
            r"|\b(?:most|best|widest|largest|greatest) (?:\w+ )?(?:range of |selection of "
            r"|number of )?(?:facilities|amenities)\b"
            r"|\bbest[- ]equipped\b|\b(?:facilities|amenities) (?:are |is )?(?:the )?best\b"
        ),
    ),
    (
        "fewest_facilities",
        compiled(
            r"(?:設施|設備)(?:種類|項目|數量?)?(?:的)?最(?:少|陽春|簡單|簡陋)|最少(?:種|項)?(?:的)?(?:設施|設備)"
            r"|\b(?:fewest|least) (?:facilities|amenities)\b"
        ),
    ),
    (
        "earliest_closing",
        compiled(
            r"最早(?:就)?(?:關(?!子嶺)|打烊|休息|結束營業|收)|(?:關|打烊)(?:門|店|館)?(?:得)?最早"
            r"|\b(?:clos(?:es?|ing)|shuts?) (?:the )?(?:earliest|soonest)|\bearliest (?:closing|to close|to shut)"
            r"|\b(?:clos|shut)(?:es?|s|ing)(?: up)? first\b|\bfirst to (?:close|shut)\b"
        ),
    ),
    (
        "latest_opening",
        compiled(
            r"最晚(?:才)?(?:開門|開館|開始營業|開(?=$|[?？的呢啊]))|開(?:門|館)(?:得)?最晚"
            r"|\bopens (?:the )?latest(?! (?:at night|in the evening))"
            r"|(?<!is )(?<!are )(?<!be )(?<!stay )(?<!stays )\bopen (?:the )?latest(?! (?:at night"
            r"|in the evening))|\blatest (?:to open|opening)(?! (?:night"
            r"|evening|hours))|\bopens last\b|\blast to open\b"
        ),
    ),
    (
        "latest_closing",
        compiled(
            r"最晚(?:可以|能)?(?:爬|開|待|練|玩|營業)?到?(?:幾點|什麼時候|何時)(?![^,，。?？]{0,4}[進入]場?)"
            r"|\b(?:how late|latest) (?:can )?(?:i|we|one|you) (?:can )?(?:climb|stay|train)\b"
            r"|(?:最晚|開到?最晚|營業到?最晚)(?:才)?(?:關|打烊|休息|結束)|(?:開|營業)(?:得|到)?最晚"
            r"|哪[^,，。?？]{0,8}(?:開|營業|關)(?:到|得)?(?:比較|較)晚"
            r"|(?<!首攀)(?<!首登)(?<!開線)(?<!時間)(?<!年份)最晚(?:的"
            r"|還有?開(?!線|拓|發))|關(?:門)?(?:得)?最晚"
            r"|\b(?:clos(?:es?|ing)|open) (?:the )?latest|\bopens? (?:the )?latest (?:at night|in the evening)"
            r"|latest (?:closing|to close)"
            r"|stays? open (?:the )?latest|(?:clos|shut)(?:es?|s|ing)(?: up)? last\b|\blast to (?:close|shut)\b"
            r"|\blast (?:climbing |bouldering )?gyms?\b[^.?!]{0,24}\b(?:close|shut)s?\b"
        ),
    ),
    (
        "earliest_opening",
        compiled(
            r"最早(?:幾點|什麼時候|何時)[^,，。?？]{0,6}(?:開|爬|營業)"
            r"|\bearliest (?:i|we|one|you) can (?:climb|get in|start)\b"
            r"|最早(?:開(?![發拓闢線出]|的?(?:路線|線|[運傳]攀|抱石))|營業)"
            r"|開(?:門)?(?:得)?最早|(?:館|家|間)[^,，。?？]{0,6}起得最早|\bopens? (?:the )?earliest"
            r"|earliest (?:opening|to open)"
            r"|\bopens? first\b|\bfirst to open\b|\bfirst (?:climbing |bouldering )?gyms? (?:to |that )?opens?\b"
            r"|\bearliest (?:climbing |bouldering )?gym\b"
        ),
    ),
    (
        "most_bolts",
        compiled(
            r"(?:bolts?|掛片|固定點|耳片|快扣)\s*(?:數量?|數目|總數)?\s*(?:打|釘)?得?最(?:多"
            r"|(?<=[量目數]最)高)(?!\s*[\d一二兩三四五六七八九十])|最多\s*的?[顆個支隻根片枚]?\s*(?:bolt|掛片"
            r"|固定點|耳片"
            r"|快扣)|most (?:bolts|(?:quick)?draws)|\bmost[- ](?:heavily |densely )?bolted\b|most clips\b"
            r"|\b(?:biggest|highest|largest|greatest) (?:number of )?(?:bolts?|clips?|draws?)\b"
            r"|(?:bolts?|釘)\s*(?:釘|打)?(?:得)?最[多密](?!\s*[\d一二兩三四五六七八九十])|(?:錨栓|耳片|掛片"
            r"|快扣)數?(?:要?帶)?最[多密高](?!\s*[\d一二兩三四五六七八九十])"
            r"|最多(?:錨栓|快扣|掛片)"
        ),
    ),
    (
        "fewest_bolts",
        compiled(
            r"(?:bolts?|掛片|固定點|耳片|快扣|快掛)\s*(?:數量?)?(?:要|得|需要|可以)*(?:帶|用|掛|放"
            r"|準備)?得?\s*最少(?!\s*[\d一二兩三四五六七八九十])|最少\s*[顆個支隻根片枚]?\s*(?:bolt|掛片"
            r"|固定點|耳片"
            r"|快扣)|最(?:不|省)(?:耗|吃|用|花)?(?:快扣|掛片|bolts?)|最省快扣|(?:錨栓|耳片|掛片)數?最[少低]"
            r"|(?:fewest|least) (?:bolts|draws|quickdraws)|\b(?:least|fewest)[- ]bolt(?:ed)?\b"
        ),
    ),
    (
        "hardest",
        compiled(
            rf"{_OF_MANY_ZH}(?:難(?!度)|硬)(?!于|於)|{_OF_MANY_EN}(?:harder|tougher|stiffer)(?=\W*$)|"
            # 「最難到 5.10a」 sets a bound, 「最難是 5.13d 嗎」 asks for it.
            rf"最[難硬](?!派){_UNBOUNDED}"
            r"(?!\s?(?:到|是|為)?\s?(?:5\.\d{1,2}[a-d]?[+-]?|v\d{1,2}|1[0-5][a-d])(?![\da-d+-])"
            r"(?!\s?(?:而已|就沒了?|對)?(?:不對|不是)?[嗎吧對]))|前(?:[一二三四五六七八九十]|\d+)(?:名)?難"
            r"|最困難|最高難度|難度最高|最高(?:等)?級|等級最高"
            r"|最有挑戰|最(?:猛|兇|狠|虐|變態|bt|硬派)(?!的?\S{0,3}館)|天花板級"
            r"|(?<!有)天花板(?:(?:在|是|到|為|究竟|到底)*(?:哪|幾[級條]?|什麼|多少|誰)|有多[硬難高])|(?:是|算)(?:全區|整區|全台|這區|那區|當地)?的?天花板(?=$|[\s,，。?？的])"
            # 「難度上限5.9」 sets a bound; 「德芙蘭傳攀的天花板是哪條」 asks for what is there.
            r"|(?:難度|等級|級數)的?(?:天花板|頂標|上限|頂點|極限|王|排?行?第一)(?!(?:就|大概|大約|是|為|在|到|抓|設|訂|:|：|\s)*(?:5\.|五點|v\d|\d))"
            r"|(?<=的)天花板(?=\s*(?:$|[,，。:：;；?？!！、是在到哪幾叫]))"
            r"|(?:難度|等級|級數|級別|分級|grade)[^,，。?？\s]{0,6}(?:第一名|排名?第一|排行第一|冠軍|居冠|榜首|之最)(?!次)"
            r"|(?:級別|分級|定級|評級|grades?)\s?(?:是|算|的)?最[高大頂]"
            r"|\bhighest[- ]graded\b|\btop[- ]graded\b|\bgrade record\b"
            r"|\b(?:number one|no\.? ?1|first|top) (?:in|by|for) (?:grade|difficulty)\b"
            r"|(?:魔王|王者|boss)(?:級|路線|線)|的大?魔王|大魔王(?=是|在|$)|hardest|toughest|gnarliest|burliest"
            r"|most (?:difficult|brutal|savage|fearsome|desperate)|highest(?= (?:grade|and lowest))|\bmax grade"
            r"|\bcrown jewel\b|\btest ?piece\b"
            r"|\btop[- ]end (?:route|climb|line|grade)|最難到(?!\s?(?:5\.\d|v\d|1[0-5][a-d]))|難到(?:幾|多少|什麼)"
            r"|\bhow hard (?:do|does|can) (?:they|it|the \w+) get\b"
        ),
    ),
    (
        "easiest",
        compiled(
            rf"{_OF_MANY_ZH}(?:簡單|容易|好爬|輕鬆)(?!于|於)|{_OF_MANY_EN}(?:easier|softer)(?=\W*$)|"
            r"最簡單|前(?:[一二三四五六七八九十]|\d+)(?:名)?(?:簡單|容易)|最容易(?!掉|崩|落|受傷|出事|塞|滿|遇|碰"
            r"|看到|被|卡|滑|濕|乾|壞|爆|發生|積)|最輕鬆|最低難度|難度最低|最好爬"
            r"|最低級|(?:級數|等級|難度)最[小低]|最弱的?(?:路線|線|一條)|最親民|最[水甜](?!的?(?:水|\S{0,3}館))"
            r"|easiest(?! (?:way (?:to|there|of|down|up|off|out|in)\b|to (?:reach|get|access|find)|access|approach))"
            r"|least difficult|simplest(?! way (?:to|there|of)\b)"
            r"|lowest (?:and highest )?grade"
            r"|softest(?! grad)|gentlest|mellowest|most (?:chill(?:ed)?|mellow)\b"
        ),
    ),
    (
        "longest",
        compiled(
            rf"{_OF_MANY_ZH}(?:長|高)(?!于|於)|{_OF_MANY_EN}(?:longer|taller)(?=\W*$)|"
            r"(?:路線|線)(?:的)?(?:高度|長度)?最[高長](?:有)?(?:幾|多少|多[高長])|最[高長]的?(?:路線|線)(?:有)?(?:幾"
            r"|多)|"
            r"哪[一個]?(?:面牆|片牆|面岩壁|區|面)最高|\b(?:which|what) (?:wall|sector|area"
            r"|face) is (?:the )?(?:tallest|highest)\b|"
            rf"(?<!名字)(?<!名稱)(?<!名)最長{_UNBOUNDED}|前(?:[一二三四五六七八九十]|\d+)(?:名)?長"
            r"|(?<![評分價氣級數度等星別])(?<!grade)(?<!grade\s)最高的?(?:路線|線|[一那]條|是?哪一?條|\s?\d+\s?條|\s?(?:sport|trad|clip"
            r"|slab))|(?:拉|距離)最遠(?!距離)|(?:公尺|米)數最[大多高]|(?<![評分價氣級數度別])(?<!grade)(?<!grade\s)最高的(?=\ue006|5\.|運攀|傳攀"
            r"|運動攀|抱石"
            r"|頂繩|bolt)|longest(?! (?:(?:\w+ )?names?|walk|hike|approach|drive)\b)"
            r"|tallest (?:[\w-]+ ){0,3}(?:routes?|climbs?|lines?|pitch(?:es)?|clip-ups?)|lengthiest"
            r"|tallest (?=\ue006|\d?5\.\d)"
            r"|\b(?:biggest|highest) (?:\w+ )?(?:routes?|climbs?|lines?)\b(?: by (?:height|length))?"
            r"|\b(?:length|height) record\b|\brecord (?:for|in) (?:length|height)\b|\bmost met(?:re|er)s\b"
            r"|\b(?:greatest|maximum|biggest) (?:length|height)\b(?! of (?:the |its )?(?:walls?|rock|cliffs?|crags?"
            r"|faces?)\b)|\bbiggest (?:thing|one)\b(?=[^.?!]*\bmet(?:re|er)s)"
        ),
    ),
    (
        "shortest",
        compiled(
            rf"{_OF_MANY_ZH}(?:短|矮)(?!于|於)|{_OF_MANY_EN}(?:shorter)(?=\W*$)|"
            r"(?<!走路)(?<!步行)(?<!路程)(?<!時間)(?<!接近)(?<!走)最短|最矮|(?:公尺|米)數最[少小低]|(?:長度"
            r"|高度)最[小低]|最小的?一條|\b(?:fewest|least) met(?:re|er)s\b"
            r"|\bmost (?:tiny|stubby)\b|\b(?:tiniest|stubbiest)\b"
            r"|shortest(?! (?:walk|hike|approach|drive|access))"
        ),
    ),
    (
        "lowest_rated",
        compiled(
            r"評(?:價|分)(?:的)?(?:數|平均|均分|整體|總分)*最(?:低|差|爛)|最不受好評|最(?:低|差|爛)的?評(?:價|分)"
            r"|\b(?:lowest|worst)[ -](?:rated|ratings?|reviewed|reviews?|scores?)\b|\brated (?:the )?(?:lowest|worst)\b"
        ),
    ),
    (
        "most_popular",
        compiled(
            r"最熱門|最受歡迎|人氣最(?:高|旺|好)|最(?:有|高)人氣|最多人(?:爬|去)?|最紅|最夯|最(?:多|高)(?:影片|評價"
            r"|評分)|(?:評(?:價|分)(?:的)?(?:數|平均|均分|整體|總分)*|rating\s?)最(?:高|好)"
            r"|最有名|最推薦|影片最多|最(?:經典|值得|出名|具代表性)"
            r"|\bbest[- ]known\b|影片數?最[多高]|video\s?(?:數)?最[多高]"
            r"|(?<![掛耳])片最多(?!\s*[\d一二兩三四五六七八九十])|\b(?:highest"
            r"|biggest"
            r"|largest) video count\b|最有代表性|名氣最大|上傳最多次|most filmed\b"
            r"|\b(?:been |got |gets? |is )?(?:filmed|videoed|recorded|seen|watched) (?:the )?most\b"
            r"|(?:被)?拍(?:得|過|的)?最多"
            r"|\bmost highly rated\b|\b(?:highest|best|top)[ -]scor(?:ing|ed)\b|most (?:popular|climbed|famous"
            r"|videos|classic\b|iconic\b|filmed\b)"
            r"|(?:best|highest|top)[ -]rated|\b(?:best|highest|top) (?:\w+ )?(?:ratings?|reviews?|scores?)\b"
            r"|\brated (?:the )?(?:best|highest)\b"
        ),
    ),
    (
        "newest",
        compiled(
            r"最新(?:的)?(?:路線|線|一條|開|[運傳]攀|運動(?:攀登?|路線)|傳統(?:攀登?|路線)|抱石(?!館)|頂繩|5\.)"
            r"|(?:首[攀登]|開(?:線|拓|發))(?:年份|時間|日期)?(?:的)?最(?:晚|新|近)|最(?:晚|近)(?:被?人?)(?:首[攀登]"
            r"|開(?:線|拓|發)|完攀)|最新(?:的)?首[攀登]|最近(?:有)?(?:新)?開(?!始|車|會|學|工|幕|店|館|門|放)|新開的?(?:路線|線)|新路線"
            r"|最年輕(?:的)?(?:路線|線|[運傳]攀|掛片|抱石|\s?\d)|最新\s?\d+\s?條"
            r"|newest|youngest (?:[\w-]+ )?(?:routes?|lines?|climbs?|clip-ups?)\b|latest route|most (?:recent|lately)"
            r"|(?<!bolt )(?<!bolting )(?<!put up )\b(?:any )?new(?:ly)? (?:bolted |opened |established )?"
            r"(?:routes|lines|climbs)\b"
        ),
    ),
    (
        "oldest",
        compiled(
            r"最(?:古?老|舊|早(?!幾點|[可能會要]|開門|進[去場]|的?[那這]?一?班|的?(?:公車|客運|巴士|火車|高鐵|班車|接駁))|資深|先被?(?:開|拓))(?:的)?|(?:年代|歷史)最(?:久遠?|早|悠久|老)|最久遠的?(?=路線|線)"
            r"|\bmost history\b|oldest|earliest|first ever"
            r"|\bfirst (?:routes?|climbs?|lines?)(?: ever| to be)* (?:climbed|bolted|put up|established|opened|done)\b"
            r"|\b(?:was|were|got) (?:climbed|bolted|put up|established|opened|done|sent) first\b"
            r"|第一條(?:被)?(?:開[發拓闢]?|首攀|首登|攀登)(?:出來)?的"
        ),
    ),
)


CUES = Together(_EXTREMES)
"""Without these nothing is read here."""


def asked_extreme(words: str) -> Extreme | None:
    """The extreme that is asked for; of several the first of the table."""
    return next((name for name, pattern in _EXTREMES.among(words) if pattern.search(words)), None)


def extremes_in(words: str) -> list[tuple[Extreme, int, int]]:
    """Every extreme that is asked for and where it is said, in the order of the text; none lies in another."""
    found: list[tuple[Extreme, int, int]] = []
    for name, pattern in _EXTREMES.among(words):
        for m in pattern.finditer(words):
            if not any(m.start() < end and start < m.end() for _, start, end in found):
                found.append((name, m.start(), m.end()))
    return sorted(found, key=lambda each: each[1])
