"""Turn the names of places into the place part of the filter."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Kind, Mention
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.patterns import of_parts

_NOT_BEFORE = of_parts(
    r"(?:不要|不想|除了|排除|不去|不含|不包[含括]|避開|別|不是|except(?: for)?|excluding|not(?: in| at)?"
    r"|outside(?: of)?|other than|besides|apart from|avoid)"
    r"\s*(?:去|在|到|爬|in|at|the)?\s*$"
)

_NOT_AFTER = of_parts(r"^\s*(?:以外|之外|除外|外的|不要(?=\s*(?:$|[,，。?？!！])))")


def with_negation(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those marked that the question wants left out; a list after "except" is left out as a whole."""
    marked: list[Mention] = []
    for mention in mentions:
        before, after = words[: mention.start], words[mention.end :]
        negated = bool(_NOT_BEFORE.search(before[-24:]) or _NOT_AFTER.match(after))
        if not negated and marked and marked[-1].negated:
            negated = (
                re.fullmatch(r"\s*(?:、|和|跟|與|或|及|and|or)\s*", words[marked[-1].end : mention.start]) is not None
            )
        marked.append(replace(mention, negated=negated) if negated else mention)
    return tuple(marked)


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
    return (
        Filter(
            crag_ids=crags if subject != "gym" else (),
            not_crag_ids=_ids(unwanted, "crag"),
            area_ids=tuple(dict.fromkeys(areas + of_sectors)) if subject != "gym" else (),
            not_area_ids=_ids(unwanted, "area"),
            sectors=tuple(m.name for m in wanted if m.kind == "sector") if within else (),
            region=region if not named_gym else None,
            gym_ids=gyms,
            gym_city=cities[0] if len(cities) == 1 and subject == "gym" and not named_gym else None,
            gym_cities=cities if len(cities) > 1 and subject == "gym" and not named_gym else (),
            gym_district=districts[0] if districts and subject == "gym" and not named_gym else None,
            gym_stations=_ids(wanted, "station") if subject == "gym" and not named_gym else (),
            exclude_ids=_ids(unwanted, "gym") + _ids(unwanted, "route"),
        ),
        nowhere,
    )


def _ids(mentions: Sequence[Mention], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for m in mentions if m.kind == kind for i in m.ids))
