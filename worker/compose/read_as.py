"""Say openly that a misspelled place was read as another: 「資料裡沒有「關子領」，以下以「關子嶺」回答」."""

from dataclasses import replace

from schemas.evidence import ComputedValue, Evidence, Sentence
from schemas.reading import Reading
from worker.compose.say import Voice
from worker.compose.values import Values

_TYPED, _NAME = "read_as.typed.", "read_as.name."


def with_read_as(evidence: Evidence, reading: Reading) -> Evidence:
    """The evidence with what was typed and what it was read as; a second attempt does not say it twice."""
    if not reading.read_as:
        return evidence
    kept = tuple(v for v in evidence.values if not v.key.startswith((_TYPED, _NAME)))
    said = tuple(
        ComputedValue(f"{key}{i}", text)
        for i, pair in enumerate(reading.read_as)
        for key, text in zip((_TYPED, _NAME), pair, strict=True)
    )
    return replace(evidence, values=(*kept, *said))


def read_as(v: Voice, values: Values) -> list[Sentence]:
    """One sentence for each name that was read as another."""
    pairs = zip(values.under(_TYPED), values.under(_NAME), strict=True)
    return [v.sentence(v("missing.read_as", asked=typed, name=name), end="line") for typed, name in pairs]
