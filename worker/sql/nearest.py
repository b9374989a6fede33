"""Find the crags or gyms nearest to a place, by the great circle between published coordinates."""

import re
from collections.abc import Mapping, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Any, NamedTuple

from schemas.reading import Locale, Mention
from worker.sql.evidence import Gathering
from worker.sql.facts import names
from worker.understanding.places.known_places import point_of
from worker.verify import words
from worker.verify.words import word
from wrangler_compat.protocols import ReadOnlyDatabase

EARTH_KM = 6371.0
MOST = 3
GYMS_WITHIN_KM = 25
"""How much further than the nearest gym another one may lie to be told too."""
MOST_AROUND, AROUND_KM = 5, 5
"""Among how many gyms, and how much further away than the nearest, the cheapest around a place is looked for."""
_NOT_THERE_KM = 15
"""From how far a gym no longer lies where a landmark is."""
_NOT_SPOKEN_OF_KM = 45
"""From how far nobody means the routes of a crag by those of a town: Long Dong is nearer to Taipei."""
# Where the cities' and counties' halls stand: a city has no row, and some have no gym.
_CITIES: Mapping[str, tuple[float, float]] = {
    "基隆市": (25.132, 121.745),
    "台北市": (25.038, 121.565),
    "新北市": (25.012, 121.466),
    "桃園市": (24.993, 121.301),
    "新竹市": (24.807, 120.969),
    "新竹縣": (24.827, 121.013),
    "苗栗縣": (24.565, 120.821),
    "台中市": (24.162, 120.647),
    "彰化縣": (24.076, 120.545),
    "南投縣": (23.903, 120.691),
    "雲林縣": (23.699, 120.526),
    "嘉義市": (23.481, 120.454),
    "嘉義縣": (23.459, 120.293),
    "台南市": (22.992, 120.185),
    "高雄市": (22.621, 120.312),
    "屏東縣": (22.683, 120.488),
    "宜蘭縣": (24.731, 121.763),
    "花蓮縣": (23.991, 121.620),
    "台東縣": (22.755, 121.150),
    "澎湖縣": (23.570, 119.566),
    "金門縣": (24.437, 118.319),
    "連江縣": (26.158, 119.952),
}
_VIEWS = {"crag": "published_crags", "gym": "published_gyms"}


class Neighbour(NamedTuple):
    """A row and how far it lies from the place that was asked about."""

    row: dict[str, Any]
    km: int


async def nearest(
    read: ReadOnlyDatabase,
    around: Sequence[Mention],
    kind: str,
    *,
    most: int = MOST,
    among: Sequence[str] = (),
    wherever: bool = False,
) -> list[Neighbour]:
    """The rows nearest to the places, the nearest first, of those among which to choose, or of all.

    Gyms that lie much further than the nearest one are left out, but for those that were named: wherever these lie.
    None where nobody knows where the places lie.
    """
    view = _VIEWS.get(kind, "published_crags")
    known = f"SELECT * FROM {view} WHERE latitude IS NOT NULL AND longitude IS NOT NULL"
    rows, *own = await read.rows((known, ()), *(_own(m) for m in around))
    points = [p for m, found in zip(around, own, strict=True) for p in _points(m, found)]
    if not points:
        return []
    named = {i for m in around for i in m.ids}
    ranked = sorted(
        (min(_km((r["latitude"], r["longitude"]), p) for p in points), r["id"], r)
        for r in rows
        if r["id"] not in named and (not among or r["id"] in among)
    )
    # Whoever wants a gym near by is not helped by the next one in another city.
    reach = ranked[0][0] + GYMS_WITHIN_KM if kind == "gym" and ranked and not wherever else float("inf")
    return [Neighbour(row, max(1, round(km))) for km, _, row in ranked[:most] if km <= reach]


def kilometres(one: Mapping[str, Any], other: Mapping[str, Any]) -> int | None:
    """How far two rows lie apart, 0 for one place; None when nobody knows where one of them lies."""
    points = [(r["latitude"], r["longitude"]) for r in (one, other)]
    if any(north is None or east is None for north, east in points):
        return None
    return round(_km(*points))


async def crags_for(read: ReadOnlyDatabase, around: Sequence[Mention]) -> tuple[str, ...]:
    """The crag whose routes are meant by "routes near there"."""
    return tuple(n.row["id"] for n in await nearest(read, around, "crag", most=1))


def put_near(
    g: Gathering, around: Sequence[Mention], found: Sequence[Neighbour], *, kind: str, among: bool = False
) -> None:
    """What lies nearest as values that a sentence may state; near.none says that in the city itself nothing lies.

    Of several that are named (among) it is the nearest of these, whatever else lies nearer.
    """
    if not found:
        return
    g.put("near.place", tuple(dict.fromkeys(_called(m, g.locale) for m in around)))
    g.put("near.first", names(found[0].row, g.locale)[0], (found[0].row["id"],))
    g.put("near.km", found[0].km, (found[0].row["id"],))
    if kind == "gym":
        # Nothing lies in a town whose own rows do not say where it is.
        towns = [m for m in around if m.kind == "district"]
        none_there = bool(towns) and not any(n.row["district"] == m.name for n in found for m in towns)
        # Nor does a gym that is as far from a landmark lie there: 「太魯閣可以攀岩嗎」.
        far = found[0].km >= _NOT_THERE_KM and any(m.kind == "landmark" for m in around)
        g.put("near.none", none_there or far or None)
    if among:
        g.put("near.among", True)
        return
    named = {m.name for m in around if m.kind in ("city", "district")}
    told = [str(n.row.get("address", "")).replace("臺", "台") for n in found]
    if kind != "gym" and named and not any(town in address for address in told for town in named):
        g.put("near.none", True)


