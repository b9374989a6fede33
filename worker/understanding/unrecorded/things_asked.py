"""Find the thing that a question asks to be there, to be sold or to cost something, where no row records it.

It stands where only a noun can: "is there … at", "how much is the … there", 「那邊…多少錢」. What it is says its head,
the word at its end: a lead course is a course, and whoever asks for the nearest washing machine wants no address.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from schemas.reading import Filter, Kind, Reading
from worker.text.folding import as_folded
from worker.understanding.asked.asking import asking_parts
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.unrecorded.recognised import OF_NO_ROW, places_of
from worker.understanding.wording.masking import NAME, Masked

_NOT = r"(?!(?:and|or|plus|with|without|for|of|that|which|who|than|to|on|in|at)\b)"
_THING = rf"({_NOT}[a-z0-9][\w'’-]*(?: {_NOT}[a-z0-9][\w'’-]*){{0,3}}?)"
_A = r"(?:an?|the|any|some|your|their|its|a decent|a good|somewhere to get(?: an?)?|anywhere to get(?: an?)?)"
_AT = (
    r"(?: (?:at|in|inside|near|nearby|around|by|for|on|to|from|close|next|there|here|open|available|anywhere|with"
    rf"|cost)\b| {NAME}|\W*$)"
)
_EN = compiled(
    rf"\b(?:is|are|was) there (?:{_A} )?{_THING}(?={_AT})"
    rf"|\bhow much (?:is|are|for|do|does|would|will) (?:{_A} )?{_THING}(?={_AT}| (?:go for|set me back|run)\b)"
    rf"|\bwhere(?:['’]s|['’]re| is| are| can (?:i|we|you) (?:find|get|buy|rent|hire|book))"
    rf" (?:the (?:nearest|closest|best) |{_A} )?{_THING}(?={_AT})"
    rf"|\b(?:do|does|did|will) (?:they|{NAME}+|the gyms?|gyms|any gyms?|[\w ]{{0,20}}{NAME}+)(?: [\w']+)?"
    rf" (?:have|has|sell|sells|offer|provide|rent out|hire out|run|do|stock|got) (?:{_A} )?{_THING}(?={_AT})"
    rf"|\bwhat (?:do|does|would|will|did) (?:{_A} )?{_THING}(?= (?:cost|run|go for|set))"
    rf"|\bwhat(?:['’]s| is| are) (?:{_A} )?{_THING}(?= like\b)"
    rf"|\b(?:any|got an?|got any) {_THING}(?= (?:at|in|near|around|by) )"
)
_THING_ZH = r"((?:(?![的有是在哪最這那多幾和跟與及、])[\u4e00-\u9fffa-z0-9 ]){1,9}?)"
_ZH = compiled(
    rf"(?:有沒有|有無|是否有|有提供|有賣|有附|提供|哪[裡邊](?:可以|能)?(?:有|買得?到|租得?到|租|找得?到|找|借|寄放|寄)"
    rf"|(?:(?<=[裡邊店館場近])|(?<={NAME}))有)(?:一?[個台間家張])?{_THING_ZH}"
    rf"(?=(?:可以|能)?(?:用|買|租|借|坐|充)?[嗎呢啊呀]|[\s,，。?？]|$)"
    rf"|(?:{NAME}|[那這]邊|[那這]裡|裡面|附近|館內|現場)的?{_THING_ZH}(?=(?:一?[個本張天次晚人小時位堂雙份]*)"
    rf"(?:大概|大約|要|是)?(?:多少錢?|幾[元塊錢]|怎麼(?:收費|算|樣)|在哪|好[嗎不]|如何|開到?幾點))"
)
_SLOTS = Together(_EN, _ZH)
_SUBJECTS: dict[str, Kind] = {"route": "route", "area": "area", "sector": "area", "crag": "crag", "gym": "gym"}
_OF_ROWS = frozenset({"detail", "list", "search", "count", "recommend", "extreme"})
_LONGEST = 8
_TOKENS = 3
_ASKS = re.compile(
    r"[嗎呢幾哪誰怎]|什麼|多[少長高遠久難]|如何|有沒有|[是能會]不[是能會]|可不可以|[?？]"
    r"|\b(?:what|which|where|when|how|who|list|show|recommend|suggest)\b|^\W*(?:is|are|do|does|can|could|will)\b"
)
_COSTS = re.compile(r"多少錢?|幾[元塊錢]|\b(?:cost|how much|price)\b")
_JOINED = re.compile(r"\b(?:and|also|plus|or)\b|[和跟與及又、]|還有|順便")
# What may follow a thing without being its head: "a washing machine handy".
_TRAILS = re.compile(r"(?: (?:nearby|handy|around|on site|on-site|there|here|available|open))+$")


class Thing(NamedTuple):
    """A thing that no row records: its topic (None where no topic says so) and where it stands in the words."""

    topic: str | None
    start: int
    end: int


def thing_asked(words: str) -> Thing | None:
    """The thing that the one clause of a question that asks anything asks for, where no row records it."""
    if not _SLOTS.may_be_in(words):
        return None
    clauses = asking_parts(words)
    if len(clauses) > 1:
        # "Heading to any gym in Taipei." tells, though "any" may ask.
        clauses = tuple(each for each in clauses if _ASKS.search(each[1]))
    if len(clauses) != 1 or _JOINED.search(clauses[0][1]) is not None:
        # What else is asked beside it may be recorded.
        return None
    at, clause = clauses[0]
    for match in _matches(clause, words):
        start, end = match.span(match.lastindex or 0)
        if (head := _head(clause[start:end])) is not None:
            return Thing(head[0], at + start, at + end)
    return None


def without_what_is_told(reading: Reading, question: Masked) -> Reading | None:
    """The reading that asks only for a thing that no row records; None where no such thing is all that is asked."""
    if reading.needs_history or (thing := thing_asked(question.words)) is None:
        return None
    shown = question.shown[thing.start : thing.end]
    if any(name not in shown for name in (*reading.unknown_names, *reading.unknown_places)):
        return None
    kept = Filter(
        **{name: getattr(reading.filter, name) for name in ("kinds", "gym_ids", "exclude_ids", *PLACE_FIELDS)}
    )
    named = [m for m in reading.mentions if m.kind in _SUBJECTS and not m.negated]
    if not named and (reading.intent not in _OF_ROWS or reading.subject is None):
        # In general an article may tell of it, though not what it costs.
        if thing.topic not in OF_NO_ROW or _COSTS.search(question.words) is None:
            return None
        return replace(
            reading, intent="search", subject=None, filter=Filter(), unrecorded=(thing.topic,), attributes=()
        )
    subject = _SUBJECTS[named[0].kind] if named and reading.intent == "knowledge" else reading.subject
    if near := [m for m in reading.near if m.kind == "crag"]:
        kept = replace(kept, kinds=(), crag_ids=near[0].ids)
    # What its words already say of it says more than its head.
    topics = tuple(t for t in reading.unrecorded if _speaks_of(t, question.words, thing))
    if thing.topic and (not topics or thing.topic in topics):
        topics = (thing.topic,)
    return replace(
        reading,
        intent="detail" if named else "list",
        subject=subject,
        filter=replace(kept, kinds=()) if named else kept,
        attributes=(),
        extreme=None,
        order=None,
        near=(),
        unrecorded=topics,
        unheard=() if topics else (shown,),
        unknown_names=(),
        unknown_places=(),
        unearned=True,
    )


def _speaks_of(topic: str, words: str, thing: Thing) -> bool:
    return any(start < thing.end and thing.start < end for start, end in places_of((topic,), words))


def _matches(clause: str, words: str) -> Iterator[re.Match[str]]:
    yield from _EN.finditer(clause, within=words)
    yield from _ZH.finditer(clause, within=words)


def _head(thing: str) -> tuple[str | None] | None:
    """The topic of the longest head of a thing that no row records; None where one is recorded, or nobody knows it."""
    text = _TRAILS.sub("", thing)
    if text.isascii():
        tokens = text.replace("’", "'").split()
        heads = (" ".join(tokens[-count:]) for count in range(min(_TOKENS, len(tokens)), 0, -1))
        forms = (form for head in heads for form in (head, head.removesuffix("s"), head.removesuffix("es")))
    else:
        forms = (text[-size:] for size in range(min(_LONGEST, len(text)), 0, -1))
    return next(((_things()[form],) for form in forms if form in _things()), None)


@lru_cache(maxsize=1)
def _things() -> dict[str, str | None]:
    """The topic of each thing that no row records."""
    found: dict[str, str | None] = {}
    for language in ("zh-TW", "en"):
        text = resources.files(__package__).joinpath(f"unrecorded.{language}.txt").read_text("utf-8")
        for line in as_folded(text).splitlines():
            if line.strip() and not line.startswith("#"):
                key, *things = line.split()
                found |= {thing.lower().replace("_", " "): None if key == "-" else key for thing in things}
    return found


def topics_of_things() -> frozenset[str]:
    """The topics that the things in the tables belong to."""
    return frozenset(topic for topic in _things().values() if topic is not None)
