"""Read what a question wants done: count, list, extreme, spread, compare, recommend, detail, knowledge, talk."""

import re
from dataclasses import dataclass

from schemas.reading import Extreme, GroupBy, Intent, RecommendMode
from worker.understanding.figures.counting import asks_count, asks_figure_of_each, counted_by, without_asides
from worker.understanding.figures.ordering import NO_RANKING, Ranking
from worker.understanding.figures.superlatives import asked_extreme, extremes_in
from worker.understanding.grades.relative import asks_for_grade, relative_to
from worker.understanding.matching.patterns import Pattern, compiled
from worker.understanding.wording.masking import AREA, GYM, NAME, ROUTE

_EACH_PART = compiled(rf"[{AREA}](?:的|那邊)?[各每]一?個?(?:分區|小區|岩區|區域|區)")
_GRADED = r"(?:5\.\d+[a-d]?|v\d+)的?"
_DISTRIBUTION = compiled(
    r"分布|(?:類型|難度|級別|路線)統計|(?:難度|級數|等級)的?(?:組成|結構|組合|落點|分配)|難度[^,，。?？]{0,3}集中"
    # 「每面牆的路線數」, 「按岩牆統計路線數」
    r"|(?:各|每一?)[面片個座]?岩?[牆壁]的?[^,，。?？各每]{0,6}(?:數[量目]?|條數|總數)|(?:按|依|照)(?:照|著|各|每|個|面)*岩?牆|分牆(?:統計|計[數算])"
    rf"|{_GRADED}有?[幾多]少?條[、,，\s]*{_GRADED}有?[幾多]少?條[、,，\s]*{_GRADED}有?[幾多]少?條"
    r"|平均難度|平均幾級|(?:大多(?:數)?|普遍|多半|大致|一般)(?:都)?(?:是|落在)?幾級|average grade|分佈|比例|占比"
    r"|佔比|各(?:個)?(?:難度"
    r"|等級|級|級別|類型|種類|岩場|區|岩區)(?:[^嗎]{0,4})?(?:幾"
    r"|多少|數量|路線數)|每一?個?(?:難度|等級|級|類型|岩場|區|岩區|分區)(?:各)?(?:[^嗎]{0,4}(?:幾|多少|數量)"
    r"|(?:底下|裡面?|之中|內)?的?(?:路線|線)的?(?:數|總數|條數))"
    r"|(?:按|依|照)(?:照|著|各|每|個)*(?:岩區|區域?|岩場|難度|等級|類型)(?:來)?(?:統計|拆|彙整|計數|分別?統計)"
    r"|(?:運攀|傳攀|頂繩|抱石)(?:路線)?(?:比較|才|更|較)多[^?？]{0,8}(?:運攀|傳攀|頂繩|抱石)(?:路線)?(?:比較|才|更"
    r"|較)?多"
    r"|各個?(?:岩場|岩區|分區|區域|區)的?[^嗎,，。?？各每]{0,14}(?:數量|條數|總數|路線數)"
    r"|難度範圍|從幾級到幾級|distribution|breakdown|\bspread\b|how many (?:\w+ )?(?:of|at|in|per) each"
    r"|各?佔多少|各占多少|\bsplit\b|\bby (?:type|grade|area|sector|crag)\b|per (?:grade|area|crag|type|sector)\b"
    r"|range of grades|grade range"
    r"|(?:哪個|哪一個|哪)(?:岩場|區|岩區|一區|分區)(?:的)?(?:路線|線)(?:數)?(?:最多|比較多)"
    r"|路線最多的(?:岩場|區|岩區)|(?:which|what) (?:crag|area|sector) has (?:the )?most (?:routes|climbs)"
    r"|most routes|\bmore of\b|(?:運攀|傳攀|運動(?:攀登?)?|傳統(?:攀登?)?|抱石"
    r"|頂繩)(?:路線)?(?:比較)?多[，, ]?(?:還是|還(?=運|傳|頂|抱)|或)"
    r"|(?:運攀|傳攀)(?:還是|或)(?:運攀|傳攀)(?:比較)?多"
    r"|[運傳](?:攀|動攀登?|統攀登?)[^。]{0,12}[運傳](?:攀|動攀登?|統攀登?)[^。]{0,20}(?:兩[種者類邊]|各自?|分別)(?:的|各)?"
    r"(?:數[量目字]|條數|路線數|(?:是|有|佔)?(?:幾條|多少))"
    r"|\bmore (?:sport|trad|boulders?|top ?ropes?)(?: routes| climbs)? (?:or|than)\b"
)
_GROUPS: tuple[tuple[GroupBy, Pattern], ...] = (
    (
        "crag",
        compiled(
            r"(?:各|每|哪)(?:一)?個?岩場|最多的岩場|(?:each|every|per|by|which|what) crag|\b(?:between"
            r"|among|amongst|across|over) (?:the |all |all the )?(?:\w+ )?crags\b"
        ),
    ),
    ("sector", compiled(r"(?:each|per|by|which) sector|(?:各|每)個?分區")),
    (
        "area",
        compiled(
            r"(?:各|每|哪)(?:一)?個?(?:岩)?區|(?:按|依|照)(?:照|著|各|每|個)*(?:岩)?區域?|最多的(?:岩)?區"
            r"|(?:各|每一?)[面片個座]?岩?[牆壁]|(?:按|依|照)(?:照|著|各|每|個|面)*岩?牆|分牆|(?:each"
            r"|per|by|which|what) area|\b(?:between"
            r"|among|amongst|across|over) (?:the |its |all )?(?:\w+ )?areas\b"
        ),
    ),
    (
        "type",
        compiled(
            r"類型|種類|\btypes?\b|(?:運攀|運動(?:攀登?)?).{0,6}(?:傳攀|傳統(?:攀登?)?)|(?:傳攀|傳統).{0,6}(?:運攀"
            r"|運動)"
            r"|(?:by|per|each|of) (?:route )?types?|sport .{0,12}trad|types of"
        ),
    ),
)
_COMPARE = compiled(
    r"差幾|差多少|相差|[選挑]哪一?[個邊區面]|哪一?[間家]\S{0,4}(?:快到|近)|哪(?:個|家|間|條|題|邊)\S{0,4}(?:便宜|貴"
    r"|好|難|長|短|簡單|容易|近|多)(?!少)|比較(?!多"
    r"|好|適合|近|推薦|簡單的|難的|短的|長的)|哪(?:一)?(?:條|題|個|家|間|裡|座)\S{0,4}(?:比較|更|較)"
    r"|(?:誰|哪個)比較|差別|差異|有什麼不同|哪裡不同|差在哪|比一比|比一下|比較看看|誰(?:比較)?(?:難|簡單|長|短|貴"
    r"|便宜|遠|近|好爬)|比呢|對比|相比|還是\S+(?:比較|好|難)"
    r"|\b(?:which|who|what)\b.{0,24}\bhas (?:the )?(?:more|fewer)\b"
    r"|\bwhere (?:is|are|has|have|do (?:i|we) (?:find|get|have))(?: there)? (?:more|fewer)\b"
    rf"|\bvs\.?\b|versus|\bcompar(?:e|ed|ison)\b|\bdifferences?\b|(?:which"
    rf"|what)(?: \w+)* (?:is )?(?<!no )(?<!not )(?:harder"
    rf"|easier|longer|shorter|better|cheaper|dearer|pricier|taller|closer|nearer|bigger)(?! than (?:about )?v?\d)"
    rf"|比{NAME}+(?:難|簡單|長|短"
    rf"|容易)"
    # 「飛龍難過三重關幾多」, as Hong Kong sets one over another.
    rf"|{NAME}(?:是不是|會不會|是|會)?[難易硬長短高]過{NAME}"
    r"|\b(?:harder|easier|longer|shorter|better|cheaper|dearer|pricier|older|newer) than\b"
    r"(?! (?:an? |about |around )?(?:\d|v\d|[\ue006]))|\bapart\b|\bgap between\b"
    r"|\bhow (?:much|many)\b.*\b(?:harder|easier|longer|shorter|taller|more|fewer)\b.*\bthan\b"
    r"|\b(?:which|what) (?:one )?of (?:the two,? )?\ue001+(?: \ue001+)* (?:and|or|&) "
    # Which of two to do first is told by their figures side by side.
    r"|哪一?[條題個][^,，。?？]{0,4}先|先(?:爬|試|上|去|衝|磨|挑戰)哪"
    # 「阿草爬過了，換水虎魚會難很多嗎」, "I've done Piranha, is Birth Canal harder?"
    r"|換\s?\ue001+[^,，。?？]{0,4}(?:難|硬|簡單|軟|容易|輕鬆)"
    r"|\ue001[^.?!]{0,30}[,;.] ?(?:so |and |but )?(?:is|would|will) (?:the )?\ue001+(?: \ue001+)* (?:be )?"
    r"(?:any |much |a lot |way |a bit |really )*(?:harder|easier|tougher|longer|shorter)\b(?! than)"
    r"|\b(?:which|what)\b[^.?!]{0,60}\bfirst\b(?! ascent)"
    r"|\b(?:harder|easier|longer|shorter|cheaper)\b.*\bor\b|\bor\b(?! (?:harder|easier|longer"
    r"|shorter)\b).*\b(?:harder|easier|longer|shorter|cheaper"
    r"|better)\b|哪[條題](?:難|長|短|簡單"
    r"|容易)"
)
# Whoever wants to choose one of two named routes by a figure wants the figures: 「想挑一條來磨 A 跟 B 哪個簡單一點」.
_SETS_APART = compiled(
    r"哪(?:一?[個條題邊裡面區])\S{0,3}(?:難|簡單|容易|長|短|硬|好爬|高)|誰(?:比較)?(?:難|簡單|長|短)"
    r"|哪一?[條題個][^,，。?？]{0,4}先|先(?:爬|試|上|去|衝|磨|挑戰)哪"
    r"|\b(?:which|what)\b[^.?!]{0,60}\bfirst\b(?! ascent)"
    r"|\b(?:harder|easier|longer|shorter|tougher|taller)\b"
)
# Whoever may go to one only and asks which has more wants both numbers: 「只能挑一區 A 跟 B 哪邊運攀多」.
_HAS_MORE = compiled(
    r"(?:哪一?[個邊裡區座]|誰)(?:(?!人[潮數]?(?:比較|更)?多)[^,，。?？]){0,12}多(?![少久遠長高難好人])"
    r"|(?:數[目量]|條數|路線數)[^,，。?？]{0,4}(?:誰|哪[個邊裡])(?:家)?(?:會)?(?:贏|勝|領先|佔上風|比較大)"
    r"|(?:誰|哪[個邊裡])(?:家)?(?:會)?(?:贏|勝出|領先)[^,，。?？]{0,4}(?:數[目量]|條數)"
    r"|\b(?:which|who|what|where)\b[^.?!]{0,24}\b(?:has|have|is|are|got|find|get)(?: there)?(?: the)? (?:more|fewer)"
    r" (?!of\b|than\b|\d)"
    # 「路線數量壽山有贏墾丁嗎」: who is ahead of whom in a number has more.
    rf"|{NAME}[^,，。?？]{{0,14}}(?:贏|輸給?|勝過|多[過於]|超[過越])(?:了|過)?{NAME}"
    rf"|{NAME}[^,，。?？]{{0,10}}(?:誰|哪一?[個邊區座])(?:會|才)?(?:是)?(?:贏|勝|領先|佔上風)"
    rf"|\b(?:bigger|larger|smaller) (?:\w+ )?than (?:the )?{NAME}"
    rf"|\b(?:beats?|outnumbers?|outstrips?|tops|outdo(?:es)?) (?:the )?{NAME}"
    rf"|{NAME} (?:or|and|vs\.?) (?:the )?{NAME}+ (?:is |are |comes? out )?(?:on top|ahead|in the lead)\b"
    rf"|\b(?:who|which|what)(?: one| of (?:them|the two))?(?:['’]s| is| comes? out)?"
    r" (?:wins|on top|ahead|in the lead)\b"
)
_RECOMMEND = compiled(
    r"推薦|推(?:個|我)?(?:幾|一|[二兩三四五1-9])[條間家個]|求推(?!薦)|建議(?:爬|去|我)|介紹(?:幾|一些|一下有|我)"
    r"|有什麼好爬"
    r"|(?<!才)好爬的|值得|必爬|該爬|該去|爬什麼|爬哪"
    r"|去哪(?:裡|邊)?(?:爬|攀)|去哪個岩場|(?:該|要)從?(?:幾級|什麼(?:難度|級數))開始|該爬幾級|哪(?:裡|邊"
    r"|一?區)(?:比較|最)?好爬|適合(?:我|新手|初學|入門|練|熱身|小孩|親子|帶)|挑(?:一|幾|個)"
    r"|[幫替][我忙][挑選](?:[一二兩三四五1-9幾]|[^,，。?？]{1,10}的[一二兩三四五1-9幾])\s?條"
    r"|想找"
    r"|下一條|下一個目標|下一步|可以挑戰|想挑戰|爬什麼好|爬哪條好|有建議嗎|\bsuggestions?\b|recommend|suggest"
    r"|what should i|where should i|\bwhat should my (?:first|next) [^?.!,]{2,40} be\b"
    r"|which (?:route|crag|gym)s? should|good (?:routes?|climbs?|crags?|gyms?|places?|first|beginner)"
    r"|best (?:routes?|climbs?|crags?|gyms?|place|beginner|sport|trad|warm)"
    r"|\btop (?:\d+|three|five|ten) (?:routes?|climbs?|lines|picks)\b|\bpick (?:me )?(?:a|one|some|\d+|two|three) "
    r"|\bwhat(?:'s|’s| is) (?:good|fun) (?:to climb )?(?:in|at|on|for|around|near)\b"
    r"|找(?:一?[條個])?[^,，。?？]{0,10}project"
    r"|目標(?:路線|線)|\bmy next (?:5\.|v\d)|\b(?:something|anything) (?:hard|fun|good|nice|challenging)\b"
    # "What's a finger crack I can try in Taiwan": one of those.
    r"|\bwhat(?:'s|’s| is) an? [^.?!,]{2,30} (?:i|we) (?:can|could|should|might) (?:try|climb|do|lead|get on"
    r"|project)\b"
    r"|\bwhat grade should (?:i|we) (?:start|begin|try|climb|lead|aim|pick)\b"
    r"|worth (?:climbing|visiting|doing)|must[- ]do"
    r"|(?:should|could) (?:i|we) (?:climb|try|do|go|get on|jump on|hop on|lead|aim for)|what to climb"
    r"|what can i climb|looking for|next (?:\w+ )?(?:route|project|climb|challenge)|what next|ideas? for"
)
_EXPLORES = compiled(
    r"不一樣的|冷門|沒(?:什麼)?人爬|探索|換個?口味|爬膩|新鮮|沒聽過的|私房|祕境|秘境|嘗鮮"
    r"|想?(?:換|去|找)一?個?(?:其[他它]|別的?|新的?|不同的?)(?:地方|岩場)"
    r"|沒有?[去到爬]過的(?:岩場|岩區|區域?|地方)|\bsomewhere (?:new|else|different|fresh)\b|\bwhere else\b"
    r"|\b(?:crags?|places?|areas?|walls?|somewhere|anywhere) (?:that |where )?(?:i|we)(?:'ve| have)?(?:n't| not| never)"
    r" (?:been|climbed|visited|tried)\b"
    r"|\bsurprise me\b|\bhidden gems?\b|\bexplore\b"
    r"|(?<!as )(?<!called )(?<!named )\bsomething (?:new|different|else|fresh)\b|\boff the beaten\b"
    r"|\bless(?:er)?[- ](?:known|crowded|travell?ed)\b|\bunderrated\b|\bbored of\b|\btired of\b"
)
_PROGRESSION = compiled(
    r"(?:爬完|爬過|完攀|紅點|送掉|搞定|flash|onsight)[^。?？]{0,24}(?:接下來|之後呢|然後呢|再來呢|目標)|(?:接下來"
    r"|之後)(?:爬|要|可以|該|呢|咧)"
    r"|想進階|突破到|\bwhat now\b|(?:^|[,.!;] ?)next\s*[?？]?\s*$|\bnext step\b|\b(?:a )?step up\b|\bready (?:to|for)\b"
    r"|\bafter 「?\ue001|爬穩|\bstuck at\b|更進一步|下一條|下一步|下一個(?:目標|路線|project)?|進階(?!班)|突破|升級"
    r"|進步|(?:適合|值得|想|可以|推薦|找)[^,，。?？]{0,8}[磕嗑](?!頭|\s?\ue001)|[磕嗑](?:哪|什麼)|再難一點|更難一點"
    r"|難一點|挑戰(?![那這]一?條)|往上|(?:找|當|選|挑)(?:一?[個條])?\s*project"
    r"|\b(?:should|could|can) (?:i|we) project\b|\b(?:to|for a|good|new|wants? an?|need an?) project(?:s|ing)?\b"
    r"|目標(?:路線|線)|\bmy next (?:5\.|v\d)|step up|progress|\bproject (?:suggestions?|ideas?|recommendations?)\b"
    r"|next (?:\w+ )?(?:route|project|climb|challenge|goal|step|level|grade)|what next"
    r"|(?:try|do|climb|project) next|what(?:'s| is) next|level up"
    r"|push (?:my|into)|harder than (?:it|that|this)|break into|(?:slightly|a bit|little) harder"
)
# What sets one named route over, under or beside another in any words. Two that are named are told side by side with
# whatever is asked of them, so that this need not say which of them is ahead in what.
_SIDE_BY_SIDE = compiled(
    r"比(?!賽|例)|[較更](?!新)|[難易硬長短高]過|[多少高低]\s?[一幾兩]\s?[級格階個字度]|[差隔](?:了|有|到)*(?:幾|多少"
    r"|[一兩二三]級)|中間(?:是|有|差|隔)"
    r"|差(?:很|不|蠻|滿)?多|差距|落差|[高低]下|同(?:一個?)?(?:樣|級|等級|難度|高|長|[面片]牆|[個一]?區)|一樣|相同"
    r"|[贏輸]|誰[對錯說]|打賭|賭|吵|爭|意見不[同一]|公布答案|裁[判決]|評評理"
    r"|由[難易簡短長淺低高]|從[難易簡短長淺低高]|(?:順序|先後)|(?:難|簡單|容易|硬|長|短)(?:的)?那[條個一]"
    r"|\b(?:hard|tough|stiff|easi|gentl|soft|long|short|tall|high|low|mild|strong|big|small|steep|nast|mean|simpl"
    r"|tam)(?:er|est)\b"
    r"|\b(?:more|less|fewer|fewest) (?:of an? )?(?:bolts?|draws|clips|met(?:er|re)s?|videos?|difficult|challenging"
    r"|demanding"
    r"|beginner|serious|approachable|sustained)\b|\bout-?(?:grades?|ranks?)\b|\bstep (?:up|down)\b|\beasy to hard\b"
    r"|\bhard to easy\b|\b(?:gap|difference)\b|\b(?:in )?between \ue001|\bthe (?:opposite|other way)\b"
    r"|\b(?:settle|argu(?:e|ed|ing|ment)|disagree\w*|bet(?:ting)?|wager\w*|debat\w+)\b|\bwho(?:['’]s| is) right\b"
    r"|\b(?:same|equal|equivalent|share|identical|both)\b|\bversus\b|\bvs\b|\bdwarfs?\b|\bbeats?\b"
)
# 「A 跟 B 一樣難嗎」 asks whether they are, and for no others.
_AS_HARD = compiled(
    rf"{NAME}[^,，。?？]{{0,6}}(?:一樣|同樣|差不多|同一?個?)(?:難度?|硬|長|高|級|簡單|等級|級數)(?:的)?(?:嗎|吧"
    rf"|不|還是|[?？]|$)"
    rf"|{NAME}\W*(?:the |a |are |is |have |of )*(?:same|equal|identical) (?:grade|length|difficulty|height)s?\b"
    rf"|\b(?:is|are) {NAME}+ (?:and {NAME}+ )?(?:equally|as|just as) (?:hard|long|easy|difficult|tall)\b"
)
_SIMILAR = compiled(
    r"類似|[跟和與][\ue001]+\S{0,3}(?:一樣|同樣|很?像)|as (?:easy|hard|good) as|相似|差不多|像\S{0,12}(?:一樣"
    r"|這樣|那樣|[這那]種(?!(?:[石砂灰花]|珊瑚)[^,，。?？]{0,3}岩|岩[石場館質]|地方|氣候)|的路線)|同(?:樣)?(?:風格"
    r"|類型|難度)|similar"
    r"|[\ue001]+」?(?:這|那)(?:種|類|樣|型)(?!難度|等級|級|長度)"
    rf"|\b(?:gyms?|places?|somewhere|anything) (?:\w+ )?like (?:the )?{GYM}|[像跟和]{GYM}+(?:這|那|一)[種樣]的"
    r"|比「?[\ue001]+」?[^,，。?？]{0,3}(?:簡單|容易|輕鬆)一?[點些]?的"
    r"|\b(?:routes?|climbs?|lines?|something|anything)\b.{0,16}\beasier than 「?[\ue001]"
    r"|(?<!名字)(?<!叫)像「?[\ue001]+」?(?=的|但|可是|不過|[嗎呢,，。?？]|$)"
    r"|\b(?:close|near|similar) in (?:grade|difficulty) to \ue001|\bclose to \ue001+(?:['’]s)? (?:in )?(?:grade"
    r"|difficulty)"
    r"|(?:難度|等級|級數)(?:跟|和|與)?[「『]?\ue001+[」』]?(?:很|比較|最)?(?:接近|相近|差不多)|(?:難度|等級"
    r"|級數)(?:很|比較|最)?(?:接近|相近)[「『]?\ue001"
    r"|\blike [\ue001]|same (?:style|kind|type)(?! of (?:rock|stone|ground))|\bin (?:that|this) (?:style|vein)\b"
    r"|comparable|more like"
    # What was climbed is named, and what is wanted is pointed back at it: "I loved Pump, anything like it?"
    r"|\b(?:(?:any|some)thing|others?|else|more|routes?|climbs?|lines?|ones?|problems?|stuff)\b[^.?!]{0,30}?"
    r"\blike (?:it|that|this|them|those|these)\b"
    r"|[\ue001][^?]{0,40}\b(?:what|which|any(?:thing)?|something) (?:else|others?)\b[^?.]{0,20}"
    r"\b(?:like|enjoy|love|suit)\b"
    r"|喜歡「?[\ue001]+」?(?:的話|的人)?[^?？]{0,4}(?:還|也)(?:可以|能|會|該)(?:爬|試|喜歡)(?:什麼|哪)"
    r"|[\ue001]+」?(?:這|那)種的"
)
_WHICH = compiled(r"哪|誰|\bwhich\b|\bwhat\b|差幾|差多少|相差")
_LIST = compiled(
    r"(?:有|是)?(?:哪些|哪幾|什麼(?:樣的)?(?:路線|岩館|岩場|抱石|線|區|運攀|傳攀|(?:可以|能)爬))|列出|列一下|清單"
    r"|路線表|一覽|列表|全部"
    r"|所有|有沒有|有.{0,16}嗎|給我|找(?:出|一|到|幾|個)|想看|查(?:一下|詢)?|哪裡(?:有|可以)|哪邊(?:有"
    r"|可以)|(?<!走)哪(?:幾|[兩二三四五六七八九十\d]{1,2})?(?:家|間|條|題|個)|分別是(?=[?？\s]*$)"
    r"|[兩二三四五六七八九十\d]\s?條(?:路線|線)?(?:分別|各自?|都)?(?:是|叫)(?:什麼|啥|哪)"
    r"|\blist\b|\bshow\b|\bwhich\b|what (?:routes|climbs|gyms|crags|areas|sport|trad|boulder|bouldering"
    r"|top|other|are the|are some)|\bwhat does (?:the )?[\ue002-\ue004][^?.!]{0,40} have\b|\bare there\b"
    r"|\bis there\b|\bany\b|\bgive me\b|\bfind\b|\ball\b"
    r"|where can i|\bwhat(?:'s| is| are) (?:my|our|the) (?:options?|choices?)\b|\bwhat (?:options|choices)\b"
)
_KNOWLEDGE = compiled(
    r"什麼是|是(?:什麼|啥)(?!等級|難度|類型|級|岩|時候|時段|時間|路線)|什麼叫|指(?:的是)?(?:什麼|啥)|(?<!不好)意思"
    r"|怎麼(?!去|到|走|收費|聯絡|爬到)"
    r"|如何(?!前往|到)|(?:為什麼|為何)(?![會要]?[叫取])|原理|定義|差在哪|有什麼(?:差別|不同|技巧|好處|風險)|(?:要"
    r"|該)注意"
    r"|需要(?:準備|帶|什麼)|[要該得]準備|[要該得]帶(?:[些點])?(?:什麼|哪些|啥)|準備[些點](?:什麼|啥)|帶[些點](?:什麼|啥)"
    r"|教我|步驟|規則|禮儀|換算|(?<!於)等於|相當於|分級系統|可以嗎|what (?:is|are|does) "
    # "What is 5.11 at the Clocktower" asks for its routes, "what is the closest gym" for a gym.
    r"(?!(?:an? |the )?(?:(?:5\.\d+\w*|\ue006+)s? (?:at|in|on) (?:the )?[\ue002\ue003]"
    r"|(?:hard|easi|long|short|tall|high|low|close|near|cheap|bigg|larg|small|new|old|late|earli|steep|tough"
    r"|great)e?st\b|best\b(?! (?:way|method|practice|technique|time|kind|type|knot))|grade|name|most|length"
    rf"|address|phone|price|rating|opening|(?:it|they) called|total|number|{NAME}[^?.!]{{0,40}} have\b))"
    rf"|what does(?! (?:the )?{NAME}[^?.!]{{0,40}} have\b)|how (?:do|does|to|should|can)\b(?! (?:i|we|you) get)"
    r"|\bwhy\b(?![^.?!]{0,40}\b(?:called|named)\b)|\bexplain\b|\bmeaning\b|\bdefine\b"
    r"|\bdefinition\b|difference between|\bconvert(?:ed)?\b"
    r"|\bequivalent\b|\btips?\b|\bwhat gear\b|\bequal(?:s)? to\b|tell me about (?:belay|knot|rope|grade"
    r"|gear)"
)
# Sure to ask for an explanation whatever else is named.
_EXPLAINS = compiled(
    r"(?:什麼|啥)是|什麼叫(?!這)|(?:什麼|啥)(?:意思|東西)|怎麼(?:打|綁|確保|練|訓練|避免|預防|分辨|判斷|換算|看|選"
    r"|挑|保養"
    r"|架|摔|收繩|下降|暖身|熱身|避開)|如何(?:打|綁|確保|練|訓練|避免|預防|分辨|判斷|換算|看|選|挑|保養|架"
    r"|開始)"
    r"|(?:為什麼|為何)(?![會要]?[叫取])|差別|差異|差在哪|有什麼不同|注意(?:什麼|事項)|要準備|需要(?:準備|帶|哪些"
    r"|什麼)|禮儀"
    r"|\bwhat(?:'?s| is| are) (?:a|an|the (?:difference|meaning|best way))\b(?! (?:hardest|easiest))"
    r"|what does .* mean|how (?:do|does|should|to) (?:i |you |we |one )?(?!get|find)\w+|\bexplain\b"
    r"|difference between|\bwhy\b(?![^.?!]{0,40}\b(?:called|named)\b)|what gear|what should i (?:bring|wear|pack|know)"
)
_CHAT = compiled(
    r"^\s*(?:你好|您好|哈囉|嗨|早安|午安|晚安|謝謝|感謝|多謝|謝啦|掰掰|再見|安安|hello|hi|hey|thanks?"
    r"|thank you|thanks a (?:lot|bunch|million)|cheers|thx|bye|goodbye|good (?:morning|evening|afternoon)"
    r"|yo)(?:[\s,，。.!！~呀啊囉你您妳們there you so much]|everyone|all)*[?？]?\s*$"
    r"|^\s*(?:你好|您好|哈囉|嗨|嘿|安安)*[,，\s]*(?:有人)?在嗎[?？~]*\s*$|what can i ask"
    r"|(?:這裡|這邊|這|跟你|你|向你)(?:可以|能|會)?(?:跟你|向你)?(?:問|聊|查)(?:些|到|哪些|一些)?(?:什麼|啥)(?:東西"
    r"|問題|內容|嗎|呢)?[\s?？!。]*$"
    r"|(?:可以|能)(?:跟你|向你|問你|在這裡?)?(?:問|聊)(?:些)?(?:什麼|啥|哪些(?:事|東西|問題)?)[呢啊嗎]?[\s?？!。]*$"
    r"|有(?:哪些|什麼|啥)功能"
    r"|(?:網站|服務|系統|機器人|app|程式)(?:是|可以|能)*(?:拿來|用來)?(?:做|幹)(?:什麼|啥|嘛|麼)(?:用)?的?[\s?？!。]*$"
    r"|\bwhat (?:sorts?|kinds?|types?) of (?:\w+ )?(?:can|could|may|should) (?:i|we) ask|\bwhat (?:could|may|should"
    r"|do) (?:i|we) ask (?:you|here)\b"
    r"|\bwhat(?:['’]s| is| are)? ?(?:this|the|your) (?:site|website|app|bot|thing|service|page|tool) (?:good "
    r"|useful |meant )?for\b"
    r"|\bwhat (?:does|can|do) (?:this|the) (?:site|website|app|bot|thing|service|tool) (?:do|cover|know|answer)\b"
    r"|你是誰|你(?:會|能"
    r"|可以)(?:做|幫|回答)?什麼|怎麼(?:用"
    r"|使用)(?:你|這)|你(?:叫|的名字)|who are you"
    r"|what can you do|what are you|how do you work|what do you know|help me$|^help$|^幫助$|^說明$"
)


