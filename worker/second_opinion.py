"""Ask the classifiers about a question: what it wants where the rules only guess, and whether it is an attack."""

from dataclasses import replace

from schemas.reading import Reading
from worker.env import Env
from worker.understanding.learned import settled_by
from worker.understanding.masking import impersonal

__all__ = ["guarded", "settled"]


async def guarded(reading: Reading, env: Env, line: float) -> Reading:
    """The reading, as an attack where the guard's classifier is at least so sure of it."""
    if env.models.guard is None or reading.attack or reading.intent == "chat":
        return reading
    odds = await env.AI.run(env.models.guard, {"text": impersonal(reading.text, reading.mentions)})
    if next(entry["score"] for entry in odds if entry["label"] == "attack") < line:
        return reading
    env.note("the guard's classifier refuses")
    return replace(reading, attack=True)


async def settled(reading: Reading, env: Env, sure: float, line: float) -> Reading:
    """The reading, settled by the intent classifier where the rules are less than `sure` and it is over its line."""
    if reading.confidence >= sure or reading.attack or reading.out_of_scope:
        return reading
    if env.models.classify is None:
        env.note("the rules are unsure and no model is configured")
        return reading
    likeliest, *_ = await env.AI.run(env.models.classify, {"text": impersonal(reading.text, reading.mentions)})
    if likeliest["score"] < line:
        env.note(f"unsure; the classifier abstains ({likeliest['label']} {likeliest['score']:.2f})")
        return reading
    env.note(f"unsure; the classifier says {likeliest['label']} ({likeliest['score']:.2f})")
    return settled_by(likeliest["label"], reading)
