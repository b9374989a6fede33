"""How sure the rules are of what a question wants and of what it asks about."""

from collections.abc import Sequence

from schemas.reading import Kind, Mention
from worker.understanding.asked.intent import IntentReading
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.asked.topics import names_topic
from worker.understanding.conditions.constraints import Constraints


def confidence(
    words: str, intent: IntentReading, subject: Kind | None, wanted: Sequence[Mention], found: Constraints
) -> float:
    """From 0 to 1, for intent and subject together."""
    if intent.intent == "chat":
        return 0.95
    if intent.intent == "knowledge":
        known = speaks_of_climbing(words) or names_topic(words)
        return (0.85 if intent.clear else 0.6) if known else 0.35
    if intent.intent == "search":
        if wanted or found.any:
            return 0.5
        return 0.4 if speaks_of_climbing(words) else 0.2
    score = 0.95 if intent.clear else 0.65
    return score if subject is not None else score - 0.25
