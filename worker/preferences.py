"""What a signed-in climber says of their own preferences, and how it weighs when something is recommended.

Only a statement in the first person counts, in the question itself: not what somebody is quoted as saying, not a
hypothesis, not a question. A preference moves rows up or down among those that were found; it hides none, and where the
question itself names a place, a grade or a style, the question's word stands alone.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace

from schemas.evidence import Candidate
from schemas.private import Memory, MemoryKind
from schemas.reading import Filter, Reading
from worker.retrieval.features import grade_match
from worker.retrieval.score import rescored

QUOTE_CHARS = 60
WEIGHT = 0.12
"""What one preference that agrees adds to a score of 0..1: enough to order like candidates, not to bury a good one."""

_CLAUSE = r"(?:[^，。！？；,.!?;\n]|\.(?=\d)){1,40}"
_STATED = (
    re.compile(
        r"我(?:比較|最|很|特別|蠻|滿|超|真的|其實|也|都|是)*"
        r"(?:不喜歡|不愛|討厭|害怕|怕|避免|喜歡|偏好|偏愛|愛爬|愛|習慣|想練|想挑戰|想完攀|的目標是|目標是|的程度(?:是|大概|大約)?"
        r"|主要(?:爬|在)|常(?:去|爬)|平常(?:都)?(?:爬|去)|通常(?:都)?(?:爬|去)|大概(?:可以|能)?爬|大約(?:可以|能)?爬"
        r"|目前(?:大概|大約|都|穩定)?爬|只有|沒有|有一?條|有帶?|自備)" + _CLAUSE
    ),
    re.compile(
        r"(?<![\w'])I(?:'m| am|'ve| have| really| mostly| usually| also)*\s(?:prefer|like|love|enjoy|dislike|don't like"
        r"|do not like|hate|avoid|usually climb|mostly climb|climb|lead|want to (?:work on|climb|send)|afraid of"
        r"|scared of|working on|training for|only have|have (?:a|an|my own|no)|don't have|own)\b"
        r"(?:[^.!?\n,;]|\.(?=\d)){1,60}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bmy (?:goal|project|level|grade|limit|max)(?: grade)? (?:is|are|this year is)\b"
        r"(?:[^.!?\n,;]|\.(?=\d)){1,60}",
        re.IGNORECASE,
    ),
)
# After a statement in the first person the next clause may leave the person out: 「我常去龍洞，大概爬 5.10」.
_GOES_ON = re.compile(
    r"(?<=[，,、；;])\s*(?:主要|平常(?:都)?|通常(?:都)?|大概(?:可以|能)?|大約(?:可以|能)?|目前)(?:爬|去)" + _CLAUSE
)
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|\"[^\"]*\"|《[^》]*》|(?<!\w)'[^'\n]*'(?!\w)")
# Whoever is reported, supposed or asked about does not speak of themselves here.
_REPORTED = re.compile(
    r"(?:依照?|按照?|根據|符合|適合)\s*$|(?:說|表示|寫道|寫著|提到|覺得|以為|認為|如果|假如|假設|要是|若|假裝|幫我記|翻譯)[^，。！？；,.!?;\n]{0,12}$"
    r"|\b(?:says?|said|wrote|told|thinks?|if|suppose|pretend|imagine|translate|do|did|would|should|could|can|may)"
    r"\s[^.!?;\n]{0,12}$|\b(?:says?|said|wrote|told)[^.!?;\n]*$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"還是|什麼|甚麼|哪|嗎|誰|幾|多少|怎|為何|\b(?:what|which|where|who|how|why)\b", re.IGNORECASE)
_AVOIDS = re.compile(
    r"不喜歡|不愛|討厭|怕|避免|沒有|\b(?:dislike|don't|do not|hate|avoid|afraid|scared|have no)\b", re.IGNORECASE
)
_ME = re.compile(r"我|\b(?:I|I'm|I've|my|me)\b")
_GOAL = re.compile(r"目標|想練|想挑戰|想完攀|\bgoal\b|\bproject\b|want to|working on|training for", re.IGNORECASE)
_GEAR = re.compile(
    r"繩|吊帶|岩鞋|岩塞|岩楔|快扣|鉤環|頭盔|抱石墊|確保器|裝備|\b(?:rope|harness|shoes?|cams?|nuts|rack|draws?"
    r"|quickdraws?|helmet|crash ?pads?|pads?|belay device|gear)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(r"只有|沒有|我有|自備|\b(?:have|own)\b", re.IGNORECASE)
_RACK = re.compile(r"岩塞|岩楔|傳攀裝備|\b(?:cams?|nuts|rack|trad gear)\b", re.IGNORECASE)
_PLACES = ("crag_ids", "area_ids", "sectors", "region", "gym_city", "gym_cities", "gym_district", "gym_stations")
_STYLES = ("features", "route_types")

Read = Callable[[str], Reading]


def stated(query: str, read: Read, *, most: int = 3) -> tuple[Memory, ...]:
    """The preferences that the asker states in a question, word for word; read understands one clause."""
    text = _QUOTED.sub(lambda found: "\n" * len(found[0]), query)
    found: dict[str, Memory] = {}
    for match in sorted((m for rule in (*_STATED, _GOES_ON) for m in rule.finditer(text)), key=lambda m: m.start()):
        if match.re is _GOES_ON and not found:
            continue
        quote = " ".join(query[match.start() : match.end()].split())[:QUOTE_CHARS]
        # A clause that ends in a question, or is reported, states nothing.
        rest = re.match(r"\s*[？?]", text[match.end() :])
        if rest or _ASKS.search(quote) or _REPORTED.search(text[: match.start()]):
            continue
        memory = _kept(quote, read)
        if memory is not None:
            found[memory.slot] = memory
    return tuple(found.values())[:most]


def speaks_of_oneself(query: str) -> bool:
    """Whether a question, quotations left out, holds a word in the first person."""
    return _ME.search(_QUOTED.sub(" ", query)) is not None


def confirmed(query: str, clauses: Sequence[str], read: Read) -> tuple[Memory, ...]:
    """Of the clauses that a model pointed at, those that the asker wrote of themselves and that name a preference."""
    text = _QUOTED.sub(lambda found: "\n" * len(found[0]), query)
    found: dict[str, Memory] = {}
    for clause in clauses:
        start = text.find(clause.strip()) if clause.strip() else -1
        quote = clause.strip()[:QUOTE_CHARS]
        if start < 0 or _ME.search(quote) is None or _ASKS.search(quote) or _REPORTED.search(text[:start]):
            continue
        if (memory := _kept(quote, read)) is not None:
            found[memory.slot] = memory
    return tuple(found.values())


def _kept(quote: str, read: Read) -> Memory | None:
    folded = unicodedata.normalize("NFKC", quote)
    wish = _wish(read(quote))
    liked = _AVOIDS.search(folded) is None
    if _OWNS.search(folded):
        if not _GEAR.search(folded):
            return None
        # Without a rack a traditional route cannot be protected; all other gear is only told back.
        wish = Filter(route_types=("trad",)) if _RACK.search(folded) and not liked else Filter()
        return Memory("", "gear", quote, liked, wish, f"gear:{_plain(folded)}")
    kind: MemoryKind
    if _GOAL.search(folded):
        kind = "goal"
    elif wish.grades is not None:
        kind, wish = "grade", Filter(grades=wish.grades)
    elif any(getattr(wish, name) for name in _PLACES):
        kind = "region"
    elif any(getattr(wish, name) for name in _STYLES):
        kind = "style"
    else:
        return None
    return Memory("", kind, quote, liked, wish, kind if kind == "grade" else f"{kind}:{_named(wish) or _plain(folded)}")


def _wish(reading: Reading) -> Filter:
    """What of a clause can be wished for: what it names, said or negated; the kind of row is not a wish."""
    named = reading.filter
    return Filter(
        grades=named.grades or (named.not_grades[0] if named.not_grades else None),
        route_types=named.route_types or named.not_route_types,
        features=named.features or named.not_features,
        crag_ids=named.crag_ids or named.not_crag_ids,
        area_ids=named.area_ids or named.not_area_ids,
        sectors=named.sectors,
        region=named.region,
    )


def _named(wish: Filter) -> str:
    return " ".join(
        f"{f.name}={getattr(wish, f.name)}" for f in fields(wish) if getattr(wish, f.name) not in ((), None)
    )


def _plain(text: str) -> str:
    return "".join(text.lower().split())


@dataclass(frozen=True, slots=True)
class Preferred:
    """Candidates in the order that the preferences make of them, and those preferences that changed what is shown."""

    candidates: tuple[Candidate, ...]
    used: tuple[Memory, ...] = ()


def prefer(
    candidates: Sequence[Candidate], memories: Sequence[Memory], *, shown: int, weight: float = WEIGHT
) -> Preferred:
    """Order recommended candidates by applicable preferences; the same candidates, none more and none less."""
    plain = tuple(candidates)
    if not memories or not plain:
        return Preferred(plain)

    def top(speaking: Sequence[Memory]) -> list[str]:
        return [c.id for c in _ordered(plain, speaking, weight)[:shown]]

    told = top(memories)
    used = tuple(m for m in memories if top([other for other in memories if other is not m]) != told)
    return Preferred(_ordered(plain, memories, weight), used) if used else Preferred(plain)


def applicable(memories: Sequence[Memory], reading: Reading) -> tuple[Memory, ...]:
    """Those preferences that weigh in a question: in a recommendation, where it does not say otherwise itself."""
    return speaking(memories, reading.filter) if reading.intent == "recommend" else ()


def speaking(memories: Sequence[Memory], asked: Filter) -> tuple[Memory, ...]:
    """Those preferences that have something to say which the filter does not say itself."""
    return tuple(m for m in memories if _speaks(m, asked))


def answerable(reading: Reading, memories: Sequence[Memory]) -> Reading:
    """The reading of a recommendation that lacks a place or a grade, without the lack where a preference can order."""
    if reading.intent != "recommend" or reading.missing not in ("place", "grade"):
        return reading
    known = any(
        m.liked and ((m.wish.grades is not None) if reading.missing == "grade" else any(_places(m.wish)))
        for m in memories
    )
    return replace(reading, missing=None) if known else reading


def _places(wish: Filter) -> tuple[object, ...]:
    return tuple(getattr(wish, name) for name in _PLACES)


def _speaks(memory: Memory, asked: Filter) -> bool:
    """Whether a preference has something to say that the question did not say itself."""
    wish = memory.wish
    if wish == Filter():
        return False
    if wish.grades is not None and (asked.grades is not None or asked.not_grades):
        wish = replace(wish, grades=None)
    if any(getattr(asked, name) for name in (*_PLACES, "gym_ids")):
        wish = replace(wish, crag_ids=(), area_ids=(), sectors=(), region=None)
    if asked.route_types or asked.not_route_types:
        wish = replace(wish, route_types=())
    if asked.features or asked.not_features:
        wish = replace(wish, features=())
    return wish != Filter()


def _ordered(candidates: tuple[Candidate, ...], memories: Sequence[Memory], weight: float) -> tuple[Candidate, ...]:
    scores = [c.score + weight * sum(_agrees(c, m) * (1 if m.liked else -1) for m in memories) for c in candidates]
    return rescored(list(candidates), scores)


def _agrees(candidate: Candidate, memory: Memory) -> float:
    """1 where the row has everything that was wished for, 0 where it has not, or where nothing is known."""
    facts, wish = candidate.facts, memory.wish
    held = facts.get("features")
    places = (*wish.crag_ids, *wish.area_ids, *((wish.region,) if wish.region else ()))
    where = {candidate.id, facts.get("crag_id"), facts.get("area_id"), facts.get("region")}
    checks = [
        1.0 if where & set(places) else 0.0 if places else None,
        (1.0 if facts.get("type") in wish.route_types else 0.0) if wish.route_types else None,
        (1.0 if isinstance(held, tuple) and set(wish.features) & set(held) else 0.0) if wish.features else None,
        max(0.0, grade_match(facts, wish.grades)) if wish.grades else None,
    ]
    told = [c for c in checks if c is not None]
    return sum(told) / len(told) if told else 0.0
