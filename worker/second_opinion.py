"""Ask the classifiers about a question: what it wants where the rules only guess, and whether it is an attack."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, Field

from schemas.reading import Filter, Mention, Reading, Turn
from worker.early import is_covered_elsewhere
from worker.env import Env
from worker.errors import RunError
from worker.llm.quoting import quoted, quoted_history
from worker.llm.structured import ask
from worker.retrieval.foreseeing import Odds, odds_of
from worker.retrieval.nameless import asks_what_one_may_do, without_names
from worker.retrieval.sayings import forms_of, standing_alone
from worker.text.folding import fold
from worker.text.predicted import Foreseen
from worker.text.prose import topic_words
from worker.understanding.asked.guessed import (
    FOLLOWED,
    asks_for_rows,
    bare,
    outweighs,
    rests_on_a_kind,
    rests_on_nothing,
)
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.asked.topics import asks_of_technique, asks_only_of_data, speaks_to_it
from worker.understanding.learned import settled_by
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.strangers import climbed_at
from worker.understanding.unrecorded.beside_topics import asks_money_for
from worker.understanding.unrecorded.beyond import is_beyond
from worker.understanding.unrecorded.unheard import is_plain
from worker.understanding.wording.masking import impersonal
from wrangler_compat.ai.errors import AiError

__all__ = ["foreseen", "guarded", "settled"]

MAX_TOKENS = 60
_SHORT = 80
"""More characters than this may carry an order beside a question of ropework."""
MOST_KEYWORDS = 16
"""So many characters hold a grade and a name, and little else."""
NEARLY = 0.9
"""From which likeness what was typed is a catalogued name with a slip."""
SURE = 0.6
"""A model that is less sure of its choice is not listened to."""
_OF_ROWS = frozenset({"list", "count", "extreme", "distribution", "compare"})
_ROWS = frozenset({"route", "area", "crag", "gym"})
_GUESSED = frozenset({"search", "knowledge"})
AGREED, AGREED_BEYOND = 1.2, 1.3
"""What the classifier's share for knowledge and the likeness to an expected question must be together; the second where
the rules have heard something else than climbing, the asker's own, or what nobody records."""
AGREED_BACK = 1.0
"""The same where the rules heard a question to articles too, and would only ask back what is meant."""
AGREED_UPON = 0.9
"""How sure a reading is upon which they agree."""
AGREED_ALONE = 0.9
"""What the share must be together with how far a sentence stands alone, where the rules heard nothing of that."""
LIKELY, LIKELY_AT_LEAST, LIKELY_OUTSIDE, LIKELY_GUESSED = 0.7, 0.3, 0.6, 0.4
"""From which share that the sentences' model gives one sentence, and the classifier knowledge, on they are enough; the
third where no word of climbing is said, the last of both, which together must be one, where the rules only guess."""
ALL_THREE, ALL_THREE_OUTSIDE = 1.65, 1.9
"""What the three must be together where nothing narrows the rows but a grade or a kind of gym: "stuck at V4 for a
year", or nobody records what is asked; and where the rules have heard something else than climbing: 「幾歲太老」."""
KNOWN, KNOWN_BY = 0.01, 0.6
"""Up to which share of none of the sentences answering, and from which one of one of them, they need no others."""
OF_NONE = 0.9
"""From which share of none answering on the others are not listened to."""
THE_VERY = 0.9
"""From which likeness on a question is the very one that is expected, whatever the classifier holds it for."""
LIKE_BEHIND_A_NAME = 0.6
"""How like an expected question one must be that names a place, or stand alone, as it may be asked of the place itself;
and one where something else than climbing is heard."""
KNOWLEDGE = "general-knowledge"
_ASKS = compiled(
    r"[?？嗎呢吧差]|技巧|訣竅|哪[個種]|[往朝向]哪|怎|什麼|甚麼|啥|為何|可以|能不能|需要|要不要|該|多[久少高遠長]|幾|是不是|有沒有"
    r"|\b(?:how|what|why|when|who|can|could|do|does|did|is|are|was|should|would|will|may|must|need|needs|difference|vs|versus|techniques?|tips"
    r"|(?:best|right|good) way)\b"
)
# What is counted, ranked or set out was asked of rows in words of their own.
_WHERE = compiled(
    r"(?<![往朝向])哪[裡邊]|去哪|哪(?:些|幾?[間家])(?:的)?(?:攀岩|抱石|室內|岩)*[館場]"
    r"|\bwhere (?:can|do|to|could|should|is|are)\b(?! (?:i |we )?(?:put|hold|keep|place|stand|look)\b)"
    r"|\bwhich (?:crags?|gyms?|routes?|areas?|places?)\b"
    # "Anything with a chimney?" wants what has one, and not to be told of chimneys.
    r"|\b(?:anywhere|tagged)\b|\banything (?:with|that has|having|featuring)\b"
)
_LOOKS_FOR = re.compile(r"\b(?:looking|searching|hunting) for\b|在找|想找", re.IGNORECASE)
_ONE_TO_CLIMB = re.compile(
    r"\b(?:i|we) (?:can|could|should|might) (?:try|climb|do|lead|get on|project)\b", re.IGNORECASE
)
_OF_AN_EVENT = compiled(
    r"誰|哪一?[位國隊]|幾[月號]|哪一?[天月]|什麼時候|何時|\bwhen\b|\bwho\b|\bwhich (?:climbers?|athletes?|countr|team)"
)
# What asks for somewhere that is open; else a day that is told is only when it is climbed.
_OF_OPENING = compiled(
    r"館|開|關|營業|哪|休|間|家|幾點|去|爬什麼|\b(?:gyms?|open\w*|clos\w+|where|which|hours|walls?|halls?|place|spots?|anywhere)\b"
)
_ROPE = compiled(r"繩(?!距)|\bropes?\b")
_LOOKS = frozenset({"search", "recommend", "detail"})
_MISTAKEN = frozenset({"search", "list", "recommend", "detail", "count"})


