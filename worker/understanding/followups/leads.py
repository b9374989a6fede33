"""Leave out what only takes note of an answer, in front of a follow-up: "ok, and …", 「好的，那…」, "too hard, …"."""

import re

from worker.text.folding import fold
from worker.understanding.asked.meaning_asked import quoted_word
from worker.understanding.asked.small_talk import small_talk
from worker.understanding.wording.courtesies import without_courtesies

# Alone such a word is said before anything; the others are parts of questions too ("right side", "good routes").
_NODS = (
    r"ok(?:ay)?|okey|k|alright|all right|got (?:it|you|ya)|gotcha|i see|thanks?(?: you)?(?: so much| very much"
    r"| a lot)?|thx|ty|cheers"
    r"|hmm+|uh+|um+|oh|ah|ugh+|argh+|oof|ouch|yikes|damn|dang|phew|bummer|wow|lol|haha+|yeah|yep|yup|yes"
    r"|makes sense|fair enough|sounds good|no problem|good to know"
    r"|interesting|too bad|(?:that's |it's |that is )?(?:great|cool|perfect|awesome|helpful|very helpful)"
)
_PRAISE = r"right|well|sure|fine|good|nice|great|cool|perfect|awesome|sweet|excellent|amazing"
# What is wrong with what was shown: what is wanted instead is said behind it.
_TOO = (
    r"(?:這些?|那些?|都|好像|有點)*太(?:難|簡單|貴|遠|長|短|高|硬|容易|恐怖)了?[吧啦啊耶]?"
    r"|(?:(?:that's|it's|they're|this is|those are|these are|that is|they are) )?(?:way |a bit |bit |still |all )?"
    r"too (?:hard|easy|far|expensive|long|short|scary|pricey)(?: for (?:me|us))?"
)
_IF_NOT = (
    r"(?:那)?(?:如果)?(?:都)?沒有的話|(?:那)?如果(?:都)?沒有|if (?:not|there (?:are|is) none|none)"
    # What an answer denied is asked back, and nothing is asked by it: "no trad there? then Long Dong".
    r"|(?:no|nothing|none)(?: [a-z]+){0,3}\?|(?:那邊|那裡|都)*沒有[喔啊嗎][?？]?"
)
_GOES_ON = r"(?:and|so|then|but|now|what|how|which|where|who|is|are|does|do|any|also)\b"
_ZH = (
    r"好的?[喔哦啊啦吧]?|ok|嗯+|喔+|哦+|噢|了解|瞭解|知道了|收到|收悉|懂了?|原來(?:如此|是這樣)?|這樣[啊喔]?|是喔|真的[喔啊]"
    r"|承上題?|承前|接續(?:上題|前題)?|續問|再請[教問](?:一下)?|順便(?:問|請教)(?:一下)?|另外(?:想)?(?:請)?(?:問|請教)(?:一下)?"
    r"|(?:那|還是|所以)?(?:先)?(?:不去了|算了|沒關係|好吧)[吧啦喔]?|(?:好像|有點|這樣|也)*太多了[吧啦]?"
    r"|謝謝你?|謝[啦囉]|感謝|多謝|太[好棒讚]了|讚|哈+|不錯|可惜|有道理"
)
_LEAD = re.compile(
    rf"\W*(?:(?:{_NODS})(?:\s*[,.!;:~–—-]+\s*|\s+(?:then\s+)?(?=[\w「]))|(?:{_PRAISE})(?:\s*[,.!;~–—-]+\s*"
    rf"|\s+(?={_GOES_ON}))"
    r"|(?:再加上?|另外還?要|還要|而且要|並且)(?=\s*(?:5\.|v\d|有|要|附|\d+\s*(?:公尺|米)))"
    r"|(?:(?:and )?(?:also|plus),?)\s+(?=(?:with|without|under|over|below|above|no|not|only|just|5\.|v\d)\b)"
    rf"|(?:{_TOO})\s*[,，.;。!！]+\s*|(?:{_IF_NOT})[\s,，]*|(?:{_ZH})(?:\s*[,，.。!！~～…、]+\s*|\s+|(?=那)))+",
    re.IGNORECASE,
)
_LEAST = 2
# Who goes back to one of those that were shown asks of it what was asked last: "back to the first gym", 「換回第一間」.
_BACK_TO = re.compile(
    r"\W*(?:(?:ok(?:ay)?|so|and|now|please|let['’]?s|can we|could we|i(?:['’]d| want| would like) to)[,\s]+)*"
    r"(?:(?:go|going|get|getting|come|coming|switch(?:ing)?|return(?:ing)?|jump(?:ing)?) )?(?:back to|return to)"
    r" (?=(?:the )?(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\b)"
    r"|\W*(?:那|好|我們?|先|再)*(?:回到?|換回|跳回|退回|回頭看|回去看|改回|回)(?:剛[剛才]的?|前面的?|最前面的?|上面的?)?(?=第[一二三四五六七八九十\d])",
    re.IGNORECASE,
)
_TURN = re.compile(r"^(?:那麼?|所以|請問|還有|然後|[,，\s])+|^(?:and|so|ok|okay|then)\b[,\s]*", re.IGNORECASE)


