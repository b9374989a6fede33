"""Yes or no of a crag: whether a season is among its best ones, and whether something asked for is listed near it."""

import re
from collections.abc import Sequence

from schemas.evidence import EvidenceItem
from schemas.reading import Reading
from worker.sql.evidence import Gathering
from worker.text.folding import fold
from worker.understanding.facets import read_seasons

NEARBY: dict[str, re.Pattern[str]] = {
    "toilet": re.compile(r"廁所|洗手間|\b(?:toilets?|restrooms?|bathrooms?|washrooms?)\b"),
    "shop": re.compile(r"便利商店|超商|7-?11|小七|買(?:水|東西|吃的)|\bconvenience stores?\b|\bbuy (?:water|food)\b"),
    "food": re.compile(r"餐廳|吃的|吃飯|小吃|\brestaurants?\b|\bfood\b|\beat\b"),
    "lodging": re.compile(r"民宿|住宿|旅館|\b(?:guest ?houses?|hostels?|lodging|accommodation|places? to stay)\b"),
    "hot_spring": re.compile(r"溫泉|\bhot springs?\b"),
    "beach": re.compile(r"海灘|沙灘|\bbeach(?:es)?\b"),
}
"""What people ask for near a crag; the same words are looked for in the listed amenities."""


def put_whether(g: Gathering, items: Sequence[EvidenceItem], reading: Reading) -> None:
    """The answers as in_season.<n>.<season> and nearby.<n>.<thing>, where the crag lists such at all."""
    words = fold(reading.text)
    for item in items:
        seasons, listed = item.facts.get("best_seasons"), item.facts.get("amenities")
        if isinstance(seasons, tuple):
            for season in read_seasons(words):
                g.put(f"in_season.{item.n}.{season}", season in seasons, (item.id,))
        if isinstance(listed, tuple) and "amenities" in reading.attributes:
            there = fold(" ".join(listed))
            for thing, pattern in NEARBY.items():
                if pattern.search(words):
                    g.put(f"nearby.{item.n}.{thing}", pattern.search(there) is not None, (item.id,))
