"""Leave out what is only said around a question: greetings, excuses, thanks, whom it is asked for, where one searched.

Metamorphic: a question reads the same with and without any of them.
"""

import re

from worker.text.folding import fold
from worker.understanding.asked.small_talk import small_talk

_FOLK = r"(?:there|all|everyone|everybody|guys|folks|team|friends|again|climbers?|admins?|mods?|sir|madam)"
_DAY = r"(?:good (?:morning|afternoon|evening|day))"
_MARK = r"\s*[,，.。!！~～:：;；…–—-]+\s*|\s+"
_LEADS_EN = (
    rf"(?:(?:hi|hello|hey|hiya|yo|dear)(?:,? {_FOLK})*|{_DAY}(?:,? {_FOLK})*)(?=[,.!~:…–—-])"
    rf"|(?:hi|hello|hey|hiya|dear) {_FOLK}(?= )"
    r"|(?:greetings|hello|hi|hey|visiting|writing)(?: to you)? from (?:[A-Z][\w'’-]+ ?){1,3}(?=[,.!])"
    # Where somebody comes from is told for the way: "Visiting from Taichung, how far is Long Dong?"
    r"(?!.*\b(?:far|near(?:by|est)?|clos(?:e|er|est)|distance|from here|drive|get (?:to|there)|how long|reach|way)\b)"
    r"|(?:i )?hope (?:you['’]re|you are|everyone['’]?s?(?: is)?|all is|this finds you) [^,.!?]{0,24}(?=[,.!])"
    r"|sorry (?:to bother|for bothering|for the trouble)[^,.!?]{0,12}(?=[,.!])"
    r"|(?:sorry|apologies) if this (?:is|was|has been)[^,.!?]{0,40}?(?:but(?= )|(?=[,.!:]))"
    r"|(?:a |just a )?(?:quick|random|stupid|dumb|silly|simple|newbie|noob|beginner) (?:question|one|q)(?= ?[,.!:–—-])"
    r"|(?:question|need help|help needed|help)(?= ?[:!–—-])"
    r"|(?:i['’]?m |we['’]?re |i am |we are )?(?:new|noob|newbie) (?:here|to this(?: (?:site|app|page|forum|group"
    r"|place))?)"
    r"(?=[,.!])"
    r"|(?:it['’]?s )?(?:my |our )?first (?:time|visit) (?:here|posting|using this|(?:visiting|in|to"
    r"|coming to) taiwan)(?=[,.!])"
    r"|(?:i['’]?m|we['’]?re|i am|we are|just|currently)(?: \w+)? planning (?:a|my|our|the|an?other) (?:\w+ )?"
    r"(?:trip|visit|holiday|vacation|weekend)(?: (?:to|in|around) taiwan)?(?=[.!])"
    r"|(?:just )?(?:asking for a friend|curious|wondering|out of curiosity)(?=[,.!:])"
    r"|(?:my )?(?:friend|wife|husband|girlfriend|boyfriend|partner|buddy|mate)s? (?:wants? to know|asks?"
    r"|is asking)(?=[,:])"
    r"|(?:i )?(?:could ?n['’]?t|can['’]?t|couldnt|cant) find (?:this|it|that|the answer|anything)(?: \w+)?(?=[,.:])"
)
_LEADS_ZH = (
    r"(?:哈囉|嗨+|哈摟|hello|hi|安安|大家|各位|板上|版上|社團|群組|小編|老師|教練|管理員|客服|前輩|大大|岩友|先進|大神|你|您"
    r"|妳|朋友|同好|夥伴|們)*(?:好|安安|早安|午安|晚安)(?=[\s,，.。!！~～:：])"
    r"|(?:版上|板上|各位)(?:大大|前輩|岩友|先進|大神|朋友|同好)們?(?=[\s,，.。!！~～:：])|(?:安安|哈囉|嗨+|嘿+|欸+|ㄟ+)(?=[\s,，.。!！~～])"
    r"|(?:不好意思|抱歉|歹勢|打擾|拍謝)+(?:打擾)?(?:一下|了|大家|各位)*(?=[\s,，.。!！~～:：])"
    r"|(?:新手|小白|萌新|菜鳥|菜雞|初學者|岩小白)(?:發問|求問|求助|提問|求解|請教|問題?|想問)(?:文)?(?=[\s,，.。!！~～:：])"
    r"|(?:我)?(?:在|已經|上)?(?:網路上?|網上|google|估狗|谷歌|爬文|爬過文|翻遍|官網)[^,，。?？]{0,6}(?:查不到|找不到|沒找到|沒看到|沒有?答案|查無|沒寫)了?"
    r"(?=[\s,，.。!！])"
    r"|(?:找|查)(?:了|很久|半天|好久|一下)*(?:都)?(?:找不到|查不到|沒找到)(?=[\s,，.。!！])"
    r"|(?:問個|有個|想問個|請教個)(?:蠢|笨|小|基本|簡單|白痴|外行)(?:的)?(?:問題)(?=[\s,，.。!！~～:：])"
    r"|(?:我|小弟|小妹|在下)?(?:就是|只是|是)?(?:想|要)(?:請)?(?:問|請教)(?:一下|大家|各位)*(?![的題看到了])"
    r"|(?:幫|替|代)?(?:我)?(?:女|男)?(?:朋友|友|室友|同事|老婆|老公|學妹|學弟|同學|家人|爸媽)(?:叫我|要我|託我|請我)?(?:問|想問|想知道)(?:的)?(?=[\s,，.。!！~～:：])"
    r"|(?:我(?:的)?)(?:女|男)?(?:朋友|友|室友|同事|老婆|老公|學妹|學弟|同學)想知道"
    # Else they grow onto the name behind them: 「告訴我赤頭有幾支影片」.
    r"|請問(?:一下|你們?|您)?[,，:：]?(?=[\u4e00-\u9fff「\da-zA-Z])"
    r"|(?:麻煩|請|拜託|可以|能)?(?:幫我?查(?:一下|詢)?|告訴我|跟我說|我?(?:很)?想知道)"
    r"(?=[\u3400-\u9fff「])(?![你妳您系密所關更再一我他她它這那怎為哪有能可]|什麼|[^,，。?？]{1,8}(?:的故事|是什麼)|[^,，。?？]{1,14}嗎[\s?？]*$)"
)
_LEAD = re.compile(rf"\W*(?:(?:{_LEADS_EN}|{_LEADS_ZH})(?:{_MARK})?)+", re.IGNORECASE)
_TAILS_EN = (
    r"(?:any (?:help|advice|info(?:rmation)?|tips|pointers)(?: (?:is|would be|will be))?(?: (?:much|greatly|really"
    r"|very))? "
    r"(?:appreciated|welcome)|(?:much|greatly) appreciated|(?:really |would )?appreciate (?:it|any help|your help"
    r"|the help)"
    r"|(?:many )?thank(?:s|ing)?(?: you| u)?(?: (?:so|very) much| a lot| a million| a bunch| loads)?(?: in advance)?"
    r"(?: (?:for|to) (?:the|your|any|all|you|everyone)[^.!?]{0,16})?(?: in advance)?|thx|tia|cheers|ta"
    r"|(?:i )?hope (?:that|this|it) makes sense|does that make sense"
    r"|sorry if (?:it|this|that)(?:['’]s|s| has| was| is)?(?: already)?(?: been)?(?: a)? (?:asked|dumb|stupid|silly"
    r"|basic|repeat)"
    r"[^.!?]{0,20}|(?:i['’]?m|i am|we['’]?re) (?:(?:very|quite|pretty|totally|still|kind of) )?new (?:to this|here"
    r"|to all this)"
    # How a distance is measured, which names no bird.
    # What is asked is asked before: "how many bolts? Wondering how many draws to pack".
    r"|(?:just |i['’]?m |so |only )*(?:wondering|trying to (?:work|figure) out|to know) how many (?:quick)?draws"
    r" (?:to|i (?:should|need to)|we (?:should|need to)) (?:pack|bring|take|carry)"
    r"|as the crow flies|(?:measured )?in a straight line"
    r"|just (?:wondering|asking|curious)|asking for a friend|let me know(?: please)?(?:,? (?:thanks|thank you"
    r"|please))?|asap)"
)
_TAILS_ZH = (
    r"(?:新手勿鞭|勿鞭|勿噴|鞭小力(?:一)?點|新手求(?:解|問|救)|求解(?:答|惑)?|幫解惑|跪求|在線等|有人知道嗎|有人(?:能|可以)(?:回答|幫忙|解答)嗎"
    r"|(?:先)?(?:謝謝|感謝|感恩|多謝|謝過|謝)(?:大家|各位|大大|回覆|解答|你們?|您|囉|啦|了|先)*|麻煩(?:了|大家|各位|你)?|拜託(?:了|大家)?)"
)
_TAIL = re.compile(
    rf"(?:(?P<mark>[?？])[\s?？!！~～]{{0,4}}|[\s,，.。!！~～(（…]{{1,4}})(?:{_TAILS_EN}|{_TAILS_ZH})"
    rf"(?:[\s,，.。!！~～(（…]{{1,4}}(?:{_TAILS_EN}|{_TAILS_ZH})){{0,4}}[\s,，.。!！?？~～)）…😂🙏]{{0,12}}$",
    re.IGNORECASE,
)
# Behind a question it asks nothing more; behind what is only told it asks for whatever fits.
_ANY_IDEA = re.compile(
    r"(?<=[?？])[\s?]{0,3}(?:any (?:ideas?|clues?|thoughts)|any(?:one|body) knows?|(?:do|does) any(?:one|body) know"
    r"|do you know)(?: (?:please|thanks))?[\s.!?？]{0,4}$",
    re.IGNORECASE,
)
_LEAST, _LONGEST_TAIL = 2, 120


def without_courtesies(text: str) -> str:
    """The text without what is only said around the question; all of it where nothing else stands there."""
    if small_talk(fold(text).strip()) is not None:
        return text
    found = _LEAD.match(text)
    rest = text[found.end() :] if found is not None else text
    if "?" in rest or "？" in rest:
        rest = _ANY_IDEA.sub("", rest)
    tail = _TAIL.search(rest, max(0, len(rest) - _LONGEST_TAIL))
    if tail is not None:
        rest = rest[: tail.start()] + (tail["mark"] or "")
    return rest if len(rest.strip()) >= _LEAST and small_talk(fold(rest).strip()) is None else text
