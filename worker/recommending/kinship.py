"""Order what is recommended: progression by the step, similarity by likeness, exploration by what is new and liked."""

from collections.abc import Sequence

from schemas.evidence import Candidate
from schemas.reading import RecommendMode
from schemas.reference import Reference
from worker.retrieval.popularity import popularity
from worker.retrieval.score import rescored

_QUIETLY = 1.0
"""What popularity takes from a route that is to be little known: more than it gives to any other."""
# What each trait counts, by the wish; the shares of a wish add up to one.
WEIGHTS: dict[RecommendMode, dict[str, float]] = {
    "progression": {"grade": 0.4, "style": 0.25, "place": 0.15, "liked": 0.2},
    "similar": {"grade": 0.35, "style": 0.4, "place": 0.15, "liked": 0.1},
    "exploration": {"grade": 0.15, "new": 0.35, "liked": 0.5},
}
_TYPE_SHARE = 0.5
_NEAR = 4.0
"""Steps after which a grade has nothing in common with the one wished for."""


def akin(candidates: Sequence[Candidate], reference: Reference, mode: RecommendMode) -> tuple[Candidate, ...]:
    """Return the routes scored 0..1 by how well they answer the wish, best first."""
    return rescored(candidates, [kinship(c, reference, mode) for c in candidates])


def commendable(candidates: Sequence[Candidate], *, quiet: bool = False) -> tuple[Candidate, ...]:
    """Return the routes that can be recommended to anyone, best first: what is liked, with a settled grade.

    Who looks for what is little known is shown what few have filmed and climbed.
    """
    return rescored(candidates, [_commends(c) - (_QUIETLY * popularity(c.facts) if quiet else 0) for c in candidates])


def kinship(candidate: Candidate, reference: Reference, mode: RecommendMode) -> float:
    """Return 0..1: the weighted traits of a route in the light of what it is recommended for."""
    facts = candidate.facts
    traits = {
        "grade": _grade(candidate, reference, mode),
        "style": _style(candidate, reference),
        "place": 1.0 if facts.get("crag_id") in reference.crag_ids else 0.0,
        "new": _new(candidate, reference),
        "liked": popularity(facts),
    }
    return sum(weight * traits[trait] for trait, weight in WEIGHTS[mode].items())


def _grade(candidate: Candidate, reference: Reference, mode: RecommendMode) -> float:
    """Nearness to the grade that is best for the wish: just above for progression, the middle for the others."""
    own, low, high = reference.grades, candidate.facts.get("grade_min"), candidate.facts.get("grade_max")
    if own is None or own.low is None or own.high is None or not isinstance(low, int) or not isinstance(high, int):
        return 0.5
    best = own.high + 1 if mode == "progression" else (own.low + own.high) / 2
    return max(0.0, 1 - abs((low + high) / 2 - best) / _NEAR)


def _style(candidate: Candidate, reference: Reference) -> float:
    """The same type, and features in common where any are published."""
    alike = 1.0 if candidate.facts.get("type") in reference.types else 0.0
    held = candidate.facts.get("features")
    if not reference.features:
        return alike
    tags = set(held) if isinstance(held, tuple) else set()
    shared = len(tags & set(reference.features)) / len(tags | set(reference.features))
    return _TYPE_SHARE * alike + (1 - _TYPE_SHARE) * shared


def _new(candidate: Candidate, reference: Reference) -> float:
    """Another crag is new, another area of the same one half so."""
    if candidate.facts.get("crag_id") not in reference.crag_ids:
        return 1.0
    return 0.5 if candidate.facts.get("area_id") not in reference.area_ids else 0.0


def _commends(candidate: Candidate) -> float:
    """What climbers like and call classic; a project without a grade, or loose rock, is nobody's next route."""
    facts, held = candidate.facts, candidate.facts.get("features")
    tags = held if isinstance(held, tuple) else ()
    settled = isinstance(facts.get("grade_min"), int)
    described = sum(facts.get(key) is not None for key in ("length_m", "bolt_count")) / 2
    return (
        0.4 * popularity(facts)
        + 0.2 * settled
        + 0.2 * ("classic" in tags)
        + 0.1 * described
        + 0.1 * candidate.score
        - 0.2 * ("loose_rock" in tags)
    )
