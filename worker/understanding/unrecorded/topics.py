"""What people ask of gyms and crags and no row records, by its words: payment, pets, courses, tides, live state."""

from typing import Literal, NamedTuple

from worker.understanding.gyms.gym_things import AUTO_BELAYS, BOARDS, EXTRAS
from worker.understanding.matching.patterns import Pattern, compiled
from worker.understanding.personal.others import OF_OTHERS, OTHERS_LOG
from worker.understanding.personal.own_lists import OWN_LISTS

Of = Literal["gym", "crag", "any"]


class Topic(NamedTuple):
    """A subject with no column: of which kind of row it is asked, its words, and the article that comes nearest."""

    key: str
    of: Of
    words: Pattern
    article: str | None = None


TOPICS: tuple[Topic, ...] = (
    Topic(
        "scenery",
        "any",
        compiled(
            r"拍照|漂亮|風景|景觀|海景|夕陽|日落|view(?=很|最|好|讚|[?？])|\b(?:views"
            r"|(?:best|good|nice|great|ocean|sea|prettiest|worst|better|nicest|its|their) view)\b"
            r"|\bsunsets?\b|好看|美的|無聊(?:的?(?:路線|線|岩場)|嗎|[?？])|(?:路線|爬起來|岩場)[^,，。?？]{0,6}無聊"
            r"|難看|最爛(?!的?評)|\bphoto|\bscenic|\bscenery\b|\bbeautiful\b|\bprett(?:y"
            r"|iest)\b|\bworst\b(?! case| rated| to best)|\bugl"
        ),
    ),
    Topic(
        "pets",
        "any",
        compiled(
            r"(?:寄放|放|留|綁|拴)[^,，。?？]{0,3}[狗貓](?!熊)|(?:把|將)(?:我(?:家)?的?)?[狗貓]"
            r"|帶(?:著)?(?:我家)?(?:的)?(?:狗|貓)|狗狗|(?:遛|養的?|跟)狗|狗(?:可以|能|進|去|友善)|寵物|毛小孩"
            r"|毛孩|(?:牽|遛|養|帶)[^,，。?？]{0,4}[狗貓]|(?<![警獵])犬(?![齒牙])|貓咪"
            r"|\b(?:labradors?|retrievers?|corgis?|husk(?:y|ies)|shibas?|poodles?|terriers?|kittens?)\b"
            # What a dog did is told: "my dog ate my guidebook".
            r"|\b(?:dogs?|pup(?:py)?)\b"
            r"(?! (?:ate|chewed|destroyed|peed|barked|barks|woke|died|is sick|was sick|ran|got|hates)\b)"
            r"|\bpets?\b"
        ),
        "crag-etiquette",
    ),
    Topic(
        "wifi",
        "any",
        compiled(
            r"\binternet\b|\bcharge (?:my|our|a|your) (?:phone|laptop|battery|headlamp|power ?bank)|網路(?:密碼|速度"
            r"|訊號|連線)"
            r"|(?:提供|有|連|上)(?:沒有|免費|公共)?網路(?!上)|充手機|(?<!訂)無線上網|wi-?fi|無線網路|插座|(?<!車)充電"
            r"|\bpower outlets?\b"
        ),
    ),
    Topic(
        "air",
        "gym",
        compiled(
            r"冷氣|空調|通風|暖氣|電扇|風扇|悶熱|很悶|(?:會|很|太|超)(?:熱(?!門|身|情|鬧)|冷(?!門))"
            r"|\bair[ -]?con(?:ditioning|ditioned)?\b|\bventilat|\bheating\b|\ba/c\b|\b(?:have|has|got|with|any"
            r"|the|no) ac\b|\bstuffy\b|\bhumid\b"
            r"|\b(?:hot|cold|freezing|sweaty|boiling) (?:in(?:side)?|there|up there|during)\b|\bgets? (?:\w+ )?hot\b"
        ),
    ),
    Topic(
        "boards",
        "gym",
        compiled(BOARDS),
        "hangboard",
    ),
    Topic("auto_belays", "gym", compiled(AUTO_BELAYS), "auto-belay"),
    Topic("extras", "gym", compiled(EXTRAS)),
    Topic(
        "membership",
        "gym",
        compiled(
            r"(?<!入)會員(?!制)|月票|月卡|月費|年票|年卡|年費|回數票|季票|季卡|定期票|(?:按|以)月(?:付|繳|計|算)"
            r"|月繳|吃到飽|無限次|(?:[一二三五六七八九十]"
            r"|\d{1,2})[次日][票券]|次券|[一七]日券|套票"
            r"|(?:每|一)個?月[^,，。?？賺薪領]{0,8}(?:多少(?!次|天|條)|幾[元塊]|花費|費用|預算)|包月"
            r"|\b(?:how much|cost|price|pay|spend|budget)\b[^.?!]{0,40}\b(?:per|a|each|every) month\b"
            r"|(?<!require )(?<!requires )(?<!need )(?<!needs )\bmemberships?\b"
            r"(?!(?: fees?|[ -]only| required| mandatory| needed)\b)|\bmonthly\b"
            r"|\bpunch (?:cards?|pass)|\bby the (?:month|year|quarter)\b|\b(?:unlimited|all you can climb) (?:pass"
            r"|entry|month)"
            r"|\b(?:annual|week(?:ly)?|year(?:ly)?|month|season) (?:pass|card|ticket)"
            r"|\b(?:ten|five|\d{1,2})[- ](?:visit|entry|time|punch) (?:pass|card|ticket)|\bmulti-?(?:visit|entry) pass"
        ),
    ),
    Topic(
        "discounts",
        "gym",
        compiled(
            r"(?:學生|兒童|小孩|小朋友|孩童|敬老|愛心|優待|軍警|親子|家庭|情侶|雙人)(?:票|價)"
            r"|學生[^,，。?？]{0,6}(?:便宜|打折"
            r"|半價|折)|優惠|折扣|團體(?:價|票)|早鳥"
            r"|學生(?:呢|多少|要多少|怎麼算|算多少)|\b(?:price|prices|rates?|entry|how much|cost"
            r"|tickets?)[^.?!]{0,16} for (?:a |an )?"
            r"(?:students?|kids?|child(?:ren)?|seniors?)\b|\bstudents? (?:pay|get|cheaper)\b"
            r"|\bdiscounts?\b|\bstudent (?:price|rate|ticket)s?"
            r"|\bgroup rates?\b|\b(?:child(?:ren)?|kids?|senior|junior|military|family|couple)(?:['’]?s?)?(?: entry)? "
            r"(?:price|rate|ticket|pass|admission)(?:es|s)?\b"
        ),
    ),
    Topic(
        "children",
        "gym",
        compiled(
            r"\b(?:daughter|son|kid|boy|girl|child|nephew|niece|little one)(?:['’]s| is)? (?:only |just |nearly |almost"
            r" |about )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!:| ?(?:[ap]m|o'?clock|k\b"
            r"|minutes))"
            r"|年齡|幾歲|國小(?=生|的|[一二三四五六]年級)|小學生|(?<![國高中])[一二三四五六]年級"
            r"|幼[稚兒]園(?=的|生|小|可以|能|[大中小]班)"
            r"|(?:[一兩二三四五六七八九]|(?<!\d)\d)歲|個月大(?![概約致])|嬰兒|寶寶"
            # A child's own day is told: 「小孩練完球才能過去」.
            r"|(?:小孩|小朋友|孩子)"
            r"(?!們?(?:練完|下課|放學|上學|補習|睡|去上|在學校|考|開學|上課))"
            r"|兒童|親子|\bkids?\b|\bchild(?:ren)?\b|\bminimum age\b|\bhow old (?:do|does|must"
            r"|should) \w+|\bold enough\b|\bage (?:limit"
            r"|restriction)s?\b"
            r"|\btoddlers?\b|\bbab(?:y|ies)\b|\binfants?\b|\b(?:year|yr)[- ]?olds?\b|\bfamil(?:y|ies)\b"
        ),
        "children",
    ),
    Topic(
        "gym_parking",
        "gym",
        compiled(
            r"停[汽機]?車|車位|車子?停(?!下)|車子?(?:可不可以|可以|能不能|能|要|該|得)停|(?:車|去|要|可以|能)停(?:在"
            r"|到)?哪|[汽機]車[^,，。?？]{0,4}停"
            r"|停車費|折抵|\bparking\b|\b(?:can|could|may) (?:you|i|we|one) park\b|\bpark (?:my|a"
            r"|the) (?:car|scooter)\b"
        ),
    ),
    Topic(
        "gym_grades",
        "gym",
        compiled(
            r"(?:題目?|路線|線路?)(?:會不會|是不是|有沒有|都|也|是)*(?:最|比較|較|很|偏|超|太)?(?:難|硬|簡單"
            r"|水)(?=[嗎的爬?？,，\s]|$)"
            r"|最(?:難|硬|簡單|水)的?(?:攀?岩館|抱石館|館)|館(?:是)?(?:最|比較)(?:難|硬|簡單"
            r"|水)(?:爬)?(?=[嗎的?？,，\s]|$)"
            r"|\b(?:hard|easi|tough|stiff|soft)(?:est|er) (?:\w+ )?(?:gyms?|sets?|problems|routes|boulders|climbs"
            r"|lines|setting)\b"
            r"|\b(?:set|setting|sets)\b[^.?!]{0,6}\b(?:hard|easi|tough|stiff|soft)er\b"
            r"|\bgyms? (?:is|are|has|have|with|sets?) (?:the )?(?:hard|easi|tough|stiff|soft)(?:est"
            r"|er)\b(?! to (?:reach|get|find))"
            r"|(?:題目?|線|路線|抱石|館內?|這[間家])的?(?:難度|級數|等級)|(?:難度|級數|等級)(?:怎麼|如何"
            r"|是?用)?(?:分|標|定)|最[高難](?:的)?(?:難度|級數|等級)|難度系統|幾級|最難[^,，。?？]{0,6}(?:幾|v)"
            # Which grades a gym has set: 「有沒有V7的線」, "any V5s?"
            r"|(?<![a-z\d])(?:v\s?\d{1,2}|5\.\d{1,2}[a-d]?)\s?(?:以上|以下|左右)?的?(?:題目?|路?線|抱石|挑戰|可以爬"
            r"|能爬|嗎)"
            r"|有(?:沒有|幾[條題]|多少)?\s?(?:v\s?\d|5\.\d)"
            r"|\b(?:any|have|has|set|sets|many) (?:a |any )?(?:v\d{1,2}|5\.\d{1,2}[a-d]?)"
            r"|\bgrades?\b|\bgrading (?:system|scale)|\bhow (?:hard|difficult)\b|\bdifficulty\b"
        ),
    ),
    Topic(
        "gym_novice",
        "gym",
        compiled(
            r"(?:適合|友善|推薦)[^,，。?？]{0,4}(?:新手|初學|初心|入門者|沒爬過|第一次)(?!課)"
            r"|(?:新手|初學者?|第一次爬|沒爬過的人?)[^,，。?？]{0,4}(?:友善|適合|推薦)"
            r"|(?:新手|初學者?|菜鳥|沒爬過|第一次(?:爬|攀|玩|體驗))[^。?？]{0,14}哪[^,，。?？]{0,6}(?:館"
            r"|間)[^,，。?？]{0,4}好"
            r"|\bgyms? (?:should|would|could) (?:a |an )?(?:beginners?|newbies?|first[- ]?timers?)\b"
            r"|\b(?:good|best|great|suitable|okay|ok|nice|right)\b[^.?!]{0,24}\bfor (?:a |an )?"
            r"(?:complete |total |absolute )?(?:beginners?|newbies|novices?|first[- ]timers?|newcomers?)\b"
            r"|\b(?:beginner|newbie|novice)[- ]friendly\b|\bfriendly (?:to|for) (?:beginners|newbies)\b"
        ),
        "first-gym-visit",
    ),
    Topic(
        "access",
        "any",
        compiled(
            r"無障礙|輪椅|嬰兒車|娃娃車|\bstrollers?\b|\bpushchairs?\b|\bprams?\b"
            r"|\bwheelchair|\baccessib"
        ),
    ),
    Topic(
        "size",
        "gym",
        compiled(
            r"有多[大小]|(?<!價差)(?<!差[距異額])(?<!落差)(?:最|比較|很|多|哪一?[間家個](?=大(?![學樓廈眾家店])))大"
            r"|坪數|面積"
            r"|幾條線|幾題|多少題|題數|[幾多少](?:道"
            r"|面)(?:\w{0,4}牆)?|容納"
            r"|(?:廁所|洗手間|淋浴間?|浴室|更衣室|置物櫃|櫃子|繩道)(?:總共|一共|大概|共)*(?:有|是)?(?:幾"
            r"|多少)[間個座格條](?![店館])"
            r"|[幾多]少?[間個格條]?(?:廁所|洗手間|淋浴間|浴室|更衣室|置物櫃|繩道)"
            r"|\bhow many (?:toilets?|changing rooms?|bathrooms?)\b"
            r"|\b(?:biggest|largest|bigger|more big|how (?:big|large"
            r"|spacious))\b(?! (?:[\w\ue001-\ue006-]+ ){0,4}?(?:chain|brand))"
            r"|\bsquare (?:met|f)|\bcapacity\b"
            r"|\bhow many (?:\w+ )?(?:lanes?|walls?|lines?|problems?|boulders|ropes?|people"
            r"|auto ?belays?)\b(?![ -](?:climbing )?gyms?)"
        ),
    ),
    Topic(
        "setting",
        "gym",
        compiled(
            r"(?:線|題目|攀爬)的?風格|\b(?:climbing|problem) style\b"
            r"|定線(?!公告).{0,6}(?:好|品質|風格|有趣|厲害)|線(?:最|比較|很)好(?:玩|爬)?|\b(?:best"
            r"|good) setting\b|\bsetting (?:style|quality)\b"
            r"|(?:多久|多常|幾天|幾週|幾個?月|頻率)[^,，。?？]{0,6}(?:換|更新|重[設定]|定"
            r"|洗(?=[^鞋,，。?？]{0,3}[牆點線題]))|(?:換線"
            r"|定線"
            r"|換題)的?(?:頻率|週期|間隔|速度)"
            r"|(?:禮拜|星期|週|周)幾[^,，。?？]{0,4}(?:換|定|設|出|上)新?(?:路線|線|題)"
            r"|(?:換|上)新?(?:的)?(?:路線|線|題)(?:是|在|的)*(?:幾號|哪一?天|哪時|什麼時候|何時|日期|幾月)|(?:上次|上一次|最近一次|下次|下一次)(?:的)?(?:換|定)新?(?:線|題)"
            r"|換(?:線|題)?換?(?:好|完)了?[沒嗎]|(?:換線|新線)[^,，。?？]{0,4}(?:好了|完了|出來)[沒嗎]"
            r"|(?:禮拜|星期|週|周|每)[幾週月][^,，。?？]{0,6}(?:換線|定線|換題|洗牆|出新線|出新題|有新題|有新線)"
            r"|\b(?:what|which) (?:days?|weeks?)\b.{0,24}\b(?:re-?set|set(?:ting)? (?:new|day)|new (?:sets?|problems"
            r"|boulders))"
            # When it was last done may be announced; when it will be is not.
            r"|(?:下一?次|下回|下一?[輪波]|什麼時候(?:會|要|再)|何時(?:會|要|再)|哪天(?:會|要)|預計"
            r"|之後)[^,，。?？]{0,6}"
            r"(?:換線|定線|換題|拆線|換新線|出新線|新題)|(?:換線|定線|換題)(?:日期?|時間表?|表|行程)"
            r"|(?:換線|定線|換題)(?:日)?(?:是|在|都)*(?:什麼時候|何時|哪一?[天日]|幾[號月]|(?:禮拜|星期|週)幾)"
            r"|\bnext (?:route |wall |full |problem )?re-?set\b|\bnext (?:route )?setting\b"
            r"|\bwhen (?:will|are|is)\b.{0,40}\bre-?set\w*|\bwhen (?:will|are|is|do|does)\b.{0,40}\b(?:set new"
            r"|new (?:sets?|problems|boulders|routes))\b"
            r"|\bhow (?:often|frequently|regularly)\b.{0,40}\b(?:re-?set|set|chang\w+|new|refresh\w*|rotat\w+)\b"
            r"|\bre-?set(?:ting)? (?:schedule|cycle|frequency)"
        ),
    ),
    Topic(
        "bookmarks",
        "any",
        compiled(OWN_LISTS),
    ),
    Topic(
        "permits",
        "crag",
        compiled(
            r"門票|買票|入場費|收費(?!的?停車)|要錢|付費|申請|入園|入山|(?<![們邊裡站庫料])登記(?![成為在作過了有]|(?:的|了)?(?:難度|級|長度|路線|線|傳攀|運攀|頂繩|[幾多]))|許可"
            r"|\bfree to (?:enter|visit|access"
            r"|climb)\b|\bfree (?:entry|entrance|admission|access)\b|\bpermits?\b|\bentrance fees?\b|\bfees?\b"
            r"|\bregist(?:er|ration)\b"
            r"|\bpermission\b|\ballowed to climb\b|\bis (?:it|climbing) legal\b|合法|違法"
        ),
        "ethics-access",
    ),
    Topic(
        "camping",
        "crag",
        compiled(
            r"[\ue001-\ue003](?:那邊|那裡|岩場|現場)?(?:可不可以|可以|能不能|能|准)過夜|(?:停車場|海邊|野外|岩壁"
            r"|岩場(?:裡|底)?|洞裡?|山上)(?:可以|能|不能|准)*(?:直接|睡|搭)*過夜|露營(?!車)|紮營"
            r"|營地|營區|帳篷|搭帳|車宿|車泊|睡車上|\bcamp(?:ing|site|ground)?s?\b(?!\s?4)|\btents?\b"
            r"|\bsleep(?:ing)? in (?:my|our|the|a) (?:car|van|truck)\b|\bbivou?ac\w*|\bbivvy\b"
        ),
    ),
    Topic(
        "rules",
        "crag",
        compiled(
            r"禁忌|規矩|規範|慣例|習俗|攀登倫理|倫理|禮儀|不成文|在地人?(?:會|的)?(?:在意|介意)"
            r"|\btaboos?\b|\b(?:local|climbing|crag) (?:ethics?|rules?|customs?|etiquette)\b|\bethics?\b"
            r"|\betiquette\b|\bcustoms\b"
        ),
        "ethics-access",
    ),
    Topic(
        "fires",
        "crag",
        compiled(
            r"烤肉|野炊|煮食|生火|營火|升火|\bbarbecues?\b|\bbbqs?\b|\bcamp ?fires?\b|\bcook(?:ing)?\b"
            r"|\bgrill(?:ing)?\b"
        ),
        "ethics-access",
    ),
    Topic(
        "rescue",
        "crag",
        compiled(
            r"救援|救難|救護|醫院|診所|急診|藥[局房妝]|衛生所|直升機|消防[局隊分]|派出所|\bambulances?\b|\b(?:fire"
            r"|police) (?:station|department|brigade)\b|\brescue\b|\bhospitals?\b|\bclinics?\b|\bemergency rooms?\b"
            r"|\bpharmac(?:y|ies)\b|\bdoctors?\b"
        ),
        "accidents",
    ),
    Topic(
        "safety",
        "crag",
        compiled(
            r"安不安全|最安全|最危險|\bsafest\b|\bmost dangerous\b|安全嗎|危不危險|危險[嗎不]|(?:會不會|會|很|太"
            r"|多)[很太滿]?危險"
            r"|\b(?:is|are|how)\b.{0,20}\b(?:safe|dangerous)\b(?! to (?:belay"
            r"|use|clip))"
        ),
        "rockfall",
    ),
    Topic(
        "swimming",
        "crag",
        compiled(
            r"釣魚|水(?:到底|大概|會|有)*多深|水深(?:多少|夠|幾)|(?:橋|石頭|岩石|懸崖|崖)[^,，。?？]{0,5}跳(?:下去|水)|(?<![不懂]會)(?<!不太會)(?<!不諳)(?<!學過)遊泳|潛水(?!石)|跳水|戲水|\bfish(?:ing)?\b"
            r"|\bswim(?:ming|mable)?\b|\bdiv(?:e|ing)\b|\bsurf(?:ing)?\b"
        ),
    ),
    Topic(OTHERS_LOG, "any", OF_OTHERS),
    Topic(
        "lighting",
        "crag",
        compiled(
            r"有(?:沒有)?(?:裝|開)?(?:夜間)?(?:路?燈|照明)|(?:裝|開|點)(?:路?燈|照明)|夜間照明|燈光"
            r"|\b(?:flood ?lights?|floodlit|lighting|street ?lights?|lights at night)\b"
        ),
    ),
    Topic("drones", "crag", compiled(r"空拍|無人機|\bdrones?\b")),
)
