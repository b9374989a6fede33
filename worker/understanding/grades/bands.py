"""Read parts of a number grade: 「5.11 前段」, "low 5.11" are its lower half, 「11 字頭」 all of it."""

from worker.understanding.matching.patterns import Pattern, compiled, of_parts
from worker.understanding.wording.masking import AREA, CRAG, GYM, ROUTE

_PART_BEFORE = of_parts(
    r"(?:(?P<low>\b(?:low(?:er)?(?:[- ]end)?|easy|easier)[ -]|[偏較](?:簡單|容易|低)的?\s?)|(?P<mid>\bmid(?:dle"
    r"|[- ]grade)?[ -])"
    r"|(?P<high>\b(?:high(?:er)?(?:[- ]end)?|upper|hard|harder|stiff)[ -]|[偏較][難硬高]的?\s?))$"
)
_PART_AFTER = of_parts(
    r"\s*(?:級|的)?\s*(?:(?P<low>[前下低]段|前半段?|偏(?:簡單|低|容易)|入門|剛?出頭|剛起步)|(?P<mid>中段|中間段)"
    r"|(?P<high>[後上高]段|後半段?|偏[難硬高]))"
)
HEAD = compiled(
    r"(?<![\d.點一二三四五六七八九十])(?:(?P<figure>1[0-5])|(?P<numeral>十[一二三四五]?))\s?(?:字頭|開頭的?(?=路線"
    r"|線|難度)"
    # 「第一洞有14嗎」
    rf"|(?:(?<=[{CRAG}{AREA}]有1\d)|(?<=[{CRAG}{AREA}]有沒有1\d))(?=的?(?:路線|線)?[嗎?？\s,，]*(?:$|有?幾條|叫|哪))"
    # 「老人牆有幾條13的」
    r"|(?:(?<=幾條1\d)|(?<=多少條1\d))(?=的?(?:路線|線)?[嗎呢啊呀?？\s]*$)"
    r"|(?:(?<=裡面1\d)|(?<=其中1\d)|(?<=當中1\d))(?=的有?(?:幾|哪|多少))"
    # 「12 後段」, 「十一出頭」: it is read which part of them; 「三十出頭」 is an age.
    rf"|(?=(?:[前中後]段|剛?出頭)(?!歲|公尺|米|人))"
    rf"|(?:(?<=[{CRAG}{AREA}]1\d)|(?<=[{CRAG}{AREA}]的1\d))(?=有(?:哪|幾條|什麼)|的(?:路線|線)?(?:有|$)|的?(?:路線"
    rf"|線)(?:有|推|哪|$)|的[^,，。?？\d公尺米]{{1,6}}(?:路線|線)(?!索)))"
)
"""「11 字頭」, 「後門的11有哪些」: every grade that begins with 5.11."""
PLURAL = Pattern(
    r"\b(?:low|mid|high|upper|lower|middle|easy|easier|hard|harder|the|any|all|some|no|more|many|sport|trad)[- ]"
    r"(?P<figure>1[0-5])['’]?s(?=[\s,.?!]*$|[,.?!]| (?:at|in|on|near|around|and|or|with|without|that|i|we|to|there"
    rf"|sport|trad|routes?|climbs|pls|please)\b| [{CRAG}{AREA}])"
)
""""The low 11s at Kenting", "any 12s": number grades in the plural."""
NUMERAL = Pattern(r"(?<![五5點一二三四五六七八九])(?P<numeral>十[一二三四五]?)(?P<letter>[a-d])(?![a-z])")
"""「十一a」, as 11a is said in Chinese."""
_ROPED = (
    r"運動(?:攀登)?|運攀|傳統(?:攀登)?|傳攀|頂繩|上攀|先鋒|抱石|路線"
    r"|\b(?:sport|trad|top-?rope|boulders?|routes?|climbs?|lines?)"
)
_UNIT = (
    r"(?:公尺|公分|米|m\b|met|bolt|掛片|[顆個支條人元塊歲家間題天次]|分|小時|min|hour|years?|km|kg|feet|ft|routes?"
    r"|lines"
    r"|climbs\b|degrees?|度|videos?|影片|quickdraws?|draws?|people|stars?|nt)"
)
_BOUND = (
    r"(?:級?\s?[或含及和]?(?:以上|以下|起跳|往上|更難)|(?:and|or|&) (?:up|above|below|harder|easier|under)(?![a-z])|\+)"
)
BOUNDED = Pattern(
    rf"(?:(?<=[{CRAG}{AREA}{ROUTE}的有])|{_ROPED}|^(?=1[0-5] (?:and|or) [a-z]+ (?:at|in|on) [{CRAG}{AREA}]))"
    rf"\s*(?P<figure>1[0-5])(?=\s?{_BOUND}(?!\s*的?\s*{_UNIT}))"
    rf"(?:\s?{_BOUND}[\s,，]*(?P<other>1[0-5])(?=\s?{_BOUND}(?!\s*的?\s*{_UNIT})))?"
)
"""「關子嶺13以上」, "trad 11+": a bare figure with a bound, beside a place or a kind of climbing, is a number grade."""
RANGE = Pattern(
    rf"(?:(?<=[{CRAG}{AREA}{ROUTE}的有])|{_ROPED}|^)\s*(?!7-11(?!\s*(?:級|的|路線)))(?P<low>1[0-5]"
    rf"|[5-9])\s?(?:-|~|到|至| to )\s?(?P<high>1[0-5])"
    rf"(?![\d.:a-z/-]|\s*的?\s*(?:{_UNIT}|[月號日點時]))"
    rf"(?=\s*(?:$|[,，。?？的有]|{_ROPED}|級|(?:at|in|on) [{CRAG}{AREA}]))"
)
"""「德芙蘭11-12」: two bare figures beside a place or a kind of climbing are number grades, both included."""
OF_NO_GRADE = compiled(
    rf"{GYM}|票|價|錢|元|預算|岩館|抱石館|室內|營業|開門|開到|幾點|長度|多長|[小兒]孩|小朋友|孩子|兒童|學生|團體|長輩"
    r"|\b(?:gyms?|indoors?|kids?|child(?:ren)?|open|clos\w+|length|ages?|aged)\b"
)
"""Beside these a bare figure is a price, an hour, a length or an age."""
_LETTERS = 4


def part_of(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int, int]:
    """The ends of the part of a number grade that is spoken of, and where the words for it end.

    Only a grade of four letters has parts: the lower half, the upper half, and the two letters in the middle.
    """
    if high - low != _LETTERS - 1:
        return low, high, end
    found = _PART_BEFORE.search(text[max(0, start - 16) : start])
    if found is None:
        found = _PART_AFTER.match(text[end : end + 8])
        end += found.end() if found else 0
    if found is None:
        return low, high, end
    if found["low"]:
        return low, low + 1, end
    return (low + 1, high - 1, end) if found["mid"] else (low + 2, high, end)
