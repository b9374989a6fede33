"""Recognise who wants something explained from articles, and who asks it at a named place or for a named route."""

from collections.abc import Sequence

from schemas.reading import Kind, Mention
from worker.text.folding import count_cjk, fold
from worker.understanding.asked.emergencies import is_emergency, is_injury, is_of_the_body
from worker.understanding.asked.intent import IntentReading
from worker.understanding.asked.judgements import wants_judgement
from worker.understanding.asked.style_of_ascent import asks_style
from worker.understanding.asked.topics import asks_of_kinds, sets_apart, wants_explained
from worker.understanding.asked.whose_body import slept_too_little
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.followups.pointing import points_back
from worker.understanding.gyms.prices import is_of_purchase
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.recognised import article_on
from worker.understanding.unrecorded.world import HOW_HELD, WHERE_HELD
from worker.understanding.wording.masking import AREA, CRAG

# What to bring to a named place, or how to get ready for a named route: an article, and beside it what the rows say.
_READIES = compiled(
    r"(?:[要該]|需要|應該|得)[^,，。?？]{0,6}[帶穿準備]{1,2}(?:什麼|哪些)(?!等級|程度|樣|人|難度|路線)|(?:帶|準備"
    r"|需要|要有)(?:什麼|哪些)(?:裝備|器材|東西)"
    r"|(?:要不要|需不需要|需要|一定要|該|得|要)(?:自己|另外|先|再|多)?(?:帶|準備|自備)(?:自己的)?"
    r"(?:繩子?|主繩|裝備|確保器|吊帶|岩鞋|粉袋?|抱石墊|墊子|岩盔|頭盔|安全帽)(?!.{0,6}[夠長])"
    # Whether wet rock is to be climbed is told of rock in general, and of its kind beside.
    rf"|(?:[岩石{CRAG}{AREA}牆線點])[^,，。?？]{{0,4}}[濕溼淋][了的]?[^,，。?？]{{0,6}}(?:可不可以|能不能|可以|能|適合)[^,，。?？]{{0,3}}[爬攀上]"
    r"|\b(?:wet|damp)\b[^.?!]{0,24}\bclimb\w*|\bclimb\w*\b[^.?!]{0,40}\b(?:wet|damp)\b"
    r"|什麼裝備|哪些裝備|裝備清單|(?:怎麼|如何|要怎麼|該怎麼)(?:練|訓練|準備|突破)|練(?:什麼|哪些)"
    r"|(?:要|需要|一定要|該|用)[^,，。?？]{0,3}[戴帶](?:個|著)?(?:頭盔|岩盔|安全帽)|需要(?:頭盔|岩盔|安全帽)|(?:要|該"
    r"|得)(?:先)?(?:學)?會(?:什麼|哪些)|要先學|(?:需要|要先有|要有|先具備|要具備)(?:什麼|哪些)(?:樣的)?(?:能力|技術|技能|經驗)"
    r"|一個人(?:去|爬|攀|可以|能)|獨自|自己一個人|夜攀|天黑|摸黑|(?:晚上|半夜)[^,，。?？]{0,4}(?:爬|攀)"
    r"|(?:頭盔|岩盔|安全帽)[^,，。?？]{0,6}(?:要|需要|必要)"
    r"|(?:要|該|需要)注意(?:什麼|哪些|事項)?"
    r"|\bwhat (?:gear|equipment|rack|skills|protection|should (?:(?:i|we)|(?:an?|the|my"
    r"|our) [\w ]{2,30}) (?:bring|pack|wear|know))\b"
    r"|\bwhat (?:do|to) (?:i |we )?(?:need to )?(?:bring|pack|wear)\b"
    r"|\bhow (?:do|should|can|to|would) (?:i |you |one )?(?:train|practi[cs]e|prepare|get ready|get strong)\b"
    r"|\b(?:climb|boulder|lead|solo)(?:ing)?\b[^.?!]{0,30}"
    r"\b(?:alone|by myself|on my own|at night|in the dark|after dark)\b"
    r"|\b(?:need|wear|bring|take) (?:an?|my|our) (?:own )?(?:helmet|rack|rope|harness|chalk|gear)\b"
    r"(?! (?:long|that|of))"
    r"|\bhelmets? (?:needed|necessary|required)\b"
)
_OF_ROWS = compiled(
    r"推薦|[運傳]攀還是|\b(?:sport|trad) or\b|哪條|哪[些幾]條|哪些路?線"
    r"|路線有|幾[條支個米]|多長|的(?:抱石|路線|線|運攀|傳攀)"
    r"|有(?:什麼|哪些)(?:可以|路線|抱石)"
    r"|\b(?:recommend|which|how many|how long|what (?:routes|climbs|boulders|lines)|any (?:routes|climbs|boulders))\b"
)
# Rows are chosen or counted, not spoken of in general.
_CHOOSES = compiled(
    r"哪|推薦|適合|有沒有|幾|多少|最|附近|(?:岩場|路線|岩館|抱石館)有|(?:岩場|路線|岩館|抱石館|的館)[嗎呢?？]*$"
    r"|\b(?:which|where|recommend|suggest|how (?:many|much)|nearest|near)\b"
    r"|\b(?:good for|suit\w*)\b|\b(?:an?|the) (?:\w+ )?gym\b"
    r"|\b(?:any|an?|the) (?:gyms?|crags?|routes?)\b.{0,20}\b(?:with|that|where|have|has|offer)\b"
)
_ALL_GYMS = compiled(
    r"\b(?:do|does|are|is|have|has) (?:all|every|each|most)(?: of)?(?: the)?(?: \w+){0,2} (?:gyms?|halls?)\b"
    r"|(?:每一?|所有的?|全部的?)[間家]?(?:攀?岩館|抱石館|館)"
)
_WHICH_GYMS = compiled(
    r"\b(?:what|which|any) (?:\w+ )?gyms?\b[^.?!]{0,24}\b(?:have|has|with|offer\w*|do|are)\b"
    r"|哪[些幾一]?[間家]?(?:攀?岩館|抱石館|館)有"
)
# Who says what grade they climb and asks what to climb wants routes: 「剛紅點 5.10c，下一步爬什麼」.
_WHAT_TO_CLIMB = compiled(
    r"爬(?:什麼|哪)|下一(?:條|個目標)|\bwhat (?:should|can|could|do|to|shall) (?:(?:i|we) )?"
    r"(?:climb|try|do|get on|project|go for|aim for)\b"
    r"|\bwhat(?:'s|’s| is|s)? (?:next|now)\b|\bnext (?:route|climb|project|goal)\b"
)
# 「最難的那條叫什麼名字」 asks which it is.
_CALLED = compiled(
    r"最[^,，。?？]{1,4}的?(?:[那一這]?[條間個座]|路線|岩館)?(?:路線|岩館|岩場)?(?:是)?叫(?:做|作)?(?:什麼|啥)"
)
# What to begin with outdoors hangs on more than on what one climbs in a gym.
_FIRST_GRADE = compiled(
    r"(?:第一次|剛開始)?(?:去|爬|到)?(?:戶外|野外|岩場|天然岩)[^,，。?？]{0,8}(?:從|該爬|要爬|可以爬)(?:幾級|多難|哪一?個?難度|什麼難度)(?:開始|起)?"
    r"|\bwhat grades? (?:should|can|could|do|would|shall) (?:i|we|they) (?:try|start|climb|lead|aim|expect|begin)"
    r"[^.?!]{0,24}"
    r"\b(?:outdoors?|outside|on real rock|on rock)\b"
)
# 「動力繩，60米還是70米好」 is asked of ropes, and bounds no route.
_WHICH_ROPE = compiled(
    r"繩子?[^。?？]{0,6}\d{2}\s?(?:米|公尺|m)(?:的)?(?:好|還是|或|跟|和|or)+\s?\d{2}\s?(?:米|公尺|m)"
    r"|\brope\b[^.?!]{0,12}\b\d{2} ?(?:m|met(?:er|re)s?)? or \d{2} ?(?:m\b|met)"
)
# Who tells a level and asks what to train wants no routes of that level: 「我爬5.11a，抱石 V4，該練什麼」.
_TRAINS = compiled(
    r"(?:該|要|應該|可以|得|先)(?:怎麼)?練(?:什麼|哪些|啥)?[\s?？啊呢才好]*$"
    r"|\bwhat (?:should|do|can) (?:i|we) (?:train|work on|practi[cs]e)\b"
)
_FIRST_WHEN = compiled(r"第一次(?:被)?(?:爬|攀|完攀|登)(?:是|在)?(?:哪一?年|什麼時候|幾年)")
# Who drank, is pumped or has just fallen for climbing asks about themselves, whatever else is in the story.
_OF_ONESELF = compiled(
    r"(?:指甲|指尖|腳踝|膝蓋|手肘|手腕|肩膀|下背|脖子|腳趾)[^,，。?？]{0,6}(?:痛|腫|黑|麻|翻|斷|裂(?![隙縫])|扭|痠|酸|緊)"
    r"|\bmy (?:\w+ )?(?:nails?|fingertips?|wrists?|elbows?|knees?|ankles?|shoulders?|back|toes?|thumb|fingers?"
    r"|hamstrings?)\b"
    r"[^.?!]{0,20}\b(?:hurts?|sore|split\w*|tingl\w+|numb|swollen|black|aches?|aching|jammed|stiff|cracking)\b"
    r"|流鼻血|抽筋|頭暈|想吐|暈眩"
    r"|\b(?:nose ?bleeds?|my nose (?:is |was )?bleed\w*|dizzy|light-?headed|nauseous|cramp(?:s|ed|ing)?)\b"
    r"|喝(?:酒|醉|了酒|到[^,，。?？]{0,3}點)|酒後|宿醉|爆[臂手](?![^,，。?？]{0,6}(?:路線|線))|[愛迷]上(?:了)?攀岩|對攀岩(?:上癮|著迷)"
    r"|\b(?:drunk|tipsy|hungover|hangover|alcohol|been drinking|few beers)\b"
    r"|\b(?:get|got|getting|gets|so|too|always|am|is|are) (?:\w+ )?pumped\b"
    r"|\b(?:fell|fallen|fall) in love with climbing\b|\b(?:hooked on|addicted to|obsessed with) climbing\b"
)
_DRANK = compiled(
    r"喝(?:了|過|完)[^,，。?？]{0,6}(?:酒|啤|高粱|威士忌)|喝醉|(?<![陶沉心迷])醉了|酒後|宿醉"
    r"|\b(?:drunk|tipsy|hungover|hangover)\b|\b(?:had|drank|after|drinking) (?:\w+ ){0,2}(?:beers?|drinks|wine|shots)\b"
)
_TO_CLIMB = compiled(
    r"(?:可以|能|適合|好)(?:不可以|不能)?[^,，。?？]{0,4}(?:爬|攀|先鋒|確保|抱石)(?!館)"
    r"|\b(?:can|could|may|should|okay? to|safe to)\b[^.?!]{0,20}\b(?:climb|lead|belay|boulder)"
)
_WHICH_LINES = compiled(
    r"哪(?:些|幾)?[條題](?:路線|線)?[^,，。?？]{0,4}(?:適合|好爬|推薦|可以爬)|\bwhich (?:routes|climbs|lines)\b"
)
# What is asked of a thing that climbers carry, and not of rows that need it, gyms that rent it or shops.
_OF_GEAR = compiled(
    r"頭盔|岩盔|安全帽|(?<!租)吊帶|確保器|鉤環|主鎖|快扣|岩楔|岩塞|機械塞|扁帶|菊繩|繩結|[一哪種個]結|岩鞋|繩子|主繩"
    r"|\blockers? (?:slipped|slid|fell|dropped|rolled|bounced|came|has|is)\b|\bcordelettes?\b|\bbelay loops?\b"
    r"|\bshort[- ]rop(?:e|es|ed|ing)\b"
    r"|\b(?:single|half|twin|double|dry|static|dynamic|thin(?:ner)?|thick(?:er)?|used|\d+(?:\.\d)? ?mm) ropes?\b"
    r"|\b(?:helmets?|harness(?:es)?|carabiners?|biners?|belay devices?|atc|gri-?gri|nuts?|cams?|slings?|quickdraws?"
    r"|knots?|(?:my|the|old|new|wet) ropes?|rock shoes)\b"
)
_GEAR_OF = compiled(
    r"線|條|最|第一|[運傳]攀|運動|頂繩|館|岩場|岩區|租|借|買|賣|店|哪裡|多少錢|價|[幾少][支個組根公米]|多長|推薦"
    r"|\b(?:routes?|climbs|lines?|problems?|boulders|gyms?|halls?|crags?|where|rent\w*|hire|buy|sell|shops?|stores?"
    r"|cost"
    r"|price|how (?:many|much|long)|recommend|bring|near|hardest|easiest|longest|shortest)\b"
)
# How long a route may be is asked of ropes, which routes are of rows: 「70 米的繩子最多可以爬幾米的線」.
_BY_ROPE = compiled(
    r"繩[^,，。?？]{0,8}(?:爬|上|攀|到|放)[^,，。?？]{0,4}(?:多[高長遠]|(?:幾|多少) ?(?:公尺|米|m\b))"
    r"|\d ?(?:公尺|米|m)的?(?:單|主)?繩子?[^,，。?？]{0,8}(?:爬|上|放|夠|垂降)[^,，。?？]{0,6}\d+ ?(?:公尺|米|m\b)"
    # 「30 米的路線帶 60 米的繩放得下來嗎」
    r"|\d ?(?:公尺|米|m)的?(?:路線|線|岩壁)[^,，。?？]{0,12}繩子?[^,，。?？]{0,8}"
    r"(?:放得下|下得[來了]|夠|到得了|到地|[行可]以?嗎)"
    r"|繩[^,，。?？]{0,8}最[長高多]能?(?:可以)?(?:爬|攀|上)?(?:到)?(?:幾|多少) ?(?:公尺|米|m\b)"
    r"|\bhow (?:long|high|tall|far)\b[^.?!]{0,40}\b(?:with|on|for|using) (?:an? |my |the |this )?"
    r"\d+ ?-?(?:m|met(?:er|re)s?)\b[^.?!]{0,10}\brope\b"
    r"|\b(?:longest|tallest|highest) (?:route|climb|wall|pitch)\b[^.?!]{0,30}\b(?:with|on|for|using) "
    r"(?:an? |my |the |this )?\d+ ?-?(?:m|met(?:er|re)s?)\b[^.?!]{0,10}\brope\b"
)
# What stands behind a grade is explained: "what's the R about", 「後面的 X 是什麼」.
_NOTATION = compiled(
    r"(?<![a-z0-9.])[「'\"]?(?:[rx]|pg(?:-?13)?)[」'\"]?(?![a-z0-9])\s*(?:字|級|號|這個)?(?:到底|是|代表|表示|又)*(?:什麼|啥|甚麼)"
    r"|(?:加號|減號|斜線|問號)[^,，。?？]{0,6}(?:什麼|啥|意思|代表)"
    r"|\bwhat(?:'?s| is| does| do| are)?\b[^.?!]{0,12}\b(?:the|an?|that)? ?[\"']?(?<![a-z0-9.])"
    r"(?:[rx]|pg(?:-?13)?|plus(?: sign)?|minus(?: sign)?|slash|question marks?)[\"']?(?![a-z0-9])[^.?!]{0,20}"
    r"(?:\babout\b|\bmeans?\b|\bsays?\b|\bstands?\b|\bfor\b|\?|$)"
    r"|\b(?:an?|the) [\"']?(?:r|x|pg(?:-?13)?)[\"']? (?:behind|after|next to|beside|following) "
    r"(?:the|a|some) (?:grade|number)"
)
# Who slept too little asks about themselves, unless a place is looked for.
_WHETHER_TO_GO = compiled(
    r"爬|攀|先鋒|確保|岩|抱石|硬撐|去(?:好嗎|可以嗎|ok|得了)"
    r"|\b(?:climb|lead|belay|boulder)(?:ing)?\b|\bthe (?:gym|crag)\b"
)
# Whether gear bears a heavy body is asked of no gym: 「九十幾公斤 岩館的繩子撐得住嗎」.
_BEARS = compiled(
    r"(?:繩子?|吊帶|扣環?|鉤環|裝備|確保器|快扣|錨栓|bolt|掛片|耳片|螺栓|鉚釘)[^,，。?？]{0,8}"
    r"(?:[撐承扛][得受不住]{0,2}|會不會[斷壞]|會斷|夠力|夠強)"
    r"|\b(?:ropes?|harness(?:es)?|carabiners?|gear|bolts?|anchors?)\b[^.?!]{0,24}"
    r"\b(?:hold|strong enough|break|snap|cope)\b"
    r"|\b(?:hold|take)\b[^.?!]{0,12}\b(?:my weight|\d+ ?(?:kg|kilos|pounds|lbs?))\b"
)
# Whether a bolt is to be trusted is seen on it, and told of none by its row.
_BOLT_TRUSTED = compiled(
    r"(?:bolts?|掛片|錨栓|螺栓|耳片|膨脹栓)[^,，。?？]{0,12}(?:安全|可靠|能信|可信|不能信|生鏽|[會在]轉|會?晃|鬆|老化|壽命|能掛|可以掛|壞掉)"
    r"|\b(?:bolts?|hangers?)\b[^.?!]{0,60}\b(?:safe|unsafe|trust\w*|rust\w*|ag(?:e|es|ing)|bad|dodgy|sketchy|loose"
    r"|spins?|spinning"
    r"|wobbl\w*|corro\w*|fail)\b"
)
# From which age on is told of children, and of each gym by itself.
_AT_WHAT_AGE = compiled(
    r"(?:幾歲|多大)[^,，。?？]{0,8}(?:才|就|開始|可以|能|適合)|最(?:小|低)(?:的)?(?:年齡|幾歲)|年齡(?:限制|下限|門檻)"
    r"|\b(?:minimum|official|right|lowest) age\b|\bage limit\b|\bwhat age\b|\b(?:too young|old enough)\b"
    r"|\bhow (?:old|young)\b[^.?!]{0,30}\b(?:start|begin|boulder|climb|to be)(?:ing)?\b"
)
# Whose child is in the way is a matter of manners, and why a crag feels harder than a gym one of grades.
_IN_THE_WAY = compiled(
    r"(?:小孩|小朋友|孩子|屁孩|小鬼)[^,，。?？]{0,8}(?:跑來跑去|亂跑|衝來衝去|衝進|擋|玩鬧|鑽來|鑽進|尖叫|底下|正下方)"
    r"|\b(?:kids?|child(?:ren)?|toddlers?)\b[^.?!]{0,16}"
    r"\b(?:running|runs?|playing|jumping|screaming|underneath|under me|below me|in the way)\b"
)
_WHY_HARDER = compiled(
    r"(?:為什麼|為何|怎麼)[^。?？]{0,30}(?:比|跟|和)[^。?？]{0,8}(?:岩館|室內|館內|抱石館|別的岩場)[^。?？]{0,6}(?:難|硬|簡單|鬆|軟|嚴)"
    r"|\bwhy\b[^.?!]{0,60}\b(?:harder|stiffer|softer|easier|tougher|sandbagged)\b[^.?!]{0,30}"
    r"\b(?:gyms?|indoors?|inside|other crags?)\b"
)
# How grades indoors stand to those outdoors asks for no gyms: 「岩館的 5.10 跟外面的 5.10 哪個難」.
_INDOORS, _OUTDOORS = "岩館|室內|館內|抱石館", f"戶外|外面|外岩|岩場|天然岩壁?|[{CRAG}{AREA}]"
_DIFFER = "(?:難(?!度)|硬|鬆|軟|一樣|差多少|差很多|簡單(?!的))"
_APART_EN = r"(?:[^.?!]|\.(?=\d)){0,24}"
_DIFFER_EN = r"\b(?:(?:harder|easier|softer|stiffer)(?! to\b)|the same|equal|compare)\b"
_IN_AND_OUT = compiled(
    rf"(?:{_INDOORS})[^,，。?？]{{0,12}}(?:跟|和|與|比|還是)[^,，。?？]{{0,4}}(?:{_OUTDOORS})[^。?？]{{0,12}}{_DIFFER}"
    rf"|(?:{_OUTDOORS})[^,，。?？]{{0,12}}(?:跟|和|與|比|還是)[^,，。?？]{{0,4}}(?:{_INDOORS})[^。?？]{{0,12}}{_DIFFER}"
    rf"|\b(?:gyms?|indoor)\b{_APART_EN}{_DIFFER_EN}{_APART_EN}\b(?:outdoors?|outside|real rock|crags?)\b"
    rf"|\b(?:outdoors?|outside|real rock|crags?)\b{_APART_EN}{_DIFFER_EN}{_APART_EN}\b(?:gyms?|indoors?)\b"
)
# Where a ladder of grades begins or ends is told of the ladder: 「V0 是最簡單的嗎」, "what's the easiest V grade".
_LADDER_END = compiled(
    r"(?:v ?\d{1,2}|vb|\ue006+)\s?(?:是不是|是|算)最(?:簡單|容易|低|難|高)的?(?:難度|等級|級數?)?[了嗎吧?？\s]"
    r"|有(?:沒有)?比 ?(?:v ?0|vb) ?(?:更|還)?(?:簡單|容易|低)的?(?:難度|等級|級數?)?[嗎吧?？\s]*$"
    r"|最(?:簡單|低|難|高)的 ?v ?級(?:數)?(?:是|到|有)"
    r"|(?:抱石|v ?級)的?(?:難度|等級|級數)?最(?:低|高|難|簡單)(?:到|是)(?:v ?)?(?:幾|多少)"
    r"|\bis v ?\d{1,2} the (?:easiest|hardest|lowest|highest)\b|\b(?:easier|lower) than v ?0\b"
    r"|\bwhat(?:'?s| is) the (?:easiest|hardest|lowest|highest) (?:v|yds|boulder(?:ing)?|climbing) ?(?:-scale )?grade\b"
    r"(?![^.?!]*\b(?:you|here|have|data|in|at|around|near)\b)"
)
# How hard a grade is that stands alone is told of the ladder, and by no list of its routes: 「5.12a 有多難」.
_A_LEVEL = r"(?:5\s?\.\s?\d{1,2}[a-d]?[+-]?|v ?\d{1,2}|\ue006+)"
_HOW_HARD_ALONE = compiled(
    rf"^(?:請問|那麼?|所以|攀岩|抱石|[,，\s])*{_A_LEVEL}(?:的?難度|的?級數|這(?:個)?[級難]度?)?"
    r"(?:到底|大概|大約|是|有|算|會|很|真的|對(?:新手|初學者|初學|我|一般人|女生|小孩)(?:來說|而言)?|[,，\s])*"
    r"(?:多難|難嗎|難不難|困難嗎)[啊呢呀?？\s]*$"
    rf"|^(?:and |so |ok |well,? |but )*(?:how (?:hard|difficult|tough) (?:is|would be)|is) (?:an? )?{_A_LEVEL}"
    r"(?: (?:routes?|climbs?|problems?|grade))?"
    r"(?:(?: (?:really|that|considered|very|too|so|actually|pretty|quite))* (?:hard|difficult|tough))?"
    r"(?: for (?:an? |total |complete |most |the |average )*(?:beginners?|newb\w*|novices?|climbers?|people|me))?"
    r"(?: (?:really|actually|anyway|exactly|then))?[?.\s]*$"
)
# What one will be able to climb oneself, and when, is told of training, no list of that grade: 「我爬得上 5.11a 嗎」.
_IN_ONES_POWER = compiled(
    r"^(?=.*(?:[嗎呢?？]|多久|什麼時候|何時|幾年|能不能|可不可以|有沒有))"
    rf"(?:請問|那麼?|你覺得|所以|[,，\s])*(?:(?:像|以)?我(?:們)?(?:現在|目前)?(?:這樣)?(?:的)?(?:程度|實力|能力)?"
    r"|(?:今|明|後)年|這[一個]?季|(?:一|半|兩|三)年[內後]?|以後|之後|[,，\s]|到底|大概|應該|是不是|練[一1兩半]?年?)*"
    r"(?:(?:多久|什麼時候|何時|要?多久|幾年|要練多久|有沒有|有|能不能|可不可以|可以|能|才|會|要|辦法|機會|可能|夠(?:格|強)?)*"
    rf"(?:爬|上|練|升|進步|完攀|紅點|達)[得的]?(?:上去|動|上|到|起|了|完)?|夠(?:格|強)(?:爬|試|上)?)\s?{_A_LEVEL}"
    r"(?:的?(?:難度|等級))?[了嗎呢吧啊?？\s]*$"
    rf"|^{_A_LEVEL}(?:的?(?:路線|難度))?[,，\s]?我(?:們)?(?:現在|目前|到底|有沒有可能|以後|[今明]年)*"
    r"(?:爬得[上動了起到完](?:去)?|能爬|可以爬|爬不爬得[上動])(?:了|去)?[嗎呢?？][啊?？\s]*$"
    r"|^(?:so |and |but |ok |honestly |[, ])*"
    r"(?:do you (?:think|reckon|believe) (?:that )?i(?:['’]m| can| could| will| would| am| might)(?: ever| be| soon"
    r"| able to| strong enough| good enough| ready| for| to)*|"
    r"(?:(?:when|how soon) )?(?:can|could|will|would|am|may|might|should|is it (?:realistic|possible) (?:for me )?to)"
    r"(?: i)?(?: (?:ever|be|soon|really|realistically|able to|strong enough|good enough|ready|fit enough|to|for))*)"
    r"(?: (?:climb|send|lead|redpoint|onsight|flash|reach|do|try|manage|get (?:up|to)))?"
    rf" (?:an? )?{_A_LEVEL}(?: (?:routes?|climbs?|problems?))?"
    r"(?: (?:yet|already|now|someday|some day|one day|eventually|soon"
    r"|(?:by|before|in|within|next|this|after) [a-z0-9 ]{2,20}))?[?.\s]*$"
)
_LOOKS_FOR = compiled(
    r"哪(?!些(?:徵|樣|跡|情|訊))|推薦|有沒有|附近|(?:岩館|抱石館|岩場)[嗎呢?？\s]*$"
    r"|\b(?:which (?:gyms?|crags?|routes?|places?|walls?|ones?)|where|recommend|suggest|any gyms?|near|open)\b"
)
# A place that is only an example of its kind: 「像龍洞這種海邊岩場」, "sea cliffs like Longdong's".
_EXAMPLE_BEFORE = compiled(
    r"(?:像|例如|譬如|比如)(?:是|說)?[「『]?$"
    r"|(?:,|\b(?:places?|crags?|cliffs?|walls?|rocks?|areas?|spots?|sandstone|limestone)) (?:like|such as)(?: at| in"
    r"| on)?"
    r"(?: the)? $"
)
_EXAMPLE_AFTER = compiled(r"^[」』]?(?:[這那][種樣類]|等|之類)|^(?:['’]s)?[\s?.!,，。？]*$")
_BOULDERING = frozenset({"抱石區"})
_NAMED = frozenset({"crag", "area", "sector", "route"})


