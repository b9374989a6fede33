"""The kilometres of an answer, measured anew between the places that it cites and all others of the data."""

import math
import re
from collections.abc import Sequence

from tuning.eval.client import Answer
from tuning.eval.facts import plain
from tuning.eval.rows import Catalog, Row

SLACK_KM = 8.0
"""A city is taken where its gyms are on average, which need not be its centre."""


SEATS = {
    "屏東縣": (22.67, 120.49), "台東縣": (22.76, 121.15), "苗栗縣": (24.56, 120.82), "雲林縣": (23.71, 120.54),
    "南投縣": (23.91, 120.68), "彰化縣": (24.08, 120.54), "嘉義縣": (23.46, 120.29), "嘉義市": (23.48, 120.45),
    "基隆市": (25.13, 121.74), "宜蘭縣": (24.75, 121.75), "花蓮縣": (23.99, 121.60),
}  # fmt: skip
"""Where counties are governed from (degrees north and east, to about a kilometre): some of them have no gym."""


def distances(answer: Answer, catalog: Catalog) -> set[str]:
    """The kilometres in the answer that lie between a cited place and another place or city of the data."""
    spots = {rid: at for rid, row in catalog.by_id.items() if (at := _spot([row])) is not None}
    for city in {row.get("city") for row in catalog.rows["gym"]}:
        at = _spot([row for row in catalog.rows["gym"] if row.get("city") == city])
        if at is not None and city:
            spots[city] = at
    spots = {**SEATS, **spots}
    ids = {source["id"] for source in answer["sources"]}
    ids |= {row["crag_id"] for rid in ids if "crag_id" in (row := catalog.by_id.get(rid, {}))}
    cited = [spots[each] for each in ids if each in spots]
    near = [_km(a, b) for a in cited for b in spots.values()]
    told = re.findall(r"(\d+)\s*(?:km|公里)", plain(answer["answer"]))
    return {km for km in told if any(abs(float(km) - each) <= SLACK_KM for each in near)}


def _spot(rows: Sequence[Row]) -> tuple[float, float] | None:
    """Where the rows lie, on average."""
    known = [(row["latitude"], row["longitude"]) for row in rows if row.get("latitude") and row.get("longitude")]
    if not known:
        return None
    return sum(lat for lat, _ in known) / len(known), sum(lon for _, lon in known) / len(known)


def _km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance; on an island the flat approximation is within a kilometre."""
    north = (a[0] - b[0]) * 111.2
    east = (a[1] - b[1]) * 111.2 * math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(north, east)
