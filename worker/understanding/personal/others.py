"""Recognise a question about what somebody else has climbed: a log is its owner's alone."""

from worker.understanding.asked.asking import clauses_of
from worker.understanding.matching.patterns import compiled

OTHERS_LOG = "others_log"
_OTHERS = (
    r"(?:朋友|室友|學[長姊弟妹]|我(?:的|們)?岩友|隊友|同學|同事|同伴|繩伴|教練|老師|學生|老公|老婆|先生|太太|女友"
    r"|男友|爸|媽|哥|姊|弟|妹"
    r"|(?<!其)他們?|她們?|別人|其他人|小[\u4e00-\u9fff]|阿[\u4e00-\u9fff])"
)
_THEY = (
    r"(?:(?:my|his|her|their|a|the) (?:\w+ )?(?:friend|partner|buddy|mate|coach|husband|wife|boyfriend|girlfriend"
    r"|brother|sister|dad|mom|mum|student|teammate)s?|he|she|they|someone else|other people"
    r"|(?!it\b|this\b|that\b|any\w*\b|been\b|i\b|you\b|we\b|to\b|the\b|not\b|ever\b|each\b|one\b)[a-z]+)"
)
_SENT = r"(?:climbed|sent|done|redpointed|red-pointed|onsighted|flashed|ticked|logged|climb|send|tick|log)\b"
# "How many people climb at Shoushan on a Saturday" asks for crowds.
_HAVE_SENT = r"(?:climbed|sent|done|redpointed|red-pointed|onsighted|flashed|ticked|logged)\b"
_CLIMBED = (
    r"(?:爬[過完掉上]|爬了(?!多久)|[攀登]過|完攀|送[過掉出]|紅點|首攀過|拿下|收掉|解掉|刷掉|打掉|磨掉|onsight"
    r"|flash|redpoint)"
)
_LATELY = r"(?:昨[天晚]|前天|今[天早年]|[上這]個?(?:週|周|月|禮拜|星期|季)|最近|這陣子|剛剛|去年|前幾天)"
_ANYONE = (
    # Whether somebody ever did is asked by who wants to hear of the route; what came to pass lately is a log.
    rf"(?:有沒有|有|被)(?:其他|別的|什麼|哪個|任何)?[人誰][^,，。?？我]{{0,12}}(?!爬完){_CLIMBED}"
    r"(?=過|掉|嗎|沒|了|它|這條|那條|[?？\ue001]|$)"
    rf"|{_LATELY}[^,，。?？我]{{0,8}}[人誰][^,，。?？我]{{0,12}}{_CLIMBED}"
    rf"|(?:誰|哪位|哪個人)[^,，。?？我]{{0,10}}(?:把|給)[^,，。?？我]{{0,8}}{_CLIMBED}"
    r"|\bhas anyone (?:ever )?(?:climbed|sent|done|redpointed) (?=\ue001|it\b|that\b|this\b)"
    r"|(?:哪些|什麼|多少|幾個)人.{0,6}(?:爬過|爬完|爬上|完攀|紅點|登頂)|誰.{0,8}(?:爬[過了完掉上]|完攀|送[過掉了]"
    r"|紅點[過掉了])(?!最)"
    # Who came last, or just now: 「最近一個完攀的是誰」, "the most recent ascent of it".
    r"|(?:最近|最新|上)一[個位次](?:完攀|紅點|爬[完掉上過]|送掉)(?:的人|者)?[^,，。?？我]{0,6}(?:誰|什麼時候|何時)"
    r"|\b(?:latest|last|most recent|recent|second|third|next) (?:known |recorded |reported )?(?:ascents?|repeats?"
    r"|sends?"
    r"|ascensionists?)\b (?:of|on|by|was)"
    r"|\b(?:did|has|have|was there) (?:any ?(?:one|body)|some ?(?:one"
    r"|body))\b(?:(?!\bfirst\b)[^.?!]){0,20}\b(?:climb(?:ed)?|send|sent|tick(?:ed)?"
    r"|top(?:ped)?(?: out)?|repeat(?:ed)?|finish(?:ed)?|freed?|redpoint(?:ed)?|onsight(?:ed)?|flash(?:ed)?)\b"
    r" (?=(?:the |up |down |out )*(?:\ue001|it\b|that\b|this\b))"
    rf"|\bwho (?:has |have |had |else )?(?:ever )?{_SENT}(?! (?:(?:it|that|this)(?: one| route)? )?first\b)"
    # How many have: 「總共幾個人送過」, "how many folks have sent it".
    r"|(?:多少|幾個?)人.{0,6}(?:送過|送掉|送完|完登|登過)|\ue001[^,，。?？我]{0,8}完攀(?:人數|人次|次數)"
    rf"|\bhow many (?:other )?(?:people|folks|climbers|guys|humans|others|persons|locals|women|men|girls|kids|teams)\b"
    rf"(?: (?:of \w+|out there|here|have|has|had|ever|actually|really|already))*? (?:{_HAVE_SENT}|topped\b|finished\b)"
    r"|\bhow many (?:known |recorded |total |logged |reported |repeat )?(?:ascents|sends|repeats|ticks|ascensionists)\b"
    r" (?:does|did|has|have|of|on|for) (?!i\b|we\b)"
)
OF_OTHERS = compiled(
    rf"{_ANYONE}"
    r"|誰是[^,，。?？]{0,6}爬(?:得)?(?:最|很)|(?:台灣|全台|國內|史上)?(?:第一個|首位|最年輕)(?:爬|完攀|送"
    r"|紅點)(?!上?\ue001)[^,，。?？]{1,10}的?人"
    r"|[有幾多]少?個?台灣人?[^,，。?？]{0,3}(?:爬過|完攀|送過)|有人(?:onsight|flash|紅點|完攀|送)(?:過|掉)?"
    r"|\bfirst (?:taiwanese|woman|man|person|female|climber) to (?:climb|send|redpoint|onsight|flash)\b(?! \ue001)"
    r"|\bhow many (?:\w+ ){0,2}(?:people|climbers|taiwanese|locals)? ?(?:in \S+ )?(?:have|has) (?:climbed|sent|done"
    r"|ticked)\b"
    r"|\bwhose (?:log|logbook|ticks?|sends?)\b"
    r"|\b(?:hardest|best|longest) (?:send|tick|climb|ascent) of (?:my|his|her|their|the)\b"
    rf"|{_OTHERS}[^,，。?？]{{0,10}}(?:爬過|爬了|攀過|完攀(?:過|了)?|紅點過|登過)[^,，。?？]{{0,6}}(?:幾|多少|哪"
    rf"|什麼|最|嗎)"
    rf"|{_OTHERS}的?[^,，。?？]{{0,6}}最(?:難|硬|高)[^,，。?？]{{0,8}}(?:爬|完攀|紅點|onsight)"
    rf"|我(?:跟|和|與)[^,，。?？]{{1,6}}(?:誰|哪個)[^,，。?？]{{0,6}}(?:爬|完攀|攀)"
    rf"|{_OTHERS}[^,，。?？]{{0,3}}[說講稱](?:他|她|自己)[^,，。?？]{{0,8}}(?:\ue006|5\.\d|v\d)"
    r"[^。?？]{0,8}(?:真的假|是真的|假的|吹牛|唬爛|可能嗎|可信)"
    r"|誰比我|\bwho(?:'s| is| climbs)? (?:stronger|better|harder) than (?:me|i)\b"
    rf"|{_OTHERS}的(?:攀登|攀爬|完攀)?(?:紀錄|記錄|日誌)"
    rf"|\b(?:what|which|how many|how much|where|when)\b[^?.,]{{0,40}}\b(?:has|have|did) {_THEY} "
    rf"(?:ever |already )?(?<!to ){_SENT}"
    rf"|^\s*(?:has|have|did) {_THEY} (?:ever |already )?{_SENT}"
    rf"|\b(?:what|which \w+|how many \w+)\b[^?.,]{{0,20}}\b"
    rf"(?:friend|partner|buddy|coach|husband|wife|brother|sister)s? {_SENT}"
    rf"|\b(?:friend|partner|buddy|coach|husband|wife|brother|sister)s?(?:'s|'|) (?:log|logbook|ascents|ticks|tick ?list"
    rf"|hardest|sends|climbed what)\b|\b(?:other people|someone else|somebody else)'?s? (?:log|logbook|ascents)s?\b"
)
# Who asks round whether anybody knows a route asks of the route: 「有人爬過天天天藍嗎 好爬嗎」.
_KNOWS_IT = compiled(
    r"(?:有沒有|有)(?:其他|別的)?人[^,，。?？我]{0,4}(?:爬過|攀過|去過|試過)|\bhas any ?(?:one"
    r"|body) (?:ever )?(?:climbed|done|tried)\b"
)
_ASKS_OF_IT = compiled(
    r"介紹|難|幾級|多[長高難]|怎[麼樣]|如何|好爬|好玩|推薦|心得|條件|適合|要帶|[幾多].?(?:支|個|顆)"
    r"|\b(?:hard|how|what|grade|long|bolts?|like|worth|recommend\w*|any good)\b"
)


def asks_beside(words: str, *, unknown: bool) -> bool:
    """Whether another clause asks of the route itself, after one that asks whether anybody has climbed it.

    unknown says that it bears no known name: then whoever asks wants to know whether there is one.
    """
    if _KNOWS_IT.search(words) is None:
        return False
    return unknown or any(_ASKS_OF_IT.search(c, words) and not _KNOWS_IT.search(c, words) for c in clauses_of(words))