class Choice(BaseModel):
    """What the model answers: it can send a question to a search or decline it, and nothing else."""

    query_type: Literal["routes", "crags", "gyms", "general-knowledge", "out-of-scope"]
    confidence: float = Field(ge=0, le=1)


async def guarded(reading: Reading, env: Env, line: float) -> Reading:
    """The reading, as an attack where the guard's classifier is at least so sure of it."""
    if env.models.guard is None or reading.attack or reading.intent == "chat":
        return reading
    odds = await env.AI.run(
        env.models.guard, {"text": impersonal(reading.text, (*reading.mentions, *_nearly(reading)))}
    )
    if next(entry["score"] for entry in odds if entry["label"] == "attack") < line:
        return reading
    if asks_only_of_data(fold(reading.text)):
        return reading
    if reading.own is not None and len(reading.text) <= MOST_KEYWORDS and not speaks_to_it(fold(reading.text)):
        # 「顯示我的紀錄」 asks for what is the asker's own.
        return reading
    if (
        reading.filter.grades is not None
        and len(reading.text) <= MOST_KEYWORDS
        and not speaks_to_it(fold(reading.text))
    ):
        # 「五寮尖的5.9」: a grade and a name that nobody knows are no order.
        return reading
    if reading.intent == "knowledge" and len(reading.text) <= _SHORT and asks_of_technique(fold(reading.text)):
        # 「八字結後面還要不要再打一個防脫結？」: a question of ropework that orders nobody, too short to carry more.
        return reading
    named = any(m.kind in _ROWS and not m.negated for m in reading.mentions)
    if named and reading.unrecorded and len(reading.text) <= _SHORT and not speaks_to_it(fold(reading.text)):
        # "Are the staff at Dapro able to speak English" asks of a gym what nobody records.
        return reading
    of_one = reading.intent == "detail" and named
    if (of_one or (reading.intent in _OF_ROWS and reading.subject in _ROWS)) and is_plain(reading):
        # "List every gym in your system": a demand, and of nothing but rows.
        return reading
    env.note("the guard's classifier refuses")
    return replace(reading, attack=True)


