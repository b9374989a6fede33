"""What people ask to have done, how they find a climb, and what goes on at a gym: no row records it, by its words."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic
from worker.understanding.wording.masking import GYM, ROUTE

ACTS = "acts"
"""The key of what is to be done and not told: nothing here books, calls, reminds, buys or edits."""
_FOR_ME = r"(?:幫我|幫忙|替我|代我|麻煩(?:你)?(?:幫)?|[能可](?:以|不能)?幫(?:我|忙)?)[^,，。?？]{0,4}"
# For how many people a gym has gear to rent.
_MANY = r"(?:[一二兩三四五六七八九]?十[一二三四五六七八九]?|[一二兩三四五六七八九幾]百|\d{2,3})"
_MANY_EN = r"(?:\d{2,3}|ten|twelve|fifteen|twenty|thirty|forty|fifty)"
_GEAR = r"(?:吊帶|岩鞋|鞋子?|裝備|安全帽|頭盔)"
_GEAR_EN = r"(?:harness(?:es)?|shoes|gear|helmets?)"
_GEAR_FOR_MANY = (
    rf"{_MANY}\s?(?:多)?(?:個?人份?|位|套|組|雙|條|件|副)[^,，。?？]{{0,14}}[租借][^,，。?？]{{0,6}}{_GEAR}"
    rf"|[租借][^,，。?？]{{0,8}}{_MANY}\s?(?:多)?(?:個?人份?|套|組|雙|條|件|副)的?{_GEAR}"
    rf"|{_GEAR}[^,，。?？]{{0,6}}(?:夠不夠|夠(?=嗎|借|租|用)|(?:可以|能)?[租借]?(?:到|有)?{_MANY}\s?(?:個?人份|套|組|雙|條|件|副))"
    rf"|{_GEAR}[^,，。?？]{{0,6}}(?:有|備)(?:多少|幾)[套組雙條件副]"
    rf"|\b(?:lend|rent|hire|borrow|have|supply|provide)\b[^.?!]{{0,24}}\b{_MANY_EN} (?:\w+ )?(?:\w+ of )?{_GEAR_EN}\b"
    rf"|\benough (?:rental |spare )?{_GEAR_EN}\b|\b{_GEAR_EN} for {_MANY_EN}\b"
    r"|\bhow many (?:rental )?(?:harness(?:es)?|helmets)\b"
)
OF_WISHES: tuple[Topic, ...] = (
    Topic(
        ACTS,
        "any",
        compiled(
            r"(?:幫|替)我們?(?:跟|向|和)[^,，。?？]{0,8}(?:約|訂|講|說|問|談|請假|報名)"
            r"|(?:幫|替)(?:我們?|忙)(?:預|先)?(?:訂|約|報名|登記|排隊|掛號)"
            r"|\b(?:book|reserve|call|hold|keep|save|set aside)\b[^.?!]{0,30}\bfor (?:me|us)\b"
            r"|\bsign (?:me|us)(?: both| all)? up\b"
            r"|\b(?:arrange|organi[sz]e|sort) (?:it|this|that|one|everything)(?: out)? for (?:me|us)\b"
            rf"|{_FOR_ME}(?:預約|預訂|訂(?!的)|報名|打(?:電話)?[給到]|撥(?:打|電話)|聯絡|聯繫|買|留(?:一|個|位|票|雙"
            rf"|名額)|保留|畫|剪"
            r"|檢舉|投訴|客訴|刪|改(?:級|難度|名|掉|資料|評)|登錄|新增|上傳|揪|叫(?:車|計程車)|付|轉帳|問(?:一下"
            r"|看看)?(?:嗎|店|館|他們|櫃)|寄|傳(?:給"
            r"|訊)|發(?:文|訊|信)|排隊|結帳"
            r"|退(?:費|票|款)|取消|轉達)"
            rf"|{_FOR_ME}[^,，。?？]{{0,8}}(?:改級數|改難度)|提醒我|(?:的話|時候?|了|新影片)再?(?:就|請)?(?:通知"
            rf"|提醒|告訴|跟|叫)我(?:說|一聲|$)"
            r"|通知我|我要(?:客訴|檢舉|投訴|退費)|寄(?:一)?封?(?:信|e-?mail)給"
            r"|\b(?:remind (?!(?:me|us) (?:again |please )*(?:which|what|who|where|how|why|if|whether"
            r"|of (?:the|a)|about (?:the|a))\b)|notify |alert |wake )me\b"
            r"|\blet me know (?:if|when|once|as soon)\b"
            rf"|^\W*(?:please |can you |could you )?(?:call|phone|ring|text|e-?mail|message) (?:{GYM}|my |the gym"
            rf"|them|her|him)"
            r"|\b(?:buy|order|get) me (?:a|an|two|the) (?:\w+ )?(?:tickets?|pass|taxi|refund)\b"
            r"|\b(?:can|could|would) you (?:please )?(?:book|reserve|phone|buy|sign|register|e-?mail|pay|cancel"
            r"|order|call (?:a|the|them|her|him|my))\b"
            r"|^\W*(?:please )?(?:book|reserve)\b(?!-)|\bput aside a\b|\bi (?:want|would like"
            r"|'d like) to (?:complain|report)\b"
            rf"|^\W*(?:pay for my|delete {ROUTE}|regrade|upload my|cancel my|hold my spot|share {ROUTE}|draw me"
            rf"|sketch)\b"
        ),
    ),
    Topic(
        "enjoyment",
        "any",
        compiled(
            rf"{ROUTE}(?:這條|那條)?(?:路線|線)?(?:爬起來|爬)?(?:到底)?(?:好不好玩|好玩嗎|有趣嗎|無聊嗎|爽嗎|爽不爽"
            rf"|過癮嗎|刺激嗎)"
            r"|哪[一]?條(?:爬起來)?(?:比較|更)(?:好玩|爽|過癮|有趣|嚇人|刺激|帥|可怕)"
            rf"|^\W*(?:is|was) {ROUTE}+ (?:any )?(?:fun|enjoyable|boring|exciting|a good (?:climb|route|line))\b"
            rf"|\bwhat do (?:people|climbers|others) (?:say|think) (?:about|of) {ROUTE}"
            rf"|\bwhich (?:one )?(?:feels better|is more fun)\b"
        ),
    ),
    Topic(
        "gym_life",
        "gym",
        compiled(
            r"(?:以前|從前|原本|原來|本來)(?:到底)?是(?:做|開|一[間個])?(?:什麼|啥|幹嘛|哪)"
            r"|\bused to be\b"
            r"|\bwhen (?:did|was) [\ue004 ]+(?:first )?(?:open(?:ed)?|founded|built)\b(?! (?:up )?(?:today|on|this))"
            r"|\bwhat was \ue004 before\b"
            r"|最老(?:牌)?的?[^,，。?？]{0,4}館|最新的?[^,，。?？]{0,4}館|新(?:開|開幕|開張|成立)的?[^,，。?？]{0,4}館"
            r"|館[^,，。?？]{0,4}(?:新開|剛開幕)|\b(?:any|which|what) new (?:\w+ )?gyms?\b(?! member)"
            r"|哪一?[間家](?:岩館|館)?(?:是)?最新(?=$|[的?？\s開])"
            r"|最[早晚](?:成立|開業|開幕|創立)|歷史最[久老悠]|[幾十]年以上|\b(?:oldest"
            r"|longest[- ]running) (?:\w+ )?gyms?\b|\bhow old is\b"
            r"|開[了業幕][^,，。?？]{0,3}(?:[幾多][少]?年|多久)|哪一?年(?:開|成立)|成立(?:於|了|幾|多久)"
            r"|搬(?:家|遷|走)|徵(?:人|才|教練|工讀)"
            r"|應徵|職缺|缺(?:工讀|人手|員工|教練|定線員)|打工|工讀|找工作|時薪|薪水|(?:撿"
            r"|拾)[到獲](?:一[個件支隻條雙])?|有人撿|倒閉|收起來|歇業|週年慶|(?:有|辦|什麼)活動|(?<!現)場租|失物"
            r"|忘(?:了|記)?(?:拿|帶走|帶回)|(?:鞋|包|粉袋|東西|水壺|衣服|吊帶)[^,，。?？]{0,12}忘(?:在|了)(?!說|問)"
            r"|忘在|掉在|遺失|團練"
            r"|\b(?:female|girls)[- ]only\b|\bladies['’]? (?:night|hour|day|session)s?\b"
            r"|淑女之夜|(?:女生|女性|女子|婦女)(?:限定|專屬|專用|之夜|時段|團練|日)"
            r"|\bwom[ae]n(?:['’]s)?[- ]?(?:only|nights?|evenings?|sessions?|hours?)\b|\bladies[- ]only\b"
            r"|\bmy [\w ]{1,20} (?:is|are) (?:still |maybe |probably )?(?:at|in) \ue004"
            r"|\bhas any ?(?:one|body) (?:seen|found|picked up|handed in)\b"
            r"|\b(?:is|are) \S{0,40} ?(?:hiring|closing down|moving)\b|\bhiring\b(?! (?:an? |the |some |any |my "
            r"|both |their )?(?:pair of |climbing )?"
            r"(?:shoes|harness|gear|kit|ropes?|equipment|both|them|stuff|chalk|those))|\bjob (?:openings?|vacanc)"
            r"|\bvacanc(?:y|ies)\b|\blooking for (?:a |some )?(?:job|work|part[- ]time)\b|\b(?:need|needs|want"
            r"|short of|take on)\b[^.?!]{0,16}"
            r"\b(?:staff|setters|instructors|coaches|part-?timers|volunteers|employees)\b|\b(?:a|any|for"
            r"|part-time|summer) jobs?\b|\b(?:salary|wages|internships?)\b"
            r"|\bhand(?:ed)? (?:it|them|one|any(?:thing)?|(?:my|an?) \w+) in\b|\bhanded in\b|\bgoing out of business\b"
            r"|\b(?:has|have) \S+ been (?:around|open|in business)\b|\bhow many years\b|\bladies['’]? (?:night"
            r"|day)s?\b|\blost (?:and found|property)\b"
            r"|\b(?:left|lost|forgot|forgotten|misplaced) (?:my|an?|our)\b[^.?!]{0,30}\b(?:at|in) \ue004"
            r"|\bnext (?:event|party|competition)\b"
            r"|\bclosing down\b"
            r"|\bwhat kind of people\b|(?:什麼樣的|哪種)人在?(?:爬|去)"
        ),
    ),
    Topic(
        "lost_things",
        "crag",
        compiled(
            r"(?:掉|忘|留|遺落)(?:了|在)[^,，。?？]{0,6}(?:鞋|快扣|手機|鑰匙|錢包|粉袋|水壺|外套|眼鏡|裝備|背包)"
            r"|\b(?:lost|left|dropped|forgot) (?:my|an?|our)\b[^.?!]{0,30}\b(?:at|in|on) (?:the )?[\ue002\ue003]"
            r"|(?:有人|有沒有人?|誰)[^,，。?？]{0,8}(?:掉了?(?:裝備|東西|手機|鑰匙|快扣|岩鞋|粉袋|繩)|撿到|撿走|弄丟"
            r"|遺失)|(?<!我)撿到(?:了|一)"
            r"|失物|\blost (?:and found|property)\b|\b(?:has|did|have) (?:any|some) ?(?:one|body) (?:lost|found|find"
            r"|lose|leave|left|picked)\b"
            r"|\bi (?:just )?found (?:an?|some|this) (?:\w+ )?(?:cams?|quickdraws?|shoes?|phone|rope|helmet|wallet"
            r"|keys|chalk ?bag)\b"
        ),
    ),
    Topic(
        "problems",
        "gym",
        compiled(
            rf"{GYM}(?:裡面?|店|館)?(?:總共|一共|現在|大概)*有?(?:幾|多少)[條道個題面]?(?:路線|線|抱石題|題目?"
            rf"|先鋒線|上攀線|頂繩線)"
            rf"|{GYM}(?:裡面?|店|館)?(?:總共|一共|現在|目前|大概)*(?:有(?:沒有)?(?:幾|多少)?|幾"
            r"|多少)[條道個題面]?的?\s?v\s?\d"
            rf"|\b(?:any|how many|have|has|got|set) (?:an? |any )?v\d[^.?!]{{0,24}}{GYM}"
            rf"|{GYM}[^.?!]{{0,16}}\b(?:have|has|got|set) (?:an? |any )?v\d"
            rf"|{GYM}店?的?(?:線|路線|題目?|抱石題)(?:很|夠|算)?(?:多|少)(?:嗎|不[多少夠])"
            r"|[館家間](?:的)?(?:路線|題目|抱石題)最[多少]"
            rf"|\bhow many (?:boulders?|(?:boulder )?problems|routes|(?:lead |top rope |toprope )?(?:lines|routes"
            rf"|climbs)|blocs)\b[^.?!]{{0,20}}{GYM}"
            rf"|(?:{GYM}[^.?!]{{0,12}}|\bgyms? )\b(?:has|have) (?:the )?(?:most|how many) (?:boulders?"
            rf"|(?:boulder )?problems|routes|lines)\b"
            rf"|\b(?:hardest|easiest) (?:boulder|problem|route|climb)s? (?:at|in) {GYM}"
        ),
    ),
    Topic("rental_stock", "any", compiled(_GEAR_FOR_MANY)),
    Topic(
        "shoe_sizes",
        "gym",
        compiled(
            r"(?:租|借)[^,，。?？]{0,6}(?:\d+\s?號|尺[寸碼]|size|大腳|小孩的?鞋)|(?:岩鞋|租鞋"
            r"|鞋子)[^,，。?？]{0,6}(?:幾號|\d+\s?號|尺[寸碼]|最[大小新舊])"
            r"|\b(?:rental|rent|hire)\b[^.?!]{0,24}\b(?:sizes?|up to (?:size )?\d+|eu ?\d+)\b"
            r"|\bsize \d+\b[^.?!]{0,16}\b(?:rental|rent|hire)"
            r"|\b(?:gross|smelly|worn|new) (?:are )?(?:the )?rental shoes\b"
        ),
    ),
)
