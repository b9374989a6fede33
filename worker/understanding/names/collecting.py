"""Turn published rows into names and the entities that bear them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from worker.understanding.names.entities import Entity
from worker.understanding.names.forms import crag_keys, gym_keys, listed, place_keys, route_keys
from worker.understanding.names.phones import phones_of
from worker.understanding.names.roads import MALLS, buildings_of, named_by_road, roads_of
from worker.understanding.names.stations import station_names
from worker.understanding.places.known_places import around
from worker.understanding.places.regions import district_names, place_names, places_in_address
from wrangler_compat.protocols import JsonDict

# How far from a gym in a mall a well-known place may lie that tells which mall is meant.
_BESIDE_KM = 2.5
Names = tuple[tuple[str, Entity], ...]


class Collected(NamedTuple):
    """Names by row, the entities of crags, areas and gyms by row, and the telling words of gym branches by gym."""

    names: dict[tuple[str, str], Names]
    places: dict[tuple[str, str], Entity]
    branches: dict[str, tuple[str, ...]]


def collect(rows: Mapping[str, Sequence[JsonDict]], *, world: bool = False) -> Collected:
    """What some rows contribute; world adds the regions and cities that need no row."""
    found = Collected({}, {}, {})
    if world:
        found.names["world", ""] = tuple(place_names())
    for row in rows.get("crag", ()):
        _crag(row, found)
    for row in rows.get("area", ()):
        _area(row, found)
    for row in rows.get("gym", ()):
        _gym(row, found)
    _sectors(rows, found)
    for row in rows.get("route", ()):
        entity = Entity(
            "route",
            row["id"],
            row["name"] or row["name_en"] or row["id"],
            row["name_en"],
            row["crag_id"],
            row["area_id"],
        )
        found.names["route", row["id"]] = tuple((key, entity) for key in route_keys(row))
    return found


def _crag(row: JsonDict, found: Collected) -> None:
    city, district = places_in_address(row.get("address"))
    entity = Entity("crag", row["id"], row["name"], row["name_en"], row["id"], None, row["region"], city, district)
    names = [(key, entity) for key in crag_keys(row)]
    found.names["crag", row["id"]] = (*names, *district_names(city, district, row.get("address_en")))
    found.places["crag", row["id"]] = entity


def _area(row: JsonDict, found: Collected) -> None:
    entity = Entity("area", row["id"], row["name"], row["name_en"], row["crag_id"], row["id"])
    found.names["area", row["id"]] = tuple((key, entity) for key in place_keys(row))
    found.places["area", row["id"]] = entity


def _gym(row: JsonDict, found: Collected) -> None:
    full, brands, branches = gym_keys(row)
    city, district = row["city"], row["district"]
    entity = Entity("gym", row["id"], row["name"], row["name_en"], None, None, row["region"], city, district)
    roads = tuple(roads_of(row.get("address"), row.get("address_en")))
    # A branch is called after its road as well: 「B-plus 環中店」, "B-plus Huanzhong".
    full = (*full, *(name for brand in brands for name in named_by_road(brand, roads)))
    buildings = tuple(dict.fromkeys(buildings_of(row.get("address"), row.get("address_en"))))
    full = (*full, *buildings, *phones_of(row.get("phone")))
    names = [(key, entity) for key in dict.fromkeys(full + brands + roads)]
    names += [(key, entity) for key in MALLS if buildings]
    stations = tuple(station_names(row.get("nearest_station")))
    names += stations
    found.names["gym", row["id"]] = (*names, *district_names(city, district, row.get("address_en")))
    found.places["gym", row["id"]] = entity
    # What lies at a branch tells it as well: 「裕隆城那間原岩」, 「七張站的原岩」.
    beside = dict.fromkeys(key for key, _ in stations)
    if buildings and row.get("latitude") is not None and row.get("longitude") is not None:
        # A mall by the station of the high speed rail: 「左營高鐵旁邊的環球」.
        beside |= dict.fromkeys(around((row["latitude"], row["longitude"]), km=_BESIDE_KM))
    found.branches[row["id"]] = (*branches, *roads, *buildings, *beside)


def _sectors(rows: Mapping[str, Sequence[JsonDict]], found: Collected) -> None:
    """A sector is named in its area's list or only in its routes; one that bears its area's name is the area."""
    by_area: dict[str, dict[tuple[str, Entity], None]] = {}
    listed_rows = [
        {
            "crag_id": row["crag_id"],
            "area_id": row["id"],
            "sector": sector.get("name"),
            "sector_en": sector.get("name_en"),
        }
        for row in rows.get("area", ())
        for sector in listed(row.get("sectors"))
        if isinstance(sector, dict)
    ]
    for row in (*listed_rows, *rows.get("sector", ())):
        area_id = row["area_id"] or row["crag_id"]
        name = row["sector"] or row["sector_en"]
        area = found.places.get(("area", area_id))
        if not name or (area is not None and area.name == name):
            continue
        entity = Entity("sector", area_id, name, row["sector_en"], row["crag_id"], row["area_id"])
        names = by_area.setdefault(area_id, {})
        for key in place_keys({"name": row["sector"], "name_en": row["sector_en"]}):
            names[key, entity] = None
    for area_id, names in by_area.items():
        found.names["sector", area_id] = tuple(names)
