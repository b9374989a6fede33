"""What one thing has without what is left out: 「扣掉橫渡，剩哪些」 after the tags of a route."""

from collections.abc import Sequence

from schemas.evidence import EvidenceItem
from schemas.reading import Attribute, Reading
from worker.sql.evidence import Gathering
from worker.sql.whether import NEARBY
from worker.text.folding import fold
from worker.understanding.conditions.facets import read_facilities, read_features
from worker.understanding.followups.ruling_out import leaves_out
from worker.understanding.matching.patterns import compiled

_PARKING = compiled(r"停車|\bparking\b|\bcar ?parks?\b")
_OF: dict[str, Attribute] = {"route": "features", "gym": "facilities", "crag": "amenities"}


def put_left(g: Gathering, items: Sequence[EvidenceItem], reading: Reading) -> None:
    """What is left out of the one thing as out.<n>.<column>, and the rest as left.<n>.<column>."""
    words = fold(reading.text)
    if len(items) != 1 or not leaves_out(words):
        return
    item = items[0]
    column = _OF.get(item.kind)
    if column is None or column not in reading.attributes:
        return
    listed = item.facts.get(column)
    if not isinstance(listed, tuple):
        return
    gone = {i for i, one in enumerate(listed) if _is_out(column, one, words)}
    if not gone:
        return
    english = item.facts.get(f"{column}_en")
    if g.locale == "en" and column == "amenities" and isinstance(english, tuple) and len(english) == len(listed):
        listed = english
    g.put(f"out.{item.n}.{column}", tuple(one for i, one in enumerate(listed) if i in gone), (item.id,))
    g.put(f"left.{item.n}.{column}", tuple(one for i, one in enumerate(listed) if i not in gone), (item.id,))


def _is_out(column: str, one: str, words: str) -> bool:
    """Whether what is listed is among what the words name."""
    if column == "features":
        named = read_features(words)
        return one in {*named.wanted, *named.unwanted}
    if column == "facilities":
        offered = read_facilities(words)
        return one in {*offered.wanted, *offered.unwanted}
    told = fold(one)
    near = any(pattern.search(words) and pattern.search(told) for pattern in NEARBY.values())
    return near or (_PARKING.search(words) is not None and _PARKING.search(told) is not None)