_FORWARDED = re.compile(
    r"\W*(?:原文照貼|照貼|原文|轉貼|轉發|轉述|代(?:朋友|群友|會員)?問|幫(?:朋友|群友|會員|學員|人)?(?:問|轉)"
    r"|(?:群組|群裡|群友|會員|網友|版友|社員|學員|朋友|同學|有人|另一位|同一位)(?:有人)?(?:來|想|又|在)?(?:問|貼)"
    r"|(?:forwarded|fwd|copy[- ]?pasted?|word for word)"
    r"|(?:the )?(?:same|another|one|a) (?:person|member|guy|girl|friend)|somebody|someone|members?)"
    r"[^「『“\":：]{0,24}[:：]?\s*[「『“\"](?P<said>[^「『」』“”\"]{4,})[」』”\"]\W*",
    re.IGNORECASE,
)
"""A message that is passed on word for word."""
_POLITE = re.compile(
    r"^\W*(?:(?:excuse me|sorry)\b[^,.!?]{0,16}[,.!]\s*)?"
    r"(?:(?:would|could|can|might) (?:you|someone|anyone|anybody)(?: all)?(?: please| kindly"
    r"| possibly)?(?: be able to)?"
    r" (?:please |kindly )?(?:tell|inform|advise|let) (?:me|us)(?: know)?(?: on| about)?"
    r"|would you mind (?:telling|letting) (?:me|us)(?: know)?"
    r"|(?:could|can|would) you (?:please |kindly )?advise(?: on)?"
    r"|(?:please|kindly) (?:tell|inform|advise|let) (?:me|us)(?: know)?|kindly advise(?: on)?"
    r"|(?:i was|i am|i['’]m|we were|we are|we['’]re) (?:just )?wondering"
    r"|(?:i|we)(?: would|['’]d) (?:like|love) to (?:know|find out|ask|check)"
    r"|may (?:i|we) (?:ask|know|check)|do you (?:happen to )?know)"
    r"(?:,|:| please)?\s+"
    r"(?=(?:if|whether|how|what|which|where|who|the|is|are|does|do)\b|when\b[^.?!]{0,30}\b(?:opens?|closes?"
    r"|shuts?)\b)",
    re.IGNORECASE,
)
"""What only asks politely that something be told."""
# 「可不可以先告訴我有哪些岩場」 asks which there are, and not whether one may.
_MAY_YOU = re.compile(
    r"^\W*(?:請問)?(?:可不可以|能不能|可以|方便|麻煩)(?:先|順便|再|直接)?(?:告訴我"
    r"|跟我[說講])(?:一下)?[,，\s]?(?=有?[哪幾])"
)
# "Do you know if there is a route called …" asks whether there is.
_WHETHER = re.compile(
    r"^\W*(?:(?:do|does) any(?:one|body) know |any(?:one|body) know(?:s)? |any idea )?(?:if|whether) there"
    r"(?:(?P<is>['’]s| is)|(?P<are> are| were)) (?=an?\b|any\b|some\b|one\b)",
    re.IGNORECASE,
)
_MAY_ONE = re.compile(r"嗎(?=[?？]?$)")
# What most of a place's routes are is told before the others are asked for: 「音樂廳大部分都是傳攀，那運攀有哪些」.
_MOSTLY = re.compile(
    r"^(?P<where>[^,，。?？]{1,20}?)(?:的?路線)?\s?(?:大部分|大多數?|多半|幾乎)都?是[^,，。?？]{1,10}[,，]\s*那"
    r"(?=[^,，。?？]{0,14}(?:有哪|有什麼|哪幾))"
)
# What was heard of the best one is to be settled: 「聽說龍洞最難是 5.15」.
_CLAIMS = re.compile(
    r"[^?？嗎呢吧哪幾]*(?:說|據說|以為|記得|印象|看到)[^?？嗎呢吧哪幾]{0,14}最[^,，。?？嗎呢吧哪幾爬攀]{1,10}(?:是"
    r"|到|有)\s?(?:5\.|[vV]?\d)"
    r"[^,，。?？嗎呢吧哪幾]{0,8}"
)
_PARTICLE = re.compile(r"(?<=[\w」])(?:咧|勒|餒|ㄋ)(?=[\s,，?？!！~～。]|$)")
_LIES_NOWHERE = re.compile(
    r"(?<![\u300c\u300e])(?:其中的?|背後的?)?(?:道理|原因|原理|理由|癥結|用意|問題|毛病|盲點)(?:點)?(?:到底|究竟|是"
    r"|會)*(?:出)?在哪(?:裡|邊|兒)?"
)


