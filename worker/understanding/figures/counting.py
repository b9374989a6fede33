"""Read that a number is asked for, of each of several things or of all together, and what only stands beside."""

import re

from schemas.reading import GroupBy
from worker.understanding.matching.patterns import Pattern, Together, compiled, hidden, of_parts
from worker.understanding.wording.masking import AREA, CRAG, TAKEN, Masked

_NOUN = r"(?:條|題|家|間|個|座|處|路線|岩館|岩場|區|線|攀岩館|抱石館|運攀|傳攀|運動攀|抱石|5\.|v\d)"
# 「帶學員練多放幾個點」, 「爬個幾條」, 「好幾個朋友」: a few of something, of which nobody asks how many they are.
_NO_FEW = r"(?<![好個練放帶拍試掛塞排玩跑走衝送磕刷識沒])(?<![沒多想要先再來]爬)"
_NO_ROW = (
    r"月|人|[大小]?點|朋友|同[事學伴]|學[員生]|新手|小[孩時朋]|禮拜|星期|星|動作|步|把|保護|裝備|快扣|岩[塞楔]|鎖|cam"
    r"|繩|地方|字|問題|年"
)
_COUNT = compiled(
    rf"(?<!推薦)(?<![給推教丟報][我她他])(?<!給我們)(?<!介紹)(?<!哪)(?<![挑選找這那列推給排秀舉丟貼求報薦賞甩])(?<![^加起下出看過合算]來)(?<!^來){_NO_FEW}(?:幾|多少)\s*(?:條|題|道|家|間|個(?!{_NO_ROW})|座"
    rf"|處)(?!洞|(?:路線|線)?(?:給我|給個|來(?!著)|參考|讓我|可以(?=推))|\s*(?:bolt|掛片|掛點|固定點|耳片|快扣|岩釘|螺栓|保護點))|(?<!哪)幾區|多少{_NOUN}|有多少(?!錢|公尺"
    rf"|米|顆|bolt"
    rf"|支)|(?:總共|一共)(?!(?:大概|大約|就|會?有)*\s?[\d一二兩三四五六七八九十]+\s?(?:個?(?:人|大人|學員|朋友|小孩|新手)|[名位天]))(?!(?:大概|大約|是|會|要|得|需要|得要)*(?:花|付|繳|多少(?:錢|元|塊)|幾[百千元塊]))|總數|數量"
    r"|(?:路線|[運傳]攀|運動攀登|傳統攀登|頂繩|抱石)的?(?:總|條)?數(?:目|字)?(?=[\s,，、?？。是呢各分有跟和與共多]|$)"
    r"|條數|數目(?!字)"
    r"|how many (?!bolts|quickdraws|draws|videos|stars|meters|metres|feet|foot|minutes|hours|people|days|times"
    r"|pieces|cams|nuts|friends|moves|goes|tries|laps|students|of us"
    r"|(?:nt ?|taiwan(?:ese)? |new taiwan )?(?:dollars|bucks|kuai)|ntd?\b|twd)"
    r"|(?<!phone )(?<!telephone )(?:total )?number of (?!bolts)|(?<!bolt )(?<!bolts )(?<!n['’]t )(?<!not )"
    r"\bcount\b(?! as\b)"
    r"|(?<!pay in )(?<!cost in )(?<!cost me in )\btotal\b(?! (?:costs?|price|fees?|bill|newb|noob|beginner|novice"
    r"|amateur|rookie|first|stranger|idiot))"
)
_EACH = compiled(
    r"(?:各|每一?)[面片個]?牆[^,，。?？]{0,4}(?:幾|多少)條|(?:各(?:自|別)?|分別|每一?個?)(?:共|總共)?(?:有|佔|占|是"
    r"|[收登]錄了?|收了?|擁有|開了?)?(?:著)?(?:幾|多少)(?![級公米顆錢元分點星]|個\s*bolt)|分別(?:是|有)多少"
    r"|[各每]一?個?(?:岩場|岩區|分區|小區|區域|區)的?[^,，。?？各每]{0,12}各?有?(?:幾|多少)條|[a-d\d]\s?(?:各|分別)(?:幾|多少)條"
    # 「傳攀跟運攀兩種各自的數量」
    r"|(?:各(?:自|別)|(?:兩[種者邊]|雙方)(?:各自?)?)的?(?:路線)?(?:數[量字目]|條數)"
    r"|分別(?:列出|統計|算)?[^,，。?？]{0,40}?的?(?:數量|條數)"
    r"|\bhow many of each\b|\b(?:how many(?! (?:minutes|mins|hours|met(?:er|re)s|bolts|draws|stars|days))"
    r"|number of|totals?|count)\b.{0,40}\b(?:each|every|respectively)\b"
    r"|\beach (?:has|have)\b"
    r"|\b(?:for|in|at|per|on) (?:each|every)\b[^.?!]{0,40}\bhow many\b(?! (?:bolts|draws|met(?:er|re)s|minutes|stars))"
)
# Three kinds or more of which numbers are asked are told apart: "how many sport, trad, toprope and boulder".
_TYPE = (
    r"(?:運攀|運動攀登?|傳攀|傳統攀登?|頂繩|抱石|\bsport\b|\btrad\b|\btop[ -]?rope\b|\bboulder(?:s|ing)?\b|\bmixed\b)"
)
_OF_KINDS = compiled(rf"{_TYPE}(?:\W|and|和|跟|與|還有|路線){{0,6}}{_TYPE}(?:\W|and|和|跟|與|還有|路線){{0,6}}{_TYPE}")
_KIND = rf"(?:{_TYPE}|運動|傳統)"
# 「5.9有幾條傳攀幾條運攀」; whoever asks how many they are together as well has each counted.
_EACH_KIND = compiled(
    rf"(?:幾|多少)條(?:是)?{_KIND}[^,，。?？]{{0,3}}[,，、\s]?(?:又?有)?(?:幾|多少)條(?:是)?{_KIND}"
    rf"|{_KIND}(?:有)?(?:幾|多少)條[,，、\s]*{_KIND}(?:有)?(?:幾|多少)條(?![^。?？]{{0,3}}(?:總|一)共)"
    # 「龍洞的傳攀數、運動攀數」
    rf"|{_KIND}(?:攀)?的?(?:路線)?的?(?:總|條)?數[量目]?[、,，\s和跟與及]*(?:\ue002的?)?{_KIND}(?:攀)?的?(?:路線)?的?(?:總|條)?數"
)
_OF_CRAGS = compiled(rf"(?<!{CRAG})岩場|\bcrags?\b")
_OF_AREAS = compiled(
    r"岩區|分區|小區|[各每個這]區|哪[些幾一]個?區(?!別)|[各每這幾]一?[面片個]?牆|\bareas?\b|\bsectors?\b|\bwalls\b"
)
_OF_TYPES = compiled(
    r"類型|種類|\btypes?\b|(?:運攀|運動(?:攀登?|路線)?).{0,6}(?:傳攀|傳統(?:攀登?|路線)?)|(?:傳攀|傳統(?:攀登?"
    r"|路線)?).{0,6}(?:運攀|運動(?:攀登?|路線)?)(?!中心|會|場|員|鞋)|\bsport\b.{0,12}\btrad\b|\btrad\b.{0,12}\bsport\b"
)
_OF_GRADES = compiled(
    r"難度|等級|級別|(?:5\.\d+|點十[一二三四五]?)\s*(?:、|,|and|和|跟|與)\s*(?:1[0-5]|十[一二三四五]?)(?![a-z\d.公米條])"
    r"|5\.\d+[a-d]?\s*(?:、|和|跟|與|,|/|and|\s)\s*5\.\d|\bgrades?\b"
    r"|(?<![\d.])1[0-5][a-d]\s?(?:、|和|跟|與|,|/|and|\s)\s?1[0-5][a-d](?![a-z])"
)
_OF_REGIONS = compiled(
    r"北[、/和跟]?中[、/和跟]?南(?:[、/和跟]?東)?部?|[各每]一?個?(?:地區|地理區)"
    r"|\b(?:each|every|per|by) (?:of the )?(?:\w+ )?regions?\b"
    r"|\bnorth\w*(?:,| and| vs\.?)? (?:central|middle)(?:,| and| vs\.?)* south"
)
_COUNTS_CRAGS = compiled(r"幾個(?:天然)?岩場|\bhow many crags\b")
_GROUPS: tuple[tuple[GroupBy, Pattern], ...] = (
    ("type", _OF_TYPES),
    ("region", _OF_REGIONS),
    ("crag", _OF_CRAGS),
    ("area", _OF_AREAS),
    ("grade", _OF_GRADES),
)
_CRAGS, _AREAS = re.compile(f"{CRAG}+"), re.compile(f"{AREA}+")
# Why a number is wanted, which is no wish for advice.
_ASIDE = compiled(
    r"(?:想知道|看看?|考慮|決定|評估|不知道|猶豫)?\s?值(?:不值)?得[^,，。?？!！]*|(?:想|要|打算)(?:再"
    r"|來)?推薦給[^,，。?？!！]*"
    r"|(?:想|要)(?:找|挑戰|進步|突破)[^,，。?？!！幾]*|\b(?:is it |are they )?worth [^,.?!]*|\blooking for [^,.?!]*"
    r"|\b(?:trying|want|hoping) to (?:progress|decide|plan)[^,.?!]*"
)
_SENTENCES = of_parts(r"(?:(?<![嗎吧呢])\s|[^?？。!！\s])+")
_INTERROGATIVE = of_parts(r"幾(?!乎)|多少|\bhow many\b|\bnumber of\b|總共")


