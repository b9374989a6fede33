"""Read by what places are ranked: 「龍洞哪一區最多 5.12」 by a number of routes, 「哪區 bolt 最多」 by their bolts."""

import re

from schemas.reading import Extreme, GroupBy
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.wording.masking import AREA, CRAG, NAME, TAKEN, Masked

RANKED = frozenset({"crag", "area", "sector", "city", "district", "year", "decade"})
"""What is ranked by how many routes (or gyms) it has."""
_PLACE_ZH = r"(?:岩場|岩區|分區|區域|牆面|面牆|區|牆|面(?![積向對臨前包紙線]))"
# People, videos and bolts are ranked by other figures; a number after 最多 is a bound.
_NO_COUNT_ZH = (
    r"(?!\s*(?:人|部|次|支|隻|顆|影片|bolt|固定點|掛片|耳片|設施)"
    r"|\s*有?\s*(?:一|兩|三|\d)+\s*(?:公尺|米|m\b|條|個|顆|天))"
)
_N_ZH = r"\s?[二兩三四五六七八九十2-9]\s?"
_OF_ZH = (
    r"(?:路線|線|運攀|運動攀登|傳攀|傳統攀登|抱石|頂繩|斜板|裂隙|外傾|仰角|煙囪|[0-9a-d]"
    r"|\s?(?:sport|trad|top ?rope|slab|crack)\s?)"
)
_THINGS_ZH = (
    rf"(?:{_OF_ZH}|內角|大?把手|大點|小點|屋簷|口袋|鐘乳石|岩柱|平衡|耐力"
    r"|crack|roof|slab|overhang|dihedral|jug|tufa|crimp)"
)
_MOST_ZH = compiled(
    rf"{_PLACE_ZH}(?:裡面?|裡頭|之中|當中|中)?[,，]?\s?(?:是)?哪(?:一)?(?:個|座"
    rf"|面)(?:的)?[^,，。?？]{{0,12}}?(?<!影片)(?<!人)(?<!bolt)(?<!顆)"
    rf"最[多少]{_NO_COUNT_ZH}|"
    rf"哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}(?!最)[^,，。?？]{{0,18}}?"
    rf"(?<!影片)(?<!人)(?<!bolt)(?<!顆)最[多少]{_NO_COUNT_ZH}"
    rf"|哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}最[多少]{_NO_COUNT_ZH}"
    rf"|(?:路線|線|運攀|傳攀|抱石|頂繩|以上|以下|[0-9a-d])(?:的)?[,，\s]?(?:在)?哪[裡邊兒](?:的)?最[多少]{_NO_COUNT_ZH}"
    rf"|(?<!影片)(?<!bolt)最[多少]{_NO_COUNT_ZH}[^,，。?？]{{1,14}}的(?:是)?(?:哪(?:一)?(?:個|座)?)?(?:岩場|岩區"
    rf"|分區|區域|區)"
    r"|(?:路線|線|運攀|傳攀|頂繩|[0-9a-d])(?:數量?)?最[多少]的(?:是)?(?:哪(?:一|裡)?(?:個|座|面)?)?"
    r"(?:岩場|岩區|分區|區域|區|牆|地方|$)"
    # 「傳攀選擇最多的岩場」, 「5.10a 最集中的岩場」, 「哪個場地路線最豐富」, 「龍洞哪一區線量最大」
    rf"|(?:選擇|[條題線]?數量?|題|以上|以下|slab|overhang|crack|pitch)\s?最[多少]{_NO_COUNT_ZH}的?(?:是)?(?:哪(?:一"
    rf"|裡)?(?:個|座|面)?)?"
    r"(?:岩場|岩區|分區|區域|一?區|地方)"
    rf"|哪[裡邊兒]的?[^,，。?？]{{0,10}}?(?:路線|線|選擇|題|{_OF_ZH})數?量?最[多少]{_NO_COUNT_ZH}"
    rf"|(?:路線|線|選擇|題|{_OF_ZH})最[多少]在哪(?:一)?(?:個|座|面)?(?:裡|邊|{_PLACE_ZH})"
    rf"|哪(?:一|裡|邊)?(?:個|座|面)?的?(?:{_PLACE_ZH}|場地|地方)?[^,，。?？]{{0,14}}?(?:路線|線|選擇|題目?"
    rf"|{_OF_ZH})的?(?:選擇)?最(?:豐富|密集|集中|密)(?!合|[切碼閉])"
    rf"|(?:路線|線|選擇|題目?|{_OF_ZH})的?(?:選擇)?最(?:豐富|密集|集中|密)(?!合|[切碼閉])的(?:岩場|岩區|分區|區域"
    rf"|一?區|地方)"
    rf"|(?:線量|路線數?量)最[大小]|哪一?[個座面]?{_PLACE_ZH}[^,，。?？]{{0,3}}最(?:密集?|集中)(?=[\s,，。?？啊呢]|$)"
    rf"|哪[二兩三四五](?:個|座|面)?{_PLACE_ZH}[^,，。?？]{{0,18}}?最[多少]{_NO_COUNT_ZH}"
    rf"|{_PLACE_ZH}[^,，。?？]{{0,12}}?(?:路線|線|運攀|傳攀|抱石|頂繩|[0-9a-d])(?:數量?)?(?:排名)?第[二三四五]多"
    rf"|(?:路線|線)數?(?:排名)?第[二三四五]多的?{_PLACE_ZH}"
    # 「五個岩場裡面最少路線的是哪個」
    rf"|{_PLACE_ZH}(?:裡面?|裡頭|之中|當中|中)[,，]?\s?最[多少]{_OF_ZH}[^,，。?？]{{0,4}}的?(?:是)?哪"
    # 「哪裡最多裂隙」, 「最多大把手的是哪裡」, 「哪區運攀比較多」
    rf"|哪[裡邊兒](?:有|的)?最[多少]{_NO_COUNT_ZH}(?:的)?(?:(?:簡單|容易|輕鬆|困難|難)的?)?{_THINGS_ZH}"
    rf"|最[多少]{_NO_COUNT_ZH}[^,，。?？]{{0,4}}?{_THINGS_ZH}[^,，。?？]{{0,3}}的?(?:是|在)哪[裡邊兒]"
    rf"|哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}的?{_THINGS_ZH}(?:路線|線)?的?(?:數量|選擇)?(?:比較|較)多"
    # The steepest wall is told by where most of its routes lean out.
    rf"|哪(?:一|裡|邊)?(?:個|座|面)?的?{_PLACE_ZH}?(?:路線)?(?:是)?最(?:陡|仰|外傾)|最(?:陡|仰|外傾)的(?:是)?(?:哪(?:一)?(?:個|座|面)?)?{_PLACE_ZH}"
    # Where routes are concentrated is where most of them are.
    # 「難度集中在哪」 asks for grades.
    r"|(?<!難度)(?<!級數)(?<!等級)(?<!難度都)(?<!難度大多)(?<!難度主要)"
    rf"(?:集中|密集|主要|大多|多半|大部分|多數|分[布佈散]|散[布佈]|遍布)(?:都)?(?:分[布佈])?(?:在|於)[\ue002]*的?哪(?:[裡邊兒些一幾]|個|$"
    rf"|\s|[?？]"
    rf"|{_PLACE_ZH})"
    # The biggest place is the one with the most routes.
    rf"|最[大小]的?(?:天然|一個|那個|一|那)?{_PLACE_ZH}|哪(?:一)?(?:個|座|面)?{_PLACE_ZH}(?:是)?最[大小]"
    # 「前三多路線的區域」, 「5.11 第二多的區」, 「區域的路線數前三名」
    rf"|(?:前{_N_ZH}(?:名|個|大)?|第{_N_ZH}|次)最?[多少]的?{_OF_ZH}?的?{NAME}*{_PLACE_ZH}"
    rf"|{_PLACE_ZH}[^,，。?？]{{0,14}}?(?:前{_N_ZH}(?:名|個|大)?|第{_N_ZH})最?[多少]{_NO_COUNT_ZH}"
    rf"|{_OF_ZH}(?:數量?|條數|總數)?最?[多少]?的?(?:前{_N_ZH}|第{_N_ZH})(?:名|個|大)?的?{_PLACE_ZH}"
    rf"|{_PLACE_ZH}[^,，。?？]{{0,6}}?{_OF_ZH}(?:數量?|條數|總數)的?前{_N_ZH}"
    rf"|最[多少]{_OF_ZH}?的前?{_N_ZH}(?:個|大|座|面){_PLACE_ZH}"
    rf"|{_PLACE_ZH}[^,，。?？]{{0,10}}?{_OF_ZH}?(?:數量?)?(?:從|由)?{_OF_ZH}?(?:數量?)?[多少](?:排)?[到至][少多]"
    rf"|(?:依|按|照|用)路線(?:數量?|多寡|數目)排|(?:各|每)個?{_PLACE_ZH}[^,，。?？]{{0,6}}路線數?(?:量)?(?:排序|排名"
    rf"|排行)"
    # 「五個岩場的路線數量幫我排名一下」, 「排一下各岩場有幾條路線」
    rf"|{_PLACE_ZH}[^,，。?？]{{0,10}}?(?:路線|線|運攀|傳攀|抱石|頂繩|sport|trad|top ?rope)\s?(?:條數|總數|數(?:量|目)?"
    rf"|有?多少)[^,，。?？]{{0,8}}?"
    r"(?:排(?:個|一?下)?(?:名次?|序|行榜?|順序|列)|排一?下(?!雨)|(?:從|由)[多少](?:排)?[到至][少多])"
    rf"|(?:排(?:個|一?下)?(?:名次?|序|行|順序)|排一?下)[^,，。?？]{{0,8}}?{_PLACE_ZH}[^,，。?？]{{0,6}}?(?:路線"
    rf"|線)(?:條數|數(?:量|目)?|多少)"
)
_MORE_EN = r"(?:most|(?:biggest|greatest|largest) (?:choice|number|cluster|selection|count) of)"
_COUNTED_EN = (
    r"(?:[\w.+'/–-]+ ){0,4}?(?:routes?|climbs|lines|problems|boulders|cracks?|slabs?|overhangs?|ar[eê]tes?|chimneys"
    r"|sport|trad|top ?ropes?|multi-?pitch(?:es)?|\d?5\.\d+\S*|v\d+\S*)(?![\w-])"
)
_PLACE_EN = r"(?:crag|area|sector|wall|part|place)"
_MOST_EN = compiled(
    rf"\b(?:which|what) (?:[\w\ue002-\ue005-]+ ){{0,4}}?{_PLACE_EN}s?\b[^,.?!]{{0,40}}?"
    rf"\b(?:most|fewest|least) (?:of (?:the )?)?{_COUNTED_EN}"
    rf"|\b(?:which|what) (?:[\w'’\ue002-\ue005-]+ ){{0,4}}?{_PLACE_EN}s?\b[^,.?!]{{0,30}}?\b(?:ha(?:s|ve)|got"
    rf"|offers?|with) (?:the )?"
    rf"more (?:of (?:the )?)?{_COUNTED_EN}(?! (?:or|than)\b)"
    rf"|\b{_PLACE_EN}s? (?:with|that ha(?:s|ve)|having|holding) (?:the )?(?:most|fewest|least"
    r"|(?:highest|greatest|largest|biggest|lowest|smallest) number of)"
    rf" (?:of (?:the )?)?{_COUNTED_EN}"
    rf"|\b(?:biggest|largest|smallest) (?:\w+ )?{_PLACE_EN}s?\b"
    rf"|\b(?:which|what) {_PLACE_EN}s?\b[^,.?!]{{0,24}}?\b(?:biggest|largest|smallest)\b"
    rf"|\b{_PLACE_EN}s?\b[^!]{{0,48}}?\b(?:biggest|largest|smallest) (?:one|of (?:them|these))\b"
    rf"|\b{_PLACE_EN}s\b[^!]{{0,48}}?\bwhich (?:one |of (?:them|these) )?(?:has|have|holds) (?:the )?"
    rf"(?:most|fewest) {_COUNTED_EN}"
    # "Which crag has most of them", "rank the areas from most to fewest routes"
    rf"|\b(?:which|what) (?:of (?:[\w-]+ ){{1,3}}?|(?:[\w-]+ ){{0,2}}?){_PLACE_EN}s?\b[^,.?!]{{0,24}}?\b(?:most"
    rf"|fewest|least)"
    r" of (?:them|these|those|it)\b"
    rf"|\b(?:rank|order|sort|list)(?:ed|ing)?\b[^.?!]{{0,24}}?\b{_PLACE_EN}s\b[^.?!]{{0,30}}?"
    r"\b(?:most (?:\w+ ){0,2}?(?:to|first)|fewest (?:\w+ ){0,2}?(?:to|first)|(?:most|fewest) \w+$)"
    rf"|\b(?:second|third|2nd|3rd)[ -]most {_COUNTED_EN}"
    rf"|\b(?:areas?|crags?|sectors?|walls?|places)\b[^,.?!]{{0,24}}?\bby (?:the )?(?:number|count) of {_COUNTED_EN}"
    r"|\b(?:areas?|crags?|sectors?|walls?)\b[^,.?!]{0,24}?\bby (?:(?:their )?route (?:counts?|numbers?|totals?)"
    r"|how many routes)"
    rf"|\bwhere (?:are|is|do|does) [^.?!]{{0,24}}?{_COUNTED_EN}[^.?!]{{0,12}}?"
    r"\b(?:concentrated|clustered|mostly|mainly)\b"
    rf"|\bwhere (?:are|is|do|does) (?:you find )?most (?:of )?(?:the )?{_COUNTED_EN}"
    r"|\bwhere(?:'s|’s| is| are)(?: there)? (?:the )?most(?= of (?:it|them|that|those)\b|\W*$)"
    rf"|\bwhere (?:in {NAME}+ )?(?:are|is|can i find|do i find|will i find|do i have"
    rf"|have i)(?: there)? (?:the )?{_MORE_EN} (?:of the )?{_COUNTED_EN}"
    rf"|\b{_PLACE_EN}s? (?:with|that has|having) (?:the )?{_MORE_EN} {_COUNTED_EN}"
    rf"|\b{_MORE_EN} {_COUNTED_EN}[^.?!]{{0,24}}?,? (?:at |in |on |is (?:at |in )?)?(?:which|what) {_PLACE_EN}\b"
    rf"|\b{_MORE_EN} {_COUNTED_EN} is where\b|\b{_COUNTED_EN} (?:are|is) most (?:numerous|plentiful) (?:at|in"
    rf"|on) (?:which|what) {_PLACE_EN}\b"
    rf"|\b(?:fewest|least) {_COUNTED_EN}[^.?!]{{0,24}}?,? ?(?:at |in |on )?(?:which|what) {_PLACE_EN}\b"
    rf"|\b{_PLACE_EN} with the (?:largest|biggest|highest) route count"
    rf"|\b(?:which|what) (?:[\w'’\ue002-\ue005-]+ ){{0,3}}?{_PLACE_EN}s?\b[^,.?!]{{0,24}}?"
    r"\b(?:steepest|most overhang(?:ing|s|ed))\b"
    rf"|\b(?:steepest|most overhang(?:ing|ed)) {_PLACE_EN}\b"
)
_CRAG = compiled(r"岩場|場地|哪[裡邊兒]|(?:在|於)哪(?:$|\s|[?？])|\bcrags?\b|\bwhere\b|\bplace\b")
_FINE = compiled(r"分區|牆|\bsectors?\b|\bwalls?\b")
_BOUND = compiled(r"最[多少]")
_FEWEST = compiled(r"最少|最小|\b(?:fewest|(?<!at )least|smallest|(?:lowest|smallest) number)\b")
_BOLTS = r"(?:bolts?|掛片|固定點|耳片|快扣)"
_UPWARDS = compiled(r"少(?:排)?[到至]多|第.{1,2}少")
_FIGURED_ZH = compiled(
    rf"哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}[^,，。?？]{{0,12}}?"
    rf"(?:{_BOLTS}\s*(?:數量?)?\s*(?:平均)?\s*最[多少]|最[多少]\s*[顆個支隻根片枚]?\s*{_BOLTS}"
    rf"|(?<!走路)(?<!步行)(?<!走)(?<!路程)(?<!接近)(?:最|比較|較)[長短])"
    rf"|{_PLACE_ZH}(?:裡面?|中)?哪(?:一)?[個座面](?:的)?(?:路線|線)(?:的?(?:長度|高度))?平均(?:長度|高度)?最[長短]"
    rf"|(?:(?:平均)?{_BOLTS}\s*(?:數量?)?\s*(?:平均)?\s*最[多少]|(?:路線|線|平均)\s*(?:長度)?\s*(?:平均)?\s*最[長短])"
    r"的(?:是)?(?:哪(?:一)?(?:個|座)?)?(?:岩場|岩區|分區|區域|區)"
)
_FIGURED_EN = compiled(
    rf"\b(?:which|what) (?:of (?:[\w-]+ ){{1,3}}?"
    rf"|(?:[\w-]+ ){{0,2}}?){_PLACE_EN}s?\b[^,.?!]{{0,40}}?\b(?:(?:most|fewest|least) bolts"
    r"|(?:longest|shortest) (?:[\w.+-]+ ){0,2}?(?:routes|climbs|lines|pitches)"
    r"|(?:routes|climbs|lines) (?:are )?(?:the )?(?:longest|shortest)|(?:longest|shortest) on average)"
    rf"|\b{_PLACE_EN} (?:with|that has|having) (?:the )?(?:(?:most|fewest|least) bolts"
    r"|(?:longest|shortest) (?:[\w.+-]+ ){0,2}?(?:routes|climbs|lines|pitches))"
)
# How hard the routes of a place are is told by the grade in the middle.
_NOT_GRADED = r"(?!評|價|bolt|掛片|長|距|星)"
_GRADED = compiled(
    rf"哪(?:一|裡|邊)?(?:個|座|面|些)?(?:的)?{_PLACE_ZH}[^,，。?？]{{0,12}}?"
    rf"(?<!評分)(?<!評價)(?<!星等)(?<!星級)(?<!分數)平均(?:來說|而言|下來|起來)?{_NOT_GRADED}(?:路線)?(?:的)?(?:難度|級數|等級)?最(?:難|硬|高|簡單|容易|低)"
    rf"|平均{_NOT_GRADED}(?:難度|級數|等級)?最(?:難|硬|高|簡單|容易|低)[^,，。?？]{{0,4}}(?:岩場|岩區|分區|區域|區)"
    # The hardest place is that whose routes are: 「壽山最難的區」, "the easiest wall".
    rf"|最(?:難|硬|簡單|容易)的(?:一|那)?(?:個|座|面)?{_PLACE_ZH}(?![路線條])|哪(?:一)?(?:個|座"
    rf"|面)?{_PLACE_ZH}(?:的?路線)?(?:整體|普遍|相對)?"
    # Of one place's walls the easier one is the easiest; of two that are named it is told which it is.
    r"(?:是|會)?(?:最|比較|較)(?:難|硬|簡單|容易)(?:一?[點些])?(?=[\s,，。?？呢啊]|$)"
    rf"|\b(?:hardest|toughest|easiest) (?:climbing )?{_PLACE_EN}s?\b(?! to\b)(?! where\b)"
    rf"|\b(?:which|what) {_PLACE_EN}(?: (?:in|at|of) \S+)? (?:is|has) (?:the )?"
    rf"(?:hardest|toughest|easiest|harder|tougher|easier)(?=[?.!]"
    rf"|$| overall)"
    rf"|\b(?:which|what) (?:of (?:[\w-]+ ){{1,3}}?|(?:[\w-]+ ){{0,2}}?){_PLACE_EN}s?\b[^,.?!]{{0,40}}?"
    r"\b(?:(?:hardest|toughest|easiest) (?:[\w-]+ ){0,2}?(?:on average|overall)"
    r"|(?:highest|lowest|hardest|easiest) (?:average|mean|median) (?:grade|difficulty))"
)
_NAMED = f"[{CRAG}{AREA}]+"
_MORE_THAN = compiled(
    rf"比{_NAMED}(?:的)?(?:路線|線)?(?:還要?|更|要)*[多少](?:的)?(?:路線|線)?(?:的)?{_PLACE_ZH}"
    rf"|{_PLACE_ZH}[^,，。?？]{{0,8}}?(?:路線|線)?(?:數量?|條數)?比{_NAMED}(?:還要?|更)*[多少]"
    rf"|\b{_PLACE_EN}s?\b[^.?!]{{0,30}}?\b(?:more|fewer) "
    r"(?:(?:sport|trad|top ?rope|easy|hard|\d?5\.\d+\S*|v\d+\S*) ?){0,2}(?:routes |climbs |lines |problems )?"
    rf"than {_NAMED}"
)
_LEAST_GRADED = compiled(r"(?:最|比較|較)(?:簡單|容易|低)|\b(?:easiest|easier|lowest)\b")
_RANKED = Together(_MOST_ZH, _MOST_EN, _FIGURED_ZH, _FIGURED_EN, _GRADED)
# What is best for a grade is where most of it is.
_BEST_FOR = compiled(
    rf"哪(?:一)?(?:個|座|面|裡|邊)?{_PLACE_ZH}?[^,，。?？]{{0,4}}最(?:適合|推薦|好)[^,，。?？]{{0,6}}(?:5\.|\ue006"
    rf"|運攀|傳攀|頂繩)"
    rf"|(?:5\.\d+[a-d]?|\ue006|運攀|傳攀|頂繩)的?(?:路線)?(?:去|該去)?哪(?:一)?(?:個|座|面|裡"
    rf"|邊){_PLACE_ZH}?(?:爬)?最(?:好|適合|推薦)"
    rf"|\b(?:best|ideal) {_PLACE_EN}s? (?:(?:in|at|of) (?:taiwan|{NAME}+) )?(?:for|to|if)\b"
    rf"[^.?!,]{{0,40}}?(?:\b5\.\d|\ue006|\b(?:sport|trad)\b)"
    rf"|\b(?:which|what) (?:(?:of )?[\w'’\ue002-\ue005]+ (?:[\ue002-\ue005]+['’]s )?)?{_PLACE_EN}s? (?:is|are"
    rf"|would be|'s) (?:the )?best (?:for|to|if)\b[^.?!,]{{0,40}}?"
    r"(?:\b5\.\d|\ue006|\b(?:sport|trad)\b)"
)
_OF_BOLTS = compiled(_BOLTS)
# A ranking "from most to fewest" begins with the most.
_MOST_FIRST = compiled(r"\bmost (?:\w+ ){0,2}?to (?:the )?(?:fewest|least)|最多[^,，。?？]{0,3}[到至排]")
_LEAST = compiled(r"(?:最|比較|較)[少短]|\b(?:fewest|(?<!at )least|shortest)\b")


