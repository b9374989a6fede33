"""Take an area and one of its sectors or routes that stand side by side as what they are: each vouches for the other.

「後門」 and 「地下二樓」 are ordinary words by themselves, and 「後門地下二樓」 and "Basement, Back Door" are not; nor
is 「後門機車幾級」, where a route is asked of.
"""

import re
from collections.abc import Sequence

from worker.understanding.matching.preceding import Before
from worker.understanding.names.entities import Entity
from worker.understanding.names.index import Hit
from worker.understanding.names.ordinary import is_any_side, route_strength
from worker.understanding.names.surroundings import asks_of, beside

_LONGEST_JOINT = 6
_AFTER_AREA = frozenset(
    ["", " ", "的", "-", "/", ", ", "，", "、", " - ", " / ", "裡的", "那邊的", "區的", "'s ", " area "]
)
_BEFORE_AREA = frozenset(
    [", ", " at ", " in ", " of ", " on ", " (", "，", " (in ", " in the ", " at the ", " of the "]
)
_JOINT = re.compile(
    r"\s*(?:跟|和|與|以及|還是|或|、|比|vs\.?|[,，])\s*(?=[\u4e00-\u9fff])|\s+(?=[\u4e00-\u9fff])"
    # 「路線是大禮堂多還是後門多」
    r"|\s?(?:的|那邊)?(?:路線|線)?(?:比較|較)?[多少難長短],?\s?(?:還是|或是?)\s?(?:在)?(?=[\u4e00-\u9fff])"
    # "Clocktower or Long Lane"
    r"|(?:,? (?:or|and|vs\.?|versus|&)|,) (?:the |at |in )*(?=[a-z])"
)
_CHOSEN_FROM = Before(r"(?:是|在|選|去|要)$")
_OF_ROUTE = frozenset(["那條", "的那條", "有條", "有一條", "裡那條"])
_OF_AREA = frozenset([" ", "在"])
# Stairs and doors are somewhere as well: 「校門口樓梯在哪」.
_NO_ROUTE = re.compile(r"\s*(?:的)?(?:是?在哪|位置|旁邊|隔壁|[左右])")
_ALONE = re.compile(r"[\s?？!！。]*$")
_ASKS_EN = re.compile(
    r"(?:,? (?:what |which )?(?:grade|rating|difficulty|length|height|bolts?|how (?:hard|long|tall|many bolts))\b|: )"
)
_BEFORE_ALL = re.compile(
    r"(?:請問|想問|問一下|那|龍洞|long ?dong|,|，|\s|how (?:hard|long|tall) is|(?:the )?grade of)*"
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


def joined_areas(folded: str, placed: Sequence[Hit]) -> dict[tuple[int, int], tuple[Entity, ...]]:
    """The areas that are joined, by where they stand: 「平台上跟平台下」, however ordinary each of them is."""
    found: dict[tuple[int, int], tuple[Entity, ...]] = {}
    for one in placed:
        joint = _JOINT.match(folded, one.end)
        if joint is None or not (
            beside(folded, one.start, one.end)[0]
            or folded[one.start].isascii()
            or _CHOSEN_FROM.search(folded, one.start)
        ):
            continue
        for other in placed:
            if other.start != joint.end() or all(_is_side(folded, h) for h in (one, other)):
                continue
            sides = [[e for e in h.entities if e.kind == "area"] for h in (one, other)]
            crags = {e.crag_id for e in sides[0]} & {e.crag_id for e in sides[1]}
            if not crags and not joint[0].strip(" ,，"):
                # 「陽光牆 白牆」 without a word between them are two of one crag.
                continue
            for hit, areas in zip((one, other), sides, strict=True):
                if within := tuple(e for e in areas if e.crag_id in crags or not crags):
                    found[hit.start, hit.end] = within
    return found


def _is_side(folded: str, hit: Hit) -> bool:
    """Whether a name says which side of whatever rock is meant."""
    key = folded[hit.start : hit.end]
    return is_any_side(key) or key.endswith((" face", " side"))


def routes_beside(folded: str, placed: Sequence[Hit], hits: Sequence[Hit]) -> dict[tuple[int, int], tuple[Entity, ...]]:
    """The areas or sectors and the routes in them that stand beside each other where a route is asked of."""
    found: dict[tuple[int, int], tuple[Entity, ...]] = {}
    for place in placed:
        some = [e for e in place.entities if e.kind in ("area", "sector")]
        areas = {e.area_id for e in some}
        for hit in hits:
            within = tuple(e for e in hit.entities if e.kind == "route" and e.area_id in areas)
            strength = route_strength(folded[hit.start : hit.end])
            if not within or strength == "generic":
                continue
            first, last = min(place, hit), max(place, hit)
            between = folded[first.end : last.start]
            if place.start < hit.start:
                near = between in _AFTER_AREA or between in _OF_ROUTE
            else:
                near = between in _BEFORE_AREA or between in _OF_AREA
            known = strength == "telling" or between in _OF_ROUTE or _is_asked(folded, first.start, last.end)
            if first.end <= last.start and near and known:
                found[hit.start, hit.end] = within
                found[place.start, place.end] = tuple(e for e in some if e.area_id in {r.area_id for r in within})
    return found


def _is_asked(folded: str, start: int, end: int) -> bool:
    """Whether what a span is asked is asked of a route, or a span is all that is said."""
    rest = folded[end:]
    if _ALONE.match(rest) is not None:
        return _BEFORE_ALL.fullmatch(folded[:start]) is not None
    return (asks_of(folded, end) and _NO_ROUTE.match(rest) is None) or _ASKS_EN.match(rest) is not None


def _is_beside(folded: str, area: Hit, sector: Hit) -> bool:
    after, before = sector.start - area.end, area.start - sector.end
    if 0 <= after <= _LONGEST_JOINT:
        return folded[area.end : sector.start] in _AFTER_AREA
    return 0 < before <= _LONGEST_JOINT + 3 and folded[sector.end : area.start] in _BEFORE_AREA
