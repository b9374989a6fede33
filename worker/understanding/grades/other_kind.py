"""Recognise that a boulder grade is wanted as a grade of routes, or the other way round, where only the kind is said.

"I boulder V4, what sport grade is that", 「爬5.11的人抱石大概V幾」: no system is named, and no routes are wanted.
"""

from schemas.reading import GradeSystemName
from worker.understanding.grades.bounds import GradeSpan
from worker.understanding.matching.patterns import Pattern, compiled

ROPED: tuple[GradeSystemName, ...] = ("yds", "french", "uiaa")
BOULDER: tuple[GradeSystemName, ...] = ("v", "font")
ON_ROPES = Pattern(
    r"先鋒|上攀|繩攀|頂繩|運動攀|運攀|爬繩|繩索|路線(?:的)?(?:難度|等級|級數|幾級)"
    r"|\b(?:sport|lead(?:ing)?|ropes?|roped|trad|top[ -]?rop(?:e|ing))\b|\broutes? grades?\b"
)
"""The kind of climbing whose grades are those of routes."""
_ON_BOULDERS = Pattern(r"抱石|\bboulder(?:s|ing|ers?)?\b")
# How hard that is, and nothing of a row: no price, no length and no number of routes.
_HOW_HARD = Pattern(
    r"幾級|v ?幾|爬幾|(?:大概|大約|差不多|約|到|算|是)幾(?![條間個家天年月點])|多難"
    r"|什麼(?:程度|等級|難度|級數?|水準|水平|級別)|(?<!有)多少(?![錢人條間公米天次時年])|(?:哪個?|哪一?個?|何種)(?:等級|級數|級|難度|程度)|等於|換算|相當|對應"
    r"|\b(?:what|which)(?: (?!routes?\b|climbs?\b|problems?\b)[\w.+-]+){0,3} (?:grades?|levels?)\b|\bhow hard\b"
    r"|\bequivalen|\bequals?\b|\btranslat|\bconvert|\bcorrespond|\b(?:in|on) (?:\w+ )?(?:terms|ropes?)\b"
    r"|\bwhat (?:can|could|should|would|will|might|do) (?:i|you|they|one|someone|we) "
    r"(?:be (?:able to )?|expect to |hope to )?(?:lead|climb|redpoint|onsight|send|boulder)(?:ing)?"
    r"(?: (?:on|in|outside|outdoors|sport|with) ?[\w ]{0,12})?[\s?]*$"
)
_GRADE_ITSELF = compiled(
    r"^(?:v ?\d{1,2}|5\.\d+[a-d]?) (?:(?:route|sport|lead|rope) grades?|sport|lead|top ?rope)[\s?]*$"
)
# Whoever climbs the one, whether he climbs the other: 「抱石V4的人爬得了5.12嗎」.
_CAN_CLIMB = compiled(
    r"(?:可以|能|會|應該)[^,，。]{0,6}爬|爬得[了到上動]|夠爬"
    r"|\b(?:can|could|should|able to|ready to|enough to)\b[^,.]{0,30}"
    r"\b(?:climb|lead|send|redpoint|onsight|do|boulder)\b"
)
_ASKS_MORE = compiled(r"怎|什麼|哪|有沒有|推薦|\b(?:how|what|which|where|any|recommend)\b")
_ROW_WORDS = compiled(r"路線|岩場|岩館|攀岩館|公尺|\broutes?\b|\bclimbs\b|\bgyms?\b|\bcrags?\b")
_BESIDE = 4
"""Within how many characters of a lettered grade the word for boulders makes it one of Font."""


def of_other_kind(words: str, span: GradeSpan) -> GradeSystemName | None:
    """The ladder of the other kind of climbing in which a grade is wanted; None where the words want no such thing."""
    boulders = span.system in BOULDER
    if (ON_ROPES if boulders else _ON_BOULDERS).search(words) is None:
        return None
    if _HOW_HARD.search(words) is None and _GRADE_ITSELF.search(words) is None:
        return None
    return "yds" if boulders else "v"


def reaches(words: str, spans: list[GradeSpan]) -> bool:
    """Whether it is asked if whoever climbs a grade climbs one of the other kind."""
    return (
        len(spans) == 2
        and (spans[0].system in BOULDER) != (spans[1].system in BOULDER)
        and _CAN_CLIMB.search(words) is not None
        and _ASKS_MORE.search(words) is None
    )


def without_row_words(words: str) -> str:
    """The words without those for routes and places, where a grade of the other kind is wanted and none of them."""
    return _ROW_WORDS.sub(" ", words)


def beside_boulders(words: str, span: GradeSpan) -> bool:
    """Whether a lettered grade stands beside the word for boulders and so is Font: 「抱石7A」, "a 6c boulder"."""
    before, behind = words[max(0, span.start - _BESIDE) : span.start], words[span.end : span.end + 2 * _BESIDE + 2]
    return ON_ROPES.search(before) is None and _ON_BOULDERS.search(f"{before} {behind}") is not None
