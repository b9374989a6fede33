"""Recognise who asks whether something may be done, is safe or is enough: answered from articles, never by rows.

"Is one bolt enough to lower off" wants no route with one bolt. A wrong reading here is dangerous, so that the words of
judging beside those of gear, technique or the body decide over every number and grade in the question.
"""

from worker.text.folding import fold
from worker.understanding.intent import IntentReading
from worker.understanding.patterns import compiled
from worker.understanding.topics import names_topic

_JUDGES = compiled(
    r"(?:可不可以|能不能|行不行|可以|還能|能|還行|ok)[^,，。?？]{0,24}(?:嗎|吧|\?|？)"
    r"|(?:可以|能|行|ok|安全|危險|正常|合理|夠|有效|有用|可靠|算|要緊|有差|有關係|違法|必要)嗎"
    r"|夠不夠|才夠|夠(?:用|長|安全|牢)|夠[^,，。?？]{0,8}嗎|安不安全|危不危險|要不要|需不需要|該不該|會不會|會怎(?:麼)?樣|怎麼辦|沒關係"
    r"|(?:一定|必須|需要|應該|該|要|會)[^,，。?？]{0,16}(?:嗎|\?|？)|算[^,，。?？]{0,10}嗎|[^\s,，]+還是[^\s,，]+(?:\?|？|$)"
    r"|幾號電話|喊什麼|代替|取代|可以相信|信得過|可不可靠"
    r"|^(?:so |and |but |hey |hi |ok |um )?(?:can|could|may|should|must|shall|am|do|does|is|are|will|would)\b"
    r"|[,.;!] ?(?:can|should|is|are|do|am|will|does) (?:i|we|you|it|this|that|they|my|the)\b"
    r"|\bnecessary\b|\benough\b|\bok(?:ay)? to\b|\bsafe(?: |ly|\?|$)|\bdangerous\b|\btrust(?:ed|worthy)?\b"
    r"|\bbad for\b|\binstead of\b"
    r"|\bwhat happens (?:if|when)\b|\bwhat (?:should|do) i (?:do|shout|call|say)\b"
)
# Rows are wanted: which routes, where a gym is, how many there are, what is recommended.
_OF_ROWS = compiled(
    r"哪(?:些|幾|裡|邊|一?[條間家個座](?!比較安全))|什麼(?:路線|線|岩館|岩場)|有沒有|推薦|列出|幾[條間家]|多少[條間家錢]|附近|最近的"
    r"|有[^,，。?？]{0,20}(?:路線|線|岩館|抱石館|岩場)(?:嗎|可以|能)|(?:路線|岩館|岩場)有"
    r"|的(?:路線|線|岩館|岩場|抱石館)(?:嗎|呢)?[?？]?$"
    r"|\b(?:which|where|recommend|suggest|list|how many (?:routes|gyms|crags|climbs))\b"
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
    r"|(?:鏽|鬆|舊|轉動)[^,，。?？]{0,6}(?:掛片|耳片|bolts?|固定點|掛點)|(?:只有|剩|一)[^,，。?？]{0,3}(?:顆|個|支)[^,，。?？]{0,4}"
    r"(?:bolts?|掛片|耳片|錨栓)[^,，。?？]{0,8}(?:夠|安全|下|吊|放)"
    r"|pg-?13|[0-9一二兩三四五六七八九十]歲|生火|烤肉|多繩距|一個人|獨自|跳下|爬到一半|狗|寵物|音樂|喝酒|抽菸|廁所|尿|腫|痛|流血"
    r"|骨折|頭暈|啪一聲|韌帶|拉傷|夥伴|體重|先鋒|頂繩(?!路線)|獨攀|噴漆|塗鴉|新增(?:bolt|掛片)|打bolt"
    r"|沒有?經驗|不會打|石頭"
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
    r"(?:一|1|單)[^,，。?？]{0,2}(?:顆|個|支|根)?[^,，。?？]{0,2}(?:bolts?|掛片|耳片|錨栓|掛點|固定點)[^。?？]{0,12}(?:放下|下來|下降|垂降|吊|架頂繩)"
    r"|(?:放下|下來|下降|垂降|吊|架頂繩)[^。?？]{0,8}(?:一|1|單)[^,，。?？]{0,2}(?:顆|個|支|根)?[^,，。?？]{0,2}(?:bolts?|掛片|耳片|錨栓)"
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
# Facts of the sport and the market that neither rows nor articles hold: honestly not found among articles.
_BEYOND = compiled(
    r"世界紀錄|奧運|卡路里|熱量|保險|牌子|品牌|發明|材質|證照|\bolympic|\bworld record|\bcalories\b|\binsurance\b"
    r"|\bbrands?\b|\binvented\b|\bpodcasts?\b|\bcamera\b|\bvitamins?\b"
    r"|(?:grigri|確保器|快扣|吊帶|頭盔|岩盔|繩子|岩塞|抱石墊)[^,，。?？租]{0,6}(?:多少錢|價格|價錢|貴嗎)"
    r"|\b(?:how much|price|cost)\b(?!.*\brent).*\b(?:harness|helmets?|ropes?|quickdraws?|draws|grigri|cams?"
    r"|crash ?pads?|belay devices?)\b"
)


def wants_judgement(words: str, *, narrows: bool, untold: bool, intent: IntentReading) -> bool:
    """Whether a question that names no row asks for a judgement.

    narrows says that something narrows an answer of rows: where nothing does, and no row is asked for, the words of
    judging suffice. untold says that it is asked of gyms or crags what no row records, which is told by itself.
    """
    if explains_danger(words) or _BEYOND.search(words):
        return True
    if _OF_ROWS.search(words) or untold:
        return False
    if _ONE_BOLT.search(words):
        return True
    if not _JUDGES.search(words):
        return False
    if names_topic(words) or _JUDGED.search(words):
        return True
    return not narrows and intent.intent in ("search", "detail") and not intent.clear


def judges(question: str) -> bool:
    """Whether a question asks whether something may be done, is safe or is enough."""
    return _JUDGES.search(fold(question)) is not None


def explains_danger(words: str) -> bool:
    """Whether a letter behind a grade is to be explained: what R or X says of the protection."""
    return bool(_MEANS.search(words) and _RATED.search(words) and _GRADES.search(words))


def stands_by_itself(words: str) -> bool:
    """Whether what a pronoun points at was said before it in the same question: "my rope is old, is it safe"."""
    return _ITSELF.search(words) is not None and bool(names_topic(words) or _JUDGED.search(words))
