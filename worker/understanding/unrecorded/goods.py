"""What people ask to buy, to hire and to pay for, and no row records, by its words: shops, guides, gear to rent."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic

_GOODS = "繩子?|主繩|粉袋|快扣|岩盔|頭盔|抱石墊|岩塞|機械塞|確保器|扁帶|菊繩|鉤環|指力板|岩鞋|吊帶"
# What gyms rent is asked of them, and what they never do is bought.
_GOODS_EN = (
    "ropes?|quick ?draws?|(?:chalk )?bags?|helmets?|crash ?pads?|cams?|nuts|carabiners?|slings?|grigris?|hangboards?"
    "|belay devices?|racks?|brushes"
)
_PAIR_EN = "(?:climbing |rock )?(?:shoes|harness(?:es)?)"
OF_GOODS: tuple[Topic, ...] = (
    Topic(
        "other_rental",
        "any",
        compiled(
            r"租(?:借)?(?:繩|快扣|確保器|頭盔|岩盔|岩塞|粉袋|抱石墊|軟墊|裝備)|(?:繩子?|快扣|確保器|頭盔|抱石墊"
            r"|裝備).{0,3}(?:可以|能|有)?(?:租|借(?!力))"
            r"|\brent(?:ing|al)?\b.{0,12}\b(?:ropes?|draws|quickdraws|belay|helmets?|pads?|crash ?pads?|chalk"
            r"|gear|racks?|cams?)\b"
            r"|\b(?:hires?|hiring|rents?) (?:out )?(?:[\w-]+ ){0,2}"
            r"(?:ropes?|draws|quickdraws|helmets?|pads?|gear|racks?|cams?)\b"
            r"|\b(?:rope|draw|helmet|pad|gear|rack) rentals?\b"
        ),
    ),
    Topic(
        "crag_rental",
        "crag",
        compiled(
            # No crag rents out what gyms do.
            r"[\ue001-\ue003](?:那邊|那裡|現場|當地|裡面|岩場)?(?:有(?:沒有)?|可以|能|可不可以|哪[裡邊]可以|在?哪[裡邊]?)*"
            r"(?:提供|租|借)(?:得到|借)?[^,，。?？]{0,3}(?:岩?鞋|吊帶|裝備|繩|頭盔|岩盔|確保器|快扣|墊)"
            r"|[\ue001-\ue003](?:那邊|那裡|現場|當地|岩場)?有?(?:岩?鞋|吊帶|裝備|頭盔|岩盔|抱石墊)(?:可以|能)?(?:租|借)"
            r"|\b(?:rent|hire|borrow)\b[^.?!]{0,30}\b(?:harness(?:es)?|shoes|gear|ropes?|helmets?|pads?)\b[^.?!]{0,10}"
            r"\b(?:at|in) (?:the )?[\ue002\ue003]|[\ue002\ue003] (?:shoe|harness|gear|pad) (?:rental|hire)"
        ),
    ),
    Topic(
        "makes",
        "gym",
        compiled(
            r"牌子|品牌(?!的?(?:攀?岩館|抱石館|館))|廠牌|型號|哪[一]?款|哪[一]?牌|什麼牌|\bbrands?\b"
            r"|\bmanufactur\w+|\bmakes? of\b"
            r"|\b(?:what|which|whose) (?:kind of |type of |sort of )?(?:shoes|holds|mats?"
            r"|harness(?:es)?|ropes?)\b(?![ -](?:climbing )?gyms?)"
            r"|\bmodels?\b|(?:什麼|哪種)(?:岩鞋|鞋|岩點|墊子|吊帶)"
        ),
    ),
    Topic(
        "shops",
        "any",
        compiled(
            rf"(?<![租借])(?:{_GOODS})[^,，。?？租借夠]{{0,6}}一[雙條個頂組張件支副][^,，。?？租借]{{0,6}}(?:多少錢?"
            r"|幾[元塊]|價)"
            rf"|(?<![租借])一[雙條個頂組張件支副][^,，。?？租借]{{0,8}}(?:{_GOODS})[^,，。?？租借計]{{0,6}}(?:多少錢"
            r"|幾[元塊]|價|賣)"
            rf"|(?:{_GOODS})(?:現在|目前|大概|通常|都|要)*(?:多少錢|賣多少|幾[元塊]錢?|行情"
            rf"|價[位錢格])[^,，。?？]{{0,6}}(?:一[雙條個頂組張件支副]|買)"
            rf"|(?:哪[裡邊家間]|有沒有|店)[^,，。?？]{{0,12}}(?:賣|試穿)[^,，。?？]{{0,8}}(?:{_GOODS}|攀岩用品"
            r"|登山用品)"
            r"|(?:攀岩|登山|戶外|岩鞋|裝備|用品)(?:的)?專[賣門]店|(?:專[賣門]店|門市|店家)[^,，。?？]{0,6}賣"
            rf"|\bhow much (?:is|are|for|does|do|would) (?:an? |the )?(?!rent)(?:[\w.-]+ ){{0,3}}(?:{_GOODS_EN})\b"
            r"(?![^.?!]{0,24}(?:\b(?:rent|hire)|\ue004))"
            rf"|\bwhat (?:do|does|would|will) (?:an? |the |new |a new |a pair of )?(?:[\w.-]+ ){{0,2}}(?:{_GOODS_EN}"
            rf"|{_PAIR_EN}) costs?\b"
            r"(?![^.?!]{0,24}(?:\b(?:rent|hire|there|here)|\ue004))"
            rf"|\bprices? (?:of|for) (?:an? |new |a new |a pair of )?(?!rent)(?:[\w.-]+ ){{0,2}}(?:{_GOODS_EN})\b"
            r"(?![^.?!]{0,24}(?:\b(?:rent|hire)|\ue004))"
            rf"|\bwhere\b[^.?!]{{0,16}}\bbuy\b (?:[\w.-]+ ){{0,4}}(?:{_GOODS_EN})\b"
            r"|\bhow much\b(?:[^.?!]|\.(?=\d)){0,40}\b(?:in|at) (?:an? |the )?(?:\w+ )?(?:shop|store)s?\b"
            r"|(?:買|賣|進貨|代理|多少錢?|哪[裡邊有])[^,，。?？]{0,8}(?:la ?sportiva|scarpa|black ?diamond|petzl|evolv"
            r"|five ?ten"
            r"|tenaya|unparallel|mad ?rock|mammut|edelrid|metolius|friction ?labs|red ?chili|butora|ocun|solution"
            r"|instinct)"
            r"|\b(?:buy|sells?|stocks?|carr(?:y|ies)|find|get|shop for)\b[^.?!]{0,24}\b(?:la sportiva|scarpa"
            r"|black diamond"
            r"|petzl|evolv|five ten|tenaya|unparallel|mad rock|mammut|edelrid|metolius|friction labs|red chili"
            r"|butora)\b"
            r"|(?:繩子?|岩鞋|吊帶|快扣|岩盔|頭盔|粉)(?:台灣|全台|在?台北)?(?:要)?(?:去)?哪[裡邊家](?:買)?(?:最|比較)?便宜"
            r"|二手[^,，。?？]{0,6}(?:社團|社|版|買賣|交易|拍賣)(?=$|[有嗎?？\s])"
            r"|二手[^,，。?？]{0,14}(?:賣多少|行情|哪[裡邊家間]|多少錢|開價)|(?:岩鞋|繩子|裝備"
            r"|快扣)[^,，。?？]{0,4}(?:賣掉|出清|轉手)"
            r"|\bsell my\b|\b(?:second[- ]?hand|used) (?:\w+ )?(?:shoes|gear|ropes?|cams|pads?|draws)\b[^.?!]{0,24}"
            r"\b(?:where|how much|price|cost|for)\b|\b(?:where|how much)\b[^.?!]{0,40}\b(?:second[- ]?hand"
            r"|used) (?:\w+ )?"
            r"(?:shoes|gear|ropes?|cams|pads?|draws)\b"
            r"|(?:裝備|登山|攀岩|岩鞋)(?:店|用品|行(?![程動為走進]))|(?:賣的?|(?<![新剛才])買)(?:得?到)?(?:便宜的?|平價的?)?(?:攀岩)?(?:岩鞋|繩|快扣|裝備|(?:攀岩"
            r"|止滑|岩)?粉"
            r"|岩盔|頭盔|吊帶)(?![^,，。?？]{0,6}(?:注意|怎麼[選挑看]|[看選]什麼))"
            r"|(?:岩鞋|裝備|繩子).{0,4}(?:哪裡|去哪)買|\bwhich (?:shop|store)s?\b"
            r"|(?:哪裡|哪邊|哪[家間]|去哪|找誰|推薦|有人會)[^,，。?？]{0,10}(?:換鞋?底|補(?:岩?鞋|底)|修(?:岩?鞋|補))"
            r"|(?:換鞋?底|補岩?鞋|修岩?鞋)[^,，。?？]{0,6}(?:多少|哪[裡邊家間]|推薦|價|費)"
            r"|\bwhere\b[^.?!]{0,40}\bre-?sol(?:e|ed|ing)\b|\bre-?sol(?:ed?|ing|ers?)\b[^.?!]{0,24}\b(?:costs?"
            r"|price|much|shops?|place)\b"
            r"|\b(?:who|which|any)\b[^.?!]{0,20}\bre-?sol(?:es?|ers?)\b"
            # Whether it is there now: 「台北哪家店有現貨」, "in stock".
            r"|現貨|庫存|[缺補斷有到]貨(?![車運架]|的時候|時)|(?:店|哪[裡邊家間])[^,，。?？]{0,8}試穿"
            r"|\b(?:in|out of) stock\b|\brestock\w*"
            r"|哪家店.{0,4}賣|現在賣多少|(?:賣|出清|出售)一[雙條張組個]|有人要?收(?:二手|舊)|[買訂]哪一?[塊雙條款]"
            r"|(?:有(?:沒有)?人|誰)(?:要|想|在)?(?:賣|出售|轉賣|轉讓|收購?|出(?=二手|舊))[^,，。?？]{0,4}(?:二手|舊|岩鞋|繩|裝備"
            r"|快扣)"
            r"|\bwhere to buy\b|\bany shops?\b|\b(?:giving away|selling (?!season|pass|ticket"
            r"|(?:some )?(?:drinks?|food|snacks?|water|lunch|something to))|for sale"
            r"|looking for a used)\b"
            # What one should buy is told by an article, and where it is sold by nobody.
            r"|(?:^|[.!?;] )(?:(?!\b(?:what|which|how)\b)[^.?!])*?\bshould i (?:buy|order)\b"
            rf"|(?:{_GOODS}|岩鞋|吊帶|裝備)[^,，。?？租]{{0,6}}(?:打折|特價|折扣|週年慶|雙11|雙十一|便宜賣)"
            r"|\b(?:running|hiking|trail|tennis|basketball) (?:shoes|boots)\b[^.?!]{0,16}\b(?:buy|order)\b"
            r"|\b(?:gear|climbing|outdoor) (?:shops?|stores?)\b"
            r"|\bbuy(?:ing)?\b.{0,16}\b(?:shoes|gear|ropes?|chalk|harness|quickdraws|helmets?)\b"
        ),
    ),
    Topic(
        "guides",
        "any",
        compiled(
            r"[\ue002\ue003]的?(?:當地|在地|戶外)?(?:攀岩|先鋒)*(?:教練|老師)"
            r"|(?:哪[裡位個]|推薦|有沒有|找)[^,，。?？]{0,4}(?:教練|老師)[^,，。?？]{0,6}[\ue002\ue003]"
            r"|\bshow (?:me|us) around\b|小費|\btips? (?:for )?(?:the|your|their|our) (?:guides?|instructors?)\b"
            r"|(?:戶外|外攀|外岩|岩場)團|出團|帶外攀|\b(?:organi[sz]es?|runs?|offers?"
            r"|arranges?) (?:\w+ )?outdoor (?:trips?|tours?|days?)\b"
            r"|(?:找|請|雇|僱|有沒有|哪裡有|誰(?:能|可以)?)[^,，。?？]{0,8}(?:帶我們?|帶隊|帶攀)(?!去過)"
            r"|有(?:沒有)?人(?:可以|能|願意|會|有在)*帶(?:我們?|新手|路|爬|攀)"
            r"|帶我們?(?:一家|全家|幾個)?(?:去|爬|上|攀)[^,，。?？]{0,12}(?:一天|收|多少|費|行情|價)"
            r"|\bpay (?:\w+ ){0,2}to (?:take|show|lead|guide)\b|\b(?:take|lead) (?:us|me) (?:up|out climbing"
            r"|climbing)\b"
            r"|\bgoing rate\b|\bday rate\b|嚮導|帶團|(?<!i'm a )(?<!i am a )(?<!as a )(?<!your )\bguid(?:es?|ed"
            r"|ing)\b(?! ?books?| here\b)"
            r"|\boutfitters?\b|\btour (?:company|operator)"
        ),
        "first-outdoor-day",
    ),
    Topic(
        "maps",
        "any",
        compiled(
            r"(?:給我?|有(?:沒有)?|提供|下載|[想需]?要|傳|哪[裡邊]有|附|看得?到)[^,，。?？]{0,10}"
            r"(?:路線圖|岩場圖|地圖|平面圖|導覽圖|配置圖|topo圖?)(?!牆|上)"
            r"|(?:路線圖|岩場圖|地圖|平面圖|導覽圖|配置圖)[^,，。?？牆上怎]{0,4}(?:嗎|在?哪|連結|下載|檔|載點|照片"
            r"|[\s?？]*$)"
            r"|gpx|kml|gps ?(?:軌跡|檔|紀錄)|軌跡檔|(?:有|給|要)(?:沒有)?[^,，。?？]{0,6}軌跡"
            r"|\b(?:send|give|show|download|have|has|got|any|find|link|share|see)\b[^.?!]{0,28}"
            r"\b(?<!google )(?:maps?|topos?)\b"
            r"(?! wall)|\b(?<!google )(?:map|topo)s? (?:of|for)\b|^\W*(?:[\w\ue001-\ue006]+ ){1,3}(?:maps?|topos?)\W*$"
            r"|\bgps (?:tracks?|files?|logs?)\b"
        ),
    ),
    Topic("guidebook", "any", compiled(r"岩書|攀岩書|路線書|\bguide ?books?\b|\btopo (?:pdf|map|download)")),
    Topic("insurance", "any", compiled(r"保險|(?:登山|意外|旅平|旅遊)險|\binsurance\b")),
)
"""Beside the topics of gyms and crags in unrecorded_topics."""
