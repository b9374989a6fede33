"""The words by which a question rules something out: before it, after it, or around it.

Where a cue may stand on either side of what it rules out, both tables hold it; `exclusion.py` tells which is meant.
"""

from typing import Literal

from worker.understanding.matching.patterns import Table, compiled, of_parts
from worker.understanding.wording.masking import AREA, CRAG, PLACE

Force = Literal["excludes", "lacks", "shuns", "either"]

# What 不要, 不用 and the like are said of what is listed, gone to or climbed.
_VERB = r"(?:再|有|去|爬|推薦?|列入?|算|放|提|給我?|看|管|考慮|包[含括]?|出現|要|想|選|找|排)"
_AWAY = r"(?:排[掉除開]|(?<!快)[扣撇減剔剃濾篩拿去刪移踢挑](?:[掉除去開]|(?<!去)走)|過濾掉?|[避閃][掉開過])"

_FOR_WHOM = (
    r"(?:對?我們?(?:來說|而言)?|對新手(?:來說)?|對(?:他|她|小孩|朋友)們?(?:來說)?"
    r"|\bfor (?:us|me|(?:my|our) [a-z]+|beginners)\b)"
)
_HOW_MUCH = r"(?:太|很|超|好|有點|偏|還|都|也|就|實在|真的|比較|根本|應該)"
TOO_HARD = (
    rf"(?:{_FOR_WHOM}?{_HOW_MUCH}*(?:(?:太|很|超|好|有點|偏)(?:難|硬|高|困難|吃力)了?|(?:爬|攀|hold|應付)不(?:動"
    rf"|起來|起|上去|上|了"
    r"|來|住)|沒(?:有)?(?:能力|辦法|本事)爬?)"
    r"|\s?(?:(?:is|are|'s|would be|feels?)\b ?)?(?:(?:way|much|far|a bit|still|just) )*"
    rf"(?:too (?:hard|tough|difficult|stiff|high)\b|beyond (?:us|me|(?:my|our) \w+)\b|(?:above|over) (?:my"
    rf"|our) \w+)(?: {_FOR_WHOM})?)"
)
"""Why a grade is not wanted: it and whatever is harder is beyond somebody."""
TOO_EASY = (
    rf"(?:{_FOR_WHOM}?{_HOW_MUCH}*(?:太|很|超|好|有點|偏)(?:簡單|容易|輕鬆|低|無聊)了?"
    r"|\s?(?:(?:is|are|'s|would be|feels?)\b ?)?(?:(?:way|much|far|a bit|still|just) )*"
    rf"(?:too (?:easy|low|soft|boring)\b|below (?:me|us|(?:my|our) \w+)\b)(?: {_FOR_WHOM})?)"
)
"""The same of it and whatever is easier."""
_TOO_LONG = (
    rf"(?:{_FOR_WHOM}?{_HOW_MUCH}*(?:太|很|超|好|有點|偏)(?:長|短|矮|高|多|少|貴|遠)了?"
    r"|\s?(?:(?:is|are|'s|would be|feels?)\b ?)?(?:(?:way|much|far|a bit|still|just) )*"
    rf"too (?:long|short|tall|many|few|much|expensive|far)\b(?: {_FOR_WHOM})?)"
)
_SO = r"(?:,|，|\s|\b(?:so|and|then|therefore)\b)*"
_TOO_BAD = (
    rf"(?:{_FOR_WHOM}?{_HOW_MUCH}*(?:太|很|超|好|有點)(?:可怕|恐怖|危險|刺激|麻煩|累)了?"
    rf"|\s?(?:(?:is|are|'s)\b ?)?(?:way )?too (?:scary|dangerous|sketchy|tiring)\b(?: {_FOR_WHOM})?)"
)
REASON = rf"(?:(?:{TOO_HARD}|{TOO_EASY}|{_TOO_BAD}){_SO})?"
"""What may be said of a grade or a type before it is ruled out: 「5.12 以上太難不要」, "too hard so leave it out"."""
REASON_OF_MEASURE = rf"(?:{_TOO_LONG}的?{_SO})?"
"""The same of a length, a number of bolts, a price."""

