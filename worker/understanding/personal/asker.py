"""Read what a question says of the asker: own record, level, whether climbed routes count."""

from datetime import datetime
from typing import Literal

from schemas.reading import Own
from worker.understanding.asked.asking import asking_spans
from worker.understanding.asked.gear_needed import falls_short
from worker.understanding.asked.style_of_ascent import asks_style
from worker.understanding.conditions.exclusion import has_done
from worker.understanding.conditions.facets import excluded
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.grades.relative import asks_for_grade
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.personal.logged import LOGGED
from worker.understanding.personal.narrated import asks_of_no_log, without_intended
from worker.understanding.personal.of_the_log import asks_of_log
from worker.understanding.personal.own import only_next, read_own
from worker.understanding.wording.masking import AREA, CRAG, ROUTE, TAKEN, Masked

_MINE = compiled(
    # 「我今天應該還可以繼續爬完吧」 asks leave.
    r"我(?:的)?(?:(?!(?:可以|可不可以|能|應該|該)(?:還|再|繼續|硬|把它)*[爬攀])[^,，。?？]){0,10}(?:爬過|記過|完攀"
    r"|爬完|爬了|攀了|登過|完成了|完攀率|一次就?過|爬最多|紀錄|記錄"
    r"|攀登史|日[誌記]|評分過|評過|紅點"
    r"|onsight|flash)(?!難度)|(?<!給)我(?:有)?(?:幾條|多少條)|(?<![給幫])我(?:的)?最(?:高|難|硬)|我(?:都|常|最常"
    r"|通常|平常"
    r"|一直)(?:在)?爬|我(?:的|這幾年)?進步|我有進步[嗎?？]|我[^,，。?？]{0,14}各[爬攀完]|我(?:有沒有"
    r"|到底)進步|我(?:目前|到現在|去年|今年|上個月|這個月)[^,，。?？]{0,8}(?:爬|完攀)"
    r"|我(?:還)?沒(?:有)?(?:爬|完攀|去過)|我(?:是)?從?(?:什麼時候|何時|幾時|哪[年月天])(?:開始)?(?:[爬攀記送]|完攀"
    r"|上[去到]?)"
    r"|我[爬攀]岩?(?:到現在)?(?:有)?多久了|我(?:今年|去年|最近|這年)?(?:有沒有|有|是不是|到底)比?[^,，。?？]{0,6}進步"
    r"|我(?:給|打|評)[^,，。?？]{0,8}(?:5|五|幾)分|我[^,，。?？]{0,6}成功率|我(?:比較|較)常(?:去|爬|到)"
    r"|我[^,，。?？]{0,8}(?:程度|能力|等級|級數|實力)(?:到|在|是)?(?:哪|什麼|多少|幾)|我的?平均|我最近(?:幾次)?(?:爬"
    r"|完攀)的|(?:什麼時候|何時)(?:才)?第一次(?:完攀|爬上|紅點|onsight|flash)|我有沒有(?:去|到)過|我(?:去"
    r"|到)過[^,，。?？]{1,8}嗎|\bhow am i doing\b|我(?:有)?(?:哪些|哪幾條)(?:路線)?[^,，。?？]{0,4}(?:是|用)(?:頂繩"
    r"|先鋒|紅點)|還差(?:幾|哪幾|多少)條|我[^,，。?？]{0,10}進步了[嗎沒]|\b(?:tries|attempts|goes|burns"
    r"|falls) did\b.{1,40}\btake me\b"
    r"|\bmy (?:(?:average|most (?:common|frequent|climbed|logged)) ?(?:grade|type|crag|area|style)?"
    r"|(?:usual|typical) (?:grade|type|crag|area|style|level))\b"
    r"|我(?:都|通常|平常|大多|大部分|主要)(?:在"
    r"|是)?[爬攀](?:什麼|哪)|適合我的?(?:下一個?)?(?:級|難度|等級)"
    r"|我[^,，。?？]{0,6}(?:沒過(?!來)|失敗[了過]?)|(?:去年|前年|今年|上個?月"
    r"|上週)[^,，。?？]{0,8}我[^,，。?？]{0,4}(?:去|爬|攀)[過了]"
    r"|我(?:是"
    r"|在)?哪[邊個裡][爬攀去][^,，。?？]{0,3}[多常]|我記[了過下](?:哪|什麼|幾|多少)|我(?:試|嘗試|摔)(?:過|了)"
    r"|\bmy (?:ascents?|logbook|log|climbs|progress|climbing (?:log|history|stats"
    r"|record|days?|total|tally)|hardest|highest|ticks?|tick ?list"
    r"|history(?! (?:teacher|class|book|exam|professor|lesson))|sends?|records?|stats|statistics|best (?:grade"
    r"|send)|projects?(?! (?:candidates?|options?|list)))\b"
    r"|\bhave i (?:climbed|done|sent|logged|ticked|redpointed|onsighted|flashed|n?ever|not|already|tried|led|top"
    r"|repeated|been climbing|fallen|failed)|\bdid i (?:start|begin) climbing|\bi(?:'?ve| have)? (?:fallen|fell"
    r"|failed)\b"
    r"|\b(?:onsights?|flashes|redpoints|sends|ascents|ticks|attempts|projects) (?:do|have) i\b"
    r"|\b(?:do i (?:climb (?:the )?most|flash|onsight|redpoint)|did i (?:climb|send|do|log|record|note|finish"
    r"|complete|get|manage|project|onsight|flash|redpoint"
    r"|try|top|tick|lead|repeat|last|first|ever))"
    r"|\bi(?:'?ve| have) (?:climbed|done|sent|logged|ticked|not|never|flashed|onsighted|redpointed|tried|led|top"
    r"|repeated)"
    r"|\bi haven't (?:climbed|done|sent|tried|finished|completed|ticked)"
    r"|\bhow(?:['’]s| is| was| has) my (?:climbing|year|season)\b"
    r"|\bdays? i (?:was|went|got|spent) (?:out|outside|climbing|on (?:the )?rock)\b"
    r"|\b(?:what|which|first|last|hardest|longest)\b[^?.,]{0,24}\bi (?:ever |have )?(?:got(?:ten)? up|topped out"
    r"|managed|clipped the chains)\b"
    r"|\bhaven't i\b|\broutes i\b(?!['’](?:d|ll|m)\b)(?! can\b| could\b| should\b| might\b"
    r"| want\b| need\b| would\b| will\b)"
    r"|我[^,，。?？]{0,20}(?:還差|還剩|還欠|剩下|(?:redpoint|紅點|\brp|onsight|\bos|flash|頂繩|先鋒|試"
    r"|嘗試)\s*(?:過|了(?!解)))"
    # 「目標今年完攀 5.12a」 is still to be done.
    r"|(?<!目標)(?<!目標是)(?<!希望)(?<!想)(?<!打算)"
    r"(?:去年|前年|今年|上個?月|[這本]個?月|上週|這週|昨天|(?:19|20)\d\d\s*年)(?:(?![想要能]|希望|目標|打算"
    r"|計[畫劃])[^,，。?？]){0,12}"
    r"(?:完攀|爬過|爬了|登過|紅點|onsight|flash|redpoint)(?!路線|難度)"
    r"|(?<!給)我(?:的)?(?:最後一[次條]|最近一[次條]|第一條|上次(?!被|聽|看|問|有人|來?的?教練)|上一次|每個?月|每年|各)"
    r"|我(?:的)?第一次\s*(?:爬|完攀|登|先鋒|紅點|redpoint|onsight|flash|os\b|rp\b)|我[^,，。?？]{0,8}最常(?:去|爬|到)"
    r"|我(?:的)?\s?(?:log|logbook|8a)\s?(?:book)?\s?[裡裏中內上]"
    r"|我[^,，。?？]{0,14}(?<!有)(?:沒|沒有|未)(?:爬|完攀)|我[^,，。?？]{0,6}爬到(?:了)?(?:幾級|多難"
    r"|什麼(?:難度|等級|級數))"
    r"|(?<![給幫])我(?!想|要|不知|不確定|查|問|需要|忘|記不|統計|整理|附|列|回?報|交|寫|彙整)(?:的)?(?:現在|目前)?(?:的)?[^,，。?？]{0,8}(?:級數"
    r"|分[布佈]|金字塔|統計|成績|實力|專案"
    r"|(?<![收磕衝送紅])(?<![收磕衝送紅] )project)"
    r"|我(?:的)?[^,，。?？]{0,8}(?:清單|待爬|wish ?list|tick ?list|to[- ]?do(?: list)?)[^,，。?？]{0,16}"
    r"(?:還沒|沒|未)\s?(?:送|爬|send|完攀|紅點)"
    r"|我(?:上次|最近一?次|最後一?次)?(?:登錄|登記|記錄)(?:的|之)?(?:攀登|攀岩)?(?:紀錄|記錄)"
    r"|我(?:的)?(?:程度|能力|等級)(?:是|到|在)?(?:什麼|哪|多少|幾)|我(?:現在|目前)?(?:能|會"
    r"|可以)爬(?:到)?(?:多難|幾級|什麼(?:難度|等級|級數))"
    r"|\bmy (?:[\w.+/\ue001-\ue006-]+ ){0,3}"
    r"(?:ascents|onsights?|flashes|flash|redpoints?|attempts?(?! (?:at|to) (?![\ue001-\ue004]))|sends|ticks|pyramid"
    r"|ability"
    r"|(?:climbing|rock|outdoor|crag) days?|(?:send|tick|ascent|climb(?:ing)?|redpoint|onsight) (?:totals?|counts?"
    r"|tally|numbers?))\b"
    r"|\bmy (?:first|last|latest|longest|easiest|shortest|toughest) (?:\w+ )?(?:(?:ascents?|climb|send|route"
    r"|onsight|flash|redpoint)\b|5\.)"
    r"|what(?:'s| is) my (?:\w+ )?level\b|how (?:hard|strong|good) (?:do|am|can) i\b|what grade (?:do|can) i climb"
    r"|\bdo i (?:still )?have left\b|\bdo i still need to (?:climb|do|send)\b|\b(?:left|next (?:grade|level)) for me\b"
    r"|\bam i missing\b"
    r"|\bi still need to (?:climb|do|send)\b"
    r"|我(?:自己)?(?:的|給|打|評)?[^,，。?？]{0,8}(?:評分|給分|分數|評價)(?:給)?最(?:高|好)|我給[^,，。?？]{0,8}最高分"
    r"|\bi (?:rated|gave)\b|\bdid i (?:rate|climb most|give)\b|\bmy (?:best|highest|top)[- ]rated\b"
    r"|\b(?:log|record|save|tick|mark|add)\b[^.?!]{1,40}\b(?:for me|as (?:an? |my )?(?:onsight|redpoint|flash|send"
    r"|sent|done"
    r"|climbed|project)|to my (?:log|list|ascents))\b|\b(?:log|record|note) that i\b"
    r"|我(?:昨[天晚]|前天|今[天早晚]|上次|上?上週|這週|這個?週末|上個?週末"
    r"|上?週[一二三四五六日末])[^,，。?？]{0,4}[爬攀](?:了)?(?:幾|多少|什麼|哪)"
    r"|\bhave i (?:got )?left\b|\bdo i have (?:any |some )?(?:open |unfinished )?projects?\b"
    r"|我(?:的)?最(?:愛|喜歡)(?:的|去的|爬的)?(?:岩場|岩區|路線)(?:是|$|[?？])"
    r"|\bmy favou?rite (?:ascents?|crags?|areas?|place to climb)\b|\bmy (?:pb|personal (?:best|record))s?\b"
    r"|\bhave i improved\b"
    r"|\bam i (?:getting better|improving)\b|\bi(?:['’]ve| have) ever (?:ticked|climbed|sent|done|logged)\b"
    r"|\bwas i (?:last|first) (?:at|in)\b|\b(?:how often|how many times|when) (?:have|was|did) i (?:last "
    r"|first )?(?:been|be|go|visit\w*)?\b ?(?:at|to|in)?\b"
    r"|我[^,，。?？]{0,4}(?:頂繩|top ?rope|tr|先鋒|lead)\s*過|我(?:在|是)?哪(?:一)?個?[月年](?:份)?[爬攀去]"
    r"|我(?:最常|常|都)在|我[去到]過(?:幾|多少)次"
    r"|我[^,，。?？]{0,8}(?:去|爬|到|跑|出)(?:了|過)?(?:幾|多少)[次天趟]|我[^,，。?？]{0,6}進步(?:怎樣|如何|怎麼樣|多少"
    r"|幅度|狀況|情況)"
    r"|\b(?:know|tell me|see|show me) my (?:\w+ )?(?:grade|level|max)\b"
    r"|我在\ue002+(?:的)?(?:第一|最後|最近)[條次]|我的(?:個人)?(?:最佳|最好|pb)(?:成績|紀錄)?"
    r"|\b(?:what|which|how many|show|list|everything|all)\b[^?]*\bi (?:ever |have )?(?:climbed|sent|onsighted|flashed"
    r"|redpointed|logged|ticked|recorded|did|tried|led|top-?roped)\b"
    rf"|{LOGGED}"
)
_ASKS_RECORD = compiled(
    r"還是|幾|多[少久]|哪|最[愛喜]|\b(?:log|record|save|tick|mark|add)\b|什麼|最|看|查|了沒|比例|完攀率|進步|紀錄"
    r"|記錄|列|有沒有|嗎|統計|還差|還剩|還欠|去年|前年|今年"
    r"|上個?月"
    r"|個月|年|級數"
    r"|分[布佈]|金字塔|上次|第一|過的|完攀的|完攀數|沒爬|沒完攀|沒送"
    r"|專案|\bdo i\b|how|which|what|when|where|list|show|\bmy\b|hardest|have i|did i|everything|\?"
)
# Asked of the log even where what to climb next is asked as well.
_ASKS_BOTH = compiled(
    r"我[^,，。?？]{0,14}(?:爬過|完攀|爬了|攀了)(?:了)?(?:什麼|哪|幾|多少)|\b(?:what|which"
    r"|how many)\b[^?.]*\b(?:have|did) i\b"
    r"|\bmy (?:log|logbook|ascents|hardest)\b[^?.]*[?.]|我[^,，。?？]{0,8}最常"
    r"|我(?:都|通常|平常|大多|大部分|主要)(?:在|是)?[爬攀](?:什麼|哪)"
)
# What is to be chosen by the log.
_BY_LOG = compiled(
    r"我的(?:攀登|攀岩)?(?:紀錄|記錄|日誌)裡?[,，\s]*(?:來|幫我|給我)*(?:推薦|建議|挑|選)"
    r"|\b(?:based on|according to|going by|from) my (?:climbing )?(?:log|logbook|records?|history|ascents|ticks)\b"
)
# Advice is wanted, or a beginner speaks; or it is the record of somebody else, which is not the asker's to read.
_OF_OTHERS = compiled(
    r"^[^我]{0,12}\ue001+[^,，。?？我]{0,6}是(?:在)?(?:18|19|20)\d\d\s*年[^,，。?？我]{0,4}(?:完攀|紅點|onsight"
    r"|flash|redpoint)的"
    r"|誰[^,，。?？我]{0,6}(?:首攀|首登|完攀|爬|攀|開|把)|有(?:沒有)?(?:什麼|哪個)?人[^,，。?？我]{0,12}(?:完攀"
    r"|爬[過掉完了]|送[過掉]|紅點)|\bwho (?:has |first )?(?:climbed|done|put up|bolted|made"
    r"|sent|freed)\b"
    r"|沒(?:有)?(?:爬|攀)過?(?:岩(?!場)|戶外|抱石)|(?:完全|從來?|根本|一次都|都)沒(?:有)?(?:爬|攀|接觸"
    r"|碰)過?(?![^,，。?？岩戶]{1,8}嗎)"
    r"|沒(?:有)?(?:爬|攀|接觸|碰)過[\s,，]*(?:想|要|該|怎|可以|適合)|\bnever climbed before\b|注意|準備|要帶"
    r"|什麼是|什麼意思|解釋|說明|要?練(?:什麼|哪|習)|差別|差在"
    r"|該帶|裝備|怎麼(?!樣)"
    r"|如何|教我|我(?:的|們)?(?:朋友|岩友|隊友|同學|同事|同伴|繩伴|教練|老師"
    r"|學生|老公|老婆|先生|太太|女友|男友|爸|媽|哥|姊|弟|妹)"
    r"|\bhow do i\b|\bdo (?:i|we) (?:really |actually )?need (?:an?|any|to (?:have|hire|bring))\b"
    r"|\bwhat (?:should i|to) (?:bring|pack|wear|know)\b|\bmy (?:friend|partner|buddy|mate|coach"
    r"|husband|wife"
    r"|boyfriend|girlfriend|brother|sister|dad|mom|mum|student)s?\b"
)
_LIKES = compiled(
    r"我(?:個人|比較|最|很|特別|還是|都|滿|蠻|超)*(?:喜歡|愛|偏好|偏愛|擅長|不喜歡|討厭)[^。.!！?？;；]*[。.!！;；]"
    r"|\bi (?:really |also |mostly |usually |generally |do )*(?:like|love|prefer|enjoy|hate|dislike)\b[^.!?;]*[.!;]"
)
_NOT_CLIMBED = compiled(
    r"(?<!有)(?:還)?(?:沒|沒有|未)\s?(?:爬|完攀|試|送|send)過?"
    r"|\b(?:haven't|have not|not yet|never) (?:climbed|done|sent"
    r"|tried)|沒試過|\bunclimbed by me|\bhaven't i (?:climbed|done|sent|tried)"
)
_LEVEL = compiled(
    r"我(?:現在|目前|大概|大約|只|最近|平常|通常|平均|最多)?(?:的)?"
    r"(?:程度|能力|等級|可以|能|會|都|已經|剛|才|在)?(?:穩定(?:地)?)?(?:爬|攀|先鋒"
    r"|紅點|完攀|rp|os|onsight|flash|redpoint|lead)"
    r"|我(?:是|現在|目前|大概|大約|約|穩|爬穩| )*5\.\d|爬穩|程度(?:是|大概|約|在)?|能力(?:是|在)?|\bi(?:'m"
    r"| am)?(?: can| usually| currently| just| only| comfortably)*"
    r" (?:climb(?:ing|ed)?|lead(?:ing)?|sent|send(?:ing)?|redpoint(?:ed)?|onsight(?:ed)?|flash(?:ed)?"
    r"|boulder|a solid|solid)\b|\bmy (?:\w+ )?(?:max|limit|level|grade)\b|我的?(?:極限|上限)|穩爬"
)

