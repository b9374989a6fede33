"""Recognise who asks whether something may be done, is safe or is enough: answered from articles, never by rows.

"Is one bolt enough to lower off" wants no route with one bolt. A wrong reading here is dangerous, so that the words of
judging beside those of gear, technique or the body decide over every number and grade in the question.
"""

from worker.text.folding import fold
from worker.understanding.asked.asking import asking
from worker.understanding.asked.intent import IntentReading
from worker.understanding.asked.meanings import means_something
from worker.understanding.asked.topics import names_topic
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.beyond import is_beyond

_JUDGES = compiled(
    r"(?:可不可以|能不能|行不行|可以|還能|能|還行|ok)[^,，。?？]{0,24}(?:嗎|吧|\?|？)"
    r"|(?:可以|能|行|ok|安全|危險|正常|合理|夠|有效|有用|可靠|算|要緊|有差|有關係|違法|必要)嗎"
    r"|夠不夠|才夠|夠(?:用|長|安全|牢)|夠[^,，。?？]{0,8}嗎|安不安全|危不危險|要不要|需不需要"
    r"|該不該|會不會|會怎(?:麼)?樣|怎麼辦|沒關係"
    r"|(?:一定|必須|需要|應該|該|要|會)[^,，。?？]{0,16}(?:嗎|\?|？)|算[^,，。?？]{0,10}嗎|[^\s,，]+還是[^\s,，]+(?:\?"
    r"|？|$)"
    r"|幾號電話|喊什麼|代替|取代|可以相信|信得過|可不可靠"
    r"|^(?:so |and |but |hey |hi |ok |um )?(?:can|could|may|should|must|shall|am|do|does|is|are|will|would)\b"
    r"|[,.;!] ?(?:can|should|is|are|do|am|will|does) (?:i|we|you|it|this|that|they|my|the)\b"
    r"|\bnecessary\b|\benough\b|\bok(?:ay)? to\b|\bsafe(?: |ly|\?|$)|\bdangerous\b|\btrust(?:ed|worthy)?\b"
    r"|\bbad for\b|\binstead of\b"
    r"|\bwhat happens (?:if|when)\b|\bwhat (?:should|do) i (?:do|shout|call|say)\b"
)
# Rows are wanted: which routes, where a gym is, how many there are, what is recommended.
_OF_ROWS = compiled(
    r"哪(?:些(?!東西|事|裝備|技|知識|觀念|動作|習慣)|幾|裡|邊|一?[條間家個座](?!比較(?:安全|容易受傷"
    r"|好用)))|什麼(?:路線|線|岩館|岩場)|有沒有(?![^,，。?？]{0,10}(?:方法|辦法|技巧|訣竅|關係|影響|必要|差別?(?:[嗎呢?？]|$)))|推薦|列出|幾[條間家]|多少[條間家錢]|附近|最近的"
    r"|有[^,，。?？]{0,20}(?:路線|線|岩館|抱石館|岩場)(?:嗎|可以|能)|(?:路線|岩館|岩場)有"
    r"|的(?:運動|傳統|頂繩|抱石|運攀|傳攀)?(?:路線|線|岩館|岩場|抱石館)(?:嗎|呢)?[?？]?$"
    # "Could you leave out anything with loose rock" goes on with a list.
    r"|\b(?:leave out|exclude|filter out) (?:any|all|those|every|ones|routes)"
    # 「可以給我一條…嗎」 asks for one, and not whether one may.
    r"|(?:給我?|找|挑|選|介紹)(?:個)?(?:幾|[一二兩三四五1-9])[條間家]"
    r"|\bwhich\b(?! (?:direction|way|side|hand|one is safer|is safer|knot|device|end)\b)"
    r"|\bwhere\b(?! (?:do|does|should) (?:i|you|we|my|the|a)\b(?! (?:climb|go|boulder|find|get|buy)))"
    r"|\b(?:recommend|suggest|list|how many (?:routes|gyms|crags|climbs))\b"
    r"|\b(?:are|is) there\b|\bhave (?:any|a)\b|\bany (?:routes?|gyms?|crags?|climbs?|good)\b|\bgyms?\b.{0,12}\bopen\b"
)
_MEANS = compiled(
    r"代表(?:什麼|的是|[?？]|$)|什麼意思|是指|的意思(?:嗎|是)|\bwhat does\b.{0,60}\b(?:mean|stand for)\b|\bmeaning of\b"
)
# What stands behind a grade and tells of its danger.
_RATED = compiled(r"(?<![a-z])(?:r|x|pg-?13|pg)(?![a-z])")
_GRADES = compiled(r"難度|級數|等級|路線|5\.|\bgrades?\b|\broutes?\b|\brat(?:ed|ing)\b|\btrad\b|[\ue006]")
_THINGS = (
    r"(?:ropes?|sheath|helmets?|harness|bolts?|hangers?|draws?|slings?|shoes?|cams?|nuts?|carabiners?|devices?|anchors?"
    r"|pads?|knots?|fingers?|elbow|hands?|shoulder)"
)
# Gear, its state and the body, which are no subject of an article by themselves but are judged.
_JUDGED = compiled(
    r"制動手|鉤環|岩釘|錨點|錨栓|繩皮|內芯|繩尾|防撞帽|安全帽|雨衣|背包|手機"
    r"|(?:掛片|耳片|bolts?|固定點|掛點)[^,，。?？]{0,10}(?:鏽|鬆|轉|動|斷|舊|相信|可靠|安全|夠)"
    r"|(?:鏽|鬆|舊|轉動)[^,，。?？]{0,6}(?:掛片|耳片|bolts?|固定點|掛點)|(?:只有|剩|一)[^,，。?？]{0,3}(?:顆"
    r"|個|支)[^,，。?？]{0,4}"
    r"(?:bolts?|掛片|耳片|錨栓)[^,，。?？]{0,8}(?:夠|安全|下|吊|放)"
    r"|pg-?13|[0-9一二兩三四五六七八九十]歲|生火|烤肉|多繩距|一個人|獨自|跳下|爬到一半|狗|寵物"
    r"|音樂|喝酒|抽菸|廁所|尿|腫|痛|流血"
    r"|骨折|頭暈|啪一聲|韌帶|拉傷|夥伴|體重|先鋒|頂繩(?!路線)|獨攀|噴漆|塗鴉|新增(?:bolt|掛片)|打bolt"
    r"|沒有?經驗|零基礎|沒有?[爬攀]過|直接(?:去|上)?(?:戶外|外岩|岩場|天然岩|野外)|不會打|石頭"
    r"|\bbrake hand|\bbolts?\b.{0,30}\b(?:rust\w*|loose|spin\w*|trust\w*|safe|enough|old|existing)\b"
    r"|\b(?:rust\w*|loose|spinning|old|single|one|add a) bolts?\b|\bhangers?\b|\bsling|\bhard ?hat\b|\bbike\b|\bdraws\b"
    r"|\bswollen\b|\bpopped\b|\bback\b|\bbleed|\bpartner\b|\bheavier\b|\blighter\b|\bphone\b|\bexperience\b|\bsolo"
    r"|\blead(?:ing)?\b|\btop ?rop(?:e|ing)\b|\byear[- ]olds?\b|\bforearms?\b|\btree\b|\bfell\b|\bdrop(?:ped)?\b"
    r"|\bfingers?\b|\bhurts?\b|\bpads?\b|\brest days?\b|\brain(?:ed|ing)\b|\bmulti-?pitch\b|\balone\b|\bjump\b"
    r"|\bdogs?\b"
    r"|\bmusic\b|\bsmok|\btoilet\b|\btoo (?:hot|cold|windy)\b"
)


