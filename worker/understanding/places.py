"""Turn the names of places into the place part of the filter."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Kind, Mention
from worker.understanding.facets import excluded
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.towns import city_of_town


def with_negation(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those marked that the question wants left out; words are those in which the names are hidden."""
    out = [ruled for ruled in excluded(words) if ruled.force == "excludes"] if mentions else []
    if not out:
        return tuple(mentions)
    # Of names that touch (音樂廳正面) the last is meant, and the others say whose it is; 台北新北 are two.
    last = {m.end: m.kind for m in mentions}
    return tuple(
        replace(m, negated=True)
        if any(r.start <= m.start and m.end <= r.end and last.get(r.end) == m.kind for r in out)
        else m
        for m in mentions
    )


def place_filter(
    mentions: Sequence[Mention], subject: Kind | None, gazetteer: Gazetteer
) -> tuple[Filter, tuple[Mention, ...]]:
    """The filter that the named places make, and the cities named in which no crag lies though a crag was asked for."""
    wanted = [m for m in mentions if not m.negated]
    unwanted = [m for m in mentions if m.negated]
    crags = _ids(wanted, "crag")
    regions = _ids(wanted, "region")
    cities, districts = _ids(wanted, "city"), _ids(wanted, "district")
    outdoors = subject in ("route", "area", "crag")
    nowhere: tuple[Mention, ...] = ()
    region = regions[0] if len(regions) == 1 else None
    if outdoors and (cities or districts) and not crags:
        crags = tuple(
            c.id
            for c in gazetteer.places("crag")
            if c.city in cities or (c.district is not None and c.district in districts)
        )
        if not crags:
            nowhere = tuple(m for m in wanted if m.kind in ("city", "district"))
    elif len(regions) > 1 and outdoors and not crags:
        crags = tuple(c.id for c in gazetteer.places("crag") if c.region in regions)
    areas, of_sectors = _ids(wanted, "area"), _ids(wanted, "sector")
    # A sector beside its own area narrows it; beside another area only the areas can be alternatives.
    within = bool(of_sectors) and set(of_sectors) >= set(areas)
    gyms = _ids(wanted, "gym")
    if len(regions) > 1 and subject == "gym" and not gyms:
        gyms = tuple(g.id for g in gazetteer.places("gym") if g.region in regions)
    named_gym = subject == "gym" and bool(gyms)
    if subject == "gym" and districts and gazetteer.place("district", districts[0]) is None:
        # No row lies in that town: the city that it belongs to is where to look next.
        of = city_of_town(districts[0], cities)
        cities = (of,) if of is not None else cities
    return (
        Filter(
            crag_ids=crags if subject != "gym" else (),
            not_crag_ids=(
                *_ids(unwanted, "crag"),
                *_crags_in(_ids(unwanted, "city", "district") if outdoors else (), gazetteer),
            ),
            area_ids=tuple(dict.fromkeys(areas + of_sectors)) if subject != "gym" else (),
            not_area_ids=_ids(unwanted, "area"),
            sectors=tuple(m.name for m in wanted if m.kind == "sector") if within else (),
            not_sectors=tuple(m.name for m in unwanted if m.kind == "sector"),
            region=region if not named_gym else None,
            gym_ids=gyms,
            gym_city=cities[0] if len(cities) == 1 and subject == "gym" and not named_gym else None,
            gym_cities=cities if len(cities) > 1 and subject == "gym" and not named_gym else (),
            gym_district=districts[0] if len(districts) == 1 and subject == "gym" and not named_gym else None,
            gym_districts=districts if len(districts) > 1 and subject == "gym" and not named_gym else (),
            gym_stations=_ids(wanted, "station") if subject == "gym" and not named_gym else (),
            not_within=_ids(unwanted, "region", *(("city", "district") if subject == "gym" else ())),
            exclude_ids=_ids(unwanted, "gym") + _ids(unwanted, "route"),
        ),
        nowhere,
    )


def _crags_in(towns: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The crags that lie in one of some cities or districts."""
    return tuple(c.id for c in gazetteer.places("crag") if towns and (c.city in towns or c.district in towns))


def _ids(mentions: Sequence[Mention], *kinds: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for m in mentions if m.kind in kinds for i in m.ids))
