"""Blank the words that only say how something is said or where it is looked up: 實際上, 照理說, "strictly speaking".

Such words name nothing and ask for nothing, and there are hundreds of them: left standing, one reader takes 照理說龍牆
for a place and another finds that no row tells of 實際上.
"""

from dataclasses import replace

from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import Masked

_MANNER = compiled(
    r"(?:[,，]\s*)?\baccording to (?:your|the|this|these) (?:data(?:base)?|records?|site|list(?:ing)?s?|info\w*)\b|"
    # 「凡登峽谷現有路線」
    r"現有(?=的?(?:路線|線|資料|岩館|岩場|幾|多少))"
    # Sounds that one makes before asking: 「誒誒龍洞有幾區」.
    r"|^\W*(?:[誒欸ㄟ]+|[唉哎][呦唷呀喲]+|痾+|呃+|齁+|嘿+|唔+|嗯+)+[\s,，~～…]*(?=[\u4e00-\u9fff])"
    r"|^\W*(?:u+h+m*|u+m+|e+r+m+|h+m+)\b[\s,.…]*(?=[a-z])"
    r"|(?:實際|事實|基本|原則|理論|大致|大體|整體|本質|嚴格|技術|名義|表面|統計|數據|客觀"
    r"|主觀)上(?![下課攀])(?:來[說講看])?"
    r"|差不多(?=\s?(?:早上|上午|中午|下午|傍晚|晚上)?\s?(?:\d{1,2}[:：點]|[一二兩三四五六七八九十]{1,3}點))"
    r"|(?<=票價|費用|門票)(?:一位|每位)(?=是|要|多少|幾)"
    # 「新北市範圍內的攀岩館」
    r"|(?<=[市縣區鄉鎮北中南東])(?:的)?(?:範圍|轄區?|境|界)(?:之)?內(?=的?(?:攀?岩館|抱石館|館|有|岩場|哪))"
    # Who does not know asks: 「龍王不知道多長」.
    r"|(?:(?<=[\s,，。])我們?)?(?<![想都也又些條的有是])(?:不知道?|不曉得|不清楚|不確定)"
    r"(?=(?:它|[那這][條間裡邊個]|到底|大概|究竟|實際|目前|現在)*(?:的?(?:難度|長度|等級)?(?:是|有|要|算|會)?"
    r"(?:幾[級米顆支個條點間公]|多[難長少高遠久]|哪[一裡邊條間個]|在哪)|是不是|會不會|有沒有|能不能|可不可以|夠不夠|難不難))"
    # Why it is asked is no part of what is asked.
    r"|\b(?:i['’]?m )?(?:only |just )?asking (?:this )?because\b[^.?!]*[.!]?\s*$"
    r"|(?<=[?？。，, 啊呢嗎])(?:我)?(?:會)?(?:這樣|這麼)?問是因為[^。?？!！]*[。!！]?\s*$"
    r"|(?:具體|嚴格|一般|整體|簡單|相對|通常|大致|總體|老實|平均|正常|基本|總的|認真|坦白|客觀|粗略"
    r"|籠統)(?:來[說講看]|而言|地說)"
    r"|老實[說講]|說(?:實話|實在|真的|穿了|白了|到底|起來|來)|講真的|坦白[說講]|換句話說|也就是說|換言之|簡言之"
    r"|總而言之|總之"
    r"|照理(?:來)?說?|按理(?:來)?說?|依理|到頭來|歸根究柢|追根究底|相較之下|相比之下|比較起來|這樣看來|由此可見"
    r"|單純(?=想|好奇|問|就|地)|純粹(?=想|好奇|問|就)?|純好奇|順帶(?:一提|問)|順便問(?:一下)?|話說(?:回來)?"
    r"|對了(?=[\s,，])|(?:不過|但是?|只是|其實)?我?(?:真正|只是)?(?:想|要)問的(?:其實)?是"
    r"|粗略(?:地)?(?:估計|估算|算)|大略|約略|約莫|據(?:我所知|了解|悉)|就我(?:所知|了解)|(?:依|照|以"
    r"|在)你看(?=[\s,，]?)"
    r"|你們?(?:這[邊裡]|那[邊裡])?的?(?:資料|紀錄|記錄)?(?:上|裡|中)?(?:登記|登錄|收錄|記載|紀錄|記錄|標示?"
    r"|寫)的(?=是|難度|等級|級數|版本|數字)"
    r"|(?<![沒未不要需想])(?:現在|目前|你們)?(?:有|所|已經?)?(?:登錄|登記|建檔|收錄?|記載)(?:過|在案|到)?的(?=(?:路線|[運傳]攀|頂繩|抱石|線)[^,，。?？]{0,6}(?:[幾多總數]|一共|哪))"
    r"|(?<![各自別])(?:登錄|登記|建檔|收錄)了(?=[幾多]少?[條題])"
    r"|[,，]?(?:就)?[以用照](?:你們?)?(?:現在|目前)?(?:有|所)?(?:收錄?|登錄|建檔|登記|資料|紀錄|記錄)(?:到|的)*(?:為[準主]|就好|算)"
    r"|(?<=you )read me(?= the)|(?<=please )read me(?= the)|截至(?:目前|現在|今天)?(?:為止)?|到目前為止|截止目前"
    r"|當真|果真|果然|居然|竟然|難不成|敢情|莫非"
    r"|究竟(?=[^,，。]{2,})"
    r"|(?:還是)?(?:要不要|該不該|需不需要|是不是(?:要|該))(?:改|換)(?:去|爬)?(?:別的?|其[他它])?(?:地方|岩場|計畫"
    r"|時間|天)(?:比較好)?[嗎呢？?]*$"
    # 「只要 5.11c 其他不要」
    r"|(?<=[\s,，\da-d+以上下])其[他它]的?(?:都|就|我)*不(?:要|用|必)(?:了|列|給)?(?=$|[\s,，。])|無論如何|不管怎樣"
    r"|不管怎麼樣"
    r"|姑且|索性|乾脆|乾脆點|悉數|一五一十|鉅細靡遺|原原本本"
    r"|(?:按照|依照|依據|根據)(?=[^,，。?？]{0,4}(?:難度|等級|長度|資料|紀錄|記錄|類型|你們))"
    r"|(?:整體|全體|總體)(?=的?(?:難度|等級|級數|路線|平均|類型|分[布佈]|比例|統計|來|而|有|是|怎))"
    r"|(?:你們?的?|這個?)?(?:網站|官網|網頁)(?:上|裡面?)(?=[^,，。?？]{0,3}[標寫列收註說])"
    r"|(?:就|從|照|依)?(?:你們?的?|貴|這個?)?(?:整個|全部|目前)?的?(?:資料庫|數據庫|系統|題庫)(?:裡面?|內|中|上)"
    r"|(?:你們?的?|貴|這個?|整個)(?:資料庫|數據庫|系統)(?=[^,，。?？]{0,4}(?:有|收|總|共|一|最|bolt))|^(?:資料庫"
    r"|系統)(?=[總共一有收最])"
    r"|[,，] any (?:crag|place|area|wall)(?: in taiwan| at all)?(?=[.?!]*$)"
    # Some people of a group, whom nobody counts: 「有幾個體力不太好」, 「帶十幾個高中生」.
    r"|(?<![都各共])有幾[個位名](?:人|朋友|同學|學生|小孩|長輩|學員|同事|家長|老人)?(?=的?(?:體力|膝蓋|腳|腿|年紀"
    r"|身體|平衡感"
    r"|怕|懼高|恐高|新手|菜鳥|完全|從來|沒有?[爬去]過|第一次|不會|不敢|不能|不太|受傷|很(?:怕|累|小|老|緊張|會)))"
    r"|(?<=[十好帶揪約])幾(?=[個位名](?:人|朋友|同[學事]|[\u4e00-\u9fff]{0,2}學?生|小朋友|小孩|孩子|新手|初學"
    r"|學[員弟妹]|隊友|長輩|大人|老人|家長|外國|親戚))"
    # What somebody works as: a setter who asks for routes asks nothing of setting.
    r"|我(?:本人)?(?:是|在當)(?![^,，。?？]{0,6}輪椅)[^,，。?？\s]{0,8}(?:定線員|店員|教練|嚮導|記者|老師|工程師"
    r"|醫師|護理師|攝影師|設計師"
    r"|律師|編輯|站長|版主"
    r"|館主|館長|社長|幹部)(?=[\s,，。])"
    r"|(?:哪|不管哪|不論哪|任何)一?(?:個|座|條|間)?(?:岩場|岩館|區|地方|裡|邊)(?:都|也)(?:行|可以|好|ok|沒差|沒關係"
    r"|無所謂)(?!嗎)"
    r"|\b(?:any|whichever|whatever) (?:crag|area|place|gym)(?: in taiwan)? (?:is|will|would)(?: be)? (?:fine|ok|okay"
    r"|do|good)\b"
    r"|\b(?:strictly|roughly|technically|generally|broadly|honestly|practically|objectively|frankly|loosely"
    r"|relatively|realistically|statistically) speaking\b"
    # Who could not say is no gym that is asked for.
    r"|\b(?:but |and )?(?:nobody|no ?one|none of (?:them|us)) (?:(?:at|in|from) (?:the|my|our) (?:gym|shop|club) )?"
    r"(?:could|can|would|was able to|seems? (?:able )?to|knew|knows?) (?:(?:tell|remember|say|know)(?: me"
    r"| us)?)?(?= (?:which|what|where|how)\b)"
    # Greetings and starts in the asker's own language.
    r"|^\W*(?:guten (?:tag|morgen|abend)|gr(?:u|ü|ue)(?:ss|ß)(?: gott)?|servus|moin|hallo|ich|bonjour|bonsoir"
    r"|salut|hola|buen(?:os|as)"
    r"(?: d[ií]as| tardes| noches)?|ciao|buongiorno|ol[aá]|konnichiwa|annyeong\w*|sawasdee|selamat \w+|xin chao"
    r"|namaste|merhaba)"
    r"(?=\s*(?:[,!.…]|$))"
    r"|^\W*(?:honestly|frankly|basically|essentially|supposedly|apparently|presumably|admittedly|altogether|overall"
    r"|in general|generally|literally|technically|realistically|objectively|seriously|obviously|anyhow|anyways"
    r"|in theory|in practice|in short|in fact|in total|all in all|by and large|long story short|out of curiosity"
    r"|for the record|just (?:curious|wondering|checking)|random question|quick (?:one|question)|real quick|ballpark"
    r"|(?:i |you |we )?gotta know|tbh|imo|imho|ngl|fwiw|btw|afaik|iirc|fyi|asking for a friend"
    r"|(?:as|so) far as (?:i|you) (?:know|can tell)"
    r"|to be (?:honest|fair|frank|clear|precise|exact)|to the best of your knowledge|come to think of it)\b(?!-)"
    # Why so many and no more are asked for: "the harder ones are too reachy for me".
    r"|\b(?:are|is|feel|feels|get|gets|look|looks) (?:way |far |much |all )?too "
    r"(?:reachy|slabby|technical|powerful|steep|dynamic|bouldery|pumpy|crimpy|run ?out|balancey) for (?:me|us|him"
    r"|her)\b"
    r"|\bin (?:just )?(?:a few|a couple of|one|two|three|\d) (?:short )?(?:lines|words|sentences)\b"
    r"|\bpretty please\b"
    r"|(?<= )(?:are|is) we (?:talking|looking at)(?: about| here)?(?= (?:at|in|on|for)\b|\W*$)"
    r"|\blong time no (?:see|climb\w*|lead\w*|talk)\b"
    r"|\b(?:honestly|frankly|tbh|imo|imho|ngl|fwiw|btw|afaik|iirc)\b(?=\W*$)"
    r"|(?<=how )(?:on|in|the) (?:earth|world|hell|heck|devil|dickens|f\w*)\b"
    r"|\b(?:on earth|on this planet|in the world|in (?:god|heaven|hell)['’]?s name|in (?:god|heaven|hell) )"
    r"(?= ?(?:is|are|do|does|did|can|could|should|would|will|has|have|counts?)\b)"
    r"|(?<=what)(?:'s|’s| is) the (?:deal|story|word|damage|low-?down|scoop|skinny|situation|craic|verdict)"
    r" (?:with|on|for|at|about)\b"
    r"|\b(?:get|give me|gimme|got) the (?:low-?down|scoop|skinny|run-?down|gist) (?:on|of|for)\b"
    r"|\b(?:fill|clue|let) me in on\b|\b(?:walk|talk|run) me through\b|\b(?:reel|rattle) off\b"
    r"|\b(?:hit|hook|set) me up with\b|\b(?:whip|rustle|dig|pull|serve|look) (?:me )?up (?=(?:a|an|the|some|all)\b)"
    r"|\b(?:(?:do you|would you|you|don['’]t) )?mind (?:telling|giving|showing|sending|listing|sharing)(?= me\b| us\b)"
    r"|\b(?:can|could|may) i (?:just |quickly )?(?:check|ask|know|find out)\b"
    r"(?=[ ,:]*(?:ah|lah|if|what|which|how|when|where|whether|[,:]))"
    r"|\bcare to (?=tell|share|list|show)|\bstraight to (?:the|my) point\b|\bto the point\b|\breal (?:quick|fast)\b"
    r"|\b(?:is it|would it be) (?:a stretch|fair|right|correct|safe|ok|okay) to (?:say|assume|think) (?:that )?"
    r"|(?<=\bis )it (?=(?:really |actually )?(?:true|right|correct|the case|a fact)\b[^.?!]{0,60}\b(?:the (?:\w+est"
    r"|most|only|least)"
    r"|all|every|only|nothing)\b)"
    r"|\bif (?:my )?memory serves(?: me)?(?: right| well| correctly)?"
    r"|\b(?:any|a) chance (?:of|that|you)\b|\bby any chance\b"
    r"|\b(?:in a pinch|in a nutshell|in a hurry|at a push|on a whim|on the off chance|off the top of your head)\b"
    # How what is asked is to be shown: 「…有哪些？一併註明難度」.
    r"|(?<=[?？。，,；;\s])(?:請|麻煩|並|也|都|順便|一併|一起|另外)+(?:註明|標明|附註|附記|標註|標示|附上|寫上"
    r"|列上|寫明|標出)"
    r"(?=[^,，。?？幾多哪]{0,8}(?:難度|等級|級數|長度|類型|bolt|位置|區域)[^,，。?？幾多哪]{0,8}[。.!！\s]*$)"
    # What a bound includes: 「5.8以下（5.8也算）」, "up to 5.9 (5.9 included)".
    r"|[(（](?:也?包?含)?\s?(?:5\.\d{1,2}[a-d]?|v\d{1,2}|本身)\s?(?:也|都|本身)*(?:算(?:在內)?|可以?|ok|行|要"
    r"|包?含|包括)?(?:在內|沒問題)?[)）]"
    r"(?<=[算以可k行要含括內題][)）])"
    r"|[(（](?:5\.\d{1,2}[a-d]?|v\d{1,2})(?: is| are)?(?: also| too)? ?(?:included|inclusive|ok|okay|fine"
    r"|counts?)(?: too| as well)?[)）]"
    r"|\b(?:in|from|within|across|of) (?:your|the|this) (?:whole |entire |full |complete )?"
    r"(?:database|system|db|dataset|data ?base)\b"
)


def without_manner(question: Masked) -> Masked:
    """The question with blanks for words of manner; offsets stay, and what is shown and named does."""
    words = _MANNER.sub(lambda m: " " * len(m[0]), question.words)
    return question if words is question.words else replace(question, words=words)
