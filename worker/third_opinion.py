"""Read a question as one for articles where two models are sure of it, whatever the rules heard in what was told."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Reading, Turn
from worker.early import is_covered_elsewhere
from worker.env import Env
from worker.retrieval.foreseeing import Odds, odds_of
from worker.retrieval.sayings import forms_of, shares_of
from worker.second_opinion import AGREED_UPON, KNOWLEDGE, asks_at_all, asks_where, is_narrowed
from worker.text.folding import fold
from worker.text.predicted import Foreseen, words
from worker.understanding.asked.guessed import asks_for_rows, bare, rests_on_nothing
from worker.understanding.asked.rows_wanted import wants_rows
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.names.resolve import find_names
from worker.understanding.unrecorded.persons import may_be_a_person
from worker.understanding.wording.masking import impersonal, masked

__all__ = ["overruled"]

SHARE, TOGETHER = 0.5, 1.25
"""From which share of the classifier for knowledge, and from which sum of it and of one article's sentences less none
of them, on both are sure."""
NOTHING, NOTHING_NARROWED = 0.3, 0.01
"""Up to which share of none of the sentences answering that holds; the second where something narrows the rows."""
EXPLAINED, LIKELIEST = 0.5, 0.4
"""From which share of the classifier on, where knowledge is what it holds for likeliest, a question that wants no rows
is one of articles; the second where the rules heard nothing at all, or a sentence is known to answer."""
STRANGE, ANSWERED = 0.5, 0.05
"""Up to which share of none of the sentences answering what is like an unknown name is but a word; and up to which a
sentence is known to answer."""
_PLACES = frozenset({"crag", "area", "sector", "gym"})
_OF_NO_FIGURES = frozenset({"search", "list", "recommend", "detail", "knowledge"})
_OF_ANYTHING = frozenset({"place", "videos", "first_ascent", "transport", "safety", "conditions", "features", "rock"})
"""What may be heard in a question that asks no figure of a row."""
_SHORT_WORD = 2
"""No more characters has what sounds like a place and is none."""
_TAG, _TAG_WORDS = 8, 3
"""No more characters has a tag, and no more English words: "traverse boulder problem"."""
MANY_WORDS = 8
"""So many words that ask nothing tell of something too: 「我不知道手要放哪邊幫她防護」."""


async def overruled(reading: Reading, env: Env, history: Sequence[Turn] = (), query: str = "") -> Reading:
    """The reading as one of knowledge, where both models are sure of an article and nothing is asked of a named row.

    「先看了影片，第一把就完攀，可以說是 onsight 嗎」 asks for no ascents of the asker's, and "my only rope is a 60,
    what is the tallest route I can be lowered off" for no tallest route.
    """
    if env.models.classify is None or env.models.sentences is None:
        return reading
    # What is told beside what is asked says of what it is asked: 「學長要賣用過的扁帶，…買人家用過的OK嗎」.
    whole = masked(query).shown
    told = whole if _bare(reading.text) in _bare(whole) else reading.text
    # A tag by itself (「多繩距」) is no question.
    asks = asks_at_all(fold(told)) or (len(told) > _TAG and (not told.isascii() or len(told.split()) > _TAG_WORDS))
    in_vain = asks and not history and _wants_no_rows(reading, fold(told)) and not _names_a_place(told, env)
    if in_vain and await _is_explained(reading, told, env):
        return _of_articles(reading, told)
    if not _may_be(reading, env.foreseen):
        return reading
    share, _ = await _share(impersonal(reading.text, reading.mentions), env)
    if share < SHARE:
        return reading
    most = NOTHING_NARROWED if is_narrowed(reading) else NOTHING
    found = [await odds_of(env, form) for form in forms_of(reading.text)]
    if not any(_is_sure(each, share, most) for each in found):
        return reading
    env.note(f"of an article; the classifier agrees ({share:.2f})")
    return _of_articles(reading, reading.text)


def _of_articles(reading: Reading, text: str) -> Reading:
    only = Filter(kinds=("article",))
    return Reading(text, reading.locale, "knowledge", "article", only, confidence=AGREED_UPON)


async def _share(text: str, env: Env) -> tuple[float, bool]:
    """The classifier's share for knowledge, and whether that is what it holds for likeliest."""
    likeliest, *others = await env.AI.run(env.models.classify or "", {"text": text})
    share = next((entry["score"] for entry in (likeliest, *others) if entry["label"] == KNOWLEDGE), 0.0)
    return share, likeliest["label"] == KNOWLEDGE


