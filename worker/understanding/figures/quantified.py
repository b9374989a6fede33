"""Read which areas and crags are wanted by what none, or all, of their routes are: 「沒有傳攀的區域」, "all sport"."""

from datetime import datetime
from typing import Any, Literal, NamedTuple

from schemas.reading import Filter
from worker.understanding.conditions.constraining import read_constraints
from worker.understanding.conditions.exclusion_cues import DENIED
from worker.understanding.conditions.narrowing import sets
from worker.understanding.matching.patterns import Table, Together, compiled, of_parts
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, TAKEN, Masked

Held = Literal["lacking", "solely"]
_PLACES = r"(?:岩場|岩區|區域|區塊|分區|區|牆面|牆(?!上)|地方|地點)"
_ENGLISH = r"(?:crags?|areas?|sectors?|walls?|places?|spots?|locations?)"
# A run of masks is taken whole (++): a name of many letters could else be cut into runs in 2**n ways.
_NAMED = rf"(?:[{CRAG}{AREA}{PLACE}]++(?:'s)?\s?|裡|的|climbing |outdoor |different )"
# What asks for places, be it before what is said of them or at the end of it.
_HEAD = compiled(
    rf"(?:哪(?:一|幾)?[個些座面]?|什麼|[有共]?幾[個座面]|多少個?|同一個?|找一?[個面片]?){_NAMED}*{_PLACES}|(?<=的){_PLACES}"
    rf"|\b(?:which|what|any|how many|list|show|find|name|give|are there|is there|tell)(?: me)?"
    r"(?: all)?(?: of)?(?: the| any| an?)? ?"
    rf"{_NAMED}*{_ENGLISH}\b|^\W*(?:all |the )*{_NAMED}*{_ENGLISH}\b"
    rf"(?= (?:(?:in|at|of|on) (?:the )?{_NAMED}+)?(?:with|that|where|whose|which|having|lack|free))"
)
_AND_THEN = compiled(r"但|而且|並且|不過|又有|\bbut\b|\band (?:also|with|has|have|that)\b|[,，。.!！?？;；](?!\d)")
_BOUND = r"(?! (?:more|less|harder|easier|longer|shorter|fewer|higher|lower|matter)\b)"
_CUES: Table[Held] = Table(
    (
        "lacking",
        compiled(
            r"(?:完全|根本|從來|都|全部|裡面|裡|底下)*(?<![有還])(?:沒有?|無(?![論關])|不含|缺少?|不(?:用|必|需要?)爬?(?=傳))"
            r"(?:任何|半條|一條|什麼|開|過)*(?:是|屬於)?"
            r"|\b(?:ha(?:s|ve)(?: got)?|having|with|contain(?:s|ing)?|there (?:is|are)) (?:absolutely |exactly )?"
            rf"(?:no{_BOUND}|neither|zero|none(?: of)?|nothing(?! but\b)|not (?:a single|any|one))(?: single)?\b"
            r"|\bwithout(?: any| a single| a)?\b"
            r"|\b(?:do|does|did)(?:n'?t| not) (?:\w+ )?(?:have|contain|offer|include|feature)(?: any| a single| a)?\b"
            r"|\bha(?:s|ve)(?:n'?t| not)(?: got)?(?: any| a single| a)?\b"
            r"|\black(?:s|ing)?(?: any)?\b|\b(?:free|devoid) of\b|\bthere (?:is|are)(?:n't| not)(?: any| a)?\b"
            rf"|\b(?:but|and|or|,) (?:ha(?:s|ve) )?no{_BOUND}\b"
            r"|\bwhere (?:nothing|none|no (?:routes?|climbs?|lines?)) (?:is|are|goes?|gets?)\b"
        ),
    ),
    (
        "solely",
        compiled(
            r"(?:(?<!不)只(?:能爬?|有|提供|爬得到)|僅有|純(?!粹想)|清一色(?:都?是)?|通通(?:都)?是"
            r"|(?:全部?|整[區面個])?都(?:全)?是|全(?:部)?是"
            r"|全部?(?:都)?(?:是|為)|(?:每一?條|所有|全部的?)(?:路線|線)*[都全](?:是|在|為|有)?)(?:一些|單純)?"
            r"|\b(?:only|exclusively|purely|entirely|solely|nothing but|nothing other than)"
            r"(?: (?:ha(?:s|ve)|contain|offer))?\b"
            r"|\b(?:are|is|has|have|where|with|of) (?:all|everything)"
            r"(?: (?:of )?(?:the |its |their )?(?:routes?|climbs?|lines))?"
            r"(?: there)?(?: (?:is|are|being))?\b"
            r"|\b(?:where|whose) (?:every|each|all(?: the| of the)?) (?:single )?"
            r"(?:routes?|climbs?|lines?)(?: (?:is|are))?\b"
        ),
    ),
)
# 「連一條 5.9 都沒有」: what is lacking stands before the word that says so.
_NOT_EVEN = compiled(
    r"(?:連)?(?:一條|半條)?(?P<what>[^,，。?？的]{2,14}?)(?:也|都|一條|半條|完全)+"
    r"(?<!有)沒有?(?=$|[\s?？嗎呢,，的])"
)
_ADJECTIVE = compiled(
    rf"\b(?:all|only|purely|exclusively|entirely)[ -](?P<what>[a-z -]{{3,20}}?) {_ENGLISH}\b"
    rf"|\b(?P<before>[a-z]{{4,10}})[- ]only {_ENGLISH}\b"
)
_OF_CRAGS = compiled(r"岩場|地方|地點|\bcrags?\b|\b(?:places?|spots?|locations?)\b")
_INDOORS = compiled(rf"館|{GYM}|\bgyms?\b|\bindoors?\b|\bhalls?\b")


