"""The words that ask for what only crags have: season, rock, the walk, parking, the way there, what lies around."""

from worker.understanding.amenities import WATER
from worker.understanding.masking import AREA, CRAG
from worker.understanding.patterns import compiled

_THERE = f"[{CRAG}{AREA}]+(?: (?:at|in) [{CRAG}]+)?"
# How far a crag is: as the way there goes, and from where one parks.
_FAR = (
    rf"[{CRAG}{AREA}]+(?:那邊|那裡|岩場)?(?:會|算|離這[裡邊]|很)*(?:遠嗎|遠不遠|有?多遠)"
    rf"|\bhow far(?: away| out)? is {_THERE}(?! from)"
    rf"|\bis {_THERE} (?:very |really |too |that |quite )?far\b(?! from)"
)
SEASON = compiled(
    r"什麼季節|哪個季節|季節|幾月|(?:哪些|哪個|什麼)月份|哪幾?季(?!後)|什麼時節|一年四季|四季都|什麼時候(?:去|爬|最?適合|比較)|何時(?:去|適合)|(?:best|ideal|right|good"
    r"|perfect) (?:season|time of (?:the )?year|time to (?:go|visit|climb|come))\b|best (?:season|time"
    r"|period|moment|months?)|\b(?:what|which) months?\b|\bmonths? (?:is|are) (?:best|good|ideal|right)\b"
    r"|\b(?:what|which) (?:seasons?|time of (?:the )?year)\b|when (?:is|should|to)\b(?!.*open)"
    r"|(?<!this )(?<!last )(?<!next )\bseason\b(?! (?:pass|passes|tickets?)\b)"
    rf"|{_THERE}[^,，。?？]{{0,10}}月份"
    # How hot or cold a crag is in a month is told by whether that is its season.
    rf"|{_THERE}[^,，。?？]{{0,10}}(?:熱不熱|冷不冷|(?:會不會|會|是不是)?(?:很|太|超|好|那麼)*[熱冷](?:死人?|爆|嗎|到|[?？]|$))"
    rf"|(?:熱不熱|冷不冷|會不會(?:太|很|超)*[熱冷])[^,，。?？]{{0,6}}[{CRAG}{AREA}]"
    rf"|\b(?:hot(?![ -]?spring)|cold|chilly|freezing|boiling|roasting|warm|sweltering) (?:at|in|on"
    rf"|for) (?:the )?[{CRAG}{AREA}]"
    rf"|\bhow (?:hot|cold|warm|chilly) (?:is|does|will|can|would)\b[^.?!]{{0,12}}[{CRAG}{AREA}]"
    rf"|[{CRAG}{AREA}][^.?!]{{0,30}}\b(?:too|very|really|super|so|that|unbearably|how)? ?(?:hot(?![ -]?spring)|cold"
    rf"|chilly|freezing|boiling|roasting|sweltering)\b"
)
ROCK = compiled(
    r"岩質|岩石|(?:什麼|何種|哪一?種)岩(?![館場區])|什麼石|石頭|石灰岩嗎|砂岩嗎|\brock type\b|\b(?:kind|type"
    r"|sort)s? of (?:rock|stone)\b"
    r"|\bmade (?:out )?of\b|\bcompar\w+ (?:the )?rock\b(?! climb)|\bthe rock (?:and|at|of|in|compare)\b"
    r"|\band (?:the )?rock compare\b"
    r"|(?:石灰|砂|花崗|火成|變質)岩(?:還|或)|\bthe rock like\b|\bwhat rock\b|\blimestone\b|\bsandstone\b"
)
APPROACH = compiled(
    rf"{_FAR}|接近|好不好走|[好難]走(?=[嗎吧的?？\s]|$)"
    r"|(?:步道|小徑|山路)[^,，。?？]{0,4}(?:好走|難走|會?累|[很太]?陡|多久|多長|多遠|幾分鐘)|\b(?:how long"
    r"|how far)\b[^.?!]{0,12}\b(?:trail|path|track)\b"
    r"|要走多久|走(?:進去|過去|到(?:岩場|岩壁|那裡))|走到?[^,，。?？]{0,14}(?:幾分鐘|多久|多遠)"
    r"|\bminutes (?:on foot|walk)|\b(?:how long|how far|how many minutes)\b.{0,40}\b(?:on foot|walk(?:s"
    r"|ing)?)\b"
    r"|停(?:車場|好?車)(?:走|到|離)[^,，。?？]{0,14}(?:多久|[很太]?(?:近|遠)[嗎不]|多遠|多近)"
    r"|\bwalk[ -]in (?:at|to|from|is|long|take)"
    r"|走(?:得|要|會|上)?(?:很"
    r"|太|蠻|滿|多|好|不)(?:久|遠|長)|走多久|走路(?!下撤|下來)|步行|健行進"
    r"|(?:不用|不必|不要|不想|不)走(?:太|很|那麼|到)?(?:遠|久)|走不(?:用)?遠"
    r"|走最(?:短|近|少)|(?:long|short)(?:er|est)? (?:walk|hike)\b"
    r"|\bhow far\b[^.?!]{0,8}\b(?:walk|hike)|\bthe walk to\b"
    r"|\bapproach\b|\bwalk[- ]?in\b(?! (?:wardrobe|closet))|how long (?:is the|to) (?:walk|hike)"
    r"|\bhike (?:in|to)\b"
)
PARKING = compiled(
    r"停車|車(?:子)?[^,，。?？]{0,3}[好難]停|好停(?![下在])|[難能]停(?![下止])|停得到|停(?:在)?哪|車(?:要|可以)?停"
    r"|車子?(?:到底|通常|都|要|該|應該|可以|能)*(?:停|丟|放|擺|藏)(?:在|去"
    r"|到)?哪|車位|[停車][丟放]?(?:在)?(?:路邊|街上|巷子|外面)|路邊停|停在(?!半"
    r"|繩)[^,，。?？]{1,8}(?:嗎|吧|對不對)"
    r"|\b(?:roadside|street[- ]?side|kerbside|curbside|car ?park)\b|\bpark(?:ing)? (?:on|along|by|in"
    r"|beside) (?:the |a )?(?:road|street"
    r"|shoulder|roadside|side|verge|lot)\b"
    r"|\bwhere\b[^.?]{0,30}\bpark\b(?! (?:is|city))|\bpark (?:it|up|there|here|near|at)\b"
    r"|\b(?:leave|dump|ditch|stash|put|drop) (?:my|our|the|a) (?:rental |hire |hired |rented )?(?:car"
    r"|scooter|van|motorbike)\b"
    r"|\bparking\b|\bpark (?:my|the|a) car\b"
    r"|where (?:can|do) i park|\bpark\b(?=[?])"
)
TRANSPORT = compiled(
    rf"{_FAR}|怎麼去|怎麼到|怎麼走|走哪一?條(?!線)|搭什麼|坐什麼|高鐵(?!.{{0,4}}站)|國道|省道|台\s?\d+線|縣道"
    r"|快速道路|高速公路|交流道"
    rf"|(?<!走)(?<!走路)(?:去|到)[{CRAG}]+(?:大概|大約|要|需要|開|得|會|花)*多久|接駁車"
    rf"|要多久(?!.{{0,4}}換)|沒車|不開車"
    r"|如何前往|如何到|交通|開車時間|車程|大眾運輸|公車|客運|開車(?![^,，。?？\s]{0,10}停)|搭車"
    r"|how (?:do|can) (?:i|we|you) get(?! (?:back )?(?:down|off)\b)"
    r"|\bhow (?:one|you|we|i|people|to) (?:drives?|gets? there)\b|how to get"
    r"|\bby (?:car|scooter|motorbike|motorcycle|taxi)\b|\b(?:how|what|long|far|minutes|hours)\b[^.?!]{0,30}\bdriving\b"
    r"|\bneed a car\b|\bwithout a car\b|\bby (?:bus|train|mrt|public)\b"
    r"|\btransport(?:ation)?\b|\bbus\b|\bpublic transit\b|\bdrive\b|\btrain\b(?! )"
    r"|\b(?:freeway|highway|motorway|expressway|shuttle bus)\b|\bhigh[- ]speed rail\b|\bhsr\b"
    r"|\btake the (?:bus|train|mrt)\b"
)
AMENITIES = compiled(
    r"\bwhat(?:'s|’s| is| lies)? (?:there )?(?:around|near(?:by)?|next to|close to) (?:the )?[\ue002\ue003]"
    r"|[\ue002\ue003](?:岩場|那邊|那裡)?(?:附近|周邊|旁邊|周圍)(?:都)?有(?:些)?(?:什麼|啥)(?:東西|可以"
    r"|好玩的?)?[嗎呢?？\s]*$"
    r"|\b(?:what|anything) else\b[^.?!]{0,24}\b(?:besides|apart from|other than) climbing\b"
    r"|\bwhat\b[^.?!]{0,24}\b(?:non[- ]?climbers?|someone who doesn['’]?t climb|not climbing|rest days?)\b"
    r"|\b(?:non[- ]?climbers?|rest days?)\b[^.?!]{0,24}\b(?:do|around)\b"
    r"|(?:不爬|沒在爬|不攀岩|陪同)的?(?:人|家人|朋友|老婆|老公|小孩)?[^,，。?？]{0,8}(?:做|玩|幹)[嘛什啥麼]"
    r"|休息日[^,，。?？]{0,6}(?:做|玩|去)"
    r"|除了(?:攀岩|爬)[^,，。?？]{0,8}有什麼"
    r"|廁所|商店|超商|小七|7-?11|海灘|沙灘|\b7-?eleven\b|\bbeach(?:es)?\b|\bguest ?houses?\b|補給"
    r"|賣(?:水|早餐|午餐|晚餐|吃的|食物|飲料|東西|便當|零食)|買(?:得到|不到|的到)?[^,，。?？]{0,3}(?:水|東西|早餐|午餐|晚餐|食物|飲料|吃的)|買東西|吃的"
    r"|吃飯"
    r"|吃東西|用餐"
    r"|(?<!my )(?<!our )(?<!the )\b(?:hostels?|hotels?|airbnbs?|lodging|accommodations?"
    r"|places? to (?:stay|sleep))\b"
    r"|住的(?:地方|點)|地方(?:可以)?住|住哪(?![個些一座間])|可以住|過夜|旅館|餐廳|住宿|民宿|露營|溫泉|泡湯"
    rf"|{WATER}|\b(?:somewhere|anywhere) to (?:stay|sleep)\b|\b(?:stay|sleep) (?:over|overnight|the night)\b"
    r"|浮潛|有(?:一?條)?溪(?![流水邊頭])|溪(?=[嗎?？])|溪流|溪水|洗手間|\bsnorkel\w*|(?<!live[- ])\bstreams?\b"
    r"|\bhot[ -]?springs?\b"
    r"|盥洗室|化妝室|茅[廁房]|公廁|\btoilets?\b|\brestrooms?\b|\bbathrooms?\b|\bamenities\b|\bloos?\b"
    r"|\b(?:washrooms?|lavator(?:y|ies)|wcs?|outhouses?|porta-?pott(?:y|ies)|dunn(?:y|ies)|bogs?)\b"
    r"|\bfood\b|\beat\b|\brestaurants?\b|\bconvenience store\b|\bbuy water\b|\b(?:what|any"
    r"|are there) (?:shops|stores)\b(?! sell)|\bcamp(?:ing)?\b(?!\s?4)"
)