_BEGINNER = compiled(
    r"(?<!不是)(?<!不算)(?<!不再是)(?:新手|初學)|入門|第一次(?:攀|爬|去|戶外)|剛開始|剛學|菜鳥|小白(?!鯨)"
    r"|沒(?:有)?(?:爬|攀)過(?:岩|戶外|外岩|野外|天然岩|的(?:朋友|人|同事|同學))|零經驗"
    # 「帶同事8個人去壽山 都沒爬過」
    r"|(?:同[事學伴]|朋友|家人|全家|大家|他們|[她他]|學員|社員)[^。?？我]{0,12}(?<!有)沒(?:有)?(?:爬|攀)過(?![的那這])"
    r"|(?:^|[\s,，])都(?:還|完全)?沒(?:有)?(?:爬|攀)過(?=[\s,，。])"
    r"|(?<!not a )(?<!not )(?<!no )(?<!longer a )\bbeginners?\b"
    r"|\bfirst (?:day|time|trip|weekend|session|outing)(?: \w+)? (?:out(?:side|doors)|on (?:real |actual )?rock)\b"
    r"|\bfirst (?:ever )?outdoor (?:\w+ )?(?:day|trip|session|weekend|climbs?|experience|routes?)\b"
    r"|想?學(?:著|習)?(?:怎麼)?(?:傳攀|傳統攀登|放保護)|\blearn(?:ing)? (?:to (?:climb |lead )?)?trad\b"
    r"|\blearn(?:ing)? to (?:place|lead)\b"
    r"|\bnewbies?\b|\bnovices?\b|\bfirst[- ]tim(?:e|er|ers)\b|\bjust start(?:ed|ing)\b|\bnew to climbing\b"
    r"|\bnever climbed\b|(?<!someone )(?<!anyone )(?<!who )(?<!to )\bfirst (?:outdoor )?climb\b"
    # Who leads for the first time begins to lead, whatever they follow on a rope from above.
    r"|(?:第一[次條]|初次|首次|頭一次|剛(?:開始)?(?:要)?學?)(?:要|想|戶外|帶|爬|練|嘗試|試)*(?:先鋒|lead)|先鋒初體驗"
    r"|\bfirst (?:outdoor |ever |real |sport |trad )*leads?\b|\b(?:lead(?:ing|s)?|led) (?:\w+ )?for the first time\b"
    r"|\bfirst time (?:lead(?:ing|er)?|on lead|on the sharp end)\b|\bnew to lead(?:ing)?\b"
    r"|\b(?:never|not) led (?:before|outside|outdoors|anything)\b"
)
# Who goes to a place for the first time and says what they climb is no beginner.
_FIRST_THERE = compiled(
    rf"第一次[去到來](?:[{CRAG}{AREA}]+|(?=可以|能|想|要|該|[,，。])|$)"
    rf"|\bfirst (?:time|trip|visit|day) (?:at|in|to) [{CRAG}{AREA}]+"
)
_INDOORS = compiled(
    r"館內|室內|岩館(?:裡|內)?(?:都|可以|能|大概|目前)?爬|岩館(?:出來|出身|畢業|咖|寶寶)"
    r"|\bindoors?\b|\bin (?:the |my )?gyms?\b|\bon plastic\b"
    r"|\bgym climber\b"
)
_CHILD = compiled(
    r"小朋友|小學生|國[小中](?:生|的)|[一二三四五六]年級|幼[稚兒]園|(?<!生完)(?<!生)小孩|兒童|(?<!生完)孩子|親子"
    r"|我(?:兒子|女兒)"
    r"|歲的?(?:兒子|女兒|弟弟|妹妹)|\bkids?\b|\bchild(?:ren)?\b"
    r"|\btoddlers?\b"
    r"|\b(?:year|yr)[- ]?old\b|\bfamil(?:y|ies)\b|\b(?:my|our) (?:(?:little|young|older|younger|eldest) )?(?:sons?"
    r"|daughters?|boys?|girls?|grandson|granddaughter|niece|nephew)\b"
    r"|(?:女兒|兒子)(?:和|跟|與)?(?:女兒|兒子)?(?:都|也)?(?:想|要)"
)
# A child that asks, or is fond of something else, is not taken climbing.
_CHILD_ASKS = compiled(
    r"(?:小朋友|小孩|孩子|兒子|女兒)[^,，。?？!！]{0,6}(?:問|想知道|好奇|報告|作業|功課|著迷|迷上|(?:喜歡"
    r"|愛)(?![^,，。?？!！]{0,4}(?:攀|爬|抱石|去|跟)))"
    r"|\b(?:kids?|child(?:ren)?|sons?|daughters?|toddlers?|year[- ]olds?)\b(?: (?:is|are|'s|really|just|so|totally"
    r"|wants? to))*"
    r" (?:obsessed|asks?|asked|asking|know|loves?|likes?|into|crazy about|curious|homework|(?:school )?(?:project"
    r"|report))\b"
    r"(?! (?:to )?(?:climb|boulder|rock climb)\w*)"
)
_EASY = compiled(
    r"爽爬(?!是|的?意思)|\bcruis(?:y|ers?)\b"
    r"|(?:簡單|容易|輕鬆|好爬)\ue006+的?(?:路線|線|運攀|傳攀)|\ue006+又(?:簡單|容易|輕鬆|好爬)"
    r"|\beasy top[- ]?ropes?\b|(?:簡單|容易|輕鬆)的?(?:頂繩|抱石|上攀|運動(?:攀|路?線)|傳統(?:攀|路線)|運攀|傳攀)"
    r"|簡單的?(?:路線|線|5)|(?:簡單|容易|輕鬆)的(?=(?:比較|較|更|最)?多|有(?:哪些|哪幾|幾條|沒有|嗎))"
    r"|容易的?(?:路線|線)|輕鬆的?(?:路線|線)"
    r"|好爬的?(?:路線|線)"
    # 「有簡單一點的路線嗎」, 「簡單的裂隙有哪些」; what is to be easier than another is said with 再 and 更.
    r"|(?<![再更])(?<!還要)(?<!比較)(?:簡單|容易|輕鬆|好爬)(?:一?點|些)的?(?:路線|線)"
    r"|(?<![最更])(?:簡單|容易|輕鬆|好爬)的?(?:裂隙|斜板|煙囪|內角|[多單]繩距|slab|crack|multi)"
    r"|\beasy (?:(?:sport|trad|bolted) )?(?:(?:multi|single)[- ]?pitch(?:es)?|cracks?|slabs?|chimneys?|dihedrals?"
    r"|boulders?|leads?)\b"
    # 「很簡單然後不會太高的路線」: what else they are to be stands between.
    r"|(?<![最更])(?<!比較)(?:簡單|容易|輕鬆|好爬)(?:一?點)?的?[,，、\s]*(?:又|而且|但是?|不過|也|然後|且|和|跟)+"
    r"[^,，。?？]{1,10}的\s*(?:路線|線|$|[?？,，。嗎呢吧])"
    r"|\beasy (?:and |but )?\ue006+|\beasy(?:,| and| but) [^,.?!]{2,24}\b(?:routes?|climbs?|lines?|ones?)\b"
    r"|\beasy (?:routes?|climbs?|climbing|sport|trad|lines?|ones?|stuff)\b|(?:簡單|容易|輕鬆"
    r"|好上手)(?:一?點)?的?\s*(?:$|[?？,，。嗎呢吧])"
    r"|\b(?:something|anything)(?: [^\s,.;?!]+ (?:and|but))? easy\b|\beasy\s*[?!.]*$"
    r"|(?:不要?|不會|不用|別|沒(?:有|那麼)?)(?:太|很|那麼|特別)(?:困難|難|硬)|(?<![\d.a-d上])太(?:困難|難|硬)的(?:都"
    r"|就|請|我)?(?:不要|不用|別|跳過|略過|不行|pass)"
    r"|\b(?:not|nothing|isn't|aren't) (?:too|very|that|so|super|crazy) (?:hard|difficult|tough)\b"
)
_HARD = compiled(
    r"(?<![最不多])(?<!不要太)(?<!不要很)(?<!別太)(?<!不會太)(?<!不太)(?<!不用太)(?<!不那麼)"
    r"(?:困難|難|硬|有挑戰性?|高難度)(?:一?點)?的\s*(?:路線|線|$|[?？,，。嗎呢吧])"
    r"|(?<!how )\bhard (?:routes?|climbs?|lines?|ones|stuff)\b"
    r"|\bchallenging\b|\bdifficult (?:routes?|climbs?)\b"
)