@dataclass(frozen=True, slots=True)
class IntentReading:
    """What is wanted, and the cues beside it."""

    intent: Intent
    extreme: Extreme | None = None
    group_by: GroupBy | None = None
    mode: RecommendMode | None = None
    clear: bool = True


# What somebody says of themselves who only says hello.
_SELF = (
    r"(?:我)?(?:是)?(?:第一次|初次|剛)(?:用|來|發問|使用|見面|加入)(?:這個?(?:網站|服務)?)?"
    r"|(?:很)?高興認識(?:你們?|大家)|新手報到|請多(?:多)?指教"
    r"|有人嗎|(?:it['’]?s )?(?:my )?first time (?:here|using this)|(?:i['’]?m |i am )?new here"
    r"|nice to meet (?:you|everyone)"
    r"|(?:is )?any(?:one|body) (?:there|here|home|around)"
)
_GREETS = compiled(
    r"[\s,.!?。，！？~]*"
    rf"(?:(?:{_SELF})[\s,.!?。，！？~]*){{1,3}}"
    r"|[\s,.!?。，！？~]*(?:(?:good (?:morning|afternoon|evening)|hello|hi|hey)"
    r"(?: (?:there|all|again|everyone|everybody|guys|folks))?"
    r"|早安|午安|晚安|[你大]家?好|各位好|哈囉|嗨)"
    rf"(?:[\s,.!?。，！？~]+(?:{_SELF})){{0,3}}[\s,.!?。，！？~]*"
)


