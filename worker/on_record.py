"""Ask the classifier whether what is asked is on record at all, where the rules heard too much or too little."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Reading, Turn
from worker.env import Env
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.unrecorded.persons import may_be_a_person
from worker.understanding.wording.masking import impersonal
from wrangler_compat.ai.errors import AiError

ANSWERABLE = "answerable"
FREED = 0.9
"""From which share on a word that nobody explained no longer refuses what else is asked."""
REFUSED_OF_TOPICS = 0.6
"""Up to which share a topic that nobody records is all that is asked, whatever else the rules read."""
REFUSED_BESIDE = 0.2
"""The same where an attribute was read that is on record, or articles are asked."""
REFUSED = 0.4
"""Up to which share nothing is told of rows of which the rules read nothing that is asked."""
_HAS_DONE = re.compile(
    r"(?<!我)(?<!我有)爬過|完攀|紅點過"
    r"|\b(?:has|did) \w+ (?:\w+ )?(?:climb|sen[dt]|tick|redpoint|bolt)\w*"
)
_EVOKED = frozenset({"price", "place", "hours", "first_ascent", "videos"})
"""What a question of a topic seems to ask beside it: a monthly pass the price of an entry."""
_UNASKED = frozenset({"detail", "list", "count", "search", "recommend"})
"""What a reading may be that understood nothing of what is asked; an extreme was understood."""
_TOLD = frozenset({"detail", "list", "count", "search", "recommend", "extreme", "compare", "knowledge"})


async def on_record(reading: Reading, env: Env, history: Sequence[Turn] = ()) -> Reading:
    """The reading without the words that are no reason to refuse, or as one of what nobody records.

    The rules decline a question for one word that they do not know, and they tell all of a gym of which something was
    asked that they did not understand. The classifier has seen of many such questions whether anything answers them.
    It knows no names: what is unknown by name stays so. Behind earlier turns a question says too little to be judged.
    """
    if history or not _may_be_judged(reading) or (share := await share_on_record(reading, env)) is None:
        return reading
    if reading.unheard:
        if share < FREED or any(_is_a_name(word, reading.text) for word in reading.unheard):
            return reading
        env.note(f"on record after all ({share:.2f}): {', '.join(reading.unheard)}")
        # Of rows that were chosen it is still said that the word was no condition.
        chosen = () if reading.intent == "detail" else reading.unheard
        return replace(reading, unheard=(), unearned=False, passed_over=chosen)
    if share > _line(reading):
        return reading
    env.note(f"not on record ({share:.2f})")
    # Topics are named; what nobody has a word for is not.
    return replace(reading, unearned=True, unheard=() if reading.unrecorded else (reading.text,))


def _is_a_name(word: str, text: str) -> bool:
    """Whether an unknown word is somebody's name, or somebody who climbed: the classifier knows no names."""
    if may_be_a_person(word) or _HAS_DONE.search(text):
        return True
    return word[:1].isascii() and f"{word[:1].upper()}{word[1:]}" in text[1:]


def _line(reading: Reading) -> float:
    """Up to which share the question is taken for one of what nobody records."""
    if not reading.unrecorded:
        return REFUSED
    beside = reading.intent == "knowledge" or set(reading.attributes) - _EVOKED
    return REFUSED_BESIDE if beside else REFUSED_OF_TOPICS


async def share_on_record(reading: Reading, env: Env) -> float | None:
    """How sure the classifier is that something on record answers, from 0 to 1.

    None where no such model is set, or it fails: the rules alone decide then.
    """
    if env.models.answerable is None:
        return None
    try:
        odds = await env.AI.run(env.models.answerable, {"text": impersonal(reading.text, reading.mentions)})
    except AiError as error:
        env.degrade(f"the model of what is on record did not help: {error}")
        return None
    return float(next(entry["score"] for entry in odds if entry["label"] == ANSWERABLE))


def _is_of_a_place(reading: Reading) -> bool:
    """Whether nothing but names, kinds and places was read of what is wanted: whatever else was, was understood."""
    kept = ("kinds", "gym_ids", "gym_types", "open_at", "open_part", "open_days", *PLACE_FIELDS)
    places = Filter(**{name: getattr(reading.filter, name) for name in kept})
    return reading.filter == places and not reading.filter.gym_stations and not reading.near


def _may_be_judged(reading: Reading) -> bool:
    """Whether the classifier could change anything of the reading."""
    if reading.attack or reading.out_of_scope or reading.own is not None or reading.personal:
        return False
    if reading.needs_history or reading.missing is not None or reading.conversion is not None:
        return False
    if reading.intent not in _TOLD:
        return False
    if reading.unheard or reading.unrecorded:
        return bool(reading.unheard) or not reading.unearned
    if reading.unknown_names or reading.unknown_places or reading.suggestions:
        # Which name is unknown is said.
        return False
    return reading.intent in _UNASKED and not reading.attributes and _is_of_a_place(reading)
