"""Computed values that speak of one item by its number, as in reason.2.steps, near.km.3 or has.1.淋浴設施."""

import re

from schemas.evidence import Claim

NUMBERED = (
    "beside",
    "place",
    "sector",
    "open",
    "has",
    "near.km",
    "reason",
    "in_season",
    "tagged",
    "nearby",
    "mode",
    "novice",
    "noticed",
    "trip.role",
    "bill",
    "left",
    "out",
)
"""What stands before the number; a test finds every one that the code writes."""
_KEY = re.compile(rf"^({'|'.join(map(re.escape, NUMBERED))})\.(\d+)(?=\.|$)")


def item_of(key: str) -> int | None:
    """The number of the item that a value speaks of; None when it speaks of none."""
    found = _KEY.match(key)
    return None if found is None else int(found[2])


def shifted(key: str, by: int) -> str:
    """The key of the same value when its item is numbered so much higher."""
    return _KEY.sub(lambda found: f"{found[1]}.{int(found[2]) + by}", key)


def misplaced(claims: tuple[Claim, ...]) -> Claim | None:
    """The first value that is said of another item than the one it speaks of; None when there is none.

    A value belongs to the item that the sentence named last before it, or first after it.
    """
    for position, claim in enumerate(claims):
        wanted = item_of(claim.attribute) if claim.n is None else None
        if wanted is None:
            continue
        named = [c.n for c in (*reversed(claims[:position]), *claims[position + 1 :]) if c.n is not None]
        if named and named[0] != wanted:
            return claim
    return None
