"""Tell a clause that asks without saying of what: "who makes them?", 「價格是多少呢」; what stands before says so."""

import re

from worker.understanding.matching.patterns import Pattern
from worker.understanding.wording.masking import NAME

# The words that ask, point and are said with them, and name nothing that could be asked for.
_EMPTY_TEXT = (
    "and so but also or then ok okay well hey hi please now still anyway maybe perhaps roughly normally usually "
    "typically about around approximately currently here there locally exactly actually really already just even "
    "ever possibly anything something anyone anybody someone somebody nothing what what's who who's whom whose "
    "which where when how much many is are am was were be been isn't aren't 's would will could can do does did "
    "don't doesn't have has haven't hasn't had got get gets i i'd me my we us our you your they them their he him "
    "she her it its it's that that's this those these one ones any some the a an of for to on at in from with per "
    "each by if whether know knows think wonder wondering tell say see look looking find need like love want such "
    "thing things kind kinds sort sell sells selling carry carries stock stocks offer offers make makes made host "
    "hosts run runs give gives charge charges cost costs price prices priced rate going date day days month months "
    "week weeks year night time hour o'clock free available possible next coming up latest soon counts count accept "
    "accepts accepted works work valid cheaper less child kid person head place places shop store brand both "
    "suggest recommend number phone contact full yet left spots booked sold out as too all good best decent money "
    "come down set back total fee "
)
_EMPTY = frozenset(_EMPTY_TEXT.split())
_WORD = re.compile(r"[a-z][a-z'’]*|\d+")
_ZH = (
    r"(?>請問一?下?|想問一?下?|不知道|不曉得|知不知道|想知道|知道|有沒有|有無|是不是|可不可以|能不能|會不會|要不要"
    r"|是否|你們|他們|店家|館方|業者"
    r"|(?:這|那)(?:種|樣|類|個|些|邊|裡|家|間|張|款|項|一)*|它們?|該館|裡面|現場|多少錢?|價[格錢位]|費用|行情|收費|服務"
    r"|東西|名單|資料|推薦|介紹|建議"
    r"|夠不夠|夠嗎|需要準備|準備|幾[顆支組個]|什麼時候|什麼|何時|哪[裡邊間家位]|幾[月號元塊錢]|日期|查得?到|找得?到"
    r"|買得?到|訂得?到|租得?到|怎麼[算賣收]?|大概|大約|通常|一般"
    r"|現在|目前|到底|確定|可以|得到|提供|附設|推出"
    r"|[有是辦賣收設做會要能可還也都在到一個張次天晚月年人誰的了嗎呢啊吧呀喔欸耶啦附買租訂查])"
)
_ZH_ALL = re.compile(rf"(?:{_ZH}|[{NAME[1:-1]}\s\W]|\d)*+")
_POINTS = Pattern(
    r"這[種樣類個些張款項]|那[種樣類個些張款項]|[它他]|\b(?:it|that|this|these|those|them|they|one|such|ones)\b"
)
_OFFERS = Pattern(
    r"有(?!名)|賣|提供|\b(?:have|has|sells?|offers?|carr(?:y|ies)|stocks?|makes?|hosts?|accepts?|counts?)\b"
)
_ASKS = Pattern(
    r"[嗎呢?？幾哪誰]|多少|什麼|有沒有|何時|怎麼|不知道|不曉得|介紹"
    r"|\b(?:what|who|which|when|where|how|is|are|do|does|did|can|could|any|whether|if|give|tell|suggest|recommend)\b"
)
_MOST = 90
"""A clause of more characters says something."""


def leans(clause: str, words: str) -> bool:
    """Whether a clause of words asks and says nothing of what it asks for.

    Where a name stands in it, the name alone is what it may ask of, unless something is pointed at or is to be had.
    """
    if len(clause) > _MOST or _ASKS.search(clause, within=words) is None:
        return False
    if any("\u4e00" <= char <= "\u9fff" for char in clause):
        empty = _ZH_ALL.fullmatch(clause) is not None
    else:
        said = _WORD.findall(clause)
        empty = bool(said) and all(word.replace("’", "'") in _EMPTY or word.isdigit() for word in said)
    if not empty:
        return False
    if re.search(NAME, clause) is None:
        return True
    return _POINTS.search(clause, within=words) is not None or _OFFERS.search(clause, within=words) is not None