_SOLD_WHERE = compiled(r"哪[裡邊家間]|店|賣|二手|多少錢|\b(?:where|shops?|stores?|sells?|used|second[- ]?hand)\b")
_TRADED = compiled(r"有(?:沒有)?人要?(?:出|賣|讓|收)|徵求?二手|\b(?:any(?:one|body)|someone) selling\b|\bfor sale\b")


# 「砂岩淋了雨要隔幾天才能爬」 asks for no crags of that rock.
_AFTER_RAIN = compiled(
    r"(?:雨|[淋濕溼])[^?？]{0,16}(?:幾[天日]|多久)[^,，。?？]{0,6}(?:才|可以|能|會乾|乾)"
    r"|\bhow (?:long|many days)\b[^.?!]{0,40}\b(?:rain\w*|wet|dry|storm)\b"
)
# What to place in a crack is told by no route that has one.
_PLACED = compiled(
    r"\bwhat (?:kind of |sort of |type of )?(?:protection|pro|gear|pieces?) (?:would|should|do|does|can|could) "
    r"(?:you|i|one|we|people|climbers) (?:normally |usually |typically )?(?:place|use|put)\b"
    r"|(?:該|要|用|適合)(?:放|塞|擺)(?:什麼|哪種|哪些)(?:保護|裝備|岩楔|機械塞)"
)
# How many draws to take is told in general where no place is named: 「5.10 的路線要帶多少快扣」.
_HOW_MANY_DRAWS = compiled(r"^(?!.*[每各哪]).*(?:要|該|得)(?:帶|準備|買)?(?:幾|多少)[支個隻條把組]?(?:快扣|快掛)(?!的)")
# 「開始爬傳攀，裝備要買哪些」
_TO_BUY = compiled(r"裝備[^,，。?？]{0,6}(?:要|該|需要)(?:買|準備|帶|有)(?:哪些|什麼)")
_RENTAL_COSTS = compiled(
    r"\b(?:how much|costs?|price[sd]?|fees?|charges?)\b[^.?!]{0,40}\b(?:rent(?:al|ing|s)?|hir(?:e|ing))\b"
    r"|\b(?:rent(?:al|ing|s)?|hir(?:e|ing))\b[^.?!]{0,40}\b(?:how much|costs?|prices?|fees?)\b"
)