_AIM = compiled(
    r"(?:想|要|準備|打算|目標是?)(?:要|去|來)?(?:挑戰|試試?看?|突破到?|進入?|衝|爬上"
    r"|完攀)(?:看看)?\s*(?:到)?\s*(?:(?:人生|我的|自己的|生涯)?的?第一條)?\s*(?:的)?(?:5\s?\.|v\d)"
    r"|第一條\s*(?:5\s?\.|v\d)"
    r"|\b(?:want|like|love|ready|hoping|hope|trying|try|going|aiming) (?:to )?"
    r"(?:try|climb|break into|get into|push into|project|send|do|lead|challenge)? ?"
    r"(?:a |an |my first |some )?(?:5\s?\.|v\d)"
)


_GRADE = r"~?\s?(?:5\s?\.\d|v\d|五點|[5-9][abc]\b|1[0-5][a-d]\b)"
_ABOUT = r"(?:大概|大約|約|是|在|到|為|差不多|落在)"
_STATED = compiled(
    r"我(?:自己)?(?:的)?(?:目前|現在|最近|大概)?(?:的)?"
    rf"(?:(?:爬|攀|完攀|紅點)過\s*(?={_GRADE}[a-d]?[+-]?\s*[,，。.!！])"
    rf"|(?:[跟和與][^,，。?？我]{{1,5}})?(?:目前)?最[高難硬](?:大概|大約|差不多|也)?(?:只|曾|才|有|就)*(?:能|會"
    rf"|可以)?(?:爬|攀|先鋒|完攀|紅點|onsight|flash|redpoint|rp|os)+[過到了]*\s*(?={_GRADE})"
    rf"|(?:極限|程度|能力|等級|上限)(?:\s|{_ABOUT})*"
    rf"|(?:最高|最難|最硬|os|onsight|flash|紅點|rp|redpoint|project)\s?(?:等級|難度|程度|級數|能力"
    rf"|成績)?{_ABOUT}+\s*)(?={_GRADE})"
    r"|我們?(?:平常|之前|以前|目前|現在|一直)*(?:都|只|最常|常)(?:只)?(?:在|去)(?:岩館|室內|抱石館|館)(?:裡"
    r"|內)?(?:[爬攀玩練])"
    # What is asked of a route is to be written into it: "filling in my tick list".
    r"|\b(?:fill(?:ing)? (?:in|out)|updat(?:e|ing)|writ(?:e|ing) up|tidy(?:ing)?(?: up)?|add(?:ing)? (?:it "
    r"|this )?to|sorting"
    r"(?: out)?|(?:is|it['’]s|this is) for|need (?:it|this) for) my (?:climbing )?(?:tick ?list|log(?:book)?"
    r"|records?|notes)\b"
    r"|(?:整理|填|更新|補|寫)[好完]?我的(?:攀登|攀岩|攀爬)?(?:紀錄|記錄|日誌|筆記)(?=要?用|[,，。]|$)"
    # What is to become a project is not in the log: "for my project I need a 5.11d".
    r"|\b(?:for|as) my (?:(?:next|new|first|big|spring|summer|autumn|fall|winter) )?project(?=,| i\b| we\b|:)"
    # Who has only bouldered so far asks whether that is enough, and nothing of a log.
    r"|我們?(?:自己)?(?:之前|以前|目前|現在|平常|到現在)?(?:都)?(?:只|僅)(?:有)?(?:在)?(?:室內|岩館)?(?:爬|去|玩|試"
    r"|接觸)過"
    r"(?=抱石|岩館|室內|人工|頂繩|上攀|運攀|館|[幾一二兩三][次回])"
    r"|\bi(?:['’]ve| have)? only (?:ever )?(?:been )?(?:climb(?:ed|ing)|boulder(?:ed|ing)|done|tried|led|top-?roped)"
    r"(?= (?:indoors?|inside|in (?:a |the )?gyms?|at (?:a |the )?gym|boulder|on top|top|so far|on plastic|\w+ times?))"
    # "I've never climbed outside", "ive led 5.8 in a gym": no route is asked for that was, or was not, climbed.
    r"|(?:^|[.!?;,:] )(?:i|we)(?:['’]?ve| have)? never (?:really "
    r"|actually )?(?:been )?(?:climb(?:ed|ing)|led|tried|done) (?:(?:anything|any|on) )?"
    r"(?=outside|outdoors?\b|real rock|rock\b|lead\b|trad\b|before\b|multi)"
    r"|(?:^|[.!?;,:] )(?:i|we)(?:['’]?ve| have)? (?:led|climbed|done|sent|topped"
    r"|top-?roped|bouldered) (?:(?:up to|a|an|some|about) )*"
    rf"(?={_GRADE}[a-d]?[+-]?(?:s|'s)? (?:in|at) (?:a|the|my|our) (?:\w+ )?gym\b"
    rf"|{_GRADE}[a-d]?[+-]?s? (?:indoors?|inside)\b)"
    r"|\bmy (?:\w+ ){0,2}?(?:(?:level|max|limit|grade|ability|pb)(?: (?:is|are|sits|lies)|'s|:)?"
    r"|(?:onsight|flash|redpoint|project|best|hardest|send|lead)(?: (?:grade|level|send|lead|route))?"
    r"(?: (?:so far|to date|until now|outdoors|outside|indoors|on rock))*(?: (?:is|are|was|sits|lies)|'s|:))"
    rf"(?: (?:about|around|roughly|currently|like|maybe|probably|only|at|usually))*\s*(?={_GRADE})"
)