def greets(folded: str) -> bool:
    """Whether a text is a greeting from end to end, whatever route bears it as its name."""
    return _GREETS.fullmatch(folded) is not None


# 「鐘塔有一條很適合入門的叫毛毛蟲，想問長度跟等級」: what is told of it asks for no others.
_INTRODUCED = compiled(
    r"有一?條(?:路?線)?[^,，。?？]{0,20}?(?:就?叫做?|名叫)[「『]?\ue001"
    r"|(?:有人|[岩朋網室隊]友|學[長姐弟妹]|教練|老師|同[學事]|前輩|別人|人家|他|她)(?:也|都|很|超|有|大"
    r"|強力)*推薦(?:我|過|了)*(?:去|爬|試)*(?:[\ue002\ue003]+的)?[「『]?\ue001"
    r"|\b(?:a|one|this) (?:[\w.+'-]+ ){0,5}?(?:route|climb|line|problem) (?:[\w'-]+ ){0,4}?(?:called"
    r"|named) [「\"']?\ue001"
)


# 「北京猿人是壽山哪一條路線」: what is called so is one of them.
_WHICH_IT_IS = compiled(
    r"\ue001[」』]?(?:到底|究竟|其實|就)*是(?:指)?(?:在|[\ue002\ue003]+(?:的|上的|裡的)?)?哪一?條(?:路線"
    r"|線)?[啊呀呢]?\W*$"
)
_OF_EACH_NAMED = compiled(
    r"(?:[這那][兩二三四五幾]條|它們|他們)[^,，。?？]{0,8}(?:分別|各自?)(?:是|為|有)?(?:多少|幾|多[長難高]|什麼)"
)