def wants_article(
    words: str,
    mentions: Sequence[Mention],
    found: Constraints,
    subject: Kind | None,
    intent: IntentReading,
    *,
    untold: Sequence[str],
) -> bool:
    """Whether a question is one to articles; untold are the topics of it that no row records.

    Such a topic is told by itself, but for one that an article is about, where it is asked in general.
    """
    if (intent.intent == "extreme" and _CALLED.search(words)) or _FIRST_WHEN.search(words):
        return False
    if not mentions and (asks_style(words) or _FIRST_GRADE.search(words)):
        return True
    if not mentions and found.grades.spans and _TRAINS.search(words) and not _OF_ROWS.search(words):
        return True
    if _WHICH_ROPE.search(words) and not (mentions and _OF_ROWS.search(words)):
        return True
    if is_emergency(words):
        # Where it happened is of no matter.
        return True
    if all(is_of_the_body(fold(m.surface)) or _is_likened(words, m) for m in mentions) and is_injury(
        _as_typed(words, mentions)
    ):
        # "I heard a pop from my ring finger" names no route, and sets no days.
        return True
    if _DRANK.search(words) and _TO_CLIMB.search(words):
        # Wherever it is to be, who has drunk is told not to climb, and not whether one can lead there.
        return True
    if _OF_ONESELF.search(words) and not mentions and _OF_ROWS.search(words) is None:
        # When they drank or how long they have climbed is told, and sets no hours.
        return True
    if not mentions and _BY_ROPE.search(words) and "哪" not in words:
        return True
    if not mentions and is_of_purchase(words) and not (untold and _SOLD_WHERE.search(words)):
        # "Good beginner climbing shoes under $80" asks for no crag to begin at.
        return True
    if not mentions and (_NOTATION.search(words) or _IN_THE_WAY.search(words) or _asked_of_bodies(words, found)):
        return True
    if _WHY_HARDER.search(words) is not None and found.limit is None:
        return True
    if not mentions and any(each.search(words) for each in (_LADDER_END, _HOW_HARD_ALONE, _IN_ONES_POWER)):
        return True
    if not mentions and any(each.search(words) for each in (_AFTER_RAIN, _PLACED, _TO_BUY, _HOW_MANY_DRAWS)):
        return True
    if all(m.kind in ("crag", "area") for m in mentions) and _IN_AND_OUT.search(words):
        return True
    if mentions and _CHOOSES.search(words) is None and _OF_ROWS.search(words) is None:
        mentions = [m for m in mentions if not _is_example(words, m)]
    wanted = {m.kind for m in mentions if not m.negated}
    if wanted and wanted <= _NAMED and found.limit is None:
        return _READIES.search(words) is not None and _OF_ROWS.search(words) is None
    if not (mentions or found.grades.spans) and _OF_GEAR.search(words) and _GEAR_OF.search(words) is None:
        # "My helmet was made in 2012, no cracks. Time for the bin?" asks for no routes.
        return True
    if mentions or points_back(words):
        return False
    if (
        intent.intent == "recommend"
        and found.grades.spans
        and _WHAT_TO_CLIMB.search(words)
        and not _READIES.search(words)
    ):
        return False
    if subject == "gym" and found.facilities.wanted and _WHICH_GYMS.search(words):
        # "What gyms have both bouldering and lead" asks for them, and not what the two are.
        return False
    if subject == "gym" and (found.facilities.wanted or found.price_of) and _ALL_GYMS.search(words):
        # "Do all gyms rent shoes" is counted.
        return False
    if found.of_routes and intent.intent in ("list", "recommend") and _WHICH_LINES.search(words):
        # 「學傳攀 哪幾條適合」 asks for the routes to learn on.
        return False
    if subject == "gym" and untold and _is_typed_in_keywords(words):
        # "Yoga climbing gym" looks for one.
        return False
    if subject == "gym" and _RENTAL_COSTS.search(words):
        # "How much is shoe rental" asks for prices, and not for shoes.
        return False
    if subject == "gym" and "size" in untold:
        # The biggest gym is no matter of articles.
        return False
    if "shops" in untold and _TRADED.search(words):
        # Who sells a used pair of shoes is told by nobody, whatever articles say of used shoes.
        return False
    if not mentions and subject == "gym" and _GYM_GRADES.search(words):
        # "Is V4 in the gym harder?" wants no list of gyms.
        return True
    if not mentions and _NOBODY_BELAYS.search(words):
        return True
    if found.gym_types and _MANNERS.search(words):
        # How to behave in a kind of gym wants no list of them.
        return True
    if "contests" in untold and HOW_HELD.search(words) and not WHERE_HELD.search(words):
        return True
    if intent.intent == "search" and subject is None and not found.any and sets_apart(words):
        # "Kevlar cord vs nylon cord, which is better" looks for no routes with such a word in their names.
        return True
    general = bool(untold) and all(map(article_on, untold)) and _CHOOSES.search(words) is None
    return (
        asks_of_kinds(words, len(found.grades.spans), only_types=found.only_types, only_styles=found.only_styles)
        or (not found.narrows and wants_explained(words, subject, intent))
        or (general and not found.narrows)
        or wants_judgement(
            words, narrows=found.any, styles=found.only_styles, untold=bool(untold) and not general, intent=intent
        )
    )


