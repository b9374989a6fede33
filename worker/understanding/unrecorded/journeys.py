"""What people ask of the way and the stay, and of whom to go with, and no row records: trains, beds, partners."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic
from worker.understanding.wording.masking import NAME

_RIDE = r"(?:火車|高鐵|台鐵|區間車|自強號?|莒光號?|普悠瑪|太魯閣號|客運|公車|巴士|接駁車?|渡輪|交通船)"
_RIDE_EN = r"(?:bus(?:es)?|trains?|shuttles?|trams?|ferr(?:y|ies)|coach(?:es)?(?= (?:to|from|leav))|hsr)"
_BED = r"(?:民宿|旅館|飯店|旅社|住宿|青旅|背包客?棧|背包房|膠囊旅館|湯屋|airbnb|包棟|房間)"
_BED_EN = (
    r"(?:airbnbs?|hostels?|hotels?|guest ?houses?|homestays?|b&bs?|motels?|inns?|lodges?|accommodations?|lodging|dorms?"
    r"|rooms?(?= (?:free|available|near|left|per|for (?:one|two|the night)))|places? to (?:stay|sleep|crash))"
)
# Who is wanted, and whoever is asked for by what they want, have or do just now: "anyone around to belay me", "who's
# climbing at B-plus tonight". What anyone knows, has done or may do is asked of something else.
_SOMEONE_EN = (
    rf"(?:(?:any|some) ?(?:one|body)|(?:(?<=^)|(?<=[,.;:!?] )|(?<=and )|(?<=so ))who(?:['’]?s| is)?)"
    rf"(?: else)?(?: here| local| nearby| (?:at|in|near) {NAME}+)?"
)
_PARTNER_EN = r"(?:partners?|belayers?|spotters?|rope ?mates?|second(?= (?:for|to|on)\b|\W*$))"
_COMPANY_EN = (
    rf"\b{_SOMEONE_EN} (?:around|available|(?:also )?free|(?:about|up|in) (?:for|on|at|this|next|today|tonight)"
    r"|keen|psyched|stoked|down|game|joining|interested in (?:going|joining|climb\w*|boulder\w*|a)|going|headed"
    r"|heading|driving|coming|wants? (?:to|in)|wanting to|wanna|fancy|fancies"
    r"|(?:usually |normally |regularly )?climbs (?:at|here|there)"
    r"|(?:climb|boulder|train)ing (?:at|here|there|this|next|today|tonight|tomorrow|on|with)"
    r"|who (?:can|could|would|will) (?:belay|spot|climb|lead|lend|drive|join|come)|needs? an? (?:\w+ )?(?:belay\w*"
    r"|ride|lift))\b|\b(?:any|some) ?(?:one|body) to (?:belay|spot|catch|climb with|go with|join|share|split)\b"
    r"|\b(?:looking for|(?<!do i )(?<!do we )(?<!you )needs?|seeking|short(?: of)?|missing|lacking|find(?: me)?|want"
    r"|got) (?:an? |one |some |any )?(?:more |spare )?(?:climbing |belay |lead |\w+ing )?"
    rf"{_PARTNER_EN}\b(?! (?:assisted|check|rope))"
    rf"|\b(?:climbing|belay|belaying) partners?\b|\b{_PARTNER_EN} (?:needed|wanted)\b"
)
OF_JOURNEYS: tuple[Topic, ...] = (
    Topic(
        "timetable",
        "any",
        compiled(
            r"機票|(?:班機|航班|[飛飞]機)[^,，。?？]{0,6}(?:幾點|多少|幾班|時間|票|便宜)"
            r"|[飛飞](?:到|往|去)?\s*\ue005[^,，。?？]{0,14}(?:票|多少|便宜|幾點|ticket|cheap)"
            r"|\b(?:how much|cheap\w*|price|costs?|fares?|book|which|what|when|tickets?)\b[^.?!]{0,30}"
            r"\b(?:flights?|air ?fares?|plane tickets?)\b(?! (?:lands?|arrives?|gets in))"
            r"|\bflights? (?:from|to)\b[^.?!]{0,30}\b(?:costs?|price|how much|cheap)\w*"
            r"|各班次|[首末頭尾]班|第一班|最後一班|最[早晚]的?[一那]?班|發車(?:時間)?|班次|班車|(?<![\ue004館])時刻表?(?=$"
            r"|[?？\s有在是哪])|[多幾][久分鐘小時]*(?:才)?(?:會?有|來|開)?一班(?!的)"
            # 「攀岩課一週有幾班」 asks of a course, 「停車要多少錢」 of a car park.
            rf"|幾班(?:車|公車|客運|火車|\s*[往到去])|(?:剩|還有)幾班|{_RIDE}[^,，。?？課]{{0,8}}幾班"
            r"|一[天日][有幾]{1,2}班(?!課)|(?:公車|客運|計程車|小黃|(?<![停租])車)[^,，。?？位]{0,6}(?:票|多少錢|車資)"
            rf"|{_RIDE}(?!站)[^,，。?？站]{{0,8}}(?:最[早晚]|幾點|多少錢|車資|票價|[買訂搶]票|誤點|停駛|復駛|班表|客滿)"
            rf"|(?:最[早晚]|幾點|[買訂搶])[^,，。?？站]{{0,4}}{_RIDE}(?!站)"
            rf"|\b(?:first|last|next|earliest|latest|night|late) (?:\w+ )?(?:{_RIDE_EN}|mrt|metro)\b"
            r"(?! (?:stop|station))"
            rf"|(?<!gym )(?<!\ue004 )\btime ?tables?\b(?! (?:of|for|at) (?:the )?\ue004)"
            r"|\b(?:bus|taxi|cab|train|uber|ferry|tram|shuttle|metro|mrt|coach) (?:fares?|costs?|schedules?"
            r"|tickets?|times)\b"
            r"|\bhow (?:much|often|frequent(?:ly)?)\b[^.?!]{0,24}\b(?:bus(?:es)?|taxis?|cab|trains?|uber|ferry"
            r"|shuttle)\b"
            rf"|\b(?:when|what time)\b[^.?!]{{0,24}}\b{_RIDE_EN}\b[^.?!]{{0,24}}\b(?:leave|run|depart|arrive|go"
            rf"|come|stop|start)s?\b"
            rf"|\b{_RIDE_EN} (?:on time|delayed|running|cancel\w+|every)\b"
        ),
    ),
    Topic(
        "hire",
        "any",
        compiled(
            r"(?<![不沒])(?<!不[想用會必])租(?:借)?(?:一?[台輛部])?(?:汽|機|摩托|電動)?車(?![位去到開自])"
            r"|租摩托車?(?![去到])|包車(?![去到]|[^。?？]{0,16}停)|(?:遊覽車|小巴|九人座)[^。?？]{0,16}(?:多少錢|費用|行情|車行|一天|包|租)"
            # Where a coach that is hired is to stand is asked of the car park.
            r"|(?:租|包|找)[^,，。?？]{0,4}(?:遊覽車|小巴|九人座)(?![^。?？]{0,20}停)"
            r"|叫得?到(?:車|計程車|uber|小黃)|(?:計程車|叫車|小黃)(?:行|司機)?的?電話"
            r"|\b(?:taxi|cab) (?:compan(?:y|ies)|numbers?|phone|rank|stand)\b"
            r"|\b(?:phone|number|contact)\b[^.?!\ue001-\ue005]{0,20}\b(?:taxi|cab)\b"
            # "Where do we leave the hire car" asks for parking.
            # Nor does who goes without one.
            r"|(?<!the )(?<!our )(?<!my )(?<!without )(?<!not )(?<!n['’]t )(?<!not want to )(?<!n['’]t want to )"
            r"\b(?:hire|rent|renting|hiring) (?:a |an |some )?(?:\w+ )?(?:cars?"
            r"|vans?|scooters?|motorbikes?"
            r"|motorcycles?|bikes?)\b"
            r"|\b(?:car|scooter|motorbike|bike) (?:hire|rentals?)\b|\b(?:any|cheap(?:est)?|where|price of"
            r"|find) (?:a )?rental cars?\b"
        ),
    ),
    Topic(
        "roads",
        "any",
        compiled(
            r"(?:蘇花改?|北宜|雪隧|中橫|南橫|南迴|新中橫|國道|高速公路|台\s?\d{1,2}[甲乙丙丁]?\s?線)(?:公路)?"
            r"[^,，。?？怎]{0,10}(?:塞|封(?:閉|路)|通(?:車|了|嗎|不通)|開放|坍|管制|修好|中斷|搶通|能走|能開)"
            r"|(?<!foot )\btraffic\b"
            # A route is called Highway: the number is hidden with it or stands behind it.
            r"|(?:\bhighway|\bprovincial (?:road|highway)|\ue001) (?:no\.? ?)?\d{1,2}\b[^.?!]{0,40}"
            r"\b(?:open|closed|blocked|passable|washed|landslides?)\b"
        ),
    ),
    Topic(
        "news",
        "crag",
        compiled(
            r"新聞(?!稿)|(?:攀岩|圈內|岩友|岩壇|台灣|國內)[^,，。?？]{0,4}(?:八卦|大事|頭條)"
            r"|\b(?:climbing )?(?:news|headlines|gossip)\b(?! ?letter)"
        ),
    ),
    Topic(
        "lodging",
        "crag",
        compiled(
            rf"(?:推薦|便宜|平價|好的?|乾淨|評價|可以訂|哪[間家一]|訂|找|求|空|還有)[^,，。?？]{{0,4}}{_BED}(?!區)"
            rf"|{_BED}(?!區)[^,，。?？有]{{0,6}}(?:推薦|多少|一晚|一[天夜]|價|費|便宜|哪[間家]|幾[元塊錢]|空房|訂"
            rf"|電話|評價|好不好|求)"
            r"|(?:溫泉|湯屋|泡湯)[^,，。?？]{0,6}(?:哪[家間]|推薦|多少[錢元]?|費用|票|幾[點元塊]|cp值?|便宜|評價)"
            r"|(?:哪[家間]|推薦)的?[^,，。?？]{0,4}(?:溫泉|泡湯|湯屋)"
            r"|\b(?:which|best|cheap\w*|good|price of|how much)\b[^.?!,]{0,20}\bhot[ -]?springs?\b(?! (?:area"
            r"|parking|district))"
            rf"|\b(?:how many|what) (?:stars?|rooms|beds)\b[^.?!]{{0,40}}\b{_BED_EN}\b"
            rf"|\b{_BED_EN}\b[^.?!]{{0,24}}\bstars?\b"
            r"|(?:可以|能|哪裡|有)[^,，。?？]{0,2}睡的?(?:地方|點)[^,，。?？]{0,6}(?:多少|便宜|一晚|推薦|哪)"
            r"|一晚[^,，。?？]{0,4}(?:最便宜|最少|便宜|大概)[^,，。?？]{0,3}(?:多少|幾)"
            r"|\b(?:place|somewhere|anywhere|spot|cheap) to crash\b|\bcrash (?:for the night|tonight|over)\b"
            r"|[住睡](?:一晚|一個晚上|宿費)|一晚(?:大概|要|是)*(?:多少|幾)|\bbunk(?:house)?s?\b"
            rf"|\b(?:recommend\w*|suggest\w*|cheap\w*|decent|good|best|nice|book(?:ing)?|which|affordable|price of"
            rf"|rates?"
            rf"|how much|find(?: me)?|vacan\w+|available)\b[^.?!,]{{0,24}}\b{_BED_EN}\b"
            rf"|\b{_BED_EN}\b[^.?!,]{{0,40}}\b(?:recommend\w*|costs?|price\w*|per night|a night|vacan\w+|free"
            rf"|available|book\w*"
            rf"|rates?)\b|\bairbnbs?\b"
        ),
    ),
    Topic(
        "eateries",
        "crag",
        compiled(
            r"吃(?:個|點|頓|一頓|些)?(?:海鮮|合菜|熱炒|火鍋|大餐|美食|小吃)|聚餐|喝(?:一杯|酒|啤酒|咖啡|一杯咖啡)"
            r"|酒吧|(?:買|有)[^,，。?？]{0,3}(?:啤酒|咖啡)"
            r"|\b(?:bars?|pubs?|beers?|coffee|caf[eé]s?|ice cream|cocktails?|breweries)\b"
            r"|[雞鴨鵝魚蝦蟹麵飯粥鍋冰羹粿餅丼酒茶](?:可以)?(?:推薦|求推|哪一?[家間]|好吃)"
            r"|(?:推薦|有名|好吃|美味|道地|必吃|在地)的?[^,，。?？]{0,6}(?:餐廳|海鮮|小吃|美食|店家|早餐店|咖啡廳|餐館)"
            r"|(?:餐廳|海鮮|小吃|美食|咖啡廳)[^,，。?？]{0,4}(?:推薦|好吃|哪[家間些])|(?:什麼|哪些|有)好吃的?"
            r"|(?:附近|旁邊|周邊|那邊)[^,，。?？]{0,6}(?:吃(?:什麼|啥|點什麼)|(?:哪裡|哪邊)(?:可以|能|有)?吃)"
            r"|哪一?[家間][^,，。?？]{0,4}(?:餐廳|小吃|海鮮|咖啡|熱炒|早餐|麵|火鍋)"
            r"|(?:去|到)?哪(?:裡|邊|一?[家間])[^,，。?？]{0,4}(?:吃|喝)(?!得到|的東西)[^,，。?？水]{0,6}"
            r"(?:海鮮|小吃|美食|宵夜|火鍋|熱炒|大餐|好料|咖啡|啤酒|冰|麵|飯)"
            r"|(?:吃|喝)[^,，。?？]{0,6}(?:哪一?[家間]|推薦)|(?:宵夜|海鮮|熱炒|晚餐|午餐|早餐)[^,，。?？]{0,6}"
            r"(?:吃哪|哪一?[家間]|推薦|吃什麼|吃啥)"
            r"|\b(?:recommend\w*|best|good|famous|nice|great|which|popular)\b[^.?!]{0,16}"
            r"\b(?:restaurants?|eateries|places? to eat|seafood|caf[eé]s?|food)\b|\bseafood (?:restaurants?|places?)\b"
            r"|\b(?:restaurants?|seafood)\b[^.?!]{0,16}\brecommend"
        ),
    ),
    Topic(
        "partners",
        "any",
        compiled(
            r"\b(?:groups?|crews?|folks)\b[^.?!]{0,16}\b(?:getting together|meeting up)\b|有團(?:可以|能)?跟"
            r"|找人一起|併團|有(?:沒有)?人[^,，。?？我]{0,4}在[^,，。?？]{0,14}練[^,，。?？]{0,4}[嗎?？]"
            r"|^\W*揪(?=[下這明今後週周禮星\ue001-\ue005])|求收留|揪[^,，。?？]{0,8}(?:爬|抱石|攀)(?:的|嗎|[?？]|$)"
            # Of a club its fees, days and officers are asked: 「政大攀岩社社費多少」.
            r"|(?:攀岩|登山|爬山|抱石|岩|山)社(?![團區會]|長(?:說|叫))|山協|社費|社課(?!後)|社員大會"
            r"|(?:有|找|徵|缺|求|想)[^,，。?？]{0,10}(?:一起|陪我?)(?:去)?[爬攀](?:岩)?(?:的|人)*(?=[嗎?？\s]|$)"
            r"|(?:固繩|爬岩)伴"
            r"|求[^,，。?？]{1,10}帶我?們?(?=去?[爬攀\ue001-\ue005])|有(?:沒有)?[^,，。?？]{0,12}(?:line|fb|臉書|ig"
            r"|discord|telegram)\s?[群社][組團]?"
            r"|\b(?:whatsapp|discord|telegram|facebook|line) groups?\b"
            r"|\b(?:university|uni|college|student|mountaineering|[a-z]{3,5}u) (?:\w+ )?(?:climbing |outdoors? )?club\b"
            r"|有(?:沒有)?人(?:正)?(?:在|要|想|約)(?:一起|去)*(?:爬|磨|試|打線|攀)(?![過完])[^,，。?？]{0,2}(?:嗎"
            r"|[?？]|$)|"
            r"(?:缺|少|差)(?:一|兩|二)?[個位名][^,，。?？]{0,4}(?:確保(?:者|手|的人?)?|先鋒(?:的人?|手)|隊友|夥伴|搭檔"
            r"|伴|咖|人手?)(?=[,，。?？\s]|$)"
            r"|(?:認識|遇[到見]|加入)[^,，。?？]{0,6}(?:岩友|其他(?:爬|攀)岩的?人|同好)"
            r"|\b(?:meet|join|link up with|hook up with|tag along with) (?:up with )?(?:other|some|local"
            r"|fellow) climbers\b"
            r"|(?:介紹|幫[^,，。?？]{0,4}找|媒合)[^,，。?？]{0,6}(?:人|岩友|夥伴|隊友|搭檔)(?:給我)?(?:嗎|[?？]|$)"
            r"|(?:找|徵|缺|求|揪|約)[^,，。?？]{0,12}(?:岩伴|繩伴|攀伴|爬伴|爬友|岩友|繩友)(?!溝通|說|講)"
            r"|徵[^,，。?？]{0,10}(?:咖|伴|友|夥伴|搭檔)(?=$|[\s,，。!！?？])|求(?:大神|大大|前輩|高手"
            r"|人)?帶(?=[^,，。?？繩裝]|$)"
            r"|\b(?:climb\w*|expats?|boulder\w*)\b[^.?!]{0,20}\bmeet[- ]?ups?\b"
            r"|\bmeet[- ]?ups?\b[^.?!]{0,30}\b(?:climb\w*|boulder\w*)\b"
            r"|有(?:沒有)?[^,，。?？]{0,8}(?:爬友|岩友|攀友|同好|岩伴|攀伴)(?=(?:可以|能|想|要|願意)?(?:一起|互相|約"
            r"|陪|爬|確保|[嗎?？]|$))"
            r"|介紹的(?:爬友|岩友|攀友|同好|岩伴|攀伴|繩伴|夥伴|隊友)"
            r"|\b(?:introduce|know(?: of)?)\b (?:(?:me|us) )?(?:to )?(?:an?|any|some|someone|anyone) ?"
            r"(?:local |good |other )?"
            r"(?:climbers?|belayers?|partners?|leaders?)?,? (?:who|that) (?:can|could|would|will|wants?|is|are)\b"
            r"|\b(?:match|pair|hook|set) (?:me|us) up\b|\b(?:match|pair) (?:me|us) with\b"
            r"|\b(?:leaders?|belayers?|partners?|climbers?|budd(?:y|ies)|people|some ?(?:one|body)) "
            r"(?:who(?:'s|’s| is| are) (?:also )?(?:free|available|around|keen)\b|(?:free|available|around) (?:on|this"
            r"|next|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
            r"|\b(?:climbing|gym|belay|bouldering) (?:budd(?:y|ies)|mates?|pals?)\b"
            r"|找(?:一?[個位])?(?:岩友|(?:攀岩|抱石|爬|繩|確保)?(?:的)?(?:伴|夥伴|隊友))|(?:岩友|繩伴|攀伴|(?:攀岩"
            r"|攀登|確保)(?:的)?(?:夥伴|隊友|搭檔))[^,，。?？]{0,4}(?:哪|怎麼找)"
            r"|缺(?:一?[個位])?(?:繩伴|確保|隊友|確保者)(?:的人)?[^,，。?？]{0,4}(?:嗎|有人|誰|[?？\s]|$)"
            r"|誰[^,，。?？]{0,10}[要會想]去[^,，。?？]{0,6}(?=[,，。?？\s]|$)|揪團"
            r"|揪爬|揪(?:人|咖)|徵(?:咖|伴|友|(?:[一二兩三四五\d]個|個)人)"
            r"|岩友(?:團|社)|社團(?!(?:的)?(?:想|要|打算|準備|計[畫劃]|辦|帶|下|這|裡|迎新|幹部|社員|學[弟妹長姐]))"
            r"|蹭車|順風車|共車|有人(?:要|會|想)從[^,，。?？]{1,12}[去到上回]|共乘"
            r"|有(?:沒有)?人[^,，。?？]{0,8}要(?:從[^,，。?？]{1,8})?(?:一起|開車)去|搭便車|分攤?油錢"
            r"|(?:找|徵|有沒有)(?:一?個)?[^,，。?？]{0,12}(?:人|岩友|確保者)[^,，。?？]{0,4}(?:陪我|一起|可以一起"
            r"|跟我)|找[^,，。?？]{0,6}(?:岩友|確保者)"
            r"|有(?:沒有)?[人誰][^,，。?？我]{0,8}[要想會](?:一起)?(?:去(?!過)|一起|來|出發|同行"
            r"|上去)(?!嗎?為什麼)|陪我(?:去|爬)|誰(?:可以|能|願意)(?:當|做)?(?:我的確保|幫我確保|跟我)"
            r"|(?:岩友|攀岩者|常客)是誰"
            r"|[可能會]以?[^,，。?？]{0,4}[來去]?[接載]我(?!們?的)|順路載|\b(?:pick|picks|picking) (?:me|us) up\b"
            r"|\b(?:give|need|want|get) (?:(?:me|us) )?a (?:ride|lift) (?:to|from)\b"
            r"|\b(?:lift|ride|carpool) ?shar\w+|\bcar ?pool\w*"
            r"|\bwhich climbers? (?:lives?|climbs?)\b"
            r"|\bmatch me with\b|\bmeet ?ups?\b|\bclimbing (?:club|communit(?:y|ies)|groups?)\b"
            rf"|{_COMPANY_EN}"
        ),
        "finding-partners",
    ),
)
"""Beside how a crag lies and how its paths are, which unrecorded_rock and unrecorded_now hold."""
