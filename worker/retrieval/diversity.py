"""Keep a list from saying one thing many times: maximal marginal relevance over what rows say of themselves."""

from collections.abc import Sequence

from schemas.evidence import Candidate

# How much of the likeness each shared attribute makes up; they sum to 1.
_SAME = {"crag_id": 0.15, "area_id": 0.2, "sector": 0.15, "type": 0.15}
_GRADE = 0.35
# Grades further apart than this (a whole number grade of four letters) have nothing in common.
_GRADE_REACH = 4


def diversified(candidates: Sequence[Candidate], *, keep: int, balance: float) -> tuple[Candidate, ...]:
    """Return the best candidates, each chosen for its score and for what it adds; balance 1 is score alone."""
    left = list(candidates)
    chosen: list[Candidate] = []
    nearest = [0.0] * len(left)
    while left and len(chosen) < keep:
        gains = [balance * c.score - (1 - balance) * near for c, near in zip(left, nearest, strict=True)]
        best = max(range(len(left)), key=gains.__getitem__)
        picked = left.pop(best)
        nearest.pop(best)
        chosen.append(picked)
        nearest = [max(near, likeness(c, picked)) for c, near in zip(left, nearest, strict=True)]
    return tuple(chosen)


def likeness(one: Candidate, other: Candidate) -> float:
    """Return 0..1, how alike two rows are by place, type and grade; the grade counts by its dense distance."""
    if one.kind != other.kind:
        return 0.0
    a, b = one.facts, other.facts
    alike = sum(share for key, share in _SAME.items() if a.get(key) is not None and a.get(key) == b.get(key))
    return alike + _GRADE * _grade_likeness(one, other)


def _grade_likeness(one: Candidate, other: Candidate) -> float:
    low, high = one.facts.get("grade_min"), other.facts.get("grade_min")
    if not isinstance(low, int) or not isinstance(high, int):
        return 0.0
    if one.facts.get("grade_system") != other.facts.get("grade_system"):
        return 0.0
    return max(0.0, 1 - abs(low - high) / _GRADE_REACH)
