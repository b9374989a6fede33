"""Grades that follow from the asker's level: a step up for the next route, easy ones for beginners."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from schemas.grades import bounds, ordinal
from schemas.reading import GradeRange, Kind
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.comparisons import is_own_limit
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.grades.bounds import GradeSpan, grade_range, step_up
from worker.understanding.grades.other_kind import BOULDER
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal import asker
from worker.understanding.wording.masking import ROUTE

BEGINNER_MOST = "5.9"
"""The hardest grade that is shown to who begins, or asks for something easy."""
BEGINNER_MOST_V = "V1"


WARM_UP: dict[str, tuple[int, int]] = {"yds": (4, 9)}
WARM_UP_ELSE = (2, 4)
"""How many steps below what somebody climbs a warm-up lies, at least and at most: 5.9 to 5.11a for a 5.12a climber."""
_ROPED = frozenset({"sport", "trad", "toprope", "mixed"})
_FIRST_5_10, _FIRST_5_11 = ordinal("5.10a", "yds"), ordinal("5.11a", "yds")
_FOR_LEVEL = compiled(
    r"(?:在|最近|目前|還)(?:磨|刷|拍|嗑|啃|衝|卡|project)(?!過)|的人|前(?:的)?(?:熱身|暖身)|之前|要(?:爬|試|衝|送)|準備|\bclimbers?\b|\bbefore\b|\bproject|\btrying\b"
    r"|\bfor (?:an? |my |the )?(?:5\.|1[0-5][a-d]|v\d)"
)


# How many easy ones there are is how many a beginner may climb; the answer says the grade.
_EASY_ONES = compiled(
    r"(?<!最)(?:簡單|容易|輕鬆|新手)(?:級|向)?(?:一點)?的?(?:路線|線|運攀|傳攀|抱石|頂繩|運動(?:攀|路?線)|傳統(?:攀|路線))"
    r"|(?<!最)(?:簡單|容易|輕鬆)的(?=(?:比較|較|更|最)?多)|(?<!差不)多(?:一點)?(?:簡單|容易|輕鬆)的(?=\W*$)"
    r"|\b(?:easy|beginner(?:-friendly)?) (?:\w+ )?(?:routes|climbs|lines|sport|trad|boulders|top ?ropes)\b"
)
_FIRST_OF = compiled(r"(?:第一[條個]|首條)\s*(?:的)?\s*\ue006?(?:5\s?[.點]|五點)|\bfirst (?:ever )?(?:5\.|five)")
_TAKES_BEGINNERS = compiled(
    r"帶[^,，。?？]{0,8}(?:新手|初學|沒爬過|學員|學生|小朋友|小孩|小白|入門)[^?？]*(?:我|教練|先鋒|程度|領隊)"
    r"|我[^,，。?？]{0,12}(?:5[.點]\d|\ue006)[^?？]*帶[^,，。?？]{0,8}(?:新手|初學|沒爬過|學員|小朋友|小孩|小白)"
    r"|\b(?:tak|bring|guid|teach|coach)(?:e|ing)? [^,.?]{0,24}(?:beginners?|newbies|first[- ]timers?|novices?|kids)"
    r"[^?]*\b(?:i|coach|guide|instructor|leader) (?:can |only )?(?:lead|climb)s?\b"
    r"|\bi (?:can |only )?(?:lead|climb) [^?]*\b(?:tak|bring|guid|teach)(?:e|ing)? [^,.?]{0,24}"
    r"(?:beginners?|newbies|novices?|kids)"
)
# "We climb until 5.10d. … in that grade or below"
_THAT_OR_LESS = compiled(
    r"\b(?:that|this) (?:grade|level|difficulty) (?:or|and) (?:below|easier|under|lower|less)\b"
    r"|[這那]個?(?:級數|級|難度|等級)(?:或)?以下"
)
# Who looks for a project of a grade climbs that grade; who says what they climb and looks for one wants a harder route.
_A_PROJECT = compiled(r"(?<!next )(?<!下一個)(?<!下一條)project")


def warm_up(level: GradeRange) -> GradeRange:
    """The grades that warm somebody up who climbs at a level: clearly easier, several steps below its easiest."""
    least, most = WARM_UP.get(level.system, WARM_UP_ELSE)
    lowest = bounds(level.system)[0]
    own = level.low if level.low is not None else level.high
    if own is None:
        return level
    if level.system == "yds" and own < _FIRST_5_11:
        # Up to 5.9 a step is a whole number, and those of a 5.10 climber are one and more of them below.
        number = min(own, _FIRST_5_10)
        return grade_range("yds", max(lowest, number - most // 2), max(lowest, number - 1))
    return grade_range(level.system, max(lowest, own - most), max(lowest, own - least))


def _warms_up_for(words: str) -> bool:
    """Whether the grade beside a wish to warm up is what the asker climbs, not that of the warm-up."""
    return asker.states_level(words) or _FOR_LEVEL.search(words) is not None


def by_level(words: str, fields: Fields, intent: IntentReading, subject: Kind | None, found: Constraints) -> Fields:
    """Grades that follow from the asker's level: a step up for the next route, easy ones for beginners."""
    numbers = intent.intent in ("count", "compare", "distribution") and _EASY_ONES.search(words) is not None
    # The longest of the easy ones is none of the hard ones.
    most = intent.intent == "extreme" and intent.extreme not in ("hardest", "easiest") and "easi" not in words
    if not (numbers or most or intent.intent in ("recommend", "list")) or subject not in ("route", "crag", "area"):
        return fields
    grades: GradeRange | None = fields.get("grades")
    if grades is not None and grades.high is not None and _THAT_OR_LESS.search(words):
        return fields | {"grades": replace(grades, low=None, low_text=None)}
    tells = intent.intent == "recommend" or asker.states_level(words) or _WHO_BOULDERS.search(words) is not None
    if grades is not None and tells and grades.system in BOULDER and on_rope(words, fields.get("route_types", ())):
        # What somebody boulders says nothing of what they lead.
        led = _led(found)
        grades = None if led is None else grade_range(led.system, led.low, led.high)
        fields = {name: value for name, value in fields.items() if name not in ("grades", "not_grades")}
        fields |= {} if grades is None else {"grades": grades}
    told = grades is not None and (grades.low is not None or is_own_limit(words))
    if told and len(found.grades.spans) == 1 and asker.only_indoors(words):
        # What is climbed on plastic is no grade to begin with outdoors.
        grades = None
        fields = {name: value for name, value in fields.items() if name not in ("grades", "not_grades")}
    if (
        grades is not None
        and (grades.low is not None or is_own_limit(words))
        and _TAKES_BEGINNERS.search(words)
        and asker.for_beginners(words)
    ):
        # The grade is that of whoever takes them there; what nothing is to be harder than is wanted.
        grades = None
        fields = {name: value for name, value in fields.items() if name not in ("grades", "not_grades")}
    marked = "beginner_friendly" in fields.get("features", ())
    likened = intent.mode == "similar" and ROUTE in words
    if grades is None and not (marked or likened or fields.get("not_grades")) and asker.for_beginners(words):
        boulder = fields.get("route_types") == ("boulder",)
        hardest = BEGINNER_MOST_V if boulder else BEGINNER_MOST
        system: Literal["v", "yds"] = "v" if boulder else "yds"
        easy = GradeRange(system, None, ordinal(hardest, system), None, hardest)
        return fields | {"grades": easy}
    if grades is not None and found.grades.all_climbed:
        return fields | {"grades": _of_levels(found.grades.spans, found.grades.climbed, intent), "not_grades": ()}
    if grades is not None and found.grades.climbed is not None:
        # Beside what the asker climbs it is said what is wanted.
        return fields
    if grades is not None and "warm_up" in fields.get("features", ()) and _warms_up_for(words):
        return fields | {"grades": warm_up(grades)}
    if grades is not None and intent.mode == "progression" and ROUTE in words:
        # "I've ticked Redhead. What should be my next 5.11": the routes say the level, the grade what is wanted.
        return fields
    if grades is not None and len(found.grades.spans) == 1 and _FIRST_OF.search(words) and ROUTE not in words:
        # Nobody's first 5.12 is a 5.12d.
        whole = found.grades.spans[0]
        if (grades.low, grades.high) == (whole.low, whole.high) and whole.high - whole.low > 1:
            return fields | {"grades": grade_range(whole.system, whole.low, whole.low + 1)}
    limit = grades is not None and grades.low is None and is_own_limit(words)
    if (
        grades is not None
        and (grades.low is not None or limit)
        and grades.high is not None
        and intent.mode == "progression"
    ):
        aim = max(found.grades.spans, key=lambda s: s.low)
        if len(found.grades.spans) > 1 and aim.system == grades.system:
            # "I climb 5.10d and want to break into 5.11": the aim is named.
            return fields | {"grades": grade_range(aim.system, aim.low, aim.high), "not_grades": ()}
        if (asker.names_aim(words) or _A_PROJECT.search(words)) and not asker.states_level(words):
            return fields
        return fields | {"grades": step_up(grades)}
    return fields


