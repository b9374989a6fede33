"""Find in small letters what stands where only a name can: "how many bolts does silly banana have"."""

import re
from collections.abc import Iterator, Sequence

from worker.understanding.asked.intent import IntentReading
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.lexicon import is_word
from worker.understanding.wording.masking import Masked

_NAME = r"(?:the )?((?:[a-z][a-z'’-]+ ){0,3}?[a-z][a-z'’-]+)"
_END = r"(?=\s*(?:[?,.!]|$| (?:at|in|on|near|yet|before|recently|lately)\b))"
_JUDGED = (
    r"(?:any good|worth\b|good\b|hard\b|harder|easy\b|easier|scary|safe\b|run ?out|sandbagged|soft\b|bolted"
    r"|well bolted|polished|overgraded|a (?:sport|trad|boulder|top ?rope|good|hard|classic)"
    r"|sport\b|trad\b|multi|long\b|pumpy|reachy|crimpy)"
)
_SLOTS = Table(
    *(
        ("name", compiled(p))
        for p in (
            r"\bhow many (?:bolts|draws|quickdraws|videos|pitches|met(?:er|re)s)"
            rf" (?:does|do|has|are (?:there )?(?:on|in)|on|in) {_NAME}"
            r"(?= have\b| has\b|\s*[?.!]?$| need\b)",
            rf"\b(?:does|did) {_NAME} (?:have|need|get|go)\b",
            rf"^is {_NAME} {_JUDGED}",
            rf"\b(?:climbed|tried|done|sent|flashed|onsighted|redpointed|try|climb|send|project|attempt) {_NAME}{_END}",
            rf"^where(?:'s|’s| is) {_NAME}\s*[?.!]*$",
            rf"^{_NAME} (?:beta|grade|bolts|topo|length|videos?|height|difficulty|first ascent|fa|rating)"
            r"(?:,? (?:at |in |on )?[\ue002\ue003]+)?\s*[?.!]*$",
            rf"^compare {_NAME} (?:and|with|to|vs\.?)\b",
            rf"(?:\bvs\.?|\bversus|^compare [\ue001-\ue005]+ (?:and|with|to)) {_NAME}\s*[?.!]*$",
            r"(?<![a-z'’-])((?:[a-z][a-z'’-]+ ){0,3}[a-z][a-z'’-]+) ?(?:這條|那條)?(?:路線)?(?:的)?(?:到底|大概|有)?"
            r"(?:多難|難度|幾級|多長|幾公尺|幾米|幾個|幾顆|幾支|在哪|影片|首攀)",
        )
    )
)
# Of these a sentence is made, and no name need be.
_NO_NAME = re.compile(
    r"\b(?:it|its|that|this|these|those|they|them|there|here|any|anything|something|some|what|which|who|i|we|you|he"
    r"|she|my|your|our|routes?|climbs?|climbing|crags?|gyms?|grades?|bolts?|boulders?|bouldering|area|areas|wall"
    r"|walls|rock|rain"
    r"|trad|sport|lead|leading|toprope|and|or|to|for|with|without|if|when|how|outdoors?|indoors?|alone|again|is|are|was"
    r"|only|just|mostly|mainly|usually|often|always|never|quite|pretty|granite|limestone|sandstone|gritstone|basalt"
    r"|quartzite"
    r"|be|being|been|have|has|do|does|not|no|taiwan|one|someone|anyone|people|kids|children)\b"
)
_STRANGE_AT_LEAST = 4
# Several Latin words before what only a route is asked in Chinese are its name, be each a common one.
_LATIN_ASKED = compiled(
    r"(?:^|[\s,，。、!?？：]|請問|想問|關於)((?:[a-z][a-z'’.-]*\s){1,5}[a-z][a-z'’.-]*)\s?(?:(?:這|那)條(?:路線)?)?"
    r"(?:在?[\ue002\ue003]+(?:的|是)?)?(?:的)?(?:到底|大概|是|有|算)*(?:多難|(?<=[這那]條)難(?:不難|嗎)|難度(?!分布"
    r"|分佈)|幾級|級數|多長|幾米|幾公尺|幾[顆個支]|誰開的|誰首攀)"
)
_NO_LATIN_NAME = re.compile(
    r"\b(?:i|my|me|your?|is|are|was|what|which|how|does?|can|it|project|point|ascent|onsight|flash|grades?|levels?"
    r"|max|sen[dt]"
    r"|days?|gyms?|crags?|routes?|style|training|easiest|hardest|hook|jam|knee|knot|belay)\b"
)


def in_slots(question: Masked) -> list[str]:
    """What stands where a route's or a place's name would, and has a word that is no common one."""
    found: list[str] = []
    for _, pattern in _SLOTS.among(question.words):
        for match in pattern.finditer(question.words):
            words = match[1].split()
            strange = any(len(w) >= _STRANGE_AT_LEAST and w.isascii() and not is_word(w) for w in words)
            if strange and not _NO_NAME.search(match[1]):
                found.append(question.shown[match.start(1) : match.end(1)])
    return list(dict.fromkeys(found))


def stands_in_slot(question: Masked, names: Sequence[str], intent: IntentReading) -> bool:
    """Whether one of the unknown names is what the question asks about, and not what others are to be like."""
    return bool(names) and intent.intent not in ("compare", "recommend") and any(n in names for n in in_slots(question))


def latin_asked(words: str) -> Iterator[tuple[int, int]]:
    """Where Latin words stand before what only a route is asked in Chinese: 「highway to hell 幾級」."""
    for match in _LATIN_ASKED.finditer(words):
        if not _NO_LATIN_NAME.search(match[1]):
            yield match.span(1)
