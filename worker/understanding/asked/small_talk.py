"""Recognise thanks, farewells, praise and a nod: words that want a friendly word back and nothing looked up."""

from typing import Literal

from worker.understanding.matching.patterns import Pattern, Together

SmallTalk = Literal["thanks", "bye", "praise", "nod"]
_LEAD = (
    r"^[\W_]*(?:(?:ok(?:ay)?|好(?:的|喔|哦|啊|啦)?|[喔哦噢]+|原來如此|(?:我)?[懂會]了|了解|知道了|明白了?|收到"
    r"|great|cool|nice|perfect|awesome|wow|brilliant|lovely|fantastic|wonderful|sweet|amazing|legend"
    r"|you(?:['’]re| are) (?:an? |the )?(?:star|legend|lifesaver|life saver|gem|best|hero|angel)|got it"
    r"|alright|haha+|哈+"
    r"|that(?:'s| is| was) (?:all|great|helpful|perfect)|that (?:really )?help(?:s|ed)(?: a lot)?"
    r"|辛苦(?:了|你了|啦)|太(?:好|棒|讚)了)[\W_]*){0,3}"
)
_TAIL = (
    r"(?:[\s\W]*(?:你們?|您|妳|大家|(?:真的?|實在)?幫了?(?:我)?(?:很大的忙|[大好]?很?多?忙)|解惑|指點|回覆|說明"
    r"|解答|解釋"
    r"|(?:這樣|所以)?我?(?:就|都|終於|大概|差不多)*(?:清楚|明白|懂|知道|了解|放心|會)(?:了|很多)"
    r"|that(?:['’]s| is| was) (?:all|exactly what|just what|what|everything) (?:i|we) (?:needed|wanted|was after)"
    r"(?: to (?:know|hear))?|(?:i )?(?:really |so )?appreciate (?:it|that|(?:all )?(?:the|your) (?:help|time"
    r"|answers?|info))"
    r"|(?:you(?:['’]ve| have)? (?:been|were) )?(?:a |such a |so |very |really |of )*(?:great |huge |big )?help(?:ful)?"
    r"|you(?:['’]re| are) (?:an? |the )?(?:star|legend|lifesaver|gem|best|hero)|的?(?:幫忙|回答|協助|資訊|分享|推薦"
    r"|解說)|so much|a lot|a bunch|a million"
    r"|very much|again|much|man|mate|buddy"
    r"|dude|everyone|all|for (?:the|your|all|that|this|helping)[\w' ]{0,30}|you(?: all| guys)?|啦|囉|喔|唷|了|喲|呀"
    r"|啊|哦|很有(?:用|幫助)|先這樣"
    r"|that(?:'s| is| was) (?:very |really |super |so )?(?:helpful|great|all|useful|perfect)|掰掰|再見|bye(?: ?bye)?"
    r"|now|then|later|soon|tomorrow"
    r"|下次(?:見|聊)|明天見|又))*[\s\W_]*$"
)
_SAID: tuple[tuple[SmallTalk, str], ...] = (
    (
        "thanks",
        r"(?:真的?|非常|太|多|很|超|實在|十分)*(?:謝謝|感謝|多謝|謝啦|謝囉|謝了|感恩|謝|辛苦(?:了|你了|啦))"
        r"|that (?:really )?help(?:s|ed)|3q|thanks?|thank you"
        r"|thx|tysm|ty|ta|cheers|感激(?:不盡)?|你(?:真的?)?幫了?(?:我)?(?:很大的忙|[大好]?很?多?忙)"
        r"|you(?:['’]ve| have) been (?:a |such a |so |very |really |of )*(?:great |huge |big )?help(?:ful)?"
        r"|much appreciated|(?:i )?(?:really )?appreciate (?:it|that|your help)|many thanks",
    ),
    (
        "bye",
        r"(?:那|先)?(?:我)?(?:先)?(?:掰掰|拜拜|掰|再見|再會|下次見|下次聊|晚安|走囉|先走)|bye(?:[ -]?bye)?"
        r"|good ?bye|see (?:you|ya)"
        r"|good ?night|take care|cya|farewell|have a (?:nice|good|great) (?:day|evening|weekend|night|one)",
    ),
    (
        "praise",
        r"(?:你|妳)?(?:真的?|好|很|太|超)(?:棒|厲害|強|聰明|讚|好用|有用)|讚|(?:good|great|nice|excellent"
        r"|amazing) (?:bot|job|work|answer|one)"
        r"|well done|you(?:'re| are) (?:great|awesome|the best|amazing|so helpful|very helpful|smart)"
        r"|i love (?:you|this|it)",
    ),
    (
        "nod",
        r"ok(?:ay)?|(?:sorry,? )?(?:wrong (?:chat|group|window|person)|ignore (?:me|that)|never ?mind)"
        r"|(?:that's )?too many"
        r"|(?:抱歉|不好意思)?[,，\s]?(?:傳|發|貼|打|問)錯(?:群組?|人|地方|視窗|了)+|(?:這樣|好像|有點)?太多了"
        r"|好(?:的|喔|哦|啊|啦)|了解|知道了|收到|嗯+|哈{2,}|got it|i see|alright|sure|cool|haha+|lol"
        r"|how are you(?: doing| today)*|how's it going|what's up"
        r"|你好嗎|最近好嗎|吃飽了?[嗎沒]",
    ),
)
_KINDS = tuple((kind, Pattern(_LEAD + rf"(?:{said})" + _TAIL)) for kind, said in _SAID)
_ANY = Together(*(pattern for _, pattern in _KINDS))


def small_talk(folded: str) -> SmallTalk | None:
    """What kind of small talk a folded text is from end to end; None when it says anything else."""
    if len(folded) > 80 or not _ANY.may_be_in(folded):
        return None
    return next((kind for kind, pattern in _KINDS if pattern.match(folded)), None)