# 「我爬過的\ue001多難」: which of its bearers is told, and nothing of a log asked.
_RELATIVE = compiled(r"(?:我|我們|咱)[^,，。?？]{0,8}(?:爬|攀|試|完攀|紅點)(?:過|了)?的(?:那條)?(?=\ue001)")
# A set of climbed routes, of which something is asked afterwards: 「我爬過的路線，最難是哪條」.
_A_SET = compiled(
    r"[過完了]的(?:路線|線|那些|紀錄)?[^\ue001]{0,4}$|裡面|當中|之中|紀錄|記錄|日誌|登錄的|打勾的|\b(?:routes|climbs"
    r"|log"
    r"|logbook|list)\b|\bmy (?:[\w.]+ ){0,2}(?:logged|recorded|ticked)\b"
)
# What is asked next is asked of the log after all.
_OF_THE_LOG = compiled(
    r"[爬攀試]|幾次|次數|什麼時候|何時|紅點|紀錄|記錄|差\S{0,4}沒|還剩|我"
    r"|\b(?:when|times|did i|have i|i|my|me|climbed|sent|tries|attempts|log)\b"
)


_TIRED = compiled(r"\bi(?:'ve| have) (?:climbed|done) [^,.?!]{0,40}\bto death\b")


def names_aim(words: str) -> bool:
    """Whether the grade in a question is the one that is to be climbed next, not what the asker climbs now."""
    return _AIM.search(words) is not None or asks_for_grade(words)