# One bolt and a weight on it: whatever the words of asking, no row answers.
_ONE_BOLT = compiled(
    r"(?:一|1|單)[^,，。?？]{0,2}[顆個支隻根片枚]?[^,，。?？]{0,2}(?:bolts?|掛片|耳片|錨栓|掛點"
    r"|固定點)[^。?？]{0,12}(?:放下|下來|下降|垂降|吊|架頂繩)"
    r"|(?:放下|下來|下降|垂降|吊|架頂繩)[^。?？]{0,8}(?:一|1|單)[^,，。?？]{0,2}[顆個支隻根片枚]?[^,，。?？]{0,2}(?:bolts?"
    r"|掛片|耳片|錨栓)"
    r"|\b(?:one|1|single|a) bolts?\b.{0,30}\b(?:lower\w*|rappel\w*|abseil\w*|anchors?|belay|bail\w*|top ?rope)\b"
    r"|\b(?:lower\w*|rappel\w*|abseil\w*|anchors?|belay|bail\w*|top ?rope)\b.{0,20}\b(?:one|1|single|a) bolts?\b"
)


# What a gear noun is said to be or to have, before a pronoun points at it.
_ITSELF = compiled(
    r"(?:繩|盔|帽|帶|扣|環|鞋|片|bolt|釘|點|墊|器|粉|手|結)[^?？]{1,24}(?:它|這樣|這個)"
    r"|\bis it (?:ok|okay|safe|fine|allowed)\b.*\bit\b|\bit rain"
    rf"|\b(?:my|our|this|these|an? old) (?:\w+ ){{0,3}}{_THINGS}\b.*\b(?:it|this|them|they|that)\b"
    rf"|\b{_THINGS} (?:\w+ )?(?:is|are|has|have|had|got|was|were|looks?|feels?|spins?|came)\b"
    r".*\b(?:it|this|them|that)\b"
)
# A pronoun in a later clause than the subject's, or one that stands for nothing.
_SAID_BEFORE = compiled(
    r"^[^,.;?!]{8,}(?:[,.;?!]| (?:and|when|if|but|or|before|after|while|until|once|because|so|since|unless) )"
    r".*\b(?:it|it's|its|they|them|those|these)\b"
    r"|\bit (?:is |was |just )?(?:rain|drizzl|pour|snow)|\bdo they\b|\bis it (?:time|still|ok"
    r"|true|normal|worth|better|rude|bad)\b"
    r"|\w+ or [\w ]+, which one\b|\bwithout [\w-]+ing (?:it|them|him|her)\b"
)
# What else asks for an explanation or for advice.
_ADVISES = compiled(
    r"(?:要|該|需要|必須|得)[^,，。?？]{0,6}(?:什麼|哪些)|怎[麼樣]|如何|為什麼|為何|多久|多遠|幾[次天年]|注意|代表|什麼意思|是什麼|什麼(?!時候開)"
    r"|是不是|有辦法|克服|的?(?:方法|技巧|訣竅)(?:[嗎呢?？]|$)|正常|比較[好安]|才[能夠安會對算]|算不算|差[別在]|不一樣|可以[^,，。?？]{0,12}嗎"
    r"|\b(?:what|whats|why|how|when should|should|can i|can we|can you|could i|do i|do you|is it|advice|tips?|help)\b"
)
# How one is, or what has happened: nobody wants routes that hurt.
_COMPLAINS = compiled(
    r"[很好會超在]痛|腫|滑掉|沒力|抓不住|塞不住|踩不住|不敢|好怕|啪一?聲|流血|扭到|麻掉|磨破|破皮"
    # What one fails at again and again: 「dyno 一直跳不到」, 「slab 老是站不穩」.
    r"|(?:一直|老是|總是|每次都?|永遠|怎麼[^,，。?？]{0,4}都)[^,，。?？]{0,8}(?:不[到住上起穩動過]|失敗|掉|滑|摔|飛走|卡住|爆)"
    r"(?![^,，。?？]{0,3}的)"
    r"|[站跳捏勾搆撐扣抓踩]不穩|[捏搆跳勾撐握]不[到住]|(?:會|很|超|好)滑(?![梯板水雪])"
    r"|\b(?:my|his|her|your) (?:\w+ )?(?:skin|fingers?|fingertips|tips|hands?|toes?|feet|foot|heels?|arms?"
    r"|forearms?|elbows?|knees?|nails?) (?:\w+ ){0,2}(?:cracks?|splits?|peels?|bleeds?|cramps?|slips?|aches?"
    r"|shakes?|swells?|pops?)\b"
    # What overtakes somebody on the wall: 「人在多繩距突然下雨」, "caught out after dark".
    r"|(?:突然|忽然|半路|一半|途中)[^,，。?？]{0,4}(?:下(?:大|起)?雨|打雷|變天|起霧|天黑)"
    r"|人(?:還|正)?(?:在|掛在|卡在|吊在)(?:牆|岩壁|半空|多繩距|路線|上面|半路)|摸黑|天黑了"
    r"|\b(?:caught (?:out|in)|benighted|run out of daylight|half ?way up)\b"
    r"|\bcan(?:'?t|not) (?:seem to )?(?:hold|stick|reach|stand on|hang on|do a|latch)\b"
    r"|\b(?:keeps? (?:slipping|falling|hurting)|hurts?|swollen|popp(?:ed|ing)|sore|numb|bleeding"
    r"|terrified|scared|moved when|came off)\b"
)
_IS_HARD = compiled(
    r"算(?:是)?(?:很)?(?:難|強|厲害|簡單)[嗎的]?|(?:很難|厲害|很強)嗎|(?:厲害|很強)的(?:程度|等級|級數)"
    r"|^(?:請問|爬|攀|抱石)*(?:v ?\d{1,2}|5\.\d{1,2}[a-d]?)(?:級|的|到底|會|很|算|真的| )*"
    r"(?:難不難|難嗎|會不會(?:很|太)?難)"
    r"|(?:是|算|屬於)(?:是)?(?:初級|中級|中階|高級|高階|進階|初階|入門)(?:嗎|吧|程度嗎|還是)"
    r"|\bis (?:a )?(?:v\d+|5\.\d+[a-d]?)(?: boulder"
    r"| climb)? (?:considered )?(?:an? )?(?:good|hard|easy|decent|impressive|intermediate|advanced|beginner)\b"
)