def as_asked(text: str) -> str:
    """The message that somebody passes on in quotes, by itself: 「轉貼：「目空一切 快扣要帶幾支」」.

    Else the text without greetings and thanks, and without what only asks to be told: "could you let us know if …".
    """
    found = _FORWARDED.fullmatch(text)
    said = found["said"] if found is not None else _POLITE.sub("", without_courtesies(text), count=1)
    if "f there" in said or "r there" in said:
        said = _WHETHER.sub(lambda there: "Is there " if there["is"] else "Are there ", said)
    if "在哪" in said:
        # What is so of nothing but thoughts lies nowhere: 「道理在哪裡」, 「問題出在哪」.
        said = _LIES_NOWHERE.sub("為什麼會這樣", said)
    if "那" in said and (told := _MOSTLY.match(said)) is not None:
        return f"{told['where']} {said[told.end() :]}"
    if (word := quoted_word(said)) is not None:
        return word
    if "最" in said and _CLAIMS.fullmatch(said) is not None:
        return f"{said}嗎"
    asked = _MAY_YOU.match(said)
    return said if asked is None else _MAY_ONE.sub("", said[asked.end() :])


def without_lead(text: str) -> str:
    """The text without words that only take note of what was answered; all of it where nothing else stands there."""
    # 「那中山店咧」 is 「那中山店呢」 as it is spoken.
    text = _PARTICLE.sub("呢", text)
    found = _LEAD.match(text)
    rest = text[found.end() :] if found is not None else ""
    if ("back" in text or "return" in text or "回" in text) and (back := _BACK_TO.match(rest or text)) is not None:
        return (rest or text)[back.end() :]
    return rest if len(rest.strip()) >= _LEAST and small_talk(fold(text).strip()) is None else text


def without_turn(text: str) -> str:
    """The text without the word that turns to it from what was said: 「那」, "so"."""
    return _TURN.sub("", text)
