"""What people ask of climbers, bodies, contests, accidents and stone, and no row records, by its words."""

from worker.understanding.grades.foreign_ladders import LADDERS
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic

HOW_HELD = compiled(
    r"怎麼(?:比|計|算|變|成)|[幾哪]種|項目|幾項|規則|計分|賽制|方式|是什麼|什麼意思|分成|算(?:失敗|犯規|完攀|分|不算"
    r"|嗎)|犯規|有分"
    r"|\b(?:rules?|formats?|disciplines?|kinds|types|scored?|scoring|counts?|points"
    r"|how (?:is|are|do|does)|what (?:is|are|does))\b"
)
WHERE_HELD = compiled(
    r"在哪|哪[個裡間天一]|什麼時候|何時|誰|幾[月號]|報名|今年|明年|日期|\b(?:where|when|who|next|upcoming|dates?"
    r"|this year)\b"
)
"""Who asks how people compete asks an article, and no result."""
_EVENT = (
    r"(?:音樂節|電影節|節(?![奏省約點目])|嘉年華|市集|派對|[夏冬]令營|體驗營|訓練營|營隊|講座|分享會|座談會?|聚會|路跑"
    r"|展覽|影展|演唱會|活動(?![範空領度力]))"
)
OF_THE_WORLD: tuple[Topic, ...] = (
    Topic(
        "first_ascensionist",
        "any",
        compiled(
            r"誰.{0,6}(?:首攀|首登|開(?:的|線|發|拓))|(?:首攀|首登|開線|開發|開拓)(?:者|人(?!形))|(?:首攀|首登"
            r"|開線).{0,6}(?:是誰|的?人)"
            r"|\bwho(?:'s)?\b.{0,30}\b(?:first ascents?|first climbed|fas?|bolted"
            r"|put (?:[「『]?\ue001+[」』]? )?up|opened|established"
            r"|developed)\b"
            r"|\bwhose (?:first ascent|fa)\b|誰[^,，。?？]{0,6}(?:first ascent|(?<![a-z])fa(?![a-z]))"
            r"|\bwho(?:m)? (?:do|should|to) (?:i |we )?credit\b"
            r"|\b(?:first ascent|fa)(?:['’]s)? (?:credit|goes to|went to|by whom|belongs to)|\bcredit(?:s"
            r"|ed)? (?:for|with) (?:the )?(?:first ascent|fa)\b"
            r"|\b(?:and |by )?who(?: first)? (?:did|made|climbed|sent|freed) (?:it|them|that|those|these)\b"
            r"|^(?:and |so )?who(?: was| has)? (?:climbed|did|sent|freed|put)(?: it| this| that)?(?: up)? first\b"
            r"|\b(?:has|did|have) (?:any|some) ?(?:one|body)\b[^.?!]{0,20}\b(?:bolt|open|put up|develop|establish"
            r"|equip)\w*\b"
            r"|\b(?:fa|first ascent)\s?(?:是|者)+誰|誰(?:打|鑽|裝|架)的[^,，。?？]{0,8}(?:bolt|錨栓|掛片)"
            r"|誰(?:是)?(?:最先|最早|先|第一個)(?:爬|完攀|送|開線)"
            r"|第一[個位名][^,，。?？]{0,14}(?:是誰|叫什麼)|誰[^,，。?？]{0,6}第一[個位名](?:爬|完攀|紅點|送)"
            r"|首位[^,，。?？]{0,14}(?:是誰|完攀)"
            r"|\b(?:who(?:'s| is| was)|name of) (?:the )?first (?:\w+ ){0,2}(?:to|who) (?:climb|send|redpoint"
            r"|onsight|flash|free)"
            # 「第一條 5.14 是誰爬的」
            r"|第一[條個][^,，。?？]{0,8}(?:是|由)誰[^,，。?？]{0,4}(?:爬|攀|送|開|完)|誰[^,，。?？]{0,4}(?:爬|攀"
            r"|完攀|送)"
            r"[^,，。?？]{0,3}第一[條個]"
            r"|\bwho\b[^.?!]{0,12}\b(?:climbed|sent|did|redpointed|freed)\b[^.?!]{0,12}\bthe first\b"
            r"|\bfirst (?:[\w.]+ ){1,3}(?:climbed|sent|done|freed) by (?:who|whom)\b"
            r"|有(?:沒有)?人[^,，。?？]{0,6}(?:開|打|拓)了?新(?:的)?(?:路)?線"
            r"|\bfirst ascensionists?\b|\bdeveloped by\b"
            r"|(?:誰|哪位|哪個前輩|哪些前輩)[^,，。?？]{0,6}(?:拓|整理|打的?|首開|[定設]的?\ue001|設計)"
            r"|\ue001[^,，。?？]{0,6}(?:誰|哪位)[^,，。?？]{0,4}[定設打]"
            r"|\bwho(?:'s)?\b.{0,30}\b(?:equipped|drilled|cleaned|discovered|named|created)\b|\bequippers?\b"
        ),
    ),
    Topic(
        "texture",
        "crag",
        compiled(
            r"割手|磨手|刺手|傷手|咬手|岩質(?:是)?(?:最|比較|很|超)?(?:好(?!幾)|爛|差|穩|硬|鬆(?!動))|(?:岩石|石頭)品質"
            r"|\brock quality\b|\bquality of (?:the )?rock\b|\b(?:best|worst|nicest|most solid"
            r"|better) (?:quality )?rock\b(?! (?:climb|gym))"
            r"|(?:岩石|石頭|岩質|岩面|岩壁|岩點|摩擦力?).{0,6}(?:銳|尖|(?<!便)利(?!用)|粗|滑"
            r"|磨|好不好|怎麼?樣)"
            r"|\bhow (?:sharp|rough|polished|slippery|grippy|abrasive|smooth) (?:is|are)\b"
            r"|\b(?:rock|holds?|limestone|sandstone|stone)\b.{0,16}\b(?:sharp|rough|polished|slippery|abrasive"
            r"|smooth|slick|breaks?|brittle|crumbl\w*|snaps?"
            r"|grippy|friction)\b|\b(?:sharp|polished|abrasive|slippery) (?:rock|holds|limestone|sandstone)\b"
        ),
    ),
    Topic(
        "body",
        "any",
        compiled(
            r"體重|(?<!需要)(?<!吃)(?<!靠)(?<!看)身高|體型|高個|矮個|個子(?:很|比較|太)?(?:高|矮|小)|(?:手|腿)(?:很"
            r"|比較|太)?(?:長|短)(?:的人|[,，要也的可怎有會過,\s]|$)"
            r"|臂展|矮子|\bape index\b|\bwingspan\b"
            r"|\d\s*(?:公斤|kg\b)|\d{3}\s*(?:公分|cm\b)|(?<!\d)(?:[3-9]\d|[三四五六七八]十[一-九]?)\s*(?:多)?歲"
            r"|(?<!岩壁)(?<!岩場)(?<!牆)(?:(?:太|很|比較|有點)(?:胖|重|矮)|(?:太|很|有點)老)(?:了)?|年紀(?:大|太大)"
            r"|老人|長輩|銀髮"
            r"|\b(?:body ?weight|overweight|too (?:heavy|old|fat)"
            # "Where this is too short" is said of a rope.
            r"|(?<!rope is )(?<!this is )(?<!that is )(?<!it is )(?<!rope['’]s )(?<!it['’]s )(?<!that['’]s )"
            r"too short|how tall do i|(?:weigh|i'm|i am) \d+ ?(?:kg|kilos|lbs?|pounds))\b"
            r"|\b(?:[3-9]\d)[- ](?:year|yr)s?[- ]olds?\b"
            r"|\b(?:short|tall|heavy|older|small|big|petite) (?:climbers?|people|person|folks?"
            r"|men|women|guys?|girls?|adults?)\b"
            r"|\bi(?:'m| am) (?:only |just |very |quite )*(?:short|tall|petite|1[3-9]\d ?cm|\d['’]\d)|\bseniors?\b"
        ),
        "who-can-climb",
    ),
    Topic(
        "contests",
        "any",
        compiled(
            r"\bpodiums?\b|(?:攀岩|抱石|先鋒|速度|全國|青少年|大專|國際|校際)(?:錦標|公開|邀請)?賽(?!制|道|規)|(?:友誼"
            r"|邀請|公開|聯誼|挑戰|排名|積分|分齡|盟主)賽|冠軍|亞軍|金牌|奪牌|錦標賽|世界盃"
            r"|奧運|亞運|世大運|全運會|全中運|全大運|聯賽|選手|賽事"
            r"|(?:攀岩|抱石"
            r"|先鋒)比賽|世界排名"
            r"|\bchampion(?:s|ships?)?\b|\bworld cup\b|\bolympics?\b|\bmedal(?:s|ists?)?\b|\bifsc\b"
            r"|比賽(?=[^,，。?？]{0,8}(?:什麼時候|何時|幾[號月點]|哪[天裡邊間個]|在哪|報名|日期|結果|成績|直播))"
            r"|(?:報名|參加|下一場|今年|明年|最近|近期)[^,，。?？]{0,6}比賽"
            r"|\b(?:next|upcoming|any|local|when|which|where|register|enter"
            r"|sign up)\b[^.?!]{0,40}\bcomps?\b(?! (?:wall|style|hold|climber|team))"
            r"|\bcomps? (?:in|at|this|next|coming|dates?|schedule)\b"
            r"|\bcompetitions? (?:in|at|near|this|next)\b"
            r"|\b(?:next|upcoming|local|annual|national|enter an?|any) (?:\w+ ){0,2}(?:competitions?|contests?)\b"
            # What those do whom every climber knows by name.
            r"|\b(?:honnold|ondra|garnbret|caldwell|sharma|narasaki|lynn hill)\b|霍諾德|李虹瑩"
            r"|\bworld ranking|\bpro(?:fessional)? climbers?\b"
            r"|\b(?:who|which \w+) (?:took|won|got|claimed|earned|has won)\b[^.?!]{0,40}"
            r"\b(?:gold|silver|bronze|title)\b"
        ),
        "competitions",
    ),
    Topic(
        "events",
        "any",
        compiled(
            rf"(?:有(?:沒有)?|什麼|哪些|最近|這個月|下個?月|今年|何時|什麼時候|報名|參加|舉?辦)[^,，。?？]{{0,12}}"
            rf"(?:攀岩|抱石|爬岩|岩場|岩館){_EVENT}"
            rf"|(?:攀岩|抱石|爬岩|岩場|岩館){_EVENT}[^,，。?？]{{0,8}}(?:什麼時候|何時|幾[號月點]|哪一?[天日裡邊月]"
            rf"|在哪|報名|名額"
            rf"|資訊|消息)"
            r"|\b(?:any|is there|are there|when(?:['’]s| is)|upcoming|next)\b[^.?!]{0,16}"
            r"\b(?:climb\w*|boulder\w*|crag|gym) (?:\w+ )?(?:festivals?|events?|camps?|fairs?|screenings?|exhibitions?"
            r"|part(?:y|ies)|gatherings?|markets?|talks?|lectures?|conferences?|concerts?|expos?)\b"
        ),
    ),
    Topic(
        "fame",
        "any",
        compiled(
            r"最(?:經典|值得|出名|有名|具代表性)|必爬|\bmust[- ](?:do|climb|try|send)s?\b|\bmost (?:classic"
            r"|iconic|famous)\b"
            r"|\bbest[- ]known\b"
        ),
    ),
    Topic(
        "wall_height",
        "gym",
        compiled(
            r"(?:牆|岩壁|壁面|場地|天花板)[^,，。?？]{0,6}(?:高|幾米|幾公尺|多高)|多高|挑高|哪一?[間家](?:岩館"
            r"|館)?最高(?!分|評)"
            r"|\b(?:tallest (?:\w+ )?(?:gym|wall)|highest (?:climbing )?wall)s?\b"
            r"|\bgyms? (?:is|has|with) (?:the )?(?:tallest|highest)\b(?! (?:rat|price|grade))|\bhow (?:high"
            r"|tall)\b|\bwall height\b"
            r"|\b(?:high|tall)(?:est)? walls?\b|\bheight of the wall"
        ),
    ),
    Topic(
        "staff",
        "gym",
        compiled(
            r"老師[^,，。?？]{0,4}(?:是誰|哪裡人|叫什麼|名字|姓什麼|幾歲|專業|背景)"
            r"|教練[^,，。?？]{0,8}哪一?[位個]|哪一?[位個]教練|教練[^?？]{0,16}(?:有耐心|會教|比較兇|溫柔)"
            r"|教練(?:的)?(?:叫什麼|名字|是誰|姓)|(?:哪位|誰是)[^,，。?？]{0,4}教練|\bwhat(?:'s| is) the (?:coach"
            r"|instructor)'?s? name|定線[員師]|館長|店長|老闆|創辦人|負責人|經營者|員工|櫃[台檯]|(?:店員|員工|教練"
            r"|他們|有人)[^,，。?？]{0,4}"
            r"(?:講|說|會|通)英[文語]"
            r"|\b(?:staff|coach(?:es)?|instructors?|setters?|desk|they"
            r"|people)\b[^.?!]{0,24}\bspeaks? (?:\w+ )?english\b"
            r"|\benglish[- ]speaking (?:staff|coach|instructor|people|gym)"
            r"|誰[^,，。?？]{0,4}(?:定"
            r"|設)(?:的)?(?:線|路線"
            r"|題)|(?:路線|線|題目?)(?:都)?是?誰(?:定|設)"
            r"|\b(?:head |route[- ]?)?setters?\b|\broute-?sett(?:ers?|ing)\b"
            r"|\bowners?\b|\bowns\b"
            r"|\bfounder|\bmanagers?\b"
            r"|(?:負責|幫忙)(?:定|設|換)(?:路線|線|題)|在(?:定|設)(?:路線|線|題)"
            r"|\bwho(?:['’]s| is| are) (?:in charge of|responsible for"
            r"|behind|doing)"
            r" (?:(?:the|all|your|their) )*(?:route[- ]?)?(?:sett|problems|sets)|\bwho (?:sets?|runs|works|(?:is"
            r"|was) (?:setting|the setter))\b|\bstaff\b"
        ),
    ),
    Topic(
        "grade_opinion",
        "any",
        compiled(
            r"(?:現在|之後|後來|最近|這陣子|今年)(?:有|會|是不是|有沒有|好像|都|也)*(?:變|變得)(?:比較|更|很"
            r"|得)?(?:難|簡單|硬|好爬|水|軟)"
            r"|點[^,，。?？]{0,2}(?:斷|爆|崩)掉?了"
            r"|\b(?:harder|easier|stiffer) (?:now|since|these days|than (?:it was|before))\b|灌水|虛標"
            r"|算(?:是)?(?:硬|軟|好拿|水|甜)的|(?:級數|難度)(?:給|標)?最(?:硬|軟)|最(?:好騙|容易拿到)"
            r"|(?:難度|級數|等級)(?:的)?標準|(?:級數|等級|定級)(?:是不是|會不會|都|好像|普遍|真的)*(?:比較|偏|很|超"
            r"|太)(?:硬|軟)"
            r"|有[^,，。?？]{0,8}的感覺嗎|(?<!還是)(?<!或是)(?<!或)(?:最|比較|偏|很|超)(?:軟|水|甜)(?=$|[?？\s的])"
            r"|給分[^,，。?？]{0,2}(?:軟|鬆"
            r"|甜)|(?!標準)標(?:得)?(?:太"
            r"|很|偏|比較)?(?:鬆(?!石|動)|緊|高|低|硬|軟|準)|比(?:實際|標示|標[的得]|定級"
            r"|級數)[^,，。?？]{0,4}(?:難|硬|簡單|容易|輕鬆)"
            r"|(?:難度|級數|等級|定級)(?:給得|定得|標得)?(?:很|偏|太)?(?:準|合理|公道|虛|鬆|緊)|名[副符]其實"
            r"|高估|低估|\bsandbag\w*"
            r"|\b(?:soft|stiff|hard|easy|light|tough|heavy) for (?:the|its|a|that|an?) (?:\w+ )?(?:grade|\ue006)"
            r"|\b(?:over|under)-?graded\b|\bgrade (?:\w+ )?(?:accurate|honest|fair|legit|generous|inflated)\b"
            r"|\bgenerously graded\b|\b(?:really )?feels? like (?:a |an )?\ue006?\d?5\.\d|\beasiest tick\b"
            r"|(?<!or )\b(?:softest|stiffest|softer|stiffer)\b(?! (?:mats?|pads?|floors?|padding|holds?|landings?))"
            r"|\bsoft (?:grades?|touch(?:es)?"
            r"|ones?|5\.\d+|v\d+)\b"
            r"|\bmost (?:generous|lenient|sandbag\w*)\b"
        ),
    ),
    Topic(
        "population",
        "any",
        compiled(
            r"(?:攀岩|爬岩|抱石|玩)[^,，。?？]{0,4}人口|(?:多少|幾個|幾萬)[^,，。?？]{0,4}(?:人(?:在)?(?:攀岩|爬岩"
            r"|抱石)|攀岩者|岩友)(?!約|揪)"
            r"|(?:攀岩者|攀岩的人|岩友)[^,，。?？]{0,4}(?:多少|幾)(?:人|個|位|萬)"
            r"|\bhow many (?:active |regular )?(?:climbers (?:are|does|do|live|in)"
            r"|(?:people|folks) (?:in \S+ )?(?:climb|boulder))\b"
            r"|\bclimbing population\b"
        ),
    ),
    Topic("other_ladders", "any", compiled(LADDERS), "grade-systems"),
    Topic(
        "future",
        "any",
        compiled(
            r"(?:未來|將來|今後|日後|接下來)[^,，。?？]{0,6}(?:計[畫劃]|規劃|打算|動向|發展|展望)"
            r"|(?:會不會|會|要|想)[^,，。?？]{0,8}(?:開|設)(?:分店|分館|新店(?!區)|新館|據點)|展店|拓點|設點"
            r"|\bfuture plans?\b|\bplan(?:s|ning)?\b[^.?]{0,20}\b(?:open|expand|build|branch|future)"
            r"|\bopen(?:ing)? (?:up )?(?:(?:an?|another|any|more|their|new|second|third|other|further) )+"
            r"(?:branch|location|gym|site|outlet)(?:es|s)?\b|開(?:第[二三四五]|下一)[間家店]"
            r"|(?:明年|下個月|以後|未來|將來|今後)(?:還|會不)?(?:會|要|有沒有)(?:開|關|漲|收|封|蓋|倒|變|換)"
            r"|(?:明年|明後年|下個?月|下半年|年底|以後|未來|將來|今後|近期)[^,，。?？]{0,18}(?:會不會|會|要|有沒有"
            r"|打算|預計|計[畫劃])[^,，。?？]{0,10}"
            r"(?:開[^,，。?？]{0,4}(?:分館|分店|新館|新店|館)|展店|漲價?|收掉|倒|搬|整修|改建|擴建|重開|重新開放"
            r"|封閉|新路線|降級|升級)"
            r"|(?:會不會|有沒有(?:要|打算)|打算|預計|計[畫劃]|準備)[^,，。?？]{0,8}(?:開[^,，。?？]{0,4}(?:分館|分店"
            r"|新館|新店)|展店|漲價|搬家|整修|改建|擴建|倒閉|收掉)"
            r"|什麼時候(?:會|要)?(?:再)?(?:開|蓋)(?:新|分)|(?:什麼時候|何時|哪天|幾月)[^,，]{0,4}開幕|開幕(?:日|時間"
            r"|了沒)"
            r"|(?<!最)新(?:的)?(?:岩|抱石|攀岩)?[館店場][^,，。?？]{0,8}(?:什麼時候|何時|哪天|幾月)"
            r"|\bopening (?:date|day)\b|\bwhen\b[^.?!]{0,20}\bnew (?:\w+ )?(?:gym|branch|wall)\b"
            r"|(?:票價?|價格|價錢|費用)[^,，。?？]{0,4}(?:會不會|會|快要|又要|要)(?:再|不)?(?:會)?(?:調?漲|變貴"
            r"|調[高整降]|降價)"
            r"|(?:今年|最近|之後)[^,，。?？]{0,4}(?:調?漲價?|降價)|(?:下一?[季年]|下個?月|下學期|過年後"
            r"|年後)[^,，。?？]{0,12}(?:漲價?|降價|調漲)"
            r"|(?:會不會|會|快要|又要)(?:再)?(?:調?漲價?|降價)(?=[嗎了呢?？\s]|$)"
            # 「聽說士林店要收了 真的假的」
            r"|要(?:收|倒|關|搬|頂讓)(?:了|掉|攤|館|店|起來|走)|(?:收|倒|關|頂)(?:掉|讓)了|歇業|結束營業|關門大吉|倒閉"
            r"|\b(?:clos(?:e|ing)|shut(?:ting)?) (?:down )?(?:for good|permanently)\b|\bgo(?:ing"
            r"|ne)? (?:out of business|bankrupt|bust)\b"
            r"|\b(?:will|going to)\b.{0,50}\b(?:next (?:year|month|season)|in the future|some ?day)\b"
            r"|\b(?:will|going to)\b.{0,30}\b(?:raise|open (?:a )?new|build|shut down|get (?:down|up)graded"
            r"|downgraded)\b"
        ),
    ),
    Topic(
        "elevation",
        "crag",
        compiled(r"海拔|標高|\babove sea level\b|\baltitude\b|\belevation\b"),
    ),
    Topic(
        "ranked_people",
        "any",
        compiled(
            r"最(?:強|厲害|猛|會爬)的?(?:台灣)?(?:[男女][性生子]?)?(?:攀岩|爬岩)?(?:者|人|手(?![臂指])|選手|岩友"
            r"|攀岩家|高手)"
            r"|爬得?最[難高硬][^,，。?？]{0,2}的[^,，。?？]{0,4}(?:[男女](?:生|性|子|岩友)|人是誰|選手)"
            r"|最早的?(?:台灣)?(?:的)?(?:攀岩|爬岩)(?:者|的?人|家|前輩)|誰(?:(?:爬|攀)[得的]?|是|的)?(?:最"
            r"|比較)(?:強|厲害|猛|會[爬攀])|誰[爬攀]得?最好"
            r"|誰[爬攀完]{1,2}[得的]?最(?:多|快)|誰(?:的?實力)?最(?:強|好)|最會[爬攀](?:岩)?的(?:人|是)|(?:第一"
            r"|最強)(?:攀岩)?高手"
            r"|\bwho climbs (?:the )?(?:hardest|strongest|best)\b"
            r"|\b(?:strongest|best|greatest|top) (?:\w+ )?climbers?\b(?!['’]s)"
            r"|\b(?:famous|well[- ]known|legendary|best[- ]known) (?:\w+ ){0,2}climbers?\b(?!['’]s)"
            r"|(?:有名|知名|出名|著名|傳奇)的?[^,，。?？]{0,4}(?:攀岩(?:者|家|選手|人|好手)|岩友|高手)"
        ),
    ),
    Topic(
        "name_length",
        "any",
        compiled(
            r"名[字稱]最[長短]|最[長短]的(?:路線)?名[字稱]|(?:哪些|有沒有|幾條)同名的?(?:路線|線)|(?:路線|線)同名的有"
            r"|\b(?:longest|shortest) (?:\w+ )?names?\b|\b(?:share|sharing|have|with) the same name\b(?! as)"
        ),
    ),
    Topic(
        "name_theme",
        "any",
        compiled(
            r"(?:名字?|名稱|路線名|取名|命名)[^,，。?？]{0,3}(?:跟|和|與|用|以)[^,，。?？]{1,8}(?:有關|相關)"
            r"|(?:用|以)[^,，。?？「」]{1,6}(?:命名|取名)的(?:路線|線)|跟[^,，。?？「」]{1,6}有關的(?:路線名|名字)"
            r"|\b(?:routes?|climbs?|lines?)(?: \w+){0,3} named after (?:some |an? |the )?(?:kinds? of )?"
            r"(?:animals?|foods?|drinks?|beers?|fruits?|films?|movies|songs?|people|persons?|places|bands?|birds?"
            r"|fish)\b"
        ),
    ),
    Topic(
        "naming",
        "any",
        compiled(
            r"誰[^,，。?？]{0,4}(?:取|命)的?名|(?:名字|名稱)[^,，。?？]{0,3}誰[^,，。?？]{0,3}(?:取|給|想|命名)"
            r"|(?:為什麼|為何)[會要]?(?:叫|取)|(?:名字|名稱|路線名|取名|命名)的?(?:由來|來源|典故|緣由|靈感|原因|故事)"
            r"|(?:名字|名稱)[^,，。?？]{0,4}(?:怎麼來|哪來|從哪)|\bnamed after\b"
            r"|\bwhy\b[^.?!]{0,40}\b(?:called|named)\b"
            r"|\bget (?:its|their|the|that) name\b|\borigin of (?:the|its) name\b|\bstory behind (?:the|its) name\b"
        ),
    ),
    Topic(
        "accident_log",
        "any",
        compiled(
            r"有人[^,，。?？]{0,8}(?:迷路|失蹤|失聯|受困|被困|走失|溺水|落水|被救)"
            r"|\b(?:some|any) ?(?:one|body)\b[^.?!]{0,12}\b(?:lost|missing|stranded|rescued|drown\w*|stung|bitten)\b"
            r"|有人[^,，。?？]{0,6}被[^,，。?？]{0,6}(?:[打砸擊]到|[打砸]中|咬|叮|螫|蜇|攻擊|搶|困)|(?:有"
            r"|[幾多少]個?)人(?:摔|墜|受傷|出事|掛彩|死|送醫|罹難|遇難|過世|往生|喪命|身亡|掛掉|喪生)|(?:受傷"
            r"|死傷|傷亡)人數"
            r"|(?:落石|石頭)[^,，。?？]{0,8}(?:砸|打)(?:到|中|死|傷)|(?:砸|打)(?:到|中|傷|死)[^,，。?？]{0,4}(?:幾"
            r"|多少|誰|人)"
            r"|(?:上(?:個?月|週|周|禮拜|次)|昨天|前[天陣]|[那這][起次件場])[^,，。?？]{0,8}?(?:墜落|山難)?(?:意外"
            r"|事故|山難|墜落)"
            r"[^?？]{0,12}(?:怎[樣麼]|還好|後來|原因|誰|幾[個人]|傷|死|什麼)"
            r"|(?:地震|颱風|豪雨|大雨|前幾天|昨天)[^,，。?？]{0,8}(?:有沒有|有|造成)落石"
            r"|[幾少][起件次](?:意外|事故)|[\ue001-\ue004]\s*(?:受傷|墜落|出事)過"
            r"|有人(?:在[\ue001-\ue005]+)?(?:落海|墜|跌|摔)"
            r"|死(?:過|了|掉)?(?:多少|幾)?個?人|死亡|喪命|往生|過世|(?:出|發生)過(?:什麼|重大|嚴重|死亡)*(?:事|意外)"
            r"|哪[^,，。?？]{0,8}(?:出的?事|發生(?:的?意外|的?事))|出的?事[^,，。?？]{0,4}[是在]哪|(?:意外|事故"
            r"|傷亡)(?:統計|次數"
            r"|率|紀錄|記錄|多嗎|很多)|最危險的"
            r"|\b(?:deaths?|die[sd]?|dead|fatal(?:ity|ities)?|killed)\b|\b(?:an|any|that|recent|last|the) accidents?\b"
            r"|\baccident (?:rate|statistic|record|history)|\bhow many (?:\w+ )?(?:accidents|injuries|rescues)\b"
            r"|\b(?:climbers?|people|many) (?:\w+ ){0,2}(?:injured|hurt|rescued)\b"
            r"|\b(?:read|heard|news|saw|reports?|article) (?:\w+ ){0,4}(?:fell|falling|fall|fallen)\b"
            r"|\bmost dangerous\b"
        ),
        "risk",
    ),
)
"""Beside the topics of gyms and crags in unrecorded_topics."""