BEFORE: Table[Force] = Table(
    (
        "either",
        compiled(
            r"不[只止限管論分拘單光](?!純)(?:於|是|有|能)?|不是(?:只|單|光)(?:有|能|做|可以)?|無論"
            r"|\bno matter(?: (?:if|whether))?\b|\bregardless of\b"
            r"|\bnot (?:only|just)\b"
        ),
    ),
    (
        "excludes",
        compiled(
            rf"(?<!要)不要{_VERB}*|(?<!想)不想(?:要|再)*(?:去|爬|有|跑(?:到|去)?|到|開車?(?:到|去)?|衝(?:到|去)?|殺(?:到|去)?|出)?|(?<!包)不包[含括]?|不含|不標(?:記|示)?"
            rf"|(?<!去)不去(?!了)|(?<!碰)不碰"
            rf"|(?<!用)不[用必]{_VERB}+|(?<![用需])不(?:用|必|需要?)(?=伸|拉|做|靠|擠|摳|扣|跳|塞|傳攀|傳統)"
            # 「不外傾的」, 「不陡的」: what may be said of rock by an adjective.
            r"|(?<![要會是能可想敢])不(?:太|怎麼|那麼)?(?=外傾|前傾|倒攀|仰角|陡|平衡|力量|技術|技巧|抱石[感型式味])"
            r"|(?<!爬)不爬|不考慮|(?<!算)不算|不計|不列|(?<!喜)不(?:太|怎麼|是很|很)?喜歡|(?<!愛)不(?:太|怎麼)?愛"
            r"|不(?:太)?擅長|受不了|(?<!是)不(?:會)?是(?!只|[^,，。?？]{1,16}就是)"
            r"|(?<!是)不(?:是)?在(?![意乎])|(?<!是)不(?:是)?位[於在]|不屬於?|不落在|(?<!是)不(?:是)?(?=單?純)|不(?:全|都)是"
            r"|(?<![特分級差性個識告類離區])別(?:再)?(?:去|爬|給我?|推薦?(?:我)?|列|選|找|提|算|要|放)?"
            rf"|(?<![解清移消免扣排剔去拆破開])除(?:了|去|掉|開|卻)?|(?<![快鉤])[扣撇](?:掉|除|去|開)?|{_AWAY}"
            r"|排除|忽略|[跳略]過|[避迴](?:開|掉)|避免|討厭|拒絕|沒(?:什麼|有)?興趣(?:去|爬)?"
            r"|[爬去玩]膩了?|厭倦了?|(?<![除是莫])非(?!常|洲|得|要|去|爬)"
            r"|\b(?:(?:with the )?exception of|except(?:ing)?(?: for)?|exclud(?:e|es|ing)|(?:other|else) than"
            # What lies beside a station is near it.
            r"|besides|(?<![a-z] )beside|(?<=else )beside|(?<=more )beside"
            r"|(?:aside|apart) from|sav(?:e|ing) for|bar(?! (?:at|in|near|on|around|of|to|by|and|or)\b)|outwith"
            r"|(?:any|every)(?:thing|where|one)?(?: [^\s,.]+){0,3} but|all but|but (?:not|no|nothing)"
            r"|(?:not|no|never)(?: really)? (?:an? |much of an? )?(?:big |huge |great )?(?:fan of|into|keen on"
            r"|mad about|one for)"
            r"|(?<!why )(?<!if )(?<!or )(?<!i'm )not(?! (?:only|just|interested))(?: (?:counting|including"
            r"|considering))?"
            r"|no (?:need|use) (?:for|of)(?: an?y?)?|neither|(?:(?<!there are )no|no(?! ?(?:\ue006|5\."
            r"|v\d)))(?! matter)(?: more)?|without"
            r"|minus(?! (?:at|in|on)\b)|barring|skip(?:ping)?|leav(?:e|ing) out"
            r"|avoid(?:ing)?|ignor(?:e|ing)|omit(?:ting)?"
            r"|outside(?! (?:near|in|at|on|around|close|before|today|tomorrow|for|with)\b)(?: of)?"
            r"|subtract(?:ing)?|remov(?:e|ing)|drop(?:ping)?"
            r"|dismiss(?:ing)?|discard(?:ing)?|eliminat(?:e|ing)|disregard(?:ing)?|(?:steer|stay|keep) (?:away"
            r"|clear) (?:from|of)"
            r"|(?:routes?|climbs?|gyms?|crags?|anything|anywhere|somewhere|stuff|places?|areas?|well) away from"
            r"|instead of|rather than|pass on|forget(?: about)?|(?:hate|dislike|loathe|detest|avoid)s?"
            r"|nothing to do with"
            r"|(?:not|no longer"
            r"|un)[ -]?interested in"
            r"|no interest in|(?:fil?ter|rul|tak|cut|weed|strip|leav|keep|kick|throw)(?:e|ing|ting)? (?:out|away|off)"
            r"|(?:don'?t|do not|doesn'?t|does not|won'?t|wouldn'?t|rather not|not to)"
            r" (?:want|like|need|care (?:for|about)|show|list|includ(?:e|ing)|give|recommend|suggest|count"
            r"|send|feel like|climb|do|go(?: to)?|count|mention|mean"
            r"|involve)"
            r"|i(?:'m| am) not (?:in|near|around|based in|living in|anywhere near)"
            r"|no need (?:for|of)|can'?t stand|(?:sick|tired|bored) (?:of|with)|fed up with|(?:enough|weary) of"
            r"|(?:done|over) with"
            r"|(?<=[a-z,] )(?:is|are)(?:n'?t| not))\b"
            # "Leave out anything noted for loose rock"
            r"(?: (?:anything|everything|any|all|those|ones|the ones|routes|climbs)"
            r"(?: (?:that(?:['’]s| is| are| has| have)?|which (?:is|are)|with|noted|marked|tagged|listed|known)"
            r"(?: (?:for|as|with|by|having))?)+)?"
            rf"|\bnon-?|(?<=[{CRAG}{AREA}{PLACE}] )away from\b"
        ),
    ),
    (
        "lacks",
        compiled(
            r"(?<!有)沒(?:有|附|帶)?(?!有?興趣)|(?<!有)無(?![關論感])|不[帶附](?:有)?|缺[少乏]?|\b(?:do"
            r"|does)(?:n'?t| not)"
            r" (?:have|offer|contain|feature)\b|\black(?:s|ing)?\b|\bdevoid of\b"
            r"|\b(?:none|nothing|no (?:one|route|gym)s?) with\b|(?<![a-z]-)\bfree of\b"
        ),
    ),
    (
        "shuns",
        compiled(
            r"不會(?!是)|不敢|怕|(?:還沒有?|尚未|沒有?)(?:學(?:會|過)?|上過|練過|考過)|\bnever(?: (?:climbed"
            r"|led|tried|done|placed))?\b"
            r"|\bcan(?:no|')t\b(?! stand)|\b(?:afraid|scared) of\b"
        ),
    ),
)
FILLER = of_parts(
    r"(?:\s|了|任何|標(?:記|示|註)?|只(?:有|能|做)(?!一)|是|問|指|說|講|找|要|摳|抓|塞(?!縫|手|拳)|碰|遇到|靠|吃|給我|推薦|去|爬|在"
    r"|到|單?純|那種|那些|這種|有|再|屬於|位於|跟|我|全部|所有"
    r"|(?:any|an?|the|to|at|in|on|of|from|near|around|climb(?:ing)?|going|do(?:ing)?|pure(?:ly)?|just|only|more"
    r"|those|these|all|ones?|tagged|marked|routes?|gyms?|areas?|stuff|me"
    r"|us|with|graded|being|located|inside|your|both|either|see|show|have"
    r"|include|including|pull(?:ing)? on|grab(?:bing)?|touch(?:ing)?"
    r"|any(?:thing|where)|part|called|please|for|everything|get|asking|about"
    r"|mean(?:ing)?|talking)\b)*"
)
"""What may stand between a cue and what it rules out. The words of a bound may not: "not above 5.10" is read where
bounds are."""
_SAID = (
    r"(?:列入|列(?!入)|入|算|給我?|推薦?|提|放|進[來去]|計入|計(?!入)|考慮|去|爬|看|要|想|出現|顯示|在內|我|了|啦|喔|唷|啊|的|掉|說"
    r"|管|理)"
)
_END = (
    r"(?=$|[\s,，。.、!！?？;；:：()（）~嗎吧後]|其[他它]|別|另外|還有|剩|的話|給我|推薦|有哪|[總一]?共|謝謝|之[後外])"
)
_BY_PRONOUN = (
    r"(?:不要|跳過|扣掉|排除|別列|不用列|不列|略過|避開|拿掉)(?:它們?|[那這](?:些|兩?個?區|邊|裡|[條間個家]))(?!的)"
    # 「扣掉那些只有抱石的」 says itself what.
    r"(?!(?:只|純|有|沒|會|要|太|抱|運|傳|頂|上|先)[^,，。?？\s]{0,8}的)"
    r"|\b(?:skip|leave|drop|avoid|exclude|ignore|forget|omit|cut|no need for|without"
    r"|don'?t (?:want|include|list|show|count))"
    r" (?:it|that(?: one)?|them|those|these|both(?! \S)|there|any of (?:those|them|these))(?: out)?\b"
)
BY_PRONOUN = of_parts(_BY_PRONOUN)
"""What is ruled out was named in the clause before: "leave it out"."""
# 「後門我都爬完了」, 「平台上刷完了」
_DONE = r"(?:[爬去玩]過了?|[爬刷清磨踩攀玩解送](?:完|光|遍|透)了?)"
AFTER = compiled(
    rf"{_BY_PRONOUN}|以外|之外|(?<![戶野])外的|除外|例外"
    r"|(?<![要用算計列含去爬看想推排碰行考需])不"
    rf"(?:需要?|要|用|必|敢|算|計|列|含|包[含括]|考慮|想(?:去|爬|要)?|去|爬|看|推薦?|碰|行|在(?:考慮|討論"
    rf"|範圍)[之內範圍]*){_SAID}*{_END}"
    # 「trad完全不會」, 「傳攀我還沒學過」
    r"|(?<![點級])(?:我|目前|現在)*(?:完全|根本|都|還|也|一點都|實在)+(?:不(?:會|敢|懂|行)|沒(?:有)?學過?)(?:[爬玩碰放])?(?=$|[\s,，。.、!！?？;；所])"
    rf"|就?算了|免(?:了|談)?(?=$|[\s,，。.、!！?？;；])|(?<![a-z])pass(?![a-z])|[跳略]過|忽略|{_AWAY}|排除|扣掉"
    r"|(?<![特分級差性個識告類離區])別(?:推薦?|給我?|列|算|提)(?:了|它|他)?{_END}|沒(?:什麼|有)?興趣|無感"
    r"|不是(?:[我他她]們?的?)(?:菜|風格|強項|型|路數)|不對(?:[我他她]們?的?)(?:胃口|味)|無關(?!緊)|出局|除外"
    r"|(?:先)?不[談論管](?=$|[\s,，。、])"
    rf"|(?:爬|去|玩)(?:到|得)?(?:很|好|超)?[膩爛煩](?:了|掉)?|{_DONE}(?=$|[\s,，。、.;；!！]|其|還有|還?剩|別"
    r"|另|不[要用](?:再?列|給))"
    r"|\b(?:(?:is|are)(?:n['’]?t| not)|['’](?:s|re) not|not)(?: really| exactly)? (?:for (?:me|us|him|her|them)\b"
    r"|(?:my|our|his|her|their) (?:thing|style|cup of tea|jam"
    r"|forte|idea of fun))\b"
    r"|\b(?:excluded|excepted|aside|(?:is|are) out(?! of (?:reach|range|my|our|his|her|their)\b)|to death"
    r"|not included|not wanted|not counted|not please"
    r"|don'?t count|doesn'?t count|(?:out|away|off)(?: of (?:it|this|that|the picture))?(?=$|\s*[,.;:!?)]))\b"
)
REFUSAL = of_parts(r"不(?:想|要|打算|考慮)?(?:再)?[去爬]了?")
"""Said by itself after a reason, of the place that the reason is told of."""
EITHER_SIDE = of_parts(rf"[爬去玩]膩了?|[跳略]過|忽略|{_AWAY}|排除|扣掉|沒(?:什麼|有)?興趣|[不別].*")
"""Cues of both tables: what they rule out follows them, where anything does."""
AROUND = of_parts(
    r"\b(?:leav|tak|cut|rul|keep|filt?er|set|put|sett|putt|cutt|kick|weed|throw)(?:e|ing)?(?: the| all| any| those)? $"
)
"""What stands before whatever is left out, taken away, put aside."""
APART = of_parts(r"(?:out|away|off)(?: of (?:it|this|that|the picture))?")
DONE = of_parts(_DONE)
HAVE_DONE = compiled(
    r"\b(?:i|we)(?:'ve| have)?(?: already| just)? (?:done|climbed|been (?:to|at)|visited|finished|exhausted"
    r"|ticked|know)"
    r"(?: (?:all(?: of)?|everything|most)(?: (?:of|at|in|on))?)?(?: the)?(?= )"
)
"""Where one has been is ruled out only where something else is asked for."""
ELSE = compiled(
    r"其[他它]|別的|還有|推薦|換|另外|不同|新的|哪裡|哪邊|哪一?[區間家]|\belse(?:where)?\b|\bother\b"
    r"|\bdifferent\b|\bnew\b|還?剩(?:哪|什麼|幾|下|的)|不[要用]再?列|別再列"
    r"|\banother\b|\bremain|\b(?:what'?s|anything|what is|which (?:ones )?are) left\b"
)
DENIED = of_parts(
    r"(?:不是|並非|不能|不可以?|不會|不得|別|(?<!有)沒有?|非|\b(?:not|never|no (?:gyms?|routes?|one)|nothing"
    r"|can(?:'t|not| not)|don'?t"
    r"|isn'?t|aren'?t)\b)(?:\s|有|是|給我|去|爬|任何|\b(?:the|ones?|any|an?|that|are|is|be|go|want|do|something)\b)*$"
)
"""Before a cue that tells of a lack: 「不是沒有繩攀的」, "not without showers" rule nothing out."""
INDISPENSABLE = of_parts(
    r"[^,，。?？]{1,12}?[\s,，]?(?:真的|我|就|可是?|是|絕對|完全|會)*(?:不行(?!的)|不可以?(?=$|[\s,，。])|不成|免談|就?不去了?|活不下去|會死|受不了"
    r"|很(?:麻煩|不方便|痛苦)|不方便)"
    r"|[^,.?!]{1,40}\b(?:is a (?:deal ?breaker|no-?go|problem)|won['’]?t (?:do|work)|is no (?:good|use)"
    r"|isn['’]?t an option)\b"
)
"""After a cue that tells of a lack: 「沒有置物櫃真的不行」, "no lockers is a deal-breaker" want what is lacking."""
SELF_DENYING = of_parts(r"(?:的|路線|線|館|岩館)*\s?不(?:可|爬|要|去|行|看|玩|考慮)")
"""After what 非 names: 「非運攀不爬」 wants nothing else."""
ONLY = of_parts(
    r"(?:以外|之外|外)?的?\s?(?:都|全部?|一律|通通|一概|其[他它]的?)+\s?(?:不(?:要|爬|用|考慮|看|去|算|可以?|行"
    r"|想)|免|pass|沒興趣|跳過)"
)
"""After what 除了, 非 or 以外 names: 「除了後門都不要」 wants the back door alone."""
OF_ALL_BUT = of_parts(r"除(?:了|去|掉|開|卻)?|非")
NOTHING = of_parts(
    r"\b(?:nothing|none|no (?:routes?|gyms?|climbs?|crags?)|(?:not|n't) (?:want |show |need |list )?(?:me )?any\w*) $"
)
"""Before "but", "except", "other than": "nothing but sport" wants sport alone."""
ALL_BUT = of_parts(r"(?:except(?:ing)?(?: for)?|other than|besides?|(?:aside|apart) from|outside(?: of)?)")
LIKE_IT = compiled(
    r"換\s?\ue001|\ue001[^,，。?？]{0,6}(?:難|簡單|硬|軟|容易|好爬)|類似|相似|像|差不多|下一|一樣|\blike\b|\bsimilar\b"
    r"|\bnext\b|\bharder\b|\beasier\b"
)
"""A route that one has done is then what others are set against."""