async def _is_explained(reading: Reading, told: str, env: Env) -> bool:
    """Whether the classifier holds knowledge for likeliest, by what is asked or with what is told beside it."""
    for text in dict.fromkeys((impersonal(reading.text, reading.mentions), told)):
        share, likeliest = await _share(text, env)
        if not likeliest or share < LIKELIEST:
            continue
        found = [await odds_of(env, form) for form in forms_of(text)]
        if _are_words(reading, share, found):
            env.note(f"wants no rows; the classifier says {KNOWLEDGE} ({share:.2f})")
            return True
    return False


def _names_a_place(told: str, env: Env) -> bool:
    """Whether a crag or gym is named in what is told: what is asked may be asked of it."""
    return any(each.kind in _PLACES for each in find_names(masked(told), env.gazetteer))


def _bare(text: str) -> str:
    return text.replace(" ", "")


def _are_words(reading: Reading, share: float, found: Sequence[Odds]) -> bool:
    """Whether the classifier is sure enough of knowledge, and what is like a name nobody bears is but a word."""
    nothing = min((1.0 if each.nothing is None else each.nothing for each in found), default=1.0)
    if (reading.unknown_names or reading.unknown_places) and nothing > STRANGE:
        return False
    return share >= EXPLAINED or nothing <= ANSWERED or rests_on_nothing(reading)


def _wants_no_rows(reading: Reading, told: str) -> bool:
    """Whether the rules heard rows, or would ask of which, where climbing is spoken of, none is named and none wanted.

    "I use limestone at home, here is sandstone, how is it different": which route is not asked, and none is meant.
    """
    if reading.attack or reading.intent not in _OF_NO_FIGURES or reading.own is not None or reading.out_of_scope:
        return False
    if reading.mentions or reading.suggestions or reading.conversion is not None or reading.unrecorded:
        return False
    if any(map(may_be_a_person, reading.unheard)):
        return False
    if reading.missing is None and (reading.subject == "article" or reading.needs_history):
        return False
    if reading.missing not in (None, "entity", "place") or reading.trip_days is not None:
        return False
    if (reading.unknown_names or reading.unknown_places) and not _may_be_words(reading):
        return False
    narrowed = replace(bare(reading.filter), facilities=(), amenities=(), gym_types=(), seasons=())
    return narrowed == Filter() and speaks_of_climbing(told) and not wants_rows(told)


def _may_be_words(reading: Reading) -> bool:
    """Whether what is taken for unknown names may be words only: no figure is asked of them, and none has a capital."""
    if not _OF_ANYTHING.issuperset(reading.attributes):
        return False
    if any(len(place) > _SHORT_WORD for place in reading.unknown_places):
        # 「小琉球」 is a place, 「自家」 and 「書上」 are not.
        return False
    return not any(letter.isupper() for name in (*reading.unknown_names, *reading.unknown_places) for letter in name)


def _may_be(reading: Reading, foreseen: Foreseen) -> bool:
    """Whether what the rules heard may be told only: no row is named, nor asked for in words of its own."""
    if reading.subject == "article" or reading.attack or reading.intent == "chat":
        return False
    if reading.conversion is not None or reading.needs_history or is_covered_elsewhere(reading):
        return False
    strangers = (*reading.unknown_names, *reading.unknown_places)
    if any(not m.negated for m in reading.mentions) or not all(map(foreseen.has, strangers)):
        return False
    plain = fold(reading.text)
    of_one = reading.intent == "detail" and reading.attributes and not reading.unknown_names
    if of_one or asks_where(plain) or asks_for_rows(plain):
        # "Twin cracks, what's it graded" asks of a route that nobody knows by that name.
        return False
    return asks_at_all(plain) or len(words(plain)) >= MANY_WORDS


def _is_sure(odds: Odds, share: float, most: float) -> bool:
    """Whether one article has most of the odds, enough with the classifier's share; most is what none may have."""
    if odds.nothing is None or odds.nothing > most:
        return False
    return share + max(shares_of(odds.sentences).values(), default=0.0) - odds.nothing >= TOGETHER
