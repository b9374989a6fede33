"""Leave out the sentences beside an English question of fact that only remark on something.

"Hot springs near Guanziling? Need to bribe the family." asks of no family of routes. Whether a sentence tells of its
asker need not be known where it holds nothing that the question could lean on: no name, no figure, no condition, no
further demand. What is left must be plain by itself, or the text is read whole.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas.reading import Mention, Reading
from worker.text.folding import holds_cjk
from worker.understanding.asked.emergencies import is_emergency, is_injury
from worker.understanding.focus import asks_by_itself
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import Masked

_LONGEST = 200
# A sentence ends where a mark is followed by a space, but for "5.10 vs. 5.11" and "e.g. slabs".
_END = re.compile(r"(?<!\bvs)(?<!\be\.g)(?<!\bi\.e)(?<!\bapprox)(?<!\bmt)(?<!\bst)(?<=[.!?])\s+|\s*\n\s*")
# What asks on without a question mark, or says how it is to be answered.
_DEMANDS = compiled(
    r"\b(?:please|pls|plz|as well|list|show|give|name|compare|rank|sort|count|includ\w+|exclud\w+|tell me|let me know"
    r"|curious (?:about|how|what|if|whether)|wonder\w*|info|details|looking (?:for|at)|hunting|after (?:a|an|some|the)"
    r"|would (?:like|love)|i['’]d (?:like|love)|prefer\w*|hop(?:e|ing) (?:for|to)|ideally"
    r"|want(?:s|ed)? (?!to know\b|to bet\b)\w+|need(?:s|ed)? (?:the|a|an|some|any|one|it|all|only|just|those|something"
    r"|somewhere|routes|to (?:know|find|see|avoid|be|have|climb|lead|rent|hire|get))|avoid\w*|(?:numbers?|grades?|both"
    r"|each) (?:too|also))\b"
    r"|\b(?:font\w*|french|uiaa|yds|ewbank|british|v[- ]?scale|scales?|systems?|ticks?|tick ?list|brands?)\b"
    r"|\b(?<!for my )(?<!for the )log ?books?\b"
    r"|^\W*(?:look|check|search|use|convert|answer|explain|help|translate|assume|imagine|consider|suppose|based)\b"
    r"|^\W*(?:and|or|but|plus|also|same|not|none|nothing|never|only|just(?! check| curious| ask| wonder| saying| so\b)"
    r"|mostly|maybe|preferably|except|without|with|no(?! rush| hurry| worries| idea| stress))\b"
)
# Of these a condition may be made, or a topic that is asked about.
_CONDITIONS = compiled(
    r"\d|\b(?:more|less|fewer|under|over|than|between|same|other|else|another|both|each|either|neither|instead|rather"
    r"|most|least|must|should|one|two|three|four|five|six|seven|eight|nine|ten|few|several|couple|many|half)\b"
    r"|\b(?:sport|trad\w*|top[- ]?rop\w*|boulder\w*|lead(?:s|ing|er)?|follow\w*|second(?:ing)?|multi\w*|pitch\w*"
    r"|bolt\w*|unbolted|gear|ropes?|racks?|cams?|nuts|draws?|quickdraws?|pads?|anchors?|shoes?|harness\w*|helmets?"
    r"|cracks?|off[- ]?widths?|slab\w*|overhang\w*|roofs?|steep\w*|crimp\w*|jugs?|juggy|pockets?|tufas?|chimneys?"
    r"|corners?|ar[eê]tes?|dyno\w*|vertical|technical|pumpy|powerful|classics?|shade\w*|sunny|videos?|beta"
    r"|grades?|graded|eas\w+|hard(?!ly)\w*|tough\w*|long\w*|(?<!keep it )short(?!er arms)\w*|tall\w*|high\w*|low\w*"
    r"|cars?|scooters?|driv\w+|bus\w*|trains?|mrt|metro|bikes?|taxi\w*|walk\w*|park\w*|near(?:by|er|est)?|close\w*|far"
    r"|cheap\w*|expens\w*|afford\w*|budget|free|money|price\w*|cost\w*|pay\w*|discounts?|student\w*|member\w*|cash"
    r"|open\w*|clos\w+|hours?|early|earlier|late|later|now|today|tonight|tomorrow|weekdays?|weekends?|mornings?|noon"
    r"|afternoons?|evenings?|nights?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|summer|winter|spring|autumn|fall|season\w*"
    r"|rain\w*|wet|dry|weather|typhoon|hot|cold|showers?|lockers?|air|ac|auto\w*|kilter|moon\w*|board\w*|classes|course\w*"
    r"|lessons?|coach\w*|gyms?|walls?|routes?|climbs|lines|problems|crags?|areas?|sectors?|taipei|north\w*|south\w*"
    r"|east\w*|west\w*|central|alone|solo|group|partner|certif\w*|belay\w*|injur\w*|hurt\w*)\b"
)
# Who comes along narrows a list, and neither a count nor what is the longest.
_PEOPLE = compiled(
    r"\b(?:beginners?|novice\w*|newbie\w*|new to|first[- ]tim\w+|never (?:climbed|led|been)|start(?:ed|ing)|kids?"
    r"|child\w*|sons?|daughters?|toddlers?|baby|babies|famil\w+|dogs?|pets?|wheelchair|pregnan\w*|disab\w*)\b"
)
# Of what a row has of its own, lengths hang on a rope, hours on a day, and prices on who comes.
_ROPES = compiled(r"\d|\bropes?\b|\bcord\b")
_DAYS = compiled(
    r"\d|\b(?:early|late\w*|now|today|tonight|tomorrow|weekdays?|weekends?|mornings?|noon|afternoons?|evenings?|nights?"
    r"|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lands?|arriv\w+|after work|off work)\b"
)
_PAYERS = compiled(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|kids?|child\w*|sons?|daughters?|toddlers?|famil\w+|friends?|partner"
    r"|students?|seniors?|members?|shoes?|harness\w*|gear|rent\w*|discounts?|weekdays?|weekends?|tonight|tomorrow|today"
    r"|late\w*|evenings?|nights?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)
_WAY = compiled(r"\b(?:cars?|scooters?|driv\w+|bus\w*|trains?|mrt|metro|bikes?|taxi\w*|walk\w*|public transport)\b")
_WAYS = frozenset({"transport", "approach", "parking", "station"})
# Rain bears on whatever is asked of rock, and where somebody lives on what is near.
_BEARS = compiled(
    r"\b(?:live|living|stay(?:ing|s)?|based|hotel|hostel|airbnb|(?:come|coming|drive|driving|bus|train) from|office"
    r"|rain\w*|pour(?:ed|ing)|wet|damp|soak\w*|storm\w*|typhoon|drizzl\w*|shower(?:ed|ing)?)\b"
)
_PRONOUN = re.compile(
    r"\b(?:its?|they|them|their|that|those|these|this|(?<!is )(?<!are )(?<!was )there|ones?|he|him|his|she|her)\b"
)
_PLAIN = frozenset({"detail", "count", "extreme", "compare", "distribution"})
_LISTED = frozenset({"list", "search"})
_SURE, _NAMED = 0.9, 0.65


class Aside(NamedTuple):
    """What a text asks, and what was left out of it."""

    asked: str
    told: str


def without_asides(plain: Masked, named: Sequence[Mention]) -> Aside | None:
    """The sentences that ask something, without the remarks before and behind them; None where there are none."""
    words = plain.words
    if len(words) > _LONGEST or holds_cjk(words):
        return None
    ends = [(m.start(), m.end()) for m in _END.finditer(words)]
    if not ends:
        return None
    starts, stops = (0, *(end for _, end in ends)), (*(start for start, _ in ends), len(words))
    spans = [(start, stop) for start, stop in zip(starts, stops, strict=True) if words[start:stop].strip()]
    told = [_is_remark(words[start:stop], start, stop, named) for start, stop in spans]
    first = next((n for n, remark in enumerate(told) if not remark), len(told))
    last = next((n for n in range(len(told), 0, -1) if not told[n - 1]), 0)
    if first >= last or (first == 0 and last == len(spans)):
        return None
    start, end = spans[first][0], spans[last - 1][1]
    asked = words[start:end]
    if is_emergency(words) or is_injury(words) or _leans(asked, start, end, named):
        return None
    aside = Aside(plain.shown[start:end].strip(), f"{words[:start]} {words[end:]}")
    # What names nothing is a list or a count, which would not be read beside a condition.
    named_in = any(start <= m.start < end for m in named)
    return aside if named_in or _CONDITIONS.search(aside.told) is None else None


def _leans(asked: str, start: int, end: int, named: Sequence[Mention]) -> bool:
    """Whether what is asked points at something that stands outside of it."""
    if "?" not in asked and not asks_by_itself(asked):
        return True
    pointing = _PRONOUN.search(asked)
    # "Moby Dick or Captain Ahab, which one's harder?" points at what it names.
    own = min((m.start for m in named if start <= m.start < end), default=end)
    return pointing is not None and start + pointing.start() < own


def _is_remark(sentence: str, start: int, stop: int, named: Sequence[Mention]) -> bool:
    """Whether a sentence asks nothing, demands nothing and names nothing."""
    if sentence.rstrip().endswith("?") or any(start <= m.start < stop for m in named):
        return False
    return _DEMANDS.search(sentence) is None and _BEARS.search(sentence) is None and not asks_by_itself(sentence)


def is_beside(reading: Reading, aside: Aside) -> bool:
    """Whether a reading is of facts on which what was told beside them has no bearing."""
    if reading.missing is not None or reading.needs_history or reading.out_of_scope or reading.attack:
        return False
    if reading.unknown_names and not (reading.suggestions or reading.attributes):
        return False
    if reading.personal or reading.own is not None or reading.mode is not None or reading.novice is not None:
        return False
    named = any(not m.negated for m in reading.mentions)
    if not reading.unrecorded and reading.confidence < (_NAMED if named else _SURE):
        return False
    if reading.intent in ("detail", "compare") and named:
        bears = (
            ("length" in reading.attributes and _ROPES.search(aside.told))
            or ("hours" in reading.attributes and _DAYS.search(aside.told))
            or (not _WAYS.isdisjoint(reading.attributes) and _WAY.search(aside.told))
            or ("price" in reading.attributes and _PAYERS.search(aside.told))
        )
        if bears or reading.attributes or reading.unrecorded or reading.unheard:
            return not bears
    if reading.intent == "detail":
        return False
    if reading.intent not in _PLAIN | _LISTED or reading.subject is None:
        return False
    if reading.intent in _LISTED and _PEOPLE.search(aside.told):
        return False
    return _CONDITIONS.search(aside.told) is None
