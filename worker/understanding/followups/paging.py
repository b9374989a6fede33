"""Tell whether more of what an answer listed is wanted, whatever polite words stand around it, and put that plainly.

「麻煩再給我看接下來的，謝謝」, "Thank you, very clear. Please continue with the remaining routes of that sector": what
is only said around it is left out, and what is left must ask for the rest of a list and for nothing else.
"""

import re
from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.numbering import NUMERALS, ORDINALS
from worker.understanding.followups.shown import Names, answers_back, shown
from worker.understanding.matching.patterns import compiled

_MOST = 100
_MORE = compiled(
    r"其[他它餘]|剩|後面|後續|接下|下面|另外|[沒未]有?(?:列|講|說|提|出現|顯示|看|秀)|餘|更多"
    r"|[下後]\s?一?[頁批組輪幾一二兩三四五六七八九十\d]|別的|繼續|往下|續列|再"
    r"|\b(?:more|others?|rest|remain(?:ing|der)|next|left|continue|another|else|missing|carry on|go on|keep going"
    r"|left out|did ?n['’]?t|have ?n['’]?t)\b"
)
_N = r"(?:[一二兩三四五六七八九十幾]|\d{1,2})"
_U = r"[條間家個]"
_NOUN = r"(?:路線|線路|線|路|岩館|攀岩館|館|場館)"
_LEAD_ZH = re.compile(
    r"(?:好的?[喔啊啦吧]?|ok(?:ay)?|嗯+|喔+|哦+|那麼?|請問?|麻煩(?:你|您)?|幫(?:忙)?我?|可不可以|能不能|可否|是否可以|可以|能|方便|拜託"
    r"|謝謝(?:你|您)?|謝啦|感謝|了解|瞭解|收到|敬悉|知道了|太好了|太棒了?|很好|很棒|不錯|讚|厲害|明白了?|清楚了?|很清楚"
    r"|我(?:還)?(?:想|要)(?:要)?(?:再)?|想|還是|就|順便|然後|所以|[,，。!！~～、…\s])+"
)
_TAIL_ZH = re.compile(
    r"(?:謝謝(?:你|您|大家)?|謝啦|謝囉|感謝|感恩|麻煩(?:你|您)?了?|拜託|可以嗎|好嗎|行嗎|方便嗎|好不好|[呢嗎嘛咧哩勒吧啊喔ㄇ]|給我(?:看)?|讓我看"
    r"|列(?:出來?|給我(?:看)?|一下)?|看(?:一下|看)?|說(?:一下|說看)?|講(?:一下)?|報(?:一下)?|show|貼(?:出來|一下)?"
    r"|補(?:上|齊|充)?|來"
    r"|一起|一併|也|都|全部?|通通|[,，。?？!！~～…\s])+$"
)
_VERB_ZH = (
    r"(?:再|也|都|全部?|通通|一起|一併|繼續|接著|往下|直接|順便|多)*(?:給我看|給我|讓我看|列出來?|列給我|列一?下"
    r"|列舉|列|續列|多給我?|給我?|多列|看看|看一?下|看|說|講|報|秀|請|提供|告知"
    r"|show|顯示|來|貼|找|推薦|介紹|補)?(?:一下)?(?:把|有|是)?"
)
_REST_ZH = re.compile(
    rf"{_VERB_ZH}(?:"
    rf"(?:那|這)?(?P<rest>其[他它餘]|剩下|剩餘|餘下|剩|後面|後續|接下來|接下去|接著|下面|另外|更多|別|(?:還"
    rf"|尚)?[沒未]有?(?:列|講|說|提|出現|顯示|看|秀)"
    rf"(?:到|出來?)?(?:過)?)(?:的|那|這|還有|還|有)*(?P<n>{_N}|些)?(?:{_U})?(?:各)?(?:的)?{_NOUN}?"
    rf"|(?P<next>[下後]\s?一?)(?:(?:頁|批|組|輪|面)的?|(?P<n2>{_N}){_U}{_NOUN}?)"
    rf"|(?P<on>繼續|往下|續列|續|(?<=[再給列我來])(?P<n3>{_N}){_U}{_NOUN}?)"
    r")(?:還|呢|又|各|都|也|的|亦|均)*(?:有|是)?(?:(?:哪|什麼)(?:幾|些|[一二兩三四五六七八九十\d])?"
    rf"{_U}?{_NOUN}?)?(?:亦|均)?(?:請)?(?:列出|列|給|看|說|講|報|示|賜示|告知)?"
)
_LEAD_EN = re.compile(
    r"(?:thanks?(?: you)?(?: very much| so much| a lot)?|cheers|very clear|that(?:['’]s| is) (?:great|clear|helpful"
    r"|useful|good)|(?:very |so |really )?(?:great|nice|cool|perfect|clear|helpful|useful|awesome|lovely|good"
    r"|interesting)|ok(?:ay)?|alright|all right|got it|understood|i see|noted|right|sure|yes|yeah|now|and|so|then"
    r"|but|well"
    r"|please|kindly|(?:could|can|would|will|may|might) (?:you|i|we)(?: please| also| just| kindly)?|i(?:['’]d"
    r"| would) (?:also )?"
    r"(?:like|love)(?: to)?|i (?:also )?(?:want|need)(?: to)?|let me|let['’]s|just|also|go ahead and|[,.!;:\s–—-])+"
)
_TAIL_EN = re.compile(
    r"(?:[\s,.!?–—-]|\b(?:please|thanks?(?: you)?|then|too|as well|now|again|if (?:you have|there are) (?:any|them"
    r"|some)|if (?:possible|any)|would be (?:great|nice|good)|(?:a few|some|any|one or two|a couple) (?:would do"
    r"|will do"
    r"|is fine|are fine)|for (?:me|us)|there)\b)+$"
)
_VERB_EN = (
    r"(?:see|show(?: me| us)?|list(?: me| us)?(?: out)?|give(?: me| us)?|hit me with|have|get|continue(?: with)?"
    r"|carry on(?: with)?|go on(?: with| to)?|keep going(?: with)?|what(?:['’]s| is| are| about)|which (?:are|is)"
    r"|how about|tell me(?: about)?|name|proceed (?:with|to)|move on to|throw me|send(?: me)?|read (?:me|out)"
    r"|are there|is there|do you have|got|have you got|any|you (?:got|have)) "
)
_NOUN_EN = r"(?:ones?|routes?|climbs?|lines?|gyms?|places?|names?|entries|options?|results?|items?)"
_N_EN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|few|couple(?: of)?|half[- ]dozen|several)"
_REST_EN = re.compile(
    rf"(?:{_VERB_EN})?(?:any |some |all (?:of )?)?(?:the |your |those |that )?(?:"
    rf"(?:a )?(?:(?P<n>{_N_EN}) )?(?:more|others?|other (?P<n5>{_N_EN})(?: {_NOUN_EN})?|other {_NOUN_EN}"
    rf"|another (?P<n2>{_N_EN})|rest"
    rf"|remainder|remaining(?: (?P<n3>{_N_EN}))?(?: {_NOUN_EN})?|next (?:(?P<n4>{_N_EN})|page|batch|ones|lot|set"
    rf"|bunch|part)"
    rf"|missing (?:{_NOUN_EN})|{_NOUN_EN} (?:(?:that )?(?:are|were) )?(?:left(?: over| out)?|missing|remaining"
    rf"|not (?:listed|shown|mentioned))|{_NOUN_EN} you (?:left out|haven['’]?t (?:listed|shown|mentioned)|did ?n['’]?t"
    rf" (?:list|show|mention)))(?: {_NOUN_EN})?"
    r"|(?P<else>what['’]s left|(?:what|who|which) else(?: is there| are there| is| there is| have you got| do you have"
    rf"| is on (?:the|that) list)?|anything else|continue|carry on|keep going|go on))"
    rf"(?: (?:of|from|on|in|at|for|like|to) (?:them|those|these|that|the (?:list|lot|same (?:wall|area|sector|place"
    rf"|crag))|(?:that|this|your) (?:list|wall|area|sector|crag|place|town|city|grade|level)|the {_NOUN_EN}|it|there)"
    rf"(?: {_NOUN_EN})?)*"
)
_CUT = re.compile(
    r"先(?:列|給|看|放|挑|介紹)|前\s?[三四五六七八九十\d]|例如|比如|譬如|包括|包含|像是?|等等|其中|部分|一些|幾條"
    r"|\b(?:first|here are (?:some|a few|\d)|some|a few|among(?: them| others)?|including|includes?|such as|like"
    r"|starting|e\.g\.|for example|easiest|hardest|showing)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?<![\d.])(\d{1,3})\s?(?:條|間|家|個)|(?<![\d.])(\d{1,3}) (?:\w+ ){0,2}(?:routes|climbs|lines|gyms|ones)\b"
)
_AGAIN = re.compile(r"[再多續]")
_OF_SEVERAL = frozenset({"後面", "下面", "接著"})
_NUMBERS = {"few": 0, "several": 0, "幾": 0, "些": 0, "a": 0}


