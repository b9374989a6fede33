"""Say which of the asker's own words from earlier changed the order of what is recommended."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import ComputedValue, Evidence, Sentence
from schemas.private import Memory
from worker.compose.say import Voice
from worker.compose.values import Values

KEY = "memory."


def with_memories(evidence: Evidence, applied: Sequence[Memory]) -> Evidence:
    """The evidence with the quotes that an answer has to name; a second attempt does not name them twice."""
    kept = tuple(v for v in evidence.values if not v.key.startswith(KEY))
    said = tuple(ComputedValue(f"{KEY}{i}", memory.quote) for i, memory in enumerate(applied))
    return evidence if not said and len(kept) == len(evidence.values) else replace(evidence, values=(*kept, *said))


def remembered(v: Voice, values: Values) -> list[Sentence]:
    """One sentence with every quote, or none."""
    quotes = [v("missing.quoted", name=quote) for quote in values.under(KEY)]
    return [v.sentence(v("remembered", said=v.join(quotes, "and")), end="stop.line")] if quotes else []