# How hard, how long or of which type one thing is: asked of what bears a name.
_OF_ONE = compiled(
    r"\bhow (?:hard|tall|high|difficult|long|good) (?:is|are|was)\b"
    r"(?! (?:it|to|a|an|the|my|lead|trad|sport|indoor|outdoor|climbing|bouldering)\b)"
    # Which type something is.
    r"|^(?:is|are)\b.*\b(?:trad|sport|bolted|mixed|boulder|top ?rope)\W*$"
    r"|是(?:運攀|傳攀|抱石"
    r"|運動攀登|傳統攀登|頂繩)(?:還是|嗎|或)"
)
_LINES = compiled(r"路線|線|條|\b(?:routes?|climbs|lines|problems|boulders)\b")
A_NAME = 10
"""Up to how many characters a question without a word of asking may be nothing but a name."""


# "What's the hardest crack route" wants the route, "what share of routes is multi-pitch" their number.
_A_LINE = compiled(
    r"\b(?:hardest|easiest|longest|shortest|tallest|newest|oldest|latest) (?:[\w-]+ ){0,3}?(?:routes?|climbs?"
    r"|lines?|problems?|multi-?pitch(?:es)?)\b"
    r"|\b(?:share|percent(?:age)?|proportion|fraction|%) of (?:all |the |its |your )*(?:[\w-]+ )?(?:routes|climbs"
    r"|lines)\b"
)