_SOMEBODY_CLIMBS = compiled(
    r"我|[爬攀登][過了完]|完攀|紅點|\b(?:i|my|me|we|our)\b|\b(?:climbed|sent|done|ticked|logged|redpointed|onsighted"
    r"|left)\b"
)


_OF_ONESELF = Together(_STATED, _TIRED, _MINE)


def is_personal(words: str, *, recommends: bool) -> bool:
    """Whether the answer needs the asker's own record: 「我爬過幾條」, not 「我爬完 A，下一條」."""
    if not recommends and asks_of_log(words):
        return True
    if not _OF_ONESELF.may_be_in(words) or (ROUTE not in words and asks_style(words)):
        return False
    # What the asker says of themselves is not asked of their log.
    done = _TIRED.sub(" ", _STATED.sub(" ", words), within=words)
    words = _without_told(without_intended(done, words))
    if _MINE.search(words) and not _NOT_CLIMBED.search(words):
        for start, end in has_done(words, excluded(words)):
            words = words[:start] + " " * (end - start) + words[end:]
    if not _MINE.search(words) or _OF_OTHERS.search(words):
        return False
    if recommends:
        return (
            _NOT_CLIMBED.search(words) is not None
            or _ASKS_BOTH.search(words) is not None
            or _BY_LOG.search(words) is not None
        )
    if _NOT_CLIMBED.search(words):
        return True
    return _ASKS_RECORD.search(words) is not None


