"""How well a candidate's facts agree with what the question names: -1 contradicts, 0 silent, +1 agrees."""

import math
from collections.abc import Sequence

from schemas.evidence import Candidate, FactValue
from schemas.reading import Filter, GradeRange, Reading

FEATURES = ("fused", "kind", "crag", "area", "type", "grade", "features")
"""The columns of the ranker's input, in order; the first is the fused search score in 0..1."""
MATCHES = len(FEATURES) - 1


def features_of(candidate: Candidate, reading: Reading, filter: Filter) -> list[float]:
    """Return the ranker's input. The reading's own filter counts: what was relaxed is still wished for."""
    facts, wished = candidate.facts, _wished(reading, filter)
    kinds = wished.kinds or ((reading.subject,) if reading.subject else ())
    return [
        candidate.score,
        _one_of(candidate.kind, kinds),
        _one_of(_crag(candidate), wished.crag_ids, wished.not_crag_ids),
        _one_of(facts.get("area_id"), wished.area_ids, wished.not_area_ids),
        _one_of(facts.get("type"), wished.route_types, wished.not_route_types),
        grade_match(facts, wished.grades),
        _all_of(facts.get("features"), wished.features, wished.not_features),
    ]


def grade_match(facts: dict[str, FactValue], asked: GradeRange | None) -> float:
    """Return +1 inside the asked range, less the further off it lies (0 at four steps), 0 when unknown."""
    low, high = facts.get("grade_min"), facts.get("grade_max")
    if asked is None or not isinstance(low, int) or not isinstance(high, int):
        return 0.0
    if facts.get("grade_system") != asked.system:
        return -1.0
    below = 0 if asked.low is None else max(0, asked.low - low)
    above = 0 if asked.high is None else max(0, high - asked.high)
    # Never flat: when a grade was loosened, the nearest ones still come first.
    return 2.0 * math.exp2(-(below + above) / 4) - 1.0


def _wished(reading: Reading, filter: Filter) -> Filter:
    return reading.filter if reading.filter != Filter() else filter


def _crag(candidate: Candidate) -> FactValue:
    return candidate.id if candidate.kind == "crag" else candidate.facts.get("crag_id")


def _one_of(value: FactValue, wanted: Sequence[str], unwanted: Sequence[str] = ()) -> float:
    if value is None:
        return 0.0
    if value in unwanted:
        return -1.0
    if not wanted:
        return 0.0
    return 1.0 if value in wanted else -1.0


def _all_of(values: FactValue, wanted: Sequence[str], unwanted: Sequence[str]) -> float:
    held = values if isinstance(values, tuple) else ()
    if any(value in held for value in unwanted):
        return -1.0
    if not wanted:
        return 0.0
    # A missing feature is unknown, not absent: the published notes name only some.
    return sum(value in held for value in wanted) / len(wanted)