_LIKE_IT = ("一樣", "一般", "似的", "那麼大", "那樣")


def _is_likened(words: str, mention: Mention) -> bool:
    """Whether a name only says what something looks like: 「腫得像饅頭」, 「腫得跟饅頭一樣」."""
    before, after = words[: mention.start], words[mention.end :]
    if before.endswith(("跟", "跟個", "跟顆", "和", "如", "有如", "好比")) and after.startswith(_LIKE_IT):
        return True
    return before.endswith(("像", "像是", "像個", "像顆", "像一顆", " like a ", " like ", " size of a ", " big as a "))


def _is_example(words: str, mention: Mention) -> bool:
    """Whether a named crag or area only says which kind of place is meant."""
    if mention.kind not in ("crag", "area") or mention.negated:
        return False
    before, after = words[: mention.start], words[mention.end :]
    return _EXAMPLE_BEFORE.search(before) is not None and _EXAMPLE_AFTER.search(after) is not None


def _as_typed(words: str, mentions: Sequence[Mention]) -> str:
    """The words with names in the stead of what masks them."""
    for each in mentions:
        words = f"{words[: each.start]}{fold(each.surface)}{words[each.end :]}"
    return words


def _asked_of_bodies(words: str, found: Constraints) -> bool:
    """Whether it is asked who is too tired, heavy or young, or what bears a body, and no place is looked for."""
    if _LOOKS_FOR.search(words) is not None or {*found.facilities.wanted} - _BOULDERING or found.price is not None:
        return False
    tired = slept_too_little(words) and _WHETHER_TO_GO.search(words) is not None
    trusts = _BOLT_TRUSTED.search(words) is not None and found.bolts is None
    return tired or trusts or _BEARS.search(words) is not None or _AT_WHAT_AGE.search(words) is not None


