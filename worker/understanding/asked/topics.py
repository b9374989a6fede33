"""The subjects of climbing knowledge: words by which a question that names nothing asks for an explanation."""

from schemas.reading import Kind
from worker.understanding.asked.intent import IntentReading
from worker.understanding.matching.patterns import compiled

# Where the data come from, how old and how reliable they are.
_OF_DATA = (
    r"資料(?:庫)?(?:都|是|的)?(?:從?哪[裡邊]?來|哪裡|怎麼來|來源|出處|誰(?:整理|提供|給)"
    r"|多久|何時|什麼時候|最後更新|更新|準|可信|可靠|正確)"
)
_ONLY_OF_DATA = compiled(
    rf"(?:請問|想問)?(?:你們?的?|這裡的?)?(?:路線|票價|岩館|難度)?{_OF_DATA}"
    r"(?:的|是|嗎|呢|哪|裡|在|有|沒有|更新|一次|整理|提供|什麼|時候|不準|確|[?？啊 ])*"
)
# What is called out between climber and belayer: "when the leader shouts take", 「隊友喊 take 我要幹嘛」.
_CALL = (
    r"(?:take|slack|tight|falling|rock|lower|off belay|on belay|safe|clipping|watch me|got me"
    r"|收緊|[收給放鬆]繩|放下|落石)"
)
_CALLS = (
    rf"(?:喊|大?叫(?!做)|吼|喊出|(?<!聽)說)\s*[「『\"']?{_CALL}"
    r"|\b(?:(?:shout|yell|scream|holler)(?:s|ed|ing)?|call(?:s|ing)?)\b(?: out| down| up)?[ ,:\"'「]*"
    rf"{_CALL}\b"
    r"|\b(?:leader|climber|belayer|partner|someone|somebody|she|he|they) (?:says?|said|calls?)[ ,:\"'「]*"
    rf"{_CALL}\b"
)
_TOPICS = compiled(
    r"頭盔|岩盔|安全帽|吊帶|確保|豬鼻子|快扣|快掛|鉤環|岩鞋|止滑粉|鎂粉|粉袋|手汗|繩子|攀岩繩|主繩|動力繩|靜力繩|繩結"
    r"|八字結|雙套結|防脫|岩楔|岩塞|機械塞|錨栓|耳片|保護點|保護裝備|垂降|放下|清線|換繩|墜落|摔|鐘擺|口令|熱身|暖身|收操"
    r"|伸展|訓練|指力"
    r"|蜂窩|虎頭蜂|蜜蜂|毒蛇|指甲(?:掀|斷|裂|翻|流血|痛)|燙(?:到|傷)|凍|沒(?:有)?感覺|左撇子"
    r"|\bwasps?\b|\bhornets?\b|\b(?:torn|broken|lifted|ripped) (?:finger)?nails?\b|\brope burn\b|\bnumb\b"
    r"|(?:腳|腿)(?:會|一直|開始)*抖|縫紉機|紮營|露營|過夜|\belvis leg|\bsewing[- ]machine leg|\bcamp(?:ing)?\b(?! ?4)"
    r"|磕線|嗑線|倒攀|下攀|卡關|掛繩|掛 ?p(?![a-z])|手點|腳點|閃登|一次過|\bdown-?climb|\bhang-?dog"
    r"|爆[臂手力]|前臂|瓶頸|休息日|爬[一二兩三四五]天?休[一二兩三]|進步|受傷|運動傷害|手指痛|手肘|肩膀|滑車|手皮|破皮|長繭|水泡|打雷|雷雨|中暑|防曬"
    r"|東北季風|雨後|下雨後|下完雨|滲水|潮濕|(?:岩壁|岩石|岩場|路線)(?:是|還)?濕|濕(?:的|了|掉|岩)"
    r"|(?:比較|較|更|容易|會)(?:容易|快)?(?:乾(?!淨)|濕)|漲潮|退潮|潮汐|海浪|瘋狗浪|落石|鬆石|倫理|鑿點|進入許可|攀登權|無痕|垃圾|禮儀"
    r"|規矩|難度系統|難度分級|難度換算|分級系統|級數|紅點|閃攀|完攀方式|路線圖|讀線|看線|難關|腳法|摩擦腳|旗步|勾腳|扭膝|換腳"
    r"|徒手獨攀|獨攀|意外|事故|急救|求救|抱石墊|軟墊|裝備清單|要帶(?:什麼|哪些)|要準備什麼|第一次(?:去|攀|爬|到)|怎麼開始|如何開始"
    r"|幾歲|小孩|兒童|親子攀岩|怕高|懼高|攀岩(?:有哪些|的)種類|互相檢查|固定點要|岩點"
    r"|(?:攀岩|抱石|先鋒|頂繩|上攀|傳攀|運攀|爬岩).{0,8}(?:危險|安全|風險)|(?:危險|安全)嗎|風險"
    r"|夜攀|天黑|摸黑|(?:晚上|半夜|夜裡)[^,，。?？]{0,6}(?:爬(?!牆|館)|攀|戶外|外岩|岩場)|赤腳|光腳|打赤膊|有人在(?:爬|等|排)"
    r"|(?:爬|攀)(?:完|之?前|之?後)[^,，。?？]{0,4}[吃喝]|體脂|手臂(?:太)?短|臂展|(?:練|爬|學|花)(?:了)?多久[^,，。?？]{0,4}(?:才|可以|能)"
    rf"|{_OF_DATA}|安全點"
    r"|\bsafety dots?\b|\b(?:data|database|grades)\b[^.?!]{0,16}"
    r"\b(?:come from|sources?|reliable|accurate|up to date|updated)\b"
    r"|\bclimb(?:ing)? (?:at night|in the dark|after dark|barefoot)\b|\bnight climbing\b|\barm span\b|\bape index\b"
    r"|\bhow long (?:does|did|will|would|until|till|before|to)\b[^.?!]{0,24}"
    r"\b(?:climb|reach|get to|lead|send|boulder)(?:ing)? (?:a |an )?(?=5\.\d|v\d|\d[abc])"
    r"|體重|身高|太(?:胖|老|矮|重)|年紀|沒力|\d\s*歲|懷孕|\btoo (?:old|heavy|short|fat|weak)\b|\bpregnan"
    r"|側拉|反拉|反提|捏點|斜面點|摳點|扁帶|菊繩|鉤環|掛繩|掛反|反扣|猴子|單槓|引體|伏地挺身|灌水|手緊"
    r"|(?:難度|級數)[^,，。?？]{0,4}誰(?:來|在)?(?:決定|訂|定|給)|打鑽"
    r"|(?:之間|中間|完|後|組|次|趟)[^,，。?？]{0,4}休息(?:多久|幾分鐘)"
    r"|(?:練|爬|學)(?:了)?[一二兩三四五六七八九十半\d]+ ?(?:個?半?月|年|週|次)半?[^,，。?？]{0,6}"
    r"(?:可以|能|會|應該|大概|差不多)[^,，。?？]{0,4}(?:爬|到|上)[^,，。?？]{0,4}"
    r"(?:幾級|多難|v ?幾|5\.幾|什麼(?:程度|級數|難度))"
    r"|誰(?:來)?(?:決定|訂|定|給)[^,，。?？]{0,8}(?:幾級|級數|難度)|(?:指甲|手腕|膝蓋|腳踝|腳趾|脖子|前臂)"
    r"|\bclipping\b"
    r"|\bclip(?:ped)? (?:it |the rope |a draw )?(?:over|above|below|at (?:chest|waist|head)|high|low)\b"
    r"|\bslings?\b|\bbiners?\b|\b(?:finger ?)?nails?\b|\bwrists?\b|\bknees?\b|\bknuckles?\b"
    r"|\ba2\b|\bmonkeys?\b|\btick (?:bite|on)|\bleeches\b|\bpull-?ups?\b|\bsandbag"
    r"|\bwho (?:decides|sets|gives)\b[^.?!]{0,24}\bgrades?\b|\btendons?\b|\bforearms?\b|\btaping\b"
    r"|\bsidepulls?\b|\bunderclings?\b|\bgastons?\b|\bheadlamps?\b"
    r"|\brisk|\b(?:climb|boulder|lead)ing\b.{0,16}\b(?:dangerous|safe)\b"
    r"|\b(?:dangerous|safe)\b.{0,16}\b(?:climb|boulder|lead)ing\b"
    r"|\bhelmets?\b|\bharness(?:es)?\b|\bbelay|\bgri-?gri\b|\batc\b|\bquickdraws?\b|\bdraws\b|\bcarabiners?\b"
    r"|climbing shoes|\bchalk|\bsweaty\b|\brop(?:e|es)\b|\bknots?\b|\bfigure (?:eight|8)|\bclove hitch|\bprusik"
    r"|\bnuts?\b|\bcams?\b|\bpitons?\b|\banchors?\b|\brappel|\babseil|\blower(?:ing)?\b|\bfall(?:s|ing)?\b|\bwhipper"
    r"|\bwarm(?:ing)? ?-?up\b|\bstretch|\btrain(?:ing)?\b|\bhang ?board|\bfinger ?board|\bcampus board"
    r"|\bpump(?:ed)?\b"
    r"|\binjur|\bpulley\b|\belbow|\bshoulder|\bskin\b|\bcallus|\bflapper|\bblister|\blightning\b|\bthunder"
    r"|\bheat ?stroke|\bwet(?:ter)?\b|\bdrier\b|\bdr(?:y|ies) (?:\w+ )?(?:fast|quick|slow)"
    r"|\bafter (?:the )?rain\b|\bseepage\b|\btides?\b|\bsea cliffs?\b|\bwaves\b"
    r"|\brock ?fall\b|\bloose rock"
    r"|\bethics?\b|\bchip(?:ping)?\b|\bleave no trace\b|\blitter\b|\betiquette\b|\bmanners\b|\bgrade systems?\b"
    r"|\bgrading systems?\b|\bon-?sight|\bred ?point|\bflash(?:ed|ing)?\b|\bpink ?point|\btopos?\b|\bguidebook"
    r"|\broute reading|\bcrux\b|\bfootwork\b|\bsmear|\bflagging\b|\bheel hook|\btoe hook|\bdrop knee"
    r"|\bfree solo|\bdeep water solo"
    r"|\baccidents?\b|\bfirst aid\b|\bemergenc|\bcrash ?pads?\b|\bspott(?:ing|er)\b|\bpacking list"
    r"|what (?:to|should i|do i need to|do i) (?:pack|bring|wear)"
    r"|\bfirst (?:\w+ )?(?:day|time|visit|session)\b|\bstart climbing\b|get(?:ting)? started|how often"
    r"|\bkids\b|\bchildren\b"
    rf"|{_CALLS}"
    r"|\bafraid of heights\b|(?:types|kinds) of climbing|\bpartner check|\bauto ?-?belays?\b|types of holds"
)