# 「想找叫龍王的那條」
_LOOKED_FOR = compiled(r"找(?:一下|看看)?(?:叫做?\s?)?[「『]?\ue001+[」』]?的?那一?條(?:路線|線)?[^\u4e00-\u9fff]*$")
_THAT_ONE = compiled(r"[這那]一?條(?:到底)?(?:是|算|要|有)|\b(?:is|does|has) (?:it|that one)\b")


_OPPOSITES: tuple[frozenset[Extreme], ...] = (frozenset({"hardest", "easiest"}), frozenset({"longest", "shortest"}))
_ENDS = {name: ends for ends in _OPPOSITES for name in ends}
_SUCH_AS_ARE = compiled(r"的(?:路線|線)?(?:是|有)哪(?:幾條|些)")
_RANKED_BY = compiled(
    r"\b(?:by|in terms of|judging by|going by|as for) (?:the |its )?(?:grades?|difficulty|length|height|rating)\b"
)


def read_intent(
    words: str, *, names: int, routes: int, attributes: int, constrained: bool, ranking: Ranking = NO_RANKING
) -> IntentReading:
    """The intent; names and routes are how many names (of routes) were found, attributes how many were asked for."""
    if _CHAT.search(words) and not names:
        return IntentReading("chat")
    extreme = ranking.extreme or asked_extreme(words)
    if extreme and (ranking.each or ranking.rank) and routes < 2:
        return IntentReading("extreme", extreme=extreme, group_by=ranking.each)
    if not (routes or extreme) and asks_figure_of_each(words):
        # 「5.7 那幾條各幾米」: a list says it line by line.
        return IntentReading("list")
    if routes == 1 and _LOOKED_FOR.search(words):
        return IntentReading("detail")
    if routes == 1 and _INTRODUCED.search(words) and (attributes or _THAT_ONE.search(words)):
        return IntentReading("detail")
    if routes == 1 and not extreme and _WHICH_IT_IS.search(words):
        return IntentReading("detail")
    if routes >= 2 and attributes and _OF_EACH_NAMED.search(words):
        # 「想照順序挑戰 A→B→C，這三條的級數分別是多少」: what is planned with them is only told.
        return IntentReading("detail")
    if extreme in _ENDS and not routes and _ENDS[extreme] <= {name for name, _, _ in extremes_in(words)}:
        # 「想知道難度範圍，最輕鬆那條跟最硬那條分別是什麼」 asks for the two, which say what the range is.
        return IntentReading("extreme", extreme=extreme)
    # "The softest route by grade" asks for one of them.
    if _DISTRIBUTION.search(words if extreme is None else _RANKED_BY.sub(" ", words)):
        return IntentReading("distribution", group_by=_group(words))
    if names >= 2 and not routes and _SETS_APART.search(words) and _COMPARE.search(words) and counted_by(words):
        # 「陽光牆跟龍牆哪邊難，各有幾條」: side by side, each is told with how many it has.
        return IntentReading("compare")
    if not routes and (each := counted_by(words)) is not None:
        return IntentReading("distribution", group_by=each)
    counts = asks_count(words)
    if counts and not (routes or extreme) and _LISTED_TOO.search(words):
        # 「5.14 的名單跟數量」: a list says how many they are.
        return IntentReading("list")
    # 「有幾條啊，想知道值不值得去」 asks how many; why is said beside it.
    recommends = _RECOMMEND.search(without_asides(words) if counts else words) is not None
    similar = _SIMILAR.search(words) is not None
    progresses = _PROGRESSION.search(words) is not None
    compared = _COMPARE.search(words) is not None
    if (way := relative_to(words, routes=routes)) is not None and not counts:
        return IntentReading("recommend", mode=way)
    if routes >= 2 and _AS_HARD.search(words) is not None:
        return IntentReading("compare")
    if routes and similar and not counts and not (routes >= 2 and compared and _WHICH.search(words)):
        return IntentReading("recommend", mode="similar")
    if names >= 2 and ((compared and not recommends) or _HAS_MORE.search(words)):
        return IntentReading("compare", extreme=None)
    if routes >= 2 and (extreme or compared) and _WHICH.search(words) and (not recommends or _SETS_APART.search(words)):
        return IntentReading("compare")
    if routes >= 2 and not (recommends or similar or counts) and _SIDE_BY_SIDE.search(words):
        return IntentReading("compare")
    if extreme and not (names >= 2 and compared):
        return IntentReading("extreme", extreme=extreme)
    explores = _EXPLORES.search(words) is not None
    if (
        recommends
        or explores
        or (similar and (constrained or names))
        or (
            progresses
            and (constrained or routes or re.search(r"路線|route|climb|project", words))
            # 「想挑戰 5.13，有拍片的是哪幾條」 asks for all of those.
            and (recommends or not (counts or (constrained and _asks_for_such(words))))
        )
    ):
        mode: RecommendMode = "progression" if progresses else "similar" if similar else "exploration"
        return IntentReading("recommend", mode=mode)
    if counts:
        return IntentReading("count")
    return _rest(words, names=names, attributes=attributes, constrained=constrained)


