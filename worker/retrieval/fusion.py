"""Join ranked lists by weighted reciprocal rank: what several legs put high comes first, whatever their scales."""

from collections.abc import Sequence
from dataclasses import dataclass

# The constant of the method's authors (Cormack, Clarke and Büttcher, 2009).
K = 60
# Chosen on the even questions of data/eval/retrieval.jsonl and confirmed on the odd ones: the words of climbing names
# tell more than what they mean.
KEYWORD_WEIGHT = 1.0
DENSE_WEIGHT = 1.0
NAME_WEIGHT = 2.0
PART_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Leg:
    """One ranked list of document ids, best first."""

    name: str
    ids: Sequence[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Fused:
    """A document's fused score, 0..1 of what first place on every leg would give; the legs that found it, and where."""

    id: str
    score: float
    legs: tuple[str, ...]
    ranks: tuple[int, ...]


def fuse(legs: Sequence[Leg], *, keep: int) -> tuple[Fused, ...]:
    """Return the best documents of all legs; ties go to the document that stood first."""
    scores: dict[str, float] = {}
    found: dict[str, list[tuple[str, int]]] = {}
    for leg in legs:
        for rank, document in enumerate(dict.fromkeys(leg.ids), 1):
            scores[document] = scores.get(document, 0.0) + leg.weight / (K + rank)
            found.setdefault(document, []).append((leg.name, rank))
    best = sum(leg.weight for leg in legs) / (K + 1)
    order = sorted(scores, key=lambda document: -scores[document])
    return tuple(
        Fused(each, scores[each] / best, tuple(leg for leg, _ in found[each]), tuple(rank for _, rank in found[each]))
        for each in order[:keep]
    )