def _of_levels(spans: Sequence[GradeSpan], hardest: GradeSpan | None, intent: IntentReading) -> GradeRange | None:
    """From the grade that is onsighted to the one that is redpointed; a step above the latter for who wants a step."""
    if hardest is None:
        return None
    if intent.mode == "progression":
        return step_up(grade_range(hardest.system, hardest.low, hardest.high))
    return grade_range(hardest.system, min(s.low for s in spans if s.system == hardest.system), hardest.high)


_WHO_BOULDERS = compiled(r"\bv\d{1,2}(?: \w+)? (?:climber|boulderer)s?\b|(?:抱石|爬)\s?v\d{1,2}的人")
_LINES = compiled(r"路線|繩攀|先鋒|\b(?:routes?|lines?|lead|rope|roped|multi-?pitch)\b")


def on_rope(words: str, kinds: Sequence[str]) -> bool:
    """Whether what is asked for is climbed on a rope, where a grade of boulders is told."""
    if "boulder" in kinds:
        return _ROPED.issuperset(k for k in kinds if k != "boulder") and len(kinds) > 1
    return bool(kinds) or _LINES.search(words) is not None


def _led(found: Constraints) -> GradeSpan | None:
    """The lowest of the grades of roped climbs that are told."""
    return min((s for s in found.grades.spans if s.system not in BOULDER), key=lambda s: s.low, default=None)


def stated_level(words: str, found: Constraints, intent: IntentReading) -> GradeRange | None:
    """What the asker climbs, where a recommendation or a journey starts from it: the lowest grade that is said."""
    if intent.intent != "recommend" or not found.grades.spans:
        return None
    # Who wants to go up from a grade climbs it, unless it is the grade to be climbed.
    aims = asker.names_aim(words) or _A_PROJECT.search(words) is not None
    rises = intent.mode == "progression" and len(found.grades.spans) == 1 and not aims
    if not (rises or asker.states_level(words)):
        return None
    own = found.grades.climbed or min(found.grades.spans, key=lambda s: s.low)
    if own.system in BOULDER and on_rope(words, found.types.wanted):
        led = _led(found)
        if led is None:
            return None
        own = led
    return grade_range(own.system, own.low, own.high)