def may_page(words: str) -> bool:
    """Whether words may ask for more of a list."""
    return len(words) <= _MOST and _MORE.search(words) is not None


def asks_rest(words: str) -> bool:
    """Whether words ask for more of a list and for nothing else."""
    return may_page(words) and (_rest_zh if holds_cjk(words) else _rest_en)(words) is not None


def paged(text: str, history: Sequence[Turn], names: Names) -> str | None:
    """The plain words for more of a list; None where something else is asked, or more besides."""
    words = fold(text)
    if not may_page(words):
        return None
    if holds_cjk(words):
        return _paged_zh(words, history, names)
    if (found := _rest_en(words)) is None:
        return None
    count = _count(*(found[name] for name in ("n", "n2", "n3", "n4", "n5")))
    # "The next one" is the next in an order.
    return None if count == 1 else f"{count} more" if count else "any more?"


def _paged_zh(words: str, history: Sequence[Turn], names: Names) -> str | None:
    if (found := _rest_zh(words)) is None:
        return None
    count = _count(found["n"], found["n2"], found["n3"])
    behind = found["rest"] in _OF_SEVERAL or (found["next"] or "").startswith("後")
    if behind and not _is_cut(answers_back(history, 1), count, names):
        # 「後面兩條」 of all that there are is the last two of them.
        return None
    return None if count == 1 else f"再來{count}條" if count else "還有嗎"


