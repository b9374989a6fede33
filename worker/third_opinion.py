"""Read a question as one for articles where two models are sure of it, whatever the rules heard in what was told."""

from collections.abc import Sequence

from schemas.reading import Filter, Reading, Turn
from worker.early import is_covered_elsewhere
from worker.env import Env
from worker.retrieval.foreseeing import Odds, odds_of
from worker.retrieval.sayings import forms_of, shares_of
from worker.second_opinion import AGREED_UPON, KNOWLEDGE, asks_at_all, asks_where, is_narrowed
from worker.text.folding import fold
from worker.text.predicted import Foreseen, words
from worker.understanding.asked.guessed import asks_for_rows
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.wording.masking import impersonal

__all__ = ["overruled"]

SHARE, TOGETHER = 0.5, 1.25
"""From which share of the classifier for knowledge, and from which sum of it and of one article's sentences less none
of them, on both are sure."""
NOTHING, NOTHING_NARROWED = 0.3, 0.01
"""Up to which share of none of the sentences answering that holds; the second where something narrows the rows."""
EXPLAINED = 0.6
"""From which share of the classifier on nothing is asked back where climbing is to be explained, and no row named."""
MANY_WORDS = 8
"""So many words that ask nothing tell of something too: 「我不知道手要放哪邊幫她防護」."""


async def overruled(reading: Reading, env: Env, history: Sequence[Turn] = ()) -> Reading:
    """The reading as one of knowledge, where both models are sure of an article and nothing is asked of a named row.

    「先看了影片，第一把就完攀，可以說是 onsight 嗎」 asks for no ascents of the asker's, and "my only rope is a 60,
    what is the tallest route I can be lowered off" for no tallest route.
    """
    if env.models.classify is None or env.models.sentences is None:
        return reading
    asks_back = not history and _asks_back_in_vain(reading)
    if not (asks_back or _may_be(reading, env.foreseen)):
        return reading
    shares = await env.AI.run(env.models.classify, {"text": impersonal(reading.text, reading.mentions)})
    share = next((entry["score"] for entry in shares if entry["label"] == KNOWLEDGE), 0.0)
    if share < SHARE:
        return reading
    most = NOTHING_NARROWED if is_narrowed(reading) else NOTHING
    found = [await odds_of(env, form) for form in forms_of(reading.text)]
    if not (asks_back and share >= EXPLAINED) and not any(_is_sure(each, share, most) for each in found):
        return reading
    env.note(f"of an article; the classifier agrees ({share:.2f})")
    only = Filter(kinds=("article",))
    return Reading(reading.text, reading.locale, "knowledge", "article", only, confidence=AGREED_UPON)


def _asks_back_in_vain(reading: Reading) -> bool:
    """Whether the rules heard something to be explained and would only ask of which row, though none is spoken of."""
    if reading.missing != "entity" or reading.intent != "knowledge" or reading.attack:
        return False
    named = reading.mentions or reading.suggestions or reading.unknown_names or reading.unknown_places
    return not named and speaks_of_climbing(fold(reading.text))


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
