"""Read whether a journey is to be planned, and for how many days."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from schemas.reading import Filter, GradeRange, Mention
from worker.understanding.followups.self_standing import GRADE
from worker.understanding.grades.bounds import GradeSpan, grade_range
from worker.understanding.matching.patterns import compiled

MOST_DAYS = 5
_PLANS = compiled(
    r"規劃|規畫|計畫|安排|(?:幫(?:我|忙)|怎麼|想|要|來|可以)[^,，。?？]{0,3}排(?:個)?[一兩二三1-5半]\s?[天日]"
    r"|排(?:一個|個|一下|出)?\s*(?:\S{0,8})行程|行程|一日遊|[兩二三四五]日遊|怎(?:麼|樣|麼樣)?安?排(?!隊)"
    r"|如何安?排(?!隊)|攀岩(?:小旅行|之旅|旅行)"
    r"|\b(?:sketch|map|rough|lay) out (?:an?|our|my|the|some) (?:\w+ ){0,2}(?:day|days|weekend|afternoon|morning)\b"
    r"|\bitinerar(?:y|ies)\b|\bplan(?:s|ning)?\b|\b(?:road |climbing |day )?trips?\b|\bschedule\b"
)
# 「連假兩天想去壽山，幫我排一下」: with so many days said it is they that are filled.
_ARRANGES = compiled(
    r"(?:幫(?:我們?|忙)?|可以|請|怎麼|來|該)[^,，。?？]{0,4}(?<!安)排(?![序隊行名列除斥])(?:一?下|個|出|好|滿|看看"
    r"|路線|嗎|比較|$)|(?:^|[\s,，])排(?:一下|看看|[一二兩三四五六七八\d]{1,2}條)"
)
# What is planned when one of these is said is not a journey.
_OTHER = compiled(
    r"訓練計[畫劃]|計[畫劃]書|課程|訓練(?:菜單|表)|\btraining plan\b|\bworkout\b|\blesson plan\b"
    r"|\bhow (?:many|do|long|far)\b|交通|怎麼去|\bget there\b"
)
# The journey is only what the routes are for: "some classics around 5.12 for a Kenting trip".
_ROUTES_FOR_ONE = compiled(
    r"\b(?:recommend|suggest|some|any|which|what|best|good|must-do|few)\b[^,?!]{0,30}"
    r"\b(?:classics?|routes|climbs|lines|problems|boulders|5\.\d{1,2}[a-d]?s)\b"
    r"[^,?!]{0,48} (?:for|on|during) (?:an? |my |our |the |this |next |upcoming ){0,2}[^,?!]{0,20}\btrip\b"
)
# Who says no more than for how many days they go somewhere wants them filled: 「我想去墾丁爬三天」.
_GOES_FOR_DAYS = compiled(
    r"^(?:我們?|下週|下個?月|週末|連假|暑假|寒假|過年|這次|[,，\s])*(?:想|要|打算|準備|預計)[^,，。?？]{0,3}去?[\ue002\ue003]+"
    r"[^,，。?？]{0,3}(?:爬|攀|玩|待)(?:岩|個)?\s?(?:[兩二三四五2-5]\s?[天日](?:[一二三四兩]夜)?)[啦喔吧了。!！\s]*$"
    r"|^(?:(?:i|we)(?:'d| would)? (?:like|want|plan|love)|(?:i'm|we're) (?:going|planning|hoping))(?: to)?(?: go)?"
    r"(?: climb(?:ing)?)? (?:in|at|to) (?:the )?[\ue002\ue003]+(?: [\ue002\ue003]+)* for (?:[2-5]|two|three|four|five)"
    r" days[.!\s]*$",
)
_DAYS = compiled(
    r"(?<![.\d])(\d{1,2}|[一二兩三四五六七八九十])\s*(?:整)?[天日](?!前|後|票|內|以內|幾)"
    r"|\b(\d{1,2}|one|two|three|four|five|six|seven|ten)[- ]?(?:full )?(?:days?|day)\b"
)
_ONE = compiled(
    r"一日遊|半天|\b(?:a|one|single|half)[- ]day\b|\bday trip\b|\bday out\b|\b(?:a|one|my|our) (?:full |whole |good )?"
    r"[\ue002\ue003]+ day\b"
)
_ON_ROCK = compiled(r"岩場|戶外|天然岩|外岩|\bcrags?\b|\boutdoors?\b|\b(?:real|actual|outdoor) rock\b|[\ue002\ue003]")
# "Warm up on 5.10s, then project 5.12": what a day is made of.
_BUILDS_UP = compiled(
    r"(?:熱身|暖身)[^。?？]{0,16}?(?:然後|接著|之後|最後|下午|中午|再|後|主爬|主攻|收尾)[^。?？]{0,8}?(?:試|爬|衝"
    r"|磨|挑戰|project|拼|打|送|攻|上)"
    r"|\bwarm(?:ing)?[- ]?up\b(?:[^.?!]|\.(?=\d)){0,40}?\b(?:then|before|after(?:wards)?|and|followed by"
    r"|into)\b(?:[^.?!]|\.(?=\d)){0,24}?"
    r"\b(?:project\w*|try\w*|work\w*|send\w*|attempt\w*|climb\w*|push\w*|get on|jump on|something|finish\w*|5\.\d)"
)
_WEEKEND = compiled(r"週末|周末|假日兩天|\bweekend\b")
_NUMBERS = {
    **{c: n for n, c in enumerate("一二三四五六七八九十", 1)},
    **{w: n for n, w in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)},
    "兩": 2,
}
# That a journey is planned is only told, where something else is asked.
_TELLS = compiled(
    r"(?:我|們|想|要|打算|準備|正在|在|來|先|好)(?:先|來)?(?:安?排|規[劃畫]|計[劃畫])|行程用|^(?:安排|計[劃畫])"
    r"|之後(?:要)?排"
    r"|^\W*(?:[\w\ue002\ue003]+ ){0,3}trip\s?[:：,，.]"
    r"|\b(?:planning|(?:we|i|i'm|we're|i am|we are)(?: will| want to| going to)? plan(?:ning)?|(?:before|after"
    r"|during|on|for) (?:a|my"
    r"|our|the|this|that|their|next) (?:\w+ )*trip)\b"
)
_ORDERS = compiled(
    r"幫|請(?!問)|給我|怎麼排|如何排|推薦|建議|\b(?:please|help|can you|could you|make|suggest|recommend|give)\b"
    r"|^plan\b"
)
_WHICH_CRAG = re.compile(
    r"哪一?[個座]岩場|\b(?:what crags?|(?:suggest|recommend)(?: me)? (?:an?|some|any) (?:\w+ )?crags?)\b"
    r"(?! .{0,40}\b(?:itinerary|schedule|plan)\b)|\bwhich (?:[a-z]+ )?crags?\b(?! .{0,40}\b(?:itinerary|schedule"
    r"|plan)\b)"
)
_PLACES = frozenset({"crag", "area", "sector", "region", "city", "district"})


def trip_days(words: str, *, of_gyms: bool = False) -> int | None:
    """The days of the journey that a question wants planned, 1 to 5; None when it wants no journey.

    Of gyms alone no journey is made; one that names rock beside them is.
    """
    if _BUILDS_UP.search(words) and len(list(GRADE.finditer(words))) > 1 and not (of_gyms or _OTHER.search(words)):
        return days_said(words) or 1
    a_day = days_said(words) is not None or _ONE.search(words) is not None
    arranges = _ARRANGES.search(words) is not None and a_day
    if (
        not (arranges or _PLANS.search(words) or _GOES_FOR_DAYS.search(words))
        or _OTHER.search(words)
        or (of_gyms and not _ON_ROCK.search(words))
    ):
        return None
    if (counted := days_said(words)) is not None:
        return counted
    if _ONE.search(words):
        return 1
    if _WEEKEND.search(words):
        return 2
    # Plans are made of much else; without a length only words for a journey tell that one is meant.
    tour = re.search(r"行程|之旅|旅行|\bitinerar|\btrip\b", words) is not None
    # Of which crag suits a trip the crags tell; which routes to climb on one is asked of the routes.
    return 1 if tour and _WHICH_CRAG.search(words) is None and _ROUTES_FOR_ONE.search(words) is None else None


class Day(NamedTuple):
    """What a day is to begin with, and how hard it is to get."""

    warm_up: GradeRange
    level: GradeRange


def built_up(words: str, spans: Sequence[GradeSpan]) -> Day | None:
    """What a day begins with and the hardest grade that it goes up to; None where nobody says so."""
    if not _BUILDS_UP.search(words) or len(spans) < 2 or len({s.system for s in spans}) > 1:
        return None
    easy, hard = min(spans, key=lambda s: s.high), max(spans, key=lambda s: s.low)
    if easy.high >= hard.low:
        return None
    return Day(grade_range(easy.system, easy.low, easy.high), grade_range(hard.system, hard.low, hard.high))


def is_only_told(words: str) -> bool:
    """Whether a journey is but the reason of another question: 「墾丁各區各有幾條路線 想排三天行程」."""
    return _TELLS.search(words) is not None and _ORDERS.search(words) is None


def days_said(words: str) -> int | None:
    """How many days are said, 1 to 5; None when none are: what a follow-up to a journey may change."""
    counted = _DAYS.search(words)
    if counted is None:
        return None
    said = counted[1] or counted[2]
    return max(1, min(int(said) if said.isdecimal() else _NUMBERS.get(said, 1), MOST_DAYS))


def missing_of_trip(mentions: tuple[Mention, ...], filter: Filter) -> Literal["place", "grade"] | None:
    """What must be asked back before a journey can be planned."""
    if not any(m.kind in _PLACES and not m.negated for m in mentions):
        return "place"
    return None if filter.grades is not None else "grade"