def _without_told(words: str) -> str:
    """The words without what is told of a named route that was climbed, where another clause asks something else."""
    if not _MINE.search(words):
        return words
    if ROUTE not in words:
        return _beside_told(words)
    words = _RELATIVE.sub(" ", words)
    spans = asking_spans(words)
    asked = " ".join(words[start:end] for start, end in spans)
    told = words
    for start, end in reversed(spans):
        told = told[:start] + "," + told[end:]
    if not told.strip(" ,，。.!！") or _A_SET.search(told) or _OF_THE_LOG.search(asked):
        return words
    return asked


_GRADED = compiled(r"5\s?[.點]\s?\d|五點|(?<![a-z])v\d|(?<!\d)1[0-5][a-d]")
# "My log: number of ascents at Defulan": what is asked stands behind the log's name.
_HEADED = compiled(
    r"我的?[^,，。?？]{0,6}(?:紀錄|記錄|日誌|清單|統計|登錄的(?:內容|資料|東西)?)裡?面?[\s:：,，、-]*$"
    # 「我 log 裡今年在龍洞 onsight 的路線」
    r"|我(?:的)?\s?(?:log|logbook)\s?[裡裏中內上]"
    r"|\bmy (?:\w+ )?(?:log|logbook|ascents?|ticks?|tick ?list|records?|history|sends|climbs|stats)[\s:,-]*$"
)
_TO_ME = compiled(r"\b(?:show|give|tell|get|recommend) me\b|[給推薦告訴]+我")