_SAYS_MORE = compiled(
    r"[?？嗎呢怎為是該練幾教學]|什麼|如何|怕|\b(?:how|what|why|when|who|should|can|is|are|do|does|to|for|use|using"
    r"|tips|training)\b"
)
_GYM_GRADES = compiled(
    r"(?:岩館|抱石館|攀岩館|室內|爬牆館)(?:裡面?|內)?的?(?:v\s?\d|5\.\d|級數|難度|等級)[^,，。?？哪]{0,8}"
    r"(?:難|硬|簡單|容易|鬆|軟|準|灌水|一樣)"
    r"|\b(?:v\d+|5\.\d+[a-d]?|grades?)\b[^.?!]{0,20}\b(?:gyms?|indoors?)\b[^.?!]{0,24}"
    r"\b(?:hard|easy|harder|easier|softer|stiffer|soft|the same|different)\b"
)
_NOBODY_BELAYS = compiled(
    r"沒有?(?:找到)?(?:岩伴|攀伴|夥伴|隊友|同伴|搭檔|伴|確保者|人(?:可以|能|會|幫我?|陪我?)*(?:確保|爬|一起))[^,，。?？]{0,6}"
    r"(?:哪[裡邊]?|怎麼)(?:可以|能)?(?:去|練)*(?:爬|攀|練|玩|辦)"
    r"|(?:一個人|獨自)(?:的話)?(?:可以|能|要|該)?(?:去)?哪[裡邊]?(?:可以|能)?[爬攀練]"
)
_MANNERS = compiled(r"禮儀|規矩|禮貌|\betiquette\b|\bmanners\b")
_MOST_KEYWORDS, _MOST_CHARACTERS = 4, 9


def _is_typed_in_keywords(words: str) -> bool:
    """Whether a question is a few words, as they are typed into a search box."""
    few = len(words.split()) <= _MOST_KEYWORDS and count_cjk(words) <= _MOST_CHARACTERS
    return few and _SAYS_MORE.search(words) is None
