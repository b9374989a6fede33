"""Read whether all that a place has are to be so: 「關子嶺的路線都不到 15 米嗎」, "are all the 5.12s sport?"."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from schemas.grades import band
from schemas.reading import Aggregate, Filter, GradeRange, Kind, Mention
from worker.understanding.asked.asking import clause_spans, confirms
from worker.understanding.conditions.constraining import read_constraints
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.lengths import rope_length
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.conditions.numbers import own_draws
from worker.understanding.grades.bounds import grade_range
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, TAKEN, Masked

_NAMED = rf"[{CRAG}{AREA}{GYM}{PLACE}]++"
_THINGS = (
    r"(?:routes?|climbs?|lines?|pitches|problems?|boulders|ones?|5\.\d+[a-d]?['’]?s?|v\d+['’]?s?|gyms?|crags?|walls?"
    r"|areas?|sectors?|(?:top ?ropes|trads?|slabs|cracks)(?! routes))"
)
# After these stands what all of them are to be; before them, of which ones it is asked.
_ALL = compiled(
    r"(?<!大家)(?<!他們)(?<!她們)(?<!我們)(?<!朋友)(?<!哪裡)(?<!哪邊)(?<!誰)(?<!什麼)(?<!每次)"
    r"(?:都(?!市|會區|可以嗎|行|好嗎|說|講|覺得|不是嗎)|全部?(?!台|島|國|館|新|家|程|身|天|名|稱|長|加)|通通|統統|清一色|一律|皆"
    # 「只有一間」 and 「只有圓石」 say how many, or which one.
    rf"|(?<!不)只有(?!{GYM}|(?:抱石)?墊|[^,，。?？]{{0,4}}(?:繩|快[扣掛]|岩鞋|裝備)|[^,，。?？]{{0,6}}[一二兩三四五六七八九\d]\s?[間家])|只能|僅有)"
    r"(?:是|屬於|算|為)*"
    r"|\b(?:all|every|each)(?: single)?(?: one)?(?: of)?(?: (?:the|its|their|those|these|your))?"
    rf"(?: ?{_NAMED}(?:['’]s)?)?(?: [\w.+-]+){{0,4}}? {_THINGS}\b(?:,? (?:at|in|on|of|from|around)(?: the)? {_NAMED}"
    r"|,? (?:there|here|in taiwan))*"
    rf"|\beverything(?: (?:at|in|on)(?: the)? {_NAMED}| there| here)?"
    rf"|(?<!\bthe )(?<!\bat )\b(?:all|only|entirely|exclusively|purely|nothing but|strictly)\b(?! (?:the|of|my|day|i"
    rf"|we)\b)"
)
_CUES = Together(_ALL)
_YES_OR_NO = compiled(
    r"[嗎?？]|吧(?=\W*$)|是不是|是否|對不對|真的假的|是真的|屬實|是這樣|這樣對"
    r"|\b(?:true|right|correct|really)\b"
    r"|^\W*(?:(?:and|so|but|hey|hi) )*(?:is|are|do|does|have|has)\b"
)
# Whoever asks which, or how many, is told those.
_WHICH = compiled(
    r"哪|什麼|甚麼|幾|多少|怎|誰|推薦|列出|給我|除了|差別|有沒有"
    r"|\b(?:which|what|where|how|who|when|list|show|give|recommend|suggest|any|anything)\b"
)
_THERE = compiled(r"^\W*(?:(?:and|so) )?(?:is|are) there\b")
_AND_UP = compiled(r"(5\.1[0-5])\+")
_OF_CRAGS = compiled(r"岩場|\bcrags?\b")
_OF_AREAS = compiled(
    r"每一?(?:個|面)?(?:區|牆|岩區)|(?:所有|全部)的?(?:區域|牆|岩區)"
    r"|\b(?:every|each|all (?:the )?)\s?(?:areas?|walls?|sectors?)\b"
)


class Wholly(NamedTuple):
    """Of which kind of rows it is asked whether all are so, and what narrows them; start and end are of what they
    are to be."""

    kind: Kind
    of: Constraints
    start: int
    end: int
    least: GradeRange | None
    """The grade from which on all are to be: whoever says that all is 5.11+ leaves the harder ones in."""


def asked_of_all(
    question: Masked, found: Constraints, subject: Kind | None, mentions: Sequence[Mention], now: datetime
) -> Wholly | None:
    """What is asked of all rows of a place, or of all of them that are so; None where nothing is."""
    words = question.words
    if not _CUES.may_be_in(words) or _WHICH.search(words) is not None:
        return None
    if _YES_OR_NO.search(words) is None or any(m.kind == "gym" for m in mentions):
        return None
    if own_draws(words) is not None or rope_length(words) is not None:
        # 「60米繩，關子嶺都能爬嗎」 is told by the longest of them.
        return None
    if any(found.rocks) and not found.of_routes:
        # Of what rock places are, each of them tells.
        return None
    for cue in reversed([*_ALL.finditer(words)]):
        begun, end = next((span for span in clause_spans(words) if span[0] <= cue.start() < span[1]), (0, len(words)))
        start, end = cue.end(), max(end, cue.end())
        if not words[start:end].strip(" ?？嗎吧"):
            if _THERE.match(words) is None:
                continue
            # "Are there 5.9s at every area of Long Dong": what they are to have stands before.
            start, end = 0, cue.start()
        if not (start == 0 or _YES_OR_NO.search(words[begun:end], within=words) or confirms(words[end:])):
            continue
        of = read_constraints(question.hide([(start, end, TAKEN)]), now)
        lies = any(start <= m.start < end and m.kind in ("area", "sector") for m in mentions)
        if of == found and not (lies and any(m.start < cue.start() for m in mentions)):
            continue
        plus = _AND_UP.search(words[start:end], within=words)
        least = None if plus is None else grade_range("yds", band(plus[1], "yds")[0], None)
        return Wholly(_kind(words, of, found, subject), of, start, end, least)
    return None


def _kind(words: str, of: Constraints, found: Constraints, subject: Kind | None) -> Kind:
    if subject == "gym" or (found.of_gyms and not found.of_routes):
        return "gym"
    if _OF_CRAGS.search(words) and not of.of_routes:
        return "crag"
    return "area" if _OF_AREAS.search(words) and found.of_routes and not of.of_routes else "route"


def whole_of(asked: Wholly, places: Fields) -> Aggregate:
    """The share that is wanted: all of them, or how many; places are those of which it is asked."""
    of = asked.of.into(places, asked.kind, "count", named=False)
    return Aggregate("share", (), Filter(**{**of, "kinds": (asked.kind,)}), wholly=True)