# What a route has by itself: 「沒有 bolt 的區域」.
_THINGS: Table[tuple[str, Any]] = Table(
    (("bolts_min", 1), compiled(r"bolts?\b|掛片|耳片|\bbolted\b")),
    (("has_video", True), compiled(r"影片|\bvideos?\b|\bbeta\b")),
)
_OF_ONE = compiled(
    r"(?:是不是|是否)?(?:大部[分份]|大多(?:數)?|多半|主要|幾乎|清一色|全部?|通通|只(?!是(?:[爬去想要來玩問個一看]|路過|好奇|單純|單日)|有(?:抱石)?墊|有[^,，。?？]{0,4}(?:繩|快[扣掛]|鞋|裝備|天|小時))|都)(?:都|的路線|路線)*(?:全)?(?:是|有|為)"
    r"|(?:路線|線)是(?:不是)?(?:傳攀|運攀|傳統攀?登?|運動攀登?|頂繩|抱石)(?=嗎|$|[?？])"
    r"|為主|居多|佔多數|[幾多]乎都|是不是(?:都|全|只有?|大多|多半)"
    r"|^(?:is|are|does|do|has|have)\b.*?\b(?:mostly|mainly|(?<!at )all|only|entirely|purely|exclusively|solely|largely"
    r"|predominantly|primarily|everything|nothing but)\b"
    rf"|^\W*(?:is|are|do|does)\b(?: the)? (?:most|majority|bulk)(?: of)?(?: the| its| their)? "
    rf"(?:{_NAMED}|it\b|[\w'’]+ (?={_NAMED})|(?:routes|climbs|lines|climbing|stuff)\b)"
)


# 「龍洞每一區都有傳攀嗎」 asks of the areas, and not of what most routes are.
_EVERY_PLACE = compiled(rf"(?:每一?[個座面]?|所有的?|各){_PLACES}|\b(?:every|each|all (?:the |its )?) ?{_ENGLISH}\b")


def asks_of_most(words: str) -> bool:
    """Whether it is asked if all or most of a named place's routes are of a kind: "is it mostly trad"."""
    return _OF_ONE.search(words) is not None and not (_HEAD.search(words) or _EVERY_PLACE.search(words))


_OF_ALL = compiled(
    r"(?:所有|每一?條|全部|通通|清一色)[^,，。?？]{0,10}(?:都)?是|(?:都|全|只(?!是(?:[爬去想要來玩問個一看]|路過|好奇|單純|單日)))(?:部)?是|是不是(?:都|全|只有?)|只有[^,，。?？]{0,8}嗎"
    r"|^\W*(?:and |so )?(?:is|are)\b.*?\b(?:(?<!at )all|only|entirely|purely|exclusively|solely|everything"
    r"|nothing but)\b"
)