def more_than_place(words: str) -> GroupBy | None:
    """The kind of place of which those are asked that have more routes than a named one; None where none is."""
    if _MORE_THAN.search(words) is None:
        return None
    return "area" if AREA in words else "crag"


def ranks_by(words: str) -> GroupBy | None:
    """By which kind of place routes are to be ranked; None where no ranking of places is asked for."""
    if (than := more_than_place(words)) is not None:
        return than
    if not _RANKED.may_be_in(words):
        return None
    counted = _MOST_ZH.search(words) or _MOST_EN.search(words)
    if not (counted or _FIGURED_ZH.search(words) or _FIGURED_EN.search(words) or _GRADED.search(words)):
        return None
    if AREA in words or re.search(r"\bsectors?\b", words):
        # Within one area its sectors differ; Chinese speaks of both as 區.
        return "sector"
    return "crag" if _CRAG.search(words) and not _FINE.search(words) else "area"


def best_for(words: str) -> GroupBy | None:
    """By which kind of place it is told which is best for a grade or a way of climbing; None where nobody asks."""
    if _BEST_FOR.search(words) is None:
        return None
    return "area" if re.search(r"[分岩一]區|哪區|牆|\b(?:area|sector|wall)\b", words) else "crag"


def ranked_figure(words: str) -> Extreme | None:
    """By which figure of their routes the places are ranked; None where the most routes are asked for."""
    if _GRADED.search(words):
        return "easiest" if _LEAST_GRADED.search(words) else "hardest"
    if _FIGURED_ZH.search(words) or _FIGURED_EN.search(words):
        least = _LEAST.search(words) is not None
        if _OF_BOLTS.search(words):
            return "fewest_bolts" if least else "most_bolts"
        return "shortest" if least else "longest"
    if _MOST_FIRST.search(words):
        return None
    return "fewest_routes" if _FEWEST.search(words) or _UPWARDS.search(words) else None


