"""Read by what places are ranked: 「龍洞哪一區最多 5.12」 by a number of routes, 「哪區 bolt 最多」 by their bolts."""

import re

from schemas.reading import Extreme, GroupBy
from worker.understanding.masking import AREA, TAKEN, Masked
from worker.understanding.patterns import Together, compiled

_PLACE_ZH = r"(?:岩場|岩區|分區|區域|牆面|面牆|區|牆)"
# People, videos and bolts are ranked by other figures; a number after 最多 is a bound.
_NO_COUNT_ZH = (
    r"(?!\s*(?:人|部|次|支|隻|顆|影片|bolt|固定點|掛片|耳片|設施)"
    r"|\s*有?\s*(?:一|兩|三|\d)+\s*(?:公尺|米|m\b|條|個|顆|天))"
)
_MOST_ZH = compiled(
    rf"哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}(?!最)[^,，。?？]{{0,18}}?"
    rf"(?<!影片)(?<!人)(?<!bolt)(?<!顆)最[多少]{_NO_COUNT_ZH}"
    rf"|哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}最[多少]{_NO_COUNT_ZH}"
    rf"|(?:路線|線|運攀|傳攀|抱石|頂繩|以上|以下|[0-9a-d])(?:的)?(?:在)?哪[裡邊兒](?:的)?最[多少]{_NO_COUNT_ZH}"
    rf"|(?<!影片)(?<!bolt)最[多少]{_NO_COUNT_ZH}[^,，。?？]{{1,14}}的(?:是)?(?:哪(?:一)?(?:個|座)?)?(?:岩場|岩區|分區|區域|區)"
    r"|(?:路線|線|運攀|傳攀|頂繩|[0-9a-d])(?:數量?)?最[多少]的(?:是)?(?:哪(?:一|裡)?(?:個|座|面)?)?"
    r"(?:岩場|岩區|分區|區域|區|牆|地方|$)"
    rf"|哪[二兩三四五](?:個|座|面)?{_PLACE_ZH}[^,，。?？]{{0,18}}?最[多少]{_NO_COUNT_ZH}"
    rf"|{_PLACE_ZH}[^,，。?？]{{0,12}}?(?:路線|線|運攀|傳攀|抱石|頂繩|[0-9a-d])(?:數量?)?(?:排名)?第[二三四五]多"
    rf"|(?:路線|線)數?(?:排名)?第[二三四五]多的?{_PLACE_ZH}"
    rf"|(?:依|按|照|用)路線(?:數量?|多寡|數目)排|(?:各|每)個?{_PLACE_ZH}[^,，。?？]{{0,6}}路線數?(?:量)?(?:排序|排名|排行)"
    # 「五個岩場的路線數量幫我排名一下」, 「排一下各岩場有幾條路線」
    rf"|{_PLACE_ZH}[^,，。?？]{{0,10}}?(?:路線|線|運攀|傳攀|抱石|頂繩)(?:條數|總數|數(?:量|目)?|有?多少)[^,，。?？]{{0,8}}?"
    r"(?:排(?:個|一?下)?(?:名次?|序|行榜?|順序|列)|排一?下(?!雨)|(?:從|由)[多少](?:排)?[到至][少多])"
    rf"|(?:排(?:個|一?下)?(?:名次?|序|行|順序)|排一?下)[^,，。?？]{{0,8}}?{_PLACE_ZH}[^,，。?？]{{0,6}}?(?:路線|線)(?:條數|數(?:量|目)?|多少)"
)
_COUNTED_EN = (
    r"(?:[\w.+'/–-]+ ){0,4}?(?:routes?|climbs|lines|problems|boulders|cracks?|slabs?|overhangs?|ar[eê]tes?|chimneys"
    r"|sport|trad|top ?ropes?|multi-?pitch(?:es)?|\d?5\.\d+\S*|v\d+\S*)(?![\w-])"
)
_PLACE_EN = r"(?:crag|area|sector|wall|part|place)"
_MOST_EN = compiled(
    rf"\b(?:which|what) (?:[\w-]+ ){{0,2}}?{_PLACE_EN}s?\b[^,.?!]{{0,40}}?\b(?:most|fewest|least)"
    rf" (?:of (?:the )?)?{_COUNTED_EN}"
    rf"|\b{_PLACE_EN} (?:with|that has|having|holding) (?:the )?(?:most|fewest|least"
    r"|(?:highest|greatest|largest|biggest|lowest|smallest) number of)"
    rf" {_COUNTED_EN}"
    rf"|\b(?:second|third|2nd|3rd)[ -]most {_COUNTED_EN}"
    rf"|\b(?:areas?|crags?|sectors?|walls?|places)\b[^,.?!]{{0,24}}?\bby (?:the )?(?:number|count) of {_COUNTED_EN}"
    r"|\b(?:areas?|crags?|sectors?|walls?)\b[^,.?!]{0,24}?\bby (?:(?:their )?route (?:counts?|numbers?|totals?)"
    r"|how many routes)"
    rf"|\bwhere (?:are|is|can i find|do i find|will i find) (?:the )?most (?:of the )?{_COUNTED_EN}"
)
_CRAG = compiled(r"岩場|哪[裡邊兒](?:的)?最|\bcrags?\b|\bwhere\b|\bplace\b")
_FINE = compiled(r"分區|牆|\bsectors?\b|\bwalls?\b")
_BOUND = re.compile(r"最[多少]")
_FEWEST = compiled(r"最少|\b(?:fewest|least|(?:lowest|smallest) number)\b")
_BOLTS = r"(?:bolts?|掛片|固定點|耳片|快扣)"
_FIGURED_ZH = compiled(
    rf"哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}[^,，。?？]{{0,12}}?"
    rf"(?:{_BOLTS}\s*(?:數量?)?\s*(?:平均)?\s*最[多少]|最[多少]\s*[顆個支隻根片枚]?\s*{_BOLTS}|(?<!走路)(?<!步行)(?<!走)(?<!路程)(?<!接近)最[長短])"
    rf"|(?:{_BOLTS}\s*(?:數量?)?\s*(?:平均)?\s*最[多少]|(?:路線|線|平均)\s*(?:長度)?\s*(?:平均)?\s*最[長短])"
    r"的(?:是)?(?:哪(?:一)?(?:個|座)?)?(?:岩場|岩區|分區|區域|區)"
)
_FIGURED_EN = compiled(
    rf"\b(?:which|what) (?:[\w-]+ ){{0,2}}?{_PLACE_EN}s?\b[^,.?!]{{0,40}}?\b(?:(?:most|fewest|least) bolts"
    r"|(?:longest|shortest) (?:[\w.+-]+ ){0,2}?(?:routes|climbs|lines|pitches)"
    r"|(?:routes|climbs|lines) (?:are )?(?:the )?(?:longest|shortest)|(?:longest|shortest) on average)"
    rf"|\b{_PLACE_EN} (?:with|that has|having) (?:the )?(?:(?:most|fewest|least) bolts"
    r"|(?:longest|shortest) (?:[\w.+-]+ ){0,2}?(?:routes|climbs|lines|pitches))"
)
_RANKED = Together(_MOST_ZH, _MOST_EN, _FIGURED_ZH, _FIGURED_EN)
_OF_BOLTS = compiled(_BOLTS)
_LEAST = compiled(r"最[少短]|\b(?:fewest|least|shortest)\b")


