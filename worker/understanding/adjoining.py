"""Take an area and one of its sectors that stand side by side as what they are: each vouches for the other.

「後門」 and 「地下二樓」 are ordinary words by themselves, and 「後門地下二樓」 and "Basement, Back Door" are not.
"""

from collections.abc import Sequence

from worker.understanding.entities import Entity
from worker.understanding.index import Hit

_LONGEST_JOINT = 6
_AFTER_AREA = frozenset(
    ["", " ", "的", "-", "/", ", ", "，", "、", " - ", " / ", "裡的", "那邊的", "區的", "'s ", " area "]
)
_BEFORE_AREA = frozenset(
    [", ", " at ", " in ", " of ", " on ", " (", "，", " (in ", " in the ", " at the ", " of the "]
)


def adjoining(folded: str, hits: Sequence[Hit]) -> dict[tuple[int, int], tuple[Entity, ...]]:
    """The areas and sectors that stand beside each other, by where they stand."""
    found: dict[tuple[int, int], tuple[Entity, ...]] = {}
    sectors = [(hit, [e for e in hit.entities if e.kind == "sector"]) for hit in hits]
    sectors = [(hit, some) for hit, some in sectors if some]
    if not sectors:
        return found
    for area in hits:
        areas = {e.id: e for e in area.entities if e.kind == "area"}
        for hit, some in sectors if areas else ():
            within = tuple(e for e in some if e.id in areas)
            if within and _is_beside(folded, area, hit):
                found[area.start, area.end] = tuple(dict.fromkeys(areas[e.id] for e in within))
                found[hit.start, hit.end] = within
    return found


def _is_beside(folded: str, area: Hit, sector: Hit) -> bool:
    after, before = sector.start - area.end, area.start - sector.end
    if 0 <= after <= _LONGEST_JOINT:
        return folded[area.end : sector.start] in _AFTER_AREA
    return 0 < before <= _LONGEST_JOINT + 3 and folded[sector.end : area.start] in _BEFORE_AREA
