"""Tell by where words stand that they only say that a place has what is counted or listed: "how many … does it boast".

Which verb says so is of no matter where nothing else can stand there; what says which of them are meant stands
elsewhere: "how many routes were rebolted".
"""

from worker.text.folding import holds_cjk
from worker.understanding.matching.patterns import of_parts
from worker.understanding.wording.masking import NAME

_PART = r"(?: (?:wall|area|crag|sector|valley|gym|cave)s?)?"
_PLACE = rf"(?:the )?{NAME}+(?: {NAME}+)*(?: (?:at|in) {NAME}+)?(?:['’]s)?{_PART}"
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a (?:hundred|thousand|dozen))"
_ROWS = r"(?:route|climb|line|problem|area|sector|wall|section|part|zone|gym|crag)s|pitches|branches"
# "How many climbs does \ue003 boast", "into how many areas is \ue002 divided".
_ASKED_OF_IT = of_parts(rf"\bhow many (?:\w+ ){{0,2}}?(?:{_ROWS})\b.*\b(?:do|does|did|is|are|was|has) {_PLACE} $")
_ENDS = of_parts(r"(?: (?:of|up|into|in|to|with|out))?(?: (?:in )?(?:total|all|altogether|exactly|really|then))*\W*$")
# "\ue002 comprises how many areas", "is it true that \ue003 possesses merely two routes".
_OF_THE_PLACE = of_parts(rf"{NAME}{_PART}(?: (?:is|are|was|gets))? $")
_SO_MANY = of_parts(
    r" (?:(?:up )?(?:of|into) |out of )?(?:(?:exactly|only|just|merely|about|around|some|a total of|roughly|like) )*"
    rf"(?:how many|{_NUMBER})\b"
)
# What the service did with them: "the gyms you've catalogued".
_YOU_HAVE = of_parts(r"\b(?:you['’]ve|you have|you) $")
# 「被切成幾塊區域」
_INTO_PARTS = of_parts(r"(?:了)?(?:幾|多少)(?:大|個|塊|片)*(?:不同的?)?(?:分?區|部[分份]|牆|塊|岩區)")
_INTO = frozenset("成為作做")


def only_says_had(clause: str, start: int, end: int) -> bool:
    """Whether the words at start to end of a clause that counts or lists only say that a place has what is asked."""
    before = clause[:start]
    if holds_cjk(clause[start:end]):
        return clause[end - 1] in _INTO and _INTO_PARTS.match(clause, end) is not None
    if " " in clause[start:end]:
        return False
    if _ENDS.match(clause, end) is not None:
        of_us = clause[start:end].endswith("ed") and _YOU_HAVE.search(before) is not None
        return of_us or _ASKED_OF_IT.search(before) is not None
    return _OF_THE_PLACE.search(before) is not None and _SO_MANY.match(clause, end) is not None