def _asks_for_such(words: str) -> bool:
    """Whether all that are of a kind are asked for, or of a grade that is to be climbed, whatever is told beside it."""
    return _SUCH_AS_ARE.search(words) is not None or asks_for_grade(words)


_ASKS_WHAT = compiled(r"\bwhat(?:'s| is| are)\b|什麼")
_WHAT_IT_IS = compiled(
    rf"[\s,，]*(?:請問|想問)?(?:what(?:'s| is| are)|什麼是)?\s*(?:the )?(?:{NAME}|\s)+"
    r"(?:是什麼(?:地方|東西|樣的?地方)?|是哪裡)?[\s?？。!呢啊]*"
)


def _rest(words: str, *, names: int, attributes: int, constrained: bool) -> IntentReading:
    if names and not attributes and _ASKS_WHAT.search(words) and _WHAT_IT_IS.fullmatch(words):
        # "What is Long Dong": all that is known of it.
        return IntentReading("detail")
    lists = _LIST.search(words) is not None
    if not names and _EXPLAINS.search(words):
        return IntentReading("knowledge")
    if not names and not constrained and _KNOWLEDGE.search(words):
        return IntentReading("knowledge")
    if lists and constrained and not (names and attributes and ROUTE in words):
        return IntentReading("list")
    if attributes and names and constrained and ROUTE not in words and GYM not in words and _LIST_NOUN.search(words):
        return IntentReading("list")
    if attributes and names:
        return IntentReading("list" if lists and ROUTE not in words and _LIST_NOUN.search(words) else "detail")
    if lists and (constrained or names or _LIST_NOUN.search(words)):
        return IntentReading("list")
    if attributes:
        return IntentReading("detail", clear=names > 0)
    if _KNOWLEDGE.search(words) and not (names and ROUTE in words):
        return IntentReading("knowledge", clear=False)
    if names and ROUTE not in words and GYM not in words and _ALL_OF_PLACE.fullmatch(words):
        return IntentReading("list")
    if names and re.fullmatch(
        rf"[\s?？。,，!]*(?:請問|介紹|tell me about|about|the)?\s*(?:{NAME}"
        rf"|[\s?？。,，!、和的])+(?:這條(?:路線)?|路線|介紹|route|crag|呢|怎麼樣|如何)?[\s?？。!]*",
        words,
    ):
        return IntentReading("detail")
    if names and re.search(
        r"介紹|怎麼樣|如何|好玩嗎|tell me (?:more )?about|what about|info|introduc|describe|overview", words
    ):
        return IntentReading("detail")
    if constrained:
        return IntentReading("list", clear=False)
    return IntentReading("search", clear=False)