_ADVICE = compiled(
    r"受傷|拉傷|扭傷|\binjur|\bhurts?\b|禮儀|規矩|要帶|要穿|\b(?:bring|pack|wear)\b|注意|要知道"
    r"|克服|訣竅|(?:有|什麼|哪些)[^,，。?？]{0,8}方法|\bovercome\b|\bget over\b"
    r"|\betiquette\b|\bmanners\b|\bshould (?:i|we) know\b|\bneed to know\b|\btips?\b|\bgear\b"
)


_SHOULD = compiled(
    r"(?:要不要|需不需要|該不該|需要|應該|可不可以|可以|會不會|要).{0,12}嗎?|差(?:很多|多少|在哪|別)"
    r"|\b(?:should (?:i|we|you)|do (?:i|we|you) need|is it (?:ok|okay|safe|bad|dangerous|necessary)"
    r"|how much harder|differen(?:t|ce))\b"
)
_LEARNS = compiled(r"學(?!校|生|長)|\blearn(?:ing)?\b|\bteach\b")
_BETWEEN = compiled(
    r"差(?:很多|多少|在哪|別|異)|有什麼(?:差|不同)|同一[個級回]?(?:東西|難度|意思|件事|級)?|一不一樣|一樣(?:嗎|難|意思)|是不是一樣|算不算"
    r"|等不等於|意思[一相]樣|\bthe same (?:thing|grade|as)\b|\bsame thing\b|\bdifferen(?:t|ce)\b"
    r"|\bhow much (?:harder|easier)\b|\b(?:big"
    r"|huge) (?:gap|jump|step)\b"
)


