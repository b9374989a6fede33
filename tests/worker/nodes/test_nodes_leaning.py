"""What a question goes on from is decided by the articles that a model finds for it alone and behind what was told."""

from dataclasses import replace
from typing import Any

import pytest

from schemas.reading import Reading
from tests.worker.nodes.conftest import MakeEnv
from worker.env import Env
from worker.leaning import leaning
from worker.text.predicted import Foreseen

TOPIC = [{"label": "free-solo\nClimbing without a rope", "score": 0.9}]
ANOTHER = [{"label": "food\nEat before climbing", "score": 0.9}]
NOTHING = [{"label": "food\nEat before climbing", "score": 0.2}]


def _asked(text: str, *before: str, **known: Any) -> Reading:
    return Reading(text, "en", "knowledge", "article", goes_on_from=before, confidence=0.85, **known)


def _env(make_env: MakeEnv, *replies: Any) -> Env:
    env, _, _ = make_env(*replies, sentences="local/sentences")
    return replace(env, foreseen=Foreseen([]))


@pytest.mark.parametrize(
    ("alone", "together", "text"),
    [
        (NOTHING, TOPIC, "free solo: is it legal"),  # too little by itself
        (ANOTHER, TOPIC, "is it legal"),  # about another thing
        (NOTHING, NOTHING, "is it legal"),  # the topic's article does not tell it
        (TOPIC, TOPIC, "is it legal"),  # of the topic, and sure enough by itself
    ],
)
async def test_what_says_too_little_is_asked_of_what_was_explained(
    alone: Any, together: Any, text: str, make_env: MakeEnv
) -> None:
    env = _env(make_env, TOPIC, alone, together)
    assert (await leaning(_asked("is it legal", "what is free solo"), env)).text == text


async def test_what_was_asked_between_leans_as_well(make_env: MakeEnv) -> None:
    """Of three questions the second went on from the first, and so does the third."""
    env = _env(make_env, TOPIC, NOTHING, TOPIC, TOPIC, NOTHING, TOPIC)
    reading = await leaning(_asked("and safe", "what is free solo", "is it legal"), env)
    assert reading.text == "free solo: and safe"


async def test_without_a_model_or_anything_before_nothing_changes(make_env: MakeEnv) -> None:
    env, ai, _ = make_env()
    env = replace(env, foreseen=Foreseen([]))
    for reading in (_asked("is it legal"), _asked("is it legal", "what is free solo")):
        assert await leaning(reading, env) is reading
    assert ai.asked == []


async def test_an_emergency_goes_on_from_nothing(make_env: MakeEnv) -> None:
    env, ai, _ = make_env(sentences="local/sentences")
    reading = _asked("my friend fell and is not breathing", "what is free solo")
    assert await leaning(reading, env) is reading
    assert ai.asked == []