_FIGURE_OF_EACH = compiled(
    r"(?:(?<!平均)路線|(?<!路)線|5\.\d{1,2}[a-d]?的?)[^。?？平]{0,8}(?:bolts?|掛片|快扣|耳片|長度|難度|級數)\s?(?:數量?|顆數)?(?:各自?|分別)(?:是|有)?(?:多少|幾)(?!\s?條)"
    r"|(?:幾|多少)條[、,，\s]*(?:各自?|分別)(?:是|有)?(?:多[長難高]|幾[級公米])"
    r"|(?:[幾些]條|每一?條|路線|5\.\d{1,2}[a-d]?的?)[^,，。?？]{0,6}(?:各自?|分別|每一?條)(?:是|有|的|長)*(?:幾"
    r"|多少)\s?(?:級|公尺|米|[根顆支個片]\s?(?:bolt|掛片|快扣))"
    # 「飛來石那三條幾級」, 「凡登峽谷那一排都什麼級數」
    r"|[那這](?:[一二兩三四五六七八九十]{1,2}條|\d{1,2}\s?條|幾條|一?[排串])(?:路線|線)?\s?(?:各自?|分別|都|通通)?是?(?:幾級|幾分"
    r"|多[難長]|什麼(?:級數|難度|等級)|哪些(?:級數|難度)|難度)"
    r"|[每各]一?條?(?:路線|線)?(?:各自?|分別|都)?(?:是|有|的|長|用)*(?:幾|多少)\s?"
    r"(?:級|公尺|米|[根顆支個片]\s?(?:bolts?|掛片|快扣|固定點|耳片))|[每各]一?條(?:路線|線)?(?:各自?|分別"
    r"|都)?多[長難高]"
    r"|[每各]一?條?(?:路線|線)(?:各自?)?的?(?:bolts?|掛片|快扣|固定點|耳片)(?:數量?|有?幾[顆個支]|$|[?？\s])"
    r"|\b(?:bolts?|bolt counts?|lengths?|grades?|heights?) (?:count )?(?:on|of|for) (?:each|every)(?: single)? "
    r"(?:routes?|climbs?|lines?)\b"
    r"|\bhow (?:long|hard|many (?:bolts|draws|quickdraws)) (?:is|are|does|do|on|for|has)? ?(?:each|every)\b"
)