# Which of two kinds is the more so: 「上攀跟抱石哪個比較燒錢」; how many there are of each, and how long, rows tell.
_IS_SO = (
    r"(?:is|costs?|hurts?|makes?|needs?|takes?|builds?"
    r"|(?:get|give|train|burn|help|feel|improve|strengthen|teach|work|progress|cause|suit|matter)(?:s|es))"
)
_MORE_SO = (
    r"哪一?[個種](?:會|是)?(?:比較|更)(?![多少長短高遠近新])"
    rf"|\bor\b[^.?!]{{1,30}}\bwhich (?:one )?{_IS_SO}\b|\bwhich (?:one )?{_IS_SO}\b[^.?!]{{1,30}}\bor\b"
)
# Whether a kind is harder for somebody: "are reachy routes harder for short people".
_FOR_WHOM = compiled(
    r"(?:對|像)[^,，。?？]{0,3}(?:我|矮|高|新手|女生|小孩|長輩|胖|瘦)[^,，。?？]{0,10}(?:比較|更|很|特別|會不會|是不是)[^,，。?？]{0,4}"
    r"(?:難|吃虧|簡單|容易|不利|吃力|辛苦|危險)[嗎呢?？]*"
    r"|(?:矮|手短|個子小|[^\d]1[3-9]\d)[^,，。?？]{0,16}(?:比較|更|特別|會不會|是不是)[^,，。?？]{0,4}(?:難爬|吃虧|不利|吃力)"
    r"|\b(?:are|is|do|does|will|would|aren['’]t)\b[^.?!]{0,40}\b(?:harder|easier|better|worse|scarier|safer|riskier"
    r"|more (?:difficult|dangerous|tiring|risky)|unfair|(?:feel|get) (?:hard|easy|harder))\b"
    r"[^.?!]{0,12}\b(?:for|if) (?:me|i|you|we|short\w*|tall\w*|small\w*|heav\w+|light\w*|beginners?|newbies"
    r"|women|girls|kids|older|people|someone|somebody|climbers)\b"
)
_CHOSEN = compiled(r"哪[些條裡]|推薦|\b(?:which|what|any|there|recommend|suggest)\b")