def _beside_told(words: str) -> str:
    """The clause that asks, where it names its own place and nobody's climbing: 「爬了三條就手軟，壽山有幾條」."""
    spans = asking_spans(words)
    asked = " ".join(words[start:end] for start, end in spans)
    told = words[: spans[0][0]]
    if not told.strip(" ,，。.!！") or _HEADED.search(told):
        return words
    if _GRADED.search(told) and _GRADED.search(asked) and not _OF_THE_LOG.search(_TO_ME.sub(" ", asked)):
        # "I've done all the 5.10a at Shoushan, show me the 5.10b ones"
        return asked
    ends_in_set = told.rstrip(" ,，").endswith("的") or _A_SET.search(told, within=words) is not None
    if not ends_in_set and asks_of_no_log(asked, words, _MINE):
        return asked
    if not any(mask in asked for mask in (CRAG, AREA)):
        return words
    own = _MINE.search(asked) or _SOMEBODY_CLIMBS.search(asked) or _OF_THE_LOG.search(asked)
    return words if own or _NOT_CLIMBED.search(told) or told.rstrip(" ,，").endswith("的") else asked


def own(words: str, now: datetime, *, recommends: bool, bare: bool, routes: int) -> Own | None:
    """What a personal question wants of the log; None where it wants a recommendation among named constraints."""
    if recommends and bare and _BY_LOG.search(words):
        return only_next()
    if recommends and _ASKS_BOTH.search(words) is None:
        return only_next() if bare else None
    return read_own(words, now, routes=routes)


