"""Tell whether gyms are wanted that are closed on a day, or that are not: 公休的, 沒休的, "doesn't take Monday off"."""

from worker.understanding.matching.patterns import compiled

_CLOSED = compiled(
    r"公休|休館|店休|休息(?!區|日是)|(?<=[館間家有日一二三四五六天會])休(?=$|[\s?？!！嗎呢的])"
    r"|沒有?(?:有)?(?:開|營業)|不(?:開|營業)|\bclosed\b|\bshut\b|\btakes? [a-z]+ off\b"
    r"|(?<!when do )(?<!time do )\bgyms?(?: in [^?.,]{1,20}| there| here)? (?:that |which )?closes? (?:down )?(?:on )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun|public holi)days?\b"
    r"|\bnot open\b|\b(?:are|is|wo|do|does)n['’]?t (?:be )?open\b"
)
_NOT_CLOSED = compiled(
    r"(?:(?<!有)沒有?|不(?:會|用)?|無|未|別)(?:有)?(?:公|店)?休(?:館|息|假)?(?!區)|(?<=有)沒有(?=開|營業)"
    # 「不要週一公休的」, 「週二公休的除外」
    r"|(?:不要|不是|別|排除|避開|[扣去]掉|除了)[^,，。?？\s]{0,5}?(?:公休|店休|休館|休息(?!區)|(?<=[一二三四五六日天])休)"
    r"|(?:公休|店休|休館|休息(?!區)|(?<=[一二三四五六日天])休)的?(?:那些|岩館|館|店|間)*(?:都|就|先|我|請)*"
    r"(?:除外|不(?:要|用|算|考慮|列|看)|[扣去排跳][掉除過]|免(?=$|[\s,，。]))"
    r"|(?:公休|店休|休館|沒有?開|沒營業|不開|不營業)的?(?:那些|岩館|抱石館|館|店|間)*(?:就|都|請|先)*(?:別|不要|不用|免)(?:再)?(?:推薦|給|列|介紹|跟我|放|算)"
    r"|照(?:常|樣|舊)?(?:營業|開(?!始))|(?:not|n't|never) (?:(?:yet|already|been|be|all|quite|actually"
    r"|going to) ){0,2}(?:clos(?:ed?|es|ing)|shut(?:s|ting)?)\b"
    r"|(?:not|n't|never) takes? [a-z' ]{0,12}\boff\b|\bwhich (?:are|is) (?:running|operating)\b"
)
# Who asks for gyms that open on every day but one asks for those that are closed on it.
_BUT_ON = compiled(
    r"除了?(?:週|星期|禮拜).(?:以外|之外)?[^?？,，]{0,8}(?:都|每天|天天)[^?？,，]{0,6}(?:開|營業)"
    r"|\b(?:(?:every|any|each) ?day|(?:all|whole|every day of the) week)"
    r" (?:except(?: for)?|but|other than|apart from)\b"
)


def says_not_closed(words: str) -> bool:
    """Whether what is said of closing is denied: 沒休, 不公休, 照常營業."""
    return _NOT_CLOSED.search(words) is not None


_CLOSED_SOME = compiled(
    r"有(?:固定|每週)?(?:的)?(?:一天|至少一天)?(?:會)?(?:公休|店休|休館)|(?:每週|每周|一週|固定)[^,，。?？]{0,4}(?:公休|店休|休館)(?!日?是)(?=的)|會(?:公休|店休)|(?:公休|店休)日的"
    r"|\b(?:have|has|with|take) (?:a |any )?(?:fixed |weekly |regular )?(?:closing day|day off|rest day)s?\b"
    r"|\bclose(?:d|s)? (?:on )?(?:at least )?(?:one|some|any|a) days?\b|\bnot open every ?day\b|沒有?每天(?:都)?開"
)


def says_closed_some(words: str) -> bool:
    """Whether gyms are asked for that close on some day, whichever."""
    return _CLOSED_SOME.search(words) is not None


def says_closed(words: str) -> bool:
    """Whether gyms that are closed are asked for."""
    return _CLOSED.search(_NOT_CLOSED.sub(" ", words)) is not None or _BUT_ON.search(words) is not None
