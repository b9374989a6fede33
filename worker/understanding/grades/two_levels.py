"""Read whose grade each is where two who climb together say theirs: 「我 5.11c，女友只爬 5.8」."""

from collections.abc import Sequence

from schemas.grades import bounds
from schemas.reading import Filter, Kind, RouteType
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.grades.bounds import GradeSpan, grade_range
from worker.understanding.matching.patterns import compiled, of_parts

_ONESELF = compiled(
    r"我(?!的?(?:女|男|朋|老|太|先|同|弟|妹|哥|姊|爸|媽|兒|小|們))|(?:^|[\s,.;])(?:i|i'm|i've|myself|me)\b"
)
_PARTNER = compiled(
    r"女友|男友|女朋友|男朋友|朋友|老公|老婆|太太|先生(?!們)|同事|同學|夥伴|隊友|繩伴|弟弟?|妹妹?|哥哥?|姊姊?|爸|媽|兒子|女兒|另一個|另一位|他|她"
    r"|\b(?:girlfriend|boyfriend|wife|husband|partner|friend|buddy|mate|son|daughter|brother|sister|dad|mum|mom"
    r"|colleague|he|she)\b"
)
# "Two lead 5.8 and two lead 5.11b", 「兩個人爬 5.8，兩個爬 5.11」: so many of a group.
_SOME = compiled(
    r"(?:[一兩二三四五六幾]|\d)\s?(?:個|位)(?:人|朋友|同學|隊友|新手|老手)?(?:[^,，。?？條]{0,6})$"
    r"|(?:有人|一半的?人?|其他人?|其餘的?人?|另外(?:一|兩|三)?(?:個|位)?人?)[^,，。?？條]{0,6}$"
    r"|\b(?:one|two|three|four|five|some|half|the (?:rest|others?)|others|\d)"
    r"(?: (?:of us|of them|people|friends|climbers|guys|pair|couple|group|team|person|half|rope))?"
    r" (?:(?:can |only |just |already )?(?:lead|climb|do|are|is)s?)(?: (?:at|on|in|up to|around|about|the|a))* $"
    r"|\b(?:the |an)others?(?: (?:two|half|pair|couple|group|one))?(?: (?:lead|climb|do|is|are|at|on|up to"
    r"|around)s?)* $"
)
_CLIMBER = of_parts(
    r"\s?(?:級|等級|程度)?的(?:人|朋友|夥伴|隊友)|s? (?:leaders?|climbers?|people|friends?|guys|partners?)\b"
)
_WHERE = compiled(
    r"哪一?(?:[面道片個]?牆|區|個區|個?岩場|裡|邊)|什麼地方|去哪"
    r"|\bwhere\b|\b(?:which|what) (?:walls?|areas?|sectors?|crags?|places?)\b"
    r"|\b(?:a|any) (?:walls?|areas?|sectors?|crags?|places?) (?:for|where|that)\b"
)
_WITHIN = 2
"""How many steps below what somebody climbs is still worth the way for them; a choice of ours."""


def two_levels(words: str, spans: Sequence[GradeSpan]) -> bool:
    """Whether the grades are those of two people, the asker and another one, and not the same."""
    if len(spans) != 2 or spans[0][:3] == spans[1][:3] or spans[0].system != spans[1].system:
        return False
    whose = _whose(words, spans)
    return "nobody" not in whose and (whose[0] != whose[1] or whose[0] == "some")


def for_both(
    words: str, spans: Sequence[GradeSpan], subject: Kind | None, intent: IntentReading, *, placed: bool
) -> tuple[Kind | None, IntentReading]:
    """What is wanted for two levels: a wall or a crag that suits both where one is asked for, else routes for each."""
    if intent.intent not in ("list", "search", "detail", "recommend") or subject not in ("route", "area", "crag", None):
        return subject, intent
    if not two_levels(words, spans):
        return subject, intent
    if _WHERE.search(words) is not None:
        return ("area" if placed else "crag" if subject != "area" else subject), IntentReading("list")
    return ("route", IntentReading("recommend", mode="exploration")) if subject != "area" else (subject, intent)


def places_for_both(words: str, spans: Sequence[GradeSpan], types: tuple[RouteType, ...]) -> Fields:
    """The fields by which a place suits two people: routes about the grade of the one, and some up to the other's."""
    if not two_levels(words, spans) or spans[0].system not in ("yds", "v"):
        # Grades of other ladders are turned into those of the rows elsewhere, one at a time.
        return {}
    easier, harder = sorted(spans, key=lambda s: s.high)
    below = Filter(grades=grade_range(easier.system, None, easier.high), route_types=types)
    lowest = bounds(harder.system)[0]
    own = grade_range(harder.system, max(lowest, harder.low - _WITHIN), harder.high)
    return {"grades": own, "not_grades": (), "also": below}


def _whose(words: str, spans: Sequence[GradeSpan]) -> list[str]:
    """Whose each grade is: that of whoever is named last before it, after the grade before."""
    found: list[str] = []
    at = 0
    for span in spans:
        before = words[at : span.start]
        own = max((m.end() for m in _ONESELF.finditer(before, words)), default=-1)
        other = max((m.end() for m in _PARTNER.finditer(before, words)), default=-1)
        some = _SOME.search(before, words) is not None or _CLIMBER.match(words, span.end) is not None
        found.append(("some" if some else "nobody") if own == other else "oneself" if own > other else "partner")
        at = span.end
    return found