# "What's a finger crack I can try": a route, and no crack in a finger.
_TO_TRY = compiled(
    r"\bwhat(?:'s|’s| is) an? [^.?!,]{2,30} (?:i|we) (?:can|could|should|might) (?:try|climb|do|lead|get on|project)\b"
)


def wants_judgement(words: str, *, narrows: bool, styles: bool, untold: bool, intent: IntentReading) -> bool:
    """Whether a question that names no row asks for a judgement, an explanation or advice.

    narrows says that something narrows an answer of rows: where nothing does, and no row is asked for, the words of
    judging suffice; styles, that only ways of climbing and kinds of rock do. untold says that it is asked of gyms or
    crags what no row records, which is told by itself.
    """
    asked = asking(words)
    # Why a gym with showers is wanted (for a date after) is not what is asked for.
    if explains_danger(words) or is_beyond(asked if _OF_ROWS.search(asked) else words):
        return True
    if _OF_ROWS.search(words) or untold:
        return False
    if narrows and (_A_LINE.search(words) or (styles and _TO_TRY.search(words))):
        return False
    if intent.intent == "extreme" and narrows and not styles:
        # "What's the shortest 5.14 with a known length" asks for a row, whatever else its words are about.
        return False
    if _ONE_BOLT.search(words) or _COMPLAINS.search(words) or _IS_HARD.search(words):
        return True
    if _OF_ONE.search(words):
        return False
    judges_it = _JUDGES.search(words) is not None
    if judges_it or _ADVISES.search(words):
        if names_topic(words) or _JUDGED.search(words) or means_something(words):
            return True
        if styles and intent.intent in ("list", "search", "detail") and not _LINES.search(words):
            return True
        return judges_it and not narrows and intent.intent in ("search", "detail") and not intent.clear
    return not narrows and intent.intent == "search" and len(words) > A_NAME and means_something(words)


def judges(question: str) -> bool:
    """Whether a question asks whether something may be done, is safe or is enough."""
    return _JUDGES.search(fold(question)) is not None


def explains_danger(words: str) -> bool:
    """Whether a letter behind a grade is to be explained: what R or X says of the protection."""
    return bool(_MEANS.search(words) and _RATED.search(words) and _GRADES.search(words))


def stands_by_itself(words: str) -> bool:
    """Whether what a pronoun points at was said before it in the same question: "my rope is old, is it safe"."""
    if not (names_topic(words) or _JUDGED.search(words) or means_something(words)):
        return False
    return _ITSELF.search(words) is not None or _SAID_BEFORE.search(words) is not None
