"""Recognise what is asked of the service itself, end to end: whether it is a person, who made it, what it keeps."""

import re
from typing import Literal

from worker.understanding.matching.patterns import Pattern, Together

AboutService = Literal[
    "bot", "who", "maker", "languages", "freshness", "reliability", "errors", "memory", "signing_in", "cost", "contact"
]

_LEAD = (
    r"^[\W_]*(?:(?:hi|hello|hey|so|and|by the way|btw|just curious|sorry|wait|ok(?:ay)?|你好|嗨|哈囉|請問|欸|所以|那"
    r"|順便問(?:一下)?"
    r"|想問(?:一下)?)[\W_]*)*"
)
_TAIL = r"(?:[\s\W]*(?:啊|呢|嗎|喔|呀|吧|阿|please|though|by the way|btw|here|actually))*[\s\W_]*$"
_YOU = r"(?:你們?|您|妳|這(?:個)?(?:系統|服務|網站|機器人|程式|app))"
_DATA_ZH = r"(?:你們?的?|這(?:裡|些|個網站)的?|網站的?|上面的?)*(?:資料|資訊|答案|回答|數據|資料庫)"
_DATA_EN = r"(?:(?:your|the|this|these) )?(?:data(?:base)?|info(?:rmation)?|answers?|facts|records)"
_AI = (
    r"(?:真人|人類?|活人|本人|機器人|聊天機器人|電腦|程式|人工智慧|ai|bot|chat ?gpt|gpt(?:-?\d\w*)?|claude|gemini"
    r"|語言模型|大語言模型|客服|真人客服)"
)
_AI_EN = (
    r"(?:(?:an? |the )?(?:real |actual |live )?(?:bot|chat ?bot|robot|ai|a\.i\.|artificial intelligence|machine"
    r"|computer|program"
    r"|human(?: being)?|person|man|woman|language model|llm|ai model|ai assistant|customer service)|real|human"
    r"|chat ?gpt|gpt(?:-?\d\w*)?|claude|gemini|siri|copilot|openai)"
)
_ASKED: tuple[tuple[AboutService, str], ...] = (
    (
        "bot",
        rf"{_YOU}(?:到底|其實)?(?:是不是|是|算)(?:一個|個)?{_AI}(?:還是{_AI})?"
        rf"|(?:are|r) (?:you|u|this) (?:just |really |actually )?{_AI_EN}(?:,? or (?:just )?{_AI_EN})?"
        rf"|is (?:this|it|that|there) (?:just |really "
        rf"|actually )?{_AI_EN}(?:,? or (?:just )?{_AI_EN})?(?: behind (?:this|it))?"
        rf"|am i (?:talking|speaking|chatting|writing) (?:to|with) {_AI_EN}(?:,? or (?:just )?{_AI_EN})?"
        rf"|(?:我(?:是)?在)?(?:跟|和)我?(?:講話|說話|聊天|對話)的(?:是|人是)(?:不是)?{_AI}",
    ),
    (
        "who",
        rf"{_YOU}(?:叫|的名字(?:是|叫)?)(?:做)?(?:什麼|啥)(?:名字)?|{_YOU}是(?:誰|哪位|什麼(?:東西)?)|{_YOU}有名字"
        rf"|怎麼稱呼{_YOU}?"
        r"|(?:what(?:'s| is|s)|tell me) (?:your|ur) name|do you have a name|who (?:are|r) (?:you|u)|what (?:are"
        r"|r) (?:you|u)(?: exactly)?"
        r"|what (?:should|can|do) i call you|introduce yourself|自我介紹(?:一下)?",
    ),
    (
        "maker",
        rf"(?:是)?誰(?:做|開發|設計|寫|創造|製作|建立|研發|弄)(?:了|出來?)?(?:的)?{_YOU}(?:的)?"
        rf"|{_YOU}(?:是|由)(?:誰|哪(?:個|間|家)(?:公司|團隊|人))(?:做|開發|設計|寫|創造|製作|建立|研發|訓練|經營"
        rf"|維護)(?:出來)?的?"
        rf"|{_YOU}的?(?:開發者|作者|創造者|開發團隊|老闆|老板|主人|負責人|創辦人|站長|公司|團隊)(?:到底)?(?:是"
        rf"|叫)(?:誰|哪|什麼)"
        rf"(?:位|[一間家個]|名字|公司|團隊)*|(?:是)?誰(?:在)?(?:經營|維護|養|管){_YOU}(?:的)?"
        r"|who (?:made|built|created|developed|wrote|programmed|designed|runs?|owns?|maintains?|is behind"
        r"|trained) (?:you|this|this (?:site|app|bot|service|thing))"
        r"|who(?:'s| is) (?:your (?:maker|creator|developer|author|owner|boss|founder|company)|behind (?:you"
        r"|this(?: (?:site|app|bot))?))"
        r"|who (?:were|are) you (?:made|built|created|developed) by",
    ),
    (
        "languages",
        rf"{_YOU}(?:會|能|可以|懂|聽得懂|看得懂|支援)(?:說|講|用|看|聽)?(?:哪(?:些|幾種|種)|什麼|幾種)(?:語言|語文|語)"
        rf"|{_YOU}?(?:會不會|會|能不能|能|可以|懂|支援|可不可以)(?:說|講|用|看|聽|回答|打|問)?(?:英文|英語|中文|國語"
        rf"|台語|日文|日語|韓文|法文)(?:問|回答|嗎|提問)*"
        rf"|{_YOU}?(?:支援|有)(?:哪(?:些|幾種)|什麼|幾種)語言"
        r"|(?:可以|能不能|幫我)?(?:換|切換|改)(?:成|到)?(?:英文|英語|中文)(?:版|介面|回答|嗎)*|請?(?:用|講"
        r"|說)(?:英文|中文|國語)(?:回答|回覆|說|講)?(?:我)?"
        r"|(?:please )?(?:answer|reply|speak|respond)(?: to me)? in (?:english|chinese|mandarin)"
        r"|(?:which|what|how many) languages? (?:do|can|does) (?:you|this|it) (?:speak|understand|support|know"
        r"|answer in|use)"
        r"|(?:do|can) you (?:speak|understand|answer(?: me)? in|write(?: in)?|reply in) (?:english|chinese|mandarin"
        r"|taiwanese|japanese|french|german|spanish|korean|other languages)"
        r"|can i (?:ask|write|type)(?: you)?(?: questions)? in (?:english|chinese|mandarin|japanese|french|german"
        r"|spanish|korean)",
    ),
    (
        "freshness",
        rf"{_DATA_ZH}(?:是)?(?:多久|多常|什麼時候|何時|幾天|哪一年|何年|上次|最後|最近一次)(?:會)?(?:更新|收集|整理"
        rf"|抓)?(?:一次|的|是什麼時候)?"
        rf"|{_DATA_ZH}(?:有多新|新不新|夠新|是最新的?|是不是最新的?|會(?:不會)?(?:定期)?更新|有(?:在)?更新|過時"
        rf"|舊不舊|多舊|有多舊|更新到(?:什麼時候|哪一?[天年月]|幾月))(?:了)?"
        rf"|how (?:fresh|recent|old|current|up[- ]to[- ]date|new) (?:is|are) {_DATA_EN}"
        rf"|how often (?:is|are|do you) (?:update )?{_DATA_EN}(?: (?:get )?(?:updated|refreshed))?"
        rf"|when (?:was|were|is|did you(?: last)?) (?:update )?{_DATA_EN}(?: (?:last )?(?:updated|collected|refreshed"
        rf"|from))?"
        rf"|(?:is|are) {_DATA_EN} (?:still )?(?:up[- ]to[- ]date|current|outdated|recent|fresh|the latest)",
    ),
    (
        "reliability",
        rf"{_DATA_ZH}(?:可(?:不可)?靠|準(?:不準|確)?|正(?:不正)?確|可(?:不可)?信|可以相信|能相信|能信|對(?:不對)?"
        rf"|有沒有錯|會(?:不會)?(?:出)?錯|有多(?:準|可靠))"
        rf"|{_DATA_ZH}(?:是)?(?:哪裡來|從哪(?:裡|邊|兒)?來|怎麼來|來源(?:是|在)?(?:什麼|哪裡|哪)?)的?"
        rf"|{_YOU}(?:會(?:不會)?|可能)(?:亂講|亂說|出錯|搞錯|弄錯|唬爛|騙人)"
        rf"|(?:我)?(?:可以|能)(?:相信|信任){_YOU}(?:說的話?|的回答)?"
        rf"|(?:can|should|could) (?:i|we) (?:really )?(?:trust|rely on|believe) (?:you|{_DATA_EN}|what you say)"
        rf"|how (?:reliable|accurate|trustworthy|correct|good|sure) (?:is|are) (?:you|{_DATA_EN})"
        rf"|(?:is|are) (?:you|{_DATA_EN}) (?:always |really )?(?:reliable|accurate|trustworthy|correct|right)"
        rf"|(?:do|can|could) you (?:ever )?(?:make (?:things|stuff|it) up|make mistakes|lie|get things wrong"
        rf"|hallucinate|be wrong)"
        rf"|where (?:do|does|did) (?:you get )?{_DATA_EN} (?:come )?from|where do you get {_DATA_EN}(?: from)?"
        rf"|what(?:'s| is| are) (?:your|the) (?:data )?sources?(?: of {_DATA_EN})?",
    ),
    (
        "errors",
        rf"(?:如果|要是|發現)?{_DATA_ZH}(?:有錯誤?|寫錯|錯了|不對|有問題|有誤|過時)了?(?:的話)?(?:要|該|可以|怎麼"
        rf"|如何|去|跟|向)*(?:跟誰說|回報|通報|反映|反應|更正|修正|哪裡回報|跟誰講|跟誰反應|辦|告訴誰|聯絡誰|改)"
        r"|(?:怎麼|如何|要怎麼|哪裡(?:可以)?|去哪(?:裡)?|可以)(?:回報|通報|反映|更正|修正)(?:資料)?(?:的)?(?:錯誤"
        r"|問題|有錯)(?:的?資料|資訊)?"
        r"|(?:how|where) (?:do|can|should|would) (?:i|we) (?:report|flag|fix|correct|tell you about|submit)(?: (?:a"
        r"|an|any|some|the))?(?: (?:wrong|data|incorrect))?"
        r" (?:errors?|mistakes?|bugs?|problems?|corrections?|data|info(?:rmation)?|issues?)(?: (?:in|with|on) (?:the"
        r"|your|this) (?:data|answers?|site|info(?:rmation)?))?"
        rf"|(?:what if|who do i tell (?:if|when)|what (?:do|should|can) i do (?:if|when)) (?:{_DATA_EN}|something"
        rf"|an answer) (?:is|are) (?:wrong|incorrect|outdated|false)"
        r"|(?:你)?(?:答|說|講|回答|資料)(?:得)?錯(?:了|啦)?(?:吧|啦|喔)?|錯了[吧啦喔]|(?:你的?)?(?:答案|回答"
        r"|資料)(?:是)?(?:錯|不對|有誤)的?"
        r"|(?:that(?:'s| is)|you(?:'re| are)|this is) (?:wrong|incorrect|not (?:right|correct|true))|wrong answer"
        r"|(?:i )?(?:found|think there(?:'s| is)) (?:a|an) (?:error|mistake)(?: in (?:the|your) (?:data|answers?"
        r"|info(?:rmation)?))?",
    ),
    (
        "memory",
        rf"{_YOU}(?:還)?(?:會(?:不會)?|有(?:沒有)?|能)?(?:記得|記住|認得|認識|儲存|保存|記錄|保留)(?:我|我們)(?:是誰"
        rf"|說過(?:什麼|的話)|之前(?:問|說)(?:過)?(?:什麼|的)?|的?(?:話|名字|問題|對話|資料|個資))?"
        rf"|{_YOU}知道我是誰|{_YOU}(?:會(?:不會)?)?(?:記得|記住|儲存|保存|留)(?:我們的)?(?:對話|聊天紀錄|聊天記錄|個資)"
        r"|(?:do|can|will|would) you (?:still )?(?:remember|know|recognise|recognize) (?:me|who i am|my name"
        r"|what i (?:said|asked)(?: (?:before|earlier|last time))?|our (?:last )?(?:chat|conversation)s?)"
        r"|(?:do|will) you (?:save|store|keep|record|log) (?:my|our|the|any of my) (?:questions?|chats?"
        r"|conversations?|data|information|messages)",
    ),
    (
        "signing_in",
        rf"(?:我)?(?:要)?(?:怎麼|如何|怎樣|哪裡(?:可以)?|在哪(?:裡)?)(?:登入|註冊|申請帳號|建立帳號|開帳號"
        rf"|登出)(?:帳號|會員)?"
        rf"|{_YOU}?(?:需要|要|一定要|可以不用|不用|有)(?:登入|註冊|帳號|會員)(?:才能用|才能問|系統|功能)?"
        r"|(?:sign|log)[ -]?(?:in|up|out) (?:how|where)|(?:how|where) (?:to|do|can|should)(?: i)? (?:sign"
        r"|log)[ -]?(?:in|up|out)|how (?:do|can) i (?:register|(?:create|make"
        r"|open) an account)"
        r"|do i (?:need|have) (?:to (?:sign|log) ?(?:in|up)|an account|to register)(?: to (?:use|ask)(?: (?:you|this"
        r"|it))?)?",
    ),
    (
        "cost",
        rf"(?:{_YOU}|用{_YOU}|使用{_YOU}?)(?:是)?(?:免費的?|要(?:收)?(?:錢|費)|收費|收錢|需要付費)|這是免費的"
        r"|(?:is|are) (?:this (?:site|app|service|bot|thing)|you|it) free(?: to use| of charge)?"
        r"|is this free(?: to use)?"
        r"|do i (?:have|need) to pay (?:for (?:you|this|it)|to use (?:you|this|it))|do you (?:charge"
        r"|cost) (?:anything|money)",
    ),
    (
        "contact",
        rf"(?:{_YOU}的?|有(?:沒有)?|請給我)*(?:真人)?客服(?:人員)?的?(?:電話|信箱|email|line|聯絡方式)?(?:是|號碼)*"
        rf"(?:多少|幾號|什麼|在哪裡?|怎麼聯絡)?"
        rf"|(?:要|我要|我想|想)*(?:怎麼|如何|可以)*(?:聯絡|聯繫|找)(?:你們|真人客服|客服|網站管理員|站長)"
        r"|(?:how|where) (?:do|can|should) i (?:contact|reach|call|email) (?:you|support|customer (?:service|support)"
        r"|the (?:team|owner|admins?|developers?))"
        r"|(?:what(?:'s| is) )?(?:your|the) (?:customer (?:service|support)|support|contact) (?:number|phone"
        r"(?: number)?|hotline|email|address)"
        r"|(?:can i|i want to|let me) (?:talk|speak) to (?:a (?:real )?(?:human|person|agent)|support)",
    ),
)
# 「你是 AI 嗎」 says what 「你是AI嗎」 says.
_JOINT = re.compile(r"(?<=[\u4e00-\u9fff]) +| +(?=[\u4e00-\u9fff])")
_KINDS = tuple((kind, Pattern(_LEAD + rf"(?:{said})" + _TAIL)) for kind, said in _ASKED)
_ANY = Together(*(pattern for _, pattern in _KINDS))


def about_the_service(folded: str) -> AboutService | None:
    """What a folded text asks of the service itself from end to end; None when it asks anything else."""
    if len(folded) > 80 or not _ANY.may_be_in(folded):
        return None
    folded = _JOINT.sub("", folded)
    return next((kind for kind, pattern in _KINDS if pattern.match(folded)), None)