_APART = compiled(
    rf"{_MORE_SO}"
    r"|差在(?:哪[裡邊]?)?|差哪[裡邊]?|差別|差異|不同|區別|不一樣|怎麼分|\bvs\b|\bversus\b"
    r"|\bdifferences?\b|\bdifferent from\b|\bdiffers?\b"
)
_BETTER = compiled(r"哪一?[個種](?:比較)?好|\bwhich (?:one )?is better\b|\bdiff\b")
_ROWS = compiled(
    r"路線|條|哪[裡邊]|幾|最|岩場|\broutes?\b|\bclimbs\b|\bhow many\b|\bwhere\b|\bmost\b|\b(?:crags|areas|sectors)\b"
    r"|\b(?:which|what|best|good|better|right|easiest|friendliest) (?:\w+ )?(?:crag|area|wall)\b"
)


def asks_of_kinds(words: str, grades: int, *, only_types: bool, only_styles: bool) -> bool:
    """Whether kinds of climbing or grades themselves are asked about, not the routes that have them.

    "Do I need a helmet for bouldering" wants no boulders, "is 5.10a far from 5.10b" no routes of these grades.
    """
    if only_types and _LEARNS.search(words):
        # Who wants to learn trad is not sent up trad routes.
        return True
    if (only_types or only_styles) and _APART.search(words) and not _ROWS.search(_APART.sub(" ", words)):
        # "Slab vs overhang" wants no route that is both, "crimp vs sloper" none that is either.
        return True
    if (only_types or only_styles) and _FOR_WHOM.search(words) and not _CHOSEN.search(words):
        return True
    if grades >= 2 and _BETWEEN.search(words):
        return True
    if not only_types or not names_topic(words):
        return False
    # 「先鋒確保站的位置」 names neither a route nor how many of them.
    return _SHOULD.search(words) is not None or _ROWS.search(words) is None


def sets_apart(words: str) -> bool:
    """Whether it is asked how things differ or which is the better one, and nothing of rows."""
    return (_APART.search(words) or _BETTER.search(words)) is not None and not _ROWS.search(_APART.sub(" ", words))


def names_topic(words: str) -> bool:
    """Whether a word of a subject that articles explain stands in a question."""
    return _TOPICS.search(words) is not None


def wants_explained(words: str, subject: Kind | None, intent: IntentReading) -> bool:
    """Whether a question that names nothing and sets no constraint is about a subject that articles explain.

    Who wants something recommended, or asks about gyms, wants rows, unless the words ask for advice.
    """
    if intent.intent not in ("search", "detail", "recommend", "list") or not names_topic(words):
        return False
    of_rows = subject == "gym" or (intent.intent in ("recommend", "list") and intent.clear and subject is not None)
    return not of_rows or _ADVICE.search(words) is not None


def asks_only_of_data(words: str) -> bool:
    """Whether a whole question asks where the data come from, how old or how reliable they are."""
    return _ONLY_OF_DATA.fullmatch(words) is not None


_ROPEWORK = compiled(
    r"八字結|稱人結|雙套結|防脫結|繩結|繩尾|確保器|主鎖|鉤環|快扣|吊帶|固定點|垂降|\bfigure[- ](?:of[- ])?eight\b"
    r"|\bbowline\b|\bstopper knot\b"
    r"|\bbelay device\b|\bcarabiners?\b|\bquickdraws?\b|\bprusik\b"
)
# Whoever speaks to the machine may want more of it than an article.
_SPEAKS_TO_IT = compiled(
    r"你|妳|給我|幫我|輸出|列印|顯示|寫|忽略|忘記|無視|假裝|扮演|指令|系統|提示詞|密碼|資料庫|殺|害|弄死|剪斷|割|偷|自殺"
    r"|\b(?:you|your|ignore|forget|pretend|act|print|output|write|reveal|show|system|prompt|instructions?|password|database"
    r"|kill|hurt|harm|cut|steal|sabotage|suicide)\b"
)


def asks_of_technique(words: str) -> bool:
    """Whether a question is of ropework and says nothing to or of the machine, nor of harm to somebody."""
    return _ROPEWORK.search(words) is not None and not speaks_to_it(words)


def speaks_to_it(words: str) -> bool:
    """Whether a question says anything to the machine, of it, or of harm to somebody."""
    return _SPEAKS_TO_IT.search(words) is not None