def _nearly(reading: Reading) -> Iterator[Mention]:
    """The names that are catalogued but for a slip, as they stand: "the witch bridge grade" is no order either."""
    for surface, best in {s.surface: s for s in reversed(reading.suggestions)}.items():
        at = reading.text.find(surface)
        if at >= 0 and best.score >= NEARLY:
            yield Mention(best.kind, (best.id,), surface, best.name, at, at + len(surface))


async def settled(reading: Reading, env: Env, sure: float, line: float, history: Sequence[Turn] = ()) -> Reading:
    """The reading, settled by the intent classifier where the rules are less than `sure` and it is over its line.

    Where it abstains too, the understanding model is asked, if one is configured: its word counts as the classifier's.
    """
    if reading.confidence >= sure or reading.attack or reading.out_of_scope:
        return reading
    if env.models.classify is None:
        env.note("the rules are unsure and no model is configured" if env.models.understand is None else "unsure")
        return await _by_model(reading, env, history)
    likeliest, *_ = await env.AI.run(env.models.classify, {"text": impersonal(reading.text, reading.mentions)})
    share = likeliest["score"] if likeliest["label"] == KNOWLEDGE else 0.0
    if likeliest["score"] < line and not (rests_on_nothing(reading) and share >= FOLLOWED):
        env.note(f"unsure; the classifier abstains ({likeliest['label']} {likeliest['score']:.2f})")
        return await _by_model(reading, env, history)
    env.note(f"unsure; the classifier says {likeliest['label']} ({likeliest['score']:.2f})")
    return settled_by(likeliest["label"], reading)


async def foreseen(reading: Reading, env: Env) -> Reading:
    """The reading as one of knowledge, where an article is expected to be asked this and the classifier agrees.

    "One beer before bouldering" lists no boulders. Rules read such words as kinds of rows; where nothing is named, and
    nothing narrows the rows but their kind, two strangers to the rules may together be surer than they are.
    """
    may, guessed = _may_be_mistaken(reading, env.foreseen), rests_on_a_kind(reading)
    if env.models.classify is None or not (may or guessed):
        return reading
    placed = asks_what_one_may_do(reading)
    asked = without_names(reading) if placed else reading.text
    forms = forms_of(asked)
    near = [found for form in forms if (found := env.foreseen.nearest(form))]
    alike = max((each.score for found in near for each in found), default=0.0)
    heard = reading.out_of_scope or bool(reading.unrecorded) or (is_narrowed(reading) and not placed)
    alone = 0.0 if heard else max(map(standing_alone, near), default=0.0)
    least = AGREED_BEYOND if heard or reading.own is not None else AGREED
    if least == AGREED and reading.intent == "knowledge" and reading.missing:
        least = AGREED_BACK
    odds = await _odds(env, forms, reading, narrowed=heard and not placed)
    likely = max((each.most for each in odds), default=0.0)
    if odds and alike < THE_VERY and all((each.nothing or 0.0) >= OF_NONE for each in odds):
        return reading
    if alike < least - 1 and not (alone or likely or guessed):
        return reading
    known = any(_is_known(each) for each in odds)
    shares = await env.AI.run(env.models.classify, {"text": impersonal(asked, () if placed else reading.mentions)})
    share = next((entry["score"] for entry in shares if entry["label"] == KNOWLEDGE), 0.0)
    if placed and max(alike, alone) < LIKE_BEHIND_A_NAME and not known:
        return reading
    all_agree = known or (not placed and _all_agree(reading, likely, alike, share, heard=heard))
    agreed = share + alike >= least or (alone and share + alone >= AGREED_ALONE) or all_agree
    if not (may and agreed) and not (guessed and outweighs(share, alone)):
        return reading
    env.note(f"expected of an article ({max(alike, likely):.2f}); the classifier agrees ({share:.2f})")
    only = Filter(kinds=("article",))
    names = reading.mentions if placed else ()
    return Reading(reading.text, reading.locale, "knowledge", "article", only, mentions=names, confidence=AGREED_UPON)


