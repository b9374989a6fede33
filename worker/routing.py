"""Ask the classifier whether articles are asked or rows, where the rules have heard the other."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Reading, Turn
from worker.env import Env
from worker.second_opinion import asks_where
from worker.text.folding import fold
from worker.text.predicted import words
from worker.understanding.asked.emergencies import is_emergency, is_injury
from worker.understanding.asked.guessed import asks_for_rows
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.querytypes import query_type_of
from worker.understanding.wording.masking import impersonal
from wrangler_compat.ai.errors import AiError

__all__ = ["routed"]

ARTICLES = "articles"
TO_ARTICLES = 0.6
"""From which share on articles are asked, whatever the rules heard of rows."""
SURELY_TO_ARTICLES = 0.95
"""The same where a route or a gym is named, or something that nobody knows or records was heard: it may be asked."""
NOT_TO_ARTICLES = 0.14
"""Up to which share no article is quoted for what the rules took for a question to articles."""
MANY_WORDS = 8
"""What has fewer words is like little that the classifier has seen: 「多繩距」, 「攀岩口令有哪些」."""
AGREED_UPON = 0.9
"""How sure a reading is that was settled so."""


async def routed(reading: Reading, env: Env, history: Sequence[Turn] = ()) -> Reading:
    """The reading as one of articles where the classifier is sure of it, or as one that no article answers.

    The rules know words: "we go on Friday" is a day on which a gym is open, 「岩鞋腳趾是什麼狀態」 is a name that
    nobody knows. The classifier has seen thousands of questions as people ask them, and what they were to. It knows
    no names. Behind earlier turns a question says too little to be judged.
    """
    if history or env.models.routing is None or not _may_be_routed(reading):
        return reading
    plain = fold(reading.text)
    if len(words(plain)) < MANY_WORDS or asks_for_rows(plain):
        return reading
    try:
        odds = await env.AI.run(env.models.routing, {"text": impersonal(reading.text, reading.mentions)})
    except AiError as error:
        env.degrade(f"the model of articles and rows did not help: {error}")
        return reading
    share = float(next(entry["score"] for entry in odds if entry["label"] == ARTICLES))
    if reading.intent == "knowledge":
        if share > NOT_TO_ARTICLES or reading.mentions or not speaks_of_climbing(plain):
            # What is not of climbing is declined as such; a place that is named makes it sound like one to rows.
            return reading
        if is_emergency(plain) or is_injury(plain):
            return reading
        env.note(f"not to the articles ({share:.2f})")
        # Topics are named; what nobody has a word for is not.
        return replace(reading, unearned=True, unheard=() if reading.unrecorded else (reading.text,))
    if share < (SURELY_TO_ARTICLES if _names(reading) else TO_ARTICLES) or asks_where(plain):
        return reading
    env.note(f"to the articles ({share:.2f})")
    only = Filter(kinds=("article",))
    return Reading(reading.text, reading.locale, "knowledge", "article", only, confidence=AGREED_UPON)


def _names(reading: Reading) -> bool:
    """Whether a row is named, or what may be one, or what no row records is asked of it."""
    named = any(m.kind in ("route", "gym") and not m.negated for m in reading.mentions)
    return named or bool(reading.unknown_names or reading.unknown_places or reading.unrecorded or reading.unheard)


def _may_be_routed(reading: Reading) -> bool:
    """Whether the question may be one to articles or to rows: no attack, no talk, nothing of the asker's own."""
    if reading.attack or reading.intent == "chat" or reading.suggestions:
        return False
    if query_type_of(reading, signed_in=False) == "out-of-scope":
        return False
    if reading.own is not None or reading.personal or reading.conversion is not None:
        return False
    return not reading.needs_history and not reading.unearned
