"""Add what another retrieval found to what there is: each row once, with the better of its scores."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import Candidate


def merged(before: Sequence[Candidate], found: Sequence[Candidate], *, keep: int) -> tuple[Candidate, ...]:
    """Return at most keep rows, best first; a row found again keeps its best score and places."""
    rows = {(c.kind, c.id): c for c in before}
    for c in found:
        known = rows.get((c.kind, c.id))
        if known is None:
            rows[c.kind, c.id] = c
            continue
        places = dict(zip(c.legs, c.ranks, strict=True))
        for leg, rank in zip(known.legs, known.ranks, strict=True):
            places[leg] = min(rank, places.get(leg, rank))
        rows[c.kind, c.id] = replace(
            known, score=max(known.score, c.score), legs=tuple(places), ranks=tuple(places.values())
        )
    return tuple(sorted(rows.values(), key=lambda c: -c.score))[:keep]