_ORDINALS = {
    **dict.fromkeys(("二", "兩", "2", "second", "2nd"), 2), **dict.fromkeys(("三", "3", "third", "3rd", "three"), 3),
    **dict.fromkeys(("四", "4", "fourth", "4th", "four"), 4), **dict.fromkeys(("五", "5", "fifth", "5th", "five"), 5),
    "two": 2, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "6": 6, "7": 7, "8": 8, "9": 9, "six": 6, "ten": 10,
}  # fmt: skip
_NTH = compiled(
    rf"第(?P<zh>{_N_ZH})(?:名|個)?最?[多少]|(?:排名|排|名列)第(?P<zh2>{_N_ZH})|第(?P<zh3>{_N_ZH})名"
    r"|\b(?P<en>second|third|fourth|fifth|2nd|3rd|4th|5th)[ -](?:most|fewest|least|highest|place)\b"
)
_NEXT = compiled(r"(?<![層依其下首再這每單一])次[多少](?=的|路線|線|$|[?？])")
_TOP = compiled(
    rf"前(?P<zh>{_N_ZH})(?:名|個|大|多|高)?|哪(?P<zh2>{_N_ZH})[個座面]"
    rf"|最[多少][^,，。?？]{{0,8}}?的(?P<zh3>{_N_ZH})[個座大面]"
    r"|\b(?:top|bottom) (?P<en>[2-9]|10|two|three|four|five|six|ten)\b"
    r"|\b(?:which|what|name|the) (?P<en2>[2-9]|10|two|three|four|five|six|ten) "
    rf"(?:\w+ )?(?:{_PLACE_EN}|cit(?:y|ie)|count(?:y|ie)|year|decade)s\b"
)


def ranked_places(words: str) -> tuple[int | None, int | None]:
    """Which place of a ranking is asked for (2 is the second most), and how many from the first on; else None."""
    if _NEXT.search(words) is not None:
        return 2, None
    nth = _NTH.search(words)
    top = _TOP.search(words) if nth is None else None
    return _named_number(nth), _named_number(top)


def _named_number(said: re.Match[str] | None) -> int | None:
    return None if said is None else _ORDINALS.get(next(s for s in said.groups() if s).strip())


MOST = Together(_BOUND)
"""Without these there is nothing to hide."""


def without_most(question: Masked) -> Masked:
    """The question with the 最多 or 最少 of a ranking hidden: it is no bound where the place with most is asked."""
    if ranks_by(question.words) is None:
        return question
    return question.hide((m.start(), m.end(), TAKEN) for m in _BOUND.finditer(question.words))
