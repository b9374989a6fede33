"""How well a candidate's facts agree with what the question names: -1 contradicts, 0 silent, +1 agrees."""

import math
from collections.abc import Sequence

from schemas.evidence import Candidate, FactValue
from schemas.reading import Filter, GradeRange, Reading
from worker.retrieval.popularity import popularity
from worker.retrieval.wishes import liked_kinds
from worker.retrieval.wording import bare_of, likeness, names_in, rest_of
from worker.text.folding import fold

FEATURES = (
    "fused", "kind", "crag", "area", "type", "grade", "features", "name",
    "keyword", "dense", "named", "part", "popularity",
)  # fmt: skip
"""The columns of the ranker's input, in order; the first is the fused search score in 0..1.

keyword, dense, named and part say how high each kind of leg put the candidate: 1 for its first place, falling to 0.
"""
# Half of a first place is left at this rank, so that the tenth place still differs from the fiftieth.
HALF_RANK = 10


def features_of(candidate: Candidate, reading: Reading, filter: Filter) -> list[float]:
    """Return the ranker's input. The reading's own filter counts: what was relaxed is still wished for."""
    facts, wished = candidate.facts, _wished(reading, filter)
    kinds = liked_kinds(reading, filter)
    return [
        candidate.score,
        _one_of(candidate.kind, kinds),
        _one_of(_crag(candidate), wished.crag_ids, wished.not_crag_ids),
        _one_of(facts.get("area_id"), wished.area_ids, wished.not_area_ids),
        _one_of(facts.get("type"), wished.route_types, wished.not_route_types),
        grade_match(facts, wished.grades),
        _all_of(facts.get("features"), wished.features, wished.not_features),
        _named(candidate, reading),
        _placed(candidate, "keyword"),
        _placed(candidate, "dense"),
        _placed(candidate, "named"),
        _placed(candidate, "part of the name"),
        2 * popularity(facts) - 1,
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


def _named(candidate: Candidate, reading: Reading) -> float:
    if reading.mode is not None or candidate.kind in ("gym_condition", "article"):
        # The route that is named is what the others shall be like.
        return 0.0
    if any(candidate.id in m.ids and m.kind == candidate.kind and m.kind in ("route", "gym") for m in reading.mentions):
        return 1.0
    names, bare = names_in(candidate.facts), bare_of(reading)
    return 1.0 if any(fold(name) == bare for name in names) else likeness(names, rest_of(reading))


def _placed(candidate: Candidate, leg: str) -> float:
    places = [rank for name, rank in zip(candidate.legs, candidate.ranks, strict=True) if name.startswith(leg)]
    return HALF_RANK / (HALF_RANK + min(places) - 1) if places else 0.0


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