def narrowed(fields: Fields, own: Own | None) -> Fields:
    """The filter's fields of a personal question: climbed routes, or those not yet climbed where they are wanted."""
    fields = fields | {"climbed": own is not None and own.ask not in ("left", "next")}
    if own is not None and own.period is not None:
        # A month is a time of climbing here, not a season.
        fields["seasons"] = ()
    if own is not None and "toprope" in own.styles and fields.get("route_types") == ("toprope",):
        # How it was climbed, not what kind of route it is.
        fields["route_types"] = ()
    return fields


def spans(words: str) -> list[tuple[int, int]]:
    """Where a question speaks of the asker's own climbing; no name stands there."""
    return [m.span() for m in _MINE.finditer(words)]


LIKES = Together(_LIKES)
"""Without these nothing is read here."""


def without_wishes(question: Masked) -> Masked:
    """The question without a sentence that only says what is liked, where another sentence asks of the own log."""
    liked = [m.span() for m in _LIKES.finditer(question.words)]
    if not liked:
        return question
    rest = question.hide((start, end, TAKEN) for start, end in liked)
    return rest if is_personal(rest.words, recommends=False) else question


def states_level(words: str) -> bool:
    """Whether the grade in a question is what the asker climbs."""
    return _LEVEL.search(words) is not None


def begins(words: str) -> Literal["beginner", "child"] | None:
    """The same beside a grade, where it is only a place that somebody is at for the first time."""
    return novice(_FIRST_THERE.sub(" ", words)) if _FIRST_THERE.search(words) else novice(words)


def only_indoors(words: str) -> bool:
    """Whether what somebody climbs is climbed in a gym, by one who goes outdoors or leads for the first time."""
    return _INDOORS.search(words) is not None and _BEGINNER.search(words) is not None


def for_beginners(words: str) -> bool:
    """Whether routes for beginners, or easy ones, are wanted."""
    return novice(words) is not None or _EASY.search(words) is not None


def wants_hard(words: str) -> bool:
    """Whether hard routes are wanted, no grade being said by it."""
    return _HARD.search(words) is not None


_LEARNERS = Together(_CHILD, _BEGINNER)


def novice(words: str) -> Literal["beginner", "child"] | None:
    """Whom routes are wanted for, when that is a child or someone who begins; not those that the own gear forbids."""
    if not _LEARNERS.may_be_in(words) or falls_short(words):
        return None
    if _CHILD.search(words) and not _CHILD_ASKS.search(words):
        return "child"
    return "beginner" if _BEGINNER.search(words) else None