def _is_known(odds: Odds) -> bool:
    """Whether the sentences' model is sure that one sentence answers."""
    if odds.nothing is None or odds.nothing > KNOWN:
        return False
    return odds.most >= KNOWN_BY


def _all_agree(reading: Reading, likely: float, alike: float, share: float, *, heard: bool) -> bool:
    """Whether the sentences' model, what is expected and the classifier's share are sure enough together."""
    if alike >= THE_VERY:
        return True
    if not (heard or speaks_of_climbing(fold(reading.text))) and share < LIKELY_OUTSIDE:
        return False
    guessed = not heard and reading.intent == "search" and reading.subject is None and not reading.unheard
    if guessed and min(likely, share) >= LIKELY_GUESSED:
        return likely + share >= 1
    if likely < LIKELY or not heard:
        return likely >= LIKELY and share >= LIKELY_AT_LEAST
    together = likely + alike + share
    if reading.filter.facilities:
        # "Gyms with a speed wall" is as like what is asked of speed walls.
        return share >= LIKELY_OUTSIDE and together >= ALL_THREE_OUTSIDE
    if reading.out_of_scope:
        # "Convert 100 USD to TWD" is like no question that is expected of grades.
        return alike >= LIKE_BEHIND_A_NAME and together >= ALL_THREE_OUTSIDE
    return together >= ALL_THREE


async def _odds(env: Env, forms: Sequence[str], reading: Reading, *, narrowed: bool) -> tuple[Odds, ...]:
    """What the sentences' model holds of each form of the question; nothing where more than a grade narrows rows."""
    if narrowed and not reading.out_of_scope:
        spoken_of = replace(reading.filter, grades=None, gym_types=(), facilities=())
        if is_narrowed(replace(reading, filter=spoken_of, unknown_names=(), unknown_places=())):
            return ()
        plain = fold(reading.text)
        if is_beyond(plain) or asks_where(plain) or not (reading.unknown_names or asks_at_all(plain)):
            return ()
        if reading.intent not in (_LOOKS if reading.filter.grades else _MISTAKEN):
            return ()
    return tuple([await odds_of(env, form) for form in forms])


