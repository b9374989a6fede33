"""Recognise a question of the asker's own log by its parts: whose it is, when it was, what was done, what is asked.

「回顧一下我去年的成績」, 「上星期爬的路線有哪些」 and "total pitches for me this year" say it in no fixed order; none
of them does who wishes for something, tells of somebody else or asks how a thing is done.
"""

from worker.understanding.matching.patterns import Together, compiled

# The asker, and not whoever is told, asked or taken along.
_I = (
    r"(?:(?<![給幫替教告訴讓叫請借陪帶建議薦])我(?!們|家|的?(?:朋友|岩友|老[公婆]|先生|太太|[女男]友|兒子|女兒|小孩|孩子"
    r"|學生|隊友|同[事學]))|自己|本人)"
)
_PAST_ZH = (
    r"(?:上上?個?(?:週末|[週周]|月|禮拜|星期|季)|[去前今]年度?|[這本](?:一|個)?(?:[季年月週周]|禮拜|星期|個月)"
    r"|(?:最近|過去|近|這)(?:[一二兩三四五六七八九十半幾]|\d+)個?(?:月|年|[週周]|星期|天|禮拜)|半年(?:來|內|以來)?"
    r"|昨[天晚]|前天"
    r"|至今|(?:到|直到)(?:現在|目前|今天)(?:為止)?|目前為止|有史以來|生涯|人生|年度|(?:19|20)\d\d\s?年?)"
)
_DID_ZH = (
    r"(?:[爬攀][了過完掉](?!岩)|[爬攀](?:的(?!時候|人|話|地方)|完攀|多少|幾)|[送解收刷磨踩][了過掉出]"
    r"|完成(?:[了過的]|過的)|完攀|完登|紅點|登頂"
    r"|red-?point|on[- ]?sight|flash|先鋒(?:完成|[過了的])|試過|摔[過了])"
)
_OWN_NOUN = (
    r"(?:(?:攀[登爬岩]|爬岩?|完攀|紅點|先鋒|頂繩|抱石)的?(?:履歷|歷史|歷程|明細|成果|次數|條數|總數|數量|總條數|天數"
    r"|里程|生涯|足跡|戰績|戰果|報告|回顧|總結)"
    r"|總(?:攀登|完攀|攀爬|紅點)(?:條|次|路線|天)?數|(?:攀登)?(?:履歷|戰績|戰果|歷史紀錄|歷史)(?:裡|中|[,，。?？]|$)"
    r"|project\s?(?:清單|列表|名單|有哪|是哪)|專案(?:清單|列表|名單|有哪)|完攀數|紅點數|onsight\s?數|flash\s?數|先鋒數)"
)
_ASKS_ZH = r"(?:哪|幾|多少|最|什麼|[列叫調撈翻]出|[列查算看調]|統計|總|累計|累積|回顧|整理|有沒有|數量|次數|清單)"
_GAP = r"[^。?？!！;；]{0,24}?"
_NEAR = r"[^,，。?？!！;；]{0,14}?"
_ZH = compiled(
    # 「我去年在龍洞…送了多少」: the asker and the time before what was done.
    rf"{_I}{_NEAR}{_PAST_ZH}{_NEAR}{_DID_ZH}{_NEAR}{_ASKS_ZH}"
    rf"|{_PAST_ZH}{_NEAR}{_I}{_NEAR}{_DID_ZH}{_NEAR}{_ASKS_ZH}"
    rf"|{_I}{_NEAR}{_PAST_ZH}{_NEAR}(?:成績|戰績|表現|成果|紀錄|記錄)"
    rf"|{_I}{_NEAR}{_PAST_ZH}{_NEAR}(?:完成|達成)的?(?:路線|線|條|難度|級數|總)?[數量]?"
    rf"|{_I}{_NEAR}{_PAST_ZH}(?:在[^,，。?？]{{1,8}})?的?(?:有沒有|是否|總共|一共|到底|有)+(?:超過|破|到|滿|幾"
    rf"|多少)\s?[\d一二三四五六七八九十百幾]*\s?[條次天趟]"
    # What is the asker's own by its name: 「我的攀登履歷」, 「自己的攀登次數」.
    rf"|{_I}(?:個人)?的?{_NEAR}{_OWN_NOUN}"
    rf"|(?:{_PAST_ZH}|累[計積]|{_OWN_NOUN}|{_DID_ZH})[^。?？!！;；]{{0,20}}[\s,，]我的?[了啦]?[?？。!！]*$"
    rf"|{_PAST_ZH}{_NEAR}{_DID_ZH}?{_NEAR}[條次天趟]了?我(?:的|啊|啦)?[?？。!！]*$"
    # A time that is past, and that it was climbed: whose climbs they are need not be said.
    r"|(?:上上?個?(?:週末|[週周]|月|禮拜|星期)|昨[天晚]|前天)(?:在[^,，。?？人誰]{1,8})?爬(?:了|過|到|的)"
    r"(?:那些|哪些|路線|線|那幾條|哪幾條|幾條|多少|東西|什麼)"
    rf"|(?:回顧|調出|叫出|撈出|翻出|整理)[^。?？!！;；他她朋友]{{0,8}}{_PAST_ZH}[^。?？!！;；]{{0,10}}(?:成績|戰績"
    rf"|完攀|紅點|攀登數|爬[了過的])"
    # Who says that it is all written down here asks of that.
    r"|我(?:一直|每次|每條|平常|通常)?(?:都)?(?:有)?(?:把[^,，。?？]{1,8})?(?:都)?(?:有)?(?:乖乖|好好|認真|確實|老實"
    r"|每次|一條條)*(?:地|的)?"
    r"(?:登錄|登記|記錄|記下來?|記[在到進])(?:在?(?:這|你|系統|裡)|了|[,，。]|$)"
    rf"|{_PAST_ZH}{_I}(?:在[^,，。?？]{{1,8}})?(?:[爬攀送收解]|完攀|紅點|先鋒)(?:了|過|掉)?的(?:路線|線|那些|題目"
    rf"|東西|紀錄)"
    rf"|{_I}{_NEAR}(?:第一|最後一|最近一)[條次]{_NEAR}(?:什麼時候|何時|哪[一天年月])"
    r"|我的\s?(?:5\.\d+[a-d]?|v\d+)[^,，。?？]{0,4}(?:清單|名單|紀錄)"
    # When somebody was last there.
    rf"|{_I}(?:已經|到底|有)?(?:多久|幾[天週個月年]+|多少天)沒(?:有)?(?:再)?[去到爬碰][^怕]"
    rf"|(?:上一?次|最後一次|最近一次){_I}(?:[去到]|爬|攀){_NEAR}(?:什麼時候|何時|哪[天月年]|多久|幾[月天])"
    rf"|{_I}{_NEAR}{_PAST_ZH}{_NEAR}[去跑到出]了?[^,，。?？]{{0,6}}(?:幾|多少)[趟次天回]"
    # How it went on: the best, what is still being tried, how much better one became.
    rf"|{_I}(?:還在|一直在|正在)(?:磨|試|卡|project|努力)的?(?:路線|線|那|是|有|[^,，。?？]{{0,4}}哪)"
    rf"|{_I}(?:磨|試|卡|摔)(?:得|了|的)?最(?:久|多)"
    rf"|{_I}(?:最拿手|最強|最擅長|爬最多|最常爬)的(?:難度|級數|類型|等級|風格|岩場|路線)"
    rf"|(?:想知道|看看?|知道){_I}{_NEAR}進步(?:了)?(?:多少|多大|沒|幅度)"
    rf"|個人(?:生涯|目前|到現在|最佳|紀錄)?(?:裡|中)?最[難硬高]的?(?:一條|路線|線|紀錄|級數|難度|完攀)"
    rf"|{_I}(?:還)?有(?:哪些|哪幾條|幾條|多少)(?:路線|線)?[^,，。?？]{{0,8}}?(?:還)?沒(?:有)?(?:解決|搞定|收|完成|爬"
    rf"|送|拿下|磨)"
)
_PAST_EN = (
    r"(?:(?:this|last|past) (?:year|season|month|week(?:end)?|summer|winter|spring|autumn|fall)|so far|to date"
    r"|(?:up )?(?:un)?til now"
    r"|up to now|ever|in total|altogether|overall|all time|of all time|lifetime|since \w+|in (?:19|20)\d\d|yet|(?:19"
    r"|20)\d\d)"
)
_NOUN_EN = (
    r"(?:pitch(?:es)?|sends?|ticks?|ascents?|routes?|climbs?|leads?|onsights?|on-sights?|flash(?:es)?|redpoints?"
    r"|top-?ropes?"
    r"|boulders?|problems?|metres?|meters?|lines?|trad|sport|5\.\d+[a-d]?s?|\ue006+s?)"
)
_DID_EN = (
    r"(?:climbed|sent|done|did|got(?:ten)?|led|managed|ticked|logged|recorded|finished|completed|onsighted"
    r"|on-sighted|flashed"
    r"|redpointed|red-pointed|topped|repeated|tried|attempted|projected|fell off|fallen off|worked|bagged|crushed"
    r"|cleaned|pulled off)"
)
_WANTS_EN = (
    r"(?:what|which|how (?:many|much|often|hard)|hardest|toughest|highest|best|longest|easiest|shortest|average"
    r"|usual|first|last|latest"
    r"|number of|total|count|list|everything|all|show|pull up|recap|summary|summar(?:ise|ize)|rundown|breakdown"
    r"|review|any)"
)
# "My best onsight so far is 5.11a" tells what it is, and asks for something else.
_SO_FAR = (
    r"(?: so far| to date| ever| yet| outdoors| outside| indoors| on rock| until now| is| was| at| a| an| only| just"
    r"| about| around|,|:)*"
)
_EN = compiled(
    # "the first route I ever recorded", "the toughest line I have ever gotten clean"
    rf"\b{_WANTS_EN}\b[^.?!,;]{{0,40}}?\bi(?:['’]?ve| have| had|['’]d)? (?:\w+ly )?ever (?:\w+ly )?{_DID_EN}\b"
    rf"|\b{_WANTS_EN}\b[^.?!,;]{{0,40}}?\bi(?:['’]?ve| have| had)? (?:\w+ly "
    rf"|actually )?{_DID_EN}\b[^.?!;]{{0,30}}?\b{_PAST_EN}\b"
    rf"|\b{_PAST_EN},? [^.?!;]{{0,12}}\b{_WANTS_EN}\b[^.?!,;]{{0,30}}?\b(?:have i|did i|i(?:['’]?ve"
    rf"| have)) (?:\w+ly )?(?:{_DID_EN}|climb|send|get|do|lead)\b"
    # "total pitches for me this year", "hardest flash of mine"
    rf"|\b{_NOUN_EN} (?:for me|of mine|by me|from me|under my name)\b[^.?!,;]{{0,12}}?(?:\b{_PAST_EN}\b|\?|$)"
    rf"|\bmy (?:(?:{_PAST_EN}|climbing|own|total|whole|outdoor) ){{0,3}}(?:year|season|month|20\d\d)?(?: climbing)? ?"
    r"(?:in (?:numbers|review|climbing)|recap|wrapped|wrap-?up|summary|tally|track record|pyramid)\b"
    rf"|\b(?:average|usual|typical|most common) (?:grade|level|difficulty)s? (?:that )?i (?:usually "
    rf"|normally )?(?:climb|send|lead|tick|log|redpoint|onsight)\b"
    r"|\b(?:what|which) (?:grade|style|kind of routes?|crag|wall|area)s? do i (?:usually |mostly "
    r"|normally )?(?:climb|send|lead|tick|log|visit|flash|onsight)"
    r" (?:at )?(?:the )?most\b"
    r"|\b(?:which|what) (?:crag|area|wall|sector|place|gym)s? (?:have|did) i (?:visit(?:ed)?|go(?:ne)? to|been to"
    r"|climb(?:ed)?(?: at)?) (?:the )?most\b"
    r"|\b(?:what['’]?s|what is|which|show(?: me)?|see|open|read) (?:[\w ]{0,16} )?(?:(?:still )?(?:on|in|from) )?"
    r"my (?:project|tick|send|climb|ascent|onsight|redpoint)s? (?:list|log)\b"
    r"|\bmy [\ue001-\ue005]+(?:['’]s)? (?:history|log|record|stats|ticks|sends|climbs|tally)\b"
    rf"|\bhave i got any {_NOUN_EN}\b[^.?!]{{0,20}}\b(?:logged|recorded|ticked|in there|on record)\b"
    r"|\b(?:what|which|how many)\b[^.?!,]{0,24}\bdid i (?:fail|fall|bail|back off|work|take)(?: on"
    r"| off)?\b[^.?!,]{0,12}(?:\b(?:last|this|in|yesterday)\b|\?)"
    r"|\bhow(?: did|['’]s| is| was| has) my (?:(?:last|climbing|outdoor) )?(?:year|season|month|summer|winter|spring"
    r"|autumn"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|20\d\d)(?: climbing)? (?:go|going|been|look\w*|shap\w*|turn\w*)\b"
    r"|\b(?:number of|how many|total) (?:climbing |outdoor )?days (?:that )?(?:i(?:['’]?ve| have)|have i) (?:been"
    r"|spent|had|climbed|got)\b"
    rf"|\b{_NOUN_EN} [^.?!,;]{{0,30}}\b(?:still|left) (?:open |unclimbed |undone |unsent |outstanding |missing "
    rf"|to do |to go )?"
    r"(?:for me|on my list|from my log)\b"
    rf"|\bmy (?:{_PAST_EN} )?(?:hardest|best|top|toughest|highest|longest) (?:ever )?(?:{_NOUN_EN}|grade|thing"
    rf"|one)\b(?! (?:options?|choice|bet|chance|shot)\b)(?!{_SO_FAR}\s*(?:5\s?\.\d|v\d))"
    r"|\bi (?:log|record|write down|track|enter|keep track of|note) (?:everything|it all|every \w+|all my \w+"
    r"|them all|all of (?:it|them|my \w+))\b"
)
_WISHES = compiled(
    r"(?:想|打算|希望|準備|計[畫劃]|目標|夢想|挑戰)(?:要|是|會|去|來|再|先|能|在|可以|今年|明年|把"
    r"|試)*[^,，。?？查看知回問]{0,6}"
    r"(?:爬|攀|紅點|送|完攀|完成|解|redpoint|onsight|flash|先鋒)(?![過了])"
    r"|推薦|建議|適合|該怎麼|怎麼(?:爬|練|選|挑|準備|去|走)|如何|教我|該[爬選挑去]|下一條"
    r"|有人|誰|大家|別人|其他人|他們?|她們?|朋友|隊友|岩友|教練|選手|同[事學]|老[公婆]|[女男]友"
    r"|\b(?:should|could|would like|want|hope|hoping|plan|planning|going|aim|aiming|like|able|allowed|ready"
    r"|try) (?:i|we|to)\b"
    r"|\bwould be\b"
    r"|\b(?:recommend|suggest|suitable|suits?)\w*|\bcan i\b|\bhow (?:do|can|should|would|to)\b"
    r"|\bmy (?:friend|partner|buddy|mate|coach|husband|wife|boyfriend|girlfriend|brother|sister|dad|mom|mum|son"
    r"|daughter|kid)"
    r"|\b(?:anyone|anybody|someone|somebody|who|he|she|they)\b"
)
_CUES = Together(_ZH, _EN)


def asks_of_log(words: str) -> bool:
    """Whether a question is one of the asker's own log, by whose, when, what was done and what is asked."""
    if not _CUES.may_be_in(words) or (_ZH.search(words) is None and _EN.search(words) is None):
        return False
    return _WISHES.search(words) is None
