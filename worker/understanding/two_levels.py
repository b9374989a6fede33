"""Read whose grade each is where two who climb together say theirs: 「我 5.11c，女友只爬 5.8」."""

from collections.abc import Sequence

from schemas.grades import bounds
from schemas.reading import Filter
from worker.understanding.grades import GradeSpan, grade_range
from worker.understanding.narrowing import Fields
from worker.understanding.patterns import compiled

_ONESELF = compiled(
    r"我(?!的?(?:女|男|朋|老|太|先|同|弟|妹|哥|姊|爸|媽|兒|小|們))|(?:^|[\s,.;])(?:i|i'm|i've|myself|me)\b"
)
_PARTNER = compiled(
    r"女友|男友|女朋友|男朋友|朋友|老公|老婆|太太|先生(?!們)|同事|同學|夥伴|隊友|繩伴|弟弟?|妹妹?|哥哥?|姊姊?|爸|媽|兒子|女兒|另一個|另一位|他|她"
    r"|\b(?:girlfriend|boyfriend|wife|husband|partner|friend|buddy|mate|son|daughter|brother|sister|dad|mum|mom"
    r"|colleague|he|she)\b"
)
_WITHIN = 2
"""How many steps below what somebody climbs is still worth the way for them; a choice of ours."""


def two_levels(words: str, spans: Sequence[GradeSpan]) -> bool:
    """Whether the grades are those of two people, the asker and another one, and not the same."""
    if len(spans) != 2 or spans[0][:3] == spans[1][:3] or spans[0].system != spans[1].system:
        return False
    return sorted(_whose(words, spans)) == ["oneself", "partner"]


def places_for_both(words: str, spans: Sequence[GradeSpan]) -> Fields:
    """The fields by which a place suits two people: routes about the grade of the one, and some up to the other's."""
    if not two_levels(words, spans) or spans[0].system not in ("yds", "v"):
        # Grades of other ladders are turned into those of the rows elsewhere, one at a time.
        return {}
    easier, harder = sorted(spans, key=lambda s: s.high)
    below = Filter(grades=grade_range(easier.system, None, easier.high))
    lowest = bounds(harder.system)[0]
    own = grade_range(harder.system, max(lowest, harder.low - _WITHIN), harder.high)
    return {"grades": own, "not_grades": (), "also": below}


def _whose(words: str, spans: Sequence[GradeSpan]) -> list[str]:
    """Whose each grade is: that of whoever is named last before it, after the grade before."""
    found: list[str] = []
    at = 0
    for span in spans:
        before = words[at : span.start]
        own = max((m.end() for m in _ONESELF.finditer(before)), default=-1)
        other = max((m.end() for m in _PARTNER.finditer(before)), default=-1)
        found.append("nobody" if own == other else "oneself" if own > other else "partner")
        at = span.end
    return found
