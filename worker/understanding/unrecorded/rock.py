"""What people ask of how crags are just now and how they lie, and no row records: closures, sun, tides."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic
from worker.understanding.wording.masking import AREA, CRAG

_NOW = r"最近|現在|目前|今天|明天|這週|本週|今年|還"
_AROUND = "廁所|公廁|洗手間|便利商店|超商|餐廳|民宿|旅館|溫泉|海灘|沙灘|7-?11|小七|全家"
_AROUND_EN = (
    "toilets?|restrooms?|bathrooms?|restaurants?|guest ?houses?|convenience stores?|7-?elevens?|hot springs?|beaches"
)
OF_ROCK: tuple[Topic, ...] = (
    Topic(
        "obscure",
        "crag",
        compiled(
            r"冷門|沒(?:什麼)?人爬|人少(?:一?點)?的(?:路線|線)|私房|祕境|秘境|\bhidden gems?\b"
            r"|\bless(?:er)?[- ](?:known|travell?ed)\b"
            r"|\bobscure\b|\bunderrated\b|\boff the beaten\b"
        ),
    ),
    Topic(
        "time_needed",
        "crag",
        compiled(
            r"只有(?:半天|一?個?(?:早上|上午|下午)|[一兩二三四\d]\s?個?(?:半)?(?:小時|鐘頭))|時間(?:不多|有限|很趕)"
            r"|\b(?:only|just) (?:have |got |have got )?(?:an?|one|two|three|four|\d|a couple of|a few|half an?)"
            r" (?:hours?|morning|afternoon|half[- ]day)\b|\bshort on time\b"
        ),
    ),
    Topic(
        "order",
        "any",
        compiled(
            r"(?:\ue001|[它牠](?!們))[」』]?\s?(?:這條|那條)?的?(?:正|緊鄰的?)?(?:左邊|右邊|左手邊|右手邊|左側|右側"
            r"|旁邊|隔壁|兩側|兩邊"
            r"|左右|(?:上面|下面|上方|下方|上頭)(?=[那這是還的]|有(?![幾多])|$|[?？]))"
            r"|\b(?:left|right) (?:side )?of (?:the )?\ue001|\b(?:next to|beside|adjacent to) (?:the )?\ue001"
            r"|\bto the (?:left|right) of (?:the )?\ue001|\ue001[^.?!]{0,24}\b(?:on|to) the (?:left|right)\b"
            r"|\bneighbou?r(?:s|ing)?\b[^.?!]{0,16}\ue001|\ue001(?:'s)? neighbou?rs?\b"
        ),
    ),
    Topic(
        "tides",
        "crag",
        compiled(
            r"(?:溪水|溪流|溪|水流|水量|水位)(?:現在|目前|今天|最近|會不會|有沒有|是不是|會|很|太"
            r"|變)*(?:[大急深高漲淹濁]"
            r"|暴漲|混濁)|[過涉渡]溪|\b(?:river|stream|creek)\b[^.?!]{0,24}\b(?:high|low|deep|flood\w*|level|cross\w*"
            r"|current"
            r"|running|swollen)\b|\b(?:cross|ford|wade) (?:the |a )?(?:river|stream|creek)\b"
            r"|潮汐|漲潮|退潮|滿潮|乾潮|潮水|(?:海?(?<!衝)(?<!追)浪|湧浪?)[^,，。?？漫]{0,3}(?:很|會|大|高|多|有|況"
            r"|幾)|海況|海象"
            r"|浪[大高]不[大高]|風浪|長浪"
            r"|\b(?:sea|ocean|surf|swell)\b[^.?!]{0,24}\b(?:rough|calm|flat|choppy|high|low|big|wild|state)\b"
            r"|\b(?:rough|calm|choppy) (?:sea|water|ocean)s?\b|\bhow(?:'s| are| is) the (?:sea|surf|ocean)\b"
            r"|水深|海水[^,，。?？]{0,3}深|水(?:有|很|夠|會|最)*(?:多)?深(?=[嗎?？\s]|不深|$)|深水(?:抱石|攀)"
            r"|\bwater (?:will |to )?(?:be |go |come )?(?:down|low|up|out|in) (?:enough|by|at|then)\b|\bwater level\b"
            r"|\bdeep[- ]water\b|\bpsicobloc\b|\bdws\b"
            r"|水溫|\btid(?:es?|al)\b|\bswells?\b|\bwaves\b"
            r"|\bwater temp"
        ),
        "sea-cliffs",
    ),
    Topic(
        "closures",
        "crag",
        compiled(
            rf"(?:{_NOW}).{{0,8}}(?:封閉|關閉|開放|禁止|禁攀|能進|可以進|可以去嗎|崩)|封閉|封山|施工|修路|整修中"
            rf"|禁攀|禁止(?:攀"
            rf"|進)|開放(?:嗎|了|中)|有開放"
            # A crag that is open now is no gym that is.
            rf"|[{CRAG}{AREA}] ?(?:{_NOW}) ?(?:還|也)?(?:有沒有|有)?開(?:著|門)?(?:嗎|呢)?(?=[?？\s]|$)"
            r"|\bclosed\b|\bclosures?\b|\bshut\b|\bopen(?:ed)? (?:right )?(?:now|today|again|to the public"
            r"|to climbers|at the moment)\b"
            r"|\baccess (?:issue|problem|ban|restriction)s?|\boff[- ]limits\b|\bbann(?:ed|ing)\b|\breopen\w*"
            r"|\bkick(?:ed|ing|s)? (?:\w+ )?(?:out|off)\b|\b(?:fenced|blocked|locked|roped) off\b"
            r"|\b(?:did|do|have|has|are) (?:they|the \w+|anyone|someone) (?:\w+ )?(?:clos|shut|ban|block|fenc|lock)\w*"
            r"|\bstill (?:be )?(?:climb(?:able)?|accessible|allowed|let(?:ting)?|possible)\b|\bcan \w+ still\b"
            r"|封(?:了|掉|起|鎖|路|嗎|著)|解封|管制|重新開放|禁爬|進不去|(?<!停得)進去了?嗎"
            r"|不[給讓准](?:人)?(?:爬|進|攀|去)"
            r"|(?:還給|給不給)(?:爬|進|攀)"
            r"|(?:被|有人)[^,，。?？]{0,6}(?:趕|驅離)|趕(?:人|走|出)|[還又](?:能|可以)(?:再)?(?:爬|攀|去"
            r"|進去?)(?:嗎|不|[?？\s]|$)"
        ),
        "ethics-access",
    ),
    Topic(
        "live_rock",
        "crag",
        compiled(
            rf"(?:{_NOW}).{{0,8}}(?:落石|濕|乾|鬆動|坍|危險)|(?:濕|乾)(?:了|掉|透)?(?:嗎|沒)|岩壁(?:濕|乾)|濕不濕"
            rf"|乾不乾|濕滑|濕濕的|滲水"
            rf"|(?:\b(?:it|rock|walls?|place|everything)|[{CRAG}{AREA}](?:['’]s)?)(?: is)?(?: (?:still"
            rf"|really|all|totally|completely|currently|too"
            rf"|very))* (?:wet|dry|damp)\b"
            r"|地震(?:才)?(?:剛|過|後|完)|\b(?:after|since) (?:the |last week's |yesterday's )?(?:earthquake|quake)\b"
            r"|\b(?:seep(?:ing|y|s|age)|soaked|soaking|slimy|greasy|damp)\b|\bhow (?:wet|dry|damp)\b"
            r"|\b(?:recent|any|current(?:ly)?|right now|these days|lately)\b.{0,20}\b(?:rock ?falls?|loose|wet"
            r"|dry|seep\w*)\b"
            r"|\b(?:wet|dry|seeping) (?:out )?(?:there |here )?(?:right )?(?:now|today|at the moment)\b|\bdry yet\b"
            r"|\bstill wet\b"
            r"|掉石頭|會掉(?:下來|東西)?|(?:會不會|會|常|容易|很多|多)有?落石|落石(?:是|會)?最[多嚴]"
            r"|(?<!標記為)(?<!標記成)(?<!標示為)(?<!標示成)(?<![標有])落石(?:多|嚴重|危險|嗎)"
            r"|\brock ?falls? (?:a |an )?(?:problem|risk|danger|hazard|issue|common)|\bfalling rocks?\b"
        ),
        "rockfall",
    ),
    Topic(
        "drying",
        "crag",
        compiled(
            r"颱風(?:才)?(?:剛|過|走|後|完|離開|結束)|\b(?:after|since) (?:the |last week's |yesterday's )?typhoon\b"
            r"|(?:下|淋)(?:完|過)(?:大|暴)?雨|(?:下|淋)雨(?:後|之後|完)|雨(?:剛)?停|雨後"
            r"|(?:昨|前|剛剛?|今天早上|今早|早上|上午|凌晨|半夜|連續?|一直|這幾)[^,，。?？]{0,8}(?:下|飄)(?:了|過|著)?"
            r"(?:一?整?[天夜晚]|[幾兩三]天)?(?:的)?(?:大|小|暴|毛毛|豪|陣|雷)?雨"
            r"|(?:昨|前)[天晚日夜][^,，。?？]{0,8}[大豪暴雷]雨"
            r"|\brain(?:ed|ing)?\b[^.?!]{0,16}\b(?:last night|yesterday|this morning|overnight"
            r"|all (?:of )?(?:the )?(?:day|week|weekend|night|morning|yesterday)|for days|earlier)\b|\b(?:just|it"
            r"|it's|has|been) rain(?:ed|ing)\b"
            r"|\b(?:pour|bucket|storm|drizzl|pelt)(?:ed|ing)\b[^.?!]{0,16}\b(?:last night|yesterday|overnight"
            r"|this morning|all (?:day|week|night|morning)|for days|earlier)\b"
            r"|\b(?:last night|yesterday|this morning|overnight|earlier today|the day before)\b[^.?!]{0,24}"
            r"\b(?:rained|rain|poured|pouring|stormed|thunderstorm|downpour|showers|drizzled)\b"
            r"|\b(?:still|a bit|bit|all) (?:damp|wet|soggy|soaked)\b[^.?!]{0,28}\b(?:rain|storm|shower|downpour)s?\b"
            r"|(?:等|放)(?:它|岩壁|石頭|牆)?(?:乾|(?:幾天|多久)(?:才|再|會)?(?:乾|能爬|可以爬))"
            r"|多久(?:會|才|能)?乾|(?:比較|較"
            r"|最|更|容易)"
            r"(?:容易|快)?(?:乾(?!淨)|濕|滲水)"
            r"|(?:乾|濕)得|\b(?:drier|driest|wetter|wettest)\b|\b(?:dry|dries) (?:\w+ )?(?:fast|quick|first|slow)"
            r"|\b(?:after|since) (?:the |a |it |all (?:that|the) |heavy |last night's "
            r"|yesterday's |this morning's )?rain"
            r"|\bhow (?:long|many days)\b[^.?!]{0,40}\b(?:dr(?:y|ies|ied)|hold(?:ing)? off)\b|\bdr(?:y|ies) out\b"
            r"|\b(?:pour|bucket|storm|drizzl|pelt)(?:ed|ing)\b[^.?!]{0,24}\b(?:last night|all of yesterday)\b"
        ),
        "wet-rock",
    ),
    Topic(
        "rain",
        "any",
        compiled(
            r"雨天|下雨天?(?!後|完|之後|機率|過)|躲雨|\brainy\b|\b(?:in|when|if|while) (?:the |it |it's "
            r"|it is )?rain(?:s|ing)?\b"
        ),
        "wet-rock",
    ),
    Topic(
        "signal",
        "crag",
        compiled(
            r"訊號|收訊|\b(?:cell|phone|mobile)\b.{0,10}\b(?:signal|service|coverage|reception)\b"
            r"|\breception\b"
        ),
    ),
    Topic(
        "parking_fee",
        "crag",
        compiled(
            r"停車費|停車場?[^。?？位]{0,10}(?:收費|費用|多少錢|要錢|要收|免費|付費|付錢|收多少|收錢|幾[元塊]|貴|便宜)"
            r"|(?:路邊停|停(?:一[天次]|整天|路邊))[^。?？位]{0,10}(?:收費|多少(?!車|位)|要錢|免費|付費|付錢|收錢"
            r"|幾[元塊])"
            r"|(?:免費|付費|收費)的?停車"
            r"|\bparking\b[^.?!]{0,20}\b(?:costs?|fees?|much|free|charges?|paid|price|pay|rates?)\b"
            r"|\b(?:how much|pay(?:ing)?|costs?|fees?|free|paid|price|charges?)\b[^.?!]{0,10}\b(?:parking|to park)\b"
            r"(?! (?:spots?|spaces?))"
        ),
    ),
    Topic(
        "lot",
        "crag",
        compiled(
            r"[幾多]少?個?(?:停車|車)[位格]|(?:停車[位格]?|車位|停車場)[^,，。?？]{0,6}(?:幾|多少)(?:[格台輛部]"
            r"|個?(?:車|位))|停得下|停滿|車位.{0,4}(?:[多夠滿少]|剩)|(?:停車|車).{0,6}(?:位子"
            r"|空位|滿|好停)"
            # What is bigger than a car may find no room where cars do.
            r"|(?:遊覽車|[大中小]巴|巴士|九人座|露營車|拖車|大車|貨車)[^。?？]{0,20}(?:(?:停|開|進)得|停不|(?:可以|能|好|地方|位置|空間)停(?![^。?？]{0,3}哪)|迴轉|會車)"
            r"|\b(?:can|could|will|would|room|fit|space)\b[^.?!]{0,20}"
            r"\b(?:coach|minibus|tour bus|motor ?home|camper ?(?:van)?|rv|trailer)\b[^.?!]{0,30}\b(?:park|fit)"
            r"|停車場[^,，。?？]{0,8}(?:管理員|保全|警衛|監視器|有人(?:管|顧|看))|停車場[^,，。?？]{0,4}(?:多大"
            r"|大不大|大嗎)|\b(?:how (?:big|large)|size)\b[^.?!]{0,16}\b(?:lot|parking"
            r"|car ?park)\b"
            r"|\bhow many (?:parking |car )?(?:spots|spaces|cars)\b|\b(?:spots?|spaces?) (?:left|free|available|open)\b"
            r"|\b(?:empty|free|available|open) (?:parking|car) ?(?:spots?|spaces?|bays?)?\b"
            r"|\b(?:lot|parking)\b.{0,24}\b(?:full|fills?(?: up)?|busy|spots?|spaces?|big|enough)\b"
        ),
    ),
    Topic(
        "amounts",
        "crag",
        compiled(
            rf"(?:有|是|共|總共)?[幾多][少]?[間個座家條](?:{_AROUND})|(?:{_AROUND})(?:總共|一共|大概|大約"
            r"|到底)*有?(?:幾|多少)[間個家座]"
            r"|(?:海灘|沙灘|溪流?|溪水|洞|平台)(?:有|是|到底|大概)*(?:多[長大寬深]|[長大寬深]不[長大寬深])"
            rf"|(?:{_AROUND})[^\s,，。?？]{{0,12}}(?:多遠|多久|幾分鐘|幾公[里裡尺]|遠不遠|遠嗎|[近遠]不[近遠])"
            r"|(?:溪水|泉水|溪流的?水)(?:可以|能|可不可以|能不能)(?:直接)?喝|溫泉[^,，。?？]{0,4}(?:幾度|多熱|水溫"
            r"|溫度|燙不燙|燙嗎)|\bhow (?:hot|warm) (?:is"
            r"|are) the (?:mud )?hot springs?\b"
            r"|\bhow far apart (?:are|is) (?:the )?(?:\w+ )?(?:parking|car ?parks?|lots?|toilets?|areas?|sectors?"
            r"|walls?)\b"
            rf"|\bhow many (?:{_AROUND_EN})\b|\bhow (?:long|big|wide|deep|large|far)(?: away)? (?:is|are) (?:the )?"
            rf"(?:nearest |closest )?(?:{_AROUND_EN}|beach|stream|river|creek|caves?)\b"
            rf"|\bhow (?:deep|wide|big|large) is (?:the )?{AREA}"
        ),
    ),
    Topic(
        "moves",
        "any",
        compiled(
            r"第[一二三四五][段步][^,，。?？]{0,4}(?:怎麼|如何)(?:過|爬|上|處理|解)|(?:第[一二三四五]個?動作|起步"
            r"|起攀)[^,，。?？]{0,8}(?:怎麼?|如何|要先|哪[一隻]?[手腳])"
            r"|(?:起步|起攀|動作|那一?步|那段)[^。?？]{0,16}怎麼(?:過|出|做|解|上|撐)|解法|手順"
            r"|[左右](?:手|腳)[^,，。?？]{0,4}(?:抓|按|放|摳|踩|換|勾)[^,，。?？]{0,4}(?:哪|什麼)|腳(?:要)?(?:換|踩"
            r"|放|勾)(?:到|在)?哪"
            r"|(?:求|詳細|完整)的?\s?beta"
            r"|(?:手點|腳點|起攀點|跟鉤|動作)[^,，。?？]{0,6}(?:在哪|哪裡|是什麼|是哪)|[幾多]少?個動作|先出(?:左"
            r"|右)手|一般人[^,，。?？]{0,10}(?:試|爬)幾次"
            r"|\b(?:start(?:ing)?|hidden|crux) holds?\b|\bwhere do the (?:feet|hands|foot)\b|\b(?:middle|top|bottom"
            r"|upper|lower) section\b"
            r"|\b(?:decent|good|any|a) rest on\b|\breach at the crux\b|\balternative beta\b"
            r"|(?:[手腿][短長]|身高\s?\d*|[夠勾摸搆]不到)[^。?？,，]{0,8}(?:怎麼|如何)(?:過|出|做|解|爬)"
            r"|\b(?:first|opening|starting|last|second|third) moves?\b|\bmove[- ](?:by|for)[- ]move\b|\bhand (?:beta"
            r"|order)\b|\b(?:which|what) (?:hand|foot)\b"
            r"|\b(?:left|right)(?: or (?:the )?(?:left|right))(?: hand| foot| gaston)? (?:first|goes)\b|\b(?:left"
            r"|right) or (?:the )?(?:left|right) (?:hand|foot|first)"
            r"|[左右]手還是[左右]手|先[左右]還是先[左右]"
            r"|\bbeta (?:for|on) the (?:start|opening|first|last|top|boulder|roof)\b|\b(?:move|hand|foot) sequence\b"
        ),
    ),
    Topic(
        "video_links",
        "any",
        compiled(
            r"影片[^,，。?？]{0,4}(?:連結|網址|link|在?哪[裡邊]?[^,，。?？]{0,2}看|傳給我|貼給我)"
            r"|(?:連結|網址|link)[^,，。?？]{0,6}影片"
            r"|\bvideo (?:links?|urls?)\b|\b(?:links?|urls?) (?:to|for|of) (?:the |a |any )?(?:\w+ )?videos?\b"
            r"|\bwhere (?:can|do) i (?:watch|see|find) (?:the |a |any )?(?:\w+ )?videos?\b"
        ),
    ),
    Topic(
        "crux",
        "any",
        compiled(
            r"(?:難|硬)在(?:哪[裡邊]?|什麼地方)|哪(?:裡|邊|一?段|一?步)最(?:難|硬)(?=[?？\s]|$)"
            r"|(?:crux|難點|難關|關鍵(?:動作|段|點)|最難的(?:一段|地方|動作|一步))(?:點|段|處"
            r"|動作)?[^,，。?？]{0,6}(?:在哪|哪裡|哪一?[段個顆支]|第幾|位置|是什麼)"
            r"|\bwhere(?:'s|’s| is| does)? (?:the |its )?crux\b|\bcrux\b[^.?!]{0,24}\b(?:which bolt|what bolt"
            r"|at (?:the )?bolt|high or low|at the (?:top|start))\b"
            r"|\b(?:which|what) bolt\b[^.?!]{0,16}\bcrux\b"
        ),
    ),
    Topic(
        "between_areas",
        "crag",
        compiled(
            rf"{AREA}[^,，。?？]{{0,4}}(?:走?到|離|走去)(?:隔壁)?{AREA}+[^,，。?？]{{0,6}}(?:多[久遠]|幾分鐘|遠嗎)"
            rf"|\b(?:how (?:far|long)|walk|minutes)\b.{{0,30}}"
            rf"\b(?:from|between) (?:the )?{AREA}+ (?:to|and) (?:the )?{AREA}"
        ),
    ),
    Topic(
        "sun",
        "crag",
        compiled(
            r"適合(?:早上|上午|中午|下午|傍晚)(?=去|爬|來|的|$|[?？嗎])|(?:早上|上午|下午|傍晚)(?:比較|最|才)?適合"
            r"|曬|太陽|西曬|遮蔭|遮陰|陰涼|有陰影|日照|朝向|面向|朝[東南西北]|(?:比較|較|更)不?(?:涼|熱(?!門"
            r"|身)|冷(?!門))"
            r"|\b(?:north|south|east|west)[- ]facing\b"
            r"|\bshad(?:e|y|ed)\b|\bsun(?:ny)?\b|\bface(?:s"
            r"|d)? (?:north|south|east|west)\b|\baspect\b"
            r"|[面朝](?:向)?(?:哪|什麼)(?:一?個)?(?:方向|方位|邊)|方位|(?<![月天季]會不會)(?<![月天季]會)熱死|烤熟"
            r"|烤焦|(?:太|很|超|會"
            r"|不)[曬涼](?:爽|快)?"
            r"|\b(?:what|which) (?:direction|way)\b.{0,24}\bfac(?:e|es|ing)\b|\bcompass\b|\bin full sun\b"
            r"|\bstays? (?:cool|warm|hot|cold)\b|\bcool(?:er|est) (?:in|part|wall|area|spot|place)s?\b"
            r"|\bbak(?:e|es|ed|ing) in\b"
        ),
    ),
    Topic(
        "wildlife",
        "crag",
        compiled(
            r"蛇|猴子?|獼猴|虎頭蜂|蜂窩|蚊|蟲|\bsnakes?\b|\bmonkeys?\b|\bwasps?\b|\bhornets?\b|\bbees?\b"
            r"|\bmosquito|\bbugs\b"
        ),
        "crag-animals",
    ),
)
"""Beside the topics of gyms and crags in unrecorded_topics."""