def asks_figure_of_each(words: str) -> bool:
    """Whether a figure of every single route is asked for, which a list tells line by line."""
    return _FIGURE_OF_EACH.search(words) is not None


def asks_count(words: str) -> bool:
    """Whether a number of things is asked for."""
    return _COUNT.search(words) is not None


def counted_by(words: str) -> GroupBy | None:
    """Of what each a number is asked for: 「五個岩場各有幾條」; None where one number is enough."""
    if _EACH.search(words) is None:
        kinds = asks_count(words) and (_OF_KINDS.search(words) or _EACH_KIND.search(words))
        return "type" if kinds else None
    named = next((group for group, pattern in _GROUPS if pattern.search(words)), None)
    if named == "area" and len(_AREAS.findall(words)) == 1:
        # The areas of an area are its sectors: 「後門各區有幾條」.
        return "sector"
    if named == "region" and _COUNTS_CRAGS.search(words):
        # A crag's region stands in the list of crags.
        return None
    if named is None or named == "grade":
        if len(_CRAGS.findall(words)) > 1:
            return "crag"
        if len(_AREAS.findall(words)) > 1:
            return "area"
    return named


# 「南部幾個岩場加起來有幾條」: how many crags there are is not asked.
_SEVERAL_SUMMED = compiled(
    r"(?<!有)(?P<zh>[這那]?(?:幾|所有|全部的?)個?)(?=(?:岩場|岩區|區域|區|面?牆)的?(?:路線)?(?:全部|通通)?(?:加起來"
    r"|加總|加一加|合計|合起來|總共|一共|總計))"
)


SUMMED = Together(_SEVERAL_SUMMED)
"""Without these nothing is read here."""


def without_several(question: Masked) -> Masked:
    """The question without the 幾個 of places that are summed up, of which no number is asked."""
    said = _SEVERAL_SUMMED.search(question.words)
    return question if said is None else question.hide([(*said.span("zh"), TAKEN)])


def without_asides(words: str) -> str:
    """The words without those that only say why a number is wanted."""
    return _ASIDE.sub(" ", words)


def counting_sentence(words: str) -> str:
    """The sentence that asks for the number, where several are asked; what another one says is no condition of it."""
    said = _SENTENCES.findall(words)
    asked = [s for s in said if _INTERROGATIVE.search(s)]
    if len(said) < 2 or len(asked) != 1:
        return words
    sentence = hidden(asked[0], of=words)
    return sentence if asks_count(sentence) else words
