"""Recognise two grades set against each other: 「5.11a 跟 6c 哪個難」, "is V4 about 5.12"."""

from collections.abc import Sequence

from worker.understanding.grades.bounds import GradeSpan
from worker.understanding.matching.patterns import Pattern
from worker.understanding.wording.masking import TAKEN

_G = TAKEN
_GAP = rf"[^{_G}]"
_JOINT = (
    r"\s*(?:級|的)?\s*(?:跟|和|與|同|還是|或是?|比|對|、|,|，|/|\bvs\.?|\bversus\b|\band\b|\bor\b|\bthan\b|\bto\b)\s*"
    r"(?:法式|美式|french|yds|font|抱石)?\s*"
)
_HARD = r"(?:難(?!度)|硬|簡單|容易|高|低|輕鬆)"
_HARDER = r"\b(?:harder|easier|tougher|higher)\b"
_LIKE = r"(?:harder|easier|tougher|the same|same|equal|equivalent|like|similar|close|hard|comparable)"
_END = r"\s*(?:嗎|吧|呢|對嗎|對吧|齁|吼|沒錯|\?|？|$)"
_SETS_AGAINST = Pattern(
    # 「5.11a 跟 6c 哪個難」, 「哪個比較難，5.11a 還是 6c」
    rf"{_G}{_JOINT}{_G}{_GAP}{{0,8}}(?:哪|誰){_GAP}{{0,6}}?{_HARD}"
    rf"|(?:哪|誰){_GAP}{{0,6}}?{_HARD}{_GAP}{{0,6}}{_G}{_JOINT}{_G}"
    rf"|{_G}\s*(?:級|的)?\s*(?:有沒有|有|會|是不是|是否)?\s*(?:比|有)\s*{_G}\s*(?:還要?|更|來得|那麼|這麼)?\s*{_HARD}(?:多少|幾級)?{_END}"
    rf"|{_G}{_JOINT}{_G}\s*(?:是)?(?:不是)?(?:一樣|同樣|差不多|同級|同一級|相當|等於|差幾|差多少|相差|差很多|差不少)"
    # 「5.10d 到 5.11a 是不是很大的一個坎」, "how big is the gap between V4 and V5"
    rf"|{_G}\s*(?:級)?\s*(?:跟|和|與|同|到|至|跳到?|升到?)\s*{_G}{_GAP}{{0,10}}(?:差距|差別|落差|差異|差很|差多|坎|門檻|區別|不同|不一樣|分別(?:{_END}|在於))"
    rf"|\b(?:difference|gap|jump|step|leap)\b{_GAP}{{0,12}}{_G}\s*(?:and|to|vs\.?|versus|->?)\s*{_G}"
    rf"|{_G}\s*(?:and|to|vs\.?|versus)\s*{_G}{_GAP}{{0,16}}\b(?:difference|gap|jump|step|leap)\b"
    rf"|{_G}\s*(?:級)?\s*(?:大概|大約|約|差不多|應該|可以|也|就)*"
    rf"(?:是不是|是否|是|等不等於|等於|相當於?|算不算是?|算是?|等同於?|=|換算(?:成|是)?)"
    rf"\s*(?:就是|等於|大概|大約|約|差不多)*(?:法式|法國|美式|抱石)?的?\s*{_G}{_END}"
    rf"|\b(?:does|do|would)\b{_GAP}{{0,8}}{_G}\s*(?:really |roughly |about |just )*(?:mean|equal|correspond to|match)"
    rf"{_GAP}{{0,12}}{_G}\s*\??$"
    # "which is harder, 6c or 5.11a", "6c or 5.11a, which is harder", "is V4 about 5.12", "how does V4 compare to 5.12"
    rf"|\b(?:which|what)\b{_GAP}{{0,30}}{_HARDER}{_GAP}{{0,14}}{_G}{_GAP}{{1,14}}{_G}"
    rf"|{_G}{_JOINT}{_G}{_GAP}{{0,10}}\b(?:which|what|who)\b{_GAP}{{0,16}}{_HARDER}"
    rf"|\b(?:is|are|isn't)\b{_GAP}{{0,16}}{_G}\s*"
    rf"(?:really |about |roughly |just |basically |considered |as |a |much |any )*{_LIKE}?{_GAP}{{0,12}}{_G}\s*\??$"
    # "one says 5.10+ and the next 5.10d, are those the same thing"
    rf"|{_G}{_GAP}{{1,40}}{_G}{_GAP}{{0,24}}\b(?:are|is)(?: (?:those|these|they|the two|both|that|it))?(?: \w+)? "
    rf"(?:the same|equal|equivalent|identical)\b"
    rf"|{_G}{_GAP}{{1,40}}{_G}{_GAP}{{0,40}}\b(?:they|those|these|the two|both|all)(?: \w+)?(?: are"
    rf"|['’]re|'s| is| mean)(?: \w+)? "
    rf"(?:the same|equal|equivalent|identical|interchangeable)\b"
    rf"|{_G}{_GAP}{{0,4}}\b(?:equals?|equates? to|is equal to|is equivalent to|means|is just"
    rf"|is basically)\s*{_G}\s*(?:,|\?|right|correct|$)"
    rf"|{_G}{_GAP}{{1,24}}{_G}{_GAP}{{0,12}}(?:是不是|算不算|是|算)(?:指)?(?:一樣|同一?[個級]|同樣|相同|相等|等同|等值)"
    rf"|\bhow (?:does|do|much|many|would)\b{_GAP}{{0,24}}{_G}{_GAP}{{0,14}}"
    rf"(?:compare|relate|harder|easier|from)?{_GAP}{{0,14}}{_G}\s*\??$"
)
_OF_SETS = Pattern(
    r"推薦|有沒有|哪些|哪幾|幾條|多少條|\bthere\b(?!(?: \w+){0,4} (?:difference|gap|jump|step)\b)"
    r"|\b(?:which|what|how many|any|list) (?:\w+ )?(?:routes|climbs"
    r"|lines|problems|boulders)\b|\banything\b|\bsomething\b|\brecommend|\bsuggest"
)


def set_against(words: str, spans: Sequence[GradeSpan]) -> bool:
    """Whether a question sets its only two grades against each other, and asks for no rows."""
    if len(spans) != 2 or _OF_SETS.search(words):
        return False
    marked, at = "", 0
    for span in spans:
        marked += words[at : span.start] + _G
        at = span.end
    return _SETS_AGAINST.search(marked + words[at:]) is not None