def put_around(g: Gathering, around: Sequence[Mention], ids: Sequence[str]) -> None:
    """The place and how many gyms lie around it, among which the best one is told."""
    g.put("near.place", tuple(dict.fromkeys(_called(m, g.locale) for m in around)))
    g.put("near.of", len(ids), tuple(ids))


# Who asks whether one can climb there does not ask for gyms alone: 「綠島可以攀岩嗎」.
_ASKS_TO_CLIMB = re.compile(r"攀岩|爬岩|(?:可以|能|哪[裡邊])去?爬|\bclimb", re.IGNORECASE)
_ASKS_WHETHER = re.compile(
    r"(?:可以|可不可以|能|能不能|准|有沒有|有)[^,，。?？館]{0,4}(?:[爬攀]|抱石)(?!館)|\b(?:allowed|legal|permitted)\b"
    r"|\b(?:can|could|may) (?:i|we|you|one|people) (?:go )?(?:\w+ )?(?:climb|boulder)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"(?:山|峰|岳|岩|峽谷?|瀑布|公園|海灘|海邊|島|[湖潭])站?$")
_OF_GYMS_ALONE = re.compile(r"館|室內|抱石|人工|\bgyms?\b|\bindoors?\b|\bboulder", re.IGNORECASE)


_NEAR_BY = re.compile(
    r"附近|最近|近[的點一]|靠近|離|[週周][邊遭]|鄰近|出發|從|到|去|玩|住"
    r"|\b(?:near\w*|clos\w+|around|from|outside|off|next|live|staying|based|going|trip|visit\w*)\b",
    re.IGNORECASE,
)


def lies_nowhere(g: Gathering, text: str) -> bool:
    """Whether routes are asked for in a place itself where no crag lies, nor near enough to be meant.

    Who says to be there, or asks for what is near it, is told of those of the next county.
    """
    told = {value.key: value.value for value in g.values}
    far = told.get("near.km")
    return "near.none" in told and isinstance(far, int) and far >= _NOT_SPOKEN_OF_KM and _NEAR_BY.search(text) is None


async def put_rockless(read: ReadOnlyDatabase, g: Gathering, around: Sequence[Mention], text: str) -> None:
    """That no crag lies where no gym does either, where it is asked whether one can climb there at all."""
    if _ASKS_WHETHER.search(text) is not None and any(m.kind == "landmark" and _OUTSIDE.search(m.name) for m in around):
        # On a hill or in a park no gym stands, however near one is: 「象山可以抱石嗎」.
        g.put("near.none", True)
        g.put("near.rockless", True)
    elif _ASKS_TO_CLIMB.search(text) is not None and _OF_GYMS_ALONE.search(text) is None:
        crags = await nearest(read, around, "crag", most=1)
        g.put("near.rockless", True if crags and crags[0].km >= _NOT_THERE_KM else None)


def _called(mention: Mention, locale: Locale) -> str:
    # 竹北 is spoken of as its county.
    town = mention.kind == "city" and (mention.surface.isascii() or mention.surface[:2] == mention.name[:2])
    return word(words.CITIES, mention.name, locale) if town else mention.surface


def _own(mention: Mention) -> tuple[str, tuple[Any, ...]]:
    """Where the place itself lies: its own row, or the gyms of its district."""
    columns = "SELECT latitude, longitude FROM"
    if mention.kind == "district":
        return f"{columns} published_gyms WHERE district = ? AND latitude IS NOT NULL", (mention.name,)
    if mention.kind == "station":
        # Where a station lies nobody published; the gym that names it is a short walk away.
        return f"{columns} published_gyms WHERE nearest_station = ? AND latitude IS NOT NULL", (mention.name,)
    if mention.kind == "gym":
        return f"{columns} published_gyms WHERE id = ? AND latitude IS NOT NULL", (mention.ids[0],)
    if mention.kind == "area":
        crag = "SELECT crag_id FROM published_areas WHERE id = ?"
        return f"{columns} published_crags WHERE id = ({crag}) AND latitude IS NOT NULL", (mention.ids[0],)
    return f"{columns} published_crags WHERE id = ? AND latitude IS NOT NULL", (mention.ids[0],)


def _points(mention: Mention, rows: Sequence[Mapping[str, Any]]) -> list[tuple[float, float]]:
    if mention.kind == "city":
        return [_CITIES[i] for i in mention.ids if i in _CITIES]
    if not rows and (point := point_of(mention.name)) is not None:
        return [point]
    return [(r["latitude"], r["longitude"]) for r in rows]


def _km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great circle between two points given in degrees."""
    (north_a, east_a), (north_b, east_b) = ((radians(p[0]), radians(p[1])) for p in (a, b))
    half = sin((north_b - north_a) / 2) ** 2 + cos(north_a) * cos(north_b) * sin((east_b - east_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