def ranks_by(words: str) -> GroupBy | None:
    """By which kind of place routes are to be ranked; None where no ranking of places is asked for."""
    if not _RANKED.may_be_in(words):
        return None
    counted = _MOST_ZH.search(words) or _MOST_EN.search(words)
    if not (counted or _FIGURED_ZH.search(words) or _FIGURED_EN.search(words)):
        return None
    if AREA in words or re.search(r"\bsectors?\b", words):
        # Within one area its sectors differ; Chinese speaks of both as 區.
        return "sector"
    return "crag" if _CRAG.search(words) and not _FINE.search(words) else "area"


def ranked_figure(words: str) -> Extreme | None:
    """By which figure of their routes the places are ranked; None where the most routes are asked for."""
    if _FIGURED_ZH.search(words) or _FIGURED_EN.search(words):
        least = _LEAST.search(words) is not None
        if _OF_BOLTS.search(words):
            return "fewest_bolts" if least else "most_bolts"
        return "shortest" if least else "longest"
    return "fewest_routes" if _FEWEST.search(words) else None


def without_most(question: Masked) -> Masked:
    """The question with the 最多 or 最少 of a ranking hidden: it is no bound where the place with most is asked."""
    if ranks_by(question.words) is None:
        return question
    return question.hide((m.start(), m.end(), TAKEN) for m in _BOUND.finditer(question.words))
