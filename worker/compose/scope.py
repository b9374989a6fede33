"""Say what was asked for: the place, and the noun with the constraints that describe it."""

from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem
from schemas.reading import Kind
from worker.compose.say import Piece, Slot, Voice
from worker.compose.values import Values

_ROUTE_ADJECTIVES = (
    "lacks", "holds", "grades", "not_grades", "not_place", "not_within", "not_sectors", "not_types",
    "length_min_m", "length_max_m", "length_is_m",
    "bolts_is", "bolts_min", "bolts_max",
    "first_ascent_years", "first_ascent_is", "first_ascent_min", "first_ascent_max",
    "videos_min", "videos_max", "has_video",
    "named", "named_start", "named_end", "named_digit", "features", "any_features", "not_features", "seasons",
    "on_rock", "not_on_rocks", "walk_min", "walk_max",
)  # fmt: skip
PRICED = ("weekend_", "twilight_", "shoes_", "harness_", "weekday_shoes_", "weekend_shoes_")
"""What may be bounded beside one entry on a weekday."""
_ADJECTIVES: dict[str, tuple[str, ...]] = {
    "route": _ROUTE_ADJECTIVES,
    # An area and a crag are told by the routes that they have.
    "area": ("not_place", "not_within", "seasons", "on_rock", "not_on_rocks"),
    "crag": (
        "not_place",
        "not_within",
        "seasons",
        "rock",
        "not_rocks",
        "amenities",
        "any_amenities",
        "not_amenities",
        "walk_min",
        "walk_max",
        "rating_is",
        "rating_min",
        "rating_max",
    ),
    "gym": (
        "stations",
        "station_walk_min",
        "station_walk_max",
        "rating_is",
        "rating_min",
        "rating_max",
        *(f"{of}price_{end}" for of in ("", *PRICED) for end in ("is", "min", "max", "listed")),
        "same_price",
        "noted",
        "not_noted",
        "gym_holds",
        "gym_lacks",
        "facilities",
        "any_facilities",
        "not_facilities",
        "not_within",
        "open_at",
        "closed_on",
        "closed_some",
        "days_apart",
        "closes_by",
        "shut_at",
    ),
}
COUNTED: frozenset[Kind] = frozenset({"route", "area", "crag", "gym"})


def counted_kind(subject: Kind | None) -> Kind:
    """The kind of row that is counted for a question about something; routes where it is about nothing else."""
    return subject if subject in COUNTED else "route"


def where_asked(v: Voice, values: Values, places: Sequence[EvidenceItem] = ()) -> Piece:
    """Where: the place of the question, or the whole data; places are its rows, which the sentence then cites."""
    if (around := values.claim("near.of")) is not None and (near := values.claim("near.place")) is not None:
        return v("where.near.one" if values.number("near.of") == 1 else "where.near", place=near, of=around)
    if values.claim("scope.these"):
        return v("where.these")
    if values.claim("scope.gyms"):
        return v("where.gyms")
    place: Slot | None = values.claim("scope.place")
    sectors = values.claim("scope.sectors")
    if place and places:
        named = [_place_name(v, item) for item in places]
        last = v.join(named[-2:], "and")
        place = v.join([*named[:-2], last], "list")
    if place and sectors:
        return v("where.sectors", place=place, sectors=sectors)
    city, district = values.claim("scope.city"), values.claim("scope.district")
    if city and district:
        return v("where.district", city=city, district=district)
    if at := place or sectors:
        return v("where.place", place=at)
    somewhere = city or district or values.claim("scope.region")
    return v("where", place=somewhere) if somewhere else v("where.any")


def what_asked(v: Voice, values: Values, kind: Kind, *, one: bool = False, but: frozenset[str] = frozenset()) -> Piece:
    """What: the noun for that kind of row, with the question's constraints; but are those that are left out."""
    suffix = ".one" if one else ""
    types = (
        values.claim("scope.gym_types") if kind == "gym" else values.claim("scope.types") if kind == "route" else None
    )
    noun = v(f"noun.{kind}.of{suffix}", types=types) if types else v(f"noun.{kind}{suffix}")
    for held in ("having", "lacking", "solely") if kind in ("area", "crag") else ():
        if (routes := _routes_asked(v, values, "" if held == "having" else f"{held}.")) is not None:
            more = _routes_asked(v, values, "also.") if held == "having" else None
            if more is not None:
                routes = v("what.both", routes=routes, more=more)
            noun = v(f"what.{held}", noun=noun, routes=routes)
    claims = [(key, c) for key in _ADJECTIVES[kind] if key not in but and (c := values.claim(f"scope.{key}"))]
    adjectives: list[Slot] = [v("what.grades", grades=c) if key == "grades" else c for key, c in claims]
    if not adjectives:
        return v("what", noun=noun)
    return v("what.with", noun=noun, adjectives=v.join(adjectives, "list"))


def _routes_asked(v: Voice, values: Values, held: str) -> Piece | None:
    """The routes that an area or a crag is to have, to lack or to have alone; None where nothing is asked of them."""
    types = values.claim(f"scope.{held}types")
    of_routes = [key for key in _ROUTE_ADJECTIVES if key not in _ADJECTIVES["crag"]]
    claims = [(key, c) for key in of_routes if (c := values.claim(f"scope.{held}{key}"))]
    if types is None and not claims:
        return None
    noun = v("noun.route.of", types=types) if types else v("noun.route")
    adjectives: list[Slot] = [v("what.grades", grades=c) if key == "grades" else c for key, c in claims]
    return v("what.with", noun=noun, adjectives=v.join(adjectives, "list")) if adjectives else noun


def count_of(
    v: Voice, values: Values, kind: Kind, places: Sequence[EvidenceItem] = (), *, whether: bool = False
) -> Piece:
    """How many there are: "龍洞共有 616 條路線"; yes or no before it where it is asked whether there are any."""
    total = values.number("count")
    count = values.claim("count") or Claim(None, "count", total)
    one = total == 1
    more = values.claim("scope.excluded") is not None and kind in ("route", "gym")
    key = (
        "count.zero.more"
        if more and total == 0
        else f"count.more{'.one' if one else ''}"
        if more and kind == "route"
        else f"count.more.gym{'.one' if one else ''}"
        if more
        else "count.zero"
        if total == 0
        else f"count.{kind}.one"
        if one
        else f"count.{kind}"
    )
    key = f"whether.{key}" if whether else key
    return v(key, where=where_asked(v, values, places), count=count, what=what_asked(v, values, kind, one=one))


def _place_name(v: Voice, item: EvidenceItem) -> Piece:
    """A place's name; an area with its crag, whose name many areas need to be understood."""
    name = v.name(item, both=False)
    crag = v.part_of(item, "crag_name") if item.kind == "area" else None
    if crag is None or crag.value == name.claims[0].value:
        return name
    return v("area.of", name=name, crag=crag)