def _may_be_mistaken(reading: Reading, foreseen: Foreseen) -> bool:
    if reading.attack or reading.conversion is not None or reading.suggestions or is_covered_elsewhere(reading):
        return False
    if reading.needs_history and reading.missing is None:
        return False
    if {"shops", "coaching"} & set(reading.unrecorded) and asks_money_for(reading):
        # What an article says of shoes is not what they cost.
        return False
    if {"contests", "ranked_people"} & set(reading.unrecorded) and _OF_AN_EVENT.search(fold(reading.text)):
        # How contests are held an article tells; who won one, and when the next is, nothing.
        return False
    if reading.unheard and asks_where(fold(reading.text)):
        # 「台灣哪裡可以玩冰攀」 is as like 「台灣哪裡可以傳攀」, and asks for another thing.
        return False
    strangers = (*reading.unknown_names, *reading.unknown_places, *(reading.unheard if _is_of_nothing(reading) else ()))
    if any(not foreseen.has(name) for name in strangers):
        return False
    if reading.unknown_places and climbed_at(fold(reading.text)):
        # "Best climbing in Thailand?": whichever word of it articles speak of, none tells of that place.
        return False
    placed = asks_what_one_may_do(reading)
    if any(not m.negated for m in reading.mentions) and not placed:
        return False
    looks = reading.trip_days is not None or _LOOKS_FOR.search(reading.text) is not None
    if looks and reading.filter.grades is not None:
        # "Plan a 3 day trip for 5.10 climbers", "I'm looking for 5.14 in Taiwan": no article tells that.
        return False
    if reading.subject == "article":
        # What points at nothing ("this V3"), is of what nobody records or like a name ("5.9a"), an article may tell.
        return reading.missing is not None or bool(reading.unrecorded) or bool(reading.unknown_names)
    if reading.intent not in _MISTAKEN:
        return False
    if reading.intent == "recommend" and reading.filter.features and _ONE_TO_CLIMB.search(reading.text):
        # "What's a finger crack I can try" is told by the routes that are one.
        return False
    if reading.intent == "detail" and not (reading.missing or _unsettled(reading) or placed):
        return False
    plain = fold(reading.text)
    tagged = reading.filter.features and not asks_at_all(plain)
    if reading.intent == "list" and (asks_where(plain) or asks_for_rows(plain) or tagged):
        # "Runout", 「多繩距」: a tag by itself is a list of what bears it.
        return False
    # Kinds, ways of climbing and rock are spoken of in any question; what else narrows is asked of rows.
    spoken_of = replace(bare(reading.filter), facilities=(), climbed=None, grades=None, gym_types=(), seasons=())
    if placed:
        spoken_of = replace(spoken_of, crag_ids=(), area_ids=(), sectors=(), gym_ids=(), region=None)
    return _roped(reading, spoken_of) == Filter() and bool(topic_words(reading.text))


def asks_where(plain: str) -> bool:
    """Whether a folded text asks where to go, or which rows there are."""
    return _WHERE.search(plain) is not None


def asks_at_all(plain: str) -> bool:
    """Whether a folded text asks anything in words of asking."""
    return _ASKS.search(plain) is not None


def _is_of_nothing(reading: Reading) -> bool:
    """Whether all that is asked is asked of somebody or something unheard of: 「李虹瑩是怎麼開始攀岩的」."""
    return reading.unearned and reading.subject is None


def _unsettled(reading: Reading) -> bool:
    """Whether what is asked for is of a thing that no row is: 「速度賽的牆多高」, 「去哪找岩友」."""
    return bool(reading.unknown_names or reading.unrecorded)


def is_narrowed(reading: Reading) -> bool:
    """Whether more than a kind was heard, so that two others must be surer of it: a facility, a number, a name."""
    unknown = reading.unknown_names or reading.unknown_places
    counts = reading.intent == "count" and reading.missing is None
    return bool(unknown) or counts or _roped(reading, bare(reading.filter)) != Filter()


def _roped(reading: Reading, filter: Filter) -> Filter:
    """The filter without lengths where a rope is spoken of: how long a route may be for it is asked of no route.

    Without a day, too, where nothing asks for what is open: 「掉一塊皮，週末又約了人，硬爬行不行」.
    """
    told = fold(reading.text)
    undated = filter.open_at is None or _OF_OPENING.search(told) is not None
    found = filter if undated else replace(filter, open_at=None, open_days=())
    return replace(found, length_min_m=None, length_max_m=None) if _ROPE.search(told) else found


async def _by_model(reading: Reading, env: Env, history: Sequence[Turn]) -> Reading:
    """The reading with the model's choice taken over; one that fails or is unsure itself changes nothing."""
    if env.models.understand is None or reading.missing is not None or reading.intent not in _GUESSED:
        return reading
    try:
        choice = await ask(
            env,
            env.models.understand,
            "select_tool",
            reading.locale,
            Choice,
            max_tokens=MAX_TOKENS,
            question=quoted(reading.text),
            history=quoted_history(history),
        )
    except (AiError, RunError) as error:
        env.degrade(f"the understanding model did not help: {error}")
        return reading
    env.note(f"unsure; the model says {choice.query_type} ({choice.confidence:.2f})")
    return settled_by(choice.query_type, reading) if choice.confidence >= SURE else reading