# 「水池畔的路線」 is what climbs there; the place itself is asked for by its name alone.
_ALL_OF_PLACE = compiled(rf"\s*(?:the )?(?:{NAME}|\s)+(?:的)?(?:路線|routes|climbs|lines)\s*[?？。!]*")
_LIST_NOUN = compiled(
    r"路線|岩館|攀岩館|抱石館|岩場|攀岩場|岩區|routes?\b|gyms?\b|crags?\b|climbs\b|areas\b|sectors\b|places\b"
)


_LISTED_TOO = compiled(
    r"(?:名單|清單|列表|路線名稱?|名字|有哪些)[^。?？]{0,10}(?:數[量目]|總數|條數|[幾多]少?條|總共|一共)"
    r"|(?:數[量目]|總數|條數|[幾多]少?條)[^。?？]{0,10}(?:名單|清單|列出|列給|列表|列一下|都列|(?:叫|是)什麼名|名字|名稱)"
    r"|\b(?:list|names)\b[^.?!]{0,24}\b(?:and|plus|with) (?:the |their |a )?(?:count|total|number|how many)\b"
)
_WHICH_ROUTES = compiled(
    r"有哪些|哪幾[條題]|列出|列一下|\bwhich (?:ones|routes|climbs|5\.)|\bwhat (?:routes|climbs|5\.)"
    r"|\blist\b"
)


def asks_for_list(words: str) -> bool:
    """Whether all that meets some conditions is asked for: 「5.9以下的傳攀有哪些」."""
    return _WHICH_ROUTES.search(words) is not None


def recommends(words: str) -> bool:
    """Whether a question, or a part of it, asks for advice."""
    return _RECOMMEND.search(words) is not None


def compares(words: str) -> bool:
    """Whether the question sets two things side by side."""
    return _COMPARE.search(words) is not None


def _group(words: str) -> GroupBy:
    group: GroupBy = next((name for name, pattern in _GROUPS if pattern.search(words)), "grade")
    # The areas of an area are its sectors: 「後門各區有幾條」.
    return "sector" if group == "area" and _EACH_PART.search(words) else group