def _rest_zh(words: str) -> re.Match[str] | None:
    found = _REST_ZH.fullmatch(_bare(words, _LEAD_ZH, _TAIL_ZH))
    # 「給我五條」 asks for no others.
    so_many = found is not None and found["n3"] is not None and _AGAIN.search(words) is None
    return None if so_many else found


def _rest_en(words: str) -> re.Match[str] | None:
    return _REST_EN.fullmatch(_bare(words, _LEAD_EN, _TAIL_EN))


def _is_cut(answers: Sequence[str], count: int, names: Names) -> bool:
    """Whether an answer left some of its list untold: as many as are asked for, where that is said."""
    if not answers:
        return False
    listed = len(shown(answers[0], names))
    totals = [int(a or b) for a, b in _TOTAL.findall(answers[0])]
    total = max(totals, default=0)
    if total > listed:
        return not count or count >= listed or count == total - listed
    return not count and total != listed and _CUT.search(answers[0]) is not None


def _bare(words: str, lead: re.Pattern[str], tail: re.Pattern[str]) -> str:
    """The words without what is only said before and behind them."""
    begun = lead.match(words)
    rest = words[begun.end() :] if begun is not None else words
    ended = tail.search(rest)
    kept = rest[: ended.start()] if ended is not None else rest
    return kept.strip()


def _count(*said: str | None) -> int:
    word = next((each.strip() for each in said if each), "")
    if not word or word in _NUMBERS:
        return 0
    return NUMERALS.get(word) or ORDINALS.get(word) or (int(word) if word.isdigit() else 0)
