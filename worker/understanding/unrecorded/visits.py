"""What people ask of a visit and no row records, by its words: lessons, places left, food, how full it is."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic

LESSONS = (
    r"(?:先鋒|抱石|[上運傳]攀|傳統攀登|頂繩|多繩距|確保|入門|新手|初學|攀岩|體驗|團體)(?:的)?(?:體驗)?課(?!題|本|業|後)"
    r"|開班|(?:新手|入門|先鋒|兒童|成人|暑期|週末)班|課表|\blessons?\b|\bclass(?:es)?\b|\bcourses?\b"
)
"""Lessons, as they are looked for."""
OF_VISITS: tuple[Topic, ...] = (
    Topic(
        "coaching",
        "gym",
        compiled(
            # What a coach said or wants is told.
            r"教練(?![也又都]?(?:叫|說|要我|要求|跟我|推薦我|建議我|覺得|嫌|唸我|逼|出的|派|交代|給我|教我|開出))"
            r"|老師[^,，。?？]{0,4}(?:推薦|哪一?[位個])|(?:推薦|哪一?[位個]|找)[^,，。?？]{0,6}老師(?!說|講|叫)"
            r"|(?:有|請)(?:沒有)?(?:老師|師傅|專人|人)(?:可以|能|會|在|負責)*[教指](?![練])"
            r"|(?:先鋒|上攀|確保|頂繩)的?(?:檢定|測驗|認證|考試|考照)|\b(?:lead|belay|top[- ]?rope) (?:test|check"
            r"|certif\w*|clinic|card)\b|(?:練|學|開|教|上)的?課(?![題本堂業])|的課(?=$|[\s,，。?？]|排|是|在|都|安排"
            r"|表)"
            r"|考[^,，。?？過]{0,4}(?:證(?!照相)|照(?!片)|檢定)|(?:可以|能|有得?|要)考(?=[嗎?？\s試])|(?:先鋒|確保"
            r"|攀岩)證"
            r"|(?:一|每|單|幾)堂課"
            r"|有(?:沒有)?(?:開|什麼)?課(?=[嗎?？\s]|$)|教得|教的?[^,，。?？]{0,3}(?:好不好|比較好|最好|好嗎)|教學品質"
            r"|\b(?:test|certification|exam) fees?\b|課程|上課|教學|教[^,，。?？]{0,5}課"
            rf"|一對一|{LESSONS}|(?<!\bi )\bcoach(?:es"
            r"|ing)?\b(?! (?:says?|said|told|wants?|tells?|asked|thinks?|insists?|made|makes|gave|keeps?|reckons?)\b)"
            r"|\binstructors?\b|\bprogram(?:me)?s?\b|\bworkshops?\b"
        ),
        "first-gym-visit",
    ),
    Topic(
        "learning",
        "any",
        compiled(
            r"(?:先鋒|確保|攀岩)證|攀岩證照|哪(?:裡|邊|間|家)[^,，。?？]{0,4}考(?=[嗎?？\s到試]|$)|\b(?:belay|lead"
            r"|climbing) (?:licen[cs]es?|certificates?|certs?)\b"
            r"|有(?:沒有)?人[^,，。?？]{0,4}(?<!請)(?:教|示範|指導)(?!練)|誰.{0,6}(?:教|帶)我|找人教|\bwho (?:can|could"
            r"|will) teach\b|(?:哪(?:裡|邊|間|家)"
            r"|找誰).{0,12}學(?![者生校長姊妹弟院員期])|(?<!大)學(?![生校長姊妹弟院]).{0,8}(?:哪裡|哪邊|哪間)|\bwhere\b.{0,24}\blearn\b"
        ),
    ),
    Topic(
        "payment",
        "gym",
        compiled(
            r"押金|保證金|統編|統一編號|發票|收據|退(?:費|款|票|錢)|(?:可以?|能|會)退(?=[嗎?？\s]|$)"
            r"|\b(?:refund\w*|deposits?|receipts?|invoices?)\b"
            r"|文化幣|動滋券|運動幣|國旅卡|消費券|振興券|信用卡|刷卡|付款|支付|付現|現金|悠遊卡|line ?pay"
            r"|街口|\bcredit cards?\b|\bpay(?:ment)?s? (?:by"
            r"|with|methods?)\b"
            r"|\bpayments?\b|\bcash\b|\b(?:apple|google) pay\b|\b(?:take|accept) cards?\b"
        ),
    ),
    Topic(
        "booking",
        "any",
        compiled(
            r"名額|\b(?:any|a|an|free|open|many) (?:free |open )?slots?\b"
            r"|\b(?:slots?|spots?|seats?|spaces?|(?:any|a) places?) (?:still )?(?:left|free|open|available)\b"
            r"|預約|預訂|預定|訂(?:場|位|名額)|報名|(?:要|需要|可以|能)訂(?:嗎|場|位)"
            r"|\b(?:book|booking|reserv(?:e|ation|ations|ing)|sign (?:me |us )?up|appointments?)\b(?! me out)"
        ),
    ),
    Topic(
        "food",
        "gym",
        compiled(
            r"外食|(?:吃|喝)(?:東西|零食|點心|飲料|水)|帶(?:[^,，。?？]{0,3})(?:食物|零食|點心|便當|[早午晚]餐|吃的"
            r"|喝的)"
            r"|\b(?:eat|eating)\b|咖啡|(?:宵夜|美食|小吃|火鍋|拉麵|熱炒|麵店|早餐|晚餐|午餐)[^,，。?？]{0,8}(?:哪"
            r"|推薦|吃)"
            r"|(?:去|到)?哪(?:裡|邊|一?[家間])[^,，。?？]{0,4}(?:吃|喝)"
            r"|\b(?:noodles?|ramen|hot ?pot|pizza|burgers?|dinner|lunch|breakfast|bars?|pubs?|beers?|brunch"
            r"|dumplings?)\b[^.?!]{0,12}\b(?:shops?|places?|spots?|joints?|around|near(?:by)?|close|next)\b"
            r"|\b(?:grab|get|have) (?:a |some )?(?:dinner|lunch|breakfast|beers?|bite|drinks?)\b"
            r"|(?:附近|旁邊|周邊|樓下|隔壁|對面|巷口)[^,，。?？]{0,6}(?:好吃|吃飯|吃的|[午晚]餐|早餐|美食|餐廳|小吃)"
            r"|賣吃|餐飲|餐廳|輕食|飲水機|飲料|點心|\bcaf(?:e|é)\b|\brestaurants?\b|\bcoffee\b|\bfood\b|\bsnacks?\b"
            r"|\bdrinks?\b"
            r"|\bwater fountain\b"
        ),
    ),
    Topic(
        "crowds",
        "any",
        compiled(
            r"(?:很|太|一堆|會不會有?)(?:很)?多團"
            r"|最[多少](?:遊客|觀光客|外國人|老外|攀岩客)|(?:比較|[很太超][級]?|[那這]麼)[多少]人(?=[嗎的?？\s]|$)"
            r"|(?:遊客|觀光客|旅客|外國人"
            r"|攀岩客)(?:會|很|太|最|比較|特別)*(?:多|少)"
            r"|人(?:會|應該|大概|都)*(?:很|比較|最|太|特別|超|偏)?(?:多|少)(?:一?點|嗎)?(?:的)?(?=$|[?？\s])"
            r"|(?:位置|位子|空位)(?:還)?(?:夠|滿|多)(?:不[夠滿多]|嗎|了嗎)|會不會要等|要等(?:位|嗎)|等位"
            r"|人(?:會)?多不多|多不多人|人流|人山人海|人滿為患|人潮|擁擠|擠不擠|擠嗎"
            r"|比較?(?:沒|少)有?人(?!爬)|大概(?:會有)?(?:多少|幾個?)人|一年[^,，。?？]{0,4}(?:多少"
            r"|幾)[^,，。?？]{0,2}(?:人|攀岩者)"
            r"|(?:現在|目前|此刻|裡面|今天|今晚)[^,，。?？]{0,6}有?(?:幾|多少)個?人"
            r"|(?:還有|有沒有)(?:位子|空位|位置)(?=$|[嗎呢?？\s])"
            r"|(?:客|爆|擠)滿了?[嗎沒]|擠爆"
            r"|\bhow many (?:people|climbers)\b[^.?!]{0,16}\b(?:now|inside|in there|tonight)\b"
            r"|等線|搶線|卡線|(?:線|路線)[^,，。?？]{0,4}(?:要|會)等|[要會][^,，。?？]{0,2}(?:等很久|排很久|等人)"
            r"|^[\s\ue001-\ue006]*(?:平日|假日|週末)?(?:也|會|還|都)*要(?:不要)?等(?=[嗎呢?？\s]|$)"
            r"|人(?:潮)?(?:會|是)?(?:最|比較|特別)[多少](?:的)?(?:是|會)?(?:在|落在)?(?:什麼|哪|幾點|何時)"
            r"|不(?:會)?(?:那麼|這麼|太)?擠(?![進出])"
            r"|人擠人|爆滿|(?:會|很|太|好)擠|排隊|[幾少]個?人會?[去來][爬攀玩]?(?=$|[?？])|(?:幾"
            r"|多少)個?人(?:正)?在(?:爬|攀|練|抱石|玩|裡面|館)"
            r"|(?:會|都)有人(?:在)?[嗎?？](?!爬)|(?:平日|假日|週末|早上|晚上"
            r"|平常)[^,，。?？]{0,4}有(?:沒有)?人[嗎?？\s,，]"
            r"|\bhow many (?:people|climbers) (?:are|were) (?:usually |normally )?(?:climbing|there|inside|at|in)\b"
            r"|\bcrowd(?:ed"
            r"|s)?\b|\bbusy\b|\bpacked\b|\brammed\b"
            r"|最[多少]人(?![爬攀去推說選])|人潮?最[多少]|\b(?:least |most )?(?:busiest|quietest|busier|quieter)\b"
            r"|\bqueues?\b"
            r"|\bquiet(?:est)?\b|\bhow many (?:climbers|people|tourists|visitors) (?:visit|go|come|climb)\b"
        ),
    ),
)