def asks_if_all(words: str) -> bool:
    """Whether it is asked if all of them, and not merely most, are of a kind."""
    return _OF_ALL.search(words) is not None


# Whoever only climbs trad is no place, and neither is what need not be there.
_OF_PEOPLE = of_parts(
    r"(?:適合|推薦給|我們?|朋友|新手|他們?)(?:目前|現在)?$|\b(?:i|we|you|he|she|they|who)(?:'m|'ve| can| could| do)? $"
)
_NO_MATTER = of_parts(r"也(?:可以|沒關係|行|好|ok)|經驗|程度")
_AGAIN = of_parts(r"(?:也|又|而且|,|，|和|跟)?(?:完全|都)?沒有?|\bn?or (?:no |any )?|\band no ")


class Quantified(NamedTuple):
    """Whether none or all of a place's routes are to be so, how, of which places, and the question without that."""

    held: Held
    routes: Filter
    kind: Literal["area", "crag"]
    rest: Masked


def quantified(question: Masked, now: datetime) -> Quantified | None:
    """What is asked of all the routes of the places that a question looks for; None where nothing is."""
    found = _said(question)
    if found is None:
        return None
    held, what, said = found
    alone = question.hide([(0, what[0], " "), (what[1], len(question.words), " ")])
    if held == "lacking":
        # 「沒有傳攀也沒有頂繩」 lacks both.
        alone = alone.hide((*again.span(), " ") for again in _AGAIN.finditer(alone.words))
    constraints = read_constraints(alone, now)
    fields = dict(constraints.into({}, "route", "list", named=False))
    fields |= dict(_THINGS.names_in(alone.words)) if not constraints.of_routes else {}
    if constraints.types.unwanted or not sets(fields, "seasons"):
        return None
    return Quantified(held, Filter(**fields), place_kind(question.words), question.hide([(*said, TAKEN)]))


def looks_for_places(words: str) -> bool:
    """Whether areas or crags are asked for, and no gyms."""
    return _HEAD.search(words) is not None and _INDOORS.search(words) is None


def place_kind(words: str) -> Literal["area", "crag"]:
    """Of which kind the places are that are asked for; where a crag is named its own parts are."""
    return "crag" if _OF_CRAGS.search(words) and CRAG not in words else "area"


_SAYS_ALL = Together(_NOT_EVEN, *(pattern for _, pattern in _CUES))
_Span = tuple[int, int]


def _said(question: Masked) -> tuple[Held, _Span, _Span] | None:
    """Whether none or all are meant, where it is said of what, and where all that is said about it stands."""
    words = question.words
    if _INDOORS.search(words):
        return None
    if (said := _ADJECTIVE.search(words)) is not None:
        span = said.span("what" if said["what"] else "before")
        return "solely", span, span
    head = _HEAD.search(words) if _SAYS_ALL.may_be_in(words) else None
    if head is None:
        return None
    if (said := _NOT_EVEN.search(words)) is not None:
        return "lacking", said.span("what"), said.span()
    for held, pattern in _CUES.among(words):
        for cue in pattern.finditer(words):
            if cue.start() < head.end() and not _stands_before(words, head.start()):
                continue
            before = words[max(0, cue.start() - 24) : cue.start()]
            end = _end(words, cue.end(), head.start())
            if DENIED.search(before) or _OF_PEOPLE.search(before) or _NO_MATTER.search(words[cue.end() : end + 8]):
                continue
            if words[cue.end() : end].strip():
                return held, (cue.end(), end), (cue.start(), end)
    return None


def _stands_before(words: str, head: int) -> bool:
    """Whether what is said of places stands before their noun: 「沒有傳攀的區域」."""
    return words[head - 1 : head] == "的"


def _end(words: str, start: int, head: int) -> int:
    """Where the words end that say what none, or all, are."""
    stop = _AND_THEN.search(words[start:], within=words)
    end = len(words) if stop is None else start + stop.start()
    return min(end, head - 1) if start < head else end
