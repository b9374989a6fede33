"""Turn the names of places into the place part of the filter."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Kind, Mention
from worker.text.folding import fold
from worker.understanding.conditions.facets import excluded
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.towns import cities_of_town, city_of_town

PLACE_FIELDS = (
    "crag_ids", "area_ids", "sectors", "region",
    "gym_city", "gym_cities", "gym_district", "gym_districts", "gym_stations",
)  # fmt: skip
"""The fields of a filter that say where."""


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
    fields, nowhere = place_fields(mentions, subject, gazetteer)
    return Filter(**fields), nowhere


def place_fields(
    mentions: Sequence[Mention], subject: Kind | None, gazetteer: Gazetteer
) -> tuple[Fields, tuple[Mention, ...]]:
    """The same, of a filter that is still to be made."""
    wanted = [m for m in mentions if not m.negated]
    fields, nowhere = _within(wanted, subject, gazetteer) if wanted else ({}, ())
    if len(wanted) < len(mentions):
        out = [m for m in mentions if m.negated]
        fields |= _ruled_out(out, subject, gazetteer)
        if subject == "gym" and not (fields.get("gym_city") or fields.get("gym_cities")):
            # 「台北市內湖區以外」 stays in the city.
            fields["gym_city"] = next(filter(None, map(_city_said, out)), None)
        crags, ruled = fields.get("crag_ids", ()), fields.get("not_crag_ids", ())
        if len(crags) > 1 and (kept := tuple(crag for crag in crags if crag not in ruled)):
            # 「中南部不要墾丁」: of the crags there the others are left.
            fields |= {"crag_ids": kept, "not_crag_ids": tuple(crag for crag in ruled if crag not in crags)}
    return fields, nowhere


def _within(
    wanted: Sequence[Mention], subject: Kind | None, gazetteer: Gazetteer
) -> tuple[Fields, tuple[Mention, ...]]:
    """What the wanted names say, and the cities in which nothing lies."""
    ids: dict[str, tuple[str, ...]] = {}
    for mention in wanted:
        if _is_named_closer(mention, wanted):
            continue
        ids[mention.kind] = tuple(dict.fromkeys((*ids.get(mention.kind, ()), *mention.ids)))
    cities, districts, regions = (ids.get(kind, ()) for kind in ("city", "district", "region"))
    fields: Fields = {"gym_ids": ids.get("gym", ())}
    nowhere: tuple[Mention, ...] = ()
    areas, of_sectors = ids.get("area", ()), ids.get("sector", ())
    if of_sectors and set(of_sectors) >= set(areas):
        # A sector beside its own area narrows it; beside another area only the areas can be alternatives.
        names = (name for m in wanted if m.kind == "sector" for name in _sectors(m, gazetteer))
        # 「凡登峽谷（Verdon Valley）」 says one twice.
        fields["sectors"] = tuple(dict.fromkeys(names))
    if subject == "gym":
        if len(regions) > 1 and not fields["gym_ids"]:
            fields["gym_ids"] = tuple(g.id for g in gazetteer.places("gym") if g.region in regions)
        if not fields["gym_ids"]:
            fields |= _of_towns(cities, districts, gazetteer)
            fields["gym_stations"] = ids.get("station", ())
            # A town says more than the region beside it, and "Climb Central Taipei" speaks of none.
            fields["region"] = regions[0] if len(regions) == 1 and not (cities or districts) else None
        return fields, nowhere
    crags = ids.get("crag", ())
    if subject in ("route", "area", "crag") and not crags:
        if cities or districts:
            crags = _crags_in((*cities, *districts), gazetteer)
            nowhere = () if crags else tuple(m for m in wanted if m.kind in ("city", "district"))
        elif len(regions) > 1:
            crags = tuple(c.id for c in gazetteer.places("crag") if c.region in regions)
    fields["crag_ids"], fields["area_ids"] = crags, tuple(dict.fromkeys(areas + of_sectors))
    fields["region"] = regions[0] if len(regions) == 1 else None
    return fields, nowhere


def _is_named_closer(mention: Mention, names: Sequence[Mention]) -> bool:
    """Whether a name of several cities is one of them elsewhere: "a student in Hsinchu, gyms in Hsinchu City"."""
    if mention.kind != "city" or len(mention.ids) < 2:
        return False
    return any(
        other.kind == "city" and other.name == mention.name and set(other.ids) < set(mention.ids) for other in names
    )


def _of_towns(cities: tuple[str, ...], districts: tuple[str, ...], gazetteer: Gazetteer) -> Fields:
    """In which cities and districts a gym is to lie."""
    if districts:
        cities = tuple(dict.fromkeys(city for each in districts for city in _cities_of(each, cities, gazetteer)))
    return {
        "gym_city": cities[0] if len(cities) == 1 else None,
        "gym_cities": cities if len(cities) > 1 else (),
        "gym_district": districts[0] if len(districts) == 1 else None,
        "gym_districts": districts if len(districts) > 1 else (),
    }


def _cities_of(district: str, named: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The cities that are meant by a district of theirs: one that is named, else those in whose district a gym is.

    Where no gym lies in a district of the name, the first city that has one is where to look next.
    """
    with_gyms = tuple(g.city for g in gazetteer.places("gym") if g.city is not None and g.district == district)
    if not named and with_gyms:
        return with_gyms
    one = city_of_town(district, named)
    return (one,) if one is not None else named


def _ruled_out(unwanted: Sequence[Mention], subject: Kind | None, gazetteer: Gazetteer) -> Fields:
    """What the names say that are ruled out."""
    outdoors = subject in ("route", "area", "crag")
    within = _crags_in(_ids(unwanted, "city", "district"), gazetteer) if outdoors else ()
    return {
        "not_crag_ids": (*_ids(unwanted, "crag"), *within),
        "not_area_ids": _ids(unwanted, "area"),
        "not_sectors": tuple(m.name for m in unwanted if m.kind == "sector"),
        "not_within": _ids(unwanted, "region", *(("city", "district") if subject == "gym" else ())),
        "exclude_ids": _ids(unwanted, "gym") + _ids(unwanted, "route"),
    }


def _crags_in(towns: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The crags that lie in one of some cities or districts."""
    return tuple(c.id for c in gazetteer.places("crag") if c.city in towns or c.district in towns) if towns else ()


def _sectors(mention: Mention, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The sectors that a name means: 龍脊背面 is both its halves."""
    borne = (e for e in gazetteer.exact(fold(mention.surface)) if e.kind == "sector" and e.id in mention.ids)
    return tuple(dict.fromkeys(e.name for e in borne)) or (mention.name,)


def _city_said(mention: Mention) -> str | None:
    """The city that is said in front of a district's own name, where it is."""
    if mention.kind != "district" or len(mention.surface) <= len(mention.name):
        return None
    return next((city for city in cities_of_town(mention.name) if mention.surface.startswith(city[:-1])), None)


def _ids(mentions: Sequence[Mention], *kinds: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for m in mentions if m.kind in kinds for i in m.ids))
